"""Danger is heard however it is typed, and idioms are left alone.

The sentences are in ``crisis/``, one to a line. What is known to be judged wrongly is listed there too
(``missed.txt``, ``false-alarms.txt``) and must stay wrong: a line that comes right moves to its proper file.
"""

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from bot.config import load
from bot.core.language import Language
from bot.core.reading import Danger
from bot.core.text import fold
from bot.core.understanding.crisis import danger, engine, plainly, rules, why
from bot.core.understanding.languages import LEXICONS
from bot.core.understanding.languages.lexicon import Patterns
from bot.mind import knowledge_of

SENTENCES = Path(__file__).parent / "crisis"


def lines(pattern: str) -> list[str]:
    return [
        line
        for path in sorted(SENTENCES.glob(pattern))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


POSITIVE = lines("positive-*.txt")
IDIOMATIC = lines("idiomatic-*.txt")
PROFESSIONAL = lines("professional-*.txt")


def shouted(text: str) -> str:
    """In capitals; a single word is left as it is, for "HELP" does mean more than "help"."""
    return text.upper() if " " in text else text


def mumbled(text: str) -> str:
    return text.lower() if " " in text else text


def without_dots(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def curly(text: str) -> str:
    return text.replace("'", "’")


def spaced_out(text: str) -> str:
    return "  " + text.replace(" ", "   ") + " \n"


def drawled(text: str) -> str:
    return text + "..."


TYPED: list[Callable[[str], str]] = [
    shouted,
    mumbled,
    without_dots,
    decomposed,
    curly,
    spaced_out,
    drawled,
]


@pytest.mark.parametrize("text", POSITIVE)
def test_danger_now_is_acute(text: str) -> None:
    assert danger(text) is Danger.ACUTE
    assert why(text)


@pytest.mark.parametrize("text", PROFESSIONAL)
def test_a_professionals_experience_is_mentioned(text: str) -> None:
    assert danger(text) is Danger.MENTIONED
    assert why(text)


@pytest.mark.parametrize("text", IDIOMATIC)
def test_an_idiom_is_no_danger(text: str) -> None:
    assert danger(text) is Danger.NONE
    assert why(text) == ()


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize(
    ("texts", "expected"),
    [(POSITIVE, Danger.ACUTE), (PROFESSIONAL, Danger.MENTIONED), (IDIOMATIC, Danger.NONE)],
    ids=["positive", "professional", "idiomatic"],
)
def test_the_manner_of_typing_changes_nothing(
    texts: list[str], expected: Danger, typed: Callable[[str], str]
) -> None:
    assert [text for text in texts if danger(typed(text)) is not expected] == []


@pytest.mark.parametrize(
    "word", ["itsemurha", "itsetuhoinen", "självmord", "suicide", "suicidal", "overdose"]
)
def test_a_slip_in_a_long_danger_word_is_understood(word: str) -> None:
    swapped = [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
    left_out = [word[:i] + word[i + 1 :] for i in range(1, len(word))]
    doubled = [word[: i + 1] + word[i:] for i in range(len(word))]
    assert [slip for slip in swapped + left_out + doubled if danger(slip) is not Danger.ACUTE] == []


@pytest.mark.parametrize(
    "word", ["decide", "itsenäinen", "itsetuntemus", "självklart", "overtime", "sidewise"]
)
def test_a_word_that_only_looks_alike_is_left_alone(word: str) -> None:
    assert danger(word) is Danger.NONE


@pytest.mark.parametrize(
    "text", ["apua!", "APUA", "apuaaaaa", "auttakaa", "hjälp mig", "Help!!", "help me", "SOS"]
)
def test_a_cry_is_acute(text: str) -> None:
    assert danger(text) is Danger.ACUTE


@pytest.mark.parametrize(
    "text", ["apua", "apuaa", "hjälp", "help", "", "?", "👍", "112 euroa", "mua", "please"]
)
def test_a_calm_word_is_no_cry(text: str) -> None:
    """People type "help" to learn what a bot can do."""
    assert danger(text) is Danger.NONE


def test_danger_outweighs_an_idiom_and_an_experience_beside_it() -> None:
    assert danger("Tapan tässä aikaa. Oikeasti haluan kuolla.") is Danger.ACUTE
    assert danger("Potilaani teki itsemurhan keväällä, ja nyt haluan itsekin kuolla.") is Danger.ACUTE


def test_danger_is_found_in_a_long_message() -> None:
    story = "Kyselisin työnohjauksen hintaa tiimillemme, meitä on seitsemän. " * 20
    assert danger(story) is Danger.NONE
    assert danger(story + "En jaksa enää elää. " + story) is Danger.ACUTE


def test_the_rules_that_fired_are_named() -> None:
    assert why("haluan kuolla") == ("fi.wants-to-die",)
    assert why("APUA") == ("cry",)
    assert why("Potilaani teki itsemurhan viime kuussa.") == ("fi.professional-suicide",)


@pytest.mark.parametrize("language", Language)
def test_an_ordinary_question_is_no_danger(language: Language) -> None:
    """No sentence of the knowledge that asks of something else, or of what the bot knows nothing of."""
    knowledge = knowledge_of(load(Path("config.yaml"), {}))
    asked = [text for entry, text in knowledge.alternatives(language) if entry != "crisis"]
    texts = [*asked, *knowledge.out_of_scope[language]]
    assert [(text, why(text)) for text in texts if danger(text) is Danger.ACUTE] == []


@pytest.mark.parametrize("text", lines("missed.txt"))
@pytest.mark.xfail(strict=True, reason="known miss")
def test_known_misses(text: str) -> None:
    assert danger(text) is Danger.ACUTE


@pytest.mark.parametrize("text", lines("false-alarms.txt"))
@pytest.mark.xfail(strict=True, reason="known false alarm")
def test_known_false_alarms(text: str) -> None:
    assert danger(text) is Danger.NONE


TABLES = [pytest.param(lexicon.crisis, id=language) for language, lexicon in LEXICONS.items()]


def patterns(tables: Patterns) -> list[str]:
    named = [*tables.experiences.values(), *tables.dangers.values()]
    return [*tables.idioms, *(pattern for group in named for pattern in group)]


@pytest.mark.parametrize("tables", TABLES)
def test_the_tables_are_written_in_folded_words(tables: Patterns) -> None:
    """A word that no folded message can hold would never match, and nobody would notice."""
    written = {
        atom
        for pattern in [*patterns(tables), *tables.kinds.values()]
        for token in pattern.replace("&", " ").split()
        if not token.startswith("~")
        for name in token.removeprefix("-").split("|")
        for atom in name.split("_")
    }
    plain = {atom.removesuffix("*") for atom in written if not atom.startswith("@")} - {"^", "$", "", "-"}
    assert sorted(atom for atom in plain if fold(atom) != atom) == []


@pytest.mark.parametrize("tables", TABLES)
def test_a_word_that_must_be_absent_is_a_single_word(tables: Patterns) -> None:
    """The engine knows no phrases there: one would never be seen, and nobody would notice."""
    absent = [token for pattern in patterns(tables) for token in pattern.split() if token.startswith("-")]
    assert [token for token in absent if "_" in token] == []


@pytest.mark.parametrize("tables", TABLES)
def test_every_kind_is_known_and_used(tables: Patterns) -> None:
    named = {
        name.removeprefix("-@").removeprefix("@")
        for pattern in patterns(tables)
        for token in pattern.split()
        for name in token.split("|")
        if name.startswith(("@", "-@"))
    }
    assert named == set(tables.kinds)


@pytest.mark.parametrize("apostrophe", "'’‘´`ʼ′")
def test_any_key_for_an_apostrophe_will_do(apostrophe: str) -> None:
    assert danger(f"I don{apostrophe}t want to exist") is Danger.ACUTE


def test_an_idiom_is_one_however_often_it_is_said() -> None:
    """A saying twice in a sentence is no danger; what is asked beside it is left to be read."""
    text = "tää työ tappaa mut hitaasti, tää työ tappaa mut hitaasti"
    assert danger(text) is Danger.NONE
    assert "tappaa" not in plainly(text)


def test_plainly_an_experience_is_left_out_too() -> None:
    text = "Potilaani teki itsemurhan viime kuussa ja nyt mietin kannattaako minunkaan enää jatkaa."
    assert danger(text) is Danger.MENTIONED
    assert plainly(text) == "viime kuussa ja nyt mietin kannattaako minunkaan enaa jatkaa"


def test_a_pattern_of_words_that_must_be_absent_is_refused() -> None:
    """The engine looks for single words there: a phrase would never be seen, and nobody would notice."""
    wrong = Patterns({}, (), {}, {"wrong": ("die & -my own|myself",)})
    with pytest.raises(ValueError, match=r"^xx\.wrong: .* more than one word that must be absent"):
        engine.compiled({"xx": wrong})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tapan tässä vain aikaa ennen kuin juna tulee", "tassa vain ennen kuin juna tulee"),
        ("Moi! Tapan aikaa, paljonko kerta maksaa?", "moi paljonko kerta maksaa"),
        ("En jaksa enää elää.", "En jaksa enää elää."),
        ("", ""),
    ],
)
def test_what_is_left_without_idioms(text: str, plain: str) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize("module", ["bot.core.understanding.crisis", "bot.cli"])
def test_importing_compiles_nothing(module: str) -> None:
    """No command pays for rules that it does not need."""
    look = (
        f"import gc, {module}\n"
        "from bot.core.understanding.crisis import engine, rules\n"
        "compiled = [one for one in gc.get_objects() if isinstance(one, engine._Shelf | engine.Rules)]\n"
        "assert not compiled\n"
        "assert rules.cache_info().misses == 0\n"
    )
    subprocess.run([sys.executable, "-c", look], check=True)


def test_all_messages_are_judged_by_rules_compiled_once() -> None:
    """Whatever is asked of them, and however often."""
    rules.cache_clear()
    assert danger("haluan kuolla") is danger("jag vill dö") is Danger.ACUTE
    assert (why("haluan kuolla"), plainly("moi")) == (("fi.wants-to-die",), "moi")
    assert rules.cache_info().misses == 1
    with pytest.raises(FrozenInstanceError):
        rules().end = frozenset()  # type: ignore[misc]
