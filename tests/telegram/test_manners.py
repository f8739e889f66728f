"""How the bot behaves with clients on Telegram."""

import asyncio
import dataclasses
import json
import re
from collections.abc import AsyncIterator, Mapping
from typing import Any

import aiohttp
import pytest

from bot import bootstrap
from bot.adapters.telegram.webhook import SECRET_HEADER
from bot.config import Config, Mode
from bot.core.client.dialogue import Dialogue
from bot.core.language import Language
from bot.core.reading import NOTHING_BEFORE, Before, Danger, Intent, Reading, Why
from bot.mind import Mind
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.clients import Client
from tests.bot_api.world import Message
from tests.telegram.conftest import Started, inquires, paired


@pytest.fixture
async def maija(telegram: BotApi, started: Started) -> AsyncIterator[Client]:
    """Return a client, with the bot running and nobody paired."""
    async with started():
        yield telegram.client("Maija", language="fi")


async def test_start_greets_with_topics_and_a_word_on_privacy(maija: Client) -> None:
    maija.opens("")
    hello = await maija.reads("Kysy omin sanoin")
    assert "/tietosuoja" in hello.text
    await maija.presses(hello, "Mitä työnohjaus on?")
    await maija.reads("Suomen Työnohjaajat")


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("fi", Language.FI),
        ("sv", Language.SV),
        ("sv-FI", Language.SV),
        ("en-GB", Language.EN),
        ("de", Language.FI),
        ("", Language.FI),
    ],
)
async def test_the_first_words_are_in_the_clients_language(
    telegram: BotApi, mind: Mind, started: Started, code: str, language: Language
) -> None:
    client = telegram.client("Anna", language=code)
    async with started():
        client.opens("")
        greeting = await client.reads()
    topics = mind.knowledge.entries["greeting"].follow_ups
    assert greeting.text == mind.knowledge.say(language, "welcome")
    assert greeting.buttons == [mind.knowledge.question(topic, language) for topic in topics]


async def test_links_lead_to_an_entry_and_to_the_inquiry(maija: Client) -> None:
    maija.opens("session-length")
    await maija.reads("1,5 tuntia")
    maija.opens("inquiry")
    await maija.reads("Kenelle")


async def test_stickers_voice_and_photos_are_answered_politely(maija: Client) -> None:
    for send in (maija.sends_sticker, maija.sends_voice, maija.sends_photo):
        send()
        await maija.reads("tekstiä")


async def test_the_words_under_a_picture_are_read(maija: Client) -> None:
    """And distress in them is heard."""
    maija.sends_photo("Kuinka kauan yksi tapaaminen kestää?")
    await maija.reads("Luin kuvatekstin")
    await maija.reads("1,5 tuntia")
    maija.sends_photo("En halua enää elää")
    await maija.reads("112")


async def test_an_edited_question_is_answered_by_editing_the_answer(maija: Client) -> None:
    question = maija.says("Kuinka kauan yksi tapaaminen kestää?")
    answer = await maija.reads("1,5 tuntia")
    maija.edits(question, "Kuinka usein tavataan?")
    await maija.reads_edit(answer)
    assert "1–4 viikon välein" in answer.text
    await maija.reads_nothing()


async def test_an_edit_in_the_middle_of_an_inquiry_changes_nothing(maija: Client) -> None:
    maija.says("/yhteys")
    await maija.presses(await maija.reads("Kenelle"), "Itselleni")
    await maija.reads("Mistä")
    subject = maija.says("Riita")
    await maija.reads("nimellä")
    maija.edits(subject, "Sopu")
    await maija.reads("nimellä")


async def asked_how_to_be_reached(client: Client) -> Message:
    """Begin an inquiry and return the question for the contact."""
    client.says("/yhteys")
    await client.presses(await client.reads("Kenelle"), "Itselleni")
    await client.reads("Mistä")
    client.says("Riita")
    await client.reads("nimellä")
    client.says("Maija")
    return await client.reads("yhteyden")


