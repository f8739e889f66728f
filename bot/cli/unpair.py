"""``unpair``: end the supervisor's rights, as when her phone is lost; the bot may be running meanwhile."""

import asyncio
from argparse import Namespace
from collections.abc import Iterator

from bot import bootstrap
from bot.cli.exits import OK
from bot.config import Config
from bot.core.supervisor.replies import Replies
from bot.mind import knowledge_of
from bot.pairing import Ended, end


def unpair(config: Config, _: Namespace) -> int:
    """End the pairing, and say what has become of what was in her chat, and what to do next."""
    ended = asyncio.run(_end(config)) if bootstrap.has_database(config) else Ended()
    print("\n".join(told(ended, config.supervisor.unreachable_minutes, running=bootstrap.is_running(config))))
    return OK


async def _end(config: Config) -> Ended:
    replies = Replies(knowledge_of(config), config.supervisor.language)
    async with bootstrap.opened_store(config) as store:
        return await end(store, replies, bootstrap.now)


def told(ended: Ended, minutes: int, *, running: bool) -> Iterator[str]:
    """Yield what the operator is told, line by line."""
    if ended.offered:
        yield "The pairing link on offer is void."
    if not ended.paired:
        yield "Nobody is paired: there are no rights to end. 'python -m bot init' makes a pairing link."
        return
    yield "Nobody is the supervisor any more: what is done in the old chat reaches nobody, from now on."
    if ended.taken_back:
        when = "beginning within half a minute" if running else "when the bot runs: start it now"
        yield f"To be deleted from the old chat: {ended.taken_back} messages, {when}."
    if ended.left:
        yield (
            f"Left in the old chat: {ended.left} messages that Telegram lets no bot delete (48 hours old, or "
            "nearly). Delete them there, or end that phone's session: Telegram on another device, Settings, "
            "Devices."
        )
    if ended.again:
        yield f"Open inquiries that whoever is paired next is told of again: {ended.again}."
    yield (
        f"New inquiries wait, and none is lost; a client whose inquiry waits for {minutes} minutes is told "
        "so, with phone and e-mail."
    )
    yield "Next: 'python -m bot init' makes a new pairing link. Was a phone lost? Read docs/breach.md today."
