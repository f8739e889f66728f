"""The privacy policy of the running configuration, and its version."""

import hashlib

from bot.config import Retention
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language


def policy(knowledge: Knowledge, language: Language, ages: Retention) -> str:
    """Return the policy in *language*, with the ages that the running configuration keeps data for."""
    return knowledge.say(
        language,
        "policy",
        conversation_days=str(ages.conversation_days),
        miss_days=str(ages.miss_days),
        inquiry_days=str(ages.inquiry_days),
        draft_hours=str(ages.draft_hours),
    )


def version(knowledge: Knowledge, language: Language, ages: Retention) -> str:
    """Return a short name of the policy's exact text, to be recorded with a consent to it."""
    text = policy(knowledge, language, ages)
    return f"{language}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
