"""The composition root: a configuration in, the parts of a bot out.

The only place that knows a clock, chance and ids, and which adapter stands behind which port.
"""

import contextlib
import os
import random
import secrets
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from bot.config import Config, Database, Receipts, is_shipped
from bot.conversation import Conversations, Mouth, World
from bot.core.address import Address
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Handling
from bot.core.client.replies import Replies
from bot.core.inquiry.attachments import Attachments
from bot.core.inquiry.life import Terms
from bot.core.knowledge.entries import Knowledge
from bot.core.sending.allowance import Allowance, Allowances
from bot.core.supervisor.replies import Replies as HerReplies
from bot.deliverer import Clock
from bot.ports.store import Query, Store

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters of reference codes: none that is taken for another when read aloud or copied by hand."""


class Unusable(Exception):
    """Something that the bot cannot do without cannot be used; the message says what to do."""


class AlreadyRunning(Unusable):
    """Another copy of the bot is running on the database."""


def new_code() -> str:
    """Return a fresh reference code such as ``K7M-4QX``: one of 900 million, told on the phone."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(6))
    return f"{letters[:3]}-{letters[3:]}"


def new_pairing_code() -> str:
    """Return a fresh one-time code for a link: nobody guesses it."""
    return secrets.token_urlsafe(18)


def new_id() -> str:
    """Return an id that no other call returns."""
    return secrets.token_hex(16)


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


@contextlib.asynccontextmanager
async def opened_store(
    config: Config, unreadable: Callable[[int], None] = lambda _: None
) -> AsyncIterator[Store]:
    """Open the database that *config* names, creating it and its key on first use.

    *unreadable* is told how many rows cannot be read, whenever there are more of them.
    """
    from bot.adapters.database.key import KeyUnusable
    from bot.adapters.database.migrations import DatabaseUnusable

    try:
        store = await _store(config.database, unreadable)
    except (DatabaseUnusable, KeyUnusable) as error:
        raise Unusable(str(error)) from error
    try:
        yield store
    finally:
        await store.close()


async def _store(database: Database, unreadable: Callable[[int], None]) -> Store:
    """Open the store in a file, or in PostgreSQL; who does not use one does not pay for its start."""
    key, backups = database.key_file, database.backups
    if database.url is not None:
        from bot.adapters.database.postgres import opening

        return await opening.open_store(database.url, database.schema, key, unreadable, backups)
    from bot.adapters.database import sqlite

    return await sqlite.open_store(database.path, key, unreadable, backups)


def with_own_knowledge(config: Config, folder: Path) -> Config:
    """Return *config* with a knowledge in *folder*, copied if it would be the one that came with the program.

    What is taught is written there, and what is edited: an update must not take that away. One that is there
    already is used; a kill while it is copied leaves none.
    """
    if not is_shipped(config.knowledge) or config.knowledge == (own := folder / "knowledge").resolve():
        return config
    if own.is_dir():
        return msgspec.structs.replace(config, knowledge=own)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".knowledge.") as made:
            copied = shutil.copytree(config.knowledge, Path(made) / own.name)
            os.replace(copied, own)
    except OSError as error:
        if own.is_dir():  # another worker was quicker, and its copy is whole
            return msgspec.structs.replace(config, knowledge=own)
        raise Unusable(
            f"The knowledge cannot be copied to {own} ({error}), where you edit it. Run this in a folder "
            "that can be written to, or name one in the settings: knowledge."
        ) from error
    return msgspec.structs.replace(config, knowledge=own)


def has_database(config: Config) -> bool:
    """Tell whether there is anything where the database is to be; what is wrong with it, opening it tells."""
    if config.database.url is not None:
        return True
    try:
        config.database.path.stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return True


async def place(config: Config) -> Address | None:
    """Return where the supervisor reads; None as long as there is no database, or nobody is paired."""
    if not has_database(config):
        return None
    async with opened_store(config) as store:
        return (await store.look(Query())).place


@contextlib.contextmanager
def alone(config: Config, patience: float = 1.0) -> Iterator[None]:
    """Keep other running copies from the database that *config* names; raises Unusable if one has it.

    A command may have it for a moment, to see whether the bot runs: for so many seconds it is tried.

    The system lets go of the lock when the program ends, however it ends.
    """
    with _alone_in_postgres(config) if config.database.url else _alone_on_the_file(config, patience):
        yield


