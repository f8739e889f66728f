"""What rules and alarm find together, on sentences that neither was made from."""

import json
from pathlib import Path

import pytest

from bot.core.language import Language
from bot.core.reading import Danger
from bot.core.understanding.crisis import danger
from bot.core.understanding.reader import Understanding
from bot.mind import Mind

CRISIS = Path("tests/core/understanding/crisis")
QUESTIONS = Path("tests/questions")


def lines(kind: str, language: Language) -> list[str]:
    return (CRISIS / f"{kind}-{language}.txt").read_text(encoding="utf-8").splitlines()


def alarmed(mind: Mind, texts: list[str], language: Language) -> list[str]:
    """Return the texts that get the signpost before anything else."""
    return [text for text in texts if mind.understanding.read(text, language).danger is Danger.ACUTE]


@pytest.mark.parametrize(
    ("language", "found", "false"), [(Language.FI, 120, 8), (Language.SV, 81, 9), (Language.EN, 78, 5)]
)
def test_distress_in_the_words_of_an_unseen_hand(
    mind: Mind, language: Language, found: int, false: int
) -> None:
    """Of 120 Finnish, 84 Swedish and 85 English messages of distress, and as many idioms; two unseen hands.

    The bounds are what is reached.
    """
    positive, idiomatic = lines("heldout-positive", language), lines("heldout-idiomatic", language)
    sizes = {Language.FI: (120, 120), Language.SV: (84, 85), Language.EN: (85, 85)}
    assert (len(positive), len(idiomatic)) == sizes[language]
    assert len(alarmed(mind, positive, language)) >= found
    assert len(alarmed(mind, idiomatic, language)) <= false


@pytest.mark.parametrize(("language", "false"), [(Language.FI, 0), (Language.SV, 0), (Language.EN, 0)])
def test_labelled_questions(mind: Mind, language: Language, false: int) -> None:
    """Every crisis among the labelled questions is recognised, and nothing else is taken for one."""
    with (QUESTIONS / f"{language}.jsonl").open(encoding="utf-8") as file:
        questions = [json.loads(line) for line in file]
    crisis = [question["text"] for question in questions if question["label"] == "crisis"]
    others = [question["text"] for question in questions if question["label"] != "crisis"]
    assert alarmed(mind, crisis, language) == crisis
    assert len(alarmed(mind, others, language)) <= false


@pytest.mark.parametrize(
    ("text", "prior", "language"),
    [
        ("moro moro", Language.FI, Language.FI),  # sounds like no language; stands in the Finnish knowledge
        ("evaluation", Language.EN, Language.EN),
        ("Vad kostar det?", Language.FI, Language.SV),
        ("050 123 4567", Language.FI, Language.FI),
        ("pia.holm@firma.fi", Language.SV, Language.SV),
        ("Marja Koski", Language.EN, Language.EN),
        ("va kosta", Language.SV, Language.SV),
        ("Marja", Language.EN, Language.EN),
        ("onko whatsapp", Language.FI, Language.FI),
    ],
)
def test_the_language_is_that_of_the_message(
    mind: Mind, text: str, prior: Language, language: Language
) -> None:
    """A word that might be of several languages is of the conversation's, if the knowledge has it there."""
    assert mind.understanding.language(text, prior) == (language, False)


@pytest.mark.parametrize("language", Language)
def test_what_the_knowledge_says_of_distress_holds_word_for_word(mind: Mind, language: Language) -> None:
    """Whoever adds an idiom, or a message of distress, sees it work at once."""
    idioms = list(mind.knowledge.idioms[language])
    distress = [text for entry, text in mind.knowledge.alternatives(language) if entry == "crisis"]
    assert alarmed(mind, idioms, language) == []
    missed = set(distress) - set(alarmed(mind, distress, language))
    assert len(missed) <= len(distress) // 50, sorted(missed)  # read as another language


def test_a_language_in_which_nothing_is_written_is_read_as_finnish(mind: Mind) -> None:
    """A client whose telephone is Swedish is answered, whatever has been translated."""
    whole = mind.understanding
    finnish = {Language.FI: whole._matchers[Language.FI]}
    sentences = {Language.FI: finnish[Language.FI].sentences}
    reader = Understanding(finnish, whole._languages, sentences)
    for text in ("vad kostar det", "Сколько это стоит?"):
        assert reader.read(text, Language.SV).language is Language.FI


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Saako ohjauksesta puhua kotona, vai viekö salaisuudet hautaan asti?",
            Language.FI,
        ),
        (
            "I lead groups for men who have been violent at home. Where would our sessions be held?",
            Language.EN,
        ),
        (
            "Hur talar man som lärare med elever om självskadebeteende, har du handlett kring det?",
            Language.SV,
        ),
    ],
)
def test_a_rule_that_fires_at_a_word_of_a_question_gives_a_line_of_support(
    mind: Mind, text: str, language: Language
) -> None:
    assert danger(text) is Danger.ACUTE
    assert mind.understanding.read(text, language).danger is Danger.MENTIONED


def test_distress_does_not_drown_in_a_question(mind: Mind) -> None:
    asked = "Kuinka kauan yksi tapaaminen kestää, kuinka usein tavataan ja missä tapaamiset pidetään? "
    assert mind.understanding.read(asked + "En jaksa enää elää.", Language.FI).danger is Danger.ACUTE


def test_nobody_in_danger_whom_a_rule_hears_is_taken_for_asking(mind: Mind) -> None:
    """Not even where the message is long, and comes near an entry."""
    found = [
        (path.name, text)
        for path in sorted(CRISIS.glob("*positive-*.txt"))
        for text in path.read_text(encoding="utf-8").splitlines()
        if danger(text) is Danger.ACUTE
        and mind.understanding.read(text, _language_of(path)).danger is not Danger.ACUTE
    ]
    assert found == []


def _language_of(path: Path) -> Language:
    """Return the language that a file is named after; the mixed ones are Finnish for the most part."""
    return next((each for each in Language if path.stem.endswith(f"-{each}")), Language.FI)
