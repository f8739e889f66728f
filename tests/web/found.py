"""What the search of the page finds, in a browser.

``python -m tests.web.found`` prints the figures of ``docs/web-page.md``.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.adapters import knowledge_files
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.page.site import Home
from bot.core.page.writing import answers_file, topics
from tests.web.conftest import browsing, served

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHORT = 4
"""Words of a question that is typed rather than told."""

FIRST = 3
"""Topics that a visitor looks at."""

FIND = """async typed => {
  const topics = topicsOf(document), hints = await hinted(document.getElementById("Search").dataset.words);
  for (const topic of topics) [topic.written, topic.asked] = hints(topic.id);
  return typed.map(text => found(text, topics).map(topic => topic.id));
}"""

Question = tuple[str, set[str]]
"""What is typed, and the topics that it may mean."""


def found(page: "Page", typed: Sequence[str]) -> list[list[str]]:
    """Return the topics that the search of a page finds for each text, the best first."""
    answer: list[list[str]] = page.evaluate(FIND, typed)
    return answer


def labelled(knowledge: Knowledge, language: Language) -> Iterator[Question]:
    """Yield the labelled questions that mean a topic of the page."""
    shown = topics(knowledge, Home(bot="some_bot"))
    for line in Path(f"tests/questions/{language}.jsonl").read_text(encoding="utf-8").splitlines():
        example: dict[str, Any] = json.loads(line)
        if example["label"] in shown:
            yield example["text"], {example["label"], *example["also"]}


def shares(page: "Page", questions: list[Question]) -> str:
    """Return of how many questions a topic that is meant is first, and among the first, in percent."""
    hits = found(page, [text for text, _ in questions])
    first = sum({*hit[:1]} <= meant and bool(hit) for hit, (_, meant) in zip(hits, questions, strict=True))
    near = sum(bool(meant.intersection(hit[:FIRST])) for hit, (_, meant) in zip(hits, questions, strict=True))
    return f"{len(questions)} | {first / len(questions):.0%} | {near / len(questions):.0%}"


def main() -> int:
    knowledge = knowledge_files.load(Path("knowledge")).knowledge
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        for site in served(knowledge, Path(folder)):
            for language in Language:
                page = browser.new_page()
                page.goto(site.page(answers_file(language)))
                asked = list(labelled(knowledge, language))
                short = [one for one in asked if len(one[0].split()) <= SHORT]
                print(f"{language}, short | {shares(page, short)}\n{language}, all | {shares(page, asked)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
