"""Effects in words: what a channel shows for them, the same for every channel.

All sentences come from the knowledge; this module only chooses and arranges them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

import msgspec

from bot.core.address import Address
from bot.core.client import effects, events, states
from bot.core.client.choices import Choices, pending
from bot.core.client.policy import Handling, Policy
from bot.core.client.states import Conversation
from bot.core.data import to_json
from bot.core.finnish_time import written
from bot.core.inquiry import attachments, summary
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import MAX_LENGTH, Draft, Field
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.promise import NOTHING_KNOWN, Expected
from bot.core.inquiry.status import Status
from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Document, Outgoing
from bot.core.reply import Choice, Reply, shorten

TOPICS_IN_PASSING = 4
"""How many topics are offered where they are not the main thing."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Puts effects into words."""

    knowledge: Knowledge
    policy: Policy

    def render(
        self, effect: effects.Said, chat: Address, after: Conversation, *, first: bool = False
    ) -> tuple[Outgoing, ...]:
        """Return what is said for *effect* to *chat*, in the conversation *after* the turn.

        What is said *first* in a chat tells that nobody human says it, and where to read who sees what.
        """
        if isinstance(effect, effects.SendMyData):
            return self._files(effect, chat, after)
        say = _Speaker(self.knowledge, after, self.policy.handling)
        reply = self._reply(effect, say)
        if first and not isinstance(effect, _TELLING_IT_THEMSELVES):
            reply = msgspec.structs.replace(reply, text=f"{say.text('introduction')}\n\n{reply.text}")
        under = effect.under if isinstance(effect, effects.AskForPause) else None
        return (Outgoing(chat, reply, about=_about(effect), replies_to=under),)

    def _reply(self, effect: effects.Spoken, say: "_Speaker") -> Reply:
        match effect:
            case effects.Welcome():
                return say.reply("welcome", buttons=say.topics())
            case effects.SendAnswer():
                return say.answer(effect)
            case effects.Suggest():
                return say.reply("suggest_gently" if say.is_gentle else "suggest", buttons=say.pending)
            case effects.OfferHandoff():
                return say.reply("fallback", buttons=(*say.pending, *say.topics(TOPICS_IN_PASSING)))
            case effects.ConfirmAwaiting():
                return say.reply("awaiting", days=str(self.policy.periods.miss_days))
            case effects.OfferRest():
                return say.reply("offer_rest", buttons=say.pending)
            case effects.OfferTopics():
                return say.reply("offer_topics", buttons=say.topics())
            case effects.AskFor():
                return say.ask(effect)
            case effects.ExplainField(field):
                return say.reply(f"why.{field}")
            case effects.ExplainSending():
                return say.reply("why_sending")
            case effects.SayWhatFollows(expected):
                return say.reply("what_follows", when=say.expected(expected))
            case effects.SayNoted(field):
                return say.reply(f"noted.{field}")
            case effects.ShowPreview(draft):
                return say.preview(draft)
            case effects.ShowSoFar(draft):
                told = summary.summary(self.knowledge, say.language, draft)
                return say.reply("so_far", summary=told)
            case effects.AskToSend():
                return say.ask_to_send()
            case effects.SayKept(complete):
                hours = str(self.policy.periods.draft_hours)
                kept = "kept" if complete else "kept_unfinished"
                return say.reply(kept, buttons=say.pending, hours=hours)
            case effects.SayAfresh():
                return say.reply("afresh")
            case effects.AskWhatToChange():
                return say.reply("ask_what_to_change", buttons=say.pending)
            case effects.SayNothingWithoutConsent():
                return say.reply("nothing_without_consent")
            case effects.AskStop():
                return say.reply("ask_stop", buttons=say.pending)
            case effects.ConfirmCancelled():
                return Reply(say.text("cancelled"), takes_keys_away=True)
            case effects.ConfirmNotErased():
                return say.reply("not_erased")
            case effects.SayNothingToCancel():
                return say.reply("nothing_to_cancel")
            case effects.SignpostCrisis(again=True):
                return say.reply("signpost_again", buttons=say.ways_back)
            case effects.SignpostCrisis(another, entry, violence):
                elsewhere = "signpost_violence" if violence else "signpost_another" if another else None
                text = say.text(elsewhere) if elsewhere else say.answer_text(named.CRISIS)
                return Reply(text, say.choices((events.WorkMeant(entry),)))
            case effects.Comfort(other):
                return say.reply("comfort_too" if other else "comfort", buttons=(events.WorkMeant(),))
            case effects.SayWhoReads():
                return say.reply("who_reads", buttons=(events.WorkMeant(),))
            case effects.StayGentle(other):
                buttons = (events.InquiryRequested(), events.WorkMeant())
                return say.reply("gentle_too" if other else "gentle", buttons=buttons)
            case effects.TurnToWork():
                return say.reply("turn_to_work", buttons=say.topics(TOPICS_IN_PASSING))
            case effects.SayTiring(leads_on):
                return say.reply("tiring_leads_on", buttons=say.leads) if leads_on else say.reply("tiring")
            case effects.SayUpsetting():
                return say.reply("upsetting", buttons=say.leads)
            case effects.AnswerWordless(asks):
                return say.reply(
                    "wordless_asks" if asks else "wordless", buttons=say.topics(TOPICS_IN_PASSING)
                )
            case effects.OfferSupport(leads_on):
                if leads_on:
                    return say.reply("support_leads_on", buttons=say.leads)
                return say.reply("support", buttons=say.ways_back if say.is_gentle else ())
            case effects.SayWhomToCall():
                return say.reply("whom_to_call", buttons=say.ways_back)
            case effects.SayHeard():
                return say.reply("heard", buttons=say.leads)
            case effects.SayChatting():
                return say.reply("chatting", buttons=say.topics(TOPICS_IN_PASSING))
            case effects.SayMasked():
                return say.reply("identity_code_masked")
            case effects.SayNotSentYet():
                return say.reply("not_sent_yet")
            case effects.ShowPolicy():
                return Reply(self.policy.text(say.language))
            case effects.AskLanguage():
                return say.reply("ask_language", buttons=map(events.LanguageChosen, self.knowledge.wording))
            case effects.ConfirmLanguage():
                return say.reply("language_changed", buttons=say.topics(TOPICS_IN_PASSING))
            case effects.SayLanguageUnknown():
                return Reply("\n\n".join(self.knowledge.say(x, "language_unknown") for x in _LINGUA_FRANCA))
            case effects.ExplainStaleChoice():
                return say.reply("stale_choice", buttons=() if say.conversation.is_busy else say.leads)
            case effects.SayTurnFailed():
                return say.reply("turn_failed")
            case effects.SayUnsendable():
                return say.reply("unsendable")
            case effects.AskForPause(under=None):
                return say.reply("pause_pressed")
            case effects.AskForPause(_, inquiry):
                return say.reply("pause_in_inquiry" if inquiry else "pause")
            case effects.SayMuted():
                return say.reply("muted")
            case effects.SayExportedAlready(minutes):
                return say.reply("my_data_exported", minutes=str(minutes))
            case effects.ThankForFeedback():
                return say.reply("thanks_for_feedback")
            case effects.DeclineAttached(unfit, allowed):
                return Reply(attachments.told(say.text, unfit, allowed), say.choices(()))
            case effects.DeclineAttachment():
                return say.reply("attachment")
            case effects.ExplainCaption():
                return say.reply("caption_only")
            case effects.ExplainEdit():
                return say.reply("edit_not_taken")
            case effects.SayDraftExpired():
                return say.reply("draft_expired")
            case effects.ShowMyData():
                return say.my_data(effect)
            case effects.AskErasure():
                return say.reply("ask_erasure", buttons=say.pending)
            case effects.Thank():
                return say.thanks(effect)
            case effects.SayNotPassedOn():
                return say.reply("not_passed_on")
            case effects.OfferAddition(code):
                return say.reply("offer_addition", code=code, buttons=say.pending)
            case effects.ShowStatus():
                return say.status(effect)
            case effects.ShowSent(one):
                told = summary.whole(self.knowledge, say.language, one)
                return say.reply("sent_was", code=one.code, summary=told)
            case effects.SayNoInquiry():
                return say.reply("no_inquiry", buttons=(events.InquiryRequested(),))
            case effects.AskWithdrawal(one):
                return say.reply("ask_withdrawal", code=one.code, buttons=say.pending)
            case effects.ConfirmWithdrawn(one):
                return say.reply("withdrawn", code=one.code, buttons=(events.ErasureRequested(),))
            case effects.ConfirmNotWithdrawn(one):
                return say.reply("not_withdrawn", code=one.code)
            case effects.ConfirmForwarded(expected):
                return Reply(say.with_expected(say.text("forwarded"), expected))
            case effects.ConfirmErased(inquiries, taken_back, left):
                return say.erased(inquiries, taken_back, left)
            case _:
                assert_never(effect)

    def _files(self, data: effects.SendMyData, chat: Address, after: Conversation) -> tuple[Outgoing, ...]:
        """Return everything that is stored about a client, as JSON and for reading."""
        say = _Speaker(self.knowledge, after, self.policy.handling)
        told = {"conversation": after, "inquiries": data.inquiries, "awaited": data.awaited}
        stored = msgspec.json.format(to_json(told), indent=2)
        files = (
            Document("tiedot.json", stored),
            Document("tiedot.txt", say.my_data_in_full(data).encode()),
        )
        reply = say.reply("my_data_export")
        return tuple(Outgoing(chat, reply, document=file) for file in files)


