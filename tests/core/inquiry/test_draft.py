"""What will do as an answer, and what an inquiry is made of."""

import pytest

from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import (
    Audience,
    Draft,
    Field,
    Objection,
    accept,
    contact_in,
)


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        (Field.SUBJECT, " Riita \n tiimissä ", "Riita \n tiimissä"),
        (Field.SUBJECT, "", Objection.EMPTY),
        (Field.SUBJECT, "ä" * 2000, "ä" * 2000),
        (Field.SUBJECT, "ä" * 2001, Objection.TOO_LONG),
        (Field.NAME, "Åsa-Li D'Arc <3", "Åsa-Li D'Arc <3"),
        (Field.NAME, "محمد", "محمد"),
        (Field.NAME, "!?", Objection.NOT_A_NAME),
        (Field.NAME, "Maria del Carmen de la Cruz", "Maria del Carmen de la Cruz"),
        (Field.NAME, "en oikeastaan haluaisi kertoa sitä vielä nyt", Objection.NOT_A_NAME),
        (Field.NAME, "x" * 101, Objection.TOO_LONG),
        (Field.AUDIENCE, "kaikille", Objection.NOT_AN_AUDIENCE),
        (Field.NOTE, " Kiireellinen. ", "Kiireellinen."),
        (Field.NOTE, "x" * 1001, Objection.TOO_LONG),
        (Field.CONTACT, "soita 0401234567", Contact(Medium.PHONE, "+358 40 1234567")),
        (Field.CONTACT, "x" * 301, Objection.TOO_LONG),
    ],
)
def test_free_text(asked: Field, text: str, value: object) -> None:
    assert accept(asked, text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0401234567", Contact(Medium.PHONE, "+358 40 1234567")),
        ("040-123 4567", Contact(Medium.PHONE, "+358 40 1234567")),
        ("Soita 040 123 4567 kello 14 jälkeen", Contact(Medium.PHONE, "+358 40 1234567")),
        ("+46 70 123 45 67", Contact(Medium.PHONE, "+46 70 123 45 67")),
        ("Maija.Meri@Example.ORG", Contact(Medium.EMAIL, "Maija.Meri@example.org")),
        ("laita mailia <maija@example.org>.", Contact(Medium.EMAIL, "maija@example.org")),
        ("(maija@example.org), ;:\"'", Contact(Medium.EMAIL, "maija@example.org")),
        ("XXmaija@example.orgXX", Contact(Medium.EMAIL, "XXmaija@example.orgxx")),
        ("maija@työ.example.org", Contact(Medium.EMAIL, "maija@työ.example.org")),
        ("maija@", Objection.NOT_AN_EMAIL),
        ("maija@example", Objection.NOT_AN_EMAIL),
        ("040 12", Objection.NOT_A_PHONE),
        ("1234567890123456789", Objection.NOT_A_PHONE),
        ("en kerro", Objection.NOT_A_CONTACT),
        ("", Objection.NOT_A_CONTACT),
    ],
)
def test_contacts(text: str, value: object) -> None:
    assert contact_in(text) == value


def test_fields_are_asked_in_order() -> None:
    draft = Draft()
    asked = []
    for value in (Audience.MYSELF, "aihe", "Maija", Contact(Medium.CHAT), "vasta syksyllä"):
        field = draft.missing()
        assert field is not None
        asked.append(field)
        draft = draft.fill(field, value)
    assert asked == list(Field)
    assert draft.missing() is None


@pytest.mark.parametrize(
    ("draft", "after"),
    [
        (Draft(), Draft(note="uusi")),
        (Draft(said=("ohessa",)), Draft(note="uusi", said=("ohessa",))),
        (Draft(note="", said=("ohessa",)), Draft(note="uusi")),
        (Draft(note="vanha", said=("ohessa",)), Draft(note="uusi")),
    ],
)
def test_a_new_note_takes_the_place_of_all_that_was_said_beside_the_one_before(
    draft: Draft, after: Draft
) -> None:
    assert draft.fill(Field.NOTE, "uusi") == after


def test_another_answer_leaves_what_was_said_beside() -> None:
    draft = Draft(note="vanha", said=("ohessa",))
    assert draft.fill(Field.NAME, "Maija") == Draft(name="Maija", note="vanha", said=("ohessa",))


def test_what_is_said_beside_is_kept_once_and_as_far_as_there_is_room() -> None:
    draft = Draft()
    for text in ("a", "b", "a", *"cdefghij"):
        draft = draft.beside(text)
    assert draft.said == tuple("abcdefgh")
    assert draft.fill(Field.NOTE, "loppu").whole_note == "\n".join((*"abcdefgh", "loppu"))
