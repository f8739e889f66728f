"""Ready answers, which she has written once (``knowledge/replies.yaml``) and sends by a press."""

from collections.abc import Mapping

from bot.core.data import Data
from bot.core.language import Language

Written = Mapping[str, Mapping[Language, str]]
"""The ready answers, by name, and what each says in a language."""


class Canned(Data, frozen=True):
    """A ready answer: its ``name`` in the file, and what it says in a client's language."""

    name: str
    text: str


def offered(written: Written, language: Language) -> tuple[Canned, ...]:
    """Return the ready answers that there are in *language*, in the order in which they are written."""
    return tuple(Canned(name, texts[language]) for name, texts in written.items() if texts.get(language))


def named(written: Written, name: str, language: Language) -> Canned | None:
    """Return the ready answer of a name, if it is written in *language*."""
    return next((one for one in offered(written, language) if one.name == name), None)
