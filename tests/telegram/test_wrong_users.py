"""What is hers nobody else does: every button of hers forged, every command typed, by all who are not she.

The list of her buttons is that which must have all of them (``test_every_kind_of_button_is_here``).
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from bot import bootstrap
from bot.config import Config
from bot.core.supervisor import events, tokens
from bot.core.supervisor.commands import CLIENTS_TOO, COMMANDS
from bot.ports.store import Query
from tests.bot_api import BotApi
from tests.bot_api.clients import Client, Group
from tests.bot_api.world import Message
from tests.core.supervisor.table import CODE
from tests.core.supervisor.test_dialogue import BUTTONS, LONGEST_FACT, LONGEST_NAME
from tests.telegram.conftest import ROOT, Started, inquires, paired

TABLES = ("inquiries", "misses", "feedback", "remembered", "counts", "conversations")
"""Where all that is known stands, but for what comes in and goes out."""

SAID = ("", " Maija", " 15.8.", " Paljonko se maksaa?")
"""What may be typed behind a command."""

TYPED = [f"/{name}" for name in COMMANDS if name not in CLIENTS_TOO]
WAIT = 30

OF_GROUP = ("remembered", "conversations")
"""Where who asked to be allowed stands, and which message of the group was read last."""


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    """Return settings with a knowledge of their own, in which nobody is asked for a pause."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    flood = msgspec.structs.replace(config.flood, messages=10_000)
    return msgspec.structs.replace(
        config, knowledge=tmp_path / "knowledge", cache=ROOT / "data/cache", flood=flood
    )


def kept(config: Config, *but: str) -> dict[str, object]:
    """Return all that is known *but* some tables, and the files of the knowledge as they are.

    What is written anew differs, even if it says the same.
    """
    with closing(sqlite3.connect(config.database.path)) as connection:
        rows = {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in TABLES
            if table not in but
        }
    files = {str(path): path.read_bytes() for path in config.knowledge.rglob("*.yaml")}
    return {**rows, **files}


def hers(code: str, *shown: Message) -> list[str]:
    """Return the tokens of all that can be pressed on her side, those that she was *shown* among them."""
    names = ((CODE, code), (LONGEST_NAME, "arrived"), (LONGEST_FACT, "price"), ("2147483647", "1"))
    made = []
    for token in BUTTONS.values():
        for kind, real in (*names, (":17", ":1")):
            token = token.replace(kind, real)
        made.append(token)
    found = dict.fromkeys((*made, *_pressed(shown)))
    assert {type(tokens.from_token(token)) for token in found} == set(get_args(events.Button))
    return [*found]


def _pressed(shown: tuple[Message, ...]) -> Iterator[str]:
    for message in shown:
        for label in message.buttons:
            if (data := message.button(label).data).startswith("s:"):
                yield data


async def everything_open(johanna: Client, maija: Client) -> str:
    """Let there be something for each of her buttons: an inquiry, a question, a fact on its way; its code."""
    code = await inquires(maija)
    await johanna.reads(code)
    maija.says("Xyzzy plugh?")
    await maija.reads()
    for command, told in (
        ("/valikko", "Mitä haluat tehdä"),
        ("/kysymykset", "Xyzzy"),
        ("/tauko", "Et ole tauolla"),
    ):
        johanna.says(command)
        await johanna.reads(told)
    johanna.says("/tiedot")
    await johanna.presses(await johanna.reads("Kertomatta"), "1. Mitä työnohjaus maksaa?")
    opened = await johanna.reads("Tiedon nimi: price")
    await johanna.presses(opened, "Kirjoita: suomi")
    johanna.replies_to(await johanna.reads("Kirjoita tieto"), "120 euroa kerralta")
    await johanna.reads("Näin asiakkaat lukisivat sen")
    return code


async def presses_all(presser: Client, under: Message, forged: list[str]) -> None:
    """Press every forged button, and wait until each press has been answered."""
    for token in forged:
        press = presser.forges(under, token)
        assert await presser.world.bell.until(lambda press=press: press.answered, WAIT), token  # type: ignore[misc]


@pytest.mark.parametrize("who", ["a stranger", "the client whose inquiry it is"])
async def test_buttons_of_hers_do_nothing_for_others(
    telegram: BotApi, config: Config, johanna: Client, maija: Client, who: str
) -> None:
    """Nothing changes, nobody is told anything; pressed by her afterwards, one of them does what it says."""
    code = await everything_open(johanna, maija)
    presser = telegram.client("Eeva", language="fi") if who == "a stranger" else maija
    presser.says("/start")
    under = await presser.reads("tervetuloa")
    forged = hers(code, *johanna.heard)
    johanna.catches_up()
    before, heard = kept(config), len(presser.heard)
    await presses_all(presser, under, forged)
    assert kept(config) == before
    assert len(presser.heard) == heard
    await johanna.reads_nothing()
    await johanna.presses(next(m for m in johanna.heard if code in m.text), "Sulje")
    await johanna.reads(f"Yhteydenotto {code} on suljettu")
    assert kept(config) != before


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_commands_of_hers_are_none_of_anybody_elses(
    telegram: BotApi, config: Config, johanna: Client, maija: Client, language: str
) -> None:
    """They are answered like any other word; nothing of hers changes, and she hears nothing."""
    code = await everything_open(johanna, maija)
    eeva = telegram.client("Eeva", language=language)
    eeva.says("/start")
    await eeva.reads()
    johanna.catches_up()
    before = kept(config, "conversations", "counts")
    for command in TYPED:
        eeva.says(f"{command}{SAID[len(command) % len(SAID)]}")
        told = await eeva.reads(within=WAIT)
        others = [word for word in (code, "Maija", "Tiimimme", "Xyzzy", "Palaan asiaan") if word in told.text]
        assert (others, [*_pressed((told,))]) == ([], []), command
    assert kept(config, "conversations", "counts") == before
    await johanna.reads_nothing()


async def test_a_member_who_was_not_confirmed_acts_by_no_button_and_no_command(
    telegram: BotApi, config: Config, started: Started, maija: Client
) -> None:
    """In her group everybody reads; who may act does not change, and no client hears anything."""
    johanna, pirjo = telegram.client("Johanna", language="fi"), telegram.client("Pirjo", language="fi")
    group = telegram.group("Työnohjaajat", [johanna, pirjo], status="administrator")
    await paired(config, group, johanna)
    async with started():
        await group.reads("Yhdistetty")
        code = await inquires(maija)
        notice = await group.reads(code)
        await _asks_to_be_allowed(group, pirjo, notice)
        maija.catches_up()
        before = kept(config, *OF_GROUP)
        await presses_all(
            pirjo, notice, [token for token in hers(code, *group.heard) if "allow" not in token]
        )
        for command in TYPED:
            pirjo.says(f"{command}{SAID[len(command) % len(SAID)]}", in_=group, reply_to=notice)
        await presses_all(pirjo, notice, ["s:allow:1", f"s:allow:{pirjo.id}", f"s:dismiss:{johanna.id}"])
        assert kept(config, *OF_GROUP) == before
        assert maija.unread == []
        async with bootstrap.opened_store(config) as store:
            view = await store.look(Query())
        assert view.team is not None
        assert [member.name for member in view.team.members] == ["Johanna"]
        assert (view.absence, view.drawer.unsent, view.stating.statements) == (None, (), ())


async def _asks_to_be_allowed(group: Group, pirjo: Client, notice: Message) -> None:
    pirjo.says("Hei!", in_=group, reply_to=notice)
    await group.reads("Pirjo ei voi vielä vastata asiakkaille")
