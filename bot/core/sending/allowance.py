"""How much of one client is answered: a bucket of permits per chat, on a clock that is passed in.

Who has used them up is asked to pause. In the pause they all come back, and only what must be heard is.
"""

from dataclasses import dataclass, field

from bot.core.sending.pacing import Bucket

PAUSE = 60.0
"""Seconds that a pause takes."""

MOST = 10_000
"""How many chats are remembered; the one that has been silent for longest makes way."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many messages a client is sent before a pause, and how many seconds lie between two exports."""

    messages: int = 30
    export: float = 300.0


AMPLE = Allowance(1_000_000, 0.0)
"""For whoever sits at the terminal, or pipes a file into it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a chat stands: ``pausing`` if only what must be heard is, ``wholly`` if no choice is any more.

    In this pause the client has been ``asked`` for it, or ``signposted``. ``export_wait`` are the seconds
    until the next export.
    """

    pausing: bool = False
    wholly: bool = False
    asked: bool = False
    signposted: bool = False
    export_wait: float = 0.0


@dataclass(frozen=True, slots=True)
class Use:
    """What a turn used: so many ``messages``; and whether it ``asked`` to pause, signposted or exported."""

    messages: int
    asked: bool = False
    signposted: bool = False
    exported: bool = False


@dataclass(slots=True)
class _Account:
    """What one chat has left: of answers, and in a pause of choices."""

    answers: Bucket
    choices: Bucket
    used_at: float
    pause_ends: float | None = None
    asked: bool = False
    signposted: bool = False
    next_export: float | None = None

    def standing(self, now: float) -> Standing:
        wait = 0.0 if self.next_export is None else max(0.0, self.next_export - now)
        if not self._is_pausing(now) and self.answers.wait(now) == 0:
            return Standing(export_wait=wait)
        begun = self._is_pausing(now)
        return Standing(
            pausing=True,
            wholly=self.choices.wait(now) > 0,
            asked=begun and self.asked,
            signposted=begun and self.signposted,
            export_wait=wait,
        )

    def take(self, now: float, use: Use) -> None:
        self.used_at = now
        if not self._is_pausing(now) and self.answers.wait(now) == 0:
            self.answers.left -= max(1, use.messages)
            return
        if not self._is_pausing(now):
            self.pause_ends, self.asked, self.signposted = now + PAUSE, False, False
        if use.messages and not (use.asked or use.signposted):
            self.choices.left -= use.messages
        self.asked |= use.asked
        self.signposted |= use.signposted

    def _is_pausing(self, now: float) -> bool:
        return self.pause_ends is not None and now < self.pause_ends


@dataclass(slots=True)
class Allowances:
    """Tells how each chat stands. Forgets those that have everything again."""

    allowance: Allowance = field(default_factory=Allowance)
    _accounts: dict[str, _Account] = field(default_factory=dict)

    def standing(self, chat: str, now: float) -> Standing:
        """Return how *chat* stands at *now*."""
        account = self._accounts.get(chat)
        return account.standing(now) if account else Standing()

    def take(self, chat: str, now: float, use: Use) -> None:
        """Note what a turn of *chat* has used."""
        account = self._accounts.pop(chat, None) or self._opened(now)
        account.take(now, use)
        if use.exported:
            account.next_export = now + self.allowance.export
        self._accounts[chat] = account  # behind all others: the first is the one silent for longest
        self._tidy(now)

    def _opened(self, now: float) -> _Account:
        most = self.allowance.messages
        answers, choices = (Bucket(most / PAUSE, most, most, now) for _ in range(2))
        return _Account(answers, choices, now)

    def _tidy(self, now: float) -> None:
        """Forget the chats that have been silent for so long that nothing of it matters any more."""
        silence = max(2 * PAUSE, self.allowance.export)
        while first := next(iter(self._accounts), None):
            if len(self._accounts) <= MOST and now - self._accounts[first].used_at < silence:
                break
            del self._accounts[first]
