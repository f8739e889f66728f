"""``export``: the inquiries and the open questions, readable without the program and without its key."""

import asyncio
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bot import bootstrap, files
from bot.cli.exits import OK
from bot.config import Config
from bot.core.data import Data, to_json
from bot.core.inquiry.life import Inquiry
from bot.core.supervisor import spreadsheet
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.speaking import Speaker
from bot.doctor.symptoms import counted
from bot.mind import knowledge_of

TABLE, INQUIRIES, QUESTIONS = "inquiries.xlsx", "inquiries.json", "questions.json"
"""The files: the inquiries for a spreadsheet, all that is known of them, and what could not be answered."""


def export(config: Config, options: Namespace) -> int:
    """Write all into a folder that is new, or empty; raises bootstrap.Unusable with what to do."""
    if not bootstrap.has_database(config):
        raise bootstrap.Unusable(
            f"There is no database at {config.database.path}: there is nothing to export."
        )
    speaker = Speaker(knowledge_of(config), config.supervisor.language)
    inquiries, misses = asyncio.run(_stored(config))
    written = {
        TABLE: spreadsheet.made(speaker, inquiries, bootstrap.now()),
        INQUIRIES: _laid_out(inquiries),
        QUESTIONS: _laid_out([miss.unsigned for miss in misses]),
    }
    _write(options.folder, written)
    found = f"{counted(len(inquiries), 'inquiry', 'inquiries')}, {counted(len(misses), 'question')}"
    print(f"Exported to {options.folder}: {found}.")
    print(
        "Nothing of it is encrypted, and what clients have erased from now on stays in it: lock it away, and "
        "delete it as soon as it has served. What was answered is not in it: the bot does not keep that."
    )
    return OK


async def _stored(config: Config) -> tuple[list[Inquiry], list[Miss]]:
    async with bootstrap.opened_store(config) as store:
        return await store.inquiries(), await store.misses()


def _laid_out(found: Sequence[Data]) -> bytes:
    return msgspec.json.format(to_json(found), indent=2) + b"\n"


def _write(folder: Path, written: dict[str, bytes]) -> None:
    """Write files that only their owner may read, into a folder that holds nothing else."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise bootstrap.Unusable(
                f"There is something in {folder} already. Name a folder that is new, or empty."
            )
        for name, content in written.items():
            files.replace(folder / name, content)
    except OSError as error:
        raise bootstrap.Unusable(
            f"{folder} cannot be written ({error.strerror}). Name a folder that you may write."
        ) from error
