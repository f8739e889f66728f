"""The clock on the wall is set while the bot runs, to whatever a clock can say; over HTTP."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.config import Config
from tests.bot_api import BotApi, Fault, Kind
from tests.telegram.conftest import Started, Wall, inquires, paired, pairing_code

SET_TO = [
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2000, 2, 29, 23, 59, 59, tzinfo=UTC),
    datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    datetime(2106, 2, 7, 6, 28, 16, tzinfo=UTC),
    datetime(2232, 1, 1, tzinfo=UTC),
]
"""What a clock can be set to: Linux takes none before 1970, and none after 2232."""


@pytest.mark.parametrize("moment", SET_TO, ids=str)
async def test_whatever_the_clock_says_everybody_is_served(
    telegram: BotApi,
    config: Config,
    started: Started,
    wall: Wall,
    moment: datetime,
    caplog: pytest.LogCaptureFixture,
) -> None:
    johanna, maija, anna = (telegram.client(name, language="fi") for name in ("Johanna", "Maija", "Anna"))
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        notice = await johanna.reads(code)
        wall.to(moment)
        anna.says("Kuinka usein tavataan?")
        await anna.reads("viikon välein")
        johanna.replies_to(notice, "Hei Maija!")
        await maija.reads("Hei Maija!")
        await johanna.reads("Toimitettu")
        telegram.fails("sendMessage", Fault(Kind.SERVER_ERROR), Fault(Kind.TOO_MANY_REQUESTS), to=anna)
        anna.says("Kuinka kauan yksi tapaaminen kestää?")
        await anna.reads("1,5 tuntia", within=15)
        other = await inquires(anna, "Anna Aalto", "Olen väsynyt työhöni")
        await johanna.reads(other)
        for said in ("/jono", "/tauko", "/tilastot", "/tiedot", "/kysymykset", "/vie", "/hae"):
            johanna.says(said)
            await johanna.reads()
        for said in ("/omattiedot", "/tietosuoja"):
            anna.says(said)
            await anna.reads()
        anna.says("En jaksa enää elää")
        await anna.reads("112")
        anna.says("Mihin soitan?")
        await anna.reads()
    wall.off = timedelta()
    async with started():
        anna.says("Kuinka usein tavataan?")
        await anna.reads()
    assert [r.getMessage() for r in caplog.records if r.levelname == "ERROR"] == []


STEPS = [-86400 * 40, -86400, -3600, -61, -2, 2, 61, 3600, 86400 * 3]


@pytest.mark.parametrize("step", STEPS)
async def test_a_step_at_every_message_loses_and_doubles_nothing(
    telegram: BotApi, config: Config, started: Started, wall: Wall, step: float
) -> None:
    """There and back, in the midst of an inquiry, its answer, an edit of that, and while Telegram is away."""
    johanna, maija = (telegram.client(name, language="fi") for name in ("Johanna", "Maija"))
    await paired(config, johanna, johanna)

    def set_it() -> None:
        wall.off = timedelta() if wall.off else timedelta(seconds=step)

    async with started():
        await johanna.reads("Yhdistetty")
        set_it()
        code = await inquires(maija)
        set_it()
        notice = await johanna.reads(code)
        written = johanna.replies_to(notice, "Hei, soitan tiistaina!")
        set_it()
        relayed = await maija.reads("soitan tiistaina")
        await johanna.reads("Toimitettu")
        set_it()
        johanna.edits(written, "Hei, soitan torstaina!")
        assert "torstaina" in (await maija.reads_edit(relayed)).text
        telegram.fails("sendMessage", *[Fault(Kind.SERVER_ERROR)] * 2, to=johanna)
        maija.says("Sopii hyvin, kiitos!")
        set_it()
        await johanna.reads("Sopii hyvin", within=10)
        await maija.reads("Välitän viestisi")
        await maija.reads_nothing()
        await johanna.reads_nothing()


@pytest.mark.parametrize(("step", "opens"), [(-86400, True), (-60, True), (60, True), (7200, False)])
async def test_a_link_opens_as_long_as_the_clock_says_so(
    telegram: BotApi, config: Config, started: Started, wall: Wall, step: float, opens: bool
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    async with started():
        code = await pairing_code(config, minutes=60)
        wall.off = timedelta(seconds=step)
        johanna.opens(code)
        await johanna.reads("Yhdistetty" if opens else "vanhentunut")
