"""How typed text is brought to one form."""

import time
from collections.abc import Callable

import pytest

from bot.core import text
from bot.core.understanding.languages import CLAUSE_ENDS


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Mitä TYÖNOHJAUS maksaa??", "mita tyonohjaus maksaa"),
        ("mita tyonohjaus maksaa", "mita tyonohjaus maksaa"),
        ("Får jag välja på svenska, Åsa?", "far jag valja pa svenska asa"),
        ("What's the price – per session?", "what s the price per session"),
        ("a\u0308iti ja äiti", "aiti ja aiti"),  # decomposed and composed
        ("ｈｅｉ ﬁ Ǆ", "hei fi dz"),  # full-width letters, ligatures
        ("hei\u200b moi\u00ad\u00a0taas", "hei moi taas"),  # zero-width space, soft hyphen, hard space
        ("työn\u00adohjaus mo\u200bi", "tyonohjaus moi"),  # also in the middle of a word
        ("heiiiiii!!!!", "heii"),
        ("Ærø Łódź Đorđe", "aro lodz dorde"),
        ("soita 040 123 4567", "soita numero"),
        ("nro +358-40-1234567.", "nro numero"),
        ("1,5 tuntia klo 14", "1 5 tuntia klo 14"),
        ("osoite anna.a@esimerkki.fi", "osoite osoite"),
        ("katso https://esimerkki.fi/a?b=c nyt", "katso nyt"),
        ("katso www.esimerkki.fi nyt", "katso nyt"),
        ("kiitos 👍🏽👍🏽", "kiitos 👍"),
        ("😂😂😂", "😂"),
        ("snake_case ja __", "snake case ja"),
        ("", ""),
        ("?! …", ""),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    """Case, dots, punctuation, repeats and oddities of Unicode do not tell two messages apart."""
    assert text.fold(typed) == folded


@pytest.mark.parametrize("typed", ["Mitä TYÖNOHJAUS maksaa??", "heiiii 👍🏽", "040 123 4567", "İstanbul ß ŉ"])
def test_folding_twice_changes_nothing(typed: str) -> None:
    """What is folded is folded."""
    assert text.fold(text.fold(typed)) == text.fold(typed)


def test_words() -> None:
    """Words are folded and in order."""
    assert text.words("Ööh, no HEI!") == ("ooh", "no", "hei")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("", ()),
        ("…", ()),
        ("Moi. Mitä maksaa? Kiitos", ("Moi.", "Mitä maksaa?", "Kiitos")),
        ("Kestää 1,5 h. Entä sitten", ("Kestää 1,5 h.", "Entä sitten")),
        ("eka rivi\n\ntoka rivi", ("eka rivi", "toka rivi")),
        ('"Ei käy." Niin sanoi', ('"Ei käy.', "Niin sanoi")),
    ],
)
def test_sentences(typed: str, parts: tuple[str, ...]) -> None:
    """A sentence ends at its mark or at the line's end."""
    assert text.sentences(typed) == parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("MITÄ MAKSAA JA MISSÄ OLETTE", ("MITÄ MAKSAA", "MISSÄ OLETTE")),
        ("mitä maksaa ja missä olette", ("mitä maksaa", "missä olette")),
        ("Hinta? Kesto, sekä paikka", ("Hinta?", "Kesto", "paikka")),
        ("vad kostar det och var finns ni", ("vad kostar det", "var finns ni")),
        ("what does it cost, and where are you", ("what does it cost", "where are you")),
        ("jatkan", ("jatkan",)),
    ],
)
def test_clauses(typed: str, parts: tuple[str, ...]) -> None:
    """The "and" of each language parts two questions."""
    assert text.clauses(typed, text.clause_end(CLAUSE_ENDS)) == parts


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("moikka, mikä on hinta", ("moikka", "mikä on hinta")),
        ("Hei! Onko aikoja? Kiitos", ("Hei", "Onko aikoja? Kiitos")),
        ("hei", ("hei", "")),
        ("", ("", "")),
    ],
)
def test_opening(typed: str, parts: tuple[str, str]) -> None:
    """What stands before the first comma or end of a sentence is apart from the rest."""
    assert text.opening(typed) == parts


