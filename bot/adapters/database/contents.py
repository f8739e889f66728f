"""What the tables hold: their columns as they have come to be, and what is in those that are encrypted."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

import msgspec
from cryptography.fernet import Fernet, MultiFernet

from bot.adapters.database.codec import Codec
from bot.adapters.database.erasures import Erasures
from bot.adapters.database.migrations import Migrations, migrate
from bot.adapters.database.naming import Route, functions
from bot.adapters.database.schema import MIGRATIONS
from bot.core.calendar import Calendar
from bot.core.client.states import Conversation
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.promise import Absence
from bot.core.message import Message
from bot.core.supervisor.drawer import Drawer
from bot.core.supervisor.place import Past
from bot.core.supervisor.proposals import Teaching
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.statements import Stating
from bot.core.supervisor.team import Team

SEALED: Mapping[str, Any] = MappingProxyType(
    {
        "inbox.payload": bytes,
        "inbox.sender": str,
        "conversations.content": Conversation,
        "outbox.content": Message,
        "outbox.route": Route,
        "outbox.stands": str,
        "inquiries.content": Inquiry,
        "misses.question": Miss,
        "remembered.value": str
        | Pairing
        | Past
        | Team
        | Drawer
        | Teaching
        | Calendar
        | Erasures
        | Absence
        | Stating,
        "key_check.content": str,
        "key_check.naming": str,
    }
)
"""The encrypted columns, and what is in each; ``bytes`` is what a channel has brought, as it came."""


def columns(migrations: Migrations = MIGRATIONS) -> dict[str, list[str]]:
    """Return the tables that *migrations* lead to, each with its columns."""
    cipher = MultiFernet([Fernet(Fernet.generate_key())])  # nobody's: there are no rows
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, migrations, functions(Codec(cipher, ())))
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
        return {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for (name,) in tables
        }


def structs(kind: Any) -> Iterator[type[msgspec.Struct]]:
    """Yield the structs that a value of *kind* may consist of, each once, from the outermost inwards."""
    found: dict[type[msgspec.Struct], None] = {}
    waiting = [kind]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            if one not in found:
                found[one] = None
                waiting += get_type_hints(one).values()
        else:
            waiting += get_args(one)
    yield from found


def fields(kind: Any) -> Iterator[str]:
    """Yield what a value of *kind* may consist of, as ``Struct.field``."""
    for one in structs(kind):
        yield from (f"{one.__name__}.{name}" for name in one.__struct_fields__)
