"""``publish``: the page in a folder, and whether it still says the same; each test runs the real program."""

import re
import shutil
from pathlib import Path

import pytest

from bot import publishing
from bot.adapters import knowledge_files
from bot.bootstrap import Unusable
from bot.config import load
from bot.core.knowledge.entries import Knowledge
from bot.practice import begin
from bot.strict_yaml import Problems
from tests.cli.conftest import ROOT, bot


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder with a copy of the knowledge and settings of its own; there is no database."""
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    (tmp_path / "config.yaml").write_text("page: {url: https://example.org, bot: some_bot}\n")
    return tmp_path


def test_it_is_published_once_and_again_only_what_changes(home: Path) -> None:
    to = home / "public"
    first, second = bot(home, "publish", str(to)), bot(home, "publish", str(to))
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith(f"Published 16 files in {to}:\n  404.html: new\n")
    assert (second.returncode, second.stdout) == (0, f"Nothing has changed in {to}.\n")
    assert not (home / "data").exists()
    (home / "config.yaml").write_text("page: {url: https://example.org, bot: another_bot}\n")
    changed = bot(home, "publish", str(to)).stdout
    assert "  index.html: changed\n" in changed
    assert ".svg: deleted\n" in changed


def test_an_edit_is_noticed_and_nothing_is_written_for_that(home: Path) -> None:
    to = home / "public"
    bot(home, "publish", str(to))
    same = bot(home, "publish", "--check", str(to))
    assert (same.returncode, same.stdout) == (0, f"{to} says the same as the knowledge.\n")
    facts = home / "knowledge/facts.yaml"
    facts.write_text(
        facts.read_text(encoding="utf-8").replace("\nprice:", "\nprice: 100 euroa"), encoding="utf-8"
    )
    before = (to / "index.html").read_bytes()
    changed = bot(home, "publish", "--check", str(to))
    assert changed.returncode == 1
    files = [f"  {name}.html: changed" for name in ("en", "index", "sv")]
    assert changed.stdout.splitlines() == [f"{to} is not what the knowledge says:", *files]
    assert (to / "index.html").read_bytes() == before


def test_somebody_elses_edit_of_the_page_is_noticed(home: Path) -> None:
    to = home / "public"
    bot(home, "publish", str(to))
    (to / "sv.html").unlink()
    with open(to / "index.html", "a") as page:
        page.write("<p>100 euroa</p>")
    assert bot(home, "publish", "--check", str(to)).stdout.splitlines()[1:] == [
        "  index.html: changed",
        "  sv.html: missing",
    ]


def test_the_folder_may_stand_in_the_settings(home: Path) -> None:
    assert bot(home, "publish").returncode == 2
    (home / "config.yaml").write_text("page: {folder: site}\n")
    assert bot(home, "publish").stdout.startswith(f"Published 13 files in {home / 'site'}:\n")
    assert (home / "site/index.html").exists()


def test_who_publishes_without_a_number_for_distress_is_warned(home: Path) -> None:
    facts = home / "knowledge/facts.yaml"
    told = facts.read_text(encoding="utf-8")
    facts.write_text(told.replace("emergency_number: 112", "emergency_number:"), encoding="utf-8")
    result = bot(home, "publish", str(home / "public"))
    assert (result.returncode, result.stderr) == (
        0,
        "Warning: The page does not say where to get help in distress: there is no emergency_number. "
        "Write it into facts.yaml.\n",
    )


def test_who_publishes_without_a_name_or_an_address_is_warned(home: Path) -> None:
    (home / "config.yaml").write_text("page: {bot: some_bot}\n")
    facts = home / "knowledge/facts.yaml"
    told = facts.read_text(encoding="utf-8")
    facts.write_text(told.replace("supervisor_name: Johanna Kuisma", "supervisor_name:"), encoding="utf-8")
    result = bot(home, "publish", str(home / "public"))
    assert (result.returncode, result.stderr) == (
        0,
        "Warning: The page does not say who answers for the data, or how she is reached: there is no "
        "supervisor_name. Write it into facts.yaml.\n"
        "Warning: The page does not know where it stands: it has no sitemap, and 404.html finds its style "
        "and its links only at the root of a host. Write the address of the site to page.url.\n",
    )


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("page: {templates: nowhere}", "There is no folder"),
        ("page: {bot: '@some_bot'}", "page.bot is no name of a bot: write it as after t.me/, without @"),
        ("page: {url: example.org}", "'example.org' does not fit"),
        (
            "page: {url: 'https://example.org/?a=b'}",
            "'https://example.org/?a=b' does not fit: page.url is where the site's folder stands, such as",
        ),
        ("page: {url: 'https://example.org/#a'}", "page.url is where the site's folder stands"),
        ("page: {url: 'https://example.org/index.html'}", "page.url is where the site's folder stands"),
        ("page: {url: 'https://example.org/a/../'}", "page.url is where the site's folder stands"),
        ("page: {templates: knowledge, folder: knowledge}", "where the templates are"),
        (
            "telegram: {token: '1:a', api_url: 'http://127.0.0.1:9'}",
            "Or write the bot's name to page.bot.",
        ),
    ],
)
def test_what_cannot_be_published_is_a_sentence(home: Path, settings: str, says: str) -> None:
    (home / "config.yaml").write_text(settings + "\n")
    result = bot(home, "publish", *([] if "folder" in settings else [str(home / "public")]))
    assert (result.returncode, result.stdout) == (3, "")
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_among_the_templates_is_refused(home: Path) -> None:
    """Each time, all that had been published would be published once more, one folder deeper."""
    (home / "look").mkdir()
    (home / "config.yaml").write_text("page: {bot: some_bot, templates: look}\n")
    for to in ("look", "look/public"):
        refused = bot(home, "publish", str(home / to))
        assert refused.returncode == 3
        assert "where the templates are, and all that lies there is published" in refused.stderr
    assert list((home / "look").iterdir()) == []


PLACES = {
    "the folder itself": (".", "the folder of the settings"),
    "what holds it": ("..", "the folder of the settings"),
    "by another name": ("a-link", "the folder of the settings"),
    "the knowledge": ("knowledge", "the knowledge"),
    "within the knowledge": ("knowledge/entries", "the knowledge"),
    "the data": ("data", "the cache"),
    "within the data": ("data/look", "the folder of the database"),
    "within the cache": ("data/cache/look", "the cache"),
    "the secrets": ("secrets", "the key"),
    "within the secrets": ("secrets/look", "the folder of the key"),
    "the backups": ("backups", "the folder of backups"),
    "a link within": ("look/link", "the key"),
}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new practice."""
    made = tmp_path_factory.mktemp("begun") / "practice"
    begin(made)
    return made


