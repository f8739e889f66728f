"""Whether Telegram and the mail server can be reached, and what they say."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta

import telegram.error

from bot import bootstrap
from bot.adapters.smtp import EmailChannel
from bot.adapters.telegram.reach import Reached, reach
from bot.adapters.telegram.refusals import TokenRefused
from bot.adapters.telegram.way import NoWay
from bot.config import Config, Mode
from bot.core.address import MAILBOX
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.reply import Reply
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Symptom, counted, doubtful, ill, spell, well
from bot.ports.channel import PermanentFailure, TemporaryFailure
from bot.serving.account import token_of

CLOCK, CLOCK_OFF = timedelta(seconds=15), timedelta(minutes=2)
"""From how much on it is told that the clock is not right, and that it must be set."""

PENDING = 20
"""How many updates may wait at Telegram."""

MAIL: Mapping[Language, str] = {
    Language.FI: "Botin koeviesti\n\nYhteydenotot tulevat tähän osoitteeseen. Viestiin ei tarvitse vastata.",
    Language.SV: "Testmeddelande från boten\n\nFörfrågningar kommer hit. Du behöver inte svara på det här.",
    Language.EN: "A test from the bot\n\nInquiries come to this address. There is no need to reply.",
}
"""What a test mail says to the supervisor: its first line is the subject."""


async def looked_at(patient: Patient, *, mail: bool) -> AsyncIterator[Symptom]:
    """Yield how all of it is; *mail* sends a test mail too, instead of only signing in."""
    async for symptom in of_telegram(patient):
        yield symptom
    yield await of_email(patient.config, mail=mail)


async def of_telegram(patient: Patient) -> AsyncIterator[Symptom]:
    """Yield whether the bot can be served, how updates come, and whether the clock is right."""
    try:
        reached = await reach(token_of(patient.config), patient.config.telegram)
    except (bootstrap.Unusable, NoWay) as error:
        yield ill("telegram", "It is not set up.", str(error))
    except telegram.error.InvalidToken:
        yield ill("telegram", "The token is not accepted.", str(TokenRefused()))
    except telegram.error.TelegramError as error:
        advice = "Check the network, and telegram.api_url. Nothing is lost meanwhile: the bot tries on."
        yield ill("telegram", f"It could not be reached ({type(error).__name__}).", advice)
    else:
        yield well("telegram", f"It is reached, and the bot is @{reached.name}.")
        yield updates(patient, reached)
        yield clock(bootstrap.now(), reached.at)  # which was told last


def updates(patient: Patient, reached: Reached) -> Symptom:
    """Return how updates come: by the webhook that is set, or by none."""
    wanted = patient.config.webhook.url if patient.config.telegram.mode is Mode.WEBHOOK else ""
    told = f"{counted(reached.pending, 'update')} waiting at Telegram"
    told = f"{told}, which delivers to {reached.webhook}" if reached.webhook else f"{told}, no webhook"
    if reached.webhook != wanted:
        should = f"It should deliver to {wanted}." if wanted else "There should be none: the bot asks itself."
        return (ill if patient.running else doubtful)(
            "updates", told, f"{should} A new start sets that right."
        )
    if reached.webhook and reached.failed:
        advice = "See that the proxy in front of the bot leads to webhook.listen and webhook.port."
        return doubtful("updates", f"{told}, and could not last: {reached.failed}", advice)
    if reached.pending > PENDING:
        return ill("updates", told, patient.next_step)
    return well("updates", told)


def clock(now: datetime, told: datetime | None) -> Symptom:
    """Return whether the clock of this machine is right, by what the server told with its answer."""
    if told is None:
        return well("clock", f"{now:%Y-%m-%d %H:%M} UTC, which nobody else has confirmed")
    off = abs(now - told)
    if off <= CLOCK:
        return well("clock", f"{now:%Y-%m-%d %H:%M} UTC, as Telegram's")
    advice = "Have it set by the network: 'timedatectl set-ntp true'. Periods and reminders go by it."
    return (ill if off > CLOCK_OFF else doubtful)("clock", f"It is {spell(off)} off, by Telegram's.", advice)


async def of_email(config: Config, *, mail: bool) -> Symptom:
    """Return whether mail can be sent, by signing in or by sending one."""
    if not config.email.host:
        return well("email", "There is none: the section email sets up a second way to the supervisor.")
    channel = EmailChannel(config.email)
    try:
        if mail:
            await channel.send(Outgoing(MAILBOX, Reply(MAIL[config.supervisor.language])))
        else:
            await channel.reach()
    except (TemporaryFailure, PermanentFailure) as error:
        advice = "Check the section email of the settings, with what the provider of the mailbox says."
        return ill("email", f"{config.email.host}: {error}", advice)
    done = f"a test mail to {config.email.recipient} is accepted" if mail else "the sign-in works"
    return well("email", f"{config.email.host}: {done}")
