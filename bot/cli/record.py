"""``privacy-record``: the record of processing activities (article 30 of the GDPR), in Finnish.

Put together from the settings, the schema and where the supervisor reads, so that it tells what is so.
"""

import asyncio
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping

from bot import bootstrap
from bot.adapters.database.contents import SEALED, columns, fields
from bot.adapters.database.presence import SAVED
from bot.adapters.database.schema import MIGRATIONS
from bot.cli.described import COLUMNS, FIELDS, TABLES
from bot.cli.exits import OK
from bot.config import Config, Security
from bot.core.address import Address
from bot.core.client.policy import Ground, Handling, Policy, Safeguard
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.mind import knowledge_of

GROUNDS: Mapping[Ground, str] = {
    Ground.CONSENT: "suostumus (6 artiklan 1 kohdan a alakohta), joka pyydetään ennen lähettämistä",
    Ground.CONTRACT: "sopimusta edeltävät toimet rekisteröidyn pyynnöstä (6 artiklan 1 kohdan b alakohta)",
    Ground.INTEREST: "oikeutettu etu vastata yhteydenottoihin (6 artiklan 1 kohdan f alakohta)",
}
"""On what handling inquiries may rest."""

SAFEGUARDS: Mapping[Safeguard, str] = {
    Safeguard.NONE: "perustetta ei ole kerrottu",
    Safeguard.ADEQUACY: "komission päätös tietosuojan riittävyydestä (45 artikla)",
    Safeguard.CLAUSES: "komission vakiolausekkeet (46 artikla)",
}
"""On what a transfer outside the EEA may rest."""

PROTECTION = (
    "Viestit, nimet ja yhteystiedot ovat levyllä salattuina (Fernet: AES-128-CBC ja HMAC-SHA-256). Avain on "
    "omassa tiedostossaan; sen varmuuskopio pidetään erillään tietokannasta.",
    "Keskustelujen tunnisteet ovat levyllä avaimella laskettuina tiivisteinä (BLAKE2b, avain HKDF-SHA-256) "
    "tai salattuina: kopioidusta tietokannasta ei ilman avainta näe, kuka on kirjoittanut milloin.",
    "Tietokantaa ja avainta voi lukea vain se käyttäjä, jonka nimissä ohjelma toimii.",
    "Poistettu kirjoitetaan yli, ja ennakkokirjausloki tyhjennetään poistojen jälkeen, vähintään tunnin "
    "välein.",
    "Välittömästä hädästä kertova viesti poistetaan vastattaessa niin, ettei siitä jää salattunakaan mitään.",
    "Henkilötunnukset peitetään siitä, mitä käsittelyn jälkeen säilytetään tai välitetään.",
    "Lokissa ei ole viestejä, nimiä eikä yhteystietoja.",
    "Päästä päähän -salausta bottien keskusteluissa ei ole; siitä kerrotaan asiakkaalle.",
    "Työnohjaajan oikeudet saa vain kertakäyttöisellä linkillä.",
)
"""What article 32 asks for, as the program does it whatever the settings."""

MAIL: Mapping[Security, str] = {
    Security.TLS: "TLS",
    Security.STARTTLS: "STARTTLS",
    Security.NONE: "salaamaton",
}
"""How mail goes to the server."""


def record(config: Config, _: Namespace) -> int:
    """Print the record."""
    print(written(config, knowledge_of(config), asyncio.run(bootstrap.place(config))))
    return OK


def written(config: Config, knowledge: Knowledge, place: Address | None) -> str:
    """Return the record as Markdown, as it is while the supervisor reads at *place*."""
    policy = Policy(knowledge, config.retention, bootstrap.handling(config))
    policy = policy.read_by(team=place is not None and place.is_group)
    sections = {
        "Rekisterinpitäjä": _controller(knowledge),
        "Käsittelyn tarkoitukset ja perusteet": _purposes(policy.handling),
        "Rekisteröidyt ja tietoryhmät": _people(),
        "Vastaanottajat": _recipients(policy.handling, place),
        "Siirrot ETA-alueen ulkopuolelle": _transfers(policy.handling),
        "Säilytysajat": _periods(config, policy.handling),
        "Suojaus": (*PROTECTION, *_connections(config)),
    }
    head = (
        "# Seloste käsittelytoimista",
        "Tietosuoja-asetuksen 30 artikla. Koottu botin asetuksista ja tietokannan rakenteesta (versio "
        f"{len(MIGRATIONS)}). Asiakkaille näytettävä tietosuojaseloste: {policy.version(Language.FI)}.",
    )
    parts = (f"## {title}\n\n{_bullets(lines)}" for title, lines in sections.items())
    return "\n\n".join((*head, *parts, "## Tallennetut tiedot", *_tables(config)))


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _controller(knowledge: Knowledge) -> Iterator[str]:
    for fact in ("supervisor_name", "organisation", "phone", "email"):
        yield knowledge.fact(fact, Language.FI)


