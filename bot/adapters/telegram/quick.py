"""Asking over aiohttp: at a fraction of what PTB's own way costs, and with the same errors.

What fails is told by its kind alone. The texts of aiohttp's errors hold addresses, and those hold the token.
"""

import asyncio
import io
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.adapters.telegram.bounds import UNPACKED, bounded, refuse_packed

PATIENCE = 5.0
"""Seconds that connecting may take, or a piece of what is sent or read, unless said otherwise."""

UPLOAD_PATIENCE = 20.0
"""Seconds that a piece of what is sent may take, if there is a file in it."""

PIECE = 1 << 16
"""Bytes that are sent at once; what is no longer is in the system's hands before anything could be slow."""

KEPT_ALIVE = 15.0
"""Seconds that a connection is kept for the next request: shorter than anything on the way forgets it."""


@dataclass(frozen=True, slots=True)
class _Limits:
    """How many seconds each thing may take; None is for ever."""

    slot: float | None
    connecting: float | None
    writing: float | None
    reading: float | None


@dataclass(frozen=True, slots=True)
class _Body:
    """What is sent with a request, and what it is."""

    content: bytes
    kind: str


class AiohttpRequest(BaseRequest):
    """Asks over connections that are kept, *slots* of them at once."""

    def __init__(self, slots: int, pool_timeout: float, proxy: str | None, trusted: ssl.SSLContext) -> None:
        self._slots = asyncio.Semaphore(slots)
        self._pool_timeout = pool_timeout
        self._proxy = URL(proxy) if proxy else None
        self._trusted = trusted
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that a piece of an answer may take, unless said otherwise."""
        return PATIENCE

    async def initialize(self) -> None:
        """Get ready to ask; again, after a shutdown."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, ssl=self._trusted, keepalive_timeout=KEPT_ALIVE),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT, **UNPACKED},
                auto_decompress=False,
            )

    async def shutdown(self) -> None:
        """Let go of all connections; once is enough."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of an answer; raises TimedOut, or NetworkError for all else."""
        uploads = request_data is not None and request_data.contains_files
        limits = _Limits(
            slot=self._said(pool_timeout, self._pool_timeout),
            connecting=self._said(connect_timeout, PATIENCE),
            writing=self._said(write_timeout, UPLOAD_PATIENCE if uploads else PATIENCE),
            reading=self._said(read_timeout, PATIENCE),
        )
        async with self._slot(limits.slot):
            body = await _body(request_data) if request_data else None
            try:
                return await self._asked(method, url, body, limits)
            except TimeoutError:
                raise TimedOut from None
            except (aiohttp.ClientError, OSError) as error:
                raise NetworkError(f"aiohttp.{type(error).__name__}") from error.__cause__

    def _said(self, given: Any, otherwise: float) -> float | None:
        """Return a time-out: the one given, None for no end, or *otherwise* if nothing was said of it."""
        if isinstance(given, type(self.DEFAULT_NONE)):
            return otherwise
        return None if given is None else float(given)

    @asynccontextmanager
    async def _slot(self, patience: float | None) -> AsyncIterator[None]:
        """Wait for one of the slots; raises TimedOut if none becomes free."""
        try:
            async with asyncio.timeout(patience):
                await self._slots.acquire()
        except TimeoutError as late:
            raise TimedOut("Pool timeout: every connection is in use, and nothing was sent.") from late
        try:
            yield
        finally:
            self._slots.release()

    async def _asked(self, method: str, url: str, body: _Body | None, limits: _Limits) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this request is not initialized")
        async with (
            asyncio.timeout(None) as deadline,
            self._session.request(
                method,
                URL(url, encoded=True),
                **_sent(body, deadline, limits.writing),
                timeout=aiohttp.ClientTimeout(connect=limits.connecting, sock_read=limits.reading),
                proxy=self._proxy,
                allow_redirects=False,
            ) as response,
        ):
            refuse_packed(response.headers)
            pieces = [piece async for piece in bounded(response.content.iter_any())]
            return response.status, b"".join(pieces)


def _sent(body: _Body | None, deadline: asyncio.Timeout, patience: float | None) -> Mapping[str, Any]:
    """Return how aiohttp is told what to send: in pieces that have a deadline each, if it is long."""
    if body is None:
        return {}
    headers = {"Content-Type": body.kind}
    if len(body.content) <= PIECE:
        return {"data": body.content, "headers": headers}
    headers["Content-Length"] = str(len(body.content))
    return {"data": _pieces(body.content, deadline, patience), "headers": headers}


async def _pieces(content: bytes, deadline: asyncio.Timeout, patience: float | None) -> AsyncIterator[bytes]:
    """Yield *content* in pieces, and move the *deadline* on with each that has been taken."""
    clock = asyncio.get_running_loop().time
    with suppress(RuntimeError):  # the answer has come before all was sent: there is no deadline any more
        for start in range(0, len(content), PIECE):
            deadline.reschedule(None if patience is None else clock() + patience)
            yield content[start : start + PIECE]
        deadline.reschedule(None)


async def _body(data: RequestData) -> _Body:
    """Return what is sent: a form, in parts if there are files in it."""
    if not data.contains_files:
        return _Body(data.url_encoded_parameters().encode(), "application/x-www-form-urlencoded")
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=_quoted(filename), content_type=kind)
    parts = form()
    return _Body(await parts.as_bytes(), parts.headers["Content-Type"])


def _quoted(filename: str) -> str:
    """Return the name of a file as browsers write it into a form: nothing in it ends the name or the line."""
    return filename.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
