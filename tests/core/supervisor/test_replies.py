"""What the supervisor is told, and what her clients read of her, compared whole."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from bot.core.address import MAILBOX, SUPERVISOR
from bot.core.inquiry.attachments import Attached
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.desk import Desk, Note
from bot.core.inquiry.life import Delivery
from bot.core.inquiry.status import Status
from bot.core.knowledge.edits import Altered
from bot.core.language import Language
from bot.core.message import SEVERAL, Asked, Departure, Message, Outgoing, Person, Reason, Sent, Source
from bot.core.reply import Choice, Copyable, Reply
from bot.core.supervisor import effects, events
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.canned import Canned
from bot.core.supervisor.notices import MOST_COPIED
from bot.core.supervisor.question_events import Changed
from bot.core.supervisor.replies import Replies
from bot.core.supervisor.team import Asking, Team
from tests import factories
from tests.core.supervisor.table import CLOSED, CODE, GROUP, HERS, JOHANNA, NEW, PIRJO, at, sent
from tests.factories import CHAT, NOON, inquiry

REPLIES = Replies(factories.knowledge())
NOTICE = (
    "notification K7M-4QX choice.field.audience: audience.group\n"
    "choice.field.subject: Tiimimme riitelee.\nchoice.field.name: Maija\n"
    "choice.field.contact: +358 40 1234567\nnotification_language spoken.fi\n\n"
    "notification_questions • Auttaako tämä?"
)
ANSWER, TAKE, CLOSE, NOTE = (
    Choice(f"choice.{a}", f"s:{a}:{CODE}") for a in ("answer", "take", "close", "note")
)
MEET = Choice("choice.meet", f"s:meet?:{CODE}")
TOMORROW, WEEK = (
    Choice(f"choice.snooze.{when}", f"s:snooze:{CODE}:{days}")
    for when, days in (("tomorrow", 1), ("week", 7))
)


ALLOW = Choice("choice.allow Pirjo", "s:allow:901")
DISMISS = Choice("choice.dismiss Pirjo", "s:dismiss:901")
COPY_PHONE = Copyable("choice.copy.phone", "+358 40 1234567")
COPY_CODE = Copyable("choice.copy.code", CODE)


def to_her(
    text: str,
    about: str | None = None,
    under: str | None = None,
    *choices: Choice,
    copies: tuple[Copyable, ...] = (),
) -> Outgoing:
    reply = Reply(text, choices, copyable=copies)
    return Outgoing(SUPERVISOR, reply, about, confidential=True, replies_to=under)


SHOWN = Source(HERS, "30")
DELETE = Choice("choice.delete_confirmed", f"s:delete!:{CODE}")


def instead(text: str, about: str | None = None) -> Outgoing:
    return Outgoing(SUPERVISOR, Reply(text), about, confidential=True, replaces="30")


def asking(text: str, placeholder: str, about: str | None = None, asks: Asked | None = None) -> Outgoing:
    reply = Reply(text, placeholder=placeholder)
    return Outgoing(SUPERVISOR, reply, about, confidential=True, replies_to="20", asks=asks)


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (effects.ConfirmPaired(), Outgoing(HERS, Reply("supervisor_paired"))),
        (effects.RefusePairing(), Outgoing(HERS, Reply("pairing_refused"))),
        (effects.TellMoved(CHAT), Outgoing(CHAT, Reply("moved_elsewhere"))),
        (of_team.AskOwnName(), Outgoing(HERS, Reply("write_as_yourself"), replies_to="20")),
        (of_team.SayTeamLost(), Outgoing(HERS, Reply("team_lost"), replies_to="20")),
        (
            of_team.AskToAllow(PIRJO),
            Outgoing(HERS, Reply("ask_to_allow Pirjo", (ALLOW,)), replies_to="20"),
        ),
        (of_team.ConfirmAllowed(PIRJO), to_her("allowed Pirjo")),
        (of_team.SayNotSent("8"), to_her("not_sent", None, "8")),
        (of_team.ConfirmDismissed(Person("901", "")), to_her("dismissed 901")),
        (of_team.SayLastMember(PIRJO), to_her("last_member Pirjo")),
        (of_team.ShowMembers(None), Outgoing(HERS, Reply("members_everyone"), replies_to="20")),
        (of_team.ShowMembers(Team((PIRJO,))), to_her("members • Pirjo", None, None, DISMISS)),
        (
            of_team.ShowMembers(Team((JOHANNA,), (Asking(PIRJO, ("8",)),))),
            to_her(
                "members • Johanna\n\nmembers_asking • Pirjo",
                None,
                None,
                ALLOW,
                Choice("choice.dismiss Johanna", "s:dismiss:900"),
            ),
        ),
        (effects.SayNotHers(), Outgoing(HERS, Reply("not_hers_any_more"), replies_to="20")),
        (of_inquiry.ShowQueue(()), to_her("queue_empty")),
        (
            of_inquiry.ShowQueue(
                (NEW, inquiry("B", status=Status.ANSWERED, name="Åsa"), inquiry("C", name=""))
            ),
            to_her(
                "queue queue_waiting audience.group K7M-4QX Maija Tiimimme riitelee. waited.minutes 0\n"
                "queue_answered audience.group B Åsa Tiimimme riitelee.\n"
                "queue_waiting audience.group C nameless Tiimimme riitelee. waited.minutes 0",
                SEVERAL,
                None,
                *(
                    Choice(f"{name} · {code}", f"s:open:{code}")
                    for name, code in (("Maija", CODE), ("Åsa", "B"), ("nameless", "C"))
                ),
            ),
        ),
        (
            of_inquiry.ShowFound("maija", (CLOSED, inquiry("B", subject="", desk=Desk(taken_by="Pirjo")))),
            to_her(
                "found 2 queue_closed audience.group K7M-4QX Maija Tiimimme riitelee.\n"
                "queue_waiting audience.group B Maija kept_back_subject waited.minutes 0\n"
                "whole_taken Pirjo maija",
                SEVERAL,
                None,
                Choice(f"Maija · {CODE}", f"s:open:{CODE}"),
                Choice("Maija · B", "s:open:B"),
            ),
        ),
        (of_inquiry.ShowFound("maija", ()), to_her("found_nothing maija", None, "20")),
        (effects.AskWhatToTry(), asking("ask_what_to_try", "placeholder.try", None, Asked.TRY)),
        (of_inquiry.AskForWords(), asking("ask_for_words", "placeholder.search", None, Asked.SEARCH)),
        (
            of_inquiry.AskDeletion(NEW),
            to_her("ask_deletion K7M-4QX Maija\n\nask_deletion_told", CODE, "20", DELETE),
        ),
        (of_inquiry.AskDeletion(CLOSED), to_her("ask_deletion K7M-4QX Maija", CODE, "20", DELETE)),
        (of_inquiry.ConfirmDeleted(CODE, 0), to_her("deleted K7M-4QX")),
        (of_inquiry.ConfirmDeleted(CODE, 3), to_her("deleted K7M-4QX\n\ndeleted_not_here 3")),
        (of_inquiry.SendExport(()), to_her("export_empty", None, "20")),
        (
            of_writing.ExplainAnswering(CODE),
            asking("how_to_answer K7M-4QX", "placeholder.answer", CODE),
        ),
        (
            of_writing.AskToWhom("20", (NEW, inquiry("B", name=""))),
            to_her(
                "ask_to_whom 72",
                SEVERAL,
                "20",
                Choice(f"Maija · {CODE}", f"s:send:{CODE}:20"),
                Choice("nameless · B", "s:send:B:20"),
                Choice("choice.drop", "s:drop:20"),
            ),
        ),
        (of_writing.ConfirmSending(NEW, SHOWN), instead("sending_to K7M-4QX Maija", CODE)),
        (of_writing.ConfirmDropped(SHOWN), instead("dropped")),
        (of_writing.ConfirmDropped(), to_her("dropped", None, "20")),
        (of_writing.SayNotInDrawer(SHOWN), instead("not_in_drawer")),
        (
            effects.ShowMenu(),
            to_her(
                "menu",
                None,
                None,
                *(
                    Choice(f"choice.menu.{item}", f"s:menu:{item}")
                    for item in events.Item
                    if item is not events.Item.MEMBERS
                ),
            ),
        ),
        (effects.SayUnknownCommand(), to_her("unknown_command", None, "20")),
        (
            of_inquiry.AskForNote(NEW),
            asking("ask_for_note K7M-4QX Maija", "placeholder.note", CODE, Asked.NOTE),
        ),
        (of_inquiry.ConfirmNoted(NEW), to_her("noted_for_her K7M-4QX Maija", CODE, "20")),
        (of_inquiry.ConfirmMuted(NEW, True), to_her("client_muted K7M-4QX Maija", CODE, "20")),
        (of_inquiry.ConfirmMuted(NEW, False), to_her("client_unmuted K7M-4QX Maija", CODE, "20")),
        (of_inquiry.ConfirmSnoozed(CODE, NOON), to_her("snoozed K7M-4QX 2.3.2026", CODE, "20")),
        (of_writing.OfferCanned(()), to_her("canned_none", None, "20")),
        (
            of_writing.OfferCanned((Canned("a", "Kiitos!"), Canned("b", "Palaan."))),
            to_her("canned_list 1. Kiitos!\n\n2. Palaan.", None, "20"),
        ),
        (
            of_writing.OfferCanned((Canned("a", "Kiitos!"), Canned("b", "Palaan\n" * 20)), NEW),
            to_her(
                "canned_offer K7M-4QX 1. Kiitos!\n\n2. " + "Palaan\n" * 20 + " Maija",
                CODE,
                "20",
                Choice("1. Kiitos!", f"s:say:{CODE}:a"),
                Choice("2. Palaan Palaan Palaan Palaan Palaan Palaan Pa…", f"s:say:{CODE}:b"),
            ),
        ),
        (of_writing.ConfirmTakenBack(CODE), to_her("receipt_taken_back", CODE, "20")),
        (of_writing.SayNotTakenBack(CODE), to_her("receipt_not_taken_back", CODE, "20")),
        (of_writing.SayTooOld(CODE), to_her("too_old_to_take_back", CODE, "20")),
        (of_writing.SayNothingToTakeBack(), to_her("nothing_to_take_back", None, "20")),
        (of_inquiry.ConfirmTaken(CODE, "Pirjo"), to_her("taken K7M-4QX Pirjo", CODE, "20")),
        (of_inquiry.ConfirmFinished(CODE), to_her("closed K7M-4QX 14", CODE, "20")),
        (of_inquiry.SayGone(CODE), to_her("closed_already K7M-4QX", CODE, "20")),
        (of_writing.SayNoThread(), to_her("no_such_thread")),
        (of_writing.SayOnlyText(CODE), to_her("only_text_is_relayed", CODE, "20")),
        (effects.ExplainChat(), to_her("supervisor_help")),
        (of_writing.ConfirmDelivered(CODE), to_her("receipt_delivered", CODE, "20")),
        *(
            (of_writing.SayRefused(CODE, reason), to_her(f"receipt_failed reason.{reason}", CODE, "20"))
            for reason in Reason
        ),
        (
            of_inquiry.Remind(NEW),
            to_her(
                "reminder audience.group K7M-4QX Maija waited.minutes 0", CODE, None, CLOSE, TOMORROW, WEEK
            ),
        ),
        (effects.SayKnowledgeBroken("a.yaml:1: ?"), to_her("knowledge_broken a.yaml:1: ?")),
        (effects.SayKnowledgeLive(), to_her("knowledge_live")),
        (effects.SayKnowledgeLive(seconds=70), to_her("knowledge_live\n\nknowledge_learned_in 70")),
        (effects.SayLearning(), to_her("knowledge_learning")),
        (
            effects.TellWeek((), 0, ()),
            to_her(
                "digest 23.2.2026 1.3.2026 5\n\nstatistics_questions 0\n• outcome.answer: 0\n"
                "• outcome.unanswered: 0\n• outcome.suggest: 0\n• outcome.fallback: 0\n\n"
                "statistics_inquiries 0\n\ndigest_nothing_waits",
                SEVERAL,
                None,
                Choice("choice.menu.queue", "s:menu:queue"),
            ),
        ),
        (
            effects.SayExamplesAnswered((Changed("Mihin?", ("price",), ()),), 9),
            to_her("examples_answered 9 1 examples_item answered_nothing Mitä maksaa? Mihin?"),
        ),
        (
            effects.SayKnowledgeLive(Altered(("price", "gone"), ("phone",))),
            to_her(
                "knowledge_live\n\nknowledge_live_entries 2 • Mitä maksaa?\n• gone\n\n"
                "knowledge_live_facts 1 • phone"
            ),
        ),
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
    assert mailing.notices.again(NEW, GROUP) == (
        to_her(text, CODE, None, ANSWER, TAKE, CLOSE, NOTE, copies=(COPY_PHONE, COPY_CODE)),
    )


def test_where_she_read_it_is_told_that_her_rights_have_ended() -> None:
    assert REPLIES.ended(HERS) == (Outgoing(HERS, Reply("pairing_ended")),)


def test_a_reminder_hangs_under_the_notice() -> None:
    situation = at(deliveries={CODE: Delivery(notice="10")})
    lower = CODE.lower()
    told = f"reminder audience.group {lower} Maija waited.minutes 0"
    (reminder,) = REPLIES.render(of_inquiry.Remind(inquiry(lower)), situation)
    buttons = [
        msgspec.structs.replace(b, token=b.token.replace(CODE, lower)) for b in (CLOSE, TOMORROW, WEEK)
    ]
    assert reminder == to_her(told, lower, "10", *buttons)


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
    (queue,) = REPLIES.render(of_inquiry.ShowQueue((one,)), at())
    item = f"queue_waiting audience.group K7M-4QX Maija Tiimimme riitelee. waited.{told}"
    opening = Choice(f"Maija · {CODE}", f"s:open:{CODE}")
    assert queue == to_her(f"queue {item}", SEVERAL, None, opening)


def test_a_notice_has_all_that_the_client_saw_and_comes_by_mail_too() -> None:
    told = to_her(NOTICE, CODE, None, ANSWER, CLOSE, NOTE, copies=(COPY_PHONE, COPY_CODE))
    assert REPLIES.notices.notification(NEW, HERS) == (told,)
    assert REPLIES.notices.notification(NEW, None) == (told,)
    mailing = replace(REPLIES, email=True)
    assert mailing.notices.notification(NEW, GROUP) == (
        to_her(NOTICE, CODE, None, ANSWER, TAKE, CLOSE, NOTE, copies=(COPY_PHONE, COPY_CODE)),
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
    notice, mail = replace(REPLIES, email=True).notices.notification(inquiry(contact=contact), HERS)
    assert isinstance(notice, Outgoing)
    assert isinstance(mail, Outgoing)
    phone = "+358 40 1234567"
    assert (notice.reply.text, mail.reply.text) == (
        NOTICE.replace(phone, in_chat),
        NOTICE.replace(phone, in_mail),
    )
    assert notice.reply.copyable == (*((Copyable(*copies),) if copies else ()), COPY_CODE)
    assert mail.reply.copyable == ()


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (Status.NEW, "from_client K7M-4QX Maija │ Hei"),
        (Status.ANSWERED, "from_client K7M-4QX Maija │ Hei"),
        (Status.CLOSED, "reopened K7M-4QX Maija │ Hei"),
    ],
)
def test_what_a_client_writes_is_shown_as_it_was_typed(status: Status, text: str) -> None:
    source = Source(CHAT, "7")
    told = replace_source(to_her(text, CODE, None, CLOSE), source)
    assert REPLIES.notices.written(inquiry(status=status), "Hei", source) == (told,)


@pytest.mark.parametrize(
    ("text", "said"), [("Hei", "from_client K7M-4QX Maija │ Hei"), ("", "from_client K7M-4QX Maija")]
)
def test_what_came_along_is_shown_under_what_was_written_each_caused_by_where_it_stands(
    text: str, said: str
) -> None:
    """So that an edit of it, or taking it back, finds what was passed on."""
    files = Attached("photo", messages=("7", "8"))
    first, second = (Source(CHAT, number) for number in files.messages)
    assert REPLIES.notices.written(NEW, text, first, under="30", files=files) == (
        Outgoing(
            SUPERVISOR,
            Reply(said, (CLOSE,)),
            CODE,
            confidential=True,
            source=first,
            replies_to="30",
            copied=first,
        ),
        Outgoing(
            SUPERVISOR, Reply(""), CODE, confidential=True, source=second, replies_to="30", copied=second
        ),
    )


def test_nothing_that_a_client_writes_into_a_thread_stands_as_a_line_of_the_bots() -> None:
    """Neither of what is written nor of what is quoted."""
    forged = "Hei\n\nUusi yhteydenotto"
    (told,) = REPLIES.notices.written(NEW, forged, None, forged)
    assert isinstance(told, Outgoing)
    assert told.reply.text == (
        "from_client K7M-4QX Maija quoting Hei\n│ \n│ Uusi yhteydenotto │ Hei\n│ \n│ Uusi yhteydenotto"
    )


def replace_source(message: Outgoing, source: Source) -> Outgoing:
    return Outgoing(
        message.to, message.reply, message.about, confidential=message.confidential, source=source
    )


def test_her_words_go_to_the_client_as_hers() -> None:
    assert REPLIES.to_clients.relayed(of_writing.Relay(NEW, "Hei!"), at()) == (
        Outgoing(CHAT, Reply("relayed Hei!"), CODE, source=at().source),
    )


@pytest.mark.parametrize("language", [Language.FI, Language.SV])
def test_what_a_client_reads_of_her_is_in_the_clients_language(language: Language) -> None:
    """Of what she quoted, of what is closed, and of what does not get through; in the client's topic."""
    spoken = {
        each: {key: f"{each}:{text}" for key, text in REPLIES.knowledge.wording[Language.FI].items()}
        for each in (Language.FI, Language.SV)
    }
    replies = Replies(replace(REPLIES.knowledge, wording=spoken))
    one, said = inquiry(language=language, topic="7"), f"{language}:"
    situation = at(topic="8")
    assert replies.to_clients.relayed(of_writing.Relay(one, "Hei!", quote="Milloin?"), situation) == (
        Outgoing(
            CHAT,
            Reply(f"{said}relayed {said}quoting Milloin? Hei!"),
            CODE,
            source=situation.source,
            topic="7",
            heard_in="8",
        ),
    )
    closed = Outgoing(CHAT, Reply(f"{said}inquiry_closed {CODE} 14"), CODE, topic="7")
    assert replies.to_clients.closed(one, situation) == (closed,)
    unreached = Outgoing(CHAT, Reply(f"{said}supervisor_unreachable {CODE}"), topic="7")
    assert replies.to_clients.unreached(one) == (unreached,)
    (withdrawn,) = replies.notices.withdrawn(one)
    assert withdrawn == to_her(f"fi:withdrawn_by_client {CODE} Maija", CODE)


