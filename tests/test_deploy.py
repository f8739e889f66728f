"""What the bot is run with on a server is right, as far as its checkers can tell without running it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

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


def test_the_bot_may_write_where_the_web_servers_look_for_its_page() -> None:
    served = "/srv/tyonohjaus-bot/public"
    unit, caddy, nginx, told = (
        (ROOT / file).read_text(encoding="utf-8")
        for file in (
            "deploy/tyonohjaus-bot.service",
            "deploy/Caddyfile",
            "deploy/nginx.conf",
            "docs/operating.md",
        )
    )
    assert f"\nReadWritePaths=-{served}\n" in unit
    assert f"root * {served}\n" in caddy
    assert f"root {served};" in nginx
    assert f"install -d -o tyonohjaus-bot -m 755 {served}" in told
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    assert "../public:/public" in compose["services"]["bot"]["volumes"]


def test_the_container_may_do_nothing_that_it_need_not() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    bot = compose["services"]["bot"]
    assert (bot["read_only"], bot["cap_drop"]) == (True, ["ALL"])
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).exists()
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    assert re.findall(r"^USER (\S+)", dockerfile, re.MULTILINE) == ["10001"]
    assert "ports" not in bot
