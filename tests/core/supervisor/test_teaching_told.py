"""What she is told of questions that could not be answered, and of teaching by them, compared whole."""

import pytest

from bot.core.address import SUPERVISOR
from bot.core.knowledge.named import CRISIS, NONE
from bot.core.knowledge.taught import Taught
from bot.core.language import Language
from bot.core.message import Asked, Outgoing, Source
from bot.core.reply import Choice, Copyable, Reply
from bot.core.supervisor import effects, questions_shown
from bot.core.supervisor import question_effects as said
from bot.core.supervisor.proposals import Proposal, Stage
from bot.core.supervisor.proposals_shown import MOST_CHANGED
from bot.core.supervisor.question_events import Changed, Weighed
from bot.core.supervisor.questions import Alike, Miss, Numbered
from bot.core.supervisor.replies import Replies
from bot.core.supervisor.teaching import LONGEST
from tests import factories
from tests.core.supervisor.table import GROUP, HERS, at
from tests.factories import NOON

REPLIES = Replies(factories.knowledge())
ID = "20260302-1"
TAUGHT = Taught(ID, "price", Language.FI, "Mitä Pirjo maksaa?")
PROPOSAL = Proposal(1, TAUGHT, Stage.SHOWN, NOON)
REFUSED = Proposal(1, Taught(ID, NONE, Language.FI, "Mitä maksaa?"), Stage.SHOWN, NOON)
SHOWN = Source(HERS, "20")
DOG = Alike((Numbered(1, Miss("Saako koiran tuoda?", Language.FI, NOON)),))
DECLINED = Alike(
    (
        Numbered(2, Miss("Får hunden?", Language.SV, NOON, "price")),
        Numbered(3, Miss("Får hunden följa?", Language.SV, NOON, "gone")),
    )
)


def button(name: str, code: str, rest: str = ID) -> Choice:
    return Choice(f"choice.{name}", f"s:{code}:{rest}")


WEIGH, REWRITE, LEAVE, TEACH = (button(x, x) for x in ("weigh", "rewrite", "leave", "teach"))


def to_her(
    text: str,
    *choices: Choice,
    under: str | None = None,
    instead: str | None = None,
    copies: tuple[Copyable, ...] = (),
) -> Outgoing:
    reply = Reply(text, choices, copyable=copies)
    return Outgoing(SUPERVISOR, reply, confidential=True, replies_to=under, replaces=instead)


def copying(text: str) -> tuple[Copyable, ...]:
    return (Copyable("choice.copy.sentence", text),)


