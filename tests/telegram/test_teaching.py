"""What the bot could not answer: seen by her, taught by a few presses, taken back; nobody else's business."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot import bootstrap, retention
from bot.adapters.knowledge_files import taught as taught_file
from bot.config import Config
from bot.conversation import Conversations, World
from bot.core.address import SUPERVISOR
from bot.core.data import to_json
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.quality.evaluation import Example, ask
from bot.core.supervisor.proposals import Proposal, Stage, Teaching
from bot.core.supervisor.questions import IGNORED, Miss
from bot.mind import Mind
from bot.ports.store import Commit, Key, Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import LEARNING, QUESTIONS, Started, paired, running_with, waiting_for

DOG, DOGS = "Saako koiran tuoda?", "saako koiria tuoda"
NOWHERE = "ei ole vastausta"
TOPIC = "Lisää: Missä tapaamiset pidetään?"


@pytest.fixture
def started(own: Config) -> Started:
    """Return what runs the bot with the small knowledge while its context is open."""
    return running_with(own)


async def asks_in_vain(client: Client, *texts: str) -> None:
    for text in texts:
        client.says(text)
        await client.reads(NOWHERE)


async def opens(johanna: Client, question: str) -> Message:
    """Let her open a question from the list, and return what she is shown."""
    johanna.says("/kysymykset")
    listed = await johanna.reads("ei osannut vastata")
    await johanna.presses(listed, next(label for label in listed.buttons if question in label))
    return await johanna.reads("Kysymyskertoja")


async def proposes(johanna: Client, question: str, button: str = TOPIC) -> Message:
    """Let her propose what a question means, and return what she is shown of that."""
    await johanna.presses(await opens(johanna, question), button)
    return await johanna.reads("Lause siirtyy")


async def teaches(johanna: Client, proposal: Message) -> Message:
    """Let her try out what she proposes, and want it; return what she is told when it is live."""
    await johanna.presses(proposal, "Kokeile ja lisää")
    await johanna.presses(await johanna.reads("Kokeiltu", within=LEARNING), "Ota käyttöön")
    return await johanna.reads("Nyt käytössä", within=LEARNING)


async def test_a_question_is_added_to_a_topic(
    telegram: BotApi, johanna: Client, maija: Client, own: Config
) -> None:
    """From the list to a live sentence; nobody is named, and nothing is written before she wants it."""
    await asks_in_vain(maija, DOG)
    await asks_in_vain(telegram.client("Ville", language="fi"), DOGS)
    johanna.says("/kysymykset")
    listed = await johanna.reads()
    assert (listed.text, listed.buttons, listed.protect_content) == (
        f"Kysymykset, joihin botti ei osannut vastata (1):\n\n1. ”{DOG}” · 2 kertaa\n\n"
        "Avaa kysymys painikkeesta: voit opettaa botin vastaamaan siihen. Kysyjistä ei näy mitään.",
        [f"1. {DOG}"],
        True,
    )
    await johanna.presses(listed, f"1. {DOG}")
    shown = await johanna.reads()
    assert f"Kysymyskertoja: 2, viimeksi {day()}.\n\nMyös näin:\n• {DOGS}\n\nLähimmät aiheet" in shown.text
    assert shown.buttons[-2:] == ["Ei kuulu aiheisiin", "Älä näytä enää"]
    assert (len(shown.buttons), TOPIC in shown.buttons) == (6, True)
    await johanna.presses(shown, TOPIC)
    proposal = await johanna.reads()
    assert (proposal.text, proposal.buttons) == (
        f"Uusi tapa kysyä aiheesta ”Missä tapaamiset pidetään?”:\n\n”{DOG}”\n\n"
        "Sanat, joita ei ole missään muussa kysymyksessä: koiran, tuoda\n\n"
        "Lause siirtyy salatusta tietokannasta tiedostoon, joka on sinun tekstiäsi. Poista siitä kaikki, "
        "mistä kysyjän voisi tunnistaa.",
        ["Kopioi lause", "Kokeile ja lisää", "Muokkaa", "Älä lisää"],
    )
    await johanna.presses(proposal, "Kokeile ja lisää")
    await johanna.reads_edit(proposal)
    assert (proposal.text.partition("\n")[0], proposal.buttons) == (
        f"”{DOG}” → Missä tapaamiset pidetään?",
        [],
    )
    await asks_in_vain(maija, DOG)  # it goes on answering meanwhile
    weighed = await johanna.reads(within=LEARNING)
    assert weighed.text.startswith(
        f"Kokeiltu: ”{DOG}” → Missä tapaamiset pidetään?\n\nMikään muu vastaus ei muutu. (Mallikysymyksiä: 3,"
    )
    assert weighed.buttons == ["Ota käyttöön", "Muokkaa", "Älä lisää"]
    assert not (own.knowledge / taught_file.NAME).exists()
    await johanna.presses(weighed, "Ota käyttöön")
    live = await johanna.reads("Nyt käytössä", within=LEARNING)
    assert live.text.startswith(
        f"Nyt käytössä: ”{DOG}” → Missä tapaamiset pidetään?\n\nVahvistuksesta kului "
    )
    maija.says(DOG)
    await maija.reads("missä tapaamiset pidetään")
    johanna.says("/kysymykset")
    assert (await johanna.reads()).text == "Vastaamattomia kysymyksiä ei ole."
    (one,) = Mind.of(own).knowledge.taught
    assert (one.entry, one.language, one.text) == ("location", Language.FI, DOG)


def day() -> str:
    """Return today, as misses are dated: in UTC, whose day in Finland it is."""
    today = bootstrap.now()
    return f"{today.day}.{today.month}.{today.year}"


async def test_what_was_added_last_is_taken_back_and_its_history_kept(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    await teaches(johanna, await proposes(johanna, DOG))
    johanna.says("/peru")
    asked = await johanna.reads()
    assert asked.text.startswith(f"Viimeksi lisätty: ”{DOG}” → Missä tapaamiset pidetään?\n\nPerutaanko se?")
    await johanna.presses(asked, "Peru lisäys")
    await johanna.reads_edit(asked)
    assert (asked.text.partition(":")[0], asked.buttons) == ("Perutaan", [])
    undone = await johanna.reads(within=LEARNING)
    assert undone.text.startswith(f"Ei enää käytössä: ”{DOG}” → Missä tapaamiset pidetään?")
    await asks_in_vain(maija, DOG)
    assert "Kysymyskertoja: 2" in (await opens(johanna, DOG)).text
    assert [(one.text, one.undone) for one in Mind.of(own).knowledge.taught] == [(DOG, True)]
    johanna.says("/peru")
    await johanna.reads("En löytänyt poistettavaa")


async def test_she_writes_it_otherwise_and_is_shown_what_might_tell_of_somebody(
    johanna: Client, maija: Client, own: Config
) -> None:
    """An earlier wording cannot be taken up any more, by whatever button."""
    await asks_in_vain(maija, "Saako Xyzzyn koiran nro 12 tuoda, kun Yrjölä")
    proposal = await proposes(johanna, "Saako Xyzzyn")
    assert "Nimi, numero tai osoite? Tarkista: Xyzzyn, 12, Yrjölä\n\n" in proposal.text
    await johanna.presses(proposal, "Muokkaa")
    asked = await johanna.reads("Kirjoita lause vastaamalla")
    assert asked.markup is not None
    assert (asked.markup.force_reply, asked.markup.input_field_placeholder) == (
        True,
        "Kysymys ilman nimiä ja numeroita",
    )
    johanna.replies_to(asked, "x" * 201)
    asked = await johanna.reads("Kirjoita lause vastaamalla")
    johanna.replies_to(asked, "Saako koiran\ntuoda?")
    rewritten = await johanna.reads("Lause siirtyy")
    assert rewritten.text.startswith(f"Uusi tapa kysyä aiheesta ”Missä tapaamiset pidetään?”:\n\n”{DOG}”")
    await johanna.presses(proposal, "Kokeile ja lisää")
    await johanna.reads("Tätä lausetta ei enää voi lisätä")
    await teaches(johanna, rewritten)
    assert [one.text for one in Mind.of(own).knowledge.taught] == [DOG]
    assert b"Xyzzy" not in (own.knowledge / taught_file.NAME).read_bytes()


async def test_what_is_out_of_scope_is_not_answered_and_not_shown_again(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    proposal = await proposes(johanna, DOG, "Ei kuulu aiheisiin")
    assert proposal.text.startswith(f"Tähän botti ei vastaa, koska se ei kuulu aiheisiin:\n\n”{DOG}”")
    assert f"”{DOG}” → ei kuulu aiheisiin" in (await teaches(johanna, proposal)).text
    assert DOG in Mind.of(own).knowledge.out_of_scope[Language.FI]


async def test_what_is_ignored_is_not_shown_again_however_often_it_is_asked(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    shown = await opens(johanna, DOG)
    await johanna.presses(shown, "Älä näytä enää")
    await johanna.reads_edit(shown)
    assert (shown.text, shown.buttons) == (f"En näytä enää: ”{DOG}”", [])
    await asks_in_vain(maija, DOG.lower())
    johanna.says("/kysymykset")
    await johanna.reads("Vastaamattomia kysymyksiä ei ole")
    async with bootstrap.opened_store(own) as store:
        assert [one.fate for one in await store.misses()] == [IGNORED, None]


async def test_an_answer_that_did_not_help_is_among_them_and_its_topic_is_not_offered(
    johanna: Client, maija: Client
) -> None:
    maija.says("Kuinka usein tavataan?")
    await maija.presses(await maija.reads("viikon välein"), "👎 Tämä ei auttanut")
    await maija.reads(NOWHERE)
    shown = await opens(johanna, "Kuinka usein")
    assert "vastaus ei auttanut: Kuinka usein tavataan?." in shown.text
    assert "Lisää: Kuinka usein tavataan?" not in shown.buttons


async def missed(own: Config, *texts: str) -> None:
    """Let it be kept that *texts* could not be answered."""
    misses = tuple(Miss(text, Language.FI, bootstrap.now()) for text in texts)
    async with bootstrap.opened_store(own) as store:
        await store.commit(Commit(SUPERVISOR, bootstrap.now(), misses=misses))


async def test_pages_are_turned_in_the_same_message(johanna: Client, own: Config) -> None:
    words = (
        "omenapuu",
        "lentokone",
        "kiuas",
        "hopealusikka",
        "jäätelö",
        "rumpu",
        "tulppaani",
        "verho",
        "kilpi",
    )
    await missed(own, *words)
    johanna.says("/kysymykset")
    listed = await johanna.reads("(9)")
    assert (len(listed.buttons), listed.buttons[0], listed.buttons[-1]) == (9, "1. kilpi", "Seuraavat")
    await johanna.presses(listed, "Seuraavat")
    await johanna.reads_edit(listed)
    assert listed.buttons == ["9. omenapuu", "Edelliset"]
    await johanna.presses(listed, "Edelliset")
    await johanna.reads_edit(listed)
    assert len(listed.buttons) == 9


async def test_what_would_change_is_told_and_nothing_else_changes(johanna: Client, own: Config) -> None:
    """A sentence that is near a labelled one takes it along, which she sees before she wants it."""
    before = answers(own)
    await missed(own, "mihin hintaan tämä olisi")
    proposal = await proposes(johanna, "mihin hintaan")
    await johanna.presses(proposal, "Kokeile ja lisää")
    weighed = await johanna.reads("Kokeiltu", within=LEARNING)
    assert "Näin moni muu kysymys saisi toisen vastauksen: 1. (Mallikysymyksiä: 3," in weighed.text
    assert "• ”mihin hintaan tämä on”: nyt Mitä työnohjaus maksaa?, sitten " in weighed.text
    await johanna.presses(weighed, "Ota käyttöön")
    await johanna.reads("Nyt käytössä", within=LEARNING)
    after = answers(own)
    assert [text for text, label in before.items() if after[text] != label] == ["mihin hintaan tämä on"]


def answers(own: Config) -> dict[str, str]:
    """Return what each of the labelled questions is answered."""
    mind = Mind.of(own)
    examples = [Example(text, text, label) for text, label in QUESTIONS]
    return {one.example.text: one.answer for one in ask(mind.understanding, mind.knowledge, examples)}


@pytest.mark.parametrize("written", [False, True])
async def test_what_she_wanted_when_the_program_was_killed_is_live_after_the_next_start(
    telegram: BotApi, own: Config, started: Started, written: bool
) -> None:
    """Once, whether the file was written already or not."""
    taught = Taught("20260302-120000000-1", "location", Language.FI, DOG)
    johanna = telegram.client("Johanna", language="fi")
    await paired(own, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
    wanted = Teaching((Proposal(1, taught, Stage.CONFIRMED, bootstrap.now()),))
    async with bootstrap.opened_store(own) as store:
        note = (Key.TEACHING, to_json(wanted).decode())
        await store.commit(Commit(SUPERVISOR, bootstrap.now(), remembers=(note,)))
    if written:
        taught_file.add(own.knowledge, taught)
    async with started():
        await johanna.reads("Nyt käytössä", within=LEARNING)
        await johanna.reads_nothing()
    assert Mind.of(own).knowledge.taught == (taught,)
    async with bootstrap.opened_store(own) as store:
        assert (await store.look(Query())).teaching.proposals == ()


async def test_a_trial_that_was_cut_short_is_taken_up_again(
    telegram: BotApi, own: Config, started: Started, maija: Client
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    await paired(own, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        await asks_in_vain(maija, DOG)
        proposal = await proposes(johanna, DOG)
        await johanna.presses(proposal, "Kokeile ja lisää")
    async with started():
        await johanna.reads("Kokeiltu", within=LEARNING)


async def test_a_file_of_hers_with_a_mistake_lets_nothing_be_added(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    proposal = await proposes(johanna, DOG)
    (own.knowledge / taught_file.NAME).write_text("- oops: 1\n", encoding="utf-8")
    await johanna.presses(proposal, "Kokeile ja lisää")
    told = await johanna.reads("Lisääminen ei onnistunut", within=LEARNING)
    mistake = "knowledge/taught.yaml:1: 'entry' puuttuu tai on tyhjä"
    assert f"eikä mikään muuttunut: ”{DOG}”\n\n{mistake}" in told.text
    assert told.buttons == ["Kokeile ja lisää", "Muokkaa", "Älä lisää"]
    (own.knowledge / taught_file.NAME).unlink()
    await teaches(johanna, told)


async def test_nobody_else_sees_or_teaches_anything(johanna: Client, maija: Client, own: Config) -> None:
    """A client's command is none, and a forged press reaches nothing."""
    await asks_in_vain(maija, DOG)
    shown = await opens(johanna, DOG)
    maija.says("/kysymykset")
    assert DOG not in (await maija.reads()).text
    hers = next(one for one in maija.heard if one.buttons)
    maija.forges(hers, "s:ignore:1")
    maija.forges(hers, "s:add:1:location")
    await asyncio.sleep(0.3)
    async with bootstrap.opened_store(own) as store:
        assert [one.fate for one in await store.misses()] == [None]
        assert (await store.look(Query())).teaching.proposals == ()
    assert TOPIC in shown.buttons


