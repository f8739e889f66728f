"""Whether a page that somebody's template has made holds what visitors rely on.

An empty template, or one that was cut off, makes a page as well as any other.
"""

from collections.abc import Iterator
from html.parser import HTMLParser

from bot.core.page.site import AnswersPage

SHOWN = 5
"""Of what is missing, so much is named."""


class _Held(HTMLParser):
    """What a page holds: the ids of its parts, where its links lead, and whether there is text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.ids, self.links, self.says_something = set[str](), set[str](), False
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.ids.add(named.get("id", ""))
        if tag == "a":
            self.links.add(named.get("href", ""))

    def handle_data(self, data: str) -> None:
        self.says_something |= bool(data.strip()) and self.lasttag not in ("script", "style", "title")


def says_something(content: bytes) -> bool:
    """Tell whether there is any text on a page."""
    return _Held(content).says_something


def missing(answers: AnswersPage, content: bytes) -> list[str]:
    """Return what *content* should hold of a page of answers, and does not."""
    held, page = _Held(content), answers.page
    topics = (topic.id for part in answers.parts for topic in (*part.stated, *part.unstated))
    lost = [f"#{topic}" for topic in topics if topic not in held.ids]
    lost += [f"help at {link}" for link in _leads(answers) if link not in held.links]
    contact = page.contact
    lost += [
        f"contact by {link}" for link in (contact.call, contact.write) if link and link not in held.links
    ]
    for other in page.translations:
        if other.language != page.language and not {other.file, other.url} & held.links:
            lost.append(f"a link to {other.file}")
    return lost


def _leads(answers: AnswersPage) -> Iterator[str]:
    """Yield where the help in distress leads."""
    for block in answers.page.crisis:
        yield from (run.href for line in block.lines for run in line if run.href)


def told(file: str, lost: list[str]) -> str:
    """Return the sentence on a page that lacks what it should hold."""
    rest = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
    return (
        f"{file} would be without {', '.join(lost[:SHOWN])}{rest}: a template that it is made from "
        "(answers.html, layout.html, macros.html) is cut off, or leaves that out. Put it back."
    )
