"""The composition root: a configuration in, the parts of a bot out.

The only place that knows a clock, chance and ids, and which adapter stands behind which port.
"""

import contextlib
import gc
import multiprocessing
import random
import secrets
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec

from bot.adapters import knowledge_files, model_cache
from bot.config import Config
from bot.conversation import Conversations, World
from bot.core import text
from bot.core.client.dialogue import Dialogue
from bot.core.knowledge.entries import Kind, Knowledge, Vocabulary
from bot.core.language import Language
from bot.core.understanding import detection, features, index, learning, matching, model, training
from bot.core.understanding.reader import Understanding
from bot.deliverer import Clock
from bot.ports.store import Store
from bot.supervision import Duties, Supervision

CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters of reference codes: none that is taken for another when read aloud or copied by hand."""

Waiting = Callable[[str], AbstractContextManager[object]]
"""Shows that something is being waited for, while the context is open."""


class Unusable(Exception):
    """Something that the bot cannot do without cannot be used; the message says what to do."""


def silently(_: str) -> AbstractContextManager[object]:
    """Show nothing."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Mind:
    """What the bot knows, and how it understands and decides."""

    knowledge: Knowledge
    understanding: Understanding
    dialogue: Dialogue


def mind(config: Config, waiting: Waiting = silently) -> Mind:
    """Return the mind of the knowledge that *config* names, trained now or taken from the cache.

    Raises bot.strict_yaml.Problems when the knowledge has mistakes.
    """
    loaded = knowledge(config)
    understanding = _understanding(config, loaded, waiting)
    return Mind(loaded, understanding, Dialogue(loaded, understanding))


def edited_at(config: Config) -> list[tuple[str, int, int]]:
    """Return what changes when somebody edits the knowledge: each file, its time and its size."""
    found = []
    for path in knowledge_files.files(config.knowledge):
        with contextlib.suppress(OSError):  # just being replaced
            status = path.stat()
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return found


def knowledge(config: Config) -> Knowledge:
    """Return the knowledge that *config* names; raises bot.strict_yaml.Problems with its mistakes."""
    return knowledge_files.load(config.knowledge).knowledge


LEARNING = (features, index, detection, learning, model, text, training)
"""The modules that decide what is learned: a change of one of them makes what was learned before void."""

Learned = Callable[[], bytes]
"""Gives what was learned from a lesson."""


class Lesson(msgspec.Struct, frozen=True):
    """All that a matcher learns from: no answer and no fact, so that a change of those is live at once."""

    language: Language
    sentences: list[tuple[str, str]]
    others: training.Others


class Languages(msgspec.Struct, frozen=True):
    """All that telling the languages apart is trained from: sentences by language."""

    written: dict[str, list[str]]


def _understanding(config: Config, loaded: Knowledge, waiting: Waiting) -> Understanding:
    """Return what understands messages, from the cache as far as the lessons are the same."""
    spoken = [x for x in loaded.wording if any(entry != Kind.CRISIS for entry, _ in loaded.alternatives(x))]
    lessons = [_lesson(loaded, x) for x in spoken]
    written = {str(x.language): [*(s for _, s in x.sentences), *x.others.out_of_scope] for x in lessons}
    *models, languages = _learned(config.cache, [*lessons, Languages(written)], waiting)
    return Understanding(
        OnDemand(dict(zip(spoken, models, strict=True))), detection.LanguageModel.from_bytes(languages())
    )


@dataclass(frozen=True)
class OnDemand(Mapping[Language, matching.Matcher]):
    """Matchers that are loaded when a message in their language comes: most clients speak one of them."""

    models: dict[Language, Learned]
    _loaded: dict[Language, matching.Matcher] = field(default_factory=dict)

    def __getitem__(self, spoken: Language) -> matching.Matcher:
        """Return the matcher of a language; raises KeyError if nothing was learned in it."""
        if spoken not in self._loaded:
            self._loaded[spoken] = matching.Matcher(model.Model.from_bytes(self.models[spoken]()))
            _keep_for_long()
        return self._loaded[spoken]

    def __iter__(self) -> Iterator[Language]:
        """Yield the languages in which something was learned."""
        return iter(self.models)

    def __len__(self) -> int:
        """Return in how many languages something was learned."""
        return len(self.models)


def _keep_for_long() -> None:
    """Take what has been loaded out of the garbage collector's rounds, which would hold up answers.

    What an earlier knowledge has left behind is collected first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _lesson(loaded: Knowledge, spoken: Language) -> Lesson:
    """Return what the matcher of a language learns: every entry, the crisis apart from the others."""
    sentences = list(loaded.alternatives(spoken))
    return Lesson(
        spoken,
        [(entry, text) for entry, text in sentences if entry != Kind.CRISIS],
        training.Others(
            out_of_scope=loaded.out_of_scope.get(spoken, ()),
            distress=[text for entry, text in sentences if entry == Kind.CRISIS],
            idioms=loaded.idioms.get(spoken, ()),
            spoken=dict(loaded.vocabulary.get(spoken, Vocabulary()).spoken),
        ),
    )


def _learned(folder: Path, lessons: Sequence[Lesson | Languages], waiting: Waiting) -> list[Learned]:
    """Return what gives what is learned from each lesson; what is not in the cache is learned now.

    In processes of their own: side by side, and without the memory that learning takes for seconds
    staying with the bot for weeks.
    """
    sources = [Path(module.__file__ or "") for module in LEARNING]
    named = {model_cache.fingerprint(msgspec.msgpack.encode(lesson), sources): lesson for lesson in lessons}
    new = {name: lesson for name, lesson in named.items() if not model_cache.has(folder, name)}
    if new:
        with waiting("Learning the knowledge, once after each change of its questions ..."):
            for name, learned in zip(new, _in_processes(new.values()), strict=True):
                model_cache.keep(folder, name, learned)
        model_cache.tidy(folder, named, now().timestamp())
    return [partial(_kept_or_learned, folder, name, lesson) for name, lesson in named.items()]


def _kept_or_learned(folder: Path, name: str, lesson: Lesson | Languages) -> bytes:
    """Return what was learned from the cache, or once more if it has gone or been damaged since."""
    if (kept := model_cache.kept(folder, name)) is not None:
        return kept
    [learned] = _in_processes([lesson])
    model_cache.keep(folder, name, learned)
    return learned


def _in_processes(lessons: Iterable[Lesson | Languages]) -> list[bytes]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=2, mp_context=context) as pool:
        return list(pool.map(_learn, map(msgspec.msgpack.encode, lessons), map(type, lessons)))


def _learn(encoded: bytes, kind: type[Lesson | Languages]) -> bytes:
    """Return what is learned from a lesson. Runs in a process of its own."""
    lesson = msgspec.msgpack.decode(encoded, type=kind)
    if isinstance(lesson, Languages):
        return detection.train(lesson.written).to_bytes()
    return training.train(lesson.sentences, lesson.language, lesson.others).to_bytes()


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


@contextlib.contextmanager
def alone(config: Config) -> Iterator[None]:
    """Keep other running copies from the database that *config* names; raises Unusable if one has it.

    The system lets go of the lock when the program ends, however it ends.
    """
    from filelock import FileLock, Timeout

    path = config.database.path
    lock = FileLock(path.with_name(path.name + ".lock"), timeout=0, mode=0o600)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise Unusable(
            f"Another copy of the bot is running on the database {path}. Stop it first, then start this one."
        ) from None
    except OSError as error:
        raise Unusable(f"The folder of {path} cannot be written to ({error.strerror}).") from error
    try:
        yield
    finally:
        lock.release()


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


CLOCK = Clock(now, time.monotonic, random.random)
