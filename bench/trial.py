"""Tries mutants: one process gathers the tests, and a fork of it for each mutant runs those that pass there.

mutmut makes the mutants and tells which tests reach which function; its own way of running them gathers the
tests anew for each mutant, which takes longer than most of them do to fail.
"""

import functools
import gc
import json
import os
import pickle
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path
from random import Random
from time import process_time

import pytest
from mutmut.__main__ import (
    copy_also_copy_files,
    copy_src_dir,
    create_mutants,
    setup_source_paths,
)
from mutmut.configuration import config
from mutmut.mutation.data import MutantLineSpans, SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import mangled_name_from_mutant_name

MADE = Path("mutants")
"""Where mutmut puts the changed program, and what became of each mutant."""

TYPED = MADE / "typed"
"""Where the type checker is shown what no test noticed."""

ASSIGNED = re.compile(r"\s*(mutants_\w+__mutmut\b|from mutmut\b)")
"""What mutmut adds to the program to choose among the mutants."""

REACH = MADE / "reached.pickle"
"""Which tests reach which functions."""

NO_TESTS, TIMEOUT, MISTYPED = 33, 36, 37
"""What mutmut notes of a mutant that no test reaches, that no longer ends, and that has wrong types."""

PATIENCE = 30.0
"""Seconds that a single test may take on a busy machine, besides ten times what it took unchanged."""

Tell = Callable[[str, str, str], None]
"""Is told a mutant, its status and the test that noticed it."""


class Mutants:
    """All mutants of the program, with what is known of them, kept in mutmut's own files."""

    def __init__(self) -> None:
        self._files = [_loaded(path) for path in walk_mutatable_files()]
        self._file_of = {name: file for file in self._files for name in file.exit_code_by_key}

    def named(self, pattern: str) -> list[str]:
        """Return those whose names are like *pattern*."""
        return sorted(name for name in self._file_of if fnmatch(name, pattern))

    def status(self, name: str) -> str:
        """Tell what became of a mutant."""
        return str(status_by_exit_code[self._file_of[name].exit_code_by_key[name]])

    def note(self, name: str, code: int) -> None:
        """Keep what became of a mutant."""
        file = self._file_of[name]
        file.exit_code_by_key[name] = code
        file.save()

    def path(self, name: str) -> Path:
        """Return the file of the program that a mutant is in."""
        return Path(self._file_of[name].path)

    def difference(self, name: str) -> str:
        """Return what a mutant changes, as a unified diff."""
        return str(get_diff_for_mutant(name, path=self.path(name)))


def _loaded(path: Path) -> SourceFileMutationData:
    file = SourceFileMutationData(path=path)
    file.load()
    return file


def made() -> Mutants:
    """Make the mutants, where the program has changed, and let mutmut learn which tests reach them."""
    set_mutant_under_test("mutant_generation")
    MADE.mkdir(exist_ok=True)
    copy_src_dir()
    copy_also_copy_files()
    setup_source_paths()
    for tests in _selection():  # anew: what has been deleted since would still be run
        shutil.rmtree(MADE / tests)
        shutil.copytree(tests, MADE / tests)
    with redirect_stdout(None):
        create_mutants(1)
    return Mutants()


def reached(selection: Sequence[str]) -> "Reach":
    """Learn which tests reach which functions, where the tests have changed since or functions are others."""
    known = Reach.load(_functions())
    if (child := os.fork()) == 0:
        os.chdir(MADE)
        set_mutant_under_test("stats")
        os.environ["PY_IGNORE_IMPORTMISMATCH"] = "1"
        code = pytest.main([*PLAINLY, *(selection or _selection()), *_options()], plugins=[_Learning(known)])
        os._exit(0 if code in (0, 1, 5) else 1)  # 5: there was nothing new
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit("The tests could not be run; see above.")
    return Reach.load(_functions())


def _functions() -> str:
    """Return what tells whether the program has the same functions as before."""
    names = [name for path in walk_mutatable_files() for name in sorted(_loaded(path).hash_by_function_name)]
    return sha256("\n".join(names).encode()).hexdigest()


PLAINLY = ("--rootdir=.", "--tb=line", "-q", "--timeout=0", "-p", "no:cacheprovider")
"""How pytest is run."""


def _selection() -> list[str]:
    return list(config().pytest_add_cli_args_test_selection)


def _options() -> list[str]:
    return list(config().pytest_add_cli_args)


@dataclass
class Reach:
    """Which functions each test reaches, and how long it takes, by the file that it is in."""

    functions: str
    files: dict[str, "Tests"] = field(default_factory=dict)

    @classmethod
    def load(cls, functions: str) -> "Reach":
        """Return what was learned before of a program that has these *functions*."""
        with suppress(FileNotFoundError), REACH.open("rb") as kept:
            before: Reach = pickle.load(kept)
            if before.functions == functions:
                return before
        return cls(functions)

    def save(self, path: Path) -> None:
        """Keep it for the next time."""
        with path.open("wb") as kept:
            pickle.dump(self, kept)

    def tests_of(self, function: str) -> set[str]:
        """Return the tests that reach a function, without those that fail without any change."""
        return {
            test
            for file in self.files.values()
            for test, names in file.reaches.items()
            if function in names and test not in file.failed
        }

    def failed(self) -> list[str]:
        """Return the tests that fail without any change."""
        return sorted(test for file in self.files.values() for test in file.failed)

    def took(self, test: str) -> float:
        """Return how many seconds a test takes."""
        return self.files[test.partition("::")[0]].took.get(test, 0.0)


