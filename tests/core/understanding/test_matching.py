"""What a message means, on a small knowledge of four entries written by three hands."""

import pytest

from bot.core.reading import Ambiguous, Before, Confident, Match, NoMatch
from bot.core.understanding.matching import Matcher
from bot.core.understanding.model import Model
from bot.core.understanding.others import Others
from bot.core.understanding.training import train

PRICE = (
    "Mitä työnohjaus maksaa?",
    "paljonko yksi kerta maksaa",
    "Mikä on tuntihinta?",
    "hinta",
    "hinnasto ja maksut",
    "Onko hinnassa mukana arvonlisävero?",
    "paljonko siitä joutuu maksamaan",
    "kustannukset",
    "Millaisilla hinnoilla saa ohjausta?",
)
LOCATION = (
    "Missä tapaamiset pidetään?",
    "missä te olette",
    "Mikä on osoite?",
    "sijainti",
    "Mihin kaupunkiin pitää tulla?",
    "osoite ja reitti",
    "Missä päin vastaanotto sijaitsee?",
    "minne tullaan",
    "Löytyykö sijainnista parkkipaikka?",
)
LENGTH = (
    "Kuinka kauan yksi tapaaminen kestää?",
    "kauanko tapaaminen kestää",
    "Montako minuuttia kerta kestää?",
    "kesto",
    "tapaamisen pituus",
    "Kestääkö istunto tunnin vai kaksi?",
    "Kuinka pitkä on yksi istunto?",
    "istunnon kesto minuutteina",
    "miten pitkään istutaan",
)
GREETING = ("Hei!", "moi", "Hyvää päivää", "moikka", "Terve", "huomenta", "iltaa", "no hei", "moi taas")
OUT_OF_SCOPE = (
    "Mikä sää huomenna on?",
    "kuka voitti jääkiekon",
    "pizzan tilaus",
    "kerro vitsi",
    "Milloin bussi lähtee?",
    "asdfgh",
    "osta auto halvalla",
    "Miten kissa pestään?",
    "lainaa rahaa",
)
DISTRESS = (
    "haluan kuolla",
    "en jaksa enää elää",
    "olen niin yksin että haluan pois täältä",
    "kaikilla olisi parempi ilman minua",
    "ajattelen kuolemaa joka ilta",
    "en halua elää huomiseen",
    "haluan vain kadota lopullisesti",
    "elämällä ei ole enää merkitystä",
    "en näe enää mitään syytä elää",
)
IDIOMS = ("kuolen nauruun", "tämä palaveri tappaa minut", "olen ihan kuollut väsymyksestä", "kuolen nälkään")
ENTRIES = {"price": PRICE, "location": LOCATION, "session-length": LENGTH, "greeting": GREETING}
SENTENCES = [(entry, sentence) for entry, sentences in ENTRIES.items() for sentence in sentences]
VOCABULARY = {"paljonko": ("paljo", "paljonks"), "missä": ("mis",)}


@pytest.fixture(scope="module")
def model() -> Model:
    return train(SENTENCES, "fi", Others(OUT_OF_SCOPE, spoken=VOCABULARY))


@pytest.fixture(scope="module")
def alarmed() -> Matcher:
    """Return a matcher that has learned of distress too."""
    others = Others(OUT_OF_SCOPE, DISTRESS, IDIOMS, VOCABULARY)
    return Matcher(Model.from_bytes(train(SENTENCES, "fi", others).to_bytes()))


@pytest.fixture(scope="module")
def matcher(model: Model) -> Matcher:
    return Matcher(model)


def verdict(match: Match) -> tuple[str, ...]:
    """Return the kind of a match and its entries, without their scores."""
    match match:
        case Confident(found) | Ambiguous(found):
            return (type(match).__name__, *(scored.entry for scored in found))
        case NoMatch():
            return ("NoMatch",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mitä työnohjaus maksaa?", ("Confident", "price")),
        ("hinta", ("Confident", "price")),
        ("HINTA???", ("Confident", "price")),
        ("mita tyonohjaus maksaa", ("Confident", "price")),
        ("paljo yksi kerta maksaa", ("Confident", "price")),  # spoken
        ("mis te ootte", ("Confident", "location")),  # spoken
        ("sijiainti", ("Confident", "location")),  # misspelt
        ("tapaamsien ptiuus", ("Confident", "session-length")),  # swapped letters
        ("kuinka pitkä yksi tapaaminen on", ("Confident", "session-length")),
        ("moi", ("Confident", "greeting")),
        ("moikka, paljonko kerta maksaa", ("Confident", "price")),  # the courtesy is not the matter
        ("terve, moi taas", ("Confident", "greeting")),  # two courtesies are one
        ("Mikä on osoite? Mikä on hinta?", ("Confident", "location", "price")),  # two questions
        ("xyzzy", ("NoMatch",)),
        ("", ("NoMatch",)),
        ("?!", ("NoMatch",)),
        ("😂", ("NoMatch",)),
    ],
)
def test_verdicts(matcher: Matcher, text: str, expected: tuple[str, ...]) -> None:
    """Clear messages are matched however they are spelt; strange ones are not."""
    found = verdict(matcher.match(text))
    assert (found[0], sorted(found[1:])) == (expected[0], sorted(expected[1:]))


