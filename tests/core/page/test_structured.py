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


def graph(knowledge: Knowledge, home: Home) -> list[Thing]:
    made = site(knowledge, Policy(knowledge, Retention()), home)
    found: list[Thing] = described(made.answers[0])["@graph"]
    return found


def test_the_service_is_told_as_far_as_it_is_stated() -> None:
    service = graph(SHIPPED, Home("https://example.org"))[1]
    assert service == {
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
    assert graph(factories.knowledge(), Home())[1] == {
        "@type": "ProfessionalService",
        "description": "page.lead",
    }


def test_what_is_no_number_or_address_is_not_told_as_one() -> None:
    facts = {
        **SHIPPED.facts,
        "phone": {Language.FI: "kysy vastaanotosta"},
        "email": {Language.FI: "x"},
    }
    service = graph(replace(SHIPPED, facts=facts), Home())[1]
    assert not {"telephone", "email"} & service.keys()


def test_only_what_has_an_answer_is_a_question() -> None:
    questions = graph(factories.knowledge(), Home("https://example.org"))[0]
    assert questions == {
        "@type": "FAQPage",
        "url": "https://example.org/",
        "name": "page.title",
        "inLanguage": "fi",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Kauanko kestää?",
                "url": "https://example.org/#length",
                "acceptedAnswer": {"@type": "Answer", "text": "Kestää 1,5 tuntia."},
            }
        ],
    }
    known = factories.knowledge()
    stated = replace(known, facts={**known.facts, "price": {Language.FI: "100 euroa"}})
    names = [one["name"] for one in graph(stated, Home())[0]["mainEntity"]]
    assert names == ["Kauanko kestää?", "Mitä maksaa?"]
