"""What a Telegram update tells, as plain values: pure, so that every kind of update can be a table row."""

from dataclasses import dataclass
from typing import Any

import telegram
from telegram.constants import ChatType

from bot.core.client import commands, events
from bot.core.language import Language
from bot.core.message import Source

PREFIX = "telegram:"

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Telegram is asked for."""


@dataclass(frozen=True, slots=True)
class Message:
    """Somebody wrote in a chat, or edited what was written.

    ``text`` is what was typed, a caption too, and None where nothing was; ``attached`` tells that a
    picture, a file or the like came along. ``phone`` is a contact of the writer's own. ``reply_to`` is
    the message that this one replies to.
    """

    source: Source
    text: str | None
    writer: str
    language: Language
    private: bool
    edited: bool = False
    reply_to: Source | None = None
    phone: str | None = None
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody pressed a button under the message at ``source``; ``press`` is Telegram's id of it."""

    source: Source
    press: str
    token: str
    writer: str
    language: Language
    private: bool


@dataclass(frozen=True, slots=True)
class Membership:
    """The bot was let into a group (``present``), or removed, blocked or unblocked."""

    chat: str
    present: bool
    private: bool


@dataclass(frozen=True, slots=True)
class Migration:
    """A group has become a supergroup and goes on as the chat ``to``."""

    chat: str
    to: str


Happening = Message | Press | Membership


def chat_of(update: dict[str, Any]) -> str:
    """Return the chat that a raw update belongs to; "telegram:" if it names none.

    Never fails, whatever the update holds: what cannot be read must still be put in order.
    """
    try:
        for kind in KINDS:
            if body := update.get(kind):
                return address((body.get("message") or body)["chat"]["id"])
    except (AttributeError, KeyError, TypeError):
        pass
    return PREFIX


def migration_of(update: dict[str, Any]) -> Migration | None:
    """Return the move that a raw update tells of, whichever of the two chats it comes from."""
    message = update.get("message")
    if not isinstance(message, dict) or not isinstance(chat := message.get("chat"), dict):
        return None
    if to := message.get("migrate_to_chat_id"):
        return Migration(address(chat.get("id", "")), address(to))
    if before := message.get("migrate_from_chat_id"):
        return Migration(address(before), address(chat.get("id", "")))
    return None


def address(chat_id: int | str) -> str:
    """Return the name of a Telegram chat in the rest of the program."""
    return f"{PREFIX}{chat_id}"


def chat_id(address: str) -> int:
    """Return Telegram's id of a chat; raises ValueError if the address is not of Telegram."""
    if not address.startswith(PREFIX):
        raise ValueError(f"'{address}' is no chat of Telegram")
    return int(address.removeprefix(PREFIX))


def happening(update: telegram.Update) -> Happening | None:
    """Return what *update* tells, or None if it is nothing that the bot acts on."""
    if message := update.message or update.edited_message:
        return _message(message, edited=update.message is None)
    if query := update.callback_query:
        return _press(query)
    if member := update.my_chat_member:
        present = member.new_chat_member.status not in (telegram.ChatMember.LEFT, telegram.ChatMember.BANNED)
        return Membership(address(member.chat.id), present, member.chat.type == ChatType.PRIVATE)
    return None


def _message(message: telegram.Message, *, edited: bool) -> Happening | None:
    if _is_service(message):
        return None
    reply = message.reply_to_message
    if reply and reply.forum_topic_created:  # every message of a topic "replies" to its creation
        reply = None
    text = message.caption if message.text is None else message.text
    return Message(
        source=_source(message),
        text=None if text is None else clean(text),
        writer=message.from_user.full_name if message.from_user else "",
        language=_language(message.from_user),
        private=message.chat.type == ChatType.PRIVATE,
        edited=edited,
        reply_to=_source(reply) if reply else None,
        phone=_own_phone(message),
        attached=message.text is None,
    )


def _press(query: telegram.CallbackQuery) -> Press | None:
    if query.message is None or query.data is None:
        return None
    return Press(
        source=_source(query.message),
        press=query.id,
        token=query.data,
        writer=query.from_user.full_name,
        language=_language(query.from_user),
        private=query.message.chat.type == ChatType.PRIVATE,
    )


def event_of(message: Message) -> events.Event:
    """Return what a client did by sending *message*."""
    if message.phone is not None:
        return events.ContactShared(message.phone)
    if message.text is None or not message.text.strip():
        return events.AttachmentSent()
    if message.edited and not message.text.startswith("/"):
        return events.ClientEdited(message.text)
    event = commands.event_of(message.text)
    if message.attached and isinstance(event, events.ClientSaid):
        return events.ClientSaid(event.text, attached=True)
    return event


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
    number = contact.phone_number
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
