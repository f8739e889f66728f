"""Delivers updates to a webhook in the way of ``WebhookActor.cpp``.

In order within a queue (one kind of update of one chat), queues side by side up to
``max_connections``. What is not answered with 2xx is sent again: at once, then after 2, 4, 8 ...
units of back-off, and nothing behind it in its queue passes it.
"""

import asyncio
import random
import re
from collections import deque
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.bot_api.calls import Journal
from tests.bot_api.errors import bad_request
from tests.bot_api.parameters import SetWebhook
from tests.bot_api.updates import Update
from tests.bot_api.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
PATIENCE = 60.0


@dataclass(slots=True)
class Disorder:
    """What the network makes of deliveries: a share arrives out of order, a share arrives again later."""

    chance: random.Random
    shuffled: float = 0.0
    repeated: float = 0.0


class Webhook:
    """The webhook, set or not."""

    def __init__(self, world: World, journal: Journal, backoff: float) -> None:
        self.world = world
        self.journal = journal
        self.backoff = backoff
        self.url = ""
        self.secret_token = ""
        self.max_connections = 40
        self.last_error = ""
        self.last_error_at = 0.0
        self.disorder: Disorder | None = None
        self._queues: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(40)
        self._session: aiohttp.ClientSession | None = None

    def set(self, asked: SetWebhook) -> None:
        """Deliver to the given address from now on; to none if it is empty."""
        if asked.url and not re.match(r"https?://[^/]+", asked.url):
            raise bad_request("invalid webhook URL specified")
        if len(asked.secret_token) > 256:
            raise bad_request("secret token is too long")
        if not SECRET.fullmatch(asked.secret_token):
            raise bad_request("secret token contains unallowed characters")
        self._stop()
        self.world.updates.allow(asked.allowed_updates)
        self.url, self.secret_token = asked.url, asked.secret_token
        self.max_connections = min(max(asked.max_connections, 1), 100)
        if self.url:
            self._start()

    def info(self) -> dict[str, Any]:
        """Return a ``WebhookInfo``."""
        known: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates.pending),
        }
        if self.world.updates.allowed is not None:
            known["allowed_updates"] = sorted(self.world.updates.allowed)
        if not self.url:
            return known
        known["max_connections"] = self.max_connections
        if self.last_error:
            known |= {"last_error_date": int(self.last_error_at), "last_error_message": self.last_error}
        return known

    async def post(self, update: Update) -> int:
        """Send *update* once, whatever was sent before; the status, or 0 if there was no answer."""
        headers = {"Content-Type": "application/json"}
        if self.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret_token
        update.deliveries += 1
        status = 0
        try:
            async with self._client().post(self.url, data=update.body, headers=headers) as answer:
                status = answer.status
                await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self.last_error = f"{type(error).__name__}"
        if status and not 200 <= status < 300:
            self.last_error = f"Wrong response from the webhook: {status}"
        self.last_error_at = self.world.clock.now()
        self.journal.delivered("webhook", [update.id], status)
        return status

    async def close(self) -> None:
        """Deliver nothing any more."""
        tasks = list(self._tasks)
        self._stop()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0, ssl=False)
            timeout = aiohttp.ClientTimeout(total=PATIENCE)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        return self._session

    def _start(self) -> None:
        self.last_error = ""
        self._places = asyncio.Semaphore(self.max_connections)
        self.world.updates.listener = self._offer
        for update in list(self.world.updates.pending):
            self._offer(update)

    def _stop(self) -> None:
        self.world.updates.listener = None
        self._queues.clear()
        for task in self._tasks:
            task.cancel()

    def _offer(self, update: Update) -> None:
        queue = self._queues.get(update.queue)
        if queue is None:
            self._queues[update.queue] = deque([update])
            self._spawn(self._drain(update.queue))
        else:
            queue.append(update)

    def _spawn(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, number: int) -> None:
        queue = self._queues[number]
        while queue:
            update = self._chosen(queue)
            await self._deliver(update)
            queue.remove(update)
            self.world.updates.drop(update)
            self.world.bell.ring()
            self._maybe_again(update)
        if self._queues.get(number) is queue:
            del self._queues[number]

    async def _deliver(self, update: Update) -> None:
        failures = 0
        while True:
            async with self._places:
                status = await self.post(update)
            if 200 <= status < 300:
                return
            # Telegram's first retry is immediate; later ones double.
            if failures:
                await asyncio.sleep(min(2.0**failures * self.backoff, PATIENCE))
            failures += 1

    def _chosen(self, queue: deque[Update]) -> Update:
        disorder = self.disorder
        if disorder and disorder.chance.random() < disorder.shuffled:
            return disorder.chance.choice(queue)
        return queue[0]

    def _maybe_again(self, update: Update) -> None:
        disorder = self.disorder
        if disorder and disorder.chance.random() < disorder.repeated:
            self._spawn(self._repeat(update, disorder.chance.random() * 0.2))

    async def _repeat(self, update: Update, delay: float) -> None:
        await asyncio.sleep(delay)
        await self.post(update)
