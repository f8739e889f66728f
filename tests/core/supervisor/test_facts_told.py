"""What she is told of facts, compared whole; what comes of what she does is in the table."""

from dataclasses import replace

import pytest

from bot.core.address import SUPERVISOR
from bot.core.knowledge import facts
from bot.core.knowledge.entries import Entry, EntryText, Knowledge, Vocabulary
from bot.core.knowledge.stated import Stated
from bot.core.language import Language
from bot.core.message import Asked, Outgoing, Source
from bot.core.reply import Choice, Reply
from bot.core.supervisor import dialogue, facts_shown
from bot.core.supervisor import fact_effects as said
from bot.core.supervisor.effects import Said
from bot.core.supervisor.events import Pressed, Wrote
from bot.core.supervisor.fact_effects import FactObjection
from bot.core.supervisor.fact_events import StatementConfirmed
from bot.core.supervisor.replies import Replies
from bot.core.supervisor.statements import Statement, Stating, Wanted
from tests import factories
from tests.core.supervisor.table import GROUP, HERS, UNDER, asking, at
from tests.factories import NOON, entry

FI, SV = Language.FI, Language.SV
ID = "20260302-120000000"
SHOWN = Source(HERS, "20")
PRICED = Stated(ID, "price", {FI: "100 euroa"}, "x")
SHORTER = Stated(ID, "length", {FI: "1 h", SV: "1,5 timmar"}, "x")
LENGTHS = {FI: "1,5 tuntia", SV: "1,5 timmar"}


def bilingual() -> Knowledge:
    """Return the small knowledge with an entry that is written in Swedish too."""
    known = factories.knowledge()
    length = known.entries["length"]
    both = {**length.texts, SV: EntryText("Hur länge?", "Den tar {length}.")}
    entries = {**known.entries, "length": replace(length, texts=both), "how": entry("how", "Miten?", "Näin.")}
    return replace(known, entries=entries, wording={**known.wording, SV: known.wording[FI]})


REPLIES = Replies(bilingual())


def button(name: str, code: str) -> Choice:
    return Choice(f"choice.{name}", f"s:{code}:{ID}")


def writing(fact: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"choice.write_fact spoken.{language}", f"s:write:{fact}:{language}") for language in (FI, SV)
    )


def deciding(fact: str) -> tuple[Choice, ...]:
    return (button("state", "state"), *writing(fact), button("keep_fact", "keep"))


def to_her(text: str, *choices: Choice, under: str | None = None, instead: str | None = None) -> Outgoing:
    reply = Reply(text, choices)
    return Outgoing(SUPERVISOR, reply, confidential=True, replies_to=under, replaces=instead)


def asks(text: str) -> Outgoing:
    reply = Reply(text, placeholder="placeholder.fact")
    return Outgoing(SUPERVISOR, reply, confidential=True, replies_to="20", asks=Asked.FACT)


LIST = "facts 1. Mitä maksaa?: fact_unstated\n2. Kauanko kestää?: ”1,5 tuntia” 1 1"
WRITE = Choice("choice.new_entry", "s:compose:0")
OPEN = (Choice("1. Mitä maksaa?", "s:fact:price"), Choice("2. Kauanko kestää?", "s:fact:length"), WRITE)


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        (said.ShowFacts(), to_her(LIST, *OPEN)),
        (said.ShowFacts(9, SHOWN), to_her(LIST, *OPEN, instead="20")),
        (
            said.ShowFact("length"),
            to_her(
                "fact length Kauanko kestää?\n\nfact_value spoken.fi 1,5 tuntia\n"
                "fact_value spoken.sv 1,5 timmar\n\nfact_used • Kauanko kestää?",
                *writing("length"),
                under="20",
            ),
        ),
        (
            said.ShowFact("price"),
            to_her(
                "fact price Mitä maksaa?\n\nfact_value_unstated spoken.fi\nfact_value_unstated spoken.sv\n\n"
                "fact_used • Mitä maksaa?",
                *writing("price"),
                under="20",
            ),
        ),
        (
            said.AskForFact("price", FI),
            asks("ask_for_fact 600 spoken.fi Mitä maksaa?\n\nfact_place Hinta: …"),
        ),
        (
            said.AskForFact("length", SV, FactObjection.LENGTH),
            asks(
                "fact_objection.length\n\nask_for_fact 600 spoken.sv Kauanko kestää?\n\n"
                "fact_place Den tar ….\n\nfact_now 1,5 timmar"
            ),
        ),
        (
            said.AskForFact("price", SV, FactObjection.OPENING, "ja"),
            asks("fact_objection.opening ja\n\nask_for_fact 600 spoken.sv Mitä maksaa?"),
        ),
        (
            said.ShowStatement(Statement(PRICED, {}, NOON)),
            to_her(
                "fact_preview Mitä maksaa?\n\nfact_previewed Hinta: 100 euroa Mitä maksaa? spoken.fi\n\n"
                "fact_value spoken.sv 100 euroa\n\nfact_borrowed spoken.sv",
                *deciding("price"),
                under="20",
            ),
        ),
        (
            said.ShowStatement(Statement(SHORTER, LENGTHS, NOON), anew=True),
            to_her(
                "fact_preview_anew Kauanko kestää?\n\n"
                "fact_previewed Kestää 1 h. Kauanko kestää? spoken.fi\n\n"
                "fact_previewed Den tar 1,5 timmar. Hur länge? spoken.sv\n\n"
                "fact_as_before spoken.sv 1,5 timmar",
                *deciding("length"),
                under="20",
            ),
        ),
        (said.SayFactGone(), to_her("fact_gone", under="20")),
        (
            said.ConfirmStatement(Statement(PRICED, {}, NOON), SHOWN),
            to_her("fact_taking_up Mitä maksaa?", instead="20"),
        ),
        (said.ConfirmStatementDropped(SHOWN), to_her("fact_unchanged", instead="20")),
        (said.ConfirmStated(PRICED, 3), to_her("fact_live 3 Mitä maksaa? ”100 euroa”")),
        (
            said.SayNotStated(Statement(PRICED, {}, NOON), "stated.yaml:1: ?"),
            to_her("not_stated stated.yaml:1: ? Mitä maksaa?", *deciding("price")),
        ),
        (
            said.SayNotStated(Statement(PRICED, {}, NOON), "", meanwhile=True),
            to_her("not_stated fact_by_hand Mitä maksaa?"),
        ),
        (
            said.AskFactUndoing(PRICED),
            to_her("ask_fact_undoing Mitä maksaa? ”100 euroa”", button("unstate", "unstate")),
        ),
        (said.ConfirmFactUndoing(PRICED, SHOWN), to_her("fact_undoing Mitä maksaa?", instead="20")),
        (said.ConfirmFactUndone(PRICED), to_her("fact_undone Mitä maksaa? fact_unstated")),
        (said.SayFactNotUndone(""), to_her("not_undone teaching_failed")),
    ],
)
def test_what_she_is_told(effect: Said, expected: Outgoing) -> None:
    assert REPLIES.render(effect, at()) == (expected,)


