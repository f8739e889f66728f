"""``run``: the bot on Telegram, until it is stopped."""

import asyncio
from argparse import Namespace
from dataclasses import replace

from telegram.error import TelegramError

from bot import bootstrap
from bot.adapters.telegram.refusals import Unwelcome, explained
from bot.cli import logs
from bot.cli.exits import OK
from bot.cli.signals import Terminated
from bot.cli.waiting import waiting
from bot.config import Config
from bot.mind import Mind, edited_at, knowledge_of
from bot.practice import check_named
from bot.run import run
from bot.serving.account import token_of


def operate(config: Config, options: Namespace) -> int:
    """Serve clients until SIGTERM, SIGINT or the terminal's end.

    Raises bootstrap.Unusable with what to do if that cannot be.
    """
    logs.to_stderr(config.log)
    try:
        _serve(config, options)
    except Terminated:
        pass  # before it serves: nothing has failed
    except Unwelcome as refused:
        raise bootstrap.Unusable(str(refused)) from None
    except TelegramError as error:
        raise bootstrap.Unusable(explained(error)) from error
    return OK


def _serve(config: Config, options: Namespace) -> None:
    config = bootstrap.with_own_knowledge(config, options.config.parent)
    files, knowledge = edited_at(config), knowledge_of(config)
    check_named(knowledge)
    token_of(config)  # who has none need not wait until all is learned
    mind = replace(Mind.knowing(config, knowledge, waiting), files=files)
    asyncio.run(run(config, mind))
