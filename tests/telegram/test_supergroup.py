"""Her group becomes a supergroup, which to a bot is another chat: nothing that goes on is lost by it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot import bootstrap
from bot.config import Config, Mode
from tests.bot_api import BotApi, Fault, Kind
from tests.bot_api.clients import PATIENCE, Client, Group
from tests.bot_api.parameters import Scope
from tests.telegram.conftest import FAR, Started, inquires, paired


@pytest.fixture
def johanna(telegram: BotApi) -> Client:
    return telegram.client("Johanna", language="fi")


@pytest.fixture
async def group(telegram: BotApi, config: Config, started: Started, johanna: Client) -> AsyncIterator[Group]:
    """Return the group, paired by Johanna, with the bot running."""
    made = telegram.group("Työnohjaajat", [johanna], status="administrator")
    await paired(config, made, johanna)
    async with started():
        await made.reads("Yhdistetty")
        yield made


async def waits(config: Config) -> list[str]:
    """Return what is still to be sent after ten seconds, if anything is so long."""
    async with bootstrap.opened_store(config) as store:
        for _ in range(50):
            if not (due := await store.due(FAR, 9)):
                break
            await asyncio.sleep(0.2)
        return [type(queued.message).__name__ for queued in due]


async def shown_in(telegram: BotApi, group: Group) -> list[str]:
    """Return the commands that Telegram shows in *group*, once there are any."""
    scope = Scope("chat", group.id), ""
    assert await telegram.world.bell.until(lambda: scope in telegram.profile.commands, PATIENCE)
    return [command.command for command in telegram.profile.commands[scope]]


class Moves:
    """Whichever way the updates come."""

    async def test_what_is_open_is_told_anew_and_answered_from_there(
        self, group: Group, johanna: Client, maija: Client
    ) -> None:
        code = await inquires(maija)
        await group.reads(code)
        group.migrates()
        again = await group.reads(f"Avoin yhteydenotto {code}")
        johanna.says("Hei Maija!", in_=group, reply_to=again)
        await maija.reads("Hei Maija!")
        await group.reads("Toimitettu")
        maija.says("Kiitos, sopii hyvin")
        thanked = await group.reads("Kiitos, sopii hyvin")
        johanna.says("Nähdään!", in_=group, reply_to=thanked)
        await maija.reads("Nähdään!")
        await group.reads("Toimitettu")

    async def test_it_is_told_to_have_arrived(self, group: Group, johanna: Client, maija: Client) -> None:
        await group.reads(code := await inquires(maija))
        maija.says("Menikö viestini perille?")
        before = (await maija.reads(code)).text
        maija.says("/peruuta")
        await maija.reads()
        group.migrates()
        await group.reads(code)
        maija.says("Menikö viestini perille?")
        assert (await maija.reads(code)).text == before

    async def test_what_waits_comes_to_the_new_one(
        self, telegram: BotApi, group: Group, johanna: Client, maija: Client
    ) -> None:
        """The bot hears of the move when it sends, or when it is told; whichever is first."""
        telegram.fails("sendMessage", Fault(Kind.SERVER_ERROR), to=group)
        code = await inquires(maija)
        group.migrates()
        assert (await group.reads(code, within=10)).text.startswith(("Uusi", "Avoin"))

    async def test_a_receipt_of_what_was_written_before_comes_after(
        self, telegram: BotApi, group: Group, johanna: Client, maija: Client
    ) -> None:
        notice = await group.reads(await inquires(maija))
        telegram.fails("sendMessage", Fault(Kind.SERVER_ERROR), to=maija)
        johanna.says("Hei Maija!", in_=group, reply_to=notice)
        await telegram.is_drained()
        group.migrates()
        await maija.reads("Hei Maija!", within=10)
        receipt = await group.reads("Toimitettu")
        assert receipt.reply_to is None

    async def test_her_commands_are_shown_there_as_well(self, telegram: BotApi, group: Group) -> None:
        """At once, and not with the next start."""
        before = await shown_in(telegram, group)
        group.migrates()
        assert await shown_in(telegram, group) == before


class TestByPolling(Moves):
    pass


class TestByWebhook(Moves):
    @pytest.fixture
    def mode(self) -> Mode:
        return Mode.WEBHOOK


async def test_erasure_takes_back_what_stands_there_and_waits_for_nothing_else(
    config: Config, group: Group, maija: Client
) -> None:
    """What stood in the group before no bot can reach any more."""
    await group.reads(code := await inquires(maija))
    group.migrates()
    again = await group.reads(code)
    maija.says("/omattiedot")
    await maija.presses(await maija.reads(code), "Poista tietoni")
    await maija.presses(await maija.reads("Poistanko"), "Kyllä, poista")
    await maija.reads("on poistettu")
    await group.sees_deleted(again)
    assert await waits(config) == []


async def test_a_reply_to_what_stood_in_the_group_before_is_not_lost(
    group: Group, johanna: Client, maija: Client
) -> None:
    """Telegram does not tell which message that was: she is asked to whom it goes."""
    notice = await group.reads(code := await inquires(maija))
    group.migrates()
    await group.reads(code)
    written = johanna.says("Tiistai sopii", in_=group, reply_to=notice)
    asked = await group.reads("Kenelle")
    assert asked.reply_to == written
    await johanna.presses(asked, f"Maija Meri · {code}")
    await maija.reads("Tiistai sopii")


async def test_the_move_is_followed_by_one_who_was_away(
    telegram: BotApi, config: Config, started: Started, johanna: Client, maija: Client
) -> None:
    group = telegram.group("Työnohjaajat", [johanna], status="administrator")
    await paired(config, group, johanna)
    async with started():
        await group.reads("Yhdistetty")
        await group.reads(code := await inquires(maija))
    group.migrates()
    maija.says("Vielä yksi asia")
    async with started():
        again = await group.reads(f"Avoin yhteydenotto {code}")
        johanna.says("Hei Maija!", in_=group, reply_to=again)
        await maija.reads("Hei Maija!")


async def test_the_group_is_told_of_the_move_once(telegram: BotApi, group: Group) -> None:
    """Telegram tells it twice, and refuses what is sent besides."""
    for name in ("Maija Meri", "Ville Vesi"):
        await group.reads(await inquires(telegram.client(name), name))
    group.migrates()
    await group.reads("Avoin yhteydenotto")
    await group.reads("Avoin yhteydenotto")
    await group.reads_nothing(0.5)
