"""``init``, the wizard: a token that works, what Telegram tells of the bot, the supervisor, an inquiry."""

import asyncio
import logging
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from io import StringIO

import segno
from rich.text import Text
from telegram.error import TelegramError

from bot import bootstrap
from bot.adapters.telegram import profile
from bot.adapters.telegram.refusals import Unwelcome, explained
from bot.adapters.telegram.settings import Setting, settled
from bot.cli import views
from bot.cli.exits import INPUT_WRONG, OK
from bot.cli.setup.interview import Interview, enter, typed
from bot.cli.setup.rehearsal import PATIENCE, Rehearsal
from bot.cli.setup.serving import Wake, while_served
from bot.cli.setup.tokens import with_token
from bot.cli.setup.words import BOTFATHER, NAMES, WHICH
from bot.cli.waiting import waiting
from bot.config import Config
from bot.conversation import offer_pairing
from bot.core.address import Address
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.mind import Mind, knowledge_of
from bot.ports.store import Query, Store
from bot.practice import check_named
from bot.reception import PAIR
from bot.serving.account import made_bot

LOOK = 0.3
"""Seconds between looks at whether the link was opened."""


def setup(config: Config, options: Namespace) -> int:
    """Set the bot up; raises bootstrap.Unusable with what to do if that cannot be."""
    asks = sys.stdin.isatty() and not options.unattended
    for rooms in ("bot.run", "bot.serving"):  # that nobody is paired is what this is for
        logging.getLogger(rooms).setLevel(logging.ERROR)
    language = options.language or config.supervisor.language
    interview = Interview(views.terminal(), language, typed if asks else None, enter)
    if asks and options.language is None:
        interview.language = _language(interview)
    return Wizard(config, options, interview).run()


def _language(interview: Interview) -> Language:
    """Return the language that is chosen: an empty line leaves it as it is."""
    assert interview.typed is not None
    chosen = interview.typed(interview.console, f"{WHICH} ({interview.language})", False).lower()
    return Language(chosen) if chosen in list(Language) else interview.language


