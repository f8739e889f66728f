"""What a test holds in its hands."""

import asyncio
import itertools
import random
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.bot_api.calls import Call, Journal
from tests.bot_api.clients import PATIENCE, Client, Group
from tests.bot_api.control import Control
from tests.bot_api.faults import Fault, Kind, Limits
from tests.bot_api.methods import Dislike, Profile
from tests.bot_api.server import Server, Timing
from tests.bot_api.updates import Update
from tests.bot_api.webhook import Disorder
from tests.bot_api.world import Chat, User, World

BOT_ID = 7_000_000_001
TOKEN = f"{BOT_ID}:AAE-for-tests-only-0123456789abcdef"
Someone = Client | Group


class BotApi:
    """A Bot API server for one bot, to be used as ``async with BotApi() as telegram``.

    Give ``telegram.base_url`` and ``telegram.token`` to the bot.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        journal: Path | None = None,
        timing: Timing | None = None,
        token: str = TOKEN,
        username: str = "tyonohjaus_bot",
    ) -> None:
        self.token = token
        bot = User(int(token.partition(":")[0]), "Työnohjaus", username=username, is_bot=True)
        self.world = World(bot)
        self._port = port
        self._journal = Journal(journal)
        self.server = Server(self.world, token, self._journal, timing or Timing())
        self.clients: dict[int, Client] = {}
        self._client_ids = itertools.count(1001)
        self._group_ids = itertools.count(5_000_001)
        Control(self).attach(self.server.app)

    async def __aenter__(self) -> Self:
        await self.server.start(self._port)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.server.stop()
        self._journal.__exit__(kind, error, at)

    # --- Where it is -------------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """Where the server listens: what ``telegram.api_url`` of a self-hosted server would be."""
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def base_url(self) -> str:
        """What PTB calls ``base_url``."""
        return f"{self.url}/bot"

    # --- Who there is ------------------------------------------------------------------------------------

    def client(
        self,
        first_name: str,
        *,
        chat_id: int | None = None,
        language: str = "",
        met: bool = False,
        last_name: str = "",
        username: str = "",
    ) -> Client:
        """Introduce a person. *met* lets the bot know them before they say anything."""
        user = User(chat_id or next(self._client_ids), first_name, language, last_name, username)
        client = self.clients[user.id] = Client(self.world, user, met)
        return client

    def group(
        self,
        title: str,
        members: Iterable[Client] = (),
        *,
        chat_id: int | None = None,
        status: str = "member",
    ) -> Group:
        """Open a basic group with the bot and *members* in it; *status* is the bot's."""
        chat = Chat(chat_id or -next(self._group_ids), "group", title, bot_status=status)
        group = Group(self.world, chat)
        for member in members:
            group.adds(member)
        return group

    @property
    def profile(self) -> Profile:
        """Names, descriptions, commands and menu buttons that the bot has set."""
        return self.server.methods.profile

    @property
    def chat_actions(self) -> list[tuple[int, str]]:
        """Each ``sendChatAction``: the chat and the action."""
        return self.server.methods.actions

    def passes(self, time: timedelta) -> None:
        """Let time pass at once: messages become too old to delete, presses too old to answer."""
        self.world.clock.moves(time)

    # --- What was asked ----------------------------------------------------------------------------------

    @property
    def calls(self) -> list[Call]:
        """Every request, in order of arrival, with its answer and its fault."""
        return self.server.calls

    def calls_to(self, *methods: str) -> list[Call]:
        """Return the requests to *methods* that are done with."""
        return [call for call in self.calls if call.method in methods and (call.status or call.fault)]

    async def is_called(self, method: str, times: int = 1, within: float = PATIENCE) -> list[Call]:
        """Return the calls to *method*, once there are at least *times*."""
        if not await self.world.bell.until(lambda: len(self.calls_to(method)) >= times, within):
            counted = {call.method: len(self.calls_to(call.method)) for call in self.calls}
            raise AssertionError(
                f"waited {within} s for {times} calls of {method}; what was called: {counted}"
            )
        return self.calls_to(method)

    async def is_drained(self, within: float = PATIENCE) -> None:
        """Wait until the bot has acknowledged every update."""
        pending = self.world.updates.pending
        if not await self.world.bell.until(lambda: not pending, within):
            first = pending[0].body.decode() if pending else ""
            raise AssertionError(
                f"after {within} s {len(pending)} updates are not acknowledged; the first: {first}"
            )

    def is_older_than(self, method: str) -> None:
        """Be a server of before there was a *method*, as one of one's own may be for years."""
        self.server.forgets(method)

    # --- Updates by hand ---------------------------------------------------------------------------------

    def raw_update(self, update: dict[str, Any]) -> int:
        """Queue *update* exactly as it is, parsable or not; its ``update_id``."""
        number = self.world.updates.add_raw(update)
        self.world.bell.ring()
        return number

    async def redelivers(self, *update_ids: int) -> list[int]:
        """Send these updates to the webhook again, in this order, acknowledged or not; the statuses."""
        if not self.server.webhook.url:
            raise AssertionError(
                "no webhook is set; a poller gets updates again until its offset has passed them"
            )
        return [await self.server.webhook.post(self.world.updates.all[number]) for number in update_ids]

    def disturbs_webhook(self, seed: int, *, shuffled: float = 0.0, repeated: float = 0.0) -> None:
        """From now on a share of the updates arrives out of order, a share a second time a little later."""
        self.server.webhook.disorder = Disorder(random.Random(seed), shuffled, repeated)

    @property
    def updates(self) -> list[Update]:
        """Every update there ever was, by number."""
        return list(self.world.updates.all.values())

    # --- What goes wrong ---------------------------------------------------------------------------------

    def fails(self, method: str | None, *faults: Fault, to: Someone | None = None) -> None:
        """Let the next calls of *method* (any if ``None``), maybe only to one chat, meet these faults."""
        self.server.faults.schedule(method, *faults, chat_id=to.chat.id if to else None)

    def dislikes(
        self, words: str, why: str, *, unless_plain: bool = False, to: Someone | None = None
    ) -> None:
        """Refuse with 400 every message with *words* in it, or only one with more than its text."""
        self.server.methods.dislikes.append(Dislike(words, why, unless_plain, to.chat.id if to else None))

    def likes_all(self) -> None:
        """Refuse no message for what it is any more."""
        self.server.methods.dislikes.clear()

    def floods(self, to: Someone | None = None, *, seconds: int = 1) -> None:
        """Every send to *to* (or to all) is refused with 429 until *seconds* have passed."""
        self.server.faults.flood(to.chat.id if to else None, seconds)

    def fails_at_rate(
        self,
        share: float,
        seed: int,
        *,
        methods: Collection[str] = ("sendMessage",),
        kinds: Iterable[Kind] = tuple(Kind),
        retry_after: int = 1,
    ) -> None:
        """Let a *share* of the calls of *methods* (all if empty) fail, the same ones for the same seed."""
        self.server.faults.at_rate(share, seed, methods, kinds, retry_after)

    def enforces_limits(self, *, overall: int = 30, burst: int = 3, group: int = 20) -> None:
        """Refuse with 429 what is sent faster than Telegram lets bots send (see ``Limits``)."""
        self.server.faults.limits = Limits(overall, burst, group)

    @contextmanager
    def holds(self, method: str, to: Someone) -> Iterator[None]:
        """Keep back the answers to the calls of *method* to a chat; what they ask for is done."""
        released = asyncio.Event()
        held = (method, to.chat.id, released)
        self.server.held.append(held)
        try:
            yield
        finally:
            self.server.held.remove(held)
            released.set()

    def recovers(self) -> None:
        """Nothing fails any more."""
        self.server.faults.clear()
