"""A site as files: templates filled in, and what they ask for beside them.

Everything is escaped; a template can run nothing but itself. What browsers may keep for long, the style and
the like, is named after its content: a page of before finds what it needs until it has gone.
"""

import hashlib
import io
import re
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

import jinja2
import msgspec
import segno
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot import files as disk
from bot.adapters.web_page import complete
from bot.adapters.web_page.folder import LIST, NEW
from bot.core.page import structured
from bot.core.page.site import AnswersPage, PrivacyPage, Site

TEMPLATES = Path(__file__).parent / "templates"
"""The templates that are used where there are no others."""

PAGES = ("answers.html", "privacy.html", "missing.html", "sitemap.xml")
"""The templates that pages are made from; the others are parts of them."""

TEMPLATE_ENDS = (".html", ".xml")
"""How the names of templates end."""

MISSING_FILE = "404.html"
"""The page that web servers show for what they do not have."""

_BLANK_LINES = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)|\n\s*\n", re.DOTALL | re.IGNORECASE)
"""Blank lines, which templates leave; and what is to be kept as it is written."""

LEFT_BEHIND = re.compile(
    r"~$|^#.*#$|\.(bak|old|orig|rej|sw[a-z]|tmp|autosave)$|^(thumbs\.db|desktop\.ini)$", re.IGNORECASE
)
"""The names of what editors, and windows that show folders, leave behind."""

_FOR_WRITERS = re.compile(rb"^[ \t]*(?://.*|/\*.*\*/)?\n|^[ \t]+", re.MULTILINE)
"""What a style or script holds for whoever works on it: indents, lines of comment, empty lines."""

LEAN_ENDS = (".css", ".js")
"""How the names end of what is published without that, if it is the program's own."""

LARGEST = 32 << 20
"""Bytes of a file that is published beside: a visitor on a phone is to load it."""

DIGITS = 8
"""Of the checksum in a file's name."""


class TemplatesUnusable(Exception):
    """A template cannot be filled in; the message says where and why."""


class _Refused(ValueError):
    """A file is not to be published; the message names it and says why."""


def rendered(site: Site, templates: Path | None = None) -> Mapping[str, bytes]:
    """Return the files of a site by their names, made from *templates* as far as there are such.

    Raises TemplatesUnusable.
    """
    try:
        return _Rendering(site, templates).files_of_site()
    except (jinja2.TemplateError, SecurityError, ValueError, OSError) as error:
        raise TemplatesUnusable(_told(error)) from error
    except Exception as error:  # a template may compute, and so fail in any way
        if not _in_templates(error):
            raise
        raise TemplatesUnusable(_told(error)) from error


