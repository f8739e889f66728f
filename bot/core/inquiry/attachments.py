"""What is passed on between a client and the supervisor that is no text, and what is not: by kind and size.

Nothing of it is ever fetched or stored: it is passed on by where it stands.
"""

from enum import StrEnum
from typing import Final, Protocol

from bot.core.data import Data


class Attached(Data, frozen=True):
    """What was sent that is no text: of a ``kind``, so many ``bytes`` large, if that is told.

    ``format`` is how a file is written, by the end of its name. It stands in ``messages``, by the medium's
    ids: the pictures of an album are several.
    """

    kind: str
    bytes: int | None = None
    format: str = ""
    messages: tuple[str, ...] = ()


class Attachable(StrEnum):
    """What may be passed on."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


class Unfit(StrEnum):
    """Why something is not passed on."""

    KIND = "kind"
    FORMAT = "format"
    SIZE = "size"


class Attachments(Data, frozen=True):
    """What is passed on: things of these ``kinds``, files of these ``formats``, of so many MB at most."""

    kinds: tuple[Attachable, ...] = tuple(Attachable)
    formats: tuple[str, ...] = ("pdf",)
    megabytes: int = 20

    def unfit(self, attached: Attached) -> Unfit | None:
        """Return why something is not passed on; None if it is. What does not tell its size is not large."""
        if attached.kind not in self.kinds:
            return Unfit.KIND
        if attached.kind == Attachable.DOCUMENT and attached.format not in self.formats:
            return Unfit.FORMAT
        return Unfit.SIZE if (attached.bytes or 0) > self.megabytes * 1_000_000 else None


PASSED_ON: Final = Attachments()
"""What is passed on unless something else is set."""


class Say(Protocol):
    """Gives a sentence of the wording in somebody's language."""

    def __call__(self, key: str, **values: str) -> str:
        """Return the sentence of a name, filled with *values*."""


def told(say: Say, unfit: Unfit, allowed: Attachments) -> str:
    """Return why something is not passed on, and what is."""
    formats = ", ".join(allowed.formats)
    words = {Attachable.DOCUMENT: {"formats": formats}}
    items = [
        say("attached.text"),
        *(say(f"attached.{kind}", **words.get(kind, {})) for kind in allowed.kinds),
    ]
    return f"{say(f'unfit.{unfit}')} {say('passed_on', items=', '.join(items), most=str(allowed.megabytes))}"
