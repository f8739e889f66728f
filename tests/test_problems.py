"""What is said of mistakes: every key in every language, in words for somebody who has never seen YAML."""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest

from bot.adapters import knowledge_files
from bot.adapters.knowledge_files.by_bot import quoted
from bot.core.language import Language
from bot.problems import LONGEST, SENTENCES, Phrase, Wrong, said
from bot.strict_yaml import Problem, Problems, Sheet, nearest
from tests import small_knowledge

FI, SV, EN = Language
KEYS = [*Wrong, *Phrase]


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}


@pytest.mark.parametrize("language", Language)
def test_every_key_has_its_sentence_with_the_same_placeholders(language: Language) -> None:
    """One of no key would never be said."""
    of = SENTENCES[language]
    assert {key: placeholders(of[key]) for key in KEYS} == {
        key: placeholders(SENTENCES[EN][key]) for key in KEYS
    }
    assert of.keys() == {*KEYS}


def test_no_key_of_one_enumeration_is_one_of_the_other() -> None:
    """They are strings, and would stand in for each other."""
    assert len({*KEYS}) == len(KEYS)


SAME_IN_ALL = {Wrong.SETTING}
"""What is only told to the operator."""


@pytest.mark.parametrize("key", sorted({*KEYS} - SAME_IN_ALL))
def test_no_sentence_is_left_in_english(key: Wrong | Phrase) -> None:
    english, finnish, swedish = (SENTENCES[language][key] for language in (EN, FI, SV))
    assert len({english, finnish, swedish}) == 3


@pytest.mark.parametrize(("language", "key"), [(one, key) for one in Language for key in Wrong])
def test_a_sentence_leaves_room_for_what_it_names(language: Language, key: Wrong) -> None:
    assert len(SENTENCES[language][key]) < LONGEST // 2


def given() -> Iterator[tuple[Wrong | Phrase, set[str | None]]]:
    """Yield the keys that the program tells, each with the names of the values that it gives with it."""
    for path in Path("bot").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(
                    func=ast.Name(id="said") | ast.Attribute(attr="problem" | "at"),
                    args=[*_, ast.Attribute(value=ast.Name(id="Wrong" | "Phrase" as kind), attr=key)],
                    keywords=keywords,
                ):
                    yield (Wrong if kind == "Wrong" else Phrase)[key], {one.arg for one in keywords}


def test_every_sentence_is_given_the_values_that_it_names() -> None:
    """One without a value could not be told, and she would be told nothing."""
    found = [*given()]
    assert found == [(key, placeholders(SENTENCES[EN][key])) for key, _ in found]
    assert len({key for key, _ in found}) > len(Wrong) // 2


def told(text: str, language: Language) -> list[str]:
    """Return what is said of a file in a language."""
    sheet = Sheet("a.yaml")
    sheet.tree(text.encode())
    return [problem.told(language) for problem in sheet.problems]


PARSED = [
    ("a: b: c", 1, Phrase.COLON, Wrong.YAML_COLON),
    ("a: 'x' y", 1, Phrase.KEY, Wrong.YAML_KEY),
    ("a: 1\nb\nc: 1\n", 3, Phrase.NO_COLON, Wrong.YAML_NO_COLON),
    ("a: @x", 1, Phrase.TOKEN, Wrong.YAML_QUOTES),
    ("a:\n\tb: 1", 2, Phrase.TOKEN, Wrong.YAML_TAB),
    ("a: x\n\ty", 2, Phrase.TAB_WITHIN, Wrong.YAML_TAB),
    ("a: |\n\tx", 2, Phrase.TAB_BEFORE, Wrong.YAML_TAB),
    ("a: 'x", 1, Phrase.END, Wrong.YAML),
    ("a: [1", 1, Phrase.BRACKETS, Wrong.YAML),
    ("a: {x", 1, Phrase.BRACES, Wrong.YAML),
    ("- a\nb: 1", 2, Phrase.DASH, Wrong.YAML),
    ("a: - x", 1, Phrase.SEQUENCE, Wrong.YAML),
    ("a: *x", 1, Phrase.ALIAS, Wrong.YAML_START),
    ("a: *", 1, Phrase.ANCHOR, Wrong.YAML_START),
    ("a: &a 1\nb: &a 2", 2, Phrase.SAME_ANCHOR, Wrong.YAML_START),
    ("a: |x", 1, Phrase.BLOCK, Wrong.YAML_START),
    ("a: , b", 1, Phrase.CONTENT, Wrong.YAML_START),
    ("%foo", 1, Phrase.DIRECTIVE, Wrong.YAML_START),
    ('a: "\\q"', 1, Phrase.ESCAPE, Wrong.YAML_ESCAPE),
    ("a: b\n---\nc: d", 2, Phrase.DOCUMENT, Wrong.YAML_DOCUMENT),
]
"""What somebody writes, on which line it is noticed, what libyaml says of it, and what usually helps."""


