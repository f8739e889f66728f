"""Whatever the program may have to put into words has a sentence of its own in every shipped language."""

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from bot.adapters import knowledge_files
from bot.adapters.telegram import profile
from bot.core.client import effects, events
from bot.core.client.choices import key
from bot.core.client.commands import COMMANDS
from bot.core.client.policy import Ground, Policy
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation, TakingInquiry
from bot.core.counts import Counted, QuestionOutcome, Tally, Thumb, Waited
from bot.core.inquiry.attachments import PASSED_ON, Attachable, Unfit
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.desk import Desk, Note
from bot.core.inquiry.draft import MAX_LENGTH, Audience, Draft, Field, Objection
from bot.core.inquiry.life import Became
from bot.core.inquiry.meeting import WEEKDAYS, Meeting
from bot.core.inquiry.promise import Absence, Expected
from bot.core.inquiry.status import Status
from bot.core.inquiry.summary import IN_HER_CHAT
from bot.core.knowledge.composed import Composed, InLanguage
from bot.core.knowledge.edits import Altered
from bot.core.knowledge.entries import Knowledge, placeholders
from bot.core.knowledge.named import NONE
from bot.core.knowledge.stated import Stated
from bot.core.knowledge.taught import Taught
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import ADVISED, Language
from bot.core.message import Outgoing, Person, Reason, Source
from bot.core.picture import Theme
from bot.core.quality import advice
from bot.core.quality.evaluation import Verdict
from bot.core.quality.review import Concern
from bot.core.reading import Decider
from bot.core.supervisor import away_effects as of_absence
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import fact_effects as of_facts
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import meeting_effects as of_meeting
from bot.core.supervisor import question_effects as of_questions
from bot.core.supervisor import team_effects as of_team
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.canned import Canned
from bot.core.supervisor.commands import MEANINGS, NAMES
from bot.core.supervisor.meeting_read import Mistake
from bot.core.supervisor.proposals import Proposal, Stage
from bot.core.supervisor.question_events import Changed, EntryPart, Weighed
from bot.core.supervisor.questions import Alike, Miss, Numbered
from bot.core.supervisor.replies import Replies as HerReplies
from bot.core.supervisor.situation import Situation as HerSituation
from bot.core.supervisor.speaking import LABELS as HER_LABELS
from bot.core.supervisor.speaking import SNOOZES
from bot.core.supervisor.spreadsheet import COLUMNS
from bot.core.supervisor.statements import Statement
from bot.core.supervisor.team import Asking, Team
from tests.factories import BUTTONS, CHAT, DRAFT, NOON, Periods, inquiry

