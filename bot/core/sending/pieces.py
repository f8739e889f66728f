"""How what is said becomes messages: cut to size, and as edits of earlier ones."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from bot.core.address import Address
from bot.core.message import Deletion, Message, Outgoing, Sent, Source
from bot.core.reply import BAR, Reply

LONGEST = 4096
"""UTF-16 units of text in one message, as Telegram counts them."""

LONGEST_CAPTION = 1024
"""UTF-16 units of text under a picture or the like."""

GOES_ON = "… "
"""What a message begins with that goes on in the midst of a line."""


def parts(text: str, longest: int = LONGEST) -> list[str]:
    """Return *text* cut into messages of at most *longest* UTF-16 units, of eight at least.

    Cut at the last blank line, line or word that leaves a part at least half full, else anywhere but
    inside a character. A part that begins within a line says so: nobody else's words shall stand at the head
    of a message as if they were the bot's.
    """
    found = []
    while units(text) > longest:
        end = _fitting(text, longest)
        found.append(text[:end].rstrip())
        rest = text[end:].lstrip()
        text = f"{_continued(text, end)}{rest}" if rest else ""
    return [*found, text] if text or not found else found


def _continued(text: str, at: int) -> str:
    """Return what a part begins with that goes on where *text* is cut: within a line, or not."""
    if "\n" in text[at : len(text) - len(text[at:].lstrip())]:
        return ""
    return BAR if text[:at].rpartition("\n")[2].startswith(BAR) else GOES_ON


def units(text: str) -> int:
    """Return the length of *text* as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(text: str, longest: int) -> int:
    """Return how many characters of *text* to cut off for a part."""
    end = len(text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore"))
    for separator in ("\n\n", "\n", " "):
        if (cut := text.rfind(separator, end // 2, end)) > 0:
            return cut
    return end


def cut(message: Outgoing) -> tuple[Outgoing, ...]:
    """Return *message* as the messages that it takes, its buttons under the last."""
    *texts, last = parts(message.reply.text)
    if not texts:
        return (message,)
    replies = (*map(Reply, texts), msgspec.structs.replace(message.reply, text=last))
    return tuple(msgspec.structs.replace(message, reply=reply) for reply in replies)


def attached(message: Outgoing, copied: Iterable[Source]) -> tuple[Outgoing, ...]:
    """Return *message* under the first of what is passed on with it; before it, if there is no room.

    Each of the others stands by itself, as in the album that it came in.
    """
    bare = msgspec.structs.replace(message, reply=Reply(""))
    whole = tuple(msgspec.structs.replace(bare, copied=one, source=_same(message, one)) for one in copied)
    if units(message.reply.text) > LONGEST_CAPTION:
        return (*cut(message), *whole)
    first, *others = whole
    return (msgspec.structs.replace(first, reply=message.reply), *others)


def _same(message: Outgoing, copied: Source) -> Source | None:
    """Return the source of a copy: the message itself, unless what is passed on has none."""
    return None if message.source is None else copied


def edits(
    messages: Iterable[Message], earlier: Iterable[Sent], kept: Callable[[Sent], bool] = lambda _: False
) -> Iterator[Message]:
    """Yield *messages* as edits of the *earlier* ones of the same chat.

    Those that there are too many of are sent; earlier ones left over are deleted, but for the *kept*.
    """
    standing: dict[Address, dict[str, Sent]] = {}
    for sent in earlier:
        standing.setdefault(sent.to, {})[sent.message_id] = sent
    for message in messages:
        ids = standing.get(message.to)
        if ids and isinstance(message, Outgoing) and message.document is None and not message.copied:
            message_id = next(iter(ids))
            del ids[message_id]
            yield msgspec.structs.replace(message, replaces=message_id)
        else:
            yield message
    left = (sent for ids in standing.values() for sent in ids.values())
    yield from (Deletion(sent.to, sent.message_id) for sent in left if not kept(sent))
