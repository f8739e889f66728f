"""A group of supervisors: everybody reads, and only who was confirmed once answers and closes."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.mind import Mind
from bot.ports.store import Query
from bot.run import OPEN_TO_ALL
from tests.bot_api import BotApi
from tests.bot_api.clients import Client, Group
from tests.telegram.conftest import Started, inquires, paired, pairing_code


@pytest.fixture
def johanna(telegram: BotApi) -> Client:
    return telegram.client("Johanna", language="fi")


@pytest.fixture
def pirjo(telegram: BotApi) -> Client:
    return telegram.client("Pirjo", language="fi")


@pytest.fixture
async def group(
    telegram: BotApi, config: Config, started: Started, johanna: Client, pirjo: Client
) -> AsyncIterator[Group]:
    """Return the group, paired by Johanna, with the bot running."""
    made = telegram.group("Työnohjaajat", [johanna, pirjo], status="administrator")
    await paired(config, made, johanna)
    async with started():
        assert "vastaa vain se, joka avasi linkin" in (await made.reads("Yhdistetty")).text
        yield made


async def status(config: Config) -> Status:
    async with bootstrap.opened_store(config) as store:
        (one,) = await store.inquiries()
        return one.status


async def test_one_who_was_not_confirmed_does_nothing_until_a_member_allows_it(
    telegram: BotApi, config: Config, group: Group, johanna: Client, pirjo: Client
) -> None:
    maija = telegram.client("Maija")
    code = await inquires(maija)
    notice = await group.reads(code)
    first = pirjo.says("Hei Maija!", in_=group, reply_to=notice)
    asked = await group.reads("Pirjo ei voi vielä vastata asiakkaille")
    assert (asked.reply_to, asked.buttons) == (first, ["Salli: Pirjo"])
    await pirjo.presses(notice, "Sulje")
    await pirjo.presses(notice, "Otan hoitaakseni")
    await pirjo.presses(asked, "Salli: Pirjo")
    second = pirjo.says("Sopisiko tiistai?", in_=group, reply_to=notice)
    await group.reads_nothing()  # it is not said again and again
    assert (maija.unread, await status(config)) == ([], Status.NEW)

    await johanna.presses(asked, "Salli: Pirjo")
    await group.reads("Pirjo voi nyt vastata asiakkaille")
    unsent = [await group.reads("Tätä ei lähetetty asiakkaalle") for _ in range(2)]
    assert [message.reply_to for message in unsent] == [first, second]
    assert maija.unread == []
    pirjo.says("Sopisiko keskiviikko?", in_=group, reply_to=notice)
    await maija.reads("Sopisiko keskiviikko?")
    await group.reads("Toimitettu")
    await pirjo.presses(notice, "Sulje")
    await group.reads(f"Yhteydenotto {code} on suljettu")
    await maija.reads("päättänyt")


async def test_a_member_is_taken_off_again(
    telegram: BotApi, config: Config, group: Group, johanna: Client, pirjo: Client
) -> None:
    """What she sent while she might stays; an edit of it goes nowhere any more."""
    maija = telegram.client("Maija")
    notice = await group.reads(await inquires(maija))
    pirjo.says("Hei?", in_=group, reply_to=notice)
    await johanna.presses(await group.reads("Pirjo ei voi vielä"), "Salli: Pirjo")
    await group.reads("Tätä ei lähetetty")
    reply = pirjo.says("Hei Maija!", in_=group, reply_to=notice)
    relayed = await maija.reads("Hei Maija!")
    await group.reads("Toimitettu")
    pirjo.says("/jasenet", in_=group)
    listed = await group.reads("voivat vastata")
    assert listed.text == "Asiakkaille voivat vastata:\n• Johanna\n• Pirjo"
    await johanna.presses(listed, "Peru lupa: Pirjo")
    await group.reads("Pirjo ei voi enää vastata")
    pirjo.edits(reply, "Hei Maija, en tulekaan")
    await group.reads("Pirjo ei voi vielä vastata")
    await johanna.presses(listed, "Peru lupa: Johanna")
    await group.reads("Johanna on ainoa")
    assert relayed.edits == []
    johanna.says("/jasenet", in_=group)
    again = await group.reads("voivat vastata")
    assert again.buttons == ["Salli: Pirjo", "Peru lupa: Johanna"]


async def test_one_who_writes_as_the_group_is_asked_to_write_in_her_own_name(
    telegram: BotApi, config: Config, mind: Mind, group: Group, johanna: Client
) -> None:
    maija = telegram.client("Maija")
    notice = await group.reads(await inquires(maija))
    as_group = {
        "message_id": 9_000,
        "date": 1,
        "chat": group.chat.as_json(),
        "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
        "sender_chat": group.chat.as_json(),
        "reply_to_message": notice.as_json(),
        "text": "Hei Maija!",
    }
    telegram.world.updates.add_raw({"message": as_group})
    telegram.world.bell.ring()
    assert (await group.reads()).text == mind.knowledge.say(Language.FI, "write_as_yourself")
    await maija.reads_nothing()


async def test_where_members_are_not_confirmed_everybody_in_the_group_answers(
    telegram: BotApi, config: Config, started: Started, johanna: Client, pirjo: Client
) -> None:
    free = msgspec.structs.replace(
        config, supervisor=msgspec.structs.replace(config.supervisor, confirm_members=False)
    )
    group = telegram.group("Työnohjaajat", [johanna, pirjo])
    await paired(config, group, johanna)
    maija = telegram.client("Maija")
    async with started(free):
        assert "avasi linkin" not in (await group.reads("Yhdistetty")).text
        pirjo.says("Hei Maija!", in_=group, reply_to=await group.reads(await inquires(maija)))
        await maija.reads("Hei Maija!")
        pirjo.says("/jasenet@tyonohjaus_bot", in_=group)
        await group.reads("vastata kaikki, jotka ovat tässä ryhmässä")


async def test_a_group_may_become_a_supergroup_and_its_members_stay(
    telegram: BotApi, config: Config, group: Group, johanna: Client, pirjo: Client
) -> None:
    maija = telegram.client("Maija")
    await group.reads(await inquires(maija))
    group.migrates()
    maija.says("Yksi asia vielä: numeroni on 040 123 4567")
    notice = await group.reads("040 123 4567")
    johanna.says("Hei Maija!", in_=group, reply_to=notice)
    await maija.reads("Hei Maija!")
    pirjo.says("Hei minultakin!", in_=group, reply_to=notice)
    await group.reads("Pirjo ei voi vielä vastata")


def sql(config: Config, statement: str) -> None:
    with closing(sqlite3.connect(config.database.path)) as database, database:
        assert database.execute(statement).rowcount == 1


async def test_a_group_of_an_earlier_version_works_the_operator_is_told_and_a_new_link_confirms(
    telegram: BotApi,
    config: Config,
    started: Started,
    johanna: Client,
    pirjo: Client,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It has no members: all of it may answer until somebody opens a link there."""
    group = telegram.group("Työnohjaajat", [johanna, pirjo])
    await paired(config, group, johanna)
    maija = telegram.client("Maija")
    async with started():
        notice = await group.reads(await inquires(maija))
    assert OPEN_TO_ALL not in caplog.messages
    sql(config, "DELETE FROM remembered WHERE key = 'team'")
    async with started():
        pirjo.says("Hei Maija!", in_=group, reply_to=notice)
        await maija.reads("Hei Maija!")
        await group.reads("Toimitettu")
        johanna.says(f"/start@tyonohjaus_bot {await pairing_code(config)}", in_=group)
        await group.reads("vastaa vain se, joka avasi linkin")
        pirjo.says("Hei taas!", in_=group, reply_to=notice)
        await group.reads("Pirjo ei voi vielä vastata")
    assert [r.levelname for r in caplog.records if r.getMessage() == OPEN_TO_ALL] == ["WARNING"]
    async with started():
        assert caplog.messages.count(OPEN_TO_ALL) == 1