LIST = (
    "questions 2 1. ”Saako koiran tuoda?”\n"
    "2. ”Får hunden?” · question_times 2 · spoken.sv · question_declined Mitä maksaa?, gone"
)
OPEN = (Choice("1. Saako koiran tuoda?", "s:question:1"), Choice("2. Får hunden?", "s:question:2"))
CHANGED = Changed("Mihin?", ("price",), ())
SUGGESTED = Changed("Miksi?", (), ("price", "length"))


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        (said.ShowQuestions((DOG, DECLINED)), to_her(LIST, *OPEN)),
        (said.ShowQuestions((DOG, DECLINED), 9, SHOWN), to_her(LIST, *OPEN, instead="20")),
        (said.ShowQuestions(()), to_her("questions_none")),
        (
            said.TellQuestions(1, 2),
            to_her("questions_news 2 1", Choice("choice.menu.questions", "s:menu:questions")),
        ),
        (said.SayQuestionGone(), to_her("question_gone", under="20")),
        (said.ConfirmIgnored(DOG, SHOWN), to_her("question_ignored Saako koiran tuoda?", instead="20")),
        (
            said.ShowProposal(PROPOSAL),
            to_her(
                "proposal Mitä Pirjo maksaa? Mitä maksaa?\n\nproposal_telling Pirjo\n\nproposal_leaves",
                *(WEIGH, REWRITE, LEAVE),
                under="20",
                copies=copying("Mitä Pirjo maksaa?"),
            ),
        ),
        (
            said.ShowProposal(REFUSED),
            to_her(
                "proposal_none Mitä maksaa?\n\nproposal_leaves",
                *(WEIGH, REWRITE, LEAVE),
                under="20",
                copies=copying("Mitä maksaa?"),
            ),
        ),
        (
            said.ShowProposal(Proposal(1, Taught(ID, "price", Language.FI, "mitä " * 50), Stage.SHOWN, NOON)),
            to_her(
                f"proposal {'mitä ' * 50} Mitä maksaa?\n\nproposal_leaves\n\nproposal_too_long {LONGEST}",
                *(REWRITE, LEAVE),
                under="20",
                copies=copying("mitä " * 50),
            ),
        ),
        (said.SayProposalGone(), to_her("proposal_gone", under="20")),
        (
            said.SayTrying(PROPOSAL, SHOWN),
            to_her("trying Mitä Pirjo maksaa? Mitä maksaa?", instead="20"),
        ),
        (
            said.ShowWeighed(PROPOSAL, Weighed(ID, (CHANGED, SUGGESTED), ("Huomio.",), 9, 4)),
            to_her(
                "weighed_of Mitä Pirjo maksaa? Mitä maksaa?\n\nweighed 9 2 weighed_item answered_nothing "
                "Mitä maksaa? Mihin?\nweighed_item answered_suggest Mitä maksaa?, Kauanko kestää? "
                "answered_nothing Miksi? 4\n\nweighed_findings • Huomio.",
                *(TEACH, REWRITE, LEAVE),
            ),
        ),
        (
            said.ShowWeighed(REFUSED, Weighed(ID, (), (), 9, 4)),
            to_her("weighed_of Mitä maksaa? out_of_scope\n\nweighed_nothing 9 4", *(TEACH, REWRITE, LEAVE)),
        ),
        (
            said.ShowWeighed(REFUSED, Weighed(ID, (), (), 0, 4)),
            to_her("weighed_of Mitä maksaa? out_of_scope\n\nweighed_unasked", *(TEACH, REWRITE, LEAVE)),
        ),
        (
            said.SayNotTaught(PROPOSAL, "taught.yaml:1: ?"),
            to_her("not_taught taught.yaml:1: ? Mitä Pirjo maksaa?", *(WEIGH, REWRITE, LEAVE)),
        ),
        (
            said.SayNotTaught(PROPOSAL, ""),
            to_her("not_taught teaching_failed Mitä Pirjo maksaa?", *(WEIGH, REWRITE, LEAVE)),
        ),
        (
            said.ConfirmAddition(PROPOSAL, SHOWN),
            to_her("taking_up Mitä Pirjo maksaa? Mitä maksaa?", instead="20"),
        ),
        (said.ConfirmAdditionDropped(SHOWN), to_her("not_added", instead="20")),
        (said.ConfirmTaught(TAUGHT, 4), to_her("taught_live 4 Mitä Pirjo maksaa? Mitä maksaa?")),
        (
            said.AskUndoing(TAUGHT),
            to_her("ask_undoing Mitä Pirjo maksaa? Mitä maksaa?", button("unteach", "unteach")),
        ),
        (
            said.ConfirmUndoing(TAUGHT, SHOWN),
            to_her("undoing Mitä Pirjo maksaa? Mitä maksaa?", instead="20"),
        ),
        (said.ConfirmUndone(TAUGHT), to_her("undone Mitä Pirjo maksaa? Mitä maksaa?")),
        (said.SayNotUndone("a.yaml:1: ?"), to_her("not_undone a.yaml:1: ?")),
        (said.SayNotUndone(""), to_her("not_undone teaching_failed")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_she_is_told(effect: effects.Said, told: Outgoing) -> None:
    assert REPLIES.render(effect, at()) == (told,)


def test_the_box_for_a_sentence_opens_by_itself_but_in_a_group() -> None:
    for here, placeholder in ((HERS, "placeholder.sentence"), (GROUP, None)):
        (asked,) = REPLIES.render(said.AskForSentence(PROPOSAL), at(here, here))
        assert asked == Outgoing(
            SUPERVISOR,
            Reply(f"ask_for_sentence {LONGEST} Mitä Pirjo maksaa?", placeholder=placeholder),
            confidential=True,
            replies_to="20",
            asks=Asked.SENTENCE,
        )


def test_no_more_changes_are_shown_than_can_be_read() -> None:
    weighed = Weighed(ID, (CHANGED,) * (MOST_CHANGED + 2), (), 99, 4)
    (told,) = REPLIES.render(said.ShowWeighed(PROPOSAL, weighed), at())
    assert isinstance(told, Outgoing)
    assert told.reply.text.count("weighed_item") == MOST_CHANGED
    assert "\nlisted_more 2 4" in told.reply.text


def test_a_question_is_shown_with_the_nearest_topics_that_it_may_mean() -> None:
    """None that was not the one, none in another language, not the help in distress, and three at most."""
    scores = [(CRISIS, 0.9), ("price", 0.4), ("gone", 0.3), ("length", 0.2), ("help", 0.1), ("greeting", 0.0)]
    declined = Alike((answered(DOG.misses[0], "price"), *DOG.misses))
    (told,) = questions_shown.whole(REPLIES.speaker, declined, scores, at())
    assert told == to_her(
        "”Saako koiran tuoda?”\n\nquestion_asked 2 2.3.2026\n\nquestion_declined Mitä maksaa?.\n\n"
        "question_nearest • 20 % Kauanko kestää?\n• 10 % Mitä voin kysyä?\n• 0 % Hei!",
        *(
            Choice(f"choice.add {title}", f"s:add:1:{entry}")
            for title, entry in (
                ("Kauanko kestää?", "length"),
                ("Mitä voin kysyä?", "help"),
                ("Hei!", "greeting"),
            )
        ),
        Choice("choice.write_answer", "s:compose:1"),
        Choice("choice.out_of_scope", "s:add:1:none"),
        Choice("choice.ignore", "s:ignore:1"),
        under="20",
    )
    (swedish,) = questions_shown.whole(REPLIES.speaker, DECLINED, scores, at())
    assert isinstance(swedish, Outgoing)
    assert [choice.token for choice in swedish.reply.choices] == ["s:compose:2", "s:add:2:none", "s:ignore:2"]


def answered(one: Numbered, shown: str) -> Numbered:
    """Return a miss with the answer that it got."""
    return Numbered(one.number, Miss(one.miss.question, one.miss.language, one.miss.at, shown))
