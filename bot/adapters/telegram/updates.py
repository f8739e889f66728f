"""What a Telegram update tells, as plain values: pure, so that every kind of update can be a table row."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from telegram.constants import ChatMemberStatus

from bot.adapters.telegram import content
from bot.core.address import Address, Network, Party
from bot.core.language import Language
from bot.core.message import Person, Source
from bot.ports.happenings import Happening, Joined, Reacted, Tapped, Wrote
from bot.ports.store import Incoming

KINDS = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member")
"""The kinds of update that Telegram is asked for."""

T = TypeVar("T")

NOWHERE = Address(Network.TELEGRAM)
"""The chat of an update that names none."""


@dataclass(frozen=True, slots=True)
class GroupMove:
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


def move_of(update: dict[str, Any]) -> GroupMove | None:
    """Return the move that a raw update tells of, whichever of the two chats it comes from."""
    moving = _if_any(update.get("message"), _Moving)
    if moving and moving.migrate_to_chat_id:
        return GroupMove(address(moving.chat.id), address(moving.migrate_to_chat_id))
    if moving and moving.migrate_from_chat_id:
        return GroupMove(address(moving.migrate_from_chat_id), address(moving.chat.id))
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


def happening(payload: bytes, me: str = "") -> Happening | None:
    """Return what a raw update tells *me*, the bot of that name, or None if it is nothing to act on.

    Only what is needed is read: whatever else Telegram sends along, now or one day, what somebody has
    written is heard. Raises msgspec.ValidationError, or ValueError, if what is needed is not there.
    """
    update = _decoded(payload)
    new = _object(update.message)
    if body := new or _object(update.edited_message):
        return _message(body, me, edited=not new)
    if press := _object(update.callback_query):
        return _press(msgspec.convert(press, _Press))
    if reaction := _object(update.message_reaction):
        return _reaction(reaction)
    if member := _object(update.my_chat_member):
        return _membership(msgspec.convert(member, _Membership))
    return None


class _Update(msgspec.Struct):
    """Of an update, what it may be; what it is not may be anything."""

    message: Any = None
    edited_message: Any = None
    callback_query: Any = None
    message_reaction: Any = None
    my_chat_member: Any = None


class _Chat(msgspec.Struct):
    id: int


class _Person(msgspec.Struct):
    id: int = 0
    first_name: str = ""
    last_name: str = ""
    language_code: str = ""


class _Contact(msgspec.Struct):
    phone_number: str
    user_id: int


class _Place(msgspec.Struct):
    """Of a message that another one answers, or whose button was pressed: where it stands."""

    message_id: int
    chat: _Chat


class _Message(msgspec.Struct):
    """Of a message, what is needed; what only goes with it may be anything."""

    message_id: int
    chat: _Chat
    text: Any = None
    caption: Any = None
    sender: Any = msgspec.field(default=None, name="from")
    sender_chat: Any = None
    contact: Any = None
    entities: Any = None
    caption_entities: Any = None
    media_group_id: Any = None
    reply_to_message: Any = None
    external_reply: Any = None


class _Moving(msgspec.Struct):
    """Of a message, which chat goes on as which."""

    chat: _Chat
    migrate_to_chat_id: int = 0
    migrate_from_chat_id: int = 0


class _Topic(msgspec.Struct):
    """Of a message, the topic that it was written in, or replies to: only the former is one to answer in."""

    message_thread_id: int
    is_topic_message: bool


class _Press(msgspec.Struct):
    id: str
    data: str | None = None
    message: Any = None
    sender: Any = msgspec.field(default=None, name="from")


class _Member(msgspec.Struct):
    status: str


class _Membership(msgspec.Struct):
    chat: _Chat
    new_chat_member: _Member


def _decoded(payload: bytes) -> _Update:
    try:
        return msgspec.json.decode(payload, type=_Update)
    except msgspec.DecodeError:  # half a pair of surrogates, an endless number: Python's own JSON bears them
        return msgspec.convert(json.loads(payload), _Update)


def _object(value: object) -> dict[str, Any] | None:
    return value if isinstance(value, dict) else None


def _if_any(value: object, kind: type[T]) -> T | None:
    """Return what goes with a message, if it is what it should be: never a reason not to read the message."""
    try:
        return msgspec.convert(value, kind)
    except (msgspec.ValidationError, RecursionError, UnicodeEncodeError):  # or half a pair of surrogates
        return None


def _message(body: dict[str, Any], me: str, *, edited: bool) -> Wrote | None:
    message = msgspec.convert(body, _Message)
    text, medium = _text(message), _medium(message, body)
    within = "" if message.chat.id < 0 else clean(content.words_of(body))
    if text is not None and content.is_for_another_bot(text, me):  # nobody's business, but distress is
        within = text if message.chat.id > 0 else ""
        text, medium = None, ""
    if not (medium or within or text is not None):
        return None
    sender = _if_any(message.sender, _Person) or _Person()
    anonymous = message.sender_chat is not None  # an administrator as the group, whoever of them it is
    reply_to = _answered(message.reply_to_message) or _answered(message.external_reply)
    return Wrote(
        source=_source(message),
        text=text,
        language=_language(sender),
        edited=edited,
        reply_to=reply_to,
        phone=_own_phone(message.contact, sender),
        medium=medium,
        album=clean(message.media_group_id) if isinstance(message.media_group_id, str) else "",
        quote=clean(content.quote_in(body)),
        topic=_topic(body),
        within=within,
        to_me=reply_to is None and content.is_to_bot(body, me),
        writer=None if anonymous else _person(sender),
        attached=content.attached_in(body, medium, str(message.message_id)),
    )


def _text(message: _Message) -> str | None:
    """Return what was typed, or stands under a picture or the like, with its hidden addresses."""
    if isinstance(message.text, str):
        return clean(content.with_addresses(message.text, message.entities))
    if isinstance(message.caption, str):
        return clean(content.with_addresses(message.caption, message.caption_entities))
    return None


def _medium(message: _Message, body: dict[str, Any]) -> str:
    """Return what came that is no text; words that are none, or stand under nothing known, are unknown."""
    if isinstance(message.text, str):
        return ""
    words = message.text is not None or message.caption is not None
    return content.medium_of(body) or (content.UNKNOWN if words else "")


def _answered(reply: object) -> Source | None:
    """Return the message that is replied to; every message of a topic "replies" to its creation."""
    if isinstance(reply, dict) and reply.get("forum_topic_created") is not None:
        return None
    place = _if_any(reply, _Place)
    return _source(place) if place else None


def _topic(message: object) -> str | None:
    """Return the topic that a message stands in; in a chat without topics, replies have a thread too."""
    found = _if_any(message, _Topic)
    return str(found.message_thread_id) if found and found.is_topic_message else None


def _press(press: _Press) -> Tapped | None:
    place, sender = _if_any(press.message, _Place), _if_any(press.sender, _Person) or _Person()
    if place is None or press.data is None:
        return None
    return Tapped(
        source=_source(place),
        press=clean(press.id),
        token=clean(press.data),
        writer=_person(sender),
        language=_language(sender),
        topic=_topic(press.message),
    )


def _reaction(body: dict[str, Any]) -> Reacted:
    """Return a reaction: of several the last that a bot can set too."""
    place, sender = msgspec.convert(body, _Place), _if_any(body.get("user"), _Person) or _Person()
    new = body.get("new_reaction")
    set_ = [one.get("emoji") for one in map(_object, new if isinstance(new, list) else []) if one]
    emoji = next((clean(one) for one in reversed(set_) if isinstance(one, str)), None)
    return Reacted(_source(place), emoji, _person(sender))


def _person(sender: _Person) -> Person | None:
    """Return who somebody is; None if Telegram does not tell."""
    name = clean(f"{sender.first_name} {sender.last_name}".strip())
    return Person(str(sender.id), name) if sender.id else None


def _membership(member: _Membership) -> Joined | None:
    present = member.new_chat_member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
    return Joined(address(member.chat.id)) if present else None


def clean(text: str) -> str:
    """Return *text* without what no database or message can hold: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _source(place: _Place | _Message) -> Source:
    return Source(address(place.chat.id), str(place.message_id))


def _language(person: _Person) -> Language:
    """Return the language of somebody's Telegram, if the bot speaks it; Finnish otherwise."""
    code = person.language_code.partition("-")[0]
    return Language(code) if code in list(Language) else Language.FI


def _own_phone(shared: object, sender: _Person) -> str | None:
    """Return the number of a shared contact if it is the writer's own: others' are not ours to take."""
    contact = _if_any(shared, _Contact)
    if contact is None or contact.user_id != sender.id:
        return None
    number = clean(contact.phone_number)
    return number if number.startswith(("+", "0")) else f"+{number}"