@dataclass
class Tests:
    """The tests of one file as it was: how long each takes, what it reaches, and which fail unchanged."""

    content: str
    took: dict[str, float] = field(default_factory=dict)
    reaches: dict[str, frozenset[str]] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)


class _Learning:
    """Runs the tests of the files that have changed, and notes what they reach."""

    def __init__(self, known: Reach) -> None:
        self._known = known

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        contents = {file: _content(file) for file in {_file_of(item.nodeid) for item in items}}
        self._known.files = {
            file: tests
            for file, tests in self._known.files.items()
            if tests.content == contents.get(file, tests.content) and Path(file).exists()
        }
        items[:] = [item for item in items if _file_of(item.nodeid) not in self._known.files]

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        state()._stats.clear()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        tests = self._tests(report.nodeid)
        tests.took[report.nodeid] = tests.took.get(report.nodeid, 0.0) + report.duration
        if report.failed:
            tests.failed.add(report.nodeid)

    def pytest_runtest_teardown(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        file = _file_of(item.nodeid)
        self._tests(item.nodeid).reaches[item.nodeid] = frozenset(map(sys.intern, state()._stats))
        if nextitem is None or _file_of(nextitem.nodeid) != file:
            self._known.save(".." / REACH)

    def _tests(self, test: str) -> Tests:
        file = _file_of(test)
        return self._known.files.setdefault(file, Tests(_content(file)))


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def _content(file: str) -> str:
    return sha256(Path(file).read_bytes()).hexdigest()


def mistyped(mutants: Mutants, names: Iterable[str]) -> set[str]:
    """Return which of *names* the type checker refuses, that lets the same functions pass unchanged.

    It is shown the program as it is, but with those mutants beside the functions that they are of.
    """
    by_file: defaultdict[Path, set[str]] = defaultdict(set)
    for name in names:
        by_file[mutants.path(name)].add(name.rpartition(".")[2])
    if not by_file:
        return set()
    shutil.rmtree(TYPED, ignore_errors=True)
    shutil.copytree("bot", TYPED / "bot")
    shutil.copy("pyproject.toml", TYPED)
    with suppress(FileNotFoundError):
        shutil.copytree(".mypy_cache", TYPED / ".mypy_cache")
    spans = {path: _trimmed(path, wanted) for path, wanted in by_file.items()}
    errors = _type_errors(by_file)
    return {
        f"{_module_of(path)}.{name}"
        for path, wanted in by_file.items()
        for name in wanted
        if _said_of(name, path, spans, errors) - _said_of(_original_of(name), path, spans, errors)
    }


Errors = Sequence[tuple[Path, int, str]]
"""What the type checker finds: in which file, in which line, and what."""


def _said_of(name: str, path: Path, spans: Mapping[Path, Mapping[str, range]], errors: Errors) -> set[str]:
    """Return what the type checker says of a function."""
    lines = spans[path].get(name, range(0))
    return {message for file, line, message in errors if file == path and line in lines}


def _original_of(name: str) -> str:
    return f"{name.rpartition('__mutmut_')[0]}__mutmut_orig"


def _module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _trimmed(path: Path, wanted: set[str]) -> dict[str, range]:
    """Write a file of the program with the mutants *wanted* alone; return the lines of its functions."""
    index = MutantLineSpans.load(path)
    assert index is not None
    lines = (MADE / path).read_text(encoding="utf-8").splitlines()
    dropped = {
        number
        for name, span in index.span_by_function_name.items()
        if "__mutmut_" in name and not name.endswith("__mutmut_orig") and name not in wanted
        for number in range(span.start, span.end + 1)
    }
    kept = [
        number
        for number, line in enumerate(lines, 1)
        if number not in dropped and "_mutmut_mutated" not in line and not ASSIGNED.match(line)
    ]
    (TYPED / path).write_text("\n".join(lines[number - 1] for number in kept) + "\n", encoding="utf-8")
    now = {before: after for after, before in enumerate(kept, 1)}
    return {
        name: range(now[span.start], now[span.end] + 1)
        for name, span in index.span_by_function_name.items()
        if span.start in now and span.end in now
    }


def _type_errors(files: Iterable[Path]) -> Errors:
    """Return what the type checker finds wrong in *files*."""
    told = subprocess.run(
        [sys.executable, "-m", "mypy", "--output", "json", *map(str, files)],
        cwd=TYPED,
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode not in (0, 1):
        sys.exit(told.stdout + told.stderr)
    found = [json.loads(line) for line in told.stdout.splitlines() if line.startswith("{")]
    return [
        (Path(each["file"]), each["line"], each["message"]) for each in found if each["severity"] == "error"
    ]


def drawn(names: Iterable[str], size: int | None, seed: int) -> list[str]:
    """Return a random sample of that size, of which a smaller one by the same seed is the beginning."""
    shuffled = sorted(names)
    Random(seed).shuffle(shuffled)
    return shuffled[:size]


def tried(mutants: Mutants, reach: Reach, names: Iterable[str], longest: float, tell: Tell) -> None:
    """Try mutants in a process of its own, which must not be the one that is to look at the results."""
    if (child := os.fork()) == 0:
        os.chdir(MADE)
        set_mutant_under_test("")
        plugin = _Trial(mutants, reach, list(names), longest, tell)
        code = pytest.main([*PLAINLY, "-x", *_selection(), *_options()], plugins=[plugin])
        os._exit(int(code))
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit("The tests could not be run; see above.")


class _Trial:
    """In place of running the tests that were gathered, forks for each mutant."""

    def __init__(self, mutants: Mutants, reach: Reach, names: list[str], longest: float, tell: Tell) -> None:
        self._mutants = mutants
        self._reach = reach
        self._names = names
        self._longest = longest
        self._tell = tell
        self._lately: defaultdict[str, list[str]] = defaultdict(list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        root = Path.cwd().parent
        for name in self._names:
            code, noticed = self._try(session, items, name)
            os.chdir(root)
            self._mutants.note(name, code)
            os.chdir(root / MADE)
            self._tell(name, self._mutants.status(name), noticed)
        return True

    def _try(self, session: pytest.Session, items: dict[str, pytest.Item], name: str) -> tuple[int, str]:
        function = mangled_name_from_mutant_name(name)
        ids = self._ordered(name, self._reach.tests_of(function) & items.keys())
        if not ids:
            return NO_TESTS, ""
        code, last = _forked(session, [items[each] for each in ids], name, self._reach.took, self._longest)
        if code not in (0, TIMEOUT):
            self._lately[function] = [last, *(each for each in self._lately[function] if each != last)][:8]
        return code, last if code else ""

    def _ordered(self, name: str, ids: set[str]) -> list[str]:
        """Order tests: what noticed the last mutants of this function, what is next to it, what is quick.

        Those of a file stay together, so that what they share is made once.
        """
        lately = self._lately[mangled_name_from_mutant_name(name)]
        path = self._mutants.path(name)
        near = "/".join(["tests", *path.parts[1:-1], f"test_{path.name}"])
        took: defaultdict[str, float] = defaultdict(float)
        for test in ids:
            took[_file_of(test)] += self._reach.took(test)

        def key(test: str) -> tuple[int, bool, float, str, float]:
            file = _file_of(test)
            rank = lately.index(test) if test in lately else len(lately)
            return rank, file != near, took[file], file, self._reach.took(test)

        return sorted(ids, key=key)


def _forked(
    session: pytest.Session, items: list[pytest.Item], name: str, took: Callable[[str], float], longest: float
) -> tuple[int, str]:
    """Run tests with a mutant in a fork, until one fails; return the exit code and the last test begun."""
    reading, writing = os.pipe()
    folder = Path(tempfile.mkdtemp(prefix="mutant-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a fork beside threads: there are none
        child = os.fork()
    if child == 0:
        os.close(reading)
        _run(session, items, name, folder, writing, longest)
    os.close(writing)
    try:
        return _watched(child, reading, [item.nodeid for item in items], took)
    finally:
        os.close(reading)
        shutil.rmtree(folder, ignore_errors=True)


def _run(
    session: pytest.Session,
    items: list[pytest.Item],
    name: str,
    folder: Path,
    writing: int,
    longest: float,
) -> None:
    code, over = 3, process_time() + longest
    try:
        os.setpgid(0, 0)
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
        session.config.pluginmanager.unregister(name="terminalreporter")
        _apart()
        set_mutant_under_test(name)
        hook = session.config.hook
        for index, item in enumerate(items):
            os.write(writing, b".")
            following = items[index + 1] if index + 1 < len(items) else None
            hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed or session.shouldfail or session.shouldstop or process_time() > over:
                break
        code = 1 if session.testsfailed else 0
    finally:
        os._exit(code)


def _apart() -> None:
    """Say nothing, and forget what was computed while the tests were gathered: it would hide the mutant."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.__module__.startswith("bot."):
            each.cache_clear()


def _watched(child: int, reading: int, ids: Sequence[str], took: Callable[[str], float]) -> tuple[int, str]:
    """Wait for a fork as long as its tests go on; end it when one of them does not."""
    begun = 0
    while True:
        at = ids[max(begun - 1, 0)]
        ready, _, _ = select.select([reading], [], [], PATIENCE + 10 * took(at))
        told = os.read(reading, 4096) if ready else b""
        if told:
            begun += len(told)
            continue
        if not ready:
            os.killpg(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status) if ready else TIMEOUT
        return code, at
