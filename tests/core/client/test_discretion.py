"""What is taken out of what a client typed before anything is kept."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.client.discretion import anonymous, masked
from bot.core.knowledge.entries import Vocabulary


@pytest.fixture(scope="module")
def vocabularies() -> list[Vocabulary]:
    return list(knowledge_files.load(Path("knowledge")).knowledge.vocabulary.values())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hetuni on 131052-308T", "hetuni on ******-****"),
        ("131052A308t.", "******-****."),
        ("010199Y9026", "******-****"),
        ("(131052+308T) ja 010199Y9026", "(******-****) ja ******-****"),
        ("tilaus 131052-3081234", "tilaus 131052-3081234"),
        ("040-1234567", "040-1234567"),
        ("131052 308T", "******-****"),
        ("131052–308T Meri", "******-**** Meri"),
        ("131052 - 308t", "******-****"),
        ("131052308T", "******-****"),
        ("13.10.52-308T", "******-****"),
        ("131052−308T ja 131052 308T", "******-**** ja ******-****"),
        ("131052 308U", "131052 308U"),
        ("991352308T", "991352308T"),
        ("0401234567", "0401234567"),
        ("tilaus 1310523081", "tilaus 1310523081"),
        ("puhelin on 0402345678", "puhelin on 0402345678"),  # 4 February 2034 fits it
        ("040234 5678", "040234 5678"),
        ("0099900000", "0099900000"),  # the code of no country
        ("tilaus 0000000000", "tilaus 0000000000"),
        ("040234-5678", "******-****"),
        ("040234123X", "******-****"),
        ("31.12.2026", "31.12.2026"),
    ],
)
def test_personal_identity_codes_are_masked(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nimeni on Maija Meri, numeroni 040 123 4567", "nimeni on …, numeroni …"),
        ("Nimeni on maija ja kysyn hinnasta", "Nimeni on … ja kysyn hinnasta"),
        ("Saako koiran tuoda? Terveisin Åsa-Li D'Arc", "Saako koiran tuoda? Terveisin …"),
        ("jag heter Anna Ek och undrar", "jag heter … och undrar"),
        ("Hi, my name is John Doe.", "Hi, my name is …."),
        ("kirjoita maija.meri@example.org tai +358 40 1234567", "kirjoita … tai …"),
        ("hetu 131052-308T", "hetu ******-****"),
        ("Maksaako se 120 euroa 31.12.2026 klo 12?", "Maksaako se 120 euroa 31.12.2026 klo 12?"),
        ("Mikä on työnohjaajan nimi?", "Mikä on työnohjaajan nimi?"),
        ("Tunnetko Maijan?", "Tunnetko Maijan?"),
        ("", ""),
    ],
)
def test_who_wrote_it_is_left_out_as_far_as_it_is_plain(
    vocabularies: list[Vocabulary], text: str, left: str
) -> None:
    assert anonymous(text, vocabularies) == left
