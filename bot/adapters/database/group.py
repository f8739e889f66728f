"""Carries work to the thread of the database in one hop, and commits together what is ready together.

While one batch is being written the next gathers, so that under load many turns share one flush to
disk, and a lone turn waits for nobody. Each piece of work has a savepoint: one that fails is undone
alone. Work that was handed over is done even if the one who waits for it is cancelled.
"""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol, TypeVar

from bot.ports.store import StoreLost

T = TypeVar("T")


class Engine(Protocol):
    """A database with a thread of its own. All but :meth:`hop` and :meth:`close` is called in that."""

    errors: tuple[type[Exception], ...]
    """What fails by the database, not by the work."""

    def begin(self, *, reading: bool) -> None:
        """Begin a transaction, if there is any use in going on; raises StoreLost if there is none."""

    def execute(self, statement: str, /) -> object:
        """Execute a statement of a transaction: what begins and ends a savepoint, what ends it."""

    def is_in_transaction(self) -> bool:
        """Tell whether there is still a transaction: some failures end it by themselves."""

    def told(self, failure: Exception) -> Exception:
        """Return what whoever waits is told of a *failure*: StoreBusy, StoreLost, or itself."""

    def failed(self, failures: Sequence[Exception]) -> None:
        """Set right what can be after *failures*; whoever handed over the work tries it again."""

    def scrub(self) -> bool:
        """Leave nowhere what was deleted; tell whether something lingers."""

    async def hop(self, work: Callable[[], None]) -> None:
        """Do *work* in the thread."""

    async def close(self) -> None:
        """End the thread."""


class StoreClosed(Exception):
    """The store was used after it had been closed."""


class _Job:
    """One caller's work, what became of it, and the future that tells the caller.

    A plain class: aiosqlite logs what it executes, and the default repr shows no content.
    """

    def __init__(self, work: Callable[[], Any], scrubs: bool = False) -> None:
        self.work = work
        self.scrubs = scrubs
        self.future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.result: Any = None
        self.failure: Exception | None = None

    def attempt(self) -> None:
        """Do the work, in the database thread, and keep what comes of it."""
        try:
            self.result = self.work()
        except Exception as failure:
            self.failure = failure

    def answer(self, told: Callable[[Exception], Exception]) -> None:
        """Tell the caller, unless it has been cancelled, of a failure what is *told* of it."""
        if self.future.done():
            return
        if self.failure is not None:
            self.future.set_exception(told(self.failure))
        else:
            self.future.set_result(self.result)


class _Batch:
    """Jobs that are committed together."""

    def __init__(self, engine: Engine, jobs: Sequence[_Job]) -> None:
        self.engine = engine
        self.jobs = jobs

    def run(self) -> None:
        """Write all jobs in one transaction; if that is impossible, all of them fail."""
        impossible: tuple[type[Exception], ...] = (*self.engine.errors, StoreLost)
        try:
            self.engine.begin(reading=False)
            for job in self.jobs:
                self._attempt(job)
            self.engine.execute("COMMIT")
        except impossible as failure:
            self._undo(failure)
        if failures := [job.failure for job in self.jobs if job.failure is not None]:
            self.engine.failed(failures)

    def _attempt(self, job: _Job) -> None:
        self.engine.execute("SAVEPOINT job")
        job.attempt()
        if job.failure is not None:
            if not self.engine.is_in_transaction():
                raise job.failure  # as with a full or failing disk: everything has been undone already
            self.engine.execute("ROLLBACK TO SAVEPOINT job")
        self.engine.execute("RELEASE SAVEPOINT job")

    def _undo(self, failure: Exception) -> None:
        if self.engine.is_in_transaction():
            self.engine.execute("ROLLBACK")
        for job in self.jobs:
            job.failure = job.failure or failure

    @property
    def scrubs(self) -> bool:
        """Whether something was deleted that must not linger."""
        return any(job.scrubs and job.failure is None for job in self.jobs)


def _read(engine: Engine, job: _Job) -> None:
    """Do a job that only reads, in a transaction of its own."""
    impossible: tuple[type[Exception], ...] = (*engine.errors, StoreLost)
    try:
        engine.begin(reading=True)
        try:
            job.attempt()
        finally:
            if engine.is_in_transaction():
                engine.execute("ROLLBACK" if job.failure else "COMMIT")
    except impossible as failure:
        job.failure = job.failure or failure
    if job.failure is not None:
        engine.failed([job.failure])


class GroupCommit:
    """The one who talks with the thread of the database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._waiting: list[_Job] = []
        self._draining: asyncio.Task[None] | None = None
        self._lingering = False
        self._closed = False

    async def read(self, work: Callable[[], T]) -> T:
        """Return what *work* reads, all of it as it is at one moment, whoever else is writing."""
        self._refuse_if_closed()
        job = _Job(work)
        await self.engine.hop(partial(_read, self.engine, job))
        job.answer(self.engine.told)
        result: T = await job.future
        return result

    async def write(self, work: Callable[[], T], *, scrubs: bool = False) -> T:
        """Return what *work* returns, once it is on disk. ``scrubs``: what it deletes must not linger."""
        self._refuse_if_closed()
        job = _Job(work, scrubs)
        self._waiting.append(job)
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        result: T = await job.future
        return result

    async def close(self) -> None:
        """Finish what was handed over, leave nowhere what was deleted, and end the thread; once is enough."""
        if self._closed:
            return
        self._closed = True
        if self._draining is not None:
            await asyncio.wait({self._draining})
        try:
            await self.engine.hop(self._scrub)
        finally:
            await self.engine.close()

    async def _drain(self) -> None:
        """Write batch after batch until nothing waits: a task of its own, which no caller's end ends."""
        batch: Sequence[_Job] = ()
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                await self._commit(batch)
        except asyncio.CancelledError:  # the event loop is ending: whoever still waits must not wait forever
            for job in (*batch, *self._waiting):
                job.future.cancel()
            raise
        finally:
            self._draining = None

    async def _commit(self, jobs: Sequence[_Job]) -> None:
        batch = _Batch(self.engine, jobs)
        await self.engine.hop(batch.run)
        self._lingering |= batch.scrubs
        if self._lingering:
            await self.engine.hop(self._scrub)
        for job in jobs:
            job.answer(self.engine.told)

    def _scrub(self) -> None:
        self._lingering = self.engine.scrub()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StoreClosed("the store has been closed")
