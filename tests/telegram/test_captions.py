"""What comes that is not simply a text: captions, albums, media, edits that are none, service messages."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.config import Config, Mode
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.clients import Client, media
from tests.bot_api.world import Message
from tests.telegram.conftest import Started, inquires, paired

CAPTIONED = ("photo", "video", "animation", "audio", "voice", "document", "paid_media", "live_photo")
"""What may have words under it."""

ONLY_TEXT = "Ymmärrän toistaiseksi vain tekstiä"
DISTRESS = "En halua enää elää"
FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Joku"}}


@pytest.fixture
async def maija(telegram: BotApi, started: Started) -> AsyncIterator[Client]:
    """Return a client who has been greeted, with the bot running and nobody paired."""
    async with started():
        maija = telegram.client("Maija", language="fi")
        maija.opens("")
        await maija.reads("Kysy omin sanoin")
        yield maija


# --- Captions -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("more", [{}, FORWARDED], ids=["own", "forwarded"])
async def test_a_caption_is_read_whatever_it_stands_under(
    telegram: BotApi, started: Started, more: dict[str, Any]
) -> None:
    clients = {kind: telegram.client(kind, language="fi") for kind in CAPTIONED}
    async with started():
        for kind, client in clients.items():
            client.sends(media(kind) | {"caption": "Kuinka usein tavataan?"} | more)
        for client in clients.values():
            await client.reads("Luin kuvatekstin")
            await client.reads("1–4 viikon välein")
        for kind, client in clients.items():
            client.sends(media(kind) | {"caption": DISTRESS} | more)
        for client in clients.values():
            assert "112" in (await client.reads()).text


async def test_distress_that_an_edit_puts_under_something_is_heard(
    telegram: BotApi, started: Started
) -> None:
    clients = {kind: telegram.client(kind, language="fi") for kind in CAPTIONED}
    async with started():
        sent = {kind: client.sends(media(kind)) for kind, client in clients.items()}
        said = {kind: await client.reads(ONLY_TEXT) for kind, client in clients.items()}
        for kind, client in clients.items():
            client.edits(sent[kind], DISTRESS)
        for kind, client in clients.items():
            assert "112" in (await client.reads_edit(said[kind])).text
            await client.reads_nothing(0.01)


# --- Albums ---------------------------------------------------------------------------------------------


class Albums:
    """By polling an album comes in one batch, by webhook each of its pictures by itself."""

    async def test_an_album_without_words_gets_one_reply(self, telegram: BotApi, maija: Client) -> None:
        maija.sends_album("", "", "", "")
        await maija.reads(ONLY_TEXT, within=10)
        maija.says("Kuinka usein tavataan?")
        assert "1–4 viikon välein" in (await maija.reads()).text

    @pytest.mark.parametrize("at", range(3))
    async def test_the_words_under_any_of_its_pictures_are_answered_once(
        self, maija: Client, at: int
    ) -> None:
        words = [""] * 3
        words[at] = "Kuinka usein tavataan?"
        maija.sends_album(*words)
        assert (await maija.reads(within=10)).text.startswith("Luin kuvatekstin")
        assert "1–4 viikon välein" in (await maija.reads()).text
        await maija.reads_nothing()

    @pytest.mark.parametrize("kind", ["photo", "video", "document", "audio"])
    async def test_distress_on_the_third_is_all_that_is_answered(self, maija: Client, kind: str) -> None:
        maija.sends_album("", "", DISTRESS, "", kind=kind)
        assert "112" in (await maija.reads(within=10)).text
        await maija.reads_nothing(0.7)

    async def test_every_caption_of_it_is_read(self, maija: Client) -> None:
        maija.sends_album("Kuinka usein tavataan?", "", DISTRESS)
        assert "112" in (await maija.reads(within=10)).text
        await maija.reads_nothing(0.7)

    async def test_an_edit_of_any_of_its_captions_changes_the_answer(self, maija: Client) -> None:
        _, _, third = maija.sends_album("Kuinka usein tavataan?", "", "")
        explained = await maija.reads("Luin kuvatekstin", within=10)
        answer = await maija.reads("1–4 viikon välein")
        maija.edits(third, "Kuinka kauan yksi tapaaminen kestää?")
        assert "1,5 tuntia" in (await maija.reads_edit(explained)).text
        await maija.sees_deleted(answer)
        await maija.reads_nothing()

    async def test_a_contact_card_among_the_pictures_is_a_message_of_its_own(self, maija: Client) -> None:
        maija.sends(media("photo") | {"media_group_id": "1"})
        maija.sends({"contact": {"phone_number": "040", "first_name": "B", "user_id": 6}})
        maija.sends(media("photo") | {"media_group_id": "1", "caption": DISTRESS})
        await maija.reads("112", within=10)

    async def test_hers_is_passed_on_whole_with_its_words_once(
        self, telegram: BotApi, johanna: Client
    ) -> None:
        maija = telegram.client("Maija", language="fi")
        notice = await johanna.reads(await inquires(maija))
        johanna.sends_album("", "Tässä kuvat", "", reply_to=notice)
        await maija.reads("Tässä kuvat", within=10)
        assert [(await maija.reads("")).text for _ in range(2)] == ["", ""]
        for _ in range(3):
            await johanna.reads("✓", within=10)
        await johanna.reads_nothing(0.7)
        await maija.reads_nothing()


class TestAlbumsByPolling(Albums):
    pass


class TestAlbumsByWebhook(Albums):
    @pytest.fixture
    def mode(self) -> Mode:
        return Mode.WEBHOOK


# --- What is neither text nor caption -------------------------------------------------------------------

UNREADABLE: dict[str, dict[str, Any]] = {
    **{kind: media(kind) for kind in (*CAPTIONED, "sticker", "video_note")},
    "location": {"location": {"latitude": 60.17, "longitude": 24.94}},
    "venue": {"venue": {"title": "x", "address": "y"}, "location": {"latitude": 60.17, "longitude": 24.94}},
    "poll": {"poll": {"id": "1", "question": "?", "options": []}},
    "dice": {"dice": {"emoji": "🎲", "value": 6}},
    "game": {"game": {"title": "x", "description": "y", "photo": []}},
    "story": {"story": {"chat": {"id": 1, "type": "private"}, "id": 2}},
    "checklist": {"checklist": {"title": "x", "tasks": []}},
    "contact of another": {"contact": {"phone_number": "040", "first_name": "B", "user_id": 6}},
    "contact of nobody": {"contact": {"phone_number": "040", "first_name": "B"}},
}


async def test_what_cannot_be_read_gets_one_sentence_a_burst(telegram: BotApi, started: Started) -> None:
    clients = {kind: telegram.client(kind, language="fi") for kind in UNREADABLE}
    async with started():
        for kind, client in clients.items():
            for _ in range(3):
                client.sends(UNREADABLE[kind])
        for client in clients.values():
            await client.reads(ONLY_TEXT)
        await telegram.is_drained()
        await asyncio.sleep(0.3)
    assert {kind: len(client.heard) for kind, client in clients.items()} == dict.fromkeys(UNREADABLE, 1)


FILE = {"file_id": "x", "file_unique_id": "y"}
HIDDEN: dict[str, dict[str, Any]] = {
    "a question": {"poll": {"id": "1", "question": "Haluan tappaa itseni", "options": [{"text": "joo"}]}},
    "an option": {"poll": {"question": "Mitä teen?", "options": [{"text": "ei"}, {"text": DISTRESS}]}},
    "an explanation": {"poll": {"question": "Mitä?", "options": [], "explanation": DISTRESS}},
    "an option added": {"poll_option_added": {"option_text": DISTRESS, "option_persistent_id": "1"}},
    "a list": {"checklist": {"title": "Tänään", "tasks": [{"id": 1, "text": DISTRESS}]}},
    "a list's title": {"checklist": {"title": DISTRESS, "tasks": []}},
    "a point added": {"checklist_tasks_added": {"tasks": [{"id": 1, "text": DISTRESS}]}},
    "a place": {"venue": {"title": DISTRESS, "address": "x"}, "location": {"latitude": 1, "longitude": 1}},
    "an address": {"venue": {"title": "Koti", "address": DISTRESS}},
    "a contact": {"contact": {"phone_number": "040", "first_name": DISTRESS}},
    "a contact's family": {
        "contact": {"phone_number": "040", "first_name": "En jaksa", "last_name": "enää elää"}
    },
    "a contact's card": {"contact": {"phone_number": "040", "first_name": "A", "vcard": f"NOTE:{DISTRESS}"}},
    "a file": {"document": FILE | {"file_name": "en_halua_enää_elää.pdf", "mime_type": "application/pdf"}},
    "a song": {"audio": FILE | {"title": DISTRESS, "performer": "x", "duration": 1}},
    "a singer": {"audio": FILE | {"performer": DISTRESS, "duration": 1}},
    "a video": {"video": FILE | {"file_name": f"{DISTRESS}.mp4"}},
    "an animation": {"animation": FILE | {"file_name": f"{DISTRESS}.gif"}, "document": FILE},
    "a sticker": {"sticker": FILE | {"type": "regular", "emoji": "🙂", "set_name": "haluan_kuolla_by_x"}},
    "a game": {"game": {"title": "x", "description": DISTRESS, "photo": []}},
    "a bill": {"invoice": {"title": DISTRESS, "description": "x", "currency": "EUR", "total_amount": 1}},
    "a gift": {"gift": {"gift": {"id": "1"}, "text": DISTRESS}},
    "a prize": {"giveaway": {"chats": [], "prize_description": DISTRESS}},
    "a topic": {"forum_topic_created": {"name": DISTRESS, "icon_color": 1}},
    "a topic renamed": {"forum_topic_edited": {"name": DISTRESS}},
    "a form": {"web_app_data": {"data": DISTRESS, "button_text": "x"}},
    "somebody shared": {"users_shared": {"request_id": 1, "users": [{"user_id": 5, "first_name": DISTRESS}]}},
    "a medium of the future": {"hologram": {"scenes": [{"spoken": DISTRESS}]}},
    "a file with a caption": {"document": FILE | {"file_name": f"{DISTRESS}.txt"}, "caption": "Katso"},
    "a quote": {"text": "Tämä", "external_reply": {"origin": {"type": "user"}}, "quote": {"text": DISTRESS}},
    "a poll replied to": {"text": "Tämä", "external_reply": {"poll": {"question": DISTRESS, "options": []}}},
}
"""Where else than in a text or a caption somebody may write, or choose what is written."""


async def test_distress_is_heard_wherever_it_is_written(telegram: BotApi, started: Started) -> None:
    """Without it, the same gets what it always gets, or nothing."""
    clients = {where: telegram.client(where, language="fi") for where in HIDDEN}
    async with started():
        for where, client in clients.items():
            client.sends(HIDDEN[where])
        for client in clients.values():
            assert "112" in (await client.reads()).text
            await client.reads_nothing(0.01)


@pytest.mark.parametrize(
    "command", ["/start", "/yhteys", "/peruuta", "/foo", "/en", "/ban@other_bot", "/kieli@x"]
)
async def test_distress_is_heard_behind_a_command(telegram: BotApi, maija: Client, command: str) -> None:
    """Of this bot, of another, or of none; and put there by an edit."""
    said = maija.says(f"{command} {DISTRESS}")
    assert "112" in (await maija.reads()).text
    await maija.reads_nothing(0.05)
    anna = telegram.client("Anna", language="fi")
    said = anna.says("/help")
    answer = await anna.reads()
    anna.edits(said, f"{command} {DISTRESS}")
    assert "112" in (await anna.reads_edit(answer)).text


async def test_distress_is_heard_in_the_card_of_oneself(telegram: BotApi, started: Started) -> None:
    maija = telegram.client("Maija", language="fi")
    async with started():
        maija.sends({"contact": {"phone_number": "040", "first_name": DISTRESS, "user_id": maija.id}})
        assert "112" in (await maija.reads()).text


async def test_distress_is_heard_in_the_name_of_any_file_of_an_album(maija: Client) -> None:
    for name in ("a", "b", DISTRESS):
        maija.sends({"document": FILE | {"file_name": f"{name}.pdf"}, "media_group_id": "1"})
    assert "112" in (await maija.reads(within=10)).text
    await maija.reads_nothing(0.7)


async def test_distress_is_heard_in_what_is_put_into_a_list_later(maija: Client) -> None:
    sent = maija.sends({"checklist": {"title": "Tänään", "tasks": []}})
    said = await maija.reads(ONLY_TEXT)
    sent.raw = {"checklist": {"title": "Tänään", "tasks": [{"id": 1, "text": DISTRESS}]}}
    maija.touches(sent)
    assert "112" in (await maija.reads_edit(said)).text


async def test_what_the_bot_itself_has_said_and_is_quoted_elsewhere_is_no_distress(maija: Client) -> None:
    origin = {"type": "user", "sender_user": {"id": 1, "is_bot": True, "first_name": "Työnohjaus"}}
    across = {"external_reply": {"origin": origin}, "quote": {"text": DISTRESS}}
    maija.sends({"text": "Kuinka usein tavataan?"} | across)
    assert "1–4 viikon välein" in (await maija.reads()).text


async def test_hers_is_none_that_is_relayed_or_answered(telegram: BotApi, johanna: Client) -> None:
    """A topic that she names, a song that she sends: nothing of it is a client's, or hers to a client."""
    maija = telegram.client("Maija", language="fi")
    notice = await johanna.reads(await inquires(maija))
    johanna.sends(HIDDEN["a topic"])
    johanna.sends(HIDDEN["a song"], reply_to=notice)
    await johanna.reads("en voi välittää")
    johanna.sends(HIDDEN["a quote"] | {"text": "Tiistai sopii"}, reply_to=notice)
    said = f"Työnohjaajan viesti sinulle:\n\nLainaus: ”{DISTRESS}”\n\nTiistai sopii"
    assert (await maija.reads("Tiistai")).text == said
    await johanna.reads("Toimitettu")
    await johanna.reads_nothing()


