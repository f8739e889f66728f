"""The engine of the crisis rules: patterns are compiled once, and messages judged by what comes of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product

from rapidfuzz.distance import OSA

from bot.core.reading import Danger
from bot.core.text import words, words_of_sentences
from bot.core.understanding.crisis.rule import Rule, Steps, Stride, Tags, Told, fulfilled
from bot.core.understanding.languages.lexicon import Patterns

SHORTEST_MISTYPED = 6
"""Letters of the shortest word that may be mistyped: shorter ones have too many innocent neighbours."""

TWO_SLIPS = 9
"""Letters of a danger word from which on it is known with two slips in it, not only one."""

_DRAWN_OUT = re.compile(r"([^\W\d_])\1\1")
_APOSTROPHES = str.maketrans("", "", "'’‘´`ʼ′")

_ANY = -1
"""The key of rules that no single group is needed for."""

_START = "^"
_END = "$"


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Rules in the order in which they are tried, found by one of the groups that they need."""

    rules: Sequence[Rule]
    by_group: Mapping[int, Sequence[int]]

    def worth_trying(self, present: frozenset[int]) -> list[Rule]:
        """Return the rules all of whose groups are *present*, in order."""
        numbers = {n for group in (*present, _ANY) for n in self.by_group.get(group, ())}
        return [self.rules[n] for n in sorted(numbers) if self.rules[n].needs <= present]


@dataclass(frozen=True, slots=True)
class _Groups:
    """Which groups a word belongs to, by the word itself and by how it begins."""

    exact: Mapping[str, frozenset[int]]
    stems: Mapping[str, frozenset[int]]
    lengths: Sequence[int]  # of the stems, ascending

    def tags(self, word: str) -> frozenset[int]:
        """Return the groups that *word* belongs to."""
        found = set(self.exact.get(word, ()))
        for length in self.lengths:
            if length > len(word):
                break
            found |= self.stems.get(word[:length], frozenset())
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Cry:
    """The words of a bare cry for help, and what may stand beside them."""

    words: frozenset[str]
    pleading: frozenset[str]
    fillers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rules:
    """The tables of all languages, compiled."""

    groups: _Groups
    idioms: _Shelf
    experiences: _Shelf
    dangers: _Shelf
    near: Mapping[int, Sequence[tuple[str, int]]]  # what words of a length may be slips of
    cry: _Cry
    start: frozenset[int]  # what is known of the beginning of a message
    end: frozenset[int]  # and of the end of a sentence

    def read(self, text: str) -> Told:
        """Return what is known of the words of *text*, sentence by sentence."""
        said = _sentences(text)
        tags = {word: self._tags(word) for word in set(chain.from_iterable(said))}
        message = [[*(tags[word] for word in sentence), self.end] for sentence in said]
        if message:
            message[0].insert(0, self.start)
        return Told(message, self.end)

    def _tags(self, word: str) -> frozenset[int]:
        """Return the groups that *word* belongs to, a mistyped danger word as the word meant."""
        return self.groups.tags(_meant(word, self.near))


@dataclass(frozen=True, slots=True)
class Heard:
    """What the rules hear in a text: the danger, the names of the rules that say so, and the text *plainly*.

    That is without the words of idioms and experiences; the text itself when there are none.
    """

    danger: Danger
    why: tuple[str, ...]
    plainly: str


def heard(text: str, rules: Rules) -> Heard:
    """Return what *rules* hear in *text*."""
    message = rules.read(text)
    before = [list(tags) for tags in message.tags]
    idioms = _cover(rules.idioms, message, rules)
    mentioned = _cover(rules.experiences, message, rules)
    plain = _uncovered(text, before, message.tags) if idioms or mentioned else text
    if _is_cry(text, rules.cry):
        return Heard(Danger.ACUTE, ("cry",), plain)
    if acute := tuple(dict.fromkeys(_fired(rules.dangers, message))):
        return Heard(Danger.ACUTE, acute, plain)
    return Heard(Danger.MENTIONED if mentioned else Danger.NONE, mentioned, plain)


