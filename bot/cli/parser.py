"""The grammar of the command line: the commands, what may be said with each, and their help.

Whoever only asks for help waits for nothing: this imports names, and no part of the bot that works.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from bot.core.inquiry.status import Status
from bot.core.language import ADVISED, Language
from bot.version import VERSION

PROGRAM = "tyonohjaus-bot"
"""What the program is called once it is installed."""

CONFIG = Path("config.yaml")
"""The settings when none are named; without this file every setting has its default."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line, with its help."""
    top = argparse.ArgumentParser(
        prog=PROGRAM if Path(sys.argv[0]).name == PROGRAM else "python -m bot",
        description="A chatbot that answers a work supervisor's prospective clients and takes inquiries.",
        epilog="Begin with 'chat'. Settings are explained in config.example.yaml.",
    )
    _settings(top, None)
    top.add_argument("--version", action="version", version=f"{PROGRAM} {VERSION}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    groups = (
        _talking,
        _serving,
        _looking,
        _checking,
        _evaluating,
        _asking,
        _reading,
        _publishing,
        _backing_up,
        _moving,
        _beginning,
    )
    for group in groups:  # in this order they are listed
        group(commands)
    return top


def _talking(commands: Any) -> None:
    """Add what talks in the terminal."""
    chat = _command(commands, "chat", "talk with the bot in this terminal; no token is needed")
    chat.add_argument("--fresh", action="store_true", help="forget the conversation so far and begin anew")


def _serving(commands: Any) -> None:
    """Add what serves clients, and sets that up."""
    _command(commands, "run", "serve clients on Telegram until stopped")
    init = _command(
        commands, "init", "set the bot up step by step: token, supervisor, and an inquiry to try it out"
    )
    init.add_argument(
        "--language", type=Language, choices=list(Language), help="language of the steps (default: asked)"
    )
    init.add_argument("--unattended", action="store_true", help="ask nothing, as without a terminal")
    init.add_argument(
        "--token-from",
        type=_file,
        metavar="FILE",
        help="take the token from this file, try it out and keep it",
    )
    init.add_argument(
        "--reads",
        choices=("chat", "group"),
        help="where the supervisor is to read (default: asked, else chat)",
    )
    init.add_argument(
        "--new-link", action="store_true", help="make a link though somebody is paired, as for a new phone"
    )
    init.add_argument("--no-wait", action="store_true", help="end when the link is made; no inquiry is sent")
    init.add_argument("--no-test", action="store_true", help="send no test inquiry")


def _looking(commands: Any) -> None:
    """Add what looks after a bot that is served."""
    doctor = _command(
        commands, "doctor", "look at everything that the bot needs, and say what to do about it"
    )
    doctor.add_argument("--mail", action="store_true", help="also send a test mail to the supervisor")
    status = _command(commands, "status", "tell how it goes, in short and from the disk alone")
    for of in (doctor, status):
        of.add_argument("--json", action="store_true", help="print it as one JSON object")

    _command(commands, "unpair", "end the supervisor's rights at once, as when a phone is lost")


def _checking(commands: Any) -> None:
    """Add what looks over the settings and the knowledge."""
    check = _command(commands, "check", "look over the settings and the knowledge, and say what to change")
    check.add_argument(
        "--language",
        type=Language,
        choices=ADVISED,
        help="language of the advice, and of the mistakes (default: the supervisor's)",
    )
    check.add_argument(
        "--questions",
        type=_file,
        nargs="+",
        default=(),
        metavar="FILE",
        help="labelled questions: tell which of them get another answer than at the last check",
    )
    check.add_argument(
        "--thorough",
        action="store_true",
        help="also ask each sentence as if it had not been written; takes about half a minute",
    )
    check.add_argument("--all", action="store_true", help="show all findings, not the first of each kind")
    check.add_argument("--strict", action="store_true", help="exit code 1 when there is something to say")


def _evaluating(commands: Any) -> None:
    """Add what measures understanding."""
    evaluate = _command(commands, "eval", "measure how well labelled questions are understood")
    evaluate.add_argument(
        "files",
        type=_file,
        nargs="+",
        metavar="FILE",
        help='lines {"id","text","label","also"?,"style"?}; the language of the conversation is that in the '
        "file's name (fi.jsonl), else in the id (dev-fi-001), else Finnish",
    )
    evaluate.add_argument("--misses", action="store_true", help="list what was misunderstood, and why")
    evaluate.add_argument("--json", action="store_true", help="print everything as one JSON object")
    evaluate.add_argument(
        "--limits", type=_file, metavar="FILE", help="YAML: what the figures of each language must be"
    )
    evaluate.add_argument(
        "--known-misses",
        type=_file,
        metavar="FILE",
        help="ids of examples that are known to be misunderstood, and must be",
    )
    evaluate.add_argument("--record", action="store_true", help="write the known misses anew")