@pytest.mark.parametrize(
    ("language", "sentence"), [("fi", ONLY_TEXT), ("sv", "bara text"), ("en", "only understand text")]
)
async def test_it_is_said_in_the_language_of_the_chat(
    telegram: BotApi, started: Started, language: str, sentence: str
) -> None:
    async with started():
        anna = telegram.client("Anna", language=language)
        anna.sends_sticker()
        await anna.reads(sentence)


async def test_another_kind_is_another_matter(maija: Client) -> None:
    for send in (maija.sends_sticker, maija.sends_voice, maija.sends_photo):
        send()
        await maija.reads(ONLY_TEXT)


async def test_a_burst_makes_no_button_stale(maija: Client) -> None:
    maija.says("/yhteys")
    await maija.reads("Kenelle")
    maija.sends_sticker()
    asked = await maija.reads("Kenelle")
    maija.sends_sticker()
    maija.sends_sticker()
    await maija.presses(asked, "Itselleni")
    await maija.reads("Mistä")


# --- Edits that change nothing --------------------------------------------------------------------------


def edits_to_the_same(who: Client, message: Message) -> None:
    who.edits(message, message.text)


@pytest.mark.parametrize("again", [edits_to_the_same, Client.touches], ids=["edited", "touched"])
class TestTheSameWords:
    async def test_they_change_nothing_and_make_no_button_stale(
        self, telegram: BotApi, maija: Client, again: Callable[[Client, Message], None]
    ) -> None:
        question = maija.says("Kuinka usein tavataan?")
        await maija.reads("1–4 viikon välein")
        maija.says("/yhteys")
        asked = await maija.reads("Kenelle")
        for _ in range(3):
            again(maija, question)
        await maija.presses(asked, "Itselleni")
        assert "Mistä" in (await maija.reads()).text
        assert telegram.calls_to("editMessageText") == []

    async def test_nor_after_the_bot_has_been_started_anew(
        self, telegram: BotApi, started: Started, again: Callable[[Client, Message], None]
    ) -> None:
        anna = telegram.client("Anna", language="fi")
        async with started():
            question = anna.says("Kuinka usein tavataan?")
            await anna.reads("1–4 viikon välein")
            anna.says("/yhteys")
            asked = await anna.reads("Kenelle")
        async with started():
            again(anna, question)
            await anna.presses(asked, "Itselleni")
            assert "Mistä" in (await anna.reads()).text

    async def test_of_distress_neither_though_of_its_words_nothing_is_kept(
        self, telegram: BotApi, maija: Client, again: Callable[[Client, Message], None]
    ) -> None:
        said = maija.says(DISTRESS)
        await maija.reads("112")
        maija.says("/yhteys")
        asked = await maija.reads("Kenelle")
        again(maija, said)
        await maija.presses(asked, "Itselleni")
        assert "Mistä" in (await maija.reads()).text
        assert telegram.calls_to("editMessageText") == []

    async def test_nor_of_a_caption(
        self, telegram: BotApi, maija: Client, again: Callable[[Client, Message], None]
    ) -> None:
        sent = maija.sends_photo("Kuinka usein tavataan?")
        await maija.reads("1–4 viikon välein")
        maija.touches(sent)
        await telegram.is_drained()
        await maija.reads_nothing()
        assert telegram.calls_to("editMessageText") == []

    async def test_hers_are_not_relayed_again(
        self, telegram: BotApi, johanna: Client, again: Callable[[Client, Message], None]
    ) -> None:
        maija = telegram.client("Maija", language="fi")
        notice = await johanna.reads(await inquires(maija))
        telegram.fails("sendMessage", Fault(Kind.SERVER_ERROR), to=maija)
        reply = johanna.replies_to(notice, "Tiistai sopii")
        again(johanna, reply)  # while it is on its way
        await maija.reads("Tiistai sopii", within=10)
        await johanna.reads("Toimitettu")
        again(johanna, reply)
        await telegram.is_drained()
        await maija.reads_nothing(0.5)
        assert telegram.calls_to("editMessageText") == []


