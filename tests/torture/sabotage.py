"""What else the world does while the bot is killed: it sets the clock, damages rows, and floods.

None of it may cost anybody else anything. A clock that is set may tell a client that the supervisor is not
reached, which by that clock is true; that alone is borne with.
"""

import asyncio
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bot.core.language import Language
from bot.mind import Mind
from tests.torture.stage import Stage

FIRST_FLOODER = 70_001

STEPS = (-7200, -600, -60, 0, 60, 600, 7200)
"""Seconds by which the clock may be wrong; from one to another is a step, forth or back."""

OFTEN, SELDOM = 0.6, 0.25
"""How likely something is in each life."""

SOON = 0.4
"""Seconds after a start until the clock is set, at the longest."""

BURST = 60
"""Messages in a flood: twice as many as are answered at once."""

ANY = "ANYTHING"
"""What stands for a code or a number; in none of the sentences itself, unlike "@", which is in an address."""

DISTRESS = "En jaksa enää elää"
SIGNPOST = "112"

DAMAGE = (
    # Before all that is queued for a chat, of whoever it is: it would hold that up.
    "INSERT INTO outbox (id, chat, queued_at, due_at, content, route)"
    " SELECT -1 - (SELECT count(*) FROM outbox WHERE id < 0), chat, queued_at, due_at, x'00ff', 'nowhere'"
    " FROM outbox ORDER BY random() LIMIT 1",
    "INSERT INTO inbox (id, chat, received_at, sender, payload)"
    " SELECT 'damaged ' || hex(randomblob(8)), chat, 'soon', 'nobody', 'nothing' FROM outbox LIMIT 1",
    "INSERT INTO conversations (chat, at, content) VALUES (hex(randomblob(8)), 'once', 'nothing')",
    "INSERT INTO inquiries (code, chat, status, consented_at, changed_at, waiting_since, content)"
    " VALUES (hex(randomblob(3)), 'damaged', 'new', '2026', '2026', 'long', x'00')",
    "INSERT INTO misses (at, question) VALUES ('never', x'00')",
)
"""Rows that nobody can read, one in each table, among those that there are."""


@dataclass
class Saboteur:
    """Sets the clock of the bot (in ``clock``, read by ``unhurried``), and does the rest, as chance has it.

    ``borne`` is what may be heard of it: by a client of a clock that was set, by her of rows at each start.
    """

    stage: Stage
    database: Path
    clock: Path
    chance: random.Random
    borne: re.Pattern[str]
    steps: int = 0
    damaged: int = 0
    floods: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, stage: Stage, folder: Path, database: Path, seed: int, mind: Mind) -> "Saboteur":
        """Return one who works on what is in *folder*; the same chance for the same seed."""
        say = partial(mind.knowledge.say, Language.FI)
        told = say("supervisor_unreachable", code=ANY), say("rows_unreadable", count=ANY)
        borne = re.compile("|".join(re.escape(text).replace(ANY, r"[\w-]+") for text in told))
        return cls(stage, database, folder / "clock", random.Random(seed), borne)

    def while_it_is_down(self) -> None:
        """Damage rows and set the clock, or not."""
        if self.chance.random() < OFTEN:
            self._damage()
        if self.chance.random() < OFTEN:
            self._set_the_clock()

    async def while_it_is_up(self) -> None:
        """Begin a flood, at the first time surely, and set the clock a little later, or not."""
        if not self.floods or self.chance.random() < SELDOM:
            await self._flood()
        if self.chance.random() < OFTEN:
            asyncio.get_running_loop().call_later(self.chance.uniform(0, SOON), self._set_the_clock)

    def _set_the_clock(self) -> None:
        written = self.clock.with_suffix(".new")
        written.write_text(str(self.chance.choice(STEPS)), encoding="utf-8")
        written.replace(self.clock)
        self.steps += 1

    def _damage(self) -> None:
        """Put rows that nobody can read among the others."""
        with closing(sqlite3.connect(self.database, timeout=10)) as connection, connection:
            for statement in DAMAGE:
                self.damaged += connection.execute(statement).rowcount

    async def _flood(self) -> None:
        """Let one more client write far too much at once, in distress in the midst of it."""
        chat = FIRST_FLOODER + len(self.floods)
        words = [DISTRESS if n == BURST // 2 else f"Kuinka usein tavataan? ({n})" for n in range(BURST)]
        self.floods.append(chat)
        await self.stage.says([(chat, text) for text in words])

    def unanswered(self) -> Iterator[int]:
        """Yield the floods in which distress was not answered."""
        for chat in self.floods:
            if not any(SIGNPOST in message.text for message in self.stage.journal.heard[chat]):
                yield chat
