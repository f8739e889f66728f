"""Effects in words: what a channel shows for them, the same for every channel.

All sentences come from the knowledge; this module only chooses and arranges them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.client import effects, events, states
from bot.core.client.choices import Choices, pending
from bot.core.client.states import Conversation
from bot.core.inquiry.draft import MAX_LENGTH, Contact, Draft, Field, Medium, holds_personal_identity_code
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.reply import Choice, Reply, shorten

TOPICS_IN_PASSING = 4
"""How many topics are offered where they are not the main thing."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Puts effects into words."""

    knowledge: Knowledge

    def render(self, effect: effects.Effect, after: Conversation) -> Reply | None:
        """Return what is said for *effect* in the conversation *after* the turn; None if nothing is.

        Effects whose words depend on more than the turn (an inquiry's code, stored data) are
        rendered by the methods below, and give None here.
        """
        say = _Speaker(self.knowledge, after)
        match effect:
            case effects.Welcome():
                return say.reply("welcome", buttons=say.topics())
            case effects.SendAnswer(entry):
                return say.answer(entry)
            case effects.Suggest():
                return say.reply("suggest", buttons=pending(after.state))
            case effects.OfferHandoff():
                return say.reply("fallback", buttons=(*pending(after.state), *say.topics(TOPICS_IN_PASSING)))
            case effects.OfferTopics():
                return say.reply("offer_topics", buttons=say.topics())
            case effects.AskFor():
                return say.ask(effect)
            case effects.ShowPreview(draft):
                return say.preview(draft)
            case effects.SignpostCrisis():
                return Reply(say.answer_text("crisis"))
            case effects.AskLanguage():
                return say.reply("ask_language", buttons=map(events.LanguageChosen, self.knowledge.wording))
            case effects.ConfirmLanguage():
                return say.reply("language_changed", buttons=say.topics(TOPICS_IN_PASSING))
            case effects.SayLanguageUnknown():
                return Reply("\n\n".join(self.knowledge.say(x, "language_unknown") for x in _LINGUA_FRANCA))
            case effects.ConfirmCancelled():
                return Reply(say.text("cancelled"), takes_keys_away=True)
            case effects.AskWhatToChange() | effects.AskErasure():
                return say.reply(_SENTENCES[type(effect)], buttons=pending(after.state))
            case _ if sentence := _SENTENCES.get(type(effect)):
                return say.reply(sentence)
            case _:
                return None

    def inquiry_sent(self, sent: Inquiry, language: Language) -> Reply:
        """Return the thanks for an inquiry that is on disk: its code, and what happens next."""
        said = self.knowledge.say(language, "inquiry_sent", code=sent.code, name=sent.name)
        return Reply(said, takes_keys_away=True)

    def notification(self, sent: Inquiry, language: Language) -> str:
        """Return what the supervisor is told of an inquiry: everything that the client saw, and the code."""
        say = _Speaker(self.knowledge, Conversation(language=language))
        return say.text("notification", code=sent.code, summary=say.told(_draft(sent), sent.questions))

    def my_data(self, stored: Conversation, sent: Sequence[Inquiry]) -> Reply:
        """Return what is stored about a client, with buttons to export and to delete it."""
        say = _Speaker(self.knowledge, stored)
        items = [say.text("my_data_conversation", count=str(len(stored.questions)))]
        items += [say.text("my_data_draft")] if states.draft_in(stored.state) else []
        items += map(say.inquiry_line, sent)
        buttons = (events.ExportRequested(), events.ErasureRequested())
        return say.reply("my_data", items="\n".join(items), buttons=buttons)

    def my_data_in_full(self, stored: Conversation, sent: Sequence[Inquiry]) -> str:
        """Return everything that is stored about a client, for reading."""
        say = _Speaker(self.knowledge, stored)
        parts = [say.text("my_data_questions", questions=_bullets(stored.questions))]
        if draft := states.draft_in(stored.state):
            parts.append(f"{say.text('my_data_draft')}\n{say.summary(draft)}".strip())
        parts += (f"{say.inquiry_line(one)}\n{say.told(_draft(one), one.questions)}" for one in sent)
        return "\n\n".join(parts) + "\n"

    def erased(self, language: Language, inquiries: int, taken_back: int, left: int) -> Reply:
        """Return the receipt for a deletion: what is gone, and what could not be deleted.

        *taken_back* and *left* are the supervisor's copies that are being, and cannot be, deleted.
        """

        def say(key: str, **values: str) -> str:
            return self.knowledge.say(language, key, **values)

        items = [say("erased_conversation")]
        items += [say("erased_inquiries", count=str(inquiries))] if inquiries else []
        items += [say("erased_supervisor", count=str(taken_back))] if taken_back else []
        limits = [say("erased_supervisor_not", count=str(left))] if left else []
        parts_said = (say("erased", items=", ".join(items)), *limits, say("erased_limits"))
        return Reply("\n\n".join(parts_said))


