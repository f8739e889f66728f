"""What a message becomes on Telegram: pure.

Messages are sent as plain text, without a parse mode: then nothing can be mis-parsed, and what a
client wrote arrives as typed, whatever signs it holds.
"""

from collections.abc import Sequence

from telegram import (
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.core.reply import Choice, Copyable, Reply

SHORT = 18
"""Characters of a label beside which another one has room on a phone."""

COPIED = 256
"""Bytes that a button surely copies: Telegram takes as many characters, and refuses a message of more."""

LONGEST_PLACEHOLDER = 64
"""Characters that Telegram shows in the empty box of a reply."""

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


def markup(reply: Reply) -> Markup | None:
    """Return the keyboard under a reply: buttons, or keys where the phone number may be shared.

    Only a key can share a number; the words of the other keys are typed for the client, which means
    the same as pressing.
    """
    if reply.share_phone:
        keys = [[KeyboardButton(reply.share_phone, request_contact=True)]]
        keys += [[KeyboardButton(choice.label)] for choice in reply.choices]
        return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    buttons = [[_copying(one)] for one in reply.copyable if 0 < len(one.text.encode()) <= COPIED]
    buttons += [list(map(_button, row)) for row in rows(reply.choices)]
    if buttons:
        return InlineKeyboardMarkup(buttons)
    if reply.placeholder:
        return ForceReply(input_field_placeholder=reply.placeholder[:LONGEST_PLACEHOLDER])
    # Not with every message: Telegram lets none be edited that took keys away.
    return ReplyKeyboardRemove() if reply.takes_keys_away else None


def rows(choices: Sequence[Choice]) -> list[list[Choice]]:
    """Return the choices in rows: two short ones side by side, a long one alone."""
    found: list[list[Choice]] = []
    for choice in choices:
        fits = found and len(found[-1]) == 1 and len(choice.label) <= SHORT >= len(found[-1][0].label)
        if fits:
            found[-1].append(choice)
        else:
            found.append([choice])
    return found


def _button(choice: Choice) -> InlineKeyboardButton:
    return InlineKeyboardButton(choice.label, callback_data=choice.token)


def _copying(one: Copyable) -> InlineKeyboardButton:
    return InlineKeyboardButton(one.label, copy_text=CopyTextButton(one.text))
