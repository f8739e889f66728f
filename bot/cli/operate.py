"""``run``: the bot on Telegram, until it is stopped."""

import asyncio
import signal
from argparse import Namespace
from typing import NoReturn

from telegram.error import TelegramError

from bot import bootstrap
from bot.adapters.telegram.refusals import Unwelcome, explained
from bot.cli import logs
from bot.cli.exits import OK
from bot.cli.waiting import waiting
from bot.config import Config
from bot.mind import Mind, knowledge_of
from bot.practice import check_named
from bot.run import run
from bot.serving.account import token_of


class _Ended(KeyboardInterrupt):
    """SIGTERM before the bot serves: as Ctrl-C, but that nothing has failed."""


def operate(config: Config, options: Namespace) -> int:
    """Serve clients until SIGTERM or SIGINT; raises bootstrap.Unusable with what to do if that cannot be."""
    logs.to_stderr(config.log)
    signal.signal(signal.SIGTERM, _end)
    try:
        _serve(config, options)
    except _Ended:
        pass
    except Unwelcome as refused:
        raise bootstrap.Unusable(str(refused)) from None
    except TelegramError as error:
        raise bootstrap.Unusable(explained(error)) from error
    return OK


def _end(*_: object) -> NoReturn:
    """End what is under way, as those that learn; only the first time, so that they can be ended in peace."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Ended


def _serve(config: Config, options: Namespace) -> None:
    config = bootstrap.with_own_knowledge(config, options.config.parent)
    knowledge = knowledge_of(config)
    check_named(knowledge)
    token_of(config)  # who has none need not wait until all is learned
    mind = Mind.knowing(config, knowledge, waiting)
    asyncio.run(run(config, mind))
