"""What the documents must tell: every setting, every command, and nothing that is not so."""

import re
from pathlib import Path

import pytest

from bot import config
from bot.adapters.telegram import profile
from bot.cli.parser import commands
from bot.core.client.commands import COMMANDS
from bot.core.supervisor.commands import COMMANDS as HER_COMMANDS

README = Path("README.md").read_text(encoding="utf-8")
EXAMPLE = Path("config.example.yaml").read_text(encoding="utf-8")


def test_the_example_sets_every_setting_to_its_default_and_explains_it() -> None:
    assert config.load(Path("config.example.yaml"), {}) == config.load(Path("absent.yaml"), {})
    lines = EXAMPLE.splitlines()
    for name, _ in config.settings():
        key = name.rpartition(".")[2]
        index = next(i for i, line in enumerate(lines) if re.match(rf" *#? ?{key}:", line))
        assert lines[index - 1].lstrip().startswith("#"), f"{name} has no comment above it"


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"python -m bot {command}\b", README)


@pytest.mark.parametrize("command", [*profile.COMMANDS, *profile.SUPERVISOR_COMMANDS])
def test_every_command_that_is_shown_in_a_chat_is_in_the_readme(command: str) -> None:
    assert command in {**COMMANDS, **HER_COMMANDS}
    assert f"`/{command}`" in README


def test_every_make_target_that_is_named_exists() -> None:
    makefile = Path("Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`make (?:-s )?([a-z-]+)", README)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_file_that_is_linked_exists() -> None:
    for page in (Path("README.md"), *Path("docs").rglob("*.md"), Path("knowledge/README.md")):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page}: {link}"


def test_lock_files_name_no_package_index() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock", "bench/requirements-bench.lock"):
        content = Path(lock).read_text(encoding="utf-8")
        assert "://" not in content
        assert "--index-url" not in content
        for requirement in re.split(r"\n(?=\S)", content.strip()):
            assert "==" in requirement
            assert "--hash=sha256:" in requirement
