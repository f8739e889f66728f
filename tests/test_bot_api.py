"""The Bot API server for tests keeps Telegram's rules, as the real python-telegram-bot sees them."""

import asyncio
import contextlib
import json
import logging
import signal
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    MenuButtonCommands,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
    Update,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from tests.bot_api import BotApi, Fault, Kind, Timing
from tests.bot_api.api import TOKEN
from tests.loopback import free_port

pytestmark = pytest.mark.asyncio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
QUICK = Timing(conflict_pause=0.0, webhook_backoff=0.01)


@pytest.fixture(autouse=True)
def silent() -> None:
    """Silence what is under python-telegram-bot, used bare here: its requests show the token at INFO."""
    for name in ("httpcore", "httpx", "telegram"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


@pytest.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    """Run a server that is in a hurry."""
    # PTB warns of a coming change whenever it reads retry_after, unless one opts in.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    async with BotApi(timing=QUICK) as api:
        yield api


@pytest.fixture
async def bot(telegram: BotApi) -> AsyncIterator[Bot]:
    """Return the real PTB, talking to it."""
    async with bot_of(telegram) as bot:
        yield bot


def bot_of(telegram: BotApi) -> Bot:
    """Return PTB's bot: impatient, and without certificates, which take a tenth of a second to load."""
    unverified = {"verify": False}
    return Bot(
        TOKEN,
        base_url=telegram.base_url,
        request=HTTPXRequest(read_timeout=0.5, connection_pool_size=8, httpx_kwargs=unverified),
        get_updates_request=HTTPXRequest(httpx_kwargs=unverified),
    )


def buttons(*data: str) -> InlineKeyboardMarkup:
    """Return an inline keyboard with one button a row, which says what it sends."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(text.title(), callback_data=text)] for text in data])


# --- Who is there ---------------------------------------------------------------------------------------


async def test_the_bot_is_who_its_token_says(telegram: BotApi, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.can_read_all_group_messages) == (bot.id, "tyonohjaus_bot", False)


async def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found(telegram: BotApi) -> None:
    assert (await posted(telegram, "getMe", {}, "7000000002:AAE-for-tests-only-0123456789abcdef"))[0] == 401
    assert (await posted(telegram, "getMe", {}, "nonsense"))[0] == 404


async def test_an_unknown_method_is_not_found(telegram: BotApi) -> None:
    status, body = await posted(telegram, "sendSomething", {})
    assert (status, body["description"]) == (404, "Not Found: method not found")


async def test_an_unknown_parameter_is_refused(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    with pytest.raises(BadRequest, match=r'(?i)unknown parameter "txet"'):
        await bot.send_message(anna.id, "hei", api_kwargs={"txet": "hei"})


async def test_an_unknown_field_of_a_parameter_is_refused(telegram: BotApi) -> None:
    anna = telegram.client("Anna", met=True)
    markup = {"inline_keyboard": [[{"text": "a", "callback_dada": "b"}]]}
    status, body = await posted(
        telegram, "sendMessage", {"chat_id": anna.id, "text": "a", "reply_markup": markup}
    )
    assert status == 400
    assert "callback_dada" in body["description"]


async def posted(
    telegram: BotApi, method: str, body: object, token: str = TOKEN
) -> tuple[int, dict[str, str]]:
    """Return the status and the body that a bare JSON request gets."""
    async with aiohttp.ClientSession() as session:
        answer = await session.post(f"{telegram.base_url}{token}/{method}", json=body)
        return answer.status, await answer.json()


# --- Conversations --------------------------------------------------------------------------------------


async def test_a_client_says_something_and_reads_the_answer(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", language="fi")
    anna.says("hei")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "hei"
    assert update.effective_user is not None
    assert update.effective_user.language_code == "fi"

    sent = await update.message.reply_html("<b>Hei</b> &lt;3 &amp; &quot;x&quot;", do_quote=True)
    reply = await anna.reads()
    assert (reply.id, reply.text) == (sent.message_id, 'Hei <3 & "x"')
    assert reply.entity_texts("bold") == ["Hei"]
    assert reply.reply_to is not None
    assert reply.reply_to.text == "hei"
    assert sent.text_html == "<b>Hei</b> &lt;3 &amp; &quot;x&quot;"


async def test_what_is_asked_for_with_a_message_is_recorded(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(
        anna.id,
        "hei",
        entities=[MessageEntity("italic", 0, 3)],
        protect_content=True,
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    message = await anna.reads()
    assert message.protect_content
    assert message.disable_notification
    assert not message.link_preview
    assert message.entity_texts("italic") == ["hei"]
    assert [call.method for call in telegram.calls] == ["getMe", "sendMessage"]
    assert telegram.calls[1].message is message


async def test_a_button_is_pressed_and_answered_once(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, "Mitä?", reply_markup=buttons("hinta", "kesto"))
    question = await anna.reads()
    assert question.buttons == ["Hinta", "Kesto"]

    pressing = asyncio.create_task(anna.presses(question, "Hinta"))
    (update,) = await bot.get_updates(timeout=1)
    query = update.callback_query
    assert query is not None
    assert query.data == "hinta"
    assert query.message is not None
    assert query.message.message_id == question.id
    await query.answer("Selvä")
    assert (await pressing).text == "Selvä"
    with pytest.raises(
        BadRequest, match=r"(?i)Query is too old and response timeout expired or query id is invalid"
    ):
        await query.answer()


async def test_a_press_becomes_too_old_to_answer(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, "Mitä?", reply_markup=buttons("hinta"))
    press = anna.taps(await anna.reads(), "Hinta")
    telegram.passes(timedelta(minutes=5))
    with pytest.raises(BadRequest, match=r"(?i)Query is too old"):
        await bot.answer_callback_query(press.id)


async def test_reply_keyboards_ask_for_contacts(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Numeroni", request_contact=True)], ["En kerro"]])
    await bot.send_message(anna.id, "Miten?", reply_markup=keyboard)
    question = await anna.reads()
    anna.picks(question, "Numeroni", phone="+358401234567")
    anna.picks(question, "En kerro")
    shared, typed = await bot.get_updates()
    assert shared.message is not None
    assert shared.message.contact is not None
    assert shared.message.contact.phone_number == "+358401234567"
    assert shared.message.contact.user_id == anna.id
    assert typed.message is not None
    assert typed.message.text == "En kerro"
    await bot.send_message(anna.id, "Kiitos", reply_markup=ReplyKeyboardRemove())
    await bot.send_message(anna.id, "Nimesi?", reply_markup=ForceReply(input_field_placeholder="Nimi"))


async def test_clients_send_all_sorts_of_things(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna")
    anna.opens("/start entry_price")
    anna.sends_sticker()
    anna.sends_voice()
    anna.sends_photo("kuva")
    said = anna.says("moi")
    anna.edits(said, "moikka")
    anna.says("/kieli fi")
    kinds = [filters.COMMAND, filters.Sticker.ALL, filters.VOICE, filters.PHOTO, filters.TEXT]
    updates = await bot.get_updates()
    assert all(kind.check_update(update) for kind, update in zip(kinds, updates, strict=False))
    assert updates[5].edited_message is not None
    assert updates[5].edited_message.text == "moikka"
    assert updates[6].message is not None
    assert updates[6].message.parse_entities(["bot_command"]) != {}


async def test_telegram_passes_on_no_long_payload(telegram: BotApi) -> None:
    anna = telegram.client("Anna")
    for payload in ("a" * 65, "ä", "a b"):
        with pytest.raises(ValueError, match="payload"):
            anna.opens(payload)


async def test_long_texts_arrive_in_parts(telegram: BotApi) -> None:
    anna = telegram.client("Anna")
    with pytest.raises(ValueError, match="pastes"):
        anna.says("x" * 4097)
    assert "".join(part.text for part in anna.pastes("x" * 10_000)) == "x" * 10_000


async def test_a_reader_tells_what_there_was_instead(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, "Hyvää päivää")
    with pytest.raises(AssertionError, match=r"containing 'yötä'.*Hyvää päivää"):
        await anna.reads(containing="yötä", within=0.05)
    await anna.reads_nothing(during=0.02)


# --- Texts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<i>a</i><code>b</code>", "ab"),
        ("&lt;&gt;&amp;&quot;&laquo;&#228;&#xe4;", '<>&"&laquo;ää'),
        ("a > b & c", "a > b & c"),
        ("<b>a <i>b</i></b>", "a b"),
        ('<a href="https://example.com/?a=1&amp;b=2">linkki</a>', "linkki"),
        ("<blockquote expandable>a</blockquote>", "a"),
        ('<pre><code class="language-python">a</code></pre>', "a"),
        ("  <b> a </b>\n", "a"),
        ("a\0b\x07c", "a b c"),
        ("a\r\nb\u202ec\u2028d", "a\nbcd"),
        ("👨‍👩‍👧 <b>👍🏽</b>", "👨‍👩‍👧 👍🏽"),
    ],
)
async def test_html_is_parsed_and_cleaned(telegram: BotApi, bot: Bot, text: str, seen: str) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, text, parse_mode="HTML")
    assert (await anna.reads()).text == seen


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        ("🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'),
        ("<3", "Unclosed start tag at byte offset 0"),
        ("I <3 you", 'Unsupported start tag "3" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
async def test_html_that_does_not_parse_is_refused_in_tdlibs_words(
    telegram: BotApi, bot: Bot, text: str, refusal: str
) -> None:
    anna = telegram.client("Anna", met=True)
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(anna.id, text, parse_mode="HTML")
    # PTB writes the whole description in lower case but its first letter.
    assert caught.value.message.lower() == f"can't parse entities: {refusal}".lower()


async def test_entities_are_those_of_tdlib(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    text = (
        "🏟 <b>a<i>b</i></b> <tg-spoiler>s</tg-spoiler> <span class='tg-spoiler'>t</span> "
        "<pre><code class='language-c'>x</code></pre><a href='tg://user?id=5'>u</a> <a>example.com</a>"
    )
    await bot.send_message(anna.id, text, parse_mode="HTML")
    entities = (await anna.reads()).formatted.entities
    assert [(entity.type, entity.offset, entity.length) for entity in entities] == [
        ("bold", 3, 2),
        ("italic", 4, 1),
        ("spoiler", 6, 1),
        ("spoiler", 8, 1),
        ("pre", 10, 1),
        ("text_link", 11, 1),
        ("text_link", 13, 11),
    ]
    assert entities[4].language == "c"


async def test_texts_have_limits(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    await bot.send_message(anna.id, "😀" * 2048)
    for text, refusal in [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("x" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
        ("x" * 33_000, "Text is too long"),
    ]:
        with pytest.raises(BadRequest, match=refusal):
            await bot.send_message(anna.id, text)


async def test_text_that_is_no_unicode_is_refused(telegram: BotApi) -> None:
    anna = telegram.client("Anna", met=True)
    url = f"{telegram.base_url}{TOKEN}/sendMessage"
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with aiohttp.ClientSession() as session:
        for headers, body in [
            (form, f"chat_id={anna.id}&text=%ED%A0%80"),
            ({"Content-Type": "application/json"}, f'{{"chat_id": {anna.id}, "text": "\\ud800"}}'),
        ]:
            assert (await session.post(url, data=body, headers=headers)).status == 400


async def test_keyboards_have_limits(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    await bot.send_message(anna.id, "a", reply_markup=buttons("x" * 64))
    with pytest.raises(BadRequest, match=r"(?i)Button_data_invalid"):
        await bot.send_message(anna.id, "a", reply_markup=buttons("ä" * 33))
    with pytest.raises(BadRequest, match=r"(?i)Too long"):
        await bot.send_message(anna.id, "a", reply_markup=buttons(*map(str, range(101))))
    with pytest.raises(BadRequest, match=r"(?i)text buttons are unallowed"):
        await bot.send_message(anna.id, "a", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x")]]))
    with pytest.raises(BadRequest, match=r"(?i)wrong http url specified"):
        await bot.send_message(
            anna.id, "a", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", url="javascript:0")]])
        )


async def test_topics_are_those_that_there_are(telegram: BotApi, bot: Bot) -> None:
    """A message goes where it is told, an answer without that where the question is."""
    anna = telegram.client("Anna")
    group = telegram.group("Ryhmä", [anna])
    with pytest.raises(ValueError, match="only supergroups"):
        group.opens_topic(anna, "Työ")
    group.migrates()
    work, other = group.opens_topic(anna, "Työ"), group.opens_topic(anna, "Muu")
    asked = anna.says("/mitä", in_=group, topic=work)
    await bot.send_message(group.id, "a", message_thread_id=other)
    await bot.send_message(group.id, "b", reply_parameters=ReplyParameters(asked.id))
    await bot.send_message(group.id, "c")
    assert [(await group.reads()).topic for _ in range(3)] == [other, work, None]
    for refused in (999, asked.id):
        with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
            await bot.send_message(group.id, "x", message_thread_id=refused)
        with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
            await bot.send_chat_action(group.id, "typing", message_thread_id=refused)
    group.chat.closed_topics.add(work)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(group.id, "x", message_thread_id=work)
    group.loses_topic(other)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(group.id, "x", message_thread_id=other)


async def test_what_is_told_of_topics(telegram: BotApi, bot: Bot) -> None:
    """In a group every message of a topic seems to reply; a reply across topics tells where to."""
    anna = telegram.client("Anna")
    group = telegram.group("Ryhmä", [anna], status="administrator")
    group.migrates()
    work, other = group.opens_topic(anna, "Työ"), group.opens_topic(anna, "Muu")
    first = anna.says("yksi", in_=group, topic=work)
    anna.replies_to(first, "kaksi", quoting="yks")
    anna.replies_to(first, "kolme", topic=other)
    plain, quoting, across = [update.message for update in (await bot.get_updates())[-3:]]
    assert plain is not None
    assert quoting is not None
    assert across is not None
    assert plain.reply_to_message is not None
    assert plain.reply_to_message.forum_topic_created is not None
    assert (plain.message_thread_id, plain.is_topic_message, plain.chat.is_forum) == (work, True, True)
    assert quoting.reply_to_message is not None
    assert quoting.quote is not None
    assert (quoting.reply_to_message.message_id, quoting.quote.text) == (first.id, "yks")
    assert across.reply_to_message is not None
    assert across.reply_to_message.forum_topic_created is not None
    assert across.external_reply is not None
    assert (across.message_thread_id, across.external_reply.message_id) == (other, first.id)


async def test_albums_places_and_touches_come_as_telegram_sends_them(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna")
    one, two = anna.sends_album("", "kaksi")
    anna.touches(two)
    shared = anna.shares_location()
    anna.moves(shared)
    first, second, touched, place, moved = await bot.get_updates()
    assert first.message is not None
    assert second.message is not None
    assert touched.edited_message is not None
    assert moved.edited_message is not None
    assert first.message.media_group_id == second.message.media_group_id is not None
    assert (first.message.caption, second.message.caption) == (None, "kaksi")
    assert (touched.edited_message.message_id, touched.edited_message.caption) == (two.id, "kaksi")
    assert place.message is not None
    assert place.message.location is not None
    assert moved.edited_message.location != place.message.location
    assert one.id != two.id


# --- Editing and deleting -------------------------------------------------------------------------------


async def test_a_button_copies_what_telegram_lets_it_and_tells_the_bot_nothing(
    telegram: BotApi, bot: Bot
) -> None:
    """From a protected message too, which nothing can be copied from by hand."""

    def copying(text: str, data: str | None = None) -> InlineKeyboardMarkup:
        button = InlineKeyboardButton("Kopioi", callback_data=data, copy_text=CopyTextButton(text))
        return InlineKeyboardMarkup([[button]])

    anna = telegram.client("Anna", met=True)
    for longest in ("a", "ä" * 256):
        await bot.send_message(anna.id, "a", reply_markup=copying(longest), protect_content=True)
        assert anna.copies(await anna.reads(), "Kopioi") == longest
    for refused in ("", "a" * 257):
        with pytest.raises(BadRequest, match=r"(?i)button_copy_text_invalid"):
            await bot.send_message(anna.id, "a", reply_markup=copying(refused))
    with pytest.raises(BadRequest, match=r"(?i)exactly one of the optional fields"):
        await bot.send_message(anna.id, "a", reply_markup=copying("a", "b"))
    with pytest.raises(AssertionError, match="tells the bot nothing"):
        anna.taps(anna.heard[0], "Kopioi")
    misspelt = {"inline_keyboard": [[{"text": "Kopioi", "copy_text": {"txet": "a"}}]]}
    body = {"chat_id": anna.id, "text": "a", "reply_markup": misspelt}
    assert (await posted(telegram, "sendMessage", body))[0] == 400


async def test_messages_are_edited(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    sent = await bot.send_message(anna.id, "yksi", reply_markup=buttons("a"))
    message = await anna.reads()
    with pytest.raises(BadRequest, match=r"(?i)Message is not modified: specified new message content"):
        await sent.edit_text("yksi", reply_markup=buttons("a"))
    await sent.edit_text("kaksi")
    await anna.reads_edit(message)
    assert (message.text, message.buttons) == ("kaksi", [])
    assert [version.formatted.text for version in message.edits] == ["yksi"]
    await sent.edit_reply_markup(buttons("b"))
    assert message.buttons == ["B"]
    with pytest.raises(BadRequest, match=r"(?i)Message to edit not found"):
        await bot.edit_message_text("x", anna.id, 999)
    asked = anna.says("hei")
    with pytest.raises(BadRequest, match=r"(?i)Message can't be edited"):
        await bot.edit_message_text("x", anna.id, asked.id)


async def test_messages_are_deleted_while_they_are_young(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    old = await bot.send_message(anna.id, "vanha")
    telegram.passes(timedelta(hours=49))
    young = await bot.send_message(anna.id, "uusi")
    await young.delete()
    await anna.sees_deleted(telegram.world.messages[anna.id, young.message_id])
    with pytest.raises(BadRequest, match=r"(?i)Message to delete not found"):
        await young.delete()
    with pytest.raises(BadRequest, match=r"(?i)Message can't be deleted"):
        await old.delete()
    other = await bot.send_message(anna.id, "toinen")
    assert await bot.delete_messages(anna.id, [old.message_id, other.message_id, 999])
    assert [message.deleted for message in anna.heard] == [False, True, True]


async def test_replying_needs_something_to_reply_to(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    with pytest.raises(BadRequest, match=r"(?i)Message to be replied not found"):
        await bot.send_message(anna.id, "hei", reply_parameters=ReplyParameters(77))
    await bot.send_message(
        anna.id, "hei", reply_parameters=ReplyParameters(77, allow_sending_without_reply=True)
    )
    assert (await anna.reads()).reply_to is None


# --- Files, copies, reactions ---------------------------------------------------------------------------


async def test_files_are_sent(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna", met=True)
    sent = await bot.send_document(
        anna.id, b"{}", filename="tiedot.json", caption="<b>Tiedot</b>", parse_mode="HTML"
    )
    await bot.send_photo(anna.id, PNG, reply_markup=buttons("a"))
    assert sent.document is not None
    await bot.send_document(anna.id, sent.document.file_id)
    document, photo, again = [await anna.reads() for _ in range(3)]
    assert document.file is not None
    assert (document.file.name, document.file.content, document.text) == ("tiedot.json", b"{}", "Tiedot")
    assert photo.file is not None
    assert photo.file.content == PNG
    assert again.file == document.file
    with pytest.raises(BadRequest, match=r"(?i)File must be non-empty"):
        await bot.send_document(anna.id, b"", filename="tyhjä")
    with pytest.raises(BadRequest, match=r"(?i)Image_process_failed"):
        await bot.send_photo(anna.id, b"no image")
    for wide, high in ((9000, 1001), (100, 2001)):
        head = PNG[:8] + b"\0\0\0\rIHDR" + wide.to_bytes(4, "big") + high.to_bytes(4, "big")
        with pytest.raises(BadRequest, match=r"(?i)Photo_invalid_dimensions"):
            await bot.send_photo(anna.id, head)
    with pytest.raises(BadRequest, match=r"(?i)Caption is too long"):
        await bot.send_photo(anna.id, PNG, caption="x" * 1025)


async def test_messages_are_copied_and_forwarded_unless_protected(telegram: BotApi, bot: Bot) -> None:
    anna, berit = telegram.client("Anna", met=True), telegram.client("Berit", met=True)
    said = anna.says("hei")
    await bot.copy_message(berit.id, anna.id, said.id, reply_markup=buttons("a"))
    forwarded = await bot.forward_message(berit.id, anna.id, said.id)
    assert forwarded.forward_origin is not None
    copy, forward = await berit.reads(), await berit.reads()
    assert (copy.text, copy.buttons, copy.forwarded_from) == ("hei", ["A"], None)
    assert forward.forwarded_from is said
    secret = await bot.send_message(anna.id, "salaisuus", protect_content=True)
    with pytest.raises(BadRequest, match="can't be copied"):
        await bot.copy_message(berit.id, anna.id, secret.message_id)
    with pytest.raises(BadRequest, match="can't be forwarded"):
        await bot.forward_message(berit.id, anna.id, secret.message_id)


async def test_reactions_and_actions(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna")
    said = anna.says("hei")
    await bot.set_message_reaction(anna.id, said.id, "👍")
    assert said.reactions == ["👍"]
    with pytest.raises(BadRequest, match=r"(?i)Reaction_invalid"):
        await bot.set_message_reaction(anna.id, said.id, "🚲")
    await bot.send_chat_action(anna.id, "typing")
    assert telegram.chat_actions == [(anna.id, "typing")]
    with pytest.raises(BadRequest, match=r"(?i)Wrong parameter action"):
        await bot.send_chat_action(anna.id, "sleeping")


# --- What the bot says of itself ------------------------------------------------------------------------


async def test_commands_belong_to_a_scope_and_a_language(telegram: BotApi, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("help", "Apua")], language_code="fi")
    await bot.set_my_commands([BotCommand("take", "Take it")], scope=BotCommandScopeAllGroupChats())
    assert [one.description for one in await bot.get_my_commands(language_code="fi")] == ["Apua"]
    assert [one.command for one in await bot.get_my_commands(BotCommandScopeAllGroupChats())] == ["take"]
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(language_code="fi")
    assert await bot.get_my_commands(language_code="fi") == ()
    for command, description in [
        ("Help", "Isot kirjaimet"),
        ("x" * 33, "pitkä"),
        ("a", ""),
        ("a", "x" * 257),
    ]:
        with pytest.raises(BadRequest, match=r"(?i)Bot_command"):
            await bot.set_my_commands([(command, description)])
    assert telegram.profile.changes == 3


async def test_descriptions_belong_to_a_language(telegram: BotApi, bot: Bot) -> None:
    await bot.set_my_name("Työnohjaus")
    await bot.set_my_description("Kuvaus", "fi")
    await bot.set_my_short_description("Lyhyt")
    assert (await bot.get_my_name()).name == "Työnohjaus"
    assert (await bot.get_my_description("fi")).description == "Kuvaus"
    assert (await bot.get_my_description("sv")).description == ""
    assert (await bot.get_my_short_description("sv")).short_description == "Lyhyt"
    with pytest.raises(BadRequest):
        await bot.set_my_description("x" * 513)
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"


# --- Chats that cannot be reached -----------------------------------------------------------------------


async def test_people_who_cannot_be_reached(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna")
    with pytest.raises(BadRequest, match=r"(?i)Chat not found"):
        await bot.send_message(anna.id, "hei")
    anna.says("hei")
    await bot.send_message(anna.id, "hei")
    anna.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "hei")
    anna.opens()
    await bot.send_message(anna.id, "hei")
    anna.deactivates()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(anna.id, "hei")
    kinds = [
        update.my_chat_member.new_chat_member.status
        for update in await bot.get_updates()
        if update.my_chat_member
    ]
    assert kinds == ["kicked", "member"]


async def test_groups_come_and_go(telegram: BotApi, bot: Bot) -> None:
    anna, berit = telegram.client("Anna"), telegram.client("Berit")
    group = telegram.group("Työnohjaajat", members=[anna])
    sent = await bot.send_message(group.id, "Uusi yhteydenotto")
    anna.says("keskenämme", in_=group)
    anna.says("/ota", in_=group)
    anna.replies_to(await group.reads(), "Hei!")
    first, second = await bot.get_updates()
    assert first.message is not None
    assert first.message.text == "/ota"
    assert second.message is not None
    assert second.message.reply_to_message == sent
    assert (await bot.get_chat_member(group.id, anna.id)).status == "member"
    berit.says("hei")
    assert (await bot.get_chat_member(group.id, berit.id)).status == "left"
    group.adds_bot(anna, "administrator")
    assert (await bot.get_chat_member(group.id, bot.id)).status == "administrator"
    assert (await bot.get_chat(group.id)).title == "Työnohjaajat"
    group.removes_bot(anna)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "hei")
    other = telegram.group("Muut", members=[berit])
    await bot.leave_chat(other.id)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(other.id, "hei")


async def test_a_group_migrates(telegram: BotApi, bot: Bot) -> None:
    group = telegram.group("Työnohjaajat", members=[telegram.client("Anna")])
    old = group.id
    group.migrates()
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(old, "hei")
    assert migrated.value.new_chat_id == group.id
    to, from_ = await bot.get_updates()
    assert to.message is not None
    assert to.message.migrate_to_chat_id == group.id
    assert from_.message is not None
    assert from_.message.migrate_from_chat_id == old
    await bot.send_message(group.id, "hei")
    assert (await group.reads()).text == "hei"


# --- Faults ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(Kind.TOO_MANY_REQUESTS, retry_after=7), RetryAfter),
        (Fault(Kind.SERVER_ERROR), NetworkError),
        (Fault(Kind.BAD_GATEWAY), NetworkError),
        (Fault(Kind.BAD_GATEWAY, after=True), NetworkError),
        (Fault(Kind.RESET), NetworkError),
        (Fault(Kind.RESET, after=True), NetworkError),
        (Fault(Kind.CLOSE), NetworkError),
        (Fault(Kind.CLOSE, after=True), NetworkError),
        (Fault(Kind.TRUNCATED, after=True), TelegramError),
        (Fault(Kind.GARBAGE), TelegramError),
        (Fault(Kind.GARBAGE, after=True), TelegramError),
        (Fault(Kind.SILENCE), TimedOut),
        (Fault(Kind.SILENCE, after=True), TimedOut),
    ],
    ids=str,
)
async def test_a_fault_tells_whether_it_hid_an_acceptance(
    telegram: BotApi, bot: Bot, fault: Fault, error: type[TelegramError]
) -> None:
    anna = telegram.client("Anna", met=True)
    telegram.fails("sendMessage", fault)
    with pytest.raises(error) as failure:
        await bot.send_message(anna.id, "hei")
    if isinstance(failure.value, RetryAfter):
        assert failure.value.retry_after == timedelta(seconds=7)
    (call,) = telegram.calls_to("sendMessage")
    assert (call.fault, call.hidden, call.accepted) == (fault, fault.after, fault.after)
    assert len(anna.heard) == fault.after
    await bot.send_message(anna.id, "hei taas")
    assert [call.fault for call in telegram.calls_to("sendMessage")] == [fault, None]


async def test_a_flooded_chat_is_alone_with_it(telegram: BotApi, bot: Bot) -> None:
    anna, berit = telegram.client("Anna", met=True), telegram.client("Berit", met=True)
    telegram.floods(anna, seconds=2)
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "hei")
    await bot.send_message(berit.id, "hei")
    telegram.passes(timedelta(seconds=2))
    await bot.send_message(anna.id, "hei")


async def test_telegrams_limits_can_be_enforced(telegram: BotApi, bot: Bot) -> None:
    telegram.enforces_limits(burst=2)
    anna, berit = telegram.client("Anna", met=True), telegram.client("Berit", met=True)
    for _ in range(2):
        await bot.send_message(anna.id, "hei")
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "hei")
    await bot.send_message(berit.id, "hei")
    telegram.passes(timedelta(seconds=2))
    await bot.send_message(anna.id, "hei")


async def test_a_fault_after_a_refusal_hides_nothing(telegram: BotApi, bot: Bot) -> None:
    telegram.fails("sendMessage", Fault(Kind.GARBAGE, after=True))
    with pytest.raises(TelegramError):
        await bot.send_message(999, "hei")
    (call,) = telegram.calls_to("sendMessage")
    assert (call.hidden, call.description) == (False, "Bad Request: chat not found")


async def test_the_same_seed_gives_the_same_faults() -> None:
    runs = []
    for _ in range(2):
        async with BotApi() as telegram, bot_of(telegram) as bot:
            anna = telegram.client("Anna", met=True)
            telegram.fails_at_rate(0.5, seed=3, kinds=[Kind.SERVER_ERROR, Kind.GARBAGE, Kind.RESET])
            for number in range(20):
                with contextlib.suppress(TelegramError):
                    await bot.send_message(anna.id, str(number))
            runs.append([call.fault for call in telegram.calls_to("sendMessage")])
    assert runs[0] == runs[1]
    assert 0 < sum(fault is not None for fault in runs[0]) < 20


# --- Receiving ------------------------------------------------------------------------------------------


async def test_an_offset_acknowledges(telegram: BotApi, bot: Bot) -> None:
    anna = telegram.client("Anna")
    for number in range(5):
        anna.says(str(number))
    first = await bot.get_updates(limit=2)
    assert [update.update_id for update in await bot.get_updates(limit=2)] == [
        update.update_id for update in first
    ]
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [update.effective_message and update.effective_message.text for update in rest] == ["2", "3", "4"]
    await bot.get_updates(offset=rest[-1].update_id + 1)
    await telegram.is_drained()


async def test_only_wished_for_updates_come(telegram: BotApi, bot: Bot) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    telegram.client("Anna").says("hei")
    assert await bot.get_updates() == ()


async def test_a_long_poll_waits_for_an_update(telegram: BotApi, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    telegram.client("Anna").says("hei")
    assert len(await polling) == 1


async def test_a_second_poller_ends_the_first(telegram: BotApi, bot: Bot) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    async with bot_of(telegram) as second:
        await second.get_updates(timeout=0)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await polling


async def test_a_poller_finds_no_place_beside_a_webhook(telegram: BotApi, bot: Bot) -> None:
    await bot.set_webhook(
        "http://127.0.0.1:9/", secret_token="s", max_connections=7, allowed_updates=["message"]
    )
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == ("http://127.0.0.1:9/", 7, ("message",))
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    telegram.client("Anna").says("hei")
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""
    assert len(await bot.get_updates()) == 1
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("http://127.0.0.1:9/", secret_token="ä")


async def test_raw_updates_come_as_they_are(telegram: BotApi, bot: Bot) -> None:
    telegram.raw_update({"message": "no message at all"})
    with pytest.raises(AttributeError):
        await bot.get_updates()


def echo_of(telegram: BotApi) -> "Application":  # type: ignore[type-arg]
    """Build a small bot, as anyone would write it."""

    async def started(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Tervetuloa", reply_markup=buttons("hinta"))
        assert context.args is not None

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        assert update.message.text is not None
        await update.message.reply_text(update.message.text)

    application = ApplicationBuilder().token(TOKEN).base_url(telegram.base_url).build()
    application.add_handler(CommandHandler("start", started))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def test_ptb_polls(telegram: BotApi) -> None:
    async with echo_of(telegram) as application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0, timeout=5)
        anna = telegram.client("Anna")
        anna.opens("hinta")
        assert (await anna.reads()).buttons == ["Hinta"]
        anna.says("moi")
        assert (await anna.reads()).text == "moi"
        await telegram.is_drained()
        await application.updater.stop()
        await application.stop()


async def test_ptb_listens_at_a_webhook(telegram: BotApi) -> None:
    async with echo_of(telegram) as application:
        await application.start()
        assert application.updater is not None
        port = free_port()
        await application.updater.start_webhook(
            "127.0.0.1", port, "hook", webhook_url=f"http://127.0.0.1:{port}/hook", secret_token="salaisuus"
        )
        anna = telegram.client("Anna")
        for number in range(20):
            anna.says(str(number))
        assert [(await anna.reads()).text for _ in range(20)] == [str(number) for number in range(20)]
        await telegram.is_drained()
        ids = [update.id for update in telegram.updates]
        assert await telegram.redelivers(ids[3], ids[1]) == [200, 200]
        assert {(await anna.reads()).text, (await anna.reads()).text} == {"3", "1"}
        await application.updater.stop()
        await application.stop()


async def test_a_webhook_is_tried_again_in_order(telegram: BotApi, bot: Bot) -> None:
    seen: list[tuple[str, int]] = []

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        text = (await request.json())["message"]["text"]
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s"
        status = 500 if text == "1" and len(seen) < 4 else 200
        seen.append((text, status))
        return aiohttp.web.Response(status=status)

    app = aiohttp.web.Application()
    app.router.add_post("/", hook)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/", secret_token="s")
    anna = telegram.client("Anna")
    for number in range(3):
        anna.says(str(number))
    await telegram.is_drained()
    await runner.cleanup()
    assert seen == [("0", 200), ("1", 500), ("1", 500), ("1", 500), ("1", 200), ("2", 200)]
    assert (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 500"


async def test_a_webhook_may_be_disturbed(telegram: BotApi, bot: Bot) -> None:
    seen: list[int] = []

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        seen.append((await request.json())["update_id"])
        return aiohttp.web.Response()

    app = aiohttp.web.Application()
    app.router.add_post("/", hook)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    telegram.disturbs_webhook(seed=1, shuffled=0.5, repeated=0.5)
    anna = telegram.client("Anna")
    for number in range(20):
        anna.says(str(number))
    await telegram.is_drained()
    await asyncio.sleep(0.3)
    await runner.cleanup()
    assert set(seen) == {update.id for update in telegram.updates}
    assert len(seen) > 20
    assert seen != sorted(seen)


# --- A process of its own -------------------------------------------------------------------------------


async def test_it_runs_as_a_process_and_keeps_a_journal(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    command = [sys.executable, "-m", "tests.bot_api", "--port", "0", "--journal", str(journal)]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parent.parent
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    url = f"http://127.0.0.1:{port}"
    async with aiohttp.ClientSession(url) as session, Bot(TOKEN, base_url=f"{url}/bot") as bot:
        await session.post("/control/say", json=[{"user": {"id": 5, "first_name": "Anna"}, "text": "hei"}])
        await session.post("/control/update", json={"poll": {}})
        updates = await (await session.get(f"/bot{TOKEN}/getUpdates")).json()
        assert [sorted(update) for update in updates["result"]] == [
            ["message", "update_id"],
            ["poll", "update_id"],
        ]
        await bot.get_updates(offset=updates["result"][-1]["update_id"] + 1)
        await session.post("/control/faults", json={"share": 1.0, "kinds": ["server_error"]})
        with pytest.raises(NetworkError):
            await bot.send_message(5, "hei")
        await session.post("/control/faults", json={})
        await bot.send_message(5, "moi", reply_markup=buttons("a"))
        calls = await (await session.get("/control/calls?method=sendMessage")).json()
        assert [call["accepted"] for call in calls] == [False, True]
        messages = await (await session.get("/control/messages?chat_id=5")).json()
        assert [message["text"] for message in messages] == ["hei", "moi"]
        press = {"user_id": 5, "chat_id": 5, "message_id": messages[-1]["message_id"], "data": "a"}
        await session.post("/control/press", json=press)
        state = await (await session.get("/control/state")).json()
        assert (state["pending"], state["acknowledged"], state["updates"]) == (1, 2, 3)
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
    kinds = [json.loads(line)["kind"] for line in journal.read_text().splitlines()]
    assert kinds.count("delivery") == 1
    assert kinds.count("acknowledged") == 1
    assert kinds.count("call") >= 2
