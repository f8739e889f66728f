"""The process that is killed, again and again."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class Victim:
    """One program, started as often as need be. What it writes goes to ``log``."""

    arguments: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    starts: list[float] = field(default_factory=list)
    _process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self.arguments,
                cwd=ROOT,
                env={**inherited, **self.environment},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.starts.append(time.time())

    async def kill(self) -> None:
        """Kill it with SIGKILL: it learns nothing of it."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def stop(self, within: float = 10) -> tuple[int, float]:
        """End it with SIGTERM; return its exit code and how many seconds it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(self._process.wait(), within)
        return code, time.monotonic() - began

    async def ended(self, within: float) -> int:
        """Return the exit code, once it has ended by itself."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), within)

    @property
    def alive(self) -> bool:
        """Whether it is running."""
        return self._process is not None and self._process.returncode is None
