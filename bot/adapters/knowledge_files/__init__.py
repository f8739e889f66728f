"""Reads the knowledge that the supervisor edits: strictly, and with all mistakes told at once."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import msgspec

from bot import files as disk
from bot.adapters.knowledge_files import composed, stated, taught
from bot.core.client import phrases
from bot.core.inquiry.draft import Audience
from bot.core.knowledge import agreement, openings
from bot.core.knowledge.composed import Composed
from bot.core.knowledge.edits import with_composed, with_stated, with_taught
from bot.core.knowledge.entries import (
    ID,
    LONGEST_ID,
    Chapter,
    Entry,
    EntryText,
    Knowledge,
    Vocabulary,
    placeholders,
)
from bot.core.knowledge.facts import LONGEST as LONGEST_FACT
from bot.core.knowledge.named import CRISIS, GREETING, HELP, INQUIRY, NONE
from bot.core.knowledge.stated import Stated
from bot.core.knowledge.taught import Taught
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.reading import Intent
from bot.core.sending.pieces import LONGEST, units
from bot.core.text import words as folded
from bot.problems import Phrase, Saying, Wrong, said
from bot.strict_yaml import MappingNode, Node, Position, Problem, Problems, Sheet, line_of, nearest

LONGEST_BUTTON = 64
"""Characters of a question that still read well on a button of a phone."""

LARGEST = 1 << 20
"""Bytes that a file may have."""

NEEDED = (GREETING, HELP, INQUIRY, CRISIS)
"""Entries that the dialogue itself refers to."""

CHAPTERS = "page.yaml"
"""The file that puts the entries into chapters of the web page."""

LANGUAGES = tuple(str(language) for language in Language)
"""The languages, as the files name them."""

INTENTS = tuple(str(intent) for intent in Intent)
"""What the files of intents may be called."""

TEXT_KEYS = ("question", "answer", "unanswered", "alternatives")
"""What an entry may say in a language."""

ENTRY_NAME = re.compile(rf"(?!{NONE}$){ID.pattern}")
"""What an entry's file may be called: buttons and links carry it, and none stands for no entry."""

ENTRY_KEYS = ("source", "follow_ups", *LANGUAGES)
"""What an entry's file may hold."""

CHAPTER_NAME = re.compile(r"[a-z][a-z-]{0,31}")
"""What a chapter of the web page may be called: its address there ends with it."""

CHAPTER_KEYS = (*LANGUAGES, "entries")
"""What a chapter of the web page may hold."""

AUDIENCES = tuple(str(audience) for audience in Audience)
"""Whom a vocabulary can tell that it is for."""

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "openings": openings.SECTIONS,
        "agreement": agreement.SECTIONS,
        "introductions": phrases.PARTS,
        "audiences": AUDIENCES,
        "sought": AUDIENCES,
        "languages": LANGUAGES,
        "interjections": (phrases.ALONE, phrases.SAD),
    }
)
"""The parts that a section of a vocabulary has; the others have as many as are written."""

SECTIONS = ("spoken", "choices", *PARTS)
"""What a language's vocabulary may hold."""

FactsRead = dict[str, dict[Language, str]]

NOT_KNOWN: FactsRead = {}
"""The facts while their file cannot be read: then no placeholder is called wrong."""


Positions = Mapping[tuple[str, Language, str], tuple[Position, ...]]
"""(entry, or ``none`` for a message out of scope, language, text) → where it is written."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge of a folder, and where its sentences stand, each text as often as it is written."""

    knowledge: Knowledge
    folder: str
    positions: Positions

    def position(self, entry: str, language: Language, text: str = "", nth: int = 0) -> Position:
        """Return where a sentence is written for the *nth* time, else the first line of its entry's file.

        Without an entry it is the language's wording.
        """
        if found := self.positions.get((entry, language, text)):
            return found[min(nth, len(found) - 1)]
        return Position(f"{self.folder}/{f'entries/{entry}' if entry else f'wording/{language}'}.yaml", 1)


def load(folder: Path) -> Loaded:
    """Return the knowledge in *folder*.

    Raises Problems with every mistake of every file, each as ``file:line: what, and what to write``.
    """
    return _Reading(folder).load()


def files(folder: Path) -> list[Path]:
    """Return the files that make up the knowledge in *folder*, sorted."""
    return sorted(folder.rglob("*.yaml"))