def at_work(config: Config) -> contextlib.AbstractContextManager[None]:
    """Serve alone on a file; on PostgreSQL beside others, by what the store itself holds while it is open."""
    return alone(config) if config.database.url is None else contextlib.nullcontext()


@contextlib.contextmanager
def _alone_in_postgres(config: Config) -> Iterator[None]:
    from bot.adapters.database.migrations import DatabaseUnusable
    from bot.adapters.database.postgres import locks
    from bot.adapters.database.postgres.thread import Occupied

    url, schema = config.database.url, config.database.schema
    assert url is not None
    try:
        with locks.alone(url, schema):
            yield
    except Occupied:
        raise AlreadyRunning(
            f"A copy of the bot is running on the schema {schema} of database.url. Stop all of them first."
        ) from None
    except DatabaseUnusable as error:
        raise Unusable(str(error)) from error


@contextlib.contextmanager
def _alone_on_the_file(config: Config, patience: float) -> Iterator[None]:
    from filelock import FileLock, Timeout

    path = config.database.path
    lock = FileLock(path.with_name(path.name + ".lock"), timeout=patience, mode=0o600)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise AlreadyRunning(
            f"Another copy of the bot is running on the database {path}. Stop it first, then start this one."
        ) from None
    except (FileExistsError, NotADirectoryError) as error:
        from bot.adapters.database.sqlite import no_folder  # who has one need not load it for that

        raise Unusable(no_folder(path)) from error
    except OSError as error:
        raise Unusable(
            f"The folder of {path} cannot be written to ({error.strerror}). Run the bot as the owner of that "
            "folder, or write another place to database.path."
        ) from error
    try:
        yield
    finally:
        lock.release()


def is_running(config: Config) -> bool:
    """Tell whether a copy of the bot is running on the database."""
    if config.database.url is None and not config.database.path.parent.exists():
        return False
    try:
        with alone(config, patience=0):
            return False
    except AlreadyRunning:
        return True
    except Unusable:  # nothing can be written there, by no copy either
        return False


def mouth(config: Config, knowledge: Knowledge, dialogue: Dialogue) -> Mouth:
    """Return what is known and said, for either side."""
    replies = Replies(knowledge, dialogue.known.policy)
    hers = HerReplies(knowledge, config.supervisor.language, bool(config.email.host))
    return Mouth(knowledge, dialogue, replies, hers)


def conversations(
    config: Config, said: Mouth, store: Store, code: Callable[[], str] = new_code
) -> Conversations:
    """Return what takes what happens through its turn; inquiries get their *code* from there."""
    confirms = config.supervisor.confirm_members
    return Conversations(said, store, World(now, code), terms(config), confirms_members=confirms)


def handling(config: Config) -> Handling:
    """Return how personal data is handled, as far as the settings tell."""
    privacy = config.privacy
    return Handling(
        ground=privacy.ground,
        host=privacy.host,
        operator=privacy.operator,
        country=privacy.country,
        mail_country=privacy.mail_country if config.email.host else None,
        safeguard=privacy.safeguard,
        thread_days=config.supervisor.thread_days,
        backup_days=config.retention.backup_days if config.database.backups else None,
    )


def allowances(config: Config) -> Allowances:
    """Return how much of each client is answered, of which nothing has been used yet."""
    flood = config.flood
    return Allowances(Allowance(flood.messages, 60.0 * flood.export_minutes))


def terms(config: Config) -> Terms:
    """Return how long things may take."""
    supervisor = config.supervisor
    return Terms(
        draft=timedelta(hours=config.retention.draft_hours),
        reminder=timedelta(hours=supervisor.reminder_hours),
        unreachable=timedelta(minutes=supervisor.unreachable_minutes),
        thread=timedelta(days=supervisor.thread_days),
        questions=timedelta(hours=supervisor.questions_hours),
        answer=supervisor.answer_days,
        attachments=Attachments(config.relay.kinds, config.relay.formats, config.relay.megabytes),
        digest=supervisor.digest,
        thumbs=supervisor.receipts is Receipts.THUMB,
    )


CLOCK = Clock(now, time.monotonic, random.random)
"""The time and chance of this machine."""