async def test_the_phone_number_can_be_shared(maija: Client) -> None:
    await asked_how_to_be_reached(maija)
    maija.shares_contact("358401234567")
    await maija.presses(await maija.reads("lisätä"), "Ei lisättävää")
    await maija.reads("+358 40 1234567")


async def test_the_keys_for_sharing_a_number_go_when_an_address_is_typed(
    telegram: BotApi, maija: Client
) -> None:
    asked = await asked_how_to_be_reached(maija)
    assert asked.keys == ["📱 Jaa puhelinnumeroni", "Tässä keskustelussa", "Keskeytä"]
    maija.says("maija@example.org")
    await maija.presses(await maija.reads("lisätä"), "Ei lisättävää")
    await maija.presses(await maija.reads("Asia:"), "Lähetä")
    thanks = await maija.reads("Kiitos")
    (call,) = [call for call in telegram.calls_to("sendMessage") if call.message is thanks]
    assert json.loads(call.parameters["reply_markup"]) == {"remove_keyboard": True}


async def test_old_buttons_and_double_taps_are_harmless(telegram: BotApi, maija: Client) -> None:
    maija.says("/yhteys")
    question = await maija.reads("Kenelle")
    for _ in range(3):
        maija.taps(question, "Itselleni")
    await maija.reads("Mistä")
    await telegram.is_drained()
    await telegram.is_called("answerCallbackQuery", times=3)
    await maija.reads_nothing()
    await maija.presses(question, "Itselleni")
    await maija.reads("aiempaan kohtaan")


async def test_feedback_is_taken(maija: Client) -> None:
    maija.says("Kuinka kauan yksi tapaaminen kestää?")
    answer = await maija.reads("1,5 tuntia")
    helpful = next(label for label in answer.buttons if "👍" in label)
    await maija.presses(answer, helpful)
    await maija.reads("palaut")


async def test_commands_and_descriptions_are_set_once_in_three_languages(
    telegram: BotApi, started: Started
) -> None:
    calls = []
    for run in (1, 2):
        async with started():
            await telegram.is_called("getMyShortDescription", times=4 * run)
            await asyncio.sleep(0.3)
        calls.append([len(telegram.calls_to(m)) for m in ("setMyDescription", "setMyCommands")])
    assert calls[0] == calls[1]
    assert set(telegram.profile.descriptions) == {"", "fi", "sv"}
    commands = telegram.profile.commands.items()
    listed = {code: [command.command for command in each] for (_, code), each in commands}
    english = ["start", "contact", "mydata", "privacy", "language", "cancel", "help"]
    assert listed == {
        "": english,
        "en": english,
        "fi": ["start", "yhteys", "omattiedot", "tietosuoja", "kieli", "peruuta", "help"],
        "sv": ["start", "kontakt", "minauppgifter", "dataskydd", "sprak", "avbryt", "help"],
    }


async def test_everything_about_oneself_is_shown_exported_and_deleted(
    telegram: BotApi, config: Config, mind: Mind, started: Started
) -> None:
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija", language="fi")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        maija.says("Mitä työnohjaus on?")
        await maija.reads("Suomen Työnohjaajat")
        code = await inquires(maija)
        notice = await johanna.reads(code)
        maija.says("/omattiedot")
        shown = await maija.reads(code)
        await maija.presses(shown, shown.buttons[0])
        exported = await maija.reads()
        assert exported.file is not None
        data = json.loads(exported.file.content)
        assert [(one["code"], one["name"]) for one in data["inquiries"]] == [(code, "Maija Meri")]
        as_text = await maija.reads()
        assert as_text.file is not None
        assert "Maija Meri" in as_text.file.content.decode()
        await maija.presses(shown, shown.buttons[1])
        sure = await maija.reads()
        await maija.presses(sure, sure.buttons[0])
        await maija.reads("poistettu")
        await johanna.sees_deleted(notice)
    async with bootstrap.opened_store(config) as store:
        assert await store.inquiries() == []


