"""What comes in from Telegram: by a webhook or by asking, whichever is set."""

import logging
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import telegram

from bot import bootstrap
from bot.adapters.telegram import polling, updates, webhook
from bot.adapters.telegram.connection import patiently
from bot.config import Config, Mode
from bot.reception import Reception
from bot.serving.switchboard import Moves

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Receiving:
    """Hands what Telegram tells to the *reception*; *wake* is called when that has something sent again."""

    config: Config
    bot: telegram.Bot
    moves: Moves
    reception: Reception
    wake: Callable[[], None]
    received: Callable[[], None]

    async def run(self) -> None:
        """Receive updates in the configured way, until cancelled."""
        async with _webhook(self.config, self.bot, self.receive) as watched:
            if watched:
                log.info("Listening for updates.")
                await watched()
            await patiently(lambda: self.bot.delete_webhook(drop_pending_updates=False))
            log.info("Polling for updates.")
            await polling.poll(self.bot, self.receive)

    async def receive(self, raw: Sequence[dict[str, Any]]) -> None:
        """Take in a batch of updates; a group that has moved is followed before anybody is judged."""
        moves = [move for update in raw if (move := updates.move_of(update))]
        for move in moves:  # before the new chat's own updates are judged as a stranger's
            if await self.moves.follow(move.chat, move.to):
                self.wake()
        now = bootstrap.now()
        await self.reception.receive([updates.incoming(update, now) for update in raw])
        self.received()


@asynccontextmanager
async def _webhook(
    config: Config, bot: telegram.Bot, receive: polling.Receive
) -> AsyncIterator[webhook.Watched | None]:
    """Listen in webhook mode; yields what watches over that, None in another mode."""
    if config.telegram.mode is not Mode.WEBHOOK:
        yield None
        return
    hook = config.webhook
    secret = hook.secret or secrets.token_urlsafe(32)
    try:
        async with webhook.listening(
            bot, receive, patiently, url=hook.url, listen=hook.listen, port=hook.port, secret=secret
        ) as watched:
            yield watched
    except webhook.CannotListen as error:
        raise bootstrap.Unusable(str(error)) from error
