"""The one door for settings: a YAML file and the environment in, one frozen Config out.

Every setting may be given in the environment instead of the file: ``telegram.token`` as
``BOT_TELEGRAM_TOKEN``. All mistakes are told in one report.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints
from urllib.parse import unquote, urlsplit

import msgspec
from msgspec import Meta

from bot.core.client.countries import Country
from bot.core.client.policy import Ground, Safeguard
from bot.core.inquiry.attachments import Attachable
from bot.core.language import Language
from bot.problems import Wrong, said
from bot.strict_yaml import Node, Problem, Problems, Sheet, hidden, nearest

FILE = "BOT_CONFIG"
"""The variable that may name the file of the settings; it is none of them itself."""

SHIPPED = tuple(Path(__file__).parent / place for place in ("shipped/knowledge", "../knowledge"))
"""Where the knowledge may be that comes with the program: with an installed one, and beside its source."""

MOST = 36_500
"""The largest of the numbers: a hundred years in days; what is reckoned with more has no date any more."""

Positive = Annotated[int, Meta(ge=1, le=MOST)]
WorkingDays = Annotated[int, Meta(ge=1, le=30)]
Port = Annotated[int, Meta(ge=1, le=65535)]
Url = Annotated[str, Meta(description="http or https, a host, maybe a port and a path")]
Needed = Annotated[str, Meta(min_length=1, description="the same, and not left out")]
Name = Annotated[str, Meta(pattern=r"^[a-z_][a-z0-9_]{0,62}$")]
Site = Annotated[str, Meta(description="the same of a folder: no query, no fragment, no file")]

TELEGRAMS_OWN = "https://api.telegram.org"
"""The Bot API server of Telegram itself."""

PORTS_CALLED = (443, 80, 88, 8443)
"""The ports that Telegram delivers updates to."""

BOT_NAME = re.compile(r"[A-Za-z]\w{3,31}", re.ASCII)
"""What a bot on Telegram may be called."""

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as the secret of a webhook."""


class Secret(str):
    """A text that is never shown: in a log or a traceback it reads ``***``."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"


class Mode(StrEnum):
    """How updates come from Telegram."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class Transport(StrEnum):
    """By which library Telegram is asked."""

    AIOHTTP = "aiohttp"
    HTTPX = "httpx"


class Security(StrEnum):
    """How the connection to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Receipts(StrEnum):
    """How the supervisor is told that what she wrote has got there."""

    TEXT = "text"
    """In words."""
    THUMB = "thumb"
    """By a thumb on her own message; what failed is told in words."""


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group of settings."""


class Supervisor(Section, frozen=True):
    """Whom the bot serves."""

    language: Language = Language.FI
    reminder_hours: Positive = 24
    unreachable_minutes: Positive = 30
    pairing_minutes: Positive = 60
    thread_days: Positive = 14
    questions_hours: Positive = 24
    answer_days: WorkingDays | None = None
    confirm_members: bool = True
    receipts: Receipts = Receipts.TEXT
    digest: bool = False


class Relaying(Section, frozen=True):
    """What is passed on between clients and the supervisor besides text."""

    photos: bool = True
    voice: bool = True
    files: str = "pdf"
    megabytes: Positive = 20

    @property
    def formats(self) -> tuple[str, ...]:
        """The ends of the names of files that are passed on."""
        return tuple(one.strip(". ").lower() for one in self.files.split(",") if one.strip(". "))

    @property
    def kinds(self) -> tuple[Attachable, ...]:
        """The kinds of things that are passed on."""
        passed_on = {
            Attachable.PHOTO: self.photos,
            Attachable.DOCUMENT: bool(self.formats),
            Attachable.VOICE: self.voice,
        }
        return tuple(kind for kind, is_passed_on in passed_on.items() if is_passed_on)


class Database(Section, frozen=True):
    """Where conversations and inquiries are kept, and the key to them."""

    path: Path = Path("data/bot.sqlite3")
    key_file: Path = Path("secrets/bot.key")
    backups: Path | None = None
    url: Secret | None = None
    schema: Name = "tyonohjaus"


