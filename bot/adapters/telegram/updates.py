"""What a Telegram update tells, as plain values: pure, so that every kind of update can be a table row."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import telegram
from telegram.constants import ChatType

from bot.core.address import Address, Network, Party
from bot.core.language import Language
from bot.core.message import Source
from bot.ports.happenings import Happening, Joined, Tapped, Wrote
from bot.ports.store import Incoming

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Telegram is asked for."""

NOWHERE = Address(Network.TELEGRAM)
"""The chat of an update that names none."""


@dataclass(frozen=True, slots=True)
class Move:
    """A group has become a supergroup and goes on as the chat ``to``."""

    chat: Address
    to: Address


def incoming(update: dict[str, Any], now: datetime) -> Incoming:
    """Return a raw update as what came in at *now*."""
    key = f"{Network.TELEGRAM}:{update['update_id']}"
    return Incoming(key, chat_of(update), json.dumps(update).encode(), now)


def chat_of(update: dict[str, Any]) -> Address:
    """Return the chat that a raw update belongs to; :data:`NOWHERE` if it names none.

    Never fails, whatever the update holds: what cannot be read must still be put in order.
    """
    try:
        for kind in KINDS:
            if body := update.get(kind):
                return address((body.get("message") or body)["chat"]["id"])
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        pass
    return NOWHERE


def move_of(update: dict[str, Any]) -> Move | None:
    """Return the move that a raw update tells of, whichever of the two chats it comes from."""
    message = update.get("message")
    if not isinstance(message, dict) or not isinstance(chat := message.get("chat"), dict):
        return None
    try:
        if to := message.get("migrate_to_chat_id"):
            return Move(address(chat["id"]), address(to))
        if before := message.get("migrate_from_chat_id"):
            return Move(address(before), address(chat["id"]))
    except (KeyError, TypeError, ValueError):
        pass
    return None


def address(chat_id: int | str) -> Address:
    """Return a Telegram chat's address; those of groups are counted below zero."""
    number = int(chat_id)
    return Address(Network.TELEGRAM, str(abs(number)), Party.GROUP if number < 0 else Party.PERSON)


def chat_id(address: Address) -> int:
    """Return Telegram's id of a chat; raises ValueError if the address is not of Telegram."""
    if address.network is not Network.TELEGRAM:
        raise ValueError(f"'{address}' is no chat of Telegram")
    return -int(address.chat) if address.is_group else int(address.chat)


def happening(update: telegram.Update) -> Happening | None:
    """Return what *update* tells, or None if it is nothing that the bot acts on."""
    if message := update.message or update.edited_message:
        return _message(message, edited=update.message is None)
    if query := update.callback_query:
        return _press(query)
    if member := update.my_chat_member:
        present = member.new_chat_member.status not in (telegram.ChatMember.LEFT, telegram.ChatMember.BANNED)
        is_group = member.chat.type != ChatType.PRIVATE
        return Joined(address(member.chat.id)) if present and is_group else None
    return None


def _message(message: telegram.Message, *, edited: bool) -> Wrote | None:
    if _is_service(message):
        return None
    reply = message.reply_to_message
    if reply and reply.forum_topic_created:  # every message of a topic "replies" to its creation
        reply = None
    text = message.caption if message.text is None else message.text
    return Wrote(
        source=_source(message),
        text=None if text is None else clean(text),
        language=_language(message.from_user),
        edited=edited,
        reply_to=_source(reply) if reply else None,
        phone=_own_phone(message),
        attached=message.text is None,
    )


def _press(query: telegram.CallbackQuery) -> Tapped | None:
    if query.message is None or query.data is None:
        return None
    return Tapped(
        source=_source(query.message),
        press=query.id,
        token=query.data,
        writer=clean(query.from_user.full_name),
        language=_language(query.from_user),
    )


def clean(text: str) -> str:
    """Return *text* without what no database or message can hold: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _source(message: telegram.MaybeInaccessibleMessage) -> Source:
    return Source(address(message.chat.id), str(message.message_id))


def _language(user: telegram.User | None) -> Language:
    """Return the language of a user's Telegram, if the bot speaks it; Finnish otherwise."""
    code = ((user and user.language_code) or "").partition("-")[0]
    return Language(code) if code in list(Language) else Language.FI


def _own_phone(message: telegram.Message) -> str | None:
    """Return the number of a shared contact if it is the writer's own: others' are not ours to take."""
    contact, user = message.contact, message.from_user
    if contact is None or user is None or contact.user_id != user.id:
        return None
    number = clean(contact.phone_number)
    return number if number.startswith(("+", "0")) else f"+{number}"


def _is_service(message: telegram.Message) -> bool:
    """Tell whether nobody wrote this: members coming and going, a pinned message, a new title."""
    return bool(
        message.new_chat_members
        or message.left_chat_member
        or message.pinned_message
        or message.new_chat_title
        or message.new_chat_photo
        or message.group_chat_created
        or message.supergroup_chat_created
        or message.migrate_to_chat_id
        or message.migrate_from_chat_id
        or message.message_auto_delete_timer_changed
    )
