"""Polling, and what Telegram shows of the bot: over HTTP against the Bot API server, and nothing else."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
import telegram as ptb

from bot.adapters.telegram import polling, profile, refusals
from bot.adapters.telegram.connection import connected
from bot.adapters.telegram.polling import poll
from bot.adapters.telegram.updates import KINDS
from bot.config import Telegram, Transport
from bot.core.address import Address
from bot.core.client import commands as client_commands
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.supervisor.commands import NAMES
from bot.ports.store import StoreBusy
from tests import factories
from tests.bot_api import BotApi, Fault, Kind, Timing
from tests.telegram.test_refusals import sets_a_webhook


@pytest.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[BotApi]:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.01)
    monkeypatch.setattr(refusals, "FIRST_WAIT", 0.01)
    async with BotApi(timing=Timing(conflict_pause=0.0, webhook_backoff=0.01)) as made:
        yield made


@pytest.fixture(params=Transport)
async def bot(api: BotApi, request: pytest.FixtureRequest) -> AsyncIterator[ptb.Bot]:
    made = connected(api.token, Telegram(api_url=api.url, transport=request.param), 2)
    async with made:
        yield made


@dataclass
class Inbox:
    """Where updates are put, and the batches in which they came; busy as often as the test says."""

    batches: list[list[str]] = field(default_factory=list)
    busy: int = 0
    bell: asyncio.Event = field(default_factory=asyncio.Event)

    async def receive(self, raw: Sequence[dict[str, Any]]) -> None:
        if raw and self.busy:
            self.busy -= 1
            raise StoreBusy("locked")
        if texts := [update["message"]["text"] for update in raw if "message" in update]:
            self.batches.append(texts)
            self.bell.set()

    async def gets(self, *texts: str) -> None:
        async with asyncio.timeout(10):
            while [text for batch in self.batches for text in batch] != list(texts):
                self.bell.clear()
                await self.bell.wait()


@pytest.fixture
async def inbox(bot: ptb.Bot) -> AsyncIterator[Inbox]:
    """Return where what is polled for is put, while it is polled for."""
    made = Inbox()
    polling_ = asyncio.create_task(poll(bot, made.receive))
    yield made
    polling_.cancel()
    with suppress(asyncio.CancelledError):
        await polling_


async def test_each_update_is_received_once_and_only_the_kinds_that_are_read(
    api: BotApi, inbox: Inbox
) -> None:
    maija = api.client("Maija", met=True)
    maija.says("Hei")
    await inbox.gets("Hei")
    maija.says("Kuka siellä?")
    await inbox.gets("Hei", "Kuka siellä?")
    asked = [call.parameters for call in api.calls_to("getUpdates")]
    kinds = json.dumps(list(KINDS))
    assert asked[0] == {"offset": "0", "limit": "100", "timeout": "0", "allowed_updates": kinds}
    assert int(asked[1]["offset"]) > 0
    assert asked[1]["timeout"] == str(polling.LONG_POLL)


async def test_what_could_not_be_put_on_disk_is_asked_for_again(api: BotApi, inbox: Inbox) -> None:
    """Nothing of it is lost, and nothing comes twice."""
    inbox.busy = 2
    api.client("Maija", met=True).says("Hei")
    await inbox.gets("Hei")
    assert inbox.busy == 0


@pytest.mark.parametrize("kind", [Kind.SERVER_ERROR, Kind.GARBAGE, Kind.NOT_TELEGRAM, Kind.UNAUTHORIZED])
async def test_what_fails_is_tried_again(api: BotApi, bot: ptb.Bot, kind: Kind) -> None:
    api.fails("getUpdates", Fault(kind), Fault(kind))
    api.client("Maija", met=True).says("Hei")
    inbox = Inbox()
    task = asyncio.create_task(poll(bot, inbox.receive))
    await inbox.gets("Hei")
    task.cancel()


async def test_a_webhook_that_somebody_sets_meanwhile_is_taken_down_and_nothing_lost(
    api: BotApi, inbox: Inbox
) -> None:
    maija = api.client("Maija", met=True)
    maija.says("Hei")
    await inbox.gets("Hei")
    await sets_a_webhook(api)
    maija.says("Onko siellä ketään?")
    await inbox.gets("Hei", "Onko siellä ketään?")
    (down,) = api.calls_to("deleteWebhook")
    assert down.parameters == {"drop_pending_updates": "false"}


@pytest.mark.parametrize("first", [1, 99_000_000, 2_000_000_000])
async def test_numbers_that_begin_anew_are_followed(api: BotApi, inbox: Inbox, first: int) -> None:
    """As they do after a week without any update: each still comes once, and is not asked for in a rush."""
    maija = api.client("Maija", met=True)
    maija.says("Hei")
    await inbox.gets("Hei")
    await api.is_drained()
    api.world.updates.renumber(first)
    maija.says("Pitkästä aikaa")
    await inbox.gets("Hei", "Pitkästä aikaa")
    await api.is_drained()
    maija.says("Hei taas")
    await inbox.gets("Hei", "Pitkästä aikaa", "Hei taas")
    await api.is_drained()
    assert len(api.calls_to("getUpdates")) <= 6


@pytest.mark.parametrize(
    ("found", "is_one"),
    [
        ({"update_id": 1}, True),
        ({"update_id": 1, "message": {}}, True),
        ({"update_id": True}, False),
        ({"update_id": "1"}, False),
        ({}, False),
        ([], False),
        (None, False),
    ],
)
def test_what_is_an_update(found: object, is_one: bool) -> None:
    assert polling.is_update(found) is is_one


# What is shown of the bot


def trilingual() -> Knowledge:
    """Return the small knowledge with each sentence marked by its language."""
    known = factories.knowledge()
    finnish = known.wording[Language.FI]
    wording = {each: {key: f"{each} {text}" for key, text in finnish.items()} for each in Language}
    return Knowledge(known.facts, known.entries, wording=wording)


async def test_clients_are_shown_commands_and_descriptions_in_their_language_and_others_in_english(
    api: BotApi, bot: ptb.Bot
) -> None:
    """Once: what is as it should be is not set again, and what somebody has changed is set right."""
    await profile.show(bot, trilingual())
    shown = api.profile
    spoken = {"": "en", **{str(each): str(each) for each in Language}}
    assert {"", "fi", "sv"} <= shown.descriptions.keys()
    assert shown.descriptions == {code: f"{spoken[code]} description" for code in shown.descriptions}
    assert shown.short_descriptions == {
        code: f"{spoken[code]} short_description" for code in shown.short_descriptions
    }
    for (scope, code), commands in shown.commands.items():
        assert scope.type == "all_private_chats"
        assert [(one.command, one.description) for one in commands] == [
            (
                client_commands.NAMES[name][Language(spoken[code])],
                f"{spoken[code]} command.{name}",
            )
            for name in profile.COMMANDS
        ]
    changes = shown.changes
    assert changes
    await profile.show(bot, trilingual())
    assert shown.changes == changes


@pytest.mark.parametrize("chat", [-900, 900], ids=["group", "private"])
async def test_the_supervisor_is_shown_her_commands_in_her_chat_alone(
    api: BotApi, bot: ptb.Bot, chat: int
) -> None:
    """In her language; who may act is asked of a group alone."""
    johanna = api.client("Johanna", chat_id=900, met=True)
    place = Address.parse("telegram:900")
    if chat < 0:
        group = api.group("Työnohjaajat", [johanna])
        place = Address.parse(f"telegram:{group.chat.id}")
    await profile.show_supervisor(bot, trilingual(), Language.SV, place)
    (((scope, code), commands),) = api.profile.commands.items()
    assert (scope.type, code) == ("chat", "")
    shown = [
        *("valikko", "jono", "hae", "vastaukset", "kysymykset", "tiedot"),
        *("kokeile", "tilastot", "tauko", "peru", "aika", "vie", "jasenet", "ohje"),
    ]
    if chat > 0:
        shown.remove("jasenet")
    assert [(one.command, one.description) for one in commands] == [
        (NAMES[name][Language.SV], f"sv command.{name}") for name in shown
    ]


async def test_a_chat_that_is_gone_is_no_reason_to_fail(api: BotApi, bot: ptb.Bot) -> None:
    await profile.show_supervisor(bot, trilingual(), Language.FI, Address.parse("telegram:4711"))
    assert api.profile.commands == {}
