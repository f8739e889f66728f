"""The parameters of every method that this server knows: what is not listed is refused.

Telegram itself ignores what it does not know. This server does not, so that a misspelt parameter
fails here rather than being lost there.
"""

from collections.abc import Mapping
from typing import Any, TypeVar, get_args, get_origin

import msgspec

from tests.bot_api.entities import Entity
from tests.bot_api.errors import bad_request
from tests.bot_api.markup import Markup


class _Object(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A JSON object within a request."""


class ReplyParameters(_Object, frozen=True):
    """What a message answers."""

    message_id: int
    chat_id: int | None = None
    allow_sending_without_reply: bool = False
    quote: str = ""


class LinkPreviewOptions(_Object, frozen=True):
    """Whether and how a link is shown."""

    is_disabled: bool = False
    url: str = ""
    prefer_small_media: bool = False
    prefer_large_media: bool = False
    show_above_text: bool = False


class BotCommand(_Object, frozen=True):
    """A command in the menu."""

    command: str
    description: str


class Scope(_Object, frozen=True, omit_defaults=True):
    """To whom a list of commands is shown."""

    type: str = "default"
    chat_id: int | None = None
    user_id: int | None = None


class Reaction(_Object, frozen=True):
    """A reaction to a message."""

    type: str
    emoji: str = ""
    custom_emoji_id: str = ""


class MenuButton(_Object, frozen=True, omit_defaults=True):
    """The button beside the input field."""

    type: str
    text: str = ""
    web_app: dict[str, str] | None = None


class Upload(msgspec.Struct):
    """A file part of a multipart request."""

    name: str
    mime_type: str
    content: bytes


class Parameters(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """What a method may be told."""


class GetMe(Parameters):
    """Nothing."""


class SetMySettings(Parameters):
    """Of what Telegram lets a bot set of itself since Bot API 10.5."""

    can_join_groups: bool | None = None
    can_read_all_group_messages: bool | None = None
    supports_inline_queries: bool | None = None


class GetUpdates(Parameters):
    offset: int = 0
    limit: int = 100
    timeout: int = 0
    allowed_updates: list[str] | None = None


class SetWebhook(Parameters):
    url: str = ""
    certificate: Upload | str | None = None
    ip_address: str = ""
    max_connections: int = 40
    allowed_updates: list[str] | None = None
    drop_pending_updates: bool = False
    secret_token: str = ""


class DeleteWebhook(Parameters):
    drop_pending_updates: bool = False


class _Sending(Parameters):
    chat_id: int
    message_thread_id: int | None = None
    disable_notification: bool = False
    protect_content: bool = False
    reply_parameters: ReplyParameters | None = None
    reply_markup: Markup | None = None


class SendMessage(_Sending):
    text: str = ""
    parse_mode: str = ""
    entities: list[Entity] = []
    link_preview_options: LinkPreviewOptions | None = None


class _WithCaption(_Sending):
    caption: str = ""
    parse_mode: str = ""
    caption_entities: list[Entity] = []


class SendDocument(_WithCaption):
    document: Upload | str | None = None
    thumbnail: Upload | str | None = None
    disable_content_type_detection: bool = False


class SendPhoto(_WithCaption):
    photo: Upload | str | None = None
    has_spoiler: bool = False
    show_caption_above_media: bool = False


class CopyMessage(_Sending, kw_only=True):
    from_chat_id: int
    message_id: int
    caption: str | None = None
    parse_mode: str = ""
    caption_entities: list[Entity] = []


class ForwardMessage(Parameters):
    chat_id: int
    from_chat_id: int
    message_id: int
    message_thread_id: int | None = None
    disable_notification: bool = False
    protect_content: bool = False


class EditMessageText(Parameters):
    chat_id: int
    message_id: int
    text: str = ""
    parse_mode: str = ""
    entities: list[Entity] = []
    link_preview_options: LinkPreviewOptions | None = None
    reply_markup: Markup | None = None


class EditMessageReplyMarkup(Parameters):
    chat_id: int
    message_id: int
    reply_markup: Markup | None = None


class DeleteMessage(Parameters):
    chat_id: int
    message_id: int


class DeleteMessages(Parameters):
    chat_id: int
    message_ids: list[int]


class AnswerCallbackQuery(Parameters):
    callback_query_id: str
    text: str = ""
    show_alert: bool = False
    url: str = ""
    cache_time: int = 0


class SendChatAction(Parameters):
    chat_id: int
    message_thread_id: int | None = None
    action: str = ""


class SetMessageReaction(Parameters):
    chat_id: int
    message_id: int
    reaction: list[Reaction] = []
    is_big: bool = False


class Commands(Parameters):
    scope: Scope = Scope()
    language_code: str = ""


class SetMyCommands(Commands):
    commands: list[BotCommand] = []


class ForLanguage(Parameters):
    language_code: str = ""


class SetMyName(ForLanguage):
    name: str = ""


class SetMyDescription(ForLanguage):
    description: str = ""


class SetMyShortDescription(ForLanguage):
    short_description: str = ""


class SetChatMenuButton(Parameters):
    chat_id: int | None = None
    menu_button: MenuButton = msgspec.field(default_factory=lambda: MenuButton("default"))


class GetChatMenuButton(Parameters):
    chat_id: int | None = None


class ForChat(Parameters):
    chat_id: int


class GetChatMember(Parameters):
    chat_id: int
    user_id: int


P = TypeVar("P", bound=Parameters)
_objects: dict[type[Parameters], dict[str, Any]] = {}


def parsed(kind: type[P], given: Mapping[str, object], files: Mapping[str, Upload]) -> P:
    """Return what the request says, as *kind*; refused if it says anything that *kind* does not know."""
    known = _fields(kind)
    values: dict[str, object] = {}
    for name, value in given.items():
        if name not in known:
            raise bad_request(f'unknown parameter "{name}"')
        values[name] = _value(name, value, known[name], files)
    for name, upload in files.items():
        if name in known:
            values[name] = upload
        elif f"attach://{name}" not in given.values():
            raise bad_request(f'unknown file "{name}"')
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        raise bad_request(_reason(str(error))) from None


def _value(name: str, value: object, kind: Any, files: Mapping[str, Upload]) -> object:
    if not isinstance(value, str):
        return value
    if kind is Upload:
        return files.get(value.removeprefix("attach://"), value) if value.startswith("attach://") else value
    if kind is None:
        return value
    try:
        return msgspec.json.decode(value, type=kind, strict=False)
    except msgspec.DecodeError as error:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object: {error}") from None


def _fields(kind: type[Parameters]) -> dict[str, Any]:
    """Each parameter, with the type of its JSON if it is an object or a list; ``Upload`` if a file."""
    if kind not in _objects:
        fields = msgspec.structs.fields(kind)
        _objects[kind] = {one.name: _json_type(one.type) for one in fields}
    return _objects[kind]


def _json_type(kind: Any) -> Any:
    options = get_args(kind) if get_origin(kind) is not list else (kind,)
    for option in options or (kind,):
        if option is Upload:
            return Upload
        if get_origin(option) is list or (isinstance(option, type) and issubclass(option, msgspec.Struct)):
            return option
    return None


def _reason(text: str) -> str:
    """Telegram's own words for the parameters that are missing most often."""
    if "missing required field `chat_id`" in text:
        return "chat_id is empty"
    if "missing required field `message_id`" in text:
        return "message identifier is not specified"
    if "$.chat_id" in text:
        return "chat not found"
    return text[0].lower() + text[1:]
