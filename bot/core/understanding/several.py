"""Several questions in one message: where one ends and the next begins, and which entry each asks for.

Two clauses are two questions only if each clearly asks for another entry and the whole message agrees: most
second clauses are remarks. Three or more parts that all ask are a list ("what does it cost, where are you and
can it be online?"); the whole says little about it, and each part is read by itself. In a letter the
sentences with a question mark are the questions, and what is told round them is none.
"""

from collections.abc import Callable, Iterable, Sequence

from bot.core import text as texts
from bot.core.knowledge.named import COURTESIES
from bot.core.reading import Confident, Scored
from bot.core.understanding.languages import (
    ASKING_ENDS,
    ASKING_STARTS,
    CLAUSE_ENDS,
    NOT_ASKING,
    QUESTION_WORDS,
)
from bot.core.understanding.model import SHOWN

PAIR = 2
"""Questions of two clauses."""

PAIR_WORDS = 20
"""Words of two questions at most; a message of more is a story, and read as a whole."""

ONE = 0.9
"""A message of this score is one question, unless each of its clauses has it too."""

CLAUSE = 0.5
"""The lowest score of a clause that counts as a question of its own."""

LIST = 3
"""Parts of a list at least."""

LONGEST_LIST = 6
"""The same at most: more is a story told in short breaths."""

LIST_WORDS = 28
"""Words of a list at most."""

LONGEST_LETTER = 1500
"""Characters of a message whose questions are looked for one by one, at most."""

LONGEST_ASKED = 600
"""Characters of a message that are looked at for a clause that asks: who asks begins before that."""

LEAST_ASKED = 2
"""Words of each of two questions, at least, of which one is not understood."""

TERSE = 2
"""Words of a part that asks by being there at all ("price, place, duration?")."""

EITHER = 0.1
"""The score of either of two entries that a part may mean alike, at least, and of any third, at most."""

CLAUSE_END = texts.clause_end(CLAUSE_ENDS)
"""What ends a clause, in any language."""

_ITEM_END = texts.item_end(CLAUSE_ENDS)

Scores = Callable[[str], Sequence[Scored]]
"""The scores of all entries for a text, best first."""


def asked(text: str, whole: Sequence[Scored], scores: Scores) -> Confident | None:
    """Return the entries that several questions in *text* ask for; None if it is not several."""
    length = len(texts.words(text))
    if not whole:
        return None
    if length > LIST_WORDS:
        return _letter(text, scores)
    if found := _list(text, scores):
        return found
    return _pair(text, whole, scores) or _two(text, scores) if length <= PAIR_WORDS else None


def _pair(text: str, whole: Sequence[Scored], scores: Scores) -> Confident | None:
    """Return both entries when two clauses each clearly ask for another and the *whole* agrees.

    Both must be among the best of the whole: a remark beside a question is no second question.
    """
    parts = texts.clauses(text, CLAUSE_END)
    if len(parts) != PAIR:
        return None
    sure = whole[0].score >= ONE and text.count("?") < PAIR
    least = ONE if sure else CLAUSE
    best = [of_part[0] for part in parts if _is_clear(of_part := scores(part), least)]
    found = {scored.entry: scored for scored in best}
    if sure and whole[0].entry not in found:
        return None
    agreed = [scored.entry for scored in whole[:SHOWN] if scored.entry in found]
    return Confident(tuple(found[entry] for entry in agreed)) if len(agreed) == PAIR else None


def _two(text: str, scores: Scores) -> Confident | None:
    """Return what two clauses ask for that both begin like questions; of one of them nothing may be known."""
    parts = texts.clauses(text, CLAUSE_END)
    if len(parts) != PAIR or not all(map(_begins_asking, parts)):
        return None
    meant = [_meant(scores(part)) for part in parts]
    found = _asked_for(meant)
    if len(found) >= PAIR and all(meant):
        return Confident(tuple(found.values()))
    sure = len(found) == 1 and min(map(len, map(texts.words, parts))) >= LEAST_ASKED
    return Confident(tuple(found.values()), rest=True) if sure and not all(meant) else None


def _list(text: str, scores: Scores) -> Confident | None:
    """Return what the parts of a list ask for, each by itself; for some of them nothing may be known."""
    parts = texts.clauses(text, _ITEM_END)
    if not LIST <= len(parts) <= LONGEST_LIST:
        return None
    meant = {part: _meant(scores(part)) for part in parts}
    items = {part: found for part, found in meant.items() if not _is_courtesy(found)}
    found = _asked_for(items.values())
    clear = sum(bool(entries) for entries in items.values())
    if len(items) < LIST or clear < PAIR or len(found) < PAIR or not all(map(_asks, items)):
        return None
    return Confident(tuple(found.values()), rest=clear < len(items))


def _letter(text: str, scores: Scores) -> Confident | None:
    """Return what the questions of a longer message ask for, each by itself; for some nothing may be known.

    What is told round them says little about them.
    """
    if text.count("?") < PAIR or len(text) > LONGEST_LETTER:
        return None
    questions = [sentence for sentence in texts.sentences(text) if sentence.rstrip().endswith("?")]
    if not PAIR <= len(questions) <= LONGEST_LIST:
        return None
    meant = [_meant(scores(question)) for question in questions]
    found = _asked_for(meant)
    return Confident(tuple(found.values()), rest=not all(meant)) if len(found) >= PAIR else None


def _asked_for(meant: Iterable[Sequence[Scored]]) -> dict[str, Scored]:
    """Return what the parts *meant*, each entry once; a courtesy beside them asks for nothing."""
    return {scored.entry: scored for entries in meant if not _is_courtesy(entries) for scored in entries}


def _meant(scores: Sequence[Scored]) -> tuple[Scored, ...]:
    """Return the entry that a part of a list asks for, or the two that it may alike ("how long?")."""
    if _is_clear(scores, CLAUSE):
        return tuple(scores[:1])
    best, third = tuple(scores[:PAIR]), scores[PAIR].score if len(scores) > PAIR else 0.0
    alike = len(best) == PAIR and best[1].score >= EITHER > third
    return best if alike and sum(scored.score for scored in best) >= CLAUSE else ()


def asks(text: str) -> bool:
    """Tell whether *text* asks something: has a question mark, or a clause that begins like a question."""
    return "?" in text or any(map(_begins_asking, CLAUSE_END.split(text[:LONGEST_ASKED])))


def _asks(part: str) -> bool:
    said = texts.words(part)
    if len(said) <= TERSE or part.endswith("?") or not QUESTION_WORDS.isdisjoint(said):
        return True
    return _begins_asking(part)


def _begins_asking(clause: str) -> bool:
    said = texts.words(clause)
    if not said:
        return False
    if said[0] in ASKING_STARTS or said[0] in QUESTION_WORDS:
        return True
    return any(word.endswith(ASKING_ENDS) and word not in NOT_ASKING for word in said[:TERSE])


def _is_courtesy(found: Sequence[Scored]) -> bool:
    return bool(found) and found[0].entry in COURTESIES


def _is_clear(scores: Sequence[Scored], least: float) -> bool:
    """Whether a clause, shorter and so less certain than a message, has one entry well ahead."""
    return bool(scores) and scores[0].score >= least and lead(scores) >= scores[0].score / 2


def lead(best: Sequence[Scored]) -> float:
    """Return how far the first of *best* is ahead of the second."""
    return best[0].score - (best[1].score if len(best) > 1 else 0.0)
