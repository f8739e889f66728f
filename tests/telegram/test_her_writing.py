"""How she writes, beside replying: to nobody at first, ready answers, notes, taken back; reminders."""

import json
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap, retention
from bot.config import Config
from bot.core.address import SUPERVISOR
from bot.core.language import Language
from bot.core.supervisor import dialogue
from bot.core.supervisor import events as her_events
from bot.core.supervisor.commands import MEANINGS
from bot.mind import Mind
from bot.ports.store import Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client, Group
from tests.bot_api.world import Message
from tests.telegram.conftest import Started, inquires, paired, time_passes, waiting_for


async def writes_to_nobody(johanna: Client, maija: Client, text: str) -> tuple[str, Message, Message]:
    """Let her write *text* beside an open inquiry; return its code, what she wrote, and what she is asked."""
    code = await inquires(maija)
    await johanna.reads(code)
    wrote = johanna.says(text)
    return code, wrote, await johanna.reads("ei lähetetty kenellekään")


async def test_what_she_writes_to_nobody_goes_to_whom_she_chooses(johanna: Client, maija: Client) -> None:
    """Once, however often she presses; the receipt hangs under what she wrote, and an edit follows it."""
    code, wrote, asked = await writes_to_nobody(johanna, maija, "Tiistai sopii")
    assert (asked.reply_to, asked.buttons) == (wrote, [f"Maija Meri · {code}", "Ei kenellekään"])
    johanna.edits(wrote, "Keskiviikko sopii")
    press = johanna.taps(asked, f"Maija Meri · {code}")
    relayed = await maija.reads("Keskiviikko sopii")
    assert relayed.text == "Työnohjaajan viesti sinulle:\n\nKeskiviikko sopii"
    await johanna.reads_edit(asked)
    assert (asked.text, asked.buttons) == (f"Lähetetään: Maija Meri ({code})", [])
    receipt = await johanna.reads("Toimitettu")
    assert receipt.reply_to is wrote
    johanna.edits(wrote, "Torstai sopii")
    await maija.reads_edit(relayed)
    johanna.forges(asked, press.data)
    await johanna.reads_edit(asked)
    assert asked.text.startswith("Tämä viesti on jo lähetetty")
    await maija.reads_nothing()


async def test_what_she_writes_to_nobody_may_go_to_nobody(
    johanna: Client, maija: Client, config: Config
) -> None:
    _, _, asked = await writes_to_nobody(johanna, maija, "Huomenta vaan")
    await johanna.presses(asked, "Ei kenellekään")
    await johanna.reads_edit(asked)
    assert asked.text == "Selvä, en lähetä sitä kenellekään."
    async with bootstrap.opened_store(config) as store:
        assert (await store.look(Query())).drawer.unsent == ()
    await maija.reads_nothing()


async def test_what_she_writes_to_nobody_is_encrypted_until_it_is_forgotten(
    johanna: Client, maija: Client, config: Config
) -> None:
    _, wrote, _ = await writes_to_nobody(johanna, maija, "Xyzzyn lääkäri soitti")
    async with bootstrap.opened_store(config) as store:
        (unsent,) = (await store.look(Query())).drawer.unsent
        assert (unsent.message, unsent.text) == (str(wrote.id), "Xyzzyn lääkäri soitti")
        content = b"".join(path.read_bytes() for path in Path(config.database.path).parent.glob("*.sqlite3*"))
        assert b"Xyzzyn" not in content
        for hours, left in ((71, 1), (73, 0)):
            later = bootstrap.now() + timedelta(hours=hours)
            await retention.forget(store, config.retention, later)
            assert len((await store.look(Query())).drawer.unsent) == left


async def test_the_box_for_an_answer_opens_by_itself(johanna: Client, maija: Client) -> None:
    notice = await johanna.reads(await inquires(maija))
    await johanna.presses(notice, "Vastaa")
    asked = await johanna.reads("Vastaa tähän viestiin")
    assert asked.markup is not None
    assert (asked.markup.force_reply, asked.markup.input_field_placeholder) == (True, "Vastaus asiakkaalle")
    johanna.replies_to(asked, "Hei!")
    await maija.reads("Hei!")


