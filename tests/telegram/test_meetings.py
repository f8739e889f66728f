"""A meeting: typed by her, seen before it is sent, in the client's chat and calendar, and taken back."""

from datetime import timedelta
from typing import Any

from icalendar import Calendar

from bot import bootstrap
from bot.config import Config
from bot.core.finnish_time import today
from bot.core.inquiry.status import Status
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import inquires

DAY = today(bootstrap.now()) + timedelta(days=20)
TYPED = f"{DAY.day}.{DAY.month}."
WHEN = f"{TYPED}{DAY.year} klo 14.00–15.30, etänä"


def calendar(message: Message) -> Any:
    assert message.file is not None
    assert message.file.name == "tapaaminen.ics"
    return Calendar.from_ical(message.file.content)


async def test_a_meeting_is_told_to_the_client_and_taken_back(
    johanna: Client, maija: Client, config: Config
) -> None:
    code = await inquires(maija)
    notice = await johanna.reads(code)
    johanna.replies_to(notice, f"/aika {TYPED} klo 14–15.30 etä")
    preview = await johanna.reads("Mitään ei ole vielä lähetetty")
    assert preview.text.startswith(f"Maija Meri ({code}) saisi tämän viestin ja kalenteritiedoston.")
    assert WHEN in preview.text
    assert (preview.buttons, maija.unread) == (["Lähetä asiakkaalle"], [])
    await johanna.presses(preview, "Lähetä asiakkaalle")
    told = await maija.reads("Tapaamisaikasi")
    assert WHEN in told.text
    (event,) = calendar(told).walk("VEVENT")
    assert (event["dtstart"].dt.date(), f"{event['dtstart'].dt:%H.%M}") == (DAY, "14.00")
    assert str(event["location"]) == "etänä"
    assert str(event["summary"]) == "Tapaaminen: Johanna Kuisma"
    assert str(event["organizer"]).startswith("mailto:")
    await johanna.reads("Toimitettu")
    assert preview.text.startswith(f"Lähetetään: Maija Meri ({code})\n")
    assert preview.buttons == ["Peru tapaaminen"]
    async with bootstrap.opened_store(config) as store:
        assert [one.status for one in await store.inquiries()] == [Status.ANSWERED]

    maija.replies_to(told, "Käy hyvin")
    await johanna.reads("Käy hyvin")
    await johanna.presses(preview, "Peru tapaaminen")
    off = await maija.reads("Tapaaminen on peruttu")
    assert str(calendar(off)["method"]) == "CANCEL"
    assert calendar(off).walk("VEVENT")[0]["uid"] == event["uid"]
    await johanna.reads("Toimitettu")
    assert (preview.text.startswith("Peruttu, ja asiakkaalle kerrotaan"), preview.buttons) == (True, [])


async def test_what_is_mistyped_is_asked_for_again_and_nothing_is_sent(
    johanna: Client, maija: Client
) -> None:
    """By the command, and by the button of the inquiry: the box to answer in opens by itself."""
    code = await inquires(maija)
    notice = await johanna.reads(code)
    johanna.says("/aika 12.1. klo 14")
    await johanna.reads("Vastaa asiakkaan yhteydenottoon")
    johanna.replies_to(notice, "/aika 12.1.")
    again = await johanna.reads("En löytänyt kellonaikaa")
    assert again.markup is not None
    assert again.markup.force_reply
    johanna.replies_to(again, "31.6. klo 14")
    again = await johanna.reads("En löytänyt päivää")
    johanna.replies_to(again, f"{TYPED} klo 14")
    await johanna.reads("Mitään ei ole vielä lähetetty")
    johanna.says("/jono")
    listed = await johanna.reads("Maija Meri")
    await johanna.presses(listed, next(label for label in listed.buttons if "Maija" in label))
    whole = await johanna.reads("Yhteydenotto")
    await johanna.presses(whole, "Sovi aika")
    await johanna.reads("Milloin tapaatte: Maija Meri")
    await maija.reads_nothing()
