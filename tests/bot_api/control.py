"""The server by remote control, for a script in another process. Everything is JSON.

- ``POST /control/update`` one raw update, or a list: queued as it is; their numbers
- ``POST /control/say`` ``{"user": {...}, "text", "chat_id"?}``, or a list: people say things
- ``POST /control/press`` ``{"user_id", "chat_id", "message_id", "data"}``: someone presses a button
- ``POST /control/client`` ``{"user": {...}, "does": "blocks" | "unblocks" | "deactivates"}``
- ``POST /control/faults`` ``{"share", "seed", "methods"?, "kinds"?, "retry_after"?}``; ``{}`` ends them
- ``GET /control/calls?since=N&method=M`` calls from number N on; ``GET /control/messages?chat_id=C``
- ``GET /control/state`` how many updates wait, were acknowledged, and how many calls there were
"""

from typing import TYPE_CHECKING, Any

import msgspec
from aiohttp import web

from tests.bot_api.clients import Client, Group
from tests.bot_api.faults import Kind
from tests.bot_api.world import Message

if TYPE_CHECKING:
    from tests.bot_api.api import BotApi


class _Person(msgspec.Struct):
    id: int
    first_name: str = "Someone"
    language_code: str = ""


class _Say(msgspec.Struct):
    user: _Person
    text: str
    chat_id: int | None = None


class _Press(msgspec.Struct):
    user_id: int
    chat_id: int
    message_id: int
    data: str


class _Deed(msgspec.Struct):
    user: _Person
    does: str


class _Faults(msgspec.Struct):
    share: float = 0.0
    seed: int = 0
    methods: tuple[str, ...] = ("sendMessage",)
    kinds: tuple[Kind, ...] = tuple(Kind)
    retry_after: int = 1


class Control:
    """Routes under ``/control``."""

    def __init__(self, api: "BotApi") -> None:
        self.api = api

    def attach(self, app: web.Application) -> None:
        """Answer under ``/control`` of *app*."""
        app.router.add_post("/control/update", self.update)
        app.router.add_post("/control/say", self.say)
        app.router.add_post("/control/press", self.press)
        app.router.add_post("/control/client", self.client)
        app.router.add_post("/control/faults", self.faults)
        app.router.add_get("/control/calls", self.calls)
        app.router.add_get("/control/messages", self.messages)
        app.router.add_get("/control/state", self.state)

    async def update(self, request: web.Request) -> web.Response:
        given = msgspec.json.decode(await request.read(), type=dict[str, Any] | list[dict[str, Any]])
        updates = given if isinstance(given, list) else [given]
        return _json([self.api.raw_update(update) for update in updates])

    async def say(self, request: web.Request) -> web.Response:
        given = msgspec.json.decode(await request.read(), type=_Say | list[_Say])
        return _json([self._say(one) for one in (given if isinstance(given, list) else [given])])

    def _say(self, given: _Say) -> int:
        client = self._client(given.user)
        if given.chat_id in (None, client.id):
            return client.says(given.text).id
        assert given.chat_id is not None
        return client.says(given.text, in_=Group(self.api.world, self.api.world.known_chat(given.chat_id))).id

    async def press(self, request: web.Request) -> web.Response:
        given = msgspec.json.decode(await request.read(), type=_Press)
        message = self.api.world.messages[given.chat_id, given.message_id]
        return _json(self._client(_Person(given.user_id)).forges(message, given.data).id)

    async def client(self, request: web.Request) -> web.Response:
        given = msgspec.json.decode(await request.read(), type=_Deed)
        client = self._client(given.user)
        {"blocks": client.blocks, "unblocks": client.unblocks, "deactivates": client.deactivates}[
            given.does
        ]()
        return _json(True)

    async def faults(self, request: web.Request) -> web.Response:
        given = msgspec.json.decode(await request.read(), type=_Faults)
        self.api.recovers()
        if given.share:
            self.api.fails_at_rate(
                given.share,
                given.seed,
                methods=given.methods,
                kinds=given.kinds,
                retry_after=given.retry_after,
            )
        return _json(True)

    async def calls(self, request: web.Request) -> web.Response:
        method = request.query.get("method")
        calls = self.api.calls[int(request.query.get("since", "0")) :]
        return _json([call.as_json() for call in calls if method in (None, call.method)])

    async def messages(self, request: web.Request) -> web.Response:
        timeline = self.api.world.timeline.get(int(request.query["chat_id"]), [])
        return _json([_told(message) for message in timeline])

    async def state(self, _: web.Request) -> web.Response:
        updates = self.api.world.updates
        return _json(
            {
                "pending": len(updates.pending),
                "acknowledged": updates.acknowledged,
                "updates": len(updates.all),
                "calls": len(self.api.calls),
                "webhook": self.api.server.webhook.url,
            }
        )

    def _client(self, person: _Person) -> Client:
        known = self.api.clients.get(person.id)
        return known or self.api.client(person.first_name, chat_id=person.id, language=person.language_code)


def _told(message: Message) -> dict[str, Any]:
    edits = [version.formatted.text for version in message.edits]
    return message.as_json() | {"from_bot": message.from_bot, "edits": edits, "deleted": message.deleted}


def _json(value: object) -> web.Response:
    return web.Response(body=msgspec.json.encode(value), content_type="application/json")
