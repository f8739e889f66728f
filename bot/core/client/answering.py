"""Answering: what is asked in words, by a button or a link, and what is said of an answer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from bot.core.client import effects, events, intents, names, phrases, states, steps
from bot.core.client.context import Context
from bot.core.client.discretion import anonymous
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.draft import Field
from bot.core.knowledge import agreement, named
from bot.core.knowledge.entries import Kind
from bot.core.language import Language
from bot.core.reading import Ambiguous, Confident, Danger, Intent, Match, NoMatch, Reading, Scored
from bot.core.text import fold, sentences, words

WORD_FOR_WORD = 1.0
"""The score of what stands in the knowledge."""

SURELY_WISHED = 0.9
"""The score of the wish to reach the supervisor, at least, that begins an inquiry beside a question."""

MOST_BESIDE_A_NUMBER = 3
"""Words beside a number or an address, at most, by which an inquiry is begun."""

MOST_ASKED_ALONG = 4
"""Questions beside the wish to reach the supervisor that are answered, at most."""

ACKNOWLEDGED = (Intent.HURT, Intent.CHAT)
"""What is only acknowledged where it is heard faintly: so neither is grief chatted at, nor chat pitied."""

UNEASY = 0.1
"""How probable distress may be, by what was learned of it, for what was told to be only acknowledged."""

MOST_OF_A_YES = 6
"""Words of a yes, at most."""


def question(context: Context, text: str, reading: Reading) -> Step:
    """Return the step of what is said while nothing is being filled in."""
    if phrases.weeps(text, context.vocabularies):
        return Step(states.Idle(), (effects.OfferSupport(leads_on=True),))
    if says_nothing(context, text, reading.match):
        return Step(states.Idle(), (effects.AnswerWordless("?" in text),))
    mood = None if reading.foreign else _mood(context, text, reading)
    match reading.match:
        case match if _only_tells_where(context, text, match):
            step = _reached(context, text)
        case _ if reading.foreign:
            step = Step(states.Idle(), (effects.SayLanguageUnknown(),))
        case _ if mood:
            step = mood
        case Confident(found, rest):
            step = answers(context, text, _meant(context, reading, found), rest=rest)
        case Ambiguous(found) if entries := _suggestible(found):
            step = Step(states.Clarifying(text, entries), (effects.Suggest(entries),))
        case Ambiguous() | NoMatch():
            step = missed(context, text, reading.language)
        case _:
            assert_never(reading.match)
    felt = mood is not None and mood.last_entry is None
    said = step.effects if _is_soft(step) else (*steps.support(reading), *step.effects)
    beside = context.is_talk(reading.match) or _only_tells_where(context, text, reading.match)
    asked = None if felt or beside else text
    return replace(step, effects=said, question=asked, language=reading.language)


def _suggestible(found: Sequence[Scored]) -> tuple[str, ...]:
    """Return the entries of *found* that can be asked back about: nobody is asked whether they said hello."""
    return tuple(scored.entry for scored in found if scored.entry not in named.COURTESIES)


def _meant(context: Context, reading: Reading, found: Sequence[Scored]) -> tuple[str, ...]:
    """Return the entries of *found*, without a faint wish to reach the supervisor beside a question.

    Whoever asks first can still press the button under the answer.
    """
    entries = tuple(scored.entry for scored in found)
    surely = {scored.entry for scored in found if scored.score >= SURELY_WISHED}
    left = tuple(e for e in entries if e in surely or context.entries[e].kind is not Kind.INQUIRY)
    return left if left and reading.asks else entries


def says_nothing(context: Context, text: str, match: Match) -> bool:
    """Tell whether *text* is no word, an interjection, or a yes or no to what nobody has asked.

    Thanks are something, and so is what stands in the knowledge word for word.
    """
    known = context.vocabularies
    if isinstance(match, Confident) and match.entries[0].score == WORD_FOR_WORD:
        return False
    if phrases.says_nothing(text, known) or phrases.only_denies(text):
        return True
    yes = (agreement.YES, agreement.BESIDE, agreement.ACKNOWLEDGING)
    short = len(words(text)) <= MOST_OF_A_YES
    talk = context.is_talk(match) and not context.asks_for_her(match)
    return short and not talk and agreement.is_nothing_else(text, known, yes)


def answers(context: Context, text: str, entries: tuple[str, ...], *, rest: bool = False) -> Step:
    """Return the step that answers every one of *entries*; an inquiry asked for begins after them.

    What could not be answered, and a *rest* that was not understood, is offered to be passed on, once.
    """
    answered = [e for e in entries if context.entries[e].kind is Kind.ANSWER]
    unstated = [e for e in answered if context.is_unstated(e)]
    said: tuple[effects.Effect, ...] = tuple(_answer(context, e, offers=e in unstated[-1:]) for e in answered)
    if len(answered) < len(entries):
        if not answered:
            return opened(context, text)
        step = begun(context, text)
        return replace(step, effects=(*said, *step.effects), unstated=tuple(unstated), question=text)
    if _names_another_language(context, text, entries):
        said = (*said, effects.AskLanguage())
    if rest and not unstated:
        said = (*said, effects.OfferRest())
    state = states.OfferingHandoff(text) if unstated or rest else states.Idle()
    return Step(state, said, last_entry=answered[-1], unstated=tuple(unstated))


def _only_tells_where(context: Context, text: str, match: Match) -> bool:
    """Tell whether *text* is how to reach its writer, with a name or a word or two beside it at most."""
    if not contact.found_in(text) or "?" in text or context.asks_for_her(match):
        return False
    beside = phrases.beside_contact(text, context.vocabularies)
    return len(beside) <= MOST_BESIDE_A_NUMBER and not any(map(str.isdecimal, "".join(beside)))


def _reached(context: Context, text: str) -> Step:
    """Return the step that begins an inquiry with how its writer is to be reached, and who it is."""
    beside = " ".join(phrases.beside_contact(text, context.vocabularies))
    name = names.introduced(text, context.vocabularies, anywhere=True) or (
        names.name_in(beside, context.vocabularies) if beside[:1].isupper() else None
    )
    step = steps.begin(context.conversation, text, name)
    return replace(step, effects=(effects.SayNoted(Field.CONTACT), *step.effects))


def opened(context: Context, text: str) -> Step:
    """Return the step that begins an inquiry with *text*, after what its other sentences ask for.

    A question that is not understood goes along with the inquiry, and that is said.
    """
    step = begun(context, text)
    asked = [part for part in sentences(text) if "?" in part] if len(sentences(text)) > 1 else []
    read = [context.read(part).match for part in asked[:MOST_ASKED_ALONG]]
    plain = [match for match in read if isinstance(match, Confident) and not context.is_talk(match)]
    entries = dict.fromkeys(each.entry for match in plain for each in match.entries)
    known = tuple(e for e in entries if context.entries[e].kind is Kind.ANSWER)
    unstated = tuple(e for e in known if context.is_unstated(e))
    missed = any(not isinstance(match, Confident) for match in read)
    noted = (effects.SayNoted(),) if missed and len(words(text)) >= steps.LEAST_TOLD else ()
    said = tuple(_answer(context, e, offers=False) for e in known)
    asked_too = text if known else None
    return replace(step, effects=(*said, *noted, *step.effects), unstated=unstated, question=asked_too)


def begun(context: Context, text: str) -> Step:
    """Return the step that begins an inquiry with *text*.

    It may tell who writes, for whom supervision is sought, and how to be reached.
    """
    name = names.introduced(text, context.vocabularies, anywhere=True)
    return steps.begin(context.conversation, text, name, phrases.sought_for(text, context.vocabularies))


def _names_another_language(context: Context, text: str, entries: tuple[str, ...]) -> bool:
    """Tell whether a message about languages names one that the bot speaks, and is not speaking now."""
    if named.LANGUAGE not in entries:
        return False
    spoken = context.conversation.language
    return any(
        word.startswith(fold(stem))
        for vocabulary in context.vocabularies
        for language, stems in vocabulary.languages.items()
        if language != spoken
        for stem in stems
        for word in words(text)
    )


def _answer(context: Context, entry: str, *, offers: bool) -> effects.SendAnswer:
    """Return the answer with *entry*; of several that are not stated, only one *offers* to be passed on."""
    if entry == named.GOODBYE and context.conversation.turn == 0:
        entry = named.GREETING  # "heippa" is either
    if entry == named.GREETING:
        return effects.SendAnswer(entry, again=context.conversation.turn > 0)
    if not context.is_unstated(entry):
        return effects.SendAnswer(entry)
    return effects.SendAnswer(entry, again=entry in context.conversation.unstated, offers=offers)


def _is_soft(step: Step) -> bool:
    """Tell whether *step* begins with a soft word already."""
    return any(isinstance(effect, effects.OfferSupport | effects.SayTiring) for effect in step.effects[:1])


def _mood(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what is not asked but felt, or only told; None if it is something else."""
    least = intents.SURE if phrases.asks(text) else intents.UNEXPECTED
    match = reading.match
    courtesy = isinstance(match, Confident) and all(each.entry in named.COURTESIES for each in match.entries)
    told = isinstance(match, Confident) and not courtesy
    wish = intents.heard(context, text, intents.MOODS, least)
    if wish is None and not (reading.asks or isinstance(match, Confident)):
        wish = intents.barely_heard(context, text)
        if wish in ACKNOWLEDGED and reading.alarm < UNEASY and intents.is_faint(context, text, wish):
            return Step(states.Idle(), (effects.SayHeard(),))
    if reading.danger is Danger.MENTIONED and wish is not Intent.TIRED and not reading.asks:
        wish = Intent.HURT
    asked = isinstance(match, Confident) and not context.is_talk(match)
    surely = isinstance(match, Confident) and match.entries[0].score == WORD_FOR_WORD
    match wish:
        case Intent.UPSET if not surely and not asked and context.conversation.turn > 0:
            return Step(states.Idle(), (effects.SayUpsetting(),))
        case Intent.CHAT if not (surely or courtesy or _is_likelier(context, text, wish, match)):
            return Step(states.Idle(), (effects.SayChatting(),))
        case Intent.TIRED if not phrases.asks(text):
            return _softly(context, text, match if asked else None, effects.SayTiring)
        case Intent.HURT | Intent.EXPERIENCE:
            answered = told and _is_likelier(context, text, wish, match)
            return _softly(context, text, match if answered else None, effects.OfferSupport)
        case _:
            return None


