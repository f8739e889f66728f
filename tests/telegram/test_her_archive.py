"""All that there is about inquiries, in her chat: the list, search, one whole, export, deletion."""

import io
import zipfile

from bot import bootstrap
from bot.config import Config
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import inquires


async def test_the_list_tells_what_each_is_about_and_opens_it(johanna: Client, maija: Client) -> None:
    code = await inquires(maija, contact="040 123 4567")
    notice = await johanna.reads(code)
    johanna.replies_to(notice, "Hei, palaan asiaan.")
    await maija.reads("palaan asiaan")
    await johanna.reads("Toimitettu")
    maija.says("Kiitos, tiistai sopisi")
    await johanna.reads("tiistai sopisi")
    johanna.says("/jono")
    queue = await johanna.reads("Avoinna")
    assert queue.text == (
        f"Avoinna:\n• Maija Meri · Itselleen · odottanut 0 min · {code}\n  Tiimimme riitelee"
    )
    await johanna.presses(queue, f"Maija Meri · {code}")
    whole = await johanna.reads(f"Yhteydenotto {code}")
    assert whole.reply_to is notice
    assert "Yhteystieto: +358 40 1234567" in whole.text
    assert "asiakkaalle vastattiin" in whole.text
    assert "asiakas kirjoitti" in whole.text
    assert whole.buttons == [
        "Vastaa",
        "Sulje",
        "Valmis vastaus",
        "Sovi aika",
        "Muistiinpano",
        "Hiljennä asiakas",
        "Vie tiedostoon",
        "Poista",
    ]
    johanna.replies_to(whole, "Tiistai sopii minullekin.")
    await maija.reads("Tiistai sopii minullekin.")


async def test_inquiries_are_found_by_any_of_their_words(
    telegram: BotApi, johanna: Client, maija: Client
) -> None:
    code = await inquires(maija, contact="040 123 4567")
    other = await inquires(telegram.client("Åke"), name="Åke Öberg", subject="Muutostilanne koulussa")
    await johanna.presses(await johanna.reads(code), "Sulje")
    for words, found in (
        ("meri", code),
        ("RIITEL maija", code),
        ("0401234567", code),
        (code[:3].lower(), code),
        ("ake oberg", other),
        ("muutos", other),
    ):
        johanna.says(f"/hae {words}")
        told = await johanna.reads(f"Hakusanalla ”{words}” löytyi 1")
        assert [found in button for button in told.buttons] == [True]
    johanna.says("/hae maija muutos")
    await johanna.reads("ei löytynyt")
    johanna.says("/hae")
    asked = await johanna.reads("Mitä haetaan?")
    assert asked.markup is not None
    assert asked.markup.force_reply
    johanna.replies_to(asked, "öberg")
    assert other in (await johanna.reads("löytyi 1")).text
    await maija.reads("päättänyt")
    await maija.reads_nothing()


async def test_one_or_all_can_be_had_as_a_spreadsheet(johanna: Client, maija: Client) -> None:
    code = await inquires(maija, subject="=1+1")
    notice = await johanna.reads(code)
    johanna.says("/vie")
    export = await johanna.reads("Yhteydenotot taulukkona (1)")
    assert export.file is not None
    assert not export.protect_content
    assert export.file.name.startswith("yhteydenotot-")
    with zipfile.ZipFile(io.BytesIO(export.file.content)) as book:
        assert code in book.read("xl/sharedStrings.xml").decode()
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
    johanna.replies_to(notice, "/export")
    await johanna.reads("taulukkona (1)")
    maija.says("/omattiedot")
    await maija.presses(await maija.reads(code), "Poista tietoni")
    await maija.presses(await maija.reads("Poistanko"), "Kyllä, poista")
    await johanna.sees_deleted(export)
    johanna.says("/vie")
    await johanna.reads("vietävää ei ole")


