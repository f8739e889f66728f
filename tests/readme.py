"""What README.md shows of the program: a conversation, drawn, and how well it understands, as a table.

``python -m tests.readme`` makes both anew.
"""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from bot.adapters.telegram.messages import rows
from bot.cli.evaluate import asked, examples
from bot.config import Config, load
from bot.core.client import events
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.quality import evaluation
from bot.mind import Mind
from bot.ports.store import Queued
from tests import phone
from tests.conversations import Stage, began
from tests.factories import CHAT

README = Path("README.md")
SCRIPT = Path(__file__).with_suffix(".yaml")
PICTURE = Path("docs/conversation.svg")
QUESTIONS = sorted(Path("tests/questions").glob("??.jsonl"))

NAMES = {Language.FI: "Finnish", Language.SV: "Swedish", Language.EN: "English"}
"""The languages, in the order in which they stand in the table."""

TABLE = re.compile(r"(?<=<!-- eval -->\n).*?(?=<!-- end -->)", re.DOTALL)
"""Where in README.md the table stands."""


@dataclass
class ClientsPhone(Stage):
    """Both sides over one store, of which the client's chat is seen."""

    bubbles: list[phone.Bubble] = field(default_factory=list)

    async def play(self, line: str | dict[str, Any]) -> None:
        """Play one line of a script: what the client types, or a button that is tapped."""
        match line:
            case {"tap": label}:
                self.bubbles[-1] = replace(self.bubbles[-1], tapped=label)
                await self.client(events.from_token(self.buttons[label]))
            case str():
                self.bubbles.append(phone.Bubble(line, hers=True))
                await super().play(line)

    def write(self, queued: Queued) -> None:
        """Write down what the client reads."""
        super().write(queued)
        if isinstance(queued.message, Outgoing) and queued.message.to == CHAT:
            reply = queued.message.reply
            buttons = tuple(tuple(each.label for each in row) for row in rows(reply.choices))
            self.bubbles.append(phone.Bubble(reply.text, buttons=buttons))


async def picture(mind: Mind, config: Config) -> str:
    """Return the picture of the conversation."""
    script = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
    stage = await began(ClientsPhone(Language(script["language"])), mind, config)
    for line in script["lines"]:
        await stage.play(line)
    return phone.drawn(script["title"], stage.bubbles)


def table(mind: Mind) -> str:
    """Return how well the labelled questions are understood, as a table."""
    judged = asked(mind, examples(QUESTIONS, mind.knowledge), "Asking the questions")
    grouped = evaluation.grouped(judged, lambda one: one.example.language)
    return "\n".join((*HEAD, *_rows(grouped))) + "\n"


HEAD = (
    "| | questions | right | right or suggested | wrong | false answers | crises found |",
    "|---|---|---|---|---|---|---|",
)


def _rows(grouped: dict[str, list[evaluation.Judged]]) -> Iterator[str]:
    for language, name in NAMES.items():
        found = evaluation.figures(grouped[language])
        shown = (found[key] for key in ("right", "right_or_suggested", "wrong", "false_answers"))
        crises = found["crisis_recognised"]
        cells = (f"{share.rate or 0:.0%}".replace("%", " %") for share in shown)
        count = f"{len(grouped[language]):,}"
        yield f"| {name} | {count} | {' | '.join(cells)} | {crises.count} of {crises.of} |"


def main() -> None:
    """Make both anew."""
    config = load(Path("config.yaml"), {})
    mind = Mind.of(config)
    PICTURE.write_text(asyncio.run(picture(mind, config)), encoding="utf-8")
    README.write_text(TABLE.sub(table(mind), README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
