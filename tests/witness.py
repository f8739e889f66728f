"""A witness of both sides: sees what people do and what is queued, and says when it is not as promised.

It knows the inquiries only by what was said to people (thanks, notices, receipts, "closed"), never from the
store, so that the store, the client and the supervisor can be compared with it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import msgspec

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import events, states
from bot.core.client.states import Conversation
from bot.core.inquiry import contact, summary
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.life import USUAL, Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import Acknowledgement, Deletion, Departure, Message, Outgoing, Reaction, Source
from bot.core.reading import Intent
from bot.ports.happenings import Tapped, Wrote
from bot.ports.store import Commit, Key, StoredConversation
from tests.factories import in_the_clients_words

DISTRESS = "En jaksa enää elää"
"""What the reader of the tests finds acute."""

CRISIS = "Soita 112."
"""The only thing said to it."""

AGAIN = "signpost_again"
"""The only thing said to it in the gentle hours."""

INTRODUCTION = "introduction\n\n"
"""What stands before the first thing that is said in a chat."""

PROMPTS = (
    "ask.",
    "ask_again.",
    "preview ",
    "ask_to_send",
    "warn_team\n\nask_to_send",
    "ask_what_to_change",
    "ask_erasure",
    "ask_stop",
)
"""How what asks again for something begins."""

WANTED = {
    "Menikö perille?": Intent.STATUS,
    "Mitä lähetin?": Intent.SHOW_SENT,
    "Peruisin sittenkin": Intent.WITHDRAW,
    "Unohdin: vain maanantaisin": Intent.ADD,
    "Poistakaa kaikki": Intent.ERASE,
    "En haluakaan": Intent.STOP,
    "En kerro": Intent.KEEP_BACK,
    "Miksi kysyt?": Intent.WHY,
    "Vastatkaa tänne": Intent.HERE,
    "Siinä on virhe": Intent.CHANGE,
    "Kelpaa noin": Intent.APPROVE,
    "Nukun yön yli": Intent.LATER,
    "Alusta koko homma": Intent.AFRESH,
    "Toinenkin asia olisi": Intent.ANOTHER,
}
"""What clients want of the bot itself."""

CONSENTS = ("joo", "choice.consent", "1")
"""What may be typed for a consent."""

INQUIRY_DAYS = timedelta(days=365)
"""How long an inquiry is kept after the last thing that became of it."""

DRAFT_HOURS = timedelta(hours=72)
"""How long what she wrote to nobody is kept."""

OF_QUESTIONS = ("”", "question", "teach", "taught", "ask_for_teaching", "not_undone", "undone", "proposal")
"""How the names begin of what she is told of questions that found no answer, and of teaching."""

_QUEUE_ITEM = re.compile(r"queue_(\w+) audience\.\w+ (\S+) ")
_OWN_ITEM = re.compile(r"my_data_inquiry (\S+) \S+ status\.(\w+)")
_QUEUED_AS = {"waiting": "new", "answered": "answered"}
_BOUND = tuple(kind.__name__ for kind in events.TURN_BOUND)


@dataclass
class Known:
    """An inquiry, as people have been told of it."""

    owner: Address
    name: str
    changed_at: datetime
    waiting_since: datetime
    status: Status = Status.NEW
    answered_at: datetime | None = None
    closed_at: datetime | None = None
    reminded: bool = False
    snoozed_until: datetime | None = None
    unreached: bool = False


@dataclass(frozen=True)
class Turned:
    """A commit that was written, after what the chat's conversation had been ``before``."""

    commit: Commit
    before: StoredConversation | None

    @property
    def state(self) -> states.State:
        return self.before.conversation.state if self.before else states.Idle()

    @property
    def outgoing(self) -> tuple[Outgoing, ...]:
        return tuple(message for message in self.commit.outgoing if isinstance(message, Outgoing))

    def told(self, *to: Address) -> list[str]:
        """Return what is said to the chats *to*, without what a chat is told before all else."""
        texts = [message.reply.text for message in self.outgoing if message.to in to]
        return [text.removeprefix(INTRODUCTION) for text in texts]

    @property
    def is_introduced(self) -> bool:
        """Whether the first of what the client is told says that nobody human says it."""
        said = [message.reply.text for message in self.outgoing if message.to == self.commit.chat]
        return said[0].startswith((INTRODUCTION, "welcome", "policy.seen", CRISIS, AGAIN)) if said else False


