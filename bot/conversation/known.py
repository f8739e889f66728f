"""What a turn depends on besides what is stored, and what it brings about, as values."""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.address import Address
from bot.core.client import effects, heard
from bot.core.client.dialogue import Dialogue
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation
from bot.core.inquiry.attachments import Attached
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Message, Person, Source
from bot.core.supervisor.replies import Replies as HerReplies
from bot.ports.store import (
    Commit,
)


@dataclass(frozen=True, slots=True)
class World:
    """The clock and the maker of reference codes: all of the world that a turn depends on."""

    now: Callable[[], datetime]
    new_code: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Mouth:
    """What is known and said: the client's dialogue, and the words for either side."""

    knowledge: Knowledge
    dialogue: Dialogue
    replies: Replies
    her_replies: HerReplies

    def while_read_at(self, place: Address | None) -> "Mouth":
        """Return what is said while the supervisor reads at *place*: in a group, others read with her.

        Clients are told so, and consent to the policy that says so.
        """
        team = place is not None and place.is_group
        if team is self.replies.policy.handling.team:
            return self
        policy = self.replies.policy.read_by(team=team)
        dialogue = copy(self.dialogue)
        dialogue.known = replace(dialogue.known, policy=policy)
        return replace(self, dialogue=dialogue, replies=replace(self.replies, policy=policy))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a channel knows of an event besides what it means.

    ``hint`` is the language of a client of whom nothing is known yet; ``source`` the message that was
    written or whose button was pressed, ``under`` the one that it hangs under; ``edited`` tells that it had
    been there before; ``writer`` is who it was, if she shows herself; ``besides`` is to be sent along;
    ``export_wait`` is how long it is until the next export. ``heard_as`` is what is remembered of what was
    written: under what, and by which mark; ``topic`` the part of the chat in which it happened.
    ``attached`` is what came along that is no text.
    """

    hint: Language = Language.FI
    source: Source | None = None
    under: Source | None = None
    edited: bool = False
    writer: Person | None = None
    besides: tuple[Message, ...] = ()
    export_wait: timedelta = timedelta()
    heard_as: tuple[str, str] | None = None
    topic: str | None = None
    attached: Attached | None = None

    def is_known(self, conversation: Conversation, *, wordless: bool) -> bool:
        """Tell whether nothing has changed: an edit to the same words, or one more picture of an album."""
        if self.heard_as is None:
            return False
        before = heard.before(conversation, self.heard_as[0])
        return before == self.heard_as[1] if self.edited else wordless and before is not None

    def as_distress(self, *, another: bool) -> "Circumstances":
        """Return the same without a trace of the words."""
        mark = heard.mark_of_distress(another=another)
        return replace(self, heard_as=(self.heard_as[0], mark)) if self.heard_as else self

    def remembered(self, conversation: Conversation) -> Conversation:
        """Return *conversation* with it remembered what was heard."""
        return heard.remembered(conversation, *self.heard_as) if self.heard_as else conversation


PLAIN = Circumstances()
"""Nothing but the event itself is known."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a client's event has brought about, and how many messages the client is sent for it."""

    effects: tuple[effects.Effect, ...]
    messages: int


NOTHING_BROUGHT = Brought((), 0)
"""What an event brings about that changes nothing."""


def appended(commit: Commit, messages: Iterable[Message]) -> Commit:
    """Return *commit* with *messages* to go out last."""
    return replace(commit, outgoing=(*commit.outgoing, *messages))
