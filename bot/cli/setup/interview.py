"""The wizard's side of the conversation: what it says, what it ticks, and what it asks."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from bot.cli.setup.words import WORDS
from bot.core.language import Language

Typed = Callable[[Console, str, bool], str]
"""Asks at the terminal, not showing what is typed if so wanted, and returns that; "" at the end of input."""


@dataclass
class Interview:
    """Speaks with whoever sets the bot up; where nobody can be asked, nothing is, and all goes on unasked."""

    console: Console
    language: Language
    typed: Typed | None
    enter: Callable[[], Awaitable[None]]

    @property
    def asks(self) -> bool:
        """Whether somebody is there to answer."""
        return self.typed is not None

    def word(self, key: str, **values: object) -> str:
        """Return a sentence."""
        return WORDS[self.language][key].format(**values)

    def say(self, key: str, **values: object) -> None:
        """Say a sentence."""
        self.console.print(Text(self.word(key, **values)))

    def heading(self, key: str) -> None:
        """Begin a step."""
        self.console.print()
        self.console.print(Text(self.word(key), "bold"))

    def tick(self, key: str, **values: object) -> None:
        """Say that something is done."""
        self._marked("✓", "green", self.word(key, **values))

    def hint(self, key: str, **values: object) -> None:
        """Say something that somebody may want to do."""
        self._marked("!", "yellow", self.word(key, **values))

    def cross(self, key: str, **values: object) -> None:
        """Say that something did not work."""
        self.refused(self.word(key, **values))

    def refused(self, sentence: str) -> None:
        """Say that something did not work, in words that were found elsewhere."""
        self._marked("✗", "red", sentence)

    def _marked(self, mark: str, colour: str, sentence: str) -> None:
        self.console.print(Text.assemble((f"{mark} ", colour), sentence))

    def ask(self, key: str, *, hidden: bool = False) -> str:
        """Ask, and return what is typed; "" for an empty line, and where nobody is there."""
        return self.typed(self.console, self.word(key), hidden) if self.typed else ""


def typed(console: Console, question: str, hidden: bool) -> str:
    """Ask at the terminal. Ctrl-C raises KeyboardInterrupt."""
    try:
        return console.input(Text(f"{question} "), password=hidden).strip()
    except EOFError:
        console.print()
        return ""


async def enter() -> None:
    """Wait for a line to be typed, while all else goes on; a Ctrl-C meanwhile ends that."""
    loop, done = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(sys.stdin, done.set)
    try:
        await done.wait()
        sys.stdin.readline()
    finally:
        loop.remove_reader(sys.stdin)
