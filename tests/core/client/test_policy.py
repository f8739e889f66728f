"""The privacy policy: which sentences a configuration has, and that it is complete and dated."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.config import Retention
from bot.core.client.countries import Country
from bot.core.client.policy import Ground, Handling, Policy, Safeguard
from bot.core.knowledge.entries import Knowledge, placeholders
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.sending.pieces import parts
from tests import factories

KNOWLEDGE = factories.knowledge()

PLAIN = Handling()
RENTED = Handling(
    Ground.CONTRACT, "Pilvi Oy", "Ylläpito Oy", Country.US, Country.SE, Safeguard.CLAUSES, team=True
)
ABROAD = Handling(
    Ground.INTEREST, "Pilvi Oy", country=Country.GB, safeguard=Safeguard.ADEQUACY, backup_days=30
)
MAILED = Handling(mail_country=Country.US, safeguard=Safeguard.CLAUSES)

PERIODS = "policy.periods 30 72 365 14 180"
"""As those of the factories are, in the order of their names."""


def told(handling: Handling) -> list[str]:
    """Return the sections of a policy over sentences that are named after their keys."""
    return Policy(KNOWLEDGE, factories.Periods(), handling).text(Language.FI).split("\n\n")


def test_it_begins_with_who_sees_what_and_is_complete() -> None:
    assert told(PLAIN) == [
        "policy.seen",
        "policy.controller policy.nameless",
        "policy.purposes\npolicy.ground_consent\npolicy.thread 14",
        "policy.health",
        "policy.acute",
        "policy.voluntary",
        "policy.recipients\npolicy.to_supervisor\npolicy.to_own_machine Suomi\npolicy.to_telegram",
        "policy.transfer\npolicy.inside",
        PERIODS,
        "policy.copies",
        "policy.encrypted",
        "policy.rights policy.unreachable",
        "policy.decisions",
        "policy.complaint",
        f"policy.dated {Policy(KNOWLEDGE, factories.Periods()).version(Language.FI)}",
    ]


@pytest.mark.parametrize(
    ("handling", "otherwise"),
    [
        (
            RENTED,
            {
                0: "policy.seen_by_team",
                2: "policy.purposes\npolicy.ground_contract\npolicy.thread 14",
                6: "policy.recipients\npolicy.to_team\npolicy.to_mailbox Ruotsi\n"
                "policy.to_host Yhdysvallat Pilvi Oy\npolicy.to_operator Ylläpito Oy\npolicy.to_telegram",
                7: "policy.transfer\npolicy.outside_clauses Yhdysvallat",
                9: "policy.copies_of_team\npolicy.copies_mailed",
            },
        ),
        (
            ABROAD,
            {
                2: "policy.purposes\npolicy.ground_interest\npolicy.thread 14",
                6: "policy.recipients\npolicy.to_supervisor\n"
                "policy.to_host Yhdistynyt kuningaskunta Pilvi Oy\npolicy.to_telegram",
                7: "policy.transfer\npolicy.outside_adequacy Yhdistynyt kuningaskunta",
                9: "policy.copies\npolicy.backups 30",
            },
        ),
        (
            MAILED,
            {
                6: "policy.recipients\npolicy.to_supervisor\npolicy.to_mailbox Yhdysvallat\n"
                "policy.to_own_machine Suomi\npolicy.to_telegram",
                7: "policy.transfer\npolicy.outside_clauses Yhdysvallat",
                9: "policy.copies\npolicy.copies_mailed",
            },
        ),
    ],
    ids=["rented", "abroad", "mailed"],
)
def test_what_is_configured_otherwise_is_told_otherwise(
    handling: Handling, otherwise: dict[int, str]
) -> None:
    plain = dict(enumerate(told(PLAIN)[:-1]))
    assert dict(enumerate(told(handling)[:-1])) == {**plain, **otherwise}


def test_each_sentence_of_it_is_told_by_some_configuration() -> None:
    reached = replace(KNOWLEDGE, facts={**KNOWLEDGE.facts, "phone": {Language.FI: "040 123 4567"}})
    everything = [
        Policy(knowledge, factories.Periods(), handling).text(Language.FI)
        for knowledge in (KNOWLEDGE, reached)
        for handling in (PLAIN, RENTED, ABROAD, MAILED)
    ]
    said = {*re.findall(r"policy\.\w+", "\n".join(everything))}
    assert said == {name for name in SENTENCES if name.startswith("policy.")}


def test_its_version_is_that_of_its_exact_text() -> None:
    plain = Policy(KNOWLEDGE, factories.Periods())
    longer = replace(plain, periods=Retention(miss_days=181))
    versions = {one.version(Language.FI) for one in (plain, longer, plain.read_by(team=True))}
    assert all(re.fullmatch(r"fi-[0-9a-f]{8}", version) for version in versions)
    assert len(versions) == 3
    assert plain.read_by(team=True).read_by(team=False) == plain


@pytest.mark.parametrize("country", Country)
def test_every_country_has_its_names(country: Country) -> None:
    assert all(country.name_in(language)[0].isupper() for language in Language)


def test_outside_the_eea_are_those_that_do_not_belong_to_it() -> None:
    assert [country for country in Country if country.is_outside] == [Country.CH, Country.GB, Country.US]
    assert len(Country) - 3 == 27 + 3
    assert len({country.name_in(language) for country in Country for language in [Language.FI]}) == len(
        Country
    )


# As it is shipped


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


RIGHTS = {
    Language.FI: ("nähtäväksi", "oikaist", "poist", "rajoit", "vastusta", "siirrettäv", "peruut", "kantelu"),
    Language.SV: ("se,", "rätta", "radera", "begränsas", "invändning", "flytta", "återkalla", "klagomål"),
    Language.EN: ("see,", "correct", "delete", "restricted", "object", "move", "withdraw", "complaint"),
}
"""Access, rectification, erasure, restriction, objection, portability, withdrawal, complaint."""

FIRST_SCREEN = 220
"""Characters that a phone shows without scrolling, whatever else is on the screen."""


@pytest.mark.parametrize("handling", [PLAIN, RENTED, ABROAD, MAILED])
@pytest.mark.parametrize("language", Language)
def test_the_shipped_one_reads_well_on_a_phone(
    shipped: Knowledge, language: Language, handling: Handling
) -> None:
    text = Policy(shipped, Retention(), handling).text(language)
    first = text.partition("\n\n")[0]
    assert placeholders(text) == ()
    assert len(first) <= FIRST_SCREEN
    assert len(re.findall(r"\.(?= |$)", first)) == 2  # sentences
    assert len(parts(text)) <= 2
    assert [right for right in RIGHTS[language] if right not in text] == []


@pytest.mark.parametrize(
    ("missing", "controller", "reach"),
    [
        (
            (),
            "Rekisterinpitäjä: Johanna Kuisma, Hyvinvointikeskus Onnimanni, puh. 040 556 3746, "
            "johanna.kuisma@onnimanni.fi",
            "vastustaa sitä: 040 556 3746, johanna.kuisma@onnimanni.fi.",
        ),
        (
            ("phone", "organisation"),
            "Rekisterinpitäjä: Johanna Kuisma, johanna.kuisma@onnimanni.fi",
            "vastustaa sitä: johanna.kuisma@onnimanni.fi.",
        ),
        (
            ("supervisor_name", "organisation", "phone", "email"),
            "Rekisterinpitäjä: työnohjaaja",
            "vastustaa sitä: ota yhteyttä työnohjaajaan.",
        ),
    ],
)
def test_what_is_not_stated_of_the_supervisor_leaves_no_hole(
    shipped: Knowledge, missing: tuple[str, ...], controller: str, reach: str
) -> None:
    without = {**shipped.facts, **{name: {Language.FI: ""} for name in missing}}
    text = Policy(replace(shipped, facts=without), Retention()).text(Language.FI)
    assert controller in text.split("\n")
    assert reach in text


@pytest.mark.parametrize("handling", [PLAIN, RENTED, ABROAD, MAILED])
@pytest.mark.parametrize("language", Language)
def test_with_nothing_stated_its_sentences_are_whole(
    shipped: Knowledge, language: Language, handling: Handling
) -> None:
    nothing = replace(shipped, facts={name: {Language.FI: ""} for name in shipped.facts})
    text = Policy(nothing, Retention(), handling).text(language)
    assert re.findall(r".*(?:  | [.,;:)]|\( |[,:]$|: [.,]).*", text, flags=re.MULTILINE) == []
    assert re.findall(r"^(?:• )?[a-zåäö].*", text, flags=re.MULTILINE) == []


DATED = {Language.FI: "ed665496", Language.SV: "69b76a5f", Language.EN: "bc740f96"}
"""By what the text of each language is known: whoever changes it sets the day in policy.dated too."""


@pytest.mark.parametrize("language", Language)
def test_whoever_changes_the_text_dates_it_anew(shipped: Knowledge, language: Language) -> None:
    sentences = {name: text for name, text in shipped.wording[language].items() if name.startswith("policy.")}
    found = hashlib.sha256("\n".join(sentences[name] for name in sorted(sentences)).encode())
    assert found.hexdigest()[:8] == DATED[language], "set the day in policy.dated, then note this here"
