"""Keyboards: what a request may carry, what Telegram refuses in them, and how tests read them."""

from collections.abc import Iterator
from typing import Any

import msgspec

from tests.bot_api.errors import bad_request

MAX_CALLBACK_DATA = 64
MAX_COPIED = 256
MAX_BUTTONS = 100
URL_SCHEMES = ("http://", "https://", "tg://", "ton://")


class _Given(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A JSON object of a request: what Telegram does not know is a mistake of the bot's."""


class CopyText(_Given):
    """What a press of a button puts on the clipboard."""

    text: str


class Button(_Given):
    """One button of an inline keyboard."""

    text: str
    url: str = ""
    callback_data: str = ""
    switch_inline_query: str | None = None
    switch_inline_query_current_chat: str | None = None
    web_app: dict[str, str] | None = None
    copy_text: CopyText | None = None
    icon_custom_emoji_id: str = ""
    style: str = ""

    @property
    def data(self) -> str:
        """What the bot gets back when it is pressed."""
        return self.callback_data


class Key(_Given):
    """One key of a reply keyboard."""

    text: str
    request_contact: bool = False
    request_location: bool = False
    icon_custom_emoji_id: str = ""
    style: str = ""


class Markup(_Given):
    """Everything that ``reply_markup`` may be; which of it, Telegram tells from the fields."""

    inline_keyboard: list[list[Button]] = []
    keyboard: list[list[Key | str]] = []
    resize_keyboard: bool = False
    one_time_keyboard: bool = False
    is_persistent: bool = False
    input_field_placeholder: str = ""
    remove_keyboard: bool = False
    force_reply: bool = False
    selective: bool = False

    @property
    def buttons(self) -> list[Button]:
        """Every button of an inline keyboard, in reading order."""
        return [button for row in self.inline_keyboard for button in row]

    @property
    def keys(self) -> list[Key]:
        """Every key of a reply keyboard, in reading order."""
        return [Key(key) if isinstance(key, str) else key for row in self.keyboard for key in row]

    @property
    def is_inline(self) -> bool:
        """Whether it hangs on its message, where it can be edited."""
        return bool(self.inline_keyboard)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing at all, like a keyboard without buttons."""
        return not (self.inline_keyboard or self.keyboard or self.remove_keyboard or self.force_reply)

    def inline_json(self) -> dict[str, Any] | None:
        """Return what of it appears in the message that Telegram returns: only an inline keyboard does."""
        rows = [[msgspec.to_builtins(button) for button in row] for row in self.inline_keyboard]
        return {"inline_keyboard": rows} if rows else None


def checked(markup: Markup | None) -> Markup | None:
    """*markup*, refused where Telegram would refuse it; ``None`` if it is empty."""
    if markup is None or markup.is_empty:
        return None
    for button in markup.buttons:
        _check_button(button)
    if len(markup.buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for key in markup.keys:
        if not key.text.strip():
            raise bad_request("keyboard button text must be non-empty")
    if len(markup.input_field_placeholder) > 64:
        raise bad_request("input field placeholder is too long")
    return markup


def _check_button(button: Button) -> None:
    if not button.text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    kinds = [kind for kind in _kinds(button) if kind]
    if not kinds:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(kinds) > 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one of the optional fields must be used"
        )
    if len(button.callback_data.encode()) > MAX_CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.copy_text and not 0 < len(button.copy_text.text) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if button.url and not button.url.startswith(URL_SCHEMES):
        raise bad_request(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL specified")


def _kinds(button: Button) -> Iterator[bool]:
    yield bool(button.url)
    yield bool(button.callback_data)
    yield button.switch_inline_query is not None
    yield button.switch_inline_query_current_chat is not None
    yield button.web_app is not None
    yield button.copy_text is not None
