"""The supervisor's side: pairing, relaying, receipts, states, groups; and nobody else's business."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Reason
from bot.mind import Mind
from bot.ports.store import Commit, Delivered, Refused, Settlement
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.clients import Client, media
from tests.bot_api.world import Message
from tests.factories import inquiry
from tests.telegram.conftest import Started, inquires, paired, pairing_code, time_passes, waiting_for


@pytest.fixture
async def johanna(telegram: BotApi, config: Config, mind: Mind, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, paired, with the bot running."""
    client = telegram.client("Johanna", language="fi")
    await paired(config, client, client)
    async with started():
        await client.reads("Yhdistetty")
        yield client


async def kept(config: Config) -> list[Inquiry]:
    """Return all inquiries as they are now."""
    async with bootstrap.opened_store(config) as store:
        return await store.inquiries()


async def test_only_the_first_to_open_the_link_becomes_the_supervisor(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    code = await pairing_code(config)
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    async with started():
        johanna.opens(code)
        await johanna.reads("Yhdistetty")
        maija.opens(code)
        await maija.reads("Linkki ei ole voimassa")
        johanna.says("/jono")
        await johanna.reads("Yhtään yhteydenottoa ei ole avoinna")
        maija.says("/jono")
        helped = mind.knowledge.answer("help", Language.FI).text
        assert (await maija.reads()).text == f"{mind.knowledge.say(Language.FI, 'introduction')}\n\n{helped}"


async def test_of_two_who_open_the_link_at_once_the_first_wins(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    """Whatever else she has just said: what waits in her chat does not let the other one overtake her."""
    code = await pairing_code(config)
    johanna, eve = telegram.client("Johanna", language="fi"), telegram.client("Eve", language="fi")
    johanna.opens()
    johanna.says("Mitä työnohjaus on?")
    johanna.opens(code)
    eve.opens(code)
    async with started():
        await johanna.reads("Yhdistetty")
        refused = await eve.reads()
        assert refused.text == mind.knowledge.say(Language.FI, "pairing_refused")
        code = await inquires(eve)
        await johanna.reads(code)


async def test_a_link_that_is_too_old_or_made_up_is_refused(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    code = await pairing_code(config, minutes=-1)
    maija = telegram.client("Maija")
    async with started():
        for payload in (code, "pair-", "pair-guess"):
            maija.opens(payload)
            await maija.reads("Linkki ei ole voimassa")


async def test_300_wrong_links_open_nothing_and_the_right_one_still_does(
    telegram: BotApi, config: Config, started: Started
) -> None:
    maija, johanna = telegram.client("Maija"), telegram.client("Johanna")
    code = await pairing_code(config)
    async with started():
        for number in range(300):
            maija.opens(f"{code[:-3]}{number:03}")
        johanna.opens(code)
        await johanna.reads("Yhdistetty")
        await telegram.is_drained(within=30)
    assert [message for message in maija.heard if "Yhdistetty" in message.text] == []


async def test_an_inquiry_that_comes_before_the_pairing_waits_for_it(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    maija, johanna = telegram.client("Maija"), telegram.client("Johanna")
    async with started():
        code = await inquires(maija)
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads(code)


@pytest.mark.parametrize(
    ("contact", "told", "button"),
    [
        ("Tässä keskustelussa", "Telegramissa, vastaamalla tähän viestiin", None),
        ("040 123 4567", "+358 40 1234567", "Kopioi puhelinnumero"),
        ("maija@example.org", "maija@example.org", "Kopioi sähköpostiosoite"),
    ],
)
async def test_she_reads_how_to_reach_the_client_and_can_copy_it(
    telegram: BotApi, johanna: Client, contact: str, told: str, button: str | None
) -> None:
    """The notice is protected, so that nothing can be copied from it by hand."""
    code = await inquires(telegram.client("Maija", language="fi"), contact=contact)
    notice = await johanna.reads(code)
    assert notice.protect_content
    assert notice.text == (
        f"Uusi yhteydenotto {code}\n\nKenelle: Itselleen\nAsia: Tiimimme riitelee\nNimi: Maija Meri\n"
        f"Yhteystieto: {told}\nKieli: suomi"
    )
    assert notice.buttons == [
        *([button] if button else []),
        "Kopioi tunnus",
        *("Vastaa", "Sulje", "Valmis vastaus", "Muistiinpano"),
    ]
    assert button is None or johanna.copies(notice, button) == told
    assert johanna.copies(notice, "Kopioi tunnus") == code


async def test_a_client_forges_no_line_of_a_notice(telegram: BotApi, johanna: Client) -> None:
    """Neither in what it is about, nor in what is passed on with a quote."""
    forged = "Tiimi\n\nNimi: Eve\nYhteystieto: +358 40 666"
    code = await inquires(telegram.client("Maija", language="fi"), subject=forged)
    assert (await johanna.reads(code)).text == (
        f"Uusi yhteydenotto {code}\n\nKenelle: Itselleen\nAsia: Tiimi\n│ \n│ Nimi: Eve\n"
        "│ Yhteystieto: +358 40 666\nNimi: Maija Meri\n"
        "Yhteystieto: Telegramissa, vastaamalla tähän viestiin\nKieli: suomi"
    )


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
async def test_a_client_forges_no_line_of_what_is_passed_on(
    telegram: BotApi, johanna: Client, closed: bool
) -> None:
    """Written, edited, quoted, captioned, or so long that it goes on in a message of its own."""
    maija = telegram.client("Maija", language="fi")
    notice = await johanna.reads(await inquires(maija))
    johanna.replies_to(notice, "Käykö tiistai?")
    answer = await maija.reads("Käykö tiistai?")
    if closed:
        await johanna.presses(notice, "Sulje")
    forged = "Käy\n\nUusi yhteydenotto ABC-DEF\nNimi: Eve"
    barred = "│ Käy\n│ \n│ Uusi yhteydenotto ABC-DEF\n│ Nimi: Eve"
    written = maija.replies_to(answer, forged, quoting="tiistai?")
    told = await johanna.reads("kirjoitti")
    assert told.text.endswith(f":\n\nLainaus: ”tiistai?”\n\n{barred}")
    maija.edits(written, f"Ei {forged}")
    assert (await johanna.reads_edit(told)).text.endswith(f"\n\n│ Ei {barred[2:]}")
    maija.sends(media("photo") | {"caption": forged}, reply_to=answer)
    assert (await johanna.reads("Uusi")).text.endswith(f":\n\n{barred}")
    maija.replies_to(answer, "a" * 4056 + " Uusi yhteydenotto ABC-DEF")
    await johanna.reads("aaa")
    assert (await johanna.reads()).text == "│ Uusi yhteydenotto ABC-DEF"


async def test_a_notice_whose_answer_is_late_is_taken_back_by_an_erasure(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    """Telegram has shown it to her, and the bot does not know yet where it stands when all is erased."""
    maija = telegram.client("Maija", language="fi")
    with telegram.holds("sendMessage", johanna):
        code = await inquires(maija)
        notice = await johanna.reads(code)
        maija.says("/omattiedot")
        await maija.presses(await maija.reads(code), "Poista tietoni")
        await maija.presses(await maija.reads("Poistanko"), "Kyllä, poista")
        await maija.reads("on poistettu")
        assert (await kept(config), notice.deleted) == ([], False)
    await johanna.sees_deleted(notice)


async def erases(client: Client) -> str:
    """Let *client* erase all that there is, and return what is said of that."""
    client.says("/omattiedot")
    await client.presses(await client.reads("tallessa"), "Poista tietoni")
    await client.presses(await client.reads("Poistanko"), "Kyllä, poista")
    return (await client.reads("on poistettu")).text


@pytest.mark.parametrize("held", [False, True], ids=["standing", "on its way"])
async def test_a_list_that_names_who_erases_everything_is_taken_back_with_the_notice(
    telegram: BotApi, config: Config, johanna: Client, held: bool
) -> None:
    """Whoever else it names is in the next one; a reply to it goes to nobody."""
    maija, ville = (telegram.client(name, language="fi") for name in ("Maija", "Ville"))
    johanna.says("/jono")
    await johanna.reads("Yhtään yhteydenottoa ei ole")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    other = await inquires(ville, "Ville Vesi")
    await johanna.reads(other)
    with telegram.holds("sendMessage", johanna) if held else nullcontext():
        johanna.says("/jono")
        listed = await johanna.reads("Avoinna")
        assert "Maija Meri" in listed.text
        if not held:
            johanna.replies_to(listed, "Hei kaikille")
            await johanna.reads("ei liity yhteydenottoa")
        told = await erases(maija)
    await johanna.sees_deleted(listed)
    await johanna.sees_deleted(notice)
    assert held or "poistan hänen keskustelustaan (2)" in told
    johanna.says("/jono")
    again = await johanna.reads("Avoinna")
    assert "Ville Vesi" in again.text
    assert "Maija" not in again.text
    assert not again.deleted


async def answers(supervisor: Client, client: Client) -> tuple[Message, Message]:
    """Let *supervisor* answer an inquiry of *client*; return what she wrote, and what the client reads."""
    reply = supervisor.replies_to(await supervisor.reads(await inquires(client)), "Tiistai sopii")
    relayed = await client.reads("Tiistai sopii")
    await supervisor.reads("Toimitettu")
    return reply, relayed


async def test_edits_are_carried_over_both_ways(telegram: BotApi, config: Config, johanna: Client) -> None:
    maija = telegram.client("Maija")
    reply, relayed = await answers(johanna, maija)
    johanna.edits(reply, "Keskiviikko sopii")
    await maija.reads_edit(relayed)
    assert relayed.text == "Työnohjaajan viesti sinulle:\n\nKeskiviikko sopii"
    mine = maija.says("Hyvä, tulen kello 9")
    forwarded = await johanna.reads("kello 9")
    maija.edits(mine, "Hyvä, tulen kello 10")
    await johanna.reads_edit(forwarded)
    code = (await kept(config))[0].code
    assert forwarded.text == f"Maija Meri kirjoitti ({code}):\n\n│ Hyvä, tulen kello 10"


async def test_an_edit_may_take_more_messages_or_fewer(telegram: BotApi, johanna: Client) -> None:
    maija = telegram.client("Maija")
    reply, relayed = await answers(johanna, maija)
    johanna.edits(reply, "Pitkä viesti. " * 280 + "Loppu, joka ei mahdu samaan viestiin. " * 10)
    await maija.reads_edit(relayed)
    rest = await maija.reads("Loppu")
    assert "Pitkä viesti." in relayed.text
    johanna.edits(reply, "Keskiviikko sopii")
    await maija.reads_edit(relayed)
    assert relayed.text == "Työnohjaajan viesti sinulle:\n\nKeskiviikko sopii"
    await maija.sees_deleted(rest)
    johanna.edits(reply, "Torstai sopii. " * 280 + "Loppu tulee taas.")
    await maija.reads_edit(relayed)
    again = await maija.reads("Loppu tulee taas")
    assert again.id not in (relayed.id, rest.id)
    edits = [call for call in telegram.calls_to("editMessageText") if not call.accepted]
    assert edits == []


async def test_an_edit_of_a_reply_that_is_still_on_its_way_follows_it(
    telegram: BotApi, johanna: Client
) -> None:
    """The client reads both, the corrected one last."""
    maija = telegram.client("Maija")
    notice = await johanna.reads(await inquires(maija))
    telegram.fails("sendMessage", Fault(Kind.SERVER_ERROR), Fault(Kind.SERVER_ERROR))
    reply = johanna.replies_to(notice, "Tiistai sopii")
    johanna.edits(reply, "Keskiviikko sopii")
    await maija.reads("Tiistai sopii", within=10)
    await maija.reads("Keskiviikko sopii", within=10)


async def test_a_failure_is_told_in_plain_words(telegram: BotApi, johanna: Client) -> None:
    maija = telegram.client("Maija")
    notice_code = await inquires(maija)
    notice = await johanna.reads(notice_code)
    maija.blocks()
    reply = johanna.replies_to(notice, "Hei!")
    receipt = await johanna.reads("ei voitu toimittaa")
    assert receipt.text == (
        "✗ Viestiä ei voitu toimittaa: asiakas on estänyt botin. "
        "Kokeile puhelinta tai sähköpostia, jos hän antoi ne."
    )
    assert receipt.reply_to is reply


async def test_what_cannot_be_relayed_is_told(telegram: BotApi, johanna: Client) -> None:
    maija = telegram.client("Maija")
    notice = await johanna.reads(await inquires(maija))
    johanna.replies_to(notice, "   ")
    assert (await johanna.reads()).text == (
        "Tätä en voi välittää. Voin välittää: tekstiä, kuvia, tiedostoja (pdf), ääniviestejä; tiedosto saa "
        "olla enintään 20 Mt."
    )
    johanna.says("Hei?")
    await johanna.reads("ei lähetetty kenellekään")
    await maija.reads_nothing()


async def test_a_closed_inquiry_reopens_when_the_client_writes_into_its_thread(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    maija = telegram.client("Maija")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    johanna.replies_to(notice, "Hei!")
    relayed = await maija.reads("Hei!")
    await johanna.presses(notice, "Sulje")
    closed = await johanna.reads("suljettu")
    assert closed.text == (
        f"Yhteydenotto {code} on suljettu, ja asiakas saa siitä tiedon. Se avautuu uudelleen, jos hän "
        "kirjoittaa 14 päivän kuluessa."
    )
    await maija.reads(f"päättänyt yhteydenottosi {code}")
    await johanna.presses(notice, "Sulje")
    await johanna.reads("jo suljettu")
    maija.says("Mitä työnohjaus on?")
    await maija.reads("Suomen Työnohjaajat")
    maija.says("Sopisiko meille tiistai")
    await johanna.reads("avasin sen uudelleen")
    maija.replies_to(relayed, "Vielä yksi asia")
    await johanna.reads("Vielä yksi asia")
    assert [(one.code, one.status) for one in await kept(config)] == [(code, Status.NEW)]


async def test_acute_distress_in_a_thread_is_signposted_and_not_passed_on(
    telegram: BotApi, johanna: Client
) -> None:
    maija = telegram.client("Maija")
    johanna.replies_to(await johanna.reads(await inquires(maija)), "Hei!")
    await maija.reads("Hei!")
    await johanna.reads("Toimitettu")
    maija.says("Haluan kuolla.")
    await maija.reads("112")
    await johanna.reads_nothing()


async def test_nobody_else_can_do_what_the_supervisor_does(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    """Forged buttons and replies of others, and of the client herself, change nothing, whatever they say."""
    maija, eve = telegram.client("Maija"), telegram.client("Eve")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    before = await kept(config)
    forged = [f"s:{action}:{code}" for action in ("close", "take", "answer")]
    forged += [*(f"{turn}:erase!" for turn in range(10)), "1:consent", "999:erase!", "\x00"]
    for other in (eve, maija):
        other.says("/help")
        shown = await other.reads("Kysy")
        for token in forged:
            other.forges(shown, token)
        other.says(f"/start {code}")
        other.says(f"/start s:close:{code}")
        other.says("/jono")
        other.replies_to(shown, "Mitä työnohjaus on?")
        other.says("/peruuta")
        await other.reads("Mitään ei ole kesken")
    await telegram.is_called("answerCallbackQuery", times=2 * len(forged))
    assert await kept(config) == before
    assert [m for m in eve.heard if code in m.text or "Maija" in m.text] == []
    await johanna.reads_nothing()
    await johanna.presses(notice, "Sulje")  # the same button, pressed by her, closes it
    await johanna.reads(f"Yhteydenotto {code} on suljettu")
    assert [one.status for one in await kept(config)] == [Status.CLOSED]


async def test_the_supervisors_own_forged_buttons_are_harmless(
    telegram: BotApi, config: Config, johanna: Client
) -> None:
    """Only a button that the bot has made acts on the inquiry that is there."""
    maija = telegram.client("Maija")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    before = await kept(config)
    forged = [
        "s:close:XXX-XXX",
        f"s:dance:{code}",
        f"s:close:{code}:",
        f"s:close:{code}x",
        f"s:close: {code}",
        f"s:CLOSE:{code}",
        f"S:close:{code}",
        f"t:close:{code}",
        f"close:{code}",
        f"s:{code}",
        "s:close:",
        "s:close:%",
        "s::",
        "1:consent",
        *(f"{turn}:erase!" for turn in range(10)),
        "nonsense",
        "\x00",
    ]
    for token in forged:
        johanna.forges(notice, token)
    await telegram.is_called("answerCallbackQuery", times=len(forged))
    johanna.says("/jono")
    queue = await johanna.reads("Avoinna")
    assert queue.text == f"Avoinna:\n• Maija Meri · Itselleen · odottanut 0 min · {code}\n  Tiimimme riitelee"
    assert await kept(config) == before
    await maija.reads_nothing()
    await johanna.presses(notice, "Sulje")
    await johanna.reads(f"Yhteydenotto {code} on suljettu")


async def test_a_group_of_supervisors(telegram: BotApi, config: Config, mind: Mind, started: Started) -> None:
    """A member takes an inquiry and answers; the group may become a supergroup."""
    johanna, pirjo = telegram.client("Johanna"), telegram.client("Pirjo")
    group = telegram.group("Työnohjaajat", [johanna, pirjo], status="administrator")
    await paired(config, group, johanna)
    maija = telegram.client("Maija")
    async with started():
        await group.reads("Yhdistetty")
        code = await inquires(maija)
        notice = await group.reads(code)
        await johanna.presses(notice, "Otan hoitaakseni")
        assert (await group.reads()).text == f"Yhteydenoton {code} hoitaa Johanna."
        pirjo.says("Hyvä!", in_=group)
        johanna.says("Hei Maija!", in_=group, reply_to=notice)
        await maija.reads("Hei Maija!")
        await group.reads("Toimitettu")
        group.migrates()
        maija.says("Kiitos")
        await group.reads("Kiitos")


async def test_unknown_groups_are_left(telegram: BotApi, johanna: Client) -> None:
    eve = telegram.client("Eve")
    group = telegram.group("Muut", [eve])
    group.adds_bot(eve)
    await telegram.is_called("leaveChat")


async def test_a_reminder_comes_once(telegram: BotApi, config: Config, mind: Mind, started: Started) -> None:
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        await johanna.reads(code)
    async with bootstrap.opened_store(config) as store:
        await time_passes(config, mind, store, timedelta(hours=23, minutes=59))
        assert await waiting_for(store, SUPERVISOR) == []
        for _ in range(2):
            await time_passes(config, mind, store, timedelta(hours=24, minutes=1))
        reminder = (
            f"Muistutus: Maija Meri on odottanut vastausta 24 tuntia.\nKenelle: Itselleen\nTunnus: {code}\n\n"
            "Vastaa tähän viestiin, tai sulje yhteydenotto, jos olet jo ollut yhteydessä."
        )
        assert await waiting_for(store, SUPERVISOR) == [reminder]


async def test_the_client_is_told_when_the_supervisor_cannot_be_reached(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        johanna.blocks()
        code = await inquires(maija)
    client = Address.parse(f"telegram:{maija.id}")
    async with bootstrap.opened_store(config) as store:
        await time_passes(config, mind, store, timedelta(minutes=29))
        assert await waiting_for(store, client) == []
        for _ in range(2):
            await time_passes(config, mind, store, timedelta(minutes=31))
        assert await waiting_for(store, client) == [
            f"Yhteydenottosi {code} on tallessa, mutta en ole vielä saanut sitä perille. "
            "Yritän edelleen. Tavoitat työnohjaajan myös numerosta 040 556 3746 ja osoitteesta "
            f"{mind.knowledge.fact('email', Language.FI)}."
        ]


@pytest.mark.parametrize("accepted", [True, False])
async def test_only_a_mail_that_was_accepted_has_reached_the_supervisor(
    config: Config, mind: Mind, accepted: bool
) -> None:
    """With Telegram out of reach, a client is told so if the mail was refused too."""
    mailed = msgspec.structs.replace(config, email=msgspec.structs.replace(config.email, host="mail.example"))
    async with bootstrap.opened_store(config) as store:
        sent = inquiry(chat=Address.parse("telegram:7"))
        told = mind.mouth(mailed).her_replies.notices.notification(sent, None)
        await store.commit(Commit(sent.chat, bootstrap.now(), inquiries=(sent,), outgoing=told))
        (mail,) = [q for q in await store.due(bootstrap.now(), 10) if q.message.to == MAILBOX]
        settlement: Settlement = Refused(mail.id, bootstrap.now(), Reason.OTHER)
        if accepted:
            settlement = Delivered(mail.id, bootstrap.now(), "<1@example.org>", MAILBOX)
        await store.settle([settlement])
        await time_passes(mailed, mind, store, timedelta(minutes=31))
        told_client = mind.knowledge.say(Language.FI, "supervisor_unreachable", code=sent.code)
        assert await waiting_for(store, sent.chat) == ([] if accepted else [told_client])


async def test_the_notification_comes_when_the_supervisor_lets_the_bot_in_again(
    telegram: BotApi, johanna: Client
) -> None:
    maija = telegram.client("Maija")
    johanna.blocks()
    code = await inquires(maija)
    await asyncio.sleep(0.5)
    johanna.unblocks()
    await johanna.reads(code, within=10)


async def test_an_edit_of_the_knowledge_is_live_at_once_and_a_broken_one_changes_nothing(
    telegram: BotApi, config: Config, mind: Mind, started: Started, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(config.knowledge, tmp_path / "own/knowledge"))
    own = msgspec.structs.replace(config, knowledge=folder, cache=Path.cwd() / "data/cache")
    facts = folder / "facts.yaml"
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija", language="fi")
    await paired(config, johanna, johanna)
    async with started(own):
        await johanna.reads("Yhdistetty")
        facts.write_text(facts.read_text().replace("\nprice:", "\nprice: sata euroa kerta"))
        await johanna.reads("käytössä", within=20)
        maija.says("Mitä työnohjaus maksaa?")
        await maija.reads("sata euroa kerta")
        facts.write_text(facts.read_text().replace("\nphone: ", "\nphone: 1\nphone: "))
        told = await johanna.reads("virheitä", within=20)
        assert "knowledge/facts.yaml:" in told.text
        maija.says("Mitä työnohjaus maksaa?")
        await maija.reads("sata euroa kerta")