@dataclass
class _Reading:
    """One reading of a folder.

    ``problems`` and ``positions`` fill up on the way, as do the ``answers`` and the facts' ``values``.
    """

    folder: Path
    problems: list[Problem] = field(default_factory=list)
    vocabulary: dict[Language, Vocabulary] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)
    values: list[tuple[str, Language, Node, str]] = field(default_factory=list)
    positions: dict[tuple[str, Language, str], list[Position]] = field(default_factory=dict)

    def load(self) -> Loaded:
        self.vocabulary = dict(self._vocabularies())
        sheet, tree = self._open("facts.yaml")
        facts = self._facts(sheet, tree)
        ids = [path.stem for path in self._in("entries")]
        entries = {path.stem: self._entry(path, ids, facts) for path in self._in("entries")}
        self._check_needed(entries)
        composed_so_far = tuple(self._composed(entries, facts))
        self._check_facts(sheet)
        by_hand = self._by_hand(facts, entries, ids)
        done_anew = (msgspec.structs.replace(one, undone=False) for one in composed_so_far)
        every = with_composed(by_hand, tuple(done_anew))
        taught_so_far, stated_so_far = tuple(self._taught(every.entries)), tuple(self._stated(facts))
        if self.problems:
            raise Problems(self.problems)
        knowledge = with_taught(with_composed(by_hand, composed_so_far), taught_so_far)
        positions = {sentence: tuple(sorted(found)) for sentence, found in self.positions.items()}
        return Loaded(with_stated(knowledge, stated_so_far), self.folder.name, positions)

    def _check_needed(self, entries: Collection[str]) -> None:
        for name in NEEDED:
            if name not in entries:
                self._sheet(f"entries/{name}.yaml").problem(1, Wrong.NEEDED_ENTRY)

    def _by_hand(self, facts: FactsRead, entries: dict[str, Entry], ids: list[str]) -> Knowledge:
        """Return what is written by hand, without what was added by the bot."""
        return Knowledge(
            facts=facts,
            entries=entries,
            out_of_scope=self._sentences(*self._open("out_of_scope.yaml")),
            idioms=self._sentences(*self._open("idioms.yaml")),
            intents=dict(self._intents()),
            wording=self._wordings(facts),
            vocabulary=self.vocabulary,
            chapters=self._chapters(ids),
            canned=self._canned(facts),
            hints={
                language: _hints(sheet, tree, ids) for language, sheet, tree in self._per_language("hints")
            },
        )

    # Files

    def _in(self, name: str) -> list[Path]:
        return sorted((self.folder / name).glob("*.yaml"))

    def _sheet(self, name: str) -> Sheet:
        return Sheet(f"{self.folder.name}/{name}", self.problems)

    def _open(self, name: str) -> tuple[Sheet, Node | None]:
        """Return a file's sheet and its YAML; None, with a problem, if it cannot be read."""
        sheet = self._sheet(name)
        known = len(self.problems)
        tree = self._tree(name, sheet)
        if tree is None and len(self.problems) == known:
            sheet.problem(1, Wrong.EMPTY_FILE)
        return sheet, tree

    def _tree(self, name: str, sheet: Sheet) -> Node | None:
        """Return the YAML of a file; None if it has none, or, with a problem, if it cannot be read."""
        try:
            return sheet.tree(disk.read(self.folder / name, LARGEST))
        except disk.NoFile:
            sheet.problem(1, Wrong.NO_FILE)
        except disk.TooLarge:
            sheet.problem(1, Wrong.LARGE_FILE, megabytes=LARGEST >> 20)
        except OSError as error:
            sheet.problem(1, Wrong.UNREADABLE, why=_why(error))
        return None

    def _per_language(self, name: str) -> Iterator[tuple[Language, Sheet, Node | None]]:
        """Yield the files of a folder that are named after a language; any other name is a problem."""
        for path in self._in(name):
            if path.stem in LANGUAGES:
                yield Language(path.stem), *self._open(f"{name}/{path.name}")
            else:
                instead = nearest(path.stem, LANGUAGES)
                self._sheet(f"{name}/{path.name}").problem(1, Wrong.RENAME, instead=instead)

    # Kinds of file

    def _facts(self, sheet: Sheet, tree: Node | None) -> FactsRead:
        if not isinstance(tree, MappingNode):
            return NOT_KNOWN
        facts: FactsRead = {}
        for key, node in sheet.mapping(tree):
            if not isinstance(node, MappingNode):
                facts[key.value] = {Language.FI: self._value(sheet, key.value, Language.FI, node)}
                continue
            values = {
                (language := Language(k.value)): self._value(sheet, key.value, language, v)
                for k, v in sheet.mapping(node, LANGUAGES)
            }
            if any(values.values()) and not values.get(Language.FI):
                sheet.at(key, Wrong.NO_FINNISH_FACT, name=key.value)
            facts[key.value] = values
        return facts

    def _value(self, sheet: Sheet, name: str, language: Language, node: Node) -> str:
        text = sheet.text(node) or ""
        if len(text) > LONGEST_FACT:
            sheet.at(node, Wrong.LONG_FACT, count=len(text), most=LONGEST_FACT)
        self.values.append((name, language, node, text))
        return text

    def _entry(self, path: Path, ids: list[str], facts: FactsRead) -> Entry:
        sheet, tree = self._open(f"entries/{path.name}")
        if not ENTRY_NAME.fullmatch(path.stem):
            sheet.problem(1, Wrong.ENTRY_NAME, most=LONGEST_ID, none=NONE)
        source, follow_ups, texts = "", tuple[str, ...](), dict[Language, EntryText]()
        for key, node in sheet.mapping(tree, ENTRY_KEYS):
            match key.value:
                case "source":
                    source = sheet.text(node) or ""
                case "follow_ups":
                    follow_ups = tuple(_follow_ups(sheet, node, ids))
                case name:
                    language = Language(name)
                    texts[language] = self._entry_text(sheet, node, path.stem, language, facts)
        if isinstance(tree, MappingNode) and not source:
            sheet.problem(1, Wrong.NO_SOURCE)
        if isinstance(tree, MappingNode) and Language.FI not in texts:
            sheet.problem(1, Wrong.NO_FINNISH)
        return Entry(path.stem, source, follow_ups, texts)

    def _entry_text(
        self, sheet: Sheet, node: Node, entry: str, language: Language, facts: FactsRead
    ) -> EntryText:
        values = dict.fromkeys(TEXT_KEYS, "")
        alternatives: list[str] = []
        for key, value in sheet.mapping(node, TEXT_KEYS):
            if key.value == "alternatives":
                alternatives += self._alternatives(sheet, value, entry, language)
            elif (text := sheet.text(value)) is not None:
                values[key.value] = text
                _check_text(sheet, value, key.value, text, facts)
                if key.value in ("answer", "unanswered"):
                    self.answers.append(text)
                    self._check_opening(sheet, value, Wrong.TEXT_OPENS, key.value, text, language)
        for needed, wrong in (("question", Wrong.NO_QUESTION), ("answer", Wrong.NO_ANSWER)):
            if not values[needed]:
                sheet.at(node, wrong, language=str(language))
        self._note((entry, language, values["question"]), sheet.position(node))
        return EntryText(
            values["question"], values["answer"], tuple(alternatives), values["unanswered"] or None
        )

    def _alternatives(self, sheet: Sheet, node: Node, entry: str, language: Language) -> Iterator[str]:
        for item, text in sheet.texts(node):
            self._note((entry, language, text), sheet.position(item))
            yield text

    def _check_opening(
        self, sheet: Sheet, node: Node, wrong: Wrong, name: str, text: str, language: Language
    ) -> None:
        """Note a text that begins with yes, no or because, as what is *wrong* with what has the *name*."""
        words = self.vocabulary.get(language, Vocabulary()).openings
        if opening := openings.refused(text, words):
            sheet.at(node, wrong, name=name, opening=opening, example=openings.INSTEAD[language])

    def _check_facts(self, sheet: Sheet) -> None:
        """Note the facts that an answer consists of and that begin with yes, no or because."""
        names = {name for answer in self.answers for name in openings.facts_that_open(answer)}
        for name, language, node, value in self.values:
            if name in names:
                self._check_opening(sheet, node, Wrong.FACT_OPENS, name, value, language)

    def _check_stated(self, sheet: Sheet, node: Node, one: Stated) -> None:
        """Note a statement with which an answer would begin with yes, no or because."""
        if any(one.fact in openings.facts_that_open(answer) for answer in self.answers):
            for language, value in one.values.items():
                self._check_opening(sheet, node, Wrong.FACT_OPENS, one.fact, value, language)

    def _note(self, sentence: tuple[str, Language, str], position: Position) -> None:
        self.positions.setdefault(sentence, []).append(position)

    def _sentences(self, sheet: Sheet, tree: Node | None) -> dict[Language, tuple[str, ...]]:
        return {
            Language(key.value): tuple(self._alternatives(sheet, node, NONE, Language(key.value)))
            for key, node in sheet.mapping(tree, LANGUAGES)
        }

    def _intents(self) -> Iterator[tuple[str, dict[Language, tuple[str, ...]]]]:
        """Yield what clients may want of the bot itself; a file of any other name is a problem."""
        for path in self._in("intents"):
            if path.stem not in INTENTS:
                instead = nearest(path.stem, INTENTS)
                self._sheet(f"intents/{path.name}").problem(1, Wrong.RENAME, instead=instead)
            sheet, tree = self._open(f"intents/{path.name}")
            written = _words(sheet, tree, LANGUAGES) if tree is not None else {}
            yield path.stem, {Language(name): sentences for name, sentences in written.items()}

    def _canned(self, facts: FactsRead) -> dict[str, dict[Language, str]]:
        """Return the ready answers: there need be none, nor a file."""
        if not (self.folder / "replies.yaml").exists():
            return {}
        sheet, tree = self._open("replies.yaml")
        canned: dict[str, dict[Language, str]] = {}
        for key, node in sheet.mapping(tree):
            if not ENTRY_NAME.fullmatch(key.value):
                sheet.at(key, Wrong.REPLY_NAME, name=key.value, most=LONGEST_ID)
            texts = {Language(k.value): (v, sheet.text(v)) for k, v in sheet.mapping(node, LANGUAGES)}
            for value, text in texts.values():
                _check_message(sheet, value, text or "", facts)
            canned[key.value] = {language: text for language, (_, text) in texts.items() if text}
        return canned

    def _composed(self, entries: Mapping[str, Entry], facts: FactsRead) -> Iterator[Composed]:
        """Yield the entries of her own: there need be none, nor a file, nor anything in it."""
        if (self.folder / composed.NAME).exists():
            sheet = self._sheet(composed.NAME)
            for node, one in composed.entries(sheet, self._tree(composed.NAME, sheet)):
                if one.entry in entries:
                    sheet.at(node, Wrong.SAME_ENTRY, name=one.entry)
                if not one.undone:
                    self._check_composed(sheet, node, one, facts)
                yield one

    def _check_composed(self, sheet: Sheet, node: Node, one: Composed, facts: FactsRead) -> None:
        """Note what an entry of hers may not say, and where its sentences stand."""
        for language, text in one.texts.items():
            _check_text(sheet, node, "question", text.question, facts)
            _check_text(sheet, node, "answer", text.answer, facts)
            self.answers.append(text.answer)
            self._check_opening(sheet, node, Wrong.TEXT_OPENS, f"{language}_answer", text.answer, language)
        for language, sentence in one.sentences:
            self._note((one.entry, language, sentence), sheet.position(node))

    def _taught(self, entries: Mapping[str, Entry]) -> Iterator[Taught]:
        """Yield what was taught by the bot: there need be nothing, nor a file, nor anything in it."""
        if (self.folder / taught.NAME).exists():
            sheet = self._sheet(taught.NAME)
            for node, one in taught.sentences(sheet, self._tree(taught.NAME, sheet), entries):
                self._note((one.entry, one.language, one.text), sheet.position(node))
                yield one

    def _stated(self, facts: FactsRead) -> Iterator[Stated]:
        """Yield what was stated by the bot: there need be nothing, nor a file, nor anything in it."""
        if facts is not NOT_KNOWN and (self.folder / stated.NAME).exists():
            sheet = self._sheet(stated.NAME)
            for node, one in stated.statements(sheet, self._tree(stated.NAME, sheet), facts):
                if not one.undone:
                    self._check_stated(sheet, node, one)
                yield one

    def _wordings(self, facts: FactsRead) -> dict[Language, dict[str, str]]:
        wording = {x: _sentences(sheet, tree, facts) for x, sheet, tree in self._per_language("wording")}
        if Language.FI not in wording:
            self._sheet("wording/fi.yaml").problem(1, Wrong.NO_FINNISH_WORDING)
        return wording

    def _chapters(self, ids: list[str]) -> tuple[Chapter, ...]:
        """Return the chapters of the web page: none if there is no file of them."""
        if not (self.folder / CHAPTERS).exists():
            return ()
        sheet, tree = self._open(CHAPTERS)
        told: dict[str, int] = {}
        return tuple(_chapter(sheet, key, node, ids, told) for key, node in sheet.mapping(tree))

    def _vocabularies(self) -> Iterator[tuple[Language, Vocabulary]]:
        for language, sheet, tree in self._per_language("vocabulary"):
            sections = {
                key.value: _words(sheet, node, PARTS.get(key.value, ()))
                for key, node in sheet.mapping(tree, SECTIONS)
            }
            yield language, Vocabulary(**sections)


