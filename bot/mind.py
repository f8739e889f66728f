"""What the bot knows and how it understands: read from the knowledge files, learned once and kept in a cache.

A mind is learned apart from the running bot, which takes up each edit of the knowledge as it comes.
"""

import asyncio
import contextlib
import gc
import logging
import re
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

import msgspec

from bot import bootstrap, lessons
from bot.adapters import knowledge_files, model_cache
from bot.apart import Killed, end_with_parent, told_apart
from bot.config import Config
from bot.conversation import Mouth
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.understanding import crisis, detection, matching, model
from bot.core.understanding.reader import Understanding
from bot.lessons import LanguageLesson, Lesson
from bot.strict_yaml import Problem, Problems

log = logging.getLogger(__name__)

T = TypeVar("T")

LOOK_FOR_EDITS = 2
"""Seconds between looks at whether somebody has edited the knowledge."""

ROOT = Path(__file__).parent.parent
"""The folder that the program is in."""

LEARNERS = ("bot.core.understanding.training", detection.__name__)
"""The modules that learn."""

GONE = (
    "What was learned is not in the cache %s any more, or cannot be read there. It is learned anew, which "
    "takes about half a minute: until then clients are told that they are not answered, and the rules hear "
    "distress."
)
"""What the operator is told when a message needs what was learned, and it has gone."""

UNKEPT = (
    "What was learned cannot be kept in the cache %s: check that the folder may be written to and that the "
    "disk is not full. It is kept in memory, and the next start learns again."
)
"""What the operator is told of a cache that cannot be written."""

UNKEEPABLE = (
    "What is learned from the edit cannot be kept in the cache: check that its folder may be written to and "
    "that the disk is not full. Then save the file once more, or start the bot anew."
)
"""What the operator is told of an edit that the running bot would have to learn from itself."""

LEARNING = "Learning the knowledge, once after each change of its questions: about half a minute"
"""What is said while it is learned, if somebody waits for that."""

Waiting = Callable[[str, Mapping[str, int]], AbstractContextManager[Callable[[str], None]]]
"""Shows that something is being waited for, while the context is open: what, and how large each part is.

What the context gives is told of each part that is done.
"""


def unseen(_: str, __: Mapping[str, int]) -> AbstractContextManager[Callable[[str], None]]:
    """Show nothing."""
    return nullcontext(lambda _: None)


Files = list[tuple[str, int, int]]
"""What changes when somebody edits the knowledge: of each file its path, its time and its size."""


@dataclass(frozen=True, slots=True)
class Mind:
    """What the bot knows, and how it understands and decides.

    ``files`` are those that it was read from, as they were before.
    """

    knowledge: Knowledge
    understanding: Understanding
    dialogue: Dialogue
    files: Files = field(default_factory=list)

    @classmethod
    def of(cls, config: Config, waiting: Waiting = unseen) -> "Mind":
        """Return the mind of the knowledge that *config* names, learned now or taken from the cache.

        Raises bot.strict_yaml.Problems when the knowledge has mistakes.
        """
        files = edited_at(config)
        return replace(cls.knowing(config, knowledge_of(config), waiting), files=files)

    @classmethod
    def knowing(cls, config: Config, knowledge: Knowledge, waiting: Waiting = unseen) -> "Mind":
        """Return the mind of *knowledge*, learned now or taken from the cache."""
        understanding = _understanding(config, knowledge, waiting)
        policy = Policy(knowledge, config.retention, bootstrap.handling(config))
        return cls(knowledge, understanding, Dialogue(knowledge, understanding, policy))

    def mouth(self, config: Config) -> Mouth:
        """Return what is known and said, for either side."""
        return bootstrap.mouth(config, self.knowledge, self.dialogue)


def knowledge_of(config: Config) -> Knowledge:
    """Return the knowledge that *config* names; raises bot.strict_yaml.Problems with its mistakes."""
    return knowledge_files.load(config.knowledge).knowledge


# --- edits --------------------------------------------------------------------------------------------


async def edits(config: Config, noticed: Callable[[], None], since: Files) -> AsyncIterator[Mind | Exception]:
    """Yield after each edit of the knowledge, once *noticed*, the mind that it makes, or why it makes none.

    *since* is how its files were when it was read; without, as they are now. It is
    bot.strict_yaml.Problems when it has mistakes. It goes on for ever.
    """
    known = since or edited_at(config)
    while True:
        await asyncio.sleep(LOOK_FOR_EDITS)
        if (edited := await asyncio.to_thread(edited_at, config)) != known:
            known = edited
            noticed()
            yield await _learned_anew(config)


