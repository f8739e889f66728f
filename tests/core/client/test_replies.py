"""Effects in words, compared whole."""

import dataclasses
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from bot.core.client import effects, events
from bot.core.client.countries import Country
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import (
    Confirming,
    ConfirmingErasure,
    Conversation,
    Idle,
    OfferingHandoff,
    TakingInquiry,
)
from bot.core.data import from_json, to_json
from bot.core.inquiry import summary
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reply import Choice, Reply, shorten
from bot.core.supervisor.replies import Replies as HerReplies
from tests import factories
from tests.core.client import rendered
from tests.factories import CHAT, DRAFT, in_the_clients_words, inquiry

KNOWLEDGE = factories.knowledge()
REPLIES = Replies(KNOWLEDGE, Policy(KNOWLEDGE, factories.Periods()))
TO_TEAM = Replies(KNOWLEDGE, REPLIES.policy.read_by(team=True))


def says(
    effect: effects.Said,
    conversation: Conversation = Conversation(turn=3),  # noqa: B008
    replies: Replies = REPLIES,
) -> Reply:
    (said,) = replies.render(effect, CHAT, conversation)
    assert said == Outgoing(CHAT, said.reply, said.about)
    return said.reply


def test_an_answer_has_follow_ups_and_feedback() -> None:
    assert says(effects.SendAnswer("length")) == Reply(
        "Kestää 1,5 tuntia.",
        (
            Choice("Mitä maksaa?", "3:entry:price"),
            Choice("choice.helpful", "3:feedback:length:1"),
            Choice("choice.not_helpful", "3:feedback:length:0"),
        ),
    )


def test_what_is_not_stated_is_said_and_can_be_passed_on() -> None:
    offering = Conversation(OfferingHandoff("?"), turn=3)
    assert says(effects.SendAnswer("price"), offering) == Reply(
        "Hintaa ei ole kerrottu.\n\noffer_handoff",
        (Choice("choice.handoff", "3:handoff"), Choice("choice.declined", "3:no")),
    )


def test_what_is_not_stated_can_be_asked_in_the_inquiry_that_is_under_way() -> None:
    taking = Conversation(TakingInquiry(Draft(), Field.NAME), turn=3)
    assert says(effects.SendAnswer("price"), taking) == Reply("Hintaa ei ole kerrottu.\n\nask_in_inquiry")


def test_small_talk_is_not_asked_about() -> None:
    assert says(effects.SendAnswer("help")) == Reply("Kysy vapaasti.")


def test_an_answer_in_finnish_only_says_so() -> None:
    knowledge = dataclasses.replace(
        factories.knowledge(), wording={lang: factories.knowledge().wording[Language.FI] for lang in Language}
    )
    replies = dataclasses.replace(REPLIES, knowledge=knowledge)
    reply = says(effects.SendAnswer("help"), Conversation(language=Language.SV), replies)
    assert reply == Reply("only_in_finnish\n\nKysy vapaasti.")


def test_a_field_is_asked_for_with_what_was_wrong() -> None:
    taking = Conversation(TakingInquiry(Draft(), Field.NAME), turn=3)
    cancel = (Choice("choice.skip.name", "3:skip:name"), Choice("choice.cancel", "3:cancel"))
    assert says(effects.AskFor(Field.NAME), taking) == Reply("ask.name", cancel)
    assert says(effects.AskFor(Field.NAME, Objection.TOO_LONG), taking) == Reply(
        "objection.too_long 100", cancel
    )


def test_the_question_asked_before_is_offered_as_the_subject() -> None:
    taking = Conversation(TakingInquiry(Draft(question="Saako\nkoiran?"), Field.SUBJECT), turn=3)
    assert says(effects.AskFor(Field.SUBJECT), taking) == Reply(
        "ask.subject\n\noffer_question Saako koiran?",
        (
            Choice("choice.reuse", "3:reuse"),
            Choice("choice.skip.subject", "3:skip:subject"),
            Choice("choice.cancel", "3:cancel"),
        ),
    )