async def test_an_edit_there_and_back_is_two_edits(maija: Client) -> None:
    question = maija.says("Kuinka usein tavataan?")
    answer = await maija.reads("1–4 viikon välein")
    maija.edits(question, "Kuinka kauan yksi tapaaminen kestää?")
    assert "1,5 tuntia" in (await maija.reads_edit(answer)).text
    maija.edits(question, "Kuinka usein tavataan?")
    assert "1–4 viikon välein" in (await maija.reads_edit(answer)).text


async def test_a_live_location_is_answered_once_for_hours(telegram: BotApi, maija: Client) -> None:
    shared = maija.shares_location()
    await maija.reads(ONLY_TEXT)
    maija.says("/yhteys")
    asked = await maija.reads("Kenelle")
    for _ in range(5):
        maija.moves(shared)
    await maija.presses(asked, "Itselleni")
    assert "Mistä" in (await maija.reads()).text


async def test_hers_too(telegram: BotApi, johanna: Client) -> None:
    maija = telegram.client("Maija", language="fi")
    notice = await johanna.reads(await inquires(maija))
    shared = johanna.shares_location(reply_to=notice)
    await johanna.reads("en voi välittää")
    for _ in range(5):
        johanna.moves(shared)
    await telegram.is_drained()
    await johanna.reads_nothing()


