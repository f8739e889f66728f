"""When Telegram's refusals are believed: when they last. Any bad minute brings one or two."""

import logging
from dataclasses import dataclass

from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.core.sending.retry import LONGEST_ASKED

log = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 0.2, 30.0
"""Seconds between attempts that fail, doubling from the first to the longest."""

REFUSED_WAIT = 1.0
"""Seconds after a first refusal, doubling with each that follows."""


class Strange(NetworkError):
    """An answer that Telegram does not give; the message is the program's own, and holds nothing of it."""


class AnswerTooLarge(Strange):
    """An answer that is larger than any of Telegram's."""


class Unwelcome(Exception):
    """Telegram goes on refusing to let this bot receive; the message says what to do."""

    patience = 3
    """How many of them in a row are believed."""

    doubles = False
    """Whether the wait after each is twice the one before."""


class SecondCopy(Unwelcome):
    """Another running copy of the bot polls with the same token."""

    def __init__(self) -> None:
        super().__init__(
            "Another copy of the bot is running with this token. Stop it first, then start this one."
        )


class ForeignWebhook(Unwelcome):
    """Somebody keeps setting a webhook for the token, so that nothing comes to this bot."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else keeps setting a webhook for this token, and nothing comes to this bot as long as "
            "there is that one. Stop the other program; or, if it is none of yours, have @BotFather revoke "
            "the token (/revoke) and use the new one."
        )


class TokenRefused(Unwelcome):
    """Telegram does not know the token."""

    patience = 5
    doubles = True

    def __init__(self) -> None:
        super().__init__("Telegram does not accept the token. Copy it again from @BotFather, all of it.")


class Unwanted(Unwelcome):
    """Telegram does not take what it is asked for, as an address that it cannot call."""

    patience = 5
    doubles = True

    def __init__(self, why: str) -> None:
        super().__init__(
            f"Telegram refuses how it is to deliver ({why}). Check the settings telegram and webhook."
        )


def explained(error: TelegramError) -> str:
    """Return what to do about an *error* of the first contact with Telegram."""
    if isinstance(error, InvalidToken):
        return str(TokenRefused())
    return f"Telegram could not be reached ({type(error).__name__}). Check the network and telegram.api_url."


LASTING = 5
"""How many failures in a row nobody takes for one that passes by itself."""

UNREACHED = (
    "Telegram has not been reached for some seconds; it is tried until it is, and nothing is lost. See "
    "whether this machine reaches telegram.api_url, and by the right proxy if there is one (HTTPS_PROXY, "
    "telegram.proxy): 'python -m bot doctor' tells what is in the way."
)
"""What the operator is told then, once."""


def refusal_of(error: Exception) -> Unwelcome | None:
    """Return what *error* refuses, if it does; everything else passes by itself."""
    match error:
        case InvalidToken():
            return TokenRefused()
        case Conflict(message=why):
            return ForeignWebhook() if "webhook" in why.lower() else SecondCopy()
        case BadRequest(message=why):
            return Unwanted(why)
        case _:
            return None


@dataclass
class Patience:
    """Bears with what fails, as often in a row as it takes to believe it."""

    failures: int = 0
    refusals: int = 0

    def wait(self, error: Exception) -> float:
        """Return how many seconds to wait after *error*; raises an Unwelcome that has lasted."""
        self.failures += 1
        if refused := refusal_of(error):
            return self._refused(refused, error)
        log.warning(
            "Receiving from Telegram failed (%s), attempt %d; trying again.", told(error), self.failures
        )
        if self.failures == LASTING:
            log.warning(UNREACHED)
        backing_off = min(FIRST_WAIT * 2.0 ** min(self.failures - 1, 20), LONGEST_WAIT)
        return max(backing_off, asked_for(error))

    def _refused(self, refused: Unwelcome, error: Exception) -> float:
        self.refusals += 1
        if self.refusals >= refused.patience:
            raise refused from error
        log.warning("Telegram refuses (%d of %d): %s", self.refusals, refused.patience, refused)
        return REFUSED_WAIT * 2 ** (self.refusals - 1) if refused.doubles else REFUSED_WAIT

    def over(self) -> None:
        """Note that Telegram has done what it was asked."""
        if self.failures:
            log.warning("Receiving from Telegram works again, after %d attempts that failed.", self.failures)
        self.failures = self.refusals = 0


def asked_for(error: Exception) -> float:
    """Return how many seconds Telegram asks to be left alone for: a day at most."""
    if not isinstance(error, RetryAfter):
        return 0.0
    wait = error.retry_after
    seconds = float(wait) if isinstance(wait, int | float) else wait.total_seconds()
    return min(max(0.0, seconds), LONGEST_ASKED.total_seconds())


def told(error: Exception) -> str:
    """Return the kind of an error and of what caused it: never its text, which may hold what was said.

    Of what is :class:`Strange` its text, which is the program's own, and where to look.
    """
    if isinstance(error, Strange):
        return f"{error.message}: something between here and Telegram answers in its place"
    cause = error.__cause__ if isinstance(error, TelegramError) else None
    return f"{type(error).__name__}: {type(cause).__name__}" if cause else type(error).__name__