@dataclass(frozen=True, slots=True)
class _Speaker:
    """The knowledge in one conversation's language, with buttons of its turn."""

    knowledge: Knowledge
    conversation: Conversation

    @property
    def language(self) -> Language:
        return self.conversation.language

    def text(self, key: str, **values: str) -> str:
        return self.knowledge.say(self.language, key, **values)

    def choices(self, buttons: Iterable[events.Button]) -> tuple[Choice, ...]:
        label = Choices(self.knowledge).label
        turn = self.conversation.turn
        return tuple(Choice(label(b, self.language), events.token(turn, b)) for b in buttons)

    def reply(self, key: str, *, buttons: Iterable[events.Button] = (), **values: str) -> Reply:
        return Reply(self.text(key, **values), self.choices(buttons))

    def topics(self, most: int | None = None) -> tuple[events.EntryChosen, ...]:
        """Return the topics on the front page: the follow-ups of the greeting."""
        return tuple(map(events.EntryChosen, self.knowledge.entries["greeting"].follow_ups[:most]))

    def answer_text(self, entry: str) -> str:
        answer = self.knowledge.answer(entry, self.language)
        if answer.language is self.language:
            return answer.text
        return self.text("only_in_finnish") + "\n\n" + answer.text

    def answer(self, entry: str) -> Reply:
        """Return an entry's answer with its follow-ups, or its honest sentence with the handoff."""
        text = self.answer_text(entry)
        follow_ups = tuple(map(events.EntryChosen, self.knowledge.entries[entry].follow_ups))
        if not self.knowledge.answer(entry, self.language).missing:
            return Reply(text, self.choices((*follow_ups, *self._feedback(entry))))
        if isinstance(self.conversation.state, states.OfferingHandoff):
            offer = self.text("offer_handoff")
            return Reply(f"{text}\n\n{offer}", self.choices((*pending(self.conversation.state), *follow_ups)))
        return Reply(f"{text}\n\n{self.text('ask_in_inquiry')}", self.choices(follow_ups))

    def _feedback(self, entry: str) -> tuple[events.Button, ...]:
        """Return the "was this it?" buttons; small talk is not asked about."""
        if self.knowledge.entries[entry].source == "botti" or isinstance(
            self.conversation.state, states.BUSY
        ):
            return ()
        return (events.FeedbackGiven(entry, True), events.FeedbackGiven(entry, False))

    def ask(self, asked: effects.AskFor) -> Reply:
        """Return the question for a field, after what was wrong with the last answer."""
        state = self.conversation.state
        question = self.text(f"ask.{asked.field}")
        if asked.problem:
            question = self.text(f"problem.{asked.problem}", most=str(MAX_LENGTH[asked.field]))
        if asked.field is Field.SUBJECT and isinstance(state, states.TakingInquiry) and state.draft.question:
            question += "\n\n" + self.text("offer_question", question=shorten(state.draft.question))
        share = self.text("choice.share_phone") if asked.field is Field.CONTACT else None
        return Reply(question, self.choices(pending(state)), share)

    def preview(self, draft: Draft) -> Reply:
        """Return exactly what will be sent, the warnings that fit it, and the request for consent."""
        typed = (draft.subject or "", draft.name or "", *self.conversation.questions)
        warnings = [self.text("warn_identity_code")] if any(map(_has_code, typed)) else []
        if draft.contact == Contact(Medium.CHAT):
            warnings.append(self.text("warn_chat"))
        told = self.told(draft, self.conversation.questions)
        parts = (self.text("preview", summary=told), *warnings, self.text("consent"))
        return Reply("\n\n".join(parts), self.choices(pending(self.conversation.state)))

    def told(self, draft: Draft, questions: Sequence[str]) -> str:
        """Return what the supervisor is told: the answers, and the questions asked before them."""
        asked = [shorten(question) for question in questions if question != draft.subject]
        if not asked:
            return self.summary(draft)
        return f"{self.summary(draft)}\n\n{self.text('notification_questions', questions=_bullets(asked))}"

    def summary(self, draft: Draft) -> str:
        """Return the answers that a draft has so far, a line each."""
        values = {
            Field.AUDIENCE: draft.audience and self.text(f"choice.audience.{draft.audience}"),
            Field.SUBJECT: draft.subject,
            Field.NAME: draft.name,
            Field.CONTACT: draft.contact and self.contact(draft.contact),
        }
        answers = ((field, value) for field, value in values.items() if value is not None)
        return "\n".join(f"{self.text(f'choice.field.{field}')}: {value}" for field, value in answers)

    def contact(self, contact: Contact) -> str:
        return contact.value or self.text("choice.chat")

    def inquiry_line(self, sent: Inquiry) -> str:
        """Return an inquiry's code, day and status in one line."""
        status = self.text(f"status.{sent.status}")
        return self.text(
            "my_data_inquiry", code=sent.code, date=f"{sent.consented_at:%d.%m.%Y}", status=status
        )


def _draft(sent: Inquiry) -> Draft:
    return Draft(sent.audience, sent.subject, sent.name, sent.contact)


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"• {line}" for line in lines)


_has_code = holds_personal_identity_code

_LINGUA_FRANCA = (Language.EN, Language.FI)

_SENTENCES: dict[type[effects.Effect], str] = {
    effects.AskWhatToChange: "ask_what_to_change",
    effects.AskErasure: "ask_erasure",
    effects.SayNothingToCancel: "nothing_to_cancel",
    effects.ExplainStaleChoice: "stale_choice",
    effects.ThankForFeedback: "thanks_for_feedback",
    effects.DeclineAttachment: "attachment",
    effects.ExplainCaption: "caption_only",
    effects.ExplainEdit: "edit_not_taken",
    effects.SayDraftExpired: "draft_expired",
}
