"""Texts of the bot as they stand on the page: paragraphs, lists and headings, and what leads somewhere.

Not a word is changed but for commands: nobody types them on a page, so words stand there that lead to where
the command does on Telegram. Numbers and addresses can be pressed, and Finnish within another language is
marked as such.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from bot.core.client.commands import COMMANDS
from bot.core.language import Language
from bot.core.page.calls import is_to_call, numbers, tel
from bot.core.page.filled import Filled, Piece, bare

BULLET = "• "
"""How an item of a list begins."""

FINNISH = ("työnohjaus",)
"""Words that the page says in Finnish whatever its language."""

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\w+")
"""Begins where a word does, and so does what follows: else each letter of a long one would be tried."""

_SITE = re.compile(
    r"(?:https?://|www\.)(?:[^\s<>\"()]|\([^\s<>\"()]*\))*(?:[\w/]|\([^\s<>\"()]*\))"
    r"|(?<![\w.-])(?:[a-z0-9][a-z0-9-]*\.)+(?:fi|se|eu|org|com|net)\b(?:/[\w/-]*\w)?"
)
_COMMANDS = "|".join(COMMANDS)
COMMAND = re.compile(rf"(?<![\w/])/(?:{_COMMANDS})\b")
"""A command of the bot, in a text."""

_EXPLAINED = re.compile(rf"/({_COMMANDS}) [–-] (.+)")
"""A line that tells what a command does: on a page, what it tells is enough."""

_LEADS = re.compile("|".join((_EMAIL.pattern, _SITE.pattern, COMMAND.pattern)))

_FINNISH = re.compile("|".join(rf"(?<![\w@./-]){re.escape(word)}(?![\w@/]|[.-]\w)" for word in FINNISH))
"""Those words where they are no part of a longer one, or of an address."""

_SENTENCE_END = (".", "!", "?", ":")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: it may lead somewhere, and be in another language than what stands around it."""

    text: str
    href: str = ""
    language: Language | None = None


Line = tuple[Run, ...]


class Shape(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    ITEMS = "items"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of one or more lines, the items of a list, or a heading."""

    shape: Shape
    lines: tuple[Line, ...]


Lead = Callable[[str], Run]
"""What stands on a page for a command, by its name: words, and where they lead."""


@dataclass(frozen=True)
class Marker:
    """Marks what leads somewhere, or is Finnish, in the texts of a page in *language*.

    The texts are those of a knowledge that is *filled*, so that facts are known where they stand.
    """

    filled: Filled
    language: Language
    lead: Lead

    def blocks(self, text: str, *, titled: bool = False) -> tuple[Block, ...]:
        """Return the blocks of a *text* whose paragraphs stand apart.

        With *titled*, the first line of a paragraph is its heading, if more follows and it is no sentence.
        """
        return tuple(block for part in text.split("\n\n") for block in self._blocks(part, titled))

    def line(self, text: str) -> Line:
        """Return a line of text in pieces."""
        if explained := _EXPLAINED.fullmatch(bare(text)):
            return (self._explained(*explained.groups()),)
        return tuple(run for piece in self.filled.pieces(text) for run in self._of_piece(piece))

    def _blocks(self, part: str, titled: bool) -> Iterator[Block]:
        lines = part.split("\n")
        if titled and len(lines) > 1 and not bare(lines[0]).endswith(_SENTENCE_END):
            yield Block(Shape.HEADING, (self.line(lines.pop(0)),))
        for shape, group in _grouped(lines):
            yield Block(shape, tuple(map(self.line, group)))

    def _of_piece(self, piece: Piece) -> Iterator[Run]:
        to_call = is_to_call(piece.fact)
        if self.language is Language.FI:
            yield from self._runs(piece.text, None, to_call)
        elif piece.language not in (None, self.language):
            language = piece.language if _is_words(piece.text) else None
            yield from self._runs(piece.text, language, to_call)
        else:
            for part, is_finnish in _parted(_FINNISH, piece.text):
                yield from self._runs(part, Language.FI if is_finnish else None, to_call)

    def _runs(self, text: str, language: Language | None, to_call: bool) -> Iterator[Run]:
        """Yield the pieces of a text of which the words are in *language*, if not in that of the page."""
        for part, leads in _parted(_LEADS, text):
            if leads:
                yield self._leading(part)
                continue
            end = 0
            for start, after in numbers(part, to_call=to_call):
                if start > end:
                    yield Run(part[end:start], language=language)
                yield Run(part[start:after], tel(part[start:after]))
                end = after
            if end < len(part):
                yield Run(part[end:], language=language)

    def _leading(self, text: str) -> Run:
        if text.startswith("/"):
            return self.lead(text[1:])
        if _EMAIL.fullmatch(text):
            return Run(text, mailto(text))
        return Run(text, text if text.startswith(("http://", "https://")) else f"https://{text}")

    def _explained(self, command: str, told: str) -> Run:
        """Return what a line tells of a *command*, leading to where that does."""
        return Run(told[:1].upper() + told[1:], self.lead(command).href)


def mailto(address: str, subject: str = "") -> str:
    """Return what writes to an *address*, about a *subject*."""
    about = f"?subject={quote(subject)}" if subject else ""
    return f"mailto:{quote(address, safe='@+')}{about}"


def _is_words(value: str) -> bool:
    """Tell whether a fact is in a language, and neither an address nor a number."""
    return any(map(str.isalpha, value)) and not (_EMAIL.fullmatch(value) or _SITE.fullmatch(value))


def _parted(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of *text* in order, and of each whether it is what *pattern* finds."""
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def _grouped(lines: list[str]) -> Iterator[tuple[Shape, list[str]]]:
    """Yield the lines that are items of a list, without their bullets, and the others, in order."""
    rest = lines
    while rest:
        listed = rest[0].startswith(BULLET)
        count = next((i for i, line in enumerate(rest) if line.startswith(BULLET) is not listed), len(rest))
        shape = Shape.ITEMS if listed else Shape.PARAGRAPH
        yield shape, [line.removeprefix(BULLET) for line in rest[:count]]
        rest = rest[count:]
