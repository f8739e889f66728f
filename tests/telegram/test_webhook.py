"""What strangers can do to the address that Telegram delivers to, and what is wrong with that itself."""

import asyncio
import json
import resource
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import closing

import aiohttp
import msgspec
import pytest
from telegram import WebhookInfo

from bot.adapters.telegram import refusals, webhook
from bot.adapters.telegram.refusals import ForeignWebhook, Unwanted
from bot.adapters.telegram.webhook import SECRET_HEADER
from bot.bootstrap import Unusable
from bot.config import Config, Mode
from bot.mind import Mind
from bot.run import run
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.factories import NOON
from tests.telegram.conftest import UNHURRIED, Started
from tests.telegram.test_refusals import sets_a_webhook

KNOWN = {SECRET_HEADER: "shared"}
DEEP = b"[" * 100_000


@pytest.fixture
def mode() -> Mode:
    return Mode.WEBHOOK


@pytest.fixture
async def maija(telegram: BotApi, started: Started) -> AsyncIterator[Client]:
    async with started():
        await telegram.is_called("setWebhook")
        yield telegram.client("Maija", language="fi")


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status"),
    [
        ("POST", "", {}, b"{}", 403),
        ("POST", "", {SECRET_HEADER: "guess"}, b"{}", 403),
        ("POST", "", {SECRET_HEADER: "sh\u00e4red"}, b"{}", 403),
        ("POST", "", {"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\nnonsense", 400),
        ("POST", "/elsewhere", KNOWN, b'{"update_id":1}', 404),
        ("GET", "", KNOWN, b"", 405),
        ("PUT", "", KNOWN, b"{}", 405),
        ("POST", "", KNOWN, b"nonsense", 400),
        ("POST", "", KNOWN, b"\xff\xfe\x00", 400),
        ("POST", "", KNOWN, b"[]", 400),
        ("POST", "", KNOWN, b"{}", 400),
        ("POST", "", KNOWN, DEEP, 400),
        ("POST", "", KNOWN, b'{"update_id":1,"message":' + DEEP, 400),
        ("POST", "", KNOWN, b'{"update_id":1,"message":' + DEEP + b"]" * 100_000 + b"}", 400),
        ("POST", "", KNOWN, b'{"update_id":1e999}', 400),
        ("POST", "", KNOWN, b'{"update_id":1,"message":1e999}', 400),
        ("POST", "", KNOWN, b'{"update_id":NaN}', 400),
        ("POST", "", KNOWN, b'{"update_id":true}', 400),
        ("POST", "", KNOWN, b'{"update_id":1.5}', 400),
        ("POST", "", KNOWN, b'{"update_id":"1"}', 400),
    ],
)
async def test_what_a_stranger_sends_is_refused_and_is_no_failure_of_the_bot(
    config: Config,
    maija: Client,
    caplog: pytest.LogCaptureFixture,
    method: str,
    path: str,
    headers: dict[str, str],
    body: bytes,
    status: int,
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, config.webhook.url + path, data=body, headers=headers) as answer,
    ):
        assert answer.status == status
    assert [r.getMessage() for r in caplog.records if r.levelno >= 40] == []
    maija.says("Kuinka usein tavataan?")
    await maija.reads("viikon välein")


HEAD = b"POST /hook HTTP/1.1\r\nHost: bot\r\nX-Telegram-Bot-Api-Secret-Token: shared\r\n"


