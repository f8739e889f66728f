"""Conversations as scripts: what the client does, and all that the bot does in return."""

from dataclasses import dataclass, field

from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue
from bot.core.client.states import Conversation, State


@dataclass
class Script:
    """A conversation being played."""

    dialogue: Dialogue
    conversation: Conversation = field(default_factory=Conversation)
    _effects: tuple[effects.Effect, ...] = ()

    def client(self, did: str | events.Event) -> "Script":
        """Let the client say something, or do something else. A button is pressed as offered last."""
        event: events.Event = events.ClientSaid(did) if isinstance(did, str) else did
        if isinstance(event, events.Button):
            event = events.ChoicePressed(self.conversation.turn, event)
        turn = self.dialogue.step(self.conversation, event)
        self.conversation, self._effects = turn.conversation, turn.effects
        return self

    def bot(self, *expected: effects.Effect) -> "Script":
        """Compare all effects of the last turn with the *expected* ones."""
        assert self._effects == expected
        return self

    def then(self, expected: State) -> "Script":
        """Compare the state after the last turn with the *expected* one."""
        assert self.conversation.state == expected
        return self
