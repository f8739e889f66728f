"""The words that she is spoken to with, whatever it is about: sentences, buttons, names, how long it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from bot.core.address import SUPERVISOR
from bot.core.finnish_time import written
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Asked, Message, Outgoing, Source
from bot.core.reply import Choice, Copyable, Reply, shorten
from bot.core.sending.pieces import cut
from bot.core.supervisor import away_events, events, fact_events, meeting_events, question_events, tokens
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor.situation import Situation

Messages = tuple[Message, ...]

NO_WORDS: Mapping[str, str] = MappingProxyType({})
"""For a sentence that has nothing to fill in but facts."""

LABELS: Mapping[type[events.Button], str] = MappingProxyType(
    {
        on_inquiry.AnswerRequested: "answer",
        on_inquiry.CannedOffered: "canned",
        on_inquiry.NoteRequested: "note",
        on_inquiry.Taken: "take",
        on_inquiry.Finished: "close",
        events.Allowed: "allow",
        events.Dismissed: "dismiss",
        events.Dropped: "drop",
        on_inquiry.Opened: "open",
        on_inquiry.Muted: "mute",
        on_inquiry.Unmuted: "unmute",
        on_inquiry.Exported: "export_one",
        on_inquiry.DeletionRequested: "delete",
        on_inquiry.DeletionConfirmed: "delete_confirmed",
        question_events.Ignored: "ignore",
        question_events.TrialRequested: "weigh",
        question_events.RewritingRequested: "rewrite",
        question_events.AdditionConfirmed: "teach",
        question_events.AdditionDropped: "leave",
        question_events.UndoingConfirmed: "unteach",
        fact_events.StatementConfirmed: "state",
        fact_events.StatementDropped: "keep_fact",
        fact_events.FactUndoingConfirmed: "unstate",
        away_events.AnotherDay: "another_day",
        away_events.AbsenceEnded: "back",
        meeting_events.MeetingRequested: "meet",
        meeting_events.MeetingSent: "send_meeting",
        meeting_events.MeetingCancelled: "cancel_meeting",
    }
)
"""Under which name the wording has the label of each button, of those that have the same one always."""

SNOOZES: Mapping[int, str] = MappingProxyType({1: "snooze.tomorrow", 7: "snooze.week"})
"""After how many days she may be reminded again, and the name of the label."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Puts sentences of the wording into messages, in the supervisor's *language*."""

    knowledge: Knowledge
    language: Language

    def say(self, key: str, **values: str) -> str:
        """Return a sentence of the wording."""
        return self.knowledge.say(self.language, key, **values)

    def spoken(self, language: Language) -> str:
        """Return what a language is called."""
        return self.say(f"spoken.{language}")

    def tell(
        self,
        key: str,
        words: Mapping[str, str] = NO_WORDS,
        *,
        about: str | None = None,
        under: str | None = None,
        source: Source | None = None,
        buttons: Sequence[events.Button] = (),
    ) -> tuple[Outgoing, ...]:
        """Return a sentence of the wording, filled with *words*, as the messages that it takes."""
        return self.show(
            self.say(key, **words), self.choices(buttons), about=about, under=under, source=source
        )

    def show(
        self,
        text: str,
        choices: Sequence[Choice] = (),
        *,
        about: str | None = None,
        under: str | None = None,
        source: Source | None = None,
        copyable: tuple[Copyable, ...] = (),
    ) -> tuple[Outgoing, ...]:
        """Return a text as the messages that it takes, its buttons under the last."""
        reply = Reply(text, tuple(choices), copyable=copyable)
        return cut(Outgoing(SUPERVISOR, reply, about, confidential=True, source=source, replies_to=under))

    def answer(self, key: str, code: str, situation: Situation, **values: str) -> tuple[Outgoing, ...]:
        """Return what is said to something she did: always under the message that it belongs to."""
        return self.tell(key, {"code": code, **values}, about=code, under=under_what(situation))

    def ask(
        self,
        key: str,
        words: Mapping[str, str],
        situation: Situation,
        box: str,
        *,
        about: str | None = None,
        asks: Asked | None = None,
    ) -> Messages:
        """Return a question that is answered by replying to it; the *box* for that opens by itself.

        Not in a group, where it would open for everybody.
        """
        return self.ask_in_words(self.say(key, **words), situation, box, about=about, asks=asks)

    def ask_in_words(
        self,
        text: str,
        situation: Situation,
        box: str,
        *,
        about: str | None = None,
        asks: Asked | None = None,
    ) -> Messages:
        """Return a question of more than one sentence, which is answered by replying to it."""
        placeholder = None if situation.here.is_group else self.say(f"placeholder.{box}")
        reply = Reply(text, placeholder=placeholder)
        under = under_what(situation)
        return (Outgoing(SUPERVISOR, reply, about, confidential=True, replies_to=under, asks=asks),)

    def instead(
        self, key: str, words: Mapping[str, str], shown: Source, about: str | None = None
    ) -> Messages:
        """Return a sentence that takes the place of a question of the bot's, and of its buttons."""
        text = self.say(key, **words)
        return (Outgoing(SUPERVISOR, Reply(text), about, confidential=True, replaces=shown.message_id),)

    def in_place(
        self,
        key: str,
        words: Mapping[str, str],
        shown: Source | None,
        choices: Sequence[Choice] = (),
        about: str | None = None,
    ) -> Messages:
        """Return a sentence with its buttons in the place of the message *shown*, if there is one."""
        return self.put(self.say(key, **words), shown, choices, about)

    def put(
        self, text: str, shown: Source | None, choices: Sequence[Choice] = (), about: str | None = None
    ) -> Messages:
        """Return a text with its buttons in the place of the message *shown*, if there is one."""
        reply = Reply(text, tuple(choices))
        where = shown.message_id if shown else None
        return (Outgoing(SUPERVISOR, reply, about, confidential=True, replaces=where),)

    def choices(self, buttons: Iterable[events.Button]) -> tuple[Choice, ...]:
        """Return buttons with their labels."""
        return tuple(Choice(self.label(button), tokens.token(button)) for button in buttons)

    def label(self, button: events.Button) -> str:
        """Return what stands on a button that says the same about every inquiry."""
        match button:
            case on_inquiry.Snoozed(_, days):
                return self.say(f"choice.{SNOOZES[days]}")
            case events.Chosen(item):
                return self.say(f"choice.menu.{item}")
            case events.PictureWanted(theme):
                return self.say(f"choice.{theme}")
            case _:
                return self.say(f"choice.{LABELS[type(button)]}")

    def recognised(self, one: Inquiry, situation: Situation) -> Mapping[str, str]:
        """Return what she knows an inquiry by: a code tells her nothing."""
        return {
            "name": self.name(one),
            "audience": self.say(f"audience.{one.audience}"),
            "waited": self.waited(situation.now - one.life.waiting_since),
            "code": one.code,
        }

    def promised(self, one: Inquiry) -> str | None:
        """Return by which day the client of an inquiry that waits was promised an answer, if so."""
        by = one.life.promised if one.status is Status.NEW else None
        return self.say("answer_promised", by=written(by)) if by else None

    def who(self, one: Inquiry) -> Mapping[str, str]:
        """Return by whom an inquiry is, and its code."""
        return {"name": self.name(one), "code": one.code}

    def name(self, one: Inquiry) -> str:
        """Return the name of an inquiry's client."""
        return shorten(one.name) or self.say("nameless")

    def waited(self, time: timedelta) -> str:
        """Return how long that is, of each unit two at least: then no language needs a singular."""
        minutes = int(time.total_seconds() // 60)
        for unit, length in (("days", 24 * 60), ("hours", 60)):
            if minutes >= 2 * length:
                return self.say(f"waited.{unit}", count=str(minutes // length))
        return self.say("waited.minutes", count=str(minutes))


def under_what(situation: Situation) -> str | None:
    """Return the message that what is said belongs under: what she did, if she did anything."""
    return situation.source.message_id if situation.source else None