def identity(at: datetime) -> datetime:
    """Return *at*."""
    return at


async def test_she_is_told_of_new_questions_as_often_as_configured_and_by_day(
    telegram: BotApi, own: Config, started: Started, maija: Client
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    await paired(own, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        await asks_in_vain(maija, DOG, "Kuka keksi pyörän?")
    told = "Botti on saanut kysymyksiä, joihin se ei osannut vastata. Uusia: 2, kaikkiaan: 2."
    noon = (bootstrap.now() + timedelta(days=2)).replace(hour=10)
    mouth, hours = Mind.of(own).mouth(own), timedelta(hours=1)
    async with bootstrap.opened_store(own) as store:
        for at, expected in (
            (noon - 9 * hours, []),
            (noon, [told]),
            (noon + 3 * hours, []),
            (noon + 48 * hours, []),
        ):
            world = World(partial(identity, at), bootstrap.new_code)
            await Conversations(mouth, store, world, bootstrap.terms(own)).time_passed()
            assert await waiting_for(store, SUPERVISOR) == expected


async def test_what_she_has_begun_is_encrypted_and_forgotten_in_time(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, "Saako Xyzzyn tuoda?")
    await proposes(johanna, "Saako Xyzzyn")
    async with bootstrap.opened_store(own) as store:
        content = b"".join(path.read_bytes() for path in own.database.path.parent.glob("*.sqlite3*"))
        assert b"Xyzzyn" not in content
        for hours, left in ((71, 1), (73, 0)):
            await retention.forget(store, own.retention, bootstrap.now() + timedelta(hours=hours))
            assert len((await store.look(Query())).teaching.proposals) == left


async def test_whoever_wants_to_hear_the_answer_hears_it_and_is_forgotten(
    johanna: Client, maija: Client, own: Config
) -> None:
    maija.says(DOG)
    offered = await maija.reads(NOWHERE)
    assert offered.buttons[:3] == ["Välitä kysymys", "Kerro, jos vastaus tulee", "Ei kiitos"]
    await maija.presses(offered, "Kerro, jos vastaus tulee")
    assert (await maija.reads()).text.startswith(
        "Selvä. Jos tähän tulee vastaus, lähetän sen tänne. Muistan pyyntösi enintään 180 päivää"
    )
    maija.says("/omattiedot")
    assert "• kysymykset, joihin haluat kuulla vastauksen (1)" in (await maija.reads()).text
    shown = await opens(johanna, DOG)
    assert "Kysymyskertoja: 1, " in shown.text
    assert "Vastausta odottavia: 1." in shown.text
    assert "Maija" not in shown.text
    await johanna.presses(shown, next(label for label in shown.buttons if "Kuinka usein" in label))
    await teaches(johanna, await johanna.reads("Lause siirtyy"))
    told = await maija.reads("Nyt siihen on vastaus")
    assert told.text.startswith(f"Kysyit: ”{DOG}”\n\nNyt siihen on vastaus:\n\nTavataan säännöllisesti")
    async with bootstrap.opened_store(own) as store:
        assert [one.asker for one in await store.misses()] == [None]
    maija.says("/omattiedot")
    assert "haluat kuulla" not in (await maija.reads()).text


async def test_where_the_answer_is_awaited_is_encrypted_and_erased(
    johanna: Client, maija: Client, own: Config
) -> None:
    await asks_in_vain(maija, DOG)
    await maija.presses(maija.heard[-1], "Kerro, jos vastaus tulee")
    await maija.reads("Selvä")
    async with bootstrap.opened_store(own) as store:
        assert [str(one.asker) for one in await store.misses()] == [f"telegram:{maija.id}"]
    maija.says("/omattiedot")
    await maija.presses(await maija.reads("haluat kuulla"), "Poista tietoni")
    await maija.presses(await maija.reads("Poistanko"), "Kyllä, poista")
    await maija.reads("on poistettu")
    async with bootstrap.opened_store(own) as store:
        assert [(one.question, one.asker) for one in await store.misses()] == [(DOG, None)]
    await teaches(johanna, await proposes(johanna, DOG, "Lisää: Kuinka usein tavataan?"))
    await maija.reads_nothing()


async def test_an_edit_by_hand_tells_what_it_has_changed(johanna: Client, own: Config) -> None:
    facts = own.knowledge / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("\nprice:\n", "\nprice: 100 euroa kerta\n"), encoding="utf-8")
    told = await johanna.reads("ovat nyt käytössä", within=LEARNING)
    assert told.text == "Muutokset ovat nyt käytössä.\n\nMuuttuneita tietoja: 1\n• price"
