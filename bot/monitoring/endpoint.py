"""The port of this machine on which the bot tells how it does; nobody elsewhere can ask."""

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
from prometheus_client import CONTENT_TYPE_LATEST
from tornado.httpserver import HTTPServer
from tornado.routing import Rule
from tornado.web import Application, RequestHandler

from bot import bootstrap
from bot.monitoring.health import Doing
from bot.monitoring.meters import Meters

HERE = "127.0.0.1"
"""Whoever can reach this is on the machine already."""

Look = Callable[[], Awaitable[Doing]]


class _Quiet(RequestHandler):
    """Answers, and says nothing of a mistake but that there is one."""

    def write_error(self, status_code: int, **_: object) -> None:
        """Say nothing but the status."""
        self.finish()

    def log_exception(self, *_: object) -> None:
        """Log nothing: whoever asks sees that it failed."""


class _Health(_Quiet):
    def initialize(self, look: Look) -> None:
        self._look = look

    async def get(self) -> None:
        """Tell how the bot does: 200 if it is well, else 503."""
        doing = await self._look()
        told = {"well": doing.is_well, "receives": doing.receives}
        told |= {"answers": doing.answers, "delivers": doing.delivers}
        self.set_status(200 if doing.is_well else 503)
        self.set_header("Content-Type", "application/json")
        self.finish(msgspec.json.encode(told) + b"\n")

    head = get


class _Metrics(_Quiet):
    def initialize(self, look: Look, meters: Meters, database: Path) -> None:
        self._look = look
        self._meters = meters
        self._database = database

    async def get(self) -> None:
        """Tell what the bot has done, and how it stands."""
        self._meters.stands(await self._look(), bootstrap.now(), self._database)
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.finish(self._meters.exposed())


async def shown(look: Look, meters: Meters, port: int, database: Path) -> None:
    """Show health and meters on *port* until cancelled; raises bootstrap.Unusable if it is taken."""
    routes: list[Rule | list[Any] | tuple[Any, ...]] = [
        (r"/health", _Health, {"look": look}),
        (r"/metrics", _Metrics, {"look": look, "meters": meters, "database": database}),
    ]
    server = HTTPServer(Application(routes))
    server.add_socket(_listening_on(port))
    try:
        await asyncio.Event().wait()
    finally:
        server.stop()
        await server.close_all_connections()


def _listening_on(port: int) -> socket.socket:
    try:
        found = socket.create_server((HERE, port))
    except OSError as error:
        why = os.strerror(error.errno or 0)
        raise bootstrap.Unusable(
            f"The bot cannot show how it does on port {port} ({why}). Stop the program that has the port, or "
            "write another one to monitoring.port."
        ) from error
    found.setblocking(False)
    return found
