"""The file of the entries that she has written by the bot, which the program writes beside ``entries/``."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.adapters.knowledge_files import by_bot
from bot.adapters.knowledge_files.by_bot import YES
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.language import Language
from bot.problems import Wrong
from bot.strict_yaml import Node, Sheet

NAME = "composed.yaml"
"""What the file is called."""

PARTS = ("question", "answer", "ways")
"""What an item may say in a language."""

NEEDED = ("id", f"{Language.FI}_question", f"{Language.FI}_answer")
"""What an item must hold."""

KEYS = ("id", *(f"{language}_{part}" for language in Language for part in PARTS), "undone")
"""What it may hold."""

HEADING = """\
# Aiheet, jotka olet kirjoittanut Telegramissa (/kysymykset ja /tiedot). Botti kirjoittaa tätä tiedostoa: uusi
# aihe tulee loppuun, ja perutun perään tulee rivi 'undone: yes'. Kansion entries tiedostoja botti ei muuta
# koskaan.
#
# Saat muokata tätä itsekin. 'ways' on muita tapoja kysyä, jokainen omalla rivillään (\\n). Aiheen voi siirtää
# omaksi tiedostokseen kansioon entries: kirjoita se sinne ja poista se tästä. Tässä olevista kysymisen
# tavoista ei tule verkkosivulle mitään, siirretyistä tulee sen hakuun yksittäisiä sanoja.
"""
"""How the file begins."""


def entries(sheet: Sheet, tree: Node | None) -> Iterator[tuple[Node, Composed]]:
    """Yield the entries, each with where it stands; what is missing or not known is a problem."""
    yield from by_bot.items(sheet, tree, KEYS, lambda node, values: _composed(sheet, node, values))


def _composed(sheet: Sheet, node: Node, values: Mapping[str, str | None]) -> Composed | None:
    known = len(sheet.problems)
    if not by_bot.is_complete(sheet, node, values, NEEDED):
        return None
    by_bot.check_mark(sheet, node, values)
    texts = {language: said for language in Language if (said := _said(values, language)) != InLanguage()}
    for language, said in texts.items():
        if not said.is_whole:
            sheet.at(node, Wrong.HALF, language=str(language))
    if len(sheet.problems) > known:
        return None
    return Composed(str(values["id"]), texts, values.get("undone") == YES)


def _said(values: Mapping[str, str | None], language: Language) -> InLanguage:
    question, answer, ways = (values.get(f"{language}_{part}") or "" for part in PARTS)
    return InLanguage(question, answer, tuple(filter(None, map(str.strip, ways.splitlines()))))


def add(folder: Path, one: Composed) -> None:
    """Write *one* at the end of the file, unless it is there; a kill leaves the file as it was, or with it.

    Only what clients can be answered by is written. Raises what
    :func:`bot.adapters.knowledge_files.by_bot.add` does.
    """
    lines = dict[str, str]()
    for language, said in one.texts.items():
        if said.is_whole:
            values = zip(PARTS, (said.question, said.answer, "\n".join(said.ways)), strict=True)
            lines |= {f"{language}_{part}": by_bot.quoted(text) for part, text in values if text}
    by_bot.add(folder / NAME, HEADING, one.id, lines)


def undo(folder: Path, id_: str) -> None:
    """Mark an entry as taken back, unless it is; raises what :func:`add` does."""
    by_bot.undo(folder / NAME, id_)
