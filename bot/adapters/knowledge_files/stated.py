"""The file of what was stated by the bot, fact by fact, which the program writes beside ``facts.yaml``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.adapters.knowledge_files import by_bot
from bot.adapters.knowledge_files.by_bot import YES
from bot.core.knowledge.stated import Stated
from bot.core.language import Language
from bot.problems import Wrong
from bot.strict_yaml import Node, Sheet, nearest

NAME = "stated.yaml"
"""What the file is called."""

LANGUAGES = tuple(str(language) for language in Language)
"""The languages, as they are written in the file."""

NEEDED = ("id", "fact", "over", str(Language.FI))
"""What an item must hold."""

KEYS = (*NEEDED[:3], *LANGUAGES, "undone")
"""What it may hold."""

HEADING = """\
# Tiedot, jotka olet kirjoittanut Telegramissa (/tiedot). Botti kirjoittaa tätä tiedostoa: uusi tieto tulee
# loppuun, ja perutun perään tulee rivi 'undone: yes'. Tiedostoa facts.yaml botti ei muuta koskaan.
#
# Viimeksi kirjoitettu on voimassa, kirjoititpa sen kumpaan tahansa: 'over' on tunniste siitä, mitä
# tiedostossa facts.yaml silloin luki. Kun muutat tietoa siellä, tässä oleva ei enää ole voimassa. Saat
# muokata tätäkin, tai siirtää tiedon tiedostoon facts.yaml ja poistaa sen tästä.
"""
"""How the file begins."""


def statements(sheet: Sheet, tree: Node | None, facts: Mapping[str, object]) -> Iterator[tuple[Node, Stated]]:
    """Yield what is stated, each with where it stands; what is missing or not known is a problem."""
    yield from by_bot.items(sheet, tree, KEYS, lambda node, values: _stated(sheet, node, values, facts))


def _stated(
    sheet: Sheet, node: Node, values: Mapping[str, str | None], facts: Mapping[str, object]
) -> Stated | None:
    known = len(sheet.problems)
    if not by_bot.is_complete(sheet, node, values, NEEDED):
        return None
    id_, fact, over = (str(values[name]) for name in NEEDED[:3])
    by_bot.check_mark(sheet, node, values)
    if fact not in facts:
        sheet.at(node, Wrong.NO_FACT, name=fact, instead=nearest(fact, facts))
    if len(sheet.problems) > known:
        return None
    said = {language: text for language in Language if (text := values.get(language))}
    return Stated(id_, fact, said, over, values.get("undone") == YES)


def add(folder: Path, one: Stated) -> None:
    """Write *one* at the end of the file, unless it is there; a kill leaves the file as it was, or with it.

    Raises what :func:`bot.adapters.knowledge_files.by_bot.add` does.
    """
    said = {str(language): by_bot.quoted(text) for language, text in one.values.items()}
    by_bot.add(folder / NAME, HEADING, one.id, {"fact": one.fact, "over": by_bot.quoted(one.over), **said})


def undo(folder: Path, id_: str) -> None:
    """Mark what was stated as taken back, unless it is; raises what :func:`add` does."""
    by_bot.undo(folder / NAME, id_)
