"""Where something comes from, and where it goes to."""

from enum import StrEnum
from typing import Final


class Network(StrEnum):
    """Through what an address is reached; each has a channel."""

    TELEGRAM = "telegram"
    TERMINAL = "terminal"
    EMAIL = "email"


class Party(StrEnum):
    """Who is reached at an address."""

    PERSON = "person"
    """A chat with one person."""
    GROUP = "group"
    """A chat of several."""
    MAILBOX = "mailbox"
    """Whoever reads the e-mail of an inquiry."""
    SUPERVISOR = "supervisor"
    """Wherever the supervisor reads at the time: only known when something is sent."""


class Address:
    """A chat of a network, or a topic in it; or the supervisor, wherever she reads. An immutable value.

    Its text is what the database holds and what lanes are named by: ``telegram:4711``, with ``-`` before a
    group's chat and ``#`` before a topic, as in ``telegram:-100#7``; a network of one chat is named alone.
    """

    __slots__ = ("chat", "network", "party", "text", "topic")

    def __init__(
        self, network: Network | None, chat: str = "", party: Party = Party.PERSON, topic: str | None = None
    ) -> None:
        """Name a place; only the supervisor's has no *network*."""
        self.network: Final = network
        self.chat: Final = chat
        self.party: Final = party
        self.topic: Final = topic
        self.text: Final = self._written()

    def _written(self) -> str:
        if self.network is None:
            return str(self.party)
        if self.network in _OF_ONE_CHAT:
            return str(self.network)
        sign = "-" if self.party is Party.GROUP else ""
        topic = "" if self.topic is None else f"#{self.topic}"
        return f"{self.network}:{sign}{self.chat}{topic}"

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Return the address whose text is *text*; raises ValueError if it is none.

        What earlier versions wrote is read too: they named the lane of a press ``telegram:1/press``.
        """
        text = text.removesuffix("/press")
        if known := _ALONE.get(text):
            return known
        network, colon, rest = text.partition(":")
        if not colon:
            raise ValueError(f"'{text}' is not a valid Network and a chat")
        rest, _, topic = rest.partition("#")
        party = Party.GROUP if rest.startswith("-") else Party.PERSON
        return cls(Network(network), rest.removeprefix("-"), party, topic or None)

    @property
    def is_group(self) -> bool:
        """Whether several people read there."""
        return self.party is Party.GROUP

    @property
    def whole(self) -> "Address":
        """The chat itself, whatever topic of it this is."""
        return self if self.topic is None else Address(self.network, self.chat, self.party)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Address) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Address({self.text!r})"

    def __str__(self) -> str:
        return self.text


_OF_ONE_CHAT = (Network.TERMINAL, Network.EMAIL)

SUPERVISOR: Final = Address(None, party=Party.SUPERVISOR)
"""Wherever the supervisor reads."""

MAILBOX: Final = Address(Network.EMAIL, party=Party.MAILBOX)
"""The supervisor's mailbox."""

TERMINAL: Final = Address(Network.TERMINAL)
"""Whoever sits at the terminal."""

_ALONE = {address.text: address for address in (SUPERVISOR, MAILBOX, TERMINAL)}
