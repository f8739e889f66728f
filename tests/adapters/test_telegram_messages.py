"""What a message becomes on Telegram: keyboards, compared whole."""

import pytest
from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.adapters.telegram.messages import COPIED, SHORT, Markup, markup, rows
from bot.core.reply import Choice, Copyable, Reply

YES, NO = Choice("Kyllä", "1:consent"), Choice("Ei", "1:no")


@pytest.mark.parametrize(
    ("reply", "keyboard"),
    [
        (Reply("Hei"), None),
        (Reply("Hei", takes_keys_away=True), ReplyKeyboardRemove()),
        (
            Reply("Hei", (YES, NO), takes_keys_away=True),
            InlineKeyboardMarkup(
                [
                    [
                        InlineKeyboardButton("Kyllä", callback_data="1:consent"),
                        InlineKeyboardButton("Ei", callback_data="1:no"),
                    ]
                ]
            ),
        ),
        (
            Reply("Hei", (YES,), copyable=(Copyable("Kopioi", "+358 40 1234567"), Copyable("Ja", "ä"))),
            InlineKeyboardMarkup(
                [
                    [InlineKeyboardButton("Kopioi", copy_text=CopyTextButton("+358 40 1234567"))],
                    [InlineKeyboardButton("Ja", copy_text=CopyTextButton("ä"))],
                    [InlineKeyboardButton("Kyllä", callback_data="1:consent")],
                ]
            ),
        ),
        (
            Reply("Hei", copyable=tuple(Copyable("Kopioi", text) for text in ("", "a" * (COPIED + 1)))),
            None,
        ),
        (
            Reply("Hei", copyable=(Copyable("Kopioi", "a" * COPIED), Copyable("Ei", "ä" * COPIED))),
            InlineKeyboardMarkup([[InlineKeyboardButton("Kopioi", copy_text=CopyTextButton("a" * COPIED))]]),
        ),
        (
            Reply("Numero?", (YES, NO), share_phone="Jaa numero"),
            ReplyKeyboardMarkup(
                [
                    [KeyboardButton("Jaa numero", request_contact=True)],
                    [KeyboardButton("Kyllä")],
                    [KeyboardButton("Ei")],
                ],
                resize_keyboard=True,
                one_time_keyboard=True,
            ),
        ),
    ],
)
def test_keyboards(reply: Reply, keyboard: Markup | None) -> None:
    made = markup(reply)
    assert (made and made.to_dict()) == (keyboard and keyboard.to_dict())


FITS, TOO_LONG = "x" * SHORT, "x" * (SHORT + 1)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([], []),
        (["a"], [["a"]]),
        (["a", "b", "c"], [["a", "b"], ["c"]]),
        ([FITS, FITS], [[FITS, FITS]]),
        ([FITS, TOO_LONG], [[FITS], [TOO_LONG]]),
        ([TOO_LONG, FITS], [[TOO_LONG], [FITS]]),
        (["a", TOO_LONG, "b", "c"], [["a"], [TOO_LONG], ["b", "c"]]),
    ],
)
def test_two_short_buttons_share_a_row_and_a_long_one_stands_alone(
    labels: list[str], expected: list[list[str]]
) -> None:
    choices = [Choice(label, f"1:{n}") for n, label in enumerate(labels)]
    found = rows(choices)
    assert [[choice.label for choice in row] for row in found] == expected
    assert [choice for row in found for choice in row] == choices
