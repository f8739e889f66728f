"""What the commands show in the terminal: answers and why, inquiries, figures, findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from bot.core.inquiry.life import Inquiry
from bot.core.knowledge import named
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.quality.advice import TITLES, WORDS, advice, told
from bot.core.quality.evaluation import FIGURES, Judged, Share, confusions, figures, grouped
from bot.core.quality.review import UNCERTAIN, Change, Concern, Finding, Sentence
from bot.core.reading import Ambiguous, Confident, Danger, NoMatch, Reading, outcome
from bot.core.reply import shorten
from bot.core.supervisor.replies import Replies
from bot.core.understanding.matching import Explanation

SHOWN = 10
"""Confusions, and findings of one concern, that are shown unless all are asked for."""

HEADINGS = {
    "right_or_suggested": "or suggested",
    "false_answers": "false",
    "crisis_recognised": "crises",
    "crisis_false_alarms": "alarms",
}
"""What figures are called in tables, where their own names are too long."""

PLAIN = tuple(name for name in FIGURES if not name.startswith("crisis"))
"""The figures that are shown by style and by topic."""

Where = Callable[[Sentence], str]
"""Tells the file and line of a sentence."""


# What is printed on


class Terminal(Console):
    """A console whose reader may stop reading, as "| head" does: enough was said then, and nothing failed."""

    def on_broken_pipe(self) -> None:
        """End the program as after its last line."""
        try:
            super().on_broken_pipe()
        except SystemExit:
            raise SystemExit(0) from None


def terminal() -> Console:
    """Return the terminal, to print on."""
    return Terminal(highlight=False, soft_wrap=False)


# ask


def show_answer(console: Console, knowledge: Knowledge, reading: Reading) -> None:
    """Print what a client would be answered."""
    console.print(f"[bold]{outcome(reading, knowledge)}[/]  [dim]{reading.language}[/]")
    match reading.match:
        case _ if reading.danger is Danger.ACUTE:
            console.print(Text(knowledge.answer(named.CRISIS, reading.language).text))
        case Confident(found):
            for scored in found:
                console.print(f"\n[cyan]{scored.entry}[/]  {scored.score:.2f}")
                console.print(Text(knowledge.answer(scored.entry, reading.language).text))
        case Ambiguous(found) | NoMatch(found):
            for scored in found:
                question = knowledge.question(scored.entry, reading.language)
                console.print(f"[cyan]{scored.entry}[/]  {scored.score:.2f}  {escape(question)}")


def show_why(console: Console, explanation: Explanation, danger: Sequence[str]) -> None:
    """Print which rule, words and sentences decided, and the rules of the crisis layer that fired."""
    console.print(f"\n[bold]Why[/]  {explanation.rule}")
    if danger:
        console.print(f"danger: {escape(', '.join(danger))}")
    if len(explanation.segments) > 1:
        console.print("read as: " + " · ".join(map(escape, explanation.segments)))
    console.print(_listed("score", ((s.entry, f"{s.score:.3f}") for s in explanation.scores)))
    console.print(_listed("words", ((c.word, f"{c.weight:+.2f}") for c in explanation.contributions)))
    console.print(
        _listed("nearest", ((n.entry, n.sentence, f"{n.similarity:.2f}") for n in explanation.nearest))
    )


def _listed(title: str, rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=title, title_justify="left", show_header=False, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*map(escape, row))
    return table


# inquiries


def show_inquiries(console: Console, inquiries: Sequence[Inquiry]) -> None:
    """Print the inquiries, a line each."""
    if not inquiries:
        console.print("No inquiries.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("code", "status", "received", "name", "about"):
        table.add_column(heading, no_wrap=heading != "about")
    for one in inquiries:
        when = f"{one.consented_at:%Y-%m-%d %H:%M}"
        table.add_row(one.code, str(one.status), when, escape(one.name), escape(shorten(one.subject)))
    console.print(table)


def show_inquiry(console: Console, one: Inquiry, knowledge: Knowledge, language: Language) -> None:
    """Print an inquiry as the supervisor received it."""
    console.print(Text(Replies(knowledge, language).notices.notice(one)))
    console.print(f"\n{one.status}  {one.consented_at:%Y-%m-%d %H:%M} UTC  consent to policy {one.policy}")


# eval


def show_figures(console: Console, judged: Sequence[Judged]) -> None:
    """Print the figures overall, by style and by topic, and the worst confusions."""
    by_language = grouped(judged, lambda one: one.example.language)
    overall = {**by_language, "all": judged} if len(by_language) > 1 else by_language
    console.print(_table("language", overall, FIGURES))
    topics = grouped(judged, lambda one: one.example.label)
    worst = dict(
        sorted(topics.items(), key=lambda item: sum(not one.is_miss for one in item[1]) / len(item[1]))
    )
    for title, groups in (("style", grouped(judged, _style)), ("topic, worst first", worst)):
        console.print()
        console.print(_table(title, groups))
    if found := confusions(judged):
        console.print()
        console.print(_confusions(found[:SHOWN]))


def show_misses(console: Console, misses: Iterable[tuple[Judged, str]]) -> None:
    """Print each miss with what it was answered, and why."""
    for one, reason in misses:
        console.print(
            f"\n[bold]{escape(one.example.id)}[/]  {escape(one.example.text)}\n"
            f"  {escape(one.example.label)} → {escape(one.answer)}  [dim]{escape(reason)}[/]"
        )


def as_json(judged: Sequence[Judged], failures: Sequence[str]) -> dict[str, Any]:
    """Return all that ``eval`` tells, as JSON."""

    def by(key: Callable[[Judged], str]) -> dict[str, Any]:
        return {name: _figures(group) for name, group in grouped(judged, key).items()}

    return {
        "overall": _figures(judged),
        "languages": by(lambda one: one.example.language),
        "styles": by(_style),
        "topics": by(lambda one: one.example.label),
        "confusions": [{"label": a, "shown": b, "count": count} for a, b, count in confusions(judged)],
        "misses": [_miss(one) for one in judged if one.is_miss],
        "failures": list(failures),
    }


def _figures(judged: Sequence[Judged]) -> dict[str, Any]:
    return {
        name: {
            "rate": None if share.rate is None else round(share.rate, 4),
            "count": share.count,
            "of": share.of,
        }
        for name, share in figures(judged).items()
    }


def _miss(one: Judged) -> dict[str, Any]:
    return {
        "id": one.example.id,
        "text": one.example.text,
        "label": one.example.label,
        "outcome": one.outcome,
        "entry": one.shown,
        "suggestions": list(one.suggested),
        "verdict": str(one.verdict),
    }


def _style(one: Judged) -> str:
    return one.example.style or "–"


def _table(title: str, groups: Mapping[str, Sequence[Judged]], names: Sequence[str] = PLAIN) -> Table:
    """Return a line of figures for each group, those of *names* that any group has."""
    found = {name: figures(group) for name, group in groups.items()}
    columns = [name for name in names if any(f[name].of for f in found.values())]
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(title, no_wrap=True)
    for name in ("asked", *columns):
        table.add_column(HEADINGS.get(name, name), justify="right", no_wrap=True)
    for name, row in found.items():
        table.add_row(escape(name), str(len(groups[name])), *(_cell(c, row[c]) for c in columns))
    return table


def _cell(name: str, share: Share) -> str:
    if share.rate is None:
        return "–"
    return f"{share.count}/{share.of}" if name.startswith("crisis") else f"{share.rate:.1%}"


def _confusions(found: Iterable[tuple[str, str, int]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("worst confusions", "answered with"):
        table.add_column(heading, no_wrap=True)
    table.add_column("times", justify="right")
    for label, shown, count in found:
        table.add_row(escape(label), escape(shown), str(count))
    return table


# check


def show_state(console: Console, knowledge: Knowledge, language: Language) -> None:
    """Print how much is written, and which facts are not stated."""
    words = WORDS[language]
    sentences = sum(
        len(text.alternatives) for entry in knowledge.entries.values() for text in entry.texts.values()
    )
    unstated = [name for name, values in knowledge.facts.items() if not any(values.values())]
    console.print(words["sound"].format(entries=len(knowledge.entries), sentences=sentences), soft_wrap=True)
    if unstated:
        console.print(words["unstated"].format(facts=", ".join(unstated)), soft_wrap=True)


def show_findings(
    console: Console, found: Sequence[Finding], where: Where, language: Language, most: int | None
) -> None:
    """Print the findings by concern, *most* of each, a line each with its place."""
    words = WORDS[language]
    if not found:
        _line(console, words["nothing"])
        return
    for concern in Concern:
        group = [finding for finding in found if finding.concern is concern]
        if group:
            group.sort(key=lambda finding: -finding.count if concern in UNCERTAIN else 0)
            console.print(f"\n[bold]{TITLES[language][concern]}[/]  {len(group)}", soft_wrap=True)
            _show_group(console, group, where, language, most)
    _line(console, "\n" + words["findings"].format(count=len(found)))


def _show_group(
    console: Console, group: Sequence[Finding], where: Where, language: Language, most: int | None
) -> None:
    words = WORDS[language]
    if group[0].concern is Concern.TAKEN and len(group) > SHOWN:
        _line(console, words["pairs"].format(pairs=_pairs(group)))
    for finding in group[:most]:
        there = where(finding.other) if finding.other and finding.other.text else ""
        _line(console, f"{where(finding.at)}: {advice(finding, language, there)}")
    if most is not None and len(group) > most:
        _line(console, words["more"].format(count=len(group) - most))


def _pairs(group: Iterable[Finding]) -> str:
    """Return the pairs of entries that take each other's questions most often, whichever takes whose."""
    counts: dict[tuple[str, ...], int] = {}
    for finding in group:
        pair = tuple(sorted((finding.at.entry, finding.other.entry if finding.other else "")))
        counts[pair] = counts.get(pair, 0) + 1
    most = sorted(counts, key=lambda pair: -counts[pair])[: SHOWN // 2]
    return ", ".join(f"{' – '.join(pair)} ({counts[pair]})" for pair in most)


def show_changes(
    console: Console, compared: int, changes: Sequence[Change], language: Language, new: int
) -> None:
    """Print which of the questions *compared* get another answer; *new* ones are only recorded."""
    words = WORDS[language]
    if changes:
        better = sum(change.gain > 0 for change in changes)
        worse = sum(change.gain < 0 for change in changes)
        key = "changed_one" if len(changes) == 1 else "changed"
        _line(console, "\n" + words[key].format(count=len(changes), better=better, worse=worse))
        for change in changes:
            _line(console, f"{change.judged.example.id}: {told(change, language)}")
    elif compared:
        _line(console, "\n" + words["same"].format(count=compared))
    if new:
        _line(console, "\n" + words["first"].format(count=new))


def _line(console: Console, text: str) -> None:
    """Print a line as it is: never wrapped, so that a file and line can be followed or searched for."""
    console.print(Text(text), soft_wrap=True)
