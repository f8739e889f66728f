"""``stats``: what was asked and answered in the last weeks, in numbers that show no person."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot import bootstrap, pictures
from bot.cli.exits import OK
from bot.config import Config
from bot.core.counts import Counted, Statistics, week_of
from bot.core.picture import Theme
from bot.core.supervisor import statistics_picture, statistics_shown
from bot.core.supervisor.speaking import Speaker
from bot.mind import knowledge_of
from bot.ports.store import Query


def stats(config: Config, asked: Namespace) -> int:
    """Print the numbers, in the supervisor's language, and draw them if that is wanted."""
    return asyncio.run(_told(config, asked.picture, Theme.DARK if asked.dark else Theme.LIGHT))


async def _told(config: Config, file: Path | None, theme: Theme) -> int:
    counted: tuple[Counted, ...] = ()
    if bootstrap.has_database(config):
        async with bootstrap.opened_store(config) as store:
            counted = (await store.look(Query(counts=True))).counts
    say = Speaker(knowledge_of(config), config.supervisor.language)
    statistics = Statistics(counted, week_of(bootstrap.now()))
    print(statistics_shown.text(say, statistics))
    return OK if file is None else await _drawn(file, say, statistics, theme)


async def _drawn(file: Path, say: Speaker, statistics: Statistics, theme: Theme) -> int:
    drawn = await pictures.drawn(statistics_picture.picture(say, statistics, theme))
    if drawn is None:
        raise bootstrap.Unusable("There is no picture; why, the line above says.")
    try:
        await asyncio.to_thread(file.write_bytes, drawn)
    except OSError as error:
        raise bootstrap.Unusable(f"{file} cannot be written ({error.strerror}).") from error
    return OK
