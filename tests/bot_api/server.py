"""The HTTP side: requests in, answers out, and everything that can go wrong in between."""

import asyncio
import contextlib
import re
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from aiohttp import web

from tests.bot_api import errors
from tests.bot_api.calls import Call, Journal
from tests.bot_api.errors import ApiError
from tests.bot_api.faults import Fault, Faults, Kind
from tests.bot_api.methods import Methods, table
from tests.bot_api.parameters import DeleteWebhook, GetMe, GetUpdates, SetWebhook, Upload, parsed
from tests.bot_api.updates import LIMIT
from tests.bot_api.webhook import Webhook
from tests.bot_api.world import Message, World

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
LONGEST_POLL = 50
MAX_UPLOAD = 50 * 1024 * 1024
BAD_GATEWAY = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    b"<center><h1>502 Bad Gateway</h1></center>\r\n"
    b"<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)
PAGE = b"<html><head><title>Not here</title></head><body><h1>Not here</h1></body></html>\r\n"
GARBAGE = b"\x00\xff<!doctype html><p>Please sign in to the network</p>"
WAITING_METHODS: dict[str, type[Any]] = {
    "getUpdates": GetUpdates,
    "setWebhook": SetWebhook,
    "deleteWebhook": DeleteWebhook,
    "getWebhookInfo": GetMe,
}


@dataclass(frozen=True, slots=True)
class Timing:
    """How long Telegram takes its time; tests may be in a hurry.

    ``conflict_pause`` is how long repeated 409s are held back, ``webhook_backoff`` the unit of back-off.
    """

    conflict_pause: float = 3.0
    webhook_backoff: float = 1.0


