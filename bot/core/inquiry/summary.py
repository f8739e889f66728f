"""An inquiry in words: the same content for the client who checks it and the supervisor who receives it.

What differs is from whose side it is said (:class:`Perspective`) and in which language.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.inquiry.contact import Contact
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.questions import real
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.reply import apart, shorten
from bot.core.text import fold


@dataclass(frozen=True, slots=True)
class Perspective:
    """From whose side it is said: what the wording calls an audience, and a chat as the way to be reached."""

    audience: str
    chat: str


CLIENT = Perspective("choice.audience", "choice.chat")
"""Of the client, in the chat in which they write."""

IN_HER_CHAT = Perspective("audience", "reached.here")
"""Of the supervisor, in a message that she can reply to."""

ELSEWHERE = Perspective("audience", "reached.there")
"""Of the supervisor, where a reply would reach nobody: in her mail, in the terminal."""


def told(
    knowledge: Knowledge,
    language: Language,
    draft: Draft,
    questions: Sequence[str],
    unanswered: Sequence[str] | None = None,
) -> str:
    """Return what the supervisor will be told, as its client reads it, whose language is *language*.

    The answers, and the *questions* asked before them; which stayed *unanswered*, where that is known.
    """
    teller = _Teller(knowledge, language, CLIENT)
    return teller.all(draft, language, teller.asked(draft, questions, unanswered))


def whole(knowledge: Knowledge, language: Language, one: Inquiry, seen: Perspective = CLIENT) -> str:
    """Return all that an inquiry tells, the same that its client was shown before it was sent."""
    teller, draft = _Teller(knowledge, language, seen), draft_of(one)
    return teller.all(draft, one.language, teller.asked(draft, one.questions, one.unanswered))


def summary(knowledge: Knowledge, language: Language, draft: Draft) -> str:
    """Return the answers that a draft has so far, a line each, as the client reads them."""
    return _Teller(knowledge, language, CLIENT).answers(draft)


def line(knowledge: Knowledge, language: Language, one: Inquiry) -> str:
    """Return an inquiry's code, day and status in one line."""
    status = knowledge.say(language, f"status.{one.status}")
    date = f"{one.consented_at:%d.%m.%Y}"
    return knowledge.say(language, "my_data_inquiry", code=one.code, date=date, status=status)


def draft_of(one: Inquiry) -> Draft:
    """Return the answers of an inquiry."""
    return Draft(one.audience, one.subject, one.name, one.contact, note=one.note)


def bullets(lines: Iterable[str]) -> str:
    """Return *lines* as a list."""
    return "\n".join(f"• {each}" for each in lines)


@dataclass(frozen=True, slots=True)
class _Teller:
    """The wording of a *language*, from one side."""

    knowledge: Knowledge
    language: Language
    seen: Perspective

    def say(self, key: str, **values: str) -> str:
        return self.knowledge.say(self.language, key, **values)

    def all(self, draft: Draft, spoken: Language, asked: Iterable[str]) -> str:
        """Return the answers, the language that the client has *spoken*, and what was *asked* before."""
        speaks = self.say("notification_language", spoken=self.say(f"spoken.{spoken}"))
        return "\n\n".join((f"{self.answers(draft)}\n{speaks}", *asked))

    def answers(self, draft: Draft) -> str:
        values = {
            Field.AUDIENCE: draft.audience and self.say(f"{self.seen.audience}.{draft.audience}"),
            Field.SUBJECT: self.say("kept_back_subject") if draft.subject == "" else draft.subject,
            Field.NAME: draft.name,
            Field.CONTACT: draft.contact and self.reached(draft.contact),
            Field.NOTE: draft.whole_note,
        }
        given = ((field, value) for field, value in values.items() if value)
        return "\n".join(f"{self.say(f'choice.field.{field}')}: {apart(value)}" for field, value in given)

    def reached(self, contact: Contact) -> str:
        return contact.value or self.say(self.seen.chat)

    def asked(self, draft: Draft, questions: Iterable[str], unanswered: Iterable[str] | None) -> list[str]:
        """Return the questions that are not what it is about: the unanswered first, if it is known which."""
        asked = [question for question in real(self.knowledge, questions) if question != draft.subject]
        if unanswered is None:
            groups = {"notification_questions": asked}
        else:
            left = {*map(fold, unanswered)}
            groups = {
                "notification_unanswered": [question for question in asked if fold(question) in left],
                "notification_answered": [question for question in asked if fold(question) not in left],
            }
        return [
            self.say(key, questions=bullets(map(shorten, group))) for key, group in groups.items() if group
        ]
