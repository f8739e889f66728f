"""What the documents must tell: every setting, every command, and nothing that is not so."""

import ast
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bench.mutants import equivalent
from bot import config
from bot.adapters.database.contents import columns
from bot.adapters.knowledge_files import load
from bot.adapters.telegram import profile
from bot.adapters.web_page.rendering import rendered
from bot.cli.parser import commands
from bot.config import Retention
from bot.core.client.commands import COMMANDS
from bot.core.client.policy import Policy
from bot.core.knowledge.wording import SENTENCES
from bot.core.page.site import Home
from bot.core.page.writing import site as web_site
from bot.core.supervisor.commands import COMMANDS as HER_COMMANDS
from tests.web.pictures import TAKEN_OF, digests

README = Path("README.md").read_text(encoding="utf-8")
EXAMPLE = Path("config.example.yaml").read_text(encoding="utf-8")
ARCHITECTURE = Path("docs/architecture.md").read_text(encoding="utf-8")
SECURITY = Path("docs/security.md").read_text(encoding="utf-8")
PRIVACY = Path("docs/privacy.md").read_text(encoding="utf-8")
GLOSSARY = Path("docs/glossary.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]


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


def test_make_help_lists_every_target_that_one_types() -> None:
    makefile = Path("Makefile").read_text(encoding="utf-8")
    (typed,) = re.findall(r"^\.PHONY: (.+)", makefile, re.MULTILINE)
    listed = subprocess.run(["make", "help"], capture_output=True, text=True, check=True).stdout
    told = {*re.findall(r"^make ([a-z-]+) ", listed, re.MULTILINE), *re.findall(r"; ([a-z-]+):", listed)}
    assert told == set(typed.split())


def test_the_workflow_calls_the_gate_and_adds_no_check_of_its_own() -> None:
    (job,) = yaml.safe_load(Path(".github/workflows/gate.yaml").read_text(encoding="utf-8"))["jobs"].values()
    assert job["steps"][-1] == {"run": ".ci/run"}
    assert os.access(".ci/run", os.X_OK)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_what_all_tests_need_is_what_the_gate_installs(page: str) -> None:
    gate = Path(".ci/run").read_text(encoding="utf-8")
    installed = [name for names in re.findall(r"missing\+=\(([^)]+)\)", gate) for name in names.split()]
    assert len(installed) > 5
    (told,) = re.findall(r"`apt install ([^`]+)`", Path(page).read_text(encoding="utf-8"))
    assert told.split() == installed


def test_how_much_memory_it_takes_is_said_alike_wherever_it_is_said() -> None:
    pages = ("README.md", "docs/operating.md", "deploy/compose.yaml", "deploy/tyonohjaus-bot.service")
    said = {page: " ".join(Path(page).read_text(encoding="utf-8").split()) for page in pages}
    for page, text in said.items():
        assert re.search(r"\b200\b( MB| once)", text), page
        assert "240 MB" in text, page
        assert not re.search(r"\b(130|330) MB", text), page
    assert said["README.md"].count("about half a minute") > 2
    assert not re.search(r"two or three minutes|half a minute or so", " ".join(said.values()))


def test_every_file_that_is_linked_exists() -> None:
    for page in (
        Path("README.md"),
        Path("CHANGELOG.md"),
        Path("CONTRIBUTING.md"),
        Path("LICENSE-TEXTS.md"),
        Path("SECURITY.md"),
        *Path("docs").rglob("*.md"),
        Path("knowledge/README.md"),
    ):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page}: {link}"


def test_the_pictures_of_the_web_page_are_of_the_page_as_it_is() -> None:
    """If not, 'python -m tests.web.pictures' takes them anew; then they are to be looked at."""
    made = rendered(web_site(known := load(Path("knowledge")).knowledge, Policy(known, Retention()), Home()))
    bot = rendered(web_site(known, Policy(known, Retention()), Home("https://example.org", "some_bot")))
    assert json.loads(TAKEN_OF.read_text(encoding="utf-8")) == digests(bot) != digests(made)


