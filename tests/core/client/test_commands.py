"""Commands, as they are typed."""

import re
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.client import events
from bot.core.client.commands import COMMANDS, NAMES, event_of
from bot.core.language import Language


@pytest.mark.parametrize(
    ("typed", "event"),
    [
        ("hei", events.ClientSaid("hei")),
        ("/", events.ClientSaid("/")),
        ("/ yhteys", events.ClientSaid("/ yhteys")),
        ("/start", events.Started()),
        ("start", events.Started()),
        (" Start!", events.Started()),
        ("start me up", events.ClientSaid("start me up")),
        ("Start X", events.ClientSaid("Start X")),
        ("/start price", events.Started("price")),
        ("/Start@some_bot  price ", events.Started("price")),
        ("/yhteys", events.InquiryRequested()),
        ("/peruuta", events.Cancelled()),
        ("/cancel@some_bot", events.Cancelled()),
        ("/tietosuoja", events.PolicyRequested()),
        ("/privacy", events.PolicyRequested()),
        ("/omattiedot", events.MyDataRequested()),
        ("/mydata", events.MyDataRequested()),
        ("/minauppgifter", events.MyDataRequested()),
        ("/kontakt", events.InquiryRequested()),
        ("/contact", events.InquiryRequested()),
        ("/avbryt", events.Cancelled()),
        ("/dataskydd", events.PolicyRequested()),
        ("/language en", events.LanguageChosen(Language.EN)),
        ("/hjalp", events.HelpRequested()),
        ("/kieli", events.LanguageRequested()),
        ("/kieli sv", events.LanguageChosen(Language.SV)),
        ("/kieli SV", events.LanguageChosen(Language.SV)),
        ("/kieli klingon", events.LanguageRequested()),
        ("/help", events.HelpRequested()),
        ("/jotain muuta", events.HelpRequested()),
    ],
)
def test_commands(typed: str, event: events.Event) -> None:
    assert event_of(typed) == event


@pytest.mark.parametrize("language", Language)
def test_a_text_names_the_commands_of_its_language(language: Language) -> None:
    known = knowledge_files.load(Path("knowledge")).knowledge
    answers = [text.answer for entry in known.entries.values() for text in (entry.texts[language],)]
    said = " ".join([*answers, *known.wording[language].values()])
    told = {name for name in re.findall(r"(?<![\w/])/(\w+)", said) if name in COMMANDS}
    assert told <= {names[language] for names in NAMES.values()}
