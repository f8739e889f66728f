"""What is found in the knowledge, and what is said of it."""

from collections.abc import Mapping
from string import Formatter

import pytest

from bot.core.knowledge.entries import Entry, EntryText, Knowledge, Vocabulary
from bot.core.language import ADVISED, Language
from bot.core.quality import advice
from bot.core.quality.evaluation import Example, Judged, Verdict, judge
from bot.core.quality.review import (
    FOLDS,
    Concern,
    Finding,
    Recorded,
    Sentence,
    can_be_left_out,
    changes,
    findings,
    left_out,
    superfluous,
)
from bot.core.reading import Match, NoMatch
from tests.factories import knowledge as small
from tests.factories import meant, reading, unclear

FI, SV = Language.FI, Language.SV
FILLER = tuple(f"{word} {word}" for word in "abcdefghijklmnopqrstuvwxyz")


def entry(name: str, *alternatives: str, language: Language = FI) -> Entry:
    """Return an entry that is not thin."""
    mine = tuple(f"{name} {filler}" for filler in FILLER)
    return Entry(name, "tieto", (), {language: EntryText(f"{name}?", "!", (*alternatives, *mine))})


def told(
    *entries: Entry,
    outside: tuple[str, ...] = (),
    wording: tuple[Language, ...] = (FI,),
    near: bool = False,
) -> list[Finding]:
    """Return the findings about a knowledge of *entries*."""
    made = Knowledge(
        facts={},
        entries={e.id: e for e in entries},
        out_of_scope={FI: outside},
        wording={one: {} for one in wording},
        vocabulary={FI: Vocabulary(spoken={"minun": ("mun",)})},
    )
    return [*findings(made), *(superfluous(made) if near else ())]


def test_knowledge_without_fault_gives_no_findings() -> None:
    assert told(entry("price", "paljonko maksaa"), entry("length", "kauanko kestää")) == []


def test_each_time_that_a_sentence_is_written_is_told_from_the_others() -> None:
    """So that whoever edits it finds the line that is meant."""
    first = Sentence("price", FI, "mikä hinta")
    assert told(entry("price", *(("mikä hinta",) * 4))) == [
        Finding(Concern.TWICE, Sentence("price", FI, "mikä hinta", nth=n), first) for n in (1, 2, 3)
    ]


def test_a_sentence_twice_in_its_entry_however_it_is_typed() -> None:
    """What is only typed otherwise does no harm, and is told to whoever looks thoroughly."""
    price = entry("price", "mikä hinta", "Mika hinta?", "mikä hinta")
    first = Sentence("price", FI, "mikä hinta")
    same = Finding(Concern.TWICE, Sentence("price", FI, "mikä hinta", nth=1), first)
    assert told(price) == [same]
    assert told(price, near=True) == [
        same,
        Finding(Concern.TWICE, Sentence("price", FI, "Mika hinta?"), first),
    ]


def test_a_sentence_of_two_entries_and_one_that_is_also_out_of_scope() -> None:
    found = told(entry("a", "hieronta", "apua"), entry("b", "Apua!"), outside=("Hieronta?",))
    assert found == [
        Finding(Concern.SHARED, Sentence("b", FI, "Apua!"), Sentence("a", FI, "apua")),
        Finding(Concern.REFUSED, Sentence("a", FI, "hieronta"), Sentence("none", FI, "Hieronta?")),
    ]


def test_a_sentence_that_teaches_nothing_new_once_spoken_forms_are_written() -> None:
    """Which is told to whoever looks thoroughly: that it stands there does no harm."""
    privacy = entry("privacy", "Poista minun tietoni", "poista mun tietoni", "unohda minut kokonaan")
    assert told(privacy) == []
    assert told(privacy, near=True) == [
        Finding(
            Concern.NEAR,
            Sentence("privacy", FI, "poista mun tietoni"),
            Sentence("privacy", FI, "Poista minun tietoni"),
        )
    ]


def test_thin_entries_only_where_there_are_alternatives_at_all() -> None:
    thin = Entry("thin", "tieto", (), {FI: EntryText("Mikä?", "!", ("mikähän",))})
    assert told(entry("a"), thin) == [Finding(Concern.THIN, Sentence("thin", FI, "Mikä?"), None, 1)]
    assert told(Entry("bare", "tieto", (), {FI: EntryText("Mikä?", "!")})) == []


