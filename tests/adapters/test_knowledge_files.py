"""Mistakes in the knowledge: all of them told at once, each with its line and what to write instead."""

import os
import time
from itertools import pairwise
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.knowledge.entries import Answer
from bot.core.language import Language
from bot.core.quality import review
from bot.core.quality.review import Concern
from bot.strict_yaml import Problems
from tests import small_knowledge

KNOWLEDGE = Path("knowledge")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the knowledge to edit, with a few of each list's items."""
    return small_knowledge.thinned(tmp_path / "knowledge")


def edit(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(Problems) as caught:
        knowledge_files.load(folder)
    return [str(problem) for problem in caught.value.problems]


def test_filling_a_fact_in_answers_its_question(folder: Path) -> None:
    before = knowledge_files.load(folder).knowledge.answer("price", Language.FI)
    edit(folder / "facts.yaml", "\nprice:", "\nprice: 0401 euroa: no, 8:30 # ei tämä")
    with_comment = problems_of(folder)
    assert with_comment[0].endswith("a text that holds ': ' must stand in 'quotes'")
    edit(folder / "facts.yaml", "0401 euroa: no, 8:30 # ei tämä", "0401 euroa")
    after = knowledge_files.load(folder).knowledge.answer("price", Language.FI)
    assert before.missing == ("price",)
    assert after == Answer("Työnohjauksen hinta: 0401 euroa", Language.FI)


def test_there_is_little_to_mend_in_the_knowledge_as_it_is() -> None:
    """A word that asks for a number, and is what every number is read as when it stands alone."""
    found = review.findings(knowledge_files.load(KNOWLEDGE).knowledge)
    assert [(one.concern, one.at.entry, one.at.text) for one in found] == [
        (Concern.REFUSED, "contact", "numero?")
    ]


def test_what_is_said_instead_of_an_answer_has_its_facts(folder: Path) -> None:
    knowledge = knowledge_files.load(folder).knowledge
    said = [knowledge.answer(entry, language).text for entry in knowledge.entries for language in Language]
    assert [text for text in said if "{" in text] == []


def test_mistakes_in_the_chapters_of_the_page(folder: Path) -> None:
    (folder / "page.yaml").write_text(
        "what:\n  sv: Vad\n  entries: [what-is, kesto]\n"
        "Käytäntö:\n  fi: Miten\n  entries:\n    - how\n    - what-is\n",
        encoding="utf-8",
    )
    assert problems_of(folder) == [
        "knowledge/page.yaml:1: the chapter has no Finnish title: add a line 'fi: ...' to it",
        "knowledge/page.yaml:3: there is no entry 'kesto': write one of story, get-started, session-length",
        "knowledge/page.yaml:4: 'Käytäntö' cannot be in an address: write it with a-z and '-'",
        "knowledge/page.yaml:8: 'what-is' stands on line 3 already: delete one of them",
    ]


def test_mistakes_in_the_words_of_the_search(folder: Path) -> None:
    (folder / "hints/fi.yaml").write_text(
        "price:\n  - hinta\n  - mitä maksaa\n  - '?'\nhinta: [taksa]\n", encoding="utf-8"
    )
    (folder / "hints/de.yaml").write_text("price: [Preis]\n")
    one_word = "is not one word: write each word by itself, with a comma between them"
    assert problems_of(folder) == [
        "knowledge/hints/de.yaml:1: rename the file to one of en, fi, sv",
        f"knowledge/hints/fi.yaml:3: 'mitä maksaa' {one_word}",
        f"knowledge/hints/fi.yaml:4: '?' {one_word}",
        "knowledge/hints/fi.yaml:5: there is no entry 'hinta': "
        "write one of vs-coaching, bot-identity, confidentiality",
    ]


def test_the_search_need_have_no_words(folder: Path) -> None:
    for path in (folder / "hints").iterdir():
        path.unlink()
    assert knowledge_files.load(folder).knowledge.hints == {}


def test_without_chapters_there_are_none(folder: Path) -> None:
    (folder / "page.yaml").unlink()
    assert knowledge_files.load(folder).knowledge.chapters == ()


def test_a_fact_may_differ_by_language(folder: Path) -> None:
    edit(folder / "facts.yaml", "\nprice:", "\nprice:\n  fi: sata euroa\n  sv: hundra euro")
    knowledge = knowledge_files.load(folder).knowledge
    values = [knowledge.fact("price", language) for language in Language]
    assert values == ["sata euroa", "hundra euro", "sata euroa"]


def test_five_broken_files_are_one_report(folder: Path) -> None:
    entries = folder / "entries"
    edit(entries / "price.yaml", "follow_ups: [session-length", "follow_ups: [sesion-length")
    edit(entries / "contact.yaml", "{phone}", "{puhelin}")
    edit(entries / "how.yaml", "fi:\n  question:", "fi:\n  kysymys:")
    edit(entries / "forms.yaml", "  question:", "\tquestion:")
    edit(folder / "facts.yaml", "\nphone: ", "\nphone: 1\nphone: ")
    assert problems_of(folder) == [
        "knowledge/entries/contact.yaml:6: '{puhelin}' names no fact: write one of violence_line, phone,"
        " wellbeing, or add it to facts.yaml",
        "knowledge/entries/forms.yaml:5: found character that cannot start any token:"
        " indent with spaces, not with the tab key",
        "knowledge/entries/how.yaml:5: 'kysymys' is not known here: write one of alternatives,"
        " answer, question",
        "knowledge/entries/how.yaml:5: 'question' is missing or empty below 'fi': add 'question: ...',"
        " the title shown on buttons",
        "knowledge/entries/price.yaml:3: there is no entry 'sesion-length': write one of session-length,"
        " uses, process-length",
        f"knowledge/facts.yaml:{line_of(folder / 'facts.yaml', 'phone: ') + 1}:"
        f" 'phone' stands on line {line_of(folder / 'facts.yaml', 'phone: ')} already: delete one of them",
    ]


def line_of(path: Path, start: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, start=1) if line.startswith(start))


