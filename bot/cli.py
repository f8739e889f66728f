"""What a person types: ``python -m bot COMMAND``.

Exit codes: 0 all is well; 1 done, but something in the input is wrong, and stderr says what;
2 the command line itself is wrong; 3 the settings, the knowledge or the database cannot be used.
"""

import argparse
import asyncio
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from bot import bootstrap
from bot.config import Config
from bot.config import load as load_config
from bot.core.inquiry.life import Status
from bot.core.language import Language
from bot.core.quality.advice import LANGUAGES
from bot.core.reading import Ambiguous, Confident, Reading, outcome
from bot.core.understanding import crisis
from bot.mind import Mind, knowledge_of
from bot.ports.store import Progress, StoreBusy
from bot.strict_yaml import Problems

if TYPE_CHECKING:
    from rich.console import Console

OK, INPUT_WRONG, UNUSABLE = 0, 1, 3


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        config = load_config(options.config, os.environ)
        return int(options.run(config, options))
    except Problems as problems:
        return _complain(problems)
    except bootstrap.Unusable as error:
        return _fail(str(error))
    except StoreBusy as busy:
        return _fail(f"Nothing was written: {busy}. Try again when no other program writes there.")
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as after "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line, with its help."""
    top = argparse.ArgumentParser(
        prog="python -m bot",
        description="A chatbot that answers a work supervisor's prospective clients and takes inquiries.",
        epilog="Begin with 'chat'. Settings are explained in config.example.yaml.",
    )
    top.add_argument(
        "--config",
        type=Path,
        default=Path("config.yaml"),
        metavar="FILE",
        help="settings (default: %(default)s)",
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    chat = _command(commands, "chat", _chat, "talk with the bot in this terminal; no token is needed")
    chat.add_argument("--fresh", action="store_true", help="forget the conversation so far and begin anew")

    _command(commands, "run", _run, "serve clients on Telegram until stopped")
    _command(commands, "init", _init, "set up the token, and pair the supervisor by a one-time link")

    check = _command(
        commands, "check", _check, "look over the settings and the knowledge, and say what to change"
    )
    check.add_argument(
        "--language",
        type=Language,
        choices=LANGUAGES,
        help="language of the advice (default: the supervisor's)",
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
        help="also ask each sentence as if it had not been written; takes two or three minutes",
    )
    check.add_argument("--all", action="store_true", help="show all findings, not the first of each kind")
    check.add_argument("--strict", action="store_true", help="exit code 1 when there is something to say")

    evaluate = _command(commands, "eval", _eval, "measure how well labelled questions are understood")
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

    ask = _command(commands, "ask", _ask, "answer one question, or many")
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

    inquiries = _command(commands, "inquiries", _inquiries, "list the inquiries, show one, or close one")
    inquiries.add_argument("action", nargs="?", choices=("list", "show", "close"), default="list")
    inquiries.add_argument("code", nargs="?", help="the reference code, as in K7M-4QX")
    inquiries.add_argument("--status", type=Status, choices=list(Status), help="list only these")
    return top


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


def _command(commands: Any, name: str, run: Callable[..., int], purpose: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=purpose, description=purpose)
    command.set_defaults(run=run, usage_error=command.error)
    return command


# chat


def _chat(config: Config, options: argparse.Namespace) -> int:
    from bot.chat import chat  # the terminal's parts are not needed by the other commands

    return asyncio.run(chat(config, Mind.of(config, _progress), fresh=options.fresh))


# run and init


def _run(config: Config, _: argparse.Namespace) -> int:
    from telegram.error import InvalidToken, TelegramError

    from bot.adapters.telegram.polling import SecondCopy, TokenRefused
    from bot.init import explain
    from bot.run import run

    _log_to_stderr()
    mind = Mind.of(config, _progress)
    try:
        asyncio.run(run(config, mind))
    except SecondCopy:
        return _fail(
            "Another copy of the bot is running with this token. Stop it first, then start this one."
        )
    except TokenRefused:
        return _fail(explain(InvalidToken()))
    except TelegramError as error:
        return _fail(explain(error))
    return OK


def _init(config: Config, options: argparse.Namespace) -> int:
    from telegram.error import TelegramError

    from bot.init import explain, init

    try:
        return asyncio.run(init(config, options.config.parent))
    except TelegramError as error:
        return _fail(explain(error))


def _fail(why: str) -> int:
    print(why, file=sys.stderr)
    return UNUSABLE


def _log_to_stderr() -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)


# check


def _check(config: Config, options: argparse.Namespace) -> int:
    from bot import quality  # what measures is not needed by the other commands

    own = config.supervisor.language
    language = options.language or (own if own in LANGUAGES else Language.EN)
    look = quality.Look(language, options.questions, options.thorough, options.all)
    fine = quality.check(config, _console(), look, lambda: Mind.of(config, _progress))
    return INPUT_WRONG if options.strict and not fine else OK


# eval


