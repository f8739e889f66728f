"""The supervisor's chat changes: what her old one is told, and what it still can do there. Nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot import bootstrap
from bot.config import Config
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.mind import Mind
from bot.ports.store import Query
from bot.retention import forget
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import Started, inquires, paired, pairing_code


@pytest.fixture
async def johanna(telegram: BotApi, config: Config, mind: Mind, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, paired, with the bot running; she has tried it out as a client before."""
    client = telegram.client("Johanna", language="fi")
    async with started():
        await inquires(client, "Koe", "Kokeilen vain")
        await paired(config, client, client)
        await client.reads("Koe")
        yield client


async def moved(telegram: BotApi, config: Config) -> Client:
    """Pair another chat instead, and return who reads there."""
    pirjo = telegram.client("Pirjo", language="fi")
    await paired(config, pirjo, pirjo)
    await pirjo.reads("Yhdistetty")
    return pirjo


async def kept(config: Config) -> dict[str, Inquiry]:
    async with bootstrap.opened_store(config) as store:
        return {one.code: one for one in await store.inquiries()}


async def test_the_old_chat_is_told_and_the_new_one_learns_of_all_that_is_open(
    telegram: BotApi, config: Config, mind: Mind, johanna: Client
) -> None:
    """Of what is closed the new one is not told; the old one reads no name of whom, and no content."""
    maija, ville = telegram.client("Maija"), telegram.client("Ville")
    await johanna.presses(await johanna.reads(await inquires(ville, "Ville Vesi")), "Sulje")
    await johanna.reads("suljettu")
    code = await inquires(maija)
    await johanna.reads(code)
    pirjo = await moved(telegram, config)
    assert (await johanna.reads()).text == mind.knowledge.say(Language.FI, "moved_elsewhere")
    await pirjo.reads("Avoin yhteydenotto")  # Johanna's own, from when she tried it
    again = await pirjo.reads("Avoin yhteydenotto")
    assert again.text == (
        f"Avoin yhteydenotto {code}\n\nKenelle: Itselleen\nAsia: Tiimimme riitelee\nNimi: Maija Meri\n"
        "Yhteystieto: Telegramissa, vastaamalla tähän viestiin\nKieli: suomi"
    )
    pirjo.replies_to(again, "Hei Maija!")
    await maija.reads("Hei Maija!")
    await pirjo.reads("Toimitettu")
    maija.says("Hei, sopisiko tiistai")
    await pirjo.reads("sopisiko tiistai")
    await johanna.reads_nothing()
    await pirjo.reads_nothing()


async def test_what_the_old_chat_still_does_to_what_was_hers_reaches_nobody(
    telegram: BotApi, config: Config, mind: Mind, johanna: Client
) -> None:
    """Not the client, and not the new supervisor as a client's words; each time it is said so."""
    maija = telegram.client("Maija")
    notice = await johanna.reads(await inquires(maija))
    reply = johanna.replies_to(notice, "Hei Maija!")
    relayed = await maija.reads("Hei Maija!")
    receipt = await johanna.reads("Toimitettu")
    await johanna.presses(notice, "Sulje")
    await johanna.reads("suljettu")
    await maija.reads("päättänyt")
    pirjo = await moved(telegram, config)
    await pirjo.reads("Koe")
    await johanna.reads("toiseen keskusteluun")
    before = await kept(config)

    told = mind.knowledge.say(Language.FI, "not_hers_any_more")

    async def is_told(message: Message | None) -> None:
        answer = await johanna.reads()
        assert (answer.text, answer.reply_to) == (told, message)

    for message, words in ((notice, "Vielä yksi asia"), (receipt, "Kiitos!"), (reply, "Ja toinenkin")):
        await is_told(johanna.replies_to(message, words))
    johanna.edits(reply, "Hei Maija, keskiviikko sopii")
    await is_told(reply)
    for button in ("Vastaa", "Sulje"):
        await johanna.presses(notice, button)
        await is_told(notice)
    johanna.says("/jono")
    await johanna.reads("Tähän keskusteluun ei enää tule")
    reacted = {
        "chat": johanna.chat.as_json(),
        "message_id": notice.id,
        "user": johanna.user.as_json(),
        "date": 1,
        "old_reaction": [],
        "new_reaction": [{"type": "emoji", "emoji": "👍"}],
    }
    telegram.world.updates.add_raw({"message_reaction": reacted})
    telegram.world.bell.ring()
    await johanna.reads_nothing()
    assert (await kept(config), relayed.edits) == (before, [])
    await maija.reads_nothing()
    await pirjo.reads_nothing()