def _uncovered(text: str, before: Sequence[Tags], after: Sequence[Tags]) -> str:
    """Return the words of *text* of which the same is known *after* covering as *before* it."""
    said = (
        (word, i, j)
        for i, sentence in enumerate(_sentences(text))
        for j, word in enumerate(sentence, start=i == 0)  # the first one's tags begin with the start
    )
    return " ".join(word for word, i, j in said if after[i][j] == before[i][j])


def compiled(languages: Mapping[str, Patterns]) -> Rules:
    """Return the rules of *languages*, by the code that their names begin with.

    Raises ValueError when a pattern asks for what this engine cannot see.
    """
    return _Compilation().rules(languages)


class _Compilation:
    """The numbers given to groups of words while patterns are compiled."""

    def __init__(self) -> None:
        self._groups: dict[frozenset[str], int] = {}

    def rules(self, languages: Mapping[str, Patterns]) -> Rules:
        tables = [*languages.values()]
        idioms = self._shelf((code, t, {"idiom": t.idioms}) for code, t in languages.items())
        experiences = self._shelf((code, t, t.experiences) for code, t in languages.items())
        dangers = self._shelf((code, t, t.dangers) for code, t in languages.items())
        groups = self._numbered()
        return Rules(
            groups=groups,
            idioms=idioms,
            experiences=experiences,
            dangers=dangers,
            near=_near([word for t in tables for word in t.long_words]),
            cry=_Cry(
                frozenset(word for t in tables for word in t.cry),
                frozenset(word for t in tables for word in t.pleading),
                frozenset(word for t in tables for word in t.fillers),
            ),
            start=groups.tags(_START),
            end=groups.tags(_END),
        )

    def _shelf(self, languages: Iterable[tuple[str, Patterns, Mapping[str, Sequence[str]]]]) -> _Shelf:
        rules = tuple(
            self._rule(tables, f"{code}.{name}", pattern)
            for code, tables, named in languages
            for name, patterns in named.items()
            for pattern in patterns
        )
        sizes = {number: len(atoms) for atoms, number in self._groups.items()}
        by_group: dict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            # Looked up by its rarest word; the few rules that are all phrases are always tried.
            by_group[min(rule.needs, key=lambda g: sizes[g], default=_ANY)].append(number)
        return _Shelf(rules, {group: tuple(numbers) for group, numbers in by_group.items()})

    def _rule(self, tables: Patterns, name: str, pattern: str) -> Rule:
        written = [part.strip() for part in pattern.replace("&&", "&").split("&")]
        if wrong := [part for part in written if part.startswith("-") and " " in part]:
            raise ValueError(f"{name}: {wrong[0]!r} names more than one word that must be absent")
        parts = tuple(tuple(self._ways(tables, part)) for part in written if not part.startswith("-"))
        absent = (self._group(tables, part[1:].split("|")) for part in written if part.startswith("-"))
        needs = (frozenset.intersection(*(frozenset(s.group for s in way) for way in ways)) for ways in parts)
        firsts = tuple(frozenset(way[0].group for way in ways) for ways in parts)
        return Rule(name, parts, frozenset(absent), "&&" in pattern, frozenset().union(*needs), firsts)

    def _ways(self, tables: Patterns, part: str) -> Iterator[Steps]:
        """Yield the ways to fulfil *part*: one for its single words, more where phrases stand for them."""
        gap, options = 0, list[list[Steps]]()
        for token in part.split():
            if token.startswith("~"):
                gap = int(token[1:])
            else:
                options.append(list(self._options(tables, token, gap)))
                gap = 0
        for chosen in product(*options):
            yield tuple(chain.from_iterable(chosen))

    def _options(self, tables: Patterns, token: str, gap: int) -> Iterator[Steps]:
        names = [atom for name in token.split("|") for atom in _atoms(tables, name)]
        if single := [name for name in names if "_" not in name]:
            yield (Stride(self._group(tables, single), gap),)
        for first, *rest in (name.split("_") for name in names if "_" in name):
            yield (
                Stride(self._group(tables, [first]), gap),
                *(Stride(self._group(tables, [w]), 0) for w in rest),
            )

    def _group(self, tables: Patterns, names: Sequence[str]) -> int:
        """Return the number of the group of words that *names* describe."""
        atoms = frozenset(atom for name in names for atom in _atoms(tables, name))
        return self._groups.setdefault(atoms, len(self._groups))

    def _numbered(self) -> _Groups:
        """Return the groups by the words and beginnings of words that make them up."""
        exact, stems = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        for atoms, number in self._groups.items():
            for atom in atoms:
                index, key = (stems, atom[:-1]) if atom.endswith("*") else (exact, atom)
                index[key].add(number)
        return _Groups(_frozen(exact), _frozen(stems), tuple(sorted({len(stem) for stem in stems})))