class Telegram(Section, frozen=True):
    """How the bot is reached on Telegram."""

    token: Secret | None = None
    token_file: Path = Path("secrets/telegram.token")
    api_url: Needed = TELEGRAMS_OWN
    mode: Mode = Mode.POLLING
    transport: Transport = Transport.AIOHTTP
    proxy: Secret | None = None
    ca_file: Path | None = None

    @property
    def is_set_up(self) -> bool:
        """Whether there is a token, by which clients reach the bot."""
        return bool(self.token) or self.token_file.exists()


class Webhook(Section, frozen=True):
    """Where Telegram delivers updates to, in webhook mode."""

    url: Url = ""
    listen: str = "127.0.0.1"
    port: Port = 8443
    secret: Secret | None = None


class Email(Section, frozen=True):
    """The second channel to the supervisor; absent while there is no host."""

    host: str = ""
    port: Port = 587
    security: Security = Security.STARTTLS
    username: str = ""
    password: Secret | None = None
    sender: str = ""
    recipient: str = ""
    ca_file: Path | None = None


class Retention(Section, frozen=True):
    """How long each kind of data is kept."""

    draft_hours: Positive = 72
    conversation_days: Positive = 30
    miss_days: Positive = 180
    inquiry_days: Positive = 365
    message_days: Positive = 14
    backup_days: Positive = 30


class Flood(Section, frozen=True):
    """How much of one client is answered at once."""

    messages: Positive = 30
    export_minutes: Positive = 5


class Privacy(Section, frozen=True):
    """Who handles personal data, where and why: what the privacy policy tells besides the periods."""

    ground: Ground = Ground.CONSENT
    host: str = ""
    operator: str = ""
    country: Country = Country.FI
    mail_country: Country = Country.FI
    safeguard: Safeguard = Safeguard.NONE


class Page(Section, frozen=True):
    """The same answers as a web page; published while the bot runs if there is a folder for it."""

    folder: Path | None = None
    url: Site = ""
    bot: str = ""
    templates: Path | None = None


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


