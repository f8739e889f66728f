"""YAML as people edit it, read strictly, with every mistake noted where it stands.

Every scalar is taken as the text that stands in the file, because YAML would otherwise read a phone
number as octal, ``8:30`` as 510 and ``no`` as False. Duplicate and unknown keys are refused.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import yaml
from rapidfuzz import process

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

LONGEST = 500
"""Characters that are told of one mistake."""

Node = yaml.Node
MappingNode = yaml.MappingNode


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line of a file, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where, what is wrong, and what to write instead."""

    position: Position
    what: str

    def __str__(self) -> str:
        return f"{self.position}: {self.what}"


class Problems(Exception):
    """Files have mistakes; ``problems`` are all of them, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def first(self, most: int) -> tuple[str, int]:
        """Return the first mistakes, a line each, and how many more there are."""
        return "\n".join(map(str, self.problems[:most])), max(0, len(self.problems) - most)


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
                self.problem(line, f"more than {DEEPEST} lists and brackets within one another: delete some")
                return None
            return yaml.compose(text, Loader=_Loader)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            self.problem(line, "a letter here is not in UTF-8: save the file with the encoding UTF-8")
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            lines = content.decode("utf-8-sig").split("\n")
            line = min(mark.line + 1, len(lines)) if mark else 1  # YAML knows more ends of lines than one
            self.problem(line, _friendly(error, lines[line - 1]))
        except yaml.YAMLError as error:
            self.problem(1, f"this is not YAML ({error}): look for a stray character and delete it")
        return None

    def problem(self, line: int, what: str) -> None:
        """Note a mistake on *line*; what is quoted of the file is not told at any length."""
        what = _sendable(what)
        what = what if len(what) <= LONGEST else f"{what[: LONGEST - 1]}…"
        self.problems.append(Problem(Position(_sendable(self.name), line), what))

    def at(self, node: Node, what: str) -> None:
        """Note a mistake where *node* stands."""
        self.problem(line_of(node), what)

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
            self.at(node, "lines of the form 'name: value' belong here")
            return
        seen: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.at(key, "a name belongs here: put what begins with [ or { in 'quotes'")
                continue
            name = key.value
            if name in seen:
                self.at(key, f"'{name}' stands on line {seen[name]} already: delete one of them")
            elif allowed and name not in allowed:
                self.at(key, f"'{name}' is not known here: write {self._advice(name, allowed)}")
            else:
                yield key, value
            seen.setdefault(name, line_of(key))

    def _advice(self, name: str, allowed: tuple[str, ...]) -> str:
        """Return what to write instead of a *name* that is not among those *allowed*."""
        return nearest(name, allowed) if len(self.problems) < ADVISED else "one that is, or delete the line"

    def items(self, node: Node | None) -> Iterator[Node]:
        """Yield the items of a list; an empty value is an empty list."""
        if isinstance(node, yaml.SequenceNode):
            yield from node.value
        elif node is not None and not (isinstance(node, yaml.ScalarNode) and not node.value):
            self.at(node, "a list belongs here: each item on lines of its own, after '- '")

    def texts(self, node: Node) -> Iterator[tuple[Node, str]]:
        """Yield the items of a list of texts; an empty value is an empty list."""
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                if text := self.text(item):
                    yield item, text
                elif isinstance(item, yaml.ScalarNode):
                    self.at(item, "this item is empty: write its text after the dash, or delete the line")
        elif not (isinstance(node, yaml.ScalarNode) and not node.value):
            self.at(node, "a list belongs here: each item on a line of its own, after '- '")

    def text(self, node: Node) -> str | None:
        """Return a scalar as the text that stands in the file, stripped; None, and a problem, if none."""
        if isinstance(node, yaml.ScalarNode):
            if self._hides and (what := hidden(node.value)):
                self.at(node, what)
                return None
            return str(node.value).strip()
        self.at(node, "a text belongs here: if it holds ': ' or starts with [ or {, put it in 'quotes'")
        return None


_HIDDEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of the text around it
    "\u2028\u2029\ufeff\ufff9-\ufffb]"  # ends of lines and marks that no keyboard has
)
"""What nobody sees, and what no message can hold or lets a text be read otherwise than it is written."""


def hidden(text: str) -> str:
    """Return what is to be done about a character of *text* that nobody sees; "" if there is none."""
    if not (found := _HIDDEN.search(text)):
        return ""
    return (
        f"a character here is not seen and changes how the text is shown (U+{ord(found[0]):04X}): delete the "
        "text and type it anew; it often comes along when a name or a number is copied"
    )


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


def _sendable(text: str) -> str:
    """Return *text* without what no message can hold, as the name of a file may."""
    return text.replace("\0", "?").encode("utf-8", "replace").decode("utf-8")


def line_of(node: Node) -> int:
    """Return the line of a node, counted from 1."""
    return int(node.start_mark.line) + 1


def nearest(name: str, known: Iterable[str]) -> str:
    """Return up to three of *known*, those most like *name* first, as "one of ..."."""
    found = [str(match[0]) for match in process.extract(name, list(known), limit=3)]
    return f"one of {', '.join(found)}" if found else "nothing here"


def _friendly(error: yaml.MarkedYAMLError, line: str) -> str:
    """Return what the parser says of *line*, with what usually helps."""
    problem = error.problem or "this cannot be read"
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation:
        return f"{problem}: indent with spaces, not with the tab key"
    return f"{problem}: {next(advice for sign, advice in _ADVICE if sign in problem)}"


_ADVICE = (
    ("mapping values are not allowed", "a text that holds ': ' must stand in 'quotes'"),
    ("did not find expected key", "check the indentation and the quotation marks on the lines above"),
    ("could not find expected ':'", "write 'name: value', with a colon and a space after the name"),
    ("cannot start any token", "put the whole text in 'quotes'"),
    ("", "compare the indentation, the dashes and the quotation marks with the lines around"),
)
