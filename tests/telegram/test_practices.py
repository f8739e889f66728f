"""Two practices in one process: each with its own settings, database, key, knowledge and supervisor."""

import asyncio
import shutil
from pathlib import Path

import msgspec

from bot import bootstrap
from bot.config import Config, Secret, load
from bot.mind import Mind
from bot.run import serve
from tests.bot_api import BotApi, Timing
from tests.telegram.conftest import ROOT, UNHURRIED, inquires, paired


def practice(folder: Path, telegram: BotApi, price: str) -> Config:
    """Return the settings of a practice of its own that charges *price*."""
    knowledge = Path(shutil.copytree(ROOT / "knowledge", folder / "knowledge"))
    facts = knowledge / "facts.yaml"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("\nprice:", f"\nprice: {price}"), encoding="utf-8"
    )
    settings = load(folder / "config.yaml", {"BOT_CACHE": str(ROOT / "data/cache")})
    reached = msgspec.structs.replace(settings.telegram, token=Secret(telegram.token), api_url=telegram.url)
    return msgspec.structs.replace(settings, telegram=reached)


async def test_two_practices_know_nothing_of_each_other(tmp_path: Path) -> None:
    """And when one is stopped, the other goes on."""
    async with (
        BotApi(timing=Timing(conflict_pause=0.0)) as one,
        BotApi(timing=Timing(conflict_pause=0.0)) as other,
    ):
        apis = (one, other)
        prices = ("sata euroa", "kaksisataa euroa")
        configs = [
            practice(tmp_path / str(n), api, price)
            for n, (api, price) in enumerate(zip(apis, prices, strict=True))
        ]
        supervisors = [api.client(name) for api, name in zip(apis, ("Johanna", "Pirjo"), strict=True)]
        for config, supervisor in zip(configs, supervisors, strict=True):
            await paired(config, supervisor, supervisor)
        stops = [asyncio.Event() for _ in configs]
        served = [
            asyncio.create_task(serve(config, Mind.of(config), stop, UNHURRIED))
            for config, stop in zip(configs, stops, strict=True)
        ]
        clients = [api.client("Maija") for api in apis]  # the same number in both
        codes = []
        for supervisor, client, price in zip(supervisors, clients, prices, strict=True):
            await supervisor.reads("Yhdistetty")
            client.says("Mitä työnohjaus maksaa?")
            await client.reads(price)
            codes.append(await inquires(client))
            await supervisor.reads(codes[-1])
        stops[0].set()
        await asyncio.wait_for(served[0], 5)
        clients[1].says("Mitä työnohjaus maksaa?")
        await clients[1].reads(prices[1])
        stops[1].set()
        await asyncio.wait_for(served[1], 5)
        for supervisor in supervisors:
            await supervisor.reads_nothing()
        for config, code in zip(configs, codes, strict=True):
            async with bootstrap.opened_store(config) as store:
                assert [one.code for one in await store.inquiries()] == [code]
