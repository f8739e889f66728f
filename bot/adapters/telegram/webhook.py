"""Receiving by webhook: an update is on disk before Telegram gets its 200."""

import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import telegram
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.adapters.telegram.polling import Receive
from bot.adapters.telegram.updates import KINDS

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
"""The header in which Telegram proves who it is."""

LARGEST = 1 << 20
"""Bytes of an update; Telegram's are far smaller."""

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
        try:
            update = json.loads(self.request.body)
            int(update["update_id"])
        except (ValueError, KeyError, TypeError):
            self.set_status(400)
            return
        await self._receive([update])

    def write_error(self, status_code: int, **_: object) -> None:
        """Say nothing but the status: no traceback leaves the house."""
        self.finish()

    def log_exception(self, typ: object, value: object, tb: object) -> None:
        """Log that it failed, never what with."""
        log.error("An update could not be stored (%s); Telegram will deliver it again.", typ)


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
) -> AsyncIterator[None]:
    """Receive updates at *url* while the context is open; *announce* carries out telling Telegram so.

    One connection at a time, so that updates come in their order; what is pending is kept.
    """
    path = urlsplit(url).path or "/"
    server = HTTPServer(Application([(path, _Handler, {"receive": receive, "secret": secret})]))
    server.max_buffer_size = LARGEST
    server.listen(port, listen)
    try:
        await announce(
            lambda: bot.set_webhook(url, allowed_updates=list(KINDS), secret_token=secret, max_connections=1)
        )
        yield
    finally:
        server.stop()
        await server.close_all_connections()
