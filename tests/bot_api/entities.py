"""Text as Telegram takes it: HTML parsed as TDLib parses it, cleaned, trimmed, and counted in UTF-16.

The rules and the error texts are those of TDLib's ``MessageEntity.cpp``, offsets in bytes included.
"""

import re
from typing import Any

import msgspec

from tests.bot_api.errors import ApiError, bad_request

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_BYTES = 1 << 15

TYPE_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
SPACES = " \t\r\n\0\v"
CHARACTER_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]*)|#(?P<decimal>[0-9]*)|(?P<name>[a-zA-Z]*));?")
MARKUP = re.compile(r"[<&]")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
# Control characters become spaces; line separators, directional overrides and combining lines vanish.
BLANKED = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
REMOVED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
DIRECTIONAL_RUN = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
COMMAND = re.compile(r"(?<![\w/>])/([A-Za-z0-9_]{1,64})(?:@\w+)?(?![\w/])")


class Entity(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A span of a text, counted in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    custom_emoji_id: str = ""
    user: dict[str, Any] | None = None

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.offset + self.length


class Formatted(msgspec.Struct, frozen=True):
    """A text as its reader sees it, and what is special about spans of it."""

    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    """How long Telegram finds *text*."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def message_text(text: str, parse_mode: str, entities: list[Entity]) -> Formatted:
    """*text* as a message would carry it; refused like Telegram does."""
    if not text:
        raise bad_request("message text is empty")
    formatted = formatted_text(text, parse_mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return formatted


def caption_text(text: str, parse_mode: str, entities: list[Entity]) -> Formatted:
    """*text* as a caption; an empty one is no mistake."""
    formatted = formatted_text(text, parse_mode, entities)
    if utf16_length(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def formatted_text(text: str, parse_mode: str, entities: list[Entity]) -> Formatted:
    """*text* parsed, cleaned and trimmed. A parse mode wins over entities, as it does there."""
    if len(text) > MAX_BYTES or (not text.isascii() and len(encoded(text)) > MAX_BYTES):
        raise bad_request("text is too long")
    match parse_mode.lower():
        case "html":
            return trimmed(cleaned(parse_html(text)))
        case "" | "none":
            kept = tuple(entity for entity in entities if is_valid(entity, text))
            return trimmed(cleaned(Formatted(text, kept)))
        case _:
            # Telegram knows Markdown too; this server does not, and says so rather than guessing.
            raise bad_request("unsupported parse_mode")


def encoded(text: str) -> bytes:
    """*text* as UTF-8, refused if it cannot be (lone surrogates)."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def is_valid(entity: Entity, text: str) -> bool:
    """Whether *entity* spans anything of *text*; Telegram drops what does not, without a word."""
    if entity.type == "text_link" and not entity.url:
        raise bad_request('can\'t parse MessageEntity: Field "url" must be of type String')
    return entity.length > 0 and entity.offset >= 0 and entity.end <= utf16_length(text)


def plain(text: str) -> Formatted:
    """Return what arrives when a person types *text*: cleaned, trimmed, with its commands marked."""
    formatted = trimmed(cleaned(Formatted(text)))
    return Formatted(formatted.text, commands_in(formatted.text))


def commands_in(text: str) -> tuple[Entity, ...]:
    """Return the commands that Telegram's apps highlight in *text*."""
    if "/" not in text:
        return ()
    return tuple(
        Entity("bot_command", utf16_length(text[: found.start()]), utf16_length(found[0]))
        for found in COMMAND.finditer(text)
    )


# --- Cleaning -------------------------------------------------------------------------------------------


def cleaned(formatted: Formatted) -> Formatted:
    """Without the characters that Telegram does not let pass; entities keep covering what they covered."""
    text = BLANKED.sub(" ", formatted.text)
    text = DIRECTIONAL_RUN.sub(lambda run: "\u200c" * len(run[0]), text)
    if not REMOVED.search(text):
        return Formatted(text, formatted.entities)
    gone = [utf16_length(text[: found.start()]) for found in REMOVED.finditer(text)]
    moved = (
        shifted(entity, sum(at < entity.offset for at in gone), sum(at < entity.end for at in gone))
        for entity in formatted.entities
    )
    return Formatted(REMOVED.sub("", text), tuple(entity for entity in moved if entity.length > 0))


def shifted(entity: Entity, by: int, end_by: int) -> Entity:
    """*entity* after *by* units vanished before its start and *end_by* before its end."""
    if not end_by:
        return entity
    return msgspec.structs.replace(
        entity, offset=entity.offset - by, length=entity.end - end_by - (entity.offset - by)
    )


def trimmed(formatted: Formatted) -> Formatted:
    """Without white space around it."""
    text = formatted.text.strip(" \n")
    if len(text) == len(formatted.text):
        return formatted
    cut = len(formatted.text) - len(formatted.text.lstrip(" \n"))
    size = utf16_length(text)
    kept = []
    for entity in formatted.entities:
        start = max(entity.offset - cut, 0)
        end = min(entity.end - cut, size)
        if end > start:
            kept.append(msgspec.structs.replace(entity, offset=start, length=end - start))
    return Formatted(text, tuple(kept))


# --- HTML -----------------------------------------------------------------------------------------------


def parse_html(source: str) -> Formatted:
    """*source* without its tags, and what they meant."""
    encoded(source)
    if not MARKUP.search(source):
        return Formatted(source)
    return _Parser(source).parse()


class _Open(msgspec.Struct):
    """A tag that waits for its end."""

    name: str
    argument: str
    offset: int
    begin: int


class _Parser:
    """One pass over a text, mirroring ``do_parse_html``."""

    def __init__(self, source: str) -> None:
        # A terminating NUL stands for the end, as in the original: every look-ahead finds something.
        self.source = source + "\0"
        self.at = 0
        self.result: list[str] = []
        self.units = 0
        self.entities: list[Entity] = []
        self.open: list[_Open] = []

    def parse(self) -> Formatted:
        end = len(self.source) - 1
        while self.at < end:
            if self.source[self.at] == "<":
                self._tag()
            else:
                self._text(end)
        if self.open:
            raise unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            # A language means something only where code stands alone in pre.
            if entity.type == "code":
                entity.language = ""
        ordered = sorted(self.entities, key=lambda entity: (entity.offset, -entity.length))
        return Formatted(valid_unicode("".join(self.result)), tuple(ordered))

    def _text(self, end: int) -> None:
        if self.source[self.at] == "&":
            piece = self._reference()
            if not piece:
                piece = "&"
                self.at += 1
        else:
            found = MARKUP.search(self.source, self.at, end)
            stop = found.start() if found else end
            piece = self.source[self.at : stop]
            self.at = stop
        self.result.append(piece)
        self.units += utf16_length(piece)

    def _reference(self) -> str:
        """Return the character that the reference here means, moving behind it; nothing if it is none."""
        found = CHARACTER_REFERENCE.match(self.source, self.at)
        if not found:
            return ""
        character = referenced(found)
        if character:
            self.at = found.end()
        return character

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._word(">").lower()
        if self._ended():
            raise unparsable(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in TYPE_OF_TAG:
            raise unparsable(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        argument = self._attributes(name, begin)
        if name == "span" and argument != "spoiler":
            raise unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.at += 1
        self.open.append(_Open(name, argument, self.units, len(self.result)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while self.source[self.at] != ">":
            self._skip_spaces()
            if self.source[self.at] == ">":
                break
            argument = argument_of(tag, *self._attribute(tag, begin)) or argument
        return argument

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._word("=>")
        if not name:
            raise unparsable(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}')
        self._skip_spaces()
        if self._ended():
            raise unparsable(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
        if self.source[self.at] != "=":
            return name, ""
        self.at += 1
        self._skip_spaces()
        if self._ended():
            raise unparsable(f'Unclosed start tag "{tag}" at byte offset {self._bytes(begin)}')
        value = self._quoted() if self.source[self.at] in "'\"" else self._token()
        if self._ended():
            raise unparsable(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return name, value

    def _token(self) -> str:
        found = NAME_TOKEN.match(self.source, self.at)
        assert found is not None, "an empty token matches too"
        begin, self.at = self.at, found.end()
        if self.source[self.at] not in SPACES and self.source[self.at] != ">":
            raise unparsable(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
        return found[0].lower()

    def _quoted(self) -> str:
        quote = self.source[self.at]
        self.at += 1
        value = []
        while self.source[self.at] != quote and not self._ended():
            character = self._reference() if self.source[self.at] == "&" else ""
            if not character:
                character = self.source[self.at]
                self.at += 1
            value.append(character)
        if self.source[self.at] == quote and not self._ended():
            self.at += 1
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise unparsable(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        self.at += 1
        name = self._word(">").lower()
        self._skip_spaces()
        if self.source[self.at] != ">":
            raise unparsable(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.name:
            raise unparsable(
                f"Unmatched end tag at byte offset {self._bytes(begin)}, "
                f'expected "</{opened.name}>", found "</{name}>"'
            )
        if self.units > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity = Entity(TYPE_OF_TAG[opened.name], opened.offset, self.units - opened.offset)
        match opened.name:
            case "a":
                entity.url = opened.argument or "".join(self.result[opened.begin :])
                if not is_link(entity.url):
                    return
            case "tg-emoji":
                if not opened.argument.isdecimal() or not int(opened.argument):
                    raise unparsable("Invalid custom emoji identifier specified")
                entity.custom_emoji_id = opened.argument
            case "blockquote" if opened.argument:
                entity.type = "expandable_blockquote"
            case "pre" | "code":
                self._close_code(entity, opened)
                return
        self.entities.append(entity)

    def _close_code(self, entity: Entity, opened: _Open) -> None:
        """``pre`` and ``code`` around the same text are one, whichever is outside, if there is a language."""
        entity.language = opened.argument
        inner = self.entities[-1] if self.entities else None
        together = inner and {inner.type, entity.type} == {"pre", "code"}
        if inner and together and (inner.offset, inner.length) == (entity.offset, entity.length):
            language = inner.language or entity.language
            if language:
                inner.type, inner.language = "pre", language
                return
        self.entities.append(entity)

    def _word(self, stops: str) -> str:
        begin = self.at
        while self.source[self.at] not in SPACES and self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_spaces(self) -> None:
        while self.source[self.at] in SPACES and not self._ended():
            self.at += 1

    def _ended(self) -> bool:
        return self.at >= len(self.source) - 1 or self.source[self.at] == "\0"

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())


def referenced(found: re.Match[str]) -> str:
    """Return the character that a reference means, or nothing: Telegram leaves unknown ones as they are."""
    if (name := found["name"]) is not None:
        return NAMED.get(name, "")
    code = int(found["hex"] or "0", 16) if found["hex"] is not None else int(found["decimal"] or "0")
    too_long = len(found[0].rstrip(";")) >= 10
    return "" if code == 0 or code >= 0x10FFFF or too_long else chr(code)


def argument_of(tag: str, name: str, value: str) -> str:
    """Return what an attribute adds to its tag; most add nothing."""
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span", "class":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "blockquote", "expandable":
            return "1"
    return ""


def is_link(url: str) -> bool:
    """Whether Telegram would make a link of *url*."""
    return re.fullmatch(
        r"(?:(?:https?|tg|ton|tonsite)://)?[^\s/?#.]+(?:\.[^\s/?#]+|://)?\S*", url
    ) is not None and ("." in url or url.startswith("tg://"))


def valid_unicode(text: str) -> str:
    """*text*, refused if references made half a surrogate pair of it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise unparsable(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
            "surrogate code units"
        ) from None
    return text


def unparsable(reason: str) -> ApiError:
    """Return the refusal of a text whose markup is wrong."""
    return bad_request(f"can't parse entities: {reason}")
