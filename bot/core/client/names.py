"""Who writes: the name that a client gives, in whatever words stand round it.

The words are data, part of each language's vocabulary; any of the languages will do.
"""

import re
from collections.abc import Iterable, Sequence

from bot.core.client import phrases
from bot.core.inquiry import contact
from bot.core.knowledge.entries import Vocabulary
from bot.core.text import fold, words

MOST_NAMES = 4
"""Words of a name, at most: more are a sentence."""

MOST_BEFORE = 3
"""Words before a name, at most: after more it is somebody that a story is about."""

MOST_BARE = 3
"""The same of one that is nothing else, each word with a capital."""

MOST_PLAIN = 2
"""The same of one that is typed without capitals, and might be anything."""

SHORTEST_NAME = 4
"""Letters of a name, at least, that is left when its end is taken off: "Aleksi" is not Ale told so."""

_VOWELS = "aeiouyäöå"
_GRADED = re.compile(rf"[{_VOWELS}lrn][kpt][{_VOWELS}]+$", re.IGNORECASE)

_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_JOINS = frozenset(("ja", "och", "and", "from", "fran"))
"""What may follow a full name."""

_GENITIVE = re.compile(rf"[{_VOWELS}]n$", re.IGNORECASE)
"""How a place begins that somebody is of: "Suomen", "Turun"; the first names that end so are few."""

_PARTICLES = frozenset(("af", "von", "van", "de", "der", "la", "del", "di"))


