"""YAML as people edit it, read strictly, with every mistake noted where it stands.

Every scalar is taken as the text that stands in the file, because YAML would otherwise read a phone
number as octal, ``8:30`` as 510 and ``no`` as False. Duplicate and unknown keys are refused.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml
from rapidfuzz import process
from yaml.reader import ReaderError

from bot.core.language import Language
from bot.problems import Phrase, Saying, Value, Wrong, said, sendable

try:
    from yaml import CSafeLoader as _SafeLoader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as _SafeLoader  # type: ignore[assignment]


class _Loader(_SafeLoader):
    """Takes every scalar as the text that it is, and does not look what else it might be."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Return the tag of a node, which nobody asks for."""
        return ""

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        """Keep no account of where the node stands: nothing is told by that."""

    def ascend_resolver(self) -> None:
        """Nor of where it ends."""


ADVISED = 100
"""Mistakes of a file up to which names are looked for that are like the wrong one: for tens of thousands that
takes half a minute, and nobody reads so many."""

DEEPEST = 16
"""Lists and brackets within one another; four is what the files need."""

Node = yaml.Node
MappingNode = yaml.MappingNode


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line of a file, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: where, what is wrong, and what to write instead; in English unless a language is asked."""

    position: Position
    said: Saying

    @property
    def what(self) -> str:
        """What is wrong, and what to write instead."""
        return self.said.told(Language.EN)

    def told(self, language: Language) -> str:
        """Return the mistake and its place in a language."""
        return f"{self.position}: {self.said.told(language)}"

    def __str__(self) -> str:
        return self.told(Language.EN)


class Problems(Exception):
    """Files have mistakes; ``problems`` are all of them, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.position, problem.what)))
        super().__init__("\n".join(map(str, self.problems)))

    def first(self, most: int, language: Language = Language.EN) -> tuple[str, int]:
        """Return the first mistakes in a language, a line each, and how many more there are."""
        told = (problem.told(language) for problem in self.problems[:most])
        return "\n".join(told), max(0, len(self.problems) - most)


@dataclass
class Sheet:
    """One file being read. What is wrong goes to ``problems``, and reading goes on."""

    name: str
    problems: list[Problem] = field(default_factory=list)
    _hides: bool = field(default=True, init=False)  # whether a text may hold what nobody sees

    def tree(self, content: bytes) -> Node | None:
        """Return the YAML of *content* as nodes that know their lines; None if it is empty or broken."""
        try:
            text = content.decode("utf-8-sig")
            self._hides = "\\" in text or _HIDDEN.search(text) is not None
            if line := _too_deep(text):
                self.problem(line, Wrong.DEEP, most=DEEPEST)
                return None
            return yaml.compose(text, Loader=_Loader)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            self.problem(line, Wrong.ENCODING)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            lines = content.decode("utf-8-sig").split("\n")
            line = min(mark.line + 1, len(lines)) if mark else 1  # YAML knows more ends of lines than one
            part, wrong = _friendly(error, lines[line - 1])
            self.problem(line, wrong, found=part)
        except yaml.YAMLError as error:
            self.problem(1, Wrong.NOT_YAML, found=_character(error))
        return None

    def problem(self, line: int, wrong: Wrong, /, **values: Value) -> None:
        """Note a mistake on *line*, with what its sentence names."""
        self.problems.append(Problem(Position(sendable(self.name), line), said(wrong, **values)))

    def at(self, node: Node, wrong: Wrong, /, **values: Value) -> None:
        """Note a mistake where *node* stands, with what its sentence names."""
        self.problem(line_of(node), wrong, **values)

    def position(self, node: Node) -> Position:
        """Return where *node* stands."""
        return Position(self.name, line_of(node))

    def mapping(
        self, node: Node | None, allowed: tuple[str, ...] = ()
    ) -> Iterator[tuple[yaml.ScalarNode, Node]]:
        """Yield the keys and values of a mapping; a key twice, or not among *allowed* if given, is noted."""
        if node is None:
            return
        if not isinstance(node, yaml.MappingNode):
            self.at(node, Wrong.NO_MAPPING)
            return
        seen: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.at(key, Wrong.NO_NAME)
                continue
            name = key.value
            if name in seen:
                self.at(key, Wrong.TWICE, name=name, line=seen[name])
            elif allowed and name not in allowed:
                self.at(key, Wrong.UNKNOWN, name=name, instead=self._advice(name, allowed))
            else:
                yield key, value
            seen.setdefault(name, line_of(key))

    def _advice(self, name: str, allowed: tuple[str, ...]) -> Saying:
        """Return what to write instead of a *name* that is not among those *allowed*."""
        return nearest(name, allowed) if len(self.problems) < ADVISED else said(Phrase.A_KNOWN_ONE)

    def items(self, node: Node | None) -> Iterator[Node]:
        """Yield the items of a list; an empty value is an empty list."""
        if isinstance(node, yaml.SequenceNode):
            yield from node.value
        elif node is not None and not (isinstance(node, yaml.ScalarNode) and not node.value):
            self.at(node, Wrong.NO_ITEMS)

    def texts(self, node: Node) -> Iterator[tuple[Node, str]]:
        """Yield the items of a list of texts; an empty value is an empty list."""
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                if text := self.text(item):
                    yield item, text
                elif isinstance(item, yaml.ScalarNode):
                    self.at(item, Wrong.EMPTY_ITEM)
        elif not (isinstance(node, yaml.ScalarNode) and not node.value):
            self.at(node, Wrong.NO_LIST)

    def text(self, node: Node) -> str | None:
        """Return a scalar as the text that stands in the file, stripped; None, and a problem, if none."""
        if isinstance(node, yaml.ScalarNode):
            if self._hides and (code := hidden(node.value)):
                self.at(node, Wrong.HIDDEN, code=code)
                return None
            return str(node.value).strip()
        self.at(node, Wrong.NO_TEXT)
        return None


_HIDDEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of the text around it
    "\u2028\u2029\ufeff\ufff9-\ufffb]"  # ends of lines and marks that no keyboard has
)
"""What nobody sees, and what no message can hold or lets a text be read otherwise than it is written."""


def hidden(text: str) -> str:
    """Return the code of a character of *text* that nobody sees, as Wrong.HIDDEN names it; "" if none."""
    found = _HIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


_MAY_BE_DEEP = re.compile(r"^ *[-?:] +[-?:] |^ {16}", re.MULTILINE)
"""What a text must have to be deeper than two levels a column without brackets."""


def _too_deep(text: str) -> int:
    """Return the line on which *text* becomes too deep, 0 if on none: PyYAML would end the program.

    Raises yaml.YAMLError, as composing it would.
    """
    if text.count("[") + text.count("{") <= DEEPEST and not _MAY_BE_DEEP.search(text):
        return 0
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return int(event.start_mark.line) + 1 if event.start_mark else 1
    return 0


def line_of(node: Node) -> int:
    """Return the line of a node, counted from 1."""
    return int(node.start_mark.line) + 1


def nearest(name: str, known: Iterable[str]) -> Saying:
    """Return what to write instead of *name*: up to three of *known*, those most like it first."""
    found = [str(match[0]) for match in process.extract(name, list(known), limit=3)]
    return said(Phrase.NEAREST, names=", ".join(found)) if found else said(Phrase.NOTHING)


def _friendly(error: yaml.MarkedYAMLError, line: str) -> tuple[Saying, Wrong]:
    """Return what the parser says of *line*, and what usually helps."""
    problem = error.problem or str(said(Phrase.NOT_TOLD))
    if part := _PARSER.get(problem):
        found, wrong = said(part), _HELPS[part]
    else:
        found = said(Phrase.OTHER, text=problem)
        wrong = next(wrong for sign, wrong in _SIGNS if sign in problem)
    indentation = line[: len(line) - len(line.lstrip())]
    return found, Wrong.YAML_TAB if "\t" in indentation else wrong


_HELPS: Mapping[Phrase, Wrong] = {
    Phrase.COLON: Wrong.YAML_COLON,
    Phrase.KEY: Wrong.YAML_KEY,
    Phrase.NO_COLON: Wrong.YAML_NO_COLON,
    Phrase.TOKEN: Wrong.YAML_QUOTES,
    Phrase.ALIAS: Wrong.YAML_START,
    Phrase.ANCHOR: Wrong.YAML_START,
    Phrase.SAME_ANCHOR: Wrong.YAML_START,
    Phrase.BLOCK: Wrong.YAML_START,
    Phrase.CONTENT: Wrong.YAML_START,
    Phrase.DIRECTIVE: Wrong.YAML_START,
    Phrase.ESCAPE: Wrong.YAML_ESCAPE,
    Phrase.DOCUMENT: Wrong.YAML_DOCUMENT,
    Phrase.END: Wrong.YAML,
    Phrase.BRACKETS: Wrong.YAML,
    Phrase.BRACES: Wrong.YAML,
    Phrase.DASH: Wrong.YAML,
    Phrase.SEQUENCE: Wrong.YAML,
    Phrase.TAB_WITHIN: Wrong.YAML,
    Phrase.TAB_BEFORE: Wrong.YAML,
    Phrase.NOT_TOLD: Wrong.YAML,
}
"""What usually helps against what libyaml says."""

_PARSER = {str(said(part)): part for part in _HELPS}
"""What libyaml says → its key: in English it is told as it is."""

_SIGNS = (
    ("mapping values are not allowed", Wrong.YAML_COLON),
    ("cannot start any token", Wrong.YAML_QUOTES),
    ("", Wrong.YAML),
)
"""What usually helps against what only PyYAML says, by a part of it: it is used where libyaml is not."""


def _character(error: yaml.YAMLError) -> Saying:
    """Return which character cannot be in a file of YAML."""
    if isinstance(error, ReaderError) and isinstance(error.character, int):
        found = said(Phrase.CONTROL, code=f"{error.character:04x}", at=error.position)
        return found if str(found) == str(error) else said(Phrase.OTHER, text=str(error))
    return said(Phrase.OTHER, text=str(error))
