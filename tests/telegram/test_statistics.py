"""Statistics: numbers only, rounded, hers alone; what clients wrote is nowhere in them."""

import sqlite3
from contextlib import closing

import pytest

from bot import bootstrap, pictures
from bot.config import Config
from bot.core.counts import Counted, Statistics, Tally, week_of
from bot.ports.store import Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import FAR, Started, inquires, paired
from tests.test_pictures import killed, stuck

DRAWING = 60
"""Seconds that it may take to draw a picture on a busy machine."""


async def counted(config: Config) -> Statistics:
    async with bootstrap.opened_store(config) as store:
        counts = (await store.look(Query(counts=True))).counts
    return Statistics(counts, week_of(bootstrap.now()))


async def test_what_is_asked_answered_and_sent_is_counted_and_told_in_round_numbers(
    telegram: BotApi, johanna: Client, maija: Client, config: Config
) -> None:
    johanna.says("/tilastot")
    assert (await johanna.reads()).text == "Lukuja ei ole vielä: botilta ei ole kysytty mitään."
    for number in range(6):
        client = telegram.client(f"Asiakas {number}", language="fi")
        client.says("Kauanko yksi tapaaminen kestää?")
        await client.presses(await client.reads("1,5 tuntia"), "👍 Tämä auttoi")
        await client.reads("Kiitos palautteesta")
    maija.says("Paljonko se maksaa?")
    await maija.reads("Hintaa minulle ei ole kerrottu")
    maija.says("Xyzzy plugh?")
    await maija.reads("ei ole vastausta")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    for text in ("Hei, palaan asiaan.", "Vielä yksi asia."):  # the second answers nothing that waits
        johanna.replies_to(notice, text)
        await maija.reads(text)
    johanna.says("/valikko")
    await johanna.presses(await johanna.reads("Mitä haluat tehdä"), "Tilastot")
    told = await johanna.reads("Viimeisten 12 viikon luvut", within=DRAWING)
    assert told.protect_content
    assert told.file is not None
    assert (told.file.kind, told.file.content[:8]) == ("photo", b"\x89PNG\r\n\x1a\n")
    assert told.buttons == ["Kuva tummana"]
    light, words = told.file.content, await johanna.reads("Kirjoitettuja kysymyksiä")
    await johanna.presses(told, "Kuva tummana")
    dark = await johanna.reads("Viimeisten 12 viikon luvut", within=DRAWING)
    assert dark.file is not None
    assert dark.file.content not in (b"", light)
    assert dark.buttons == ["Kuva vaaleana"]
    told = words
    assert told.protect_content
    assert (
        "Kirjoitettuja kysymyksiä: noin 10\n• vastattu: noin 5\n• tietoa ei ole kerrottu: alle 5\n"
        in told.text
    )
    assert "Kysytyimmät aiheet:\n• Kuinka kauan yksi tapaaminen kestää?: noin 5\n\n" in told.text
    assert "Palautteita vastauksista: noin 5\n• auttoi: noin 5\n• ei auttanut: 0\n" in told.text
    assert told.text.endswith(
        "Yhteydenottoja: alle 5\nVastauksiasi niihin, jotka odottivat: alle 5\n• vuorokaudessa: alle 5\n"
        "• kolmessa päivässä: 0\n• viikossa: 0\n• myöhemmin: 0"
    )
    statistics = await counted(config)
    assert [statistics.times(kind) for kind in Tally] == [8, 7, 6, 1, 1]
    assert "maksaa" not in told.text


async def test_of_distress_nothing_is_counted_and_nothing_tells_who_asked(
    johanna: Client, maija: Client, config: Config
) -> None:
    maija.says("Haluan tappaa itseni")
    await maija.reads("112")
    maija.says("Kauanko yksi tapaaminen kestää?")
    await maija.reads("1,5 tuntia")
    statistics = await counted(config)
    assert statistics.counted == (
        Counted(statistics.week, Tally.QUESTION, "answer", 1),
        Counted(statistics.week, Tally.TOPIC, "session-length", 1),
    )
    with closing(sqlite3.connect(config.database.path)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(counts)")]
    assert columns == ["week", "kind", "key", "times"]


async def test_without_its_picture_all_of_it_is_told_in_words(
    johanna: Client, maija: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As when a system that has no memory left ends what draws it; the operator is told."""
    monkeypatch.setattr(pictures, "_draw", killed)
    maija.says("Kauanko yksi tapaaminen kestää?")
    await maija.reads("1,5 tuntia")
    johanna.says("/tilastot")
    heading, words = await johanna.reads("Viimeisten 12 viikon luvut", within=DRAWING), await johanna.reads()
    assert (heading.file, heading.buttons) == (None, ["Kuva tummana"])
    assert words.text.startswith("Kirjoitettuja kysymyksiä: alle 5\n")
    assert [one for one in caplog.messages if one.startswith("The picture of the statistics could not")]


async def test_a_bot_that_ends_while_it_draws_draws_again(
    telegram: BotApi, config: Config, started: Started, maija: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outbox holds the rounded numbers, and no picture; when it has gone out, nothing of it is left."""
    johanna = telegram.client("Johanna", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        maija.says("Kauanko yksi tapaaminen kestää?")
        await maija.reads("1,5 tuntia")
        with monkeypatch.context() as patch:
            patch.setattr(pictures, "_draw", stuck)
            johanna.says("/tilastot")
            await johanna.reads_nothing(during=1)
    async with started():
        shown = await johanna.reads("Viimeisten 12 viikon luvut", within=DRAWING)
        await johanna.reads("Kirjoitettuja kysymyksiä")
    assert shown.file is not None
    async with bootstrap.opened_store(config) as store:
        assert await store.due(FAR, 9) == []


async def test_nobody_else_sees_them(johanna: Client, maija: Client) -> None:
    """A client's command is none, and a forged press reaches nothing."""
    maija.says("/start")
    await maija.reads("tervetuloa")
    maija.says("/tilastot")
    assert "viikon luvut" not in (await maija.reads()).text
    maija.forges(maija.heard[0], "s:menu:stats")
    await maija.reads_nothing()
    await johanna.reads_nothing()
