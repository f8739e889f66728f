"""The table of every event in every kind of situation on the supervisor's side, one pair a line."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import msgspec

from bot.core.address import SUPERVISOR, Address
from bot.core.counts import Counted, Tally
from bot.core.inquiry.desk import Desk, Note
from bot.core.inquiry.life import Delivery, Inquiry, Terms
from bot.core.inquiry.meeting import Meeting
from bot.core.inquiry.promise import Absence
from bot.core.inquiry.status import Status
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.edits import Altered, with_composed, with_stated
from bot.core.knowledge.facts import with_values
from bot.core.knowledge.named import NONE
from bot.core.knowledge.stated import Stated, mark_of
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.message import SEVERAL, Asked, Person, Reason, Sent, Source
from bot.core.picture import Theme
from bot.core.supervisor import away_events as absent
from bot.core.supervisor import dialogue, events
from bot.core.supervisor import fact_events as of_facts
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import meeting_events as of_meetings
from bot.core.supervisor import question_events as asked
from bot.core.supervisor.drawer import Drawer, Unsent
from bot.core.supervisor.proposals import NOTHING as NO_TEACHING
from bot.core.supervisor.proposals import Proposal, Stage, Teaching
from bot.core.supervisor.questions import IGNORED, Miss, Numbered
from bot.core.supervisor.situation import Pairing, Situation
from bot.core.supervisor.statements import Statement, Stating, Wanted
from bot.core.supervisor.team import NOBODY, Team
from tests import factories
from tests.factories import CHAT, NOON, inquiry

PATH = Path(__file__).with_name("table.txt")

CODE = "K7M-4QX"
HERS, GROUP = Address.parse("telegram:900"), Address.parse("telegram:-900")
OTHERS = Address.parse("telegram:901")
JOHANNA, PIRJO = Person("900", "Johanna"), Person("901", "Pirjo")
TEAM = Team((JOHANNA,))
WROTE, UNDER = Source(HERS, "20"), Source(HERS, "10")
LATE = timedelta(hours=25)
MORNING = NOON - timedelta(hours=4)
"""Ten in Finland, on a Monday."""


def known(*inquiries: Inquiry) -> Mapping[str, Inquiry]:
    """Return inquiries as a situation holds them."""
    return {one.code.upper(): one for one in inquiries}


def sent(to: Address, about: str | None = CODE, place: Address = HERS, number: str = "10") -> Sent:
    """Return what is remembered of a message."""
    return Sent(place, number, to, about, None, NOON)


def asking(asks: Asked, about: str | None = CODE) -> Sent:
    """Return what is remembered of a message that asked her for something of her own."""
    return msgspec.structs.replace(sent(SUPERVISOR, about), asks=asks)


def at(here: Address = HERS, place: Address | None = HERS, **more: object) -> Situation:
    """Return a situation at noon in her chat."""
    values: dict[str, object] = {"now": NOON, "source": Source(here, "20"), **more}
    return Situation(here=here, place=place, **values)  # type: ignore[arg-type]


DOG = Miss("Saako koiran tuoda?", Language.FI, NOON)
MISSES = (
    Numbered(1, DOG),
    Numbered(2, Miss("saako koiria tuoda", Language.FI, NOON, "price")),
    Numbered(3, Miss("Får man ta med hunden?", Language.SV, NOON)),
    Numbered(4, Miss("Kuka voitti?", Language.FI, NOON, fate=IGNORED)),
    Numbered(5, Miss("kuka voitti", Language.FI, NOON)),
)
TAUGHT = Taught("20260302-1", "price", Language.FI, "Saako koiran tuoda?")
ADDED = Taught("20260301-1", "price", Language.FI, "Paljonko lysti?")
TAKEN_BACK = Taught("20260301-2", NONE, Language.FI, "Kuka?", undone=True)


def teaching(*stages: Stage, edited: int | None = None) -> Teaching:
    """Return what is being taught: a proposal at each of the *stages*."""
    return Teaching(tuple(Proposal(1, TAUGHT, stage, NOON) for stage in stages), edited)


ENTRY = Composed(
    "20260302-120000000-0",
    {Language.FI: InLanguage("Saako koiran tuoda?", "Koira on tervetullut.", ("Entä koira?",))},
)
IN_SWEDISH = Composed(ENTRY.id, {Language.SV: InLanguage("Får hunden följa med?", "Hunden är välkommen.")})


def composing(entry: Composed, stage: Stage = Stage.SHOWN) -> Teaching:
    """Return what is being taught: an entry of hers, of which she was asked last for Finnish."""
    return Teaching((Proposal(0, entry, stage, NOON),), 0, spoken=Language.FI)


KNOWLEDGE = factories.knowledge()
STATED = Stated("20260302-120000000", "price", {Language.FI: "100 euroa"}, mark_of({}))
SWEDISH = msgspec.structs.replace(STATED, values={Language.SV: "100 euro"})


def stating(*, confirmed: bool = False) -> Stating:
    """Return what is about to be stated: a price, which she was asked last to write in Finnish."""
    return Stating((Statement(STATED, {}, NOON, confirmed),), Wanted("price", Language.FI))


NEW, CLOSED = inquiry(), inquiry(status=Status.CLOSED)
NOTED = inquiry("CCC-CCC", desk=Desk((Note("Soita!", NOON, "5"),)))
CANNED = {"kiitos": {Language.FI: "Kiitos!"}, "tack": {Language.SV: "Tack!"}}
ALL = known(NEW, inquiry("BBB-BBB", status=Status.CLOSED), inquiry("AAA-AAA", consented_at=NOON - LATE))

SITUATIONS: Mapping[str, Situation] = {
    "nobody is paired": at(place=None),
    "nobody is paired, a link is good": at(place=None, pairing=Pairing.of("secret", NOON + LATE)),
    "nobody is paired, a link is too old": at(place=None, pairing=Pairing.of("secret", NOON)),
    "another chat is hers": at(place=CHAT),
    "another chat is hers, a link is good": at(
        place=CHAT,
        pairing=Pairing.of("secret", NOON + LATE),
        inquiries=known(NEW),
        hers=(sent(SUPERVISOR, place=CHAT),),
    ),
    "in her chat": at(inquiries=ALL),
    "under a notice": at(under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW)),
    "under a notice of a closed one": at(under=UNDER, there=sent(SUPERVISOR), inquiries=known(CLOSED)),
    "under a notice of one that is gone": at(under=UNDER, there=sent(SUPERVISOR)),
    "under a message about nothing": at(under=UNDER, there=sent(SUPERVISOR, None), inquiries=known(NEW)),
    "under a list of several": at(under=UNDER, there=sent(SUPERVISOR, SEVERAL), inquiries=known(NEW)),
    "under a message of her own": at(
        under=UNDER, copies_of_under=(sent(CHAT, place=CHAT),), inquiries=known(NEW)
    ),
    "under a message that nobody knows": at(under=UNDER),
    "of a message that went to a client": at(
        copies=(sent(SUPERVISOR), sent(CHAT, place=CHAT, number="1"), sent(CHAT, place=CHAT, number="2")),
        inquiries=known(NEW),
    ),
    "of a message that went to a client who is gone": at(copies=(sent(CHAT, place=CHAT),)),
    "in her group, under a message of a colleague's": at(
        GROUP, GROUP, under=UNDER, copies_of_under=(sent(CHAT, place=CHAT),), inquiries=known(NEW)
    ),
    "in a group that has a team, by a member": at(
        GROUP, GROUP, under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW), team=TEAM, who=JOHANNA
    ),
    "in a group that has a team, by another": at(
        GROUP, GROUP, under=UNDER, there=sent(SUPERVISOR), inquiries=known(NEW), team=TEAM, who=PIRJO
    ),
    "in a group that has a team, by one who has asked": at(
        GROUP,
        GROUP,
        under=UNDER,
        there=sent(SUPERVISOR),
        inquiries=known(NEW),
        team=TEAM.asked(PIRJO, "8"),
        who=PIRJO,
    ),
    "in a group that has a team, by nobody known": at(
        GROUP,
        GROUP,
        pairing=Pairing.of("secret", NOON + LATE),
        under=UNDER,
        there=sent(SUPERVISOR),
        inquiries=known(NEW),
        team=TEAM,
    ),
    "in a group whose team cannot be read": at(
        GROUP,
        GROUP,
        pairing=Pairing.of("secret", NOON + LATE),
        under=UNDER,
        there=sent(SUPERVISOR),
        inquiries=known(NEW),
        team=NOBODY,
        who=PIRJO,
    ),
    "in a group that has a team and confirms nobody": at(
        GROUP,
        GROUP,
        under=UNDER,
        there=sent(SUPERVISOR),
        inquiries=known(NEW),
        team=TEAM,
        who=PIRJO,
        confirms=False,
    ),
    "under a request for a note": at(under=UNDER, there=asking(Asked.NOTE), inquiries=known(NEW, NOTED)),
    "under a request for a note on one that is gone": at(under=UNDER, there=asking(Asked.NOTE)),
    "of a message that lies in the drawer": at(
        inquiries=ALL, drawer=Drawer((Unsent("20", "Hei!", NOON),)), canned=CANNED
    ),
    "under a message that lies in the drawer": at(
        under=UNDER, drawer=Drawer((Unsent("10", "Hei!", NOON), Unsent("20", "Moi!", NOON)))
    ),
    "under a message of hers that is too old": at(
        under=UNDER, copies_of_under=(sent(CHAT, place=CHAT),), inquiries=known(NEW), now=NOON + 2 * LATE
    ),
    "under the question what to look for": at(under=UNDER, there=asking(Asked.SEARCH, None), inquiries=ALL),
    "under the question what to try out": at(under=UNDER, there=asking(Asked.TRY, None)),
    "with questions that could not be answered": at(questions=MISSES, taught=(ADDED, TAKEN_BACK)),
    "with a proposal that she sees": at(questions=MISSES, teaching=teaching(Stage.SHOWN)),
    "with a proposal that is being tried": at(questions=MISSES, teaching=teaching(Stage.TRYING)),
    "with a proposal that was tried": at(questions=MISSES, teaching=teaching(Stage.TRIED)),
    "with a proposal that she wants": at(questions=MISSES, teaching=teaching(Stage.CONFIRMED)),
    "with a proposal that is live": at(
        questions=MISSES, teaching=teaching(Stage.WRITTEN), taught=(TAUGHT,), now=NOON + timedelta(seconds=4)
    ),
    "with what was taught taken back": at(
        questions=(Numbered(1, msgspec.structs.replace(DOG, fate=TAKEN_BACK.id)),),
        teaching=msgspec.structs.replace(teaching(), undone=TAKEN_BACK.id),
        taught=(TAKEN_BACK,),
    ),
    "under the question how to write a proposal": at(
        under=UNDER, there=asking(Asked.SENTENCE, None), teaching=teaching(Stage.TRIED, edited=1)
    ),
    "under the question how to write a proposal that is gone": at(
        under=UNDER, there=asking(Asked.SENTENCE, None), teaching=teaching(edited=1)
    ),
    "with an entry of hers that she sees": at(knowledge=KNOWLEDGE, teaching=composing(ENTRY)),
    "with an entry of hers without Finnish": at(knowledge=KNOWLEDGE, teaching=composing(IN_SWEDISH)),
    "with an entry of hers that is being taken up": at(
        knowledge=KNOWLEDGE, teaching=composing(ENTRY, Stage.CONFIRMED)
    ),
    "with an entry of hers that is live": at(
        knowledge=with_composed(KNOWLEDGE, (ENTRY,)),
        teaching=composing(ENTRY, Stage.WRITTEN),
        taught=(ADDED,),
        now=NOON + timedelta(seconds=4),
    ),
    "with an entry of hers taken back": at(
        knowledge=with_composed(KNOWLEDGE, (msgspec.structs.replace(ENTRY, undone=True),)),
        teaching=Teaching(undone=ENTRY.id),
        taught=(TAKEN_BACK,),
    ),
    **{
        f"under the question for the {asks} of an entry": at(
            under=UNDER, there=asking(asks, None), knowledge=KNOWLEDGE, teaching=composing(ENTRY)
        )
        for asks in (Asked.QUESTION, Asked.ANSWER, Asked.WAYS)
    },
    "under the question for a part of an entry that is gone": at(
        under=UNDER, there=asking(Asked.ANSWER, None), teaching=teaching(Stage.SHOWN, edited=1)
    ),
    "with questions, at night": at(questions=MISSES, now=NOON + timedelta(hours=12)),
    "with questions, looked at lately": at(
        questions=MISSES, teaching=NO_TEACHING.seeing(1, NOON), now=NOON + timedelta(hours=5)
    ),
    "with questions, looked at long ago": at(
        questions=MISSES, teaching=NO_TEACHING.seeing(1, NOON), now=NOON + LATE
    ),
    "with questions that were all seen, looked at long ago": at(
        questions=MISSES, teaching=NO_TEACHING.seeing(3, NOON), now=NOON + LATE
    ),
    "with questions, in a group that has a team, by another": at(
        GROUP, GROUP, questions=MISSES, teaching=teaching(Stage.TRIED), team=TEAM, who=PIRJO
    ),
    "with facts": at(knowledge=KNOWLEDGE),
    "with a statement that she sees": at(knowledge=KNOWLEDGE, stating=stating()),
    "with a statement without Finnish": at(
        knowledge=KNOWLEDGE, stating=Stating((Statement(SWEDISH, {}, NOON),), Wanted("price", Language.SV))
    ),
    "with a statement that she wants": at(knowledge=KNOWLEDGE, stating=stating(confirmed=True)),
    "with a statement that is live": at(
        knowledge=with_stated(KNOWLEDGE, (STATED,)),
        stating=stating(confirmed=True),
        now=NOON + timedelta(seconds=4),
    ),
    "with a statement whose fact was written otherwise since": at(
        knowledge=with_stated(with_values(KNOWLEDGE, "price", {Language.FI: "80 euroa"}), (STATED,)),
        stating=stating(confirmed=True),
    ),
    "with a statement that she sees, and its fact was written otherwise since": at(
        knowledge=with_values(KNOWLEDGE, "price", {Language.FI: "80 euroa", Language.SV: "80 euro"}),
        stating=stating(),
    ),
    "with what was stated last": at(knowledge=with_stated(KNOWLEDGE, (STATED,)), taught=(ADDED,)),
    "with what was taught later than stated": at(
        knowledge=with_stated(KNOWLEDGE, (STATED,)), taught=(ADDED, msgspec.structs.replace(TAUGHT, id="3"))
    ),
    "with what was stated taken back": at(
        knowledge=with_stated(KNOWLEDGE, (msgspec.structs.replace(STATED, undone=True),)),
        stating=Stating(undone=STATED.id),
    ),
    "under the question for a fact": at(
        under=UNDER, there=asking(Asked.FACT, None), knowledge=KNOWLEDGE, stating=stating()
    ),
    "under the question for a fact that is being stated": at(
        under=UNDER, there=asking(Asked.FACT, None), knowledge=KNOWLEDGE, stating=stating(confirmed=True)
    ),
    "under the question for a fact that is gone": at(
        under=UNDER, there=asking(Asked.FACT, None), stating=stating()
    ),
    "with facts, in a group that has a team, by another": at(
        GROUP, GROUP, knowledge=KNOWLEDGE, stating=stating(), team=TEAM, who=PIRJO
    ),
    "on a Monday morning with a digest": at(
        inquiries=ALL,
        questions=MISSES,
        counts=(
            Counted(date(2026, 2, 23), Tally.QUESTION, "answer", 12),
            Counted(date(2026, 3, 2), Tally.QUESTION, "answer", 7),
        ),
        now=MORNING,
        terms=Terms(digest=True),
    ),
    "on a Tuesday morning with a digest": at(
        inquiries=ALL, now=MORNING + timedelta(days=1), terms=Terms(digest=True)
    ),
    "on a Tuesday morning with a digest, and nothing waits": at(
        inquiries=known(CLOSED), now=MORNING + timedelta(days=1), terms=Terms(digest=True)
    ),
    "on a morning on which she was told already": at(
        inquiries=ALL, teaching=Teaching(told=MORNING.date()), now=MORNING, terms=Terms(digest=True)
    ),
    "with a digest, in the afternoon": at(inquiries=ALL, terms=Terms(digest=True)),
    "with counts": at(counts=(Counted(date(2026, 3, 2), Tally.QUESTION, "answer", 7),)),
    "while she is away": at(inquiries=ALL, absence=Absence(date(2026, 3, 9))),
    "on the day she is back": at(inquiries=ALL, absence=Absence(NOON.date())),
    "on the day she is back, early": at(absence=Absence(NOON.date()), now=NOON - timedelta(hours=7)),
    "while she is away, and it is late": at(
        inquiries=known(inquiry(consented_at=NOON - LATE)), absence=Absence(date(2026, 3, 9))
    ),
    "under the question when to meet": at(under=UNDER, there=asking(Asked.MEETING), inquiries=known(NEW)),
    "under the question when she is back": at(under=UNDER, there=asking(Asked.DAY, None), inquiries=ALL),
    "with all that was sent": at(
        inquiries=ALL,
        thread=(sent(SUPERVISOR), sent(CHAT, place=CHAT, number="1"), sent(SUPERVISOR, SEVERAL, number="11")),
    ),
    "with all that was sent, long ago": at(
        inquiries=known(CLOSED), thread=(sent(SUPERVISOR),), now=NOON + 2 * LATE
    ),
    "late, and everything has been delivered": at(inquiries=known(inquiry(consented_at=NOON - LATE))),
    "late, and nothing has been delivered": at(
        inquiries=known(inquiry(consented_at=NOON - LATE)),
        deliveries={CODE: Delivery(NOON - LATE, "10")},
    ),
}

MEETING = Meeting(int((NOON + LATE).timestamp()) // 60, 90, "Hämeenkatu 3")

EVENTS: tuple[events.Event, ...] = (
    events.LinkOpened("secret"),
    events.LinkOpened("guessed"),
    events.GroupMoved(GROUP),
    events.Wrote("Hei!"),
    events.Wrote("  "),
    events.Wrote(None),
    events.Edited("Hei hei!"),
    events.Edited(None),
    events.HelpRequested(),
    events.MenuRequested(),
    events.QueueRequested(),
    events.MembersRequested(),
    events.WithdrawalRequested(),
    events.CannedRequested(),
    events.TriedOut(""),
    events.TriedOut("Mitä maksaa?"),
    events.Searched(""),
    events.Searched("maija"),
    events.ExportRequested(),
    events.UnknownCommandSent(),
    events.Pressed(on_inquiry.AnswerRequested(CODE), "Johanna"),
    events.Pressed(on_inquiry.Taken(CODE), "Johanna"),
    events.Pressed(on_inquiry.Finished(CODE), "Johanna"),
    events.Pressed(on_inquiry.NoteRequested(CODE), "Johanna"),
    events.Pressed(on_inquiry.Snoozed(CODE, 7), "Johanna"),
    events.Pressed(on_inquiry.CannedOffered(CODE), "Johanna"),
    events.Pressed(on_inquiry.CannedChosen(CODE, "kiitos"), "Johanna"),
    events.Pressed(on_inquiry.CannedChosen(CODE, "tack"), "Johanna"),
    events.Pressed(on_inquiry.SentTo(CODE, "20"), "Johanna"),
    *(
        events.Pressed(button(CODE), "Johanna")
        for button in (
            on_inquiry.Muted,
            on_inquiry.Unmuted,
            on_inquiry.Opened,
            on_inquiry.Exported,
            on_inquiry.DeletionRequested,
            on_inquiry.DeletionConfirmed,
        )
    ),
    events.Pressed(events.Dropped("20"), "Johanna"),
    *(events.Pressed(events.Chosen(item), "Johanna") for item in events.Item),
    events.Pressed(events.Allowed("901"), "Johanna"),
    events.Pressed(events.Dismissed("900"), "Johanna"),
    asked.QuestionsRequested(),
    *(
        events.Pressed(button, "Johanna")
        for button in (
            asked.PageTurned(0),
            asked.QuestionOpened(2),
            asked.Ignored(2),
            asked.AdditionRequested(1, "price"),
            asked.AdditionRequested(1, NONE),
            *(
                kind(TAUGHT.id)
                for kind in (
                    asked.RewritingRequested,
                    asked.TrialRequested,
                    asked.AdditionConfirmed,
                    asked.AdditionDropped,
                )
            ),
            asked.CompositionRequested(0),
            asked.CompositionRequested(2),
            asked.PartRequested(0, Language.SV, asked.EntryPart.ANSWER),
            asked.TrialRequested(ENTRY.id),
            asked.RewritingRequested(ENTRY.id),
            asked.UndoingConfirmed(ENTRY.id),
            asked.UndoingConfirmed(ADDED.id),
            asked.UndoingConfirmed(TAKEN_BACK.id),
        )
    ),
    absent.AbsenceRequested(""),
    absent.AbsenceRequested("9.3."),
    absent.AbsenceRequested("viikoksi"),
    events.Wrote("9.3."),
    *(
        events.Pressed(button, "Johanna")
        for button in (
            absent.AwayUntil(date(2026, 3, 9)),
            absent.AwayUntil(date(2026, 3, 2)),
            absent.AnotherDay(),
            absent.AbsenceEnded(),
        )
    ),
    absent.AbsenceOver(),
    of_meetings.MeetingProposed(""),
    of_meetings.MeetingProposed("pe 13.3. klo 14–15.30 etä"),
    of_meetings.MeetingProposed("13.3."),
    *(
        events.Pressed(button, "Johanna")
        for button in (
            of_meetings.MeetingRequested(CODE),
            of_meetings.sent(CODE, MEETING),
            of_meetings.sent(CODE, Meeting(1)),
            of_meetings.cancelled(CODE, MEETING),
        )
    ),
    events.StatisticsRequested(),
    events.Pressed(events.PictureWanted(Theme.DARK), "Johanna"),
    of_facts.FactsRequested(),
    events.Wrote("120 euroa\n ja  matkat"),
    events.Wrote("x" * 601),
    events.Wrote("Kyllä, maksaa"),
    *(
        events.Pressed(button, "Johanna")
        for button in (
            of_facts.FactPageTurned(1),
            of_facts.FactOpened("price"),
            of_facts.FactOpened("gone"),
            of_facts.FactRequested("price", Language.SV),
            of_facts.FactRequested("gone", Language.SV),
            of_facts.StatementConfirmed(STATED.id),
            of_facts.StatementDropped(STATED.id),
            of_facts.FactUndoingConfirmed(STATED.id),
            of_facts.FactUndoingConfirmed("gone"),
        )
    ),
    of_facts.NotStated(STATED.id, "stated.yaml:1: ?"),
    of_facts.NotStated("gone", "stated.yaml:1: ?"),
    of_facts.FactNotUndone("stated.yaml:1: ?"),
    asked.NewsDue(),
    asked.Weighed(TAUGHT.id, (asked.Changed("Mihin?", ("price",), ()),), ("Huomio.",), 3, 4),
    asked.NotTaught(TAUGHT.id, "facts.yaml:1: ?"),
    asked.WrittenDown(TAUGHT.id),
    asked.NotUndone("facts.yaml:1: ?"),
    events.KnowledgeLearned(at_start=True),
    events.Delivered(CODE),
    events.Refused(CODE, Reason.BLOCKED),
    events.TakenBack(CODE),
    events.NotTakenBack(CODE),
    events.TimePassed(CODE),
    events.KnowledgeBroken("facts.yaml:1: ?"),
    events.KnowledgeLearned(Altered(("price",), ("phone",))),
    events.LearningBegun(),
    events.DigestDue(),
    events.ExamplesAnswered((asked.Changed("Mihin?", ("price",), ()),), 9),
    events.ExamplesAnswered((), 9),
)


def lines() -> list[str]:
    """Return what every event brings about in every situation."""
    found = []
    for name, situation in SITUATIONS.items():
        found.append(name)
        for event in EVENTS:
            found.append(f"  {event!r}")
            found += (f"    {effect!r}" for effect in dialogue.step(situation, event))
    return found


def main() -> None:
    """Write the table anew."""
    PATH.write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