def test_every_file_for_a_server_is_told_of() -> None:
    told = Path("docs/operating.md").read_text(encoding="utf-8")
    files = {path.name for path in Path("deploy").iterdir()}
    named = {*re.findall(r"\]\(\.\./deploy/([^)]+)\)", told)}
    assert named | {"tyonohjaus-bot-backup.service", "tyonohjaus-bot-backup.timer"} == files
    assert "cp deploy/*.service deploy/*.timer" in told


def test_lock_files_name_no_package_index() -> None:
    locks = [
        lock for folder in (".", "bench", "tests/web") for lock in Path(folder).glob("requirements*.lock")
    ]
    assert len(locks) == 5
    for lock in locks:
        content = lock.read_text(encoding="utf-8")
        assert "://" not in content
        assert "--index-url" not in content
        for requirement in re.split(r"\n(?=\S)", content.strip()):
            assert "==" in requirement
            assert "--hash=sha256:" in requirement


def test_the_lock_file_of_npm_names_no_package_index_and_has_the_hash_of_all() -> None:
    packages = json.loads(Path("tests/web/package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {name: package for name, package in packages.items() if name}
    assert len(installed) > 10
    assert [name for name, package in installed.items() if "resolved" in package] == []
    assert [
        name for name, package in installed.items() if not package["integrity"].startswith("sha512-")
    ] == []


# What the pages on the code say of it


def defined(body: list[ast.stmt], within: str) -> Iterator[str]:
    """Yield the dotted name of everything that *body* defines."""
    for node in body:
        match node:
            case ast.ClassDef(name) | ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
                yield f"{within}.{name}"
                yield from defined(node.body if isinstance(node, ast.ClassDef) else [], f"{within}.{name}")
            case ast.AnnAssign(ast.Name(name)) | ast.Assign([ast.Name(name)]):
                yield f"{within}.{name}"
            case ast.Assign([ast.Tuple(names)]):
                yield from (f"{within}.{one.id}" for one in names if isinstance(one, ast.Name))


def names() -> set[str]:
    """Return all dotted names of bot and tests: modules, what they define, and every ending of each."""
    found = set[str]()
    for path in (*Path("bot").rglob("*.py"), *Path("tests").rglob("*.py")):
        module = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        found |= {module, *defined(ast.parse(path.read_text(encoding="utf-8")).body, module)}
    return {".".join(parts[i:]) for parts in (name.split(".") for name in found) for i in range(len(parts))}


def exists(named: str, known: set[str]) -> bool:
    """Tell whether what is *named* exists: a command, a path, a setting, a sentence, an entry, or a name."""
    if named.startswith("python -m "):
        return named.split()[2] in known or named.split()[2] == "bot"
    if target := re.fullmatch(r"make ([a-z-]+)", " ".join(named.split())):
        return bool(re.search(rf"^{target[1]}:", Path("Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    entries = {path.stem for path in Path("knowledge/entries").glob("*.yaml")}
    return Path(named).exists() or named in known or named in SENTENCES or named in entries


def test_everything_that_the_page_on_the_architecture_names_exists() -> None:
    text = re.sub(r"```.*?```", "", ARCHITECTURE, flags=re.DOTALL)
    known = names()
    named = [" ".join(one.split()) for one in re.findall(r"`([^`]+)`", text)]
    assert len(named) > 100
    assert [one for one in named if not exists(one, known)] == []


def test_what_holds_the_program_to_a_promise_exists() -> None:
    known = names()
    named = [" ".join(one.split()) for one in re.findall(r"`([^`]+)`", PRIVACY)]
    stored = {f"{table}.{name}" for table, found in columns().items() for name in found}
    commands_and_kinds = {"/hae", "/omattiedot", "/tietosuoja", "/vie", "policy.*"}
    assert len(named) > 20
    assert {one for one in named if not exists(one, known)} - stored == commands_and_kinds


def test_each_thing_that_is_stopped_is_shown_by_a_test_that_exists() -> None:
    rows = [line.split("|") for line in SECURITY.splitlines() if line.startswith("| ")][1:]
    shown = [re.fullmatch(r" `(tests/[\w/]+\.py)::(test_\w+)` ", cells[4]) for cells in rows]
    assert len(rows) > 20
    assert [cells for cells, one in zip(rows, shown, strict=True) if one is None] == []
    tests = {(path.as_posix(), name) for path in Path("tests").rglob("test_*.py") for name in named_in(path)}
    assert [one[0] for one in shown if one and (one[1], one[2]) not in tests] == []


def named_in(path: Path) -> Iterator[str]:
    """Yield the names of the tests in a file."""
    yield from re.findall(r"^ *(?:async )?def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("page", ["breach.md", "operating.md", "security.md", "web-page.md"])
def test_every_command_that_is_to_be_typed_exists(page: str) -> None:
    typed = re.findall(r"`python -m bot ([a-z-]+)", Path("docs", page).read_text(encoding="utf-8"))
    assert typed
    assert [command for command in typed if command not in commands()] == []


def test_the_page_on_the_web_page_names_what_is_there_and_shows_each_picture() -> None:
    text = Path("docs/web-page.md").read_text(encoding="utf-8")
    shown = re.findall(r"\]\(([^)]+\.png)\)", text)
    assert {f"web-page/{path.name}" for path in Path("docs/web-page").glob("*.png")} == {*shown}
    assert all(path.stat().st_size < 150_000 for path in Path("docs/web-page").iterdir())
    for name in config.Page.__struct_fields__:
        assert f"| `{name}` |" in text


def test_a_name_that_is_gone_would_be_noticed() -> None:
    known = names()
    assert exists("Reception.handle", known)
    for gone in ("Reception.handled", "bot/supervision.py", "make coffee", "python -m tests.gone"):
        assert not exists(gone, known)


@pytest.mark.parametrize("room", ["bot", "bot.core", "bot.cli"])
def test_the_diagram_is_that_of_the_contracts(room: str) -> None:
    (contract,) = (one for one in CONTRACTS if one.get("containers") == [room])
    drawn = re.search(rf"subgraph \w+ \[{re.escape(room)}[\]:](.*?)\bend\b", ARCHITECTURE, re.DOTALL)
    assert drawn
    labels = dict(re.findall(r"(\w+)\[\"([^\"]+)\"\]", drawn[1]))
    assert [label.replace(" · ", " | ") for label in labels.values()] == contract["layers"]
    arrows = re.findall(r"(\w+)(?:\[[^\]]*\])? --> (\w+)", drawn[1])
    assert arrows == list(zip(labels, list(labels)[1:], strict=False))


def test_every_adapter_is_among_those_that_know_no_other() -> None:
    """Import-linter does not ask for it: a new one would be left out unseen."""
    (contract,) = (one for one in CONTRACTS if one["type"] == "independence")
    found = {path.stem for path in Path("bot/adapters").iterdir() if not path.stem.startswith("__")}
    assert {name.removeprefix("bot.adapters.") for name in contract["modules"]} == found
    drawn = re.search(r"adapters1\[\"([^\"]+)\"\]", ARCHITECTURE)
    assert drawn
    assert set(drawn[1].split(" · ")) == found


def test_the_glossary_has_each_word_once() -> None:
    rows = [line.split("|")[1] for line in GLOSSARY.splitlines() if line.startswith("| ")][1:]
    words = [word.strip() for row in rows for word in re.split(r",|→|=", row)]
    assert [word for word in words if words.count(word) > 1] == []


def test_mutants_are_judged_by_lines_that_are_still_there() -> None:
    """A change that is said to mean the same is a change of the program as it is now."""
    for mutant in equivalent():
        module, line = mutant.function, " ".join(mutant.was.split())
        while not (path := Path(module.replace(".", "/")).with_suffix(".py")).exists():
            module = module.rpartition(".")[0]
            assert module, f"{mutant.function} is nowhere"
        assert line in " ".join(path.read_text(encoding="utf-8").split()), mutant
