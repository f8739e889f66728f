"""Who the supervisor is, and was: links, several programs on one database, and an old chat."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.database.sqlite import open_store
from bot.conversation import Conversations, World, offer_pairing
from bot.core.address import Address
from bot.core.message import Outgoing
from bot.core.supervisor import events
from bot.ports.store import Incoming
from tests.factories import NOON, TERMS, mouth

HERS, OTHERS = Address.parse("telegram:900"), Address.parse("telegram:901")


@pytest.mark.parametrize("turn", range(8))
async def test_of_two_programs_that_take_the_same_link_one_wins(tmp_path: Path, turn: int) -> None:
    """Two connections, as of two processes: the code is used up in the transaction that keeps the place."""
    path, key = tmp_path / "bot.db", tmp_path / "key"
    async with await open_store(path, key) as one, await open_store(path, key) as another:
        await offer_pairing(one, "secret", NOON + timedelta(hours=1))
        both = [
            Conversations(mouth(), store, World(lambda: NOON, lambda: "K7M-4QX"), TERMS)
            for store in (one, another)
        ]
        openings = [
            conversations.supervisor(Incoming(place.text, place, b"?", NOON), events.LinkOpened("secret"))
            for conversations, place in zip(both, (HERS, OTHERS), strict=True)
        ]
        await asyncio.gather(*(openings if turn % 2 else reversed(openings)))
        said = {
            queued.message.to: queued.message.reply.text
            for queued in await one.due(NOON, 9)
            if isinstance(queued.message, Outgoing)
        }
        place = await both[0].place()
    assert place in (HERS, OTHERS)
    assert said == {
        place: "supervisor_paired",
        OTHERS if place == HERS else HERS: "pairing_refused",
    }
