"""The wizard: what it asks, ticks and leaves alone, against the Bot API server, and as a process."""

import asyncio
import os
import pty
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from bot import bootstrap
from bot.cli.setup import Wizard
from bot.cli.setup.words import FI, WORDS
from bot.config import Security, load
from bot.core.language import Language
from bot.mind import Mind
from bot.serving.account import token_of
from tests import wizard
from tests.adapters.test_smtp import Mailbox, serving, serving_plainly
from tests.bot_api import BotApi
from tests.telegram.conftest import ROOT, paired, running_with
from tests.wizard import CODE, LINK, Operator, set_up

TOKEN_FILE = Path("secrets/telegram.token")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Be in an empty folder."""
    with monkeypatch.context() as at:
        at.chdir(tmp_path)
        yield tmp_path


def settings(telegram: BotApi, **more: str) -> dict[str, str]:
    return {"BOT_TELEGRAM_API_URL": telegram.url, **more}


def printed(made: Wizard) -> str:
    return str(made.interview.console.export_text(clear=False))


def told(made: Wizard, marks: str) -> list[str]:
    """Return what is said of how things went, with one of *marks*, each in one line."""
    found = re.findall(r"^[✓!✗] .*(?:\n(?![✓✗!]).+)*", printed(made), re.MULTILINE)
    return [" ".join(one.split()) for one in found if one[0] in marks]


# What is seen


@pytest.mark.parametrize("language", Language)
async def test_the_pictures_are_what_the_wizard_says(
    telegram: BotApi, mind: Mind, language: Language
) -> None:
    """``python -m tests.wizard`` draws them anew; what has changed is to be read as the operator would."""
    drawn = (ROOT / wizard.FOLDER / f"{language}.svg").read_text(encoding="utf-8")
    assert await wizard.picture(language) == drawn


def test_it_says_the_same_in_every_language() -> None:
    def named(words: dict[str, str]) -> dict[str, set[str]]:
        return {
            key: {*re.findall(r"{\w+}|^ {2}\d\.|/newbot|python -m bot \w+", text, re.M)}
            for key, text in words.items()
        }

    everything = {language: named(dict(words)) for language, words in WORDS.items()}
    assert everything == dict.fromkeys(Language, named(dict(FI)))


# The token


async def test_a_token_is_kept_when_telegram_has_accepted_it_and_not_before(
    telegram: BotApi, mind: Mind
) -> None:
    lines = ["nonsense", "123456:wrong", telegram.token]
    made = wizard.wizard(settings(telegram), Operator(lines), no_wait=True)
    assert await asyncio.to_thread(made.run) == 0
    assert printed(made).count(FI["token.formless"]) == printed(made).count(FI["token.refused"]) == 1
    assert {path.name for path in Path("secrets").iterdir()} == {"bot.key", "telegram.token"}
    assert TOKEN_FILE.read_text() == f"{telegram.token}\n"
    assert TOKEN_FILE.stat().st_mode & 0o777 == 0o600
    assert token_of(load(Path("config.yaml"), {})) == telegram.token
    assert telegram.token not in printed(made)


@pytest.mark.parametrize("lines", [[""], ["nonsense", ""], ["123456:wrong", ""]])
async def test_an_empty_line_changes_nothing(telegram: BotApi, lines: list[str]) -> None:
    made = wizard.wizard(settings(telegram), Operator(lines))
    with pytest.raises(bootstrap.Unusable, match=re.escape(FI["token.none"])):
        await asyncio.to_thread(made.run)
    assert [*Path().iterdir()] == []
    assert telegram.profile.changes == 0


async def test_what_is_done_is_left_as_it_is(telegram: BotApi, mind: Mind) -> None:
    """Whoever presses Enter all the way through changes nothing, and sees another test inquiry arrive."""
    johanna = telegram.client("Johanna", language="fi")
    first = wizard.wizard(settings(telegram), Operator([telegram.token]))
    assert await set_up(telegram, first, johanna) == 0
    before, place = telegram.profile.changes, await bootstrap.place(first.config)
    again = wizard.wizard(settings(telegram), operator := Operator())
    assert await asyncio.to_thread(again.run) == 0
    assert operator.asked == [FI["ask.another_token"], FI["ask.new_link"]]
    assert (telegram.profile.changes, await bootstrap.place(again.config)) == (before, place)
    assert TOKEN_FILE.read_text() == f"{telegram.token}\n"
    assert [one[0] for one in told(again, "✓!✗")] == ["✓"] * 6 + ["!"] + ["✓"]
    assert sum(CODE in message.text and "Uusi yhteydenotto" in message.text for message in johanna.heard) == 2


async def test_a_token_that_was_revoked_is_replaced(telegram: BotApi, mind: Mind) -> None:
    TOKEN_FILE.parent.mkdir()
    TOKEN_FILE.write_text("123456:old\n")
    made = wizard.wizard(settings(telegram), Operator([telegram.token]), no_wait=True)
    assert await asyncio.to_thread(made.run) == 0
    assert TOKEN_FILE.read_text() == f"{telegram.token}\n"


# What Telegram tells of the bot


@pytest.mark.parametrize(
    ("answer", "allowed", "link"),
    [("1", False, "?start=pair-"), ("2", True, "?startgroup=pair-"), ("", False, "?start=pair-")],
)
async def test_only_a_bot_of_a_group_may_be_added_to_groups(
    telegram: BotApi, mind: Mind, answer: str, allowed: bool, link: str
) -> None:
    made = wizard.wizard(settings(telegram), Operator([telegram.token, answer]), no_wait=True)
    assert await asyncio.to_thread(made.run) == 0
    assert telegram.profile.joins_groups is allowed
    assert f"https://t.me/tyonohjaus_bot{link}{LINK}" in printed(made)


async def test_what_an_older_server_cannot_set_is_told_to_botfather(telegram: BotApi, mind: Mind) -> None:
    telegram.is_older_than("setMySettings")
    telegram.world.reads_all_group_messages = True
    made = wizard.wizard(settings(telegram), Operator([telegram.token]), no_wait=True)
    assert await asyncio.to_thread(made.run) == 0
    left = [re.findall(r"/set\w+|Enable|Disable", one) for one in told(made, "!")]
    assert left == [
        ["/setjoingroups", "Disable"],
        ["/setprivacy", "Enable"],
    ]


# The supervisor, and a test inquiry


async def test_a_link_that_nobody_opens_ends_it(telegram: BotApi, mind: Mind) -> None:
    made = wizard.wizard(settings(telegram), None, token_from=token_in(telegram))
    made.config = msgspec.structs.replace(
        made.config, supervisor=msgspec.structs.replace(made.config.supervisor, pairing_minutes=0)
    )
    assert await asyncio.to_thread(made.run) == 1
    assert FI["link.expired"] in printed(made)


def token_in(telegram: BotApi) -> Path:
    Path("given").write_text(telegram.token)
    return Path("given")


@pytest.mark.parametrize("language", Language)
async def test_the_test_inquiry_goes_the_whole_way_and_leaves_nothing(
    telegram: BotApi, mind: Mind, language: Language
) -> None:
    johanna, mailbox = telegram.client("Johanna", language=language), Mailbox()
    with serving_plainly(mailbox) as mail:
        email = {
            "BOT_EMAIL_HOST": "127.0.0.1",
            "BOT_EMAIL_PORT": str(mail.port),
            "BOT_EMAIL_SECURITY": "none",
            "BOT_EMAIL_SENDER": "bot@example.org",
            "BOT_EMAIL_RECIPIENT": "johanna@example.org",
        }
        made = wizard.wizard(settings(telegram, **email), None, language, token_from=token_in(telegram))
        assert await set_up(telegram, made, johanna) == 0, printed(made)
    notice = await johanna.reads(CODE)
    (mailed,) = mailbox.mails
    for text in (notice.text, mailed.get_content().replace("\r\n", "\n")):
        assert WORDS[language]["rehearsal.subject"] in " ".join(text.split())
        assert WORDS[language]["rehearsal.name"] in text
    assert notice.deleted
    async with bootstrap.opened_store(made.config) as store:
        assert await store.inquiries() == []


@pytest.mark.parametrize("email", ["a certificate of its own", "nobody there"])
async def test_mail_that_cannot_be_sent_is_crossed_out_with_the_reason(
    telegram: BotApi, mind: Mind, here: Path, email: str
) -> None:
    async with serving(Mailbox(), here, Security.TLS) as port:
        given = {
            "BOT_EMAIL_HOST": "127.0.0.1",
            "BOT_EMAIL_PORT": str(port if email == "a certificate of its own" else 9),
            "BOT_EMAIL_SECURITY": "tls",
            "BOT_EMAIL_SENDER": "bot@example.org",
            "BOT_EMAIL_RECIPIENT": "johanna@example.org",
        }
        made = wizard.wizard(settings(telegram, **given), None, token_from=token_in(telegram))
        assert await set_up(telegram, made, telegram.client("Johanna")) == 1
    why = {"a certificate of its own": "certificate is not trusted", "nobody there": "ConnectionRefusedError"}
    (crossed,) = told(made, "✗")
    assert why[email] in crossed
    assert FI["done.unfinished"] in printed(made)


async def test_beside_a_running_bot_it_only_looks_on(telegram: BotApi, mind: Mind) -> None:
    johanna = telegram.client("Johanna", language="fi")
    made = wizard.wizard(settings(telegram), None, token_from=token_in(telegram))
    config = msgspec.structs.replace(made.config)
    TOKEN_FILE.parent.mkdir()
    TOKEN_FILE.write_text(telegram.token)
    await paired(config, johanna, johanna)
    async with running_with(config, mind)():
        await johanna.reads("Yhdistetty")
        ending = asyncio.create_task(asyncio.to_thread(made.run))
        while not ending.done():
            johanna.says("/valikko")  # whatever is done there has the bot look at what there is to send
            await asyncio.sleep(0.5)
        assert ending.result() == 0
    assert FI["done.running"] in printed(made)
    assert len(telegram.calls_to("deleteWebhook")) == 1, "it served beside the bot that was running"


# As a process


class Terminal:
    """``python -m bot init`` at a terminal of its own, in the folder where this is."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        command = [
            sys.executable,
            "-m",
            "bot",
            "--config",
            str(Path("config.yaml").absolute()),
            "init",
            *arguments,
        ]
        Path("config.yaml").touch()
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        self.pid, self.there = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # which what runs in the background may have ignored
            os.execve(sys.executable, command, {**inherited, "PYTHONPATH": str(ROOT), **environment})
        self.seen = ""

    def reads(self, words: str, within: float = 30) -> None:
        """Wait until *words* are seen."""
        until = time.monotonic() + within
        while words not in self.seen:
            assert time.monotonic() < until, self.seen
            try:
                self.seen += os.read(self.there, 4096).decode(errors="replace")
            except OSError:
                raise AssertionError(f"it has ended: {self.seen}") from None

    def types(self, keys: str) -> None:
        os.write(self.there, keys.encode())

    def ends(self) -> int:
        """Return the exit code, once it has ended."""
        try:
            while more := os.read(self.there, 4096):
                self.seen += more.decode(errors="replace")
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


