"""What the disk alone tells of how the bot does: its database, and the backups."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from bot import bootstrap, retention
from bot.adapters.database import backups, presence
from bot.adapters.database.backups import BackupUnusable
from bot.adapters.database.key import KeyUnusable
from bot.adapters.database.migrations import DatabaseUnusable
from bot.adapters.database.schema import MIGRATIONS
from bot.adapters.database.vitals import Vitals, vitals
from bot.core.address import Address
from bot.doctor.patient import START, Patient
from bot.doctor.symptoms import Symptom, counted, doubtful, ill, spell, well
from bot.monitoring.health import PATIENCE

RARELY = timedelta(days=2)
"""After how long without a new backup it is told."""

SLACK = timedelta(days=2)
"""How much longer something may be there than its time: forgetting is hourly, and may doubt the clock."""

PAIR = "'python -m bot init' makes a pairing link."
"""What to do if nobody is paired."""


def looked_at(patient: Patient) -> Iterator[Symptom]:
    """Yield how all of it is."""
    if patient.config.database.url is not None:
        yield from in_postgres(patient, patient.config.database.url)
        return
    try:
        seen = _vitals(patient)
    except (DatabaseUnusable, KeyUnusable) as error:
        yield from _unusable(patient, "It cannot be worked with.", str(error))
    except sqlite3.Error as error:
        advice = "Try again; if it stays so, restore a backup: docs/operating.md."
        yield from _unusable(patient, f"It cannot be read ({error}).", advice)
    else:
        yield from empty(patient) if seen is None else of_database(patient, seen)
    yield from of_backups(patient)


def in_postgres(patient: Patient, url: str) -> Iterator[Symptom]:
    """Yield whether PostgreSQL can be worked with; what is stored there is not looked through."""
    from bot.adapters.database.postgres import opening  # which needs psycopg

    schema = patient.config.database.schema
    yield bot(patient, paired=False)
    try:
        number = opening.standing(url, schema)
    except DatabaseUnusable as error:
        yield ill("database", "It cannot be worked with.", str(error))
        return
    told = (
        f"PostgreSQL answers; the schema {schema} is at {number}" if number else f"There is no {schema} yet"
    )
    yield well("database", told)
    advice = "Have the server backed up by whoever looks after it: docs/operating.md."
    yield doubtful("backups", "Those of PostgreSQL are not the bot's to make, nor to look at.", advice)


def _vitals(patient: Patient) -> Vitals | None:
    database = patient.config.database
    return vitals(database.path, database.key_file) if bootstrap.has_database(patient.config) else None


def _unusable(patient: Patient, told: str, advice: str) -> Iterator[Symptom]:
    yield bot(patient, paired=False)
    yield ill("database", told, advice)


def empty(patient: Patient) -> Iterator[Symptom]:
    """Yield how it is as long as nothing is stored."""
    yield bot(patient, paired=False)
    yield well("database", f"There is none yet: the first start makes {patient.config.database.path}.")
    yield ill("supervisor", "Nobody is paired.", PAIR)


def of_database(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    """Yield how it is by what is stored."""
    yield bot(patient, paired=seen.place is not None)
    for look in LOOKS:
        yield from look(patient, seen)


def bot(patient: Patient, *, paired: bool) -> Symptom:
    """Return whether it runs; once somebody is paired, it must."""
    if patient.running:
        return well("bot", "It is running.")
    return (ill if paired else doubtful)("bot", "It is not running.", START)


def _database(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    told = f"Sound: {seen.size // 1024:,} kB, schema {seen.schema}"
    if seen.schema < len(MIGRATIONS):
        told += f", which the next start brings to {len(MIGRATIONS)}"
    if seen.unreadable:
        told += f"; {counted(seen.unreadable, 'value')} cannot be read"
        advice = "They are set aside. Write the key that they are of below the other one in the key file."
        yield doubtful("database", told, advice)
    else:
        yield well("database", told)
    path = patient.config.database.path
    if saved := sorted(path.parent.glob(f"{path.name}{presence.SAVED}*")):
        advice = "See what became of the database then, and delete this: no erasure reaches it."
        yield doubtful("database", f"{saved[0]} was saved when the database had gone.", advice)


def _key(_: Patient, seen: Vitals) -> Iterator[Symptom]:
    told = f"{seen.marks[0]} opens {counted(seen.opened, 'value')}"
    if len(seen.marks) == 1:
        yield well("key", told)
    else:
        advice = "'python -m bot rotate-key', while the bot does not run, makes the first the only one."
        yield doubtful("key", f"{told}; the file holds {len(seen.marks)} keys", advice)


def _supervisor(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    if seen.place is not None:
        yield well("supervisor", f"She reads in {_chat(seen.place)}{_team(seen)}.")
    elif seen.pairing is not None and seen.pairing.until > patient.now:
        told = f"Nobody is paired; a link is good until {seen.pairing.until:%H:%M} UTC."
        yield doubtful("supervisor", told, "Have it opened while the bot runs.")
    else:
        yield ill("supervisor", "Nobody is paired.", PAIR)


def _chat(place: Address) -> str:
    return f"{'a group' if place.is_group else 'a private chat'} ({place.text})"


def _team(seen: Vitals) -> str:
    if seen.place is None or not seen.place.is_group:
        return ""
    if seen.team is None:
        return ", where everybody may answer"
    return f", where {counted(len(seen.team.members), 'member')} may answer"


def _inquiries(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    told = counted(len(seen.open), "open inquiry", "open inquiries")
    if waiting := [one.life.waiting_since for one in seen.open if one.life.answered_at is None]:
        told += f", {len(waiting)} not answered, the oldest for {spell(patient.now - min(waiting))}"
    yield well("inquiries", told)


def _outgoing(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    """Yield whether messages get out: not those to a supervisor who is not paired, which is told already."""
    if seen.queued.oldest is None:
        yield well("outgoing", "Nothing waits to be sent.")
        return
    age = patient.now - seen.queued.oldest
    told = f"{counted(seen.queued.count, 'message')} to be sent, the oldest for {spell(age)}"
    if age <= timedelta(minutes=patient.config.supervisor.unreachable_minutes):
        yield well("outgoing", told)
    elif seen.failed:
        yield ill("outgoing", f"{told}; what failed last: {seen.failed}", patient.next_step)
    else:
        yield ill("outgoing", told, patient.next_step if seen.place is not None else PAIR)


def _incoming(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    if seen.waiting.oldest is not None and (age := patient.now - seen.waiting.oldest) > PATIENCE:
        told = f"{counted(seen.waiting.count, 'message')} not answered yet, the oldest for {spell(age)}"
        yield ill("incoming", told, patient.next_step)
    elif seen.came_in is None:
        yield well("incoming", "Nothing has come in yet, or what has is forgotten.")
    else:
        yield well("incoming", f"The last message came in {spell(patient.now - seen.came_in)} ago.")


def _retention(patient: Patient, seen: Vitals) -> Iterator[Symptom]:
    """Yield whether something is still there whose time was up days ago."""
    limits = retention.ages(patient.config.retention, patient.now - SLACK)
    late = [kind for kind, at in seen.oldest.items() if at < getattr(limits, kind)]
    if seen.calendar is not None and seen.calendar.doubted is not None:
        advice = "Set the clock right if it is wrong; what is kept for days goes a day later."
        yield doubtful("retention", "The clock had jumped ahead, or the bot was off for days.", advice)
    elif late:
        yield ill("retention", f"Kept for too long: {', '.join(late)}.", patient.next_step)
    else:
        yield well("retention", "Nothing is kept for longer than it may be.")


Look = Callable[[Patient, Vitals], Iterator[Symptom]]

LOOKS: Sequence[Look] = (_database, _key, _supervisor, _inquiries, _outgoing, _incoming, _retention)
"""What is looked at in a database, in the order in which it is told."""


def of_backups(patient: Patient) -> Iterator[Symptom]:
    """Yield whether there are backups, and new ones."""
    folder = patient.config.database.backups
    if folder is None:
        advice = "Set database.backups, and have 'python -m bot backup' run every night: docs/operating.md."
        yield doubtful("backups", "No folder is set for them.", advice)
        return
    try:
        made = [one.manifest.made for one in backups.found_in(folder)]
    except BackupUnusable as error:
        yield ill("backups", str(error), "Is that disk there? 'python -m bot backup' makes the folder.")
        return
    if made:
        yield _of_backups_made(patient, f"{counted(len(made), 'backup')} in {folder}", made[0], made[-1])
    else:
        yield ill("backups", f"There is none in {folder}.", "Make one: 'python -m bot backup'.")


def _of_backups_made(patient: Patient, told: str, oldest: datetime, newest: datetime) -> Symptom:
    told, days = f"{told}, the newest {spell(patient.now - newest)} old", patient.config.retention.backup_days
    if patient.now - newest > RARELY:
        return ill("backups", told, "Have 'python -m bot backup' run every night: docs/operating.md.")
    if patient.now - oldest > timedelta(days=days) + SLACK:
        advice = "The next backup deletes those of its own database; delete what is left after it."
        return doubtful("backups", f"{told}, the oldest more than {days} days", advice)
    return well("backups", told)