@pytest.mark.parametrize("text", ["pizzan tilaus", "asdfgh", "lainaa rahaa"])
def test_what_is_out_of_scope_is_not_answered(matcher: Matcher, text: str) -> None:
    """A known negative may at most be met with suggestions."""
    assert not isinstance(matcher.match(text), Confident)


def test_nothing_known_has_no_nearest(matcher: Matcher) -> None:
    """A message without words has nothing near it."""
    assert matcher.match("?!") == NoMatch(())


def test_the_same_sentences_give_the_same_model(model: Model) -> None:
    """Training has no randomness."""
    assert train(SENTENCES, "fi", Others(OUT_OF_SCOPE, spoken=VOCABULARY)).to_bytes() == model.to_bytes()


def test_a_model_survives_its_bytes(model: Model) -> None:
    """The stored model decides to the last bit as the trained one."""
    again = Model.from_bytes(model.to_bytes())
    assert again.to_bytes() == model.to_bytes()
    for _, sentence in SENTENCES:
        assert Matcher(again).match(sentence) == Matcher(model).match(sentence)


@pytest.mark.parametrize("blob", [b"", b"junk", b"\x93\x01\x02\x03", b"\x90"])
def test_other_bytes_are_refused(blob: bytes) -> None:
    """A cache that is broken, or of an older version, says so instead of matching wrongly."""
    with pytest.raises(ValueError, match="not a matching model"):
        Model.from_bytes(blob)


def test_scores_are_probabilities(matcher: Matcher) -> None:
    """Scores lie in 0..1, and what they leave of 1 is the probability that no entry is meant."""
    for _, sentence in SENTENCES:
        scores = [scored.score for scored in matcher.explain(sentence).scores]
        assert scores == sorted(scores, reverse=True)
        assert 0 <= sum(scores) <= 1.0001


def test_an_explanation_names_words_rule_and_neighbours(matcher: Matcher) -> None:
    """The supervisor sees why: the words that mattered and the sentence that was near."""
    found = matcher.explain("hinnat")
    assert (found.match, found.rule, found.segments) == (matcher.match("hinnat"), "clear", ("hinnat",))
    found = matcher.explain("hinta")
    assert (found.rule, found.segments) == ("known word for word", ("hinta",))
    assert [contribution.word for contribution in found.contributions] == ["hinta"]
    assert (found.nearest[0].entry, found.nearest[0].sentence, found.nearest[0].similarity) == (
        "price",
        "hinta",
        1.0,
    )


ASKED = {"price": PRICE[0], "location": LOCATION[0], "session-length": LENGTH[0]}


@pytest.mark.parametrize(
    ("last", "text", "expected"),
    [
        ("price", "entäs osoite", ("Confident", "location")),  # a question of its own
        ("session-length", "mites minuutteina", ("Confident", "session-length")),
        ("price", "alv mukana", ("Confident", "price")),  # unclear by itself
        ("price", "onko siinä vero", ("Confident", "price")),
        ("location", "kuinka pitkä se on", ("Ambiguous", "session-length", "location", "greeting")),
        ("price", "kerro vitsi", ("NoMatch",)),  # stands in the knowledge: whoever wrote it decided
        (None, "alv mukana", ("Ambiguous", "price", "greeting", "location")),
        ("no-such-entry", "alv mukana", ("Ambiguous", "price", "greeting", "location")),
        ("greeting", "alv mukana", ("Ambiguous", "price", "greeting", "location")),  # nothing to lean on
    ],
)
def test_what_was_spoken_of_is_evidence(
    matcher: Matcher, last: str | None, text: str, expected: tuple[str, ...]
) -> None:
    """What is unclear by itself is about what was spoken of; what asks for something else is not."""
    before = Before((last,) if last else (), ASKED.get(last or "", ""))
    assert verdict(matcher.match(text, before)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hinta ja osoite", {"price", "location"}),
        ("Mitä maksaa ja missä te olette?", {"price", "location"}),
        ("kauanko tapaaminen kestää ja mikä on hinta", {"price", "session-length"}),
        ("Hinta? Kesto?", {"price", "session-length"}),
        ("moikka, mikä on hinta ja missä te olette", {"price", "location"}),  # the courtesy left out
        ("hinta ja maksut", {"price"}),  # the same twice
        ("hinta ja pizzan tilaus", {"price"}),  # a remark is no second question
    ],
)
def test_two_questions(matcher: Matcher, text: str, expected: set[str]) -> None:
    """Two clear questions in one message are both answered."""
    found = matcher.match(text)
    assert isinstance(found, Confident)
    assert {scored.entry for scored in found.entries} == expected


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        ("hinta, kesto, osoite", {"price", "session-length", "location"}, False),
        (
            "Mikä on hinta, missä te olette ja kauanko tapaaminen kestää?",
            {"price", "location", "session-length"},
            False,
        ),
        ("moikka! hinta? kesto? osoite?", {"price", "session-length", "location"}, False),
        ("hinta, osoite, pizza?", {"price", "location"}, True),  # what is not known is not passed over
        ("hinta, maksut, kustannukset", {"price"}, False),  # the same three times
    ],
)
def test_a_list_of_questions(matcher: Matcher, text: str, expected: set[str], rest: bool) -> None:
    """Each part is read by itself, whatever the whole is like."""
    found = matcher.match(text)
    assert isinstance(found, Confident)
    assert ({scored.entry for scored in found.entries}, found.rest) == (expected, rest)