def _about(effect: effects.Spoken) -> str | None:
    """Return the code of the inquiry that *effect* is about: what is written under it belongs there."""
    match effect:
        case effects.Thank(code):
            return code
        case effects.ShowStatus(one) | effects.ShowSent(one):
            return one.code
        case _:
            return None


@dataclass(frozen=True, slots=True)
class _Speaker:
    """The knowledge in a conversation's language, with buttons of its turn, and who handles what is told."""

    knowledge: Knowledge
    conversation: Conversation
    handling: Handling

    @property
    def language(self) -> Language:
        return self.conversation.language

    def text(self, key: str, **values: str) -> str:
        return self.knowledge.say(self.language, key, **values)

    @property
    def is_gentle(self) -> bool:
        """Whether these are the hours after the crisis signpost."""
        return self.conversation.gentle_until is not None

    @property
    def pending(self) -> tuple[events.Button, ...]:
        """The buttons that the conversation waits for."""
        return pending(self.conversation.state)

    def choices(self, buttons: Iterable[events.Button]) -> tuple[Choice, ...]:
        label = Choices(self.knowledge).label
        turn = self.conversation.turn
        return tuple(Choice(label(b, self.language), events.token(turn, b)) for b in buttons)

    def reply(self, key: str, *, buttons: Iterable[events.Button] = (), **values: str) -> Reply:
        return Reply(self.text(key, **values), self.choices(buttons))

    @property
    def ways_back(self) -> tuple[events.Button, ...]:
        """The buttons under what is said in the gentle hours; what is being filled in has its own."""
        return () if self.conversation.is_busy else (events.InquiryRequested(), events.WorkMeant())

    @property
    def leads(self) -> tuple[events.Button, ...]:
        """The buttons that lead on where nothing was asked."""
        return (events.InquiryRequested(), *self.topics(TOPICS_IN_PASSING))

    def topics(self, most: int | None = None) -> tuple[events.EntryChosen, ...]:
        """Return the topics on the front page: the follow-ups of the greeting."""
        return tuple(map(events.EntryChosen, self.knowledge.entries[named.GREETING].follow_ups[:most]))

    def answer_text(self, entry: str) -> str:
        answer = self.knowledge.answer(entry, self.language)
        if answer.language is self.language:
            return answer.text
        return self.text("only_in_finnish") + "\n\n" + answer.text

    def answer(self, effect: effects.SendAnswer) -> Reply:
        """Return an entry's answer with its follow-ups, or its honest sentence with the handoff."""
        entry = effect.entry
        if entry == named.GREETING and effect.again:
            return self._greeting_again()
        text = self.answer_text(entry)
        follow_ups = tuple(map(events.EntryChosen, self.knowledge.entries[entry].follow_ups))
        if not self.knowledge.answer(entry, self.language).missing:
            instead = self.pending if isinstance(self.conversation.state, states.OfferingRelay) else ()
            return Reply(text, self.choices((*instead, *follow_ups, *self._feedback(entry))))
        if effect.again:
            text = self.text("unstated_again", question=self.knowledge.question(entry, self.language))
        if not effect.offers:
            return Reply(text, self.choices(follow_ups))
        if isinstance(self.conversation.state, states.OfferingHandoff):
            offer = self.text("offer_handoff")
            return Reply(f"{text}\n\n{offer}", self.choices((*self.pending, *follow_ups)))
        return Reply(f"{text}\n\n{self.text('ask_in_inquiry')}", self.choices(follow_ups))

    def _greeting_again(self) -> Reply:
        """Return a greeting without the introduction, and without a question while another is open."""
        hello = self.text("greeting_again")
        if self.conversation.is_busy:
            return Reply(hello)
        return Reply(f"{hello} {self.text('wordless_asks')}", self.choices(self.topics(TOPICS_IN_PASSING)))

    def _feedback(self, entry: str) -> tuple[events.Button, ...]:
        """Return the "was this it?" buttons; small talk is not asked about."""
        if self.knowledge.entries[entry].source == named.OWN or self.conversation.is_busy:
            return ()
        if self.is_gentle:  # this is not the hour for it
            return ()
        return (events.FeedbackGiven(entry, True), events.FeedbackGiven(entry, False))

    def ask(self, asked: effects.AskFor) -> Reply:
        """Return the question for a field, after what was wrong with the last answer."""
        state = self.conversation.state
        question = self.text(f"ask_again.{asked.field}" if asked.again else f"ask.{asked.field}")
        if asked.begins and (draft := states.draft_in(state)) and draft.audience:
            question = self.text("ask_first.subject", audience=self.text(f"choice.audience.{draft.audience}"))
        if asked.objection:
            question = self.text(f"objection.{asked.objection}", most=str(MAX_LENGTH[asked.field]))
        if asked.field is Field.SUBJECT and isinstance(state, states.TakingInquiry) and state.draft.question:
            question += "\n\n" + self.text("offer_question", question=shorten(state.draft.question))
        share = self.text("choice.share_phone") if asked.field is Field.CONTACT else None
        return Reply(question, self.choices(self.pending), share)

    def thanks(self, effect: effects.Thank) -> Reply:
        """Return the thanks for an inquiry, and when an answer may be expected."""
        name = effect.name.partition(" ")[0]  # as people are thanked
        sent = (
            self.text("inquiry_sent", code=effect.code, name=name)
            if name
            else self.text("inquiry_sent_nameless", code=effect.code)
        )
        return Reply(self.with_expected(sent, effect.expected), takes_keys_away=True)

    def status(self, effect: effects.ShowStatus) -> Reply:
        """Return how far an inquiry is, and what is known of an answer; it can be asked of the supervisor.

        If it is said to, one more can be begun.
        """
        one, new = effect.inquiry, "new" if effect.arrived else "on_its_way"
        new = "again" if effect.arrived and effect.again else new
        how_far = new if one.status is Status.NEW else str(one.status)
        values = {"code": one.code, "date": f"{one.consented_at:%d.%m.%Y}"}
        if one.status is Status.NEW:
            values["when"] = self.expected(effect.expected)
        buttons = (*self.pending, events.InquiryRequested()) if effect.another else self.pending
        return self.reply(f"how_far.{how_far}", buttons=buttons, **values)

    def with_expected(self, text: str, expected: Expected) -> str:
        """Return *text*, and under it when an answer may be expected, if anything is known of that."""
        return text if expected == NOTHING_KNOWN else f"{text}\n\n{self.expected(expected)}"

    def expected(self, expected: Expected) -> str:
        """Return when an answer may be expected: what she has promised, and no more."""
        given = {"back": expected.back, "by": expected.by}
        days = {name: written(day) for name, day in given.items() if day is not None}
        return self.text(_expecting(expected), **days)

    def preview(self, draft: Draft) -> Reply:
        """Return exactly what will be sent, the warnings that fit it, and the request for consent."""
        warnings = self._warnings_of_the_team
        warnings += [self.text("warn_chat")] if draft.contact == Contact(Medium.CHAT) else []
        asked, left = self.conversation.questions, self.conversation.unanswered
        told = summary.told(self.knowledge, self.language, draft, asked, left)
        parts = (self.text("preview", summary=told), *warnings, self.text("consent"))
        return Reply("\n\n".join(parts), self.choices(self.pending))

    def ask_to_send(self) -> Reply:
        """Return the request for consent to what was shown; who reads it may have changed since."""
        parts = (*self._warnings_of_the_team, self.text("ask_to_send"))
        return Reply("\n\n".join(parts), self.choices(self.pending))

    @property
    def _warnings_of_the_team(self) -> list[str]:
        return [self.text("warn_team")] if self.handling.team else []

    def my_data(self, data: effects.ShowMyData) -> Reply:
        """Return what is stored about a client, with buttons to export and to delete it."""
        items = [self.text("my_data_conversation", count=str(len(self.conversation.questions)))]
        items += [self.text("my_data_draft")] if states.draft_in(self.conversation.state) else []
        items += (summary.line(self.knowledge, self.language, one) for one in data.inquiries)
        items += [self.text("my_data_awaited", count=str(len(data.awaited)))] if data.awaited else []
        buttons = (events.ExportRequested(), events.ErasureRequested())
        return self.reply("my_data", items="\n".join(items), buttons=buttons)

    def my_data_in_full(self, data: effects.SendMyData) -> str:
        """Return everything that is stored about a client, for reading."""
        parts = [self.text("my_data_questions", questions=summary.bullets(self.conversation.questions))]
        if draft := states.draft_in(self.conversation.state):
            answers = summary.summary(self.knowledge, self.language, draft)
            parts.append(f"{self.text('my_data_draft')}\n{answers}".strip())
        parts += map(self._in_full, data.inquiries)
        if data.awaited:
            count = self.text("my_data_awaited", count=str(len(data.awaited)))
            parts.append(f"{count}\n{summary.bullets(data.awaited)}")
        return "\n\n".join(parts) + "\n"

    def _in_full(self, one: Inquiry) -> str:
        told = summary.whole(self.knowledge, self.language, one)
        return f"{summary.line(self.knowledge, self.language, one)}\n{told}"

    def erased(self, inquiries: int, taken_back: int, left: int) -> Reply:
        """Return the receipt for a deletion: what is gone, and what could not be deleted.

        *taken_back* and *left* are the supervisor's copies that are being, and cannot be, deleted.
        """
        items = [self.text("erased_conversation")]
        items += [self.text("erased_inquiries", count=str(inquiries))] if inquiries else []
        items += [self.text("erased_supervisor", count=str(taken_back))] if taken_back else []
        limits = [self.text("erased_supervisor_not", count=str(left))] if left else []
        limits += [self.text("erased_mail")] if inquiries and self.handling.mail_country else []
        parts = (self.text("erased", items=", ".join(items)), *limits, self.text("erased_limits"))
        return Reply("\n\n".join(parts))


def _expecting(expected: Expected) -> str:
    """Return the name of the sentence that says when an answer may be expected."""
    match expected:
        case Expected(back=None, by=None):
            return "expected.unknown"
        case Expected(by=None):
            return "expected.away"
        case Expected(back=None, late=late):
            return "expected.late" if late else "expected.by"
        case Expected(late=late):
            return "expected.away_late" if late else "expected.away_by"


_TELLING_IT_THEMSELVES = (effects.Welcome, effects.ShowPolicy, effects.SignpostCrisis)
"""What says of itself that nobody human says it."""

_LINGUA_FRANCA = (Language.EN, Language.FI)
