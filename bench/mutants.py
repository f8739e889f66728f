"""``make mutants``: tells which small changes of the program no test notices.

mutmut makes one change at a time, and the tests that pass by there are run. What none of them notices
survives; survivors that mean the same as the original are listed in ``docs/mutants.md``, with the reason.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

PAGE = Path("docs/mutants.md")
ROW = re.compile(r"^\| `([^`]+)` \| `` (.*) `` \| `` (.*) `` \| .+ \|$", re.MULTILINE)
UNREACHABLE = ("assert_never(", "case _: assert_never(")
"""How lines begin that are there for the type checker, which sees to it that they are never run."""

SQL = re.compile(r'"(?:SELECT|INSERT|UPDATE|DELETE) ')
QUOTED = re.compile(r"'[^']+'")

BY_TYPES = "caught by type check"
NOTICED = ("killed", "timeout", "segfault", "suspicious", BY_TYPES)
SETTLED = ("killed", BY_TYPES)
"""What is not tried again: a test that did not end may only have waited for a busy machine."""

MISSED = ("survived", "no tests")
UNTRIED = ("not checked", "skipped")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the function it is in, the line as it was, and as it reads now."""

    function: str
    was: str
    reads: str


@dataclass(frozen=True, slots=True)
class Score:
    """What became of mutants: how many were tried, noticed (of these by the types), and mean the same."""

    tried: int = 0
    noticed: int = 0
    by_types: int = 0
    alike: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.tried + other.tried,
            self.noticed + other.noticed,
            self.by_types + other.by_types,
            self.alike + other.alike,
        )

    @property
    def counted(self) -> int:
        """How many were tried that do not mean the same."""
        return self.tried - self.alike


def main(arguments: Sequence[str]) -> int:
    """Try the mutants of the paths named, or of the whole program; print the score and the survivors."""
    from bench import trial  # it needs mutmut, which the tests of this page do without

    asked = _parser().parse_args(arguments)
    mutants = trial.made()
    parts = [mutants.named(pattern(path)) for path in asked.paths or [""]]
    names = [name for part in parts for name in trial.drawn(part, asked.sample, asked.seed)]
    open_ = [name for name in names if asked.again or mutants.status(name) not in SETTLED]
    if not asked.show:
        reach = trial.reached(asked.tests)
        print("Fail unchanged, and are left out:", *reach.failed(), sep="\n  ")
        trial.tried(mutants, reach, open_, asked.longest, tell)
        mutants = trial.Mutants()
        for name in trial.mistyped(mutants, [name for name in names if mutants.status(name) in MISSED]):
            mutants.note(name, trial.MISTYPED)
    show({name: mutants.status(name) for name in names}, mutants.difference, equivalent())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make mutants ARGS=…", description=__doc__)
    parser.add_argument(
        "paths", nargs="*", help="files and folders of the program; all of it, if none is named"
    )
    parser.add_argument("--tests", nargs="+", default=[], help="look anew only at these for what they reach")
    parser.add_argument("--sample", type=int, metavar="N", help="try N of each path, drawn at random")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="what the sample is drawn by")
    parser.add_argument("--again", action="store_true", help="try those too that were noticed before")
    parser.add_argument("--show", action="store_true", help="try none; show what was found before")
    parser.add_argument(
        "--longest",
        type=float,
        default=float("inf"),
        metavar="SECONDS",
        help="of tests to run for one mutant",
    )
    return parser


def tell(name: str, status: str, by: str) -> None:
    """Say what became of a mutant."""
    print(f"{status} {name} {by}", flush=True)


def pattern(path: str) -> str:
    """Return what mutmut calls the mutants of a path: ``bot/core/text.py`` → ``bot.core.text.*``."""
    return path.removesuffix("/").removesuffix(".py").replace("/", ".") + ".*" if path else "*"


def equivalent() -> set[Mutant]:
    """Return the mutants that the page judges to mean the same as the original."""
    return {Mutant(*row.groups()) for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))}


def show(found: Mapping[str, str], difference: Callable[[str], str], known: set[Mutant]) -> None:
    """Print the survivors that the page does not know, the functions that no test reaches, and the scores."""
    survivors = {
        name: mutant_of(name, difference(name)) for name, status in found.items() if status == "survived"
    }
    for mutant in survivors.values():
        if not means_the_same(mutant, known):
            print(f"\n{mutant.function}\n- {mutant.was}\n+ {mutant.reads}")
    if unreached := sorted({function_of(name) for name, status in found.items() if status == "no tests"}):
        print("\nReached by no quick test:", *unreached, sep="\n  ")
    alike = {name for name, mutant in survivors.items() if means_the_same(mutant, known)}
    print("\n| part | tried | noticed | of these by types | mean the same | score | 95 % interval |")
    print("|---|---|---|---|---|---|---|")
    for part, score in scores(found, alike).items():
        print(row(part, score))
    print("\n" + ", ".join(f"{count} {status}" for status, count in Counter(found.values()).most_common()))


def means_the_same(mutant: Mutant, known: set[Mutant]) -> bool:
    """Tell whether a survivor means the same as the original.

    The page knows it; or it is never run; or it is SQL in other letters, of which only what is quoted counts.
    """
    if mutant in known or mutant.was.startswith(UNREACHABLE):
        return True
    in_other_letters = mutant.was.casefold() == mutant.reads.casefold()
    return in_other_letters and SQL.search(mutant.was) is not None and not QUOTED.search(mutant.was)


def scores(found: Mapping[str, str], alike: set[str]) -> dict[str, Score]:
    """Count what became of mutants, module by module and in all; what no test reaches was not noticed."""
    counted: defaultdict[str, Score] = defaultdict(Score)
    for name, status in sorted(found.items()):
        one = Score(status not in UNTRIED, status in NOTICED, status == BY_TYPES, name in alike)
        counted[module_of(name)] += one
        counted["all"] += one
    counted["all"] = counted.pop("all")
    return dict(counted)


def row(part: str, score: Score) -> str:
    """Return a line of the table of scores, with the interval of the true score if this is a sample."""
    low, high = wilson(score.noticed, score.counted)
    share = score.noticed / max(score.counted, 1)
    return (
        f"| `{part}` | {score.tried} | {score.noticed} | {score.by_types} | {score.alike} "
        f"| {share:.1%} | {low:.1%}–{high:.1%} |"
    )


def wilson(noticed: int, counted: int, z: float = 1.96) -> tuple[float, float]:
    """Return the interval that a share lies in with 95 % probability, by what a sample of it shows."""
    if not counted:
        return 0.0, 1.0
    share, width = noticed / counted, z * z / counted
    middle = (share + width / 2) / (1 + width)
    half = z / (1 + width) * sqrt(share * (1 - share) / counted + width / (4 * counted))
    return middle - half, middle + half


def module_of(name: str) -> str:
    """Return the module that a mutant is in."""
    return name.rpartition(".")[0]


def function_of(name: str) -> str:
    """Return the function that a mutant is in, by its usual name."""
    module, _, mangled = name.rpartition(".")
    function = mangled.rpartition("__mutmut_")[0]
    return f"{module}." + (function.removeprefix("xǁ").replace("ǁ", ".") if "ǁ" in function else function[2:])


def mutant_of(name: str, difference: str) -> Mutant:
    """Return a mutant, from the difference that mutmut shows."""
    was, reads = (
        " ".join(
            re.findall(rf"^{re.escape(sign)}(?!{re.escape(sign * 2)})\s*(.*)$", difference, re.MULTILINE)
        )
        for sign in "-+"
    )
    return Mutant(function_of(name), was, reads)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
