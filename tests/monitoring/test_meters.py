"""The meters: what is counted of what passes through the store, and nothing of whom or what it was about."""

from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.core.counts import Count, QuestionOutcome, Tally
from bot.core.message import Outgoing, Reason
from bot.core.reply import Reply
from bot.monitoring.health import Doing
from bot.monitoring.metered import Metered
from bot.monitoring.meters import Meters
from bot.ports.store import (
    Ages,
    Backlog,
    Commit,
    Delivered,
    Incoming,
    Postponed,
    Query,
    Refused,
    Settlement,
    Since,
    StoreBusy,
    View,
)
from tests.factories import CHAT, NOON, inquiry
from tests.memory_store import MemoryStore

OPERATING = Path("docs/operating.md").read_text(encoding="utf-8")
OF_THE_PROCESS = ("process_", "python_")
"""How the meters begin that are not the bot's own."""


def told(meters: Meters) -> dict[str, float]:
    """Return what is told of the bot's own doing: each figure with its labels, but for times and moments."""
    return {
        f"{sample.name}{''.join(f' {value}' for _, value in sorted(sample.labels.items()))}": sample.value
        for family in text_string_to_metric_families(meters.exposed().decode())
        for sample in family.samples
        if not sample.name.startswith(OF_THE_PROCESS)
        and not sample.name.endswith(("_created", "_bucket", "_sum"))
    }


async def test_what_passes_through_the_store_is_counted() -> None:
    meters = Meters()
    store = Metered(MemoryStore(), meters)
    came = Incoming("1", CHAT, b"hei", NOON)
    await store.receive([came, Incoming("2", CHAT, b"moi", NOON)])
    await store.receive([came])
    asked = (
        Count(Tally.QUESTION, QuestionOutcome.ANSWER),
        Count(Tally.TOPIC, "price"),
        Count(Tally.INQUIRY, "sent"),
    )
    said = tuple(Outgoing(CHAT, Reply(text)) for text in "abc")
    turn = Commit(CHAT, NOON, "1", outgoing=said, inquiries=(inquiry(),), counts=asked)
    assert await store.commit(turn)
    assert not await store.commit(turn), "which is not counted twice"
    await store.commit(Commit(CHAT, NOON))
    settlements: list[Settlement] = [
        Delivered(1, NOON),
        Refused(2, NOON, Reason.BLOCKED),
        Postponed(3, NOON, "the mail server refuses the sign-in (535)"),
        Postponed(3, NOON, "TimedOut: ConnectTimeout"),
    ]
    await store.settle(settlements)
    await store.look(Query())
    assert told(meters) == {
        "bot_info 0.1.0": 1,
        "bot_received_total": 2,
        "bot_turns_total incoming": 1,
        "bot_turns_total time": 1,
        "bot_outcomes_total answer": 1,
        "bot_inquiries_total": 1,
        "bot_attempts_total  delivered": 1,
        "bot_attempts_total blocked refused": 1,
        "bot_attempts_total the mail server refuses the sign-in postponed": 1,
        "bot_attempts_total TimedOut postponed": 1,
        "bot_store_seconds_count receive": 2,
        "bot_store_seconds_count commit": 3,
        "bot_store_seconds_count settle": 1,
        "bot_store_seconds_count look": 1,
        "bot_database_bytes": 0,
        "bot_page_outdated": 0,
        "bot_knowledge_live_timestamp_seconds": 0,
    }


async def test_how_it_stands_is_told_when_it_is_asked(tmp_path: Path) -> None:
    meters = Meters()
    (tmp_path / "bot.sqlite3").write_bytes(b"x" * 100)
    (tmp_path / "bot.sqlite3-wal").write_bytes(b"x" * 20)
    backlog = Backlog(Since(2, NOON), Since(0, None))
    doing = Doing(receives=True, answers=True, delivers=False, backlog=backlog)
    meters.stands(doing, NOON + timedelta(minutes=1), tmp_path / "bot.sqlite3")
    assert {name: value for name, value in told(meters).items() if value or "waiting" in name} == {
        "bot_info 0.1.0": 1,
        "bot_does receives": 1,
        "bot_does answers": 1,
        "bot_waiting in": 2,
        "bot_waiting out": 0,
        "bot_waiting_oldest_seconds in": 60,
        "bot_waiting_oldest_seconds out": 0,
        "bot_database_bytes": 120,
    }
    meters.stands(Doing(receives=False, answers=False, delivers=False), NOON, tmp_path / "gone.sqlite3")
    assert told(meters)["bot_database_bytes"] == 0


async def test_what_the_store_cannot_do_is_counted_and_raised() -> None:
    class Busy(MemoryStore):
        async def look(self, query: Query) -> View:
            raise StoreBusy("locked")

    meters = Meters()
    store = Metered(Busy(), meters)
    with pytest.raises(StoreBusy):
        await store.look(Query())
    assert told(meters)["bot_store_failures_total StoreBusy"] == 1


async def test_all_that_a_store_does_goes_through() -> None:
    kept, meters = MemoryStore(), Meters()
    store = Metered(kept, meters)
    await store.commit(Commit(CHAT, NOON, outgoing=(Outgoing(CHAT, Reply("hei")),), inquiries=(inquiry(),)))
    await store.hasten(None, NOON)
    ages = Ages(*(NOON - timedelta(days=1),) * 8)
    for mine, its in (
        (await store.due(NOON, 5), await kept.due(NOON, 5)),
        (await store.next_due(), await kept.next_due()),
        (await store.waiting(), await kept.waiting()),
        (await store.inquiries(), await kept.inquiries()),
        (await store.misses(), await kept.misses()),
        (await store.feedback(), await kept.feedback()),
        (await store.backlog(), await kept.backlog()),
        (await store.forget(ages), await kept.forget(ages)),
    ):
        assert mine == its
    await store.close()


def test_every_figure_is_explained_where_the_operator_reads() -> None:
    families = {
        family.name for family in Meters().registry.collect() if not family.name.startswith(OF_THE_PROCESS)
    }
    explained = {
        name for line in OPERATING.splitlines() if line.startswith("| `bot_") for name in line.split("`")[1:2]
    }
    assert {name.removesuffix("_total").removesuffix("_info") for name in explained} == families