ENTRY = """source: tieto
follow_ups: []
fi:
  question: Saako tulla?
  answer: Tule vain.
"""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [":1: the file is empty: put its content back, or delete the file"]),
        ("- a\n", [":1: lines of the form 'name: value' belong here"]),
        (ENTRY.replace("Tule vain.", ""), [":4: 'answer' is missing or empty below 'fi': add 'answer: ...',"
                                      " what the bot says"]),
        (ENTRY.replace("Tule vain.", "x" * 4097), [":5: the text has 4097 characters: shorten it to 4096"]),
        (ENTRY.replace("Saako", "Saako" * 20), [":4: the question has 107 characters: shorten it to 64"]),
        (ENTRY.replace("Tule vain.", "[a, b]"), [
            ":4: 'answer' is missing or empty below 'fi': add 'answer: ...', what the bot says",
            ":5: a text belongs here: if it holds ': ' or starts with [ or {, put it in 'quotes'",
        ]),
        (ENTRY.replace("source: tieto\n", ""), [
            ":1: 'source' is missing: add what the answer rests on, as in source: 'tieto: price'"]),
        (ENTRY.replace("fi:", "sv:"), [":1: 'fi' is missing: write the entry in Finnish below a line 'fi:'"]),
        (ENTRY + "  alternatives: Saako?\n", [":6: a list belongs here: each item on a line of its own,"
                                              " after '- '"]),
        (ENTRY + "  alternatives:\n    - Saako?\n    -\n", [
            ":8: this item is empty: write its text after the dash, or delete the line"]),
        (ENTRY + "de:\n  question: Darf man?\n", [":6: 'de' is not known here: write one of"]),
        (ENTRY.replace("Tule vain.", "Tule: vain"), [
            ":5: mapping values are not allowed in this context: a text that holds"]),
        (ENTRY.replace("Tule vain.", "'Tule"), [
            ":6: found unexpected end of stream: compare the indentation,"]),
    ],
)  # fmt: skip
def test_mistakes_in_an_entry(folder: Path, content: str, expected: list[str]) -> None:
    (folder / "entries/new.yaml").write_text(content, encoding="utf-8")
    found = problems_of(folder)
    assert len(found) == len(expected)
    for problem, start in zip(found, expected, strict=True):
        assert problem.startswith(f"knowledge/entries/new.yaml{start}")


