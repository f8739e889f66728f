"""The connection to Telegram: the bot behind its token, and patience until Telegram can be reached."""

import asyncio
import json
import logging
import ssl
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec
import telegram
from telegram.error import TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.adapters.telegram.quick import AiohttpRequest
from bot.adapters.telegram.refusals import Patience, Strange
from bot.adapters.telegram.stock import stock
from bot.adapters.telegram.way import proxy_to, trusting
from bot.config import Telegram, Transport

TALKATIVE = ("aiohttp", "aiosqlite", "hpack", "httpcore", "httpx", "mail.log", "telegram", "tornado")
"""Libraries whose logs hold what ours never do: addresses with the token, what is sent and received.

PTB logs an answer that it cannot read, with the message in it, as an error; hence only what is critical.
"""

LONGEST_ANSWER = 90.0
"""Seconds that an answer may take, a poll's too, which Telegram holds open for thirty."""

ASKED = {"retry_after": 10**9, "migrate_to_chat_id": 2**52}
"""What a refusal may ask for, and how large a number that may be."""


def connected(token: str, settings: Telegram, slots: int) -> telegram.Bot:
    """Return a bot that is not initialised yet, with the libraries under it kept from logging.

    *slots* is how many requests may be on their way at once, besides the one that asks for updates.
    Raises way.NoWay.
    """
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    api = settings.api_url.rstrip("/")
    way = proxy_to(settings.api_url, settings.proxy), trusting(settings.ca_file)
    return telegram.Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=TelegramsOwn(_transport(settings.transport, slots, 30.0, *way)),
        get_updates_request=TelegramsOwn(_transport(settings.transport, 1, 1.0, *way)),
    )


def transport(settings: Telegram, slots: int, pool_timeout: float) -> BaseRequest:
    """Return what asks over HTTP, as the *settings* choose it; raises way.NoWay."""
    proxy, trusted = proxy_to(settings.api_url, settings.proxy), trusting(settings.ca_file)
    return _transport(settings.transport, slots, pool_timeout, proxy, trusted)


def _transport(
    chosen: Transport, slots: int, pool_timeout: float, proxy: str | None, trusted: ssl.SSLContext
) -> BaseRequest:
    match chosen:
        case Transport.AIOHTTP:
            return AiohttpRequest(slots, pool_timeout, proxy, trusted)
        case Transport.HTTPX:
            return stock(slots, pool_timeout, proxy, trusted)


async def patiently(what: Callable[[], Awaitable[object]]) -> None:
    """Do *what* as soon as Telegram can be reached; raises refusals.Unwelcome when it goes on refusing."""
    patience = Patience()
    while True:
        try:
            await what()
        except TelegramError as error:
            await asyncio.sleep(patience.wait(error))
        else:
            patience.over()
            return


async def patiently_until(stop: asyncio.Event, what: Callable[[], Awaitable[object]]) -> bool:
    """Do *what* patiently, and return whether it was done before *stop* was set; then it is given up."""
    doing, stopped = asyncio.create_task(patiently(what)), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({doing, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            doing.result()
        return doing.done()
    finally:
        doing.cancel()
        stopped.cancel()
        await asyncio.wait({doing, stopped})


class TelegramsOwn(BaseRequest):
    """Asks by one of the transports, and lets only Telegram's own answers be read.

    A proxy, a captive portal or a page of maintenance also says 401, 404 or 403, and that a token is wrong,
    or that a client has blocked the bot, is nothing that they could know.
    """

    def __init__(self, transport: BaseRequest) -> None:
        self._transport = transport

    @property
    def read_timeout(self) -> float | None:
        """Seconds that a piece of an answer may take, unless said otherwise."""
        return self._transport.read_timeout

    async def initialize(self) -> None:
        """Get ready to ask."""
        await self._transport.initialize()

    async def shutdown(self) -> None:
        """Let go of all connections."""
        await self._transport.shutdown()

    async def do_request(self, url: str, *given: Any, **more: Any) -> tuple[int, bytes]:
        """Return the status and the body of an answer; raises refusals.Strange if it is not Telegram's.

        Raises TimedOut if the answer does not end: a byte now and then would keep every other time-out away.
        """
        try:
            async with asyncio.timeout(LONGEST_ANSWER):
                status, body = await self._transport.do_request(url, *given, **more)
        except TimeoutError as late:
            raise TimedOut("an answer that does not end") from late
        found = _json(body)
        if found is None or not is_telegrams(status, found) or not is_answer(url.rpartition("/")[2], found):
            raise Strange(f"an answer that is not Telegram's (HTTP {status})")
        return status, narrowed(found) or refused(found) or body


def _json(body: bytes) -> dict[str, Any] | None:
    """Return the JSON of an answer, if it is an object."""
    try:
        found = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def narrowed(found: dict[str, Any]) -> bytes | None:
    """Return an answer that is a message with no more of it than where it stands; None for any other.

    PTB cannot read a message whose reply holds something newer than itself, and what was sent would be
    taken for what was not, and sent again and again.
    """
    message = found.get("result")
    if not isinstance(message, dict) or not isinstance(chat := message.get("chat"), dict):
        return None
    kept = {"message_id": message.get("message_id"), "date": message.get("date", 0)}
    where = {"id": chat.get("id"), "type": chat.get("type", "private")}
    return json.dumps({"ok": True, "result": {**kept, "chat": where}}).encode()


def refused(found: dict[str, Any]) -> bytes | None:
    """Return a refusal with only what it may ask for, as far as it makes sense; None for any other answer.

    PTB raises whatever it likes at a wait that is no number, and at a chat that is none.
    """
    if found["ok"]:
        return None
    asked = found.get("parameters")
    given = {name: asked.get(name) for name in ASKED} if isinstance(asked, dict) else {}
    kept = {name: value for name, value in given.items() if type(value) is int and abs(value) <= ASKED[name]}
    return json.dumps({**found, "parameters": kept}).encode()


def is_answer(method: str, found: dict[str, Any]) -> bool:
    """Tell whether what came of a *method* is what it brings, of those of which anything is read."""
    kind = next((kind for name, kind in BRINGS.items() if method.startswith(name)), None)
    if kind is None or not found["ok"]:
        return True
    try:
        msgspec.convert(found["result"], kind)
    except (msgspec.ValidationError, UnicodeEncodeError):
        return False
    return True


class _Chat(msgspec.Struct):
    id: int


class _Sent(msgspec.Struct):
    message_id: int
    chat: _Chat


class _Me(msgspec.Struct):
    id: int
    is_bot: bool
    first_name: str


class _Webhook(msgspec.Struct):
    url: str
    pending_update_count: int
    last_error_date: int = 0
    last_error_message: str = ""


BRINGS: Mapping[str, Any] = MappingProxyType(
    {
        "sendChatAction": bool,
        "send": _Sent,
        "edit": _Sent | bool,
        "getMe": _Me,
        "getWebhookInfo": _Webhook,
    }
)
"""What is read of what methods bring, by how they begin."""


def is_telegrams(status: int, found: dict[str, Any]) -> bool:
    """Tell whether an answer has the form of Telegram's: a result, or a refusal with its words."""
    if 200 <= status < 300:
        return found.get("ok") is True and "result" in found
    words = found.get("description")
    return found.get("ok") is False and isinstance(words, str) and found.get("error_code") == status
