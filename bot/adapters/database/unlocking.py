"""Whether the key is the database's own, by one word that it keeps encrypted."""

from pathlib import Path
from typing import Any

from bot.adapters.database.codec import Codec, ContentUnreadable
from bot.adapters.database.key import Keys, KeyUnusable, load_key, load_or_create_key
from bot.adapters.database.naming import read, written
from bot.adapters.database.schema import NAMED_FROM
from bot.adapters.database.tables.table import Connection

SEALED = "the right key"
"""What the database keeps encrypted, to know its key by."""


SOME_OF_ALL = " UNION ALL ".join(
    f"SELECT * FROM (SELECT {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 9) AS few"
    for table, column in (
        ("conversations", "content"),
        ("inquiries", "content"),
        ("outbox", "content"),
        ("inbox", "payload"),
        ("remembered", "value"),
    )
)
"""Some of what is encrypted, wherever there is any."""


def unlock(connection: Connection, where: object, key_path: Path, schema: int) -> Codec:
    """Return the codec with the key of a database of a *schema*; one is made only while it holds nothing.

    Raises KeyUnusable before anything is changed. Addresses are named as they were before: a key that is put
    above the first one changes no name.
    """
    sealed = _known_by(connection) if schema else None
    keys = load_or_create_key(key_path) if sealed is None else load_key(key_path)
    codec = Codec(keys.cipher, (keys.naming,))
    if sealed is not None and not _opens(codec, sealed):
        _refuse_other_key(codec, connection, where, key_path)
    kept = _kept_naming(connection, keys) if schema >= NAMED_FROM else None
    return Codec(keys.cipher, kept or (keys.naming,))


def keep(connection: Connection, codec: Codec) -> None:
    """Keep what the key is known by and addresses are named with, in a database that has neither yet."""
    if _known_by(connection) is None:
        connection.execute(
            "INSERT INTO key_check (content, naming) SELECT ?, ? WHERE NOT EXISTS (SELECT * FROM key_check)",
            (codec.encode(SEALED), codec.encode(written(codec.naming))),
        )


def keep_anew(connection: Connection, codec: Codec) -> None:
    """Keep both for another codec: the keys of the names twice, as no file has the first of them any more."""
    connection.execute(
        "UPDATE key_check SET content = ?, naming = ?",
        (codec.encode(f"{SEALED} {written(codec.naming)}"), codec.encode(written(codec.naming))),
    )


def _refuse_other_key(codec: Codec, connection: Connection, where: object, key_path: Path) -> None:
    """Raise KeyUnusable if the key is another one; else it is what it is known by that is damaged."""
    if not any(_opens(codec, sealed) for (sealed,) in connection.execute(SOME_OF_ALL)):
        raise KeyUnusable(
            f"The key in {key_path} is not the one that {where} was written with. "
            "Put that one back, or point the program at the database of this key."
        )
    connection.execute("UPDATE key_check SET content = ?", (codec.encode(SEALED),))


def _opens(codec: Codec, sealed: object) -> bool:
    """Tell whether the key opens what may have been encrypted with it."""
    try:
        codec.decrypt(sealed if isinstance(sealed, bytes) else b"")
    except ContentUnreadable:
        return False
    return True


def _known_by(connection: Connection) -> bytes | None:
    """Return what the key is known by; None in a database that holds nothing."""
    row = connection.execute("SELECT content FROM key_check").fetchone()
    if row is None:
        return None
    return row[0] if isinstance(row[0], bytes) else str(row[0]).encode()  # damaged is not missing


def _kept_naming(connection: Connection, keys: Keys) -> tuple[bytes, ...] | None:
    """Return what addresses are named with; None if it cannot be read.

    What an older key has encrypted is encrypted anew: that one may be gone the next time. After the key was
    replaced, what it is known by holds the same once more.
    """
    codec = Codec(keys.cipher, ())
    row = connection.execute("SELECT naming, content FROM key_check").fetchone()
    naming = next((found for column in row or () if (found := _naming_in(codec, column))), None)
    if naming and not _opens(Codec(keys.current, ()), row[0]):
        connection.execute("UPDATE key_check SET naming = ?", (codec.encode(written(naming)),))
    return naming


def _naming_in(codec: Codec, column: Any) -> tuple[bytes, ...]:
    """Return what addresses are named with, as a column tells; nothing if it does not."""
    try:
        return read(codec.decode(column, str).removeprefix(SEALED))
    except (ContentUnreadable, TypeError, ValueError):
        return ()
