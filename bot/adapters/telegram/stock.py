"""PTB's own way of asking, over httpx: to be chosen where the other one does not work."""

import ssl
from collections.abc import AsyncIterator

import httpx
from telegram.request import HTTPXRequest

from bot.adapters.telegram.bounds import UNPACKED, bounded, refuse_packed


def stock(slots: int, pool_timeout: float, proxy: str | None, trusted: ssl.SSLContext) -> HTTPXRequest:
    """Return what asks over httpx, so many requests at once, and reads no more than it should."""
    how = {
        "headers": dict(UNPACKED),
        "event_hooks": {"response": [_bounded]},
        "verify": trusted,
        "trust_env": False,  # what the environment says of proxies and certificates has been read
    }
    return HTTPXRequest(slots, pool_timeout=pool_timeout, proxy=through(proxy, trusted), httpx_kwargs=how)


def through(proxy: str | None, trusted: ssl.SSLContext) -> httpx.Proxy | None:
    """Return a proxy as httpx knows it; its certificate is verified too, if it has one."""
    if proxy is None:
        return None
    return httpx.Proxy(proxy, ssl_context=trusted if proxy.startswith("https:") else None)


async def _bounded(response: httpx.Response) -> None:
    """Let no more of an answer be read than there may be of it."""
    refuse_packed(response.headers)
    assert isinstance(response.stream, httpx.AsyncByteStream)
    response.stream = _Bounded(response.stream)


class _Bounded(httpx.AsyncByteStream):
    """A body of which so much is read, and no more."""

    def __init__(self, body: httpx.AsyncByteStream) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the pieces of the body."""
        async for piece in bounded(self._body):
            yield piece

    async def aclose(self) -> None:
        """Let go of the body, however much of it is to come."""
        await self._body.aclose()
