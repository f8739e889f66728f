"""The inquiry being filled in: what is typed for a field or at the preview, and what is sent."""

from dataclasses import replace

from bot.core.client import answering, effects, states, steps
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry.draft import Draft, Field, Objection, accept
from bot.core.inquiry.life import Signature, signed
from bot.core.reading import Danger, Reading

_FREE_TEXT = (Field.SUBJECT, Field.NAME)
"""Fields that accept almost any text, so that a question must be told apart from an answer."""


def field(context: Context, state: states.TakingInquiry, text: str, reading: Reading) -> Step:
    """Return the step of text typed while a field is asked for: its value, a question, or neither."""
    value = accept(state.asked, text)
    if state.asked is Field.NAME and reading.danger is Danger.MENTIONED:
        value = Objection.NOT_A_NAME  # whatever somebody tells of somebody's death, it is no name
    asks = state.asked in _FREE_TEXT and _sounds_like_a_question(text)
    if (asks or isinstance(value, Objection)) and (aside := answering.digression(context, reading)):
        return aside
    step = steps.filled(state.draft, state.asked, value)
    return replace(step, effects=(*steps.support(reading), *step.effects))


def preview(context: Context, state: states.Confirming, reading: Reading) -> Step:
    """Return the step of what is typed at the preview and is no agreement: nothing has been sent."""
    step = answering.digression(context, reading) or Step(state, steps.prompt(state))
    support = () if step.effects[:1] == steps.support(reading) else steps.support(reading)
    return replace(step, effects=(*support, effects.SayNotSentYet(), *step.effects))


def submitted(context: Context, draft: Draft) -> Step:
    """Return the step of a consent: exactly what the client has seen becomes an inquiry."""
    language, situation = context.conversation.language, context.situation
    signature = Signature(
        code=situation.code,
        chat=situation.chat,
        language=language,
        at=situation.now,
        policy=context.known.policy.version(language),
    )
    one = signed(draft, signature, context.conversation.questions)
    return Step(states.Idle(), (effects.Submit(one), effects.Thank(one.code, one.name)))


def _sounds_like_a_question(text: str) -> bool:
    return text.rstrip().endswith("?")
