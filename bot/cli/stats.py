"""``stats``: what was asked and answered in the last weeks, in numbers that show no person."""

import asyncio
from argparse import Namespace

from bot import bootstrap
from bot.cli.exits import OK
from bot.config import Config
from bot.core.counts import Counted, Statistics, week_of
from bot.core.supervisor import statistics_shown
from bot.core.supervisor.speaking import Speaker
from bot.mind import knowledge_of
from bot.ports.store import Query


def stats(config: Config, _: Namespace) -> int:
    """Print the numbers, in the supervisor's language."""
    return asyncio.run(_printed(config))


async def _printed(config: Config) -> int:
    counted: tuple[Counted, ...] = ()
    if bootstrap.has_database(config):
        async with bootstrap.opened_store(config) as store:
            counted = (await store.look(Query(counts=True))).counts
    say = Speaker(knowledge_of(config), config.supervisor.language)
    print(statistics_shown.text(say, Statistics(counted, week_of(bootstrap.now()))))
    return OK
