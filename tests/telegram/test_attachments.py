"""Pictures, files, voice messages and reactions, both ways: passed on by Telegram, never fetched or kept."""

from collections.abc import AsyncIterator

import msgspec
import pytest

from bot.config import Config, Receipts
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import Started, inquires, paired

ALLOWED = "Voin välittää: tekstiä, kuvia, tiedostoja (pdf), ääniviestejä; tiedosto saa olla enintään 20 Mt."


async def answered(johanna: Client, maija: Client) -> tuple[Message, Message]:
    """Let Maija inquire and Johanna answer; return the notice and what Maija reads."""
    await inquires(maija)
    notice = await johanna.reads("Uusi yhteydenotto")
    johanna.replies_to(notice, "Hei Maija!")
    await johanna.reads("✓")
    return notice, await maija.reads("Hei Maija!")


async def test_what_she_sends_is_passed_on_with_its_words(
    telegram: BotApi, johanna: Client, maija: Client
) -> None:
    notice, _ = await answered(johanna, maija)
    for send, kind in (
        (johanna.sends_photo, "photo"),
        (lambda words, reply_to: johanna.sends_file("Sopimus.PDF", words, reply_to=reply_to), "document"),
    ):
        send("Katso tätä", reply_to=notice)
        got = await maija.reads("Katso tätä")
        assert (got.text, next(iter(got.raw))) == ("Työnohjaajan viesti sinulle:\n\nKatso tätä", kind)
        await johanna.reads("✓")
    johanna.sends_voice(reply_to=notice)
    got = await maija.reads()
    assert (got.text, [*got.raw]) == ("Työnohjaajan viesti sinulle", ["voice"])
    assert not [
        call for call in telegram.calls if call.method.lower() in ("getfile", "sendphoto", "sendvoice")
    ]


async def test_what_a_client_sends_into_a_thread_is_passed_on(johanna: Client, maija: Client) -> None:
    """Protected, with a name, and under what it replies to; its words are read as any others."""
    _, answer = await answered(johanna, maija)
    maija.sends_photo("Tässä tilamme", reply_to=answer)
    got = await johanna.reads("Tässä tilamme")
    assert got.text.startswith("Maija Meri kirjoitti (")
    assert got.text.endswith("):\n\n│ Tässä tilamme")
    assert (next(iter(got.raw)), got.protect_content, got.buttons) == ("photo", True, ["Sulje"])
    assert got.reply_to is not None
    assert got.reply_to.text == "Hei Maija!"
    await maija.reads("Välitän viestisi")
    maija.sends_voice()
    got = await johanna.reads("Maija Meri kirjoitti")
    assert ([*got.raw], "│" in got.text) == (["voice"], False)
    maija.sends_photo("En jaksa enää elää")
    await maija.reads("112")
    await johanna.reads_nothing()


async def test_which_message_she_replies_to_stays_visible(johanna: Client, maija: Client) -> None:
    await answered(johanna, maija)
    asked = maija.says("Sopiiko tiistai teille?")
    johanna.replies_to(await johanna.reads("Sopiiko tiistai"), "Sopii!")
    assert (await maija.reads("Sopii!")).reply_to is asked


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("sticker", "Tätä en voi välittää."),
        ("Kirje.docx", "Tällaista tiedostoa en voi välittää."),
        ("Suuri.pdf", "Tiedosto on niin suuri, että en voi välittää sitä."),
    ],
)
async def test_what_is_not_passed_on_is_refused_politely_either_way(
    johanna: Client, maija: Client, what: str, why: str
) -> None:
    notice, answer = await answered(johanna, maija)

    def sent(by: Client, under: Message) -> None:
        if what == "sticker":
            by.sends_sticker(reply_to=under)
        else:
            by.sends_file(what, size=30_000_000 if what == "Suuri.pdf" else 1024, reply_to=under)

    sent(johanna, notice)
    assert (await johanna.reads()).text == f"{why} {ALLOWED}"
    await maija.reads_nothing()
    sent(maija, answer)
    assert (await maija.reads("en voi välittää")).text == f"{why} {ALLOWED}"
    await johanna.reads_nothing()


