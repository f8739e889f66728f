"""E-mail, through a real mail server on loopback."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.adapters.smtp import CERTIFICATE, EmailChannel
from bot.config import Email, Secret, Security
from bot.core.address import MAILBOX
from bot.core.message import Deletion, Outgoing, Source
from bot.core.reply import Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure
from tests.loopback import free_port, signed_by_itself

TOLD = Outgoing(
    MAILBOX, Reply('Uusi yhteydenotto K7M-4QX\n\nNimi: Maija <3 & "Öö"\nAsia: riita'), about="K7M-4QX"
)


@dataclass
class Mailbox:
    """What a mail server received, and how it answers."""

    answer: str = "250 OK"
    recipients_answer: str = "250 OK"
    mails: list[Any] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.recipients_answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipients_answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            self.mails.append(message_from_bytes(envelope.content, policy=default))
        return self.answer


def knows_the_password(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
) -> AuthResult:
    good = isinstance(given, LoginPassword) and given.password == b"right"
    return AuthResult(success=good, handled=False)


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@contextlib.contextmanager
def serving_plainly(mailbox: Mailbox) -> Iterator[Controller]:
    """Serve a mailbox on loopback while the context is open."""
    controller = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=free_port(),
        authenticator=knows_the_password,
        auth_require_tls=False,
    )
    controller.start()
    try:
        yield controller
    finally:
        controller.stop()


@pytest.fixture
def server(mailbox: Mailbox) -> Iterator[Controller]:
    with serving_plainly(mailbox) as controller:
        yield controller


def settings(server: Controller, password: str | None = None) -> Email:
    return Email(
        host="127.0.0.1",
        port=server.port,
        security=Security.NONE,
        username="bot" if password else "",
        password=Secret(password) if password else None,
        sender="bot@example.org",
        recipient="johanna@example.org",
    )


async def test_a_notification_arrives_as_it_was_written(server: Controller, mailbox: Mailbox) -> None:
    at = await EmailChannel(settings(server)).send(TOLD)
    (mail,) = mailbox.mails
    assert at == Source(MAILBOX, mail["Message-ID"])
    assert mail["Message-ID"].endswith("@example.org>")
    assert (mail["From"], mail["To"]) == ("bot@example.org", "johanna@example.org")
    assert mail["Subject"] == "Uusi yhteydenotto K7M-4QX"
    assert mail.get_content().replace("\r\n", "\n").rstrip() == TOLD.reply.text


async def test_signing_in(server: Controller, mailbox: Mailbox) -> None:
    await EmailChannel(settings(server, "right")).send(TOLD)
    assert len(mailbox.mails) == 1
    with pytest.raises(TemporaryFailure, match="refuses the sign-in"):
        await EmailChannel(settings(server, "wrong")).send(TOLD)


@pytest.mark.parametrize(
    ("answer", "recipients_answer", "failure"),
    [
        ("451 try later", "250 OK", TemporaryFailure),
        ("554 no", "250 OK", PermanentFailure),
        ("250 OK", "450 mailbox busy", TemporaryFailure),
        ("250 OK", "550 no such user", PermanentFailure),
    ],
)
async def test_refusals_are_sorted(
    server: Controller, mailbox: Mailbox, answer: str, recipients_answer: str, failure: type[Exception]
) -> None:
    mailbox.answer, mailbox.recipients_answer = answer, recipients_answer
    with pytest.raises(failure):
        await EmailChannel(settings(server)).send(TOLD)


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (["554 No service here"], 554),
        (["521 Being worked on"], 521),
        (["999 Hello"], 999),
        (["220 Hello", "550 Not you", "550 Not you"], 550),
        (["220 Hello", "250 Hello", "250 OK", "999 OK", "250 OK"], 999),
    ],
)
async def test_a_server_that_receives_nobody_is_waited_for(answers: list[str], code: int) -> None:
    """It has refused neither sender nor recipient nor content: given up, the mail would be lost."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        *before, last = answers
        for line in before:
            writer.write(f"{line}\r\n".encode())
            await reader.readline()
        writer.write(f"{last}\r\n".encode())
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", port := free_port()):
        away = Email("127.0.0.1", port, Security.NONE, sender="a@example.org", recipient="b@example.org")
        with pytest.raises(TemporaryFailure, match=f"the mail server answered {code}"):
            await EmailChannel(away).send(TOLD)


async def test_a_server_that_is_away_is_waited_for() -> None:
    with pytest.raises(TemporaryFailure, match=r"^ConnectionRefusedError: "):
        await EmailChannel(Email(host="127.0.0.1", port=1, security=Security.NONE)).send(TOLD)


@contextlib.asynccontextmanager
async def serving(mailbox: Mailbox, folder: Path, security: Security) -> AsyncIterator[int]:
    """Serve with a certificate of one's own, which lies in *folder*; yield the port."""
    context, port = signed_by_itself(folder), free_port()
    offered, at_once = (context, None) if security is Security.STARTTLS else (None, context)
    made = partial(SMTP, mailbox, tls_context=offered)
    async with await asyncio.get_running_loop().create_server(made, "127.0.0.1", port, ssl=at_once):
        yield port


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_a_certificate_that_is_not_trusted_is_named_as_the_reason(
    mailbox: Mailbox, tmp_path: Path, security: Security
) -> None:
    async with serving(mailbox, tmp_path, security) as port:
        chosen = Email("127.0.0.1", port, security, sender="a@example.org", recipient="b@example.org")
        with pytest.raises(TemporaryFailure) as failed:
            await EmailChannel(chosen).send(TOLD)
    assert str(failed.value) == CERTIFICATE.format(why="self-signed certificate")
    assert mailbox.mails == []


async def test_where_encryption_is_stripped_nothing_is_sent(server: Controller, mailbox: Mailbox) -> None:
    """Somebody on the way says that the server has no STARTTLS."""
    chosen = msgspec.structs.replace(settings(server), security=Security.STARTTLS)
    with pytest.raises(TemporaryFailure):
        await EmailChannel(chosen).send(TOLD)
    assert mailbox.mails == []


@pytest.mark.parametrize("end", ["\r", "\r\n", "\v", "\x85", "\u2028"])
async def test_no_line_of_a_message_becomes_a_header(server: Controller, mailbox: Mailbox, end: str) -> None:
    text = f"Uusi yhteydenotto{end}Bcc: eve@example.org{end}{end}Nimi: Maija"
    await EmailChannel(settings(server)).send(Outgoing(MAILBOX, Reply(text)))
    (mail,) = mailbox.mails
    assert "Bcc" not in mail
    assert mail["Subject"].startswith("Uusi yhteydenotto")


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_a_certificate_of_ones_own_is_trusted_if_it_is_named(
    mailbox: Mailbox, tmp_path: Path, security: Security
) -> None:
    async with serving(mailbox, tmp_path, security) as port:
        chosen = Email("localhost", port, security, sender="a@example.org", recipient="b@example.org")
        named = msgspec.structs.replace(chosen, ca_file=tmp_path / "server.pem")
        await EmailChannel(named).send(TOLD)
        await EmailChannel(named).reach()
        with pytest.raises(TemporaryFailure, match="certificate is not trusted"):
            await EmailChannel(chosen).reach()
    assert len(mailbox.mails) == 1


async def test_what_is_no_letter_is_not_sent(server: Controller, mailbox: Mailbox) -> None:
    assert await EmailChannel(settings(server)).send(Deletion(MAILBOX, "1")) is None
    assert mailbox.mails == []
