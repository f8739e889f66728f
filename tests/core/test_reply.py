"""What somebody else wrote, shown among the bot's own words: none of it passes for one of them."""

import pytest

from bot.core.reply import apart, barred, shorten


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maija", "Maija"),
        ("  Maija \n Meri ", "Maija Meri"),
        ("a" * 200, "a" * 200),
        ("a" * 201, "a" * 199 + "…"),
        ("Mai\u202eja\u200f \u061cMeri", "Maija Meri"),
        ("Maija\u3164\u2800\u3164Meri", "Maija Meri"),  # blanks that count as letters
        ("👩\u200d🏫", "👩\u200d🏫"),
        # nothing that is seen
        ("", ""),
        ("\u3164", ""),
        ("\u200b\u2060\ufeff", ""),
        ("\u200e", ""),
        ("\u0301\u00a0", ""),
    ],
    ids=ascii,
)
def test_a_text_in_one_line(text: str, shown: str) -> None:
    assert shorten(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hei", "Hei"),
        ("Hei\nsinä", "Hei\n│ sinä"),
        ("Hei\u2028sinä\u202e", "Hei\n│ sinä"),
        ("Hei\n\n\nsinä", "Hei\n│ \n│ \n│ sinä"),
        ("│ Hei", "│ Hei"),
        # a gap so wide that what follows it stands at the head of a line of a phone
        ("Hei" + " " * 8 + "sinä", "Hei" + " " * 8 + "sinä"),
        ("Hei" + " " * 9 + "sinä", "Hei sinä"),
        ("Hei" + "\u00a0" * 40 + "sinä", "Hei sinä"),
        ("Hei" + "\u3164" * 40 + "sinä", "Hei sinä"),
        ("Hei" + "\u2800 \t" * 40 + "sinä", "Hei sinä"),
    ],
    ids=ascii,
)
def test_lines_behind_a_bar(text: str, shown: str) -> None:
    assert (apart(text), barred(text)) == (shown, f"│ {shown}")
