"""Conversations as scripts: what the client does, and all that the bot does in return.

Nothing may go unseen: a script in which the client goes on, or that ends, while there are effects that
nobody has compared fails, and so does one whose effects differ; either shows the whole transcript.
"""

import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation, State


@dataclass
class Script:
    """A conversation being played, in a situation that the test may change between the lines."""

    dialogue: Dialogue
    situation: Situation
    brought: tuple[effects.Effect, ...] = ()
    _seen: bool = True
    _lines: list[str] = field(default_factory=list)

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands."""
        return self.situation.conversation

    def at(self, state: State, turn: int = 7) -> "Script":
        """Go on in the middle of a conversation."""
        self.situation = replace(self.situation, conversation=Conversation(state, turn=turn))
        return self

    def client(self, did: str | events.Event) -> "Script":
        """Let the client say something, or do something else. A button is pressed as offered last."""
        self._refuse_unseen()
        event: events.Event = events.ClientSaid(did) if isinstance(did, str) else did
        if isinstance(event, events.Button):
            event = events.ChoicePressed(self.conversation.turn, event)
        turn = self.dialogue.step(self.situation, event)
        self.situation = replace(self.situation, conversation=turn.conversation)
        self._lines.append(f"client: {did!r}")
        self.brought, self._seen = turn.effects, False
        return self

    def bot(self, *expected: effects.Effect) -> "Script":
        """Compare all effects of the last turn with the *expected* ones."""
        brought, wanted = map(_lines, (self.brought, expected))
        if self.brought != expected:
            raise AssertionError(_difference([*self._lines, *wanted], [*self._lines, *brought]))
        self._lines += brought
        self._seen = True
        return self

    def then(self, expected: State) -> "Script":
        """Compare the state after the last turn with the *expected* one."""
        assert self.conversation.state == expected, "\n".join(self._lines)
        return self

    def end(self) -> None:
        """Fail if there is something that nobody has looked at."""
        self._refuse_unseen()

    def _refuse_unseen(self) -> None:
        if not self._seen:
            brought = _lines(self.brought)
            raise AssertionError("nobody looked at the last effects:\n" + "\n".join([*self._lines, *brought]))


@contextmanager
def played(script: Script) -> Iterator[Script]:
    """Play *script* to its end, at which everything must have been looked at."""
    yield script
    script.end()


def _lines(brought: tuple[effects.Effect, ...]) -> list[str]:
    return [f"   bot: {effect!r}" for effect in brought]


def _difference(wanted: list[str], found: list[str]) -> str:
    lines = difflib.unified_diff(wanted, found, "expected", "brought about", lineterm="", n=1000)
    return "\n".join(["the transcript differs:", *lines])