def test_in_a_group_no_box_opens_for_everybody() -> None:
    (told,) = REPLIES.render(said.AskForFact("price", FI), at(GROUP, GROUP))
    assert isinstance(told, Outgoing)
    assert told.reply.placeholder is None


def test_many_facts_are_turned_page_by_page() -> None:
    many = {f"fact_{number:02}": {FI: ""} for number in range(facts_shown.PAGE + 1)}
    replies = Replies(replace(bilingual(), facts=many))
    pages = [replies.render(said.ShowFacts(page, SHOWN), at())[0] for page in (0, 1)]
    buttons = [[one.token for one in page.reply.choices] for page in pages if isinstance(page, Outgoing)]
    assert (len(buttons[0]), buttons[0][-2:]) == (facts_shown.PAGE + 2, ["s:facts:1", "s:compose:0"])
    assert buttons[1] == ["s:fact:fact_10", "s:facts:0", "s:compose:0"]


def test_where_help_is_to_be_had_is_not_offered_nor_what_no_button_can_carry() -> None:
    known = bilingual()
    crisis = Entry("crisis", "botti", (), {FI: EntryText("Apua", "Soita {number}.")})
    added = {"number": {FI: "112"}, "x" * 41: {FI: ""}, "a:b": {FI: ""}}
    known = replace(known, facts={**known.facts, **added}, entries={**known.entries, "crisis": crisis})
    assert facts.changeable(known) == ("length", "price")


@pytest.mark.parametrize(
    ("text", "refused"),
    [("Kyllä, 100 euroa", True), ("kyllä", True), ("Kyllästä 100 euroa", False), ("100 euroa", False)],
)
def test_no_answer_begins_with_a_yes_by_a_fact(text: str, refused: bool) -> None:
    known = bilingual()
    words = Vocabulary(openings={"refused": ("kyllä",)})
    known = replace(known, vocabulary={FI: words})
    situation = at(
        under=UNDER,
        there=asking(Asked.FACT, None),
        knowledge=known,
        stating=Stating(wanted=Wanted("price", FI)),
    )
    first, _ = dialogue.step(situation, Wrote(text))
    objected = said.AskForFact("price", FI, FactObjection.OPENING, "kyllä")
    assert (first == objected) is refused
    assert isinstance(first, said.ShowStatement) is not refused


def test_what_she_changes_is_kept_and_the_rest_is_as_it_has_become_meanwhile() -> None:
    known = bilingual()
    begun = Statement(
        Stated(ID, "length", {FI: "1 h", SV: "1,5 timmar"}, facts.mark(known, "length")), LENGTHS, NOON
    )
    now = facts.with_values(known, "length", {FI: "2 tuntia", SV: "2 timmar"})
    situation = at(knowledge=now, stating=Stating((begun,)))
    shown, _ = dialogue.step(situation, Pressed(StatementConfirmed(ID), ""))
    assert isinstance(shown, said.ShowStatement)
    assert (shown.anew, shown.statement.stated.values) == (True, {FI: "1 h", SV: "2 timmar"})
