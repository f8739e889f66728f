"""What the bot is run with on a server is right, as far as its checkers can tell without running it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from bot.config import load
from tests.cli.conftest import ROOT
from tests.loopback import signed_by_itself

DEPLOY = ROOT / "deploy"
UNITS = ("tyonohjaus-bot.service", "tyonohjaus-bot-backup.service")
MOST_EXPOSED = 2.0
"""What systemd may say of a unit, between 0 and 10."""


def checked(*command: str | Path) -> str:
    """Return what a checker says, which has to be content."""
    done = subprocess.run([*command], capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return said


def installed(name: str) -> Path:
    """Return a program of the environment of the tests, or of the system; skips the test without it."""
    found = Path(sys.executable).parent / name
    if found.exists():
        return found
    for place in (shutil.which(name), f"/usr/sbin/{name}"):
        if place and Path(place).exists():
            return Path(place)
    pytest.skip(f"{name} is not installed")


@pytest.mark.whole("systemd-analyze")
def test_systemd_understands_the_units_and_finds_them_locked_up(tmp_path: Path) -> None:
    analyze = installed("systemd-analyze")
    units = [tmp_path / unit.name for unit in (*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer"))]
    for unit in units:  # nothing is installed where they say, so that another program stands for it
        text = (DEPLOY / unit.name).read_text(encoding="utf-8")
        unit.write_text(re.sub(r"/opt/\S+/tyonohjaus-bot ", f"{sys.executable} ", text), encoding="utf-8")
    assert checked(analyze, "verify", "--man=no", *units) == ""
    for name in UNITS:
        said = checked(analyze, "security", "--offline=true", "--no-pager", DEPLOY / name)
        level = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
        assert level
        assert float(level[1]) <= MOST_EXPOSED, said


@pytest.mark.whole("hadolint")
def test_the_image_is_built_by_the_rules() -> None:
    """It is read, not built: that needs an engine for containers."""
    assert checked(installed("hadolint"), DEPLOY / "Dockerfile") == ""


@pytest.mark.whole("caddy")
def test_caddy_understands_what_is_in_front_of_a_webhook() -> None:
    said = checked(installed("caddy"), "validate", "--config", DEPLOY / "Caddyfile", "--adapter", "caddyfile")
    assert "Valid configuration" in said
    assert "not formatted" not in said


@pytest.mark.whole("nginx")
def test_nginx_understands_what_is_in_front_of_a_webhook(tmp_path: Path) -> None:
    """With a certificate that is made here."""
    signed_by_itself(tmp_path)
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"/etc/letsencrypt/\S+\.pem", str(tmp_path / "server.pem"), text)
    (tmp_path / "site.conf").write_text(text, encoding="utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    inside = " ".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    inside += f" access_log off; include {tmp_path}/site.conf;"
    whole = f"pid {tmp_path}/pid; events {{}} http {{ {inside} }}"
    (tmp_path / "nginx.conf").write_text(whole, encoding="utf-8")
    log = ("-e", str(tmp_path / "error.log"))
    said = checked(installed("nginx"), "-t", "-p", tmp_path, *log, "-c", tmp_path / "nginx.conf")
    assert "test is successful" in said
    assert "[warn]" not in said


def test_the_image_copies_what_the_program_is_built_of_and_is_given_nothing_else() -> None:
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    copied = {
        name
        for line in re.findall(r"^COPY (?!--)(.*) \S+$", dockerfile, re.MULTILINE)
        for name in line.split()
    }
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert ignored[0] == "*"
    assert copied == {name.removeprefix("!") for name in ignored if name.startswith("!")}
    assert all((ROOT / name).exists() for name in copied)


def composed() -> dict[str, Any]:
    """Return what compose.yaml says."""
    said: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return said


@pytest.mark.parametrize("service", ["bot", "worker"])
def test_the_container_may_do_nothing_that_it_need_not(service: str) -> None:
    bot = composed()["services"][service]
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).exists()
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^USER (\S+)", dockerfile, re.MULTILINE) == ["10001"]
    assert "ports" not in bot


def test_postgresql_begins_only_when_it_is_named_and_nobody_outside_reaches_it() -> None:
    services = composed()["services"]
    assert {name: each.get("profiles") for name, each in services.items()} == {
        "bot": None,
        "worker": ["postgres"],
        "database": ["postgres"],
    }
    assert [name for name, each in services.items() if "ports" in each] == []
    assert services["worker"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert services["database"]["healthcheck"]["test"][1] == "pg_isready"
    assert services["database"]["cap_drop"] == ["ALL"]
    assert "postgres:/var/lib/postgresql/data" in services["database"]["volumes"]


def test_workers_share_what_they_must_and_read_their_settings_as_the_bot_does() -> None:
    services = composed()["services"]
    bot, worker = services["bot"], services["worker"]
    assert worker["volumes"] == bot["volumes"]
    told = worker["environment"]
    assert {**bot["environment"], "BOT_DATABASE_URL": told["BOT_DATABASE_URL"]} == told
    settings = load(Path("absent.yaml"), told)
    assert settings.database.url == told["BOT_DATABASE_URL"]
    assert settings.monitoring.port == 9464


def test_the_password_of_postgresql_is_in_files_alone_and_the_documents_make_them() -> None:
    compose = composed()
    services, secrets = compose["services"], compose["secrets"]
    used = {name: each["secrets"] for name, each in services.items() if "secrets" in each}
    assert used == {"worker": ["database_passfile"], "database": ["database_password"]}
    assert "POSTGRES_PASSWORD" not in services["database"]["environment"]
    given = services["database"]["environment"]["POSTGRES_PASSWORD_FILE"]
    assert given == "/run/secrets/database_password"
    address = urlsplit(services["worker"]["environment"]["BOT_DATABASE_URL"])
    assert (address.password, address.query) == (None, "passfile=/run/secrets/database_passfile")
    documents = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    for secret in secrets.values():
        assert f"> {secret['file'].removeprefix('../')})" in documents
    user, database = (services["database"]["environment"][f"POSTGRES_{name}"] for name in ("USER", "DB"))
    assert address.netloc == f"{user}@database"
    assert address.path == f"/{database}"
    assert f"printf 'database:5432:{database}:{user}:%s\\n'" in documents
