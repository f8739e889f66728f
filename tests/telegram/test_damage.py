"""A row that cannot be read keeps nobody else waiting, and its own chat is answered again."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot import bootstrap
from bot.adapters.database import sqlite
from bot.adapters.telegram.updates import address
from bot.config import Config
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reply import Reply
from bot.mind import Mind
from bot.ports.store import Commit, Incoming, Query, StoreLost
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import Started, inquires, paired
from tests.telegram.test_process import START, Made, made

__all__ = ["made"]

QUESTION = "Kuinka usein tavataan?"


def spoil(config: Config, *statements: str) -> None:
    with closing(sqlite3.connect(config.database.path)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount > 0, statement


async def leave_undone(config: Config, client: Client) -> None:
    """Leave what *client* wrote waiting, and something to be said to them unsent."""
    chat, now = address(client.id), bootstrap.now()
    async with bootstrap.opened_store(config) as store:
        await store.receive([Incoming(f"telegram:{client.id}", chat, b"{}", now)])
        await store.commit(Commit(chat, now, outgoing=(Outgoing(chat, Reply("ennen"), about="K7M-4QX"),)))


async def test_whoever_has_a_row_that_cannot_be_read_is_answered_and_so_is_everybody_else(
    telegram: BotApi, config: Config, started: Started, caplog: pytest.LogCaptureFixture
) -> None:
    maija, antti = telegram.client("Maija", language="fi"), telegram.client("Antti", language="fi")
    johanna = telegram.client("Johanna")
    await paired(config, johanna, johanna)
    async with started():
        await johanna.reads("Yhdistetty")
        code = await inquires(maija)
        antti.says("/yhteys")
        await antti.reads("Kenelle")
    await leave_undone(config, maija)
    spoil(
        config,
        "UPDATE inbox SET payload = 'x' WHERE done_at IS NULL",
        "UPDATE outbox SET content = 'x' WHERE settled_at IS NULL AND about = 'K7M-4QX'",
        "UPDATE conversations SET content = 'x'",
        "UPDATE inquiries SET content = 'x'",
    )
    johanna.catches_up()
    async with started():
        await johanna.reads("Osaa tallennetuista tiedoista ei voi lukea (kohtia: 5)")
        for client in (maija, antti):
            client.says(QUESTION)
            await client.reads("viikon välein")
        maija.says("/omattiedot")
        shown = await maija.reads()
        await maija.presses(shown, shown.buttons[-1])
        sure = await maija.reads()
        await maija.presses(sure, sure.buttons[0])
        await maija.reads("poistettu")
    (report,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert report.startswith(
        "Not all that is stored can be read: 1 messages that came in, 2 conversations, "
        f"1 messages to be sent, 1 inquiries ({code}). They are set aside"
    )
    with closing(sqlite3.connect(config.database.path)) as connection:
        assert connection.execute("SELECT count(*) FROM inquiries").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM inbox WHERE payload = 'x'").fetchone() == (0,)


async def test_a_database_that_is_damaged_while_it_runs_ends_it_with_what_to_do(
    telegram: BotApi, config: Config, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nobody is told that anything was taken down."""
    monkeypatch.setattr(sqlite, "SETTINGS", (*sqlite.SETTINGS, "PRAGMA cache_size = 1"))
    maija = telegram.client("Maija")
    async with started():
        maija.says(QUESTION)
        await maija.reads("viikon välein")

    async def goes_on() -> None:
        async with started():
            await telegram.is_called("deleteWebhook", times=2)
            content = bytearray(config.database.path.read_bytes())
            content[4096:] = b"\xa5" * (len(content) - 4096)
            config.database.path.write_bytes(content)
            maija.says(QUESTION)
            await telegram.world.bell.until(lambda: False, 3)

    with pytest.raises(StoreLost, match=r"(?i)restore it from a backup, with its key"):
        await goes_on()
    assert len(maija.heard) == 1


@pytest.mark.parametrize("gone", ["deleted", "replaced", "moved with its folder", "cut off", "copied over"])
async def test_a_database_that_goes_while_it_runs_is_noticed_and_told_and_nothing_thanked_for(
    telegram: BotApi, config: Config, mind: Mind, started: Started, gone: str
) -> None:
    """What was in it is saved beside where it was."""
    johanna, maija = telegram.client("Johanna"), telegram.client("Maija")
    path = config.database.path
    await paired(config, johanna, johanna)

    async def goes_on() -> None:
        async with started():
            await johanna.reads("Yhdistetty")
            code = await inquires(maija)
            await johanna.reads(code)
            if gone == "deleted":
                path.unlink()
            elif gone == "replaced":
                path.with_name("other").write_bytes(b"")
                path.with_name("other").replace(path)
            elif gone == "cut off":
                os.truncate(path, 0)
            elif gone == "copied over":
                path.write_bytes(Path("tests/adapters/schemas/1/bot.sqlite3").read_bytes())
            else:
                path.parent.rename(path.parent.with_name("elsewhere"))
            maija.says("Onko tässä mitään järkeä?")
            await telegram.world.bell.until(lambda: False, 3)

    with pytest.raises(
        StoreLost, match=r"was (deleted or replaced|cut off or written over) while the bot was running"
    ):
        await goes_on()
    (thanks,) = [message for message in maija.heard if "Kiitos" in message.text]
    assert maija.heard[-1] is thanks
    assert (await johanna.reads()).text == mind.knowledge.say(Language.FI, "store_lost")
    if gone == "moved with its folder":
        return
    path.with_name("bot.sqlite3.saved").replace(path)
    async with bootstrap.opened_store(config) as store:
        assert [one.name for one in await store.inquiries()] == ["Maija Meri"]


@pytest.mark.parametrize("command", ["run", "inquiries"])
async def test_damaged_pages_are_a_sentence_and_exit_code_3(
    telegram: BotApi, made: Made, tmp_path: Path, command: str
) -> None:
    program = made("bot", command)
    path = tmp_path / "bot/data/bot.sqlite3"
    config = Config()
    async with bootstrap.opened_store(
        Config(database=type(config.database)(path, tmp_path / "bot/secrets/bot.key"))
    ) as store:
        assert (await store.look(Query())).place is None
    content = bytearray(path.read_bytes())
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    await program.start()
    assert await program.ended(START) == 3
    log = program.log.read_text()
    assert "Traceback" not in log
    assert "restore it from a backup, with its key" in log.splitlines()[-1]
