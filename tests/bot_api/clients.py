"""The people of a test: what they do in their apps, and how a test waits for what they see."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from tests.bot_api.entities import MAX_TEXT, Entity, Formatted, plain, utf16_length
from tests.bot_api.methods import changes_status
from tests.bot_api.world import Chat, Message, Press, User, World

PATIENCE = 15.0
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Reader:
    """Someone who sees a chat: reads it in order, and tells what else was there when nothing came."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat
        self._read = 0
        self._edits_seen: dict[Message, int] = {}

    @property
    def messages(self) -> list[Message]:
        """All that was ever said in the chat, by either side, deleted messages included."""
        return list(self.world.timeline.get(self.chat.id, []))

    @property
    def heard(self) -> list[Message]:
        """All that the bot said there."""
        return [message for message in self.messages if message.from_bot]

    @property
    def unread(self) -> list[Message]:
        """What the bot said and nobody has read."""
        return self.heard[self._read :]

    def loses_topic(self, number: int) -> None:
        """Let a topic be deleted with all that is in it; the bot is not told."""
        del self.chat.topics[number]
        for message in self.messages:
            if message.topic == number:
                self.world.deletes(message)

    async def reads(self, containing: str = "", within: float = PATIENCE) -> Message:
        """Return the bot's next message; with *containing*, the next that says so, past any others."""
        skipped: list[Message] = []

        def found() -> bool:
            while self.unread:
                message = self.unread[0]
                self._read += 1
                skipped.append(message)
                if containing in message.text:
                    return True
            return False

        await self._expects(
            found, f"a message containing {containing!r}" if containing else "a message", within, skipped
        )
        self._edits_seen[skipped[-1]] = len(skipped[-1].edits)
        return skipped[-1]

    async def reads_edit(self, message: Message, within: float = PATIENCE) -> Message:
        """*message*, once it has been edited since it was last looked at."""
        seen = self._edits_seen.get(message, 0)
        await self._expects(lambda: len(message.edits) > seen, f"an edit of {message!r}", within)
        self._edits_seen[message] = len(message.edits)
        return message

    async def sees_deleted(self, message: Message, within: float = PATIENCE) -> None:
        """Wait until *message* is gone."""
        await self._expects(lambda: message.deleted, f"that {message!r} is deleted", within)

    async def reads_nothing(self, during: float = 0.2) -> None:
        """Hold for *during* seconds that the bot says nothing."""
        if await self.world.bell.until(lambda: bool(self.unread), during):
            raise AssertionError(f"{self!r} expected silence, but read {self.unread}")

    def catches_up(self) -> list[Message]:
        """Read all that is there; what it was."""
        unread = self.unread
        self._read += len(unread)
        return unread

    async def _expects(
        self, holds: Callable[[], bool], what: str, within: float, instead: Sequence[Message] = ()
    ) -> None:
        if not await self.world.bell.until(holds, within):
            others = f"read instead: {list(instead)}" if instead else "nothing new was there"
            recent = self.heard[-3:]
            raise AssertionError(
                f"{self!r} waited {within} s for {what}; {others}; "
                f"last heard: {recent}; {len(self.world.updates.pending)} updates wait for the bot"
            )


