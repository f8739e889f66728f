"""The privacy policy of the running configuration, and its version.

What article 13 of the GDPR asks for, in sections that the configuration chooses. It begins with who sees
what, which a phone shows at once. Each of its sentences is a promise of the program's: whoever changes what
is kept, where or for how long changes them, and the day at their end.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from bot.core.client.countries import Country
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
    @property
    def message_days(self) -> int: ...  # noqa: D102


class Ground(StrEnum):
    """What the handling of inquiries is based on: a point of article 6(1)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    INTEREST = "interest"


class Safeguard(StrEnum):
    """What a transfer to a server outside the EEA is based on: nothing, article 45, or article 46."""

    NONE = "none"
    ADEQUACY = "adequacy"
    CLAUSES = "clauses"


@dataclass(frozen=True, slots=True)
class Handling:
    """How personal data is handled, besides how long it is kept.

    ``host`` runs the machine in ``country``, the supervisor herself if it is empty; ``operator`` looks after
    the bot, if she does not. Inquiries also go to a mailbox in ``mail_country``, if there is one. ``team``
    tells that she reads in a group. For ``thread_days`` after her answer what a client writes is passed on.
    Backups are kept for ``backup_days``, if there are any.
    """

    ground: Ground = Ground.CONSENT
    host: str = ""
    operator: str = ""
    country: Country = Country.FI
    mail_country: Country | None = None
    safeguard: Safeguard = Safeguard.NONE
    team: bool = False
    thread_days: int = 14
    backup_days: int | None = None

    @property
    def outside(self) -> tuple[Country, ...]:
        """The countries outside the EEA in which there is data, apart from Telegram's."""
        found = {self.country, self.mail_country or self.country}
        return tuple(country for country in Country if country in found and country.is_outside)


@dataclass(frozen=True, slots=True)
class Policy:
    """Who sees what, what is kept, for how long and why, and what rights a client has."""

    knowledge: Knowledge
    periods: Periods
    handling: Handling = field(default_factory=Handling)

    def read_by(self, *, team: bool) -> "Policy":
        """Return the policy as it is while the supervisor reads alone, or with a *team*."""
        return replace(self, handling=replace(self.handling, team=team))

    def text(self, language: Language) -> str:
        """Return the policy in *language*, with its version at the end."""
        version = self.knowledge.say(language, "policy.dated", version=self.version(language))
        return f"{self._told(language)}\n\n{version}"

    def version(self, language: Language) -> str:
        """Return a short name of the policy's exact text, to be recorded with a consent to it."""
        return f"{language}-{hashlib.sha256(self._told(language).encode()).hexdigest()[:8]}"

    def _told(self, language: Language) -> str:
        """Return everything but the version."""
        values = self._values(language)
        sections = (
            "\n".join(self.knowledge.say(language, f"policy.{name}", **values) for name in names)
            for names in self._sections()
        )
        return "\n\n".join(sections)

    def _sections(self) -> Iterator[tuple[str, ...]]:
        """Yield the names of the sentences that hold, section by section."""
        yield ("seen_by_team" if self.handling.team else "seen",)
        yield ("controller",)
        yield ("purposes", f"ground_{self.handling.ground}", "thread")
        yield ("health",)
        yield ("acute",)  # whatever outlives an acute message would be told beside it
        yield ("voluntary",)
        yield ("recipients", *self._recipients())
        yield ("transfer", *self._transfers())
        yield ("periods",)
        yield (
            "copies_of_team" if self.handling.team else "copies",
            *self._mailed("copies_mailed"),
            *self._backed_up(),
        )
        yield ("encrypted",)
        yield ("rights",)
        yield ("decisions",)
        yield ("complaint",)

    def _recipients(self) -> Iterator[str]:
        yield "to_team" if self.handling.team else "to_supervisor"
        yield from self._mailed("to_mailbox")
        yield "to_host" if self.handling.host else "to_own_machine"
        if self.handling.operator:
            yield "to_operator"
        yield "to_telegram"

    def _transfers(self) -> Iterator[str]:
        yield f"outside_{self.handling.safeguard}" if self.handling.outside else "inside"

    def _mailed(self, name: str) -> Iterator[str]:
        if self.handling.mail_country is not None:
            yield name

    def _backed_up(self) -> Iterator[str]:
        if self.handling.backup_days is not None:
            yield "backups"

    def _values(self, language: Language) -> Mapping[str, str]:
        handling, periods = self.handling, self.periods
        return {
            "conversation_days": str(periods.conversation_days),
            "miss_days": str(periods.miss_days),
            "inquiry_days": str(periods.inquiry_days),
            "draft_hours": str(periods.draft_hours),
            "message_days": str(periods.message_days),
            "thread_days": str(handling.thread_days),
            "backup_days": str(handling.backup_days),
            "host": handling.host,
            "operator": handling.operator,
            "country": handling.country.name_in(language),
            "mail_country": (handling.mail_country or handling.country).name_in(language),
            "outside": ", ".join(country.name_in(language) for country in handling.outside),
            **self._whom(language),
        }

    def _whom(self, language: Language) -> Mapping[str, str]:
        """Return who is told to answer for the data, and how she is reached: words for what is not stated."""
        name, phone, email = (self._fact(one, language) for one in ("supervisor_name", "phone", "email"))
        by_phone = self.knowledge.say(language, "policy.by_phone") if phone else ""
        named = name or self.knowledge.say(language, "policy.nameless")
        controller = (named, self._fact("organisation", language), by_phone, email)
        return {
            "supervisor_name": named,
            "controller": _listed(*controller),
            "reach": _listed(phone, email) or self.knowledge.say(language, "policy.unreachable"),
        }

    def _fact(self, name: str, language: Language) -> str:
        return self.knowledge.fact(name, language) if name in self.knowledge.facts else ""


def _listed(*values: str) -> str:
    return ", ".join(filter(None, values))
