"""What keeps the bot going on Telegram, as far as it needs no Telegram."""

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.bootstrap import Unusable
from bot.config import Config, load
from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address, Network
from bot.core.message import Message, Outgoing, Reason, Source
from bot.core.reply import Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure
from bot.ports.store import StoreLost
from bot.run import _stopped_or_failed
from bot.serving.account import made_bot, token_of
from bot.serving.live import as_well_as_may_be
from bot.serving.switchboard import Switchboard, last_words


class Named:
    """A channel whose messages all stand in the same place, which tells that it was this one."""

    def __init__(self, name: str) -> None:
        self._at = Source(TERMINAL, name)

    async def send(self, message: Message) -> Source | None:
        return self._at


@pytest.mark.parametrize(
    ("to", "channel"),
    [(Address.parse("telegram:1"), "telegram"), (SUPERVISOR, "telegram"), (MAILBOX, "email")],
)
async def test_a_message_goes_through_the_channel_of_its_network(to: Address, channel: str) -> None:
    channels = {Network.TELEGRAM: Named("telegram"), Network.EMAIL: Named("email")}
    board = Switchboard(channels, Network.TELEGRAM)
    assert await board.send(Outgoing(to, Reply("Hei"))) == Source(TERMINAL, channel)


async def test_what_no_channel_leads_to_is_refused_for_good() -> None:
    """As e-mail that was queued before the settings of e-mail were taken away."""
    board = Switchboard({Network.TELEGRAM: Named("telegram")}, Network.TELEGRAM)
    with pytest.raises(PermanentFailure) as refused:
        await board.send(Outgoing(MAILBOX, Reply("Hei")))
    assert refused.value.reason is Reason.NOT_FOUND


# The token


def test_the_token_is_read_where_it_is_said_to_be(tmp_path: Path) -> None:
    """What is written in the settings comes before a file, and a file's line break is none of it."""
    (tmp_path / "token").write_text("12:from-a-file\n", encoding="utf-8")
    file = {"BOT_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")}
    assert token_of(settings(tmp_path, file)) == "12:from-a-file"
    assert token_of(settings(tmp_path, {**file, "BOT_TELEGRAM_TOKEN": "12:said"})) == "12:said"


OWNED = "It must be a file that the user who runs the bot owns, and hold nothing but the token."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "There is no token in {file}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN."),
        (b" \n", "There is no token in {file}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN."),
        (
            b"nonsense",
            "What is in {file} is no token: one has a number, a colon, and letters, as 123456:ABC-def. Copy "
            "it again from @BotFather, all of it and nothing else.",
        ),
        (b"\xff\xfe", "The token file {file} cannot be read (it is no text). " + OWNED),
    ],
)
def test_a_token_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "token").write_bytes(content)
    with pytest.raises(Unusable) as refused:
        token_of(settings(tmp_path, {"BOT_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")}))
    assert str(refused.value) == told.format(file=tmp_path / "token")


@pytest.mark.parametrize(("what", "why"), [("a pipe", "it is no file"), ("much", "it is too large")])
def test_a_token_file_that_is_none_is_told_and_not_waited_for(tmp_path: Path, what: str, why: str) -> None:
    if what == "a pipe":
        os.mkfifo(tmp_path / "token")
    else:
        (tmp_path / "token").write_bytes(b"1" * 2000)
    with pytest.raises(Unusable) as refused:
        token_of(settings(tmp_path, {"BOT_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")}))
    assert str(refused.value) == f"The token file {tmp_path / 'token'} cannot be read ({why}). {OWNED}"


def test_without_a_token_it_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        token_of(settings(tmp_path, {}))
    place = tmp_path / "secrets/telegram.token"
    assert (
        str(refused.value)
        == f"There is no token in {place}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN."
    )


async def test_a_way_that_leads_nowhere_is_told_at_once(tmp_path: Path) -> None:
    """No waiting helps: it is what is written in the settings."""
    told = {"BOT_TELEGRAM_TOKEN": "7:x", "BOT_TELEGRAM_CA_FILE": str(tmp_path / "none.pem")}
    with pytest.raises(Unusable, match=r"none.pem \(telegram.ca_file\) cannot be read \(No such file"):
        made_bot(settings(tmp_path, told))


@pytest.mark.parametrize(
    "token", [" ", "7", "7:", ":x", "a/../b", "7:x\n8:y", "7:ä", "7:x/getMe?", "bot7:x", "7: x"]
)
def test_what_can_be_no_token_is_told_before_anything_is_asked_with_it(tmp_path: Path, token: str) -> None:
    """It would be another address of Telegram's, and the mistake would be called a bad connection."""
    with pytest.raises(Unusable, match="That is no token"):
        token_of(settings(tmp_path, {"BOT_TELEGRAM_TOKEN": token}))


def settings(folder: Path, environment: Mapping[str, str]) -> Config:
    (folder / "config.yaml").write_text("supervisor: {language: fi}\n", encoding="utf-8")
    return load(folder / "config.yaml", environment)


# The loops, and the end of them


async def served() -> None:
    await asyncio.Event().wait()


async def ended() -> None:
    """End by itself, as what is only done once at the start."""


async def failed() -> None:
    raise StoreLost("the file is gone")


async def test_it_goes_on_until_it_is_stopped_though_a_loop_ends_by_itself() -> None:
    stop = asyncio.Event()
    loops = [asyncio.create_task(served()), asyncio.create_task(ended())]
    waiting = asyncio.create_task(_stopped_or_failed(stop, loops))
    await asyncio.sleep(0.01)
    assert not waiting.done()
    stop.set()
    await asyncio.wait_for(waiting, 2)
    assert not loops[0].done()  # whoever began them ends them
    loops[0].cancel()


async def test_a_loop_that_fails_ends_the_others_wait_with_its_error() -> None:
    loops = [asyncio.create_task(each()) for each in (served, ended, failed)]
    with pytest.raises(StoreLost, match="the file is gone"):
        await asyncio.wait_for(_stopped_or_failed(asyncio.Event(), loops), 2)
    loops[0].cancel()


class Refusing:
    """A channel through which the first message of each kind of trouble does not go."""

    def __init__(self, *troubles: Exception) -> None:
        self.troubles = list(troubles)
        self.sent: list[Message] = []

    async def send(self, message: Message) -> Source | None:
        if self.troubles:
            raise self.troubles.pop(0)
        self.sent.append(message)
        return None


async def test_the_last_words_are_said_as_far_as_they_can_be(caplog: pytest.LogCaptureFixture) -> None:
    """One that cannot be said does not keep the next from being tried, by mail as on Telegram."""
    channel = Refusing(TemporaryFailure("502"), PermanentFailure(Reason.BLOCKED, "403"), StoreLost("gone"))
    board = Switchboard({Network.TELEGRAM: channel}, Network.TELEGRAM)
    words = [Outgoing(SUPERVISOR, Reply(f"{n}")) for n in range(4)]
    await last_words(board, words)
    assert channel.sent == words[3:]
    assert [r.getMessage() for r in caplog.records if r.levelname == "WARNING"] == [
        f"The supervisor could not be told ({kind})."
        for kind in ("TemporaryFailure", "PermanentFailure", "StoreLost")
    ]


async def test_what_telegram_shows_of_the_bot_is_no_reason_to_stop(caplog: pytest.LogCaptureFixture) -> None:
    await as_well_as_may_be(ended())
    assert not caplog.records
    await as_well_as_may_be(failed())
    (warning,) = caplog.records
    assert warning.getMessage() == "The profile could not be brought up to date (StoreLost)."
