"""``inquiries``: what clients have asked of the supervisor, listed, shown one by one, and closed."""

import asyncio
import sys
from argparse import Namespace
from contextlib import suppress

from bot import bootstrap
from bot.cli import views
from bot.cli.exits import INPUT_WRONG, OK
from bot.config import Config
from bot.core.inquiry import life
from bot.core.inquiry.life import Inquiry
from bot.mind import knowledge_of
from bot.ports.store import Commit, Outdated, Query, Store


def inquiries(config: Config, options: Namespace) -> int:
    """List the inquiries, show one, or close one."""
    if (options.action == "list") == bool(options.code):
        options.usage_error("'show' and 'close' need a code, 'list' takes none")
    return asyncio.run(_with_inquiries(config, options))


async def _with_inquiries(config: Config, options: Namespace) -> int:
    if not bootstrap.has_database(config):
        print("No inquiries yet.")
        return OK if options.action == "list" else INPUT_WRONG
    async with bootstrap.opened_store(config) as store:
        if options.action == "list":
            views.show_inquiries(views.terminal(), await store.inquiries(status=options.status))
            return OK
        found = await (_closed if options.action == "close" else _named)(store, options.code)
        if found is None:
            print(f"There is no inquiry {options.code}. 'inquiries list' shows them all.", file=sys.stderr)
            return INPUT_WRONG
        if options.action == "close":
            print(f"Inquiry {found.code} is closed.")
            return OK
        views.show_inquiry(views.terminal(), found, knowledge_of(config), config.supervisor.language)
        return OK


async def _named(store: Store, code: str) -> Inquiry | None:
    return (await store.look(Query(codes=(code,)))).inquiries.get(code.upper())


async def _closed(store: Store, code: str) -> Inquiry | None:
    """Close an inquiry and return it, None if there is none; what happens to it meanwhile is not undone."""
    while True:
        view = await store.look(Query(codes=(code,)))
        if (found := view.inquiries.get(code.upper())) is None:
            return None
        now = bootstrap.now()
        closed = life.became(found, life.Closed(), now)
        with suppress(Outdated):
            await store.commit(Commit(found.chat, now, became=(closed,), rests_on=view.basis))
            return found
