"""Which answers are Telegram's, and how long its refusals are borne with."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from warnings import catch_warnings

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import pictures
from bot.adapters.telegram import bounds, connection, polling
from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.connection import is_telegrams
from bot.adapters.telegram.refusals import (
    AnswerTooLarge,
    ForeignWebhook,
    Patience,
    SecondCopy,
    Strange,
    TokenRefused,
    Unwanted,
)
from bot.config import Telegram, Transport
from bot.core.address import SUPERVISOR, Address
from bot.core.message import Document, Outgoing
from bot.core.reply import Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure
from bot.ports.store import StoreBusy
from tests.loopback import free_port

WEBHOOK = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
SET = "Conflict: terminated by setWebhook request"
OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@pytest.mark.parametrize(
    ("status", "body", "is_its_own"),
    [
        (200, b'{"ok":true,"result":[]}', True),
        (200, b'{"ok":true,"result":true,"description":"Webhook was set"}', True),
        (401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}', True),
        (404, b'{"ok":false,"error_code":404,"description":"Not Found"}', True),
        (429, b'{"ok":false,"error_code":429,"description":"-","parameters":{"retry_after":3}}', True),
        (404, b"<html><h1>404 Not Found</h1></html>", False),
        (403, b'{"message":"Forbidden"}', False),
        (401, b'{"ok":false}', False),
        (401, b'{"ok":false,"error_code":403,"description":"of another answer"}', False),
        (401, b'{"ok":true,"result":{}}', False),
        (200, b'{"ok":false,"error_code":200,"description":"?"}', False),
        (200, b'{"ok":true}', False),
        (299, b'{"ok":true,"result":[]}', True),
        (300, b'{"ok":true,"result":[]}', False),
        (200, b"{}", False),
        (200, b"[]", False),
        (403, b'"no"', False),
        (200, b"", False),
        (200, b'{"ok":true,"result":', False),
        (200, b'{"ok":true,"result":' + b"[" * 100_000, False),
        (200, b'{"ok":true,"result":"\xff"}', True),
    ],
)
def test_an_answer_is_telegrams_by_its_form(status: int, body: bytes, is_its_own: bool) -> None:
    found = connection._json(body)
    assert (found is not None and is_telegrams(status, found)) is is_its_own


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        (
            {"message_id": 5, "date": 7, "chat": {"id": -1, "type": "group", "title": "x"}, "text": "hei",
             "reply_to_message": {"story": {}}},
            {"message_id": 5, "date": 7, "chat": {"id": -1, "type": "group"}},
        ),
        (
            {"message_id": 5, "chat": {"id": 1}},
            {"message_id": 5, "date": 0, "chat": {"id": 1, "type": "private"}},
        ),
        (True, None),
        ([{"update_id": 1, "message": {"chat": {}}}], None),
        ({"id": 1, "is_bot": True, "first_name": "B"}, None),
    ],
)  # fmt: skip
def test_of_a_message_that_was_sent_only_where_it_stands_is_read(result: object, kept: object) -> None:
    """PTB could not read a reply with something newer than itself, and the message would be sent again."""
    narrow = connection.narrowed({"ok": True, "result": result})
    assert (narrow and json.loads(narrow)) == (kept and {"ok": True, "result": kept})


@pytest.mark.parametrize(
    ("error", "waits", "believed"),
    [
        (InvalidToken("Unauthorized"), [1, 2, 4, 8], TokenRefused),
        (Conflict(OTHER), [1, 1], SecondCopy),
        (Conflict(WEBHOOK), [1, 1], ForeignWebhook),
        (Conflict(SET), [1, 1], ForeignWebhook),
        (BadRequest("bad webhook: HTTPS url must be provided"), [1, 2, 4, 8], Unwanted),
        (NetworkError("reset"), [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30, 30, 30], None),
        (TimedOut(), [0.2, 0.4], None),
        (StoreBusy("the disk is full"), [0.2, 0.4], None),
    ],
)
def test_what_fails_is_borne_with(error: Exception, waits: list[float], believed: type[Exception]) -> None:
    patience = Patience()
    assert [patience.wait(error) for _ in waits] == waits
    if believed:
        with pytest.raises(believed):
            patience.wait(error)


@pytest.mark.parametrize(
    ("asked", "waits"),
    [(7, [7, 7]), (timedelta(hours=1), [3600] * 2), (10**9, [86400]), (-5, [0.2, 0.4]), (0, [0.2, 0.4])],
)
@pytest.mark.parametrize("setting", ["true", "false"])
def test_who_asks_to_be_left_alone_is(
    asked: int | timedelta, waits: list[float], setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", setting)
    patience = Patience()
    with catch_warnings(action="ignore"):  # PTB's, of the setting
        assert [patience.wait(RetryAfter(asked)) for _ in waits] == waits


def test_what_was_refused_before_it_worked_does_not_count() -> None:
    """Another failure between two refusals does not make them fewer."""
    patience = Patience()
    for _ in range(3):
        for error in (Conflict(OTHER), NetworkError("reset"), Conflict(OTHER)):
            patience.wait(error)
        patience.over()
    for error in (Conflict(OTHER), NetworkError("reset"), Conflict(OTHER)):
        patience.wait(error)
    with pytest.raises(SecondCopy):
        patience.wait(Conflict(OTHER))


def test_the_operator_is_told_of_the_kind_and_of_the_end(caplog: pytest.LogCaptureFixture) -> None:
    patience = Patience()
    hidden = NetworkError("what was said")
    hidden.__cause__ = ConnectionResetError("and to whom")
    for error in (hidden, TimedOut(), InvalidToken("Unauthorized")):
        patience.wait(error)
    patience.over()
    patience.over()
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [
        ("WARNING", f"Receiving from Telegram failed ({what}), attempt {n}; trying again.")
        for n, what in enumerate(["NetworkError: ConnectionResetError", "TimedOut"], start=1)
    ] + [
        ("WARNING", f"Telegram refuses (1 of 5): {TokenRefused()}"),
        ("WARNING", "Receiving from Telegram works again, after 3 attempts that failed."),
    ]


def test_what_lasts_is_told_with_what_to_do_once(caplog: pytest.LogCaptureFixture) -> None:
    """As where no name is found, or the proxy is another one."""
    patience = Patience()
    for _ in range(12):
        patience.wait(NetworkError("gaierror"))
    told = [n for n, r in enumerate(caplog.records) if "telegram.proxy" in r.getMessage()]
    assert told == [5]  # after as many that only say that it failed


# Over HTTP: what somebody in between makes of an answer


Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
Answering = Callable[[Answer], AbstractAsyncContextManager[Bot]]


@pytest.fixture(params=Transport)
def answering(request: pytest.FixtureRequest) -> Answering:
    """Return what runs a server of one answer, and yields a bot that asks it by one of the transports."""
    return partial(_answering, request.param)


@asynccontextmanager
async def _answering(transport: Transport, answer: Answer) -> AsyncIterator[Bot]:
    """Run a server that gives the same answer to everything; yields a bot that it has greeted before."""
    met: list[Bot] = []

    async def greeting(request: web.Request) -> web.StreamResponse:
        await request.read()
        me = {"id": 7, "is_bot": True, "first_name": "x", "username": "x_bot"}
        return await answer(request) if met else web.json_response({"ok": True, "result": me})

    app = web.Application()
    app.router.add_route("*", "/{any:.*}", greeting)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port := free_port()).start()
    settings = Telegram(api_url=f"http://127.0.0.1:{port}", transport=transport)
    try:
        async with connection.connected("7:x", settings, slots=2) as bot:
            met.append(bot)
            yield bot
    finally:
        await runner.cleanup()


HERE = Address.parse("telegram:5")
SENT = (
    Outgoing(HERE, Reply("hei")),
    Outgoing(HERE, Reply("hei"), replaces="4"),
    Outgoing(HERE, Reply("hei"), document=Document("a.txt", b"x")),
)


WAITS: tuple[object, ...] = ("7", float("inf"), 10**15, -1, None, [], {}, True)


def refusal(status: int, parameters: object) -> tuple[int, str]:
    return status, json.dumps(
        {"ok": False, "error_code": status, "description": "?", "parameters": parameters}
    )


@pytest.mark.parametrize(
    ("status", "body"),
    [
        *((200, f'{{"ok":true,"result":{result}}}') for result in ("null", "[1]", '"x"', "{}", "7")),
        (200, '{"ok":true,"result":{"message_id":"x","chat":{"id":1}}}'),
        (200, '{"ok":true,"result":{"message_id":1e999,"chat":{"id":1}}}'),
        (200, '{"ok":true,"result":{"message_id":1,"chat":{"id":null}}}'),
        *(refusal(429, {"retry_after": wait}) for wait in WAITS),
        *(refusal(429, parameters) for parameters in ("x", [1], 7, None)),
        refusal(500, {"retry_after": "soon"}),
    ],
)
async def test_an_answer_that_makes_no_sense_is_waited_out(
    answering: Answering, status: int, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither what is sent nor what asks for updates takes it for a mistake of the program."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body, content_type="application/json")

    async with answering(answer) as bot:
        for message in SENT:
            with pytest.raises(TemporaryFailure):
                await Channel(bot).send(message)
        with pytest.raises(TelegramError):
            await polling._get_updates(bot, 0, 100, 0)
        with pytest.raises(TelegramError):
            await bot.get_me()
        with pytest.raises(TelegramError):
            await bot.get_webhook_info()


@pytest.mark.parametrize("to", ["abc", 10**30, {}, None, True, -(2**60)], ids=repr)
async def test_a_group_moves_nowhere_that_is_no_chat(answering: Answering, to: object) -> None:
    status, body = refusal(400, {"migrate_to_chat_id": to})

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body, content_type="application/json")

    async with answering(answer) as bot:
        channel = Channel(bot)
        with pytest.raises((TemporaryFailure, PermanentFailure)):
            await channel.send(Outgoing(SUPERVISOR, Reply("hei")))
        assert channel.moves == []


async def test_an_answer_that_does_not_end_is_given_up(
    answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte now and then keeps every other time-out away, and one of the few places to send from taken."""
    monkeypatch.setattr(connection, "LONGEST_ANSWER", 0.3)

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(1000):
            await response.write(b" ")
            await asyncio.sleep(0.01)
        return response

    async with answering(answer) as bot:
        with pytest.raises(TemporaryFailure, match="TimedOut"):
            await Channel(bot).send(SENT[0])
        with pytest.raises(TimedOut):
            await polling._get_updates(bot, 0, 100, 0)


