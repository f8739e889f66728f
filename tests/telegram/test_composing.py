"""An entry of her own: written part by part, shown as clients will read it, live, heard of, taken back."""

from datetime import timedelta

import pytest

from bot import bootstrap, retention
from bot.adapters.knowledge_files import composed as composed_file
from bot.config import Config
from bot.core.address import SUPERVISOR
from bot.core.data import to_json
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.language import Language
from bot.core.supervisor.proposals import Proposal, Stage, Teaching
from bot.mind import Mind
from bot.ports.store import Commit, Key, Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import LEARNING, Started, paired, running_with

DOG, DOGS = "Saako koiran tuoda?", "saako koiria tuoda"
TITLE, ANSWER = "Saako tapaamiseen tuoda koiran?", "Koira on tervetullut, kunhan kerrot siitä etukäteen."
NOWHERE = "ei ole vastausta"


@pytest.fixture
def started(own: Config) -> Started:
    """Return what runs the bot with the small knowledge while its context is open."""
    return running_with(own)


async def asks_in_vain(client: Client, text: str) -> Message:
    client.says(text)
    return await client.reads(NOWHERE)


async def begins(johanna: Client, question: str = DOG) -> Message:
    """Let her begin an entry for a question of the list, and return what she is asked."""
    johanna.says("/kysymykset")
    listed = await johanna.reads("ei osannut vastata")
    await johanna.presses(listed, next(label for label in listed.buttons if question in label))
    await johanna.presses(await johanna.reads("Kysymyskertoja"), "Kirjoita vastaus")
    return await johanna.reads("Kirjoita kysymys")


async def writes(johanna: Client, asked: Message, title: str = TITLE, answer: str = ANSWER) -> Message:
    """Let her write the question and its answer, and return what she is shown of the entry."""
    johanna.replies_to(asked, title)
    johanna.replies_to(await johanna.reads("Kirjoita vastaus vastaamalla"), answer)
    return await johanna.reads("Uusi aihe.")


async def adds(johanna: Client, preview: Message) -> Message:
    """Let her try it out and want it, and return what she is told when it is live."""
    await johanna.presses(preview, "Kokeile ja lisää")
    await johanna.presses(await johanna.reads("Kokeiltu", within=LEARNING), "Ota käyttöön")
    return await johanna.reads("Nyt käytössä", within=LEARNING)


async def test_she_answers_a_question_and_whoever_wants_to_hears_it(
    telegram: BotApi, johanna: Client, maija: Client, own: Config
) -> None:
    """From the list to the answer; what is written by hand is not touched, and nobody is named anywhere."""
    by_hand = {path: path.read_bytes() for path in own.knowledge.rglob("*.yaml")}
    missed = await asks_in_vain(maija, DOG)
    await maija.presses(missed, next(label for label in missed.buttons if "Kerro" in label))
    await maija.reads()
    await asks_in_vain(telegram.client("Ville", language="fi"), DOGS)
    asked = await begins(johanna)
    assert asked.text == (
        "Kirjoita kysymys vastaamalla tähän viestiin (kieli: suomi, enintään 64 merkkiä). Se näkyy "
        "asiakkaille painikkeessa, joten kirjoita se yleisessä muodossa, esimerkiksi ”Saako työnohjaukseen "
        f"tuoda lemmikin?”\n\nNäin sitä on kysytty:\n• {DOG}\n• {DOGS}"
    )
    assert asked.markup is not None
    assert asked.markup.input_field_placeholder == "Kysymys yleisessä muodossa"
    preview = await writes(johanna, asked)
    assert (preview.text, preview.buttons, preview.protect_content) == (
        "Uusi aihe. Näin asiakkaat lukisivat sen. Mitään ei ole vielä lisätty.\n\n"
        f"suomi · {TITLE}\n{ANSWER}\n\n"
        f"Muita tapoja kysyä (suomi):\n• {DOG}\n• {DOGS}\n\n"
        "Sanat, joita ei ole missään muussa kysymyksessä: koiran, tuoda, koiria\n\n"
        "Tavat kysyä siirtyvät salatusta tietokannasta tiedostoon, joka on sinun tekstiäsi. Poista niistä "
        "kaikki, mistä kysyjän voisi tunnistaa.",
        ["Kokeile ja lisää", "suomi: kysymys", "suomi: vastaus", "suomi: tavat kysyä", "Älä lisää"],
        True,
    )
    assert not (own.knowledge / composed_file.NAME).exists()
    live = await adds(johanna, preview)
    assert live.text.startswith(f"Nyt käytössä: ”{TITLE}” → uusi aihe\n\nVahvistuksesta kului ")
    heard = await maija.reads("Nyt siihen on vastaus", within=LEARNING)
    assert heard.text == f"Kysyit: ”{DOG}”\n\nNyt siihen on vastaus:\n\n{ANSWER}"
    maija.says(DOG)
    assert ANSWER in (await maija.reads("tervetullut")).text
    johanna.says("/kysymykset")
    await johanna.reads("Vastaamattomia kysymyksiä ei ole")
    assert {path: path.read_bytes() for path in by_hand} == by_hand
    (one,) = Mind.of(own).knowledge.composed
    assert one.texts == {Language.FI: InLanguage(TITLE, ANSWER, (DOG, DOGS))}
    async with bootstrap.opened_store(own) as store:
        assert [miss.asker for miss in await store.misses()] == [None, None]


