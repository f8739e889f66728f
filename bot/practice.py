"""A practice that begins: the knowledge and the settings of another supervisor, nothing stated of them.

The knowledge that comes with the program is one instance: what it says about its own supervisor is taken out.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.adapters import knowledge_files
from bot.adapters.knowledge_files import composed, stated, taught
from bot.bootstrap import Unusable
from bot.config import SHIPPED
from bot.core.knowledge.entries import Knowledge, placeholders
from bot.core.language import Language

CHECKLIST = "MUISTILISTA.md"
"""The file that tells the supervisor, in Finnish, what is to be stated and read through."""

KEPT = frozenset(
    {
        "association",
        "association_short",
        "crisis_hours",
        "crisis_line",
        "crisis_line_always",
        "crisis_site",
        "emergency_number",
        "violence_line",
    }
)
"""The facts that are the same for every supervisor in Finland; all others are one person's own."""

SOMEBODYS = re.compile(r"johana|johann|kuism|onnimann", re.IGNORECASE)
"""How the names in the shipped knowledge begin, also as clients misspell them."""

PHONE = "040 556 3746"
"""The number that the instructions of the shipped knowledge show as an example."""

FACT = re.compile(r"(\w+):")
"""How a line begins that names a fact."""

ABOUT = {
    "supervisor_name": "nimesi, niin kuin asiakkaat sen lukevat",
    "supervisor_title": "tutkintosi ja nimikkeesi, kullakin kielellä",
    "organisation": "yrityksesi tai työpaikkasi nimi",
    "phone": "puhelinnumero, josta asiakas tavoittaa sinut",
    "email": "sähköpostiosoite, josta asiakas tavoittaa sinut",
}
"""What is asked of the facts that no line of the file explains."""

DESCRIBED = "palvelukuvaus"
"""How the source of an entry begins that describes the service, and with it the shipped supervisor's."""


def begin(folder: Path) -> None:
    """Make *folder* that of a new practice, all of it or nothing; raises Unusable with what to do."""
    source = next(place.resolve() for place in SHIPPED if place.exists())
    example = source.parent / "config.example.yaml"
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Unusable(f"There is something in {folder} already. Name a folder that is new, or empty.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as place:
            made = Path(place) / "made"
            made.mkdir()
            shutil.copyfile(example, made / "config.yaml")
            _write_knowledge(source, made / "knowledge")
            (made / CHECKLIST).write_text(_checklist(made / "knowledge"), encoding="utf-8")
            made.replace(folder)
    except OSError as error:
        raise Unusable(f"{folder} cannot be made ({error.strerror}). Name one that you may write.") from error


def check_named(knowledge: Knowledge) -> None:
    """Raise Unusable unless the supervisor has stated what the bot's own sentences name to clients.

    An answer whose fact is not stated says so; a greeting in the name of nobody has nothing else to say.
    """
    named = {
        name
        for sentences in knowledge.wording.values()
        for sentence in sentences.values()
        for name in placeholders(sentence)
        if name in knowledge.facts.keys() - KEPT and not knowledge.fact(name, Language.FI)
    }
    if named:
        raise Unusable(
            f"Not stated yet, and named in what every client reads: {', '.join(sorted(named))}. "
            "Write them into facts.yaml in the folder of the knowledge, and try again."
        )


def _write_knowledge(source: Path, made: Path) -> None:
    """Copy the knowledge without what names its supervisor, and without what was added there by the bot."""
    shutil.copytree(source, made, ignore=shutil.ignore_patterns(composed.NAME, stated.NAME, taught.NAME))
    for path in made.rglob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = _emptied(lines) if path.name == "facts.yaml" else _nameless(lines)
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    instructions = made / "README.md"
    told = instructions.read_text(encoding="utf-8").replace(PHONE, "040 123 4567 # vain esimerkki")
    instructions.write_text(told, encoding="utf-8")


def _emptied(lines: list[str]) -> Iterator[str]:
    """Yield the lines of the facts, those that are one person's own without a value in any language."""
    own = False
    for line in lines:
        if found := FACT.match(line):
            own = found[1] not in KEPT
            yield found[0] if own else line
        elif not (own and line.startswith(" ")):
            yield line


def _nameless(lines: list[str]) -> Iterator[str]:
    """Yield lines without the sentences, and the words of a list, that somebody's name is in."""
    for line in lines:
        if not SOMEBODYS.search(line):
            yield line
        elif not line.lstrip().startswith("- "):
            head, _, words = line.partition("[")
            others = (word for word in words.rstrip("]").split(", ") if not SOMEBODYS.search(word))
            yield f"{head}[{', '.join(others)}]"


def _checklist(made: Path) -> str:
    """Return what is to be stated and read through before clients are let in, as Markdown."""
    knowledge = knowledge_files.load(made).knowledge
    described = [
        f"- [ ] {entry.texts[Language.FI].question} (`knowledge/entries/{entry.id}.yaml`)"
        for entry in knowledge.entries.values()
        if entry.source.startswith(DESCRIBED)
    ]
    facts = (made / "facts.yaml").read_text(encoding="utf-8").splitlines()
    return TEXT.format(facts="\n".join(_asked(facts)), described="\n".join(described))


def _asked(lines: list[str]) -> Iterator[str]:
    """Yield an item for each fact without a value: its name, and what the line above it says of it."""
    for above, line in zip(["", *lines], lines, strict=False):
        if (found := FACT.fullmatch(line)) and found[1] not in KEPT:
            yield f"- [ ] `{found[1]}`: {ABOUT.get(found[1]) or above.removeprefix('# ')}"


TEXT = """# Ennen kuin ensimmäinen asiakas kirjoittaa

Tässä kansiossa on uuden työnohjaajan botti. Kenestäkään ei ole kerrottu siinä vielä mitään.

## Kerro tiedot

Kirjoita tiedot tiedostoon `knowledge/facts.yaml`. Nimi, puhelinnumero ja sähköpostiosoite ovat lauseissa,
jotka jokainen asiakas lukee: ilman niitä botti ei käynnisty. Muut voit jättää tyhjiksi. Silloin botti sanoo,
ettei asiaa ole kerrottu, ja tarjoutuu välittämään kysymyksen sinulle.

{facts}

## Lue vastaukset, jotka kuvaavat palvelua

Nämä kertovat, mitä työnohjaus on ja miten sitä annetaan, yhdistyksen määritelmän pohjalta. Lue jokainen
kaikilla kielillä ja muuta se, mikä ei sinun työssäsi pidä paikkaansa.

{described}

## Tarkista vielä

- [ ] `knowledge/facts.yaml`: hätänumerot ja kriisipuhelimen ajat ovat ajan tasalla.
- [ ] `knowledge/facts.yaml`: yhdistys on se, johon kuulut tai jonka määritelmään nojaat.
- [ ] `knowledge/wording/sv.yaml` ja `en.yaml`: työnohjaajasta sanotaan "hon" ja "she". Vaihda ne, jos sinusta
  sanotaan muuten.
- [ ] `knowledge/vocabulary/`: lisää etu- ja sukunimesi pienillä kirjaimilla kohtaan `supervisor`, jokaiseen
  kieleen.
- [ ] `config.yaml`: kohta `privacy` kertoo, kuka henkilötietoja käsittelee ja missä.
- [ ] `python -m bot check`: ei virheitä. `python -m bot chat`: kysy botilta itse, ennen kuin muut kysyvät.
"""
"""What the checklist says around what is asked."""
