"""A page as a browser takes it apart, for looking at what stands on it, and what of the bot's is to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from bot.core.client.commands import COMMANDS, NAMES
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
"""Elements that hold nothing."""


@dataclass
class Element:
    """An element, its attributes, and what is in it."""

    tag: str
    attributes: dict[str, str]
    content: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Return all elements within that are a *tag* and have *attributes*, in order."""
        return [one for one in self.within() if one.fits(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """Return the only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def fits(self, tag: str, attributes: dict[str, str]) -> bool:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return (not tag or self.tag == tag) and wanted.items() <= self.attributes.items()

    def within(self) -> Iterator["Element"]:
        for one in self.content:
            if isinstance(one, Element):
                yield one
                yield from one.within()

    @property
    def text(self) -> str:
        """The text as it is shown: white space is single, a line ends only where it is told to."""
        return "\n".join(" ".join(line.split()) for line in self._raw().split("\0")).strip()

    def _raw(self) -> str:
        if self.tag == "br":
            return "\0"
        return "".join(one if isinstance(one, str) else one._raw() for one in self.content)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> ends something else"

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read(content: bytes) -> Element:
    """Return a page; every element must be ended by its own tag."""
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    (page,) = reader.open
    return page


def marked(page: Element) -> dict[str, Any]:
    """Return the questions and answers of a page as search engines read its marks (RDFa Lite), as JSON-LD."""
    (questions,) = page.all(vocab="https://schema.org/")
    return {"@context": "https://schema.org", **_thing(questions)}


def _thing(element: Element) -> dict[str, Any]:
    told: dict[str, Any] = {"@type": element.attributes["typeof"]}
    for one in _properties(element):
        value = _thing(one) if "typeof" in one.attributes else one.text
        told.setdefault(one.attributes["property"], []).append(value)
    return told


def _properties(element: Element) -> Iterator[Element]:
    """Yield what is told of the thing that an element is, and not of another within it."""
    for one in element.content:
        if isinstance(one, Element) and "property" in one.attributes:
            yield one
        elif isinstance(one, Element):
            yield from _properties(one)


def on_page(said: str, knowledge: Knowledge, language: Language) -> str:
    """Return what the bot *said* as it stands on a page that leads to it: words for each command."""
    said = re.sub(r"^/\w+ – (.)", lambda found: found[1].upper(), said, flags=re.MULTILINE)
    led = {"yhteys": "page.inquiry", "tietosuoja": "page.privacy"}
    words = {name: words for finnish, words in led.items() for name in NAMES[finnish].values()}
    return re.sub(
        rf"(?<![\w/])/({'|'.join(COMMANDS)})\b",
        lambda found: knowledge.say(language, words.get(found[1], "page.open")),
        said,
    )
