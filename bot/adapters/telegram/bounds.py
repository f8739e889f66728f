"""How much of an answer is read, and that it is not packed: what is not, cannot grow while it is unpacked."""

from collections.abc import AsyncIterable, AsyncIterator, Mapping

from bot.adapters.telegram.refusals import AnswerTooLarge, Strange

LARGEST_ANSWER = 1 << 24
"""Bytes that an answer may have: several times what a hundred updates can."""

UNPACKED: Mapping[str, str] = {"Accept-Encoding": "identity"}
"""What is asked for."""


def refuse_packed(headers: Mapping[str, str]) -> None:
    """Raise refusals.Strange if an answer with these headers is packed."""
    if headers.get("Content-Encoding", "identity") != "identity":
        raise Strange("an answer that is packed, which it was asked not to be")


async def bounded(pieces: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """Yield the pieces of a body, whatever its length is said to be; raises TooLarge when there are more."""
    left = LARGEST_ANSWER
    async for piece in pieces:
        if (left := left - len(piece)) < 0:
            raise AnswerTooLarge(f"an answer of more than {LARGEST_ANSWER >> 20} MB")
        yield piece
