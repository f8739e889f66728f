"""Whole conversations, played by the program from scripts: what a client and the supervisor read.

``python -m tests.conversations`` writes ``docs/conversations.md`` anew.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import yaml

from bot.config import Config, load
from bot.conversation import Circumstances, Conversations, World, offer_pairing
from bot.core.address import SUPERVISOR, Address
from bot.core.client import commands, events
from bot.core.inquiry.life import Terms
from bot.core.language import Language
from bot.core.message import Outgoing, Source
from bot.core.supervisor import events as her_events
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.mind import Mind
from bot.ports.store import Delivered, Incoming, Query, Queued
from tests.factories import CHAT, NOON
from tests.memory_store import MemoryStore

SCRIPTS = Path(__file__).with_name("conversations.yaml")
PAGE = Path("docs/conversations.md")

HEAD = """# Conversations

What a client reads on the phone, and what the supervisor does, played by the program itself from
`tests/conversations.yaml`; buttons stand in brackets. `python -m tests.conversations` writes this page
anew, and a test compares it. The people are invented.
"""

HERS = Address.parse("telegram:900")


@dataclass
class Stage:
    """Both sides over one store; what is said is written down as it is delivered."""

    language: Language
    conversations: Conversations = field(init=False)
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = NOON
    buttons: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    page: list[str] = field(default_factory=list)

    def incoming(self, chat: Address) -> Incoming:
        self.now += timedelta(minutes=1)
        return Incoming(str(next(self.numbers)), chat, b"?", self.now)

    async def play(self, line: str | dict[str, Any]) -> None:
        """Play one line of a script, and write down what comes of it."""
        match line:
            case str():
                self.page.append(f"**{line}**")
                await self.client(commands.event_of(line))
            case {"press": label}:
                self.page.append(f"**[{label}]**")
                await self.client(events.from_token(self.buttons[label]))
            case {"supervisor": text}:
                self.page.append(f"*Työnohjaaja vastaa:* **{text}**")
                await self.supervisor(her_events.Wrote(text))
            case {"closes": True}:
                self.page.append("*Työnohjaaja painaa:* **[Sulje]**")
                (one,) = await self.store.inquiries()
                await self.supervisor(her_events.Pressed(on_inquiry.Finished(one.code), "Johanna"))
            case _:
                raise ValueError(f"no such line: {line}")

    async def client(self, event: events.Event) -> None:
        source = Source(CHAT, f"c{next(self.numbers)}")
        await self.conversations.client(self.incoming(CHAT), event, Circumstances(self.language, source))
        await self.delivered()

    async def supervisor(self, event: her_events.Event) -> None:
        (notice, *_) = (await self.store.look(Query(chat=CHAT))).notices
        under = Source(notice.place, notice.message_id)
        seen = Circumstances(source=Source(HERS, f"h{next(self.numbers)}"), under=under)
        await self.conversations.supervisor(self.incoming(HERS), event, seen)
        await self.delivered()

    async def delivered(self) -> None:
        """Deliver all that is queued, and write it down."""
        while due := await self.store.due(self.now, 100):
            for queued in due:
                self.write(queued)
                at = HERS if queued.message.to == SUPERVISOR else queued.message.to
                await self.settle(queued, Delivered(queued.id, self.now, f"m{queued.id}", at))

    async def settle(self, queued: Queued, delivered: Delivered) -> None:
        """Take a message as delivered; what is said of that is left out."""
        await self.store.settle([delivered])

    def write(self, queued: Queued) -> None:
        message = queued.message
        if not isinstance(message, Outgoing):
            return
        head = "> *Työnohjaajalle:*\n>\n" if message.to == SUPERVISOR else ""
        if message.to == CHAT:
            self.buttons |= {choice.label: choice.token for choice in message.reply.choices}
        text = message.reply.text.replace("\n", "  \n> ").replace("> \n", ">\n")
        choices = " ".join(f"[{choice.label}]" for choice in message.reply.choices)
        self.page.append(f"{head}> {text}" + (f"\n>\n> {choices}" if choices else ""))


S = TypeVar("S", bound=Stage)


async def began(stage: S, mind: Mind, config: Config) -> S:
    """Return *stage* with the bot on it, and the supervisor paired."""
    codes = (f"K7M-4Q{letter}" for letter in "XYZABCDEF")
    world = World(lambda: stage.now, lambda: next(codes, "K7M-4QQ"))
    stage.conversations = Conversations(mind.mouth(config), stage.store, world, Terms())
    await offer_pairing(stage.store, "secret", NOON + timedelta(hours=1))
    await stage.conversations.supervisor(stage.incoming(HERS), her_events.LinkOpened("secret"))
    await stage.delivered()
    return stage


async def played(mind: Mind, config: Config, script: dict[str, Any]) -> str:
    """Return a script as it was played, from the title to the last word."""
    stage = await began(Stage(Language(script["language"])), mind, config)
    stage.page = [f"## {script['title']}"]
    for line in script["lines"]:
        await stage.play(line)
    return "\n\n".join(part.rstrip() for part in stage.page)


async def page(mind: Mind, config: Config) -> str:
    """Return the page of all scripts."""
    scripts = yaml.safe_load(SCRIPTS.read_text(encoding="utf-8"))
    return "\n\n".join([HEAD.rstrip(), *[await played(mind, config, script) for script in scripts]]) + "\n"


def main() -> None:
    """Write the page anew."""
    config = load(Path("config.yaml"), {})
    PAGE.write_text(asyncio.run(page(Mind.of(config), config)), encoding="utf-8")


if __name__ == "__main__":
    main()