def test_what_a_client_quoted_is_shown_with_it() -> None:
    told = to_her("from_client K7M-4QX Maija quoting Milloin? │ Hei", CODE, None, CLOSE)
    assert REPLIES.notices.written(NEW, "Hei", None, "Milloin?") == (told,)


def test_her_edit_changes_what_the_client_has_read() -> None:
    """A longer text goes on in a new message, a shorter one leaves none behind."""
    earlier = (sent(CHAT, place=CHAT, number="1"), sent(CHAT, place=CHAT, number="2"))
    shorter = REPLIES.to_clients.relayed(of_writing.Relay(NEW, "Hei!", earlier), at())
    assert [type(message).__name__ for message in shorter] == ["Outgoing", "Deletion"]
    longer = REPLIES.to_clients.relayed(of_writing.Relay(NEW, "x" * 5000, earlier[:1]), at())
    assert [m.replaces for m in longer if isinstance(m, Outgoing)] == ["1", None]


def test_a_client_reads_that_it_does_not_get_through() -> None:
    assert REPLIES.to_clients.unreached(NEW) == (Outgoing(CHAT, Reply("supervisor_unreachable K7M-4QX")),)


def test_an_inquiry_is_shown_whole_under_its_notice() -> None:
    desk = Desk((Note("Soita!", NOON, "5"),), "Pirjo", NOON + timedelta(days=1))
    theirs = Sent(HERS, "11", SUPERVISOR, CODE, Source(CHAT, "7"), NOON)
    thread = (
        Sent(HERS, "10", SUPERVISOR, CODE, None, NOON),
        theirs,
        Sent(CHAT, "8", CHAT, CODE, Source(HERS, "12"), NOON),
        Sent(HERS, "13", SUPERVISOR, CODE, Source(HERS, "12"), NOON),
        Sent(CHAT, "15", CHAT, CODE, Source(CHAT, "7"), NOON),
        Sent(HERS, "14", SUPERVISOR, SEVERAL, None, NOON),
    )
    situation = at(deliveries={CODE: Delivery(notice="10")}, thread=thread)
    text = (
        f"whole K7M-4QX 2.3.2026 status.new {NOTICE.partition('K7M-4QX ')[2]}\n\nwhole_taken Pirjo\n\n"
        "whole_snoozed 3.3.2026\n\nwhole_notes • 2.3.2026 14.00: Soita!\n\n"
        "whole_thread thread_client 2.3.2026 14.00\nthread_hers 2.3.2026 14.00"
    )
    export, delete = (
        Choice(f"choice.{label}", f"s:{action}:{CODE}")
        for label, action in (("export_one", "export"), ("delete", "delete"))
    )
    mute = Choice("choice.mute", f"s:mute:{CODE}")
    (told,) = REPLIES.render(of_inquiry.ShowWhole(inquiry(desk=desk)), situation)
    assert told == to_her(text, CODE, "10", ANSWER, CLOSE, MEET, NOTE, mute, export, delete)


