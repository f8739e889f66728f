"""A test inquiry, all the way that a client's takes: typed, asked back, consented to, sent, and erased."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from bot import bootstrap
from bot.adapters.console import read, said
from bot.cli.setup.interview import Interview
from bot.cli.setup.serving import Wake
from bot.config import Config
from bot.conversation import Conversations
from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL
from bot.core.client.states import Conversation
from bot.core.knowledge.entries import Knowledge
from bot.core.message import Sent
from bot.doctor import outside
from bot.doctor.symptoms import Condition
from bot.ports.store import Commit, Incoming, Query, Store
from bot.reception import Reception

PATIENCE = 60
"""Seconds that a notice may take: another process may look only after half a minute."""

SOON = 5
"""Seconds in which it should be deleted in her chat as well; if not, the bot does it when it can."""

LOOK = 0.3
"""Seconds between looks at whether something has come about."""


@dataclass
class Rehearsal:
    """A client who sits at this terminal, and what becomes of the inquiry that is sent from there."""

    config: Config
    store: Store
    conversations: Conversations
    knowledge: Knowledge
    interview: Interview
    wake: Wake
    patience: float = PATIENCE

    async def made(self) -> bool:
        """Send an inquiry, tick each step it takes, and erase it; tell whether all of them went well."""
        code = await self._sent()
        self.interview.tick("rehearsal.sent", code=code)
        told = await self._told(code)
        mailed = await self._mailed(code)
        if self.interview.asks:
            self.interview.say("rehearsal.look")
            await self.interview.enter()
        await self._erased()
        self.interview.tick("rehearsal.erased")
        return told and mailed

    async def _sent(self) -> str:
        """Fill in an inquiry as a client does, and return its code; a try-out of before is left behind."""
        begun = Conversation(language=self.interview.language)
        await self.store.commit(Commit(TERMINAL, bootstrap.now(), conversation=begun))
        before = await self._codes()
        subject, name = self.interview.word("rehearsal.subject"), self.interview.word("rehearsal.name")
        myself, chat = self._label("choice.audience.myself"), self._label("choice.chat")
        last = self._label("choice.skip.note"), self._label("choice.consent")
        await self._types(("/yhteys", myself, subject, name, chat, *last))
        (code,) = await self._codes() - before
        return code

    async def _erased(self) -> None:
        """Have all deleted that is stored about whoever sits here, as a client would."""
        await self._types(("/omattiedot", self._label("choice.erase"), self._label("choice.erase_confirmed")))
        await _comes_about(self._nothing_to_send, SOON)

    async def _nothing_to_send(self) -> bool:
        return await self.store.next_due() is None

    def _label(self, choice: str) -> str:
        return self.knowledge.say(self.interview.language, choice)

    async def _codes(self) -> set[str]:
        return {*(await self.store.look(Query(chat=TERMINAL))).own}

    async def _types(self, lines: Iterable[str]) -> None:
        """Take each line through inbox and turn."""
        reception = Reception(self.store, self.conversations, read, bootstrap.now, self.wake)
        for line in lines:
            incoming = Incoming(f"{TERMINAL}:{bootstrap.new_id()}", TERMINAL, said(line), bootstrap.now())
            await self.store.receive([incoming])
            await reception.handle(incoming)

    async def _told(self, code: str) -> bool:
        """Wait until the notice stands in the supervisor's chat."""
        if arrived := await self._arrived(code, lambda sent: sent.to == SUPERVISOR):
            self.interview.tick("rehearsal.telegram")
        else:
            self.interview.cross("rehearsal.no_telegram", seconds=round(self.patience))
        return arrived

    async def _mailed(self, code: str) -> bool:
        """Wait until the mail server has taken the notice, if there is one and it can be reached at all."""
        if not self.config.email.host:
            self.interview.hint("rehearsal.without_email")
            return True
        reached = await outside.of_email(self.config, mail=False)
        if reached.condition is Condition.ILL:
            self.interview.refused(f"{reached.told} {reached.advice}")
            return False
        if arrived := await self._arrived(code, lambda sent: sent.to == MAILBOX):
            self.interview.tick("rehearsal.email", recipient=self.config.email.recipient)
        else:
            self.interview.cross("rehearsal.no_email", seconds=round(self.patience))
        return arrived

    async def _arrived(self, code: str, wanted: Callable[[Sent], bool]) -> bool:
        """Tell whether something that was sent about the inquiry has arrived, as soon as it has."""

        async def is_there() -> bool:
            return any(map(wanted, (await self.store.look(Query(codes=(code,), thread=True))).thread))

        return await _comes_about(is_there, self.patience)


async def _comes_about(what: Callable[[], Awaitable[bool]], patience: float) -> bool:
    """Tell whether something comes about within so many seconds, as soon as it has."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if await what():
            return True
        await asyncio.sleep(LOOK)
    return False
