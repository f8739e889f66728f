"""What a client sends that is no text: passed on if she and the client write to each other, and it may be."""

from dataclasses import replace

from bot.core.client import effects, expecting, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step


def sent(context: Context, medium: str) -> Step:
    """Return the step of what came without words."""
    situation, one = context.situation, context.thread()
    if one is not None and situation.attached is not None:
        if unfit := situation.terms.attachments.unfit(situation.attached):
            declined: effects.Effect = effects.DeclineAttached(unfit, situation.terms.attachments)
        else:
            return expecting.passed_on(situation, one, "")
    else:
        declined = effects.DeclineAttachment()
    return replace(steps.aside(context.conversation.state, declined), declined=medium)
