"""The ``/``-commands of the supervisor's chat, in three languages; any of them works whatever hers is."""

import re
from collections.abc import Callable, Mapping

from bot.core.language import Language
from bot.core.supervisor import events
from bot.core.supervisor.away_events import AbsenceRequested
from bot.core.supervisor.fact_events import FactsRequested
from bot.core.supervisor.meeting_events import MeetingProposed
from bot.core.supervisor.question_events import QuestionsRequested

Meaning = Callable[[str], events.Command]
"""Makes an event of what is typed behind a command."""

MEANINGS: Mapping[str, Meaning] = {
    "valikko": lambda _: events.MenuRequested(),
    "jono": lambda _: events.QueueRequested(),
    "hae": events.Searched,
    "vie": lambda _: events.ExportRequested(),
    "vastaukset": lambda _: events.CannedRequested(),
    "kysymykset": lambda _: QuestionsRequested(),
    "tiedot": lambda _: FactsRequested(),
    "kokeile": events.TriedOut,
    "tilastot": lambda _: events.StatisticsRequested(),
    "tauko": AbsenceRequested,
    "aika": MeetingProposed,
    "peru": lambda _: events.WithdrawalRequested(),
    "jasenet": lambda _: events.MembersRequested(),
    "ohje": lambda _: events.HelpRequested(),
}
"""Each command by its Finnish name, and what she who sends it does."""

NAMES: Mapping[str, Mapping[Language, str]] = {
    finnish: {Language.FI: finnish, Language.SV: swedish, Language.EN: english}
    for finnish, swedish, english in (
        ("valikko", "meny", "menu"),
        ("jono", "ko", "queue"),
        ("hae", "sok", "search"),
        ("vie", "exportera", "export"),
        ("vastaukset", "svar", "replies"),
        ("kysymykset", "fragor", "questions"),
        ("tiedot", "uppgifter", "facts"),
        ("kokeile", "prova", "try"),
        ("tilastot", "statistik", "stats"),
        ("tauko", "paus", "away"),
        ("aika", "tid", "time"),
        ("peru", "angra", "undo"),
        ("jasenet", "medlemmar", "members"),
        ("ohje", "hjalp", "help"),
    )
}
"""What each command is called in a language."""

CLIENTS_TOO = ("start", "help")
"""What clients type as well: where she read before, it says nothing of her."""

COMMANDS: Mapping[str, Meaning] = {
    "start": MEANINGS["ohje"],
    **{name: MEANINGS[finnish] for finnish, names in NAMES.items() for name in names.values()},
}
"""Each command without its slash."""

LIKE_ONE = re.compile(r"/[^\W\d]")
"""How a text begins that is a command, or was meant to be one."""


def event_of(text: str | None) -> events.Wrote | events.Command:
    """Return what she did by writing *text*: a command's event, or having written it.

    What only looks like a command is one mistyped: no client shall read it.
    """
    if event := _named(text):
        return event
    return events.UnknownCommandSent() if is_like_one(text) else events.Wrote(text)


def is_hers_alone(text: str | None) -> bool:
    """Tell whether *text* is a command of hers that is none of a client's."""
    return _named(text) is not None and _name_in(text) not in CLIENTS_TOO


def is_like_one(text: str | None) -> bool:
    """Tell whether *text* is a command of hers, or looks like one."""
    return LIKE_ONE.match((text or "").lstrip()) is not None


def _named(text: str | None) -> events.Command | None:
    """Return what the command at the beginning of *text* means, if there is one."""
    _, *rest = (text or "").split(maxsplit=1) or [""]
    meaning = COMMANDS.get(_name_in(text))
    return meaning("".join(rest).strip()) if meaning else None


def _name_in(text: str | None) -> str:
    """Return the name of the command at the beginning of *text*, without the bot's; "" if there is none."""
    first, *_ = (text or "").split(maxsplit=1) or [""]
    return first[1:].partition("@")[0].lower() if first.startswith("/") else ""
