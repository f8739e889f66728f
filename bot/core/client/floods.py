"""A client's flood: what of it is heard all the same, and what is said to the rest of it.

Distress is heard wherever it stands, and so is what answers what the bot has asked for, what stops it, and
what leads to one's own data. The rest is left unread, and that is said once.
"""

from bot.core.client import distress, effects, events, states, steps
from bot.core.client.context import Context
from bot.core.client.discretion import masked
from bot.core.client.situation import Situation
from bot.core.inquiry.draft import Field
from bot.core.knowledge import named

ALWAYS = (events.Cancelled, events.MyDataRequested, events.ErasureRequested)
"""What is wanted of the bot in a flood as well."""


def heard(context: Context, flooded: events.Flooded) -> events.Ordinary | None:
    """Return what of a flood is to be taken like anything else; None if it is left."""
    event = flooded.event
    if _is_acute(context, event):
        return None if flooded.signposted else event
    return event if not flooded.wholly and _answers(context, event) else None


def left(context: Context, flooded: events.Flooded) -> tuple[effects.Effect, ...]:
    """Return what comes of what is left: a word, if there was none yet; and no trace of distress."""
    traceless = (effects.LeaveNoTrace(),) if _is_acute(context, flooded.event) else ()
    if flooded.asked:
        return traceless
    one = context.thread() or context.situation.waiting
    asked = effects.AskForPause(flooded.under, inquiry=one is not None)
    return (*traceless, asked, *steps.prompt(context.conversation.state))


def export(situation: Situation) -> effects.Effect:
    """Return what is sent or said to whoever asks for an export: one at most every few minutes."""
    if not situation.export_wait:
        return effects.SendMyData(situation.inquiries, situation.awaited)
    return effects.SayExportedAlready(max(2, 1 + int(situation.export_wait.total_seconds()) // 60))


def _is_acute(context: Context, event: events.Ordinary) -> bool:
    match event:
        case events.ClientSaid(text) | events.ClientEdited(text):
            return _is_distress(context, masked(text))
        case events.ChoicePressed(_, button):
            return _asks_for_the_signpost(button)
        case _:
            return _asks_for_the_signpost(event)


def _is_distress(context: Context, text: str) -> bool:
    """Tell whether the rules hear distress in *text*, or else what was learned does, as out of a flood."""
    return context.is_plainly_acute(text) or distress.is_acute(context, text, distress.read(context, text))


def _asks_for_the_signpost(event: events.Ordinary) -> bool:
    match event:
        case events.Started(payload=named.CRISIS) | events.EntryChosen(named.CRISIS):
            return True
        case _:
            return False


def _answers(context: Context, event: events.Ordinary) -> bool:
    """Tell whether *event* answers what the bot has asked last, or is wanted always."""
    state = context.conversation.state
    match event:
        case events.ChoicePressed(turn, button):
            return turn == context.conversation.turn or isinstance(button, events.ErasureRequested)
        case events.ClientSaid(text):
            choices = context.known.choices
            return choices.typed(state, text) is not None or choices.names(events.ErasureRequested(), text)
        case events.ContactShared():
            return isinstance(state, states.TakingInquiry) and state.asked is Field.CONTACT
        case _:
            return isinstance(event, ALWAYS)
