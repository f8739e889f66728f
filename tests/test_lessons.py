"""Learning apart: one that is killed is told and tried again, and none outlives the one that began it."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from bot import lessons
from bot.lessons import LanguageLesson, LearningKilled, Lesson
from tests.telegram.conftest import ROOT
from tests.torture.victim import Victim

LESSONS = [LanguageLesson({"fi": ["hei"]}), LanguageLesson({"sv": ["hej"]})]
AGAIN = "A process that learns was ended, as for lack of memory; trying again."


def at_ease(encoded: bytes, _: type[Lesson | LanguageLesson]) -> bytes:
    return encoded


def while_there_is(folder: Path, encoded: bytes, _: type[Lesson | LanguageLesson]) -> bytes:
    """Be killed, as the system does with who takes most, as often as there is a file in the folder."""
    for reason in folder.iterdir():
        reason.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return encoded


def in_vain(_: bytes, __: type[Lesson | LanguageLesson]) -> bytes:
    raise MemoryError


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name == "bot.lessons"]


def test_one_that_is_killed_is_told_and_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    at_once = lessons.learned(LESSONS, at_ease)
    assert told(caplog) == []
    (tmp_path / "out of memory").touch()
    assert lessons.learned(LESSONS, partial(while_there_is, tmp_path)) == at_once
    assert told(caplog) == [AGAIN]


def test_each_is_told_when_it_has_been_learned() -> None:
    done = list[int]()
    lessons.learned(LESSONS, at_ease, done.append)
    assert sorted(done) == [0, 1]


def test_one_that_is_killed_each_time_is_a_sentence(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(LearningKilled, match=r"no memory left.*give the machine more"):
        lessons.learned(LESSONS, in_vain)
    assert told(caplog) == [AGAIN]


def alive(pid: int) -> bool:
    """Tell whether a process runs; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def descendants(pid: int) -> set[int]:
    """Return the processes that a process has begun, and those that these have."""
    found = set[int]()
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, listed.read_text().split()):
            found |= {child} | descendants(child)
    return found


def learning(pid: int) -> set[int]:
    """Return those of its descendants that learn, as their command lines tell."""
    found = set[int]()
    for child in descendants(pid):
        try:
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                found.add(child)
        except OSError:
            continue
    return found


HEARS_CTRL_C = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Begins a program as a terminal does: in the background of a shell, it and what it begins hear no Ctrl-C."""


@pytest.mark.parametrize("after", [0, 0.25, 2], ids="{}s".format)
def test_ctrl_c_ends_all_of_them_at_once_and_without_a_traceback(tmp_path: Path, after: float) -> None:
    """A terminal sends it to the program and to those that learn for it."""
    (tmp_path / "config.yaml").write_text(f"knowledge: {ROOT / 'knowledge'}\n")
    asks = [sys.executable, "-m", "bot", "--config", str(tmp_path / "config.yaml"), "ask", "hei"]
    command = [sys.executable, "-c", HEARS_CTRL_C, *asks]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as program:
        assert program.stderr is not None
        assert b"Learning the knowledge" in program.stderr.readline()
        time.sleep(after)  # they are not made yet, have only just been made, or have begun
        os.killpg(program.pid, signal.SIGINT)
        assert program.wait(5) == 130
        assert program.stderr.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the processes in /proc")
@pytest.mark.parametrize("with_signal", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
async def test_whatever_ends_the_program_ends_those_that_learn_for_it(
    tmp_path: Path, with_signal: signal.Signals
) -> None:
    (tmp_path / "config.yaml").write_text(f"knowledge: {ROOT / 'knowledge'}\n")
    program = Victim(
        ("-m", "bot", "--config", str(tmp_path / "config.yaml"), "ask", "hei"), {}, tmp_path / "log"
    )
    await program.start()
    assert program._process is not None
    pid = program._process.pid
    async with asyncio.timeout(20):
        while not (learners := learning(pid)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)  # until they have begun
    program._process.send_signal(with_signal)
    code = await program.ended(5)
    if with_signal != signal.SIGKILL:  # it says nothing, and of nobody's semaphores either
        (said,) = program.log.read_text().splitlines()
        assert (code, said.partition(",")[0]) == (128 + with_signal, "Learning the knowledge")
    async with asyncio.timeout(5):
        while any(map(alive, learners)):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
