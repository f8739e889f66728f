"""The Bot API server in a process of its own, which survives the bot, and its journal."""

import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from tests.torture.oracle import neutral
from tests.torture.victim import ROOT


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of the bot's that the server accepted; ``under`` is the message that it hangs under."""

    text: str
    message_id: int
    at: float
    tokens: tuple[str, ...]
    under: int | None


@dataclass
class Journal:
    """All that the server wrote down so far; ``texts`` are what each chat heard, codes made the same."""

    path: Path
    heard: dict[int, list[Heard]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    answered_presses: set[str] = field(default_factory=set)
    refused_presses: set[str] = field(default_factory=set)
    messages: int = 0
    _position: int = 0

    def read_on(self) -> None:
        """Take in what was written since the last time."""
        with self.path.open("rb") as file:
            file.seek(self._position)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self._position += len(line)
                self._take(json.loads(line))

    def _take(self, record: Mapping[str, Any]) -> None:
        if record["kind"] != "call":
            return
        match record["method"]:
            case "sendMessage" if record["accepted"]:
                self.messages += 1
                message = _heard(record)
                self.heard[record["chat_id"]].append(message)
                self.texts[record["chat_id"]].add(neutral(message.text))
            case "answerCallbackQuery":
                presses = self.answered_presses if record["accepted"] else self.refused_presses
                presses.add(record["parameters"]["callback_query_id"])


@dataclass
class Stage:
    """The server: what people do is told to it, what the bot does is read from its journal."""

    url: str
    token: str
    session: aiohttp.ClientSession
    journal: Journal

    async def says(self, words: Sequence[tuple[int, str]]) -> None:
        """Let people write, in this order."""
        told = [{"user": _person(chat), "text": text} for chat, text in words]
        await self._post("say", told)

    async def presses(self, chat: int, message_id: int, data: str) -> str:
        """Let someone press a button; return the id of the press."""
        told = {"user_id": chat, "chat_id": chat, "message_id": message_id, "data": data}
        return str(await self._post("press", told))

    async def replies(self, chat: int, under: int, number: int, text: str) -> None:
        """Let someone reply to a message of the bot's with their message *number*."""
        place = {"id": chat, "type": "private", "first_name": "Someone"}
        replied = {"message_id": under, "date": 1, "chat": place, "text": "..."}
        message = {"message_id": number, "date": 1, "chat": place, "from": _person(chat), "text": text}
        await self._post("update", {"message": {**message, "reply_to_message": replied}})

    async def state(self) -> dict[str, Any]:
        """Return how many updates wait, and how many there were."""
        async with self.session.get(f"{self.url}/control/state") as answer:
            found: dict[str, Any] = await answer.json()
            return found

    async def _post(self, what: str, told: object) -> object:
        async with self.session.post(f"{self.url}/control/{what}", json=told) as answer:
            answer.raise_for_status()
            return await answer.json()


TOKEN = "7000000001:AAE-for-the-torture-0123456789abcdef"


@asynccontextmanager
async def stage(folder: Path) -> AsyncIterator[Stage]:
    """Run the server while the context is open."""
    journal = folder / "journal.jsonl"
    quick = ("--conflict-pause", "0", "--webhook-backoff", "0.01", "--token", TOKEN)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot_api", "--port", "0", "--journal", str(journal), *quick,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        port = int(await asyncio.wait_for(process.stdout.readline(), 20))
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(30)) as session:
            yield Stage(f"http://127.0.0.1:{port}", TOKEN, session, Journal(journal))
    finally:
        process.terminate()
        await process.wait()


def _heard(record: Mapping[str, Any]) -> Heard:
    asked = record["parameters"]
    markup = _object(asked.get("reply_markup"))
    buttons = [button for row in markup.get("inline_keyboard", ()) for button in row]
    tokens = tuple(button["callback_data"] for button in buttons if "callback_data" in button)
    under = _object(asked.get("reply_parameters")).get("message_id")
    return Heard(asked["text"], record["message_id"], record["at"], tokens, under)


def _object(value: object) -> dict[str, Any]:
    """Return a parameter that is an object, in whichever form it was sent."""
    found = json.loads(value) if isinstance(value, str) else value or {}
    assert isinstance(found, dict)
    return found


def _person(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": f"Asiakas {chat}", "language_code": "fi"}