MEETING = Meeting(int(NOON.timestamp()) // 60, 90, "Hämeenkatu 3")

LABELS = {key(button) for button in BUTTONS if not isinstance(button, events.EntryChosen)}
"""What stands on buttons; on that of an entry, its question."""

SENTENCES_OF_POLICY = {
    *(
        "seen",
        "seen_by_team",
        "controller",
        "purposes",
        "thread",
        "health",
        "acute",
        "voluntary",
        "recipients",
        *("nameless", "by_phone", "unreachable"),
    ),
    *("to_supervisor", "to_team", "to_mailbox", "to_own_machine", "to_host", "to_operator", "to_telegram"),
    *("transfer", "inside", "outside_adequacy", "outside_clauses", "periods", "copies", "copies_of_team"),
    *("copies_mailed", "backups", "encrypted", "rights", "decisions", "complaint", "dated"),
    *(f"ground_{ground}" for ground in Ground),
}
"""What the policy is put together from; that each is told is asked in tests/core/client/test_policy.py."""

SENTENCES_OF_PAGE = {
    *(
        "title",
        "heading",
        "lead",
        "voice",
        "skip",
        "languages",
        "contents",
        "search",
        "search_stays",
        "found",
    ),
    *("found_none", "unstated", "ask", "by_telegram", "by_email", "related", "contact", "contact_text"),
    *(
        "phone",
        "email",
        "telegram",
        "telegram_text",
        "inquiry",
        "open",
        "qr",
        "crisis_title",
        "crisis",
        "violence",
    ),
    *("others", "privacy", "no_tracking", "policy", "home", "missing_title", "missing"),
}
"""What the web page says itself; that each stands on it is asked in tests/adapters/test_web_page.py."""

WORDED: Mapping[str, Iterable[str]] = {
    "ask": Field,
    "ask_again": Field,
    "ask_first": (Field.SUBJECT,),
    "audience": Audience,
    "choice": {
        *LABELS,
        *HER_LABELS.values(),
        *SNOOZES.values(),
        *(f"menu.{item}" for item in her_events.Item),
        *("share_phone", "copy.phone", "copy.email", "copy.code", "copy.sentence"),
        *("page_before", "page_after", "add", "out_of_scope", "away_until", "write_fact"),
        *Theme,
        *("write_answer", "new_entry", *(f"part.{part}" for part in EntryPart)),
    },
    "column": [key.partition(".")[2] for key, _ in COLUMNS if key.startswith("column.")],
    "ask_for_entry": EntryPart,
    "unfit": Unfit,
    "attached": ("text", *Attachable),
    "entry_objection": of_questions.PartObjection,
    "command": (*profile.COMMANDS, *profile.SUPERVISOR_COMMANDS),
    "outcome": QuestionOutcome,
    "thumb": Thumb,
    "answered": Waited,
    "expected": ("unknown", "by", "away", "away_by", "late", "away_late"),
    "fact_objection": of_facts.FactObjection,
    "how_far": (*Status, "on_its_way", "again"),
    "noted": (Field.NOTE, Field.CONTACT, Field.NAME, Field.AUDIENCE),
    "objection": Objection,
    "page": SENTENCES_OF_PAGE,
    "meeting_mistake": Mistake,
    "meeting_when": WEEKDAYS,
    "picture": ("subtitle", "weeks", "question", "topics", "thumb", "inquiries", "sent", "answered"),
    "placeholder": (
        "answer",
        "note",
        "search",
        "try",
        "sentence",
        "day",
        "meeting",
        "fact",
        *(f"entry_{part}" for part in EntryPart),
    ),
    "policy": SENTENCES_OF_POLICY,
    "rule": [rule.name.lower() for rule in Decider],
    "reached": ("here", "there"),
    "reason": Reason,
    "spoken": Language,
    "status": Status,
    "waited": ("minutes", "hours", "days"),
    "why": Field,
}
"""Sentences whose names the program puts together: what they begin with, and every way in which they end."""


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


def of(kind: str) -> set[str]:
    """Return the names of the sentences of a kind."""
    return {name for name in SENTENCES if name.startswith(f"{kind}.")}


@pytest.mark.parametrize("kind", WORDED)
def test_every_member_has_its_sentence_and_no_sentence_is_nobodys(kind: str) -> None:
    assert of(kind) == {f"{kind}.{member}" for member in WORDED[kind]}


def test_all_composed_sentences_are_of_these_kinds() -> None:
    assert {name.partition(".")[0] for name in SENTENCES if "." in name} == WORDED.keys()


@pytest.mark.parametrize("language", Language)
def test_every_sentence_is_written_in_every_language_and_names_all_that_it_may(
    shipped: Knowledge, language: Language
) -> None:
    wording = shipped.wording[language]
    assert wording.keys() == SENTENCES.keys()
    assert {name for name, sentence in wording.items() if not sentence.strip()} == set()
    unnamed = {name: values - {*placeholders(wording[name])} for name, values in SENTENCES.items()}
    assert {name: values for name, values in unnamed.items() if values} == {}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", WORDED)
def test_no_two_of_a_kind_read_the_same(shipped: Knowledge, language: Language, kind: str) -> None:
    sentences = [shipped.wording[language][name] for name in sorted(of(kind))]
    assert [sentence for sentence in sentences if sentences.count(sentence) > 1] == []


def test_words_typed_for_a_choice_name_choices_and_the_same_in_every_language(shipped: Knowledge) -> None:
    assert shipped.vocabulary.keys() == set(Language)
    typed = [words.choices.keys() for words in shipped.vocabulary.values()]
    assert all(keys == typed[0] for keys in typed)
    assert typed[0] - LABELS == set()


def test_what_must_be_understood_at_any_time_is_written_in_every_language(shipped: Knowledge) -> None:
    written = {name: set(shipped.entries[name].texts) for name in knowledge_files.NEEDED}
    assert written == {name: set(Language) for name in ("greeting", "help", "inquiry", "crisis")}


def test_every_command_that_is_shown_is_known() -> None:
    assert set(profile.COMMANDS) - COMMANDS.keys() == set()
    assert {*profile.SUPERVISOR_COMMANDS} == MEANINGS.keys() == NAMES.keys()


def test_hers_are_called_by_names_that_telegram_shows_and_no_two_alike() -> None:
    names = [name for of in NAMES.values() for name in of.values()]
    assert [name for name in names if not re.fullmatch("[a-z0-9_]{1,32}", name)] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("objection", Objection)
@pytest.mark.parametrize("field", Field)
def test_every_objection_to_every_answer_is_told(
    shipped: Knowledge, field: Field, objection: Objection, language: Language
) -> None:
    here = Conversation(TakingInquiry(Draft(), field), language)
    (told,) = replies(shipped).render(effects.AskFor(field, objection), CHAT, here)
    assert told.reply.text == shipped.say(language, f"objection.{objection}", most=str(MAX_LENGTH[field]))


REACHED = {
    Medium.CHAT: (Contact(Medium.CHAT), "reached.here"),
    Medium.PHONE: (Contact(Medium.PHONE, "+358 40 1234567"), "+358 40 1234567"),
    Medium.EMAIL: (Contact(Medium.EMAIL, "maija@example.org"), "maija@example.org"),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("medium", Medium)
def test_every_way_to_be_reached_is_told(shipped: Knowledge, medium: Medium, language: Language) -> None:
    contact, says = REACHED[medium]
    told = HerReplies(shipped, language).notices.notice(inquiry(contact=contact), IN_HER_CHAT)
    expected = shipped.wording[language].get(says, says)
    assert f"\n{shipped.say(language, 'choice.field.contact')}: {expected}\n" in told


TODAY = NOON.date()

DESK = Desk((Note("Soita!", NOON, "5"),), "Pirjo", NOON + timedelta(days=1), muted=True)

EXPECTED = (
    Expected(TODAY),
    Expected(None, TODAY),
    Expected(TODAY, TODAY),
    Expected(None, TODAY, late=True),
    Expected(TODAY, TODAY, late=True),
)

SAID: tuple[effects.Said, ...] = (
    effects.Welcome(),
    effects.SendAnswer("price"),
    effects.Suggest(("price",)),
    effects.OfferHandoff(),
    effects.ConfirmAwaiting(),
    effects.OfferRest(),
    effects.OfferTopics(),
    effects.AskFor(Field.NAME),
    effects.ExplainField(Field.NAME),
    effects.ExplainSending(),
    *(effects.SayNoted(field) for field in (Field.NOTE, Field.CONTACT, Field.NAME, Field.AUDIENCE)),
    effects.ShowPreview(DRAFT),
    effects.ShowSoFar(DRAFT),
    effects.AskToSend(),
    effects.SayKept(complete=True),
    effects.SayKept(complete=False),
    effects.SayAfresh(),
    effects.AskWhatToChange(),
    effects.SayNothingWithoutConsent(),
    effects.AskStop(),
    effects.ConfirmCancelled(),
    effects.ConfirmNotErased(),
    effects.SayNothingToCancel(),
    effects.SignpostCrisis(),
    effects.SignpostCrisis(another=True),
    effects.SignpostCrisis(violence=True),
    effects.SayWhoReads(),
    effects.Comfort(),
    effects.Comfort(other=True),
    effects.StayGentle(),
    effects.StayGentle(other=True),
    effects.OfferAddition("K7M-4QX"),
    effects.SayNotPassedOn(),
    effects.TurnToWork(),
    effects.SayTiring(),
    effects.SayUpsetting(),
    effects.AnswerWordless(asks=True),
    effects.OfferSupport(),
    effects.OfferSupport(leads_on=True),
    effects.SayWhomToCall(),
    effects.SayChatting(),
    effects.SayHeard(),
    effects.SayMasked(),
    effects.SayNotSentYet(),
    effects.SayWhatFollows(),
    effects.ShowPolicy(),
    effects.AskLanguage(),
    effects.ConfirmLanguage(),
    effects.SayLanguageUnknown(),
    effects.ExplainStaleChoice(),
    effects.SayTurnFailed(),
    effects.SayUnsendable(),
    effects.AskForPause("1"),
    effects.AskForPause("1", inquiry=True),
    effects.AskForPause(None),
    effects.SayExportedAlready(4),
    effects.SayMuted(),
    effects.ThankForFeedback(),
    effects.DeclineAttachment(),
    effects.DeclineAttached(Unfit.KIND, PASSED_ON),
    effects.ExplainCaption(),
    effects.ExplainEdit(),
    effects.SayDraftExpired(),
    effects.ShowMyData(()),
    effects.SendMyData(()),
    effects.AskErasure(),
    effects.Thank("K7M-4QX", "Maija"),
    *(effects.Thank("K7M-4QX", "Maija", expected) for expected in EXPECTED),
    effects.ShowStatus(inquiry(), arrived=True),
    effects.ShowSent(inquiry()),
    effects.SayNoInquiry(),
    effects.AskWithdrawal(inquiry()),
    effects.ConfirmWithdrawn(inquiry()),
    effects.ConfirmNotWithdrawn(inquiry()),
    effects.ConfirmForwarded(),
    effects.ConfirmErased(1, 1, 1),
)

ALIKE = Alike((Numbered(1, Miss("Mitä maksaa?", Language.FI, NOON, "price")),) * 2)
ENTRY = Proposal(
    0,
    Composed(
        "1",
        {
            Language.FI: InLanguage("Saako koiran tuoda?", "Koira on tervetullut.", ("Entä koira?",)),
            Language.SV: InLanguage(ways=("Hunden?",)),
        },
    ),
    Stage.SHOWN,
    NOON,
)
PROPOSAL, REFUSAL = (
    Proposal(1, Taught("1", entry, Language.FI, "Paljonko?"), Stage.TRIED, NOON) for entry in ("price", NONE)
)
STATED = Stated("1", "session_length", {Language.FI: "90 min", Language.SV: "1,5 timmar"}, "0")
STATEMENT = Statement(STATED, {Language.SV: "1,5 timmar"}, NOON)
CHANGED = Changed("Mihin hintaan?", ("price",), ("price", "location"))

TOLD: tuple[her_effects.Said, ...] = (
    her_effects.ConfirmPaired(),
    her_effects.RefusePairing(),
    her_effects.TellMoved(CHAT),
    her_effects.SayNotHers(),
    of_team.AskOwnName(),
    of_team.SayTeamLost(),
    of_team.AskToAllow(Person("1", "Pirjo")),
    of_team.ConfirmAllowed(Person("1", "Pirjo")),
    of_team.SayNotSent("1"),
    of_team.ConfirmDismissed(Person("1", "Pirjo")),
    of_team.SayLastMember(Person("1", "Pirjo")),
    of_team.ShowMembers(None),
    of_team.ShowMembers(Team((Person("1", "Pirjo"),), (Asking(Person("2", "")),))),
    of_inquiry.ShowQueue(()),
    of_inquiry.ShowQueue((inquiry(), inquiry("B", status=Status.ANSWERED))),
    of_inquiry.AskForWords(),
    her_effects.AskWhatToTry(),
    of_inquiry.ShowFound("maija", ()),
    of_inquiry.ShowFound("maija", (inquiry(status=Status.CLOSED),) * 41),
    of_inquiry.ShowWhole(inquiry(desk=DESK)),
    of_inquiry.SendExport(()),
    of_inquiry.SendExport((inquiry(),)),
    of_inquiry.AskDeletion(inquiry()),
    of_inquiry.ConfirmDeleted("K7M-4QX", 1),
    of_writing.ExplainAnswering("K7M-4QX"),
    of_writing.AskToWhom("20", (inquiry(),)),
    of_writing.ConfirmSending(inquiry(), Source(CHAT, "30")),
    of_writing.ConfirmDropped(),
    of_writing.SayNotInDrawer(Source(CHAT, "30")),
    her_effects.ShowMenu(),
    her_effects.SayUnknownCommand(),
    of_inquiry.AskForNote(inquiry()),
    of_inquiry.ConfirmNoted(inquiry()),
    of_inquiry.ConfirmSnoozed("K7M-4QX", NOON),
    of_inquiry.ConfirmMuted(inquiry(), True),
    of_inquiry.ConfirmMuted(inquiry(), False),
    of_writing.OfferCanned((Canned("kiitos", "Kiitos!"),), inquiry()),
    of_writing.OfferCanned((Canned("kiitos", "Kiitos!"),)),
    of_writing.OfferCanned(()),
    of_writing.ConfirmTakenBack("K7M-4QX"),
    of_writing.SayNotTakenBack("K7M-4QX"),
    of_writing.SayTooOld("K7M-4QX"),
    of_writing.SayNothingToTakeBack(),
    of_inquiry.ConfirmTaken("K7M-4QX", "Johanna"),
    of_inquiry.ConfirmFinished("K7M-4QX"),
    of_inquiry.SayGone("K7M-4QX"),
    of_writing.SayNoThread(),
    of_writing.SayOnlyText("K7M-4QX"),
    *(of_writing.SayUnfit("K7M-4QX", unfit, PASSED_ON) for unfit in Unfit),
    her_effects.ExplainChat(),
    of_writing.ConfirmDelivered("K7M-4QX"),
    *(of_writing.SayRefused("K7M-4QX", reason) for reason in Reason),
    of_inquiry.Remind(inquiry()),
    her_effects.SayKnowledgeBroken("facts.yaml:1: ?"),
    her_effects.SayKnowledgeLive(Altered(("price",), ("price",)), 70),
    her_effects.SayLearning(),
    her_effects.TellWeek((), 0, ()),
    her_effects.TellWeek((inquiry(),), 2, ()),
    her_effects.TellWaiting((inquiry(),), 2),
    her_effects.SayExamplesAnswered((CHANGED,), 9),
    of_questions.ShowQuestions((ALIKE,)),
    of_questions.ShowQuestions(()),
    of_questions.TellQuestions(1, 2),
    of_questions.SayQuestionGone(),
    of_questions.ConfirmIgnored(ALIKE, None),
    of_questions.ShowProposal(PROPOSAL),
    of_questions.ShowProposal(REFUSAL),
    of_questions.AskForSentence(PROPOSAL),
    of_questions.ShowProposal(ENTRY),
    of_questions.AskForPart(ENTRY, Language.SV, EntryPart.QUESTION),
    *(of_questions.AskForPart(ENTRY, Language.FI, part) for part in EntryPart),
    *(
        of_questions.AskForPart(ENTRY, Language.FI, EntryPart.ANSWER, each, "x")
        for each in of_questions.PartObjection
    ),
    of_questions.ShowWeighed(ENTRY, Weighed("1", (), (), 3, 4, ("Koira?",))),
    of_questions.ConfirmUndone(ENTRY.taught),
    of_questions.SayProposalGone(),
    of_questions.SayTrying(PROPOSAL, None),
    *(
        of_questions.ShowWeighed(PROPOSAL, Weighed("1", changed, (), asked, 4))
        for changed, asked in (((CHANGED,), 3), ((), 3), ((), 0))
    ),
    of_questions.SayNotTaught(PROPOSAL, ""),
    of_questions.ConfirmAddition(PROPOSAL, None),
    of_questions.ConfirmAdditionDropped(None),
    of_questions.ConfirmTaught(PROPOSAL.taught, 4),
    of_questions.AskUndoing(PROPOSAL.taught),
    of_questions.ConfirmUndoing(PROPOSAL.taught, None),
    of_questions.ConfirmUndone(PROPOSAL.taught),
    of_questions.SayNotUndone(""),
    her_effects.ShowStatistics(()),
    her_effects.ShowStatistics(
        (Counted(TODAY, Tally.QUESTION, "answer", 7), Counted(TODAY, Tally.TOPIC, "price", 7))
    ),
    her_effects.ShowPicture((Counted(TODAY, Tally.QUESTION, "answer", 7),), Theme.DARK),
    of_facts.ShowFacts(),
    of_facts.ShowFact("price"),
    of_facts.ShowFact("phone"),
    of_facts.AskForFact("price", Language.FI),
    *(of_facts.AskForFact("phone", Language.SV, objection, "kyllä") for objection in of_facts.FactObjection),
    of_facts.ShowStatement(STATEMENT),
    of_facts.ShowStatement(STATEMENT, anew=True),
    of_facts.SayFactGone(),
    of_facts.ConfirmStatement(STATEMENT, None),
    of_facts.ConfirmStatementDropped(None),
    of_facts.ConfirmStated(STATED, 3),
    of_facts.SayNotStated(STATEMENT, ""),
    of_facts.SayNotStated(STATEMENT, "", meanwhile=True),
    of_facts.AskFactUndoing(STATED),
    of_facts.ConfirmFactUndoing(STATED, None),
    of_facts.ConfirmFactUndone(STATED),
    of_facts.SayFactNotUndone(""),
    of_absence.ShowAbsence(Absence(TODAY)),
    of_absence.ShowAbsence(None, (TODAY,)),
    of_absence.AskForDay(),
    of_absence.AskForDay(objects=True),
    of_absence.ConfirmAway(TODAY, 2, 1),
    of_absence.ConfirmBack(),
    of_absence.SayNotAway(),
    of_absence.TellBack(2),
    of_meeting.ExplainMeeting(),
    of_meeting.AskForMeeting(inquiry()),
    *(of_meeting.AskForMeeting(inquiry(), mistake) for mistake in Mistake),
    of_meeting.ShowMeeting(inquiry(), MEETING),
    of_meeting.ConfirmMeeting(inquiry(), MEETING, None),
    of_meeting.ConfirmMeetingCancelled(inquiry(), MEETING, None),
)


def replies(shipped: Knowledge) -> Replies:
    return Replies(shipped, Policy(shipped, Periods()))


def test_everything_that_is_said_is_here() -> None:
    assert {type(effect) for effect in SAID} == set(get_args(effects.Said))
    assert {type(effect) for effect in TOLD} == set(get_args(her_effects.Said))


def test_what_is_said_is_not_done_and_what_is_done_is_not_said() -> None:
    assert set(get_args(effects.Said)) & set(get_args(effects.Done)) == set()
    assert set(get_args(her_effects.Said)) & set(get_args(her_effects.Done)) == set()
    assert Became in get_args(effects.Done)
    assert Became in get_args(her_effects.Done)


@pytest.mark.parametrize("language", Language)
def test_everything_that_is_said_is_said_in_every_language(shipped: Knowledge, language: Language) -> None:
    here = Conversation(language=language)
    said = [each for effect in SAID for each in replies(shipped).render(effect, CHAT, here)]
    situation = HerSituation(NOON, CHAT)
    told = [each for effect in TOLD for each in HerReplies(shipped, language).render(effect, situation)]
    texts = [message.reply.text for message in (*said, *told) if isinstance(message, Outgoing)]
    assert (
        len(texts) == len(SAID) + 1 + len(TOLD) + 1
    )  # the export is two files; statistics a picture, and the same in words
    assert [text for text in texts if not text.strip() or placeholders(text)] == []


def test_advice_has_its_words_in_the_languages_that_it_is_given_in() -> None:
    for language in ADVISED:
        assert advice.TITLES[language].keys() == advice.ADVICE[language].keys() == set(Concern)
        assert advice.IN_LANGUAGE[language].keys() == set(Language)
        assert {word for word in advice.WORDS[language] if isinstance(word, Verdict)} == set(Verdict)
