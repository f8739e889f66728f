"""What a client wants of the bot itself while an inquiry is being filled in: to stop, to know why, to delete.

What is told for a field may sound like a wish, so that each is heard only where it makes sense.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.core.client import amending, effects, intents, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.knowledge import agreement, named
from bot.core.reading import Confident, Intent, Match, NoMatch, Reading
from bot.core.text import words

CURT = 5
"""Words at most of what is hardly a story at all."""

LEAST_FORBIDDING = 4
"""Words of what tells not to do something, at least: fewer say that there is nothing to add."""

SHORT = 12
"""Words of a wish about the bot at most, where a whole story may be told."""

KEPT_BACK: Mapping[Field, Audience | Contact | str] = MappingProxyType(
    {
        Field.AUDIENCE: Audience.UNSURE,
        Field.SUBJECT: "",
        Field.NAME: "",
        Field.CONTACT: Contact(Medium.CHAT),
        Field.NOTE: "",
    }
)
"""What stands for what the client does not tell. Whoever gives no number is answered where they write."""


def wished(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Intent | None:
    """Return what the client wants of the bot instead of telling what is asked for."""
    telling = state.asked in (Field.SUBJECT, Field.NOTE)
    if telling and (len(words(text)) > SHORT or contact.found_in(text) or "\n" in text.strip()):
        return None  # whoever writes that much, or in lines, tells something
    least = intents.UNEXPECTED if telling and len(words(text)) > 1 else intents.EXPECTED
    if state.asked is Field.CONTACT and not phrases.says_more_than_contact(text, context.vocabularies):
        return None  # "e-mail": by which way, and not yet how
    wish = intents.heard(context, text, intents.FILLING, least)
    if wish is Intent.TELL:
        return None
    if wish is None and intents.any_heard(context, text, intents.UNDOING, intents.SURE):
        wish = Intent.STOP  # as if it had been sent already
    if wish is Intent.ERASE and not erases_all(context, text):
        return None
    named_one = amending.field_named(context, state.draft, text) is not None
    if wish is Intent.WHY and not named_one and is_better_answered(context, text, reading):
        return None
    if wish is Intent.AFRESH and not _is_sure(context, text, wish):
        return None
    if state.asked is Field.NOTE and wish in (Intent.STOP, Intent.KEEP_BACK) and _tells_how(context, text):
        return None
    if wish is Intent.STOP and state.asked is Field.NOTE and _only_declines(context, text):
        return Intent.KEEP_BACK
    if wish is Intent.STOP and not stops(context, text):
        return None
    if wish is Intent.KEEP_BACK and names.introduced(text, context.vocabularies, anywhere=True):
        return None
    if wish is Intent.HERE and (state.asked is not Field.CONTACT or phrases.asks(text)):
        return None
    return wish


def is_better_answered(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* is likelier a question of the knowledge than one of why something is asked."""
    match = reading.match
    if not isinstance(match, Confident) or context.is_talk(match):
        return False
    return intents.is_outdone(context, text, Intent.WHY, match)


def stops(context: Context, text: str) -> bool:
    """Tell whether *text*, which may want to stop, says so: "I can't say no" may be what it is about."""
    known = context.vocabularies
    if phrases.asks(text) and len(words(text)) > CURT - 1:
        return False  # "can I change my mind afterwards?"
    plainly = agreement.mentions(text, (agreement.STOP, agreement.WITHDRAW), known)
    if plainly or phrases.denies_sending(text, known, context.conversation.language):
        return True
    if phrases.corrects(text, known):
        return False  # "not this but that"
    return intents.any_heard(context, text, intents.UNDOING, intents.SURE)


def _tells_how(context: Context, text: str) -> bool:
    """Tell whether *text* forbids something ("do not call, text me") rather than that anything be noted."""
    known = context.vocabularies
    if len(words(text)) < LEAST_FORBIDDING or agreement.is_nothing_else(text, known):
        return False
    return phrases.denies(text) and not agreement.mentions(text, (agreement.STOP, agreement.SEND), known)