def test_the_preview_is_exactly_what_the_supervisor_receives() -> None:
    asked, left = ("Auttaako tämä?", "Saako koiran?", "Tiimimme riitelee."), ("Saako koiran?",)
    shown = Conversation(Confirming(DRAFT), questions=asked, unanswered=left, turn=3)
    preview = says(effects.ShowPreview(DRAFT), shown)
    notice = HerReplies(KNOWLEDGE).notices.notice(inquiry(questions=asked, unanswered=left))
    told = (
        "choice.field.subject: Tiimimme riitelee.\nchoice.field.name: Maija\n"
        "choice.field.contact: +358 40 1234567\nnotification_language spoken.fi\n\n"
        "notification_unanswered • Saako koiran?\n\nnotification_answered • Auttaako tämä?"
    )
    whom = "choice.field.audience: "
    assert preview.text == f"preview {whom}choice.audience.group\n{told}\n\nconsent"
    assert notice == f"notification K7M-4QX {whom}audience.group\n{told}"


@pytest.mark.parametrize("contact", [Contact(Medium.CHAT), Contact(Medium.EMAIL, "maija@example.org")])
@pytest.mark.parametrize("audience", Audience)
def test_what_is_told_differs_only_in_whose_words_it_is(audience: Audience, contact: Contact) -> None:
    """Hers of the client and of the chat are other words than the client's own."""
    draft = DRAFT.fill(Field.AUDIENCE, audience).fill(Field.CONTACT, contact)
    preview = says(effects.ShowPreview(draft), Conversation(Confirming(draft))).text
    sent = inquiry(audience=audience, contact=contact, questions=())
    for seen, chat in ((summary.IN_HER_CHAT, "reached.here"), (summary.ELSEWHERE, "reached.there")):
        notice = HerReplies(KNOWLEDGE).notices.notice(sent, seen)
        assert (f" {chat}\n" in notice) is (contact == Contact(Medium.CHAT))
        assert preview.startswith(
            in_the_clients_words(notice).replace(f"notification {sent.code}", "preview")
        )


@pytest.mark.parametrize(
    ("draft", "warnings"),
    [
        (DRAFT, ""),
        (DRAFT.fill(Field.CONTACT, Contact(Medium.CHAT)), "warn_chat\n\n"),
    ],
)
def test_the_preview_warns(draft: Draft, warnings: str) -> None:
    text = says(effects.ShowPreview(draft), Conversation(Confirming(draft))).text
    assert text.endswith(f"\n\n{warnings}consent")
    assert text.count("warn_") == bool(warnings)


def test_buttons_of_a_reply_come_back_as_events() -> None:
    reply = says(effects.AskLanguage())
    assert [events.from_token(choice.token) for choice in reply.choices] == [
        events.ChoicePressed(3, events.LanguageChosen(language)) for language in REPLIES.knowledge.wording
    ]


def test_long_quotes_are_shortened_to_one_line() -> None:
    assert shorten("a\n  b") == "a b"
    assert shorten("ä" * 200) == "ä" * 200
    assert shorten("ä" * 201) == "ä" * 199 + "…"


def test_everything_worded_is_said() -> None:
    """The contract with the wording names no sentence that no code says."""
    sources = (path for path in Path("bot").rglob("*.py") if path.name != "wording.py")
    code = "".join(path.read_text(encoding="utf-8") for path in sources)
    composed = (
        *(
            "ask",
            "ask_again",
            "audience",
            "choice",
            "column",
            "command",
            "how_far",
            "knowledge_live_entries",
            "knowledge_live_facts",
            "fact_objection",
            "noted",
            "objection",
            "page",
            "policy",
            "reason",
            "rule",
            "spoken",
        ),
        *("placeholder", "status", "waited", "why", "ask_for_entry", "entry_objection", "unfit", "attached"),
        *("answered", "fact_objection", "outcome", "thumb", "picture", "meeting_mistake", "meeting_when"),
    )
    said = [key for key in SENTENCES if re.search(rf"[\"']{re.escape(key)}[\"']", code)]
    assert [key for key in SENTENCES if key not in said and key.partition(".")[0] not in composed] == []


