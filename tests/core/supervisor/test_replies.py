"""What the supervisor is told, and what her clients read of her, compared whole."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import MAILBOX, SUPERVISOR
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.life import Delivery
from bot.core.inquiry.status import Status
from bot.core.message import SEVERAL, Departure, Message, Outgoing, Person, Reason, Source
from bot.core.reply import Choice, Copyable, Reply
from bot.core.supervisor import effects
from bot.core.supervisor.replies import Replies
from bot.core.supervisor.team import Asking, Team
from tests import factories
from tests.core.supervisor.table import CODE, GROUP, HERS, JOHANNA, NEW, PIRJO, at, sent
from tests.factories import CHAT, NOON, inquiry

REPLIES = Replies(factories.knowledge())
NOTICE = (
    "notification K7M-4QX choice.field.audience: audience.group\n"
    "choice.field.subject: Tiimimme riitelee.\nchoice.field.name: Maija\n"
    "choice.field.contact: +358 40 1234567\nnotification_language spoken.fi\n\n"
    "notification_questions • Auttaako tämä?"
)
ANSWER, TAKE, CLOSE = (Choice(f"choice.{a}", f"s:{a}:{CODE}") for a in ("answer", "take", "close"))


ALLOW = Choice("choice.allow Pirjo", "s:allow:901")
DISMISS = Choice("choice.dismiss Pirjo", "s:dismiss:901")
COPY_PHONE = Copyable("choice.copy.phone", "+358 40 1234567")


def to_her(
    text: str,
    about: str | None = None,
    under: str | None = None,
    *choices: Choice,
    copies: tuple[Copyable, ...] = (),
) -> Outgoing:
    reply = Reply(text, choices, copyable=copies)
    return Outgoing(SUPERVISOR, reply, about, confidential=True, replies_to=under)


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (effects.ConfirmPaired(), Outgoing(HERS, Reply("supervisor_paired"))),
        (effects.RefusePairing(), Outgoing(HERS, Reply("pairing_refused"))),
        (effects.TellMoved(CHAT), Outgoing(CHAT, Reply("moved_elsewhere"))),
        (effects.AskOwnName(), Outgoing(HERS, Reply("write_as_yourself"), replies_to="20")),
        (effects.SayTeamLost(), Outgoing(HERS, Reply("team_lost"), replies_to="20")),
        (
            effects.AskToAllow(PIRJO),
            Outgoing(HERS, Reply("ask_to_allow Pirjo", (ALLOW,)), replies_to="20"),
        ),
        (effects.ConfirmAllowed(PIRJO), to_her("allowed Pirjo")),
        (effects.SayNotSent("8"), to_her("not_sent", None, "8")),
        (effects.ConfirmDismissed(Person("901", "")), to_her("dismissed 901")),
        (effects.SayLastMember(PIRJO), to_her("last_member Pirjo")),
        (effects.ShowMembers(None), Outgoing(HERS, Reply("members_everyone"), replies_to="20")),
        (effects.ShowMembers(Team((PIRJO,))), to_her("members • Pirjo", None, None, DISMISS)),
        (
            effects.ShowMembers(Team((JOHANNA,), (Asking(PIRJO, ("8",)),))),
            to_her(
                "members • Johanna\n\nmembers_asking • Pirjo",
                None,
                None,
                ALLOW,
                Choice("choice.dismiss Johanna", "s:dismiss:900"),
            ),
        ),
        (effects.SayNotHers(), Outgoing(HERS, Reply("not_hers_any_more"), replies_to="20")),
        (effects.ShowQueue(()), to_her("queue_empty")),
        (
            effects.ShowQueue((NEW, inquiry("B", status=Status.ANSWERED, name="Åsa"), inquiry("C", name=""))),
            to_her(
                "queue queue_waiting audience.group K7M-4QX Maija waited.minutes 0\n"
                "queue_answered audience.group B Åsa\n"
                "queue_waiting audience.group C nameless waited.minutes 0",
                SEVERAL,
            ),
        ),
        (effects.ExplainAnswering(CODE), to_her("how_to_answer K7M-4QX", CODE, "20")),
        (effects.ConfirmTaken(CODE, "Pirjo"), to_her("taken K7M-4QX Pirjo", CODE, "20")),
        (effects.ConfirmFinished(CODE), to_her("closed K7M-4QX 14", CODE, "20")),
        (effects.SayGone(CODE), to_her("closed_already K7M-4QX", CODE, "20")),
        (effects.SayNoThread(), to_her("no_such_thread")),
        (effects.SayOnlyText(CODE), to_her("only_text_is_relayed", CODE, "20")),
        (effects.ExplainChat(), to_her("supervisor_help")),
        (effects.ConfirmDelivered(CODE), to_her("receipt_delivered", CODE, "20")),
        *(
            (effects.SayRefused(CODE, reason), to_her(f"receipt_failed reason.{reason}", CODE, "20"))
            for reason in Reason
        ),
        (
            effects.Remind(NEW),
            to_her("reminder audience.group K7M-4QX Maija waited.minutes 0", CODE, None, CLOSE),
        ),
        (effects.SayKnowledgeBroken("a.yaml:1: ?"), to_her("knowledge_broken a.yaml:1: ?")),
        (effects.SayKnowledgeLive(), to_her("knowledge_live")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_she_is_told(effect: effects.Said, told: Message) -> None:
    assert REPLIES.render(effect, at()) == (told,)


@pytest.mark.parametrize(("confirms", "text"), [(True, "\n\nmembers_explained"), (False, "")])
def test_a_group_is_told_who_may_answer_when_it_is_paired(confirms: bool, text: str) -> None:
    told = REPLIES.render(effects.ConfirmPaired(), at(GROUP, confirms=confirms))
    assert told == (Outgoing(GROUP, Reply(f"supervisor_paired{text}")),)


def test_a_group_that_is_not_hers_any_more_is_left_when_it_has_been_told() -> None:
    told = Outgoing(GROUP, Reply("not_hers_any_more"), replies_to="20")
    assert REPLIES.render(effects.SayNotHers(), at(GROUP)) == (told, Departure(GROUP))


def test_what_is_told_again_is_not_said_to_be_new_and_not_mailed_again() -> None:
    mailing = replace(REPLIES, email=True)
    text = NOTICE.replace("notification K7M", "notification_again K7M")
    assert mailing.again(NEW, GROUP) == (to_her(text, CODE, None, ANSWER, TAKE, CLOSE, copies=(COPY_PHONE,)),)


def test_where_she_read_it_is_told_that_her_rights_have_ended() -> None:
    assert REPLIES.ended(HERS) == (Outgoing(HERS, Reply("pairing_ended")),)


def test_a_reminder_hangs_under_the_notice() -> None:
    situation = at(deliveries={CODE: Delivery(notice="10")})
    lower = CODE.lower()
    told = f"reminder audience.group {lower} Maija waited.minutes 0"
    (reminder,) = REPLIES.render(effects.Remind(inquiry(lower)), situation)
    assert reminder == to_her(told, lower, "10", Choice("choice.close", f"s:close:{lower}"))


@pytest.mark.parametrize(
    ("waited", "told"),
    [
        ({"seconds": 59}, "minutes 0"),
        ({"minutes": 119, "seconds": 59}, "minutes 119"),
        ({"minutes": 120}, "hours 2"),
        ({"hours": 47, "minutes": 59}, "hours 47"),
        ({"hours": 48}, "days 2"),
        ({"days": 13, "hours": 23}, "days 13"),
    ],
)
def test_how_long_it_has_waited_is_told_in_two_of_a_unit_or_more(
    waited: Mapping[str, int], told: str
) -> None:
    one = inquiry(waiting_since=NOON - timedelta(**waited))
    (queue,) = REPLIES.render(effects.ShowQueue((one,)), at())
    assert queue == to_her(f"queue queue_waiting audience.group K7M-4QX Maija waited.{told}", SEVERAL)


def test_a_notice_has_all_that_the_client_saw_and_comes_by_mail_too() -> None:
    told = to_her(NOTICE, CODE, None, ANSWER, CLOSE, copies=(COPY_PHONE,))
    assert REPLIES.notification(NEW, HERS) == (told,)
    assert REPLIES.notification(NEW, None) == (told,)
    mailing = replace(REPLIES, email=True)
    assert mailing.notification(NEW, GROUP) == (
        to_her(NOTICE, CODE, None, ANSWER, TAKE, CLOSE, copies=(COPY_PHONE,)),
        Outgoing(MAILBOX, Reply(NOTICE), CODE),
    )


@pytest.mark.parametrize(
    ("contact", "in_chat", "in_mail", "copies"),
    [
        (Contact(Medium.PHONE, "+358 40 1"), "+358 40 1", "+358 40 1", ("choice.copy.phone", "+358 40 1")),
        (
            Contact(Medium.EMAIL, "m@example.org"),
            "m@example.org",
            "m@example.org",
            ("choice.copy.email", "m@example.org"),
        ),
        (Contact(Medium.CHAT), "reached.here", "reached.there", None),
    ],
)
def test_how_the_client_is_reached_is_told_for_where_she_reads_it(
    contact: Contact, in_chat: str, in_mail: str, copies: tuple[str, str] | None
) -> None:
    """A phone number and an address can be copied, though her chat is protected; a chat is replied to."""
    notice, mail = replace(REPLIES, email=True).notification(inquiry(contact=contact), HERS)
    assert isinstance(notice, Outgoing)
    assert isinstance(mail, Outgoing)
    phone = "+358 40 1234567"
    assert (notice.reply.text, mail.reply.text) == (
        NOTICE.replace(phone, in_chat),
        NOTICE.replace(phone, in_mail),
    )
    assert notice.reply.copyable == ((Copyable(*copies),) if copies else ())
    assert mail.reply.copyable == ()


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.NEW, "from_client K7M-4QX Maija Hei"),
        (Status.ANSWERED, "from_client K7M-4QX Maija Hei"),
        (Status.CLOSED, "reopened K7M-4QX Maija Hei"),
    ],
)
def test_what_a_client_writes_is_shown_as_it_was_typed(status: Status, text: str) -> None:
    source = Source(CHAT, "7")
    told = replace_source(to_her(text, CODE, None, CLOSE), source)
    assert REPLIES.written(inquiry(status=status), "Hei", source) == (told,)


def replace_source(message: Outgoing, source: Source) -> Outgoing:
    return Outgoing(
        message.to, message.reply, message.about, confidential=message.confidential, source=source
    )


def test_her_words_go_to_the_client_as_hers() -> None:
    assert REPLIES.relayed(effects.Relay(NEW, "Hei!"), at()) == (
        Outgoing(CHAT, Reply("relayed Hei!"), CODE, source=at().source),
    )


def test_her_edit_changes_what_the_client_has_read() -> None:
    """A longer text goes on in a new message, a shorter one leaves none behind."""
    earlier = (sent(CHAT, place=CHAT, number="1"), sent(CHAT, place=CHAT, number="2"))
    shorter = REPLIES.relayed(effects.Relay(NEW, "Hei!", earlier), at())
    assert [type(message).__name__ for message in shorter] == ["Outgoing", "Deletion"]
    longer = REPLIES.relayed(effects.Relay(NEW, "x" * 5000, earlier[:1]), at())
    assert [m.replaces for m in longer if isinstance(m, Outgoing)] == ["1", None]


def test_a_client_reads_that_it_does_not_get_through() -> None:
    assert REPLIES.unreached(NEW) == (Outgoing(CHAT, Reply("supervisor_unreachable K7M-4QX")),)


def test_a_failed_turn_is_told() -> None:
    assert REPLIES.failed() == (to_her("turn_failed_supervisor"),)