@dataclass
class Witness:
    """What has been seen; every method that sees something fails if that breaks a promise.

    ``shown`` is the last preview's summary of each chat, ``given`` what its client wrote since the last
    erasure, ``relays`` which inquiry's client got what she wrote, ``turns`` in which commit each client's
    last turn was, ``drawer`` what she wrote to nobody, and when, ``moved`` as what a group goes on.
    """

    inquiries: dict[str, Known] = field(default_factory=dict)
    shown: dict[Address, str] = field(default_factory=dict)
    given: dict[Address, set[str]] = field(default_factory=dict)
    relays: dict[Source, str] = field(default_factory=dict)
    turns: dict[Address, int] = field(default_factory=dict)
    drawer: dict[Source, tuple[str, datetime]] = field(default_factory=dict)
    moved: dict[Address, Address] = field(default_factory=dict)

    # The client

    def client(self, happened: Wrote | Tapped, turned: Turned, fresh: bool, under: str | None) -> None:
        """See what a client's turn wrote; *fresh*: by a button of the last; *under* a message about that."""
        chat, commit = turned.commit.chat, turned.commit
        if commit.conversation is None:
            self.nothing_changes(happened, turned)
            return
        text = happened.text if isinstance(happened, Wrote) else None
        self.turn_grows(turned)
        self.is_answered(happened, turned)
        if turned.before is None:
            assert turned.is_introduced, "nobody says that this is a machine"
        if text == DISTRESS:
            self.acute_changes_nothing(turned)
        self.draft_is_kept(turned)
        if isinstance(happened, Tapped):
            self.press_is_of_its_turn(happened, turned, fresh)
        if commit.forgets_chat or any(told.startswith("erased ") for told in turned.told(chat)):
            self.erased(turned)
        for one in commit.inquiries:
            self.submitted(one, happened, turned)
        if isinstance(happened, Wrote) and not happened.edited:
            self.thread_is_heard(happened, turned, under)
        self.nothing_else_leaves(happened, turned)
        for told in turned.told(chat):
            self.own_data_is_told(told, chat)
            if told.startswith("preview "):
                self.shown[chat] = told.removeprefix("preview ")

    def nothing_changes(self, happened: Wrote | Tapped, turned: Turned) -> None:
        """See that what is passed over says nothing new, and that nothing comes of it."""
        assert isinstance(happened, Wrote), "a press is passed over"
        assert happened.edited or happened.text is None, "what a client writes is passed over"
        nothing = Commit(
            turned.commit.chat, turned.commit.at, turned.commit.done, scrubs=turned.commit.scrubs
        )
        assert replace(turned.commit, rests_on=()) == nothing

    def turn_grows(self, turned: Turned) -> None:
        before, after = turned.before, turned.commit.conversation
        assert after is not None
        assert before is None or after.turn > before.conversation.turn, "turn numbers only grow"

    def is_answered(self, happened: Wrote | Tapped, turned: Turned) -> None:
        passed_on = isinstance(happened, Wrote) and happened.edited and turned.told(SUPERVISOR)
        assert turned.told(turned.commit.chat) or passed_on, "a client is left without a word"

    def acute_changes_nothing(self, turned: Turned) -> None:
        commit, after = turned.commit, turned.commit.conversation
        before = turned.before.conversation if turned.before else Conversation()
        first, *rest = turned.told(commit.chat)
        assert first in (CRISIS, AGAIN), "distress gets the signpost first"
        over = rest == ["draft_expired"] or not turned.before or self._expired(turned)
        state = states.Idle() if over or not isinstance(before.state, states.BUSY) else before.state
        asked_again = isinstance(state, states.BUSY)
        assert len(rest) == (1 if asked_again or rest == ["draft_expired"] else 0), (
            "what was asked for is asked"
        )
        assert all(text.startswith(("draft_expired", *PROMPTS)) for text in rest), "and nothing else is said"
        assert after is not None
        kept = (_asked(state), before.questions, before.last_entry)
        assert (_asked(after.state), after.questions, after.last_entry) == kept, "distress changes nothing"
        others = [message for message in turned.outgoing if message.to != commit.chat]
        written = (others, commit.inquiries, commit.became, commit.misses, commit.feedback)
        assert not any((*written, commit.forgets_chat)), "distress is passed on to nobody"

    def _expired(self, turned: Turned) -> bool:
        return turned.before is not None and turned.commit.at - turned.before.at >= USUAL.draft

    def draft_is_kept(self, turned: Turned) -> None:
        commit, told = turned.commit, turned.told(turned.commit.chat)
        assert commit.conversation is not None
        before, after = states.draft_in(turned.state), states.draft_in(commit.conversation.state)
        if before is None or commit.forgets_chat:
            return
        assert ("draft_expired" in told) is self._expired(turned), "a draft expires when it is time, aloud"
        if self._expired(turned):
            return
        if after is None:
            sent = [summary.draft_of(one) for one in commit.inquiries]
            same = [draft for draft in sent if draft == _as_sent(before)]
            assert same or "cancelled" in told, "a draft is lost"
            return
        if "afresh" in told:
            assert after == Draft(question=before.question), "what begins all over again is not empty"
            return
        asking = states.ConfirmingErasure | states.ConfirmingStop
        state = turned.state.before if isinstance(turned.state, asking) else turned.state
        asked = state.asked if isinstance(state, states.TakingInquiry) else None
        changed = [f for f in Field if getattr(before, f) != getattr(after, f)]
        lost = [f for f in changed if f is not asked and getattr(before, f) is not None]
        corrected = isinstance(state, states.Confirming | states.ChoosingChange) and len(lost) == 1
        assert corrected or not lost, "an answer of a draft is lost"
        assert asked is Field.NOTE or set(before.said) <= set(after.said), "what was said beside is lost"
        assert after.question == before.question, "what the client came with is lost"

    def press_is_of_its_turn(self, tapped: Tapped, turned: Turned, fresh: bool) -> None:
        try:
            button = events.from_token(tapped.token).button
        except ValueError:
            raise AssertionError("a forged button is obeyed") from None
        told = [text for text in turned.told(turned.commit.chat) if text != "draft_expired"]
        bound = type(button).__name__ in _BOUND
        known = turned.before is not None  # else it was forgotten, and with it what was offered
        if fresh and bound and known and not self._expired(turned):
            assert told[:1] != ["stale_choice"], "a fresh button is refused"
        if bound and not fresh:
            assert told[:1] == ["stale_choice"], "a stale button is obeyed"
            assert turned.commit.conversation is not None
            kept = states.Idle() if self._expired(turned) else turned.state
            assert _asked(turned.commit.conversation.state) == _asked(kept), (
                "a stale button changes something"
            )

    def erased(self, turned: Turned) -> None:
        chat, after = turned.commit.chat, turned.commit.conversation
        *_, told = turned.told(chat)
        assert turned.commit.forgets_chat, "an erasure is confirmed that is none"
        assert told.startswith("erased "), "an erasure is not confirmed"
        assert after is not None
        assert after == Conversation(language=after.language, turn=after.turn), "a conversation is left"
        own = [code for code, known in self.inquiries.items() if known.owner == chat]
        assert (f"erased_inquiries {len(own)}" in told) is bool(own), "the receipt tells what there was"
        self._forget(own)
        self.shown.pop(chat, None)
        self.given[chat] = set()

    def submitted(self, one: Inquiry, happened: Wrote | Tapped, turned: Turned) -> None:
        typed = isinstance(happened, Wrote) and happened.text in CONSENTS
        pressed = isinstance(happened, Tapped) and happened.token.endswith(":consent")
        assert typed or pressed, "an inquiry without a consent"
        assert isinstance(turned.state, states.Confirming), "an inquiry that was not asked about"
        chat, commit = turned.commit.chat, turned.commit
        assert one.chat == chat
        assert one.code.upper() not in self.inquiries, "a code is used twice"
        called = one.name.partition(" ")[0]
        thanks = f"inquiry_sent {one.code} {called}" if called else f"inquiry_sent_nameless {one.code}"
        assert turned.told(chat)[-1] == thanks, "thanks name the inquiry"
        for to in (SUPERVISOR, MAILBOX):
            notice, *more = turned.told(to)
            assert not more, "she is told twice of one inquiry"
            told = in_the_clients_words(notice).removeprefix(f"notification {one.code} ")
            assert notice.startswith(f"notification {one.code} ")
            shown = self.shown[chat]
            assert shown.startswith(f"{told}\n\n"), "she is told what the client did not see"
        self.inquiries[one.code.upper()] = Known(chat, one.name or "nameless", commit.at, commit.at)

    def nothing_else_leaves(self, happened: Wrote | Tapped, turned: Turned) -> None:
        """See that nothing of the client's goes to her but new inquiries, and messages into their threads."""
        commit = turned.commit
        new = {one.code for one in commit.inquiries}
        for message in turned.outgoing:
            if message.to == commit.chat or message.about in new:
                continue
            assert message.to == SUPERVISOR, "something goes to a third party"
            assert states.draft_in(turned.state) is None or self._expired(turned), "a draft goes to her"
            known = self.inquiries[(message.about or "").upper()]
            assert known.owner == commit.chat, "it goes into somebody else's thread"
            if message.reply.text == f"withdrawn_by_client {message.about} {known.name}":
                self.withdrawn(known, turned)
                continue
            key = "reopened" if known.status is Status.CLOSED else "from_client"
            lines = message.reply.text.removeprefix(f"{key} {message.about} {known.name} ").splitlines()
            assert all(line.startswith("│ ") for line in lines), "a client's line looks like the bot's"
            passed_on = "\n".join(line.removeprefix("│ ") for line in lines)
            assert passed_on in _may_be_passed_on(happened, turned.state), "she is told what nobody wrote"
            if known.status is not Status.NEW:
                known.status, known.waiting_since, known.reminded = Status.NEW, commit.at, False
            known.changed_at = commit.at

    def withdrawn(self, known: Known, turned: Turned) -> None:
        assert isinstance(turned.state, states.ConfirmingWithdrawal), "an inquiry is withdrawn unasked"
        assert turned.told(turned.commit.chat)[-1].startswith("withdrawn "), "a withdrawal is not confirmed"
        known.status, known.closed_at, known.changed_at = Status.CLOSED, None, turned.commit.at

    def thread_is_heard(self, wrote: Wrote, turned: Turned, under: str | None) -> None:
        """See that what is written into an answered inquiry's thread goes there, and is said to go there."""
        text = wrote.text or "/"
        if turned.state != states.Idle() or text == DISTRESS or text.startswith("/") or wrote.phone:
            return
        told = [message.about for message in turned.outgoing if message.to == SUPERVISOR]
        about = under or ""
        known = self.inquiries.get(about.upper())
        assert turned.commit.conversation is not None
        answered = isinstance(
            turned.commit.conversation.state, states.OfferingRelay | states.ConfirmingWithdrawal
        )
        if known and known.owner == turned.commit.chat:
            assert told == [about], "what hangs under a message of an inquiry does not go into its thread"
        elif text in WANTED or answered:
            assert not told or text in WANTED, "what the bot has answered goes to her too"
        else:
            # What hangs under a message about nothing goes nowhere, unless what stood there is forgotten.
            thread = self._thread(turned.commit.chat, turned.commit.at)
            if not thread and contact.found_in(text):
                thread = self._waiting(turned.commit.chat)
            assert told == thread or (wrote.reply_to and not told), "it goes into the wrong thread"
        assert ("forwarded" in turned.told(turned.commit.chat)) is bool(told)

    def _thread(self, chat: Address, now: datetime) -> list[str]:
        acted = [
            (at, code)
            for code, known in self.inquiries.items()
            if (at := known.closed_at if known.status is Status.CLOSED else known.answered_at)
            if known.owner == chat and now - at < USUAL.thread
        ]
        return [max(acted)[1]] if acted else []

    def _waiting(self, chat: Address) -> list[str]:
        """Return the newest inquiry that waits, into which a number goes that is given later."""
        new = [code for code, k in self.inquiries.items() if k.owner == chat and k.status is Status.NEW]
        return new[-1:]

    def own_data_is_told(self, told: str, chat: Address) -> None:
        if told.startswith("my_data my_data_conversation"):
            own = {code: known for code, known in self.inquiries.items() if known.owner == chat}
            assert _listed(_OWN_ITEM, told) == _statuses(own), "the client is told something else"

    # The supervisor

    def supervisor(self, happened: Wrote | Tapped, turned: Turned, under: str | None) -> None:
        """See what a turn of hers wrote; *under*: what the message that hers hangs under is about."""
        if (after := turned.commit.conversation) is not None:
            before = turned.before.conversation if turned.before else Conversation(language=after.language)
            kept = msgspec.structs.replace(after, heard=before.heard)
            assert kept == before, "what she writes changes what she is as a client"
        assert (turned.commit.inquiries, turned.commit.forgets_chat) == ((), False)
        moved = [message for message in turned.outgoing if message.reply.text == "moved_elsewhere"]
        told_elsewhere = [m for m in turned.outgoing if m.to not in _hers(turned.commit.chat)]
        relayed = [message for message in told_elsewhere if message not in moved]
        if isinstance(happened, Wrote):
            self.reaches_its_client(happened, turned, relayed, under)
            self.is_put_into_the_drawer(happened, turned)
        elif happened.token.startswith(("s:send:", "s:drop:")):
            self.goes_out_of_the_drawer(happened, turned, relayed)
        elif happened.token.startswith("s:delete!:"):
            self.is_deleted(happened.token, turned, relayed)
        elif happened.token.startswith("s:snooze:"):
            self.is_put_off(happened.token, turned, relayed)
        else:
            told = turned.told(turned.commit.chat, SUPERVISOR)
            closed = [text for text in told if text.startswith("closed ")]
            told_so = [message.reply.text for message in relayed]
            assert told_so == [f"inquiry_{text}" for text in closed], "a press of hers writes to a client"
        told = turned.told(SUPERVISOR, turned.commit.chat)
        in_pieces = any(text.startswith("whole ") for text in told)  # with long notes it takes several
        for text in told[:1] if in_pieces else told:
            self.she_is_told_the_truth(text, turned.commit.at)
        quiet = turned.commit.chat.is_group or (isinstance(happened, Wrote) and happened.edited)
        quiet = quiet or any(isinstance(message, Deletion) for message in turned.commit.outgoing)
        assert told or relayed or quiet, "she is left without a word"

    def reaches_its_client(
        self, wrote: Wrote, turned: Turned, relayed: Sequence[Outgoing], under: str | None
    ) -> None:
        code = under.upper() if under else None
        if code in self.inquiries and wrote.text and wrote.text[0] != "/" and not wrote.edited:
            assert relayed, "what she writes under a message of an inquiry goes nowhere"
        if relayed and turned.commit.chat.is_group and not wrote.edited:
            assert code, "people of her group talk among themselves"
        for message in relayed:
            assert message.about is not None
            assert message.about.upper() in self.inquiries, "she writes to one who is gone"
            assert message.to == self.inquiries[message.about.upper()].owner, "it goes to somebody else"
            assert message.source == wrote.source
        if relayed:
            (about,) = {message.about for message in relayed}
            assert about is not None
            text = "".join(message.reply.text.removeprefix("… ") for message in relayed)
            assert "".join(text.split()) == "".join(f"relayed {wrote.text}".split())
            self.relays[wrote.source] = about
            known = self.inquiries[about.upper()]
            if not wrote.edited:
                known.status, known.answered_at = Status.ANSWERED, turned.commit.at
                known.changed_at = turned.commit.at

    def is_put_into_the_drawer(self, wrote: Wrote, turned: Turned) -> None:
        told = turned.told(SUPERVISOR, turned.commit.chat)
        if any(text.startswith("ask_to_whom") for text in told):
            assert wrote.text
            assert not wrote.reply_to, "what hangs under something is called sent to nobody"
            self.drawer[wrote.source] = (wrote.text, turned.commit.at)
        elif wrote.edited and wrote.source in self.drawer:
            if wrote.text:
                self.drawer[wrote.source] = (wrote.text, turned.commit.at)
            else:
                assert told == ["dropped"], "what is not text any more stays"
                del self.drawer[wrote.source]

    def is_deleted(self, token: str, turned: Turned, relayed: Sequence[Outgoing]) -> None:
        """See that the client is told of it who had not been told that it was closed."""
        known = self.inquiries.get(token.rpartition(":")[2].upper())
        waits = known is not None and known.status is not Status.CLOSED
        texts = [(message.to, message.reply.text.split()[0]) for message in relayed]
        assert texts == ([(known.owner, "inquiry_deleted")] if known and waits else [])
        assert turned.commit.forgets == ((token.rpartition(":")[2],) if known else ())

    def is_put_off(self, token: str, turned: Turned, relayed: Sequence[Outgoing]) -> None:
        assert not relayed
        _, _, code, days = token.split(":")
        if any(text.startswith("snoozed ") for text in turned.told(SUPERVISOR)):
            self.inquiries[code.upper()].snoozed_until = turned.commit.at + timedelta(days=int(days))

    def goes_out_of_the_drawer(self, tapped: Tapped, turned: Turned, relayed: Sequence[Outgoing]) -> None:
        """See that what she wrote to nobody goes to the one whom she chooses, once, as she wrote it."""
        source = Source(tapped.source.place, tapped.token.rpartition(":")[2])
        told = turned.told(SUPERVISOR, turned.commit.chat)
        if told and told[0].startswith(("not_in_drawer", "closed_already")):
            gone = source not in self.drawer or told[0].startswith("closed_already")
            assert gone, "what she wrote is lost"
            assert not relayed
            return
        text, _ = self.drawer.pop(source)
        if tapped.token.startswith("s:drop:"):
            assert (told, relayed) == (["dropped"], [])
            return
        known = self.inquiries[tapped.token.split(":")[2].upper()]
        assert {(message.to, message.source) for message in relayed} == {(known.owner, source)}
        sent = "".join(message.reply.text.removeprefix("… ") for message in relayed)
        assert "".join(sent.split()) == "".join(f"relayed {text}".split())
        self.relays[source] = tapped.token.split(":")[2]
        known.status, known.answered_at = Status.ANSWERED, turned.commit.at
        known.changed_at = turned.commit.at

    def she_is_told_the_truth(self, told: str, now: datetime) -> None:
        key, _, rest = told.removesuffix("\n\nmembers_explained").partition(" ")
        code = next(iter(rest.split()), "").upper()
        known = self.inquiries.get(code)
        match key:
            case mistaken if mistaken.startswith("meeting_mistake."):
                assert not any(code in mistaken for code in self.inquiries), "a mistake tells of whom"
            case of_questions if of_questions.startswith(OF_QUESTIONS):
                assert not any(code in told for code in self.inquiries), "what was asked tells who asked"
            case "queue" | "queue_empty":
                open_ = {c: k for c, k in self.inquiries.items() if k.status is not Status.CLOSED}
                listed = {code.upper(): _QUEUED_AS[as_] for as_, code in _QUEUE_ITEM.findall(told)}
                assert listed == _statuses(open_), "the queue is not what is open"
            case "closed":
                assert known, "what is gone is closed"
                assert known.status is not Status.CLOSED, "what is closed is closed again"
                known.status, known.changed_at, known.closed_at = Status.CLOSED, now, now
            case "deleted":
                assert known, "what is gone is deleted"
                self._forget([code])
            case "whole" | "ask_deletion":
                assert known, "she is shown what is gone"
            case "closed_already":
                assert known is None or known.status is Status.CLOSED, "what is open is called closed"
            case (
                "taken"
                | "how_to_answer"
                | "ask_for_meeting"
                | "ask_for_note"
                | "noted_for_her"
                | "snoozed"
                | "sending_to"
                | "client_muted"
                | "client_unmuted"
            ):
                assert known, "she is told of what is gone"
            case (
                "only_text_is_relayed"
                | "no_such_thread"
                | "supervisor_help"
                | "supervisor_paired"
                | "pairing_refused"
                | "members"
                | "last_member"
                | "menu"
                | "ask_to_whom"
                | "dropped"
                | "not_in_drawer"
                | "unknown_command"
                | "canned_none"
                | "ask_for_words"
                | "ask_what_to_try"
                | "allowed"
                | "found"
                | "found_nothing"
                | "exported"
                | "export_empty"
                | "nothing_to_take_back"
                | "too_old_to_take_back"
                | "away_not"
                | "not_sent"  # what was written before its writer was allowed to
            ):
                pass
            case "notification_again":
                assert known, "she is told again of what is gone"
                assert known.status is not Status.CLOSED, "she is told again of what is closed"
            case _:
                raise AssertionError(f"she is told {told!r}")

    def one_who_was_not_confirmed(self, turned: Turned) -> None:
        """See what came of what somebody in the group did who may not act: at most a word there."""
        assert (turned.commit.inquiries, turned.commit.became) == ((), ())
        keys = {message.reply.text.split()[0] for message in turned.outgoing}
        assert keys <= {"ask_to_allow", "closed_already", "members"}
        assert {message.to for message in turned.outgoing} <= {SUPERVISOR, turned.commit.chat}

    def is_no_longer_hers(self, turned: Turned) -> bool:
        """Tell whether somebody was told that nothing is answered from that chat any more."""
        return any(message.reply.text == "not_hers_any_more" for message in turned.outgoing)

    def no_longer_hers(self, turned: Turned) -> None:
        """See what came of what was done where she does not read any more: a word, and nothing else."""
        told = [message.reply.text for message in turned.outgoing]
        assert turned.commit.became == (), "an old chat does something"
        assert told in ([], ["not_hers_any_more"])
        assert {message.to for message in turned.outgoing} <= {turned.commit.chat}

    # Nobody in particular

    def time_passed(self, turned: Turned) -> None:
        """See what time has brought about."""
        looked = {key for key, _ in turned.commit.remembers} == {Key.TEACHING}
        assert turned.outgoing or looked, "time changes something without a word"
        for message in turned.outgoing:
            key, said, *_ = message.reply.text.split()
            if key == "questions_news":
                assert (message.to, looked) == (SUPERVISOR, True)
                continue
            known = self.inquiries[(message.about or said).upper()]
            known.changed_at = turned.commit.at
            if key == "reminder":
                waited = turned.commit.at - known.waiting_since
                assert message.to == SUPERVISOR
                assert known.status is Status.NEW, "a reminder of what does not wait"
                assert waited > USUAL.reminder, "a reminder too early"
                until = known.snoozed_until
                assert until is None or turned.commit.at >= until, (
                    "a reminder that was put off comes too early"
                )
                assert not known.reminded or until, "she is reminded twice of the same waiting"
                known.reminded, known.snoozed_until = True, None
            else:
                assert (key, message.to) == ("supervisor_unreachable", known.owner)
                assert not known.unreached, "a client is alarmed twice"
                known.unreached = True

    def forgotten(self, now: datetime) -> None:
        """Forget with the store what is too old."""
        self.drawer = {at: kept for at, kept in self.drawer.items() if kept[1] >= now - DRAFT_HOURS}
        self._forget([c for c, known in self.inquiries.items() if known.changed_at < now - INQUIRY_DAYS])

    def receipts(self, settled: Message, place: Address | None, told: Sequence[Message]) -> None:
        """See what is said of how sending *settled* went, while she reads at *place*."""
        if isinstance(settled, Acknowledgement | Departure) or settled.source not in self.relays:
            assert not told, "a receipt of what she did not write"
            return
        wrote_at = settled.source.place
        now_at = self.moved.get(wrote_at, wrote_at)
        under = settled.source.message_id if now_at == wrote_at else None  # it does not stand there
        wanted = settled.to != SUPERVISOR and now_at == place
        keys = _receipts_of(settled)
        for message in told:
            assert isinstance(message, Outgoing)
            assert message.to == SUPERVISOR
            assert message.reply.text.split()[0] in keys
            assert message.about == self.relays[settled.source]
            assert message.replies_to == under, "a receipt of another message"
        unasked = keys == ("receipt_edit_failed",) and not told  # that an edit got there is no news
        assert unasked or len(told) == int(wanted), "a receipt for each"

    # All the time

    def agrees(self, kept: Iterable[Inquiry], listed: Iterable[Inquiry]) -> None:
        """Compare what is *kept*, and what she finds *listed* as open, with what people were told."""
        said = [(code, known.owner.text, known.status) for code, known in self.inquiries.items()]
        held = [(one.code.upper(), one.chat.text, one.status) for one in kept]
        assert sorted(held) == sorted(said), "what is kept is not what was said, each once"
        open_ = [code for code, known in self.inquiries.items() if known.status is not Status.CLOSED]
        assert sorted(one.code.upper() for one in listed) == sorted(open_), (
            "what is open is not what was said"
        )

    def _forget(self, codes: Iterable[str]) -> None:
        for code in codes:
            del self.inquiries[code]


