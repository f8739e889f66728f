"""The pictures of her guide, ``docs/ohje.md``: her chat, played by the program from ``tests/guide.yaml``.

``python -m tests.guide`` draws them anew. A line without a key is a client's, who is not seen; the others
are hers: she types (``she``), replies to a message (``replies``, to the last one that has the words ``to``),
or taps a button (``taps``, the last one that begins so). ``hours`` pass.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from bot.adapters.telegram.messages import rows
from bot.config import Config, load
from bot.conversation import Circumstances
from bot.core.address import SUPERVISOR
from bot.core.language import Language
from bot.core.message import Outgoing, Source
from bot.core.supervisor import commands
from bot.core.supervisor import events as her_events
from bot.core.supervisor import tokens as her_tokens
from bot.mind import Mind
from bot.ports.store import Delivered, Queued
from tests import phone
from tests.conversations import HERS, Stage, began
from tests.factories import CHAT

SCRIPTS = Path(__file__).with_suffix(".yaml")
FOLDER = Path("docs/ohje")


@dataclass
class Phone(Stage):
    """Both sides over one store, of which her chat is seen."""

    bubbles: dict[str, phone.Bubble] = field(default_factory=dict)
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)

    async def play(self, line: str | dict[str, Any] | list[Any]) -> None:
        """Play one line of a script, or several that stand for one."""
        match line:
            case {"she": text}:
                await self.types(text)
            case {"replies": text, "to": words}:
                await self.types(text, next(self.having(words)))
            case {"taps": beginning}:
                await self.taps(*next(self.beginning(beginning)))
            case {"hours": int(hours)}:
                self.now += timedelta(hours=hours)
                await self.conversations.time_passed()
                await self.delivered()
            case [*lines]:
                for each in lines:
                    await self.play(each)
            case _:
                await super().play(line)

    def newest(self) -> Iterator[tuple[str, phone.Bubble]]:
        """Yield the messages of her chat, the last one first."""
        return reversed(self.bubbles.items())

    def having(self, words: str) -> Iterator[str]:
        """Yield the ids of the messages in which some *words* stand, the last one first."""
        return (name for name, each in self.newest() if words in each.text)

    def beginning(self, words: str) -> Iterator[tuple[str, str]]:
        """Yield the buttons that begin with *words*, the last message first: its id, and the label."""
        labels = ((name, label) for name, each in self.newest() for row in each.buttons for label in row)
        return (one for one in labels if one[1].startswith(words))

    async def types(self, text: str, under: str | None = None) -> None:
        name = f"h{next(self.numbers)}"
        quoted = self.bubbles[under].text if under else ""
        self.bubbles[name] = phone.Bubble(text, hers=True, quoted=quoted)
        await self.she(commands.event_of(text), name, under)

    async def taps(self, name: str, label: str) -> None:
        self.bubbles[name] = replace(self.bubbles[name], tapped=label)
        button = her_tokens.from_token(self.tokens[name, label])
        await self.she(her_events.Pressed(button, "Johanna"), name)

    async def she(self, event: her_events.Event, name: str, under: str | None = None) -> None:
        source, hangs = Source(HERS, name), Source(HERS, under) if under else None
        seen = Circumstances(source=source, under=hangs)
        await self.conversations.supervisor(self.incoming(HERS), event, seen)
        await self.delivered()

    async def settle(self, queued: Queued, delivered: Delivered) -> None:
        """Take a message as delivered, and tell her what became of hers."""
        if isinstance(queued.message, Outgoing) and queued.message.replaces:
            delivered = replace(delivered, message_id=queued.message.replaces)
        told = await self.conversations.aftermath(queued, delivered)
        await self.store.settle([delivered], told)

    def write(self, queued: Queued) -> None:
        """Write down what is said to her; what a client may press is remembered."""
        message = queued.message
        if not isinstance(message, Outgoing):
            return
        if message.to == CHAT:
            self.buttons |= {choice.label: choice.token for choice in message.reply.choices}
        if message.to in (SUPERVISOR, HERS):
            name = message.replaces or f"m{queued.id}"
            self.tokens |= {(name, choice.label): choice.token for choice in message.reply.choices}
            self.bubbles[name] = self.bubble(message)

    def bubble(self, message: Outgoing) -> phone.Bubble:
        """Return what is said to her as her phone shows it."""
        replied = self.bubbles.get(message.replies_to or "")
        copying = tuple((each.label,) for each in message.reply.copyable)
        choosing = tuple(tuple(each.label for each in row) for row in rows(message.reply.choices))
        quoted = replied.text if replied else ""
        return phone.Bubble(message.reply.text, quoted=quoted, buttons=(*copying, *choosing))


async def picture(mind: Mind, config: Config, script: dict[str, Any]) -> str:
    """Return the picture of a script: what was said in her chat after what comes before."""
    stage = await began(Phone(Language.FI), mind, config)
    for line in script.get("before", ()):
        await stage.play(line)
    unseen = set(stage.bubbles) if "before" in script else set()
    for line in script["lines"]:
        await stage.play(line)
    return phone.drawn(script["title"], [each for name, each in stage.bubbles.items() if name not in unseen])


async def pictures(mind: Mind, config: Config) -> dict[str, str]:
    """Return the pictures of all scripts by their names."""
    scripts = yaml.safe_load(SCRIPTS.read_text(encoding="utf-8"))["pictures"]
    return {f"{script['name']}.svg": await picture(mind, config, script) for script in scripts}


def main() -> None:
    """Draw the pictures anew."""
    config = load(Path("config.yaml"), {})
    FOLDER.mkdir(exist_ok=True)
    for name, drawn in asyncio.run(pictures(Mind.of(config), config)).items():
        FOLDER.joinpath(name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