# --- Edits that Telegram refuses ------------------------------------------------------------------------


async def test_an_edit_that_is_refused_is_sent_once_and_edited_from_then_on(
    telegram: BotApi, maija: Client
) -> None:
    """The question for the number brings keys, and cannot be edited."""
    maija.says("/yhteys")
    await maija.presses(await maija.reads("Kenelle"), "Itselleni")
    await maija.reads("Mistä")
    maija.says("Riita")
    await maija.reads("nimellä")
    name = maija.says("Maija")
    await maija.reads("yhteyden")
    maija.edits(name, "Maija Meri")
    explained, again = await maija.reads("ei muuta yhteydenottoa"), await maija.reads("yhteyden")
    for n in range(3):
        maija.edits(name, f"Maija Meri {n}")
    await telegram.is_drained()
    await maija.reads_nothing(0.5)
    assert (explained.deleted, again.deleted) == (False, False)
    assert again.buttons == ["Tässä keskustelussa", "Keskeytä"]
    maija.shares_contact("358401234567")
    await maija.reads("lisätä")


async def test_an_edit_of_hers_that_cannot_be_delivered_tells_her_so(
    telegram: BotApi, johanna: Client
) -> None:
    maija = telegram.client("Maija", language="fi")
    reply = johanna.replies_to(await johanna.reads(await inquires(maija)), "Tiistai sopii")
    await maija.reads("Tiistai sopii")
    await johanna.reads("Toimitettu")
    maija.blocks()
    johanna.edits(reply, "Keskiviikko sopii")
    told = await johanna.reads()
    assert told.text == (
        "✗ Muutosta ei voitu toimittaa, joten asiakas näkee viestin ennallaan: asiakas on estänyt botin. "
        "Kokeile puhelinta tai sähköpostia, jos hän antoi ne."
    )
    assert told.reply_to is reply


