"""Either transport does the same over HTTP: what arrives, what is kept, and which error each mishap becomes.

Every server is a real one on loopback, and does one thing wrong.
"""

import asyncio
import json
import socket
import ssl
import struct
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from aiohttp import BodyPartReader, web
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest

from bot.adapters.telegram.connection import TelegramsOwn, transport
from bot.adapters.telegram.refusals import AnswerTooLarge, Strange
from bot.adapters.telegram.way import NoWay, proxy_to, trusting
from bot.config import Secret, Telegram, Transport
from tests.loopback import free_port, signed_by_itself

TOKEN = "7:never-to-be-seen"
ME = b'{"ok":true,"result":{"id":7,"is_bot":true,"first_name":"x"}}'
QUICKLY: dict[str, Any] = {
    "read_timeout": 0.2,
    "write_timeout": 0.2,
    "connect_timeout": 0.2,
    "pool_timeout": 0.2,
}

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture(params=Transport)
def chosen(request: pytest.FixtureRequest) -> Transport:
    found: Transport = request.param
    return found


@asynccontextmanager
async def asking(settings: Telegram, slots: int = 1) -> AsyncIterator[BaseRequest]:
    async with TelegramsOwn(transport(settings, slots, 1.0)) as request:
        yield request


@asynccontextmanager
async def serving(serve: Serve, context: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """Serve each connection so; yield where."""

    async def served(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(asyncio.current_task())
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await serve(reader, writer)
        writer.close()

    connections: list[Any] = []
    server = await asyncio.start_server(served, "127.0.0.1", port := free_port(), ssl=context)
    try:
        yield f"{'https' if context else 'http'}://127.0.0.1:{port}"
    finally:
        server.close()
        for connection in connections:
            connection.cancel()
        await asyncio.gather(*connections, return_exceptions=True)


async def head(reader: asyncio.StreamReader) -> tuple[str, dict[str, str]]:
    """Read the first line and the headers of a request."""
    lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    return lines[0], dict(line.lower().split(": ", 1) for line in lines[1:] if line)


async def read(reader: asyncio.StreamReader) -> tuple[str, dict[str, str], bytes]:
    """Read a request."""
    line, headers = await head(reader)
    return line, headers, await reader.readexactly(int(headers.get("content-length", 0)))


def whole(status: str, body: bytes, *headers: str) -> bytes:
    """Return an answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def saying(answer: bytes) -> Serve:
    """Return what says the same to every request, and goes on listening."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await read(reader)
            writer.write(answer)
            await writer.drain()

    return serve


def breaking_off(answer: bytes = b"", *, reset: bool = False) -> Serve:
    """Return what says something and hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read(reader)
        if reset:
            found = writer.get_extra_info("socket")
            found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
            return
        writer.write(answer)
        await writer.drain()

    return serve


def falling_silent(answer: bytes = b"") -> Serve:
    """Return what says something, and then nothing more; without anything, it does not even read."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if answer:
            await read(reader)
            writer.write(answer)
            await writer.drain()
        await asyncio.sleep(60)

    return serve


def refusal(status: str, code: int, description: str, **parameters: int) -> Serve:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return saying(whole(f"{code} {status}", json.dumps(body).encode()))


PAGE = b"<html><h1>Not here</h1></html>"
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + ME[:20]
PIECES = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n" + ME[:5] + b"\r\n"

STRANGE = "an answer that is not Telegram's (HTTP {})"
MISHAPS: Mapping[str, tuple[Serve, type[TelegramError], str]] = {
    "hangs up": (breaking_off(), NetworkError, ""),
    "resets": (breaking_off(reset=True), NetworkError, ""),
    "hangs up in the headers": (breaking_off(b"HTTP/1.1 200 OK\r\nConte"), NetworkError, ""),
    "hangs up in the body": (breaking_off(HALF), NetworkError, ""),
    "hangs up between pieces": (breaking_off(PIECES), NetworkError, ""),
    "speaks no HTTP": (breaking_off(b"220 mail.example.org ESMTP\r\n"), NetworkError, ""),
    "counts wrong": (saying(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"), NetworkError, ""),
    "does not answer": (falling_silent(), TimedOut, ""),
    "stops in the headers": (falling_silent(b"HTTP/1.1 200 OK\r\nConte"), TimedOut, ""),
    "stops in the body": (falling_silent(HALF), TimedOut, ""),
    "stops between pieces": (falling_silent(PIECES), TimedOut, ""),
    "400": (refusal("Bad Request", 400, "chat not found"), BadRequest, "chat not found"),
    "400 moved": (refusal("Bad Request", 400, "moved", migrate_to_chat_id=-100), ChatMigrated, ""),
    "401": (refusal("Unauthorized", 401, "Unauthorized"), InvalidToken, "Unauthorized"),
    "403": (refusal("Forbidden", 403, "bot was blocked"), Forbidden, "bot was blocked"),
    "404": (refusal("Not Found", 404, "Not Found"), InvalidToken, "Not Found"),
    "409": (refusal("Conflict", 409, "terminated"), Conflict, "terminated"),
    "429": (refusal("Too Many Requests", 429, "later", retry_after=7), RetryAfter, ""),
    "500": (refusal("Internal Server Error", 500, "restart"), NetworkError, "restart"),
    "502": (refusal("Bad Gateway", 502, "Bad Gateway"), NetworkError, "Bad Gateway"),
    "a page at 404": (saying(whole("404 Not Found", PAGE)), Strange, STRANGE.format(404)),
    "a page at 502": (saying(whole("502 Bad Gateway", PAGE)), Strange, STRANGE.format(502)),
    "a page at 200": (saying(whole("200 OK", PAGE)), Strange, STRANGE.format(200)),
    "leads elsewhere": (
        saying(whole("302 Found", b"", "Location: /login")),
        Strange, STRANGE.format(302),
    ),
    "is packed": (
        saying(whole("200 OK", b"\x1f\x8b", "Content-Encoding: gzip")),
        Strange, "an answer that is packed, which it was asked not to be",
    ),
    "is too large": (
        saying(whole("200 OK", b" " * ((1 << 24) + 1))),
        AnswerTooLarge, "an answer of more than 16 MB",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mishap", MISHAPS)
async def test_each_mishap_is_one_error(
    chosen: Transport, mishap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    serve, kind, told = MISHAPS[mishap]
    async with serving(serve) as url, asking(Telegram(api_url=url, transport=chosen)) as request:
        with pytest.raises(TelegramError) as failed:
            await request.post(f"{url}/bot{TOKEN}/getMe", **QUICKLY)
        assert (type(failed.value), str(failed.value) if told else "") == (kind, told)
        assert TOKEN not in "".join(map(repr, chain_of(failed.value)))


def chain_of(error: BaseException | None) -> list[BaseException]:
    """Return what a traceback of *error* would tell of."""
    if error is None:
        return []
    return [error, *chain_of(error.__cause__ or (None if error.__suppress_context__ else error.__context__))]


async def test_nobody_listens(chosen: Transport) -> None:
    url = f"http://127.0.0.1:{free_port()}"
    async with asking(Telegram(api_url=url, transport=chosen)) as request:
        with pytest.raises(NetworkError) as failed:
            await request.post(f"{url}/bot{TOKEN}/getMe", **QUICKLY)
    assert type(failed.value) is NetworkError


async def test_there_is_no_such_host(chosen: Transport) -> None:
    url = "http://api.invalid"
    async with asking(Telegram(api_url=url, transport=chosen)) as request:
        with pytest.raises(NetworkError) as failed:
            await request.post(f"{url}/bot{TOKEN}/getMe")
    assert type(failed.value) is NetworkError


async def test_what_is_not_initialized_asks_nothing(chosen: Transport) -> None:
    async with serving(saying(whole("200 OK", ME))) as url:
        request = TelegramsOwn(transport(Telegram(api_url=url, transport=chosen), 1, 1.0))
        for _ in range(2):
            async with request:
                assert await request.post(f"{url}/bot{TOKEN}/getMe") == json.loads(ME)["result"]
        with pytest.raises(NetworkError, match="not initialized"):
            await request.post(f"{url}/bot{TOKEN}/getMe")
        await request.shutdown()


# Time-outs before anything is answered


async def test_a_handshake_that_does_not_end_is_given_up(chosen: Transport) -> None:
    async with serving(falling_silent()) as plain:
        url = plain.replace("http:", "https:")
        async with asking(Telegram(api_url=url, transport=chosen)) as request:
            with pytest.raises(TimedOut):
                await request.post(f"{url}/bot{TOKEN}/getMe", **QUICKLY)


async def test_who_reads_nothing_is_given_up(chosen: Transport) -> None:
    """An upload stands still, and the time to read its answer has not begun."""
    async with serving(falling_silent()) as url:
        settings = Telegram(api_url=url, transport=chosen)
        async with bot_of(settings) as bot:
            with pytest.raises(TimedOut):
                await bot.send_document(
                    5, b"x" * (1 << 23), filename="a.bin", write_timeout=0.2, read_timeout=30
                )


async def test_when_every_connection_is_in_use_nothing_is_sent(chosen: Transport) -> None:
    asked: list[str] = []
    come, go_on = asyncio.Event(), asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            asked.append((await read(reader))[0])
            come.set()
            await go_on.wait()
            writer.write(whole("200 OK", ME))

    async with serving(serve) as url, asking(Telegram(api_url=url, transport=chosen), slots=1) as request:
        first = asyncio.create_task(request.post(f"{url}/bot{TOKEN}/getMe"))
        await come.wait()
        with pytest.raises(TimedOut, match="Pool timeout"):
            await request.post(f"{url}/bot{TOKEN}/getMe", pool_timeout=0.05)
        assert len(asked) == 1
        go_on.set()
        await first
        await request.post(f"{url}/bot{TOKEN}/getMe", pool_timeout=0.05)
    assert len(asked) == 2


async def test_what_is_cancelled_leaves_its_place_and_its_connection(chosen: Transport) -> None:
    """An answer that comes later is nobody else's."""
    served = 0
    come = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal served
        served += 1
        number = served
        await read(reader)
        come.set()
        if number == 1:
            await asyncio.sleep(60)
        writer.write(whole("200 OK", ME))
        await writer.drain()

    async with serving(serve) as url, asking(Telegram(api_url=url, transport=chosen), slots=1) as request:
        first = asyncio.create_task(request.post(f"{url}/bot{TOKEN}/getMe"))
        await come.wait()
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert await request.post(f"{url}/bot{TOKEN}/getMe") == json.loads(ME)["result"]
    assert served == 2


# What arrives


@dataclass
class Received:
    """What a server was sent."""

    fields: list[tuple[str, str | None, str, bytes]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)


@asynccontextmanager
async def receiving(received: Received) -> AsyncIterator[str]:
    """Run a server that reads forms as the Bot API does; yields where."""

    async def receive(request: web.Request) -> web.Response:
        received.headers = {name.lower(): value for name, value in request.headers.items()}
        if request.content_type == "multipart/form-data":
            async for part in await request.multipart():
                assert isinstance(part, BodyPartReader)
                kind = part.headers.get("Content-Type", "").split(";")[0]
                received.fields.append((part.name or "", part.filename, kind, bytes(await part.read())))
        else:
            found = parse_qs((await request.read()).decode(), strict_parsing=True)
            received.fields = [(name, None, "", value.encode()) for name, (value,) in found.items()]
        result = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}
        return web.json_response({"ok": True, "result": result})

    app = web.Application(client_max_size=1 << 26)
    app.router.add_route("*", "/{any:.*}", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port := free_port()).start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_of(settings: Telegram) -> AsyncIterator[Bot]:
    """Yield a bot that asks so, without greeting anybody."""
    async with asking(settings) as request:
        bot = Bot(TOKEN, base_url=f"{settings.api_url}/bot", request=request)
        yield bot


SAID = 'Hyvää päivää & "kiitos" = 100 % + 1\n😀'


async def test_a_message_arrives_as_it_was_written(chosen: Transport) -> None:
    received = Received()
    async with receiving(received) as url, bot_of(Telegram(api_url=url, transport=chosen)) as bot:
        await bot.send_message(5, SAID, disable_notification=True)
    assert sorted(received.fields) == [
        ("chat_id", None, "", b"5"),
        ("disable_notification", None, "", b"true"),
        ("text", None, "", SAID.encode()),
    ]
    headers = received.headers
    assert (headers["content-type"], headers["accept-encoding"], headers["user-agent"]) == (
        "application/x-www-form-urlencoded",
        "identity",
        BaseRequest.USER_AGENT,
    )


@pytest.mark.parametrize("size", [3, 1 << 22])
@pytest.mark.parametrize("name", ["tiedot äöå.txt", 'a"b.txt', "a\r\nX: y.txt"])
async def test_a_file_arrives_as_it_is(chosen: Transport, size: int, name: str) -> None:
    received = Received()
    async with receiving(received) as url, bot_of(Telegram(api_url=url, transport=chosen)) as bot:
        await bot.send_document(5, b"x" * size, filename=name, caption=SAID)
    fields = {name: rest for name, *rest in received.fields}
    quoted = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
    assert (fields["chat_id"][-1], fields["caption"][-1]) == (b"5", SAID.encode())
    (uploaded,) = (rest for name, *rest in received.fields if rest[0] is not None)
    assert uploaded == [quoted, "text/plain", b"x" * size]
    assert "content-length" in received.headers


# What is kept


async def test_a_connection_is_kept_and_given_up_when_the_server_hangs_up(chosen: Transport) -> None:
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        for _ in range(3):
            await read(reader)
            writer.write(whole("200 OK", ME))
            await writer.drain()

    async with serving(serve) as url, asking(Telegram(api_url=url, transport=chosen)) as request:
        for _ in range(6):
            await request.post(f"{url}/bot{TOKEN}/getMe")
            await asyncio.sleep(0.02)  # in which it is seen that the server hangs up
    assert connections == 2


# TLS


async def test_a_certificate_that_nobody_vouches_for_is_refused(chosen: Transport, tmp_path: Path) -> None:
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.read(1))

    settings = Telegram(transport=chosen)
    async with serving(serve, signed_by_itself(tmp_path, "127.0.0.1")) as url, asking(settings) as request:
        with pytest.raises(NetworkError) as failed:
            await request.post(f"{url}/bot{TOKEN}/getMe")
    assert type(failed.value) is NetworkError
    assert b"".join(asked) == b""


async def test_a_certificate_of_ones_own_is_trusted_for_its_address_alone(
    chosen: Transport, tmp_path: Path
) -> None:
    trusted = Telegram(transport=chosen, ca_file=tmp_path / "server.pem")
    serve = saying(whole("200 OK", ME))
    async with serving(serve, signed_by_itself(tmp_path, "127.0.0.1")) as url, asking(trusted) as request:
        assert await request.post(f"{url}/bot{TOKEN}/getMe") == json.loads(ME)["result"]
    async with serving(serve, signed_by_itself(tmp_path, "127.0.0.9")) as url, asking(trusted) as request:
        with pytest.raises(NetworkError) as failed:
            await request.post(f"{url}/bot{TOKEN}/getMe")
    assert type(failed.value) is NetworkError


async def test_a_server_without_tls_is_no_server_with_it(chosen: Transport) -> None:
    async with serving(breaking_off(whole("400 Bad Request", PAGE))) as plain:
        url = plain.replace("http:", "https:")
        async with asking(Telegram(api_url=url, transport=chosen)) as request:
            with pytest.raises(NetworkError) as failed:
                await request.post(f"{url}/bot{TOKEN}/getMe", **QUICKLY)
    assert type(failed.value) in (NetworkError, TimedOut)


def test_the_environment_may_name_certificates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signed_by_itself(tmp_path, "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "server.pem"))
    assert trusting(None).cert_store_stats()["x509"] == 1
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert trusting(None).cert_store_stats()["x509"] > 50


@pytest.mark.parametrize(
    ("text", "why"), [(None, "No such file or directory"), ("x", "it holds no certificate")]
)
def test_certificates_that_cannot_be_read_are_told(tmp_path: Path, text: str | None, why: str) -> None:
    path = tmp_path / "ca.pem"
    if text is not None:
        path.write_text(text)
    with pytest.raises(NoWay) as failed:
        transport(Telegram(ca_file=path), 1, 1.0)
    assert str(failed.value) == (
        f"The certificates in {path} (telegram.ca_file) cannot be read ({why}). A file of PEM is expected: "
        "-----BEGIN CERTIFICATE----- and what follows."
    )


# Proxies


@dataclass
class Proxy:
    """A proxy that writes down what it was asked for, and leads there."""

    refuses: bool = False
    silent: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line, headers = await head(reader)
        self.asked.append((line.replace(TOKEN, "TOKEN"), headers.get("proxy-authorization", "")))
        if self.silent:
            await asyncio.sleep(60)
        if self.refuses:
            writer.write(whole("407 Proxy Authentication Required", PAGE, "Proxy-Authenticate: Basic"))
            await writer.drain()
            return
        method, target, _ = line.split()
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await self.led(reader, writer, *target.split(":"))
        else:
            await reader.readexactly(int(headers.get("content-length", 0)))
            writer.write(whole("200 OK", ME))
            await writer.drain()

    async def led(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: str
    ) -> None:
        there, back = await asyncio.open_connection(host, int(port))
        try:
            await asyncio.gather(pumped(reader, back), pumped(there, writer))
        finally:
            back.close()


async def pumped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(1 << 16):
        writer.write(piece)
        await writer.drain()
    writer.write_eof()


def through(url: str, **more: Any) -> Telegram:
    """Return settings of a proxy that wants a name and a password."""
    return Telegram(proxy=Secret(url.replace("//", "//bot:p%40ss@")), **more)


SIGNED_IN = "basic " + b64encode(b"bot:p@ss").decode().lower()


async def test_a_proxy_is_gone_through(chosen: Transport) -> None:
    proxy = Proxy()
    async with serving(proxy.serve) as url, asking(through(url, transport=chosen)) as request:
        assert await request.post(f"http://api.example/bot{TOKEN}/getMe") == json.loads(ME)["result"]
    assert proxy.asked == [("POST http://api.example/botTOKEN/getMe HTTP/1.1", SIGNED_IN)]


async def test_what_is_protected_goes_through_a_proxy_unread(chosen: Transport, tmp_path: Path) -> None:
    proxy = Proxy()
    served = serving(saying(whole("200 OK", ME)), signed_by_itself(tmp_path, "127.0.0.1"))
    async with serving(proxy.serve) as url, served as api:
        settings = through(url, transport=chosen, ca_file=tmp_path / "server.pem")
        async with asking(settings) as request:
            for _ in range(2):
                assert await request.post(f"{api}/bot{TOKEN}/getMe") == json.loads(ME)["result"]
    assert proxy.asked == [(f"CONNECT {api.removeprefix('https://')} HTTP/1.1", SIGNED_IN)]


async def test_a_proxy_may_be_protected_itself(chosen: Transport, tmp_path: Path) -> None:
    proxy = Proxy()
    async with serving(proxy.serve, signed_by_itself(tmp_path, "127.0.0.1")) as url:
        settings = through(url, transport=chosen, ca_file=tmp_path / "server.pem")
        async with asking(settings) as request:
            assert await request.post(f"http://api.example/bot{TOKEN}/getMe") == json.loads(ME)["result"]
    assert proxy.asked == [("POST http://api.example/botTOKEN/getMe HTTP/1.1", SIGNED_IN)]


@pytest.mark.parametrize(
    ("proxy", "scheme", "kind"),
    [
        (Proxy(refuses=True), "http", Strange),
        (Proxy(refuses=True), "https", NetworkError),
        (Proxy(silent=True), "http", TimedOut),
        (Proxy(silent=True), "https", TimedOut),
    ],
    ids=["refuses", "refuses to lead there", "is silent", "is silent about leading there"],
)
async def test_a_proxy_that_does_not_lead_there(
    chosen: Transport, proxy: Proxy, scheme: str, kind: type[TelegramError]
) -> None:
    async with serving(proxy.serve) as url, asking(through(url, transport=chosen)) as request:
        with pytest.raises(TelegramError) as failed:
            await request.post(f"{scheme}://api.example/bot{TOKEN}/getMe", **QUICKLY)
    assert type(failed.value) is kind


async def test_there_is_no_such_proxy(chosen: Transport) -> None:
    settings = through(f"http://127.0.0.1:{free_port()}", transport=chosen)
    async with asking(settings) as request:
        with pytest.raises(NetworkError) as failed:
            await request.post(f"http://api.example/bot{TOKEN}/getMe")
    assert type(failed.value) is NetworkError


@pytest.mark.parametrize(
    ("url", "environment", "proxy"),
    [
        ("https://api.telegram.org", {}, None),
        ("https://api.telegram.org", {"HTTPS_PROXY": "http://a:1"}, "http://a:1"),
        ("https://api.telegram.org", {"https_proxy": "a:1"}, "http://a:1"),
        ("https://api.telegram.org", {"HTTP_PROXY": "http://a:1"}, None),
        ("http://127.0.0.1:8081", {"HTTP_PROXY": "http://a:1"}, "http://a:1"),
        ("https://api.telegram.org", {"ALL_PROXY": "http://a:1"}, "http://a:1"),
        ("https://api.telegram.org", {"ALL_PROXY": "http://a:1", "NO_PROXY": "telegram.org"}, None),
        ("https://api.telegram.org", {"ALL_PROXY": "http://a:1", "NO_PROXY": "*"}, None),
        ("https://api.telegram.org", {"ALL_PROXY": "socks5://n:secret@a:1"}, NoWay),
        ("https://api.telegram.org", {"ALL_PROXY": "http://[::1"}, NoWay),
    ],
)
def test_the_environment_may_name_a_proxy(
    url: str, environment: dict[str, str], proxy: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name.upper()}_PROXY", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if proxy is NoWay:
        with pytest.raises(NoWay) as failed:
            proxy_to(url, None)
        assert "secret" not in str(failed.value)
        assert proxy_to(url, "http://b:2") == "http://b:2"
    else:
        assert proxy_to(url, None) == proxy
