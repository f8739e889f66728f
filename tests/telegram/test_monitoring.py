"""What a running bot tells of itself on its port, and far away, while clients write."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import msgspec
import pytest
from aiohttp import web

from bot.config import Config, Mode, Monitoring
from bot.mind import Mind
from bot.monitoring import heartbeat
from tests.bot_api import BotApi, Fault, Kind
from tests.loopback import free_port
from tests.telegram.conftest import inquires, paired, running_with

QUESTION = "Kuinka usein tavataan?"


@pytest.fixture(params=Mode)
def mode(request: pytest.FixtureRequest) -> Mode:
    """Return each way of receiving updates in turn."""
    return Mode(request.param)


def watched(config: Config, **more: object) -> Config:
    monitoring = Monitoring(**{"port": free_port(), **more})  # type: ignore[arg-type]
    return msgspec.structs.replace(config, monitoring=monitoring)


async def asked(config: Config, path: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.get(f"http://127.0.0.1:{config.monitoring.port}{path}")


async def is_well(config: Config, well: bool, within: float = 20) -> dict[str, bool]:
    """Return what is told of the bot's health, once it is, or is not, well."""
    async with asyncio.timeout(within):
        while True:
            try:
                answer = await asked(config, "/health")
            except httpx.ConnectError:  # not there yet
                await asyncio.sleep(0.05)
                continue
            told: dict[str, bool] = answer.json()
            assert answer.status_code == (200 if told["well"] else 503)
            if told["well"] is well:
                return told
            await asyncio.sleep(0.05)


async def test_health_and_figures_are_told_on_a_port_of_this_machine(
    telegram: BotApi, config: Config, mind: Mind
) -> None:
    config = watched(config)
    johanna, maija = telegram.client("Johanna", language="fi"), telegram.client("Maija", language="fi")
    await paired(config, johanna, johanna)
    async with running_with(config, mind)():
        await johanna.reads("Yhdistetty", within=20)
        maija.says(QUESTION)
        await maija.reads("viikon välein")
        code = await inquires(maija)
        await johanna.reads(code)
        assert await is_well(config, True) == dict.fromkeys(("well", "receives", "answers", "delivers"), True)
        metrics = (await asked(config, "/metrics")).text
    meters = dict(re.findall(r"^(bot_\S+) (\S+)$", metrics, re.MULTILINE))
    assert (meters["bot_inquiries_total"], meters['bot_outcomes_total{outcome="answer"}']) == ("1.0", "1.0")
    assert float(meters['bot_attempts_total{reason="",result="delivered"}']) >= 9
    assert float(meters["bot_database_bytes"]) > 0
    secrets = ("Maija", "Meri", "riitelee", code, str(maija.id), str(johanna.id), telegram.token, "frequency")
    words = {
        *re.findall(r"[^\s{}\",=]+", metrics)
    }  # a number as such: in a longer one its digits stand by chance
    assert [secret for secret in secrets if secret in words] == []
    checked(metrics)


def checked(metrics: str) -> None:
    """Have Prometheus's own checker look at the format, where there is one."""
    if promtool := shutil.which("promtool"):
        done = subprocess.run(
            [promtool, "check", "metrics"], input=metrics, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.whole("promtool")
def test_the_checker_of_prometheus_is_there() -> None:
    """Where all is asked for, the test above has had its meters checked."""
    assert shutil.which("promtool")


async def test_a_bot_that_reaches_nobody_is_not_well(telegram: BotApi, config: Config, mind: Mind) -> None:
    """Nobody is paired, and an inquiry waits for longer than it may."""
    at_once = msgspec.structs.replace(config.supervisor, unreachable_minutes=0)
    config = watched(msgspec.structs.replace(config, supervisor=at_once))
    maija = telegram.client("Maija", language="fi")
    async with running_with(config, mind)():
        await is_well(config, True)
        await inquires(maija)
        told = await is_well(config, False)
    assert told == {"well": False, "receives": True, "answers": True, "delivers": False}


@dataclass
class FarAway:
    """Who expects a sign of life every so often."""

    port: int
    beats: list[str] = field(default_factory=list)
    answer: int = 200

    async def heard(self, request: web.Request) -> web.Response:
        self.beats.append(request.path)
        return web.Response(status=self.answer)


@pytest.fixture
async def far_away() -> AsyncIterator[FarAway]:
    there = FarAway(free_port())
    app = web.Application()
    app.router.add_get("/ping/{secret}", there.heard)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", there.port).start()
    yield there
    await runner.cleanup()


@pytest.mark.parametrize("mode", [Mode.POLLING], indirect=True)
async def test_a_sign_of_life_is_given_only_while_it_receives(
    telegram: BotApi, config: Config, mind: Mind, far_away: FarAway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heartbeat, "LOOK_AGAIN", 0.05)
    config = watched(config, heartbeat_url=f"http://127.0.0.1:{far_away.port}/ping/s3cret")
    telegram.fails("getUpdates", *[Fault(Kind.BAD_GATEWAY)] * 5)
    async with running_with(config, mind)():
        await telegram.is_called("getUpdates", times=5, within=20)
        assert far_away.beats == []
        await is_well(config, True)
        async with asyncio.timeout(20):
            while not far_away.beats:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    assert far_away.beats == ["/ping/s3cret"]
