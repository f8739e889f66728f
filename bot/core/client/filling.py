"""The inquiry being filled in: what is typed for a field.

Whatever a client says is an answer, a question, a wish about the bot itself, or is kept for the note; what
cannot be understood is asked again, and in the end goes along as it was said.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.core.client import amending, answering, effects, events, intents, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection, accept
from bot.core.knowledge import agreement, named
from bot.core.reading import Confident, Danger, Intent, Match, NoMatch, Reading
from bot.core.text import sentences, words

MOST_MISSES = 2
"""Answers that are not understood before the inquiry goes on without one; what was said is kept."""

CURT = 5
"""Words at most of what is hardly a story at all."""

MOST_BESIDE_A_NAME = 3
"""Words beside a name that say nothing more than that it is one."""

SURELY_ASKED = 0.95
"""The score of a question without its mark that is no subject."""

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


def field(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Step:
    """Return the step of text typed while a field is asked for: its value, a wish, a question, or none."""
    step = _field(context, state, text, reading)
    said = () if step.effects[:1] == steps.support(reading) else steps.support(reading)
    return replace(step, effects=(*said, *step.effects))


def _field(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Step:
    problem = accept(state.asked, text)
    if problem in (Objection.EMPTY, Objection.TOO_LONG):
        return steps.filled(state.draft, state.asked, problem)
    if step := amending.amended(context, state, text) or _undecided(context, state, text):
        return step
    plain = _plain(context, state.asked, text)
    asks = phrases.asks(text)
    if plain is not None and not asks:
        return _answered(context, state, text, plain)
    if _agrees_too_early(context, text):
        return _not_yet(context, state, text, problem)
    if wish := _wish(context, state, text, reading):
        return _granted(context, state, wish, reading)
    value = plain if plain is not None else _free(context, state.asked, text, reading)
    if asks and state.asked is Field.AUDIENCE:
        value = None  # "is it dear for a group?" says for whom nobody asks
    tells = state.asked is not Field.CONTACT and contact.found_in(text)
    telling = state.asked in (Field.SUBJECT, Field.NOTE)
    story = telling and len(sentences(text)) > 1
    if (
        (asks or _surely_asks(reading) or (value is None and not tells and not telling))
        and not story
        and (aside := answering.digression(context, text, reading))
    ):
        return aside
    return _missed(context, state, text, problem) if value is None else _answered(context, state, text, value)


def _undecided(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who is only busy, goes on, or has nothing to add; None of any other."""
    known = context.vocabularies
    if phrases.says_enough(text, known):
        if state.asked is Field.NOTE:
            return steps.ask_next(_kept_back(state.draft, Field.NOTE))
        return _missed(context, state, text, accept(state.asked, text))
    if state.asked is Field.SUBJECT and context.known.choices.names(events.QuestionReused(), text):
        return _missed(context, state, text, accept(state.asked, text))  # there is none to be used again
    short = len(words(text)) <= CURT
    if short and phrases.continues(text, known) and phrases.names_the_inquiry(text, known):
        return Step(state, steps.prompt(state))
    if short and phrases.hesitates(text, known) and phrases.waits(text, known):
        return Step(state, (effects.SayKept(complete=False),))
    return None


def _surely_asks(reading: Reading) -> bool:
    """Tell whether what begins like a question, though without its mark, surely is one of the knowledge."""
    match = reading.match
    return reading.asks and isinstance(match, Confident) and match.entries[0].score >= SURELY_ASKED


def _plain(context: Context, asked: Field, text: str) -> Audience | Contact | str | None:
    """Return what *text* plainly answers, whatever else it may sound like."""
    match asked:
        case Field.AUDIENCE:
            return phrases.audience_in(text, context.vocabularies)
        case Field.NAME if names.is_bare(text, known := context.vocabularies):
            return names.introduced(text, known) or names.name_in(text, known)
        case Field.NAME:
            return _no_word(context, text, names.introduced(text, context.vocabularies))
        case Field.CONTACT:
            found = contact.found_in(text)
            return found[-1 if phrases.corrects(text, context.vocabularies) else 0] if found else None
        case Field.SUBJECT | Field.NOTE:
            return None


def _free(context: Context, asked: Field, text: str, reading: Reading) -> str | None:
    """Return what *text* answers if it is neither a wish nor a question."""
    match asked:
        case Field.SUBJECT | Field.NOTE:
            wordless = not any(map(str.isalnum, text))
            number = asked is Field.SUBJECT and "".join(text.split()).isdecimal()
            return text.strip() if not number and (wordless or _tells(context, text)) else None
        case Field.NAME if (
            reading.danger is not Danger.MENTIONED
        ):  # what somebody tells of a death is no name
            return _no_word(context, text, names.name_in(text, context.vocabularies))
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
    if state.asked is Field.SUBJECT and (opening := _opening(context, draft)):
        draft = draft.beside(opening)
    if _says_more(context, state.asked, text, value):
        draft = draft.beside(text.strip())
    return steps.ask_next(_volunteered(context, draft, text))


def _opening(context: Context, draft: Draft) -> str | None:
    """Return the wish that brought the client here, if another subject was told: what it tells goes along.

    A question goes along as one that was asked.
    """
    brought = draft.question
    if not brought or brought == draft.subject or len(words(brought)) < steps.LEAST_TOLD:
        return None
    match = context.read(brought).match
    return brought if context.asks_for_her(match) else None


