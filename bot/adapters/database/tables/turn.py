"""What concerns several tables at once: all that a turn writes, and forgetting."""

from collections.abc import Collection, Iterator
from typing import assert_never

from bot.adapters.database.codec import Codec, stamp
from bot.adapters.database.erasures import of_rights, on_inquiry
from bot.adapters.database.tables.conversations import Conversations
from bot.adapters.database.tables.counts import Counts
from bot.adapters.database.tables.damage import Damage
from bot.adapters.database.tables.feedback import FeedbackCounts
from bot.adapters.database.tables.inbox import Inbox
from bot.adapters.database.tables.inquiries import Inquiries
from bot.adapters.database.tables.misses import Misses
from bot.adapters.database.tables.outbox import Outbox
from bot.adapters.database.tables.remembered import Remembered
from bot.adapters.database.tables.table import Connection
from bot.core.counts import week_of
from bot.ports.store import Ages, Backlog, Commit, Key, Outdated, Subject


class Tables:
    """The tables behind a connection, and the codec of their encrypted columns."""

    def __init__(self, connection: Connection, codec: Codec) -> None:
        self.inbox = Inbox(connection, codec)
        self._codec = codec
        self.conversations = Conversations(connection, codec)
        self.outbox = Outbox(connection, codec)
        self.inquiries = Inquiries(connection, codec)
        self.misses = Misses(connection, codec)
        self.feedback = FeedbackCounts(connection, codec)
        self.counts = Counts(connection, codec)
        self.remembered = Remembered(connection, codec)
        self.damage = Damage(
            (
                *(self.inbox, self.conversations, self.outbox, self.inquiries),
                *(self.misses, self.counts, self.remembered),
            )
        )

    def backlog(self) -> Backlog:
        """Return how much waits, and for how long, on the way in and on the way out."""
        return Backlog(self.inbox.backlog(), self.outbox.backlog())

    def commit(self, turn: Commit) -> bool:
        """Write a turn; False if it was done before."""
        at = stamp(turn.at)
        if turn.done is not None and not self.inbox.mark_done(turn.done, at):
            return False
        for key in turn.along:
            self.inbox.mark_done(key, at)
        if any(self._state(read.subject, read.key) != read.state for read in turn.rests_on):
            raise Outdated("what a turn rests on has changed")
        self._note_erasures(turn)
        if turn.forgets_chat:  # first, so that what the turn itself says and leaves behind stays
            self._forget_chat(self._codec.named(turn.chat.text))
        for code in turn.forgets:
            self._forget_inquiry(code)
        if turn.conversation is not None:
            self.conversations.keep(turn.chat, turn.conversation, at)
        for inquiry in turn.inquiries:
            self.inquiries.add(inquiry, at)
        for became in turn.became:
            self.inquiries.become(became, at)
        for on in turn.desks:
            self.inquiries.keep_desk(on)
        self._add(turn, at)
        return True

    def _state(self, subject: Subject, key: str) -> str:
        match subject:
            case Subject.CONVERSATION:
                return self.conversations.state(key)
            case Subject.INQUIRIES:
                return self.inquiries.state_of_all(key)
            case Subject.INQUIRY:
                return self.inquiries.state(key)
            case Subject.ABOUT:
                return self.outbox.state_about(key)
            case Subject.COPIES:
                return self.outbox.state_of_copies(key)
            case Subject.REMEMBERED:
                return self.remembered.state(key)
            case _:
                assert_never(subject)

    def _add(self, turn: Commit, at: str) -> None:
        for message in turn.outgoing:
            self.outbox.queue(message, at)
        for miss in turn.misses:
            self.misses.keep(miss)
        for number, fate in turn.fates:
            self.misses.settle(number, fate)
        for feedback in turn.feedback:
            self.feedback.count(feedback)
        for count in turn.counts:
            self.counts.add(week_of(turn.at), count)
        for key, value in turn.remembers:
            self.remembered.remember(key, value)
        for to in turn.hastens:
            self.outbox.hasten(to, turn.at)

    def look_over(self) -> bool:
        """Read everything once, so that all that cannot be read is known; True if some of it can be again."""
        self.inbox.waiting()
        self.conversations.look_over()
        self.outbox.look_over()
        self.inquiries.having(None)
        self.misses.oldest_first()
        self.counts.all()
        self.remembered.place()
        self.remembered.pairing()
        self.remembered.past()
        self.remembered.team()
        self.remembered.drawer()
        self.remembered.teaching()
        self.remembered.stating()
        self.remembered.absence()
        self.remembered.calendar()
        self.remembered.erasures()
        return bool(self.inbox.readable_again() or self.outbox.readable_again())

    def take_back(self) -> None:
        """Take up again, where it was, what was set aside and can be read now."""
        self.inbox.take_back()
        self.outbox.take_back()

    @property
    def held_up(self) -> bool:
        """Whether something that cannot be read is in the way of what comes after it."""
        return bool(self.inbox.in_the_way or self.outbox.in_the_way)

    def set_aside(self) -> None:
        """Take what cannot be read out of the way of what comes after it."""
        self.inbox.set_aside()
        self.outbox.set_aside()

    def _note_erasures(self, turn: Commit) -> None:
        """Note what the turn erases, so that no backup brings it back."""
        if names := [*self._erased(turn)]:
            noted = self.remembered.erasures()
            for name in names:
                noted = noted.with_one(name, turn.at)
            self.remembered.note_erasures(noted)

    def _erased(self, turn: Commit) -> Iterator[str]:
        if turn.forgets_chat:
            yield self._codec.named(turn.chat.text)
        yield from (on_inquiry(self._codec, code) for code in turn.forgets)
        for value in (value for key, value in turn.remembers if key is Key.SUPERVISOR):
            if (place := self.remembered.place()) is not None and place.text != value:
                yield of_rights(self._codec, place)

    def erase_again(self, names: Collection[str]) -> None:
        """Erase what was erased after this was written; of what came in of such a chat, nothing waits."""
        for name in names:
            self.inbox.drop_of(name)
            self.outbox.drop_to(name)
            self._forget_chat(name)
        for code in self.inquiries.codes():
            if on_inquiry(self._codec, code) in names:
                self._forget_inquiry(code)
        place = self.remembered.place()
        if place is not None and of_rights(self._codec, place) in names:
            self.remembered.remember(Key.SUPERVISOR, None)
            self.remembered.remember(Key.TEAM, None)

    def _forget_inquiry(self, code: str) -> None:
        self.outbox.forget_about(code)
        self.inquiries.forget_one(code)

    def _forget_chat(self, name: str) -> None:
        self.conversations.forget_chat(name)
        self.inbox.forget_chat(name)
        self.outbox.forget_set_aside(name)
        self.outbox.drop_about_inquiries_of(name)  # as long as it is known which ones they are
        self.inquiries.forget_chat(name)
        self.outbox.forget_sent_to(name)
        self.misses.forget_chat(name)

    def forget(self, before: Ages) -> dict[str, int]:
        """Delete what is too old and return how many of each kind.

        The inquiries before the outbox, which remembers what was sent about one as long as it lives.
        """
        self.outbox.drop_about_inquiries_before(stamp(before.inquiries))  # as long as they are there
        return {
            "conversations": self.conversations.forget(stamp(before.conversations)),
            "drafts": self.conversations.forget_drafts(stamp(before.drafts)),
            "gentle": self.conversations.forget_gentleness(before.gentle),
            "inquiries": self.inquiries.forget(stamp(before.inquiries)),
            "misses": self.misses.forget(stamp(before.misses)),
            "inbox": self.inbox.forget(stamp(before.inbox)),
            "outbox": self.outbox.forget(stamp(before.outbox)),
            "erasures": self.remembered.forget_erasures(before.erasures),
        }