def _is_likelier(context: Context, text: str, wish: Intent, match: Match) -> bool:
    """Tell whether *text* is likelier a question of the knowledge than that *wish*."""
    return isinstance(match, Confident) and intents.is_outdone(context, text, wish, match)


def _softly(
    context: Context,
    text: str,
    match: Match | None,
    word: type[effects.SayTiring] | type[effects.OfferSupport],
) -> Step:
    """Return the step that says a soft *word*, and then answers what *match* asks, or leads on."""
    if not isinstance(match, Confident):
        return Step(states.Idle(), (word(leads_on=True),))
    step = answers(context, text, tuple(scored.entry for scored in match.entries))
    return replace(step, effects=(word(), *step.effects))


def missed(context: Context, text: str, language: Language, shown: str | None = None) -> Step:
    """Return the step of what no entry answers, nor the one *shown*: kept for the supervisor, without who."""
    kept = anonymous(text, context.vocabularies)
    said = (effects.RecordMiss(kept, language, shown), effects.OfferHandoff())
    return Step(states.OfferingHandoff(text, kept), said)


def digression(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the answer to a question in the middle of something, which goes on; None if it is none."""
    if not isinstance(reading.match, Confident) or not context.all_answers(reading.match):
        return None
    said = tuple(_answer(context, s.entry, offers=True) for s in reading.match.entries)
    state = context.conversation.state
    asked = text if reading.asks and not context.is_talk(reading.match) else None
    goes_along = asked is not None or reading.language is not context.conversation.language
    again = steps.shown(state) if goes_along else steps.prompt(state)
    return Step(
        state,
        (*steps.support(reading), *said, *again),
        last_entry=reading.match.entries[-1].entry,
        language=reading.language,
        question=asked,
        unstated=tuple(s.entry for s in reading.match.entries if context.is_unstated(s.entry)),
    )


def entry(context: Context, chosen: str) -> Step:
    """Return the step of an entry chosen by a button or a link."""
    state = context.conversation.state
    match context.entries[chosen].kind:
        case Kind.INQUIRY:
            return steps.begin(context.conversation)
        case Kind.CRISIS:
            return Step(state, (effects.SignpostCrisis(), *steps.prompt(state)))
        case Kind.ANSWER if context.conversation.is_busy:
            return replace(steps.aside(state, effects.SendAnswer(chosen)), last_entry=chosen)
        case Kind.ANSWER:
            asked = context.question(chosen)
            return replace(answers(context, asked, (chosen,)), question=asked)


def feedback(context: Context, given: events.FeedbackGiven) -> Step:
    """Return the step of feedback: an answer that was not the one is a miss."""
    conversation = context.conversation
    counted = effects.RecordFeedback(given.entry, given.helpful)
    if given.entry not in context.entries:
        return steps.stale(conversation.state)
    if given.helpful:
        return steps.aside(conversation.state, counted, effects.ThankForFeedback())
    if conversation.is_busy:
        return steps.aside(conversation.state, counted)
    asked = context.question(given.entry)
    if given.entry == conversation.last_entry and conversation.questions:
        asked = conversation.questions[-1]
    step = missed(context, asked, conversation.language, given.entry)
    return replace(step, effects=(counted, *step.effects))
