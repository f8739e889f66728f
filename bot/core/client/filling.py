"""The inquiry being filled in: what is typed for a field.

Whatever a client says is an answer, a question, a wish about the bot itself, or is kept for the note; what
cannot be understood is asked again, and in the end goes along as it was said.
"""

from dataclasses import replace

import msgspec

from bot.core.client import amending, answering, effects, events, names, phrases, states, steps, wishing
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact
from bot.core.inquiry.draft import MAX_LENGTH, Audience, Draft, Field, Objection, accept
from bot.core.knowledge import agreement, named
from bot.core.reading import Confident, Danger, Reading
from bot.core.text import sentences, words

MOST_MISSES = 2
"""Answers that are not understood before the inquiry goes on without one; what was said is kept."""

MOST_OF_AN_OPENING = 6
"""Words of a greeting, or of the wish to leave an inquiry, at most, that are no subject."""

MOST_BESIDE_A_NAME = 3
"""Words beside a name that say nothing more than that it is one."""

SURELY_ASKED = 0.95
"""The score of a question without its mark that is no subject."""


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
    plainly = plain(context, state.asked, text)
    asks = phrases.asks(text) or _asks_instead(context, state, text, reading)
    if plainly is not None and not asks:
        return _answered(context, state, text, plainly)
    if _agrees_too_early(context, text):
        return _not_yet(context, state, text, problem)
    if wish := wishing.wished(context, state, text, reading):
        return wishing.granted(context, state, text, wish, reading)
    value = plainly if plainly is not None else _free(context, state.asked, text, reading)
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


