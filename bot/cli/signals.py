"""What ends a command from outside: SIGTERM, and the end of its terminal."""

import signal
from typing import NoReturn


class Terminated(KeyboardInterrupt):
    """A signal, as Ctrl-C is one: what learns for the command ends with it."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by


def heed() -> None:
    """Have Terminated raised where such a signal comes, unless somebody wants it ignored, as nohup does."""
    for one in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(one) is signal.SIG_DFL:
            signal.signal(one, _end)


def _end(by: int, _: object) -> NoReturn:
    """End what is under way; only the first time, so that all of it can be ended in peace."""
    signal.signal(by, signal.SIG_IGN)
    raise Terminated(by)
