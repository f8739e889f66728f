"""What was asked of the server, what it answered, and the journal that survives it."""

from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

import msgspec

from tests.bot_api.faults import Fault
from tests.bot_api.world import Message


@dataclass(slots=True)
class Call:
    """One request. ``answer`` is what Telegram decided; the bot may have seen something else (``fault``)."""

    number: int
    at: float
    method: str
    parameters: dict[str, Any]
    chat_id: int | None = None
    status: int = 0
    answer: dict[str, Any] = field(default_factory=dict)
    fault: Fault | None = None
    message: Message | None = None

    @property
    def accepted(self) -> bool:
        """Whether it took effect, whatever the bot was told."""
        return self.status == 200

    @property
    def hidden(self) -> bool:
        """Whether it took effect and the bot could not know: a repeat of it is nobody's fault."""
        return self.accepted and self.fault is not None

    @property
    def description(self) -> str:
        """Why it was refused."""
        return str(self.answer.get("description", ""))

    def as_json(self) -> dict[str, Any]:
        """Return what the journal and the control interface tell of it; contents of files are left out."""
        return {
            "kind": "call",
            "number": self.number,
            "at": self.at,
            "method": self.method,
            "chat_id": self.chat_id,
            "parameters": self.parameters,
            "status": self.status,
            "accepted": self.accepted,
            "hidden": self.hidden,
            "fault": self.fault.kind.value if self.fault else None,
            "description": self.description,
            "message_id": self.message.id if self.message else None,
        }


class Journal:
    """Appends a line of JSON for all that happens, flushed at once; without a path it writes nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self._file: BinaryIO | None = path.open("ab", buffering=0) if path else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def call(self, call: Call) -> None:
        """Note that a request was answered, or spoiled."""
        if self._file:
            self._write(call.as_json())

    def delivered(self, how: str, update_ids: list[int], status: int = 200) -> None:
        """Note that updates were handed to the bot by ``poll`` or ``webhook``."""
        if self._file and update_ids:
            self._write({"kind": "delivery", "how": how, "update_ids": update_ids, "status": status})

    def acknowledged(self, offset: int) -> None:
        """Note that the bot needs no update before *offset* again."""
        if self._file:
            self._write({"kind": "acknowledged", "offset": offset})

    def _write(self, record: dict[str, Any]) -> None:
        if self._file:
            self._file.write(msgspec.json.encode(record) + b"\n")