def _atoms(tables: Patterns, name: str) -> list[str]:
    return tables.kinds[name[1:]].split("|") if name.startswith("@") else [name]


def _frozen(index: Mapping[str, set[int]]) -> dict[str, frozenset[int]]:
    return {key: frozenset(numbers) for key, numbers in index.items()}


def _meant(word: str, near: Mapping[int, Sequence[tuple[str, int]]]) -> str:
    """Return the long danger word that *word* is a slip of, or *word* itself."""
    for target, slips in near.get(len(word), ()):
        if OSA.distance(word, target, score_cutoff=slips) <= slips:
            return target
    return word


def _near(long_words: Sequence[str]) -> dict[int, Sequence[tuple[str, int]]]:
    """Return, by the length of a word that may be mistyped, what it may be a slip of, and with how many."""
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for target in long_words:
        slips = 2 if len(target) >= TWO_SLIPS else 1
        for length in range(max(SHORTEST_MISTYPED, len(target) - slips), len(target) + slips + 1):
            found[length].append((target, slips))
    return dict(found)


def _sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each sentence; apostrophes join ("don't": "dont"), whatever key they come from."""
    return words_of_sentences(text.translate(_APOSTROPHES))


def _is_cry(text: str, cry: _Cry) -> bool:
    """Whether *text* is nothing but a call for help: shouted, drawn out, or pleading with somebody."""
    said = [word for word in words(text) if word not in cry.fillers]
    if not said or not cry.words.intersection(said) or not cry.words.union(cry.pleading).issuperset(said):
        return False
    loud = "!" in text or text.isupper() or bool(_DRAWN_OUT.search(text))
    return loud or bool(cry.pleading.intersection(said))


def _cover(shelf: _Shelf, message: Told, rules: Rules) -> tuple[str, ...]:
    """Cover up the words of *message* that rules on *shelf* match; return their names."""
    names: dict[str, None] = {}
    for rule in shelf.worth_trying(message.present):
        for span in message.spans(rule):
            for places in fulfilled(rule, message, span):  # again, for what is said twice
                names[rule.name] = None
                if not _blank(message.tags, places, rules):
                    break
    return tuple(names)


def _blank(message: list[Tags], places: Iterable[tuple[int, int]], rules: Rules) -> bool:
    """Cover up the words at *places*; tell whether one of them had not been yet."""
    changed = False
    for sentence, word in places:
        if message[sentence][word] not in (rules.start, rules.end, frozenset()):
            message[sentence][word] = frozenset()
            changed = True
    return changed


def _fired(shelf: _Shelf, message: Told) -> Iterator[str]:
    """Yield the name of each rule that *message* fulfils."""
    for rule in shelf.worth_trying(message.present):
        if any(True for span in message.spans(rule) for _ in fulfilled(rule, message, span)):
            yield rule.name
