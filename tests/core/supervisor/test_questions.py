"""What could not be answered, grouped by likeness; and what of it might tell who asked."""

import pytest

from bot.core.language import Language
from bot.core.supervisor.questions import (
    IGNORED,
    MOST_COMPARED,
    Alike,
    Miss,
    Numbered,
    open_to_her,
    with_number,
)
from bot.core.supervisor.revealing import rare, telling
from tests.factories import NOON


def numbered(*misses: tuple[str, Language] | Miss) -> tuple[Numbered, ...]:
    found = (one if isinstance(one, Miss) else Miss(*one, NOON) for one in misses)
    return tuple(Numbered(number, miss) for number, miss in enumerate(found, 1))


def told(misses: tuple[Numbered, ...]) -> list[tuple[int, ...]]:
    """Return the numbers of each group, in the order in which she sees them."""
    return [group.numbers for group in open_to_her(misses)]


FI, SV = Language.FI, Language.SV


@pytest.mark.parametrize(
    ("misses", "groups"),
    [
        ((), []),
        ((("Saako koiran tuoda?", FI), ("saako koiria tuoda", FI), ("tuoda koiran saako", FI)), [(1, 2, 3)]),
        ((("Saako koiran tuoda?", FI), ("Kuka keksi pyörän?", FI)), [(2,), (1,)]),
        ((("Kuka?", FI), ("Saako koira tulla?", FI), ("kuka", FI)), [(1, 3), (2,)]),
        ((("Hund?", FI), ("Hund?", SV)), [(2,), (1,)]),
        ((("!!", FI), ("??", FI)), [(1, 2)]),
    ],
)
def test_what_asks_the_same_in_one_language_is_one_question(
    misses: tuple[tuple[str, Language], ...], groups: list[tuple[int, ...]]
) -> None:
    """Those asked most often come first, then the newest."""
    assert told(numbered(*misses)) == groups


def test_what_is_settled_is_not_there_and_what_is_ignored_takes_its_like_along() -> None:
    misses = numbered(
        Miss("Kuka voitti?", FI, NOON, fate=IGNORED),
        Miss("kuka VOITTI", FI, NOON),
        Miss("kuka voitti", SV, NOON),
        Miss("Saako koiran tuoda?", FI, NOON, fate="20260302-1"),
        Miss("saako koiran tuoda", FI, NOON),
    )
    assert told(misses) == [(5,), (3,)]


def test_of_very_many_the_newest_are_compared() -> None:
    misses = numbered(*((f"kysymys {'abcdefghij'[n % 10] * 9}", FI) for n in range(MOST_COMPARED + 7)))
    assert sum(group.times for group in open_to_her(misses)) == MOST_COMPARED
    assert min(number for group in told(misses) for number in group) == 8


def test_a_question_is_found_by_any_of_its_misses_and_tells_all_that_there_is() -> None:
    misses = numbered(
        Miss("Saako koiran tuoda?", FI, NOON, "price"),
        Miss("saako koiran tuoda", FI, NOON),
        Miss("saako koiria tuoda", FI, NOON, "price"),
    )
    (one,) = open_to_her(misses)
    assert one == with_number((one,), 3) == Alike(misses)
    assert with_number((one,), 4) is None
    assert (one.number, one.times, one.first, one.declined) == (1, 3, misses[0].miss, ("price",))
    assert one.wordings == ("Saako koiran tuoda?", "saako koiria tuoda")


KNOWN = "saako tulla helsingissä?\nkelloa kello-radio"


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("Saako tulla?", (), ()),
        ("Saako Pirjo tulla Helsingissä?", ("Pirjo",), ()),
        ("saako pirjo tulla", (), ("pirjo",)),
        ("Tulla 040 12 tai t@x.fi, www.x.fi.", ("040", "12", "t@x.fi", "www.x.fi"), ("tai",)),
        ("kello 12.30 kello 12.30", ("12.30",), ()),
        ("Yrjö-Koskisenkatu 5 A", ("Yrjö-Koskisenkatu", "5", "A"), ()),
        ("… ' -", (), ()),
        ("radio kello kelloa Kel", ("Kel",), ()),
    ],
)
def test_what_might_tell_who_asked_is_pointed_out(
    text: str, names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert (telling(text, KNOWN), rare(text, KNOWN)) == (names, others)
