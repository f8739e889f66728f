"""What is looked at."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.config import Config

START = "Start it: 'python -m bot run'."
"""What to do if the bot does not run."""


@dataclass(frozen=True, slots=True)
class Patient:
    """A bot: its settings, from a *file* if there is one; the time; and whether a copy of it is running."""

    config: Config
    file: Path
    now: datetime
    running: bool

    @property
    def next_step(self) -> str:
        """What to do about something that the bot leaves undone."""
        return "The log of the bot says why." if self.running else START
