"""The facts: seen by her, written and previewed in each language, live in seconds, taken back."""

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap, retention
from bot.adapters import knowledge_files
from bot.adapters.knowledge_files import stated as stated_file
from bot.config import Config
from bot.core.address import SUPERVISOR
from bot.core.data import to_json
from bot.core.knowledge.stated import Stated, mark_of
from bot.core.language import Language
from bot.core.supervisor.statements import Statement, Stating
from bot.mind import Mind
from bot.ports.store import Commit, Key, Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import ROOT, Started, paired, running_with

PRICE = "Mitä työnohjaus maksaa?"
LONG = 60
"""Seconds that reading the knowledge anew may take on a busy machine."""

UNSTATED = "minulle ei ole kerrottu"


@pytest.fixture
def own(tmp_path: Path, config: Config, mind: Mind) -> Config:
    """Return settings with a knowledge of their own, of which all is learned already."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    return msgspec.structs.replace(config, knowledge=tmp_path / "knowledge", cache=ROOT / "data/cache")


@pytest.fixture
def started(own: Config, mind: Mind) -> Started:
    """Return what runs the bot with it while its context is open."""
    return running_with(own, mind)


@pytest.fixture
async def johanna(telegram: BotApi, own: Config, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, paired, with the bot running."""
    client = telegram.client("Johanna", language="fi")
    await paired(own, client, client)
    async with started():
        await client.reads("Yhdistetty")
        yield client


async def opens(johanna: Client, title: str) -> Message:
    """Let her open a fact, on whatever page it is, and return what she is shown of it."""
    johanna.says("/tiedot")
    listed = await johanna.reads("Kertomatta")
    while not (found := [label for label in listed.buttons if title[:20] in label]):
        await johanna.presses(listed, "Seuraavat")
        await johanna.reads_edit(listed)
    await johanna.presses(listed, found[0])
    return await johanna.reads("Tiedon nimi")


async def writes(johanna: Client, under: Message, text: str, spoken: str = "suomi") -> Message:
    """Let her write a fact in a language, by the button of a message, and return what she is shown."""
    await johanna.presses(under, f"Kirjoita: {spoken}")
    johanna.replies_to(await johanna.reads("Kirjoita tieto vastaamalla"), text)
    return await johanna.reads("lukisivat sen")


async def states(johanna: Client, preview: Message) -> Message:
    """Let her want what she was shown, and return what she is told when it is live."""
    await johanna.presses(preview, "Ota tieto käyttöön")
    return await johanna.reads("Nyt käytössä", within=LONG)


def fact(own: Config, name: str = "price") -> dict[Language, str]:
    """Return what a fact is, as it is read from the files."""
    values = knowledge_files.load(own.knowledge).knowledge.facts[name]
    return {language: text for language, text in values.items() if text}


async def test_a_fact_is_filled_in_from_the_list_to_the_answer(
    telegram: BotApi, johanna: Client, maija: Client, own: Config
) -> None:
    """In two languages; the third says what it lacks. What is written by hand is not touched."""
    by_hand = {path: path.read_bytes() for path in knowledge_files.files(own.knowledge)}
    maija.says("Paljonko se maksaa?")
    await maija.reads(UNSTATED)
    johanna.says("/tiedot")
    listed = await johanna.reads("Kertomatta")
    assert listed.text.startswith(
        "Tiedot, joihin botin vastaukset nojaavat. Kertomatta: 29, kerrottu: 10.\n\n"
        f"1. {PRICE}: kertomatta\n2. "
    )
    assert (len(listed.buttons), listed.buttons[0], listed.buttons[-1]) == (12, f"1. {PRICE}", "Uusi aihe")
    await johanna.presses(listed, listed.buttons[0])
    shown = await johanna.reads("Tiedon nimi")
    assert shown.text == (
        f"{PRICE}\nTiedon nimi: price\n\nsuomi: kertomatta\nruotsi: kertomatta\nenglanti: kertomatta\n\n"
        f"Vastaukset, joissa tieto on:\n• {PRICE}"
    )
    assert shown.buttons == ["Kirjoita: suomi", "Kirjoita: ruotsi", "Kirjoita: englanti"]
    await johanna.presses(shown, "Kirjoita: suomi")
    asked = await johanna.reads("Kirjoita tieto vastaamalla")
    assert asked.markup is not None
    assert (asked.markup.force_reply, asked.markup.input_field_placeholder) == (
        True,
        "Tieto yhdellä kielellä",
    )
    assert "Se tulee pisteiden paikalle:\n”" in asked.text
    assert "…" in asked.text
    johanna.replies_to(asked, "  100 euroa \n kerta ")
    preview = await johanna.reads("lukisivat sen")
    assert f"suomi · {PRICE}\n" in preview.text
    assert "100 euroa\nkerta" in preview.text
    assert "Huomaa (ruotsi): omaa sanamuotoa ei ole" in preview.text
    assert not (own.knowledge / stated_file.NAME).exists()
    preview = await writes(johanna, preview, "100 euroa kerta")
    preview = await writes(johanna, preview, "100 euro per gång", "ruotsi")
    assert "100 euro per gång" in preview.text
    assert "Huomaa (ruotsi)" not in preview.text
    assert "Huomaa (englanti): omaa sanamuotoa ei ole" in preview.text
    live = await states(johanna, preview)
    assert live.text.startswith(f"Nyt käytössä: {PRICE}\n”100 euroa kerta”\n\nVahvistuksesta kului ")
    await johanna.reads_edit(preview)
    assert (preview.text, preview.buttons) == (f"Otetaan käyttöön: {PRICE}", [])
    maija.says("Paljonko se maksaa?")
    assert "100 euroa kerta" in (await maija.reads("euro")).text
    svea = telegram.client("Svea", language="sv")
    svea.says("Vad kostar det?")
    assert "100 euro per gång" in (await svea.reads("euro")).text
    assert fact(own) == {Language.FI: "100 euroa kerta", Language.SV: "100 euro per gång"}
    assert {path: path.read_bytes() for path in by_hand} == by_hand
    assert {*knowledge_files.files(own.knowledge)} - by_hand.keys() == {own.knowledge / stated_file.NAME}
    await johanna.reads_nothing()


