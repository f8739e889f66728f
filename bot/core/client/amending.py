"""What was answered before is put right while something else is asked: for whom, the name, the number."""

from collections.abc import Iterable, Sequence

from bot.core.client import effects, events, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.knowledge import agreement
from bot.core.knowledge.entries import Vocabulary
from bot.core.text import words

MOST_BESIDE_A_NUMBER = 3
"""Words beside a number that say no more than whose or what it is, at most."""

MOST_OF_AN_ORDER = 4
"""Words of an order at most ("change the subject, please")."""

MOST_OF_A_CORRECTION = 14
"""Words by which an answer is put right, at most: more tell something."""


def amended(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of *text* that puts another answer right than is asked for; None if it does not."""
    return (
        _ordered(context, state, text)
        or _reached_otherwise(context, state, text)
        or _reached_after_all(context, state, text)
        or _only_reached(context, state, text)
        or _for_others(context, state, text)
        or _named_otherwise(context, state, text)
    )


def _noted(state: states.TakingInquiry, draft: Draft, field: Field) -> Step:
    """Return the step that goes on asking the same, with *draft*, in which *field* has been answered."""
    again = states.TakingInquiry(draft, state.asked, state.misses)
    return Step(again, (effects.SayNoted(field), *steps.prompt(again)))


def _ordered(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who wants to go back, or to change another answer first."""
    known = context.vocabularies
    if len(words(text)) > MOST_OF_AN_ORDER:
        return None
    answered = [each for each in Field if each is not state.asked and _is_answered(state.draft, each)]
    before = [each for each in answered if [*Field].index(each) < [*Field].index(state.asked)]
    if phrases.goes_back(text, known) and before:
        return Step(states.TakingInquiry(state.draft, before[-1]), (effects.AskFor(before[-1]),))
    named = field_named(context, state.draft, text)
    if named is not None and named in answered and phrases.changes(text, known):
        return Step(states.TakingInquiry(state.draft, named), (effects.AskFor(named),))
    return None


def _is_answered(draft: Draft, field: Field) -> bool:
    return getattr(draft, field.value) is not None


def _reached_otherwise(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who puts right, while something else is asked for, how to be reached."""
    found = contact.found_in(text)
    if not found or state.draft.contact is None or state.asked is Field.CONTACT:
        return None
    known = context.vocabularies
    if not puts_right(text, known):
        return None
    return _noted(state, reached_by(state.draft, found[-1]), Field.CONTACT)


def puts_right(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text*, which tells an answer, tells it in the place of a wrong one."""
    known = list(vocabularies)
    return phrases.corrects(text, known) or phrases.calls_wrong(text, known, MOST_OF_A_CORRECTION)


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
    """Return the step of a number or an address where the subject or the name is asked for.

    What little is said beside it goes along, and so does any other; a name beside it is one. Of two numbers
    the first is taken, unless the second puts it right.
    """
    found, known = contact.found_in(text), context.vocabularies
    if not found or state.asked not in (Field.SUBJECT, Field.NAME) or phrases.asks(text):
        return None
    if state.asked is Field.SUBJECT and phrases.tells_of_others(text, known):
        return None
    said = phrases.beside_contact(text, known)
    rest = [word for word in said if not agreement.is_nothing_else(word, known)]
    named = names.name_in(" ".join(rest), known) if rest and all(w[0].isupper() for w in rest) else None
    first = text.partition(",")[0]
    if named is None and "," in text and names.is_bare(first, known):
        named, rest = names.name_in(first, known), rest[len(words(first)) :]
    if named is None and (introduced := names.introduced(text, known, anywhere=True)):
        rest = [word for word in rest if not set(words(word)) <= set(words(introduced))]
        if len(rest) > MOST_BESIDE_A_NUMBER:
            return None
        named, rest = introduced, []
    if named is None and state.asked is Field.SUBJECT and rest and not phrases.removes(text, known):
        return None  # "stress, 040 ...": it is what it is about, too
    before = state.draft.contact
    other = before not in (None, Contact(Medium.CHAT), found[0]) and not puts_right(text, known)
    draft = state.draft if other else reached_by(state.draft, found[0])
    if other or len(found) > 1 or (rest and named is None and not phrases.removes(text, known)):
        draft = draft.beside(text.strip())
    if named is not None:
        draft = draft.fill(Field.NAME, named)
    if draft.missing() is not state.asked:
        return steps.ask_next(draft)
    return _noted(state, draft, Field.NOTE if other else Field.CONTACT)


def _for_others(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who says, while something else is asked, whom it is for after all."""
    before = state.draft.audience
    if before is None or state.asked in (Field.AUDIENCE, Field.CONTACT) or phrases.asks(text):
        return None
    found = _audience_put_right(context, text)
    if found is None or found in (before, Audience.UNSURE):
        return None  # "I do not know" is said of what is asked
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
    if before is None or state.asked is not Field.CONTACT or contact.found_in(text) or phrases.asks(text):
        return None
    name = names.introduced(text, context.vocabularies, anywhere=True)
    return _noted(state, state.draft.fill(Field.NAME, name), Field.NAME) if name and name != before else None


def field_named(context: Context, draft: Draft, text: str) -> Field | None:
    """Return the one answer that *text* names, such as the number, or repeats; None if none, or several."""
    offered = states.ChoosingChange(draft)
    said = words(text)
    pressed = {context.known.choices.typed(offered, word) for word in {*said} if word.isalpha()}
    named = {button.field for button in pressed if isinstance(button, events.ChangeRequested)}
    if draft.name and not set(words(draft.name)).isdisjoint(said):
        named.add(Field.NAME)
    match [*named]:
        case [Field() as asked]:
            return asked
        case _:
            return None


def reached_by(draft: Draft, found: Contact) -> Draft:
    """Return *draft* with *found* as how to reach the client, and what was told beside without the old."""
    before = draft.contact
    filled = draft.fill(Field.CONTACT, found)
    if before is None or before == found or not before.value:
        return filled
    return _free_of(filled, before)


def without_contact(draft: Draft, text: str, vocabularies: Sequence[Vocabulary]) -> Draft:
    """Return *draft* without the numbers or addresses that *text* wants out, and what is left in their place.

    Which ones is told by repeating them, or by a word for their kind; else it is the way to be reached. They
    leave what was told beside, too; of those that stay, the first becomes the way to be reached.
    """
    beside = [*draft.said, *filter(None, [draft.note])]
    known = tuple(dict.fromkeys(c for line in beside for c in contact.found_in(line)))
    gone = set(contact.found_in(text)) or _of_kind(text, vocabularies, {*known, draft.contact})
    if not gone:
        gone = {draft.contact}
    left = draft
    for each in gone:
        if each is not None and each.value:
            left = _free_of(left, each)
    if draft.contact not in gone:
        return left
    other = next((each for each in known if each not in gone), None)
    return reached_by(left, other) if other else left.fill(Field.CONTACT, Contact(Medium.CHAT))


def _free_of(draft: Draft, old: Contact) -> Draft:
    """Return *draft* without *old* in what was told beside the answers."""
    said = tuple(filter(None, (_without(line, old) for line in draft.said)))
    return draft.telling(said, draft.note and _without(draft.note, old))


def _of_kind(
    text: str, vocabularies: Sequence[Vocabulary], among: Iterable[Contact | None]
) -> set[Contact | None]:
    """Return those *among* the contacts that are of the kind which *text* names: an address, or a number."""
    said = words(text)
    kinds = ((phrases.MAIL, Medium.EMAIL), (phrases.PHONE, Medium.PHONE))
    named = {
        medium
        for part, medium in kinds
        if any(word.startswith(phrases.marks(vocabularies, part)) for word in said)
    }
    return {each for each in among if each is not None and each.medium in named}


def _without(line: str, old: Contact) -> str:
    """Return *line* without the number or address *old*; a line without it stays as it is."""
    found = contact.found_in(line)
    if old not in found:
        return line
    rest = " ".join(contact.without(line).split()).strip(" .,;:")
    others = ", ".join(each.value for each in found if each != old)
    return others if others and len(words(rest)) <= MOST_BESIDE_A_NUMBER else f"{rest} {others}".strip()