class Server:
    """Answers requests for one bot."""

    def __init__(self, world: World, token: str, journal: Journal, timing: Timing) -> None:
        self.world = world
        self.token = token
        self.journal = journal
        self.timing = timing
        self.methods = Methods(world)
        self.faults = Faults(world.clock.now)
        self.webhook = Webhook(world, journal, timing.webhook_backoff)
        self.calls: list[Call] = []
        self.held: list[tuple[str, int, asyncio.Event]] = []
        self.port = 0
        self._table = table(self.methods)
        self._waiting = {name.lower(): (name, kind) for name, kind in WAITING_METHODS.items()}
        self._poller: asyncio.Future[str] | None = None
        self._next_conflict = 0.0
        self._runner: web.AppRunner | None = None
        self.app = web.Application(client_max_size=MAX_UPLOAD)
        self.app.router.add_route("*", "/bot{token}/{method}", self._answer)

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; any free port unless one is given."""
        # A client that goes away ends its request, as a dead poller should not keep its place.
        self._runner = web.AppRunner(
            self.app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port, backlog=1024, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Hang up on everyone."""
        await self.webhook.close()
        if self._runner:
            await self._runner.cleanup()

    def forgets(self, method: str) -> None:
        """Know nothing of a *method* any more."""
        del self._table[method.lower()]

    # --- One request -------------------------------------------------------------------------------------

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        token = request.match_info["token"]
        if not TOKEN.fullmatch(token):
            return _json(404, ApiError(404, "Not Found").as_json())
        if token != self.token:
            return _json(401, ApiError(401, "Unauthorized").as_json())
        name, kind = self._known(request.match_info["method"].lower())
        if kind is None:
            return _json(404, ApiError(404, "Not Found: method not found").as_json())
        call = Call(len(self.calls), self.world.clock.now(), name, {})
        self.calls.append(call)
        try:
            values, files = await _read(request)
        except ApiError as error:
            call.status, call.answer = error.code, error.as_json()
            self._noted(call)
            return _json(error.code, call.answer)
        call.parameters = _recorded(values, files)
        call.chat_id = _as_int(values.get("chat_id"))
        call.fault = self.faults.next_for(name, call.chat_id)
        return await self._carry_out(request, call, kind, values, files)

    def _known(self, method: str) -> tuple[str, type[Any] | None]:
        if method in self._table:
            return self._table[method][:2]
        return self._waiting.get(method, ("", None))

    async def _carry_out(
        self,
        request: web.Request,
        call: Call,
        kind: type[Any],
        values: Mapping[str, object],
        files: Mapping[str, Upload],
    ) -> web.StreamResponse:
        fault = call.fault
        body = b'{"ok":true,"result":true}'
        if fault is None or fault.after:
            body = await self._decide(call, kind, values, files)
        # A long poll says nothing of what happened; its deliveries are in the journal already.
        if fault is not None or call.status != 200 or call.method != "getUpdates":
            self._noted(call)
        await self._held(call)
        if fault is not None:
            return await self._spoil(request, fault, body)
        return web.Response(status=call.status, body=body, content_type="application/json")

    async def _held(self, call: Call) -> None:
        """Keep the answer back as long as a test wants it: the request has taken effect."""
        for method, chat_id, released in self.held:
            if (method, chat_id) == (call.method, call.chat_id):
                await released.wait()

    async def _decide(
        self, call: Call, kind: type[Any], values: Mapping[str, object], files: Mapping[str, Upload]
    ) -> bytes:
        """Let the request take effect, or not, and return what Telegram has to say."""
        try:
            body = await self._perform(call, kind, values, files)
        except ApiError as error:
            call.status, call.answer = error.code, error.as_json()
            return msgspec.json.encode(call.answer)
        call.status = 200
        return body

    async def _perform(
        self, call: Call, kind: type[Any], values: Mapping[str, object], files: Mapping[str, Upload]
    ) -> bytes:
        asked = parsed(kind, values, files)
        if call.method in WAITING_METHODS:
            return await self._perform_waiting(asked)
        result = self._table[call.method.lower()][2](asked)
        if isinstance(result, Message):
            call.message = result
            result = result.as_json()
        elif isinstance(result, dict) and call.chat_id is not None and "message_id" in result:
            call.message = self.world.message(call.chat_id, result["message_id"])
        call.answer = {"ok": True, "result": result}
        return msgspec.json.encode(call.answer)

    async def _perform_waiting(self, asked: object) -> bytes:
        match asked:
            case GetUpdates():
                return await self._get_updates(asked)
            case SetWebhook():
                self._forget_if(asked.drop_pending_updates)
                self.webhook.set(asked)
                if asked.url:
                    self._end_poll(errors.TERMINATED_BY_WEBHOOK)
                return b'{"ok":true,"result":true,"description":"Webhook was set"}'
            case DeleteWebhook():
                self._forget_if(asked.drop_pending_updates)
                self.webhook.set(SetWebhook())
                return b'{"ok":true,"result":true,"description":"Webhook was deleted"}'
            case _:
                return msgspec.json.encode({"ok": True, "result": self.webhook.info()})

    def _forget_if(self, drop: bool) -> None:
        if drop:
            self.world.updates.clear()

    def _noted(self, call: Call) -> None:
        self.journal.call(call)
        self.world.bell.ring()

    # --- Polling -----------------------------------------------------------------------------------------

    async def _get_updates(self, asked: GetUpdates) -> bytes:
        updates = self.world.updates
        if self.webhook.url:
            await self._pause_between_conflicts()
            raise errors.conflict(errors.WEBHOOK_ACTIVE)
        updates.allow(asked.allowed_updates)
        self._end_poll(errors.OTHER_POLLER)
        if updates.acknowledge(asked.offset):
            self.journal.acknowledged(asked.offset)
            self.world.bell.ring()
        if not updates.pending and asked.timeout > 0:
            await self._wait_for_updates(min(asked.timeout, LONGEST_POLL))
        batch = updates.batch(min(max(asked.limit, 1), LIMIT))
        self.journal.delivered("poll", [update.id for update in batch])
        return b'{"ok":true,"result":[' + b",".join([update.body for update in batch]) + b"]}"

    async def _wait_for_updates(self, seconds: float) -> None:
        poller: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poller = poller
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    while not self.world.updates.pending and not poller.done():
                        ends: set[asyncio.Future[Any]] = {poller, self.world.bell.next()}
                        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if self._poller is poller:
                self._poller = None
        if poller.done():
            await self._pause_between_conflicts()
            raise errors.conflict(poller.result())

    def _end_poll(self, reason: str) -> None:
        """Let the newer poll win, as at Telegram: it is the older that hears of the conflict."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(reason)
        self._poller = None

    async def _pause_between_conflicts(self) -> None:
        """Tell the first conflict at once, and slow down two copies that fight."""
        now = asyncio.get_running_loop().time()
        if now < self._next_conflict:
            await asyncio.sleep(self.timing.conflict_pause)
        else:
            self._next_conflict = now + self.timing.conflict_pause

    # --- Faults ------------------------------------------------------------------------------------------

    async def _spoil(self, request: web.Request, fault: Fault, answer: bytes) -> web.StreamResponse:
        match fault.kind:
            case Kind.TOO_MANY_REQUESTS:
                return _json(429, errors.too_many_requests(fault.retry_after).as_json())
            case Kind.SERVER_ERROR:
                return _json(500, ApiError(500, "Internal Server Error").as_json())
            case Kind.BAD_GATEWAY:
                return web.Response(status=502, body=BAD_GATEWAY, content_type="text/html")
            case Kind.UNAUTHORIZED:
                return _json(401, ApiError(401, "Unauthorized").as_json())
            case Kind.NOT_FOUND_PAGE | Kind.FORBIDDEN_PAGE:
                status = 404 if fault.kind is Kind.NOT_FOUND_PAGE else 403
                return web.Response(status=status, body=PAGE, content_type="text/html")
            case Kind.NOT_TELEGRAM:
                return _json(200, {"status": "ok"})
            case Kind.TRUNCATED:
                return web.Response(body=answer[: len(answer) // 2], content_type="application/json")
            case Kind.GARBAGE:
                return web.Response(body=GARBAGE, content_type="application/json")
            case Kind.SILENCE:
                await asyncio.get_running_loop().create_future()
            case Kind.RESET:
                _reset(request)
            case Kind.CLOSE:
                return await _hang_up(request, answer if fault.after else b"")
        return web.Response()


async def _hang_up(request: web.Request, answer: bytes) -> web.StreamResponse:
    """Close the connection: before a word is said, or in the middle of the answer."""
    response = web.StreamResponse(
        headers={"Content-Length": str(len(answer)), "Content-Type": "application/json"}
    )
    if answer:
        await response.prepare(request)
        await response.write(answer[: len(answer) // 2])
    if request.transport is not None:
        request.transport.close()
    return response


def _reset(request: web.Request) -> None:
    """Break the connection off with RST, as a crashed proxy does."""
    if request.transport is None:
        return
    connection = request.transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.transport.abort()


async def _read(request: web.Request) -> tuple[Mapping[str, object], dict[str, Upload]]:
    """Return the parameters of a request, however they came: query, form, JSON or multipart."""
    values: dict[str, object] = dict(request.query) if request.query_string else {}
    if not request.can_read_body:
        return values, {}
    if request.content_type.startswith("multipart/"):
        return await _read_multipart(request, values)
    body = await request.read()
    try:
        if request.content_type == "application/json":
            values |= msgspec.json.decode(body, type=dict[str, Any])
        else:
            values |= parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        raise errors.bad_request("strings must be encoded in UTF-8") from None
    except msgspec.DecodeError as error:
        raise errors.bad_request(f"can't parse the request: {error}") from None
    return values, {}


async def _read_multipart(
    request: web.Request, values: dict[str, object]
) -> tuple[Mapping[str, object], dict[str, Upload]]:
    files = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.content_type, value.file.read())
        else:
            values[name] = value if isinstance(value, str) else bytes(value).decode()
    return values, files


def _recorded(values: Mapping[str, object], files: Mapping[str, Upload]) -> dict[str, Any]:
    return dict(values) | {
        name: {"file": file.name, "size": len(file.content)} for name, file in files.items()
    }


def _as_int(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None


def _json(status: int, body: dict[str, Any]) -> web.Response:
    return web.Response(status=status, body=msgspec.json.encode(body), content_type="application/json")
