"""What is remembered of the supervisor's side: each effect as a note of the program's own."""

from typing import assert_never

from bot.core.data import to_json
from bot.core.supervisor import effects, team_effects, writing_effects
from bot.core.supervisor.away_effects import KeepAbsence
from bot.core.supervisor.fact_effects import KeepStating
from bot.core.supervisor.question_effects import KeepTeaching
from bot.ports.store import Key

Notes = tuple[tuple[Key, str | None], ...]
"""What is remembered, by its key; None: nothing any more."""


def notes(effect: effects.Noted) -> Notes:
    """Return what is to be remembered; of what is empty, nothing."""
    match effect:
        case effects.Pair(place):
            return ((Key.SUPERVISOR, place.text), (Key.PAIRING, None))
        case effects.Move(place):
            return ((Key.SUPERVISOR, place.text),)
        case effects.KeepPast(past):
            return ((Key.PAST, _json(past) if past.places else None),)
        case team_effects.KeepTeam(team):
            return ((Key.TEAM, _json(team) if team is not None else None),)
        case writing_effects.KeepDrawer(drawer):
            return ((Key.DRAWER, _json(drawer) if drawer.unsent else None),)
        case KeepTeaching(teaching):
            return ((Key.TEACHING, _json(teaching)),)
        case KeepStating(stating):
            return ((Key.STATING, _json(stating)),)
        case KeepAbsence(absence):
            return ((Key.ABSENCE, _json(absence) if absence else None),)
        case _:
            assert_never(effect)


def _json(value: object) -> str:
    return to_json(value).decode()
