"""Whatever the operator finds the bot in, it is one sentence that says what to do; never a traceback."""

import asyncio
import contextlib
import ctypes
import os
import resource
import shutil
import socket
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.config import Security
from bot.mind import Mind
from tests.adapters.test_smtp import Mailbox, serving, serving_plainly
from tests.bot_api import BotApi
from tests.telegram.conftest import ROOT

BOUNDING_SET_DROP, OVERRIDES, READS_ALL = 24, 1, 2
"""What prctl is told so that root, too, may only what the modes of files say."""

MEMORY = 512 << 20
"""Bytes: what a small machine has."""


def as_others() -> None:
    """Let modes of files hold for whoever runs the tests. Runs in the process that is about to begin."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (OVERRIDES, READS_ALL):
            libc.prctl(BOUNDING_SET_DROP, capability, 0, 0, 0)


def with_memory(size: int, kind: int = resource.RLIMIT_AS) -> None:
    """Let there be no more memory than that. Runs in the process that is about to begin."""
    resource.setrlimit(kind, (size, size))


async def said(
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] = MappingProxyType({}),
    before: Callable[[], None] | None = None,
) -> tuple[int | None, str, str]:
    """Run the program in *folder*; return its exit code, what it printed, and what it said on stderr."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env={
            **inherited,
            "PYTHONPATH": str(ROOT),
            "BOT_CACHE": str(ROOT / "data/cache"),
            "COLUMNS": "300",
            **settings,
        },
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=before,
    )
    async with asyncio.timeout(120):
        printed, told = await process.communicate()
    assert b"Traceback" not in told
    return process.returncode, printed.decode(), told.decode()


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    """Return a folder with a knowledge, from which the bot can be run."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    return tmp_path


@pytest.fixture
def token(telegram: BotApi) -> dict[str, str]:
    return {"BOT_TELEGRAM_TOKEN": telegram.token, "BOT_TELEGRAM_API_URL": telegram.url}


@contextlib.contextmanager
def taken() -> Iterator[str]:
    """Hold a port while the context is open."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        yield str(held.getsockname()[1])


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write in *folder* while the context is open."""
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("run",),
            "The folder of data/bot.sqlite3 cannot be written to (Permission denied). Run the bot as "
            "the owner of "
            "that folder, or write another place to database.path.",
        ),
        (
            ("chat",),
            "The database data/tryout.sqlite3 cannot be used: [Errno 13] Permission denied: 'data'. "
            "Check that "
            "the path is right, that its folder may be written to and that the disk is not full.",
        ),
        (("export", "out"), "There is no database at data/bot.sqlite3: there is nothing to export."),
        (
            ("new-practice", "another"),
            "another cannot be made (Permission denied). Name one that you may write.",
        ),
    ],
)
async def test_where_nothing_may_be_written_it_is_told_where(
    practice: Path, token: Mapping[str, str], mind: Mind, arguments: tuple[str, ...], sentence: str
) -> None:
    with read_only(practice):
        code, _, told = await said(practice, *arguments, settings=token, before=as_others)
    assert (code, told) == (3, f"{sentence}\n")


async def test_from_a_checkout_that_is_read_only_questions_are_answered(practice: Path, mind: Mind) -> None:
    """With what was learned elsewhere; and where the knowledge would have to be copied, that is told."""
    with read_only(practice):
        code, printed, told = await said(practice, "ask", "hei", before=as_others)
        assert (code, told) == (0, "")
        assert "greeting" in printed
    shutil.rmtree(practice / "knowledge")
    with read_only(practice):
        code, _, told = await said(practice, "run", before=as_others)
    assert code == 3
    assert told.startswith("The knowledge cannot be copied to knowledge (")
    assert told.endswith(
        "Run this in a folder that can be written to, or name one in the settings: knowledge.\n"
    )


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"BOT_MONITORING_PORT": "{port}"},
            "The bot cannot show how it does on port {port} (Address already in use). Stop the program "
            "that has "
            "the port, or write another one to monitoring.port.",
        ),
        (
            {
                "BOT_TELEGRAM_MODE": "webhook",
                "BOT_WEBHOOK_URL": "http://127.0.0.1/hook",
                "BOT_WEBHOOK_PORT": "{port}",
            },
            "The bot cannot listen where webhook.listen and webhook.port say (Address already in use). "
            "Stop the "
            "program that has the port, or write another one there and into the proxy in front.",
        ),
    ],
    ids=["monitoring", "webhook"],
)
async def test_a_port_that_is_taken_is_named(
    practice: Path, token: Mapping[str, str], mind: Mind, settings: dict[str, str], sentence: str
) -> None:
    with taken() as port:
        given = {name: value.format(port=port) for name, value in settings.items()}
        code, _, told = await said(practice, "run", settings={**token, **given, "BOT_LOG_LEVEL": "error"})
    assert (code, told) == (3, f"{sentence.format(port=port)}\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--config", "nope.yaml", "run"),
            "The settings in nope.yaml cannot be read (No such file or directory). Check the name "
            "after --config, "
            "or in BOT_CONFIG; config.example.yaml shows what such a file holds.",
        ),
        (
            ("run",),
            "There is no token in secrets/telegram.token: run 'python -m bot init', or set "
            "BOT_TELEGRAM_TOKEN.",
        ),
    ],
)
async def test_settings_that_are_missing_are_asked_for_before_anything_is_learned(
    practice: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    code, _, told = await said(practice, *arguments, settings={"BOT_CACHE": str(practice / "cache")})
    assert (code, told) == (3, f"{sentence}\n")


async def doctors_word(practice: Path, port: int, **email: str) -> str:
    """Return what the doctor says of the mail server on a port, in one line."""
    given = {
        "BOT_TELEGRAM_API_URL": "http://127.0.0.1:9",
        "BOT_EMAIL_HOST": "127.0.0.1",
        "BOT_EMAIL_PORT": str(port),
        "BOT_EMAIL_SENDER": "bot@example.org",
        "BOT_EMAIL_RECIPIENT": "johanna@example.org",
        **email,
    }
    code, printed, told = await said(practice, "doctor", settings=given)
    assert (code, told) == (1, "")
    (line,) = (line for line in printed.splitlines() if "email" in line and "127.0.0.1" in line)
    return " ".join(line.split())


async def test_a_wrong_password_is_told(practice: Path) -> None:
    with serving_plainly(Mailbox()) as server:
        login = {"BOT_EMAIL_USERNAME": "bot", "BOT_EMAIL_PASSWORD": "wrong", "BOT_EMAIL_SECURITY": "none"}
        line = await doctors_word(practice, server.port, **login)
    assert line == (
        "✗ email 127.0.0.1: the mail server refuses the sign-in (535): check email.username and "
        "email.password"
    )


async def test_a_certificate_that_nobody_vouches_for_is_told(practice: Path) -> None:
    async with serving(Mailbox(), practice, Security.TLS) as port:
        line = await doctors_word(practice, port, BOT_EMAIL_SECURITY="tls")
    assert line == (
        "✗ email 127.0.0.1: the mail server's certificate is not trusted (self-signed "
        "certificate): if the server "
        "is your own, name a file with the certificate that vouches for it in email.ca_file"
    )


# What it is begun from, and where what it says goes


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is no token in {token}: run 'python -m bot init', or set BOT_TELEGRAM_TOKEN."),
        (
            b"Use this token to access the HTTP API:",
            "What is in {token} is no token: one has a number, a colon, and letters, as 123456:ABC-def. "
            "Copy it again from @BotFather, all of it and nothing else.",
        ),
        (
            None,
            "The token file {token} cannot be read (Is a directory). It must be a file that the user who "
            "runs the bot owns, and hold nothing but the token.",
        ),
    ],
    ids=["empty", "what was copied with it", "a folder"],
)
async def test_a_token_file_that_holds_none_is_named(
    practice: Path, content: bytes | None, sentence: str
) -> None:
    token = practice / "secrets/telegram.token"
    token.parent.mkdir()
    if content is None:
        token.mkdir()
    else:
        token.write_bytes(content)
    code, _, told = await said(practice, "run")
    assert (code, told) == (3, f"{sentence.format(token='secrets/telegram.token')}\n")


@pytest.mark.parametrize("command", ["run", "inquiries"])
@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (
            "notes/bot.sqlite3",
            "The database cannot be at {place}: where its folder is to be, there is a file. Move that away, "
            "or write another place to database.path.",
        ),
        (
            "notes/deeper/bot.sqlite3",
            "The database cannot be at {place}: where its folder is to be, there is a file. Move that away, "
            "or write another place to database.path.",
        ),
        (
            "knowledge",
            "The database cannot be at {place}: there is a folder. Write another place to database.path.",
        ),
    ],
)
async def test_what_is_in_the_way_of_the_database_is_told(
    practice: Path, token: Mapping[str, str], mind: Mind, command: str, place: str, sentence: str
) -> None:
    (practice / "notes").write_text("milk\n")
    given = {**token, "BOT_DATABASE_PATH": place, "BOT_LOG_LEVEL": "error"}
    code, _, told = await said(practice, command, settings=given)
    assert (code, told) == (3, f"{sentence.format(place=place)}\n")


def closed(*handles: int) -> None:
    """Close standard streams. Runs in the process that is about to begin."""
    for handle in handles:
        os.close(handle)


@pytest.mark.parametrize("handles", [(0,), (0, 1), (0, 1, 2)])
async def test_closed_streams_are_no_mistake_and_nothing_else_is_written_to(
    practice: Path, mind: Mind, handles: tuple[int, ...]
) -> None:
    """As some begin a program: then the next file that is opened would have the number of a stream."""
    code, printed, told = await said(practice, "chat", before=partial(closed, *handles))
    assert (code, told) == (0, "")
    assert ("työnohjaus" in printed) == (1 not in handles)
    assert (practice / "data/bot.sqlite3").read_bytes().startswith(b"SQLite format 3")


def onto_a_full_disk() -> None:
    """Let all that is printed go where there is no room. Runs in the process that is about to begin."""
    os.dup2(os.open("/dev/full", os.O_WRONLY), 1)


@pytest.mark.parametrize("arguments", [("ask", "hei"), ("check",), ("inquiries",), ("stats",), ("status",)])
async def test_where_the_output_has_no_room_it_is_told(
    practice: Path, mind: Mind, arguments: tuple[str, ...]
) -> None:
    code, _, told = await said(practice, *arguments, before=onto_a_full_disk)
    assert (code, told) == (
        3,
        "Something cannot be written (No space left on device): make room on the disk, or where the output "
        "goes, and try again.\n",
    )


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": ""},
        {"TZ": "Mars/Phobos"},
        {"HOME": "/nowhere"},
    ],
    ids=["no locale", "a time zone that is none", "no home"],
)
async def test_odd_surroundings_change_no_answer(
    practice: Path, mind: Mind, settings: dict[str, str]
) -> None:
    code, printed, told = await said(practice, "ask", "mitä maksaa", settings=settings)
    assert (code, told) == (0, "")
    assert "Hintaa minulle ei ole kerrottu" in printed


async def test_a_path_with_spaces_and_letters_and_a_linked_config_are_found(
    practice: Path, mind: Mind
) -> None:
    """What the settings name is beside the link, where the operator sees them."""
    home = practice / "työ tila å"
    home.mkdir()
    (practice / "real.yaml").write_text("database: {path: store/bot.sqlite3, key_file: store/key}\n")
    (home / "config.yaml").symlink_to("../real.yaml")
    code, _, told = await said(practice, "--config", str(home / "config.yaml"), "chat")
    assert (code, told) == (0, "")
    assert sorted(path.name for path in (home / "store").iterdir()) == ["bot.sqlite3", "key"]


def open_to_all() -> None:
    """Let what is made be for everybody, unless it says otherwise. Runs in the process about to begin."""
    os.umask(0)


async def test_files_are_for_their_owner_whatever_the_umask(practice: Path, mind: Mind) -> None:
    code, _, told = await said(practice, "chat", before=open_to_all)
    assert (code, told) == (0, "")
    modes = {path.name: path.stat().st_mode & 0o777 for path in practice.glob("*/bot.*")}
    assert modes == {"bot.sqlite3": 0o600, "bot.key": 0o600}


async def test_in_little_memory_it_serves_what_was_learned(practice: Path, mind: Mind) -> None:
    code, printed, told = await said(practice, "ask", "hei", before=partial(with_memory, MEMORY))
    assert (code, told) == (0, "")
    assert "greeting" in printed


async def test_in_too_little_memory_it_is_told_how_to_learn_elsewhere(practice: Path) -> None:
    little = partial(with_memory, MEMORY * 2 // 5, resource.RLIMIT_DATA)
    code, _, told = await said(
        practice, "ask", "hei", before=little, settings={"BOT_CACHE": str(practice / "cache")}
    )
    assert code == 3
    assert told.splitlines()[-1].endswith(
        "give the machine more, or learn on another one (python -m bot ask hei) and copy its cache "
        "(the setting cache)."
    )
