"""What a person types: ``python -m bot COMMAND``. A command is a room, opened only when it is typed.

``parser`` knows the grammar, ``views`` shows what was found, ``waiting`` what takes long, and ``exits``
are the exit codes. What a command cannot go on with becomes a sentence on stderr here, for all of them.
"""

import errno
import os
import signal
import stat
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.exits import OK, UNUSABLE
from bot.cli.parser import CONFIG, parser
from bot.cli.signals import Terminated, heed

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What the system says where nothing more can be written."""

if TYPE_CHECKING:
    from bot.config import Config


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; what ends it from outside ends it in order."""
    options = parser().parse_args(arguments)
    heed()
    return _run(options)


def _run(options: Namespace) -> int:
    """Run the command that was typed; what it needs is loaded only now, and help needs nothing of it."""
    from bot.bootstrap import Unusable
    from bot.cli import mistakes
    from bot.config import load
    from bot.ports.store import StoreBusy, StoreLost
    from bot.strict_yaml import Problems

    try:
        options.config = _settings(options.config)
        config = load(options.config, os.environ)
        code = _command(options.command)(config, options)
        sys.stdout.flush()
        return code
    except Problems as problems:
        return mistakes.told(problems)
    except Unusable as error:
        return _fail(str(error))
    except StoreBusy as busy:
        return _fail(f"Nothing was written: {busy}. Try again when no other program writes there.")
    except StoreLost as lost:
        return _fail(str(lost))
    except Terminated as terminated:
        return 128 + terminated.by
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:  # the reader of our output has gone, as after "| head"
        _say_no_more()
        return OK
    except OSError as error:
        if error.filename is not None or error.errno not in FULL:
            raise
        _say_no_more()
        return _fail(
            f"Something cannot be written ({error.strerror}): make room on the disk, or where the output "
            "goes, and try again."
        )


def _say_no_more() -> None:
    """Drop what is still to be put out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _settings(named: Path | None) -> Path:
    """Return the file of the settings; raises Unusable if it was named and cannot be read.

    The defaults in its place would be those of another database.
    """
    from bot.bootstrap import Unusable
    from bot.config import FILE

    if named is None and not (named := _from_environment()):
        return CONFIG
    try:
        mode = os.stat(named).st_mode
        why = None if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "it is no file"  # but a pipe, or a device
        with open(named if why is None else os.devnull, "rb"):
            pass
    except OSError as error:
        why = error.strerror
    if why is None:
        return named
    raise Unusable(
        f"The settings in {named} cannot be read ({why}). Check the name after --config, or in {FILE}; "
        "config.example.yaml shows what such a file holds."
    )


def _from_environment() -> Path | None:
    """Return the file of the settings that the environment names, if it does."""
    from bot.config import FILE

    named = os.environ.get(FILE)
    return Path(named) if named else None


def _command(name: str) -> "Callable[[Config, Namespace], int]":
    """Return what does a command; the others' rooms stay closed."""
    match name:
        case "chat":
            from bot.cli.chat import talk

            return talk
        case "run":
            from bot.cli.operate import operate

            return operate
        case "init":
            from bot.cli.setup import setup

            return setup
        case "check":
            from bot.cli.check import check

            return check
        case "eval":
            from bot.cli.evaluate import evaluate

            return evaluate
        case "ask":
            from bot.cli.ask import ask

            return ask
        case "inquiries":
            from bot.cli.inquiries import inquiries

            return inquiries
        case "stats":
            from bot.cli.stats import stats

            return stats
        case "unpair":
            from bot.cli.unpair import unpair

            return unpair
        case "new-practice":
            from bot.cli.practice import new_practice

            return new_practice
        case "publish":
            from bot.cli.publish import publish

            return publish
        case "doctor":
            from bot.cli.doctor import doctor

            return doctor
        case "status":
            from bot.cli.doctor import status

            return status
        case "backup":
            from bot.cli.care import backup

            return backup
        case "restore":
            from bot.cli.care import restore

            return restore
        case "export":
            from bot.cli.export import export

            return export
        case "rotate-key":
            from bot.cli.care import rotate

            return rotate
        case "migrate-store":
            from bot.cli.care import move

            return move
        case "privacy-record":
            from bot.cli.record import record

            return record
        case _:
            raise ValueError(f"the command {name} has no room")


def _fail(why: str) -> int:
    print(why, file=sys.stderr)
    return UNUSABLE