class Level(StrEnum):
    """What is written into the log: this, and whatever is more important."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Log(Section, frozen=True):
    """What the running bot writes to standard error."""

    format: LogFormat = LogFormat.TEXT
    level: Level = Level.INFO


class Monitoring(Section, frozen=True):
    """How somebody else hears whether the running bot does its work."""

    port: Port | None = None
    heartbeat_url: Url = ""
    heartbeat_minutes: Positive = 5


class Config(Section, frozen=True):
    """Everything that can be set; paths are relative to the folder of the configuration file."""

    knowledge: Path = Path("knowledge")
    cache: Path = Path("data/cache")
    questions: Path = Path("tests/questions")
    supervisor: Supervisor = Supervisor()
    relay: Relaying = Relaying()
    database: Database = Database()
    retention: Retention = Retention()
    flood: Flood = Flood()
    privacy: Privacy = Privacy()
    telegram: Telegram = Telegram()
    webhook: Webhook = Webhook()
    email: Email = Email()
    log: Log = Log()
    monitoring: Monitoring = Monitoring()
    page: Page = Page()
    _home: Path = Path()

    @property
    def home(self) -> Path:
        """The folder of the configuration file; no setting, but where the file was read."""
        return self._home


def load(path: Path, environment: Mapping[str, str]) -> Config:
    """Return the settings of the file *path*, if there is one, overridden by *environment*.

    Raises Problems with every mistake, each as ``file:line: what, and what to write instead``.
    """
    sheet = Sheet(path.name)
    values: dict[str, Any] = {}
    if path.exists():
        _read(sheet, sheet.tree(path.read_bytes()), Config, values)
    problems = [*sheet.problems, *_from_environment(environment, values)]
    if problems:
        raise Problems(problems)
    problems += _contradictions(sheet, msgspec.convert(values, Config, dec_hook=_decode, strict=False))
    if problems:
        raise Problems(problems)
    config: Config = _anchored(msgspec.convert(values, Config, dec_hook=_decode, strict=False), path.parent)
    return config if "knowledge" in values else _with_knowledge(config)


def _with_knowledge(config: Config) -> Config:
    """Return *config* with the knowledge that comes with the program, if there is none where it is to be."""
    shipped = next((place.resolve() for place in SHIPPED if place.exists()), None)
    if shipped is None or config.knowledge.exists():
        return config
    return msgspec.structs.replace(config, knowledge=shipped)


def is_shipped(knowledge: Path) -> bool:
    """Tell whether a knowledge came with an installed program: an update replaces it."""
    return knowledge.resolve() in (place.resolve() for place in SHIPPED)


def _contradictions(sheet: Sheet, config: Config) -> list[Problem]:
    """Return what is missing of settings that belong together."""
    if config.telegram.mode is Mode.WEBHOOK and (wrong := _wrong_with_the_webhook(config)):
        sheet.problem(1, Wrong.SETTING, told=f"telegram.mode is webhook: {wrong}, or use polling")
    if config.telegram.proxy is not None and not is_proxy(config.telegram.proxy):
        sheet.problem(
            1,
            Wrong.SETTING,
            told="telegram.proxy is none: write an address such as http://proxy.example.org:3128",
        )
    if config.database.url is not None and not is_postgres(config.database.url):
        sheet.problem(
            1,
            Wrong.SETTING,
            told="database.url is none: write an address such as postgresql://bot@127.0.0.1/bots",
        )
    if config.email.host and not (config.email.sender and config.email.recipient):
        sheet.problem(1, Wrong.SETTING, told="email.host is set: write email.sender and email.recipient too")
    if config.page.bot and not BOT_NAME.fullmatch(config.page.bot):
        sheet.problem(
            1, Wrong.SETTING, told="page.bot is no name of a bot: write it as after t.me/, without @"
        )
    countries = {"country": config.privacy.country}
    countries |= {"mail_country": config.privacy.mail_country} if config.email.host else {}
    for name, country in countries.items() if config.privacy.safeguard is Safeguard.NONE else ():
        if country.is_outside:
            told = f"privacy.{name} is outside the EEA: write to privacy.safeguard what that is based on"
            sheet.problem(1, Wrong.SETTING, told=told)
    return sheet.problems


def _wrong_with_the_webhook(config: Config) -> str | None:
    """Return what Telegram would not take of the webhook; a server of one's own calls any address."""
    url, secret = urlsplit(config.webhook.url), config.webhook.secret
    if not url.hostname:
        return "write the public address to webhook.url"
    if secret is not None and not SECRET.fullmatch(secret):
        return "webhook.secret may hold letters, digits, - and _, at most 256; write another"
    if config.telegram.api_url.rstrip("/") != TELEGRAMS_OWN:
        return None
    if url.scheme != "https":
        return f"Telegram calls only https; write webhook.url as https://{url.netloc}{url.path}"
    if (url.port or 443) not in PORTS_CALLED:
        called = ", ".join(map(str, PORTS_CALLED))
        return f"Telegram calls only {called}; write one as the port of webhook.url"
    return None


