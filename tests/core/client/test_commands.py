"""Commands, as they are typed."""

import pytest

from bot.core.client import events
from bot.core.client.commands import event_of
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
