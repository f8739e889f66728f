"""What is learned from, and learning it: in processes of their own, which end with their parent."""

import logging
import multiprocessing
import signal
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection

import msgspec

from bot.apart import CONTEXT, end_with_parent
from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge, Vocabulary
from bot.core.language import Language
from bot.core.reading import Intent
from bot.core.understanding import detection
from bot.core.understanding.others import Others

log = logging.getLogger(__name__)

ONE_IN = 3
"""Intents are learned against every third sentence of the rest: with all, learning takes twice as long, and
wishes are the less probable the more there is of the rest."""

UNALARMING = frozenset(
    {Intent.CHAT, Intent.TELL, Intent.ADD, Intent.STATUS, Intent.WITHDRAW, Intent.KEEP_BACK}
)
"""Wishes of which no sentence tells of distress, so that the alarm learns to keep quiet at them."""


class Lesson(msgspec.Struct, frozen=True):
    """All that a matcher learns from: no answer and no fact, so that a change of those is live at once."""

    language: Language
    sentences: list[tuple[str, str]]
    others: Others

    @property
    def size(self) -> int:
        """How much there is to learn, of what a wait for all lessons is made up of."""
        return len(self.sentences) + len(self.others.out_of_scope)


class LanguageLesson(msgspec.Struct, frozen=True):
    """All that telling the languages apart is trained from: sentences by language."""

    written: dict[str, list[str]]

    @property
    def size(self) -> int:
        """How much there is to learn: a sentence takes a tenth of what it takes in a matcher."""
        return sum(map(len, self.written.values())) // 10


# --- what is learned from


def lesson(loaded: Knowledge, spoken: Language) -> Lesson:
    """Return what the matcher of a language learns: every entry, the crisis apart from the others."""
    sentences = list(loaded.alternatives(spoken))
    wanted = intents(loaded, spoken)
    return Lesson(
        spoken,
        [(entry, text) for entry, text in sentences if entry != named.CRISIS],
        Others(
            out_of_scope=loaded.out_of_scope.get(spoken, ()),
            distress=[text for entry, text in sentences if entry == named.CRISIS],
            idioms=[*loaded.idioms.get(spoken, ()), *(text for name, text in wanted if name in UNALARMING)],
            spoken=dict(loaded.vocabulary.get(spoken, Vocabulary()).spoken),
        ),
    )


def written(loaded: Knowledge, asked: Lesson) -> list[str]:
    """Return what is written in a lesson's language, each once, but what distress sounds like."""
    wanted = (text for _, text in intents(loaded, asked.language))
    entries = (text for _, text in asked.sentences)
    return [*dict.fromkeys((*entries, *asked.others.out_of_scope, *wanted))]


def intents(loaded: Knowledge, spoken: Language) -> list[tuple[str, str]]:
    """Return (intent, sentence) for all that is written of intents in a language."""
    return [(name, text) for name, texts in loaded.intents.items() for text in texts.get(spoken, ())]


def lesson_of_intents(loaded: Knowledge, spoken: Language) -> Lesson:
    """Return what the matcher of a language's intents learns: them, against much of what else is said."""
    apart = (named.CRISIS, named.PRIVACY)  # what they hold is told apart otherwise
    asked = [text for entry, text in loaded.alternatives(spoken) if entry not in apart]
    others = (*asked, *loaded.out_of_scope.get(spoken, ()))
    return Lesson(
        spoken,
        intents(loaded, spoken),
        Others(
            out_of_scope=[text for text in others if zlib.crc32(text.encode()) % ONE_IN == 0],
            spoken=dict(loaded.vocabulary.get(spoken, Vocabulary()).spoken),
        ),
    )


# --- learning it

Learn = Callable[[bytes, type[Lesson | LanguageLesson]], bytes]
"""Learns an encoded lesson of a kind, in a process of its own."""

Done = Callable[[int], None]
"""Is told which of the lessons has been learned."""


class LearningKilled(Exception):
    """Learning was ended from without; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(
            "A process that learns the knowledge was ended from without, as a system does that has no memory "
            "left. Learning takes hundreds of megabytes for about half a minute: give the machine more, or "
            "learn on another one (python -m bot ask hei) and copy its cache (the setting cache)."
        )


def _unheard(_: int) -> None:
    """Tell nobody that a lesson has been learned."""


def learned(
    lessons: Sequence[Lesson | LanguageLesson], learn: Learn | None = None, done: Done = _unheard
) -> list[bytes]:
    """Return what is learned from each lesson, one after the other: a small server has no memory for more.

    *done* is told of each as soon as it has been. Raises LearningKilled if that is ended twice.
    """
    try:
        return _in_a_process(lessons, learn or learn_one, done)
    except (BrokenProcessPool, MemoryError):
        log.warning("A process that learns was ended, as for lack of memory; trying again.")
    try:
        return _in_a_process(lessons, learn or learn_one, done)
    except (BrokenProcessPool, MemoryError) as error:
        raise LearningKilled from error


def _in_a_process(lessons: Sequence[Lesson | LanguageLesson], learn: Learn, done: Done) -> list[bytes]:
    """Learn without the memory that this takes for seconds staying with the bot for weeks."""
    with ProcessPoolExecutor(1, CONTEXT, initializer=end_with_parent) as pool:
        try:
            with _ctrl_c_kept_waiting():
                begun = [pool.submit(learn, msgspec.msgpack.encode(each), type(each)) for each in lessons]
            found = list[bytes]()
            for number, one in enumerate(begun):
                found.append(one.result())
                done(number)
            return found
        except KeyboardInterrupt:
            # One that was only just being made has not had the terminal's signal, and would be waited for.
            for child in multiprocessing.active_children():
                child.terminate()
            raise


@contextmanager
def _ctrl_c_kept_waiting() -> Iterator[None]:
    """Keep Ctrl-C waiting while processes are made: they hear it when they have begun, without a word."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def learned_apart(lesson: Lesson | LanguageLesson) -> bytes:
    """Return what is learned from one lesson. For a thread to wait for: the program ends without either.

    Raises LearningKilled if it is ended from without.
    """
    receiving, sending = CONTEXT.Pipe(duplex=False)
    told = (sending, msgspec.msgpack.encode(lesson), type(lesson))
    process = CONTEXT.Process(target=_tell_learned, args=told, daemon=True)
    with _ctrl_c_kept_waiting():
        process.start()
    sending.close()
    try:
        return receiving.recv_bytes()
    except EOFError as error:
        raise LearningKilled from error
    finally:
        receiving.close()
        process.join()


def _tell_learned(
    telling: connection.Connection, encoded: bytes, kind: type[Lesson | LanguageLesson]
) -> None:
    """Tell what is learned from a lesson. Runs in a process of its own."""
    end_with_parent()
    telling.send_bytes(learn_one(encoded, kind))


def learn_one(encoded: bytes, kind: type[Lesson | LanguageLesson]) -> bytes:
    """Return what is learned from a lesson. Runs in a process of its own."""
    from bot.core.understanding import training  # not every process pays for what only learning needs

    lesson = msgspec.msgpack.decode(encoded, type=kind)
    if isinstance(lesson, LanguageLesson):
        return detection.train(lesson.written).to_bytes()
    return training.train(lesson.sentences, lesson.language, lesson.others).to_bytes()
