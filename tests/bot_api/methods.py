"""The methods of the Bot API: each takes its parameters, changes the world and answers as Telegram does.

``getUpdates`` and the webhook's methods wait or talk to others, so they live with the server.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import msgspec

from tests.bot_api import parameters as given
from tests.bot_api.entities import Formatted, caption_text, message_text, utf16_length
from tests.bot_api.errors import NOT_MODIFIED, QUERY_TOO_OLD, ApiError, bad_request
from tests.bot_api.markup import Markup, checked
from tests.bot_api.world import Chat, File, Message, World

DELETABLE_FOR = timedelta(hours=48)
CALLBACK_LIFE = timedelta(minutes=1)
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
LARGEST_PHOTO = 10 << 20
LONGEST_SIDES, LONGEST_RATIO = 10_000, 20
REACTIONS = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
SCOPES = frozenset({
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
    "chat_administrators", "chat_member",
})  # fmt: skip
Answer = Any


UNCOPYABLE = {"giveaway", "invoice", "paid_media", "story"}
"""What no bot can pass on."""


@dataclass(slots=True)
class Profile:
    """What the bot says of itself, by language and scope; ``changes`` counts how often it was changed.

    A ``heedless`` server takes settings and does not heed them, as Telegram does with some.
    """

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[given.Scope, str], list[given.BotCommand]] = field(default_factory=dict)
    menu_buttons: dict[int | None, given.MenuButton] = field(default_factory=dict)
    joins_groups: bool = True
    is_inline: bool = False
    heedless: bool = False
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Dislike:
    """Refuses every message with certain *words* in it, for a reason; or only one with more than its text.

    Maybe only in one chat. Without words it is the chat in which nothing may be said.
    """

    words: str
    why: str
    unless_plain: bool = False
    chat_id: int | None = None

    def refuse(self, chat: Chat, text: str, *, plain: bool = True) -> None:
        """Raise the refusal of a message that is disliked."""
        here = self.chat_id in (None, chat.id)
        if here and self.words in text and not (self.unless_plain and plain):
            raise bad_request(self.why)


class Methods:
    """Every method that is answered at once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.profile = Profile()
        self.actions: list[tuple[int, str]] = []
        self.dislikes: list[Dislike] = []

    # --- The bot itself ----------------------------------------------------------------------------------

    def get_me(self, _: given.GetMe) -> Answer:
        return self.world.bot.as_json() | {
            "can_join_groups": self.profile.joins_groups,
            "can_read_all_group_messages": self.world.reads_all_group_messages,
            "supports_inline_queries": self.profile.is_inline,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }

    def set_my_settings(self, asked: given.SetMySettings) -> Answer:
        """Change what is named, and leave the rest as it is."""
        if self.profile.heedless:
            return True
        if asked.can_join_groups is not None:
            self.profile.joins_groups = asked.can_join_groups
        if asked.can_read_all_group_messages is not None:
            self.world.reads_all_group_messages = asked.can_read_all_group_messages
        if asked.supports_inline_queries is not None:
            self.profile.is_inline = asked.supports_inline_queries
        return self._changed()

    def set_my_commands(self, asked: given.SetMyCommands) -> Answer:
        if len(asked.commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in asked.commands:
            _check_command(command)
        self.profile.commands[self._scope(asked)] = asked.commands
        return self._changed()

    def get_my_commands(self, asked: given.Commands) -> Answer:
        return msgspec.to_builtins(self.profile.commands.get(self._scope(asked), []))

    def delete_my_commands(self, asked: given.Commands) -> Answer:
        self.profile.commands.pop(self._scope(asked), None)
        return self._changed()

    def _scope(self, asked: given.Commands) -> tuple[given.Scope, str]:
        scope = asked.scope
        if scope.type not in SCOPES:
            raise bad_request("can't parse BotCommandScope: Unsupported type specified")
        if scope.chat_id is not None:
            self.world.known_chat(scope.chat_id)
        elif scope.type.startswith("chat"):
            raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
        return scope, _language(asked.language_code)

    def set_my_name(self, asked: given.SetMyName) -> Answer:
        return self._describe(self.profile.names, asked.language_code, asked.name, 64)

    def set_my_description(self, asked: given.SetMyDescription) -> Answer:
        return self._describe(self.profile.descriptions, asked.language_code, asked.description, 512)

    def set_my_short_description(self, asked: given.SetMyShortDescription) -> Answer:
        return self._describe(
            self.profile.short_descriptions, asked.language_code, asked.short_description, 120
        )

    def get_my_name(self, asked: given.ForLanguage) -> Answer:
        return {"name": _described(self.profile.names, asked, self.world.bot.first_name)}

    def get_my_description(self, asked: given.ForLanguage) -> Answer:
        return {"description": _described(self.profile.descriptions, asked, "")}

    def get_my_short_description(self, asked: given.ForLanguage) -> Answer:
        return {"short_description": _described(self.profile.short_descriptions, asked, "")}

    def _describe(self, texts: dict[str, str], language: str, text: str, limit: int) -> Answer:
        if utf16_length(text) > limit:
            raise bad_request(f"the text must not be longer than {limit} characters")
        texts[_language(language)] = text
        return self._changed()

    def set_chat_menu_button(self, asked: given.SetChatMenuButton) -> Answer:
        if asked.menu_button.type not in {"default", "commands", "web_app"}:
            raise bad_request("can't parse MenuButton: MenuButton has unsupported type")
        if asked.chat_id is not None:
            self._private(asked.chat_id)
        self.profile.menu_buttons[asked.chat_id] = asked.menu_button
        return self._changed()

    def get_chat_menu_button(self, asked: given.GetChatMenuButton) -> Answer:
        buttons = self.profile.menu_buttons
        found = buttons.get(asked.chat_id) or buttons.get(None) or given.MenuButton("commands")
        return msgspec.to_builtins(found)

    def _private(self, chat_id: int) -> Chat:
        chat = self.world.known_chat(chat_id)
        if not chat.is_private:
            raise bad_request("chat is not a private chat")
        return chat

    def _changed(self) -> bool:
        self.profile.changes += 1
        return True

    # --- Sending -----------------------------------------------------------------------------------------

    def send_message(self, asked: given.SendMessage) -> Message:
        formatted = message_text(asked.text, asked.parse_mode, asked.entities)
        message = self._draft(asked, formatted)
        message.parse_mode = asked.parse_mode
        preview = asked.link_preview_options
        message.link_preview = not (preview and preview.is_disabled)
        return self.world.adds(message)

    def send_document(self, asked: given.SendDocument) -> Message:
        return self._send_file(asked, asked.document, "document")

    def send_photo(self, asked: given.SendPhoto) -> Message:
        return self._send_file(asked, asked.photo, "photo")

    def _send_file(
        self, asked: given.SendDocument | given.SendPhoto, source: given.Upload | str | None, kind: str
    ) -> Message:
        caption = caption_text(asked.caption, asked.parse_mode, asked.caption_entities)
        file = self._file(source, kind)
        message = self._draft(asked, caption)
        message.file = file
        message.parse_mode = asked.parse_mode
        return self.world.adds(message)

    def _file(self, source: given.Upload | str | None, kind: str) -> File:
        if not source:
            raise bad_request(f"there is no {kind} in the request")
        if isinstance(source, str):
            if source not in self.world.files:
                raise bad_request("wrong file identifier/HTTP URL specified")
            return self.world.files[source]
        if not source.content:
            raise bad_request("file must be non-empty")
        if kind == "photo" and not source.content.startswith(IMAGES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        if kind == "photo":
            _check_photo(source.content)
        number = hashlib.sha256(source.content + source.name.encode()).hexdigest()[:32]
        file = File(kind, f"file{number}", source.name, source.mime_type, source.content)
        return self.world.files.setdefault(file.id, file)

    def _draft(self, asked: given._Sending, formatted: Formatted) -> Message:
        chat = self.world.chat(asked.chat_id)
        markup = checked(asked.reply_markup)
        for dislike in self.dislikes:
            dislike.refuse(chat, formatted.text, plain=markup is None)
        reply_to = self._replied_to(chat, asked.reply_parameters)
        topic = self.world.topic(chat, asked.message_thread_id)
        if topic is None and reply_to is not None and reply_to.chat is chat:
            topic = reply_to.topic  # an answer stays where the question is
        message = self.world.new_message(chat, self.world.bot, formatted)
        message.markup = markup
        message.reply_to = reply_to
        message.topic = topic
        message.protect_content = asked.protect_content
        message.disable_notification = asked.disable_notification
        return message

    def _replied_to(self, chat: Chat, reply: given.ReplyParameters | None) -> Message | None:
        if reply is None:
            return None
        found = self.world.message(chat.id if reply.chat_id is None else reply.chat_id, reply.message_id)
        if found is None and not reply.allow_sending_without_reply:
            raise bad_request("message to be replied not found")
        return found

    def copy_message(self, asked: given.CopyMessage) -> Answer:
        source = self._source(asked.from_chat_id, asked.message_id, "copy", "copied")
        text = source.formatted
        if source.file is not None and asked.caption is not None:
            text = caption_text(asked.caption, asked.parse_mode, asked.caption_entities)
        if source.raw and asked.caption is not None:
            text = caption_text(asked.caption, asked.parse_mode, asked.caption_entities)
        message = self._draft(asked, text)
        if "voice" in source.raw and message.chat.user is not None and message.chat.user.refuses_voice:
            raise bad_request("VOICE_MESSAGES_FORBIDDEN")
        message.file, message.raw = source.file, source.raw
        return {"message_id": self.world.adds(message).id}

    def forward_message(self, asked: given.ForwardMessage) -> Message:
        source = self._source(asked.from_chat_id, asked.message_id, "forward", "forwarded")
        chat = self.world.chat(asked.chat_id)
        topic = self.world.topic(chat, asked.message_thread_id)
        message = self.world.new_message(chat, self.world.bot, source.formatted)
        message.topic = topic
        message.file, message.raw = source.file, source.raw
        message.forwarded_from = source.forwarded_from or source
        message.protect_content = asked.protect_content
        message.disable_notification = asked.disable_notification
        return self.world.adds(message)

    def _source(self, chat_id: int, message_id: int, verb: str, done: str) -> Message:
        self.world.known_chat(chat_id)
        source = self.world.message(chat_id, message_id)
        if source is None:
            raise bad_request(f"message to {verb} not found")
        if source.protect_content or UNCOPYABLE & source.raw.keys():
            raise bad_request(f"message can't be {done}")
        return source

    def send_chat_action(self, asked: given.SendChatAction) -> Answer:
        if asked.action not in ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat = self.world.chat(asked.chat_id)
        self.world.topic(chat, asked.message_thread_id)
        for dislike in self.dislikes:
            dislike.refuse(chat, "")
        self.actions.append((chat.id, asked.action))
        return True

    def set_message_reaction(self, asked: given.SetMessageReaction) -> Answer:
        self.world.chat(asked.chat_id)
        message = self.world.message(asked.chat_id, asked.message_id)
        if message is None:
            raise bad_request("message to react not found")
        emoji = [one.emoji.rstrip("\ufe0f") for one in asked.reaction]
        if any(one.type != "emoji" for one in asked.reaction) or not REACTIONS.issuperset(emoji):
            raise bad_request("REACTION_INVALID")
        if len(emoji) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        message.reactions = emoji
        self.world.bell.ring()
        return True

    # --- Editing and deleting ----------------------------------------------------------------------------

    def edit_message_text(self, asked: given.EditMessageText) -> Message:
        formatted = message_text(asked.text, asked.parse_mode, asked.entities)
        message = self._editable(asked.chat_id, asked.message_id)
        if message.file is not None:
            raise bad_request("there is no text in the message to edit")
        return self._edit(message, formatted, asked.reply_markup)

    def edit_message_reply_markup(self, asked: given.EditMessageReplyMarkup) -> Message:
        message = self._editable(asked.chat_id, asked.message_id)
        return self._edit(message, message.formatted, asked.reply_markup)

    def _editable(self, chat_id: int, message_id: int) -> Message:
        self.world.chat(chat_id)
        message = self.world.message(chat_id, message_id)
        if message is None:
            raise bad_request("message to edit not found")
        has_reply_keyboard = message.markup is not None and not message.markup.is_inline
        if not message.from_bot or message.forwarded_from or has_reply_keyboard:
            raise bad_request("message can't be edited")
        return message

    def _edit(self, message: Message, formatted: Formatted, asked: Markup | None) -> Message:
        markup = checked(asked)
        if markup is not None and not markup.is_inline:
            raise bad_request("inline keyboard expected")
        if formatted == message.formatted and markup == message.markup:
            raise bad_request(NOT_MODIFIED)
        self.world.edits(message, formatted, markup)
        return message

    def delete_message(self, asked: given.DeleteMessage) -> Answer:
        chat = self.world.chat(asked.chat_id)
        message = self.world.message(chat.id, asked.message_id)
        if message is None:
            raise bad_request("message to delete not found")
        if not self._may_delete(message):
            raise bad_request("message can't be deleted")
        self.world.deletes(message)
        return True

    def delete_messages(self, asked: given.DeleteMessages) -> Answer:
        chat = self.world.chat(asked.chat_id)
        if not 1 <= len(asked.message_ids) <= 100:
            raise bad_request("message identifiers are not specified")
        for message_id in asked.message_ids:
            # Unlike deleteMessage, what is missing or too old is passed over in silence.
            message = self.world.message(chat.id, message_id)
            if message is not None and self._may_delete(message):
                self.world.deletes(message)
        return True

    def _may_delete(self, message: Message) -> bool:
        if self.world.clock.now() - message.date > DELETABLE_FOR.total_seconds():
            return False
        return message.from_bot or message.chat.is_private or message.chat.bot_status == "administrator"

    def answer_callback_query(self, asked: given.AnswerCallbackQuery) -> Answer:
        press = self.world.presses.get(asked.callback_query_id)
        now = self.world.clock.now()
        if press is None or press.answered or now - press.date > CALLBACK_LIFE.total_seconds():
            raise bad_request(QUERY_TOO_OLD)
        if utf16_length(asked.text) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        press.answered, press.text, press.show_alert, press.url = (
            True,
            asked.text,
            asked.show_alert,
            asked.url,
        )
        self.world.bell.ring()
        return True

    # --- Chats -------------------------------------------------------------------------------------------

    def get_chat(self, asked: given.ForChat) -> Answer:
        chat = self.world.known_chat(asked.chat_id)
        return chat.as_json() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": {
                "unlimited_gifts": False,
                "limited_gifts": False,
                "unique_gifts": False,
                "premium_subscription": False,
                "gifts_from_channels": False,
            },
        }

    def get_chat_member(self, asked: given.GetChatMember) -> Answer:
        chat = self.world.chat(asked.chat_id)
        user = self.world.users.get(asked.user_id)
        if user is None:
            raise bad_request("PARTICIPANT_ID_INVALID")
        if user.is_bot:
            return member_json(self.world, user.id, chat.bot_status)
        status = "member" if chat.is_private else chat.members.get(user.id, "left")
        return member_json(self.world, user.id, status)

    def leave_chat(self, asked: given.ForChat) -> Answer:
        chat = self.world.chat(asked.chat_id)
        if chat.is_private:
            raise bad_request("chat member status can't be changed in private chats")
        changes_status(self.world, chat, self.world.bot.id, "left")
        return True

    def log_out(self, _: given.GetMe) -> Answer:
        return True

    def close(self, _: given.GetMe) -> Answer:
        return True