async def test_an_update_that_cannot_be_parsed_stops_nobody(telegram: BotApi, maija: Client) -> None:
    telegram.raw_update({"message": {"chat": "nonsense"}})
    telegram.raw_update({"poll_of_the_future": {"x": 1}})
    telegram.raw_update({"message": {"message_id": "one", "chat": {"id": 5, "type": "private"}, "text": 7}})
    telegram.raw_update({"message": {"chat": {"id": -7}, "migrate_to_chat_id": "ENDLESS"}})
    endless = telegram.world.updates.pending[-1]
    endless.body = endless.body.replace(b'"ENDLESS"', b"1e999")
    maija.says("Kuinka usein tavataan?")
    await maija.reads("viikon välein")


async def test_distress_is_heard_whatever_goes_with_it(telegram: BotApi, maija: Client) -> None:
    """What is newer than the library, or incomplete, is no reason to drop what somebody has written."""
    maija.opens("")
    await maija.reads("Kysy omin sanoin")
    beside: tuple[dict[str, Any], ...] = (
        {"external_reply": {"origin": {"type": "user"}, "story": {}}},
        {"poll": {"id": "1"}},
        {"gift": {"gift": {"id": "1", "sticker": {"file_id": "a"}}}},
        {"caption": []},
    )
    for newer in beside:
        maija.sends({"text": "En halua enää elää", **newer})
        await maija.reads("112")


class TestWebhook:
    """By webhook, Telegram delivers an update again when it is not sure that it arrived."""

    @pytest.fixture
    def mode(self) -> Mode:
        return Mode.WEBHOOK

    async def test_an_update_that_comes_twice_is_answered_once(self, telegram: BotApi, maija: Client) -> None:
        maija.says("Kuinka usein tavataan?")
        await maija.reads("viikon välein")
        again = [*telegram.world.updates.all] * 2
        assert set(await telegram.redelivers(*again)) == {200}
        await maija.reads_nothing(0.5)

    async def test_whoever_does_not_know_the_secret_is_refused(
        self, telegram: BotApi, config: Config, maija: Client
    ) -> None:
        await telegram.is_called("setWebhook")
        async with aiohttp.ClientSession() as session:
            for headers, body, status in (
                ({}, b"{}", 403),
                ({SECRET_HEADER: "guess"}, b"{}", 403),
                ({SECRET_HEADER: "shared"}, b"nonsense", 400),
                ({SECRET_HEADER: "shared"}, b"[]", 400),
            ):
                async with session.post(config.webhook.url, data=body, headers=headers) as answer:
                    assert (answer.status, await answer.read()) == (status, b"")


class Confused:
    """A reader that a mistake in the program keeps from reading anything."""

    def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
        raise ZeroDivisionError(text)

    def danger(self, text: str) -> Danger:
        raise ZeroDivisionError(text)

    def wishes(self, text: str, prior: Language) -> Mapping[Intent, float]:
        raise ZeroDivisionError(text)

    def why(self, text: str, prior: Language) -> Why:
        raise ZeroDivisionError(text)


