"""What one client can do to all others, and to the bot: the floods that were tried, over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.config import Config
from bot.core.sending.pacing import Pace
from bot.mind import Mind
from bot.run import run
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started, inquires, paired

LONG = 120.0
"""Seconds that a flood may take on a busy machine."""

MOST = 30
"""Messages that a client is sent before a pause, as the settings have it by default."""

SOME = 15
"""Messages more: what comes back of them while they are sent, the kind sentence and the signpost."""


@pytest.fixture
async def maija(telegram: BotApi, started: Started) -> AsyncIterator[Client]:
    """Return the client whose flood it is, known already, with the bot running."""
    client = telegram.client("Maija", language="fi")
    async with started():
        client.says("/help")
        await client.reads()
        yield client


@asynccontextmanager
async def paced(config: Config, mind: Mind) -> AsyncIterator[None]:
    """Run the bot at twenty messages a second to a chat, so that what is written there has to wait."""
    task = asyncio.create_task(run(config, mind, Pace(person=(20, 1), overall=(1000, 1000))))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_5000_messages_get_a_few_answers_and_one_kind_sentence(telegram: BotApi, maija: Client) -> None:
    """Distress in the midst of them is answered, and another client's question meanwhile."""
    flood = [maija.says("hei taas" if n != 2500 else "En jaksa enää elää") for n in range(5000)]
    anna = telegram.client("Anna", language="fi")
    anna.says("Kuinka kauan yksi tapaaminen kestää?")
    await anna.reads("1,5 tuntia", within=LONG)
    await maija.reads("tauko")
    await maija.reads("112", within=LONG)
    await telegram.is_drained(within=LONG)
    await maija.reads_nothing()
    (asked,) = [message for message in maija.heard if "tauko" in message.text]
    assert asked.reply_to in flood
    assert len(maija.heard) <= MOST + SOME


async def test_2000_edits_of_a_message_are_answered_by_a_few(maija: Client) -> None:
    question = maija.says("Kuinka usein tavataan?")
    answer = await maija.reads("viikon välein")
    for n in range(2000):
        maija.edits(question, f"Kuinka usein tavataan ja {n}?")
    maija.edits(question, "Kuinka kauan yksi tapaaminen kestää?")
    assert await maija.world.bell.until(lambda: "1,5 tuntia" in answer.text, LONG)
    await maija.reads_nothing()
    assert len(answer.edits) <= MOST


async def test_of_100_albums_with_words_the_first_are_answered_and_one_is_told_of_the_pause(
    telegram: BotApi, maija: Client, caplog: pytest.LogCaptureFixture
) -> None:
    """The sentence hangs under a picture of the first that was not read; distress comes behind it."""
    pictures = [picture for n in range(100) for picture in maija.sends_album(f"Kuva {n}", "")]
    asked = await maija.reads("tauko", within=LONG)
    assert asked.reply_to in pictures
    maija.says("En jaksa enää elää")
    await maija.reads("112")
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []


async def test_300_exports_are_one(maija: Client) -> None:
    """Those that were pressed together are one; after that it is told when there can be another."""
    maija.says("/omattiedot")
    mine = await maija.reads("Sinusta on tallessa")
    before = len(maija.heard)
    presses = [maija.taps(mine, "Lataa tietoni") for _ in range(300)]
    assert await maija.world.bell.until(lambda: all(press.answered for press in presses), LONG)
    await maija.presses(mine, "Lataa tietoni")
    await maija.reads("hetki sitten")
    await maija.reads_nothing()
    sent = [message.text for message in maija.heard[before:]]
    assert len([text for text in sent if "hetki sitten" not in text]) == 2  # for reading, and as JSON
    assert len(sent) <= SOME


async def test_a_flood_in_one_thread_holds_up_no_new_inquiry_at_the_supervisors(
    telegram: BotApi, config: Config, mind: Mind
) -> None:
    """At a pace of twenty a second all that is written waits for a while; a new inquiry goes first."""
    johanna, maija, anna = (telegram.client(name, language="fi") for name in ("Johanna", "Maija", "Anna"))
    await paired(config, johanna, johanna)
    async with paced(config, mind):
        code = await inquires(maija)
        johanna.replies_to(await johanna.reads(code), "Tiistai käy.")
        await maija.reads("Tiistai käy.")
        for n in range(33):
            maija.says(f"Vielä yksi asia, numero {n}.")
        await johanna.reads("numero 0.")
        new = await inquires(anna, "Anna Aalto", "Olen väsynyt työhöni")
        await johanna.reads(new)
        await maija.reads("tauko")
    told = [message.text for message in johanna.heard]
    written = [next((n for n in range(33) if f"numero {n}." in text), None) for text in told]
    where = next(n for n, text in enumerate(told) if new in text)
    assert [n for n in written if n is not None] == list(range(len([n for n in written if n is not None])))
    assert len([n for n in written[where:] if n is not None]) >= 10
