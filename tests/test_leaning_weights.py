"""The weights of what was said before, and the conversations that they are from."""

import json
from pathlib import Path

import pytest

from bench import leaning as bench
from bot.core.language import Language
from bot.core.understanding.leaning import WEIGHTS
from bot.mind import Mind

APART = 0.4
"""How far a weight may be from what the conversations give: edits of the knowledge move it a little."""


def test_the_weights_are_those_that_the_conversations_give(mind: Mind) -> None:
    """If they are not, ``python -m bench.leaning`` prints what to write."""
    talks = [talk for language in Language for talk in bench.talks(language, mind.knowledge)]
    fit = bench.fitted(bench.asked(mind.understanding._matchers, talks))
    assert fit.weights == pytest.approx(WEIGHTS, abs=APART)


def test_no_conversation_that_weights_are_from_is_one_of_those_that_measure() -> None:
    """What is learned from tells nothing of what comes."""
    measured, learned = (
        {line for file in sorted(Path(folder).glob(names)) for line in texts_of(file)}
        for folder, names in (("tests/questions", "conversations.??.jsonl"), ("bench/talks", "*.jsonl"))
    )
    assert len(measured) > 500
    assert len(learned) > 500
    assert sorted(text for text in measured & learned if len(text.split()) > 5) == []


def texts_of(file: Path) -> set[str]:
    talks = map(json.loads, file.read_text("utf-8").splitlines())
    return {turn["text"] for talk in talks for turn in talk["turns"]}