async def test_the_first_ctrl_c_ends_it(telegram: BotApi) -> None:
    """At each question, and while it waits for the link."""
    at_language = Terminal(BOT_TELEGRAM_API_URL=telegram.url)
    await asyncio.to_thread(at_language.reads, "[fi/sv/en]")
    at_language.types("\x03")
    assert await asyncio.to_thread(at_language.ends) == 130
    at_token = Terminal("--language", "sv", BOT_TELEGRAM_API_URL=telegram.url)
    await asyncio.to_thread(at_token.reads, WORDS[Language.SV]["ask.token"])
    at_token.types("\x03")
    assert await asyncio.to_thread(at_token.ends) == 130
    assert "Traceback" not in at_language.seen + at_token.seen
    assert [path.name for path in Path().iterdir()] == ["config.yaml"]


async def test_the_first_ctrl_c_ends_it_while_it_waits(telegram: BotApi, mind: Mind) -> None:
    waiting = Terminal(
        *("--language", "en", "--reads", "chat"),
        BOT_TELEGRAM_API_URL=telegram.url,
        BOT_KNOWLEDGE=str(ROOT / "knowledge"),
        BOT_CACHE=str(ROOT / "data/cache"),
        BOT_TELEGRAM_TOKEN=telegram.token,
    )
    await asyncio.to_thread(waiting.reads, WORDS[Language.EN]["waiting"])
    await telegram.is_called("deleteWebhook", within=30)
    waiting.types("\x03")
    assert await asyncio.to_thread(waiting.ends) == 130
    assert "Traceback" not in waiting.seen


