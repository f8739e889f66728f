"""Where what is said goes: a channel for each network, and the supervisor's group where it goes on."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import telegram

from bot import pictures
from bot.adapters.smtp import EmailChannel
from bot.adapters.telegram.channel import TelegramChannel
from bot.config import Config
from bot.conversation import Conversations
from bot.core.address import Address, Network
from bot.core.message import Message, Reason, Source
from bot.ports.channel import Channel, PermanentFailure, TemporaryFailure
from bot.ports.store import StoreLost

log = logging.getLogger(__name__)

LAST_WORDS = 2.0
"""Seconds that each message has which cannot be queued any more."""


@dataclass
class Switchboard:
    """A channel for each network, and the one of the network on which the supervisor reads."""

    channels: Mapping[Network, Channel]
    supervisors: Network

    async def send(self, message: Message) -> Source | None:
        """Deliver through the channel of the network that the message is for."""
        channel = self.channels.get(message.to.network or self.supervisors)
        if channel is None:
            raise PermanentFailure(Reason.NOT_FOUND, f"no channel leads to '{message.to}'")
        return await channel.send(message)


@dataclass
class Moves:
    """Follows the supervisor's group to the chat that it goes on as, by whichever way that is heard first."""

    conversations: Conversations
    happened: asyncio.Event = field(default_factory=asyncio.Event)

    async def follow(self, chat: Address, to: Address) -> bool:
        """Go along if *chat* is hers; tell whether it was."""
        if moved := await self.conversations.group_moved(chat, to):
            self.happened.set()
        return moved


class _Nobody:
    """The channel to a terminal at which nobody reads: ``init`` sends its test inquiry from there."""

    async def send(self, _: Message) -> Source | None:
        """Deliver to nobody."""
        return None


def switchboard(config: Config, bot: telegram.Bot, conversations: Conversations, moves: Moves) -> Switchboard:
    """Return a channel for each network that *config* names, Telegram's being that of *bot*."""
    channels: dict[Network, Channel] = {
        Network.TELEGRAM: TelegramChannel(bot, conversations.place, moves.follow, pictures.drawn),
        Network.TERMINAL: _Nobody(),
    }
    if config.email.host:
        channels[Network.EMAIL] = EmailChannel(config.email)
    return Switchboard(channels, Network.TELEGRAM)


async def last_words(board: Switchboard, messages: Iterable[Message]) -> None:
    """Say what cannot be queued any more, as far as it can be said at once."""
    for message in messages:
        try:
            async with asyncio.timeout(LAST_WORDS):
                await board.send(message)
        except (TemporaryFailure, PermanentFailure, StoreLost, TimeoutError) as error:
            log.warning("The supervisor could not be told (%s).", type(error).__name__)
