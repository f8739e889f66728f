"""The try-out in words: what a client would see, and why the bot would say that."""

from collections.abc import Iterable

from bot.core.message import Outgoing
from bot.core.reading import Danger, Reading, Why
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what

MOST_SCORES = 3
"""How many entries are told with their scores: the one that is meant, and who came close."""


def tried(
    say: Speaker, shown: Iterable[Outgoing], reading: Reading, why: Why, situation: Situation
) -> Messages:
    """Return what a client would see, buttons in brackets, and why; of distress nothing else is weighed."""
    answer = "\n\n".join(map(_as_seen, shown))
    parts = [say.say("tried", spoken=say.spoken(reading.language), answer=answer)]
    if reading.danger is Danger.ACUTE:
        parts.append(say.say("tried_danger"))
    else:
        parts += _reasons(say, why)
    return say.show("\n\n".join(parts), under=under_what(situation))


def _as_seen(message: Outgoing) -> str:
    buttons = " ".join(f"[{choice.label}]" for choice in message.reply.choices)
    return f"{message.reply.text}\n{buttons}".strip()


def _reasons(say: Speaker, why: Why) -> Iterable[str]:
    yield say.say(f"rule.{why.rule.name.lower()}")
    if why.scores:
        scores = "\n".join(
            f"• {_percent(score)} {_title(say, one)}" for one, score in why.scores[:MOST_SCORES]
        )
        needed = {"threshold": _percent(why.threshold), "margin": _percent(why.margin)}
        yield say.say("tried_scores", scores=scores, **needed)
    if why.words:
        yield say.say("tried_words", words=", ".join(f"{word} {_percent(part)}" for word, part in why.words))


def _title(say: Speaker, entry: str) -> str:
    """Return the question of an entry; its id, if it is none that there is."""
    known = entry in say.knowledge.entries
    return say.knowledge.question(entry, say.language) if known else entry


def _percent(part: float) -> str:
    return f"{round(100 * part)} %"
