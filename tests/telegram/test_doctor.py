"""``doctor`` against Telegram and a mail server, while the bot runs and before."""

from collections.abc import Awaitable
from pathlib import Path
from typing import Protocol

import msgspec
import pytest
from aiosmtpd.controller import Controller

from bot import bootstrap
from bot.config import Config, Email, Secret
from bot.doctor import examined
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Symptom, well
from tests import small_knowledge
from tests.adapters.test_smtp import Mailbox, mailbox, server, settings
from tests.bot_api import BotApi
from tests.bot_api.clients import Client
from tests.telegram.conftest import ROOT

__all__ = ["mailbox", "server"]


class Told(Protocol):
    """Returns what is told of settings, by what it is about."""

    def __call__(self, config: Config, *, mail: bool = False) -> Awaitable[dict[str, Symptom]]: ...


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Return what looks at settings, with less to be read each time."""
    folder = small_knowledge.thinned(tmp_path_factory.mktemp("thinned") / "knowledge")

    async def told(config: Config, *, mail: bool = False) -> dict[str, Symptom]:
        config = msgspec.structs.replace(config, knowledge=folder)
        patient = Patient(config, ROOT / "config.example.yaml", bootstrap.now(), bootstrap.is_running(config))
        return {one.about: one for one in await examined(patient, mail=mail)}

    return told


def given(
    config: Config,
    token: str | None = None,
    api_url: str | None = None,
    ca_file: Path | None = None,
    **more: Email,
) -> Config:
    """Return other settings."""
    changed = msgspec.structs.replace(
        config.telegram,
        token=Secret(token) if token is not None else config.telegram.token,
        api_url=api_url or config.telegram.api_url,
        ca_file=ca_file,
    )
    return msgspec.structs.replace(config, telegram=changed, **more)


async def test_a_bot_that_serves(config: Config, johanna: Client, telegram: BotApi, told: Told) -> None:
    """Which loses nothing by being looked at."""
    found = await told(config)
    assert {name: one.condition.value for name, one in found.items()} == {
        "settings": "well",
        "knowledge": "well",
        "disk": found["disk"].condition.value,
        "memory": found["memory"].condition.value,
        "permissions": "well",
        "bot": "well",
        "database": "well",
        "key": "well",
        "supervisor": "well",
        "inquiries": "well",
        "outgoing": "well",
        "incoming": "well",
        "retention": "well",
        "backups": "doubtful",
        "telegram": "well",
        "updates": "well",
        "clock": "well",
        "email": "well",
    }
    assert found["telegram"] == well("telegram", "It is reached, and the bot is @tyonohjaus_bot.")
    assert found["clock"].told.endswith(" UTC, as Telegram's")
    assert found["supervisor"].told.startswith("She reads in a private chat (telegram:")
    johanna.says("/jono")
    await johanna.reads("Yhtään yhteydenottoa ei ole avoinna")


async def test_what_is_wrong_with_the_token_or_the_way_to_telegram(config: Config, told: Told) -> None:
    for changed, words in (
        (given(config, ""), ("It is not set up.", "There is no token in")),
        (given(config, "nonsense"), ("It is not set up.", "That is no token")),
        (given(config, "123456:wrong"), ("The token is not accepted.", "Telegram does not accept the token")),
        (given(config, ca_file=Path("none.pem")), ("It is not set up.", "The certificates in none.pem")),
        (given(config, api_url="http://127.0.0.1:9"), ("It could not be reached (", "Check the network")),
    ):
        found = await told(changed)
        assert found["telegram"].condition == "ill"
        assert (found["telegram"].told[: len(words[0])], found["telegram"].advice[: len(words[1])]) == words
        assert "updates" not in found


@pytest.mark.parametrize("mail", [False, True])
async def test_mail_is_sent_only_if_that_is_wanted(
    config: Config, server: Controller, mailbox: Mailbox, mail: bool, told: Told
) -> None:
    found = await told(given(config, email=settings(server, "right")), mail=mail)
    done = "a test mail to johanna@example.org is accepted" if mail else "the sign-in works"
    assert found["email"] == well("email", f"127.0.0.1: {done}")
    assert [one["Subject"] for one in mailbox.mails] == ["Botin koeviesti"] * mail


async def test_what_is_wrong_with_the_mail_server(
    config: Config, server: Controller, mailbox: Mailbox, told: Told
) -> None:
    refused = await told(given(config, email=settings(server, "wrong")))
    assert (refused["email"].condition, refused["email"].told) == (
        "ill",
        "127.0.0.1: the mail server refuses the sign-in (535): check email.username and email.password",
    )
    mailbox.recipients_answer = "550 no such user"
    nobody = await told(given(config, email=settings(server)), mail=True)
    assert nobody["email"].told == "127.0.0.1: the mail server answered 550"
    away = await told(given(config, email=msgspec.structs.replace(settings(server), port=1)))
    assert away["email"].told.startswith("127.0.0.1: ConnectionRefusedError: ")
