"""How one thing is, in words, and what to do if it is not well."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Condition(StrEnum):
    """How something is."""

    WELL = "well"
    DOUBTFUL = "doubtful"
    """It works, and somebody should look at it."""
    ILL = "ill"
    """Something does not work, or will not for long."""


@dataclass(frozen=True, slots=True)
class Symptom:
    """How one thing is, and what to do if it is not well."""

    about: str
    condition: Condition
    told: str
    advice: str = ""


def well(about: str, told: str) -> Symptom:
    """Return that something is as it should be."""
    return Symptom(about, Condition.WELL, told)


def doubtful(about: str, told: str, advice: str) -> Symptom:
    """Return that somebody should look at something."""
    return Symptom(about, Condition.DOUBTFUL, told, advice)


def ill(about: str, told: str, advice: str) -> Symptom:
    """Return that something does not work."""
    return Symptom(about, Condition.ILL, told, advice)


def counted(count: int, one: str, several: str | None = None) -> str:
    """Return how many there are of something."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def spell(age: timedelta) -> str:
    """Return a time that has passed in words: one number is enough."""
    for size, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if (many := int(age.total_seconds() // size)) >= 1:
            return counted(many, name)
    return counted(max(0, int(age.total_seconds())), "second")
