"""A site as files: templates filled in, and what they ask for beside them.

Everything is escaped; a template can run nothing but itself. What browsers may keep for long, the style and
the like, is named after its content: a page of before finds what it needs until it has gone.
"""

import hashlib
import io
import re
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
import msgspec
import segno
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.core.page import structured
from bot.core.page.site import AnswersPage, PrivacyPage, Site

TEMPLATES = Path(__file__).parent / "templates"
"""The templates that are used where there are no others."""

PAGES = ("answers.html", "privacy.html", "missing.html", "sitemap.xml")
"""The templates that pages are made from; the others are parts of them."""

TEMPLATE_ENDS = (".html", ".xml")
"""How the names of templates end. Any other file is published as it is."""

MISSING_FILE = "404.html"
"""The page that web servers show for what they do not have."""

_BLANK_LINES = re.compile(r"\n\s*\n")

DIGITS = 8
"""Of the checksum in a file's name."""


class TemplatesUnusable(Exception):
    """A template cannot be filled in; the message says where and why."""


def rendered(site: Site, templates: Path | None = None) -> Mapping[str, bytes]:
    """Return the files of a site by their names, made from *templates* as far as there are such.

    Raises TemplatesUnusable.
    """
    try:
        return _Rendering(site, templates).files_of_site()
    except (jinja2.TemplateError, SecurityError, TypeError, ValueError, OSError) as error:
        raise TemplatesUnusable(_told(error)) from error


@dataclass
class _Rendering:
    """One rendering of a site. ``files`` fills up on the way."""

    site: Site
    own: Path | None
    files: dict[str, bytes] = field(default_factory=dict)
    asked_for: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folders = [self.own, TEMPLATES] if self.own else [TEMPLATES]
        self.environment = ImmutableSandboxedEnvironment(
            loader=jinja2.FileSystemLoader(self.folders),
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
        for name, path in self._beside():
            self.files[name] = path.read_bytes()
        return self.files

    def asset(self, name: str) -> str:
        """Return the name under which a file of the templates' folder is published."""
        self.asked_for.add(name)
        path = next((one for folder in self.folders if (one := folder / name).is_file()), None)
        if path is None:
            raise jinja2.TemplateNotFound(name)
        return self._kept(name, path.read_bytes())

    def _answers(self, answers: AnswersPage) -> None:
        words = {entry: " ".join(found) for entry, found in answers.hints.items() if found}
        self._fill(
            "answers.html",
            answers.page.file,
            answers=answers,
            page=answers.page,
            data=structured.described(answers),
            hints=self._kept(f"words-{answers.page.language}.json", msgspec.json.encode(words)),
        )

    def _privacy(self, privacy: PrivacyPage) -> None:
        self._fill("privacy.html", privacy.page.file, privacy=privacy, page=privacy.page)

    def _fill(self, template: str, file: str, **values: object) -> None:
        filled = self.environment.get_template(template).render(**values)
        self.files[file] = _BLANK_LINES.sub("\n", filled).encode()

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
        """Yield what lies beside one's own templates and was not asked for by name, but hidden files."""
        for path in sorted(self.own.rglob("*")) if self.own else ():
            name = path.relative_to(self.own or path)
            is_hidden = any(part.startswith(".") for part in name.parts)
            is_template = path.suffix in TEMPLATE_ENDS
            if path.is_file() and not (is_hidden or is_template or name.as_posix() in self.asked_for):
                yield name.as_posix(), path


def _told(error: Exception) -> str:
    """Return where in which template something is wrong, and what."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name}:{error.lineno}: {error.message}"
    if isinstance(error, jinja2.TemplateNotFound):
        return f"There is no '{error.name}' in the folder of the templates: put it there."
    frames = traceback.extract_tb(error.__traceback__)
    at = [frame for frame in frames if Path(frame.filename).suffix in TEMPLATE_ENDS]
    where = f"{Path(at[-1].filename).name}:{at[-1].lineno}: " if at else ""
    return f"{where}{error}"