async def test_a_note_is_hers_alone(johanna: Client, maija: Client, config: Config) -> None:
    """Neither the client reads it nor their download of all that is stored; an edit changes it."""
    code = await inquires(maija)
    await johanna.presses(await johanna.reads(code), "Muistiinpano")
    asked = await johanna.reads("Kirjoita muistiinpano")
    assert asked.markup is not None
    assert asked.markup.force_reply
    note = johanna.replies_to(asked, "Xyzzy: soita ensin")
    assert (
        await johanna.reads()
    ).text == f"Muistiinpano on tallessa: Maija Meri ({code}). Asiakas ei näe sitä."
    johanna.edits(note, "Xyzzy: soita vasta torstaina")
    await johanna.reads("Muistiinpano on tallessa")
    maija.says("/omattiedot")
    await maija.presses(await maija.reads(code), "Lataa tietoni")
    for _ in range(2):
        file = (await maija.reads()).file
        assert file is not None
        assert b"Xyzzy" not in file.content
    assert [m for m in maija.heard if "Xyzzy" in m.text] == []
    async with bootstrap.opened_store(config) as store:
        (one,) = await store.inquiries()
        assert one.desk is not None
        assert [kept.text for kept in one.desk.notes] == ["Xyzzy: soita vasta torstaina"]


async def test_a_ready_answer_is_sent_by_a_press_in_the_clients_language(
    telegram: BotApi, johanna: Client
) -> None:
    anna = telegram.client("Anna", language="sv")
    anna.says("/kontakt")
    await anna.presses(await anna.reads("Vem"), "Mig själv")
    await anna.reads()
    anna.says("Vårt team grälar")
    await anna.reads()
    anna.says("Anna")
    await anna.reads()
    anna.says("I den här chatten")
    await anna.presses(await anna.reads(), "Inget att tillägga")
    await anna.presses(await anna.reads(), "Skicka")
    await anna.reads("Tack")
    notice = await johanna.reads("Uusi yhteydenotto")
    await johanna.presses(notice, "Valmis vastaus")
    offered = await johanna.reads("Valmiit vastaukset: Anna")
    first = offered.buttons[0]
    assert first.startswith("1. Tack för ditt meddelande!")
    await johanna.presses(offered, first)
    relayed = await anna.reads("Tack för ditt meddelande!")
    assert relayed.text.endswith("när jag har hunnit sätta mig in i saken.")
    receipt = await johanna.reads("Toimitettu")
    assert receipt.reply_to is offered
    johanna.replies_to(offered, "/peru")
    await anna.sees_deleted(relayed)
    await johanna.reads("Poistettu asiakkaan keskustelusta")


async def test_what_she_wrote_is_taken_back(johanna: Client, maija: Client) -> None:
    notice = await johanna.reads(await inquires(maija))
    wrote = johanna.replies_to(notice, "Väärälle ihmiselle")
    relayed = await maija.reads("Väärälle")
    await johanna.reads("Toimitettu")
    johanna.replies_to(wrote, "/peru")
    await maija.sees_deleted(relayed)
    receipt = await johanna.reads("Poistettu asiakkaan keskustelusta")
    assert receipt.reply_to is wrote
    johanna.replies_to(wrote, "/peru")
    await johanna.reads("En löytänyt poistettavaa")
    johanna.says("/undo")
    await johanna.reads("En löytänyt poistettavaa")


async def test_what_the_client_has_deleted_or_what_is_too_old_is_told(
    telegram: BotApi, johanna: Client, maija: Client
) -> None:
    """In Telegram's own words there is nothing to delete, or it may not be deleted any more."""
    notice = await johanna.reads(await inquires(maija))
    wrote = johanna.replies_to(notice, "Hei!")
    maija.deletes(await maija.reads("Hei!"))
    await johanna.reads("Toimitettu")
    johanna.replies_to(wrote, "/peru")
    failed = await johanna.reads("ei voitu poistaa")
    assert failed.reply_to is wrote


async def test_a_command_that_there_is_not_reaches_no_client(johanna: Client, maija: Client) -> None:
    notice = await johanna.reads(await inquires(maija))
    johanna.replies_to(notice, "/pru")
    assert (await johanna.reads()).text == (
        "Tällaista komentoa ei ole, joten mitään ei lähetetty. Kaikki, mitä täällä voi tehdä: /valikko"
    )
    await maija.reads_nothing()