def test_spoken_forms_are_folded_and_the_first_word_keeps_a_shared_form() -> None:
    """A vocabulary of written → spoken becomes spoken → written."""
    vocabulary = {"minä": ("mä", "MÄÄ"), "onko": ("onks",), "maa": ("mää",), "että": ("että",)}
    assert text.spoken_forms(vocabulary) == {"ma": "mina", "maa": "mina", "onks": "onko"}


def test_spoken_words_are_written_out() -> None:
    """A form may stand for several words; others stay."""
    forms = {"onks": "onko", "voitsa": "voitko sina"}
    assert text.written(("onks", "tama", "voitsa"), forms) == ("onko", "tama", "voitko", "sina")


@pytest.mark.parametrize(
    ("typed", "normal"),
    [("  a\tb\n c ", "a b c"), ("a\u0308", "ä"), ("x\u200by\x00z", "xyz"), ("", "")],
)
def test_normalising(typed: str, normal: str) -> None:
    """One form of Unicode, one space, nothing invisible; case and dots stay."""
    assert text.normalise(typed) == normal


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Mitä  maksaa\u00a0\t?\r\n\r\nKiitos", "Mitä maksaa ?\nKiitos"),
        ("a" + " " * 4094 + "b", "a b"),
        ("a\nb c\u00a0d", "a\nb c\u00a0d"),  # one of a kind stays as it is
        ("hei" + "!" * 100, "hei" + "!" * 16),
        ("soita 0400000000 tai +358400000000", "soita 0400000000 tai +358400000000"),
        ("a" + "\u0301\u0316" * 200 + "b", "a" + "\u0301\u0316" * 8 + "b"),
        ("💊🔪" * 20, "💊🔪" * 20),  # signs that mean something all stay
        ("ﷺ ㌖ ½ ﬃ", "ص キ ½ ﬃ"),
    ],
)
def test_collapsing(typed: str, read: str) -> None:
    """What only makes a text long is not read; what is said in it is."""
    assert text.collapsed(typed) == read
    assert text.collapsed(read) == read


def test_the_words_of_sentences_are_read_once() -> None:
    """The same sentence again tells nothing new."""
    assert text.words_of_sentences("Apua! … Mitä nyt? Apua! mitä, nyt?") == (
        ("apua",),
        ("mita", "nyt"),
        ("mita", "nyt"),
    )


LONGEST = 4096
"""Characters of the longest message."""

QUICK = 0.02
"""Seconds of a processor for such a message: ten times what it takes, and half of what a square would."""

AND = text.clause_end(("ja", "och", "and"))


def clauses(typed: str) -> tuple[str, ...]:
    return text.clauses(typed, AND)


def seconds(work: Callable[[str], object], typed: str) -> float:
    """Return how long *work* keeps a processor busy with a text that it has not seen before."""

    def once() -> float:
        text.fold.cache_clear()
        text.collapsed.cache_clear()
        start = time.thread_time()
        work(typed)
        return time.thread_time() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "typed",
    [
        "@",
        "a@",
        "a@a",
        "a@b.",
        "+1 ",
        "0 ",
        "ja ",
        "a, ja och ",
        " ",
        "\n",
        '" ',
        "a.b",
        "ä",
        ".",
        "1(",
        "www.",
        "\"'",
    ],
)
def test_a_message_made_to_be_slow_is_read_like_any_other(typed: str) -> None:
    """In time that grows with its length, and not with its square."""
    message = (typed * LONGEST)[:LONGEST]
    works: tuple[Callable[[str], object], ...] = (
        text.fold,
        text.normalise,
        text.words,
        text.sentences,
        clauses,
        text.opening,
    )
    assert {work.__name__: t for work in works if (t := seconds(work, message)) > QUICK} == {}


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\t"])
@pytest.mark.parametrize(
    "work",
    [
        text.fold,
        text.normalise,
        text.sentences,
        clauses,
        text.opening,
    ],
)
def test_a_gap_made_to_be_slow_is_read_like_any_other(work: Callable[[str], object], blank: str) -> None:
    assert seconds(work, "a" + blank * (LONGEST - 2) + "b") < QUICK
