"""The privacy policy of the running configuration, and its version."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language


class Periods(Protocol):
    """How long each kind of data is kept, as far as the policy tells."""

    @property
    def conversation_days(self) -> int: ...  # noqa: D102
    @property
    def miss_days(self) -> int: ...  # noqa: D102
    @property
    def inquiry_days(self) -> int: ...  # noqa: D102
    @property
    def draft_hours(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Policy:
    """What is kept, for how long, and what rights a client has."""

    knowledge: Knowledge
    periods: Periods

    def text(self, language: Language) -> str:
        """Return the policy in *language*, with the periods of the running configuration."""
        return self.knowledge.say(
            language,
            "policy",
            conversation_days=str(self.periods.conversation_days),
            miss_days=str(self.periods.miss_days),
            inquiry_days=str(self.periods.inquiry_days),
            draft_hours=str(self.periods.draft_hours),
        )

    def version(self, language: Language) -> str:
        """Return a short name of the policy's exact text, to be recorded with a consent to it."""
        return f"{language}-{hashlib.sha256(self.text(language).encode()).hexdigest()[:8]}"