async def test_a_reminder_is_put_off(
    telegram: BotApi, config: Config, mind: Mind, started: Started, maija: Client
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        await johanna.reads(code)
    async with bootstrap.opened_store(config) as store:
        await time_passes(config, mind, store, timedelta(hours=25))
    async with started():
        reminder = await johanna.reads("Muistutus")
        assert reminder.buttons == ["Sulje", "Muistuta huomenna", "Muistuta viikon päästä"]
        await johanna.presses(reminder, "Muistuta viikon päästä")
        await johanna.reads("Muistutan yhteydenotosta")
    async with bootstrap.opened_store(config) as store:
        for days, told in ((6, 0), (7, 1), (30, 0)):
            await time_passes(config, mind, store, timedelta(days=days, minutes=1))
            assert len(await waiting_for(store, SUPERVISOR)) == told


MENU = {
    "Avoimet yhteydenotot": "Yhtään yhteydenottoa ei ole avoinna",
    "Hae": "Mitä haetaan?",
    "Vie taulukkoon": "Yhteydenottoja ei ole, joten vietävää ei ole",
    "Vastaamattomat kysymykset": "Vastaamattomia kysymyksiä ei ole",
    "Tiedot": "Tiedot, joihin botin vastaukset nojaavat",
    "Kokeile bottia": "Kirjoita viesti vastaamalla tähän",
    "Tilastot": "Lukuja ei ole vielä",
    "Tauko": "Et ole tauolla",
    "Valmiit vastaukset": "Valmiit vastauksesi",
    "Peru viimeisin muutos": "En löytänyt poistettavaa",
    "Ketkä vastaavat": "Asiakkaille voivat vastata",
    "Ohje": "Tähän keskusteluun tulevat yhteydenotot",
}
"""What stands on every button of the menu, and how the answer begins while there is nothing yet."""


@pytest.mark.parametrize("in_group", [False, True], ids=["by herself", "in a group"])
async def test_every_entry_of_the_menu_is_answered(
    telegram: BotApi, config: Config, started: Started, in_group: bool
) -> None:
    """Nothing can be done by typing that cannot be found here; who may act is asked in a group only."""
    johanna = telegram.client("Johanna", language="fi")
    where = telegram.group("Työnohjaajat", [johanna], status="administrator") if in_group else johanna
    await paired(config, where, johanna)
    async with started():
        await where.reads("Yhdistetty")
        johanna.says("/valikko", in_=where if isinstance(where, Group) else None)
        menu = await where.reads("Mitä haluat tehdä?")
        there = {label: told for label, told in MENU.items() if in_group or label != "Ketkä vastaavat"}
        assert menu.buttons == [*there]
        for label, told in there.items():
            await johanna.presses(menu, label)
            assert (await where.reads()).text.startswith(told), label


def test_the_menu_has_every_command_but_itself() -> None:
    """By what its entries mean: one that is only to be typed is found by nobody on a phone.

    When to meet somebody is asked by a button of that one's inquiry.
    """
    chosen = {dialogue._event_of(item) for item in her_events.Item}
    assert chosen == {meaning("") for name, meaning in MEANINGS.items() if name not in ("valikko", "aika")}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            Language.FI,
            [
                *("valikko", "jono", "hae", "vastaukset", "kysymykset", "tiedot"),
                *("kokeile", "tilastot", "tauko", "peru", "aika", "vie", "ohje"),
            ],
        ),
        (
            Language.SV,
            [
                *("meny", "ko", "sok", "svar", "fragor", "uppgifter"),
                *("prova", "statistik", "paus", "angra", "tid", "exportera", "hjalp"),
            ],
        ),
        (
            Language.EN,
            [
                *("menu", "queue", "search", "replies", "questions", "facts"),
                *("try", "stats", "away", "undo", "time", "export", "help"),
            ],
        ),
    ],
)
async def test_her_commands_are_shown_in_her_language_and_in_her_chat_alone(
    telegram: BotApi, config: Config, started: Started, language: Language, names: list[str]
) -> None:
    johanna, settings = (
        telegram.client("Johanna"),
        msgspec.structs.replace(config.supervisor, language=language),
    )
    await paired(config, johanna, johanna)
    async with started(msgspec.structs.replace(config, supervisor=settings)):
        await johanna.reads()
        calls = await telegram.is_called("setMyCommands", times=5)
    hers = [call for call in calls if str(johanna.id) in str(call.parameters["scope"])]
    shown = [[each["command"] for each in json.loads(str(call.parameters["commands"]))] for call in hers]
    assert [each for each in shown if each != names] == []
    others = [str(call.parameters["commands"]) for call in calls if call not in hers]
    assert [each for each in others if "/jono" in each or names[0] in each] == []
    assert (bool(shown), len(others)) == (True, 4)
