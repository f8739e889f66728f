"""An edit of the files by hand: she is told that it is learned, that it is live, and what it changes."""

import asyncio
import shutil
from collections.abc import Sequence

import msgspec
import pytest

from bot.config import Config
from bot.core.knowledge.edits import Altered
from bot.core.language import Language
from bot.core.supervisor.events import LearningBegun
from bot.edited import Edits
from tests import factories
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import LEARNING, Started, paired, running_with


@pytest.fixture
def started(own: Config) -> Started:
    """Return what runs the bot with the small knowledge while its context is open."""
    return running_with(own)


async def test_what_an_edit_changes_is_told_entry_by_entry_and_question_by_question(
    johanna: Client, own: Config
) -> None:
    entry = own.knowledge / "entries/location.yaml"
    text = entry.read_text(encoding="utf-8")
    more = "\n".join(f"  - {one}" for one in ("mihin hintaan tämä on", "mihin hintaan", "hintaan mihin tämä"))
    entry.write_text(text.replace("alternatives:\n", f"alternatives:\n{more}\n"), encoding="utf-8")
    live = await johanna.reads("ovat nyt käytössä", within=LEARNING)
    assert "Muuttuneita aiheita: 1\n• Missä tapaamiset pidetään?" in live.text
    told = await johanna.reads("mallikysymys", within=LEARNING)
    assert told.text.startswith(
        "Muutoksen jälkeen näin moni mallikysymys saa toisen vastauksen: 1 (kaikkiaan 3).\n"
        "• ”mihin hintaan tämä on”: ennen Mitä työnohjaus maksaa?, nyt "
    )


async def test_a_mistake_is_told_with_its_file_and_line_and_nothing_changes(
    johanna: Client, maija: Client, own: Config
) -> None:
    (own.knowledge / "entries/location.yaml").write_text("source: x\nfii:\n  question: y\n", encoding="utf-8")
    told = await johanna.reads("entries/location.yaml:2", within=LEARNING)
    assert told.text.startswith("Tiedostoissa on virheitä, joten käytössä on yhä edellinen")
    maija.says("Missä tapaamiset pidetään?")
    await maija.reads("tapaamiset")


HERS = {
    Language.FI: (
        "Yhdistetty",
        "Tiedostoissa on virheitä, joten käytössä on yhä edellinen toimiva versio:",
        "nimeä 'fii' ei tunneta tässä: kirjoita oikea nimi (lähimmät: fi, follow_ups, source)",
        "teksti ei voi alkaa tällä merkillä: sisennä välilyönneillä, älä sarkainnäppäimellä (tab)",
    ),
    Language.SV: (
        "Chatten är kopplad",
        "Filerna innehåller fel, så den senaste fungerande versionen är fortfarande i bruk:",
        "namnet 'fii' är okänt här: skriv rätt namn (närmast: fi, follow_ups, source)",
        "en text kan inte börja med det här tecknet: gör indraget med mellanslag, inte med tabbtangenten",
    ),
    Language.EN: (
        "Paired",
        "The files contain mistakes, so the last working version stays in use:",
        "'fii' is not known here: write one of fi, follow_ups, source",
        "found character that cannot start any token: indent with spaces, not with the tab key",
    ),
}
"""What she reads in her language: that she is paired, that there are mistakes, and two of them."""


@pytest.mark.parametrize("language", Language)
async def test_mistakes_are_told_in_her_language(
    telegram: BotApi, own: Config, started: Started, language: Language
) -> None:
    """Whatever the broken knowledge says; ``fi`` is the only language that its entries have."""
    shutil.copy(f"knowledge/wording/{language}.yaml", own.knowledge / f"wording/{language}.yaml")
    supervisor = msgspec.structs.replace(own.supervisor, language=language)
    hers = msgspec.structs.replace(own, supervisor=supervisor)
    paired_with, broken, unknown, tab = HERS[language]
    client = telegram.client("Johanna")
    await paired(hers, client, client)
    async with started(hers):
        await client.reads(paired_with)
        entries = own.knowledge / "entries"
        written = (entries / "location.yaml").read_text(encoding="utf-8")
        (entries / "location.yaml").write_text(f"{written}fii:\n  question: y\n", encoding="utf-8")
        (entries / "price.yaml").write_text("source: x\nfi:\n\tquestion: y\n", encoding="utf-8")
        told = await client.reads("entries/price.yaml", within=LEARNING)
        line = len(written.splitlines()) + 1
        assert told.text == (
            f"{broken}\n\nknowledge/entries/location.yaml:{line}: {unknown}\n"
            f"knowledge/entries/price.yaml:3: {tab}"
        )


class Told:
    """What she would be told, in order."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self.seen = asyncio.Event()

    async def knowledge_learned(self, altered: Altered, *, seconds: int | None) -> bool:
        """Note that it is live."""
        self.events.append((altered.facts, seconds is not None))
        return False

    async def knowledge_seen(self, event: object) -> None:
        """Note what is said besides."""
        self.events.append(event)
        self.seen.set()


@pytest.mark.parametrize(
    ("patience", "said"),
    [(0.0, [LearningBegun(), ((), True)]), (60.0, [((), False)])],
)
async def test_that_something_is_learned_is_told_only_if_it_takes_long(
    config: Config, patience: float, said: Sequence[object]
) -> None:
    told, known = Told(), factories.knowledge()
    edits = Edits(config, told, lambda: None, patience)  # type: ignore[arg-type]
    following = asyncio.create_task(edits.followed())
    await asyncio.sleep(0)
    edits.noticed()
    if patience == 0.0:
        await told.seen.wait()
    await edits.learned(known, known)
    following.cancel()
    assert told.events == said