def _only_declines(context: Context, text: str) -> bool:
    """Tell whether *text* says that there is nothing more ("no, nothing else"), and not to stop."""
    return phrases.denies(text) and not agreement.mentions(text, (agreement.STOP,), context.vocabularies)


def erases_words(context: Context, text: str) -> bool:
    """Tell whether *text* is, but for what may stand beside it, an order to delete what was written."""
    known = context.vocabularies
    kinds = (agreement.ERASE, agreement.YES, agreement.STOP, agreement.BESIDE)
    return agreement.mentions(text, (agreement.ERASE,), known) and agreement.is_nothing_else(
        text, known, kinds
    )


def erases_all(context: Context, text: str) -> bool:
    """Tell whether everything is surely to be deleted: "remove my name" means an answer, "do not" nothing."""
    sure = _is_sure(context, text, Intent.ERASE)
    return sure and not phrases.denies(text) and not phrases.names_an_answer(text, context.vocabularies)


def _is_sure(context: Context, text: str, wish: Intent) -> bool:
    return intents.heard(context, text, (wish,), intents.SURE) is not None


def afresh(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step that begins *draft* all over again, if *text* surely wants that."""
    return begun_afresh(draft) if _is_sure(context, text, Intent.AFRESH) else None


def begun_afresh(draft: Draft) -> Step:
    """Return the step that asks for every field anew; the question that the client came with is kept."""
    step = steps.ask_next(Draft(question=draft.question))
    return replace(step, effects=(effects.SayAfresh(), *step.effects))


def granted(context: Context, state: states.TakingInquiry, text: str, wish: Intent, reading: Reading) -> Step:
    """Return the step of a wish about the bot itself while a field is asked for."""
    match wish:
        case Intent.KEEP_BACK if state.asked is Field.CONTACT:
            return steps.ask_next(without(state.draft, state.asked))
        case Intent.KEEP_BACK if state.asked is Field.NAME and reading.asks:
            return steps.aside(state, effects.ExplainField(Field.NAME))  # "can I stay anonymous"
        case Intent.KEEP_BACK:
            return steps.ask_next(kept_back(state.draft, state.asked))
        case Intent.HERE:
            return steps.ask_next(state.draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
        case Intent.WHY | Intent.STATUS if is_about_privacy(reading.match):
            return steps.aside(state, effects.ExplainSending())
        case Intent.WHY:
            about = amending.field_named(context, state.draft, text) or state.asked
            return steps.aside(state, effects.ExplainField(about))
        case Intent.LATER:
            return Step(state, (effects.SayKept(complete=False),))
        case Intent.STATUS:
            return steps.aside(state, effects.SayWhatFollows(context.situation.expected_now))
        case Intent.SHOW_SENT:
            told = state.draft != Draft(question=state.draft.question)
            so_far = effects.ShowSoFar(state.draft) if told else effects.SayNotSentYet()
            return steps.aside(state, so_far)
        case Intent.AFRESH:
            return begun_afresh(state.draft)
        case _:
            return granted_anywhere(context, wish)


def is_about_privacy(match: Match) -> bool:
    """Tell whether *match* is, or comes nearest to, a question of what becomes of what is written here."""
    return not isinstance(match, NoMatch) and match.entries[0].entry == named.PRIVACY


def granted_anywhere(context: Context, wish: Intent) -> Step:
    """Return the step of a wish that means the same whatever is being filled in."""
    state = context.conversation.state
    match wish:
        case Intent.STOP:
            return steps.stop_asked(state)
        case Intent.OBJECT:
            step = steps.stop_asked(state)
            return replace(step, effects=(effects.SayNothingWithoutConsent(), *step.effects))
        case Intent.ERASE:
            return steps.erasure_asked(state)
        case Intent.MY_DATA:
            return steps.aside(state, context.my_data)
        case _:
            return steps.aside(state)


def without(draft: Draft, asked: Field) -> Draft:
    """Return *draft* without an answer to what is *asked*; one that was given before stays."""
    return draft if getattr(draft, asked.value) else kept_back(draft, asked)


def kept_back(draft: Draft, asked: Field) -> Draft:
    """Return *draft* without an answer to what is *asked*, as the client wishes."""
    return draft.fill(asked, KEPT_BACK[asked])