def test_idle_conversations_need_no_prompt() -> None:
    assert says(effects.ConfirmCancelled(), Conversation(Idle())) == Reply("cancelled", takes_keys_away=True)


def test_an_unfinished_inquiry_is_among_ones_own_data() -> None:
    """Whoever asks sees all that is stored, in the middle of an inquiry and of a deletion too."""
    taking = TakingInquiry(Draft(Audience.GROUP, "Tiimimme riitelee."), Field.NAME)
    for state in (taking, ConfirmingErasure(taking)):
        stored = Conversation(state, questions=("Auttaako tämä?",), turn=3)
        assert says(effects.ShowMyData(()), stored) == Reply(
            "my_data my_data_conversation 1\nmy_data_draft",
            (Choice("choice.export", "3:export"), Choice("choice.erase", "3:erase")),
        )
        assert exported(stored) == (
            "my_data_questions • Auttaako tämä?\n\n"
            "my_data_draft\nchoice.field.audience: choice.audience.group\n"
            "choice.field.subject: Tiimimme riitelee.\n"
        )
    assert "my_data_draft" not in exported(Conversation())


def exported(stored: Conversation, *inquiries: Inquiry) -> str:
    """Return the text for reading among the files that a client is sent."""
    _, text = REPLIES.render(effects.SendMyData(inquiries), CHAT, stored)
    assert text.document is not None
    return text.document.content.decode()


def test_questions_whose_answers_are_awaited_are_shown_and_sent() -> None:
    awaited = ("Saako koiran tuoda?", "Kuka?")
    shown = says(effects.ShowMyData((), awaited), Conversation())
    assert shown.text == "my_data my_data_conversation 0\nmy_data_awaited 2"
    json, text = REPLIES.render(effects.SendMyData((), awaited), CHAT, Conversation())
    assert json.document is not None
    assert from_json(json.document.content, dict)["awaited"] == [*awaited]
    assert text.document is not None
    assert text.document.content.decode().endswith("my_data_awaited 2\n• Saako koiran tuoda?\n• Kuka?\n")


def test_all_that_is_stored_is_sent_as_json_and_for_reading() -> None:
    stored = Conversation(questions=("Auttaako tämä?",), turn=3)
    json, text = REPLIES.render(effects.SendMyData((inquiry(),)), CHAT, stored)
    assert json.document is not None
    assert from_json(json.document.content, dict) == {
        "conversation": from_json(to_json(stored), dict),
        "inquiries": [from_json(to_json(inquiry()), dict)],
        "awaited": [],
    }
    assert (json.document.name, json.reply) == ("tiedot.json", Reply("my_data_export"))
    assert text == Outgoing(CHAT, Reply("my_data_export"), document=text.document)
    assert text.document is not None
    assert (text.document.name, text.document.content.decode()) == (
        "tiedot.txt",
        "my_data_questions • Auttaako tämä?\n\nmy_data_inquiry K7M-4QX 02.03.2026 status.new\n"
        "choice.field.audience: choice.audience.group\nchoice.field.subject: Tiimimme riitelee.\n"
        "choice.field.name: Maija\nchoice.field.contact: +358 40 1234567\n"
        "notification_language spoken.fi\n\nnotification_questions • Auttaako tämä?\n",
    )


@pytest.mark.parametrize(
    ("effect", "text"),
    [
        (effects.ConfirmErased(0, 0, 0), "erased erased_conversation\n\nerased_limits"),
        (
            effects.ConfirmErased(2, 3, 0),
            "erased erased_conversation, erased_inquiries 2, erased_supervisor 3\n\nerased_limits",
        ),
        (
            effects.ConfirmErased(1, 0, 4),
            "erased erased_conversation, erased_inquiries 1\n\nerased_supervisor_not 4\n\nerased_limits",
        ),
    ],
)
def test_the_receipt_of_a_deletion(effect: effects.ConfirmErased, text: str) -> None:
    assert says(effect) == Reply(text)


