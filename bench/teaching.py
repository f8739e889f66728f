"""How long teaching takes, and what it does to all else: ``python -m bench.teaching``.

On the knowledge of the project and all its labelled questions: a sentence is tried as when she presses "try
and add", then added, and taken up as the running bot does it. Each begins from the knowledge as it is.
"""

import asyncio
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from bot.adapters.knowledge_files import taught as taught_file
from bot.config import Config, load
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.supervisor.question_events import Weighed
from bot.mind import LOOK_FOR_EDITS, Mind, edits
from bot.trials import weighed_apart

SENTENCES = (
    ("accessibility", Language.FI, "pääseekö sinne pyörätuolilla kolmanteen kerrokseen"),
    ("price", Language.SV, "vad blir notan för ett par timmar"),
    ("cancellation", Language.EN, "my kid is ill tomorrow, can we do it next week instead"),
)
"""What might be taught: an entry, and how somebody has asked for it that the bot did not know."""


async def row(config: Config, entry: str, language: Language, sentence: str) -> tuple[str, ...]:
    """Return a row of the table: how long it took to try a sentence and to be live, and what changed."""
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}000-1"
    one = Taught(stamp, entry, language, sentence)
    began = time.monotonic()
    found = await weighed_apart(config, one)
    tried = time.monotonic() - began
    assert isinstance(found, Weighed), found
    loop = edits(config, lambda: None)
    live = asyncio.create_task(anext(loop))
    await asyncio.sleep(0.1)  # it has looked at the files as they are
    began = time.monotonic()
    taught_file.add(config.knowledge, one)
    assert isinstance(await live, Mind)
    seconds = time.monotonic() - began
    others = f"{len(found.changed)} of {found.asked}"
    return f"{language}", f"`{entry}`", sentence, f"{tried:.0f} s", f"{seconds:.0f} s", others


async def measured(config: Config) -> None:
    """Print the rows of all sentences, each as soon as it is known."""
    for entry, language, sentence in SENTENCES:
        with tempfile.TemporaryDirectory() as folder:
            knowledge = Path(shutil.copytree(config.knowledge, Path(folder) / "knowledge"))
            own = msgspec.structs.replace(config, knowledge=knowledge)
            print(f"| {' | '.join(await row(own, entry, language, sentence))} |", flush=True)


def main() -> None:
    """Print the table."""
    config = load(Path("config.yaml"), {})
    Mind.of(config)  # what is known already is in the cache, as with a bot that runs
    print("| language | entry | taught | tried in | live after | other questions answered otherwise |")
    print("|---|---|---|---|---|---|")
    asyncio.run(measured(config))
    print(f"\nThe running bot looks for edits every {LOOK_FOR_EDITS} seconds, which is in it.")


if __name__ == "__main__":
    main()
