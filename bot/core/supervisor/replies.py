"""What the supervisor is told, in words, and what her clients read of her: the same in every channel."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import assert_never

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.inquiry import summary
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.inquiry.status import Status
from bot.core.inquiry.summary import Perspective
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import SEVERAL, Departure, Message, Outgoing, Person, Source
from bot.core.reply import Choice, Copyable, Reply, apart, shorten
from bot.core.sending.pieces import cut, edits
from bot.core.supervisor import effects, events
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.team import Team

Messages = tuple[Message, ...]

OfTeam = (
    effects.SayTeamLost
    | effects.AskToAllow
    | effects.ConfirmAllowed
    | effects.SayNotSent
    | effects.ConfirmDismissed
    | effects.SayLastMember
    | effects.ShowMembers
)
"""What a group is told of who may act in it."""

NO_WORDS: Mapping[str, str] = MappingProxyType({})
"""For a sentence that has nothing to fill in but facts."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Puts effects into messages, in the supervisor's *language*; new inquiries also by *email*."""

    knowledge: Knowledge
    language: Language = Language.FI
    email: bool = False

    def render(self, effect: effects.Said, situation: Situation) -> Messages:
        """Return what she is told for *effect*."""
        match effect:
            case effects.ConfirmPaired():
                explained = situation.here.is_group and situation.confirms
                keys = ("supervisor_paired", *(("members_explained",) if explained else ()))
                return (Outgoing(situation.here, Reply("\n\n".join(map(self._say, keys)))),)
            case effects.RefusePairing():
                return (Outgoing(situation.here, Reply(self._say("pairing_refused"))),)
            case effects.TellMoved(place):
                return (Outgoing(place, Reply(self._say("moved_elsewhere"))),)
            case effects.SayNotHers():
                return self._not_hers(situation)
            case effects.AskOwnName():
                return self._under(situation, "write_as_yourself")
            case effects.AskToAllow() | effects.ConfirmAllowed() | effects.SayNotSent():
                return self._of_team(effect, situation)
            case effects.SayTeamLost():
                return self._of_team(effect, situation)
            case effects.ConfirmDismissed() | effects.SayLastMember() | effects.ShowMembers():
                return self._of_team(effect, situation)
            case effects.ShowQueue(inquiries):
                return self._queue(inquiries, situation)
            case effects.ExplainAnswering(code):
                return self._answer("how_to_answer", code, situation)
            case effects.ConfirmTaken(code, who):
                return self._answer("taken", code, situation, name=who)
            case effects.ConfirmFinished(code):
                days = str(situation.terms.thread.days)
                return self._answer("closed", code, situation, days=days)
            case effects.SayGone(code):
                return self._answer("closed_already", code, situation)
            case effects.SayNoThread():
                return self._tell("no_such_thread")
            case effects.SayOnlyText(code):
                return self._answer("only_text_is_relayed", code, situation)
            case effects.ExplainChat():
                return self._tell("supervisor_help")
            case effects.ConfirmDelivered(code):
                return self._answer("receipt_delivered", code, situation)
            case effects.SayRefused(code, reason, edited):
                key = "receipt_edit_failed" if edited else "receipt_failed"
                return self._answer(key, code, situation, reason=self._say(f"reason.{reason}"))
            case effects.Remind(one):
                return self._reminder(one, situation)
            case effects.SayKnowledgeBroken(problems):
                return self._tell("knowledge_broken", {"problems": problems})
            case effects.SayKnowledgeLive():
                return self._tell("knowledge_live")
            case _:
                assert_never(effect)

    def ended(self, place: Address) -> Messages:
        """Return what is said where she read when her rights have been ended by the operator."""
        return (Outgoing(place, Reply(self._say("pairing_ended"))),)

    def relayed(self, effect: effects.Relay, situation: Situation) -> Messages:
        """Return what passes her words on to a client, as edits of the messages that stand there already."""
        one = effect.inquiry
        text = self._quoting(one.language, effect.text, effect.quote)
        said = Reply(self.knowledge.say(one.language, "relayed", text=text))
        message = Outgoing(
            one.chat, said, one.code, source=situation.source, topic=one.topic, heard_in=situation.topic
        )
        return tuple(edits(cut(message), effect.earlier))

    def _quoting(self, language: Language, text: str, quote: str) -> str:
        """Return what is passed on of *text*: under what its writer quoted, if anything."""
        return self.knowledge.say(language, "quoting", quote=apart(quote), text=text) if quote else text

    def closed(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what tells a client that an inquiry is closed, and until when writing opens it again."""
        days = str(situation.terms.thread.days)
        said = self.knowledge.say(one.language, "inquiry_closed", code=one.code, days=days)
        return (Outgoing(one.chat, Reply(said), one.code, topic=one.topic),)

    def withdrawn(self, one: Inquiry) -> Messages:
        """Return what tells her that the client has taken an inquiry back."""
        return self._tell("withdrawn_by_client", {"code": one.code, "name": self._name(one)}, about=one.code)

    def unreached(self, one: Inquiry) -> Messages:
        """Return what tells a client that an inquiry does not get through, and how else to reach her."""
        said = self.knowledge.say(one.language, "supervisor_unreachable", code=one.code)
        return (Outgoing(one.chat, Reply(said), topic=one.topic),)

    def notice(self, one: Inquiry, seen: Perspective = summary.ELSEWHERE, key: str = "notification") -> str:
        """Return what she is told of an inquiry: everything that the client saw, and its code."""
        told = summary.whole(self.knowledge, self.language, one, seen)
        return self._say(key, code=one.code, summary=told)

    def written(self, one: Inquiry, text: str, source: Source | None, quote: str = "") -> Messages:
        """Return what shows her *text*, which the client of an inquiry wrote into its thread at *source*."""
        key = "reopened" if one.status is Status.CLOSED else "from_client"
        buttons = (events.Finished(one.code),)
        shown = self._quoting(self.language, text, quote)
        words = {"code": one.code, "name": self._name(one), "text": shown}
        return self._tell(key, words, about=one.code, source=source, buttons=buttons)

    def mistakes(self, problems: str, more: int) -> str:
        """Return mistakes of the knowledge, and that there are *more* of them."""
        return f"{problems}\n\n{self._say('knowledge_broken_more', count=str(more))}" if more else problems

    def rows_unreadable(self, count: int) -> Messages:
        """Return what she is told when *count* rows of the database cannot be read."""
        return self._tell("rows_unreadable", {"count": str(count)})

    def store_lost(self) -> Messages:
        """Return what she is told when nothing can be kept any more, by every channel there is."""
        mail = (Outgoing(MAILBOX, Reply(self._say("store_lost"))),) if self.email else ()
        return (*self._tell("store_lost"), *mail)

    def failed(self) -> Messages:
        """Return what she is told when what she did could not be carried out."""
        return self._tell("turn_failed_supervisor")

    def notification(self, one: Inquiry, place: Address | None) -> Messages:
        """Return what tells her, who reads at *place*, of a new inquiry, by every channel there is."""
        mail = Outgoing(MAILBOX, Reply(self.notice(one, summary.ELSEWHERE)), one.code)
        notice = self._notice_of(one, place, "notification")
        return (*notice, mail) if self.email else notice

    def again(self, one: Inquiry, place: Address | None) -> Messages:
        """Return what tells her, who reads at *place*, of an open inquiry that she was told of elsewhere."""
        return self._notice_of(one, place, "notification_again")

    def _notice_of(self, one: Inquiry, place: Address | None, key: str) -> tuple[Outgoing, ...]:
        taking = (events.Taken(one.code),) if place and place.is_group else ()
        buttons = (events.AnswerRequested(one.code), *taking, events.Finished(one.code))
        text = self.notice(one, summary.IN_HER_CHAT, key)
        reply = Reply(text, self._choices(buttons), copyable=self._copyable(one.contact))
        return cut(Outgoing(SUPERVISOR, reply, one.code, confidential=True))

    def _of_team(self, effect: OfTeam, situation: Situation) -> Messages:
        """Return what the group is told of who may act in it."""
        match effect:
            case effects.SayTeamLost():
                return self._under(situation, "team_lost")
            case effects.AskToAllow(person):
                choices = (self._choice_of(events.Allowed(person.id), person),)
                return self._under(situation, "ask_to_allow", choices, name=_name_of(person))
            case effects.ConfirmAllowed(person):
                return self._tell("allowed", {"name": _name_of(person)})
            case effects.SayNotSent(message):
                return self._tell("not_sent", under=message)
            case effects.ConfirmDismissed(person):
                return self._tell("dismissed", {"name": _name_of(person)})
            case effects.SayLastMember(person):
                return self._tell("last_member", {"name": _name_of(person)})
            case effects.ShowMembers(team):
                return self._members(team, situation)
            case _:
                assert_never(effect)

    def _members(self, team: Team | None, situation: Situation) -> Messages:
        if team is None:
            return self._under(situation, "members_everyone")
        asking = [one.person for one in team.asking]
        lists = {"members": team.members, "members_asking": asking} if asking else {"members": team.members}
        text = "\n\n".join(self._say(key, items=_items(people)) for key, people in lists.items())
        dismissing = (self._choice_of(events.Dismissed(one.id), one) for one in team.members)
        allowing = (self._choice_of(events.Allowed(one.id), one) for one in asking)
        return cut(Outgoing(SUPERVISOR, Reply(text, (*allowing, *dismissing)), confidential=True))

    def _choice_of(self, button: events.OfTeam, person: Person) -> Choice:
        label = self._say(f"choice.{LABELS[type(button)]}", name=_name_of(person))
        return Choice(label, events.token(button))

    def _under(
        self, situation: Situation, key: str, choices: tuple[Choice, ...] = (), **values: str
    ) -> Messages:
        """Return a sentence under what was done, in the chat in which it was."""
        under = situation.source.message_id if situation.source else None
        return (Outgoing(situation.here, Reply(self._say(key, **values), choices), replies_to=under),)

    def _not_hers(self, situation: Situation) -> Messages:
        """Return what is said in a chat that is not hers any more; a group that is nobody's is left."""
        said = self._under(situation, "not_hers_any_more")
        return (*said, Departure(situation.here)) if situation.here.is_group else said

    def _reminder(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what brings an inquiry back to her mind, under its notice, to be answered or closed."""
        under = situation.deliveries.get(one.code.upper(), Delivery()).notice
        words = self._recognised(one, situation)
        return self._tell(
            "reminder", words, about=one.code, under=under, buttons=(events.Finished(one.code),)
        )

    def _queue(self, inquiries: Sequence[Inquiry], situation: Situation) -> Messages:
        if not inquiries:
            return self._tell("queue_empty")
        items = (self._queue_item(one, situation) for one in inquiries)
        return self._tell("queue", {"items": "\n".join(items)}, about=SEVERAL)

    def _queue_item(self, one: Inquiry, situation: Situation) -> str:
        key = "queue_waiting" if one.status is Status.NEW else "queue_answered"
        return self._say(key, **self._recognised(one, situation))

    def _recognised(self, one: Inquiry, situation: Situation) -> Mapping[str, str]:
        """Return what she knows an inquiry by: a code tells her nothing."""
        return {
            "name": self._name(one),
            "audience": self._say(f"audience.{one.audience}"),
            "waited": self._waited(situation.now - one.life.waiting_since),
            "code": one.code,
        }

    def _name(self, one: Inquiry) -> str:
        return shorten(one.name) or self._say("nameless")

    def _waited(self, time: timedelta) -> str:
        """Return how long that is, of each unit two at least: then no language needs a singular."""
        minutes = int(time.total_seconds() // 60)
        for unit, length in (("days", 24 * 60), ("hours", 60)):
            if minutes >= 2 * length:
                return self._say(f"waited.{unit}", count=str(minutes // length))
        return self._say("waited.minutes", count=str(minutes))

    def _answer(self, key: str, code: str, situation: Situation, **values: str) -> Messages:
        """Return what is said to something she did: always under the message that it belongs to."""
        under = situation.source.message_id if situation.source else None
        return self._tell(key, {"code": code, **values}, about=code, under=under)

    def _tell(
        self,
        key: str,
        words: Mapping[str, str] = NO_WORDS,
        *,
        about: str | None = None,
        under: str | None = None,
        source: Source | None = None,
        buttons: Sequence[events.OfInquiry] = (),
    ) -> Messages:
        """Return a sentence of the wording, filled with *words*, as the messages that it takes."""
        reply = Reply(self._say(key, **words), self._choices(buttons))
        return cut(Outgoing(SUPERVISOR, reply, about, confidential=True, source=source, replies_to=under))

    def _choices(self, buttons: Sequence[events.OfInquiry]) -> tuple[Choice, ...]:
        return tuple(Choice(self._say(f"choice.{LABELS[type(b)]}"), events.token(b)) for b in buttons)

    def _copyable(self, contact: Contact) -> tuple[Copyable, ...]:
        """Return what she needs in another program, to call or to write: her chat lets nothing be copied."""
        if contact.medium is Medium.CHAT:
            return ()
        return (Copyable(self._say(f"choice.copy.{contact.medium}"), contact.value),)

    def _say(self, key: str, **values: str) -> str:
        return self.knowledge.say(self.language, key, **values)


def _name_of(person: Person) -> str:
    return shorten(person.name) or person.id


def _items(people: Iterable[Person]) -> str:
    return "\n".join(f"• {_name_of(person)}" for person in people)


LABELS: Mapping[type[events.Button], str] = MappingProxyType(
    {
        events.AnswerRequested: "answer",
        events.Taken: "take",
        events.Finished: "close",
        events.Allowed: "allow",
        events.Dismissed: "dismiss",
    }
)
"""Under which name the wording has the label of each button."""
