"""What the supervisor is told once the reader has been asked: what a client would be answered, and why.

The step decides that she is shown it, and cannot say it: her side knows neither the client's nor the matcher.
What they find comes in from here; :mod:`bot.core.supervisor` has the words.
"""

from collections.abc import Iterable
from itertools import chain
from typing import assert_never

from bot.conversation.known import Mouth, World
from bot.core.client import effects, events
from bot.core.client.situation import Situation
from bot.core.client.states import Conversation
from bot.core.message import Message, Outgoing
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import questions_shown, trying
from bot.core.supervisor.question_effects import ShowQuestion
from bot.core.supervisor.questions import Alike
from bot.core.supervisor.situation import Situation as HerSituation


def told(
    effect: her_effects.Consulted, mouth: Mouth, world: World, situation: HerSituation
) -> Iterable[Message]:
    """Return what she is told of what the reader finds."""
    match effect:
        case her_effects.TryOut(text):
            return _tried_out(text, mouth.while_read_at(situation.place), world, situation)
        case ShowQuestion(question):
            return _question(question, mouth, situation)
        case _:
            assert_never(effect)


def _tried_out(text: str, mouth: Mouth, world: World, situation: HerSituation) -> Iterable[Message]:
    """Return what a client who writes *text*, of whom nothing is known, would see, and why."""
    reader, hint = mouth.dialogue.known.reader, situation.language
    client = Situation(situation.now, world.new_code(), situation.here, Conversation(language=hint))
    turn = mouth.dialogue.step(client, events.ClientSaid(text))
    said = (effect for effect in turn.effects if isinstance(effect, effects.Said))
    shown = (mouth.replies.render(each, client.chat, turn.conversation, first=False) for each in said)
    messages = (one for one in chain.from_iterable(shown) if isinstance(one, Outgoing))
    reading, why = reader.read(text, hint), reader.why(text, hint)
    return trying.tried(mouth.her_replies.speaker, messages, reading, why, situation)


def _question(question: Alike, mouth: Mouth, situation: HerSituation) -> Iterable[Message]:
    """Return all that there is about what could not be answered, with the topics nearest to it."""
    why = mouth.dialogue.known.reader.why(question.first.question, question.first.language)
    return questions_shown.whole(mouth.her_replies.speaker, question, why.scores, situation)