async def _learned_anew(config: Config) -> Mind | Exception:
    try:
        match await _read_apart(config):
            case Knowledge() as knowledge:
                return Mind.knowing(config, knowledge, not_here)
            case str(why):
                return bootstrap.Unusable(why)
            case problems:
                return Problems(problems)
    except Exception as mistake:  # whatever an edit does, the bot goes on with what it knows
        return mistake


def not_here(_: str, __: Mapping[str, int]) -> AbstractContextManager[Callable[[str], None]]:
    """Refuse to learn: everybody would wait for it."""
    raise bootstrap.Unusable(UNKEEPABLE)


Apart = Knowledge | tuple[Problem, ...] | str
"""What reading the knowledge apart brings: itself, its mistakes, or why it cannot be learned from."""


async def _read_apart(config: Config) -> Apart:
    """Return the knowledge when all that is to be learned from it is in the cache, or why that cannot be.

    In a process and not in a thread: whatever somebody writes into a file neither holds up the bot nor
    ends it, and a thread that learns could not be stopped when the program ends.
    """
    try:
        found: Apart = await told_apart(_read, config)
    except Killed:
        return str(lessons.LearningKilled())
    return found


def _read(config: Config, telling: Connection) -> None:
    """Tell what the knowledge is. Runs in a process of its own."""
    end_with_parent()
    try:
        found: Apart = Mind.of(config).knowledge
    except Problems as mistakes:
        found = mistakes.problems
    except Exception as mistake:
        found = str(mistake) if isinstance(mistake, bootstrap.Unusable) else type(mistake).__name__
    telling.send(found)


def edited_at(config: Config) -> Files:
    """Return how the files of the knowledge are now."""
    found = Files()
    for path in knowledge_files.files(config.knowledge):
        with contextlib.suppress(OSError):  # just being replaced
            status = path.stat()
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return found


# --- learning -----------------------------------------------------------------------------------------


Learned = Callable[[], bytes]
"""Gives what was learned from a lesson."""


def _understanding(config: Config, loaded: Knowledge, waiting: Waiting) -> Understanding:
    """Return what understands messages, from the cache as far as the lessons are the same."""
    spoken = [x for x in loaded.wording if any(entry != named.CRISIS for entry, _ in loaded.alternatives(x))]
    asked = {f"{x}: answers": lessons.lesson(loaded, x) for x in spoken}
    wishing = [x for x in spoken if lessons.intents(loaded, x)]
    wanted = {f"{x}: wishes": lessons.lesson_of_intents(loaded, x) for x in wishing}
    written = {str(x.language): lessons.written(loaded, x) for x in asked.values()}
    apart = {"telling languages apart": LanguageLesson(written)}
    *models, languages = _learned(config.cache, {**asked, **wanted, **apart}, waiting)
    entries, intents = models[: len(spoken)], models[len(spoken) :]
    of_entries = dict(zip(spoken, entries, strict=True))
    return Understanding(
        OnDemand(of_entries, _matcher),
        detection.LanguageModel.from_bytes(languages()),
        OnDemand(of_entries, model.Sentences.from_bytes),
        OnDemand(dict(zip(wishing, intents, strict=True)), _matcher),
    )


@dataclass(frozen=True)
class OnDemand(Mapping[Language, T]):
    """What is loaded of what was learned when a message needs it: most clients speak one language."""

    models: dict[Language, Learned]
    load: Callable[[bytes], T]
    _loaded: dict[Language, T] = field(default_factory=dict)

    def __getitem__(self, spoken: Language) -> T:
        """Return what is loaded of a language; raises KeyError if nothing was learned in it."""
        if spoken not in self._loaded:
            self._loaded[spoken] = self.load(self.models[spoken]())
            _keep_for_long()
        return self._loaded[spoken]

    def __contains__(self, spoken: object) -> bool:
        """Tell whether something was learned in a language; nothing is loaded for that."""
        return spoken in self.models

    def __iter__(self) -> Iterator[Language]:
        """Yield the languages in which something was learned."""
        return iter(self.models)

    def __len__(self) -> int:
        """Return in how many languages something was learned."""
        return len(self.models)


