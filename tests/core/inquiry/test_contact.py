"""Telephone numbers and addresses, found in whatever is written round them."""

import pytest

from bot.core.inquiry import contact
from bot.core.inquiry.contact import MOST, Contact, Medium

PHONE = Contact(Medium.PHONE, "+358 40 1234567")
EMAIL = Contact(Medium.EMAIL, "maija@example.org")


def mail(address: str) -> Contact:
    return Contact(Medium.EMAIL, address)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("timo(at)firma.fi", (mail("timo@firma.fi"),)),
        ("timo ät firma piste fi", (mail("timo@firma.fi"),)),
        ("timo snabel-a firma punkt fi", (mail("timo@firma.fi"),)),
        ("timo[miukumauku]firma(dot)fi", (mail("timo@firma.fi"),)),
        ("timo @ firma.fi", (mail("timo@firma.fi"),)),
        ("timo@firma piste fi", (mail("timo@firma.fi"),)),
        ("timo alaviiva t@firma.fi", (mail("timo_t@firma.fi"),)),
        ("timo viiva t@firma.fi", (mail("timo-t@firma.fi"),)),
        ("timo . t@firma.fi", (mail("timo.t@firma.fi"),)),
        ("Maija@example.org!", (mail("Maija@example.org"),)),
        ("tule pisteelle piste 12", ()),  # nothing here is an address
        ("08/1234567", (Contact(Medium.PHONE, "+358 8 1234567"),)),
        ("0 4 0 1 2 3 4 5 6 7", (PHONE,)),
        ("0.4.0.1.2.3.4.5.6.7", (PHONE,)),
        ("puh 0401234567 tai maija@example.org", (PHONE, EMAIL)),
        ("maija@example.org, puh 0401234567", (EMAIL, PHONE)),
        ("0401234567, 040 1234567 ja vielä 0401234567", (PHONE,)),
        (f"maija@{'example.' * 40}org ja maija@example.org", (EMAIL,)),
        ("maija@example ja maija@example.org", (EMAIL,)),
        ("o'brien@example.org", (mail("o'brien@example.org"),)),
        ("osoite on 'maija@example.org'", (EMAIL,)),
        ("klo 12", ()),
        ("12 " * (MOST - 1) + "0401234567", (PHONE,)),
        ("12 " * MOST + "0401234567", ()),
    ],
)
def test_what_is_found_in_what_is_written(text: str, found: tuple[Contact, ...]) -> None:
    """In the order written, each once."""
    assert contact.found_in(text) == found


def test_of_many_addresses_the_first_are_looked_at() -> None:
    many = [f"a{number}@example.org" for number in range(MOST + 1)]
    assert contact.found_in(" ".join(many)) == tuple(map(mail, many[:MOST]))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("soita 0401234567 tai maija@example.org nyt", "soita   tai   nyt"),
        ("soita 0 4 0 1 2 3 4 5 6 7 nyt", "soita   nyt"),
        ("timo ät firma piste fi vai?", "  vai?"),
        ("huomenna klo 12", "huomenna klo 12"),
    ],
)
def test_what_is_left_without_them(text: str, left: str) -> None:
    assert contact.without(text) == left


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("soita 0401234567 tai 050 123 4567 nyt", "soita … tai … nyt"),
        ("maija@example.org", "maija@example.org"),
        ("12 " * MOST + "0401234567 loppu", "12 " * MOST + "… loppu"),
        ("12 " * MOST + "12345678", "12 " * MOST + "…"),
        ("12345678", "12345678"),  # looked at, and none
    ],
)
def test_numbers_are_left_out_and_so_is_what_may_be_one_where_nobody_looks(text: str, shown: str) -> None:
    assert contact.without_numbers(text, "…") == shown


@pytest.mark.parametrize(
    ("text", "is_like_one"),
    [("maija@", True), ("maija (at) example", True), ("maija at home", False), ("0401234567", False)],
)
def test_what_has_the_sign_of_an_address(text: str, is_like_one: bool) -> None:
    assert contact.looks_like_an_address(text) is is_like_one