async def test_unattended_it_asks_nothing_and_run_knows_the_token(
    telegram: BotApi, mind: Mind, here: Path
) -> None:
    environment = {
        "BOT_TELEGRAM_API_URL": telegram.url,
        "BOT_KNOWLEDGE": str(ROOT / "knowledge"),
        "BOT_CACHE": str(ROOT / "data/cache"),
    }
    given = ("--token-from", str(token_in(telegram).absolute()), "--unattended", "--no-wait")
    made = Terminal(*given, **environment)
    assert await asyncio.to_thread(made.ends) == 0, made.seen
    link = re.search(r"https://t\.me/tyonohjaus_bot\?start=(\S+)", made.seen)
    assert link
    johanna = telegram.client("Johanna")
    johanna.opens(link[1])
    async with running_with(load(here / "config.yaml", environment), mind)():
        await johanna.reads("Yhdistetty")


@pytest.mark.parametrize(
    ("token", "says"),
    [
        ("", "run 'python -m bot init', or set BOT_TELEGRAM_TOKEN"),
        ("123456:wrong", "Telegram does not accept the token"),
        ("nonsense", "That is no token"),
    ],
)
async def test_unattended_without_a_good_token_it_says_what_to_do(
    telegram: BotApi, token: str, says: str
) -> None:
    given = {"BOT_TELEGRAM_TOKEN": token} if token else {}
    made = Terminal("--unattended", BOT_TELEGRAM_API_URL=telegram.url, **given)
    assert await asyncio.to_thread(made.ends) == 3
    assert says in " ".join(made.seen.split())
    assert "Traceback" not in made.seen


async def test_without_telegram_it_says_so() -> None:
    made = Terminal("--unattended", BOT_TELEGRAM_TOKEN="1:x", BOT_TELEGRAM_API_URL="http://127.0.0.1:9")
    assert await asyncio.to_thread(made.ends) == 3
    assert "Telegram could not be reached" in made.seen
    assert "1:x" not in made.seen
