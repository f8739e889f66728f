"""The terminal as a channel: the client's side of the conversation, and what the supervisor receives."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.core.client import commands, events
from bot.core.client.replies import Replies
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import EMAIL, SUPERVISOR, Message, Outgoing, Source
from bot.core.reading import Ambiguous, Confident, Danger, NoMatch, Reading, outcome
from bot.core.reply import Choice, shorten
from bot.core.understanding.matching import Explanation

CHAT = "terminal"
FAREWELLS = frozenset({"/lopeta", "/quit", "/exit"})


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
        if message.to in (SUPERVISOR, EMAIL):
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

    def event_of(self, line: str) -> events.Event:
        """Return what the client did by typing *line*: a number of a choice, a command, or text.

        The choices of the last turn are gone after this.
        """
        offered, self._choices = self._choices, []
        if line.isdecimal() and 0 < int(line) <= len(offered):
            return events.from_token(offered[int(line) - 1].token)
        return commands.event_of(line)

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


class Terminal(Console):
    """A console whose reader may stop reading, as "| head" does: enough was said then, and nothing failed."""

    def on_broken_pipe(self) -> None:
        """End the program as after its last line."""
        try:
            super().on_broken_pipe()
        except SystemExit:
            raise SystemExit(0) from None


def show_answer(console: Console, knowledge: Knowledge, reading: Reading) -> None:
    """Print what a client would be answered."""
    console.print(f"[bold]{outcome(reading, knowledge)}[/]  [dim]{reading.language}[/]")
    match reading.match:
        case _ if reading.danger is Danger.ACUTE:
            console.print(Text(knowledge.answer("crisis", reading.language).text))
        case Confident(found):
            for scored in found:
                console.print(f"\n[cyan]{scored.entry}[/]  {scored.score:.2f}")
                console.print(Text(knowledge.answer(scored.entry, reading.language).text))
        case Ambiguous(found) | NoMatch(found):
            for scored in found:
                question = knowledge.question(scored.entry, reading.language)
                console.print(f"[cyan]{scored.entry}[/]  {scored.score:.2f}  {escape(question)}")


def show_why(console: Console, explanation: Explanation, danger: Sequence[str]) -> None:
    """Print which rule, words and sentences decided, and the rules of the crisis layer that fired."""
    console.print(f"\n[bold]Why[/]  {explanation.rule}")
    if danger:
        console.print(f"danger: {escape(', '.join(danger))}")
    if len(explanation.segments) > 1:
        console.print("read as: " + " · ".join(map(escape, explanation.segments)))
    console.print(_table("score", ((s.entry, f"{s.score:.3f}") for s in explanation.scores)))
    console.print(_table("words", ((c.word, f"{c.weight:+.2f}") for c in explanation.contributions)))
    console.print(
        _table("nearest", ((n.entry, n.sentence, f"{n.similarity:.2f}") for n in explanation.nearest))
    )


def show_inquiries(console: Console, inquiries: Sequence[Inquiry]) -> None:
    """Print the inquiries, a line each."""
    if not inquiries:
        console.print("No inquiries.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("code", "status", "received", "name", "about"):
        table.add_column(heading, no_wrap=heading != "about")
    for one in inquiries:
        when = f"{one.consented_at:%Y-%m-%d %H:%M}"
        table.add_row(one.code, str(one.status), when, escape(one.name), escape(shorten(one.subject)))
    console.print(table)


def show_inquiry(console: Console, one: Inquiry, knowledge: Knowledge, language: Language) -> None:
    """Print an inquiry as the supervisor received it."""
    console.print(Text(Replies(knowledge).notification(one, language)))
    console.print(f"\n{one.status}  {one.consented_at:%Y-%m-%d %H:%M} UTC  consent to policy {one.policy}")


def _table(title: str, rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(escape, row))
    return table
