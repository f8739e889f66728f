"""``privacy-record``: nothing is stored that it does not describe, and it tells what is configured."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.adapters.database.contents import SEALED, columns, fields
from bot.adapters.database.schema import MIGRATIONS
from bot.cli.described import COLUMNS, FIELDS, TABLES
from bot.cli.record import written
from bot.config import Config, load
from bot.core.address import Address
from bot.core.client.policy import Policy
from bot.core.client.states import Conversation
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.mind import knowledge_of
from tests.cli.conftest import ROOT, bot

HERS, GROUP = Address.parse("telegram:900"), Address.parse("telegram:-900")

RENTED = {
    "BOT_PRIVACY_GROUND": "contract",
    "BOT_PRIVACY_HOST": "Pilvi Oy",
    "BOT_PRIVACY_OPERATOR": "Ylläpito Oy",
    "BOT_PRIVACY_COUNTRY": "US",
    "BOT_PRIVACY_SAFEGUARD": "clauses",
    "BOT_EMAIL_HOST": "mail.example.org",
    "BOT_EMAIL_SENDER": "bot@example.org",
    "BOT_EMAIL_RECIPIENT": "her@example.org",
    "BOT_EMAIL_SECURITY": "none",
    "BOT_RETENTION_INQUIRY_DAYS": "400",
    "BOT_TELEGRAM_API_URL": "http://127.0.0.1:8081",
}


def config(**environment: str) -> Config:
    return load(ROOT / "config.yaml", environment)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_of(config())


def section(record: str, title: str) -> list[str]:
    """Return the points of a section."""
    body = record.partition(f"## {title}\n\n")[2].partition("\n\n## ")[0]
    return [line.removeprefix("- ") for line in body.splitlines()]


# Everything that is stored


def test_every_column_of_every_table_is_described_and_no_other() -> None:
    found = columns()
    assert TABLES.keys() == found.keys()
    assert COLUMNS.keys() == {f"{table}.{name}" for table, names in found.items() for name in names}
    assert SEALED.keys() - COLUMNS.keys() == set()


def test_every_field_of_what_is_encrypted_is_described_and_no_other() -> None:
    assert FIELDS.keys() == {field for kind in SEALED.values() for field in fields(kind)}


def test_a_column_or_a_field_more_would_be_noticed() -> None:
    class Wider(Conversation, frozen=True):
        planted: tuple[datetime | None, ...] = ()

    more = columns((*MIGRATIONS, ("ALTER TABLE misses ADD COLUMN planted TEXT",)))
    assert [name for name in more["misses"] if f"misses.{name}" not in COLUMNS] == ["planted"]
    assert "Wider.planted" in set(fields(tuple[Wider | int, ...]))


def test_it_tells_all_of_them(knowledge: Knowledge) -> None:
    record = written(config(), knowledge, None)
    for table, names in columns().items():
        assert f"### {table}\n" in record
        for name in names:
            sealed = "kyllä" if f"{table}.{name}" in SEALED else "ei"
            assert f"| `{name}` | {COLUMNS[f'{table}.{name}']} | {sealed} |" in record
    for name, what in FIELDS.items():
        assert f"| `{name}` | {what} |" in record


# What is configured


def test_what_is_so_without_settings(knowledge: Knowledge) -> None:
    record = written(config(), knowledge, HERS)
    assert section(record, "Vastaanottajat") == [
        "Työnohjaaja Telegramissa",
        "Ei palvelimen tarjoajaa: työnohjaajan oma kone (Suomi)",
        "Telegram, itsenäisenä rekisterinpitäjänä (telegram.org/privacy)",
    ]
    assert len(section(record, "Siirrot ETA-alueen ulkopuolelle")) == 1
    assert "suostumus" in section(record, "Käsittelyn tarkoitukset ja perusteet")[2]
    assert section(record, "Suojaus")[-1] == "Yhteys Telegramin Bot API -palvelimeen: TLS"
    assert "365 päivää" in section(record, "Säilytysajat")[3]
    assert Policy(knowledge, config().retention).version(Language.FI) in record


def test_what_is_so_with_them(knowledge: Knowledge) -> None:
    record = written(config(**RENTED), knowledge, GROUP)
    assert section(record, "Vastaanottajat") == [
        "Työnohjaaja ja hänen työryhmänsä Telegram-ryhmässä",
        "Sähköpostipalvelu, käsittelijänä (Suomi)",
        "Pilvi Oy, palvelimen tarjoaja, käsittelijänä (Yhdysvallat)",
        "Ylläpito Oy, ylläpitäjä, käsittelijänä",
        "Telegram, itsenäisenä rekisterinpitäjänä (telegram.org/privacy)",
    ]
    assert section(record, "Siirrot ETA-alueen ulkopuolelle")[1:] == [
        "Yhdysvallat: komission vakiolausekkeet (46 artikla)"
    ]
    assert "sopimusta edeltävät toimet" in section(record, "Käsittelyn tarkoitukset ja perusteet")[2]
    assert section(record, "Suojaus")[-2:] == [
        "Yhteys Telegramin Bot API -palvelimeen: salaamaton",
        "Yhteys sähköpostipalvelimeen: salaamaton",
    ]
    assert "400 päivää" in section(record, "Säilytysajat")[3]
    assert section(record, "Säilytysajat")[-1] == (
        "Työnohjaajan keskustelussa ja sähköpostissa olevat viestit: kunnes ne poistetaan sieltä"
    )


def test_it_is_printed_and_makes_no_database(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f"knowledge: {ROOT / 'knowledge'}\n", encoding="utf-8")
    printed = bot(tmp_path, "privacy-record")
    assert (printed.returncode, printed.stderr) == (0, "")
    assert printed.stdout.startswith("# Seloste käsittelytoimista\n")
    assert "(hänen keskusteluaan ei ole vielä yhdistetty)" in printed.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["config.yaml"]


def test_where_she_reads_is_looked_up(home: Path) -> None:
    bot(home, "chat")  # makes the database, in which nobody is paired
    assert "ei ole vielä yhdistetty" in bot(home, "privacy-record").stdout
