"""One entry answers opposite questions: those that its answer has been read against."""

from collections import Counter
from pathlib import Path
from typing import Literal

import msgspec
import pytest
import yaml

from bot.adapters import knowledge_files
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language

NOT_ASKED = {"greeting", "goodbye", "thanks", "help", "inquiry", "crisis"}
"""Entries that answer no question about anything: courtesies, what one can ask, and what is begun."""

LEAST_WORDS = 4  # of a reason that is one


class Question(msgspec.Struct, forbid_unknown_fields=True):
    asks: str
    leans: Literal["yes", "no"]
    because: str


Opposites = dict[str, dict[Language, list[Question]]]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.fixture(scope="module")
def opposites() -> Opposites:
    content = Path("tests/questions/opposites.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(content, yaml.CSafeLoader), Opposites)


def test_every_answer_has_been_read_against_opposite_questions(
    knowledge: Knowledge, opposites: Opposites
) -> None:
    """In each language that it is written in, at least one that leans to yes and one that leans to no."""
    assert opposites.keys() == knowledge.entries.keys() - NOT_ASKED
    for name, entry in knowledge.entries.items():
        for language in entry.texts if name not in NOT_ASKED else ():
            leanings = {question.leans for question in opposites[name][language]}
            assert leanings == {"yes", "no"}, f"{name}, {language}"


def test_every_opposite_question_says_why_the_answer_is_true_to_it(opposites: Opposites) -> None:
    questions = [q for entry in opposites.values() for language in entry.values() for q in language]
    assert [q.asks for q in questions if not q.asks.strip()] == []
    assert [q.asks for q in questions if len(q.because.split()) < LEAST_WORDS] == []
    assert [text for text, count in Counter(q.asks for q in questions).items() if count > 1] == []