@pytest.mark.parametrize(("text", "line", "part", "wrong"), PARSED)
def test_what_libyaml_says_is_told_in_her_language(text: str, line: int, part: Phrase, wrong: Wrong) -> None:
    for language in Language:
        expected = said(wrong, found=said(part)).told(language)
        assert told(text, language) == [f"a.yaml:{line}: {expected}"]


@pytest.mark.parametrize("text", ["a: !<x", "a: !x!y z"])
def test_what_is_rare_is_told_as_libyaml_says_it_within_a_sentence(text: str) -> None:
    (english,), (finnish,) = told(text, EN), told(text, FI)
    found = english.removeprefix("a.yaml:1: ").partition(": compare")[0]
    assert finnish.startswith(f"a.yaml:1: tätä ei voi lukea ({found}): vertaa sisennystä")


def test_a_character_that_no_file_may_have_is_told_with_where_it_is() -> None:
    assert [*chain.from_iterable(told("a: \x07", language) for language in Language)] == [
        "a.yaml:1: tiedostossa on merkki, jota siinä ei voi olla (näkymätön merkki U+0007, noin 3 merkkiä "
        "tiedoston alusta): etsi se ja poista se",
        "a.yaml:1: i filen finns ett tecken som inte får finnas där (det osynliga tecknet U+0007, ungefär 3 "
        "tecken från filens början): leta upp det och ta bort det",
        "a.yaml:1: this is not YAML (unacceptable character #x0007: control characters are not allowed\n"
        '  in "<unicode string>", position 3): look for a stray character and delete it',
    ]