def test_a_story_told_in_short_breaths_is_no_list(matcher: Matcher) -> None:
    """What does not ask is no item: somebody tells of a price, a place and a length."""
    told = "Pomo puhui hinnasta, kävimme jo siellä osoitteessa, tapaaminen venyi pitkäksi."
    found = matcher.match(told)
    assert isinstance(found, Confident)
    assert ([scored.entry for scored in found.entries], found.rest) == (["session-length"], False)


def test_training_without_sentences_is_refused() -> None:
    """A language in which nothing is written has no model."""
    with pytest.raises(ValueError, match="'sv'"):
        train([], "sv", Others(OUT_OF_SCOPE))


@pytest.mark.parametrize("out_of_scope", [(), ("pizzan tilaus",)])
def test_one_entry_of_one_sentence_is_enough_to_train(out_of_scope: tuple[str, ...]) -> None:
    """The supervisor's first entry does not break the bot."""
    matcher = Matcher(train([("price", "Mitä maksaa?")], "fi", Others(out_of_scope)))
    assert verdict(matcher.match("mitä maksaa")) == ("Confident", "price")
    assert verdict(matcher.match("xyzzy")) == ("NoMatch",)


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        (("istunot",), ("istunto",)),
        (("kesot",), ("kesto",)),
        (("moi", "tapaminen"), ("moi", "tapaaminen")),
        (("magnesium", "040"), ("magnesium", "040")),  # unlike every known word
        (("tilaus",), ("tilaus",)),  # known to be out of scope, once
        ((), ()),
    ],
)
def test_misspelt_words_are_repaired(model: Model, typed: tuple[str, ...], repaired: tuple[str, ...]) -> None:
    """A long unknown word that is nearly a known one becomes it; an alien one stays."""
    assert model.space.repaired(typed) == repaired


def test_distress_stands_out(alarmed: Matcher) -> None:
    """Other words for distress are more like it than what is ordinary, and than idioms."""
    calm = [alarmed.distress(text) for text in ("paljonko kerta maksaa", "missä olette", "moi", *IDIOMS)]
    assert min(
        map(alarmed.distress, ("en halua enää elää", "haluan vain pois, elämällä ei ole syytä"))
    ) > max(calm)


def test_what_was_learned_of_distress_answers_nothing(alarmed: Matcher, matcher: Matcher) -> None:
    """Entries are matched with and without it, and no entry is named after it."""
    for text in (
        "Mitä työnohjaus maksaa?",
        "missä te olette",
        "Mikä on osoite? Mikä on hinta?",
        "pizzan tilaus",
    ):
        assert verdict(alarmed.match(text)) == verdict(matcher.match(text))
    explained = alarmed.explain("en halua enää elää")
    named = [*(s.entry for s in explained.scores), *(n.entry for n in explained.nearest)]
    assert set(named) <= {*ENTRIES, "none"}


@pytest.mark.parametrize("text", ["", "?!", "xyzzy"])
def test_without_a_known_word_there_is_no_distress(alarmed: Matcher, text: str) -> None:
    """Nothing said is nothing heard."""
    assert alarmed.distress(text) == 0


def test_without_distress_learned_there_is_none(matcher: Matcher) -> None:
    """A knowledge without a crisis entry in a language has no alarm in it."""
    assert matcher.distress("haluan kuolla") == 0


def test_every_sentence_of_the_knowledge_means_what_it_was_written_for(matcher: Matcher) -> None:
    """Whoever adds a way to ask, or what is out of scope, sees it work at once, however odd it is."""
    assert {verdict(matcher.match(text)) for text in OUT_OF_SCOPE} == {("NoMatch",)}
    for entry, sentence in SENTENCES:
        assert verdict(matcher.match(sentence.upper() + "!")) == ("Confident", entry)


def test_a_sentence_of_two_entries_is_nobodys() -> None:
    """What is written in two places is left to the likeness."""
    twice = train([("price", "paljonko"), ("group-size", "Paljonko?"), ("price", "hinta")], "fi")
    assert [twice.standing.known.owner((word,)) for word in ("paljonko", "hinta", "kesto")] == [None, 0, None]