async def test_it_is_live_in_seconds_and_nothing_is_learned_for_it(johanna: Client, own: Config) -> None:
    learned = {*own.cache.iterdir()}
    began = bootstrap.now()
    await states(johanna, await writes(johanna, await opens(johanna, PRICE), "100 euroa kerta"))
    assert bootstrap.now() - began < timedelta(seconds=20)
    assert {*own.cache.iterdir()} == learned


async def test_what_was_changed_last_is_taken_back(johanna: Client, own: Config) -> None:
    """Step by step, and the history stays in the file."""
    for price in ("100 euroa", "120 euroa"):
        await states(johanna, await writes(johanna, await opens(johanna, PRICE), price))
    for price, left in (("120 euroa", "”100 euroa”"), ("100 euroa", "kertomatta")):
        johanna.says("/peru")
        asked = await johanna.reads("Viimeksi muutettu")
        assert asked.text.startswith(f"Viimeksi muutettu: {PRICE}\n”{price}”\n\nPerutaanko se?")
        await johanna.presses(asked, "Peru muutos")
        undone = await johanna.reads("Peruttu", within=LONG)
        assert undone.text == f"Peruttu: {PRICE}\nVoimassa on nyt: {left}"
    assert fact(own) == {}
    assert [one.undone for one in knowledge_files.load(own.knowledge).knowledge.stated] == [True, True]
    johanna.says("/peru")
    await johanna.reads("En löytänyt poistettavaa")


async def test_what_is_written_by_hand_later_counts(johanna: Client, own: Config) -> None:
    """And what she was about to state over the old one is shown to her anew before it is."""
    shown = await opens(johanna, PRICE)
    await states(johanna, await writes(johanna, shown, "100 euroa"))
    preview = await writes(johanna, shown, "110 euroa")
    facts = own.knowledge / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("\nprice:\n", "\nprice: 80 euroa\n"), encoding="utf-8")
    assert "• price" in (await johanna.reads("ovat nyt käytössä", within=LONG)).text
    assert fact(own) == {Language.FI: "80 euroa"}
    await johanna.presses(preview, "Ota tieto käyttöön")
    anew = await johanna.reads("Tieto on muuttunut sillä välin")
    assert "110 euroa" in anew.text
    await states(johanna, anew)
    assert fact(own) == {Language.FI: "110 euroa"}
    assert facts.read_text(encoding="utf-8") == text.replace("\nprice:\n", "\nprice: 80 euroa\n")


async def test_a_language_that_stays_as_it_was_is_pointed_out(johanna: Client) -> None:
    shown = await opens(johanna, "Kuinka kauan yksi")
    preview = await writes(johanna, shown, "90 minuuttia")
    assert "Huomaa (ruotsi): ennallaan, ”en och en halv timme”. Pitääkö se yhä paikkansa?" in preview.text
    await johanna.presses(preview, "Älä muuta")
    await johanna.reads_edit(preview)
    assert (preview.text, preview.buttons) == ("Selvä, mitään ei muutettu.", [])
    await johanna.presses(shown, "Kirjoita: suomi")
    assert "Nyt siinä lukee:\n”1,5 tuntia”" in (await johanna.reads("Kirjoita tieto")).text


async def test_what_an_answer_may_not_begin_with_is_refused(johanna: Client) -> None:
    await johanna.presses(await opens(johanna, "Onnistuuko työnohja"), "Kirjoita: suomi")
    johanna.replies_to(await johanna.reads("Kirjoita tieto vastaamalla"), "Kyllä, Teamsilla")
    refused = await johanna.reads("Vastaus ei voi alkaa näin")
    assert "”kyllä”" in refused.text
    johanna.replies_to(refused, "x" * 601)
    johanna.replies_to(await johanna.reads("Siinä ei ollut tekstiä, tai sitä oli liikaa"), "Teams käy")
    await johanna.reads("lukisivat sen")


