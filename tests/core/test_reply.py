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
        ("Joh\u200banna, Joh\ufe0fanna, Joh\u200canna \u00adMe\u2060ri", "Johanna, Johanna, Johanna Meri"),
        # what is not seen by itself, and changes what is
        ("👩\u200d🏫 ❤\ufe0f 3\ufe0f\u20e3", "👩\u200d🏫 ❤\ufe0f 3\ufe0f\u20e3"),
        ("🏳\ufe0f\u200d🌈 👨🏽\u200d🚒 ☺\ufe0e", "🏳\ufe0f\u200d🌈 👨🏽\u200d🚒 ☺\ufe0e"),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e007f", "🏴\U000e0067\U000e0062\U000e0065\U000e007f"),
        ("می\u200cخواهم", "می\u200cخواهم"),
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


UNSEEN = [
    *("\u00ad", "\u034f", "\u061c", "\u17b4", "\u180e", "\u200b", "\u200c", "\u200d", "\u2060", "\u2064"),
    *("\ufe00", "\ufe0f", "\ufeff", "\ufff9", "\U0001bca0", "\U0001d173", "\U000e0020", "\U000e0101"),
    *("\u200b\ufe0f", "\ufe0f\u200d", "\u200d\u200c"),
]
"""Each of which would break a gap in two for whoever counts blanks."""


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
        ("Hei" + "\U0001d159" * 40 + "sinä", "Hei sinä"),
        *(("Hei" + (" " * 8 + unseen) * 8 + "sinä", "Hei sinä") for unseen in UNSEEN),
    ],
    ids=ascii,
)
def test_lines_behind_a_bar(text: str, shown: str) -> None:
    assert (apart(text), barred(text)) == (shown, f"│ {shown}")