async def test_what_she_wrote_to_nobody_there_becomes_no_clients_word(
    telegram: BotApi, config: Config, mind: Mind, johanna: Client
) -> None:
    """Neither by an edit nor by a reply to herself: it was taken for a question of hers as a client."""
    maija = telegram.client("Maija")
    notice = await johanna.reads(await inquires(maija))
    unsent = johanna.says("Maija, tavataan keskiviikkona kahvilassa Aalto")
    to_whom = await johanna.reads("Kenelle")
    searched = johanna.says("/hae Maija")
    await johanna.reads("Maija Meri")
    await johanna.presses(notice, "Muistiinpano")
    asked = await johanna.reads()
    noted = johanna.replies_to(asked, "Maija on uupunut")
    await johanna.reads("Muistiinpano")
    helped = johanna.says("/apua")
    await johanna.reads()
    await moved(telegram, config)
    await johanna.reads("toiseen keskusteluun")
    told = mind.knowledge.say(Language.FI, "not_hers_any_more")
    words = "Maija, tavataan torstaina"
    for hers in (unsent, searched, noted, helped):
        johanna.edits(hers, words)
        assert (await johanna.reads()).text == told
        johanna.replies_to(hers, f"{words} {hers.id}")
        assert (await johanna.reads()).text == told
    for label in to_whom.buttons:
        await johanna.presses(to_whom, label)
        assert (await johanna.reads()).text == told
    johanna.replies_to(asked, words)
    assert (await johanna.reads()).text == told
    async with bootstrap.opened_store(config) as store:
        assert await store.misses() == []
    asked_anew = johanna.says("Kuinka usein tavataan?")
    await johanna.reads("viikon välein")
    johanna.edits(asked_anew, "Kuinka kauan yksi tapaaminen kestää?")
    assert await telegram.world.bell.until(lambda: "1,5 tuntia" in johanna.heard[-1].text, 10)
    await maija.reads_nothing()


async def test_what_she_writes_anew_is_hers_as_any_clients_and_of_no_old_inquiry(
    telegram: BotApi, config: Config, mind: Mind, johanna: Client
) -> None:
    """She tried the bot out before she was paired: her old try-out is no thread for what she writes later."""
    (trial,) = (await kept(config)).values()
    johanna.replies_to(johanna.heard[-1], "Koe vastattu")  # under the notice of her own try-out
    await johanna.reads("Työnohjaajan viesti sinulle")
    await johanna.reads("Toimitettu")
    pirjo = await moved(telegram, config)
    await pirjo.reads("Koe")
    await johanna.reads("toiseen keskusteluun")
    johanna.says("Hei Maija, nähdään keskiviikkona")
    await johanna.reads()
    johanna.says("Mitä työnohjaus on?")
    await johanna.reads("Suomen Työnohjaajat")
    assert (await kept(config))[trial.code].status is Status.ANSWERED
    assert [m.text for m in pirjo.unread] == []
    code = await inquires(johanna, "Johanna", "Haluan itse työnohjausta")
    await pirjo.reads(code)
    pirjo.replies_to(pirjo.heard[-1], "Tervetuloa!")
    await johanna.reads("Tervetuloa!")
    johanna.says("Kiitos, sopisiko torstai")
    await pirjo.reads("sopisiko torstai")


async def test_what_a_client_edits_is_told_where_she_reads_now(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    """The message in the old chat can be no one's to change in the new one."""
    maija = telegram.client("Maija")
    johanna.replies_to(await johanna.reads(await inquires(maija)), "Hei!")
    await maija.reads("Hei!")
    mine = maija.says("Tulen kello 9")
    shown = await johanna.reads("kello 9")
    pirjo = await moved(telegram, config)
    maija.edits(mine, "Tulen kello 10")
    await pirjo.reads("kello 10")
    assert (shown.edits, list(telegram.calls_to("editMessageText"))) == ([], [])


async def test_she_may_come_back_to_a_chat_that_was_hers(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    maija = telegram.client("Maija")
    notice = await johanna.reads(await inquires(maija))
    pirjo = await moved(telegram, config)
    await johanna.reads("toiseen keskusteluun")
    await pirjo.reads("Maija Meri")
    await paired(config, johanna, johanna)
    await johanna.reads("Yhdistetty")
    await pirjo.reads("toiseen keskusteluun")
    johanna.replies_to(notice, "Hei taas!")
    await maija.reads("Hei taas!")
    await johanna.reads("Toimitettu")  # what stands there is not told once more
    assert [m.text for m in johanna.heard if m.text.startswith("Avoin")] == []


async def test_where_she_read_is_forgotten_when_no_inquiry_can_be_left_of_then(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    await moved(telegram, config)
    async with bootstrap.opened_store(config) as store:
        for days, places in ((364, 1), (366, 1), (367.5, 0)):  # a day that is so far off is doubted at first
            await forget(store, config.retention, bootstrap.now() + timedelta(days=days))
            assert len((await store.look(Query())).past.places) == places


async def test_a_group_that_was_hers_is_told_and_left(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    johanna, pirjo, maija = (telegram.client(name, language="fi") for name in ("Johanna", "Pirjo", "Maija"))
    group = telegram.group("Työnohjaajat", [johanna, pirjo])
    await paired(config, group, johanna)
    async with started():
        await group.reads("Yhdistetty")
        notice = await group.reads(await inquires(maija))
        await paired(config, johanna, johanna)
        await johanna.reads("Yhdistetty")
        await group.reads("toiseen keskusteluun")
        pirjo.says("Hei Maija!", in_=group, reply_to=notice)
        await group.reads("ei enää tule yhteydenottoja")
        await telegram.is_called("leaveChat")
        await maija.reads_nothing()


async def test_another_link_opened_by_nobody_changes_nothing(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    """A link on offer is no pairing: she goes on reading where she reads."""
    await pairing_code(config)
    await johanna.reads(await inquires(telegram.client("Maija")))
    await johanna.reads_nothing()
