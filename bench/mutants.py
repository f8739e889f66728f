"""``make mutants``: tells which small changes of the program no test notices.

mutmut makes one change at a time and runs the tests that pass by there. What none of them notices survives;
survivors that mean the same as the original are listed in ``docs/mutants.md``, each with the reason.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

AT_ONCE = "2"
"""Mutants tested side by side."""

PAGE = Path("docs/mutants.md")
STATUS = re.compile(r"^ +(\S+): (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| `([^`]+)` \| `` (.*) `` \| `` (.*) `` \| .+ \|$", re.MULTILINE)
NOTICED = ("killed", "timeout", "segfault", "caught by type check")

MUTMUT = Path(sys.executable).with_name("mutmut")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the function it is in, the line as it was, and as it reads now."""

    function: str
    was: str
    reads: str


def main(paths: Sequence[str]) -> int:
    """Test the mutants of *paths*, or of all that pyproject.toml names; print the score and the survivors."""
    names = [pattern(path) for path in paths]
    quiet = None if sys.stdout.isatty() else subprocess.PIPE
    ran = subprocess.run(
        [MUTMUT, "run", "--max-children", AT_ONCE, *names], stdout=quiet, text=True, check=False
    )
    if ran.returncode:
        print(ran.stdout or "", file=sys.stderr)
        return ran.returncode
    found = {name: status for name, status in results() if wanted(name, names)}
    show(found, equivalent())
    return 0


def pattern(path: str) -> str:
    """Return what mutmut calls the mutants of a path: ``bot/core/text.py`` → ``bot.core.text.*``."""
    return path.removesuffix("/").removesuffix(".py").replace("/", ".") + ".*"


def wanted(name: str, names: Sequence[str]) -> bool:
    """Tell whether a mutant was asked for."""
    return not names or any(fnmatch(name, each) for each in names)


def results() -> Iterator[tuple[str, str]]:
    """Yield the name and the status of every mutant."""
    told = subprocess.run([MUTMUT, "results", "--all", "true"], check=True, capture_output=True, text=True)
    for match in STATUS.finditer(told.stdout):
        yield match[1], match[2]


def equivalent() -> set[Mutant]:
    """Return the mutants that the page judges to mean the same as the original."""
    return {Mutant(*row.groups()) for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))}


def show(found: dict[str, str], known: set[Mutant]) -> None:
    """Print the score, the survivors that the page does not know, and the functions that no test reaches."""
    survivors = [mutant_of(name) for name, status in found.items() if status == "survived"]
    alike = [mutant for mutant in survivors if mutant in known]
    noticed = sum(status in NOTICED for status in found.values())
    told = Counter(found.values())
    counted = len(found) - len(alike)
    for mutant in survivors:
        if mutant not in known:
            print(f"\n{mutant.function}\n- {mutant.was}\n+ {mutant.reads}")
    unreached = sorted({function_of(name) for name, status in found.items() if status == "no tests"})
    if unreached:
        print("\nReached by no quick test:", *unreached, sep="\n  ")
    print("\n" + ", ".join(f"{count} {status}" for status, count in told.most_common()))
    print(
        f"{noticed} of {counted} noticed: {noticed / max(counted, 1):.1%}; {len(alike)} more mean the same."
    )


def function_of(name: str) -> str:
    """Return the function that a mutant is in, by its usual name."""
    module, _, mangled = name.rpartition(".")
    function = mangled.rpartition("__mutmut_")[0]
    return f"{module}." + (function.removeprefix("xǁ").replace("ǁ", ".") if "ǁ" in function else function[2:])


def mutant_of(name: str) -> Mutant:
    """Return a mutant, from the difference that mutmut shows."""
    shown = subprocess.run([MUTMUT, "show", name], check=True, capture_output=True, text=True).stdout
    was, reads = (
        " ".join(re.findall(rf"^{re.escape(sign)}(?!{re.escape(sign * 2)})\s*(.*)$", shown, re.MULTILINE))
        for sign in "-+"
    )
    return Mutant(function_of(name), was, reads)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
