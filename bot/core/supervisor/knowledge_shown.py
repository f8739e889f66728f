"""What becomes of an edit of the knowledge, in words."""

from collections.abc import Sequence

from bot.core.knowledge.edits import Altered
from bot.core.supervisor import proposals_shown
from bot.core.supervisor.question_events import Changed
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.speaking import Messages, Speaker


def live(say: Speaker, altered: Altered, seconds: int | None = None) -> Messages:
    """Return that an edit is live, and what it has changed: topics by their titles, facts by name."""
    parts = [say.say("knowledge_live")]
    changed = {"entries": [topic(say, one) for one in altered.entries], "facts": [*altered.facts]}
    for key, names in changed.items():
        if names:
            items = proposals_shown.listed(say, [f"• {name}" for name in names])
            parts.append(say.say(f"knowledge_live_{key}", count=str(len(names)), items=items))
    if seconds is not None:
        parts.append(say.say("knowledge_learned_in", seconds=str(seconds)))
    return say.show("\n\n".join(parts))


def answered(say: Speaker, changed: Sequence[Changed], asked: int) -> Messages:
    """Return which labelled questions are answered otherwise, and how."""
    items = proposals_shown.listed(
        say, [proposals_shown.change(say, one, "examples_item") for one in changed]
    )
    return say.tell("examples_answered", {"count": str(len(changed)), "asked": str(asked), "items": items})
