"""The world behind the API: people, chats, messages and a clock. It knows no HTTP and never waits."""

import asyncio
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec

from tests.bot_api.entities import Formatted
from tests.bot_api.errors import ApiError, bad_request, forbidden
from tests.bot_api.markup import Button, Key, Markup
from tests.bot_api.updates import Updates

QUEUE_OF_KIND = {
    "message": 0,
    "edited_message": 0,
    "callback_query": 3,
    "my_chat_member": 5,
    "chat_member": 6,
}


@dataclass(slots=True)
class User:
    """Someone with an account, a bot included."""

    id: int
    first_name: str
    language_code: str = ""
    last_name: str = ""
    username: str = ""
    is_bot: bool = False
    refuses_voice: bool = False
    is_deactivated: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return a ``User`` of the Bot API."""
        known = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        return known | {name: value for name, value in optional.items() if value}


@dataclass(slots=True)
class Chat:
    """A private chat with one person, or a group; ``bot_status`` is what the bot is in it.

    ``topics`` has the message that opened each, by its number, which that of the message is.
    """

    id: int
    type: str
    title: str = ""
    user: User | None = None
    bot_status: str = "member"
    members: dict[int, str] = field(default_factory=dict)
    migrated_to: int | None = None
    topics: dict[int, "Message"] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)

    @property
    def is_private(self) -> bool:
        """Whether it is a chat with one person."""
        return self.type == "private"

    def as_json(self) -> dict[str, Any]:
        """Return a ``Chat`` of the Bot API."""
        if self.user is None:
            forum = {"is_forum": True} if self.topics else {}
            return {"id": self.id, "type": self.type, "title": self.title} | forum
        names = self.user.as_json()
        wanted = {name: names[name] for name in ("first_name", "last_name", "username") if name in names}
        return {"id": self.id, "type": self.type} | wanted


@dataclass(frozen=True, slots=True)
class File:
    """A document or photo: what was uploaded."""

    kind: str
    id: str
    name: str
    mime_type: str
    content: bytes

    def as_json(self) -> dict[str, Any]:
        """Return what a message says of it: one document, or a photo's single size."""
        known = {"file_id": self.id, "file_unique_id": self.id[-8:], "file_size": len(self.content)}
        if self.kind == "photo":
            return {"photo": [known | {"width": 90, "height": 90}]}
        return {"document": known | {"file_name": self.name, "mime_type": self.mime_type}}


@dataclass(frozen=True, slots=True)
class Version:
    """What a message said before it was edited."""

    formatted: Formatted
    markup: Markup | None
    until: float


