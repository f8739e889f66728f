"""Topics: what comes in one is answered in it, in her group and in private chats."""

from collections.abc import AsyncIterator

import pytest

from bot import bootstrap
from bot.config import Config
from bot.core.address import Address
from bot.ports.store import Query
from tests.bot_api import BotApi
from tests.bot_api.clients import media
from tests.telegram.conftest import Started, inquires, pairing_code


class Forum:
    """A supervisor's forum: she was paired in one topic of it, and there is another."""

    def __init__(self, telegram: BotApi) -> None:
        self.johanna = telegram.client("Johanna", language="fi")
        self.group = telegram.group("Työnohjaajat", [self.johanna], status="administrator")
        self.group.migrates()
        self.notices = self.group.opens_topic(self.johanna, "Yhteydenotot")
        self.other = self.group.opens_topic(self.johanna, "Muuta")


@pytest.fixture
async def forum(telegram: BotApi, config: Config, started: Started) -> AsyncIterator[Forum]:
    forum = Forum(telegram)
    code = await pairing_code(config)
    async with started():
        forum.johanna.says(f"/start@tyonohjaus_bot {code}", in_=forum.group, topic=forum.notices)
        assert (await forum.group.reads("Yhdistetty")).topic == forum.notices
        yield forum


async def test_notices_and_what_follows_stand_in_the_topic_of_the_link(
    telegram: BotApi, forum: Forum
) -> None:
    maija = telegram.client("Maija", language="fi")
    code = await inquires(maija)
    notice = await forum.group.reads(code)
    assert notice.topic == forum.notices
    await forum.johanna.presses(notice, "Otan hoitaakseni")
    assert (await forum.group.reads("hoitaa")).topic == forum.notices
    reply = forum.johanna.replies_to(notice, "Hei Maija!")
    relayed = await maija.reads("Hei Maija!")
    assert (await forum.group.reads("Toimitettu")).topic == forum.notices
    forum.johanna.edits(reply, "Hei Maija, tiistai sopii")
    await maija.reads_edit(relayed)
    mine = maija.says("Sopii")
    shown = await forum.group.reads("Sopii")
    assert shown.topic == forum.notices
    maija.edits(mine, "Sopii, kiitos")
    await forum.group.reads_edit(shown)
    maija.says("/omattiedot")
    about_me = await maija.reads(code)
    await maija.presses(about_me, about_me.buttons[1])
    sure = await maija.reads()
    await maija.presses(sure, sure.buttons[0])
    await forum.group.sees_deleted(notice)


async def test_a_command_in_another_topic_is_answered_there(telegram: BotApi, forum: Forum) -> None:
    for topic in (forum.other, forum.notices, None):
        forum.johanna.says("/jono", in_=forum.group, topic=topic)
        assert (await forum.group.reads("ei ole avoinna")).topic == topic


async def test_a_reply_across_topics_finds_its_inquiry_and_its_receipt_comes_where_it_was_written(
    telegram: BotApi, forum: Forum
) -> None:
    """It comes as an ``external_reply``, with all of the notice quoted, which is not for the client."""
    maija = telegram.client("Maija", language="fi")
    notice = await forum.group.reads(await inquires(maija))
    reply = forum.johanna.replies_to(notice, "Hei Maija!", topic=forum.other)
    assert (await maija.reads()).text == "Työnohjaajan viesti sinulle:\n\nHei Maija!"
    receipt = await forum.group.reads("Toimitettu")
    assert (receipt.topic, receipt.reply_to) == (forum.other, reply)
    maija.blocks()
    forum.johanna.edits(reply, "Hei!")
    assert (await forum.group.reads("Muutosta ei voitu toimittaa")).topic == forum.other


async def test_people_talk_among_themselves_in_every_topic(telegram: BotApi, forum: Forum) -> None:
    """There, every message seems to reply to the one that opened the topic."""
    notice = await forum.group.reads(await inquires(telegram.client("Maija", language="fi")))
    for topic in (forum.other, forum.notices):
        forum.johanna.says("Kuka ottaa tämän?", in_=forum.group, topic=topic)
        forum.johanna.sends(media("photo"), in_=forum.group, topic=topic)
    await telegram.is_drained()
    await forum.group.reads_nothing()
    assert notice.topic == forum.notices


