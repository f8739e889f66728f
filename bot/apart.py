"""What is done in a process apart, and told: neither its memory nor its end is the bot's."""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection
from multiprocessing.connection import Connection
from typing import Any

CONTEXT = multiprocessing.get_context("spawn")
"""How processes are made: with nothing of this one's memory."""


class Killed(Exception):
    """A process was ended from without before it told anything, as a system does that has no memory left."""


async def told_apart(what: Callable[..., None], *given: object) -> Any:
    """Return what is told by *what*, which runs in a process of its own; raises Killed."""
    with begun(what, *given) as receiving:
        try:
            return await asyncio.to_thread(receiving.recv)
        except EOFError as error:
            raise Killed from error


@contextmanager
def begun(what: Callable[..., None], *given: object, daemon: bool = False) -> Iterator[Connection]:
    """Begin *what* in a process of its own, which is ended at the end; yields where it tells something.

    A *daemon* does not outlive this process, and can begin none of its own.
    """
    receiving, sending = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=what, args=(*given, sending), daemon=daemon)
    process.start()
    sending.close()
    try:
        yield receiving
    finally:
        process.kill()
        process.join()


def end_with_parent() -> None:
    """Let this process end when the one that began it does, even if that is killed.

    Ctrl-C, which a terminal sends to both, ends it without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