async def test_a_fact_needs_finnish_first(johanna: Client, own: Config) -> None:
    preview = await writes(johanna, await opens(johanna, PRICE), "100 euro", "ruotsi")
    await johanna.presses(preview, "Ota tieto käyttöön")
    asked = await johanna.reads("Tieto tarvitaan ensin suomeksi")
    johanna.replies_to(asked, "100 euroa")
    await states(johanna, await johanna.reads("lukisivat sen"))
    assert fact(own) == {Language.FI: "100 euroa", Language.SV: "100 euro"}


async def test_where_help_is_to_be_had_is_not_changed_by_the_bot(johanna: Client) -> None:
    johanna.says("/tiedot")
    listed = await johanna.reads("Kertomatta")
    pages = [listed.text]
    while "Seuraavat" in listed.buttons:
        await johanna.presses(listed, "Seuraavat")
        await johanna.reads_edit(listed)
        pages.append(listed.text)
    assert len(pages) == 4
    assert not [page for page in pages if "112" in page or "2525" in page or "Nollalinja" in page]
    assert "Edelliset" in listed.buttons


async def test_what_nobody_sees_is_not_written_into_the_file(johanna: Client, own: Config) -> None:
    """A file with that in it would not be read."""
    preview = await writes(johanna, await opens(johanna, PRICE), "100\u200e euroa")
    await johanna.presses(preview, "Ota tieto käyttöön")
    told = await johanna.reads("Tietoa ei muutettu", within=LONG)
    assert "tekstissä on merkki, joka ei näy" in told.text
    assert "U+200E" in told.text
    assert not (own.knowledge / stated_file.NAME).exists()
    await states(johanna, await writes(johanna, told, "100 euroa"))


@pytest.mark.parametrize("written", [False, True])
async def test_what_she_wanted_when_the_program_was_killed_is_live_after_the_next_start(
    telegram: BotApi, own: Config, mind: Mind, written: bool
) -> None:
    """Once, whether the file was written already or not."""
    stated = Stated("20260302-120000000", "price", {Language.FI: "100 euroa"}, mark_of({}))
    johanna = telegram.client("Johanna", language="fi")
    await paired(own, johanna, johanna)
    async with running_with(own, mind)():
        await johanna.reads("Yhdistetty")
    wanted = Stating((Statement(stated, {}, bootstrap.now(), confirmed=True),))
    async with bootstrap.opened_store(own) as store:
        note = (Key.STATING, to_json(wanted).decode())
        await store.commit(Commit(SUPERVISOR, bootstrap.now(), remembers=(note,)))
    if written:
        stated_file.add(own.knowledge, stated)
    async with running_with(own)():
        await johanna.reads("Nyt käytössä", within=LONG)
        await johanna.reads_nothing()
    assert knowledge_files.load(own.knowledge).knowledge.stated == (stated,)
    async with bootstrap.opened_store(own) as store:
        assert (await store.look(Query())).stating.statements == ()


async def test_with_a_mistake_in_a_file_of_hers_it_waits_until_that_is_mended(
    johanna: Client, own: Config
) -> None:
    (own.knowledge / stated_file.NAME).write_text("- oops: 1\n", encoding="utf-8")
    await johanna.reads("stated.yaml:1", within=LONG)
    preview = await writes(johanna, await opens(johanna, PRICE), "100 euroa")
    await johanna.presses(preview, "Ota tieto käyttöön")
    await johanna.reads("stated.yaml:1", within=LONG)
    assert (await johanna.reads_edit(preview)).text == f"Otetaan käyttöön: {PRICE}"
    path = own.knowledge / stated_file.NAME
    path.write_text(path.read_text(encoding="utf-8").replace("- oops: 1\n", ""), encoding="utf-8")
    await johanna.reads("Nyt käytössä", within=LONG)
    assert fact(own) == {Language.FI: "100 euroa"}


async def test_nobody_else_sees_or_changes_anything(johanna: Client, maija: Client, own: Config) -> None:
    """A client's command is none, and a forged press reaches nothing."""
    preview = await writes(johanna, await opens(johanna, PRICE), "100 euroa")
    maija.says("/tiedot")
    assert "Kertomatta" not in (await maija.reads()).text
    async with bootstrap.opened_store(own) as store:
        (one,) = (await store.look(Query())).stating.statements
    for token in (f"s:state:{one.stated.id}", "s:fact:price", "s:write:price:fi", "s:facts:0"):
        maija.forges(maija.heard[0], token)
    await maija.reads_nothing()
    async with bootstrap.opened_store(own) as store:
        assert (await store.look(Query())).stating.statements == (one,)
    assert preview.buttons[0] == "Ota tieto käyttöön"


async def test_what_she_has_begun_is_encrypted_and_forgotten_in_time(johanna: Client, own: Config) -> None:
    await writes(johanna, await opens(johanna, PRICE), "Xyzzy euroa")
    async with bootstrap.opened_store(own) as store:
        content = b"".join(path.read_bytes() for path in own.database.path.parent.glob("*.sqlite3*"))
        assert b"Xyzzy" not in content
        for hours, left in ((71, 1), (73, 0)):
            await retention.forget(store, own.retention, bootstrap.now() + timedelta(hours=hours))
            assert len((await store.look(Query())).stating.statements) == left
