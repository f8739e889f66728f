"""What this machine has for the bot: settings, knowledge, room, memory, and who may read its files."""

from collections.abc import Iterator

from bot.adapters import knowledge_files, machine
from bot.config import Config
from bot.core.quality import review
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Symptom, counted, doubtful, ill, well
from bot.strict_yaml import Problems

MEGABYTE = 1 << 20
"""In bytes."""

ROOM, LITTLE_ROOM = 100 * MEGABYTE, 1000 * MEGABYTE
"""Below how much free disk nothing can be kept soon, and below how much it is told in time."""

MEMORY = 350 * MEGABYTE
"""How much memory is needed besides what other programs have: the bot itself, and learning."""


def looked_at(patient: Patient) -> Iterator[Symptom]:
    """Yield how all of it is."""
    yield from settings(patient)
    yield from knowledge(patient.config)
    yield disk(machine.free_bytes(patient.config.database.path.absolute()))
    if (available := machine.available_memory()) is not None:
        yield memory(available)
    yield from permissions(patient.config)


def settings(patient: Patient) -> Iterator[Symptom]:
    """Yield where the settings are from: what is wrong in them is told before any command begins."""
    if patient.file.exists():
        yield well("settings", str(patient.file))
    else:
        told = f"There is no {patient.file}: every setting has its default."
        yield doubtful("settings", told, "Copy config.example.yaml to it, and change what you need.")


def knowledge(config: Config) -> Iterator[Symptom]:
    """Yield whether the knowledge can be used, and how much could be better in it."""
    try:
        known = knowledge_files.load(config.knowledge).knowledge
    except Problems as error:
        told = f"It cannot be used: {counted(len(error.problems), 'mistake')}."
        yield ill("knowledge", told, "'python -m bot check' tells each, and what to write instead.")
        return
    unstated = sum(not any(values.values()) for values in known.facts.values())
    entries = counted(len(known.entries), "entry", "entries")
    found = counted(len(list(review.findings(known))), "finding")
    told = f"{entries}, {counted(unstated, 'fact')} not stated, {found}: 'python -m bot check' tells which"
    yield well("knowledge", told)


def disk(free: int) -> Symptom:
    """Return whether there is room for what comes in."""
    told = f"{free // MEGABYTE:,} MB free where the database is"
    if free >= LITTLE_ROOM:
        return well("disk", told)
    make = ill if free < ROOM else doubtful
    return make("disk", told, "Make room: on a full disk nothing that comes in can be kept.")


def memory(available: int) -> Symptom:
    """Return whether there is memory for learning, besides what all programs have now."""
    told = f"{available // MEGABYTE:,} MB that programs can still have"
    if available >= MEMORY:
        return well("memory", told)
    return doubtful("memory", told, "End other programs, or give the machine more: learning needs 350 MB.")


def permissions(config: Config) -> Iterator[Symptom]:
    """Yield whether others on this machine may read what nobody else is to read."""
    files = (config.database.path, config.database.key_file, config.telegram.token_file)
    there = [file for file in files if file is not None and file.exists()]
    if exposed := [str(file) for file in there if machine.open_to_others(file)]:
        told = f"Others on this machine may read or change {', '.join(exposed)}."
        yield ill("permissions", told, f"chmod 600 {' '.join(exposed)}")
    elif there:
        yield well("permissions", "Nobody else on this machine may read database, key and token.")
