"""What is in a message of Telegram's, besides where it stands: words, hidden addresses, a medium. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from bot.core.inquiry.attachments import Attached

Link = tuple[int, int, str]
"""Where a hidden link begins and ends, in UTF-16 units, and its address."""

MEDIA = (
    "animation",  # before "document": an animation comes as both
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "invoice",
    "live_photo",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "venue",  # before "location": a venue comes as both
    "location",
    "video",
    "video_note",
    "voice",
)
"""What somebody sends that is no text. Whatever else is no text nobody wrote: a service message.

Telegram thinks of new ones of those with every version (a background, a gift, a boost, a topic), seldom of a
new medium; so it is the media that are listed.
"""

ENVELOPE = frozenset({
    "author_signature", "business_connection_id", "chat", "date", "direct_messages_topic", "edit_date",
    "effect_id", "external_reply", "forward_origin", "from", "has_protected_content", "is_automatic_forward",
    "is_from_offline", "is_topic_message", "media_group_id", "message_id", "message_thread_id",
    "paid_star_count", "quote", "reply_markup", "reply_to_checklist_task_id", "reply_to_message",
    "reply_to_story", "sender_boost_count", "sender_business_bot", "sender_chat", "sender_tag", "via_bot",
})  # fmt: skip
"""What is around the content of a message. One with nothing in it brings what Telegram shows no bot."""

ITS_TEXT = frozenset({"text", "entities", "caption", "caption_entities", "link_preview_options"})
"""What is read as the text of a message."""

MOST_WORDS, LONGEST_WORDS = 200, 4096
"""How many texts beside it are read, and how many characters of them: more than any medium has."""

UNKNOWN = "unknown"
"""The medium of which nothing is known."""

COMMAND_OF = re.compile(r"/\w{1,64}@(\w{3,64})(?=\s|$)", re.ASCII)
"""A command with the name of the bot that it is for."""

MOST_ENTITIES = 100
"""How many marked spans a message of Telegram's has at most."""

MOST_SHOWN = 2048
"""Characters of hidden addresses that are shown of a message: a hundred long ones would be fifty messages."""

LEFT_OUT = "…"
"""What stands for an address that is not shown."""


def medium_of(body: Mapping[str, Any]) -> str:
    """Return what a message brings that is no text; "" for nothing, as with a service message."""
    found = next((name for name in MEDIA if body.get(name) is not None), "")
    return found or ("" if body.keys() - ENVELOPE else UNKNOWN)


def attached_in(body: Mapping[str, Any], medium: str, message_id: str) -> Attached | None:
    """Return what came along that is no text, as far as may matter to whoever it may be passed on to."""
    if not medium:
        return None
    found = body.get(medium)
    one = _object(found[-1]) if isinstance(found, list) and found else _object(found)
    size, name = one.get("file_size"), one.get("file_name")
    ending = name.rpartition(".")[2].lower() if isinstance(name, str) and "." in name else ""
    return Attached(medium, size if isinstance(size, int) else None, ending, (message_id,))


def words_of(body: Mapping[str, Any]) -> str:
    """Return what somebody has typed or chosen that is no text of the message: wherever it is in it.

    The question of a poll, the points of a list, the names of a place, a person, a file, a song, a topic, and
    what is quoted of another chat: all that reads as text, also of kinds that nobody knows yet. Not what is
    around it, as who sent it, and nothing of other messages of the chat, which were read when they came.
    """
    content = {name: value for name, value in body.items() if name not in ENVELOPE | _its_text(body)}
    return "\n".join(islice(_words((content, *_of_others(body))), MOST_WORDS))[:LONGEST_WORDS]


def _its_text(body: Mapping[str, Any]) -> frozenset[str]:
    """Return what of a message is read as its text: what bears such a name and holds none is not."""
    texts = ("text", "caption")
    read = next((name for name in texts if isinstance(body.get(name), str)), None)
    return ITS_TEXT - {name for name in texts if name != read}


