"""A meeting as she types it, as the client reads it, and as calendars do."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from bot.adapters import knowledge_files
from bot.core.inquiry.meeting import Meeting
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.supervisor import meeting_shown
from bot.core.supervisor.meeting_effects import Invite
from bot.core.supervisor.meeting_events import MeetingCancelled, MeetingSent, cancelled, sent
from bot.core.supervisor.meeting_read import LONGEST_PLACE, Mistake, read
from bot.core.supervisor.tokens import from_token, token
from tests import factories
from tests.factories import inquiry

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A Monday, at two in Finland."""


def at(year: int, month: int, day: int, hour: int = 0) -> int:
    """Return the minute of a moment in UTC."""
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp()) // 60


JANUARY, FRIDAY = at(2027, 1, 12, 12), at(2026, 3, 6, 12)
"""At two in Finland, in winter, both."""

LAST = Meeting(at(2099, 12, 31), 480, "x" * LONGEST_PLACE)


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("12.1. 14.00 etä", Meeting(JANUARY, remote=True)),  # the next one, as January is over
        ("12.1. klo 14.00, etänä", Meeting(JANUARY, remote=True)),
        ("12.1.2027 klo 14", Meeting(JANUARY)),
        ("12.1. 2027 14.00", Meeting(JANUARY)),
        ("12.1. 14 etä", Meeting(JANUARY, remote=True)),
        ("12.1 14:00 Distans", Meeting(JANUARY, remote=True)),
        ("12/1 kl. 14.00 på distans", Meeting(JANUARY, remote=True)),
        ("2027-01-12 at 2 pm online", Meeting(JANUARY, remote=True)),
        ("12.1.27 14.00–15.30 Hämeenkatu 3", Meeting(JANUARY, 90, "Hämeenkatu 3")),
        ("ti 12.1. klo 14-15.30", Meeting(JANUARY, 90)),
        ("Tiistaina 12.1. klo 14.00 1,5 h Teams", Meeting(JANUARY, 90, "Teams")),
        ("tis 12.1. kl 14 90 min", Meeting(JANUARY, 90)),
        ("Tue, 12.1., at 14, 1 h", Meeting(JANUARY, 60)),
        ("pe 6.3. klo 14.00 90 min, etä", Meeting(FRIDAY, 90, remote=True)),
        ("6.3. 14.00 Sali B: 2. krs", Meeting(FRIDAY, None, "Sali B 2. krs")),
        ("2.3. klo 15", Meeting(at(2026, 3, 2, 13))),  # today, in an hour
        ("huomenna klo 10", Meeting(at(2026, 3, 3, 8))),
        ("1.6. klo 14", Meeting(at(2026, 6, 1, 11))),  # in summer
        ("", Mistake.DAY),
        ("klo 14", Mistake.DAY),
        ("ensi viikolla klo 14", Mistake.DAY),
        ("31.6. klo 14", Mistake.DAY),
        ("12.1.", Mistake.TIME),
        ("12.1. iltapäivällä", Mistake.TIME),
        ("12.1. klo 25", Mistake.TIME),
        ("12.1. klo 14.75", Mistake.TIME),
        ("ma 12.1. klo 14", Mistake.WEEKDAY),
        ("2.3. klo 13", Mistake.PAST),
        ("2.3. klo 14", Mistake.PAST),
        ("1.3.2026 klo 14", Mistake.PAST),
        ("12.1.2028 klo 14", Mistake.FAR),
        ("12.1. klo 14–13", Mistake.LENGTH),
        ("12.1. klo 14–14", Mistake.LENGTH),
        ("12.1. klo 14, 9 h", Mistake.LENGTH),
        ("12.1. klo 14 " + "x" * LONGEST_PLACE, Meeting(JANUARY, None, "x" * LONGEST_PLACE)),
        ("12.1. klo 14 " + "ä" * LONGEST_PLACE, Mistake.PLACE),
    ],
)
def test_a_meeting_is_read_as_it_is_typed(text: str, meeting: Meeting | Mistake) -> None:
    assert read(text, NOW) == meeting


@pytest.mark.parametrize("button", [sent("K7M-4QX", LAST), cancelled("K7M-4QX", LAST)])
def test_whole_it_fits_into_a_button(button: MeetingSent | MeetingCancelled) -> None:
    assert len(token(button).encode()) <= 64
    assert (from_token(token(button)), button.meeting) == (button, LAST)


def of_calendar(meeting: Meeting, *, off: bool = False) -> Any:
    effect = Invite(inquiry(subject="Tiimimme riitelee", name="Maija"), meeting, off)
    content = meeting_shown.ics(factories.knowledge(), effect, NOW)
    assert [word for word in (b"riitelee", b"Maija", b"K7M-4QX") if word in content] == []
    return Calendar.from_ical(content)


def test_calendars_read_when_and_where_and_nothing_of_the_matter() -> None:
    calendar = of_calendar(Meeting(JANUARY, 90, "Hämeenkatu 3"))
    (event,) = calendar.walk("VEVENT")
    assert str(calendar["method"]) == "PUBLISH"
    assert (event["dtstart"].dt.isoformat(), event["dtend"].dt.isoformat()) == (
        "2027-01-12T14:00:00+02:00",
        "2027-01-12T15:30:00+02:00",
    )
    assert event["dtstart"].params["TZID"] == "Europe/Helsinki"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Helsinki"]
    assert event["dtstamp"].dt == NOW
    assert (str(event["location"]), str(event["summary"])) == ("Hämeenkatu 3", "meeting_summary")


def test_what_is_taken_back_is_the_same_meeting() -> None:
    told, off = (of_calendar(Meeting(JANUARY), off=off).walk("VEVENT")[0] for off in (False, True))
    assert told["uid"] == off["uid"]
    assert (int(told["sequence"]), int(off["sequence"]), str(off["status"])) == (0, 1, "CANCELLED")
    assert "dtend" not in told
    assert str(of_calendar(Meeting(JANUARY), off=True)["method"]) == "CANCEL"


@pytest.mark.parametrize(
    ("language", "meeting", "said"),
    [
        (Language.FI, Meeting(JANUARY, 90, remote=True), "tiistaina 12.1.2027 klo 14.00–15.30, etänä"),
        (Language.SV, Meeting(JANUARY, None, "Storgatan 3"), "tisdag 12.1.2027 kl. 14.00, Storgatan 3"),
        (Language.EN, Meeting(FRIDAY), "Friday 6.3.2026 at 14.00"),
    ],
)
def test_the_client_reads_when_and_where(
    shipped: Knowledge, language: Language, meeting: Meeting, said: str
) -> None:
    assert meeting_shown.when(shipped, language, meeting) == said