@pytest.mark.parametrize(
    "begun", [b"", HEAD, HEAD + b"Content-Length: 100\r\n\r\n{"], ids=["", "head", "body"]
)
async def test_whoever_takes_too_long_is_hung_up_on(
    config: Config, telegram: BotApi, started: Started, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(webhook, "PATIENCE", 0.3)
    async with started():
        await telegram.is_called("setWebhook")
        reader, writer = await asyncio.open_connection("127.0.0.1", config.webhook.port)
        writer.write(begun)
        assert await asyncio.wait_for(reader.read(), 3) == b""
        writer.close()


@pytest.mark.parametrize(
    "sent",
    [
        HEAD + b"Content-Length: 100000000\r\n\r\n{",
        HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /hook HTTP/1.1\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   ",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"POST /hook HTTP/1.1\r\nHost: a\0b\r\n\r\n",
        b"GET /\r\n\r\n",
    ],
    ids=["100 MB", "two ways of length", "two lengths", "a length below zero", "no chunk", "NUL", "HTTP/0.9"],
)
async def test_what_is_too_large_or_no_request_is_refused_before_it_is_read(
    config: Config, maija: Client, sent: bytes
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", config.webhook.port)
    writer.write(sent)
    assert (await asyncio.wait_for(reader.read(), 3)).startswith(b"HTTP/1.1 400 ")
    writer.close()
    maija.says("Kuinka usein tavataan?")
    await maija.reads("viikon välein")


@pytest.fixture
def many_files() -> Iterator[None]:
    """Let this process have as many connections open as both ends of what a test holds open take."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before[0], min(4096, before[1])), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.usefixtures("many_files")
async def test_600_connections_that_are_held_open_keep_nobody_waiting(config: Config, maija: Client) -> None:
    held = [await asyncio.open_connection("127.0.0.1", config.webhook.port) for _ in range(600)]
    for _, writer in held:
        writer.write(HEAD)
    maija.says("Kuinka usein tavataan?")
    await maija.reads("viikon välein")
    for _, writer in held:
        writer.close()


async def test_a_port_that_somebody_has_is_a_sentence(telegram: BotApi, config: Config, mind: Mind) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", config.webhook.port))
        other.listen()
        with pytest.raises(Unusable) as refused:
            await asyncio.wait_for(run(config, mind, UNHURRIED), 10)
    assert str(refused.value) == (
        "The bot cannot listen where webhook.listen and webhook.port say (Address already in use). Stop the "
        "program that has the port, or write another one there and into the proxy in front."
    )


async def test_an_address_that_telegram_does_not_take_is_told_in_its_words(
    telegram: BotApi, config: Config, mind: Mind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.01)
    wrong = msgspec.structs.replace(config.webhook, url="ftp://127.0.0.1/hook")
    with pytest.raises(Unwanted, match="Invalid webhook url"):
        await asyncio.wait_for(run(msgspec.structs.replace(config, webhook=wrong), mind, UNHURRIED), 10)


async def test_a_webhook_that_somebody_else_sets_is_taken_back_and_told(
    telegram: BotApi,
    config: Config,
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(webhook, "LOOK_AROUND", 0.2)
    maija = telegram.client("Maija", language="fi")
    async with started():
        await telegram.is_called("setWebhook")
        await sets_a_webhook(telegram)
        await telegram.is_called("setWebhook", times=3)
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein")
    assert [r.getMessage() for r in caplog.records if r.name.endswith("webhook")] == [
        "Somebody has set another webhook for this token, or taken it down: it is set again."
    ]


async def nothing(_: object) -> None:
    """Do nothing about a batch."""


@pytest.mark.parametrize(
    ("infos", "told"),
    [
        ([(1, 0), (1, 0)], []),
        ([(1, 0), (2, 0), (3, 0)], []),
        ([(1, 0), (2, 5), (3, 7), (3, 2), (3, 0), (3, 0)], ["cannot", "again"]),
        ([(0, 0), (2, 5), (2, 0), (3, 1)], ["cannot", "again", "cannot"]),
    ],
)
async def test_what_does_not_get_through_to_it_is_told_when_it_begins_and_when_it_is_over(
    caplog: pytest.LogCaptureFixture, infos: list[tuple[int, int]], told: list[str]
) -> None:
    """By when Telegram last failed, and how much is waiting there."""
    watch = webhook._Watch(None, "https://bot/", asyncio.Event().wait, nothing)  # type: ignore[arg-type]
    for minute, pending in infos:
        at = NOON.replace(minute=minute) if minute else None
        await watch.see(WebhookInfo("https://bot/", False, pending, at, "Connection refused"))
    expected = {
        "cannot": "Telegram cannot deliver updates (Connection refused); it tries again.",
        "again": "Telegram delivers updates again.",
    }
    assert [r.getMessage() for r in caplog.records] == [expected[each] for each in told]


async def test_a_webhook_that_is_anothers_again_and_again_ends_it() -> None:
    taken_back = []

    async def set_again() -> None:
        taken_back.append(1)

    watch = webhook._Watch(None, "https://bot/", set_again, nothing)  # type: ignore[arg-type]
    other = WebhookInfo("https://other/", False, 0)
    for _ in range(2):
        await watch.see(other)
    await watch.see(WebhookInfo("https://bot/", False, 0))
    for _ in range(2):
        await watch.see(other)
    with pytest.raises(ForeignWebhook):
        await watch.see(other)
    assert len(taken_back) == 4


def test_an_update_is_what_can_be_stored() -> None:
    update = {"update_id": 7, "message": {"text": "hei", "deep": [[[1]]], "half": "\ud83d"}}
    assert webhook.update_of(json.dumps(update).encode()) == update
