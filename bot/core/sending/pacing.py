"""How fast messages may go out: a bucket of permits per chat, one for all, on a clock that is passed in."""

from dataclasses import dataclass, field

ROUNDING = 1e-9
"""A permit that is missing so little is there: the sum of many small refills is not exact."""


@dataclass(slots=True)
class Bucket:
    """Permits that refill at ``rate`` a second up to ``burst``; times in seconds of any one clock."""

    rate: float
    burst: float
    left: float
    at: float

    def wait(self, now: float) -> float:
        """Return how many seconds until there is a permit."""
        self.left = min(self.burst, self.left + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.left >= 1 - ROUNDING else (1 - self.left) / self.rate


@dataclass(frozen=True, slots=True)
class Pace:
    """How many messages a second: to one person with a burst, to one group, overall.

    Telegram's own advice: about one a second to a chat, 20 a minute to a group, 30 a second overall.
    """

    person: tuple[float, float] = (1.0, 3.0)
    group: tuple[float, float] = (20 / 60, 3.0)
    overall: tuple[float, float] = (30.0, 30.0)


@dataclass(slots=True)
class Pacer:
    """Tells how long a chat must wait. Forgets chats whose bucket is full again."""

    pace: Pace = field(default_factory=Pace)
    _chats: dict[str, Bucket] = field(default_factory=dict)
    _overall: Bucket | None = None

    def wait(self, chat: str, now: float, *, group: bool = False) -> float:
        """Return how many seconds *chat* must wait at *now*."""
        return max(self._bucket(chat, now, group).wait(now), self._all(now).wait(now))

    def take(self, chat: str, now: float, *, group: bool = False) -> None:
        """Use a permit for *chat*."""
        for bucket in (self._bucket(chat, now, group), self._all(now)):
            bucket.wait(now)
            bucket.left -= 1

    def tidy(self, now: float) -> None:
        """Forget the chats that have waited long enough to have all their permits again."""
        full = [c for c, b in self._chats.items() if (now - b.at) * b.rate + b.left >= b.burst]
        for chat in full:
            del self._chats[chat]

    def _bucket(self, chat: str, now: float, group: bool) -> Bucket:
        rate, burst = self.pace.group if group else self.pace.person
        return self._chats.setdefault(chat, Bucket(rate, burst, burst, now))

    def _all(self, now: float) -> Bucket:
        if self._overall is None:
            rate, burst = self.pace.overall
            self._overall = Bucket(rate, burst, burst, now)
        return self._overall
