"""What the bot does, in meters as Prometheus reads them.

No figure has a name, a chat, a word or a topic in it, and of distress nothing is counted.
"""

import re
from datetime import datetime
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    Info,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from bot.core.counts import Tally
from bot.monitoring.health import Doing
from bot.ports.store import Commit, Delivered, Postponed, Refused, SetAside, Settlement, Since
from bot.version import VERSION

STORE_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""By what times of the store it is told how many took no longer."""

DETAILS = re.compile(r"[:(].*", re.DOTALL)
"""What follows the kind of a failure: each would be a figure of its own."""


class Meters:
    """All that is counted since the bot was started, and how it stands at the moment."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        GCCollector(registry=registry)
        Info("bot", "The program.", registry=registry).info({"version": VERSION})
        self._counted()
        self._standing()

    def _counted(self) -> None:
        registry = self.registry
        self.received = Counter("bot_received", "Updates of Telegram that were new.", registry=registry)
        self.turns = Counter("bot_turns", "Turns taken, by what caused them.", ["cause"], registry=registry)
        self.outcomes = Counter(
            "bot_outcomes", "What became of questions that were typed.", ["outcome"], registry=registry
        )
        self.inquiries = Counter("bot_inquiries", "Inquiries that were sent.", registry=registry)
        self.attempts = Counter(
            "bot_attempts",
            "Attempts to send, by how they went and why.",
            ["result", "reason"],
            registry=registry,
        )
        self.edits = Counter(
            "bot_knowledge_edits",
            "Edits of the knowledge, by what came of them.",
            ["result"],
            registry=registry,
        )
        self.publications = Counter(
            "bot_page_publications",
            "Publications of the web page, by how they went.",
            ["result"],
            registry=registry,
        )
        self.store = Histogram(
            "bot_store_seconds",
            "How long the store took.",
            ["method"],
            buckets=STORE_SECONDS,
            registry=registry,
        )
        self.store_failures = Counter(
            "bot_store_failures", "What the store could not do, by why.", ["kind"], registry=registry
        )

    def _standing(self) -> None:
        registry = self.registry
        self.waiting = Gauge("bot_waiting", "What waits, on the way in or out.", ["way"], registry=registry)
        self.oldest = Gauge(
            "bot_waiting_oldest_seconds", "For how long the oldest waits.", ["way"], registry=registry
        )
        self.does = Gauge("bot_does", "1 if it does what it is there for.", ["what"], registry=registry)
        self.bytes = Gauge("bot_database_bytes", "Size of the database and its log.", registry=registry)
        self.page_outdated = Gauge(
            "bot_page_outdated", "1 if the web page could not be published last time.", registry=registry
        )
        self.learned = Gauge(
            "bot_knowledge_live_timestamp_seconds", "Since when the knowledge is live.", registry=registry
        )

    def committed(self, turn: Commit) -> None:
        """Count a turn that was written."""
        self.turns.labels("incoming" if turn.done else "time").inc()
        self.inquiries.inc(len(turn.inquiries))
        for count in turn.counts:
            if count.kind is Tally.QUESTION:
                self.outcomes.labels(count.key).inc()

    def settled(self, settlement: Settlement) -> None:
        """Count an attempt to send."""
        match settlement:
            case Delivered():
                self.attempts.labels("delivered", "").inc()
            case Refused(reason=reason):
                self.attempts.labels("refused", reason).inc()
            case Postponed(reason=why):
                self.attempts.labels("postponed", DETAILS.sub("", why).strip()).inc()
            case SetAside():
                self.attempts.labels("set_aside", "").inc()

    def stands(self, doing: Doing, now: datetime, database: Path) -> None:
        """Note how the bot stands at the moment."""
        for what in ("receives", "answers", "delivers"):
            self.does.labels(what).set(getattr(doing, what))
        if doing.backlog is not None:
            self._waits("in", doing.backlog.incoming, now)
            self._waits("out", doing.backlog.outgoing, now)
        log = database.with_name(f"{database.name}-wal")
        self.bytes.set(sum(file.stat().st_size for file in (database, log) if file.exists()))

    def _waits(self, way: str, waiting: Since, now: datetime) -> None:
        self.waiting.labels(way).set(waiting.count)
        age = (now - waiting.oldest).total_seconds() if waiting.oldest else 0
        self.oldest.labels(way).set(max(0, age))

    def exposed(self) -> bytes:
        """Return all of it in the format that Prometheus reads."""
        return generate_latest(self.registry)