@dataclass(slots=True, eq=False)
class Message:
    """A message of either side, with everything that was asked for with it.

    ``text`` is the caption where there is a file; ``edits`` holds what it said before, oldest first.
    ``raw`` carries what no other field does (a sticker, a contact, a service message).
    """

    chat: Chat
    id: int
    date: float
    sender: User
    formatted: Formatted
    markup: Markup | None = None
    file: File | None = None
    reply_to: "Message | None" = None
    topic: int | None = None
    quote: str = ""
    protect_content: bool = False
    disable_notification: bool = False
    link_preview: bool = True
    parse_mode: str = ""
    forwarded_from: "Message | None" = None
    edits: list[Version] = field(default_factory=list)
    edited_at: float | None = None
    deleted: bool = False
    reactions: list[str] = field(default_factory=list)
    raw: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<message {self.id} in {self.chat.id} from {self.sender.first_name}: {self.text!r}>"

    @property
    def text(self) -> str:
        """What its reader sees, without markup."""
        return self.formatted.text

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot

    @property
    def buttons(self) -> list[str]:
        """The texts on the buttons under it."""
        return [button.text for button in self.markup.buttons] if self.markup else []

    @property
    def keys(self) -> list[str]:
        """The texts on the reply keyboard that came with it."""
        return [key.text for key in self.markup.keys] if self.markup else []

    def button(self, text: str) -> Button:
        """Return the button that says *text*; the failure tells which ones there are."""
        for button in self.markup.buttons if self.markup else []:
            if button.text == text:
                return button
        raise AssertionError(f"{self!r} has no button {text!r}, only {self.buttons}")

    def key(self, text: str) -> Key:
        """Return the key of the reply keyboard that says *text*."""
        for key in self.markup.keys if self.markup else []:
            if key.text == text:
                return key
        raise AssertionError(f"{self!r} has no key {text!r}, only {self.keys}")

    def entity_texts(self, kind: str) -> list[str]:
        """Return the parts of the text that are *kind* (``bold``, ``text_link`` ...)."""
        units = self.text.encode("utf-16-le", "surrogatepass")
        return [
            units[entity.offset * 2 : entity.end * 2].decode("utf-16-le", "surrogatepass")
            for entity in self.formatted.entities
            if entity.type == kind
        ]

    def as_json(self, with_reply: bool = True) -> dict[str, Any]:
        """Return a ``Message`` of the Bot API."""
        known: dict[str, Any] = {
            "message_id": self.id,
            "date": int(self.date),
            "chat": self.chat.as_json(),
            "from": self.sender.as_json(),
        }
        known |= self._content_json() | self.raw
        if self.edited_at is not None:
            known["edit_date"] = int(self.edited_at)
        known |= self._topic_json() | (self._reply_json() if with_reply else {})
        if self.markup is not None and (inline := self.markup.inline_json()):
            known["reply_markup"] = inline
        if self.protect_content:
            known["has_protected_content"] = True
        if self.forwarded_from is not None:
            known["forward_origin"] = self.forwarded_from.origin_json()
        return known

    def _topic_json(self) -> dict[str, Any]:
        return {} if self.topic is None else {"message_thread_id": self.topic, "is_topic_message": True}

    def _reply_json(self) -> dict[str, Any]:
        """Return what it replies to: across topics as ``external_reply``; else the opening of its topic."""
        opening = self.chat.topics.get(self.topic) if self.topic is not None else None
        opened = {"reply_to_message": opening.as_json(with_reply=False)} if opening else {}
        if self.reply_to is None:
            return opened
        quote = {"text": self.quote or self.reply_to.text, "position": 0}
        if self.reply_to.topic == self.topic and self.reply_to.chat is self.chat:
            chosen = {"quote": quote | {"is_manual": True}} if self.quote else {}
            return {"reply_to_message": self.reply_to.as_json(with_reply=False)} | chosen
        chat = self.reply_to.chat
        told = chat.type in ("supergroup", "channel")  # of no other chat a bot is told which one it was
        where = {"chat": chat.as_json(), "message_id": self.reply_to.id} if told else {}
        manual = {"is_manual": True} if self.quote else {}
        return opened | {
            "external_reply": {"origin": self.reply_to.origin_json()} | where,
            "quote": quote | manual,
        }

    def origin_json(self) -> dict[str, Any]:
        """Return a ``MessageOrigin``: whom a forwarded copy of this names."""
        return {"type": "user", "date": int(self.date), "sender_user": self.sender.as_json()}

    def _content_json(self) -> dict[str, Any]:
        content = self.file.as_json() if self.file else {}
        name = "caption" if self.file else "text"
        if self.text:
            content[name] = self.text
        if self.formatted.entities:
            entities = msgspec.to_builtins(self.formatted.entities)
            content["caption_entities" if self.file else "entities"] = list(entities)
        return content


@dataclass(slots=True)
class Press:
    """A button press: a callback query, and how the bot answered it."""

    id: str
    by: User
    message: Message
    data: str
    date: float
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""


class Clock:
    """The world's time, which tests may move on: nobody waits 48 hours."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time() + self.ahead

    def moves(self, by: timedelta) -> None:
        """Let *by* pass at once."""
        self.ahead += by.total_seconds()


class Bell:
    """Wakes whoever waits for the world to change."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Something happened."""
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def next(self) -> asyncio.Future[None]:
        """Return what is done as soon as something happens."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return future

    async def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Wait until *holds* or the time is up; say whether it does."""
        try:
            async with asyncio.timeout(seconds):
                while not holds():
                    await self.next()
        except TimeoutError:
            return holds()
        return True


