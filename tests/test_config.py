"""Settings: from the file and the environment, mistakes told all at once."""

from pathlib import Path

import pytest

from bot import retention
from bot.config import MOST, Config, Database, Retention, Supervisor, Telegram, load, settings, variable
from bot.core.language import Language
from bot.strict_yaml import Problems
from tests.factories import NOON

MAIL = {
    "BOT_EMAIL_HOST": "mail.example.org",
    "BOT_EMAIL_SENDER": "bot@example.org",
    "BOT_EMAIL_RECIPIENT": "her@example.org",
}


def test_without_a_file_everything_has_a_default(tmp_path: Path) -> None:
    config = load(tmp_path / "config.yaml", {})
    assert config == Config(
        knowledge=Path("knowledge").resolve(),  # which comes with the program
        cache=tmp_path / "data/cache",
        questions=tmp_path / "tests/questions",
        database=Database(tmp_path / "data/bot.sqlite3", tmp_path / "secrets/bot.key"),
        telegram=Telegram(token_file=tmp_path / "secrets/telegram.token"),
        _home=tmp_path,
    )


def test_the_environment_comes_before_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("supervisor:\n  language: sv\nretention:\n  draft_hours: 5\n  miss_days: 6\n")
    config = load(
        path, {"BOT_RETENTION_DRAFT_HOURS": "7", "BOT_DATABASE_PATH": "/srv/x.sqlite3", "HOME": "/"}
    )
    assert config.supervisor == Supervisor(Language.SV)
    assert config.retention == Retention(draft_hours=7, miss_days=6)
    assert config.database.path == Path("/srv/x.sqlite3")


