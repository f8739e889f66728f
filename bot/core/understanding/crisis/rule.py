"""A rule of the crisis layer, and where a message fulfils it: at a cost that grows with its length alone."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stride:
    """A word of *group*, at most *gap* words after the one before; the first may be anywhere."""

    group: int
    gap: int


Steps = tuple[Stride, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern compiled: all *parts* must be found, none of *absent*, in one sentence or *anywhere*."""

    name: str
    parts: tuple[tuple[Steps, ...], ...]  # of each part, the ways to say it
    absent: frozenset[int]
    anywhere: bool
    needs: frozenset[int]
    firsts: tuple[frozenset[int], ...]  # of each part, what a way to say it begins with


Tags = list[frozenset[int]]
"""What is known of each word of a sentence: the groups it belongs to."""


class Told:
    """A message as rules see it, sentence by sentence; words that are covered up stay so.

    Where the words of each group were at first is kept: a rule looks nowhere else.
    """

    def __init__(self, tags: list[Tags], end: frozenset[int]) -> None:
        self.tags = tags
        self._end = end  # what is known of the end of every sentence: of too much to be kept for each
        self._places: list[dict[int, list[int]]] = [{} for _ in tags]
        self._having: dict[int, list[int]] = {}
        for i, sentence in enumerate(tags):
            for place, groups in enumerate(sentence[:-1]):
                for group in groups:
                    self._places[i].setdefault(group, []).append(place)
            for group in self._places[i]:
                self._having.setdefault(group, []).append(i)

    @property
    def present(self) -> frozenset[int]:
        """The groups that it has words of."""
        return self._end.union(self._having) if self.tags else frozenset()

    def places(self, sentence: int, group: int, start: int = 0) -> Iterator[int]:
        """Yield the places from *start* on where a *sentence* has words of *group*, but for covered ones."""
        found, tags = self._places[sentence].get(group, []), self.tags[sentence]
        later = range(bisect_left(found, start), len(found))
        yield from (found[i] for i in later if group in tags[found[i]])
        if group in self._end:
            yield len(tags) - 1

    def spans(self, rule: Rule) -> Iterator[range]:
        """Yield the sentences that *rule* looks at together: all, or each one that it may be fulfilled in."""
        if rule.anywhere:
            yield range(len(self.tags))
            return
        needs = rule.needs - self._end
        others = [groups for groups in rule.firsts if groups.isdisjoint(self._end)]
        for i in self._likely([*(frozenset((group,)) for group in needs), *others]):
            here = self._places[i].keys()
            if needs <= here and not any(groups.isdisjoint(here) for groups in others):
                yield range(i, i + 1)

    def _likely(self, wanted: Iterable[frozenset[int]]) -> Iterable[int]:
        """Return the sentences that have what is rarest of the groups *wanted*; all when none are."""
        having = [{i for group in groups for i in self._having.get(group, ())} for groups in wanted]
        return sorted(min(having, key=len, default=range(len(self.tags))))

    def within(self, span: range, groups: frozenset[int]) -> Iterable[int]:
        """Return the sentences in *span* that may have a word of one of *groups*."""
        if len(span) == 1 or not groups.isdisjoint(self._end):
            return span
        return [i for i in self._likely([groups]) if i in span]

    def has(self, groups: Iterable[int], span: range) -> bool:
        """Tell whether a sentence in *span* has a word of one of *groups*."""
        return any(True for i in span for group in groups for _ in self.places(i, group))


def fulfilled(rule: Rule, message: Told, span: range) -> Iterator[list[tuple[int, int]]]:
    """Yield where the sentences in *span* fulfil *rule*; again as often as they still do.

    Between one and the next, words may be covered up.
    """
    if message.has(rule.absent, span):
        return
    parts = zip(rule.parts, rule.firsts, strict=True)
    for found in zip(
        *(_said(part, message, message.within(span, first)) for part, first in parts), strict=False
    ):
        yield [(i, word) for i, places in found for word in places]


def _said(
    part: Sequence[Steps], message: Told, sentences: Iterable[int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield where *part* is said in *sentences*, from where it was said before on: what is covered stays."""
    for i in sentences:
        for way in part:
            start = 0
            while found := _find(way, message, i, start):
                yield i, found
                start = found[0]


def _find(steps: Steps, message: Told, sentence: int, start: int) -> tuple[int, ...]:
    """Return the first places from *start* on of words that fulfil *steps* in order, () if there are none."""
    dead = set[tuple[int, int]]()
    for place in message.places(sentence, steps[0].group, start):
        rest = _follow(steps, 1, message.tags[sentence], place + 1, dead)
        if rest is not None:
            return (place, *rest)
    return ()


def _follow(
    steps: Steps, number: int, tags: Tags, start: int, dead: set[tuple[int, int]]
) -> tuple[int, ...] | None:
    """Return the places of the steps from *number* on; *dead* is from where there are known to be none."""
    if number == len(steps):
        return ()
    if (number, start) in dead:
        return None
    step = steps[number]
    for place in range(start, min(start + step.gap + 1, len(tags))):
        if step.group in tags[place]:
            rest = _follow(steps, number + 1, tags, place + 1, dead)
            if rest is not None:
                return (place, *rest)
    dead.add((number, start))
    return None