async def test_an_album_arrives_picture_by_picture_with_its_words_once(
    johanna: Client, maija: Client
) -> None:
    notice, _ = await answered(johanna, maija)
    johanna.sends_album("Kuvia", "", reply_to=notice)
    first, second = await maija.reads("Kuvia"), await maija.reads()
    assert (next(iter(first.raw)), next(iter(second.raw)), second.text) == ("photo", "photo", "")


async def test_that_a_client_takes_no_voice_messages_is_told(johanna: Client, maija: Client) -> None:
    notice, _ = await answered(johanna, maija)
    maija.user.refuses_voice = True
    johanna.sends_voice(reply_to=notice)
    refused = await johanna.reads("✗")
    assert refused.text == "✗ Viestiä ei voitu toimittaa: asiakas ei ota vastaan ääniviestejä."


async def test_a_picture_to_nobody_waits_until_she_says_to_whom(johanna: Client, maija: Client) -> None:
    code = await inquires(maija)
    await johanna.reads("Uusi yhteydenotto")
    johanna.sends_photo("Kartta")
    await johanna.presses(await johanna.reads("Kenelle"), f"Maija Meri · {code}")
    got = await maija.reads("Kartta")
    assert next(iter(got.raw)) == "photo"


async def test_a_reaction_is_carried_over_and_taken_away(johanna: Client, maija: Client) -> None:
    notice, answer = await answered(johanna, maija)
    hers = next(each for each in johanna.messages if each.text == "Hei Maija!")
    maija.reacts(answer, "❤")
    await johanna.sees_reactions(hers, "❤")
    maija.reacts(answer)
    await johanna.sees_reactions(hers)
    said = maija.says("Tiistai sopii hyvin minulle, kiitos!")
    johanna.reacts(await johanna.reads("Tiistai sopii"), "👍")
    await maija.sees_reactions(said, "👍")
    johanna.reacts(notice, "👍")  # which passes nothing on that could be reacted to
    johanna.reacts(johanna.heard[-1], "🚲")  # which Telegram lets no bot set
    maija.says("Ja keskiviikko käy myös.")
    await johanna.reads("keskiviikko")


async def test_a_muted_client_s_reaction_goes_nowhere(johanna: Client, maija: Client) -> None:
    _, answer = await answered(johanna, maija)
    johanna.says("/jono")
    listed = await johanna.reads("Maija Meri")
    await johanna.presses(listed, listed.buttons[0])
    await johanna.presses(await johanna.reads("Yhteydenotto"), "Hiljennä asiakas")
    await johanna.reads("Maija Meri")
    maija.reacts(answer, "❤")
    await maija.reads_nothing()
    assert next(each for each in johanna.messages if each.text == "Hei Maija!").reactions == []


@pytest.fixture
async def thumbed(telegram: BotApi, config: Config, started: Started) -> AsyncIterator[Client]:
    """Return the supervisor, who wants thumbs for receipts."""
    client = telegram.client("Johanna", language="fi")
    await paired(config, client, client)
    supervisor = msgspec.structs.replace(config.supervisor, receipts=Receipts.THUMB)
    async with started(msgspec.structs.replace(config, supervisor=supervisor)):
        await client.reads("Yhdistetty")
        yield client


async def test_a_receipt_may_be_a_thumb_and_a_failure_is_told_in_words(
    thumbed: Client, maija: Client
) -> None:
    await inquires(maija)
    notice = await thumbed.reads("Uusi yhteydenotto")
    hers = thumbed.replies_to(notice, "Hei Maija!")
    await thumbed.sees_reactions(hers, "👍")
    await thumbed.reads_nothing()
    maija.blocks()
    thumbed.replies_to(notice, "Oletko vielä siellä?")
    await thumbed.reads("✗")


async def test_where_no_thumb_can_be_set_it_is_told_in_words(
    telegram: BotApi, thumbed: Client, maija: Client
) -> None:
    await inquires(maija)
    notice = await thumbed.reads("Uusi yhteydenotto")
    hers = thumbed.replies_to(notice, "Hei Maija!")
    thumbed.deletes(hers)
    await thumbed.reads("✓ Toimitettu")