@pytest.mark.parametrize(
    ("file", "old", "new", "what", "instead"),
    [
        ("entries/confidentiality.yaml", "    Tapaamisten keskustelu", "    On. Tapaamisten keskustelu",
         "'answer' opens with 'on'", "Yksi tapaaminen kestää ..."),
        ("entries/confidentiality.yaml", "    Samtalen bygger", "    Ja - samtalen bygger",
         "'answer' opens with 'ja'", "En träff tar ..."),
        ("entries/confidentiality.yaml", "    Openness and", "    Yes, openness and",
         "'answer' opens with 'yes'", "One session lasts ..."),
        ("entries/price.yaml", "    Hintaa minulle ei ole", "    Ei ole",
         "'unanswered' opens with 'ei'", "Yksi tapaaminen kestää ..."),
        ("facts.yaml", "\nremote:", "\nremote: Kyllä, Teamsilla",
         "the fact 'remote' opens with 'kyllä'", "Yksi tapaaminen kestää ..."),
        ("facts.yaml", "\nremote:", "\nremote:\n  fi: Teamsilla\n  en: Yes",
         "the fact 'remote' opens with 'yes'", "One session lasts ..."),
    ],
)  # fmt: skip
def test_an_answer_that_opens_with_yes_no_or_because_is_a_mistake(
    folder: Path, file: str, old: str, new: str, what: str, instead: str
) -> None:
    """So is a fact that is all an answer says."""
    edit(folder / file, old, new)
    # A folded text stands on the line of its key, which is one above its first.
    line = line_of(folder / file, new.lstrip("\n").split("\n")[-1]) - new.startswith(" ")
    assert problems_of(folder) == [
        f"knowledge/{file}:{line}: {what}, which is false when the opposite is asked:"
        f" begin with what is so, as in '{instead}'"
    ]


def test_a_fact_within_a_sentence_may_open_as_it_likes(folder: Path) -> None:
    edit(folder / "facts.yaml", "  fi: ympäri vuorokauden", "  fi: aina")
    assert knowledge_files.load(folder)


@pytest.mark.parametrize("name", ["a:b", "hintä", "Price", "two words", "x" * 33, "none"])
def test_a_file_is_named_so_that_a_button_can_carry_it(folder: Path, name: str) -> None:
    """Telegram refuses a message with a button of more than 64 bytes; a colon would part the token."""
    (folder / f"entries/{name}.yaml").write_text(ENTRY, encoding="utf-8")
    assert problems_of(folder) == [
        f"knowledge/entries/{name}.yaml:1: rename the file:"
        " at most 32 of a-z, 0-9, '-' and '_', and not 'none'"
    ]


def test_missing_files_are_named(folder: Path) -> None:
    (folder / "facts.yaml").unlink()
    (folder / "entries/crisis.yaml").unlink()
    found = problems_of(folder)
    assert "knowledge/entries/crisis.yaml:1: this entry is needed: put the file back" in found
    assert (
        "knowledge/facts.yaml:1: the file cannot be read (No such file or directory):"
        " put it back or make it readable" in found
    )


def test_a_wrong_encoding_is_named_with_its_line(folder: Path) -> None:
    (folder / "facts.yaml").write_bytes("a: 1\nb: ä\n".encode("latin-1"))
    assert "knowledge/facts.yaml:2: a letter here is not in UTF-8: save the file with the encoding UTF-8" in (
        problems_of(folder)
    )


def test_an_intent_that_the_program_does_not_know_is_named(folder: Path) -> None:
    (folder / "intents/stpo.yaml").write_text("fi:\n  - lopeta\n", encoding="utf-8")
    wanted = "knowledge/intents/stpo.yaml:1: rename the file to one of stop, status, show-sent"
    assert problems_of(folder) == [wanted]


def test_what_is_written_of_an_intent_is_known_by_language(folder: Path) -> None:
    (folder / "intents/stop.yaml").write_text("fi:\n  - lopeta\nsv:\n  - sluta\n", encoding="utf-8")
    loaded = knowledge_files.load(folder).knowledge
    assert loaded.intents["stop"] == {Language.FI: ("lopeta",), Language.SV: ("sluta",)}


