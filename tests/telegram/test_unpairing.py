"""A lost phone: ``python -m bot unpair``, beside the bot, while the bot runs and while it is stopped."""

import asyncio
import os
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta

from bot import bootstrap
from bot.config import Config
from bot.core.address import Address
from bot.core.language import Language
from bot.mind import Mind
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import ROOT, Started, inquires, paired, pairing_code, time_passes, waiting_for


async def unpair(config: Config) -> str:
    """Run ``python -m bot unpair`` on the database of *config*, and return what it prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "unpair",
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        env={
            **os.environ,
            "BOT_DATABASE_PATH": str(config.database.path),
            "BOT_DATABASE_KEY_FILE": str(config.database.key_file),
            "BOT_KNOWLEDGE": str(config.knowledge),
        },
    )
    printed, _ = await process.communicate()
    assert process.returncode == 0
    return printed.decode()


def standing(reader: Client) -> list[str]:
    """Return the first line of what the bot has said to *reader* and not taken back."""
    return [message.text.splitlines()[0] for message in reader.heard if not message.deleted]


async def is_refused(supervisor: Client, notice: Message, mind: Mind) -> None:
    supervisor.replies_to(notice, "Hei, olen löytänyt tämän puhelimen")
    assert (await supervisor.reads()).text == mind.knowledge.say(Language.FI, "not_hers_any_more")


async def test_while_the_bot_runs_her_rights_end_at_once_and_what_is_young_is_taken_back(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    """And a new pairing is told of everything that is open, what came meanwhile too."""
    johanna, maija, ville = (telegram.client(name, language="fi") for name in ("Johanna", "Maija", "Ville"))
    await paired(config, johanna, johanna)
    async with started():
        paired_message = await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        notice = await johanna.reads(code)
        johanna.replies_to(notice, "Hei Maija!")
        relayed = await maija.reads("Hei Maija!")
        await johanna.reads("Toimitettu")
        link = await pairing_code(config)

        printed = await unpair(config)
        assert "The pairing link on offer is void." in printed
        assert "To be deleted from the old chat: 2 messages, beginning within half a minute" in printed
        assert "told of again: 1." in printed

        press = johanna.taps(notice, "Sulje")  # at once, before anything has been taken back
        await johanna.reads("ei enää tule yhteydenottoja")
        assert press.answered
        await johanna.sees_deleted(notice)
        johanna.opens(link)
        await johanna.reads("Linkki ei ole voimassa")
        johanna.replies_to(paired_message, "Hei taas, Maija")
        await johanna.reads()
        johanna.says("/jono")
        await johanna.reads("ei enää tule yhteydenottoja")
        assert [text for text in standing(johanna) if code in text or "Toimitettu" in text] == []

        later = await inquires(ville, "Ville Vesi")
        maija.says("Hei, sopisiko tiistai")
        await johanna.reads_nothing()
        assert [message for message in maija.heard if "Hei taas" in message.text] == []

        pirjo = telegram.client("Pirjo", language="fi")
        await paired(config, pirjo, pirjo)
        await pirjo.reads("Yhdistetty")
        await pirjo.reads(f"Uusi yhteydenotto {later}")  # of which nobody has heard yet: it goes first
        again = await pirjo.reads("Avoin yhteydenotto")
        await pirjo.reads("sopisiko tiistai")
        assert code in again.text
        pirjo.replies_to(again, "Tiistai sopii")
        await maija.reads("Tiistai sopii")
        assert not relayed.deleted
        await pirjo.reads("Toimitettu")
        await pirjo.reads_nothing()


async def test_while_it_is_stopped_what_is_young_is_taken_back_by_the_next_run(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    """What the old chat did meanwhile does nothing; a new inquiry waits, and its client is told so."""
    johanna, maija, ville = (telegram.client(name, language="fi") for name in ("Johanna", "Maija", "Ville"))
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        notice = await johanna.reads(await inquires(maija))
    johanna.replies_to(notice, "Hei Maija!")
    printed = await unpair(config)
    assert "To be deleted from the old chat: 1 messages, when the bot runs: start it now." in printed
    async with started():
        await johanna.sees_deleted(notice)
        await johanna.reads("ei enää tule tähän keskusteluun")
        await johanna.reads("Mitään ei lähetetty kenellekään")
        await maija.reads_nothing()
        code = await inquires(ville, "Ville Vesi")
        await johanna.reads_nothing()
    assert "Nobody is paired" in await unpair(config)
    async with bootstrap.opened_store(config) as store:
        await time_passes(config, mind, store, timedelta(minutes=31))
        (said,) = await waiting_for(store, Address.parse(f"telegram:{ville.id}"))
        assert said == mind.knowledge.say(Language.FI, "supervisor_unreachable", code=code)
    await paired(config, johanna, johanna)  # the phone was found again
    async with started():
        await johanna.reads(code)


async def test_a_client_whose_notice_is_too_old_to_be_taken_back_is_told_that_it_waits(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    """It stands where nobody reads any more, and so has told nobody."""
    johanna, maija = (telegram.client(name, language="fi") for name in ("Johanna", "Maija"))
    await paired(config, johanna, johanna)
    async with started():
        code = await inquires(maija)
        await johanna.reads(code)
    with closing(sqlite3.connect(config.database.path)) as database, database:
        database.execute(
            "UPDATE outbox SET settled_at = '2026-01-01T00:00:00.000000+00:00' WHERE about IS NOT NULL"
        )
    assert "Left in the old chat: 1 messages" in await unpair(config)
    async with bootstrap.opened_store(config) as store:
        await time_passes(config, mind, store, timedelta(minutes=31))
        (said,) = await waiting_for(store, Address.parse(f"telegram:{maija.id}"))
        assert said == mind.knowledge.say(Language.FI, "supervisor_unreachable", code=code)


async def test_with_no_database_there_is_nobody_to_unpair(config: Config) -> None:
    printed = await unpair(config)
    assert printed == (
        "Nobody is paired: there are no rights to end. 'python -m bot init' makes a pairing link.\n"
    )
    assert not config.database.path.exists()