def _asks_instead(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> bool:
    """Tell whether something is asked, though without its mark, where only whom it is for would do."""
    return state.asked is Field.AUDIENCE and reading.asks and not phrases.is_bare(text, context.vocabularies)


def _undecided(context: Context, state: states.TakingInquiry, text: str) -> Step | None:
    """Return the step of a client who is only busy, goes on, or has nothing to add; None of any other."""
    known = context.vocabularies
    if phrases.says_enough(text, known):
        if state.asked is Field.NOTE:
            return steps.ask_next(wishing.kept_back(state.draft, Field.NOTE))
        return _missed(context, state, text, accept(state.asked, text))
    if state.asked is Field.SUBJECT and context.known.choices.names(events.QuestionReused(), text):
        return _missed(context, state, text, accept(state.asked, text))  # there is none to be used again
    short = len(words(text)) <= wishing.CURT
    if short and phrases.continues(text, known) and phrases.names_the_inquiry(text, known):
        return Step(state, steps.prompt(state))
    waits = phrases.hesitates(text, known) and phrases.waits(text, known)
    if short and waits and not contact.found_in(text):
        return Step(state, (effects.SayKept(complete=False),))
    return None


def _surely_asks(reading: Reading) -> bool:
    """Tell whether what begins like a question, though without its mark, surely is one of the knowledge."""
    match = reading.match
    return reading.asks and isinstance(match, Confident) and match.entries[0].score >= SURELY_ASKED


def plain(context: Context, asked: Field, text: str) -> Audience | Contact | str | None:
    """Return what *text* plainly answers, whatever else it may sound like."""
    if same := _same(context, asked, text):
        return same
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


def _same(context: Context, asked: Field, text: str) -> Audience | Contact | str | None:
    """Return the answer of the client's last inquiry, if *text* says that it is the same; None if not."""
    latest = next(iter(context.situation.living[-1:]), None)
    if latest is None or not phrases.wants_the_same(text, context.vocabularies):
        return None
    match asked:
        case Field.AUDIENCE:
            return latest.audience
        case Field.NAME:
            return latest.name or None
        case Field.CONTACT:
            return latest.contact
        case Field.SUBJECT | Field.NOTE:
            return None


def _free(context: Context, asked: Field, text: str, reading: Reading) -> str | None:
    """Return what *text* answers if it is neither a wish nor a question."""
    match asked:
        case Field.SUBJECT | Field.NOTE:
            wordless = not any(map(str.isalnum, text))
            number = asked is Field.SUBJECT and "".join(text.split()).isdecimal()
            if asked is Field.SUBJECT and _only_opens(context, text, reading):
                return None
            if asked is Field.NOTE and wordless:
                return None
            return text.strip() if not number and (wordless or _tells(context, text)) else None
        case Field.NAME if (
            reading.danger is not Danger.MENTIONED
        ):  # what somebody tells of a death is no name
            return _no_word(context, text, names.name_in(text, context.vocabularies))
        case _:
            return None


def _only_opens(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* is a greeting, or says again that an inquiry is to be left, and not about what."""
    match = reading.match
    if not isinstance(match, Confident) or len(words(text)) > MOST_OF_AN_OPENING:
        return False
    surely = match.entries[0].score >= SURELY_ASKED
    named_it = phrases.names_the_inquiry(text, context.vocabularies)
    courtesies = all(each.entry in named.COURTESIES for each in match.entries)
    return surely and (courtesies or (context.asks_for_her(match) and named_it))


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
    if _is_a_story(context, state, text):
        draft = msgspec.structs.replace(draft, question=text.strip())
    elif _says_more(context, state.asked, text, value):
        draft = draft.beside(text.strip())
    return steps.ask_next(_volunteered(context, draft, text))


def _is_a_story(context: Context, state: states.TakingInquiry, text: str) -> bool:
    """Tell whether *text* tells more than whom it is for, and may be offered as what it is about."""
    known = context.vocabularies
    long = len(words(text)) > steps.LEAST_TOLD and len(text) <= MAX_LENGTH[Field.SUBJECT]
    asked = state.asked is Field.AUDIENCE and not phrases.is_bare(text, known)
    return asked and long and state.draft.subject is None and state.draft.question is None


def skipped(context: Context, draft: Draft, field: Field) -> Draft:
    """Return *draft* with *field* kept back; the wish that brought the client here goes along."""
    left = wishing.kept_back(draft, field)
    opening = _opening(context, left) if field is Field.SUBJECT else None
    return left.beside(opening) if opening else left


def _opening(context: Context, draft: Draft) -> str | None:
    """Return the wish that brought the client here, if another subject was told: what it tells goes along.

    A question goes along as one that was asked.
    """
    brought = draft.question
    if not brought or brought == draft.subject or len(words(brought)) < steps.LEAST_TOLD:
        return None
    if brought in context.conversation.questions:
        return None
    match = context.read(brought).match
    return brought if context.asks_for_her(match) else None


def _volunteered(context: Context, draft: Draft, text: str) -> Draft:
    """Return *draft* with how to reach the client, and who it is, if *text* tells that unasked."""
    found = contact.found_in(text)
    if draft.contact is None and found and not phrases.tells_of_others(text, context.vocabularies):
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
            found = contact.found_in(text)
            corrected = len(found) > 1 and phrases.corrects(text, context.vocabularies)
            beside = phrases.beside_contact(text, context.vocabularies)
            if corrected and len(beside) <= amending.MOST_BESIDE_A_NUMBER:
                return False  # "040 ..., no, 050 ...": the wrong one is nobody's business
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
        step = steps.ask_next(wishing.without(said, state.asked))
        return replace(step, effects=(*noted, *step.effects))
    if state.asked in (Field.SUBJECT, Field.NOTE):
        again = states.TakingInquiry(draft, state.asked, state.misses + 1)
        return Step(again, steps.prompt(again))
    objection = problem if isinstance(problem, Objection) else Objection.NOT_A_NAME
    if objection is not Objection.NOT_A_CONTACT:
        said, noted = (said if state.asked is Field.AUDIENCE else draft), ()
    again = states.TakingInquiry(said, state.asked, state.misses + 1)
    return Step(again, (*noted, effects.AskFor(state.asked, objection)))


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
        # What was asked last need not be told.
        return steps.ask_next(wishing.without(state.draft, Field.NOTE))
    step = _missed(context, state, text, problem)
    return replace(step, effects=(effects.SayNotSentYet(), *step.effects))