def settings(section: type[Section] = Config, above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the dotted name and the type of every setting."""
    for name, kind in _kinds(section).items():
        if _is_section(kind):
            yield from settings(kind, f"{above}{name}.")
        else:
            yield above + name, kind


def variable(setting: str) -> str:
    """Return the environment variable of a setting: ``database.path`` → ``BOT_DATABASE_PATH``."""
    return "BOT_" + setting.replace(".", "_").upper()


def _read(sheet: Sheet, node: Node | None, section: type[Section], values: dict[str, Any]) -> None:
    """Put the settings of *node* into *values*; what does not fit its setting is a problem."""
    kinds = _kinds(section)
    for key, value in sheet.mapping(node, tuple(kinds)):
        kind = kinds[key.value]
        if _is_section(kind):
            _read(sheet, value, kind, values.setdefault(key.value, {}))
        elif text := sheet.text(value):
            if mistake := _mistake(text, kind):
                sheet.at(value, Wrong.SETTING, told=f"'{key.value}': {mistake}")
            values[key.value] = text


def _from_environment(environment: Mapping[str, str], values: dict[str, Any]) -> Iterator[Problem]:
    """Put the settings of the environment into *values*; yield what is wrong with them."""
    known = {variable(name): (name, kind) for name, kind in settings()}
    sheet = Sheet("environment")
    for name, text in environment.items():
        if name in known:
            setting, kind = known[name]
            if mistake := _mistake(text, kind):
                sheet.problem(1, Wrong.SETTING, told=f"{name}: {mistake}")
            _put(values, setting.split("."), text)
        elif name.startswith("BOT_") and name != FILE:
            sheet.problem(1, Wrong.SETTING, told=f"{name} is no setting: write {nearest(name, known)}")
    yield from sheet.problems


def _put(values: dict[str, Any], names: list[str], text: str) -> None:
    for name in names[:-1]:
        values = values.setdefault(name, {})
    values[names[-1]] = text


def _mistake(text: str, kind: Any) -> str | None:
    if code := hidden(text):
        return str(said(Wrong.HIDDEN, code=code))
    try:
        msgspec.convert(text, kind, dec_hook=_decode, strict=False)
    except msgspec.ValidationError:
        return f"'{text}' does not fit: write {_wanted(kind)}"
    if kind in (Url, Needed) and not _is_url(text):
        return f"'{text}' does not fit: write {_wanted(kind)}"
    if kind is Site and not _is_site(text):
        return f"'{text}' does not fit: page.url is where the site's folder stands, {_wanted(kind)}"
    return None


def _is_url(text: str) -> bool:
    """Tell whether *text* is an address of the web, without a name and password in it; none is one too."""
    try:
        url = urlsplit(text)
        plain = url.username is None and url.port != 0 and not re.search(r"\s", text)
    except ValueError:
        return False
    return not text or (url.scheme in ("http", "https") and bool(url.hostname) and plain)


def is_proxy(text: str) -> bool:
    """Tell whether *text* is the address of a proxy that speaks HTTP; a name and password may be in it."""
    try:
        url = urlsplit(text)
        return url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0
    except ValueError:
        return False


def is_postgres(text: str) -> bool:
    """Tell whether *text* is the address of a PostgreSQL database."""
    try:
        url = urlsplit(text)
        return url.scheme in ("postgresql", "postgres") and bool(url.path.strip("/")) and url.port != 0
    except ValueError:
        return False


def _is_site(text: str) -> bool:
    """Tell whether *text* is an address that names of files can be put after; none is one too."""
    if not _is_url(text) or {*"?#\"'<>\\`{}|^"} & {*text} or text.lower().endswith((".html", ".htm")):
        return False
    path = urlsplit(text).path
    return "//" not in path and not {"..", "."} & {unquote(part) for part in path.split("/")}


def _wanted(kind: Any) -> str:
    """Return what belongs into a setting, in words."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f"one of {', '.join(kind)}"
    return {
        Positive: f"a whole number, 1 to {MOST}",
        WorkingDays | None: "a whole number, 1 to 30",
        Name: "a name of small letters, digits and _, as tyonohjaus",
        Port: "the number of a port, 1 to 65535",
        Port | None: "the number of a port, 1 to 65535",
        Url: "an address such as https://bot.example.org/hook",
        Needed: "an address such as https://bot.example.org/hook",
        Site: "such as https://example.org/supervision/, without ?, #, .., //, quotes or the name of a file",
        bool: "true or false",
        Path: "a path that leads somewhere; nobody of that name has a home here",
        Path | None: "a path that leads somewhere; nobody of that name has a home here",
    }.get(kind, "a number")


def _decode(kind: type, value: Any) -> Any:
    return _path(value) if kind is Path else kind(value)


def _path(value: Any) -> Path:
    """Return a path; one in the home of somebody who has none fits nothing."""
    try:
        return Path(value).expanduser()
    except RuntimeError as unknown:
        raise ValueError("whose home is that?") from unknown


def _kinds(section: type[Section]) -> dict[str, Any]:
    return {k: v for k, v in get_type_hints(section, include_extras=True).items() if not k.startswith("_")}


def _is_section(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Section)


def _anchored(value: Any, folder: Path) -> Any:
    """Return *value* with every relative path in it made relative to *folder*."""
    match value:
        case Path():
            return folder / value
        case msgspec.Struct():
            return msgspec.structs.replace(
                value, **{f: _anchored(getattr(value, f), folder) for f in value.__struct_fields__}
            )
        case _:
            return value