def member_json(world: World, user_id: int, status: str) -> dict[str, Any]:
    """Return a ``ChatMember``; administrators have every right that a bot may be given."""
    known: dict[str, Any] = {"status": status, "user": world.users[user_id].as_json()}
    if status == "creator":
        return known | {"is_anonymous": False}
    if status == "administrator":
        return known | ADMINISTRATOR
    return known | {"until_date": 0} if status == "kicked" else known


ADMINISTRATOR = {"can_be_edited": False, "is_anonymous": False} | dict.fromkeys(
    (
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_pin_messages", "can_post_stories",
        "can_edit_stories", "can_delete_stories",
    ),
    True,
)  # fmt: skip


def changes_status(world: World, chat: Chat, by: int, status: str) -> None:
    """Make *status* what the bot is in *chat*, and tell it (``my_chat_member``)."""
    before, chat.bot_status = chat.bot_status, status
    content = {
        "chat": chat.as_json(),
        "from": world.users[by].as_json(),
        "date": int(world.clock.now()),
        "old_chat_member": member_json(world, world.bot.id, before),
        "new_chat_member": member_json(world, world.bot.id, status),
    }
    world.tells("my_chat_member", content, chat.id)


def _check_photo(content: bytes) -> None:
    """Refuse a picture that is too large, or too long for how wide it is; the size is read of a PNG."""
    if len(content) > LARGEST_PHOTO:
        raise bad_request("file is too big")
    if content.startswith(IMAGES[0]) and len(content) >= 24:
        sides = [int.from_bytes(content[at : at + 4], "big") for at in (16, 20)]
        if sum(sides) > LONGEST_SIDES or max(sides) > LONGEST_RATIO * min(sides):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _check_command(command: given.BotCommand) -> None:
    if not COMMAND.fullmatch(command.command.removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= utf16_length(command.description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _language(code: str) -> str:
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _described(texts: dict[str, str], asked: given.ForLanguage, default: str) -> str:
    """Return the text for a language, else the one for all languages."""
    return texts.get(_language(asked.language_code)) or texts.get("") or default


def table(methods: Methods) -> dict[str, tuple[str, type[Any], Callable[[Any], Answer]]]:
    """Each method under its lower-case name (Telegram does not mind the case): name, parameters, handler."""
    rows: list[tuple[str, type[Any], Callable[[Any], Answer]]] = [
        ("getMe", given.GetMe, methods.get_me),
        ("setMySettings", given.SetMySettings, methods.set_my_settings),
        ("setMyCommands", given.SetMyCommands, methods.set_my_commands),
        ("getMyCommands", given.Commands, methods.get_my_commands),
        ("deleteMyCommands", given.Commands, methods.delete_my_commands),
        ("setMyName", given.SetMyName, methods.set_my_name),
        ("getMyName", given.ForLanguage, methods.get_my_name),
        ("setMyDescription", given.SetMyDescription, methods.set_my_description),
        ("getMyDescription", given.ForLanguage, methods.get_my_description),
        ("setMyShortDescription", given.SetMyShortDescription, methods.set_my_short_description),
        ("getMyShortDescription", given.ForLanguage, methods.get_my_short_description),
        ("setChatMenuButton", given.SetChatMenuButton, methods.set_chat_menu_button),
        ("getChatMenuButton", given.GetChatMenuButton, methods.get_chat_menu_button),
        ("sendMessage", given.SendMessage, methods.send_message),
        ("sendDocument", given.SendDocument, methods.send_document),
        ("sendPhoto", given.SendPhoto, methods.send_photo),
        ("copyMessage", given.CopyMessage, methods.copy_message),
        ("forwardMessage", given.ForwardMessage, methods.forward_message),
        ("sendChatAction", given.SendChatAction, methods.send_chat_action),
        ("setMessageReaction", given.SetMessageReaction, methods.set_message_reaction),
        ("editMessageText", given.EditMessageText, methods.edit_message_text),
        ("editMessageReplyMarkup", given.EditMessageReplyMarkup, methods.edit_message_reply_markup),
        ("deleteMessage", given.DeleteMessage, methods.delete_message),
        ("deleteMessages", given.DeleteMessages, methods.delete_messages),
        ("answerCallbackQuery", given.AnswerCallbackQuery, methods.answer_callback_query),
        ("getChat", given.ForChat, methods.get_chat),
        ("getChatMember", given.GetChatMember, methods.get_chat_member),
        ("leaveChat", given.ForChat, methods.leave_chat),
        ("logOut", given.GetMe, methods.log_out),
        ("close", given.GetMe, methods.close),
    ]
    return {name.lower(): (name, kind, handler) for name, kind, handler in rows}


__all__ = ["Answer", "ApiError", "Methods", "Profile", "changes_status", "member_json", "table"]