class Client(Reader):
    """A person with Telegram. The bot does not know them before they do something."""

    def __init__(self, world: World, user: User, met: bool = False) -> None:
        chat = world.chats.get(user.id) or Chat(user.id, "private", user=user)
        super().__init__(world, chat)
        self.user = user
        world.users[user.id] = user
        if met:
            world.private_chat(user)

    def __repr__(self) -> str:
        return self.user.first_name

    @property
    def id(self) -> int:
        """The user's id, which is also that of the private chat."""
        return self.user.id

    # --- Saying things -----------------------------------------------------------------------------------

    def says(
        self,
        text: str,
        *,
        in_: "Group | None" = None,
        reply_to: Message | None = None,
        as_typed: bool = False,
        topic: int | None = None,
        links: Mapping[str, str] = MappingProxyType({}),
    ) -> Message:
        """Write *text*: cleaned as Telegram cleans it, unless *as_typed* asks for every character.

        In a *topic* of the chat; with *links* under words of it, by those words.
        """
        if utf16_length(text) > MAX_TEXT:
            raise ValueError(f"an app would not send {utf16_length(text)} units at once; use pastes()")
        formatted = Formatted(text) if as_typed else plain(text)
        if not formatted.text:
            raise ValueError("an app does not send an empty message")
        formatted = linked(formatted, links)
        return self._sends(formatted, {}, in_.chat if in_ else None, reply_to, topic=topic)

    def pastes(self, text: str) -> list[Message]:
        """Write *text* of any length; apps split it into as many messages as it takes."""
        return [
            self.says(text[start : start + MAX_TEXT // 2]) for start in range(0, len(text), MAX_TEXT // 2)
        ]

    def opens(self, payload: str = "") -> Message:
        """Press Start, maybe through a deep link; *payload* may be written as ``/start payload``."""
        payload = payload.removeprefix("/start").strip()
        if payload and not PAYLOAD.fullmatch(payload):
            raise ValueError(
                f"Telegram passes on no such payload: {payload!r} (1-64 of A-Z, a-z, 0-9, _ and -)"
            )
        if self.chat.bot_status == "kicked":
            self.unblocks()
        return self.says(f"/start {payload}".strip())

    def replies_to(
        self,
        message: Message,
        text: str,
        *,
        quoting: str = "",
        links: Mapping[str, str] = MappingProxyType({}),
        topic: int | None = -1,
    ) -> Message:
        """Answer *message* with *text*, in its chat, and in its topic unless another *topic* is named."""
        if message.deleted:
            raise ValueError(f"{message!r} is deleted, nobody can reply to it")
        if quoting not in message.text:
            raise ValueError(f"{message!r} does not say {quoting!r}")
        where = message.topic if topic == -1 else topic
        formatted = linked(plain(text), links)
        return self._sends(formatted, {}, message.chat, message, topic=where, quote=quoting)

    def edits(self, message: Message, text: str, links: Mapping[str, str] = MappingProxyType({})) -> Message:
        """Change what was said, or what stands under what was sent."""
        self._owns(message)
        if message.raw:
            message.raw = message.raw | {"caption": text}
            self.world.edits(message, message.formatted, None)
        else:
            self.world.edits(message, linked(plain(text), links), None)
        self._tells(message, "edited_message")
        return message

    def touches(self, message: Message) -> None:
        """React to *message*, or see its preview load: to the bot it looks like an edit to the same words."""
        self._tells(message, "edited_message")

    def moves(self, message: Message) -> None:
        """Walk on with a live location that is shared."""
        latitude = message.raw["location"]["latitude"] + 0.001
        message.raw = {"location": message.raw["location"] | {"latitude": latitude}}
        self.world.edits(message, message.formatted, None)
        self._tells(message, "edited_message")

    def deletes(self, message: Message) -> None:
        """Delete *message* for both sides; the bot is not told."""
        self.world.deletes(message)

    def shares_contact(self, phone: str, *, of: User | None = None) -> Message:
        """Share a phone number: one's own, unless it is that *of* someone else."""
        whose = of or self.user
        contact = {"phone_number": phone, "first_name": whose.first_name, "user_id": whose.id}
        return self._sends(Formatted(""), {"contact": contact}, None, None)

    def sends_sticker(self, emoji: str = "👍", *, reply_to: Message | None = None) -> Message:
        """Send a sticker."""
        sticker = _file("sticker") | {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._sends(Formatted(""), {"sticker": sticker}, None, reply_to)

    def sends_voice(self, *, reply_to: Message | None = None) -> Message:
        """Send a voice message."""
        return self._sends(Formatted(""), {"voice": _file("voice") | {"duration": 3}}, None, reply_to)

    def sends_photo(self, caption: str = "", *, reply_to: Message | None = None) -> Message:
        """Send a photo."""
        photo = {"photo": [_file("photo") | {"width": 90, "height": 90}]}
        return self._sends(Formatted(""), photo | ({"caption": caption} if caption else {}), None, reply_to)

    def sends_file(
        self, name: str, caption: str = "", *, size: int = 1024, reply_to: Message | None = None
    ) -> Message:
        """Send a file of a name."""
        document = {"document": _file("document") | {"file_name": name, "file_size": size}}
        return self._sends(
            Formatted(""), document | ({"caption": caption} if caption else {}), None, reply_to
        )

    def reacts(self, message: Message, *emoji: str) -> None:
        """React so and no other way; in groups the bot is told only if it is an administrator."""
        if message.chat.is_private or message.chat.bot_status == "administrator":
            new = [{"type": "emoji", "emoji": one} for one in emoji]
            body = {"chat": message.chat.as_json(), "message_id": message.id, "user": self.user.as_json()}
            body |= {"date": int(message.date), "old_reaction": [], "new_reaction": new}
            self.world.tells("message_reaction", body, message.chat.id)

    async def sees_reactions(self, message: Message, *emoji: str, within: float = PATIENCE) -> None:
        """Wait until the bot has reacted so to a message."""
        await self._expects(lambda: message.reactions == [*emoji], f"the reactions {emoji}", within)

    def sends(
        self,
        content: dict[str, Any],
        *,
        in_: "Group | None" = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """Send anything else (``{"location": {...}}``, ``{"dice": {...}}`` ...)."""
        return self._sends(Formatted(""), content, in_.chat if in_ else None, reply_to, topic=topic)

    def shares_location(self, *, live: bool = True, reply_to: Message | None = None) -> Message:
        """Share where one is, and maybe from now on."""
        period = {"live_period": 3600} if live else {}
        return self.sends({"location": {"latitude": 60.17, "longitude": 24.94} | period}, reply_to=reply_to)

    def sends_album(
        self, *captions: str, kind: str = "photo", reply_to: Message | None = None
    ) -> list[Message]:
        """Send as many pictures in one go, each with its caption or none: a message each, of one group."""
        album = str(self.world.next_message_id(self.chat))
        return [
            self.sends(
                media(kind) | {"media_group_id": album} | ({"caption": words} if words else {}),
                reply_to=reply_to,
            )
            for words in captions
        ]

    def opens_topic(self, name: str) -> int:
        """Open a topic in the chat with the bot."""
        return opens_topic(self.world, self.chat, self.user, name)

    # --- Buttons -----------------------------------------------------------------------------------------

    async def presses(self, message: Message, text: str, within: float = PATIENCE) -> Press:
        """Press the button that says *text*, and wait for the bot's answer to the press."""
        press = self.taps(message, text)
        await self._expects(lambda: press.answered, f"the answer to the press of {text!r}", within)
        return press

    def taps(self, message: Message, text: str) -> Press:
        """Press the button that says *text* and wait for nothing."""
        button = message.button(text)
        if not button.data:
            raise AssertionError(f"{button} tells the bot nothing")
        return self.forges(message, button.data)

    def copies(self, message: Message, text: str) -> str:
        """Press the button that says *text*; what the clipboard has then. The bot hears nothing of it."""
        button = message.button(text)
        if button.copy_text is None:
            raise AssertionError(f"{button} copies nothing")
        return button.copy_text.text

    def forges(self, message: Message, data: str) -> Press:
        """Press a button that may never have been there, as a made-up app can."""
        return self.world.press(self.user, message, data)

    def picks(self, message: Message, key: str, *, phone: str = "") -> Message:
        """Press a key of the reply keyboard of *message*; *phone* is what a contact key shares."""
        if message.key(key).request_contact:
            return self.shares_contact(phone or "+358401234567")
        return self.says(key)

    # --- Comings and goings ------------------------------------------------------------------------------

    def blocks(self) -> None:
        """Block the bot; it is told."""
        changes_status(self.world, self.chat, self.id, "kicked")

    def unblocks(self) -> None:
        """Let the bot write again; it is told."""
        changes_status(self.world, self.chat, self.id, "member")

    def deactivates(self) -> None:
        """Delete the account; the bot is not told."""
        self.user.is_deactivated = True

    # --- How it reaches the bot --------------------------------------------------------------------------

    def _sends(
        self,
        formatted: Formatted,
        raw: dict[str, Any],
        chat: Chat | None,
        reply_to: Message | None,
        *,
        topic: int | None = None,
        quote: str = "",
    ) -> Message:
        chat = chat or self.chat
        if chat.is_private:
            if chat.bot_status == "kicked" or self.user.is_deactivated:
                raise ValueError(f"{self!r} has blocked the bot, or is gone; opens() unblocks")
            self.world.chats.setdefault(chat.id, chat)
        elif self.id not in chat.members:
            raise ValueError(f"{self!r} is not in {chat.title}")
        message = self.world.new_message(chat, self.user, formatted)
        message.raw, message.reply_to = raw, reply_to
        message.topic, message.quote = topic, quote
        self.world.adds(message)
        self._tells(message, "message")
        return message

    def _tells(self, message: Message, kind: str) -> None:
        if bot_sees(self.world, message):
            self.world.tells(kind, message.as_json(), message.chat.id)

    def _owns(self, message: Message) -> None:
        if message.sender is not self.user:
            raise ValueError(f"{self!r} did not write {message!r}")


class Group(Reader):
    """A group with the bot in it, basic until it migrates."""

    def __init__(self, world: World, chat: Chat) -> None:
        super().__init__(world, chat)
        world.chats[chat.id] = chat

    def __repr__(self) -> str:
        return self.chat.title

    @property
    def id(self) -> int:
        """The chat's id, which changes when the group migrates."""
        return self.chat.id

    def adds(self, member: Client, status: str = "member") -> None:
        """Let *member* in (``administrator`` and ``creator`` are possible too)."""
        self.chat.members[member.id] = status

    def removes(self, member: Client) -> None:
        """Show *member* the door."""
        del self.chat.members[member.id]

    def adds_bot(self, by: Client, status: str = "member") -> None:
        """*by* invites the bot, or makes it an administrator; it is told."""
        changes_status(self.world, self.chat, by.id, status)

    def removes_bot(self, by: Client) -> None:
        """*by* throws the bot out; it is told."""
        changes_status(self.world, self.chat, by.id, "kicked")

    def migrates(self) -> None:
        """Become a supergroup: a new id, service messages on both sides, 400 with the new id on the old one.

        From here on this object is the supergroup, with nothing said in it yet.
        """
        old = self.chat
        new = Chat(
            -1_000_000_000_000 + old.id,
            "supergroup",
            old.title,
            members=old.members,
            bot_status=old.bot_status,
        )
        self.world.chats[new.id] = new
        self._serves(old, {"migrate_to_chat_id": new.id})
        old.migrated_to = new.id
        self.chat, self._read = new, 0
        self._serves(new, {"migrate_from_chat_id": old.id})

    def opens_topic(self, by: Client, name: str) -> int:
        """Let *by* open a topic, which makes a supergroup a forum; its number."""
        if self.chat.type != "supergroup":
            raise ValueError("only supergroups have topics: let it migrate first")
        return opens_topic(self.world, self.chat, by.user, name)

    def _serves(self, chat: Chat, content: dict[str, Any]) -> None:
        by = self.world.users[next(iter(chat.members))] if chat.members else self.world.bot
        message = self.world.new_message(chat, by, Formatted(""))
        message.raw = content
        self.world.adds(message)
        self.world.tells("message", message.as_json(), chat.id)


def opens_topic(world: World, chat: Chat, by: User, name: str) -> int:
    """Open a topic: its number is that of the service message that tells of it."""
    world.chats.setdefault(chat.id, chat)
    message = world.new_message(chat, by, Formatted(""))
    message.topic = message.id
    message.raw = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    world.adds(message)
    world.tells("message", message.as_json(), chat.id)
    chat.topics[message.id] = message
    return message.id


def linked(formatted: Formatted, links: Mapping[str, str]) -> Formatted:
    """Return a text with addresses hidden under words of it."""
    spans = [
        Entity("text_link", utf16_length(formatted.text.partition(words)[0]), utf16_length(words), url=url)
        for words, url in links.items()
    ]
    return Formatted(formatted.text, (*formatted.entities, *spans))


def media(kind: str) -> dict[str, Any]:
    """Return what a message brings of a *kind* of medium: enough for a bot to know it by."""
    one = _file(kind) | {"width": 90, "height": 90, "duration": 3, "is_animated": False, "is_video": False}
    match kind:
        case "photo":
            return {"photo": [_file("photo") | {"width": 90, "height": 90}]}
        case "animation":  # which comes as a document too
            return {"animation": one, "document": _file("document")}
        case "paid_media":
            return {"paid_media": {"star_count": 1, "paid_media": [{"type": "preview"}]}}
        case "sticker":
            return {"sticker": one | {"type": "regular"}}
        case _:
            return {kind: one}


def bot_sees(world: World, message: Message) -> bool:
    """Whether the bot is told of *message*: in groups, privacy mode keeps most from it.

    It gets commands, replies to itself and what mentions it; everything if it is an administrator.
    """
    chat = message.chat
    if chat.bot_status in ("kicked", "left") or chat.migrated_to is not None:
        return False
    if chat.is_private or world.reads_all_group_messages or chat.bot_status == "administrator":
        return True
    replied = message.reply_to is not None and message.reply_to.from_bot
    return replied or message.text.startswith("/") or f"@{world.bot.username}" in message.text


def _file(kind: str) -> dict[str, Any]:
    return {"file_id": f"{kind}-of-a-client", "file_unique_id": kind, "file_size": 1024}