_WHY: Mapping[type[OSError], Phrase] = {
    FileNotFoundError: Phrase.ABSENT,
    PermissionError: Phrase.DENIED,
    IsADirectoryError: Phrase.A_FOLDER,
}
"""Why a file cannot be read, as far as that is told in her language."""


def _why(error: OSError) -> Saying | str:
    """Return why a file cannot be read; what is rare is told as the system tells it."""
    part = _WHY.get(type(error))
    return said(part) if part else str(error.strerror)


def _words(sheet: Sheet, node: Node, allowed: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {
        key.value: tuple(text for _, text in sheet.texts(forms))
        for key, forms in sheet.mapping(node, allowed)
    }


def _sentences(sheet: Sheet, tree: Node | None, facts: FactsRead) -> dict[str, str]:
    """Return the sentences of one wording file; what is missing or names no value is a problem."""
    sentences: dict[str, str] = {}
    for key, node in sheet.mapping(tree, tuple(SENTENCES)):
        if (text := sheet.text(node)) is not None:
            sentences[key.value] = text
            _check_message(sheet, node, text, facts, SENTENCES[key.value])
    for missing in SENTENCES.keys() - sentences.keys() if tree is not None else ():
        sheet.problem(1, Wrong.NO_SENTENCE, name=missing)
    return sentences


def _chapter(sheet: Sheet, key: Node, node: Node, ids: list[str], told: dict[str, int]) -> Chapter:
    """Return a chapter of the web page; *told* are the entries that stand in one, and their lines."""
    titles, entries = dict[Language, str](), list[str]()
    if not CHAPTER_NAME.fullmatch(str(key.value)):
        sheet.at(key, Wrong.CHAPTER_NAME, name=str(key.value))
    for name, value in sheet.mapping(node, CHAPTER_KEYS):
        if name.value == "entries":
            entries += _once(sheet, value, ids, told)
        elif text := sheet.text(value):
            titles[Language(name.value)] = text
    if Language.FI not in titles:
        sheet.at(key, Wrong.NO_TITLE)
    return Chapter(str(key.value), titles, tuple(entries))


def _once(sheet: Sheet, node: Node, ids: list[str], told: dict[str, int]) -> Iterator[str]:
    """Yield the entries that a chapter lists; one that stands in a chapter already is a problem."""
    for item, text in sheet.texts(node):
        if text not in ids:
            sheet.at(item, Wrong.NO_ENTRY, name=text, instead=nearest(text, sorted(ids)))
        elif text in told:
            sheet.at(item, Wrong.TWICE, name=text, line=told[text])
        else:
            told[text] = line_of(item)
            yield text


def _hints(sheet: Sheet, tree: Node | None, ids: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the words that lead to each entry: one at a time, as visitors type them."""
    hints = dict[str, tuple[str, ...]]()
    for key, node in sheet.mapping(tree):
        if key.value not in ids:
            sheet.at(key, Wrong.NO_ENTRY, name=key.value, instead=nearest(key.value, sorted(ids)))
        hints[key.value] = tuple(text for item, text in sheet.texts(node) if _is_one_word(sheet, item, text))
    return hints


def _is_one_word(sheet: Sheet, item: Node, text: str) -> bool:
    """Tell whether a text is a word that can be searched by; one that is not is a problem."""
    if len(text.split()) == 1 and folded(text):
        return True
    sheet.at(item, Wrong.NOT_ONE_WORD, text=text)
    return False


def _follow_ups(sheet: Sheet, node: Node, ids: list[str]) -> Iterator[str]:
    for item, text in sheet.texts(node):
        if text in ids:
            yield text
        else:
            sheet.at(item, Wrong.NO_ENTRY, name=text, instead=nearest(text, sorted(ids)))


def _check_text(sheet: Sheet, node: Node, key: str, text: str, facts: FactsRead) -> None:
    if key == "question" and len(text) > LONGEST_BUTTON:
        sheet.at(node, Wrong.LONG_QUESTION, count=len(text), most=LONGEST_BUTTON)
    _check_message(sheet, node, text, facts)


def _check_message(
    sheet: Sheet, node: Node, text: str, facts: FactsRead, values: frozenset[str] = frozenset()
) -> None:
    """Note a text that is too long for a message or names a value that there is not."""
    if (length := units(text)) > LONGEST:
        sheet.at(node, Wrong.LONG_TEXT, count=length, most=LONGEST)
    for name in placeholders(text) if facts is not NOT_KNOWN else ():
        if name not in facts and name not in values:
            sheet.at(node, Wrong.NAMES_NO_FACT, name=name, instead=nearest(name, [*facts, *values]))
