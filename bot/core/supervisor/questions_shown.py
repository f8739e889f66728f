"""What could not be answered, in words: a page of it, one of it whole, and that there is something new."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from bot.core.finnish_time import day
from bot.core.knowledge import named
from bot.core.language import Language
from bot.core.reply import Choice, shorten
from bot.core.supervisor import events, question_effects, tokens
from bot.core.supervisor.question_events import (
    AdditionRequested,
    CompositionRequested,
    Ignored,
    PageTurned,
    QuestionOpened,
)
from bot.core.supervisor.questions import Alike
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import NO_WORDS, Messages, Speaker, under_what

PAGE = 8
"""Questions on a page: with more, a phone shows buttons only."""

MOST_NEAR = 3
"""How many of the nearest topics are offered."""

MOST_WORDINGS = 5
"""How many of the other wordings of a question are shown."""

LONGEST_LABEL = 40
"""Characters of a question or a topic on a button."""


def told(say: Speaker, effect: question_effects.SaidOfQuestions, situation: Situation) -> Messages:
    """Return what she is told of questions."""
    match effect:
        case question_effects.ShowQuestions():
            return _listed(say, effect, situation)
        case question_effects.TellQuestions(new, every):
            words = {"new": str(new), "all": str(every)}
            return say.tell("questions_news", words, buttons=(events.Chosen(events.Item.QUESTIONS),))
        case question_effects.SayQuestionGone():
            return say.tell("question_gone", under=under_what(situation))
        case question_effects.ConfirmIgnored(question, shown):
            words = {"question": shorten(question.first.question)}
            return say.in_place("question_ignored", words, shown)
        case _:
            assert_never(effect)


def _listed(say: Speaker, effect: question_effects.ShowQuestions, situation: Situation) -> Messages:
    """Return a page of the questions, each of which a button opens."""
    pages = [*range(0, len(effect.questions), PAGE)]
    if not pages:
        return say.in_place("questions_none", NO_WORDS, effect.shown)
    page = min(effect.page, len(pages) - 1)
    first = pages[page]
    shown = [*enumerate(effect.questions[first : first + PAGE], first + 1)]
    items = "\n".join(_item(say, number, question) for number, question in shown)
    words = {"count": str(len(effect.questions)), "items": items}
    buttons = [
        Choice(_cut(f"{number}. {question.first.question}"), tokens.token(QuestionOpened(question.number)))
        for number, question in shown
    ]
    if page > 0:
        buttons.append(Choice(say.say("choice.page_before"), tokens.token(PageTurned(page - 1))))
    if page + 1 < len(pages):
        buttons.append(Choice(say.say("choice.page_after"), tokens.token(PageTurned(page + 1))))
    return say.in_place("questions", words, effect.shown, buttons)


def _item(say: Speaker, number: int, question: Alike) -> str:
    return " · ".join((f"{number}. ”{shorten(question.first.question)}”", *_remarks(say, question)))


def _remarks(say: Speaker, question: Alike) -> Iterator[str]:
    if question.times > 1:
        yield say.say("question_times", count=str(question.times))
    if question.first.language is not say.language:
        yield say.spoken(question.first.language)
    if question.declined:
        yield say.say("question_declined", topics=", ".join(topic(say, x) for x in question.declined))


def whole(
    say: Speaker, question: Alike, scores: Sequence[tuple[str, float]], situation: Situation
) -> Messages:
    """Return all that there is about a question, and what can be done: *scores* are of the nearest topics."""
    near = [each for each in scores if _may_mean(say, each[0], question)][:MOST_NEAR]
    text = "\n\n".join(_parts(say, question, near))
    buttons = [
        Choice(
            say.say("choice.add", topic=_cut(topic(say, entry))),
            tokens.token(AdditionRequested(question.number, entry)),
        )
        for entry, _ in near
    ]
    writing = tokens.token(CompositionRequested(question.number))
    refusing = tokens.token(AdditionRequested(question.number, named.NONE))
    buttons += [Choice(say.say("choice.write_answer"), writing)]
    buttons += [Choice(say.say("choice.out_of_scope"), refusing), *say.choices((Ignored(question.number),))]
    return say.show(text, buttons, under=under_what(situation))


def _may_mean(say: Speaker, entry: str, question: Alike) -> bool:
    """Tell whether a question may be taught to mean an entry: one that is written in its language."""
    known = say.knowledge.entries.get(entry)
    spoken: Language = question.first.language
    return known is not None and entry not in (named.CRISIS, *question.declined) and spoken in known.texts


def _parts(say: Speaker, question: Alike, near: Sequence[tuple[str, float]]) -> Iterator[str]:
    last = max(one.miss.at for one in question.misses)
    yield f"”{shorten(question.first.question)}”"
    yield say.say("question_asked", count=str(question.times), date=day(last))
    if others := question.wordings[1:]:
        yield say.say("question_wordings", items="\n".join(f"• {shorten(x)}" for x in others[:MOST_WORDINGS]))
    if question.awaited:
        yield say.say("question_awaited", count=str(len(question.awaited)))
    if question.declined:
        topics = ", ".join(topic(say, entry) for entry in question.declined)
        yield f"{say.say('question_declined', topics=topics)}."
    if near:
        items = (f"• {round(100 * score)} % {topic(say, entry)}" for entry, score in near)
        yield say.say("question_nearest", items="\n".join(items))


def topic(say: Speaker, entry: str) -> str:
    """Return the title of an entry in her language; of none that it is out of scope."""
    if entry == named.NONE:
        return say.say("out_of_scope")
    return say.knowledge.question(entry, say.language) if entry in say.knowledge.entries else entry


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LABEL else f"{line[: LONGEST_LABEL - 1].rstrip()}…"
