"""How what became of mutants is counted and told; what tries them stands in an environment of its own."""

import re
from pathlib import Path

import pytest

from bench.mutants import Mutant, Score, function_of, means_the_same, mutant_of, pattern, row, scores, wilson

SHOWN = """\
--- bot/lanes.py
+++ bot/lanes.py
@@ -1,3 +1,3 @@
 def behind(self, incoming):
-    return [one for one in self._waiting
-            if one is not incoming]
+    return []
"""


def test_a_mutant_is_told_by_its_function_and_its_lines() -> None:
    mutant = mutant_of("bot.lanes.xǁLanesǁbehind__mutmut_3", SHOWN)
    was = "return [one for one in self._waiting if one is not incoming]"
    assert mutant == Mutant("bot.lanes.Lanes.behind", was, "return []")
    assert function_of("bot.watch.x__done__mutmut_12") == "bot.watch._done"


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("bot/core/text.py", "bot.core.text.*"),
        ("bot/core/client/", "bot.core.client.*"),
        ("bot/core/client", "bot.core.client.*"),
        ("", "*"),
    ],
)
def test_a_path_names_the_mutants_in_it(path: str, named: str) -> None:
    assert pattern(path) == named


@pytest.mark.parametrize(
    ("was", "reads", "same"),
    [
        ("assert_never(event)", "assert_never(None)", True),
        ("case _: assert_never(event)", "", True),
        ("return 1", "return 0", True),
        ("return 2", "return 0", False),
        ('return "SELECT 1 FROM inbox"', 'return "select 1 from inbox"', True),
        ('return "SELECT 1 FROM inbox"', 'return "SELECT 2 FROM inbox"', False),
        ("return \"SELECT 'new' FROM inbox\"", "return \"SELECT 'NEW' FROM INBOX\"", False),
        ('return "Hei"', 'return "hei"', False),
    ],
)
def test_what_is_never_run_what_the_page_knows_and_sql_in_other_letters_mean_the_same(
    was: str, reads: str, same: bool
) -> None:
    known = {Mutant("bot.x.f", "return 1", "return 0")}
    assert means_the_same(Mutant("bot.x.f", was, reads), known) is same


def test_scores_are_told_module_by_module_and_in_all() -> None:
    """What no test reaches was not noticed; what has not been tried is not counted."""
    found = {
        "bot.lanes.x_a__mutmut_1": "killed",
        "bot.lanes.x_a__mutmut_2": "survived",
        "bot.lanes.x_a__mutmut_3": "survived",
        "bot.lanes.x_a__mutmut_4": "not checked",
        "bot.watch.x_b__mutmut_1": "no tests",
        "bot.watch.x_b__mutmut_2": "timeout",
        "bot.watch.x_b__mutmut_3": "caught by type check",
    }
    told = scores(found, {"bot.lanes.x_a__mutmut_3"})
    assert told == {
        "bot.lanes": Score(tried=3, noticed=1, by_types=0, alike=1),
        "bot.watch": Score(tried=3, noticed=2, by_types=1, alike=0),
        "all": Score(tried=6, noticed=3, by_types=1, alike=1),
    }
    assert list(told)[-1] == "all"
    assert row("bot.lanes", told["bot.lanes"]) == "| `bot.lanes` | 3 | 1 | 0 | 1 | 50.0% | 9.5%–90.5% |"


@pytest.mark.parametrize(
    ("noticed", "counted", "low", "high"),
    [(0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0), (95, 100, 0.888, 0.978), (0, 10, 0.0, 0.278)],
)
def test_the_interval_is_wilsons(noticed: int, counted: int, low: float, high: float) -> None:
    assert wilson(noticed, counted) == pytest.approx((low, high), abs=0.001)


def test_the_page_names_parts_that_there_are() -> None:
    """In its tables; what they were called on the day that they were measured is told in words."""
    page = Path("docs/mutants.md").read_text(encoding="utf-8")
    parts = re.findall(r"^\| `(bot/[^`]+)` \|", page, re.MULTILINE)
    assert len(parts) > 20
    assert [part for part in parts if not Path(part).exists()] == []
