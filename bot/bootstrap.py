"""The composition root: a configuration in, the parts of a bot out.

The only place that knows a clock, chance and ids, and which adapter stands behind which port.
"""

import contextlib
import random
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from bot import core
from bot.adapters import model_cache, yaml_files
from bot.config import Config
from bot.conversation import Conversations, World
from bot.core import language, matching
from bot.core.dialogue import Dialogue
from bot.core.knowledge import Knowledge, Language, Vocabulary
from bot.core.understanding import Understanding
from bot.deliverer import Clock
from bot.ports import Store
from bot.supervision import Duties, Supervision

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters of reference codes: none that is taken for another when read aloud or copied by hand."""

Progress = Callable[[str], AbstractContextManager[object]]
"""Shows that something is being waited for, while the context is open."""


class Unusable(Exception):
    """Something that the bot cannot do without cannot be used; the message says what to do."""


def no_progress(_: str) -> AbstractContextManager[object]:
    """Show nothing."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Mind:
    """What the bot knows, and how it understands and decides."""

    knowledge: Knowledge
    understanding: Understanding
    dialogue: Dialogue


def mind(config: Config, progress: Progress = no_progress) -> Mind:
    """Return the mind of the knowledge that *config* names, trained now or taken from the cache.

    Raises bot.strict_yaml.Problems when the knowledge has mistakes.
    """
    loaded = knowledge(config)
    understanding = _understanding(config, loaded, progress)
    return Mind(loaded, understanding, Dialogue(loaded, understanding))


def knowledge(config: Config) -> Knowledge:
    """Return the knowledge that *config* names; raises bot.strict_yaml.Problems with its mistakes."""
    return yaml_files.load(config.knowledge).knowledge


def _understanding(config: Config, loaded: Knowledge, progress: Progress) -> Understanding:
    sources = [*yaml_files.files(config.knowledge), *Path(core.__file__).parent.glob("*.py")]

    def build() -> bytes:
        with progress("Learning the knowledge, once after each change of it ..."):
            return _pack(loaded)

    return _unpack(model_cache.cached(config.cache, model_cache.fingerprint(sources), build))


def _pack(loaded: Knowledge) -> bytes:
    """Return the models of every language that the bot speaks, trained from the knowledge."""
    sentences = {x: list(loaded.alternatives(x)) for x in loaded.wording}
    out_of_scope = {x: loaded.out_of_scope.get(x, ()) for x in sentences}
    spoken = {x: loaded.vocabulary.get(x, Vocabulary()).spoken for x in sentences}
    models = {
        x: matching.train(found, out_of_scope[x], spoken[x], x).to_bytes()
        for x, found in sentences.items()
        if found
    }
    written = {str(x): [*(s for _, s in sentences[x]), *out_of_scope[x]] for x in models}
    return msgspec.msgpack.encode((models, language.train(written)))


def _unpack(blob: bytes) -> Understanding:
    models, languages = msgspec.msgpack.decode(
        blob, type=tuple[dict[Language, bytes], language.LanguageModel]
    )
    matchers = {x: matching.Matcher(matching.Model.from_bytes(model)) for x, model in models.items()}
    return Understanding(matchers, languages)


def new_code() -> str:
    """Return a fresh reference code such as ``K7M-4QX``: one of 900 million, told on the phone."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(6))
    return f"{letters[:3]}-{letters[3:]}"


def new_id() -> str:
    """Return an id that no other call returns."""
    return secrets.token_hex(16)


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


@contextlib.asynccontextmanager
async def opened_store(config: Config) -> AsyncIterator[Store]:
    """Open the database that *config* names, creating it and its key on first use."""
    from bot.adapters.database import sqlite  # not every command pays for its start
    from bot.adapters.database.key import KeyUnusable
    from bot.adapters.database.migrations import DatabaseUnusable

    try:
        store = await sqlite.open_store(config.database.path, config.database.key_file)
    except (DatabaseUnusable, KeyUnusable) as error:
        raise Unusable(str(error)) from error
    try:
        yield store
    finally:
        await store.close()


def supervision(config: Config, loaded: Knowledge, store: Store) -> Supervision:
    """Return the supervisor's side."""
    supervisor = config.supervisor
    duties = Duties(
        language=supervisor.language,
        email=bool(config.email.host),
        reminder=timedelta(hours=supervisor.reminder_hours),
        unreachable=timedelta(minutes=supervisor.unreachable_minutes),
        thread=timedelta(days=supervisor.thread_days),
    )
    return Supervision(loaded, store, now, duties)


def conversations(config: Config, made: Mind, supervised: Supervision) -> Conversations:
    """Return what takes events through their turns."""
    world = World(now, new_code)
    return Conversations(made.knowledge, made.dialogue, supervised, world, config.retention)


CLOCK = Clock(now, random.random)
