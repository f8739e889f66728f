"""The clients, who write at random moments, and the supervisor, who answers each inquiry once."""

import asyncio
import random
import time
from dataclasses import dataclass, field

from tests.torture.oracle import CODE, Part, Play, answer_to, pick
from tests.torture.scripts import Press, Say, waits
from tests.torture.stage import Heard, Stage

SUPERVISOR = 10_001
FIRST_REPLY = 9_000_000
"""The number of the supervisor's first message; far from those that the server gives."""

LONG = 5.0
"""Seconds after which a message that is the last one is taken to stay the last."""

MOST_AT_ONCE = 5
"""How many updates come at once, at most."""


@dataclass
class Talker:
    """One client, and how far the part has been played."""

    part: Part
    next: int = 0

    @property
    def done(self) -> bool:
        """Whether all of it has been said."""
        return self.next == len(self.part.steps)


@dataclass
class Crowd:
    """Everybody who writes to the bot. ``allowed`` is how many updates they may have sent by now."""

    stage: Stage
    play: Play
    chance: random.Random
    allowed: int = 0
    sent: int = 0
    presses: list[str] = field(default_factory=list)
    answered: dict[str, int] = field(default_factory=dict)
    _talkers: list[Talker] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._talkers = [Talker(part) for part in self.play.parts]

    @property
    def done(self) -> bool:
        """Whether everybody has said everything."""
        return self.sent == self.play.updates and len(self.answered) == len(self.play.notifications)

    def unanswered(self) -> int:
        """Return how many replies to what has been sent are still to come."""
        self.stage.journal.read_on()
        return sum(len(self._missing(talker)) for talker in self._talkers)

    async def talk(self) -> None:
        """Write until cancelled, as much as is allowed, a few updates at a time."""
        while True:
            self.stage.journal.read_on()
            await self._supervise()
            for _ in range(min(self.chance.randint(1, MOST_AT_ONCE), self.allowed - self.sent)):
                await self._one_step()
            await asyncio.sleep(self.chance.uniform(0, 0.02))

    async def _one_step(self) -> None:
        """Let someone who can go on do so."""
        ready = [talker for talker in self._talkers if not talker.done and self._can_go_on(talker)]
        if not ready:
            return
        talker = self.chance.choice(ready)
        chat, step = talker.part.chat, talker.part.steps[talker.next]
        match step:
            case Say(text):
                await self.stage.says([(chat, text)])
            case Press(code):
                seen = [m for m in self.stage.journal.heard[chat] if m.tokens][-1]
                self.presses.append(await self.stage.presses(chat, seen.message_id, pick(seen.tokens, code)))
        talker.next += 1
        self.sent += 1

    def _can_go_on(self, talker: Talker) -> bool:
        return not (waits(talker.part.steps, talker.next) and self._missing(talker))

    def _missing(self, talker: Talker) -> set[str]:
        """Return the replies that a client has not heard yet."""
        replies = {text for texts in talker.part.replies[: talker.next] for text in texts}
        return replies - self.stage.journal.texts[talker.part.chat]

    async def _supervise(self) -> None:
        """Answer the inquiries that have not been answered, by replying to their notifications."""
        found = ((CODE.search(message.text), message) for message in self._told())
        notices = {match[0]: message for match, message in found if match}  # the last copy of each
        for code, notice in notices.items():
            if code not in self.answered and self._is_settled(notice) and (chat := self._chat_of(code)):
                number = self.answered[code] = FIRST_REPLY + len(self.answered)
                await self.stage.replies(SUPERVISOR, notice.message_id, number, answer_to(chat))

    def _told(self) -> list[Heard]:
        return self.stage.journal.heard[SUPERVISOR]

    def _is_settled(self, notice: Heard) -> bool:
        """Tell whether no other copy of *notice* can come: a kill may repeat what was sent last.

        Of two copies, the bot knows only the second; a reply to the first is refused with a word.
        """
        return self._told()[-1].text != notice.text or time.time() - notice.at > LONG

    def _chat_of(self, code: str) -> int | None:
        """Return the chat that was thanked with this code, if any has been yet."""
        heard = self.stage.journal.heard
        chats = (part.chat for part in self.play.parts if part.relayed)
        return next((chat for chat in chats if any(code in message.text for message in heard[chat])), None)