class _Templates(jinja2.FileSystemLoader):
    """Templates of folders, none that a link leads out of them to. ``used`` are those asked for."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(folders)
        self.used = set[str]()

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        self.used.add(template)
        try:
            source, file, is_current = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise _Refused(f"'{template}' is not in UTF-8: save it so.") from error
        if not any(_lies_in(Path(folder), Path(file)) for folder in self.searchpath):
            raise _Refused(_leads_out(template))
        return source, file, is_current


@dataclass
class _Rendering:
    """One rendering of a site. ``files`` fills up on the way."""

    site: Site
    own: Path | None
    files: dict[str, bytes] = field(default_factory=dict)
    asked_for: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folders = [self.own, TEMPLATES] if self.own else [TEMPLATES]
        self.templates = _Templates(self.folders)
        self.environment = ImmutableSandboxedEnvironment(
            loader=self.templates,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self.environment.globals.update(asset=self.asset, site=self.site, root="", qr=self._codes())

    def files_of_site(self) -> Mapping[str, bytes]:
        for answers in self.site.answers:
            self._answers(answers)
        for privacy in self.site.privacy:
            self._privacy(privacy)
        self._fill("missing.html", MISSING_FILE, root=self._root(), page=self.site.answers[0].page)
        if self.site.home.url:
            self._fill("sitemap.xml", "sitemap.xml")
        self.files.update({name: _content(path, name) for name, path in list(self._beside())})
        self._refuse_what_is_incomplete()
        return self.files

    def _refuse_what_is_incomplete(self) -> None:
        """Raise _Refused if a page does not hold what visitors rely on: a template may be cut off."""
        for answers in self.site.answers:
            missing = complete.missing(answers, self.files[answers.page.file])
            if missing:
                raise _Refused(complete.told(answers.page.file, missing))
        others = (*(privacy.page.file for privacy in self.site.privacy), MISSING_FILE, "sitemap.xml")
        for file in others:
            if file in self.files and not complete.says_something(self.files[file]):
                raise _Refused(f"{file} would be empty: look at the template that it is made from.")

    def asset(self, name: str) -> str:
        """Return the address of a file of the templates' folder, under the name that it is published by."""
        asked = PurePosixPath(name)
        if asked.is_absolute() or ".." in asked.parts:
            raise _Refused(f"'{name}' lies outside the folder of the templates: put it there.")
        found = ((folder, folder / asked) for folder in self.folders)
        folder, path = next(((x, one) for x, one in found if one.is_file()), (None, None))
        if folder is None or path is None:
            raise jinja2.TemplateNotFound(name)
        if not _lies_in(folder, path):
            raise _Refused(_leads_out(name))
        self.asked_for.add(asked.as_posix())
        content = _content(path, name)
        is_lean = folder == TEMPLATES and path.suffix in LEAN_ENDS
        return quote(self._kept(asked.as_posix(), _FOR_WRITERS.sub(b"", content) if is_lean else content))

    def _answers(self, answers: AnswersPage) -> None:
        words = {topic: [" ".join(one.written), " ".join(one.asked)] for topic, one in answers.hints.items()}
        self._fill(
            "answers.html",
            answers.page.file,
            answers=answers,
            page=answers.page,
            data=structured.described(answers.page),
            hints=self._kept(f"words-{answers.page.language}.json", msgspec.json.encode(words)),
        )

    def _privacy(self, privacy: PrivacyPage) -> None:
        self._fill("privacy.html", privacy.page.file, privacy=privacy, page=privacy.page)

    def _fill(self, template: str, file: str, **values: object) -> None:
        filled = self.environment.get_template(template).render(**values)
        self.files[file] = _BLANK_LINES.sub(lambda found: found[1] or "\n", filled).encode()

    def _kept(self, name: str, content: bytes) -> str:
        """Keep *content* under a name that changes with it, and return that name."""
        path = Path(name)
        checksum = hashlib.sha256(content).hexdigest()[:DIGITS]
        kept = path.with_name(f"{path.stem}.{checksum}{path.suffix}").as_posix()
        self.files[kept] = content
        return kept

    def _codes(self) -> Mapping[str, str]:
        """Return the files of the code that opens the bot: one to be drawn, one for where links are shown."""
        if not (address := self.site.home.telegram()):
            return {}
        code, drawn, picture = segno.make(address, error="m"), io.BytesIO(), io.BytesIO()
        code.save(drawn, "svg", light="#fff", border=2, omitsize=True, xmldecl=False)
        code.save(picture, "png", scale=12, border=4)
        return {
            "svg": self._kept("qr.svg", drawn.getvalue()),
            "png": self._kept("qr.png", picture.getvalue()),
        }

    def _root(self) -> str:
        """Return the path of the site: the page of what is missing is shown at any depth."""
        return urlsplit(self.site.home.url).path.rstrip("/") + "/"

    def _beside(self) -> Iterator[tuple[str, Path]]:
        """Yield what lies beside one's own templates, was not asked for by name, and is for visitors."""
        if not (own := self.own):
            return
        for path in sorted(own.rglob("*")):
            name = path.relative_to(own)
            if not _is_for_visitors(name) or name.as_posix() in self.asked_for:
                continue
            if not self._is_template(name):  # one of them has the name of what it makes
                self._refuse_name(name.as_posix())
            if not name.as_posix().isprintable():
                raise _Refused(f"{name.as_posix()!r} is no name that can be listed: rename the file.")
            if path.is_symlink() and not _lies_in(own, path):
                raise _Refused(_leads_out(name.as_posix()))
            if path.is_file() and not self._is_template(name):
                yield name.as_posix(), path

    def _refuse_name(self, name: str) -> None:
        """Raise _Refused if a file may not be called so beside what is made: letters' size makes no other."""
        needed = {one.casefold() for one in (LIST, *self.files)}
        if name.casefold() in needed or name.endswith(NEW):
            raise _Refused(f"'{name}' is a name that publishing needs: rename the file.")
        templates = {one.name.casefold(): one.name for one in TEMPLATES.iterdir()}
        if (meant := templates.get(name.casefold(), name)) != name:
            raise _Refused(f"'{name}' is no template: call it '{meant}', in small letters, or rename it.")

    def _is_template(self, name: Path) -> bool:
        """Tell whether pages are made from a file, or would be with other settings."""
        return name.as_posix() in self.templates.used or (
            name.suffix in TEMPLATE_ENDS and (TEMPLATES / name).is_file()
        )


def _content(path: Path, name: str) -> bytes:
    try:
        return disk.read(path, LARGEST)
    except disk.TooLarge as error:
        raise _Refused(f"'{name}' is larger than {LARGEST >> 20} MB: put a smaller file there.") from error


def _is_for_visitors(name: Path) -> bool:
    """Tell whether a file is neither hidden nor what an editor leaves, nor a note to whoever works on it."""
    is_left = any(LEFT_BEHIND.search(part) for part in name.parts)
    is_hidden = any(part.startswith(".") for part in name.parts)
    return not (is_hidden or is_left or name.stem.lower() == "readme")


def _lies_in(folder: Path, path: Path) -> bool:
    """Tell whether *path* is in *folder* with all links followed."""
    return path.resolve().is_relative_to(folder.resolve())


def _leads_out(name: str) -> str:
    return f"'{name}' is a link that leads out of the folder of the templates: put the file itself there."


def _told(error: Exception) -> str:
    """Return where in which template something is wrong, and what."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name}:{error.lineno}: {error.message}"
    if isinstance(error, jinja2.TemplateNotFound):
        return f"There is no '{error.name}' in the folder of the templates: put it there."
    at = _in_templates(error)
    if isinstance(error, MemoryError):
        error = MemoryError("this takes more memory than a page may")
    where = f"{Path(at[-1].filename).name}:{at[-1].lineno}: " if at else ""
    return f"{where}{str(error) or type(error).__name__}"


def _in_templates(error: Exception) -> list[traceback.FrameSummary]:
    """Return the lines of templates that an error went through, the innermost last."""
    frames = traceback.extract_tb(error.__traceback__)
    return [frame for frame in frames if Path(frame.filename).suffix in TEMPLATE_ENDS]
