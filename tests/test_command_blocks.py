"""Whatever is to be typed by README.md and the documents is typed here, and works.

Each block runs in a copy of the source, with this machine's shell. What needs root or systemd has stand-ins
(``tests/stand_ins``), and a folder in the place of /opt, /etc and /var/lib; a container engine has none.
"""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.adapters.database.sqlite import open_store
from bot.cli.parser import commands
from bot.mind import Mind
from tests.bot_api import BotApi, Timing
from tests.telegram.conftest import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", *sorted(str(page) for page in Path("docs").rglob("*.md")))
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)

OF_A_SERVER = re.compile(r"(?<![\w.~/])/(opt|etc|var/lib|mnt)(?=/)")
"""Folders of the system that a folder of the test stands for."""

OTHERWISE: Mapping[str, str] = {
    r"^make test(?=\s|$)": "make -n test",  # this is one of them
    r"^make coverage(?=\s|$)": "make coverage PART=tests/core/sending",  # all of the core takes minutes
    r"^(python -m bot (?:doctor|status))": r"\1 || test $? -eq 1",  # nothing runs there, which they tell
    r"^(python -m bot restore \S+)(?= +# where there is no database)": r"rm -f data/bot.sqlite3*; \1",
}
"""What is typed otherwise than it stands there, and why."""

STAND_INS = Path("tests/stand_ins").absolute()
"""Programs in the place of those that would change this machine."""


def blocks() -> Iterator[tuple[str, int, str]]:
    """Yield every block of commands: the page, its number there, and what is to be typed."""
    for page in PAGES:
        for number, block in enumerate(BLOCK.findall(Path(page).read_text(encoding="utf-8"))):
            yield page, number, block


def without_an_engine(block: str) -> bool:
    """Tell whether a container engine, or a PostgreSQL of the system, is needed.

    What is typed for the latter after ``createuser`` is tried on a server of the tests' own elsewhere.
    """
    return "docker" in block or "createuser" in block


RUNNABLE = [one for one in blocks() if not without_an_engine(one[2]) and "/opt/" not in one[2]]
OF_SYSTEMD = [one[2] for one in blocks() if "/opt/" in one[2]]