def test_the_receipt_tells_of_mail_only_where_inquiries_are_mailed() -> None:
    handling = replace(REPLIES.policy.handling, mail_country=Country.FI)
    mailing = Replies(KNOWLEDGE, replace(REPLIES.policy, handling=handling))
    text = "erased erased_conversation, erased_inquiries 1\n\nerased_mail\n\nerased_limits"
    assert says(effects.ConfirmErased(1, 0, 0), replies=mailing) == Reply(text)


def test_the_policy_is_shown_as_it_is_while_she_reads_where_she_does() -> None:
    assert says(effects.ShowPolicy()) == Reply(REPLIES.policy.text(Language.FI))
    assert says(effects.ShowPolicy(), replies=TO_TEAM) == Reply(TO_TEAM.policy.text(Language.FI))


def test_who_reads_with_her_is_told_before_the_consent() -> None:
    here = Conversation(Confirming(DRAFT), turn=3)
    alone, together = (says(effects.ShowPreview(DRAFT), here, replies) for replies in (REPLIES, TO_TEAM))
    assert together.text == alone.text.replace("\n\nconsent", "\n\nwarn_team\n\nconsent")
    assert together.choices == alone.choices


LEADING = (
    Choice("choice.inquiry", "3:inquiry"),
    Choice("Kauanko kestää?", "3:entry:length"),
    Choice("Mitä maksaa?", "3:entry:price"),
)

SENTENCES_SAID: list[tuple[effects.Said, Reply]] = [
    (
        effects.Welcome(),
        Reply(
            "welcome", (Choice("Kauanko kestää?", "3:entry:length"), Choice("Mitä maksaa?", "3:entry:price"))
        ),
    ),
    (effects.SayNothingToCancel(), Reply("nothing_to_cancel")),
    (effects.SignpostCrisis(), Reply("Soita 112.", (Choice("choice.work", "3:work:"),))),
    (
        effects.SignpostCrisis(another=True, entry="length"),
        Reply("signpost_another", (Choice("choice.work", "3:work:length"),)),
    ),
    (effects.Comfort(), Reply("comfort", (Choice("choice.work", "3:work:"),))),
    (effects.SayTiring(), Reply("tiring")),
    (effects.ExplainStaleChoice(), Reply("stale_choice", LEADING)),
    (effects.SayTurnFailed(), Reply("turn_failed")),
    (effects.SayUnsendable(), Reply("unsendable")),
    (effects.ThankForFeedback(), Reply("thanks_for_feedback")),
    (effects.DeclineAttachment(), Reply("attachment")),
    (effects.ExplainCaption(), Reply("caption_only")),
    (effects.ExplainEdit(), Reply("edit_not_taken")),
    (effects.SayDraftExpired(), Reply("draft_expired")),
    (effects.ConfirmForwarded(), Reply("forwarded")),
    (effects.Thank("K7M-4QX", "Maija"), Reply("inquiry_sent K7M-4QX Maija", takes_keys_away=True)),
]


@pytest.mark.parametrize(("effect", "reply"), SENTENCES_SAID, ids=lambda value: type(value).__name__)
def test_what_is_said_in_one_sentence(effect: effects.Said, reply: Reply) -> None:
    assert says(effect) == reply


def test_every_effect_says_what_the_table_says() -> None:
    """Each of its ways; ``python -m tests.core.client.rendered`` writes the table anew, to be read."""
    assert rendered.lines() == rendered.PATH.read_text(encoding="utf-8").splitlines()


def test_the_table_has_every_effect_that_is_said() -> None:
    assert {type(effect) for effect, _ in rendered.SAID} == {*get_args(effects.Said)} - {effects.ShowPolicy}
