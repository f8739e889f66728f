"""The bot being served while the wizard waits: by another process if one runs, else by this one."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot import bootstrap
from bot.config import Config
from bot.mind import Mind
from bot.run import serve

T = TypeVar("T")

Wake = Callable[[], None]
"""Has what is queued sent at once; of another process, it is sent within half a minute."""


def _unheard() -> None:
    """Wake nobody: the bot of another process looks by itself."""


async def while_served(config: Config, mind: Mind, what: Callable[[Wake], Awaitable[T]]) -> T:
    """Do *what* while the bot is served, and return what comes of it; raises what serving raises.

    However it ends, what has come in is finished, as when the bot is stopped.
    """
    if bootstrap.is_running(config):
        return await what(_unheard)
    stop, woken = asyncio.Event(), asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(config, mind, stop, ready=woken.set_result))
    doing: asyncio.Task[T] = asyncio.create_task(_once(woken, what))
    try:
        await asyncio.wait({serving, doing}, return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            serving.result()  # which raises why the bot cannot be served
        return await doing
    finally:
        doing.cancel()
        stop.set()
        await asyncio.gather(serving, doing, return_exceptions=True)


async def _once(woken: "asyncio.Future[Any]", what: Callable[[Wake], Awaitable[T]]) -> T:
    return await what(await woken)
