"""She is away: clients hear of it, and when to expect an answer; a promise is what was set, and no more."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config
from bot.core import working_days
from bot.core.address import SUPERVISOR
from bot.core.finnish_time import today, written
from bot.core.inquiry.promise import Absence
from bot.mind import Mind
from bot.ports.store import Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started, inquires, paired, time_passes, waiting_for

DAY = timedelta(days=1)
FAR = "Hän on poissa ja palaa {}"
UNKNOWN = "En tiedä, milloin hän ehtii vastata."


def in_days(days: int) -> date:
    return today(bootstrap.now()) + days * DAY


def as_said(day: date) -> str:
    """Return how she writes a day in a command."""
    return f"{day.day}.{day.month}."


@pytest.fixture
async def promising(telegram: BotApi, config: Config, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, paired, who answers within two working days; with the bot running."""
    johanna = telegram.client("Johanna", language="fi")
    await paired(config, johanna, johanna)
    supervisor = msgspec.structs.replace(config.supervisor, answer_days=2)
    async with started(msgspec.structs.replace(config, supervisor=supervisor)):
        await johanna.reads("Yhdistetty")
        yield johanna


async def absence(config: Config) -> Absence | None:
    async with bootstrap.opened_store(config) as store:
        return (await store.look(Query())).absence


async def test_clients_hear_that_she_is_away_and_it_ends_by_a_press(
    johanna: Client, maija: Client, config: Config
) -> None:
    back = in_days(20)
    johanna.says(f"/tauko {as_said(back)}")
    told = await johanna.reads("olet tauolla")
    assert told.text.startswith(f"Selvä, olet tauolla ja palaat {written(back)}. Kerron sen niille")
    assert told.buttons == ["Lopeta tauko"]
    code = await inquires(maija)
    assert FAR.format(written(back)) in maija.heard[-1].text
    maija.says("milloin saan vastauksen?")
    assert FAR.format(written(back)) in (await maija.reads(code)).text
    johanna.says("/away")
    shown = await johanna.reads(f"Olet tauolla ja palaat {written(back)}")
    await johanna.presses(shown, "Lopeta tauko")
    await johanna.reads_edit(shown)
    assert (shown.text, shown.buttons) == ("Tauko on päättynyt, eikä siitä enää kerrota asiakkaille.", [])
    assert await absence(config) is None
    maija.says("milloin saan vastauksen?")
    assert UNKNOWN in (await maija.reads(code)).text
    await johanna.presses(told, "Lopeta tauko")  # once more
    await johanna.reads("Et ole enää tauolla")


async def test_whoever_writes_on_is_told_once_a_day(johanna: Client, maija: Client) -> None:
    code = await inquires(maija)
    johanna.replies_to(await johanna.reads(code), "Hei, palaan asiaan.")
    await maija.reads("palaan asiaan")
    johanna.says(f"/tauko {as_said(in_days(20))}")
    await johanna.reads("olet tauolla")
    said = []
    for text in ("Tiistai sopisi", "Tai keskiviikko"):
        maija.says(text)
        said.append((await maija.reads("Välitän viestisi")).text)
    away = FAR.format(written(in_days(20)))
    assert [away in text for text in said] == [True, False]
    await johanna.reads("Tai keskiviikko")  # she gets everything as before


async def test_a_day_is_chosen_by_buttons_or_written_when_asked(johanna: Client, config: Config) -> None:
    johanna.says("/valikko")
    await johanna.presses(await johanna.reads("Mitä haluat tehdä"), "Tauko")
    shown = await johanna.reads("Et ole tauolla. Milloin palaat?")
    monday = in_days(7 - in_days(0).weekday())
    assert shown.buttons[0] == f"Palaan maanantaina {written(monday)}"
    assert (len(shown.buttons), shown.buttons[-1]) == (4, "Palaan muuna päivänä")
    await johanna.presses(shown, "Palaan muuna päivänä")
    asked = await johanna.reads("Minä päivänä palaat?")
    assert asked.markup is not None
    assert (asked.markup.force_reply, asked.markup.input_field_placeholder) == (
        True,
        "Paluupäivä, esim. 15.8.",
    )
    johanna.replies_to(asked, "joskus")
    objected = await johanna.reads("En ymmärtänyt paluupäivää")
    johanna.replies_to(objected, as_said(in_days(30)))
    await johanna.reads(f"palaat {written(in_days(30))}")
    assert await absence(config) == Absence(in_days(30))
    await johanna.presses(shown, shown.buttons[0])
    await johanna.reads_edit(shown)
    assert (shown.text.partition(". ")[0], shown.buttons) == (
        f"Selvä, olet tauolla ja palaat {written(monday)}",
        ["Lopeta tauko"],
    )
    assert await absence(config) == Absence(monday)


