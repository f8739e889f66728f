"""E-mail to the supervisor: the second channel."""

import ssl
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Any

import aiosmtplib

from bot.config import Email, Security
from bot.core.address import MAILBOX
from bot.core.message import Message, Outgoing, Reason, Source
from bot.ports.channel import PermanentFailure, TemporaryFailure

TIMEOUT = 30
"""Seconds that the mail server may take for a step."""


SIGN_IN = "the mail server refuses the sign-in ({code}): check email.username and email.password"
"""What is told of a name and password that the server does not take."""

CERTIFICATE = (
    "the mail server's certificate is not trusted ({why}): if the server is your own, name a file with the "
    "certificate that vouches for it in email.ca_file"
)
"""What the operator is told, and can mend, when no mail gets out."""


class EmailChannel:
    """A :class:`bot.ports.channel.Channel` over a mail server."""

    def __init__(self, settings: Email) -> None:
        self._settings = settings

    async def send(self, message: Message) -> Source | None:
        """Hand a message to the mail server and return its id; its first line is the subject.

        Raises TemporaryFailure for all that may pass, wrong passwords included, which somebody may
        mend, and PermanentFailure when the server refuses the sender, the recipient or the content. One that
        receives nobody, as while it is being worked on, has not seen any of these.
        """
        if not isinstance(message, Outgoing):
            return None
        try:
            mail = self._mail(message)
            await self._send(mail)
        except aiosmtplib.SMTPAuthenticationError as error:
            raise TemporaryFailure(SIGN_IN.format(code=error.code)) from error
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _refusal(min(refused.code for refused in error.recipients)) from error
        except (aiosmtplib.SMTPSenderRefused, aiosmtplib.SMTPDataError) as error:
            raise _refusal(error.code) from error
        except aiosmtplib.SMTPResponseException as error:
            raise TemporaryFailure(_answered(error.code)) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise TemporaryFailure(_kind(error)) from error
        return Source(MAILBOX, str(mail["Message-ID"]))

    async def reach(self) -> None:
        """Sign in at the mail server and send nothing; raises TemporaryFailure with why that cannot be."""
        settings = self._settings
        server = aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            username=settings.username or None,
            password=settings.password or None,
            **self._security(),
        )
        try:
            async with server:
                await server.noop()
        except aiosmtplib.SMTPAuthenticationError as error:
            raise TemporaryFailure(SIGN_IN.format(code=error.code)) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise TemporaryFailure(_kind(error)) from error

    def _security(self) -> dict[str, Any]:
        """Return how the connection is protected, and whose certificates are trusted besides."""
        settings = self._settings
        return {
            "use_tls": settings.security is Security.TLS,
            "start_tls": settings.security is Security.STARTTLS,
            "cert_bundle": None if settings.ca_file is None else str(settings.ca_file),
            "timeout": TIMEOUT,
        }

    def _mail(self, message: Outgoing) -> EmailMessage:
        subject, _, _ = message.reply.text.partition("\n")
        mail = EmailMessage()
        mail["From"] = self._settings.sender
        mail["To"] = self._settings.recipient
        mail["Subject"] = " ".join(subject.split())[
            :200
        ]  # with anything that ends a line it would be no header
        mail["Message-ID"] = make_msgid(domain=self._settings.sender.rpartition("@")[2] or None)
        mail.set_content(message.reply.text)
        return mail

    async def _send(self, mail: EmailMessage) -> None:
        settings = self._settings
        await aiosmtplib.send(
            mail,
            hostname=settings.host,
            port=settings.port,
            username=settings.username or None,
            password=settings.password or None,
            **self._security(),
        )


def _kind(error: BaseException) -> str:
    """Return what failed of a connection, and why as far as it is known; never what was to be sent."""
    match error:
        case ssl.SSLCertVerificationError():
            return CERTIFICATE.format(why=error.verify_message)
        case _ if error.__cause__ is not None:
            return _kind(error.__cause__)
        case OSError(strerror=str(why)):
            return f"{type(error).__name__}: {why}"
        case _:
            return type(error).__name__


def _refusal(code: int) -> TemporaryFailure | PermanentFailure:
    for_good = 500 <= code < 600
    return PermanentFailure(Reason.OTHER, _answered(code)) if for_good else TemporaryFailure(_answered(code))


def _answered(code: int) -> str:
    return f"the mail server answered {code}"