def test_every_sentence_knows_its_lines(folder: Path) -> None:
    price = folder / "entries/price.yaml"
    price.write_text(
        price.read_text(encoding="utf-8").replace(
            "- Onks se ilmasta?\n", "- Onks se ilmasta?\n    - Onks se ilmasta?\n"
        )
    )
    loaded = knowledge_files.load(folder)
    for (entry, language, text), positions in loaded.positions.items():
        if entry == "none":
            assert {position.file for position in positions} <= {
                f"knowledge/{n}.yaml" for n in ("out_of_scope", "idioms")
            }
            assert text in (*loaded.knowledge.out_of_scope[language], *loaded.knowledge.idioms[language])
        else:
            assert {position.file for position in positions} == {f"knowledge/entries/{entry}.yaml"}
            written = loaded.knowledge.entries[entry].texts[language]
            assert text in (written.question, *written.alternatives)
    lines = price.read_text(encoding="utf-8").splitlines()
    first, second = (loaded.position("price", Language.FI, "Onks se ilmasta?", nth) for nth in (0, 1))
    assert second.line == first.line + 1
    assert lines[first.line - 1] == lines[second.line - 1] == "    - Onks se ilmasta?"
    assert str(loaded.position("price", Language.SV, "not written")) == "knowledge/entries/price.yaml:1"
    assert str(loaded.position("", Language.SV)) == "knowledge/wording/sv.yaml:1"


# What nobody writes by mistake


DEEP = "more than 16 lists and brackets within one another: delete some"
LARGE = "the file is larger than 1 MB: delete what is not needed"
NO_FILE = "this is no file that can be read: delete it, and put a file in its place"
FORTY = "\n".join(f"{' ' * i}a:" for i in range(40))


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("[" * 50_000, 1, DEEP),
        ("fi:\n  answer: " + "[" * 50_000 + "]" * 50_000, 2, DEEP),
        ("{a: " * 50_000, 1, DEEP),
        ("- " * 50_000, 1, DEEP),
        ("? " * 50_000, 1, DEEP),
        (FORTY, 17, DEEP),
        ("fi: a\n" * 2_000_000, 1, LARGE),
        ("a" * (1 << 20) + "\n", 1, LARGE),
    ],
    ids=["brackets", "closed", "braces", "dashes", "questions", "indented", "12 MB", "a byte too many"],
)
def test_what_would_end_or_hold_up_the_program_is_one_mistake(
    folder: Path, content: str, line: int, told: str
) -> None:
    (folder / "entries/huge.yaml").write_text(content)
    assert problems_of(folder) == [f"knowledge/entries/huge.yaml:{line}: {told}"]


def test_names_and_texts_that_no_message_can_hold_are_mistakes_that_one_can(folder: Path) -> None:
    (folder / os.fsdecode(b"entries/\xff.yaml")).write_text('source: "a\\0b"\n')
    at = "knowledge/entries/?.yaml:1:"
    told = problems_of(folder)
    assert f"{at} 'fi' is missing: write the entry in Finnish below a line 'fi:'" in told
    assert f"{at} {hidden('U+0000')}" in told
    assert "\n".join(told).encode()


def hidden(code: str) -> str:
    """Return what is told of a character that nobody sees."""
    return (
        f"a character here is not seen and changes how the text is shown ({code}): delete the text and type "
        "it anew; it often comes along when a name or a number is copied"
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Johanna \u202eamsiuK", "U+202E"),
        ("\u202a040 556 3746\u202c", "U+202A"),
        ("Johanna\u200e Kuisma", "U+200E"),
        ("\u2067Johanna", "U+2067"),
        ("Johanna\u061cKuisma", "U+061C"),
        ('"Johanna\\x07"', "U+0007"),
        ('"Johanna\\x1b[2J"', "U+001B"),
        ('"Johanna\\x85Kuisma"', "U+0085"),
        ('"Johanna\\r"', "U+000D"),
        ("Johanna\ufeff", "U+FEFF"),
        ('"Johanna\\u2028Kuisma"', "U+2028"),
    ],
)
@pytest.mark.parametrize("line", ["{name}: {value}", "{name}:\n  fi: {value}"])
def test_what_nobody_sees_is_refused_where_it_stands(
    folder: Path, written: str, code: str, line: str
) -> None:
    """A name could be read backwards on the page, and a number not be called."""
    facts = "\n".join(line.format(name=name, value=written) for name in ("supervisor_name", "price"))
    (folder / "facts.yaml").write_text(f"{facts}\n", encoding="utf-8")
    height = line.count("\n") + 1
    assert [one for one in problems_of(folder) if "not seen" in one] == [
        f"knowledge/facts.yaml:{at}: {hidden(code)}" for at in (height, 2 * height)
    ]


