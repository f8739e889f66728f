"""The file of what was taught by the bot: the one of the knowledge that the program writes.

She may edit it too, and move what is in it into an entry's file: an addition is put at its end, and what is
taken back gets a line of its own; all else stays as it is, byte by byte.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from bot.adapters.knowledge_files import by_bot
from bot.adapters.knowledge_files.by_bot import YES
from bot.core.knowledge import named
from bot.core.knowledge.entries import Entry
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.problems import Wrong
from bot.strict_yaml import Node, Sheet, nearest

NAME = "taught.yaml"
"""What the file is called."""

KEYS = ("id", "entry", "language", "text", "undone")
"""What an item may hold."""

NEEDED = KEYS[:4]
"""What it must hold."""

HEADING = """\
# Lauseet, jotka olet opettanut botille Telegramissa (/kysymykset). Botti kirjoittaa tätä tiedostoa: uusi
# lause tulee loppuun, ja perutun perään tulee rivi 'undone: yes'. Mitään muuta se ei muuta.
#
# Saat muokata tätä itsekin. Lauseen voi siirtää aiheen omaan tiedostoon: kirjoita se sinne kohtaan
# 'alternatives' ja poista se tästä. Tässä olevista lauseista ei tule verkkosivulle mitään, siirretyistä tulee
# sen hakuun yksittäisiä sanoja.
"""
"""How the file begins."""


def sentences(sheet: Sheet, tree: Node | None, entries: Mapping[str, Entry]) -> Iterator[tuple[Node, Taught]]:
    """Yield what is taught, each with where it stands; what is missing or not known is a problem."""
    yield from by_bot.items(sheet, tree, KEYS, lambda node, values: _taught(sheet, node, values, entries))


def _taught(
    sheet: Sheet, node: Node, values: Mapping[str, str | None], entries: Mapping[str, Entry]
) -> Taught | None:
    known = len(sheet.problems)
    if not by_bot.is_complete(sheet, node, values, NEEDED):
        return None
    entry, language, text = (str(values[name]) for name in NEEDED[1:])
    one = Taught(str(values["id"]), entry, Language.FI, text, values.get("undone") == YES)
    by_bot.check_mark(sheet, node, values)
    if language not in [*Language]:
        sheet.at(node, Wrong.UNKNOWN, name=language, instead=nearest(language, Language))
        return None
    one = msgspec.structs.replace(one, language=Language(language))
    _check_entry(sheet, node, one, entries)
    return one if len(sheet.problems) == known else None


def _check_entry(sheet: Sheet, node: Node, one: Taught, entries: Mapping[str, Entry]) -> None:
    """Note an entry that there is not, that is not written in the language, or is not taught this way."""
    if one.entry == named.NONE:
        return
    if one.entry not in entries:
        instead = nearest(one.entry, [*entries, named.NONE])
        sheet.at(node, Wrong.NO_ENTRY, name=one.entry, instead=instead)
    elif one.entry == named.CRISIS:
        sheet.at(node, Wrong.CRISIS_NOT_TAUGHT)
    elif one.language not in entries[one.entry].texts:
        sheet.at(node, Wrong.NOT_IN_LANGUAGE, name=one.entry, language=str(one.language))


# --- writing ------------------------------------------------------------------------------------------


def add(folder: Path, one: Taught) -> None:
    """Write *one* at the end of the file, unless it is there; a kill leaves the file as it was, or with it.

    Raises what :func:`bot.adapters.knowledge_files.by_bot.add` does.
    """
    lines = {"entry": one.entry, "language": str(one.language), "text": by_bot.quoted(one.text)}
    by_bot.add(folder / NAME, HEADING, one.id, lines)


def undo(folder: Path, id_: str) -> None:
    """Mark what was taught as taken back, unless it is; raises what :func:`add` does."""
    by_bot.undo(folder / NAME, id_)