def _eval(config: Config, options: argparse.Namespace) -> int:
    from bot import quality

    if options.record and not options.known_misses:
        options.usage_error("--record needs --known-misses FILE to write to")
    demanded = quality.demands(options.limits, options.known_misses)
    mind = Mind.of(config, _progress)
    judged = quality.asked(mind, quality.examples(options.files, mind.knowledge), "Asking the questions")
    if options.record:
        quality.record_misses(options.known_misses, judged)
        demanded = quality.demands(options.limits, options.known_misses)
    failed = list(quality.failures(judged, demanded))
    if options.json:
        print(quality.json_of(judged, failed))
    else:
        quality.show_evaluation(_console(), mind, judged, misses=options.misses)
    for failure in failed:
        print(failure, file=sys.stderr)
    return INPUT_WRONG if failed else OK


# ask


def _ask(config: Config, options: argparse.Namespace) -> int:
    if options.jsonl == (options.question is not None):
        options.usage_error("give either a question or --jsonl")
    mind = Mind.of(config, _progress)
    if options.jsonl:
        return _answer_lines(mind, sys.stdin, options.lang)
    from bot.adapters.console import show_answer, show_why

    reading = mind.understanding.read(options.question, options.lang)
    show_answer(_console(), mind.knowledge, reading)
    if options.why:
        show_why(
            _console(),
            mind.understanding.explain(options.question, options.lang),
            crisis.why(options.question),
        )
    return OK


def _answer_lines(mind: Mind, source: TextIO, prior: Language) -> int:
    """Answer every line of *source* on its own; malformed ones get an error each and exit code 1."""
    code = OK
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            asked = _asked(line)
        except ValueError as mistake:
            print(f"line {number}: {mistake}", file=sys.stderr)
            code = INPUT_WRONG
            continue
        reading = mind.understanding.read(asked["text"], Language(asked.get("lang", prior)))
        print(json.dumps({"id": asked["id"], **answered(mind, reading)}, ensure_ascii=False))
    return code


def _asked(line: str) -> dict[str, Any]:
    """Return the question of a JSON line; raises ValueError with what is wrong, and what belongs there."""
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f'this is not JSON ({error.msg}): write {{"id": ..., "text": ...}}') from None
    if not isinstance(asked, dict) or "id" not in asked or not isinstance(asked.get("text"), str):
        raise ValueError('an object with "id" and a string "text" belongs here')
    if asked.get("lang", Language.FI) not in list(Language):
        raise ValueError(f'"lang" must be one of {", ".join(Language)}')
    return asked


def answered(mind: Mind, reading: Reading) -> dict[str, Any]:
    """Return a reading as the fields of an output line of ``ask --jsonl``."""
    verdict = outcome(reading, mind.knowledge)
    scored = () if verdict == "crisis" else _scored(reading)
    return {
        "outcome": verdict,
        "entry": "crisis"
        if verdict == "crisis"
        else scored[0].entry
        if scored and verdict != "suggest"
        else None,
        "score": round(scored[0].score, 4) if scored else None,
        "suggestions": [s.entry for s in scored] if verdict == "suggest" else [],
        "lang": str(reading.language),
    }


def _scored(reading: Reading) -> Sequence[Any]:
    match reading.match:
        case Confident(entries) | Ambiguous(entries):
            return entries
        case _:
            return ()


# inquiries


def _inquiries(config: Config, options: argparse.Namespace) -> int:
    if (options.action == "list") == bool(options.code):
        options.usage_error("'show' and 'close' need a code, 'list' takes none")
    return asyncio.run(_with_inquiries(config, options))


async def _with_inquiries(config: Config, options: argparse.Namespace) -> int:
    from bot.adapters import console as view  # rich is not needed by every command

    if not config.database.path.exists():
        print("No inquiries yet.")
        return OK if options.action == "list" else INPUT_WRONG
    async with bootstrap.opened_store(config) as store:
        if options.action == "list":
            view.show_inquiries(_console(), await store.inquiries(status=options.status))
            return OK
        found = await store.inquiry(options.code)
        if found is None:
            print(f"There is no inquiry {options.code}. 'inquiries list' shows them all.", file=sys.stderr)
            return INPUT_WRONG
        if options.action == "close":
            await store.progress(Progress(found.code, Status.CLOSED), bootstrap.now())
            print(f"Inquiry {found.code} is closed.")
            return OK
        view.show_inquiry(_console(), found, knowledge_of(config), config.supervisor.language)
        return OK


# what is shown


def _complain(problems: Problems) -> int:
    for problem in problems.problems:
        print(problem, file=sys.stderr)
    count = len(problems.problems)
    print(f"\n{count} mistake{'s' * (count > 1)} to mend.", file=sys.stderr)
    return UNUSABLE


def _console() -> "Console":
    from bot.adapters.console import Terminal

    return Terminal(highlight=False, soft_wrap=False)


def _progress(what: str) -> AbstractContextManager[object]:
    """Show on a terminal that something is being waited for; elsewhere say it once."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        return console.status(what)
    print(what, file=sys.stderr)
    return nullcontext()
