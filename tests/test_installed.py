"""The program as it is installed: one wheel with all that it needs, which runs from any folder."""

import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from bot import bootstrap
from bot.config import Config, load
from bot.version import VERSION
from tests.cli.conftest import ROOT


def in_folder(folder: Path, *command: str, typed: str = "", **environment: str) -> str:
    """Return what a command prints that is run in *folder*, and has to end well."""
    done = subprocess.run(
        command, cwd=folder, input=typed, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    told = in_folder(ROOT, sys.executable, "-m", "bot", "--version")
    assert told == f"tyonohjaus-bot {VERSION}\n"
    assert project["scripts"] == {"tyonohjaus-bot": "bot.__main__:main"}


def test_it_works_from_any_folder_with_the_knowledge_that_comes_with_it(tmp_path: Path) -> None:
    """And with settings that the environment names."""
    elsewhere = {"PYTHONPATH": str(ROOT), "BOT_CACHE": str(ROOT / "data/cache")}
    ask = (sys.executable, "-m", "bot", "ask", "hei")
    assert "\ngreeting " in in_folder(tmp_path, *ask, **elsewhere)
    assert [*tmp_path.iterdir()] == []
    named = tmp_path / "named.yaml"
    named.write_text("database: {path: elsewhere.sqlite3}\n", encoding="utf-8")
    told = in_folder(ROOT, sys.executable, "-m", "bot", "privacy-record", BOT_CONFIG=str(named))
    assert "`elsewhere.sqlite3.saved`" in told
    named.unlink()
    refused = subprocess.run(ask, capture_output=True, text=True, check=False, env={"BOT_CONFIG": str(named)})
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "Check the name after --config, or in BOT_CONFIG" in refused.stderr


def test_a_knowledge_that_is_named_is_never_another(tmp_path: Path) -> None:
    assert load(tmp_path / "config.yaml", {}).knowledge == (ROOT / "knowledge").resolve()
    named = load(tmp_path / "config.yaml", {"BOT_KNOWLEDGE": "knowledge"})
    assert named.knowledge == tmp_path / "knowledge"
    (tmp_path / "knowledge").mkdir()
    assert load(tmp_path / "config.yaml", {}).knowledge == tmp_path / "knowledge"


def test_whoever_serves_clients_has_a_knowledge_of_their_own(tmp_path: Path) -> None:
    """What is edited and taught there outlives an update; once it is there it is left alone."""
    given = load(tmp_path / "config.yaml", {})
    own = bootstrap.with_own_knowledge(given, tmp_path)
    assert own.knowledge == tmp_path / "knowledge"
    facts = tmp_path / "knowledge/facts.yaml"
    assert facts.read_bytes() == (ROOT / "knowledge/facts.yaml").read_bytes()
    facts.write_text("phone: ...\n", encoding="utf-8")
    again = load(tmp_path / "config.yaml", {})
    assert bootstrap.with_own_knowledge(again, tmp_path) == again
    assert facts.read_text(encoding="utf-8") == "phone: ...\n"
    assert bootstrap.with_own_knowledge(given, tmp_path) == own  # named in the settings, and begun again
    in_the_source = Config(knowledge=ROOT / "knowledge")
    assert bootstrap.with_own_knowledge(in_the_source, ROOT) == in_the_source
    taken = tmp_path / "taken"
    taken.write_bytes(b"")
    with pytest.raises(bootstrap.Unusable, match="Run this in a folder that can be written to"):
        bootstrap.with_own_knowledge(given, taken)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program as one file to install."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-cache-dir", "--wheel-dir", str(folder))
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    (made,) = folder.glob("*.whl")
    return made


def tracked(*folders: str) -> set[str]:
    """Return the files of the source in *folders*, new ones too."""
    listed = in_folder(ROOT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders)
    return {name for name in listed.split("\0") if name}


@pytest.mark.whole("hatchling")
def test_the_wheel_holds_the_program_and_its_knowledge_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        held = {name for name in file.namelist() if not name.startswith("tyonohjaus_bot-")}
    shipped = {f"bot/shipped/{name}" for name in (*tracked("knowledge"), "config.example.yaml")}
    assert held == tracked("bot") | shipped


@pytest.mark.whole("hatchling and a package index")
def test_what_is_installed_answers_and_talks_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own, with the dependencies of the lock file."""
    place, there = tmp_path / "venv", tmp_path / "there"
    there.mkdir()
    venv.create(place, with_pip=True)
    pip = (str(place / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    lock = (*pip, "--require-hashes", "--requirement", str(ROOT / "requirements.lock"))
    for command in (lock, (*pip, "--no-deps", "--no-index", str(wheel))):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    program, learned = str(place / "bin/tyonohjaus-bot"), {"BOT_CACHE": str(ROOT / "data/cache")}
    assert in_folder(there, program, "--version") == f"tyonohjaus-bot {VERSION}\n"
    assert in_folder(there, program, "--help").startswith("usage: tyonohjaus-bot ")
    assert "\ngreeting " in in_folder(there, program, "ask", "hei", **learned)
    assert [*there.iterdir()] == []
    said = in_folder(there, program, "chat", typed="paljonks se maksaa\n", **learned)
    assert "Hintaa minulle ei ole kerrottu" in said
    assert sorted(path.name for path in there.iterdir()) == ["data", "secrets"]