async def test_it_ends_by_itself_and_she_is_told_in_the_morning(
    telegram: BotApi, config: Config, started: Started, mind: Mind, maija: Client
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        await inquires(maija)
        johanna.says(f"/tauko {as_said(in_days(3))}")
        told = await johanna.reads("olet tauolla")
    assert "Vastausta odottavia yhteydenottoja: 1." in told.text
    morning = datetime.combine(in_days(0), time(10), UTC) - bootstrap.now()
    async with bootstrap.opened_store(config) as store:
        await waiting_for(store, SUPERVISOR)
        heard = []
        for days, hours in ((2, 0), (3, -6), (3, 0), (3, 1)):
            await time_passes(config, mind, store, morning + days * DAY + timedelta(hours=hours))
            heard.append([text.partition(",")[0] for text in await waiting_for(store, SUPERVISOR)])
    back = "Taukosi on päättynyt"
    reminded = "Muistutus: Maija Meri on odottanut vastausta"
    assert [[line.partition(" 3 ")[0] for line in one] for one in heard[:3]] == [[], [], [back]]
    assert heard[3][0].startswith(reminded)
    assert await absence(config) is None


async def test_an_answer_is_promised_within_the_working_days_that_she_has_set(
    promising: Client, maija: Client
) -> None:
    by = written(working_days.after(in_days(0), 2))
    code = await inquires(maija)
    assert f"Hän on luvannut vastata viimeistään {by}." in maija.heard[-1].text
    notice = await promising.reads(code)
    assert notice.text.endswith(f"Asiakkaalle on luvattu vastaus viimeistään {by}.")
    maija.says("milloin saan vastauksen?")
    status = await maija.reads(code)
    assert f"odottaa vastausta. Hän on luvannut vastata viimeistään {by}. En näe" in status.text
    assert UNKNOWN not in status.text
    promising.says("/jono")
    assert f"Asiakkaalle on luvattu vastaus viimeistään {by}." in (await promising.reads("Avoinna")).text


async def test_a_promise_counts_from_when_she_is_back(promising: Client, maija: Client) -> None:
    back = in_days(20)
    promising.says(f"/tauko {as_said(back)}")
    await promising.reads("olet tauolla")
    await inquires(maija)
    by = written(working_days.after(back, 2))
    said = f"Hän on poissa ja palaa {written(back)}. Hän on luvannut vastata viimeistään {by}."
    assert said in maija.heard[-1].text


async def test_what_was_promised_before_she_went_away_is_said_to_be_late(
    promising: Client, maija: Client
) -> None:
    by, back = written(working_days.after(in_days(0), 2)), in_days(20)
    code = await inquires(maija)
    promising.says(f"/tauko {as_said(back)}")
    assert (
        "Ennen paluutasi on luvattu vastata näin moneen: 1." in (await promising.reads("olet tauolla")).text
    )
    maija.says("milloin saan vastauksen?")
    told = await maija.reads(code)
    assert (
        f"Hän oli luvannut vastata viimeistään {by}, mutta hän on poissa ja palaa {written(back)}."
        in told.text
    )


async def test_nobody_else_sends_her_away(johanna: Client, maija: Client, config: Config) -> None:
    """A client's command is none, and a forged press reaches nothing."""
    maija.says("/start")
    await maija.reads("tervetuloa")
    maija.says(f"/tauko {as_said(in_days(20))}")
    assert "tauolla" not in (await maija.reads()).text
    for token in (f"s:away:{in_days(20)}", "s:away?", "s:back"):
        maija.forges(maija.heard[0], token)
    await maija.reads_nothing()
    assert await absence(config) is None
    await johanna.reads_nothing()
