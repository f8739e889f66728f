"""``doctor`` and ``status``: whether the bot can do its work, for a person and for a monitor."""

import asyncio
import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rich.table import Table
from rich.text import Text

from bot import bootstrap
from bot.cli import views
from bot.cli.exits import INPUT_WRONG, OK
from bot.config import Config
from bot.doctor import examined, stored
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Condition, Symptom, counted

SHORT = ("bot", "supervisor", "inquiries", "outgoing", "incoming", "backups")
"""What ``status`` tells of; and of anything else that is ill."""

TICKS: Mapping[Condition, tuple[str, str]] = {
    Condition.WELL: ("✓", "green"),
    Condition.DOUBTFUL: ("!", "yellow"),
    Condition.ILL: ("✗", "red"),
}
"""How each condition is shown."""


def doctor(config: Config, options: Namespace) -> int:
    """Look at everything; exit code 1 if something is ill."""
    return _shown(asyncio.run(examined(_patient(config, options), mail=options.mail)), options)


def status(config: Config, options: Namespace) -> int:
    """Tell how it goes, from the disk alone; exit code 1 if something is ill."""
    found = stored.looked_at(_patient(config, options))
    short = [one for one in found if one.about in SHORT or one.condition is Condition.ILL]
    return _shown(short, options)


def _patient(config: Config, options: Namespace) -> Patient:
    return Patient(config, options.config, bootstrap.now(), bootstrap.is_running(config))


def _shown(found: Sequence[Symptom], options: Namespace) -> int:
    is_well = not any(one.condition is Condition.ILL for one in found)
    if options.json:
        told = {"well": is_well, "symptoms": [asdict(one) for one in found]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print(found)
    return OK if is_well else INPUT_WRONG


def _print(found: Sequence[Symptom]) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in found:
        tick, colour = TICKS[one.condition]
        told = Text(f"{one.told}\n→ {one.advice}" if one.advice else one.told)
        table.add_row(Text(tick, colour), one.about, told)
    console = views.terminal()
    console.print(table)
    console.print(f"\n{_verdict(found)}")


def _verdict(found: Sequence[Symptom]) -> str:
    sick = sum(one.condition is Condition.ILL for one in found)
    doubtful = sum(one.condition is Condition.DOUBTFUL for one in found)
    if not sick and not doubtful:
        return "All is well."
    parts = [f"{counted(sick, 'thing')} to mend"] if sick else []
    parts += [f"{counted(doubtful, 'thing')} to look at"] if doubtful else []
    return f"{', '.join(parts)}."
