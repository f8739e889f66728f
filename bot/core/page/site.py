"""The site as data: a page of answers and one of the policy in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from bot.core.language import Language
from bot.core.page.passages import Block, Line


@dataclass(frozen=True, slots=True)
class Home:
    """Where the site is to stand, and the bot that it leads to, by its user name; "" if that is not known."""

    url: str = ""
    bot: str = ""

    def page(self, file: str) -> str:
        """Return the whole address of a file of the site, "" if it is not known where that stands."""
        if not self.url:
            return ""
        return f"{self.url.rstrip('/')}/{'' if file == 'index.html' else file}"

    def telegram(self, payload: str = "") -> str:
        """Return the address that opens the bot, at an entry if *payload* is one; "" if there is none."""
        if not self.bot:
            return ""
        return f"https://t.me/{self.bot}{f'?start={quote(payload)}' if payload else ''}"


@dataclass(frozen=True, slots=True)
class Related:
    """A topic that another one leads to."""

    id: str
    question: str
    language: Language


@dataclass(frozen=True, slots=True)
class Topic:
    """One entry as it stands on a page, in ``language``: Finnish, with a ``note``, if it has no other.

    ``telegram`` and ``email`` are where the same can be asked; "" if it cannot be there.
    """

    id: str
    question: str
    language: Language
    note: str
    answer: tuple[Block, ...]
    is_stated: bool
    telegram: str
    email: str
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter as it stands on a page, its title in ``language``.

    Topics with an answer come first, then those of which nothing is stated yet.
    """

    anchor: str
    title: str
    language: Language
    stated: tuple[Topic, ...]
    unstated: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in a language: its file, whole address and the language's own name."""

    language: Language
    name: str
    file: str
    url: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Who the supervisor is and how to reach her; "" for what is not stated.

    ``who`` are the lines that tell her name, title and organisation, as far as they are stated.
    ``phone`` and ``email`` are as they are stated; ``call`` and ``write`` lead to the first number and the
    first address in them, "" if there is none.
    """

    name: str
    title: str
    organisation: str
    who: tuple[Line, ...]
    phone: Line
    call: str
    email: Line
    write: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page in a language: what all of them have.

    ``words`` are the page's own sentences by their names, ``translations`` the page in every language.
    """

    language: Language
    file: str
    url: str
    home: str
    privacy: str
    title: str
    description: str
    words: Mapping[str, str]
    translations: tuple[Translation, ...]
    contact: Contact
    crisis: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Hints:
    """Words that the search leads to a topic by: ``written`` for that, or often ``asked`` with."""

    written: tuple[str, ...]
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """The page of all answers, with what it says first; ``hints`` are what the search leads to a topic by."""

    page: Page
    opening: tuple[Block, ...]
    parts: tuple[Part, ...]
    telegram: str
    inquiry: str
    hints: Mapping[str, Hints]


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    """What is to be said of the site itself, and the policy of the bot, as the bot tells it."""

    page: Page
    blocks: tuple[Block, ...]
    policy: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """All pages, the first of them in the language of who has chosen none."""

    home: Home
    answers: tuple[AnswersPage, ...]
    privacy: tuple[PrivacyPage, ...]