# --- Service messages -----------------------------------------------------------------------------------

SERVICE: dict[str, Any] = {
    "boost_added": {"boost_count": 1},
    "chat_background_set": {"type": {"type": "fill", "fill": {}, "dark_theme_dimming": 0}},
    "chat_shared": {"request_id": 1, "chat_id": -5},
    "checklist_tasks_added": {"tasks": []},
    "checklist_tasks_done": {"marked_as_done_task_ids": [1]},
    "connected_website": "example.org",
    "direct_message_price_changed": {"are_direct_messages_enabled": True},
    "forum_topic_closed": {},
    "forum_topic_created": {"name": "x", "icon_color": 1},
    "forum_topic_edited": {},
    "forum_topic_reopened": {},
    "general_forum_topic_hidden": {},
    "general_forum_topic_unhidden": {},
    "gift": {"gift": {"id": "1"}},
    "gift_upgrade_sent": {"gift": {"id": "1"}},
    "giveaway": {"chats": [], "winners_selection_date": 1, "winner_count": 1},
    "giveaway_completed": {"winner_count": 1},
    "giveaway_created": {},
    "giveaway_winners": {"winner_count": 1},
    "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400},
    "new_chat_title": "x",
    "paid_message_price_changed": {"paid_message_star_count": 5},
    "passport_data": {"data": []},
    "pinned_message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "date": 0},
    "proximity_alert_triggered": {"distance": 5},
    "refunded_payment": {"currency": "XTR"},
    "successful_payment": {"currency": "XTR"},
    "suggested_post_approved": {"send_date": 1},
    "unique_gift": {"gift": {}},
    "users_shared": {"request_id": 1, "users": []},
    "video_chat_ended": {"duration": 1},
    "video_chat_participants_invited": {"users": []},
    "video_chat_scheduled": {"start_date": 1},
    "video_chat_started": {},
    "web_app_data": {"data": "x", "button_text": "y"},
    "write_access_allowed": {"from_request": True},
    "of_the_future": {"x": 1},
}