def _volunteered(context: Context, draft: Draft, text: str) -> Draft:
    """Return *draft* with how to reach the client, and who it is, if *text* tells that unasked."""
    if draft.contact is None and (found := contact.found_in(text)):
        draft = draft.fill(Field.CONTACT, found[0])
    lines = "\n" in text.strip()  # a form of their own, in which anybody may be named
    if draft.name is None and not lines and (name := _named(context, text)):
        draft = draft.fill(Field.NAME, name)
    return draft


def _says_more(context: Context, asked: Field, text: str, value: Audience | Contact | str) -> bool:
    match asked:
        case Field.AUDIENCE:
            return not phrases.is_bare(text, context.vocabularies)
        case Field.NAME:
            return len(words(text)) - len(words(str(value))) > MOST_BESIDE_A_NAME or (
                names.names_more_than(str(value), text)
            )
        case Field.CONTACT:
            return phrases.says_more_than_contact(text, context.vocabularies)
        case Field.SUBJECT | Field.NOTE:
            return False


def _named(context: Context, text: str) -> str | None:
    return names.introduced(text, context.vocabularies, anywhere=True)


def _missed(context: Context, state: states.TakingInquiry, text: str, problem: object) -> Step:
    """Return the step of what is no answer: it is kept, and asked again or, in the end, gone on without."""
    draft = _volunteered(context, state.draft, text)
    said = draft.beside(text.strip()) if _tells(context, text) else draft
    noted = (effects.SayNoted(),) if said != state.draft else ()
    if state.misses + 1 >= MOST_MISSES:
        step = steps.ask_next(_without(said, state.asked))
        return replace(step, effects=(*noted, *step.effects))
    if state.asked in (Field.SUBJECT, Field.NOTE):
        again = states.TakingInquiry(draft, state.asked, state.misses + 1)
        return Step(again, steps.prompt(again))
    objection = problem if isinstance(problem, Objection) else Objection.NOT_A_NAME
    if objection is not Objection.NOT_A_CONTACT:
        said, noted = (said if state.asked is Field.AUDIENCE else draft), ()
    again = states.TakingInquiry(said, state.asked, state.misses + 1)
    return Step(again, (*noted, effects.AskFor(state.asked, objection)))


def _without(draft: Draft, asked: Field) -> Draft:
    """Return *draft* without an answer to what is *asked*; one that was given before stays."""
    return draft if getattr(draft, asked.value) else _kept_back(draft, asked)


def _kept_back(draft: Draft, asked: Field) -> Draft:
    return draft.fill(asked, KEPT_BACK[asked])


def _tells(context: Context, text: str) -> bool:
    """Tell whether *text* says anything worth passing on: a mere yes to a question of which one does not."""
    known = context.vocabularies
    return not (phrases.says_nothing(text, known) or agreement.is_nothing_else(text, known))


def _agrees_too_early(context: Context, text: str) -> bool:
    """Tell whether *text* is a yes, or tells to send, where something else was asked."""
    known = context.vocabularies
    yes = (agreement.YES, agreement.SEND)
    beside = (agreement.BESIDE, agreement.ACKNOWLEDGING)
    return agreement.mentions(text, yes, known) and agreement.is_nothing_else(text, known, (*yes, *beside))


def _not_yet(context: Context, state: states.TakingInquiry, text: str, problem: object) -> Step:
    """Return the step of a client who agrees before there is anything to agree to."""
    if not agreement.mentions(text, (agreement.SEND,), context.vocabularies):
        return _missed(context, state, text, problem)
    if state.asked is Field.NOTE:
        return steps.ask_next(_without(state.draft, Field.NOTE))  # what was asked last need not be told
    step = _missed(context, state, text, problem)
    return replace(step, effects=(effects.SayNotSentYet(), *step.effects))


def _wish(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Intent | None:
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
    if wish is Intent.WHY and is_better_answered(context, text, reading):
        return None
    if wish is Intent.AFRESH and not _is_sure(context, text, wish):
        return None
    if state.asked is Field.NOTE and wish in (Intent.STOP, Intent.KEEP_BACK) and _tells_how(context, text):
        return None
    if wish is Intent.STOP and state.asked is Field.NOTE and _only_declines(context, text):
        return Intent.KEEP_BACK
    if wish is Intent.STOP and not stops(context, text):
        return None
    if wish is Intent.KEEP_BACK and _named(context, text):
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
    if plainly or phrases.denies_sending(text, known):
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


def _granted(context: Context, state: states.TakingInquiry, wish: Intent, reading: Reading) -> Step:
    """Return the step of a wish about the bot itself while a field is asked for."""
    match wish:
        case Intent.KEEP_BACK if state.asked is Field.CONTACT:
            return steps.ask_next(_without(state.draft, state.asked))
        case Intent.KEEP_BACK:
            return steps.ask_next(_kept_back(state.draft, state.asked))
        case Intent.HERE:
            return steps.ask_next(state.draft.fill(Field.CONTACT, Contact(Medium.CHAT)))
        case Intent.WHY | Intent.STATUS if _is_about_privacy(reading.match):
            return steps.aside(state, effects.ExplainSending())
        case Intent.WHY:
            return steps.aside(state, effects.ExplainField(state.asked))
        case Intent.LATER:
            return Step(state, (effects.SayKept(complete=False),))
        case Intent.STATUS:
            return steps.aside(state, effects.SayNotSentYet())
        case Intent.SHOW_SENT:
            told = state.draft != Draft(question=state.draft.question)
            so_far = effects.ShowSoFar(state.draft) if told else effects.SayNotSentYet()
            return steps.aside(state, so_far)
        case Intent.AFRESH:
            return begun_afresh(state.draft)
        case _:
            return granted_anywhere(context, wish)


def _is_about_privacy(match: Match) -> bool:
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
