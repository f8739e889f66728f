"""Runs every matcher in a process of its own, prints the tables, writes docs/bench.md and its plot."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench import report
from bench.report import LANGUAGES, MATCHERS, SIZES, Figures, Results

PATIENCE = 300
"""Seconds that one measurement may take."""

TOO_LARGE = {("scikit-learn LinearSVC", 5000)}
"""Not tried: 5,000 classifiers over 60,000 n-grams are 2.4 GB of weights."""


def main() -> None:
    """Measure, print and write."""
    results: Results = {}
    for name in MATCHERS:
        for language in LANGUAGES:
            results[name, "quality", language] = _measured(name, "quality", language, 0)
        for size in SIZES:
            if (name, size) not in TOO_LARGE:
                results[name, "growth", str(size)] = _measured(name, "growth", "fi", size)
    text = report.page(results)
    print(text)
    Path("docs/bench.md").write_text(text, encoding="utf-8")
    report.plot(results, Path("docs/bench.png"))


def _measured(name: str, what: str, language: str, size: int) -> Figures | None:
    """Return what one process has measured; None if it took too long."""
    print(f"{name}: {what} {size or language} ...", file=sys.stderr)
    command = [sys.executable, "-m", "bench.measure", name, what, language, str(size)]
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, check=True, timeout=PATIENCE, env={**os.environ, **threads}
        )
    except subprocess.TimeoutExpired:
        return None
    found: Figures = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