async def test_who_may_act_being_unreadable_lets_nobody_act_until_a_new_link(
    telegram: BotApi, config: Config, started: Started, johanna: Client, pirjo: Client
) -> None:
    group = telegram.group("Työnohjaajat", [johanna, pirjo])
    await paired(config, group, johanna)
    maija = telegram.client("Maija")
    async with started():
        notice = await group.reads(await inquires(maija))
    sql(config, "UPDATE remembered SET value = 'x' WHERE key = 'team'")
    async with started():
        await group.reads("Osaa tallennetuista tiedoista ei voi lukea")
        for who in (johanna, pirjo):
            who.says("Hei Maija!", in_=group, reply_to=notice)
            await group.reads("Tieto siitä, ketkä saavat vastata asiakkaille, on vioittunut")
        await pirjo.presses(notice, "Sulje")
        await group.reads("on vioittunut")
        assert (maija.unread, await status(config)) == ([], Status.NEW)
        johanna.says(f"/start@tyonohjaus_bot {await pairing_code(config)}", in_=group)
        await group.reads("vastaa vain se, joka avasi linkin")
        johanna.says("Hei Maija!", in_=group, reply_to=notice)
        await maija.reads("Hei Maija!")


async def test_another_link_opened_in_the_group_makes_one_more_member_and_unpairs_nobody(
    telegram: BotApi, config: Config, group: Group, pirjo: Client
) -> None:
    pirjo.says(f"/start@tyonohjaus_bot {await pairing_code(config)}", in_=group)
    await group.reads("Yhdistetty")
    async with bootstrap.opened_store(config) as store:
        team = (await store.look(Query())).team
    assert team is not None
    assert [member.name for member in team.members] == ["Johanna", "Pirjo"]
