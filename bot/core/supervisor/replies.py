"""What the supervisor is told, in words, and what her clients read of her: the same in every channel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import assert_never

from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.counts import Statistics, week_of
from bot.core.finnish_time import day, local
from bot.core.inquiry import contact, summary
from bot.core.inquiry.contact import Medium
from bot.core.inquiry.life import Delivery, Inquiry
from bot.core.inquiry.status import Status
from bot.core.inquiry.summary import Perspective
from bot.core.knowledge.edits import Altered
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import SEVERAL, Asked, Departure, Document, Outgoing, Person, Source
from bot.core.reply import Choice, Copyable, Reply, apart, barred, shorten
from bot.core.sending.pieces import cut, edits
from bot.core.supervisor import (
    away_shown,
    effects,
    events,
    facts_shown,
    lists,
    offers,
    proposals_shown,
    questions_shown,
    spreadsheet,
    statistics_shown,
)
from bot.core.supervisor.away_effects import (
    AskForDay,
    ConfirmAway,
    ConfirmBack,
    SayNotAway,
    ShowAbsence,
    TellBack,
)
from bot.core.supervisor.canned import offered
from bot.core.supervisor.fact_effects import (
    AskFactUndoing,
    AskForFact,
    ConfirmFactUndoing,
    ConfirmFactUndone,
    ConfirmStated,
    ConfirmStatement,
    ConfirmStatementDropped,
    SayFactGone,
    SayFactNotUndone,
    SayNotStated,
    ShowFact,
    ShowFacts,
    ShowStatement,
)
from bot.core.supervisor.question_effects import (
    AskForSentence,
    AskUndoing,
    ConfirmAddition,
    ConfirmAdditionDropped,
    ConfirmIgnored,
    ConfirmTaught,
    ConfirmUndoing,
    ConfirmUndone,
    SayNotTaught,
    SayNotUndone,
    SayProposalGone,
    SayQuestionGone,
    SayTrying,
    ShowProposal,
    ShowQuestions,
    ShowWeighed,
    TellQuestions,
)
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import LABELS, NO_WORDS, SNOOZES, Messages, Speaker, under_what
from bot.core.supervisor.team import Team

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

OfDrawer = effects.ConfirmSending | effects.ConfirmDropped | effects.SayNotInDrawer
"""What she is told of what she has typed to nobody."""

OfDesk = effects.AskForNote | effects.ConfirmNoted | effects.ConfirmSnoozed | effects.ConfirmMuted
"""What she is told of what she does about an inquiry for herself."""


MOST_COPIED = 4
"""Ways to reach a client, at most, that can be copied from a notice: more buttons would bury it."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Puts effects into messages, in the supervisor's *language*; new inquiries also by *email*."""

    knowledge: Knowledge
    language: Language = Language.FI
    email: bool = False

    @property
    def speaker(self) -> Speaker:
        """What puts sentences into messages to her."""
        return Speaker(self.knowledge, self.language)

    def render(self, effect: effects.Said, situation: Situation) -> Messages:
        """Return what she is told for *effect*."""
        match effect:
            case effects.ConfirmPaired():
                explained = situation.here.is_group and situation.confirms
                keys = ("supervisor_paired", *(("members_explained",) if explained else ()))
                return (Outgoing(situation.here, Reply("\n\n".join(map(self.speaker.say, keys)))),)
            case effects.RefusePairing():
                return (Outgoing(situation.here, Reply(self.speaker.say("pairing_refused"))),)
            case effects.TellMoved(place):
                return (Outgoing(place, Reply(self.speaker.say("moved_elsewhere"))),)
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
                return lists.queue(self.speaker, inquiries, situation)
            case effects.AskForWords():
                asks = Asked.SEARCH
                return self.speaker.ask("ask_for_words", NO_WORDS, situation, "search", asks=asks)
            case effects.AskWhatToTry():
                asks = Asked.TRY
                return self.speaker.ask("ask_what_to_try", NO_WORDS, situation, "try", asks=asks)
            case effects.ShowFound():
                return lists.found(self.speaker, effect, situation)
            case effects.ShowWhole(one):
                return lists.whole(self.speaker, one, situation)
            case effects.SendExport(inquiries):
                return self._export(inquiries, situation)
            case effects.AskDeletion(one):
                return self._deletion(one, situation)
            case effects.ConfirmDeleted(code, left):
                return self._deleted(code, left)
            case effects.ExplainAnswering(code):
                words = {"code": code}
                return self.speaker.ask("how_to_answer", words, situation, "answer", about=code)
            case effects.AskToWhom():
                return offers.to_whom(self.speaker, effect, situation)
            case effects.ConfirmSending() | effects.ConfirmDropped() | effects.SayNotInDrawer():
                return self._of_drawer(effect, situation)
            case effects.ShowMenu():
                return offers.menu(self.speaker, situation)
            case effects.SayUnknownCommand():
                return self.speaker.tell("unknown_command", under=under_what(situation))
            case effects.AskForNote() | effects.ConfirmNoted():
                return self._of_desk(effect, situation)
            case effects.ConfirmSnoozed() | effects.ConfirmMuted():
                return self._of_desk(effect, situation)
            case effects.OfferCanned():
                return offers.canned(self.speaker, effect, situation)
            case effects.ConfirmTakenBack(code):
                return self.speaker.answer("receipt_taken_back", code, situation)
            case effects.SayNotTakenBack(code):
                return self.speaker.answer("receipt_not_taken_back", code, situation)
            case effects.SayTooOld(code):
                return self.speaker.answer("too_old_to_take_back", code, situation)
            case effects.SayNothingToTakeBack():
                return self.speaker.tell("nothing_to_take_back", under=under_what(situation))
            case effects.ConfirmTaken(code, who):
                return self.speaker.answer("taken", code, situation, name=shorten(who))
            case effects.ConfirmFinished(code):
                days = str(situation.terms.thread.days)
                return self.speaker.answer("closed", code, situation, days=days)
            case effects.SayGone(code):
                return self.speaker.answer("closed_already", code, situation)
            case effects.SayNoThread():
                return self.speaker.tell("no_such_thread")
            case effects.SayOnlyText(code):
                return self.speaker.answer("only_text_is_relayed", code, situation)
            case effects.ExplainChat():
                return self.speaker.tell("supervisor_help")
            case effects.ConfirmDelivered(code):
                return self.speaker.answer("receipt_delivered", code, situation)
            case effects.SayRefused(code, reason, edited):
                key = "receipt_edit_failed" if edited else "receipt_failed"
                return self.speaker.answer(key, code, situation, reason=self.speaker.say(f"reason.{reason}"))
            case effects.Remind(one):
                return self._reminder(one, situation)
            case ShowQuestions() | TellQuestions() | SayQuestionGone() | ConfirmIgnored():
                return questions_shown.told(self.speaker, effect, situation)
            case effects.SayKnowledgeBroken(problems):
                return self.speaker.tell("knowledge_broken", {"problems": problems})
            case effects.ShowStatistics(counted):
                told = statistics_shown.text(self.speaker, Statistics(counted, week_of(situation.now)))
                return self.speaker.show(told, under=under_what(situation))
            case effects.SayKnowledgeLive(altered):
                return self._live(altered)
            case ShowFacts() | ShowFact() | AskForFact() | ShowStatement() | SayFactGone():
                return facts_shown.told(self.speaker, effect, situation)
            case ConfirmStatement() | ConfirmStatementDropped() | ConfirmStated() | SayNotStated():
                return facts_shown.told(self.speaker, effect, situation)
            case AskFactUndoing() | ConfirmFactUndoing() | ConfirmFactUndone() | SayFactNotUndone():
                return facts_shown.told(self.speaker, effect, situation)
            case ShowAbsence() | AskForDay() | ConfirmAway() | ConfirmBack() | SayNotAway() | TellBack():
                return away_shown.told(self.speaker, effect, situation)
            case ShowProposal() | AskForSentence() | SayProposalGone() | SayTrying() | ShowWeighed():
                return proposals_shown.told(self.speaker, effect, situation)
            case SayNotTaught() | ConfirmAddition() | ConfirmAdditionDropped() | ConfirmTaught():
                return proposals_shown.told(self.speaker, effect, situation)
            case AskUndoing() | ConfirmUndoing() | ConfirmUndone() | SayNotUndone():
                return proposals_shown.told(self.speaker, effect, situation)
            case _:
                assert_never(effect)

    def ended(self, place: Address) -> Messages:
        """Return what is said where she read when her rights have been ended by the operator."""
        return (Outgoing(place, Reply(self.speaker.say("pairing_ended"))),)

    def relayed(self, effect: effects.Relay, situation: Situation) -> Messages:
        """Return what passes her words on to a client, as edits of the messages that stand there already."""
        one = effect.inquiry
        text = self._quoting(one.language, effect.text, effect.quote)
        said = Reply(self.knowledge.say(one.language, "relayed", text=text))
        message = Outgoing(
            one.chat,
            said,
            one.code,
            source=effect.source or situation.source,
            topic=one.topic,
            heard_in=situation.topic,
        )
        return tuple(edits(cut(message), effect.earlier))

    def _quoting(self, language: Language, text: str, quote: str) -> str:
        """Return what is passed on of *text*: under what its writer quoted, if anything."""
        return self.knowledge.say(language, "quoting", quote=apart(quote), text=text) if quote else text

    def answered(self, miss: Miss, entry: str) -> Messages:
        """Return what tells an asker the answer that there is now; nothing if there is none after all."""
        if miss.asker is None or entry not in self.knowledge.entries:
            return ()
        answer = self.knowledge.answer(entry, miss.language)
        if answer.missing:
            return ()
        question = shorten(miss.question)
        said = self.knowledge.say(miss.language, "awaited_answer", question=question, answer=answer.text)
        return cut(Outgoing(miss.asker, Reply(said), topic=miss.topic))

    def closed(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what tells a client that an inquiry is closed, and until when writing opens it again."""
        days = str(situation.terms.thread.days)
        said = self.knowledge.say(one.language, "inquiry_closed", code=one.code, days=days)
        return (Outgoing(one.chat, Reply(said), one.code, topic=one.topic),)

    def withdrawn(self, one: Inquiry) -> Messages:
        """Return what tells her that the client has taken an inquiry back."""
        return self.speaker.tell(
            "withdrawn_by_client", {"code": one.code, "name": self.speaker.name(one)}, about=one.code
        )

    def unreached(self, one: Inquiry) -> Messages:
        """Return what tells a client that an inquiry does not get through, and how else to reach her."""
        said = self.knowledge.say(one.language, "supervisor_unreachable", code=one.code)
        return (Outgoing(one.chat, Reply(said), topic=one.topic),)

    def notice(self, one: Inquiry, seen: Perspective = summary.ELSEWHERE, key: str = "notification") -> str:
        """Return what she is told of an inquiry: everything that the client saw, and its code."""
        told = summary.whole(self.knowledge, self.language, one, seen)
        notice = self.speaker.say(key, code=one.code, summary=told)
        promised = self.speaker.promised(one)
        return f"{notice}\n\n{promised}" if promised else notice

    def written(self, one: Inquiry, text: str, source: Source | None, quote: str = "") -> Messages:
        """Return what shows her *text*, which the client of an inquiry wrote into its thread at *source*."""
        key = "reopened" if one.status is Status.CLOSED else "from_client"
        buttons = (events.Finished(one.code),)
        shown = self._quoting(self.language, barred(text), quote)
        words = {"code": one.code, "name": self.speaker.name(one), "text": shown}
        return self.speaker.tell(key, words, about=one.code, source=source, buttons=buttons)

    def mistakes(self, problems: str, more: int) -> str:
        """Return mistakes of the knowledge, and that there are *more* of them."""
        return (
            f"{problems}\n\n{self.speaker.say('knowledge_broken_more', count=str(more))}"
            if more
            else problems
        )

    def rows_unreadable(self, count: int) -> Messages:
        """Return what she is told when *count* rows of the database cannot be read."""
        return self.speaker.tell("rows_unreadable", {"count": str(count)})

    def store_lost(self) -> Messages:
        """Return what she is told when nothing can be kept any more, by every channel there is."""
        mail = (Outgoing(MAILBOX, Reply(self.speaker.say("store_lost"))),) if self.email else ()
        return (*self.speaker.tell("store_lost"), *mail)

    def failed(self) -> Messages:
        """Return what she is told when what she did could not be carried out."""
        return self.speaker.tell("turn_failed_supervisor")

    def unsendable(self, message: Outgoing) -> Messages:
        """Return what she is told in place of a *message* to her that a mistake of the program keeps back."""
        if message.about is None or message.about == SEVERAL:
            return self.speaker.tell("unsendable_supervisor")
        return self.speaker.tell("unsendable_about", {"code": message.about}, about=message.about)

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
        canned = offered(self.knowledge.ready_answers, one.language)
        ready = (events.CannedOffered(one.code),) if canned else ()
        buttons = (
            events.AnswerRequested(one.code),
            *taking,
            events.Finished(one.code),
            *ready,
            events.NoteRequested(one.code),
        )
        text = self.notice(one, summary.IN_HER_CHAT, key)
        reply = Reply(text, self.speaker.choices(buttons), copyable=self._copyable(one))
        return cut(Outgoing(SUPERVISOR, reply, one.code, confidential=True))

    def _of_drawer(self, effect: OfDrawer, situation: Situation) -> Messages:
        """Return what becomes of what she typed to nobody, in the place of the question to whom it goes."""
        say = self.speaker
        match effect:
            case effects.ConfirmSending(one, shown):
                return say.instead("sending_to", say.who(one), shown, one.code)
            case effects.ConfirmDropped(Source() as shown):
                return say.instead("dropped", NO_WORDS, shown)
            case effects.ConfirmDropped():
                return say.tell("dropped", under=under_what(situation))
            case effects.SayNotInDrawer(shown):
                return say.instead("not_in_drawer", NO_WORDS, shown)
            case _:
                assert_never(effect)

    def _of_desk(self, effect: OfDesk, situation: Situation) -> Messages:
        """Return what is said of what she does about an inquiry for herself."""
        say = self.speaker
        match effect:
            case effects.AskForNote(one):
                words, asks = say.who(one), Asked.NOTE
                return say.ask("ask_for_note", words, situation, "note", about=one.code, asks=asks)
            case effects.ConfirmNoted(one):
                return say.answer("noted_for_her", one.code, situation, name=say.name(one))
            case effects.ConfirmSnoozed(code, until):
                return say.answer("snoozed", code, situation, date=day(until))
            case effects.ConfirmMuted(one, muted):
                key = "client_muted" if muted else "client_unmuted"
                return say.answer(key, one.code, situation, name=say.name(one))
            case _:
                assert_never(effect)

    def _of_team(self, effect: OfTeam, situation: Situation) -> Messages:
        """Return what the group is told of who may act in it."""
        match effect:
            case effects.SayTeamLost():
                return self._under(situation, "team_lost")
            case effects.AskToAllow(person):
                choices = (self._choice_of(events.Allowed(person.id), person),)
                return self._under(situation, "ask_to_allow", choices, name=_name_of(person))
            case effects.ConfirmAllowed(person):
                return self.speaker.tell("allowed", {"name": _name_of(person)})
            case effects.SayNotSent(message):
                return self.speaker.tell("not_sent", under=message)
            case effects.ConfirmDismissed(person):
                return self.speaker.tell("dismissed", {"name": _name_of(person)})
            case effects.SayLastMember(person):
                return self.speaker.tell("last_member", {"name": _name_of(person)})
            case effects.ShowMembers(team):
                return self._members(team, situation)
            case _:
                assert_never(effect)

    def _members(self, team: Team | None, situation: Situation) -> Messages:
        if team is None:
            return self._under(situation, "members_everyone")
        asking = [one.person for one in team.asking]
        lists = {"members": team.members, "members_asking": asking} if asking else {"members": team.members}
        text = "\n\n".join(self.speaker.say(key, items=_items(people)) for key, people in lists.items())
        dismissing = (self._choice_of(events.Dismissed(one.id), one) for one in team.members)
        allowing = (self._choice_of(events.Allowed(one.id), one) for one in asking)
        return cut(Outgoing(SUPERVISOR, Reply(text, (*allowing, *dismissing)), confidential=True))

    def _choice_of(self, button: events.OfTeam, person: Person) -> Choice:
        label = self.speaker.say(f"choice.{LABELS[type(button)]}", name=_name_of(person))
        return Choice(label, events.token(button))

    def _under(
        self, situation: Situation, key: str, choices: tuple[Choice, ...] = (), **values: str
    ) -> Messages:
        """Return a sentence under what was done, in the chat in which it was."""
        under = situation.source.message_id if situation.source else None
        return (Outgoing(situation.here, Reply(self.speaker.say(key, **values), choices), replies_to=under),)

    def _not_hers(self, situation: Situation) -> Messages:
        """Return what is said in a chat that is not hers any more; a group that is nobody's is left."""
        said = self._under(situation, "not_hers_any_more")
        return (*said, Departure(situation.here)) if situation.here.is_group else said

    def _reminder(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what brings an inquiry back to her mind, under its notice, to be answered or closed."""
        under = situation.deliveries.get(one.code.upper(), Delivery()).notice
        words = self.speaker.recognised(one, situation)
        snoozing = tuple(events.Snoozed(one.code, days) for days in SNOOZES)
        buttons: tuple[events.Button, ...] = (events.Finished(one.code), *snoozing)
        return self.speaker.tell("reminder", words, about=one.code, under=under, buttons=buttons)

    def _export(self, inquiries: Sequence[Inquiry], situation: Situation) -> Messages:
        """Return inquiries as a file: not protected, or she could not save it; it goes with any of them."""
        if not inquiries:
            return self.speaker.tell("export_empty", under=under_what(situation))
        made = spreadsheet.made(self.speaker, inquiries, situation.now)
        name = self.speaker.say("export_name", date=f"{local(situation.now):%Y-%m-%d}")
        about = inquiries[0].code if len(inquiries) == 1 else SEVERAL
        said = Reply(self.speaker.say("exported", count=str(len(inquiries))))
        return (Outgoing(SUPERVISOR, said, about, document=Document(f"{name}.xlsx", made)),)

    def _live(self, altered: Altered) -> Messages:
        """Return that an edit is live, and what it has changed: topics by their titles, facts by name."""
        say = self.speaker
        parts = [say.say("knowledge_live")]
        changed = {"entries": [topic(say, one) for one in altered.entries], "facts": [*altered.facts]}
        for key, names in changed.items():
            if names:
                items = proposals_shown.listed(say, [f"• {name}" for name in names])
                parts.append(say.say(f"knowledge_live_{key}", count=str(len(names)), items=items))
        return say.show("\n\n".join(parts))

    def _deletion(self, one: Inquiry, situation: Situation) -> Messages:
        say = self.speaker
        told = () if one.status is Status.CLOSED else (say.say("ask_deletion_told"),)
        text = "\n\n".join((say.say("ask_deletion", **say.who(one)), *told))
        buttons = say.choices((events.DeletionConfirmed(one.code),))
        return say.show(text, buttons, about=one.code, under=under_what(situation))

    def _deleted(self, code: str, left: int) -> Messages:
        say = self.speaker
        limits = (say.say("deleted_not_here", count=str(left)),) if left else ()
        return say.show("\n\n".join((say.say("deleted", code=code), *limits)))

    def deleted(self, one: Inquiry) -> Messages:
        """Return what tells a client that the supervisor has deleted an inquiry."""
        said = self.knowledge.say(one.language, "inquiry_deleted", code=one.code)
        return (Outgoing(one.chat, Reply(said), topic=one.topic),)

    def _copyable(self, one: Inquiry) -> tuple[Copyable, ...]:
        """Return what she needs elsewhere, to call, to write, to file: her chat lets nothing be copied.

        Other ways to be reached that the client wrote in the note are among it.
        """
        say = self.speaker.say
        ways = dict.fromkeys((one.contact, *contact.found_in(one.note)))
        reached = (each for each in ways if each.medium is not Medium.CHAT)
        copies = (Copyable(say(f"choice.copy.{each.medium}"), each.value) for each in reached)
        return (*islice(copies, MOST_COPIED), Copyable(say("choice.copy.code"), one.code))


def _name_of(person: Person) -> str:
    return shorten(person.name) or person.id


def _items(people: Iterable[Person]) -> str:
    return "\n".join(f"• {_name_of(person)}" for person in people)