def _asking(commands: Any) -> None:
    """Add what answers questions."""
    ask = _command(commands, "ask", "answer one question, or many")
    ask.add_argument("question", nargs="?", help="what a client might type")
    ask.add_argument("--why", action="store_true", help="show which words and sentences decided")
    ask.add_argument(
        "--lang", type=Language, choices=list(Language), default=Language.FI, help="language when unsure"
    )
    ask.add_argument(
        "--jsonl",
        action="store_true",
        help='read lines {"id","text","lang"?} from standard input and write lines '
        '{"id","outcome","entry","score","suggestions","lang"}',
    )


def _reading(commands: Any) -> None:
    """Add what shows the inquiries and what was asked."""
    inquiries = _command(commands, "inquiries", "list the inquiries, show one, or close one")
    inquiries.add_argument("action", nargs="?", choices=("list", "show", "close"), default="list")
    inquiries.add_argument("code", nargs="?", help="the reference code, as in K7M-4QX")
    inquiries.add_argument("--status", type=Status, choices=list(Status), help="list only these")

    stats = _command(commands, "stats", "tell what was asked and answered, in rounded numbers")
    stats.add_argument("--picture", type=Path, metavar="FILE", help="also draw them, as a PNG")
    stats.add_argument("--dark", action="store_true", help="draw them for a dark background")


def _publishing(commands: Any) -> None:
    """Add what writes the web page."""
    publish = _command(commands, "publish", "write the same answers as a web page")
    publish.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="the folder (default: the setting page.folder)"
    )
    publish.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit code 1, and a list, if what is published there says anything else",
    )


def _backing_up(commands: Any) -> None:
    """Add what copies the database, and puts a copy back."""
    backup = _command(commands, "backup", "copy the database while the bot runs, and verify the copy")
    backup.add_argument(
        "folder", type=Path, nargs="?", metavar="DIR", help="where to (default: the setting database.backups)"
    )
    backup.add_argument(
        "--with-key", action="store_true", help="put the key beside it: whoever has both reads everything"
    )

    restore = _command(commands, "restore", "put a backup where there is no database, rid of what was erased")
    restore.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="the backup, or a folder of backups, of which it is the newest",
    )
    restore.add_argument(
        "--expired",
        action="store_true",
        help="also one that is older than retention.backup_days: erasures made since may not all be known",
    )


def _moving(commands: Any) -> None:
    """Add what takes all that is stored elsewhere, or under another key."""
    export = _command(commands, "export", "write the inquiries and open questions, readable without the key")
    export.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new, or empty")

    _command(commands, "rotate-key", "replace the key: encrypt all that is stored anew; the bot must not run")

    moving = _command(
        commands,
        "migrate-store",
        "move everything from the file into PostgreSQL, or back; the bot must not run",
    )
    moving.add_argument(
        "to", choices=("postgresql", "sqlite"), help="where to; database.url is needed either way"
    )


def _beginning(commands: Any) -> None:
    """Add what begins with another supervisor, or tells of one."""
    practice = _command(
        commands, "new-practice", "make the folder of another supervisor's bot, nothing stated about anybody"
    )
    practice.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new, or empty")

    _command(
        commands, "privacy-record", "print the record of processing activities (GDPR, article 30), in Finnish"
    )


def commands() -> list[str]:
    """Return the names of the commands."""
    groups = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return [name for group in groups for name in group.choices]


def _file(name: str) -> Path:
    """Return the path of a file that can be read; argparse tells if it cannot."""
    try:
        with open(name, "rb"):
            return Path(name)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name}: {error.strerror}") from None


def _command(commands: Any, name: str, purpose: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=purpose, description=purpose)
    command.set_defaults(command=name, usage_error=command.error)
    _settings(command, argparse.SUPPRESS)  # what was said before the command holds, unless said again
    return command


def _settings(of: argparse.ArgumentParser, unsaid: str | None) -> None:
    of.add_argument(
        "--config",
        type=Path,
        default=unsaid,
        metavar="FILE",
        help=f"settings (default: the file that BOT_CONFIG names, else {CONFIG}, if there is one)",
    )
