"""What the clients of a torture do, step by step: questions, whole inquiries, buttons.

Within a chat no two replies are the same, so that each reply tells which update it belongs to.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FIRST_CHAT = 20_001
UPDATES_EACH = 10


@dataclass(frozen=True, slots=True)
class Say:
    """A client writes ``text``."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """A client presses the first button whose token has this ``code``."""

    code: str


Step = Say | Press


def waits(steps: Sequence[Step], at: int) -> bool:
    """Tell whether the client reads all replies so far before this step; the others are sent blindly.

    A button must have been seen to be pressed; and by webhook, a text may overtake a press.
    """
    return any(isinstance(step, Press) for step in steps[max(at - 1, 0) : at + 1])


def scripts(
    clients: int, questions: Sequence[str], chance: random.Random
) -> Iterator[tuple[int, list[Step]]]:
    """Yield the chat and the steps of each client."""
    kinds = (_asks, _inquires_by_typing, _inquires_by_pressing, _browses)
    for number in range(clients):
        asked = [Say(question) for question in chance.sample(questions, UPDATES_EACH)]
        steps = kinds[number % len(kinds)](number, asked)
        assert len(steps) == UPDATES_EACH
        yield FIRST_CHAT + number, steps


def _asks(number: int, asked: Sequence[Step]) -> list[Step]:
    """Return questions, all written at once, and one that nobody can answer."""
    return [*asked[:9], Say(f"Xyzzy plugh {number}")]


def _inquires_by_typing(number: int, asked: Sequence[Step]) -> list[Step]:
    """Return questions and an inquiry, all written at once."""
    return [*asked[:3], Say("/yhteys"), Say("1"), *_details(number), Say("lähetä")]


def _inquires_by_pressing(number: int, asked: Sequence[Step]) -> list[Step]:
    """Return questions, feedback, and an inquiry with its buttons."""
    about = (*asked[:2], Press("feedback"), Say("/yhteys"), Press("for"))
    return [*about, *_details(number), Press("consent")]


def _browses(_: int, asked: Sequence[Step]) -> list[Step]:
    """Return commands, a topic's button, feedback and questions."""
    return [Say("/start"), Press("entry"), Press("feedback"), Say("/tietosuoja"), *asked[:6]]


def _details(number: int) -> tuple[Step, ...]:
    family = "".join("abcdefghij"[int(digit)] for digit in str(number)).capitalize()
    about, phone = Say(f"Tiimimme numero {number} riitelee"), Say(f"040 123 4{number:03}")
    return about, Say(f"Aino Meri-{family}"), phone, Say("ei lisättävää")