def _purposes(handling: Handling) -> Iterator[str]:
    interest = "oikeutettu etu (6 artiklan 1 kohdan f alakohta)"
    yield f"Asiakkaiden kysymyksiin vastaaminen: {interest}"
    yield f"Vastausten parantaminen kysymyksistä, joihin botti ei osannut vastata: {interest}"
    yield f"Yhteydenottojen vastaanottaminen ja niihin vastaaminen: {GROUNDS[handling.ground]}"
    yield (
        "Terveystiedot, jos asiakas kertoo niitä yhteydenotossa: nimenomainen suostumus (9 artiklan 2 kohdan "
        "a alakohta). Niitä ei pyydetä."
    )
    yield (
        "Avun osoittaminen sille, jonka viestissä on merkkejä välittömästä hädästä: elintärkeän edun "
        "suojaaminen (6 artiklan 1 kohdan d alakohta). Viestiä ei säilytetä eikä välitetä."
    )
    yield "Automaattisia päätöksiä (22 artikla) ei tehdä, eikä ketään profiloida."


def _people() -> Iterator[str]:
    yield "Asiakkaat: tunniste Telegramissa, kysymykset, yhteydenoton sisältö, nimi ja yhteystieto"
    yield "Muut, joista asiakas kirjoittaa (häntä pyydetään jättämään nimet pois)"
    yield "Työnohjaaja: keskustelun tunniste Telegramissa, vastaukset asiakkaille niiden matkan ajan"
    yield "Työryhmän jäsenet: yhteydenoton hoitajan nimi sen viestin matkan ajan, jossa se kerrotaan"


def _recipients(handling: Handling, place: Address | None) -> Iterator[str]:
    if place is None:
        yield "Työnohjaaja Telegramissa (hänen keskusteluaan ei ole vielä yhdistetty)"
    else:
        yield (
            "Työnohjaaja ja hänen työryhmänsä Telegram-ryhmässä"
            if handling.team
            else "Työnohjaaja Telegramissa"
        )
    if handling.mail_country is not None:
        yield f"Sähköpostipalvelu, käsittelijänä ({handling.mail_country.name_in(Language.FI)})"
    country = handling.country.name_in(Language.FI)
    yield (
        f"{handling.host}, palvelimen tarjoaja, käsittelijänä ({country})"
        if handling.host
        else f"Ei palvelimen tarjoajaa: työnohjaajan oma kone ({country})"
    )
    if handling.operator:
        yield f"{handling.operator}, ylläpitäjä, käsittelijänä"
    yield "Telegram, itsenäisenä rekisterinpitäjänä (telegram.org/privacy)"


def _transfers(handling: Handling) -> Iterator[str]:
    yield "Telegram: asiakas kirjoittaa siellä ja pyytää vastausta (49 artiklan 1 kohdan b alakohta)"
    for country in handling.outside:
        yield f"{country.name_in(Language.FI)}: {SAFEGUARDS[handling.safeguard]}"


def _periods(config: Config, handling: Handling) -> Iterator[str]:
    yield from (f"`{name}`: {_filled(text, config)}" for name, text in TABLES.items())
    mailed = " ja sähköpostissa" if handling.mail_country is not None else ""
    yield (
        f"Tietokannan viereen talteen otettu kopio (`{config.database.path.name}{SAVED}`), jos tiedosto "
        f"katosi botin ollessa käynnissä: {config.retention.message_days} päivää; asiakkaan pyytämä poisto "
        "ei ulotu siihen"
    )
    yield (
        f"Varmuuskopiot: {config.retention.backup_days} päivää; palautettaessa poistetaan uudelleen, mitä "
        "sen jälkeen on poistettu"
    )
    yield f"Työnohjaajan keskustelussa{mailed} olevat viestit: kunnes ne poistetaan sieltä"


def _connections(config: Config) -> Iterator[str]:
    api = config.telegram.api_url
    yield f"Yhteys Telegramin Bot API -palvelimeen: {'TLS' if api.startswith('https:') else 'salaamaton'}"
    if config.email.host:
        yield f"Yhteys sähköpostipalvelimeen: {MAIL[config.email.security]}"


def _filled(text: str, config: Config) -> str:
    retention = config.retention
    return text.format(**{name: getattr(retention, name) for name in retention.__struct_fields__})


def _tables(config: Config) -> Iterator[str]:
    """Yield each table: what it is for, its columns, and what its encrypted content consists of."""
    for table, names in columns().items():
        yield f"### {table}"
        yield _filled(TABLES[table], config)
        yield _table(("sarake", "mitä", "salattu"), (_column(f"{table}.{name}") for name in names))
        for column in (f"{table}.{name}" for name in names):
            if inside := [*fields(SEALED.get(column))]:
                yield f"Salattu sisältö `{column}`:"
                yield _table(("tieto", "mitä"), ((f"`{one}`", FIELDS[one]) for one in inside))


def _column(name: str) -> tuple[str, str, str]:
    return f"`{name.partition('.')[2]}`", COLUMNS[name], "kyllä" if name in SEALED else "ei"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
