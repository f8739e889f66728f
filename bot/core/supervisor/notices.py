"""What tells her of inquiries, and of what their clients write."""

from dataclasses import dataclass
from itertools import islice

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.inquiry import contact, summary
from bot.core.inquiry.attachments import Attached
from bot.core.inquiry.contact import Medium
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.inquiry.status import Status
from bot.core.inquiry.summary import Perspective
from bot.core.message import Outgoing, Source
from bot.core.reply import Copyable, Reply, barred
from bot.core.sending.pieces import attached, cut
from bot.core.supervisor import (
    events,
)
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor.canned import offered
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import SNOOZES, Messages, Speaker
from bot.core.supervisor.to_clients import headed, quoting

MOST_COPIED = 4
"""Ways to reach a client, at most, that can be copied from a notice: more buttons would bury it."""


@dataclass(frozen=True, slots=True)
class Notices:
    """Puts inquiries into messages to her, in her language; new ones also by *email*."""

    say: Speaker
    email: bool = False

    def notice(self, one: Inquiry, seen: Perspective = summary.ELSEWHERE, key: str = "notification") -> str:
        """Return what she is told of an inquiry: everything that the client saw, and its code."""
        told = summary.whole(self.say.knowledge, self.say.language, one, seen)
        notice = self.say.say(key, code=one.code, summary=told)
        promised = self.say.promised(one)
        return f"{notice}\n\n{promised}" if promised else notice

    def written(
        self,
        one: Inquiry,
        text: str,
        source: Source | None,
        quote: str = "",
        *,
        under: str | None = None,
        files: Attached | None = None,
    ) -> Messages:
        """Return what shows her *text*, which the client of an inquiry wrote into its thread at *source*.

        It hangs *under* what she wrote, if it replies to that, and has the *files* that came along.
        """
        key = "reopened" if one.status is Status.CLOSED else "from_client"
        buttons = (on_inquiry.Finished(one.code),)
        shown = quoting(self.say.knowledge, self.say.language, barred(text) if text else "", quote)
        words = {"code": one.code, "name": self.say.name(one), "text": shown}
        if files is None or source is None:
            return self.say.tell(key, words, about=one.code, source=source, under=under, buttons=buttons)
        reply = Reply(headed(self.say.say(key, **words), shown), self.say.choices(buttons))
        told = Outgoing(SUPERVISOR, reply, one.code, confidential=True, source=source, replies_to=under)
        return attached(told, [Source(source.place, each) for each in files.messages])

    def notification(self, one: Inquiry, place: Address | None) -> Messages:
        """Return what tells her, who reads at *place*, of a new inquiry, by every channel there is."""
        mail = Outgoing(MAILBOX, Reply(self.notice(one, summary.ELSEWHERE)), one.code)
        notice = self._notice_of(one, place, "notification")
        return (*notice, mail) if self.email else notice

    def again(self, one: Inquiry, place: Address | None) -> Messages:
        """Return what tells her, who reads at *place*, of an open inquiry that she was told of elsewhere."""
        return self._notice_of(one, place, "notification_again")

    def _notice_of(self, one: Inquiry, place: Address | None, key: str) -> tuple[Outgoing, ...]:
        taking = (on_inquiry.Taken(one.code),) if place and place.is_group else ()
        canned = offered(self.say.knowledge.ready_answers, one.language)
        ready = (on_inquiry.CannedOffered(one.code),) if canned else ()
        buttons = (
            on_inquiry.AnswerRequested(one.code),
            *taking,
            on_inquiry.Finished(one.code),
            *ready,
            on_inquiry.NoteRequested(one.code),
        )
        text = self.notice(one, summary.IN_HER_CHAT, key)
        reply = Reply(text, self.say.choices(buttons), copyable=self._copyable(one))
        return cut(Outgoing(SUPERVISOR, reply, one.code, confidential=True))

    def reminder(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what brings an inquiry back to her mind, under its notice, to be answered or closed."""
        under = situation.deliveries.get(one.code.upper(), Delivery()).notice
        words = self.say.recognised(one, situation)
        snoozing = tuple(on_inquiry.Snoozed(one.code, days) for days in SNOOZES)
        buttons: tuple[events.Button, ...] = (on_inquiry.Finished(one.code), *snoozing)
        return self.say.tell("reminder", words, about=one.code, under=under, buttons=buttons)

    def _copyable(self, one: Inquiry) -> tuple[Copyable, ...]:
        """Return what she needs elsewhere, to call, to write, to file: her chat lets nothing be copied.

        Other ways to be reached that the client wrote in the note are among it.
        """
        say = self.say.say
        ways = dict.fromkeys((one.contact, *contact.found_in(one.note)))
        reached = (each for each in ways if each.medium is not Medium.CHAT)
        copies = (Copyable(say(f"choice.copy.{each.medium}"), each.value) for each in reached)
        return (*islice(copies, MOST_COPIED), Copyable(say("choice.copy.code"), one.code))

    def withdrawn(self, one: Inquiry) -> Messages:
        """Return what tells her that the client has taken an inquiry back."""
        return self.say.tell(
            "withdrawn_by_client", {"code": one.code, "name": self.say.name(one)}, about=one.code
        )