@pytest.mark.parametrize("packed", [False, True], ids=["as it is", "packed"])
async def test_an_answer_without_end_is_not_read_into_memory(answering: Answering, packed: bool) -> None:
    """However quick it is, and however small it looks on the way."""
    sent = 0

    async def answer(request: web.Request) -> web.StreamResponse:
        nonlocal sent
        response = web.StreamResponse()
        if packed:
            response.enable_compression(web.ContentCoding.gzip)
        await response.prepare(request)
        with suppress(ConnectionError):
            while True:
                await response.write(b'{"ok": true, "result": [' + b" " * (1 << 20))
                sent += 1
        return response

    async with answering(answer) as bot:
        with pytest.raises(TemporaryFailure, match="something between here and Telegram"):
            await Channel(bot).send(SENT[0])
        with pytest.raises(Strange if packed else AnswerTooLarge):
            await polling._get_updates(bot, 0, 100, 0)
    assert sent < 100


async def test_updates_that_are_too_large_together_are_asked_for_one_by_one(
    answering: Answering,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the same batch would be too large for ever, and nobody be heard any more."""
    monkeypatch.setattr(bounds, "LARGEST_ANSWER", 5000)
    came: list[int] = []
    limits: list[str] = []
    enough = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        asked = await request.post()
        limits.append(str(asked["limit"]))
        if len(limits) == 11:
            enough.set()
        first = int(str(asked["offset"])) or 1
        updates = [{"update_id": n, "said": "x" * 1000} for n in range(first, 9)][: int(limits[-1])]
        return web.json_response({"ok": True, "result": updates})

    async def receive(updates: Sequence[dict[str, object]]) -> None:
        came.extend(int(str(update["update_id"])) for update in updates)

    async with answering(answer) as bot:
        task = asyncio.create_task(polling.poll(bot, receive))
        await enough.wait()
        task.cancel()
    assert (came, limits[:11]) == ([*range(1, 9)], ["100", *["1"] * 9, "100"])


class Channel(TelegramChannel):
    """A channel to a group of hers, which writes down where it moves to."""

    def __init__(self, bot: Bot) -> None:
        self.moves: list[Address] = []
        super().__init__(bot, self.where, self.moved, pictures.drawn)

    async def where(self) -> Address:
        return Address.parse("telegram:-5")

    async def moved(self, _: Address, to: Address) -> None:
        self.moves.append(to)