def is_bare(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* is, but for courtesies, one to three words with a capital, and may be a name."""
    beside = [word for each in vocabularies for word in each.introductions.get(phrases.BESIDE, ())]
    parts = _without(text, beside).split()
    return 0 < len(parts) <= MOST_BARE and all(part[0].isupper() and _NAME.fullmatch(part) for part in parts)


def names_more_than(name: str, text: str) -> bool:
    """Tell whether *text* has, after *name*, another word with a capital, such as where somebody is from."""
    rest = text.partition(name)[2]
    return any(word[0].isupper() for word in re.findall(_NAME, rest.partition(".")[0]))


def name_in(text: str, vocabularies: Iterable[Vocabulary]) -> str | None:
    """Return the name that *text* is, but for courtesies; None if it is a sentence, or another word."""
    known = list(vocabularies)
    bare = _without(
        contact.without(text), [word for each in known for word in each.introductions.get(phrases.BESIDE, ())]
    )
    family, comma, given = bare.partition(",")
    if comma and len(family.split()) == len(given.split()) == 1:
        bare = f"{given.strip()} {family.strip()}"
    parts = bare.split(",")[0].split()
    if not parts or not all(_NAME.fullmatch(part) for part in parts):
        return None
    most = MOST_NAMES if any(part[0].isupper() for part in parts) else MOST_PLAIN
    if len(parts) > most or (parts[0].islower() and not bare.islower()):
        before = next((i for i, part in enumerate(parts) if part[0].isupper()), 0)
        parts = _capitals(parts) if before <= MOST_BEFORE else []
    name = _from_nowhere(parts, known)
    return _as_written(name) if name and not _is_a_word(name, known) else None


def introduced(text: str, vocabularies: Iterable[Vocabulary], *, anywhere: bool = False) -> str | None:
    """Return the name that *text* introduces as such; *anywhere*: whatever was asked for ("my name is").

    What is called a name comes before what somebody only is: "my name is Maija and I am a teacher". Who "is"
    something is named so *anywhere* only by a full name that nothing else hangs on.
    """
    known = list(vocabularies)
    if before := _before(text, known):
        return _as_written(before)
    named, called = (
        [word for each in known for word in each.introductions.get(part, ())]
        for part in (phrases.NAMED, phrases.CALLED)
    )
    said = _after(text, named) or (
        _full_name(_behind(text, called)) if anywhere else _after(text, [*named, *called])
    )
    beside = set(phrases.marks(known, phrases.BESIDE))
    found = _from_nowhere(said, known)
    if anywhere and phrases.tells_of_others(_until(text, found), known):
        return None  # "his name is ..."
    if not found or _is_a_word(found, known) or beside.issuperset(map(fold, found)):
        return None
    return _as_written(_in_basic_form(found, known))


def _until(text: str, found: Sequence[str]) -> str:
    """Return what stands in *text* before the name that was *found*."""
    return text.partition(found[0])[0] if found else text


def _before(text: str, known: Sequence[Vocabulary]) -> list[str]:
    """Return the words of a name that stands before what introduces it ("Sussi is my name"); [] if none."""
    after = [word for each in known for word in each.introductions.get(phrases.AFTER, ())]
    found = re.search(rf"(?<!\w)(?:{phrases.any_of(after)})(?!\w)", text, re.IGNORECASE)
    said = text[: found.start()].split() if found else []
    name = said[-MOST_BARE:] if len(said) <= MOST_BARE else _capitals(said)
    return name if name and all(map(_NAME.fullmatch, name)) else []


def put_right(text: str, before: str, vocabularies: Iterable[Vocabulary]) -> str | None:
    """Return the name that *text* puts in the place of the one *before* ("not Mikael but Mikaela")."""
    said, turns = text.split(), {*phrases.marks(vocabularies, phrases.CORRECTING), *phrases.TURNS}
    own = set(words(before))
    for i in range(max(0, len(said) - 1 - MOST_BARE), len(said) - 1):  # a name, and no more, comes after it
        if fold(said[i].strip(",.")) not in turns:
            continue
        after, denied = [word.strip(",.!") for word in said[i + 1 :]], words(" ".join(said[:i]))
        if not own.isdisjoint(denied) and not phrases.DENIALS.isdisjoint(denied):
            return _as_written(after) if all(map(_NAME.fullmatch, after)) else None
    return None


def named_after(text: str, before: str, vocabularies: Iterable[Vocabulary]) -> str | None:
    """Return the name told along with the wish to change it ("change the name, Kai with an i")."""
    _, comma, rest = text.partition(":" if ":" in text else ",")
    capitals = _capitals(_first_clause(rest)) if comma else []
    if not capitals or _is_a_word(capitals, list(vocabularies)):
        return None
    name = _as_written(capitals)
    return name if fold(name) != fold(before) else None


def _from_nowhere(parts: Sequence[str], known: Sequence[Vocabulary]) -> Sequence[str]:
    """Return a name without where its bearer is from, if that stands after it."""
    ends = phrases.marks(known, phrases.ORIGIN)
    return parts[:-1] if len(parts) > 1 and fold(parts[-1]).endswith(ends) else parts


def _in_basic_form(parts: Sequence[str], known: Sequence[Vocabulary]) -> Sequence[str]:
    """Return a name as its bearer writes it, where that can be told.

    One with a single stop before its last vowel stays as it is: "Mikaksi" is Mika, and "Matiksi" is Matti.
    """
    for end in sorted(phrases.marks(known, phrases.AS), key=len, reverse=True):
        stem = parts[-1][: -len(end)]
        if parts[-1].endswith(end) and len(stem) >= SHORTEST_NAME and not _GRADED.search(stem):
            return [*parts[:-1], stem] if stem[-1] in _VOWELS else parts
    return parts


def _after(text: str, introducing: Sequence[str]) -> list[str]:
    """Return the words of a name after the last of the words *introducing* one that is not denied."""
    return _leading_name(_behind(text, introducing))


def _behind(text: str, introducing: Sequence[str]) -> str:
    """Return what stands behind the last of the words *introducing* a name; "" if none is said undenied."""
    if not introducing:
        return ""
    said = rf"(?<!\w)(?:{phrases.any_of(introducing)})(?:\s*[:,?]\s*|\s+)(?=\w)"
    found = list(re.finditer(said, text, re.IGNORECASE))
    if not found or not phrases.DENIALS.isdisjoint(words(text[: found[-1].start()])[-phrases.REACH :]):
        return ""
    return text[found[-1].end() :]


def _leading_name(rest: str) -> list[str]:
    """Return the name that *rest* begins with: words with a capital, or one or two words and nothing else."""
    clause = _first_clause(rest)
    if capitals := _capitals(clause):
        return capitals
    return clause if len(clause) <= MOST_PLAIN and all(map(_NAME.fullmatch, clause)) else clause[:1]


def _full_name(rest: str) -> list[str]:
    """Return the two names or more that *rest* begins with, if they are no attribute of what follows."""
    clause = _first_clause(rest)
    found = _capitals(clause) if clause and clause[0][0].isupper() else []
    follows = clause[len(found) : len(found) + 1]
    alone = not follows or fold(follows[0]) in _JOINS
    return found if len(found) > 1 and alone and not _GENITIVE.search(found[0]) else []


def _first_clause(text: str) -> list[str]:
    return re.split(r"[,;:!?()\n]|\.\s|\s[-–—]\s", text.strip(), maxsplit=1)[0].split()


def _capitals(clause: Sequence[str]) -> list[str]:
    """Return the first words of *clause* that have a capital, with a particle ("von") between them."""
    first = next((i for i, word in enumerate(clause) if word[0].isupper()), len(clause))
    found: list[str] = []
    for word in clause[first : first + MOST_NAMES]:
        if not (word[0].isupper() or fold(word) in _PARTICLES):
            break
        found.append(word)
    return found


def _is_a_word(parts: Sequence[str], known: Sequence[Vocabulary]) -> bool:
    """Tell whether what might be a name is a word by which something else is said, such as a yes."""
    said = fold(" ".join(parts))
    if parts[0].islower() and said.endswith(phrases.marks(known, phrases.NAMELESS)):
        return True
    taken = (
        word
        for each in known
        for of in (each.choices, each.agreement)
        for forms in of.values()
        for word in forms
    )
    return any(said == fold(word) for word in taken)


def _without(text: str, beside: Sequence[str]) -> str:
    """Return *text* without the courtesies round a name, and without what closes it."""
    bare = (
        re.sub(rf"(?<!\w)(?:{phrases.any_of(beside)})(?!\w)", " ", text, flags=re.IGNORECASE)
        if beside
        else text
    )
    return " ".join(re.sub(r"[^\w\s'’.,-]", " ", bare).strip(" .,!-").split())


def _as_written(parts: Sequence[str]) -> str:
    """Return a name as it is written: with capitals, if it was typed without or with nothing else."""
    bare = [part.strip(".,!") if len(part.strip(".,!")) > 1 else part for part in parts]
    return " ".join(_capital(part, first=i == 0) for i, part in enumerate(bare))


def _capital(word: str, *, first: bool) -> str:
    if not first and word in _PARTICLES:
        return word
    if word.islower() or (word.isupper() and len(word) > 2):
        return "-".join(part.capitalize() for part in word.split("-"))
    return word
