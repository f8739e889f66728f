"""What was answered before is put right while something else is asked: for whom, the name, the number."""

from bot.core.client import effects, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.text import words

MOST_BESIDE_A_NUMBER = 3
"""Words beside a number that say no more than whose or what it is, at most."""

MOST_OF_A_CORRECTION = 14
"""Words by which an answer is put right, at most: more tell something."""


def amended(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of *text* that puts another answer right than is asked for; None if it does not."""
    return (
        _reached_otherwise(context, state, text)
        or _reached_after_all(context, state, text)
        or _only_reached(context, state, text)
        or _for_others(context, state, text)
        or _named_otherwise(context, state, text)
    )


def _noted(state: states.TakingInquiry, draft: Draft, field: Field) -> Step:
    """Return the step that goes on asking the same, with *draft*, in which *field* has been answered."""
    again = states.TakingInquiry(draft, state.asked, state.misses)
    return Step(again, (effects.SayNoted(field), *steps.prompt(again)))


def _reached_otherwise(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who puts right, while something else is asked for, how to be reached."""
    found = contact.found_in(text)
    if not found or state.draft.contact is None or state.asked is Field.CONTACT:
        return None
    known = context.vocabularies
    if not (phrases.corrects(text, known) or phrases.calls_wrong(text, known)):
        return None
    return _noted(state, reached_by(state.draft, found[-1]), Field.CONTACT)


def _reached_after_all(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a number that is told last, by a client whom nothing but this chat would reach."""
    found = contact.found_in(text)
    if not found or state.asked is not Field.NOTE or state.draft.contact != Contact(Medium.CHAT):
        return None
    draft = state.draft.fill(Field.CONTACT, found[0])
    if phrases.says_more_than_contact(text, context.vocabularies):
        return steps.ask_next(draft.fill(Field.NOTE, text.strip()))
    return _noted(state, draft, Field.CONTACT)


def _only_reached(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a mere number or address where the subject or the name is asked for."""
    found = contact.found_in(text)
    if not found or state.asked not in (Field.SUBJECT, Field.NAME):
        return None
    if len(words(contact.without(text))) > MOST_BESIDE_A_NUMBER or phrases.asks(text):
        return None
    if len(found) > 1 or names.introduced(text, context.vocabularies, anywhere=True):
        return None
    draft = reached_by(state.draft, found[0])
    more = phrases.says_more_than_contact(text, context.vocabularies)
    return _noted(state, draft.beside(text.strip()) if more else draft, Field.CONTACT)


def _for_others(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who says, while something else is asked, whom it is for after all."""
    before = state.draft.audience
    if before is None or state.asked in (Field.AUDIENCE, Field.CONTACT) or phrases.asks(text):
        return None
    found = _audience_put_right(context, text)
    if found is None or found is before:
        return None
    draft = state.draft.fill(Field.AUDIENCE, found)
    bare = phrases.is_bare(text, context.vocabularies)
    return _noted(state, draft if bare else draft.beside(text.strip()), Field.AUDIENCE)


def _audience_put_right(context: Context, text: str) -> Audience | None:
    """Return whom *text* says it is for, if it says nothing else, or says so as what puts something right."""
    known = context.vocabularies
    if len(words(text)) > MOST_OF_A_CORRECTION:
        return None
    if not (phrases.is_bare(text, known) or phrases.corrects(text, known)):
        return None
    return phrases.audience_in(text, known)


def _named_otherwise(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who says, while asked how to be reached, what their name is after all."""
    before = state.draft.name
    if before is None or state.asked is not Field.CONTACT or contact.found_in(text):
        return None
    name = names.introduced(text, context.vocabularies, anywhere=True)
    return _noted(state, state.draft.fill(Field.NAME, name), Field.NAME) if name and name != before else None


def reached_by(draft: Draft, found: Contact) -> Draft:
    """Return *draft* with *found* as how to reach the client, and what was told beside without the old."""
    before = draft.contact
    filled = draft.fill(Field.CONTACT, found)
    if before is None or before == found or not before.value:
        return filled
    said = tuple(filter(None, (_without(line, before) for line in draft.said)))
    note = draft.note and _without(draft.note, before)
    return filled.telling(said, note)


def _without(line: str, old: Contact) -> str:
    """Return *line* without the number or address *old*; a line without it stays as it is."""
    return contact.without(line).strip(" .,;:\n") if old in contact.found_in(line) else line