@dataclass
class Wizard:
    """Goes through the steps; what is done already is seen, ticked, and left as it is."""

    config: Config
    options: Namespace
    interview: Interview
    new_link: Callable[[], str] = bootstrap.new_pairing_code
    new_code: Callable[[], str] = bootstrap.new_code
    patience: float = PATIENCE

    def run(self) -> int:
        """Set all up and return the exit code."""
        check_named(knowledge_of(self.config))
        self.interview.heading("title")
        if self.interview.asks:
            self.interview.say("leaving")
        try:
            return self._steps()
        except Unwelcome as refused:
            raise bootstrap.Unusable(str(refused)) from None
        except TelegramError as error:
            raise bootstrap.Unusable(explained(error)) from error

    def _steps(self) -> int:
        self.interview.heading("step.token")
        accepted = with_token(self.config, self.options.token_from, self.interview)
        self.config = bootstrap.with_own_knowledge(accepted.config, self.options.config.parent)
        knowledge = knowledge_of(self.config)
        place = asyncio.run(bootstrap.place(self.config))
        in_group = self._reads_in_group(place)
        self.interview.heading("step.profile")
        asyncio.run(self._shown(knowledge, accepted.name, groups=in_group))
        self.interview.heading("step.pairing")
        offers = place is None or self._wants_another(place)
        code = asyncio.run(self._offered(accepted.name, in_group)) if offers else None
        if self.options.no_wait:
            self.interview.say("link.run")
            return OK
        mind, running = Mind.knowing(self.config, knowledge, waiting), bootstrap.is_running(self.config)
        serving = while_served(self.config, mind, partial(self._served, mind, waits=code is not None))
        return self._end(went_well=asyncio.run(serving), running=running)

    def _reads_in_group(self, place: Address | None) -> bool:
        """Tell whether the supervisor reads, or is to read, in a group."""
        if self.options.reads is not None:
            return bool(self.options.reads == "group")
        if place is not None:
            return place.is_group
        return self.interview.ask("ask.reads") == "2"

    def _wants_another(self, place: Address) -> bool:
        """Tell whether another chat is to become the supervisor's."""
        self.interview.tick("paired.group" if place.is_group else "paired.chat")
        if self.options.new_link:
            return True
        return self.interview.ask("ask.new_link").lower().startswith(self.interview.word("yes"))

    async def _shown(self, knowledge: Knowledge, name: str, *, groups: bool) -> None:
        """Have Telegram show what the bot is, and let it do no more than it needs."""
        async with made_bot(self.config) as bot:
            await profile.show(bot, knowledge)
            self.interview.tick("profile.done", languages=", ".join(knowledge.wording))
            left = await settled(bot, groups=groups)
        for setting, value in left.items():
            self._botfathers(setting, name, value=value)
        if not left:
            self.interview.tick(
                "settings.done", groups=self.interview.word("groups.yes" if groups else "groups.no")
            )

    def _botfathers(self, setting: Setting, name: str, *, value: bool) -> None:
        command, yes, no = BOTFATHER[setting]
        self.interview.hint("settings.tell", command=command, name=name, choice=yes if value else no)

    async def _offered(self, name: str, in_group: bool) -> str:
        """Show a one-time link that pairs the supervisor; an earlier one is void."""
        code, minutes = self.new_link(), self.config.supervisor.pairing_minutes
        async with bootstrap.opened_store(self.config) as store:
            await offer_pairing(store, code, bootstrap.now() + timedelta(minutes=minutes))
        link = f"https://t.me/{name}?{'startgroup' if in_group else 'start'}={PAIR}{code}"
        self.interview.say("link.group" if in_group else "link.chat", minutes=minutes)
        self.interview.console.print(f"\n{link}\n", soft_wrap=True, highlight=False)
        self.interview.console.print(_code_of(link), "", no_wrap=True, sep="\n")
        return code

    async def _served(self, mind: Mind, wake: Wake, *, waits: bool) -> bool:
        """Wait until the link is opened, if one was made, and try an inquiry; tell whether all went well."""
        async with bootstrap.opened_store(self.config) as store:
            if waits and not await self._opened(store):
                self.interview.cross("link.expired")
                return False
            return bool(self.options.no_test) or await self._tried(store, mind, wake)

    async def _opened(self, store: Store) -> bool:
        """Wait until the link is opened, and tell whether it was in time."""
        self.interview.say("waiting")
        while (offered := (view := await store.look(Query())).pairing) is not None:
            if bootstrap.now() > offered.until:
                return False
            await asyncio.sleep(LOOK)
        if view.place is not None:
            self.interview.tick("paired.group" if view.place.is_group else "paired.chat")
        return view.place is not None

    async def _tried(self, store: Store, mind: Mind, wake: Wake) -> bool:
        self.interview.heading("step.rehearsal")
        conversations = bootstrap.conversations(self.config, mind.mouth(self.config), store, self.new_code)
        rehearsal = Rehearsal(
            self.config, store, conversations, mind.knowledge, self.interview, wake, self.patience
        )
        return await rehearsal.made()

    def _end(self, *, went_well: bool, running: bool) -> int:
        """Say what there is to do next, and return the exit code."""
        self.interview.console.print()
        spoken, wanted = self.config.supervisor.language, self.interview.language
        if spoken is not wanted:
            self.interview.hint("speaks", setting=NAMES[wanted][spoken], language=wanted)
        if went_well:
            self.interview.say("done.running" if running else "done")
        else:
            self.interview.say("done.unfinished")
        return OK if went_well else INPUT_WRONG


def _code_of(link: str) -> Text:
    """Return the QR code of a link, to be read off a terminal of any colour."""
    drawn = StringIO()
    segno.make(link).terminal(drawn, border=2, compact=True)
    *lines, last = drawn.getvalue().splitlines()
    return Text(
        "\n".join((*lines, "█" * len(last))), "#ffffff on #000000"
    )  # of the last row only half is there
