"""Buttons as texts and back: whatever their kinds are."""

import pytest

from bot.core.data import Data
from bot.core.token import Tokens


class Stop(Data, frozen=True):
    pass


class Rate(Data, frozen=True):
    what: str
    good: bool
    why: str | None = None


def made() -> Tokens[Stop | Rate]:
    return Tokens({Stop: "stop", Rate: "rate"})


@pytest.mark.parametrize(
    ("button", "text"),
    [
        (Stop(), "stop"),
        (Rate("a", True), "rate:a:1:"),
        (Rate("a", False, "b"), "rate:a:0:b"),
    ],
)
def test_a_button_is_a_text_and_that_is_the_button(button: Stop | Rate, text: str) -> None:
    assert made().write(button) == text
    assert made().read(text) == button


@pytest.mark.parametrize(
    "text",
    [
        "",
        "go",
        "stop:",
        "rate",
        "rate:a",
        "rate:a:1",
        "rate:a:1:b:c",
        "rate:a:2:",
        "rate:a:true:",
        "rate::1:",
    ],
)
def test_what_no_button_is_written_as_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"^not a button of this bot$"):
        made().read(text)