async def test_service_messages_get_no_reply_and_change_nothing(telegram: BotApi, maija: Client) -> None:
    maija.says("/yhteys")
    asked = await maija.reads("Kenelle")
    for name, content in SERVICE.items():
        maija.sends({name: content})
    await maija.presses(asked, "Itselleni")
    assert "Mistä" in (await maija.reads()).text
    await maija.reads_nothing()


async def test_nor_in_her_chat(telegram: BotApi, johanna: Client) -> None:
    notice = await johanna.reads(await inquires(telegram.client("Maija", language="fi")))
    for name, content in SERVICE.items():
        johanna.sends({name: content})
        johanna.sends({name: content}, reply_to=notice)
    await telegram.is_drained()
    await johanna.reads_nothing()


# --- Whose business it is -------------------------------------------------------------------------------


async def test_commands_for_another_bot_are_nobodys_business(telegram: BotApi, maija: Client) -> None:
    maija.says("/yhteys")
    asked = await maija.reads("Kenelle")
    for other in (
        "/ban@other_bot",
        "/start@other_bot inquiry",
        "/peruuta@Other_Bot",
        "/help@tyonohjaus_bot2",
    ):
        maija.says(other)
    await maija.presses(asked, "Itselleni")
    assert "Mistä" in (await maija.reads()).text
    maija.says("/peruuta@Tyonohjaus_Bot")
    await maija.reads("jätetään se")