def test_what_a_language_lacks() -> None:
    swedish = entry("b", language=SV).texts[SV]
    both = Entry("b", "tieto", (), {**entry("b").texts, SV: swedish})
    assert told(entry("a"), both) == [
        Finding(Concern.UNWORDED, Sentence("", SV)),
        Finding(Concern.UNTRANSLATED, Sentence("a", SV)),
    ]
    assert told(entry("a"), both, wording=(FI, SV)) == [Finding(Concern.UNTRANSLATED, Sentence("a", SV))]


TOPICS = {
    "price": ("hinta", "maksu", "taksa", "kustannus", "veloitus", "euromäärä"),
    "location": ("osoite", "paikka", "sijainti", "kaupunki", "katu", "vastaanotto"),
    "length": ("kesto", "pituus", "aika", "minuutit", "tunnit", "kellonaika"),
}
OUT_OF_SCOPE = (
    "mikä sää on",
    "tilaa pizza",
    "kuka voitti ottelun",
    "pese kissa",
    "lainaa rahaa",
    "kerro vitsi",
)


def test_a_sentence_in_the_wrong_entry_is_found_by_leaving_it_out() -> None:
    misplaced, stray = "kerro vielä mikä on hinta", "kysyisin mikä on osoite"
    sentences = {
        name: tuple(f"{ask} {word}" for word in words for ask in ("mikä on", "kerro vielä", "kysyisin"))
        for name, words in TOPICS.items()
    }
    sentences["location"] += (misplaced,)
    entries = {
        name: Entry(name, "tieto", (), {FI: EntryText(all_[0], "!", all_[1:])})
        for name, all_ in sentences.items()
    }
    made = Knowledge(facts={}, entries=entries, out_of_scope={FI: (*OUT_OF_SCOPE, stray)})
    folds = list(left_out(made, FI))
    assert len(folds) == FOLDS
    found = {f.at.text: f for fold in folds for f in fold}
    said = {f.at.text: (f.concern, f.at.entry, f.other) for f in found.values()}
    assert said[misplaced] == (Concern.TAKEN, "location", Sentence("price", FI))
    assert said[stray] == (Concern.ANSWERED, "none", Sentence("location", FI))
    assert {kind for kind, entry, _ in said.values() if entry != "none"} == {Concern.TAKEN}
    assert {kind for kind, entry, _ in said.values() if entry == "none"} == {Concern.ANSWERED}
    assert [f.count for f in found.values() if not 0 < f.count <= 100] == []
    assert can_be_left_out(made, FI)
    assert not can_be_left_out(made, SV)


def answered(text: str, match: Match, label: str = "price") -> Judged:
    return judge(Example(text, text, label), reading(match), small())


def test_changes_are_told_with_the_worsened_first() -> None:
    before = {
        "same": Recorded("price", Verdict.RIGHT),
        "mended": Recorded("fallback", Verdict.MISSED),
        "broken": Recorded("price", Verdict.RIGHT),
        "only another": Recorded("help", Verdict.WRONG),
        "same suggestions": Recorded.of(answered("", unclear("price", "length"))),
    }
    now = [
        answered("same", meant("price")),
        answered("mended", meant("price")),
        answered("broken", NoMatch(())),
        answered("only another", meant("length")),
        answered("same suggestions", unclear("length", "price")),
        answered("new", meant("price")),
    ]
    found = changes(now, before)
    assert [(change.judged.example.text, change.gain) for change in found] == [
        ("broken", -2),
        ("only another", 0),
        ("mended", 2),
    ]
    assert advice.told(found[0], Language.EN) == "“broken”: was price (right), is no answer (missed)."
    assert advice.told(found[2], FI) == "”mended”: ennen ei vastausta (jää ilman), nyt price (oikein)."


@pytest.mark.parametrize("language", ADVISED)
@pytest.mark.parametrize("concern", Concern)
def test_every_finding_has_its_words_in_every_language(concern: Concern, language: Language) -> None:
    finding = Finding(concern, Sentence("price", SV, "pris"), Sentence("length", SV, "längd"), 7)
    sentence = advice.advice(finding, language, "knowledge/entries/length.yaml:4")
    assert "{" not in sentence
    assert sentence.endswith(".")
    assert advice.TITLES[language][concern]


def test_the_words_of_both_languages_are_filled_with_the_same() -> None:
    def fields(words: Mapping[str, str]) -> dict[str, set[str | None]]:
        return {key: {field for _, field, _, _ in Formatter().parse(s) if field} for key, s in words.items()}

    assert fields(advice.WORDS[FI]) == fields(advice.WORDS[Language.EN])
    assert advice.WORDS[FI].keys() >= set(Verdict)