def test_all_mistakes_are_one_report(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(
        "supervisor:\n  langauge: fi\n  language: de\n"
        "retention:\n  draft_hours: soon\n  miss_days: 0\nkey: 1\n"
    )
    with pytest.raises(Problems) as caught:
        load(path, {"BOT_RETENTION_INQUIRY_DAYS": "-1", "BOT_DATABASE_PAHT": "x"})
    assert [str(problem) for problem in caught.value.problems] == [
        "config.yaml:2: 'langauge' is not known here: write one of language, pairing_minutes,"
        " unreachable_minutes",
        "config.yaml:3: 'language': 'de' does not fit: write one of fi, sv, en",
        "config.yaml:5: 'draft_hours': 'soon' does not fit: write a whole number, 1 to 36500",
        "config.yaml:6: 'miss_days': '0' does not fit: write a whole number, 1 to 36500",
        "config.yaml:7: 'key' is not known here: write one of relay, knowledge, cache",
        "environment:1: BOT_DATABASE_PAHT is no setting: write one of BOT_DATABASE_PATH,"
        " BOT_DATABASE_URL, BOT_DATABASE_SCHEMA",
        "environment:1: BOT_RETENTION_INQUIRY_DAYS: '-1' does not fit: write a whole number, 1 to 36500",
    ]


@pytest.mark.parametrize(
    "number", ["36501", "999999999", "1" + "0" * 30, "1e9", "1e999", "-1", "0", "1.5", "٣x"]
)
def test_a_number_that_cannot_be_reckoned_with_is_a_mistake(tmp_path: Path, number: str) -> None:
    """By some there is no date: nothing would ever be deleted, without a word."""
    path = tmp_path / "config.yaml"
    path.write_text(f"retention:\n  inquiry_days: {number}\n", encoding="utf-8")
    with pytest.raises(Problems, match="write a whole number, 1 to 36500"):
        load(path, {})
    path.write_text(f"retention: {{inquiry_days: {MOST}}}\n", encoding="utf-8")
    kept = load(path, {}).retention
    assert retention.ages(kept, NOON).inquiries.year == NOON.year - 100


def test_settings_that_belong_together_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(Problems) as caught:
        load(tmp_path / "config.yaml", {"BOT_TELEGRAM_MODE": "webhook", "BOT_EMAIL_HOST": "mail.example.org"})
    assert [str(problem) for problem in caught.value.problems] == [
        "config.yaml:1: email.host is set: write email.sender and email.recipient too",
        "config.yaml:1: telegram.mode is webhook: write the public address to webhook.url, or use polling",
    ]


@pytest.mark.parametrize(
    ("settings", "asked_for"),
    [
        ({"BOT_PRIVACY_COUNTRY": "US"}, ["country"]),
        ({"BOT_PRIVACY_MAIL_COUNTRY": "GB"}, []),  # without e-mail there is no such country
        ({"BOT_PRIVACY_MAIL_COUNTRY": "GB", **MAIL}, ["mail_country"]),
        ({"BOT_PRIVACY_COUNTRY": "US", "BOT_PRIVACY_SAFEGUARD": "clauses"}, []),
        ({"BOT_PRIVACY_COUNTRY": "SE", **MAIL}, []),
    ],
)
def test_a_transfer_outside_the_eea_is_based_on_something(
    tmp_path: Path, settings: dict[str, str], asked_for: list[str]
) -> None:
    found = []
    try:
        load(tmp_path / "config.yaml", settings)
    except Problems as problems:
        found = [str(problem) for problem in problems.problems]
    assert found == [
        f"config.yaml:1: privacy.{name} is outside the EEA: write to privacy.safeguard what that is based on"
        for name in asked_for
    ]


@pytest.mark.parametrize(
    ("variable", "text", "belongs"),
    [
        ("BOT_WEBHOOK_PORT", "99999", "the number of a port, 1 to 65535"),
        ("BOT_WEBHOOK_PORT", "0", "the number of a port, 1 to 65535"),
        ("BOT_EMAIL_PORT", "65536", "the number of a port, 1 to 65535"),
        ("BOT_EMAIL_PORT", "-1", "the number of a port, 1 to 65535"),
        *(
            (
                name,
                "~nobody-of-that-name/it",
                "a path that leads somewhere; nobody of that name has a home here",
            )
            for name in ("BOT_DATABASE_PATH", "BOT_TELEGRAM_TOKEN_FILE", "BOT_CACHE")
        ),
        ("BOT_TELEGRAM_API_URL", "", "an address such as https://bot.example.org/hook"),
        *(
            (name, text, "an address such as https://bot.example.org/hook")
            for name in ("BOT_WEBHOOK_URL", "BOT_TELEGRAM_API_URL")
            for text in (
                "http://",
                "https:///hook",
                "bot.example.org",
                "ftp://bot.example.org",
                "file:///etc/passwd",
                "https://bot.example.org:99999/hook",
                "https://bot.example.org:port/hook",
                "https://name:password@bot.example.org",
                "https://bot.example.org/a b",
                "https://[::1",
            )
        ),
    ],
)
def test_ports_and_addresses_are_looked_at(tmp_path: Path, variable: str, text: str, belongs: str) -> None:
    with pytest.raises(Problems) as caught:
        load(tmp_path / "config.yaml", {variable: text})
    assert [p.what for p in caught.value.problems] == [f"{variable}: '{text}' does not fit: write {belongs}"]


def test_where_postgresql_is_is_looked_at(tmp_path: Path) -> None:
    for url, schema, wrong in (
        ("postgresql://bot:s3cret@db.example.org:5432/bots", "one", []),
        ("postgres://127.0.0.1/bots", "one", []),
        ("mysql://127.0.0.1/bots", "one", ["database.url"]),
        ("postgresql://127.0.0.1", "one", ["database.url"]),
        ("postgresql://127.0.0.1/bots", 'x"; DROP', ["BOT_DATABASE_SCHEMA"]),
    ):
        found = []
        try:
            config = load(tmp_path / "config.yaml", {"BOT_DATABASE_URL": url, "BOT_DATABASE_SCHEMA": schema})
        except Problems as problems:
            found = [problem.what.split()[0].rstrip(":") for problem in problems.problems]
        else:
            assert "s3cret" not in repr(config)
        assert found == wrong


@pytest.mark.parametrize(
    ("proxy", "is_one"),
    [
        ("http://proxy.example.org:3128", True),
        ("http://name:p%40ss@proxy.example.org:3128", True),
        ("https://proxy.example.org", True),
        ("socks5://proxy.example.org:1080", False),
        ("proxy.example.org:3128", False),
        ("http://", False),
        ("http://[::1", False),
        ("http://proxy.example.org:0", False),
        ("http://proxy.example.org:99999", False),
    ],
)
def test_a_proxy_is_looked_at_and_not_shown(tmp_path: Path, proxy: str, is_one: bool) -> None:
    found = []
    try:
        config = load(tmp_path / "config.yaml", {"BOT_TELEGRAM_PROXY": proxy})
    except Problems as problems:
        found = [problem.what for problem in problems.problems]
    else:
        assert (config.telegram.proxy, repr(config.telegram.proxy)) == (proxy, "'***'")
    wrong = "telegram.proxy is none: write an address such as http://proxy.example.org:3128"
    assert found == ([] if is_one else [wrong])


HOOK = {"BOT_TELEGRAM_MODE": "webhook", "BOT_WEBHOOK_URL": "https://bot.example.org/hook"}
OWN = {"BOT_TELEGRAM_API_URL": "http://127.0.0.1:8081"}


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({}, None),
        ({"BOT_WEBHOOK_URL": "https://bot.example.org:8443/"}, None),
        ({"BOT_WEBHOOK_URL": "http://127.0.0.1:9000/hook", **OWN}, None),
        ({"BOT_WEBHOOK_SECRET": "a-secret_1"}, None),
        (
            {"BOT_WEBHOOK_URL": "http://bot.example.org/hook"},
            "Telegram calls only https; write webhook.url as https://bot.example.org/hook",
        ),
        (
            {"BOT_WEBHOOK_URL": "https://bot.example.org:9000/hook"},
            "Telegram calls only 443, 80, 88, 8443; write one as the port of webhook.url",
        ),
        (
            {"BOT_WEBHOOK_SECRET": "ei näin"},
            "webhook.secret may hold letters, digits, - and _, at most 256; write another",
        ),
    ],
)
def test_a_webhook_is_one_that_telegram_takes(
    tmp_path: Path, more: dict[str, str], wrong: str | None
) -> None:
    told = None
    try:
        load(tmp_path / "config.yaml", {**HOOK, **more})
    except Problems as problems:
        (told,) = [problem.what for problem in problems.problems]
    assert told == (wrong and f"telegram.mode is webhook: {wrong}, or use polling")


def test_every_setting_has_a_variable_of_its_own() -> None:
    names = [variable(name) for name, _ in settings()]
    assert len(names) == len(set(names))
    assert "BOT_DATABASE_KEY_FILE" in names


def test_what_nobody_sees_is_refused_in_the_file_and_in_the_environment(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("privacy: {host: 'Pilvi\u202e Oy'}\n", encoding="utf-8")
    for environment in ({}, {"BOT_PRIVACY_OPERATOR": "Yll\u2066\u00e4pito"}):
        with pytest.raises(Problems) as caught:
            load(tmp_path / "config.yaml", environment)
        told = [p.what for p in caught.value.problems]
        assert len(told) == 1 + len(environment)
        assert all("is not seen and changes how the text is shown" in one for one in told)