def test_a_name_is_advised_in_her_language_also_when_there_is_none() -> None:
    assert [nearest("prise", known).told(FI) for known in (("price",), ())] == [
        "kirjoita oikea nimi (lähimmät: price)",
        "poista se",
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("named", ["x" * 100_000, "\0", "{name}", "\udcff"])
def test_whatever_a_file_holds_is_told_at_some_length_and_can_be_sent(language: Language, named: str) -> None:
    sheet = Sheet("a.yaml")
    sheet.problem(1, Wrong.UNKNOWN, name=named, instead=nearest(named, (named,)))
    text = sheet.problems[0].said.told(language)
    assert len(text) <= LONGEST
    assert "\0" not in text
    assert text.encode()
    assert len(named) < LONGEST or text.endswith("…")


def test_what_cannot_be_sent_is_refused_in_her_language() -> None:
    """It was copied into a message of hers, and is told where she wrote it."""
    with pytest.raises(Problems) as caught:
        quoted("Johanna\u202e")
    assert caught.value.first(1, FI)[0].startswith("Telegram:1: tekstissä on merkki, joka ei näy")


def broken(folder: Path) -> Iterator[Problem]:
    """Yield the mistakes of a knowledge in which much is broken, in the order of files and lines."""
    small_knowledge.thinned(folder)
    files = {
        "page.yaml": "Käytäntö:\n  sv: Hur\n  entries: [prise, price, price]\n",
        "hints/fi.yaml": "price: [mitä maksaa]\n",
        "hints/de.yaml": "price: [Preis]\n",
        "entries/location.yaml": f"fi:\n  question: {'Missä ' * 20}\n  answer: Ei {{paikka}}\n",
        "entries/Uusi.yaml": "[]\n",
        "entries/new.yaml": "",
        "taught.yaml": "- {id: x, entry: crisis, language: fi, text: a, undone: no}\n- id: 1\n",
        "composed.yaml": "- {id: 1, fi_question: a, fi_answer: b, sv_answer: c}\n",
        "replies.yaml": f"Kiitos: {{fi: {'x' * 4097}}}\n",
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    facts = (folder / "facts.yaml").read_text(encoding="utf-8")
    (folder / "facts.yaml").write_text(f"uusi: {{sv: ny}}\nuusi: x\n{facts}", encoding="utf-8")
    (folder / "entries/greeting.yaml").unlink()
    (folder / "idioms.yaml").unlink()
    (folder / "wording/fi.yaml").unlink()
    with pytest.raises(Problems) as caught:
        knowledge_files.load(folder)
    yield from caught.value.problems


def test_a_broken_knowledge_is_told_in_finnish_from_beginning_to_end(tmp_path: Path) -> None:
    """Nothing of it is in English but names that stand so in the files."""
    found = [problem.told(FI).removeprefix("knowledge/") for problem in broken(tmp_path / "knowledge")]
    assert found == FINNISH


FINNISH = [
    "composed.yaml:1: kohtaan 'sv' tarvitaan sekä 'sv_question' että 'sv_answer': kirjoita molemmat",
    "entries/Uusi.yaml:1: tähän kuuluu rivejä muodossa 'nimi: arvo': kirjoita ensin nimi, sitten "
    "kaksoispiste, välilyönti ja arvo",
    "entries/Uusi.yaml:1: anna tiedostolle uusi nimi: enintään 32 merkkiä, vain a-z, 0-9, '-' ja '_', "
    "eikä nimi saa olla 'none'",
    "entries/greeting.yaml:1: botti ei tule toimeen ilman tätä aihetta: palauta tiedosto paikalleen",
    "entries/location.yaml:1: rivi 'source' puuttuu: lisää se ja kirjoita siihen, mihin vastaus "
    "perustuu, esimerkiksi source: 'tieto: price'",
    "entries/location.yaml:2: kysymyksen pituus on 119 merkkiä: lyhennä se enintään 64 merkkiin",
    "entries/location.yaml:3: 'answer' alkaa sanalla 'ei', ja se on väärin, kun kysytään päinvastaista: "
    "aloita sillä, miten asia on, esimerkiksi 'Yksi tapaaminen kestää ...'",
    "entries/location.yaml:3: tietoa '{paikka}' ei ole: kirjoita oikea nimi (lähimmät: organisation, "
    "availability, email), tai lisää tieto tiedostoon facts.yaml",
    "entries/new.yaml:1: tiedosto on tyhjä: palauta sen sisältö, tai poista tiedosto",
    "facts.yaml:1: tiedolla 'uusi' ei ole suomenkielistä arvoa: lisää sen alle rivi 'fi: ...'",
    "facts.yaml:2: 'uusi' on jo rivillä 1: poista toinen niistä",
    "hints/de.yaml:1: tiedoston nimi on väärä: kirjoita oikea nimi (lähimmät: en, fi, sv)",
    "hints/fi.yaml:1: 'mitä maksaa' ei ole yksi sana: kirjoita jokainen sana erikseen ja väliin pilkku",
    "idioms.yaml:1: tiedostoa ei voi lukea (sitä ei ole): palauta se paikalleen, tai anna botille lupa "
    "lukea se",
    "page.yaml:1: 'Käytäntö' ei voi olla osa verkko-osoitetta: kirjoita se merkeillä a-z ja '-'",
    "page.yaml:1: luvulla ei ole suomenkielistä otsikkoa: lisää sen alle rivi 'fi: ...'",
    "page.yaml:3: 'price' on jo rivillä 3: poista toinen niistä",
    "page.yaml:3: aihetta 'prise' ei ole: kirjoita oikea nimi (lähimmät: price, experience, crisis)",
    "replies.yaml:1: vaihda nimi 'Kiitos' toiseen: enintään 32 merkkiä, vain a-z, 0-9, '-' ja '_'",
    "replies.yaml:1: tekstin pituus on 4097 merkkiä: lyhennä se enintään 4096 merkkiin",
    "taught.yaml:1: kohdassa 'undone' voi lukea vain 'yes': kirjoita se, tai poista rivi",
    "taught.yaml:1: 'x' ei ole tunniste: kirjoita siihen numeroita ja '-'",
    "taught.yaml:1: hädän merkkejä ei opeteta tässä: kirjoita lause tiedostoon entries/crisis.yaml",
    "taught.yaml:2: 'entry' puuttuu tai on tyhjä: lisää kohtaan rivi 'entry: ...', tai poista koko kohta",
    "taught.yaml:2: 'language' puuttuu tai on tyhjä: lisää kohtaan rivi 'language: ...', tai poista koko "
    "kohta",
    "taught.yaml:2: 'text' puuttuu tai on tyhjä: lisää kohtaan rivi 'text: ...', tai poista koko kohta",
    "wording/fi.yaml:1: botin suomenkieliset lauseet puuttuvat: palauta tiedosto paikalleen",
]
"""What is told of it."""
