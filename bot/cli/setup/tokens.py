"""A token that works: asked for, tried out at Telegram, and only then kept."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from telegram.error import InvalidToken, TelegramError

from bot import bootstrap, files
from bot.adapters.telegram.refusals import TokenRefused, explained
from bot.cli.setup.interview import Interview
from bot.config import Config, Secret
from bot.serving.account import TOKEN, NoToken, made_bot, token_of


@dataclass(frozen=True)
class Accepted:
    """A token that Telegram takes: the settings with it, and what the bot is called."""

    config: Config
    name: str


def with_token(config: Config, given: Path | None, interview: Interview) -> Accepted:
    """Return the settings with a token that works: the one that there is, or one that is typed.

    One that is *given* in a file is taken without a question. Raises bootstrap.Unusable with what to do.
    """
    if given is not None:
        return _kept(_given(config, given), interview)
    return _there(config, interview) or _asked(config, interview)


def _given(config: Config, file: Path) -> Accepted:
    named = msgspec.structs.replace(config.telegram, token=None, token_file=file)
    known = _with(config, token_of(msgspec.structs.replace(config, telegram=named)))
    return Accepted(known, _name(known))


def _there(config: Config, interview: Interview) -> Accepted | None:
    """Return the token that there is, unless another is typed in its place; None if there is none that works.

    What is given in the settings themselves is not asked for: it would come before what is typed.
    """
    try:
        found = Accepted(config, _name(config))
    except NoToken:
        return None
    except bootstrap.Unusable:
        if config.telegram.token or not interview.asks:
            raise
        interview.cross("token.refused")
        return None
    where = interview.word("token.environment") if config.telegram.token else config.telegram.token_file
    interview.tick("token.works", name=found.name, where=where)
    if config.telegram.token:
        return found
    return next(_typed(config, interview, "ask.another_token"), None) or found


def _asked(config: Config, interview: Interview) -> Accepted:
    """Return a token that is typed; raises bootstrap.Unusable if none is."""
    if not interview.asks:
        raise NoToken(config.telegram.token_file)
    interview.say("botfather")
    for accepted in _typed(config, interview, "ask.token"):
        return accepted
    raise bootstrap.Unusable(interview.word("token.none"))


def _typed(config: Config, interview: Interview, question: str) -> Iterator[Accepted]:
    """Yield a token that is typed and kept, as soon as one works; none after an empty line."""
    while token := interview.ask(question, hidden=True):
        if not TOKEN.fullmatch(token):
            interview.cross("token.formless")
            continue
        known = _with(config, token)
        try:
            name = _name(known)
        except bootstrap.Unusable as error:
            if not isinstance(error.__cause__, InvalidToken):
                raise
            interview.cross("token.refused")
        else:
            yield _kept(Accepted(known, name), interview)


def _name(config: Config) -> str:
    """Return what the bot is called; raises bootstrap.Unusable, caused by what Telegram says against it."""
    try:
        return asyncio.run(_ask_name(config))
    except InvalidToken as error:
        raise bootstrap.Unusable(str(TokenRefused())) from error
    except TelegramError as error:
        raise bootstrap.Unusable(explained(error)) from error


async def _ask_name(config: Config) -> str:
    async with made_bot(config) as bot:
        return str(bot.username)


def _with(config: Config, token: str) -> Config:
    telegram = msgspec.structs.replace(config.telegram, token=Secret(token))
    return msgspec.structs.replace(config, telegram=telegram)


def _kept(accepted: Accepted, interview: Interview) -> Accepted:
    """Keep a token that works in the file where the bot looks for it, for its owner alone."""
    path, token = accepted.config.telegram.token_file, accepted.config.telegram.token or ""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.replace(path, f"{token}\n".encode())
    except OSError as error:
        raise bootstrap.Unusable(
            f"The token cannot be kept in {path} ({error.strerror}). Run this where you may write, or name "
            "another file in the settings: telegram.token_file."
        ) from error
    interview.tick("token.works", name=accepted.name, where=path)
    return accepted