async def test_one_is_deleted_with_what_was_said_of_it(
    telegram: BotApi, config: Config, johanna: Client, maija: Client
) -> None:
    code = await inquires(maija)
    notice = await johanna.reads(code)
    johanna.says("/jono")
    queue = await johanna.reads("Avoinna")
    await johanna.presses(queue, f"Maija Meri · {code}")
    whole = await johanna.reads(f"Yhteydenotto {code}")
    await johanna.presses(whole, "Poista")
    asked = await johanna.reads("pysyvästi")
    assert asked.text.endswith("Asiakas saa tiedon, koska yhteydenottoa ei ole päätetty.")
    press = await johanna.presses(asked, "Kyllä, poista yhteydenotto")
    told = await maija.reads("Työnohjaaja on poistanut")
    assert told.text == (
        f"Työnohjaaja on poistanut yhteydenottosi {code} ja siihen liittyvät tiedot. Uuden voit jättää "
        "milloin vain: /yhteys"
    )
    for message in (notice, queue, whole, asked):
        await johanna.sees_deleted(message)
    receipt = await johanna.reads(f"Yhteydenotto {code} on poistettu")
    async with bootstrap.opened_store(config) as store:
        assert await store.inquiries() == []
    johanna.forges(receipt, press.data)
    await johanna.reads("on jo suljettu tai poistettu")


async def test_nobody_else_finds_exports_or_deletes(
    telegram: BotApi, config: Config, johanna: Client, maija: Client
) -> None:
    code = await inquires(maija)
    await johanna.reads(code)
    eve = telegram.client("Eve", language="fi")
    eve.opens()
    shown = await eve.reads()
    for text in ("/hae maija", "/vie", "/valikko", "/jono"):
        eve.says(text)
        await eve.reads("Kysy")
    for action in ("open", "export", "delete", "delete!", "note", "canned"):
        eve.forges(shown, f"s:{action}:{code}")
    await telegram.is_called("answerCallbackQuery", times=6)
    async with bootstrap.opened_store(config) as store:
        assert len(await store.inquiries()) == 1
    assert [message for message in eve.heard if code in message.text or message.file] == []
    await johanna.reads_nothing()


async def test_she_tries_out_what_the_bot_would_answer_and_sees_why(johanna: Client, maija: Client) -> None:
    johanna.says("/kokeile Kauanko yksi istunto kestää?")
    tried = await johanna.reads("Näin botti vastaisi (kieli: suomi)")
    assert "1,5 tuntia" in tried.text
    assert "[" in tried.text
    assert "Miksi: " in tried.text
    assert "Todennäköisyydet:\n• " in tried.text
    assert "Vastaamiseen tarvitaan vähintään" in tried.text
    assert tried.buttons == []
    johanna.says("/kokeile Haluan kuolla")
    tried = await johanna.reads("Näin botti vastaisi")
    assert "112" in tried.text
    assert tried.text.endswith("Miksi: viestissä on merkkejä hädästä. Silloin muuta ei katsota.")
    johanna.says("/try")
    asked = await johanna.reads("Kirjoita viesti vastaamalla tähän")
    johanna.replies_to(asked, "Vad kostar det?")
    assert "kieli: ruotsi" in (await johanna.reads("Näin botti vastaisi")).text
    await maija.reads_nothing()


async def test_a_client_is_muted_and_heard_again(johanna: Client, maija: Client) -> None:
    code = await inquires(maija)
    notice = await johanna.reads(code)
    johanna.replies_to(notice, "Hei!")
    await maija.reads("Hei!")
    await johanna.reads("Toimitettu")
    johanna.says(f"/hae {code}")
    await johanna.presses(await johanna.reads("löytyi 1"), f"Maija Meri · {code}")
    whole = await johanna.reads(f"Yhteydenotto {code}")
    await johanna.presses(whole, "Hiljennä asiakas")
    await johanna.reads("on hiljennetty")
    maija.says("Vastaa nyt heti xyzzy")
    assert "Työnohjaajalle ei voi nyt lähettää viestejä" in (await maija.reads()).text
    maija.says("/yhteys")
    assert "Työnohjaajalle ei voi nyt lähettää viestejä" in (await maija.reads()).text
    maija.says("Mitä työnohjaus on?")
    await maija.reads("Suomen Työnohjaajat")
    await johanna.reads_nothing()
    johanna.replies_to(notice, "/hae Meri")
    await johanna.presses(await johanna.reads("löytyi 1"), f"Maija Meri · {code}")
    whole = await johanna.reads("Asiakas on hiljennetty")
    await johanna.presses(whole, "Lopeta hiljennys")
    await johanna.reads("voi taas kirjoittaa")
    maija.says("Sopisiko meille tiistai")
    await johanna.reads("tiistai")
