"""The inquiry being filled in: what is typed for a field or at the preview, and what is sent.

Whatever a client says is an answer, a question, a wish about the bot itself, or is kept for the note; what
cannot be understood is asked again, and in the end goes along as it was said.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.core.client import answering, effects, events, intents, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection, accept
from bot.core.inquiry.life import Signature, signed
from bot.core.knowledge import agreement
from bot.core.reading import Danger, Intent, Reading
from bot.core.text import words

MOST_MISSES = 2
"""Answers to "for whom" that are not understood before the inquiry goes on with "not sure"."""

CURT = 5
"""Words at most of what is hardly a story at all."""

GIVES_WAY = (Field.AUDIENCE, Field.NAME)
"""Fields that an inquiry can do without."""

MOST_BESIDE_A_NAME = 3
"""Words beside a name that say nothing more than that it is one."""

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


def field(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Step:
    """Return the step of text typed while a field is asked for: its value, a wish, a question, or none."""
    step = _field(context, state, text, reading)
    said = () if step.effects[:1] == steps.support(reading) else steps.support(reading)
    return replace(step, effects=(*said, *step.effects))


def _field(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Step:
    problem = accept(state.asked, text)
    if problem in (Objection.EMPTY, Objection.TOO_LONG):
        return steps.filled(state.draft, state.asked, problem)
    plain = _plain(context, state.asked, text)
    asks = phrases.asks(text)
    if plain is not None and not asks:
        return _answered(context, state, text, plain)
    if wish := _wish(context, state, text):
        return _granted(context, state, wish)
    value = plain if plain is not None else _free(context, state.asked, text, reading)
    if asks and state.asked is Field.AUDIENCE:
        value = None  # "is it dear for a group?" says for whom nobody asks
    tells = state.asked is not Field.CONTACT and contact.found_in(text)
    if (asks or (value is None and not tells)) and (aside := answering.digression(context, text, reading)):
        return aside
    return _missed(state, text, problem) if value is None else _answered(context, state, text, value)


def _plain(context: Context, asked: Field, text: str) -> Audience | Contact | str | None:
    """Return what *text* plainly answers, whatever else it may sound like."""
    match asked:
        case Field.AUDIENCE:
            return phrases.audience_in(text, context.vocabularies)
        case Field.NAME if phrases.is_bare_name(text):
            known = context.vocabularies
            return phrases.introduced(text, known) or phrases.name_in(text, known)
        case Field.NAME:
            return _no_word(context, text, phrases.introduced(text, context.vocabularies))
        case Field.CONTACT:
            return next(iter(contact.found_in(text)), None)
        case Field.SUBJECT | Field.NOTE:
            return None


def _free(context: Context, asked: Field, text: str, reading: Reading) -> str | None:
    """Return what *text* answers if it is neither a wish nor a question."""
    match asked:
        case Field.SUBJECT | Field.NOTE:
            return text.strip()
        case Field.NAME if (
            reading.danger is not Danger.MENTIONED
        ):  # what somebody tells of a death is no name
            return _no_word(context, text, phrases.name_in(text, context.vocabularies))
        case _:
            return None


def _no_word(context: Context, text: str, name: str | None) -> str | None:
    """Return *name*, unless it was typed in small letters and is made of words that questions are made of."""
    if name is None or name in text:
        return name
    return None if any(word in context.known.knowledge.words for word in words(name)) else name


def _answered(
    context: Context, state: states.TakingInquiry, text: str, value: Audience | Contact | str
) -> Step:
    """Return the step of an answer; what else was said is kept, and so is how to reach the client."""
    draft = state.draft.fill(state.asked, value)
    if _says_more(context, state.asked, text, value):
        draft = draft.beside(text.strip())
    if draft.contact is None and (found := contact.found_in(text)):
        draft = draft.fill(Field.CONTACT, found[0])
    return steps.ask_next(draft)


def _says_more(context: Context, asked: Field, text: str, value: Audience | Contact | str) -> bool:
    match asked:
        case Field.AUDIENCE:
            return not phrases.is_bare(text)
        case Field.NAME:
            return len(words(text)) - len(words(str(value))) > MOST_BESIDE_A_NAME
        case Field.CONTACT:
            return phrases.says_more_than_contact(text, context.vocabularies)
        case Field.SUBJECT | Field.NOTE:
            return False


def _missed(state: states.TakingInquiry, text: str, problem: object) -> Step:
    """Return the step of what is no answer: it is kept, and asked again or, in the end, gone on without."""
    found = contact.found_in(text) if state.draft.contact is None else ()
    draft = state.draft.fill(Field.CONTACT, found[0]) if found else state.draft
    said = draft.beside(text.strip()) if words(text) else draft
    noted = (effects.SayNoted(),) if said != state.draft else ()
    if state.asked in GIVES_WAY and state.misses + 1 >= MOST_MISSES:
        step = steps.ask_next(said.fill(state.asked, KEPT_BACK[state.asked]))
        return replace(step, effects=(*noted, *step.effects))
    objection = problem if isinstance(problem, Objection) else Objection.NOT_A_NAME
    if objection is not Objection.NOT_A_CONTACT:
        said, noted = (said if state.asked is Field.AUDIENCE else draft), ()
    again = states.TakingInquiry(said, state.asked, state.misses + 1)
    return Step(again, (*noted, effects.AskFor(state.asked, objection)))


def _wish(context: Context, state: states.TakingInquiry, text: str) -> Intent | None:
    """Return what the client wants of the bot instead of telling what is asked for."""
    telling = state.asked in (Field.SUBJECT, Field.NOTE)
    if telling and len(words(text)) > SHORT:
        return None
    least = intents.UNEXPECTED if telling and len(words(text)) > CURT else intents.EXPECTED
    if state.asked is Field.CONTACT and not phrases.says_more_than_contact(text, context.vocabularies):
        return None  # "e-mail": by which way, and not yet how
    wish = intents.heard(context, text, intents.FILLING, least)
    if wish is Intent.ERASE and not _erases_all(context, text):
        return None
    return None if wish is Intent.HERE and state.asked is not Field.CONTACT else wish


def _erases_all(context: Context, text: str) -> bool:
    """Tell whether everything is surely to be deleted: "remove my name" means an answer, "do not" nothing."""
    sure = intents.heard(context, text, (Intent.ERASE,), intents.SURE) is not None
    return sure and not phrases.denies(text) and not phrases.names_an_answer(text, context.vocabularies)


def _granted(context: Context, state: states.TakingInquiry, wish: Intent) -> Step:
    """Return the step of a wish about the bot itself while a field is asked for."""
    match wish:
        case Intent.KEEP_BACK:
            return steps.ask_next(state.draft.fill(state.asked, KEPT_BACK[state.asked]))
        case Intent.HERE:
            return steps.ask_next(state.draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
        case Intent.WHY:
            return steps.aside(state, effects.ExplainField(state.asked))
        case _:
            return granted_anywhere(context, wish)


def granted_anywhere(context: Context, wish: Intent) -> Step:
    """Return the step of a wish that means the same whatever is being filled in."""
    state = context.conversation.state
    match wish:
        case Intent.STOP:
            return steps.stop_asked(state)
        case Intent.ERASE:
            return steps.erasure_asked(state)
        case Intent.MY_DATA:
            return steps.aside(state, effects.ShowMyData(context.situation.inquiries))
        case _:
            return steps.aside(state)


# The preview


def preview(context: Context, state: states.Confirming, text: str, reading: Reading) -> Step:
    """Return the step of what is typed at the preview and is no agreement: nothing has been sent."""
    step = _preview(context, state, text, reading)
    support = () if step.effects[:1] == steps.support(reading) else steps.support(reading)
    return replace(step, effects=(*support, effects.SayNotSentYet(), *step.effects))


def _preview(context: Context, state: states.Confirming, text: str, reading: Reading) -> Step:
    waits = phrases.hesitates(text, context.vocabularies)
    asks = waits or phrases.asks(text)
    if wrong := _wrong(context, state.draft, text):
        return wrong
    if not asks and (draft := _corrected(context, state.draft, text)):
        return steps.ask_next(draft)
    match intents.heard(context, text, intents.PREVIEW):
        case Intent.ADD if not asks:
            return steps.ask_next(state.draft.beside(text.strip()))
        case Intent.HERE:
            return steps.ask_next(state.draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
        case Intent.KEEP_BACK:
            return Step(states.ChoosingChange(state.draft), (effects.AskWhatToChange(),))
        case Intent.WHY:
            return steps.aside(state, effects.ExplainSending())
        case Intent.ERASE if not _erases_all(context, text):
            return Step(states.ChoosingChange(state.draft), (effects.AskWhatToChange(),))
        case Intent.STOP if waits or agreement.mentions(
            text, (agreement.YES, agreement.SEND), context.vocabularies
        ):
            return Step(state, steps.prompt(state))
        case Intent.STOP | Intent.ERASE | Intent.MY_DATA as wish:
            return granted_anywhere(context, wish)
        case _:
            return answering.digression(context, text, reading) or Step(state, steps.prompt(state))


def _wrong(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step of a client who calls an answer wrong: it is asked for anew; None if none is."""
    if contact.found_in(text) or not phrases.calls_wrong(text, context.vocabularies):
        return None
    offered = states.ChoosingChange(draft)
    named = {context.known.choices.typed(offered, word) for word in words(text) if word.isalpha()}
    match [button.field for button in named if isinstance(button, events.ChangeRequested)]:
        case [Field() as asked]:
            return Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked),))
        case _:
            return None