async def test_a_turn_that_fails_is_told_and_not_tried_again(
    telegram: BotApi,
    config: Config,
    mind: Mind,
    started: Started,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Distress is answered all the same; the log tells where it failed, and never what was said."""
    confused = dataclasses.replace(
        mind, dialogue=Dialogue(mind.knowledge, Confused(), mind.dialogue.known.policy)
    )
    maija = telegram.client("Maija")
    async with started(mind=confused):
        maija.says("Mitä tämä maksaa?")
        await maija.reads("käsitelty")
        maija.says("Haluan tappaa itseni")
        await maija.reads("112")
        maija.opens("session-length")  # what needs no reading goes on
        await maija.reads("1,5 tuntia")
    failures = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    where = "ZeroDivisionError in test_manners.py, line N"
    assert [re.sub(r"\d+", "N", each) for each in failures] == [
        f"An update could not be handled ({where})."
    ] * 2
    async with started():
        await maija.reads_nothing()
    async with bootstrap.opened_store(config) as store:
        assert await store.waiting() == []


async def test_a_poll_that_fails_loses_nothing(telegram: BotApi, maija: Client) -> None:
    telegram.fails("getUpdates", Fault(Kind.RESET), Fault(Kind.BAD_GATEWAY), Fault(Kind.GARBAGE, after=True))
    maija.says("Kuinka usein tavataan?")
    await maija.reads("viikon välein", within=10)


@pytest.mark.parametrize("seed", range(2))
async def test_a_fifth_of_all_sendings_fail_and_every_message_arrives(
    telegram: BotApi, config: Config, mind: Mind, started: Started, seed: int
) -> None:
    """None is doubled, but where the failure hid that Telegram had accepted it."""
    johanna = telegram.client("Johanna")
    clients = [telegram.client(name) for name in ("Aino", "Eero", "Liisa")]
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        kinds = [kind for kind in Kind if kind is not Kind.SILENCE]
        telegram.fails_at_rate(0.2, seed, kinds=kinds, retry_after=1)
        codes = await asyncio.gather(*(slowly_inquires(client) for client in clients))
        while not all(any(code in message.text for message in johanna.messages) for code in codes):
            await johanna.reads("Uusi yhteydenotto", within=60)
        telegram.recovers()
    for code in codes:
        notices = [m for m in johanna.messages if m.from_bot and code in m.text]
        hidden = [c for c in telegram.calls_to("sendMessage") if c.hidden and code in str(c.parameters)]
        assert 1 <= len(notices) <= 1 + len(hidden)


async def slowly_inquires(client: Client) -> str:
    """Let a client send an inquiry, however long the bot takes to answer."""
    for said, then in (
        ("/yhteys", "Kenelle"),
        ("1", "Mistä"),
        ("Riita", "nimellä"),
        (client.user.first_name, "yhteyden"),
        ("040 123 4567", "lisätä"),
        ("ei lisättävää", "Asia:"),
        ("lähetä", "Kiitos"),
    ):
        client.says(said)
        message = await client.reads(then, within=60)
    return str(re.findall(r"[A-Z0-9]{3}-[A-Z0-9]{3}", message.text)[0])


async def test_a_chat_that_telegram_holds_back_does_not_slow_another(
    telegram: BotApi, started: Started
) -> None:
    slow, quick = telegram.client("Hidas"), telegram.client("Nopea")
    async with started():
        telegram.floods(slow, seconds=5)
        slow.says("Kuinka usein tavataan?")
        await telegram.is_called("sendMessage")
        quick.says("Kuinka usein tavataan?")
        await quick.reads("viikon välein", within=2)
        await slow.reads("viikon välein", within=12)


@pytest.mark.parametrize(
    "text",
    [
        '<3 & "x"',
        "</b><script>",
        "a\u202eb",
        "👩‍👩‍👧‍👦🇫🇮",
        "*_`[x](y)",
        "\u0000nul\u0000",
        "{price} %s \\n",
    ],
)
async def test_hostile_words_arrive_as_typed(
    telegram: BotApi, config: Config, mind: Mind, started: Started, text: str
) -> None:
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        maija.says("/yhteys")
        await maija.presses(await maija.reads("Kenelle"), "Itselleni")
        await maija.reads("Mistä")
        said = maija.says(text)
        await maija.reads("nimellä")
        maija.says("Maija")
        await maija.reads("yhteyden")
        maija.says("040 123 4567")
        await maija.reads("lisätä")
        maija.says("ei lisättävää")
        await maija.reads("Asia:")
        maija.says("lähetä")
        notice = await johanna.reads("Asia:")
        assert f"\nAsia: {said.text}\nNimi: Maija\n" in notice.text


async def test_what_is_too_long_is_refused_politely(maija: Client) -> None:
    maija.says("/yhteys")
    await maija.presses(await maija.reads("Kenelle"), "Itselleni")
    await maija.reads("Mistä")
    maija.says("ä" * 4096)
    answer = await maija.reads()
    assert answer.text == "Viesti on hieman liian pitkä, tähän mahtuu 2000 merkkiä. Tiivistäisitkö?"