@pytest.fixture(scope="module")
def known(begun: Path) -> Knowledge:
    """Return what is known in a new practice."""
    return knowledge_files.load(begun / "knowledge").knowledge


@pytest.fixture
def practice(begun: Path, tmp_path: Path) -> Path:
    """Return a new practice with a folder for whatever may be named."""
    made = Path(shutil.copytree(begun, tmp_path / "practice"))
    for folder in ("data/look", "data/cache/look", "secrets/look", "backups", "look", "deep/look"):
        (made / folder).mkdir(parents=True)
    (made / "a-link").symlink_to(".")
    (made / "look/link").symlink_to("../secrets")
    (made / "secrets/bot.key").write_text("a key")
    return made


@pytest.mark.parametrize(("templates", "what"), PLACES.values(), ids=PLACES)
def test_templates_among_what_is_private_are_refused(
    practice: Path, known: Knowledge, templates: str, what: str
) -> None:
    """Settings, token and key would be published beside the pages."""
    settings = "database: {backups: backups}\npage: {templates: %s}\n"
    (practice / "config.yaml").write_text(settings % templates)
    config = load(practice / "config.yaml", {})
    with pytest.raises(Unusable, match=re.escape(f"there, or around it, is {what} (")):
        publishing.files(config, known, "some_bot", None)


def test_the_command_refuses_them_and_writes_nothing(practice: Path) -> None:
    (practice / "config.yaml").write_text("page: {bot: some_bot, templates: .}\n")
    refused = bot(practice, "publish", str(practice.parent / "public"))
    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr.endswith("Put them into a folder of their own, and name that in page.templates.\n")
    assert not (practice.parent / "public").exists()


@pytest.mark.parametrize("templates", ["look", "deep/look", "../elsewhere"])
@pytest.mark.parametrize("database", ["", "database: {path: bot.sqlite3, key_file: bot.key}"])
def test_templates_in_a_folder_of_their_own_are_used(
    practice: Path, known: Knowledge, templates: str, database: str
) -> None:
    """Also if database and key lie beside it."""
    (practice / "look/link").unlink()
    (practice / templates).mkdir(exist_ok=True)
    (practice / templates / "own.txt").write_text("a friend's")
    (practice / "config.yaml").write_text(f"{database}\npage: {{templates: {templates}}}\n")
    config = load(practice / "config.yaml", {})
    made = publishing.files(config, known, "some_bot", None)
    assert made["own.txt"] == b"a friend's"


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        *(("https://example.org", True), ("https://example.org/a.b/c_d/", True), ("http://[::1]:80/a", True)),
        *(("https://työnohjaus.fi/ä/", True), ("https://example.org/a%20b/", True)),
        *(("https://example.org/../", False), ("https://example.org/a/..", False)),
        *(("https://example.org/./a", False), ("https://example.org/a/%2E%2e/", False)),
        *(("https://example.org//a/", False), ("https://example.org/a//", False)),
        *(('https://example.org/"a/', False), ("https://example.org/it's/", False)),
        *(("https://example.org/<b>/", False), ("https://example.org/a\\b/", False)),
    ],
)
def test_an_address_of_a_site_is_one_that_names_can_be_put_after(
    tmp_path: Path, address: str, is_one: bool
) -> None:
    environment = {"BOT_PAGE_URL": address}
    if is_one:
        assert load(tmp_path / "config.yaml", environment).page.url == address
        return
    with pytest.raises(Problems, match=r"page\.url is where the site's folder stands"):
        load(tmp_path / "config.yaml", environment)


ENDLESS = "computes for longer than 2 seconds, or for ever, or takes more memory than there is"
GREEDY = r"answers\.html:1: this takes more memory than a page may"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ 9**(9**9) }}", ENDLESS),
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", ENDLESS),
        ('{{ ("a"*3000000000)|length }}', GREEDY),
        ('{% set a = ["a"*1000] * 999999999 %}', GREEDY),
        ("{{ nothing }}", "answers.html:1: 'nothing' is undefined"),
    ],
)
def test_a_template_that_computes_for_ever_or_takes_all_memory_is_ended(
    practice: Path, known: Knowledge, monkeypatch: pytest.MonkeyPatch, template: str, told: str
) -> None:
    """It would hold up whoever publishes, the bot too, or be ended by the system together with it."""
    monkeypatch.setattr(publishing, "SECONDS", 2)
    (practice / "look/link").unlink()
    (practice / "look/answers.html").write_text(template)
    (practice / "config.yaml").write_text("page: {templates: look}\n")
    config = load(practice / "config.yaml", {})
    with pytest.raises(Unusable, match=told):
        publishing.files(config, known, "some_bot", None)
