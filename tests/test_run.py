"""What keeps the bot going on Telegram, as far as it needs no Telegram."""

import pytest

from bot.core.address import MAILBOX, SUPERVISOR, TERMINAL, Address, Network
from bot.core.message import Message, Outgoing, Reason, Source
from bot.core.reply import Reply
from bot.ports.channel import PermanentFailure
from bot.run import Switchboard


class Named:
    """A channel whose messages all stand in the same place, which tells that it was this one."""

    def __init__(self, name: str) -> None:
        self._at = Source(TERMINAL, name)

    async def send(self, message: Message) -> Source | None:
        return self._at


@pytest.mark.parametrize(
    ("to", "channel"),
    [(Address.parse("telegram:1"), "telegram"), (SUPERVISOR, "telegram"), (MAILBOX, "email")],
)
async def test_a_message_goes_through_the_channel_of_its_network(to: Address, channel: str) -> None:
    channels = {Network.TELEGRAM: Named("telegram"), Network.EMAIL: Named("email")}
    board = Switchboard(channels, Network.TELEGRAM)
    assert await board.send(Outgoing(to, Reply("Hei"))) == Source(TERMINAL, channel)


async def test_what_no_channel_leads_to_is_refused_for_good() -> None:
    """As e-mail that was queued before the settings of e-mail were taken away."""
    board = Switchboard({Network.TELEGRAM: Named("telegram")}, Network.TELEGRAM)
    with pytest.raises(PermanentFailure) as refused:
        await board.send(Outgoing(MAILBOX, Reply("Hei")))
    assert refused.value.reason is Reason.NOT_FOUND