def _receipts_of(settled: Outgoing | Reaction | Deletion) -> tuple[str, ...]:
    """Return which receipts there may be for what was sent."""
    if isinstance(settled, Reaction):
        return ("receipt_delivered",)
    if isinstance(settled, Deletion):
        return ("receipt_taken_back", "receipt_not_taken_back")
    return ("receipt_edit_failed",) if settled.replaces else ("receipt_delivered", "receipt_failed")


def _may_be_passed_on(happened: Wrote | Tapped, state: states.State) -> list[str]:
    """Return what may be passed on: what is written, or what the bot has offered to pass on."""
    match state:
        case states.OfferingHandoff(question) | states.OfferingRelay(_, question):
            offered = [question]
        case states.ConfirmingWithdrawal(_, text):
            offered = [text]
        case _:
            offered = []
    return [happened.text or "", *offered] if isinstance(happened, Wrote) else offered


def _as_sent(draft: Draft) -> Draft:
    """Return *draft* as it is once it has been sent: with one note, and without where it came from."""
    return Draft(draft.audience, draft.subject, draft.name, draft.contact, note=draft.whole_note)


def _hers(place: Address) -> tuple[Address, ...]:
    return (SUPERVISOR, MAILBOX, place)


def _listed(item: re.Pattern[str], text: str) -> dict[str, str]:
    return {code.upper(): status for code, status in item.findall(text)}


def _statuses(inquiries: dict[str, Known]) -> dict[str, str]:
    return {code: str(known.status) for code, known in inquiries.items()}


def _asked(state: states.State) -> states.State:
    """Return what is waited for in *state*, whatever else was said along with the preview."""
    return states.Confirming(state.draft) if isinstance(state, states.Confirming) else state