@dataclass
class House:
    """A copy of the source, and a folder that stands for the system's."""

    source: Path
    root: Path

    @classmethod
    def built(cls, folder: Path) -> "House":
        house = cls(folder / "source", folder / "root")
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).exists():
                (house.source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, house.source / name)
        (house.source / ".venv").symlink_to(ROOT / ".venv")
        for place in ("etc/systemd/system", "mnt"):
            (house.root / place).mkdir(parents=True)
        return house

    def environment(self, **more: str) -> dict[str, str]:
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(("BOT_", "PYTEST"))
        }
        path = f"{STAND_INS}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        assert all(shutil.which(each.name, path=path) == str(each) for each in STAND_INS.iterdir())
        stands_for = {"HOUSE": str(self.root), "REAL_MAKE": str(shutil.which("make"))}
        return {**inherited, **stands_for, "PATH": path, "BOT_CACHE": str(ROOT / "data/cache"), **more}

    def script(self, block: str) -> str:
        """Return what is typed, in this house."""
        for wanted, instead in OTHERWISE.items():
            block = re.sub(wanted, instead, block, flags=re.MULTILINE)
        return "set -e\n" + OF_A_SERVER.sub(rf"{self.root}/\1", block)

    def types(self, block: str, **more: str) -> str:
        """Type a block, and return what is printed; it has to end well."""
        done = subprocess.run(
            ["sh", "-c", self.script(block)],
            cwd=self.source,
            env=self.environment(**more),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Return a house in which somebody has talked with the bot."""
    built = House.built(tmp_path_factory.mktemp("house"))
    built.types("printf 'hei\\n' | python -m bot chat")
    (settings,) = re.findall(r"# (database: {.*})", Path("docs/operating.md").read_text(encoding="utf-8"))
    (built.source / "try.yaml").write_text(f"{settings}\n")
    return built


@pytest.mark.whole("make, and minutes")
@pytest.mark.parametrize(("page", "number", "block"), RUNNABLE, ids=[f"{p}-{n}" for p, n, _ in RUNNABLE])
def test_what_is_to_be_typed_works(house: House, mind: Mind, page: str, number: int, block: str) -> None:
    house.types(block)


@pytest.mark.whole("make, and minutes")
def test_the_tour_ends_with_an_inquiry_that_has_got_through(house: House, mind: Mind) -> None:
    (tour,) = (block for page, _, block in RUNNABLE if page == "README.md" and "Maija Meri" in block)
    printed = house.types(f"rm -f data/bot.sqlite3*\n{tour}")
    assert "Hintaa minulle ei ole kerrottu" in printed
    assert "Työnohjaajan puhelin" in printed
    assert re.search(r"Uusi yhteydenotto [A-Z0-9]{3}-[A-Z0-9]{3}", printed)


@pytest.mark.whole("a package index")
async def test_what_is_to_be_typed_on_a_server_installs_sets_up_and_starts_it(
    house: House, mind: Mind
) -> None:
    """In a folder for the system's, and by another hand than systemd's; at last the doctor finds it well."""
    async with BotApi(timing=Timing(conflict_pause=0.0)) as telegram:
        given = {"BOT_TELEGRAM_TOKEN": telegram.token, "BOT_TELEGRAM_API_URL": telegram.url}
        output = house.root / "output"
        with output.open("w") as file:
            process = await asyncio.create_subprocess_exec(
                *("sh", "-c", house.script("".join(OF_SYSTEMD))),
                cwd=house.source,
                env=house.environment(**given),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=file,
                stderr=file,
            )
            try:
                async with asyncio.timeout(280):
                    while not (link := re.search(r"\?start=(\S+)", output.read_text())):
                        assert process.returncode is None, output.read_text()
                        await asyncio.sleep(0.2)
                    await telegram.is_called("deleteWebhook", within=60)
                    telegram.client("Johanna").opens(link[1])
                    assert await process.wait() == 0, output.read_text()
            finally:
                with suppress(OSError, ValueError):
                    os.kill(int((house.root / "pid").read_text()), signal.SIGTERM)
    assert re.search(r"✓ +bot +It is running", output.read_text())


CRONTAB = re.compile(r"^```crontab\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def crontabs() -> list[str]:
    """Return every line for cron that the documents have."""
    return [
        line
        for page in PAGES
        for block in CRONTAB.findall(Path(page).read_text(encoding="utf-8"))
        for line in block.splitlines()
    ]


def as_cron(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Do what a line says, as cron does: by sh, at home, with next to nothing in the environment."""
    command = line.split(maxsplit=5)[5]
    assert "%" not in command  # which is a line break to cron
    given = {"HOME": str(home), "LOGNAME": "bot", "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
    return subprocess.run(
        ["/bin/sh", "-c", command.replace("/srv/bot", str(home))],
        cwd="/",
        env=given,
        capture_output=True,
        text=True,
        check=False,
    )


async def test_what_cron_does_every_night_says_nothing_unless_something_is_wrong(tmp_path: Path) -> None:
    home = House.built(tmp_path).source
    (home / "config.yaml").write_text("database: {backups: ../backups}\n")
    (line,) = crontabs()
    assert line.split()[:5] == ["0", "3", "*", "*", "*"]
    done = as_cron(line, home)
    assert (done.returncode, done.stdout) == (3, "")
    assert "There is no database" in done.stderr  # of which cron sends a mail
    async with await open_store(home / "data/bot.sqlite3", home / "secrets/bot.key"):
        pass
    done = as_cron(line, home)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len([*(tmp_path / "backups").glob("*/bot.sqlite3")]) == 1


def test_what_only_a_container_engine_can_do_is_left_out_by_name() -> None:
    """Its commands exist; whether the image builds, nobody has seen here (docs/operating.md says so)."""
    left = [block for _, _, block in blocks() if without_an_engine(block)]
    in_containers = "".join(block for block in left if "docker" in block)
    (of_a_server,) = (block for block in left if "docker" not in block)
    assert "migrate-store postgresql" in of_a_server
    typed = re.findall(r"(?:--rm \w+|exec \w+ tyonohjaus-bot) ([a-z-]+)", in_containers)
    assert typed == ["init", "doctor", "backup", "init", "doctor"]
    assert [command for command in typed if command not in commands()] == []
    assert len(RUNNABLE) + len(OF_SYSTEMD) + len(left) == len([*blocks()])
    assert len(RUNNABLE) > 8
