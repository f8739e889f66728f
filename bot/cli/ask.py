"""``ask``: one question answered, or many, a line of JSON each."""

import io
import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any, TextIO

from bot.cli.exits import INPUT_WRONG, OK
from bot.cli.waiting import waiting
from bot.config import Config
from bot.core.knowledge import named
from bot.core.language import Language
from bot.core.quality import talks
from bot.core.reading import Ambiguous, Confident, Outcome, Reading, outcome
from bot.core.understanding import crisis
from bot.mind import Mind


def ask(config: Config, options: Namespace) -> int:
    """Answer the question, or every line of standard input."""
    if options.jsonl == (options.question is not None):
        options.usage_error("give either a question or --jsonl")
    mind = Mind.of(config, waiting)
    if options.jsonl:
        for stream in (sys.stdin, sys.stdout):  # what is no text is answered as far as it is
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        return _answer_lines(mind, sys.stdin, options.lang)
    return _answer(mind, options.question, options.lang, why=options.why)


def _answer(mind: Mind, question: str, prior: Language, *, why: bool) -> int:
    from bot.cli import views  # rich is not needed for lines of JSON

    console = views.terminal()
    views.show_answer(console, mind.knowledge, mind.understanding.read(question, prior))
    if why:
        views.show_why(console, mind.understanding.explain(question, prior), crisis.why(question))
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
        spoken = Language(asked.get("lang", prior))
        answered = (
            {"turns": _played(mind, asked["turns"], spoken)}
            if "turns" in asked
            else _answered(mind, mind.understanding.read(asked["text"], spoken))
        )
        print(json.dumps({"id": asked["id"], **answered}, ensure_ascii=False))
    return code


def _asked(line: str) -> dict[str, Any]:
    """Return the question of a JSON line; raises ValueError with what is wrong, and what belongs there."""
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f'this is not JSON ({error.msg}): write {{"id": ..., "text": ...}}') from None
    except RecursionError:
        raise ValueError('too much within one another: write {"id": ..., "text": ...}') from None
    if not isinstance(asked, dict) or "id" not in asked or not (_is_question(asked) or _is_talk(asked)):
        raise ValueError('an object with "id" and a string "text", or a list of them "turns", belongs here')
    if asked.get("lang", Language.FI) not in list(Language):
        raise ValueError(f'"lang" must be one of {", ".join(Language)}')
    return asked


def _is_question(asked: dict[str, Any]) -> bool:
    return isinstance(asked.get("text"), str) and "turns" not in asked


def _is_talk(asked: dict[str, Any]) -> bool:
    turns = asked.get("turns")
    return isinstance(turns, list) and all(isinstance(text, str) for text in turns) and "text" not in asked


def _played(mind: Mind, turns: Sequence[str], language: Language) -> list[dict[str, Any]]:
    """Return what each turn of one conversation shows."""
    return [
        {
            "outcome": one.outcome,
            "entries": one.entries,
            "suggestions": one.suggestions,
            "lang": str(one.language),
        }
        for one in talks.play(mind.dialogue, turns, language)
    ]


def _answered(mind: Mind, reading: Reading) -> dict[str, Any]:
    """Return a reading as the fields of an output line."""
    shown = outcome(reading, mind.knowledge)
    scored = () if shown is Outcome.CRISIS else _scored(reading)
    return {
        "outcome": shown,
        "entry": named.CRISIS
        if shown is Outcome.CRISIS
        else scored[0].entry
        if scored and shown is not Outcome.SUGGEST
        else None,
        "score": round(scored[0].score, 4) if scored else None,
        "suggestions": [s.entry for s in scored] if shown is Outcome.SUGGEST else [],
        "lang": str(reading.language),
    }


def _scored(reading: Reading) -> Sequence[Any]:
    match reading.match:
        case Confident(entries) | Ambiguous(entries):
            return entries
        case _:
            return ()
