"""Numbers that can be called: where one is to be, and among all that only looks like one."""

import pytest

from bot.core.page.calls import is_to_call, numbers, tel


def called(text: str, *, to_call: bool) -> list[str]:
    return [text[start:end] for start, end in numbers(text, to_call=to_call)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("112", ["112"]),
        ("116 123", ["116 123"]),
        ("116 006 (ympäri vuorokauden)", ["116 006"]),
        ("Nollalinja 080 005 005", ["080 005 005"]),
        ("09 2525 0111", ["09 2525 0111"]),
        ("09 2525 0111 ma–pe 9–15, 09 2525 0112 (24/7)", ["09 2525 0111", "09 2525 0112"]),
        ("+358 (0)40 556 3746", ["+358 (0)40 556 3746"]),
        ("+46 8 123 456 78", ["+46 8 123 456 78"]),
        ("040-556 3746", ["040-556 3746"]),
        ("0800-1600", ["0800-1600"]),
        ("040 556 3746 klo 0800–1600", ["040 556 3746"]),
        ("040 556 3746, Kirkkokatu 1, 90100 Oulu", ["040 556 3746"]),
        ("040 556 3746 (Y-tunnus 0201256-6)", ["040 556 3746"]),
        ("911", ["911"]),
        ("040 999 99", ["040 999 99"]),
        ("kysy vastaanotosta huoneessa 214", []),
        ("lomalla 01.02.2026 asti", []),
        ("", []),
    ],
)
def test_where_a_number_is_to_be_called(text: str, found: list[str]) -> None:
    assert called(text, to_call=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("soita 040 556 3746 tai +46 8 123 456 78", ["040 556 3746", "+46 8 123 456 78"]),
        ("puh. (08) 123 4567.", ["(08) 123 4567"]),
        ("Kela 020 634 1234", ["020 634 1234"]),
        ("Kirkkokatu 1, 90100 Oulu", []),
        ("00100 Helsinki, 02600 Espoo", []),
        ("Y-tunnus 1234567-8", []),
        ("Y-tunnus 0201256-6, FI02012566", []),
        ("verkkolaskuosoite 003712345678, 003726345678", []),
        ("välittäjä 003721291126, operaattori 0037 2634 5678", []),
        ("120", []),
        ("112 euroa", []),
        ("vakuutus 200 000 euroa, 1 200 000 euroa", []),
        ("120000", []),
        ("2112", []),
        ("vuosina 2019–2026", []),
        ("01.02.2026 ja 1.2.2026 klo 09.00", []),
        ("avoinna 0800–1600 ja 0800-1600", []),
        ("FI21 0123 4567 8901 23", []),
        ("henkilötunnus 010203-123A", []),
        ("10 90 12345678", []),
        ("0,50–1,50 tuntia", []),
    ],
)
def test_elsewhere_only_what_is_a_number_and_is_written_as_one(text: str, found: list[str]) -> None:
    assert called(text, to_call=False) == found


@pytest.mark.parametrize(
    ("fact", "is_one"),
    [
        *(("phone", True), ("crisis_line", True), ("crisis_line_always", True), ("violence_line", True)),
        *(("emergency_number", True), ("phone_of_the_office", True), ("price", False), ("online", False)),
        *(("procurement", False), ("location", False), ("email", False), ("", False)),
    ],
)
def test_what_is_to_be_called_is_known_by_its_name(fact: str, is_one: bool) -> None:
    assert is_to_call(fact) is is_one


@pytest.mark.parametrize(
    ("number", "calls"),
    [
        ("040 556 3746", "tel:+358405563746"),
        ("+46 8 123 456 78", "tel:+46812345678"),
        ("080 005 005", "tel:080005005"),
        ("112", "tel:112"),
        ("x", "tel:"),
    ],
)
def test_a_number_is_called_from_abroad_too_where_that_works(number: str, calls: str) -> None:
    assert tel(number) == calls
