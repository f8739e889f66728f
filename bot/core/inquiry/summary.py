"""An inquiry in words: the same for the client who checks it and the supervisor who receives it."""

from collections.abc import Iterable, Sequence

from bot.core.inquiry.contact import Contact
from bot.core.inquiry.draft import Draft, Field
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.reply import shorten


def told(knowledge: Knowledge, language: Language, draft: Draft, questions: Sequence[str]) -> str:
    """Return what the supervisor is told: the answers, and the *questions* asked before them."""
    asked = [shorten(question) for question in questions if question != draft.subject]
    answers = summary(knowledge, language, draft)
    if not asked:
        return answers
    return f"{answers}\n\n{knowledge.say(language, 'notification_questions', questions=bullets(asked))}"


def summary(knowledge: Knowledge, language: Language, draft: Draft) -> str:
    """Return the answers that a draft has so far, a line each."""

    def say(key: str) -> str:
        return knowledge.say(language, key)

    values = {
        Field.AUDIENCE: draft.audience and say(f"choice.audience.{draft.audience}"),
        Field.SUBJECT: say("kept_back_subject") if draft.subject == "" else draft.subject,
        Field.NAME: draft.name,
        Field.CONTACT: draft.contact and _contact(draft.contact, say("choice.chat")),
        Field.NOTE: draft.whole_note,
    }
    answers = ((field, value) for field, value in values.items() if value)
    return "\n".join(f"{say(f'choice.field.{field}')}: {value}" for field, value in answers)


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


def _contact(contact: Contact, this_chat: str) -> str:
    return contact.value or this_chat
