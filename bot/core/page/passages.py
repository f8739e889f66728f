"""Texts of the bot as they stand on the page: paragraphs, lists and headings, and what leads somewhere.

Not a word is changed but for commands: nobody types them on a page, so words stand there that lead to where
the command does on Telegram. Numbers and addresses can be pressed, and Finnish within another language is
marked as such.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote

import phonenumbers

from bot.core.client.commands import COMMANDS
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language

BULLET = "• "
"""How an item of a list begins."""

FINNISH = ("työnohjaus",)
"""Words that the page says in Finnish whatever its language."""

COUNTRY = "FI"
"""Where numbers are from that do not tell."""

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\w+")
"""Begins where a word does, and so does what follows: else each letter of a long one would be tried."""

_SITE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]*[\w/]"
    r"|(?<![\w.-])(?:[a-z0-9][a-z0-9-]*\.)+(?:fi|se|eu|org|com|net)\b(?:/[\w/-]*\w)?"
)
_NUMBER = re.compile(r"\+?\d[\d ]*\d")
_COMMANDS = "|".join(COMMANDS)
COMMAND = re.compile(rf"(?<![\w/])/(?:{_COMMANDS})\b")
"""A command of the bot, in a text."""

_EXPLAINED = re.compile(rf"/({_COMMANDS}) [–-] (.+)")
"""A line that tells what a command does: on a page, what it tells is enough."""

_NOWHERE = r"(?!)"
"""A pattern that finds nothing."""

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
    """Marks what leads somewhere, or is Finnish, in the texts of a page in *language*."""

    knowledge: Knowledge
    language: Language
    lead: Lead
    _numbers: Mapping[str, str] = field(init=False)
    _leads: re.Pattern[str] = field(init=False)
    _foreign: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        numbers = {found: tel(found) for value in self._values() for found in _numbers(value)}
        longest_first = sorted(numbers, key=len, reverse=True)
        called = rf"(?=[+＋(\[\d])(?:{'|'.join(map(_whole, longest_first)) or _NOWHERE})"
        leads = (_EMAIL.pattern, _SITE.pattern, COMMAND.pattern, called)
        object.__setattr__(self, "_numbers", numbers)
        object.__setattr__(self, "_leads", re.compile("|".join(leads)))
        object.__setattr__(self, "_foreign", re.compile("|".join(map(_apart, self._finnish())) or _NOWHERE))

    def blocks(self, text: str, *, titled: bool = False) -> tuple[Block, ...]:
        """Return the blocks of a *text* whose paragraphs stand apart.

        With *titled*, the first line of a paragraph is its heading, if more follows and it is no sentence.
        """
        return tuple(block for part in text.split("\n\n") for block in self._blocks(part, titled))

    def line(self, text: str) -> Line:
        """Return a line of text in pieces."""
        if explained := _EXPLAINED.fullmatch(text):
            return (self._explained(*explained.groups()),)
        return tuple(
            run
            for part, is_finnish in _parted(self._foreign, text)
            for run in self._runs(part, Language.FI if is_finnish else None)
        )

    def _blocks(self, part: str, titled: bool) -> Iterator[Block]:
        lines = part.split("\n")
        if titled and len(lines) > 1 and not lines[0].endswith(_SENTENCE_END):
            yield Block(Shape.HEADING, (self.line(lines.pop(0)),))
        for shape, group in _grouped(lines):
            yield Block(shape, tuple(map(self.line, group)))

    def _runs(self, text: str, language: Language | None) -> Iterator[Run]:
        """Yield the pieces of a text of which the words are in *language*, if not in that of the page."""
        for part, leads in _parted(self._leads, text):
            yield self._leading(part) if leads else Run(part, language=language)

    def _leading(self, text: str) -> Run:
        if text.startswith("/"):
            return self.lead(text[1:])
        if text in self._numbers:
            return Run(text, self._numbers[text])
        if _EMAIL.fullmatch(text):
            return Run(text, mailto(text))
        return Run(text, text if "://" in text else f"https://{text}")

    def _explained(self, command: str, told: str) -> Run:
        """Return what a line tells of a *command*, leading to where that does."""
        return Run(told[:1].upper() + told[1:], self.lead(command).href)

    def _values(self) -> Iterator[str]:
        """Yield what the facts say on a page in this language."""
        yield from (self.knowledge.fact(name, self.language) for name in self.knowledge.facts)

    def _finnish(self) -> list[str]:
        """Return what is said in Finnish on a page in another language, the longest first."""
        if self.language is Language.FI:
            return []
        facts = self.knowledge.facts.values()
        only = {values.get(Language.FI, "") for values in facts if not values.get(self.language)}
        return sorted({*FINNISH, *filter(_is_words, only)}, key=len, reverse=True)


def tel(number: str) -> str:
    """Return what calls a *number*, from abroad too if it can be reached from there."""
    digits = "tel:" + re.sub(r"[^\d+]", "", number)
    try:
        parsed = phonenumbers.parse(number, COUNTRY)
    except phonenumbers.NumberParseException:
        return digits
    free = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.TOLL_FREE
    if free or not phonenumbers.is_valid_number(parsed):
        return digits
    return "tel:" + phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def mailto(address: str, subject: str = "") -> str:
    """Return what writes to an *address*, about a *subject*."""
    about = f"?subject={quote(subject)}" if subject else ""
    return f"mailto:{quote(address, safe='@+')}{about}"


def _numbers(value: str) -> Iterator[str]:
    """Yield the telephone numbers in a fact: five digits at least, or nothing but three."""
    yield from (found.raw_string for found in phonenumbers.PhoneNumberMatcher(value, COUNTRY))
    for found in _NUMBER.findall(value):
        if len(re.sub(r"\D", "", found)) >= 5 or (found == value and len(found) == 3):
            yield found


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


def _whole(text: str) -> str:
    """Return the pattern of *text* where it is no part of a longer word or number."""
    return rf"(?<!\w){re.escape(text)}(?!\w)"


def _apart(text: str) -> str:
    """Return the pattern of *text* where it is no part of an address either."""
    return rf"(?<![\w@./-]){re.escape(text)}(?![\w@/]|[.-]\w)"


def _grouped(lines: list[str]) -> Iterator[tuple[Shape, list[str]]]:
    """Yield the lines that are items of a list, without their bullets, and the others, in order."""
    rest = lines
    while rest:
        listed = rest[0].startswith(BULLET)
        count = next((i for i, line in enumerate(rest) if line.startswith(BULLET) is not listed), len(rest))
        shape = Shape.ITEMS if listed else Shape.PARAGRAPH
        yield shape, [line.removeprefix(BULLET) for line in rest[:count]]
        rest = rest[count:]