async def test_in_her_group_neither(telegram: BotApi, config: Config, started: Started) -> None:
    johanna = telegram.client("Johanna", language="fi")
    group = telegram.group("Työnohjaajat", [johanna], status="administrator")
    await paired(config, group, johanna)
    async with started():
        await group.reads("Yhdistetty")
        johanna.says("/jono@other_bot", in_=group)
        johanna.says("/ban@other_bot", in_=group, reply_to=group.heard[0])
        johanna.says("/jono@tyonohjaus_bot", in_=group)
        assert "ei ole avoinna" in (await group.reads()).text
        await group.reads_nothing()


# --- Hidden links and quotes ----------------------------------------------------------------------------


async def test_hidden_links_and_quotes_go_both_ways_with_address_and_context(
    telegram: BotApi, johanna: Client
) -> None:
    maija = telegram.client("Maija", language="fi")
    code = await inquires(maija)
    notice = await johanna.reads(code)
    reply = johanna.replies_to(
        notice,
        "Varaa tästä, 👋 täällä",
        quoting="Tiimimme riitelee",
        links={"tästä": "https://example.org/a?b=1", "täällä": "tg://resolve?domain=x"},
    )
    relayed = await maija.reads("Varaa")
    assert relayed.text == (
        "Työnohjaajan viesti sinulle:\n\nLainaus: ”Tiimimme riitelee”\n\n"
        "Varaa tästä (https://example.org/a?b=1), 👋 täällä (tg://resolve?domain=x)"
    )
    assert relayed.formatted.entities == ()
    johanna.edits(reply, "Varaa täältä", links={"täältä": "https://example.org/c"})
    assert "Varaa täältä (https://example.org/c)" in (await maija.reads_edit(relayed)).text
    maija.replies_to(
        relayed, "Tämäkö? *x* <b>", quoting="Varaa", links={"Tämäkö": "https://evil.example/\n\nuusi"}
    )
    shown = await johanna.reads("kirjoitti")
    assert shown.text == (
        f"Maija Meri kirjoitti ({code}):\n\nLainaus: ”Varaa”\n\n│ Tämäkö (https://evil.example/uusi)? *x* <b>"
    )
    assert shown.formatted.entities == ()


async def test_the_address_under_a_caption_and_in_an_inquiry_is_shown(
    telegram: BotApi, johanna: Client
) -> None:
    maija = telegram.client("Maija", language="fi")
    maija.says("/yhteys")
    await maija.presses(await maija.reads("Kenelle"), "Itselleni")
    await maija.reads("Mistä")
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org"}
    maija.sends(media("photo") | {"caption": "Tämä tilanne", "caption_entities": [link]})
    await maija.reads("nimellä")
    maija.says("Maija")
    await maija.reads("yhteyden")
    maija.says("Tässä keskustelussa")
    await maija.presses(await maija.reads("lisätä"), "Ei lisättävää")
    await maija.presses(await maija.reads("Tämä (https://example.org) tilanne"), "Lähetä")
    await johanna.reads("Asia: Tämä (https://example.org) tilanne")


# --- Unblocked ------------------------------------------------------------------------------------------


async def test_what_waits_is_due_at_once_when_she_lets_the_bot_in_again(
    telegram: BotApi, config: Config, started: Started
) -> None:
    johanna = telegram.client("Johanna", language="fi")
    group = telegram.group("Työnohjaajat", [johanna], status="administrator")
    await paired(config, group, johanna)
    async with started():
        await group.reads("Yhdistetty")
        group.removes_bot(johanna)
        code = await inquires(telegram.client("Maija", language="fi"))
        await telegram.is_called("sendMessage", times=len(telegram.calls_to("sendMessage")) + 2, within=20)
        group.adds_bot(johanna, "administrator")
        await group.reads(code, within=0.5)


async def test_what_waits_for_a_client_is_due_when_they_have_unblocked(
    telegram: BotApi, maija: Client
) -> None:
    telegram.floods(maija, seconds=600)
    maija.says("Kuinka usein tavataan?")
    await telegram.is_called("sendMessage", times=2)
    maija.blocks()
    telegram.recovers()
    maija.unblocks()
    await maija.reads("1–4 viikon välein", within=1)