def test_of_many_found_the_newest_are_listed_and_the_rest_are_counted() -> None:
    many = tuple(inquiry(f"AAA-A{n:02}") for n in range(43))
    (told,) = REPLIES.render(of_inquiry.ShowFound("a", many), at())
    assert isinstance(told, Outgoing)
    assert len(told.reply.choices) == 40
    assert told.reply.text.endswith("\nlisted_more 3 a")


def test_an_export_can_be_saved_and_holds_text_as_text() -> None:
    """Whatever a client has written is no formula to the spreadsheet; her chat protects everything else."""
    evil = inquiry(subject='=HYPERLINK("http://x")', name="+358", note="@SUM(A1)", desk=Desk(taken_by="-1"))
    (told,) = REPLIES.render(of_inquiry.SendExport((evil, CLOSED)), at())
    assert isinstance(told, Outgoing)
    assert told.document is not None
    assert (told.document.name, told.confidential, told.about) == (
        "export_name 2026-03-02.xlsx",
        False,
        SEVERAL,
    )
    with zipfile.ZipFile(io.BytesIO(told.document.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
    assert "<f>" not in sheet
    assert {"=HYPERLINK(&quot;http://x&quot;)", '=HYPERLINK("http://x")', "+358", "@SUM(A1)", "-1"} & set(
        strings
    ) >= {"+358", "@SUM(A1)", "-1"}
    assert sheet.count("<row ") == 3
    assert REPLIES.render(of_inquiry.SendExport((evil, CLOSED)), at()) == (told,)
    (one,) = REPLIES.render(of_inquiry.SendExport((CLOSED,)), at())
    assert isinstance(one, Outgoing)
    assert one.about == CODE


def test_a_client_is_told_that_an_inquiry_was_deleted() -> None:
    assert REPLIES.to_clients.deleted(NEW) == (Outgoing(CHAT, Reply("inquiry_deleted K7M-4QX")),)


def test_in_a_group_no_box_opens_for_everybody() -> None:
    told = replace_reply(asking("how_to_answer K7M-4QX", "", CODE), Reply("how_to_answer K7M-4QX"))
    assert REPLIES.render(of_writing.ExplainAnswering(CODE), at(GROUP)) == (told,)


def replace_reply(message: Outgoing, reply: Reply) -> Outgoing:
    return msgspec.structs.replace(message, reply=reply)


def test_of_many_inquiries_those_are_offered_that_have_waited_longest_and_the_rest_are_counted() -> None:
    many = tuple(inquiry(f"AAA-A{n:02}") for n in range(23))
    (told,) = REPLIES.render(of_writing.AskToWhom("20", many), at())
    assert isinstance(told, Outgoing)
    assert told.reply.text == "ask_to_whom 72\n\nask_to_whom_more 3"
    assert [choice.token for choice in told.reply.choices] == [
        *(f"s:send:AAA-A{n:02}:20" for n in range(20)),
        "s:drop:20",
    ]


def test_ready_answers_are_offered_under_a_notice_whose_client_speaks_their_language() -> None:
    known = replace(factories.knowledge(), canned={"kiitos": {Language.SV: "Tack!"}})
    for language, more in ((Language.SV, (Choice("choice.canned", f"s:canned:{CODE}"),)), (Language.FI, ())):
        (notice,) = Replies(known).notices.notification(inquiry(language=language), HERS)
        assert isinstance(notice, Outgoing)
        assert notice.reply.choices == (ANSWER, CLOSE, *more, NOTE)


def test_a_failed_turn_is_told() -> None:
    assert REPLIES.failed() == (to_her("turn_failed_supervisor"),)


def test_every_way_to_be_reached_that_a_client_wrote_can_be_copied() -> None:
    note = "maija@example.org käy myös, tai työnumero 09 1234567"
    one = inquiry(contact=Contact(Medium.PHONE, "+358 40 1234567"), note=note)
    (notice,) = REPLIES.notices.notification(one, HERS)
    assert isinstance(notice, Outgoing)
    assert notice.reply.copyable == (
        Copyable("choice.copy.phone", "+358 40 1234567"),
        Copyable("choice.copy.email", "maija@example.org"),
        Copyable("choice.copy.phone", "+358 9 1234567"),
        COPY_CODE,
    )


def test_more_ways_than_a_notice_has_room_for_are_read_in_it() -> None:
    note = " ".join(f"maija{n}@example.org" for n in range(8))
    (notice,) = REPLIES.notices.notification(inquiry(note=note), HERS)
    assert isinstance(notice, Outgoing)
    assert len(notice.reply.copyable) == MOST_COPIED + 1
