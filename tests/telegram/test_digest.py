"""The digest: what waits, in the morning, once a day and only if something does; on Mondays the week too."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config
from bot.conversation import Conversations, World
from bot.core.address import SUPERVISOR
from bot.mind import Mind
from bot.watch import watch
from tests.bot_api import BotApi
from tests.telegram.conftest import Started, Wall, inquires, paired, running_with, waiting_for

MONDAY = datetime(2027, 3, 1, 7, 30, tzinfo=UTC)
"""Half past nine in Finland."""

WEDNESDAY = datetime(2027, 3, 3, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("wanted", [True, False])
async def test_what_waits_is_told_in_the_morning_once(
    telegram: BotApi, config: Config, started: Started, mind: Mind, wanted: bool
) -> None:
    johanna, maija = telegram.client("Johanna", language="fi"), telegram.client("Maija", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        await johanna.reads("Uusi yhteydenotto")
    async with bootstrap.opened_store(config) as store:
        supervisor = msgspec.structs.replace(config.supervisor, digest=wanted)
        settings = msgspec.structs.replace(config, supervisor=supervisor)

        async def told_at(now: datetime) -> list[str]:
            world = World(lambda: now, bootstrap.new_code)
            bot = Conversations(mind.mouth(settings), store, world, bootstrap.terms(settings))
            await bot.time_passed()
            return [text for text in await waiting_for(store, SUPERVISOR) if "Vastaustasi odottavat" in text]

        week = [text.partition("\n")[0] for text in await told_at(MONDAY)]
        assert week == ["Viime viikko, 22.2.2027–28.2.2027. Luvut on pyöristetty (tarkkuus 5)."] * wanted
        assert await told_at(MONDAY) == []
        line = await told_at(WEDNESDAY)
        assert [text.startswith("Vastaustasi odottavat:\n• Maija Meri") for text in line] == [True] * wanted
        assert [code in text for text in line] == [True] * wanted


async def test_the_running_bot_tells_it_when_the_morning_comes(
    telegram: BotApi, config: Config, mind: Mind, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Monday the week, on Wednesday the line, each once; no client hears anything."""
    monkeypatch.setattr("bot.run.watch", partial(watch, look_around=0.1))
    supervisor = msgspec.structs.replace(config.supervisor, digest=True)
    settings = msgspec.structs.replace(config, supervisor=supervisor)
    johanna, maija = telegram.client("Johanna", language="fi"), telegram.client("Maija", language="fi")
    wall.to(MONDAY - timedelta(hours=20))
    await paired(settings, johanna, johanna)
    async with running_with(settings, mind)():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        await johanna.reads("Uusi yhteydenotto")
        await johanna.reads_nothing()
        wall.to(MONDAY)
        week = await johanna.reads("Viime viikko, 22.2.2027–28.2.2027")
        assert "Yhteydenottoja: alle 5" in week.text
        assert code in week.text
        await johanna.presses(week, "Avoimet yhteydenotot")
        await johanna.reads(code)
        wall.to(WEDNESDAY)
        line = await johanna.reads("Vastaustasi odottavat")
        assert line.text.startswith("Vastaustasi odottavat:\n• Maija Meri")
        await asyncio.sleep(1)  # ten looks more; that somebody waits she is reminded of besides
        told = [message.text for message in johanna.heard if "Vastaustasi odottavat" in message.text]
        assert len(told) == 2
        assert [message.text for message in maija.unread] == []