def _corrected(context: Context, draft: Draft, text: str) -> Draft | None:
    """Return the draft with what *text* puts right; None if it corrects nothing."""
    known = context.vocabularies
    if found := contact.found_in(text):
        return draft.fill(Field.CONTACT, found[0])
    if name := phrases.introduced(text, known, anywhere=True):
        return draft.fill(Field.NAME, name)
    audience = phrases.audience_in(text, known)
    if audience and audience is not draft.audience and phrases.corrects(text, known):
        return draft.fill(Field.AUDIENCE, audience)
    if subject := phrases.subject_in(text, known):
        return draft.fill(Field.SUBJECT, subject)
    return None


def changing(context: Context, state: states.ChoosingChange, text: str, reading: Reading) -> Step:
    """Return the step of what is typed where the client was asked what to change: put right, or answered."""
    if wrong := _wrong(context, state.draft, text):
        return wrong
    if not phrases.asks(text) and (draft := _corrected(context, state.draft, text)):
        return steps.ask_next(draft)
    return answering.digression(context, text, reading) or Step(state, steps.prompt(state))


def submitted(context: Context, draft: Draft) -> Step:
    """Return the step of a consent: exactly what the client has seen becomes an inquiry."""
    language, situation = context.conversation.language, context.situation
    signature = Signature(
        code=situation.code,
        chat=situation.chat,
        language=language,
        at=situation.now,
        policy=context.known.policy.version(language),
    )
    conversation = context.conversation
    one = signed(draft, signature, conversation.questions, conversation.unanswered)
    return Step(states.Idle(), (effects.Submit(one), effects.Thank(one.code, one.name)))