class World:
    """Who there is, what was said, and what the bot has yet to hear of it."""

    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.clock = Clock()
        self.bell = Bell()
        self.updates = Updates()
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[tuple[int, int], Message] = {}
        self.timeline: dict[int, list[Message]] = {}
        self.presses: dict[str, Press] = {}
        self.files: dict[str, File] = {}
        self.reads_all_group_messages = False
        self._numbers = itertools.count(1)
        self._supergroup_numbers: dict[int, Iterator[int]] = {}
        self._press_numbers = itertools.count(4_000_000_000_000_001)

    # --- Chats -------------------------------------------------------------------------------------------

    def chat(self, chat_id: int) -> Chat:
        """Return the chat that the bot may speak in; refused like Telegram does if it may not."""
        chat = self.known_chat(chat_id)
        if problem := _problem_with(chat):
            raise problem
        return chat

    def known_chat(self, chat_id: int) -> Chat:
        """Return the chat that the bot has met, whether or not it may still speak there."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def private_chat(self, user: User) -> Chat:
        """Return the chat with *user*, from now on known to the bot."""
        self.users[user.id] = user
        return self.chats.setdefault(user.id, Chat(user.id, "private", user=user))

    # --- Messages ----------------------------------------------------------------------------------------

    def message(self, chat_id: int, message_id: int) -> Message | None:
        """Return the message, unless it was deleted."""
        found = self.messages.get((chat_id, message_id))
        return None if found is None or found.deleted else found

    def adds(self, message: Message) -> Message:
        """Put *message* into its chat."""
        self.messages[message.chat.id, message.id] = message
        self.timeline.setdefault(message.chat.id, []).append(message)
        self.bell.ring()
        return message

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and basic groups share one numbering; each supergroup has its own, from 1."""
        if chat.type == "supergroup":
            return next(self._supergroup_numbers.setdefault(chat.id, itertools.count(1)))
        return next(self._numbers)

    def new_message(self, chat: Chat, sender: User, formatted: Formatted) -> Message:
        """Begin a message: numbered and dated, not yet in its chat."""
        return Message(chat, self.next_message_id(chat), self.clock.now(), sender, formatted)

    def topic(self, chat: Chat, number: int | None) -> int | None:
        """Return the topic of *chat* that is named; refused like Telegram does if nobody may write there."""
        if number is not None and number not in chat.topics:
            raise bad_request("message thread not found")
        if number in chat.closed_topics and chat.bot_status != "administrator":
            raise bad_request("TOPIC_CLOSED")
        return number

    def edits(self, message: Message, formatted: Formatted, markup: Markup | None) -> None:
        """Change what *message* says, keeping what it said."""
        now = self.clock.now()
        message.edits.append(Version(message.formatted, message.markup, now))
        message.formatted, message.markup, message.edited_at = formatted, markup, now
        self.bell.ring()

    def deletes(self, message: Message) -> None:
        """Take *message* out of everyone's sight; tests still find it."""
        message.deleted = True
        self.bell.ring()

    # --- What the bot hears ------------------------------------------------------------------------------

    def tells(self, kind: str, content: dict[str, Any], about: int) -> int | None:
        """Queue an update of *kind*; its number, or ``None`` if the bot does not wish to hear such.

        *about* is the chat or person that it belongs to. Webhooks keep the order within one kind and
        chat only, so a press may overtake a message.
        """
        number = self.updates.add(kind, content, queue=about + (QUEUE_OF_KIND.get(kind, 9) << 33))
        self.bell.ring()
        return number

    def press(self, by: User, message: Message, data: str) -> Press:
        """Record that *by* pressed a button, and tell the bot."""
        press = Press(str(next(self._press_numbers)), by, message, data, self.clock.now())
        self.presses[press.id] = press
        content = {
            "id": press.id,
            "from": by.as_json(),
            "message": self._pressed_json(message),
            "chat_instance": str(message.chat.id * 7919),
            "data": data,
        }
        self.tells("callback_query", content, by.id)
        return press

    def _pressed_json(self, message: Message) -> dict[str, Any]:
        if message.deleted:
            return {"chat": message.chat.as_json(), "message_id": message.id, "date": 0}
        return message.as_json()


def _problem_with(chat: Chat) -> ApiError | None:
    if chat.migrated_to is not None:
        text = "group chat was upgraded to a supergroup chat"
        return bad_request(text, migrate_to_chat_id=chat.migrated_to)
    if chat.user is not None:
        if chat.user.is_deactivated:
            return forbidden("user is deactivated")
        return forbidden("bot was blocked by the user") if chat.bot_status == "kicked" else None
    kind = "supergroup" if chat.type == "supergroup" else "group"
    if chat.bot_status == "kicked":
        return forbidden(f"bot was kicked from the {kind} chat")
    return forbidden(f"bot is not a member of the {kind} chat") if chat.bot_status == "left" else None