async def test_it_is_taken_back_and_what_was_taught_of_it_counts_for_nothing_then(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    await adds(johanna, await writes(johanna, await begins(johanna)))
    johanna.says("/peru")
    asked = await johanna.reads("Viimeksi lisätty")
    assert asked.text.startswith(f"Viimeksi lisätty: ”{TITLE}” → uusi aihe\n\nPerutaanko se?")
    await johanna.presses(asked, "Peru lisäys")
    undone = await johanna.reads("Ei enää käytössä", within=LEARNING)
    assert undone.text.startswith(f"Ei enää käytössä: ”{TITLE}” → uusi aihe\n\nJos asiakas oli kysynyt")
    await asks_in_vain(maija, DOG)
    johanna.says("/kysymykset")
    await johanna.reads(DOG)
    knowledge = Mind.of(own).knowledge
    assert [one.undone for one in knowledge.composed] == [True]
    assert knowledge.composed[0].entry not in knowledge.entries
    taught = own.knowledge / "taught.yaml"
    lines = ("id: 20260101-1", f"entry: {knowledge.composed[0].entry}", "language: fi", "text: koira mukaan")
    taught.write_text("- " + "\n  ".join(lines) + "\n", encoding="utf-8")
    assert Mind.of(own).knowledge.entries.keys() == knowledge.entries.keys()


async def test_she_writes_one_of_her_own_accord_with_a_fact_in_it_and_changes_it(
    johanna: Client, maija: Client, own: Config
) -> None:
    """Each part by its button; an earlier version cannot be added any more."""
    johanna.says("/tiedot")
    await johanna.presses(await johanna.reads("Kertomatta"), "Uusi aihe")
    preview = await writes(
        johanna, await johanna.reads("Kirjoita kysymys"), TITLE, "Kerran kesto on {session_length}."
    )
    assert f"suomi · {TITLE}\nKerran kesto on 1,5 tuntia." in preview.text
    assert "Tavat kysyä siirtyvät" not in preview.text
    await johanna.presses(preview, "suomi: vastaus")
    asked = await johanna.reads("Kirjoita vastaus vastaamalla")
    assert f"”{TITLE}”\n\nNyt siinä lukee:\n”Kerran kesto on {{session_length}}.”" in asked.text
    johanna.replies_to(asked, f"  {ANSWER} ")
    changed = await johanna.reads("Uusi aihe.")
    await johanna.presses(changed, "suomi: tavat kysyä")
    johanna.replies_to(await johanna.reads("Kirjoita muita tapoja"), f"{DOG}\n\n  {DOGS}\nsaako koira tulla")
    changed = await johanna.reads("Uusi aihe.")
    assert f"• {DOG}\n• {DOGS}\n• saako koira tulla" in changed.text
    await johanna.presses(preview, "Kokeile ja lisää")
    await johanna.reads("Tätä lausetta ei enää voi lisätä")
    await adds(johanna, changed)
    maija.says(DOGS)
    assert ANSWER in (await maija.reads("tervetullut")).text


@pytest.mark.parametrize(
    ("part", "text", "objection"),
    [
        ("question", "x" * 65, "Siinä ei ollut tekstiä, tai sitä oli liikaa"),
        ("question", "Mitä on {price}?", "Tätä ei löydy: price"),
        ("answer", "Kyllä, koira saa tulla.", "Vastaus ei voi alkaa näin: ”kyllä”"),
        ("answer", "Hinta on {hinta}.", "Tätä ei löydy: hinta"),
        ("answer", "x" * 1501, "Siinä ei ollut tekstiä, tai sitä oli liikaa"),
    ],
)
async def test_what_cannot_be_a_part_is_asked_for_again(
    johanna: Client, maija: Client, part: str, text: str, objection: str
) -> None:
    await asks_in_vain(maija, DOG)
    asked = await begins(johanna)
    if part == "answer":
        johanna.replies_to(asked, TITLE)
        asked = await johanna.reads("Kirjoita vastaus vastaamalla")
    johanna.replies_to(asked, text)
    await johanna.reads(objection)


async def test_what_would_not_be_recognised_is_told_before_it_is_added(johanna: Client) -> None:
    johanna.says("/tiedot")
    await johanna.presses(await johanna.reads("Kertomatta"), "Uusi aihe")
    title = "Haluan kuolla, mitä teen?"  # distress gets the signpost, whatever else is written of it
    preview = await writes(johanna, await johanna.reads("Kirjoita kysymys"), title)
    await johanna.presses(preview, "Kokeile ja lisää")
    weighed = await johanna.reads("Kokeiltu", within=LEARNING)
    assert f"Näitä kysymyksiä botti ei vielä tunnistaisi:\n• {title}\n" in weighed.text
    assert "own-" not in weighed.text
    await johanna.presses(weighed, "Muokkaa")
    preview = await johanna.reads("Uusi aihe.")
    await johanna.presses(preview, "Älä lisää")
    assert (await johanna.reads_edit(preview)).text == "Selvä, mitään ei lisätty."


@pytest.mark.parametrize("written", [False, True])
async def test_what_she_wanted_when_the_program_was_killed_is_live_after_the_next_start(
    telegram: BotApi, own: Config, started: Started, written: bool
) -> None:
    """Once, whether the file was written already or not."""
    entry = Composed("20260302-120000000-0", {Language.FI: InLanguage(TITLE, ANSWER, (DOG,))})
    johanna = telegram.client("Johanna", language="fi")
    await paired(own, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
    wanted = Teaching((Proposal(0, entry, Stage.CONFIRMED, bootstrap.now()),))
    async with bootstrap.opened_store(own) as store:
        note = (Key.TEACHING, to_json(wanted).decode())
        await store.commit(Commit(SUPERVISOR, bootstrap.now(), remembers=(note,)))
    if written:
        composed_file.add(own.knowledge, entry)
    async with started():
        await johanna.reads("Nyt käytössä", within=LEARNING)
        await johanna.reads_nothing()
    assert Mind.of(own).knowledge.composed == (entry,)


async def test_what_she_has_begun_is_encrypted_and_forgotten_in_time(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    await writes(johanna, await begins(johanna), answer="Xyzzy on tervetullut.")
    async with bootstrap.opened_store(own) as store:
        content = b"".join(path.read_bytes() for path in own.database.path.parent.glob("*.sqlite3*"))
        assert b"Xyzzy" not in content
        for hours, left in ((71, 1), (73, 0)):
            await retention.forget(store, own.retention, bootstrap.now() + timedelta(hours=hours))
            assert len((await store.look(Query())).teaching.proposals) == left


async def test_nobody_else_writes_anything(johanna: Client, maija: Client, own: Config) -> None:
    """A forged press reaches nothing, nor does a reply."""
    await asks_in_vain(maija, DOG)
    await begins(johanna)
    for token in ("s:compose:0", "s:compose:1", "s:part:1:fi:answer"):
        maija.forges(maija.heard[0], token)
    await maija.reads_nothing()
    async with bootstrap.opened_store(own) as store:
        assert [one.number for one in (await store.look(Query())).teaching.proposals] == [1]
