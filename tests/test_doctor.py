"""What the doctor makes of what is looked at: what is not well has a sentence that says what to do."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bot.adapters import machine
from bot.adapters.database.backups import make
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.sqlite import open_store
from bot.adapters.database.vitals import Vitals, vitals
from bot.adapters.telegram.reach import Reached
from bot.config import Config, Database, Mode, Telegram, Webhook
from bot.core.address import Address
from bot.core.calendar import Calendar
from bot.core.inquiry.status import Status
from bot.core.message import Person
from bot.core.supervisor.situation import Pairing
from bot.core.supervisor.team import Team
from bot.doctor import here, outside, stored
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Symptom, doubtful, ill, spell, well
from bot.ports.store import Commit, Key, Since
from tests.adapters.test_at_rest import live
from tests.factories import CHAT, NOON, inquiry

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
GROUP = Address.parse("telegram:-1001")
TODAY = len(MIGRATIONS)
START = "Start it: 'python -m bot run'."
LOG = "The log of the bot says why."
INIT = "'python -m bot init' makes a pairing link."

WELL = Vitals(
    schema=TODAY,
    size=120 * 1024,
    opened=63,
    unreadable=0,
    marks=("754d-8b5a",),
    queued=Since(0, None),
    failed="",
    waiting=Since(0, None),
    came_in=NOON - 12 * MINUTE,
    open=(),
    place=CHAT,
    pairing=None,
    team=None,
    calendar=Calendar(NOON),
    oldest={"inquiries": NOON - 100 * DAY},
)
"""A database of a bot that does well."""

RUNNING = Patient(Config(), Path("config.yaml"), NOON, running=True)

ALL_IS_WELL = [
    well("bot", "It is running."),
    well("database", f"Sound: 120 kB, schema {TODAY}"),
    well("key", "754d-8b5a opens 63 values"),
    well("supervisor", "She reads in a private chat (telegram:1)."),
    well("inquiries", "0 open inquiries"),
    well("outgoing", "Nothing waits to be sent."),
    well("incoming", "The last message came in 12 minutes ago."),
    well("retention", "Nothing is kept for longer than it may be."),
]


def test_of_a_bot_that_does_well_everything_is_told() -> None:
    assert list(stored.of_database(RUNNING, WELL)) == ALL_IS_WELL


LATE = Since(2, NOON - 31 * MINUTE)
WAITS = inquiry(consented_at=NOON - 3 * DAY)
ANSWERED = inquiry("B", status=Status.ANSWERED, answered_at=NOON - HOUR)
KEYS = "'python -m bot rotate-key', while the bot does not run, makes the first the only one."
ASIDE = "They are set aside. Write the key that they are of below the other one in the key file."
CLOCK = "Set the clock right if it is wrong; what is kept for days goes a day later."
OFFERED = "Nobody is paired; a link is good until 12:05 UTC."

CHANGED: Mapping[str, tuple[dict[str, Any], list[Symptom]]] = {
    "an earlier schema": (
        {"schema": 3},
        [well("database", f"Sound: 120 kB, schema 3, which the next start brings to {TODAY}")],
    ),
    "damage": (
        {"unreadable": 2},
        [doubtful("database", f"Sound: 120 kB, schema {TODAY}; 2 values cannot be read", ASIDE)],
    ),
    "two keys": (
        {"marks": ("754d-8b5a", "05f1-cbc7")},
        [doubtful("key", "754d-8b5a opens 63 values; the file holds 2 keys", KEYS)],
    ),
    "a group": (
        {"place": GROUP, "team": Team((Person("1", "Johanna"),))},
        [well("supervisor", "She reads in a group (telegram:-1001), where 1 member may answer.")],
    ),
    "a group of before": (
        {"place": GROUP},
        [well("supervisor", "She reads in a group (telegram:-1001), where everybody may answer.")],
    ),
    "nobody": ({"place": None}, [ill("supervisor", "Nobody is paired.", INIT)]),
    "a link": (
        {"place": None, "pairing": Pairing.of("x", NOON + 5 * MINUTE)},
        [doubtful("supervisor", OFFERED, "Have it opened while the bot runs.")],
    ),
    "a link that is over": (
        {"place": None, "pairing": Pairing.of("x", NOON)},
        [ill("supervisor", "Nobody is paired.", INIT)],
    ),
    "inquiries": (
        {"open": (WAITS, ANSWERED)},
        [well("inquiries", "2 open inquiries, 1 not answered, the oldest for 3 days")],
    ),
    "a message": (
        {"queued": Since(1, NOON - 30 * MINUTE)},
        [well("outgoing", "1 message to be sent, the oldest for 30 minutes")],
    ),
    "messages that do not get out": (
        {"queued": LATE},
        [ill("outgoing", "2 messages to be sent, the oldest for 31 minutes", LOG)],
    ),
    "messages that fail": (
        {"queued": LATE, "failed": "HTTP 502"},
        [
            ill(
                "outgoing",
                "2 messages to be sent, the oldest for 31 minutes; what failed last: HTTP 502",
                LOG,
            )
        ],
    ),
    "messages for nobody": (
        {"queued": LATE, "place": None},
        [
            ill("supervisor", "Nobody is paired.", INIT),
            ill("outgoing", "2 messages to be sent, the oldest for 31 minutes", INIT),
        ],
    ),
    "what came in waits": (
        {"waiting": Since(3, NOON - 6 * MINUTE)},
        [ill("incoming", "3 messages not answered yet, the oldest for 6 minutes", LOG)],
    ),
    "what came in is being answered": ({"waiting": Since(1, NOON)}, []),
    "nothing came in": (
        {"came_in": None},
        [well("incoming", "Nothing has come in yet, or what has is forgotten.")],
    ),
    "too old": (
        {"oldest": {"inquiries": NOON - 368 * DAY, "misses": NOON - 181 * DAY}},
        [ill("retention", "Kept for too long: inquiries.", LOG)],
    ),
    "a doubted clock": (
        {"calendar": Calendar(NOON - 9 * DAY, NOON)},
        [doubtful("retention", "The clock had jumped ahead, or the bot was off for days.", CLOCK)],
    ),
}
"""What is otherwise in a database, and what is told otherwise."""


@pytest.mark.parametrize("case", CHANGED.values(), ids=CHANGED)
def test_what_is_otherwise_is_told_otherwise(case: tuple[dict[str, Any], list[Symptom]]) -> None:
    changes, symptoms = case
    told = {one.about: one for one in symptoms}
    assert list(stored.of_database(RUNNING, replace(WELL, **changes))) == [
        told.get(one.about, one) for one in ALL_IS_WELL
    ]


def test_a_bot_that_does_not_run_is_ill_as_soon_as_somebody_is_paired() -> None:
    off = replace(RUNNING, running=False)
    assert next(stored.of_database(off, WELL)) == ill("bot", "It is not running.", START)
    assert next(stored.of_database(off, replace(WELL, place=None))) == doubtful(
        "bot", "It is not running.", START
    )
    late = [one for one in stored.of_database(off, replace(WELL, queued=LATE)) if one.about == "outgoing"]
    assert late == [ill("outgoing", "2 messages to be sent, the oldest for 31 minutes", START)]


# A database


async def test_a_database_is_looked_at_without_being_changed(tmp_path: Path) -> None:
    """While the bot has it open, and though it is of an earlier schema."""
    path, key = tmp_path / "bot.db", tmp_path / "key"
    async with await open_store(path, key) as store:
        await live(store)
        await store.commit(Commit(CHAT, NOON, remembers=((Key.SUPERVISOR, GROUP.text),)))
        seen = vitals(path, key)
        assert seen is not None
        assert (seen.schema, seen.unreadable, seen.place) == (TODAY, 0, GROUP)
        assert (seen.queued, seen.failed) == (Since(9, NOON), "HTTP 502")
        assert (seen.waiting, seen.came_in, len(seen.open)) == (Since(3, NOON), NOON, 3)
        assert seen.oldest == dict.fromkeys(("conversations", "inquiries", "misses", "inbox"), NOON)
    old = Path(__file__).parent / "adapters/schemas/2"
    before = {file: file.read_bytes() for file in old.iterdir()}
    earlier = vitals(old / "bot.sqlite3", old / "bot.key")
    assert earlier is not None
    assert (earlier.schema, len(earlier.open)) == (2, 3)
    assert {file: file.read_bytes() for file in old.iterdir()} == before


def at(folder: Path, backups: Path | None = None) -> Patient:
    """Return a patient with a database in a folder."""
    database = Database(folder / "data/bot.db", folder / "key", backups)
    config = msgspec.structs.replace(Config(), database=database)
    return replace(RUNNING, config=config)


async def test_one_that_cannot_be_worked_with_is_told_with_what_to_do(tmp_path: Path) -> None:
    patient = at(tmp_path)
    assert [one.about for one in stored.looked_at(patient)] == ["bot", "database", "supervisor", "backups"]
    assert not (tmp_path / "data").exists()
    async with await open_store(patient.config.database.path, patient.config.database.key_file) as store:
        await live(store)
    patient.config.database.key_file.unlink()
    (found,) = (one for one in stored.looked_at(patient) if one.about == "database")
    assert (found.condition, found.told) == ("ill", "It cannot be worked with.")
    assert found.advice.startswith(
        f"The key file {tmp_path / 'key'} is missing, and the database can be read"
    )
    assert not (tmp_path / "key").exists()
    patient.config.database.path.write_bytes(b"no database at all, but long enough to be read as one" * 99)
    (found,) = (one for one in stored.looked_at(patient) if one.about == "database")
    assert found == ill(
        "database",
        "It cannot be read (file is not a database).",
        "Try again; if it stays so, restore a backup: docs/operating.md.",
    )


async def test_what_was_saved_when_the_database_had_gone_is_told(tmp_path: Path) -> None:
    patient = at(tmp_path)
    async with await open_store(patient.config.database.path, patient.config.database.key_file) as store:
        await live(store)
    saved = patient.config.database.path.with_name("bot.db.saved")
    saved.touch()
    (_, found) = (one for one in stored.looked_at(patient) if one.about == "database")
    assert found == doubtful(
        "database",
        f"{saved} was saved when the database had gone.",
        "See what became of the database then, and delete this: no erasure reaches it.",
    )


# Backups


async def test_backups_are_to_be_there_and_new(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    patient = at(tmp_path, folder)

    def told(now: datetime = NOON) -> Symptom:
        (found,) = stored.of_backups(replace(patient, now=now))
        return found

    night = "Have 'python -m bot backup' run every night: docs/operating.md."
    (without,) = stored.of_backups(at(tmp_path))
    assert (without.condition, without.told) == ("doubtful", "No folder is set for them.")
    assert told() == ill(
        "backups",
        f"The folder {folder} cannot be read (No such file or directory).",
        "Is that disk there? 'python -m bot backup' makes the folder.",
    )
    folder.mkdir()
    assert told() == ill("backups", f"There is none in {folder}.", "Make one: 'python -m bot backup'.")
    path, key = patient.config.database.path, patient.config.database.key_file
    async with await open_store(path, key) as store:
        await live(store)
    make(path, key, folder, NOON, with_key=False)
    assert told(NOON + HOUR) == well("backups", f"1 backup in {folder}, the newest 1 hour old")
    assert told(NOON + 3 * DAY) == ill("backups", f"1 backup in {folder}, the newest 3 days old", night)
    make(path, key, folder, NOON + 40 * DAY, with_key=False)
    assert told(NOON + 40 * DAY + MINUTE) == doubtful(
        "backups",
        f"2 backups in {folder}, the newest 1 minute old, the oldest more than 30 days",
        "The next backup deletes those of its own database; delete what is left after it.",
    )


# The machine


def test_room_and_memory() -> None:
    full = "Make room: on a full disk nothing that comes in can be kept."
    assert here.disk(2**40) == well("disk", "1,048,576 MB free where the database is")
    assert here.disk(999 * 2**20) == doubtful("disk", "999 MB free where the database is", full)
    assert here.disk(99 * 2**20) == ill("disk", "99 MB free where the database is", full)
    assert here.memory(2**30) == well("memory", "1,024 MB that programs can still have")
    assert here.memory(2**27).condition == "doubtful"


def test_what_the_machine_tells(tmp_path: Path) -> None:
    assert machine.free_bytes(tmp_path / "not" / "there" / "yet") > 0
    told = tmp_path / "meminfo"
    assert machine.available_memory(told) is None
    told.write_text("MemTotal:  999 kB\nMemFree:  1 kB\nMemAvailable:     512 kB\n")
    assert machine.available_memory(told) == 512 * 1024
    told.write_text("MemTotal:  999 kB\n")
    assert machine.available_memory(told) is None


def test_what_others_may_read_is_named(tmp_path: Path) -> None:
    patient = at(tmp_path)
    (tmp_path / "data").mkdir()
    for file in (patient.config.database.path, patient.config.database.key_file):
        file.touch(0o600)
    safe = well("permissions", "Nobody else on this machine may read database, key and token.")
    assert list(here.permissions(patient.config)) == [safe]
    key = tmp_path / "key"
    key.chmod(0o640)
    assert list(here.permissions(patient.config)) == [
        ill("permissions", f"Others on this machine may read or change {key}.", f"chmod 600 {key}")
    ]


def test_settings_and_knowledge(tmp_path: Path) -> None:
    (absent,) = here.settings(replace(RUNNING, file=tmp_path / "config.yaml"))
    assert (absent.condition, absent.advice) == (
        "doubtful",
        "Copy config.example.yaml to it, and change what you need.",
    )
    (unusable,) = here.knowledge(msgspec.structs.replace(Config(), knowledge=tmp_path))
    assert (unusable.condition, unusable.about) == ("ill", "knowledge")
    assert unusable.advice == "'python -m bot check' tells each, and what to write instead."


# The outside

HOOKED = msgspec.structs.replace(
    Config(), telegram=Telegram(mode=Mode.WEBHOOK), webhook=Webhook(url="https://bot.example.org/hook")
)
NONE, HOOK = Reached("a_bot", "", 0, "", NOON), Reached("a_bot", "https://bot.example.org/hook", 0, "", NOON)
PROXY = "See that the proxy in front of the bot leads to webhook.listen and webhook.port."


@pytest.mark.parametrize(
    ("config", "reached", "symptom"),
    [
        (Config(), NONE, well("updates", "0 updates waiting at Telegram, no webhook")),
        (
            Config(),
            replace(NONE, pending=21),
            ill("updates", "21 updates waiting at Telegram, no webhook", LOG),
        ),
        (
            Config(),
            replace(HOOK, pending=1),
            ill(
                "updates",
                "1 update waiting at Telegram, which delivers to https://bot.example.org/hook",
                "There should be none: the bot asks itself. A new start sets that right.",
            ),
        ),
        (
            HOOKED,
            HOOK,
            well("updates", "0 updates waiting at Telegram, which delivers to https://bot.example.org/hook"),
        ),
        (
            HOOKED,
            NONE,
            ill(
                "updates",
                "0 updates waiting at Telegram, no webhook",
                "It should deliver to https://bot.example.org/hook. A new start sets that right.",
            ),
        ),
        (
            HOOKED,
            replace(HOOK, failed="Connection refused"),
            doubtful(
                "updates",
                "0 updates waiting at Telegram, which delivers to https://bot.example.org/hook, and could "
                "not last: Connection refused",
                PROXY,
            ),
        ),
    ],
)
def test_how_updates_come(config: Config, reached: Reached, symptom: Symptom) -> None:
    assert outside.updates(replace(RUNNING, config=config), reached) == symptom


def test_how_right_the_clock_is() -> None:
    told = [outside.clock(NOON, None if off is None else NOON + off) for off in (None, 9 * MINUTE / 60)]
    assert [one.condition for one in told] == ["well", "well"]
    assert outside.clock(NOON, NOON - MINUTE).condition == "doubtful"
    assert outside.clock(NOON, NOON + 3 * HOUR) == ill(
        "clock",
        "It is 3 hours off, by Telegram's.",
        "Have it set by the network: 'timedatectl set-ntp true'. Periods and reminders go by it.",
    )


@pytest.mark.parametrize(
    ("age", "words"),
    [(DAY, "1 day"), (47 * HOUR, "1 day"), (2 * HOUR, "2 hours"), (MINUTE, "1 minute"), (-DAY, "0 seconds")],
)
def test_a_time_in_words(age: timedelta, words: str) -> None:
    assert spell(age) == words