def _of_others(body: Mapping[str, Any]) -> tuple[object, ...]:
    """Return what is replied to in another chat, and quoted of it; nothing of what a bot has said."""
    across = _object(body.get("external_reply"))
    sender = _object(_object(across.get("origin")).get("sender_user"))
    if not across or sender.get("is_bot") is True:
        return ()
    return across, _object(body.get("quote")).get("text")


def _words(value: object) -> Iterator[str]:
    """Yield the texts in *value*, however deep they are; what names a file or a kind is none."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case str(text):
                yield text
            case list() | tuple() as several:
                waiting += reversed(several)
            case {"message_id": _, "chat": _, "date": _}:
                pass
            case {"first_name": str(first), "last_name": str(last), **more}:  # which are one name
                waiting += [more, f"{first} {last}"]
            case dict() as one:
                waiting += reversed([found for name, found in one.items() if not _is_technical(name)])
            case _:
                pass  # a number, or nothing


def _is_technical(name: str) -> bool:
    return name.endswith(("_id", "_ids", "type", "entities", "url", "payload"))


def is_for_another_bot(text: str, me: str) -> bool:
    """Tell whether *text* is a command that names another bot than *me*; "" is not known by name."""
    named = COMMAND_OF.match(text)
    return named is not None and me != "" and named[1].lower() != me.lower()


def is_to_bot(body: Mapping[str, Any], me: str) -> bool:
    """Tell whether a message replies to one of *me* in another chat, as one that her group was before."""
    sender = _object(_object(_object(body.get("external_reply")).get("origin")).get("sender_user"))
    name = sender.get("username")
    return isinstance(name, str) and me != "" and name.lower() == me.lower()


def with_addresses(text: str, entities: object) -> str:
    """Return *text* with the addresses that are hidden under words of it behind those words, in brackets.

    So many of them as one message may well have: each that is too much is only told to be there.
    """
    found = [link for one in _list(entities)[:MOST_ENTITIES] if (link := _link(one))]
    units = text.encode("utf-16-le", "surrogatepass")
    links = sorted((link for link in found if 2 * link[1] <= len(units)), key=lambda link: link[1])
    for start, end, url in sorted(_within_reason(links), key=lambda link: link[1], reverse=True):
        words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        if not _is_the_same(words, url) and not _splits(units, end):
            units = units[: 2 * end] + f" ({url})".encode("utf-16-le", "surrogatepass") + units[2 * end :]
    return units.decode("utf-16-le", "surrogatepass")


def _within_reason(links: Iterable[Link]) -> Iterator[Link]:
    left = MOST_SHOWN
    for start, end, url in links:
        shown = url if len(url) <= left else LEFT_OUT
        left -= len(shown)
        yield start, end, shown


def _link(entity: object) -> Link | None:
    """Return where a hidden link begins and ends, in UTF-16 units, and its address."""
    match entity:
        case {"type": "text_link", "offset": int(start), "length": int(length), "url": str(url)}:
            address = "".join(url.split())
            return (start, start + length, address) if start >= 0 < length and address else None
        case _:
            return None


def _splits(units: bytes, at: int) -> bool:
    """Tell whether a place in a text is inside a character, of two units."""
    return b"\xd8" <= units[2 * at - 1 : 2 * at] <= b"\xdb"


def _is_the_same(words: str, url: str) -> bool:
    """Tell whether the *words* over a link are its address already."""
    return _bare(words) == _bare(url)


def _bare(url: str) -> str:
    return re.sub(r"^https?://", "", url.strip()).rstrip("/")


def quote_in(body: Mapping[str, Any]) -> str:
    """Return what is quoted of the message that is replied to, as far as somebody chose it.

    Of a reply across chats or topics Telegram quotes the whole by itself: that is only needed where
    nothing else tells which message is meant.
    """
    quote, across = body.get("quote"), body.get("external_reply")
    if not isinstance(quote, dict) or not isinstance(text := quote.get("text"), str):
        return ""
    chosen = quote.get("is_manual") is True
    unknown = isinstance(across, dict) and across.get("message_id") is None
    return with_addresses(text, quote.get("entities")) if chosen or unknown else ""


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
