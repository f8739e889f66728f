"""What is meant by ordinary words at a question of the inquiry, with the words that are shipped: tables."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.client import names, phrases
from bot.core.inquiry.draft import Audience
from bot.core.knowledge.entries import Vocabulary

Known = tuple[Vocabulary, ...]


@pytest.fixture(scope="module")
def known() -> Known:
    return tuple(knowledge_files.load(Path("knowledge")).knowledge.vocabulary.values())


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("minulle", Audience.MYSELF),
        ("ei tiimille vaan mulle", Audience.MYSELF),
        ("itselleni, ei tiimille", Audience.MYSELF),
        ("inte för teamet utan för mig", Audience.MYSELF),
        ("not for the team but for me", Audience.MYSELF),
        ("mulle ja tiimille", Audience.GROUP),
        ("työtiimille", Audience.GROUP),
        ("opettajille", Audience.GROUP),
        ("tiimille ei", Audience.GROUP),
        ("olen esimies ja tiimi tarvitsee", Audience.LEADER),
        ("en tiedä vielä, ehkä tiimille", Audience.UNSURE),
        ("ei tiimille", None),
        ("ei meidän koko tiimille", None),
        ("kissalle", None),
        ("moi", None),
        ("", None),
    ],
)
def test_whom_it_is_for(known: Known, text: str, audience: Audience | None) -> None:
    """What is more than one is the weightier; what is denied is not meant, unless it is turned round."""
    assert phrases.audience_in(text, known) is audience


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("maija meri", "Maija Meri"),
        ("hei, Maija Meri kiitos", "Maija Meri"),
        ("Meri, Maija", "Maija Meri"),
        ("Maija Meri, opettaja", "Maija Meri"),
        ("opettaja Maija Meri", "Maija Meri"),
        ("Maija Liisa Anna Meri", "Maija Liisa Anna Meri"),
        ("Maija von Essen", "Maija von Essen"),
        ("MAIJA MERI", "Maija Meri"),
        ("maija-liisa", "Maija-Liisa"),
        ("d'arc jeanne", "D'arc Jeanne"),
        ("soita Maija 0401234567", "Maija"),
        ("JP", "JP"),
        ("Maija!!", "Maija"),
        ("maija.", "Maija"),
        ("maija liisa meri", None),
        ("joo", None),
        ("en kerro", None),
        ("Maija 2", None),
        ("", None),
    ],
)
def test_what_is_a_name(known: Known, text: str, name: str | None) -> None:
    assert names.name_in(text, known) == name


@pytest.mark.parametrize(
    ("text", "name", "anywhere"),
    [
        ("nimeni on maija", "Maija", "Maija"),
        ("nimi: maija", "Maija", "Maija"),
        ("my name is Anna Smith, teacher", "Anna Smith", "Anna Smith"),
        ("jag heter Anna von Essen", "Anna von Essen", "Anna von Essen"),
        ("terveisin Maija", "Maija", "Maija"),
        ("se on Maija tai siis nimeni on Liisa", "Liisa", "Liisa"),
        ("mun nimi on Maija Meri ja olen opettaja", "Maija Meri", "Maija Meri"),
        ("nimeni on Maija eikun nimeni on Liisa", "Liisa", "Liisa"),
        ("nimeni on maija meri opettaja", "Maija", "Maija"),
        ("olen Maija", "Maija", None),
        ("en ole Maija", None, None),
        ("nimeni ei ole Maija", None, None),
        ("ei nimeni on Maija", None, None),
        ("nimeni on joo", None, None),
        ("nimeni on", None, None),
        ("Maija", None, None),
        ("Hei, olen Maija Meri ja haluaisin työnohjausta", "Maija Meri", "Maija Meri"),
        ("olen Maija Meri Tampereelta", "Maija Meri", "Maija Meri"),
        ("I'm Anna Smith from Turku", "Anna Smith", "Anna Smith"),
        ("jag är Anna Berg, lärare", "Anna Berg", "Anna Berg"),
        ("olen Suomen Punaisen Ristin työntekijä", "Suomen Punaisen Ristin", None),
        ("olen Turun Kaupungilta", "Turun Kaupungilta", None),
        ("jag är Svenska Kyrkans anställd", "Svenska Kyrkans", None),
        ("I am a nurse at Kotka Hospital", "Kotka Hospital", None),
    ],
)
def test_who_introduces_herself(known: Known, text: str, name: str | None, anywhere: str | None) -> None:
    """What somebody only is may be a name where a name is asked for; what is called one comes first."""
    assert names.introduced(text, known) == name
    assert names.introduced(text, known, anywhere=True) == anywhere


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Tom", True),
        (" Tom. ", True),
        ("Gun Johansson", True),
        ("Anna Liisa Meri", True),
        ("Anna Liisa Meri Koski", False),
        ("Åsa-Li von Essen", False),
        ("tom", False),
        ("Tom 2", False),
        (" !", False),
    ],
)
def test_what_is_nothing_but_a_name(known: Known, text: str, is_one: bool) -> None:
    assert names.is_bare(text, known) is is_one


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        *((text, True) for text in ("mulle", "mulle vaan", "joo, meidän tiimille kiitos", "just me please")),
        *((text, False) for text in ("osastolle", "mulle ja pomolle", "tiimille 12", "a b c d", "")),
    ],
)
def test_what_holds_nothing_beside_the_answer(known: Known, text: str, bare: bool) -> None:
    """The answer is one of the audiences that are offered; any other word tells more."""
    assert phrases.is_bare(text, known) is bare


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        *((text, True) for text in ("en halua", "älä", "nej", "don't", "ilman nimeä", "not now")),
        *((text, False) for text in ("joo", "nyt", "")),
    ],
)
def test_what_denies(text: str, denied: bool) -> None:
    assert phrases.denies(text) is denied


@pytest.mark.parametrize(
    ("text", "asks"), [("Mitä?", True), ("Mitä? \n", True), ("Mitä", False), ("?joo", False)]
)
def test_what_ends_as_a_question(text: str, asks: bool) -> None:
    assert phrases.asks(text) is asks


@pytest.mark.parametrize(
    ("text", "hesitates"),
    [
        *((text, True) for text in ("odota", "kysyn pomolta", "let me ask first", "jag väntar")),
        *((text, False) for text in ("joo", "lähetä", "")),
    ],
)
def test_who_waits_or_asks_somebody_else_first(known: Known, text: str, hesitates: bool) -> None:
    assert phrases.hesitates(text, known) is hesitates


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        *((text, True) for text in ("jatketaan", "continue", "en lopeta vaan jatkan", "jatka toki")),
        *(
            (text, False)
            for text in ("ei jatketa", "älä jatka", "älkää jatkako", "do not continue", "joo", "")
        ),
    ],
)
def test_who_goes_on(known: Known, text: str, continues: bool) -> None:
    assert phrases.continues(text, known) is continues


@pytest.mark.parametrize(
    ("text", "corrects"),
    [("ei vaan maanantai", True), ("eiku", True), ("vaanko", False), ("joo", False), ("", False)],
)
def test_who_puts_right_what_was_said_before(known: Known, text: str, corrects: bool) -> None:
    assert phrases.corrects(text, known) is corrects


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("aihe pitäisi olla jaksaminen", "jaksaminen"),
        ("Aihe: jaksaminen ", "jaksaminen"),
        ("aihe jaksaminen\nja kiire", "jaksaminen\nja kiire"),
        ("no se aihe on riita", "riita"),
        ("tämä on nyt se aihe on riita", None),
        ("aiheena riita", None),
        ("jaksaminen", None),
        ("aihe", None),
    ],
)
def test_what_the_subject_is_corrected_to(known: Known, text: str, subject: str | None) -> None:
    assert phrases.subject_in(text, known) == subject
    assert phrases.subject_in(text, ()) is None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Numero on VÄÄRIN", True),
        ("nyt on ihan väärä nimi tässä", True),
        ("nyt on ihan väärä nimi tässä vielä", False),
        ("väärinkäsitys", False),
        ("joo", False),
    ],
)
def test_what_is_called_wrong_in_a_few_words(known: Known, text: str, wrong: bool) -> None:
    assert phrases.calls_wrong(text, known) is wrong
    assert phrases.calls_wrong(text, ()) is False


@pytest.mark.parametrize(
    ("text", "removes"),
    [
        ("poista nimi", True),
        ("ota nyt se nimi kokonaan pois", True),
        ("ota nyt se nimi ihan kokonaan pois siitä viestistä kiitos", True),
        ("ota nyt se nimi ihan kokonaan pois siitä mun viestistä kiitos vaan", False),
        ("poistaminen", False),
        ("joo", False),
    ],
)
def test_what_is_to_be_taken_out_in_a_few_words(known: Known, text: str, removes: bool) -> None:
    assert phrases.removes(text, known) is removes


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        *((text, True) for text in ("hmm", "hmmmmm", "Haha!", "<3", "👍", "...", "", "hmm, hah?", "hm…")),
        *((text, False) for text in ("kissa", "hmm kissa", "hmm 2")),
    ],
)
def test_what_says_nothing(known: Known, text: str, nothing: bool) -> None:
    assert phrases.says_nothing(text, known) is nothing


@pytest.mark.parametrize(
    ("text", "more"),
    [
        *(
            (text, False)
            for text in ("0401234567", "numero on 0401234567", "soita 0401234567", "maija@example.org")
        ),
        *(
            (text, True)
            for text in (
                "0401234567 tai 0501234567",
                "0401234567 olen lomalla",
                "sähköposti maija@example.org ja kissa",
            )
        ),
    ],
)
def test_what_says_more_than_how_to_reach_its_writer(known: Known, text: str, more: bool) -> None:
    assert phrases.says_more_than_contact(text, known) is more


@pytest.mark.parametrize(
    ("text", "names"), [("nimi", True), ("numero väärin", True), ("name", True), ("kissa", False)]
)
def test_what_names_an_answer_of_the_inquiry(known: Known, text: str, names: bool) -> None:
    assert phrases.names_an_answer(text, known) is names
