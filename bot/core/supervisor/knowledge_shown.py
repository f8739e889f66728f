"""What becomes of an edit of the knowledge, in words."""

from bot.core.knowledge.edits import Altered
from bot.core.supervisor import (
    proposals_shown,
)
from bot.core.supervisor.questions_shown import topic
from bot.core.supervisor.speaking import Messages, Speaker


def live(say: Speaker, altered: Altered) -> Messages:
    """Return that an edit is live, and what it has changed: topics by their titles, facts by name."""
    parts = [say.say("knowledge_live")]
    changed = {"entries": [topic(say, one) for one in altered.entries], "facts": [*altered.facts]}
    for key, names in changed.items():
        if names:
            items = proposals_shown.listed(say, [f"• {name}" for name in names])
            parts.append(say.say(f"knowledge_live_{key}", count=str(len(names)), items=items))
    return say.show("\n\n".join(parts))
