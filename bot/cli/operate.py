"""``run``: the bot on Telegram, until it is stopped."""

import asyncio
import os
import signal
from argparse import Namespace

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


def operate(config: Config, options: Namespace) -> int:
    """Serve clients until SIGTERM or SIGINT; raises bootstrap.Unusable with what to do if that cannot be."""
    logs.to_stderr(config.log)
    # Nothing is under way before the bot serves, and those that learn end with their parent.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(OK))
    config = bootstrap.with_own_knowledge(config, options.config.parent)
    knowledge = knowledge_of(config)
    check_named(knowledge)
    mind = Mind.knowing(config, knowledge, waiting)
    try:
        asyncio.run(run(config, mind))
    except Unwelcome as refused:
        raise bootstrap.Unusable(str(refused)) from None
    except TelegramError as error:
        raise bootstrap.Unusable(explained(error)) from error
    return OK
