"""The supervisor's side: what she does and what is done for her, as a table and rule by rule."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from bot.core.address import SUPERVISOR, Address
from bot.core.inquiry import life
from bot.core.inquiry.life import Became, Delivery, Life
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.core.message import Sent
from bot.core.picture import Theme
from bot.core.supervisor import away_events as absent
from bot.core.supervisor import commands, dialogue, effects, events, tokens
from bot.core.supervisor import fact_events as of_facts
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import meeting_events as of_meetings
from bot.core.supervisor import question_events as asked
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.place import Former, Past
from bot.core.supervisor.situation import Pairing
from tests.core.supervisor import table
from tests.core.supervisor.table import ALL, CODE, GROUP, HERS, LATE, NEW, OTHERS, UNDER, at, known, sent
from tests.factories import CHAT, NOON, inquiry


def test_the_table_has_every_event() -> None:
    assert {type(event) for event in table.EVENTS} == set(get_args(events.Event))


def test_every_event_in_every_situation_does_what_the_table_says() -> None:
    """All pairs; ``python -m tests.core.supervisor.table`` writes the table anew, to be read."""
    assert table.lines() == table.PATH.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("seconds", [-1, 0, 1])
def test_a_link_is_good_until_its_time(seconds: int) -> None:
    offered = Pairing.of("secret", NOON + timedelta(seconds=seconds))
    brought = dialogue.step(at(place=None, pairing=offered), events.LinkOpened("secret"))
    good = (effects.Pair(HERS), effects.ConfirmPaired())
    assert brought == (good if seconds > 0 else (effects.RefusePairing(),))


def test_the_code_itself_is_not_kept() -> None:
    assert "secret" not in repr(Pairing.of("secret", NOON))


def test_only_her_own_group_moves_her_along() -> None:
    """And tells her there of all that is open; once, as often as it is heard of."""
    left = effects.KeepPast(Past((Former(GROUP, NOON, HERS),)))
    told = (sent(SUPERVISOR, place=GROUP),)
    assert dialogue.step(at(GROUP, GROUP), events.GroupMoved(HERS)) == (effects.Move(HERS), left)
    assert dialogue.step(at(GROUP, GROUP, inquiries=known(NEW), hers=told), events.GroupMoved(HERS)) == (
        effects.Move(HERS),
        left,
        of_inquiry.TellAgain((NEW,)),
    )
    assert dialogue.step(at(GROUP, HERS), events.GroupMoved(HERS)) == ()
    assert dialogue.step(at(HERS, HERS), events.GroupMoved(HERS)) == ()
    assert dialogue.step(at(GROUP, None), events.GroupMoved(HERS)) == ()


def test_a_reply_goes_to_the_client_and_counts_as_an_answer() -> None:
    brought = dialogue.step(
        at(under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW)), events.Wrote("Hei!")
    )
    assert brought == (
        of_writing.Relay(NEW, "Hei!"),
        Became(CODE, Life(NOON, Status.ANSWERED, answered_at=NOON)),
    )


def test_codes_are_read_in_upper_and_lower_case() -> None:
    lower = sent(SUPERVISOR, CODE.lower())
    situation = at(under=UNDER, there=lower, inquiries=known(NEW))
    assert dialogue.step(situation, events.Wrote("Hei!"))[0] == of_writing.Relay(NEW, "Hei!")


def test_an_edit_goes_where_the_message_went_and_nowhere_else() -> None:
    """What is on its way still, or was not delivered, follows as new by what it hangs under."""
    to_client = Sent(CHAT, "5", CHAT, CODE, None, NOON)
    edit = events.Edited("Toisin")
    delivered = at(copies=(sent(SUPERVISOR), to_client), inquiries=known(NEW))
    assert dialogue.step(delivered, edit) == (of_writing.Relay(NEW, "Toisin", (to_client,)),)
    on_its_way = at(under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW))
    assert dialogue.step(on_its_way, edit)[0] == of_writing.Relay(NEW, "Toisin")
    assert dialogue.step(at(copies=(sent(SUPERVISOR),), inquiries=known(NEW)), edit) == ()


def test_an_edit_that_is_the_first_reply_counts_as_an_answer() -> None:
    """As when she mistyped a command under the notice; and a picture in its place is told to be none."""
    situation = at(under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW))
    assert dialogue.step(situation, events.Edited("Hei!")) == (
        of_writing.Relay(NEW, "Hei!"),
        life.became(NEW, life.Answered(), NOON),
    )
    assert dialogue.step(situation, events.Edited(None)) == (of_writing.SayOnlyText(CODE),)


@pytest.mark.parametrize(
    "event",
    [
        events.Wrote("Hei!"),
        events.Edited("Hei!"),
        events.QueueRequested(),
        *(events.Pressed(b, "Eve") for b in (on_inquiry.Finished(CODE), on_inquiry.Taken(CODE))),
    ],
)
@pytest.mark.parametrize("place", [CHAT, None])
def test_a_chat_that_is_not_hers_any_more_does_nothing(event: events.Event, place: Address | None) -> None:
    """Whoever has opened a link since is the supervisor; nothing is relayed, closed or listed for another.

    And nobody writes in vain without being told.
    """
    situation = at(HERS, place, under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW))
    assert dialogue.step(situation, event) == (effects.SayNotHers(),)


def test_a_link_that_is_opened_elsewhere_moves_all_that_is_open_there() -> None:
    """What she was told of in the old chat she is told of in the new one; what waits to be sent waits on."""
    told, untold = inquiry("AAA-AAA"), inquiry("BBB-BBB")
    situation = at(
        OTHERS,
        HERS,
        pairing=Pairing.of("secret", NOON + LATE),
        inquiries=known(told, untold),
        hers=tuple(sent(SUPERVISOR, about) for about in ("aaa-aaa", "CCC-CCC", None)),
        past=Past((Former(OTHERS, NOON - LATE), Former(CHAT, NOON - LATE))),
    )
    assert dialogue.step(situation, events.LinkOpened("secret")) == (
        effects.Pair(OTHERS),
        effects.ConfirmPaired(),
        effects.KeepPast(Past((Former(CHAT, NOON - LATE), Former(HERS, NOON)))),
        effects.TellMoved(HERS),
        of_inquiry.TellAgain((told,)),
    )


def test_a_link_that_is_opened_where_she_reads_moves_nothing() -> None:
    situation = at(pairing=Pairing.of("secret", NOON + LATE), inquiries=ALL, hers=(sent(SUPERVISOR),))
    assert dialogue.step(situation, events.LinkOpened("secret")) == (
        effects.Pair(HERS),
        effects.ConfirmPaired(),
    )


def test_closing_twice_closes_once() -> None:
    press = events.Pressed(on_inquiry.Finished(CODE), "Johanna")
    first = dialogue.step(at(inquiries=known(NEW)), press)
    became = life.became(NEW, life.Closed(), NOON)
    assert first == (of_inquiry.ConfirmFinished(CODE), of_inquiry.TellClosed(NEW), became)
    assert dialogue.step(at(inquiries=known(inquiry(status=Status.CLOSED))), press) == (
        of_inquiry.SayGone(CODE),
    )


def test_the_queue_is_what_is_open_and_what_has_waited_longest_comes_first() -> None:
    """From when its client wrote what is to be answered; what has been answered waits for nothing."""
    answered = inquiry("A", status=Status.ANSWERED, consented_at=NOON - 2 * LATE)
    young = inquiry("B", waiting_since=NOON, consented_at=NOON - 2 * LATE)
    old, closed = inquiry("C", consented_at=NOON - LATE), inquiry("D", status=Status.CLOSED)
    situation = at(inquiries=known(answered, young, closed, old))
    assert dialogue.step(situation, events.QueueRequested()) == (
        of_inquiry.ShowQueue((old, young, answered)),
    )


def test_what_is_due_together_leaves_one_life() -> None:
    """Neither the reminder nor the word to the client is forgotten for the other."""
    one = inquiry(consented_at=NOON - LATE)
    waiting = {CODE: Delivery(NOON - LATE)}
    situation = at(inquiries=known(one), deliveries=waiting)
    assert dialogue.step(situation, events.TimePassed(CODE)) == (
        of_inquiry.Remind(one),
        of_inquiry.TellUnreached(one),
        Became(CODE, Life(NOON - LATE, reminded_at=NOON, unreached_at=NOON)),
    )
    later = replace(
        situation,
        now=NOON + LATE,
        inquiries=known(inquiry(consented_at=NOON - LATE, reminded_at=NOON, unreached_at=NOON)),
    )
    assert dialogue.step(later, events.TimePassed(CODE)) == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("/jono", events.QueueRequested()),
        ("/JONO", events.QueueRequested()),
        ("/jasenet", events.MembersRequested()),
        ("/jono@tyonohjaus_bot nyt", events.QueueRequested()),
        ("jono", events.Wrote("jono")),
        ("/ko", events.QueueRequested()),
        ("/menu", events.MenuRequested()),
        ("/peru", events.WithdrawalRequested()),
        ("/vastaukset", events.CannedRequested()),
        ("/hae", events.Searched("")),
        ("/HAE  Maija   Meri ", events.Searched("Maija   Meri")),
        ("/search\n040", events.Searched("040")),
        ("/vie", events.ExportRequested()),
        ("/kokeile Mitä /tämä maksaa?", events.TriedOut("Mitä /tämä maksaa?")),
        ("/tiedot", of_facts.FactsRequested()),
        ("/uppgifter", of_facts.FactsRequested()),
        ("/facts price", of_facts.FactsRequested()),
        ("/tilastot", events.StatisticsRequested()),
        ("/statistik", events.StatisticsRequested()),
        ("/stats", events.StatisticsRequested()),
        ("/tauko", absent.AbsenceRequested("")),
        ("/PAUS 15.8.", absent.AbsenceRequested("15.8.")),
        ("/away\n15.8. 2027", absent.AbsenceRequested("15.8. 2027")),
        ("/aika 12.1. 14.00 etä", of_meetings.MeetingProposed("12.1. 14.00 etä")),
        ("/tid", of_meetings.MeetingProposed("")),
        ("/TIME 12.1. at 14", of_meetings.MeetingProposed("12.1. at 14")),
        ("/help", events.HelpRequested()),
        ("/start", events.HelpRequested()),
        ("/muu", events.UnknownCommandSent()),
        (" /jno\nterveisin", events.UnknownCommandSent()),
        ("/ 2 tuntia", events.Wrote("/ 2 tuntia")),
        ("/2 tuntia", events.Wrote("/2 tuntia")),
        ("  ", events.Wrote("  ")),
        ("", events.Wrote("")),
        (None, events.Wrote(None)),
    ],
)
def test_commands(text: str | None, event: events.Event) -> None:
    assert commands.event_of(text) == event


LONGEST_NAME = "n" * 32
LONGEST_FACT = "f" * 40
TAUGHT = "20260302-120000000-2147483647"
STATED = "20260302-120000000"

BUTTONS: Mapping[events.Button, str] = {
    on_inquiry.AnswerRequested(CODE): f"s:answer:{CODE}",
    on_inquiry.Taken(CODE): f"s:take:{CODE}",
    on_inquiry.Finished(CODE): f"s:close:{CODE}",
    on_inquiry.NoteRequested(CODE): f"s:note:{CODE}",
    on_inquiry.CannedOffered(CODE): f"s:canned:{CODE}",
    on_inquiry.CannedChosen(CODE, LONGEST_NAME): f"s:say:{CODE}:{LONGEST_NAME}",
    on_inquiry.Snoozed(CODE, 7): f"s:snooze:{CODE}:7",
    on_inquiry.SentTo(CODE, "2147483647"): f"s:send:{CODE}:2147483647",
    events.Dropped("2147483647"): "s:drop:2147483647",
    events.Chosen(events.Item.CANNED): "s:menu:canned",
    events.PictureWanted(Theme.DARK): "s:picture:dark",
    on_inquiry.Opened(CODE): f"s:open:{CODE}",
    on_inquiry.Muted(CODE): f"s:mute:{CODE}",
    on_inquiry.Unmuted(CODE): f"s:unmute:{CODE}",
    on_inquiry.Exported(CODE): f"s:export:{CODE}",
    on_inquiry.DeletionRequested(CODE): f"s:delete:{CODE}",
    on_inquiry.DeletionConfirmed(CODE): f"s:delete!:{CODE}",
    asked.PageTurned(2): "s:page:2",
    asked.QuestionOpened(17): "s:question:17",
    asked.Ignored(17): "s:ignore:17",
    asked.AdditionRequested(2147483647, LONGEST_NAME): f"s:add:2147483647:{LONGEST_NAME}",
    asked.CompositionRequested(0): "s:compose:0",
    asked.PartRequested(2147483647, Language.SV, asked.EntryPart.QUESTION): "s:part:2147483647:sv:question",
    asked.RewritingRequested(TAUGHT): f"s:rewrite:{TAUGHT}",
    asked.TrialRequested(TAUGHT): f"s:weigh:{TAUGHT}",
    asked.AdditionConfirmed(TAUGHT): f"s:teach:{TAUGHT}",
    asked.AdditionDropped(TAUGHT): f"s:leave:{TAUGHT}",
    asked.UndoingConfirmed(TAUGHT): f"s:unteach:{TAUGHT}",
    of_facts.FactPageTurned(2): "s:facts:2",
    of_facts.FactOpened(LONGEST_FACT): f"s:fact:{LONGEST_FACT}",
    of_facts.FactRequested(LONGEST_FACT, Language.SV): f"s:write:{LONGEST_FACT}:sv",
    of_facts.StatementConfirmed(STATED): f"s:state:{STATED}",
    of_facts.StatementDropped(STATED): f"s:keep:{STATED}",
    of_facts.FactUndoingConfirmed(STATED): f"s:unstate:{STATED}",
    absent.AwayUntil(date(2026, 8, 15)): "s:away:2026-08-15",
    absent.AnotherDay(): "s:away?",
    absent.AbsenceEnded(): "s:back",
    of_meetings.MeetingRequested(CODE): f"s:meet?:{CODE}",
    of_meetings.MeetingSent(CODE, 29999999, 480, "Ä" * 12, False): f"s:meet:{CODE}:29999999:480:{'Ä' * 12}:0",
    of_meetings.MeetingCancelled(CODE, 29999999, None, None, True): f"s:meet!:{CODE}:29999999:::1",
    events.Allowed("4711"): "s:allow:4711",
    events.Dismissed("4711"): "s:dismiss:4711",
}


@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_comes_back_as_it_was(button: events.Button) -> None:
    token = tokens.token(button)
    assert (tokens.from_token(token), len(token.encode()) <= 64) == (button, True)


def test_every_kind_of_button_is_here() -> None:
    assert {type(button) for button in BUTTONS} == set(get_args(events.Button))
    assert {button: tokens.token(button) for button in BUTTONS} == BUTTONS


@pytest.mark.parametrize(
    "forged",
    [
        *("", "s", "s:", "s:close", "s:close:", "s:dance:K7M-4QX", "1:consent", "S:close:A", "s:close:A:B"),
        *("s:question:0", "s:question:x", "s:page:1000", "s:add:1", "s:teach:", "s:unteach"),
        *(
            "s:snooze:A",
            "s:snooze:A:0",
            "s:snooze:A:99999999999",
            "s:snooze:A:x",
            "s:send:A",
            "s:menu:x",
            "s:picture:x",
        ),
        *("s:fact:", "s:facts:-1", "s:write:price", "s:write:price:de", "s:state", "s:unstate:"),
        *("s:away", "s:away:15.8.", "s:away:2026-02-30", "s:away:2026-08-15T12:00", "s:back:now"),
    ],
)
def test_forged_tokens_are_refused(forged: str) -> None:
    with pytest.raises(ValueError, match=r"^not a button of this bot$"):
        tokens.from_token(forged)
