"""The webhook over HTTP, and nothing else: what is taken in, and whether it is this bot's still."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest
import telegram as ptb
from telegram import WebhookInfo

from bot.adapters.telegram import webhook
from bot.adapters.telegram.connection import connected, patiently
from bot.adapters.telegram.refusals import ForeignWebhook
from bot.adapters.telegram.webhook import SECRET_HEADER, CannotListen, listening, update_of
from bot.config import Telegram, Transport
from bot.ports.store import StoreBusy
from tests.bot_api import BotApi, Timing
from tests.factories import NOON
from tests.loopback import free_port

KNOWN = {SECRET_HEADER: "shared"}


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with BotApi(timing=Timing(conflict_pause=0.0, webhook_backoff=0.01)) as made:
        yield made


@pytest.fixture(params=Transport)
async def bot(api: BotApi, request: pytest.FixtureRequest) -> AsyncIterator[ptb.Bot]:
    async with connected(api.token, Telegram(api_url=api.url, transport=request.param), 2) as made:
        yield made


@dataclass
class Listening:
    """A bot that listens, and what it has received; busy when the test says so."""

    bot: ptb.Bot
    port: int = field(default_factory=free_port)
    received: list[dict[str, Any]] = field(default_factory=list)
    busy: bool = False
    bell: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    async def receive(self, raw: Sequence[dict[str, Any]]) -> None:
        if self.busy:
            raise StoreBusy("locked")
        self.received.extend(raw)
        self.bell.set()

    def begins(self) -> Any:
        return listening(
            self.bot,
            self.receive,
            patiently,
            url=self.url,
            listen="127.0.0.1",
            port=self.port,
            secret="shared",
        )

    async def post(
        self, body: bytes, headers: dict[str, str] | None = None, path: str = ""
    ) -> tuple[int, bytes]:
        """Return how what is posted is answered."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url + path, data=body, headers=KNOWN if headers is None else headers) as answer,
        ):
            return answer.status, await answer.read()


@pytest.fixture
def house(bot: ptb.Bot) -> Listening:
    return Listening(bot)


async def test_what_telegram_delivers_is_received_and_telegram_is_told_where(
    api: BotApi, house: Listening
) -> None:
    maija = api.client("Maija", met=True)
    async with house.begins():
        (told,) = api.calls_to("setWebhook")
        assert {name: told.parameters[name] for name in ("url", "secret_token", "max_connections")} == {
            "url": house.url,
            "secret_token": "shared",
            "max_connections": "1",
        }
        maija.says("Hei")
        await asyncio.wait_for(house.bell.wait(), 10)
    assert [update["message"]["text"] for update in house.received] == ["Hei"]


@pytest.mark.parametrize(
    ("headers", "body", "path", "status"),
    [
        (KNOWN, b'{"update_id":1}', "", 200),
        ({}, b'{"update_id":1}', "", 403),
        ({SECRET_HEADER: "guess"}, b'{"update_id":1}', "", 403),
        (KNOWN, b"nonsense", "", 400),
        (KNOWN, b"{}", "", 400),
        (KNOWN, b'{"update_id":1}', "/elsewhere", 404),
    ],
)
async def test_only_an_update_from_whoever_knows_the_secret_is_taken_in(
    house: Listening,
    headers: dict[str, str],
    body: bytes,
    path: str,
    status: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Nothing but the status is said, and what a stranger does is no failure of the bot."""
    async with house.begins():
        answered, said = await house.post(body, headers, path)
    assert (answered, said if status != 404 else b"") == (status, b"")
    assert house.received == ([{"update_id": 1}] if status == 200 else [])
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []


async def test_what_cannot_be_stored_is_no_200_and_the_log_tells_why(
    house: Listening, caplog: pytest.LogCaptureFixture
) -> None:
    house.busy = True
    async with house.begins():
        assert await house.post(b'{"update_id":1}') == (500, b"")
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == [
        "An update could not be stored (StoreBusy); Telegram will deliver it again."
    ]


async def test_where_nobody_can_listen_it_is_told_what_to_do(house: Listening) -> None:
    async with house.begins():
        with pytest.raises(CannotListen) as refused:
            await Listening(house.bot, house.port).begins().__aenter__()
    told = str(refused.value)
    assert told.startswith("The bot cannot listen where webhook.listen and webhook.port say (Address already")
    assert told.endswith(
        "Stop the program that has the port, or write another one there and into the proxy in front."
    )


@pytest.mark.parametrize(
    ("body", "update"),
    [
        (b'{"update_id":1}', {"update_id": 1}),
        (b'{"update_id":1e999}', None),
        (b'{"update_id":1,"message":1e999}', None),
        (b'{"update_id":true}', None),
        (b"[" * 100_000, None),
        (b"", None),
    ],
)
def test_what_is_an_update(body: bytes, update: dict[str, Any] | None) -> None:
    assert update_of(body) == update


# Whether it is this bot's still


@dataclass
class Watching:
    """A watch, how often it has set the webhook again, and how often it found that all gets through."""

    set_again: int = 0
    heard: int = 0

    def __post_init__(self) -> None:
        self.watch = webhook._Watch(None, "https://ours", self.again, self.hears)  # type: ignore[arg-type]

    async def again(self) -> None:
        self.set_again += 1

    async def hears(self, updates: Sequence[dict[str, Any]]) -> None:
        assert updates == []
        self.heard += 1


async def test_that_all_gets_through_is_heard_as_an_empty_batch() -> None:
    house = Watching()
    await house.watch.see(info())
    assert house.heard == 1
    await house.watch.see(info("https://theirs"))
    await house.watch.see(info(pending=1, failed=NOON))
    assert house.heard == 1
    await house.watch.see(info(failed=NOON))
    assert house.heard == 2


def info(url: str = "https://ours", pending: int = 0, failed: datetime | None = None) -> WebhookInfo:
    return WebhookInfo(
        url, False, pending, last_error_date=failed, last_error_message="502" if failed else None
    )


async def test_a_webhook_that_is_anothers_is_taken_back_and_believed_the_third_time(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """In a row: one that was this bot's in between begins the count anew."""
    house = Watching()
    for url in ("https://theirs", "", "https://ours", "https://theirs", ""):
        await house.watch.see(info(url))
    assert house.set_again == 4
    with pytest.raises(ForeignWebhook):
        await house.watch.see(info("https://theirs"))
    assert [r.getMessage() for r in caplog.records] == [
        "Somebody has set another webhook for this token, or taken it down: it is set again."
    ] * 4


FAILS = "Telegram cannot deliver updates (502); it tries again."
AGAIN = "Telegram delivers updates again."
LATER = NOON + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ([info()], []),
        ([info(pending=1)], []),
        ([info(failed=NOON)], []),  # what failed has got through since
        ([info(pending=1, failed=NOON)], [FAILS]),
        ([info(pending=1, failed=NOON), info(pending=2, failed=LATER)], [FAILS]),
        ([info(pending=1, failed=NOON), info(pending=1, failed=NOON), info(failed=NOON)], [FAILS, AGAIN]),
        ([info(pending=1, failed=NOON), info(failed=NOON), info(failed=NOON)], [FAILS, AGAIN]),
        (
            [info(pending=1, failed=NOON), info(failed=NOON), info(pending=1, failed=LATER)],
            [FAILS, AGAIN, FAILS],
        ),
    ],
)
async def test_what_does_not_get_through_is_told_once_and_so_is_that_it_does_again(
    seen: list[WebhookInfo], told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    house = Watching()
    for one in seen:
        await house.watch.see(one)
    assert [r.getMessage() for r in caplog.records] == told
