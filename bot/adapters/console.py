"""The terminal as a channel: the client's side of the conversation, and what the supervisor receives."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL
from bot.core.data import Data, from_json, to_json
from bot.core.message import Message, Outgoing, Source
from bot.core.reply import Choice
from bot.ports.happenings import Happening, Tapped, Wrote
from bot.ports.store import Incoming

FAREWELLS = frozenset({"/lopeta", "/quit", "/exit"})
"""What ends the conversation in the terminal."""


class _Typed(Data, frozen=True):
    """A line as it is kept: the token of the choice that it names, or its text."""

    token: str | None = None
    text: str | None = None


def read(incoming: Incoming) -> Happening:
    """Return what happened by a line that came in; raises msgspec.MsgspecError for anything else."""
    typed = from_json(incoming.payload, _Typed)
    source = Source(TERMINAL, incoming.id)
    if typed.token is not None:
        return Tapped(source, incoming.id, typed.token)
    return Wrote(source, typed.text)


def said(text: str) -> bytes:
    """Return what a client did by typing a text, to be kept and read."""
    return to_json(_Typed(text=text))


class ConsoleChannel:
    """Prints messages. Choices are numbered through all messages of a turn, and may be typed so."""

    def __init__(self, console: Console, folder: Path) -> None:
        """Print to *console*; files that are sent go to *folder*."""
        self._console = console
        self._folder = folder
        self._choices: list[Choice] = []

    async def send(self, message: Message) -> Source | None:
        """Print a message; a supervisor's in a panel of its own."""
        if not isinstance(message, Outgoing):
            return None
        self._console.print()
        if message.to in (SUPERVISOR, MAILBOX):
            self._console.print(_supervisor(message))
        else:
            self._console.print(Padding.indent(Text(message.reply.text), 2))
            self._offer(message.reply.choices)
        if message.document:
            path = self._folder / message.document.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(message.document.content)
            self._console.print(f"  [dim]→[/] {escape(str(path))}")
        return None

    def typed(self, line: str) -> bytes:
        """Return what the client did by typing *line*, a number of a choice or text, to be kept and read.

        The choices of the last turn are gone after this.
        """
        offered, self._choices = self._choices, []
        if line.isdecimal() and 0 < int(line) <= len(offered):
            return to_json(_Typed(token=offered[int(line) - 1].token))
        return said(line)

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        for choice in choices:
            self._choices.append(choice)
            self._console.print(f"    [bold cyan]{len(self._choices)}[/]  {escape(choice.label)}")


def _supervisor(message: Outgoing) -> Padding:
    text = Text(message.reply.text)
    panel = Panel(text, title="Työnohjaajan puhelin", title_align="left", border_style="green", expand=False)
    return Padding.indent(panel, 2)


async def lines(source: TextIO, console: Console) -> AsyncIterator[str]:
    """Yield what is typed, line by line, until the end of input or a farewell.

    Input that does not come from a terminal is shown as if it had been typed, so that a transcript
    reads as a conversation.
    """
    typed = source.isatty()
    while True:
        prompt = Text("\n› ", style="bold")
        line = await asyncio.to_thread(_read, source, console, prompt if typed else None)
        if line is None or line.strip().lower() in FAREWELLS:
            return
        if not typed:
            console.print(Text("\n› " + line.rstrip("\n"), style="bold"))
        if line.strip():
            yield line.strip()


def _read(source: TextIO, console: Console, prompt: Text | None) -> str | None:
    """Return a line, or None at the end of input. Runs in a thread of its own."""
    if prompt:
        console.print(prompt, end="")
    try:
        line = source.readline()
    except (KeyboardInterrupt, ValueError):
        return None
    return line or None
