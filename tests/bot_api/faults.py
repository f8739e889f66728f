"""What goes wrong between a bot and Telegram, on schedule or at a seeded rate.

Every fault is recorded with its call, and whether the request took effect: a bot that sends again
after a fault which hid an acceptance is not to blame for the repeat.
"""

import math
import random
from collections import deque
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The ways in which a request can fail."""

    TOO_MANY_REQUESTS = "too_many_requests"
    SERVER_ERROR = "server_error"
    BAD_GATEWAY = "bad_gateway"
    RESET = "reset"
    CLOSE = "close"
    TRUNCATED = "truncated"
    GARBAGE = "garbage"
    SILENCE = "silence"
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND_PAGE = "not_found_page"
    FORBIDDEN_PAGE = "forbidden_page"
    NOT_TELEGRAM = "not_telegram"


MESSAGES = ("sendMessage", "sendDocument", "sendPhoto", "copyMessage", "forwardMessage")
# A refusal in Telegram's own words tells the truth: nothing was taken. The others may hide an acceptance.
HONEST = frozenset({Kind.TOO_MANY_REQUESTS, Kind.SERVER_ERROR, Kind.UNAUTHORIZED})


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure. ``after`` says that the request had taken effect when its answer was lost."""

    kind: Kind
    after: bool = False
    retry_after: int = 1

    def __post_init__(self) -> None:
        if self.after and self.kind in HONEST:
            raise ValueError(f"{self.kind} says that nothing was taken, so it cannot come after the effect")


@dataclass(slots=True)
class _Rule:
    """Faults for the calls that match, in order; then the rule is spent, unless it is a flood's."""

    method: str | None
    chat_id: int | None
    faults: list[Fault]
    until: float | None = None

    def matches(self, method: str, chat_id: int | None) -> bool:
        right_method = (
            method.startswith(("send", "edit", "copy", "forward")) if self.until else self.method is None
        )
        return (right_method or self.method == method) and self.chat_id in (None, chat_id)


@dataclass(slots=True)
class _Rate:
    """A share of all matching calls fails, chosen by a seeded generator."""

    share: float
    chance: random.Random
    methods: Collection[str]
    kinds: list[Kind]
    retry_after: int

    def draw(self, method: str) -> Fault | None:
        if (self.methods and method not in self.methods) or self.chance.random() >= self.share:
            return None
        kind = self.chance.choice(self.kinds)
        return Fault(kind, kind not in HONEST and self.chance.random() < 0.5, self.retry_after)


@dataclass(slots=True)
class Limits:
    """Telegram's published limits: 30 messages a second, 1 a second to a person, 20 a minute to a group.

    To one person a burst of ``burst`` is let through, if as many seconds passed before it.
    """

    overall: int = 30
    burst: int = 3
    group: int = 20
    _sent: dict[int, deque[float]] = field(default_factory=dict)

    def refusal(self, chat_id: int, now: float) -> Fault | None:
        """Refuse the message if it is one too many, else count it."""
        windows = [(0, self.overall, 1.0), self._window(chat_id)]
        wait = max(self._wait(key, most, seconds, now) for key, most, seconds in windows)
        if wait > 0:
            return Fault(Kind.TOO_MANY_REQUESTS, retry_after=math.ceil(wait))
        for key, _, _ in windows:
            self._sent[key].append(now)
        return None

    def _window(self, chat_id: int) -> tuple[int, int, float]:
        return (chat_id, self.group, 60.0) if chat_id < 0 else (chat_id, self.burst, float(self.burst))

    def _wait(self, key: int, most: int, seconds: float, now: float) -> float:
        sent = self._sent.setdefault(key, deque())
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[0] + seconds - now if len(sent) >= most else 0.0


@dataclass(slots=True)
class Faults:
    """Decides for each call whether it fails. Scheduled faults come before those at a rate."""

    now: Callable[[], float]
    rules: list[_Rule] = field(default_factory=list)
    rate: _Rate | None = None
    limits: Limits | None = None

    def schedule(self, method: str | None, *faults: Fault, chat_id: int | None = None) -> None:
        """Let the next matching calls (any method if ``None``) fail, one by one, as *faults* say."""
        self.rules.append(_Rule(method, chat_id, list(faults)))

    def flood(self, chat_id: int | None, seconds: int) -> None:
        """Every send and edit (to one chat, or all) is refused with 429 for *seconds*."""
        self.rules.append(_Rule(None, chat_id, [], until=self.now() + seconds))

    def at_rate(
        self,
        share: float,
        seed: int,
        methods: Collection[str] = ("sendMessage",),
        kinds: Iterable[Kind] = tuple(Kind),
        retry_after: int = 1,
    ) -> None:
        """From now on a *share* of the calls of *methods* (all if empty) fails."""
        self.rate = _Rate(share, random.Random(seed), frozenset(methods), list(kinds), retry_after)

    def clear(self) -> None:
        """Let everything succeed again."""
        self.rules.clear()
        self.rate = None

    def next_for(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the fault that this call meets, if any."""
        for rule in list(self.rules):
            if rule.until is not None and rule.until <= self.now():
                self.rules.remove(rule)
            elif rule.matches(method, chat_id):
                return self._from(rule)
        fault = self.rate.draw(method) if self.rate else None
        if fault is None and self.limits and chat_id and method.startswith(MESSAGES):
            return self.limits.refusal(chat_id, self.now())
        return fault

    def _from(self, rule: _Rule) -> Fault:
        if rule.until is not None:
            left = rule.until - self.now()
            return Fault(Kind.TOO_MANY_REQUESTS, retry_after=max(1, math.ceil(left)))
        fault = rule.faults.pop(0)
        if not rule.faults:
            self.rules.remove(rule)
        return fault
