"""Whatever the program may have to put into words has a sentence of its own in every shipped language."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

from bot.adapters import knowledge_files
from bot.adapters.telegram import profile
from bot.core.client import effects
from bot.core.client.choices import key
from bot.core.client.commands import COMMANDS
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation, TakingInquiry
from bot.core.inquiry.draft import MAX_LENGTH, Contact, Draft, Field, Medium, Problem
from bot.core.inquiry.life import Status
from bot.core.knowledge.entries import Knowledge, placeholders
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.quality import advice
from bot.core.quality.evaluation import Verdict
from bot.core.quality.review import Kind
from bot.supervision import ACTIONS
from tests.factories import BUTTONS, DRAFT, inquiry


def reasons() -> Iterator[str]:
    """Yield why Telegram's channel gives a message up: every text that it returns or raises as a reason."""
    for node in ast.walk(ast.parse(Path("bot/adapters/telegram/channel.py").read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef(name="reason_of"):
                returns = (each.value for each in ast.walk(node) if isinstance(each, ast.Return))
                yield from (ast.literal_eval(value) for value in returns if value)
            case ast.Call(func=ast.Name("PermanentFailure"), args=[ast.Constant(str(reason))]):
                yield reason


LABELS = {key(button) for button in BUTTONS if button.__struct_fields__ != ("entry",)}
"""What stands on buttons; on that of an entry, its question."""

WORDED: Mapping[str, Iterable[str]] = {
    "ask": Field,
    "choice": LABELS | {*ACTIONS, "share_phone"},
    "command": (*profile.COMMANDS, *profile.SUPERVISOR_COMMANDS),
    "problem": Problem,
    "reason": set(reasons()),
    "status": Status,
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


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize("field", Field)
def test_every_problem_of_every_answer_is_told(
    shipped: Knowledge, field: Field, problem: Problem, language: Language
) -> None:
    here = Conversation(TakingInquiry(Draft(), field), language)
    told = Replies(shipped).render(effects.AskFor(field, problem), here)
    assert told is not None
    assert told.text == shipped.say(language, f"problem.{problem}", most=str(MAX_LENGTH[field]))


REACHED = {
    Medium.CHAT: (Contact(Medium.CHAT), "choice.chat"),
    Medium.PHONE: (Contact(Medium.PHONE, "+358 40 1234567"), "+358 40 1234567"),
    Medium.EMAIL: (Contact(Medium.EMAIL, "maija@example.org"), "maija@example.org"),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("medium", Medium)
def test_every_way_to_be_reached_is_told(shipped: Knowledge, medium: Medium, language: Language) -> None:
    contact, says = REACHED[medium]
    told = Replies(shipped).notification(inquiry(contact=contact), language)
    expected = shipped.wording[language].get(says, says)
    assert f"\n{shipped.say(language, 'choice.field.contact')}: {expected}\n" in told


DONE = {
    effects.EraseMyData,
    effects.ExportMyData,
    effects.ForwardToSupervisor,
    effects.RecordFeedback,
    effects.RecordMiss,
    effects.ShowMyData,
    effects.ShowPolicy,
    effects.SubmitInquiry,
}
"""Effects that are carried out, with what is said of them; all others are said and nothing else."""

EFFECTS: tuple[effects.Effect, ...] = (
    effects.Welcome(),
    effects.SendAnswer("price"),
    effects.Suggest(("price",)),
    effects.OfferHandoff(),
    effects.OfferTopics(),
    effects.AskFor(Field.NAME),
    effects.ShowPreview(DRAFT),
    effects.AskWhatToChange(),
    effects.ConfirmCancelled(),
    effects.SayNothingToCancel(),
    effects.SignpostCrisis(),
    effects.ShowPolicy(),
    effects.AskLanguage(),
    effects.ConfirmLanguage(),
    effects.SayLanguageUnknown(),
    effects.ExplainStaleChoice(),
    effects.ThankForFeedback(),
    effects.DeclineAttachment(),
    effects.ExplainCaption(),
    effects.ExplainEdit(),
    effects.SayDraftExpired(),
    effects.ShowMyData(),
    effects.AskErasure(),
    effects.SubmitInquiry(DRAFT),
    effects.ForwardToSupervisor("K7M-4QX", "Hei"),
    effects.RecordMiss("?", Language.FI),
    effects.RecordFeedback("price", True),
    effects.ExportMyData(),
    effects.EraseMyData(),
)


def test_every_effect_is_here() -> None:
    assert {type(effect) for effect in EFFECTS} == set(get_args(effects.Effect))


@pytest.mark.parametrize("language", Language)
def test_every_effect_is_said_or_done_in_every_language(shipped: Knowledge, language: Language) -> None:
    replies = {type(e): Replies(shipped).render(e, Conversation(language=language)) for e in EFFECTS}
    assert {kind for kind, reply in replies.items() if reply is None} == DONE
    texts = [reply.text for reply in replies.values() if reply]
    assert [text for text in texts if not text.strip() or placeholders(text)] == []


def test_advice_has_its_words_in_the_languages_that_it_is_given_in() -> None:
    for language in advice.LANGUAGES:
        assert advice.TITLES[language].keys() == advice.ADVICE[language].keys() == set(Kind)
        assert advice.IN_LANGUAGE[language].keys() == set(Language)
        assert {word for word in advice.WORDS[language] if isinstance(word, Verdict)} == set(Verdict)