def _matcher(learned: bytes) -> matching.Matcher:
    crisis.rules()  # compiled here at the latest, so that they are kept like the matcher
    return matching.Matcher(model.Model.from_bytes(learned))


def _keep_for_long() -> None:
    """Take what has been loaded out of the garbage collector's rounds, which would hold up answers.

    What an earlier knowledge has left behind is collected first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _learned(folder: Path, asked: Mapping[str, Lesson | LanguageLesson], waiting: Waiting) -> list[Learned]:
    """Return what gives what is learned from each lesson; what is not in the cache is learned now."""
    sources = deciding()
    given = {
        part: Kept(folder, model_cache.fingerprint(msgspec.msgpack.encode(lesson), sources), lesson)
        for part, lesson in asked.items()
    }
    if new := {part: each for part, each in given.items() if not model_cache.has(folder, each.name)}:
        with waiting(LEARNING, {part: each.lesson.size for part, each in new.items()}) as done:
            learned = _learned_now([each.lesson for each in new.values()], lambda at: done([*new][at]))
        for each, content in zip(new.values(), learned, strict=True):
            each.keep(content)
        if any(each.held for each in new.values()):
            log.warning(UNKEPT, folder)
        model_cache.tidy(folder, {each.name for each in given.values()}, bootstrap.now().timestamp())
    return [*given.values()]


def _learned_now(new: Sequence[Lesson | LanguageLesson], done: lessons.Done) -> list[bytes]:
    try:
        return lessons.learned(new, done=done)
    except lessons.LearningKilled as killed:
        raise bootstrap.Unusable(str(killed)) from killed


class NotLearned(Exception):
    """What is needed for reading a message is just being learned anew."""


@dataclass
class Kept:
    """Gives what was learned from a lesson: from the cache, or from memory if it cannot be kept there.

    What has gone since, or been damaged, is learned anew beside all that goes on: whoever waited for that
    would keep everybody waiting.
    """

    folder: Path
    name: str
    lesson: Lesson | LanguageLesson
    held: bytes | None = None
    learning: threading.Thread | None = None

    def __call__(self) -> bytes:
        """Return what was learned; raises NotLearned as long as it is being learned anew."""
        if self.held is not None:
            return self.held
        if (kept := model_cache.kept(self.folder, self.name)) is not None:
            return kept
        if self.learning is None or not self.learning.is_alive():
            log.error(GONE, self.folder)
            self.learning = threading.Thread(target=self._learn, daemon=True)
            self.learning.start()
        raise NotLearned

    def keep(self, learned: bytes) -> None:
        """Keep what was *learned*."""
        self.held = None if model_cache.keep(self.folder, self.name, learned) else learned

    def _learn(self) -> None:
        try:
            self.keep(lessons.learned_apart(self.lesson))
        except lessons.LearningKilled as killed:  # the next message that needs it has it tried again
            log.error("%s", killed)


# --- what makes learning necessary --------------------------------------------------------------------

_IMPORT = re.compile(
    r"^\s*(?:from (bot\b[\w.]*) import (\([^)]*\)|[^#\n]*)|import (bot\b[\w.]*))", re.MULTILINE
)
_NAME = re.compile(r"(\w+)(?:\s+as\s+\w+)?")


def deciding(root: Path = ROOT) -> list[Path]:
    """Return the modules that decide what is learned: LEARNERS, what they import, and what that imports.

    A change of one of them makes what was learned before void. *root* is the folder of the package.
    """
    found, rest = set[Path](), {_file(learner, root) for learner in LEARNERS}
    while rest:
        found |= rest
        rest = {path for module in rest for path in imported(module, root)} - found
    return sorted(found)


def imported(module: Path, root: Path = ROOT) -> set[Path]:
    """Return the modules of the bot that *module* imports, at its head or within.

    They are searched for in its text: parsing all that decides would hold up every start by 40 ms.
    """
    names = set[str]()
    for package, members, whole in _IMPORT.findall(module.read_text(encoding="utf-8")):
        names |= {whole} if whole else {_owner(package, name, root) for name in _NAME.findall(members)}
    return {path for name in names if (path := _file(name, root)).exists()}


def _owner(package: str, name: str, root: Path) -> str:
    """Return the module that ``from package import name`` imports: *name* itself, or where it stands."""
    whole = f"{package}.{name}"
    return whole if _file(whole, root).exists() else package


def _file(module: str, root: Path) -> Path:
    """Return the file that a module or package has, or would have."""
    path = root.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