@pytest.mark.parametrize(
    "written", ["Åsa-Märta O'Brien 👩‍🏫", "Ла́ра Ωμέγα", "سارة", "työn\u00adohjaaja", "1\u00a0h\tja puoli"]
)
def test_letters_of_every_script_are_a_name(folder: Path, written: str) -> None:
    (folder / "facts.yaml").write_text(f"supervisor_name: {written}\n", encoding="utf-8")
    assert [one for one in problems_of(folder) if "facts.yaml" in one and "not seen" in one] == []


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x, x]\n"
        + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghijklmn")),
        "a: &a [*a]",
        "a: &a {b: *a}",
        "a: *nowhere",
        "<<: &a {<<: *a}",
    ],
    ids=["of nines", "of itself", "of itself in a mapping", "of nothing", "merged"],
)
def test_what_refers_to_itself_or_to_much_is_a_mistake_and_no_bomb(folder: Path, bomb: str) -> None:
    (folder / "entries/odd.yaml").write_text(bomb)
    assert problems_of(folder)[0].startswith("knowledge/entries/odd.yaml:1: ")


@pytest.mark.parametrize("kind", ["fifo", "endless"])
def test_only_files_are_read_and_nothing_is_waited_for(folder: Path, kind: str) -> None:
    path = folder / "entries/odd.yaml"
    if kind == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    assert problems_of(folder) == [f"knowledge/entries/odd.yaml:1: {NO_FILE}"]


@pytest.mark.parametrize("content", ["a: [", "fi: {", "a: 'b", "a:\r- [\x85{", "\u2028\u2028["])
def test_what_ends_too_early_is_told_on_a_line_that_there_is(folder: Path, content: str) -> None:
    (folder / "entries/odd.yaml").write_bytes(content.encode())
    (problem,) = problems_of(folder)
    assert problem.startswith("knowledge/entries/odd.yaml:1: ")


def test_a_mistake_is_not_told_at_any_length(folder: Path) -> None:
    (folder / "entries/odd.yaml").write_text(f"{'x' * 100_000}: 1\n")
    assert max(map(len, problems_of(folder))) < 600


def test_of_many_names_that_are_not_known_the_first_get_advice(folder: Path) -> None:
    """To look for what each is like would take longer than all the rest of reading."""
    (folder / "wording/fi.yaml").write_text("".join(f"kept{number}: 1\n" for number in range(102)))
    unknown = [one for one in problems_of(folder) if "is not known here" in one]
    assert [one.partition("write ")[2] for one in (unknown[0], unknown[99], unknown[100])] == [
        "one of kept, kept_back_subject, kept_unfinished",
        "one of kept, kept_back_subject, kept_unfinished",
        "one that is, or delete the line",
    ]


def test_the_same_sentence_many_times_costs_no_more_than_others(folder: Path) -> None:
    """Where each stands is noted, and noting one does not go through all the others."""
    began = time.monotonic()
    (folder / "out_of_scope.yaml").write_text("fi:\n" + "- a\n" * 50_000)
    assert len(knowledge_files.load(folder).positions["none", Language.FI, "a"]) == 50_000
    assert time.monotonic() - began < 10


def test_of_many_mistakes_the_first_are_told_and_the_rest_counted(folder: Path) -> None:
    (folder / "entries/odd.yaml").write_text("".join(f"unknown{n}: 1\n" for n in range(2000)))
    with pytest.raises(Problems) as caught:
        knowledge_files.load(folder)
    first, more = caught.value.first(10)
    assert (len(first.splitlines()), more) == (10, 1992)
    assert caught.value.first(3000) == ("\n".join(problems_of(folder)), 0)


def test_ready_answers_are_optional_and_their_mistakes_are_told(folder: Path) -> None:
    shipped = knowledge_files.load(folder).knowledge
    assert all(texts.keys() == set(Language) for texts in shipped.canned.values())
    edit(folder / "replies.yaml", "\nkerro-lisaa:", "\nKerro lisää:")
    edit(folder / "replies.yaml", '{phone}."\n  sv:', '{puhelin}."\n  sv:')
    edit(folder / "replies.yaml", "  en: Thank you for your message! Let", "  eng: Thank you. Let")
    with pytest.raises(Problems) as raised:
        knowledge_files.load(folder)
    told = [str(problem).partition(": ")[2] for problem in raised.value.problems]
    assert sorted(problem.split(":")[0] for problem in told) == [
        "'eng' is not known here",
        "'{puhelin}' names no fact",
        "rename 'Kerro lisää'",
    ]
    (folder / "replies.yaml").unlink()
    assert knowledge_files.load(folder).knowledge.canned == {}