@pytest.mark.parametrize("lost", ["deleted", "closed"])
async def test_a_topic_that_is_gone_loses_no_message(telegram: BotApi, forum: Forum, lost: str) -> None:
    if lost == "deleted":
        forum.group.loses_topic(forum.notices)
    else:
        forum.group.chat.closed_topics.add(forum.notices)
        forum.group.chat.bot_status = "member"
    code = await inquires(telegram.client("Maija", language="fi"))
    assert (await forum.group.reads(code)).topic is None


# --- Private chats --------------------------------------------------------------------------------------


async def test_a_clients_topics_are_answered_each_in_itself(telegram: BotApi, started: Started) -> None:
    maija = telegram.client("Maija", language="fi")
    async with started():
        work, other = maija.opens_topic("Työ"), maija.opens_topic("Muuta")
        for topic in (work, other, None):
            maija.says("Kuinka usein tavataan?", topic=topic)
            assert (await maija.reads("1–4 viikon välein")).topic == topic
        maija.says("/yhteys", topic=work)
        asked = await maija.reads("Kenelle")
        await maija.presses(asked, "Itselleni")  # a press knows its topic too
        assert [asked.topic, (await maija.reads("Mistä")).topic] == [work, work]
        maija.sends(media("sticker"), topic=other)
        assert (await maija.reads("vain tekstiä")).topic == other
        maija.says("En halua enää elää", topic=other)
        assert (await maija.reads("112")).topic == other


async def test_an_export_comes_into_its_topic(telegram: BotApi, started: Started) -> None:
    maija = telegram.client("Maija", language="fi")
    async with started():
        topic = maija.opens_topic("Tiedot")
        maija.says("/omattiedot", topic=topic)
        shown = await maija.reads()
        await maija.presses(shown, shown.buttons[0])
        files = [await maija.reads(), await maija.reads()]
        assert [(one.file is not None, one.topic) for one in files] == [(True, topic)] * 2
        maija.loses_topic(topic)
        maija.forges(shown, shown.button(shown.buttons[0]).data or "")
        again = await maija.reads()
        assert (again.file, again.topic) == (None, None)  # the next file is to be had later; that is told


async def test_her_answer_comes_into_the_topic_of_the_inquiry(
    telegram: BotApi, config: Config, started: Started
) -> None:
    """And she, in a private chat with topics, is told in that of her link."""
    johanna, maija = telegram.client("Johanna", language="fi"), telegram.client("Maija", language="fi")
    code = await pairing_code(config)
    async with started():
        notices, topic = johanna.opens_topic("Yhteydenotot"), maija.opens_topic("Työnohjaus")
        johanna.says(f"/start {code}", topic=notices)
        await johanna.reads("Yhdistetty")
        maija.says("/yhteys", topic=topic)
        await maija.presses(await maija.reads("Kenelle"), "Itselleni")
        for words in ("Riita", "Maija", "Tässä keskustelussa"):
            await maija.reads()
            maija.says(words, topic=topic)
        await maija.presses(await maija.reads("lisätä"), "Ei lisättävää")
        await maija.presses(await maija.reads("Asia:"), "Lähetä")
        await maija.reads("Kiitos")
        notice = await johanna.reads("Riita")
        johanna.replies_to(notice, "Hei Maija!")
        relayed = await maija.reads("Hei Maija!")
        receipt = await johanna.reads("Toimitettu")
        await johanna.presses(notice, "Sulje")
        closed = await maija.reads("päättänyt")
        maija.loses_topic(topic)
        johanna.replies_to(notice, "Vielä yksi asia")
        last = await maija.reads("Vielä yksi asia")
    stand = [one.topic for one in (notice, receipt, relayed, closed, last)]
    assert stand == [notices, notices, topic, topic, None]


async def test_where_she_reads_is_remembered_with_its_topic(
    telegram: BotApi, config: Config, forum: Forum
) -> None:
    async with bootstrap.opened_store(config) as store:
        place = (await store.look(Query())).place
    assert place == Address.parse(f"telegram:{forum.group.id}#{forum.notices}")
