"""What search engines are told: what is stated, and nothing else."""

from dataclasses import replace
from pathlib import Path

from bot.adapters import knowledge_files
from bot.config import Retention
from bot.core.client.policy import Policy
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.page.site import Home
from bot.core.page.structured import Thing, described
from bot.core.page.writing import site
from tests import factories

SHIPPED = knowledge_files.load(Path("knowledge")).knowledge


def service_of(knowledge: Knowledge, home: Home) -> Thing:
    return described(site(knowledge, Policy(knowledge, Retention()), home).answers[0].page)


def test_the_service_is_told_as_far_as_it_is_stated() -> None:
    service = service_of(SHIPPED, Home("https://example.org"))
    assert service == {
        "@context": "https://schema.org",
        "@type": "ProfessionalService",
        "name": "Johanna Kuisma, Hyvinvointikeskus Onnimanni",
        "description": SHIPPED.say(Language.FI, "page.lead"),
        "url": "https://example.org/",
        "telephone": "+358405563746",
        "email": "johanna.kuisma@onnimanni.fi",
        "employee": {
            "@type": "Person",
            "name": "Johanna Kuisma",
            "jobTitle": "KK, työnohjaaja STOry, prosessikonsultti",
        },
        "parentOrganization": {"@type": "Organization", "name": "Hyvinvointikeskus Onnimanni"},
    }
    assert service_of(factories.knowledge(), Home()) == {
        "@context": "https://schema.org",
        "@type": "ProfessionalService",
        "description": "page.lead",
    }


def test_what_is_no_number_or_address_is_not_told_as_one() -> None:
    facts = {
        **SHIPPED.facts,
        "phone": {Language.FI: "kysy vastaanotosta"},
        "email": {Language.FI: "x"},
    }
    service = service_of(replace(SHIPPED, facts=facts), Home())
    assert not {"telephone", "email"} & service.keys()
