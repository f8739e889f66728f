"""Receiving by webhook: an update is on disk before Telegram gets its 200."""

import asyncio
import hmac
import json
import logging
import os
import re
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import telegram
from telegram.error import TelegramError
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.adapters.telegram import polling
from bot.adapters.telegram.polling import Receive
from bot.adapters.telegram.refusals import ForeignWebhook
from bot.adapters.telegram.updates import KINDS
from bot.ports.store import StoreBusy

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""The header in which Telegram proves who it is."""

LARGEST = 1 << 20
"""Bytes of an update; Telegram's are far smaller."""

LARGEST_HEADERS = 1 << 14
"""Bytes of its headers."""

PATIENCE = 30
"""Seconds that a connection may take for its headers, and for its body, and may be idle."""


LOOK_AROUND = 60
"""Seconds between looks at what Telegram says of the webhook."""

Watched = Callable[[], Awaitable[None]]
"""Watches over the webhook until it is cancelled."""


class CannotListen(Exception):
    """Nothing can come in; the message says what to do."""


Announce = Callable[[Callable[[], Awaitable[object]]], Awaitable[None]]
"""Carries out a call to Telegram, however long it cannot be reached."""


class _Handler(RequestHandler):
    """Takes one update a request, from whoever knows the secret."""

    def initialize(self, receive: Receive, secret: str) -> None:
        self._receive = receive
        self._secret = secret

    async def post(self) -> None:
        """Put the update on disk and say 200; 403 without the secret, 400 for what is no update."""
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            self.set_status(403)
            return
        if (update := update_of(self.request.body)) is None:
            self.set_status(400)
            return
        await self._receive([update])

    def write_error(self, status_code: int, **_: object) -> None:
        """Say nothing but the status: no traceback leaves the house."""
        self.finish()

    def log_exception(self, typ: type[BaseException] | None, value: BaseException | None, tb: object) -> None:
        """Log that an update could not be stored, never what it was; a stranger's mistake is no event."""
        if typ is not None and not issubclass(typ, HTTPError):
            log.error("An update could not be stored (%s); Telegram will deliver it again.", typ.__name__)


def update_of(body: bytes) -> dict[str, Any] | None:
    """Return the update that was delivered; None if it is none, or nothing that could be stored."""
    try:
        update = json.loads(body)
        json.dumps(update, allow_nan=False)
    except (ValueError, RecursionError):
        return None
    return update if polling.is_update(update) else None


@asynccontextmanager
async def listening(
    bot: telegram.Bot,
    receive: Receive,
    announce: Announce,
    *,
    url: str,
    listen: str,
    port: int,
    secret: str,
) -> AsyncIterator[Watched]:
    """Receive updates at *url* while the context is open; *announce* carries out telling Telegram so.

    One connection at a time, so that updates come in their order; what is pending is kept. Yields what
    watches over the webhook until it is cancelled.
    """
    path = urlsplit(url).path or "/"
    server = HTTPServer(
        Application([(re.escape(path), _Handler, {"receive": receive, "secret": secret})]),
        idle_connection_timeout=PATIENCE,
        body_timeout=PATIENCE,
        max_header_size=LARGEST_HEADERS,
        max_body_size=LARGEST,
        max_buffer_size=LARGEST,
    )
    server.add_socket(_listening_on(port, listen))
    try:
        set_up = partial(
            bot.set_webhook, url, allowed_updates=list(KINDS), secret_token=secret, max_connections=1
        )
        await announce(set_up)
        yield _Watch(bot, url, partial(announce, set_up), receive).over
    finally:
        server.stop()
        await server.close_all_connections()


@dataclass
class _Watch:
    """Sees whether the webhook is still this bot's, and whether Telegram gets through to it."""

    bot: telegram.Bot
    url: str
    set_again: Callable[[], Awaitable[None]]
    receive: Receive
    foreign: int = 0
    failing: bool = False
    last_error: datetime | None = None

    async def over(self) -> None:
        """Watch until cancelled; raises refusals.ForeignWebhook when it is another's again and again."""
        while True:
            with suppress(
                TelegramError, StoreBusy
            ):  # that Telegram cannot be asked is told by whatever is sent
                info = await self.bot.get_webhook_info()
                await self.see(info)
            await asyncio.sleep(LOOK_AROUND)

    async def see(self, info: telegram.WebhookInfo) -> None:
        """Take back a webhook that is another's, and tell whether what is to come gets through."""
        if info.url == self.url:
            self.foreign = 0
            self._tell(info)
            if not self.failing:
                await self.receive([])  # as a poll that brought nothing: what is to come gets through
            return
        self.foreign += 1
        if self.foreign >= ForeignWebhook.patience:
            raise ForeignWebhook
        log.warning("Somebody has set another webhook for this token, or taken it down: it is set again.")
        await self.set_again()

    def _tell(self, info: telegram.WebhookInfo) -> None:
        failed = info.last_error_date != self.last_error and info.pending_update_count > 0
        if failed and not self.failing:
            log.warning("Telegram cannot deliver updates (%s); it tries again.", info.last_error_message)
        if self.failing and info.pending_update_count == 0:
            log.warning("Telegram delivers updates again.")
        self.failing = failed or (self.failing and info.pending_update_count > 0)
        self.last_error = info.last_error_date


def _listening_on(port: int, listen: str) -> socket.socket:
    """Return a socket that listens; raises CannotListen if none can."""
    try:
        family = socket.AF_INET6 if ":" in listen else socket.AF_INET
        found = socket.create_server((listen, port), family=family, backlog=128)
    except OSError as error:
        raise CannotListen(
            f"The bot cannot listen where webhook.listen and webhook.port say ({_why(error)}). "
            "Stop the program that has the port, or write another one there and into the proxy in front."
        ) from error
    found.setblocking(False)
    return found


def _why(error: OSError) -> str:
    """Return why a socket could not be made; where, the settings tell."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error.strerror or error)
