"""``python -m tests.wizard``: draws the pictures of the wizard, ``docs/init``, anew.

What is seen in them is a run of ``init`` against the Bot API server and a mail server of the tests.
"""

import asyncio
import contextlib
import tempfile
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.cli.setup import Wizard
from bot.cli.setup.interview import Interview
from bot.config import load
from bot.core.language import Language
from bot.reception import PAIR
from tests.adapters.test_smtp import Mailbox, serving_plainly
from tests.bot_api import BotApi, Timing
from tests.bot_api.clients import Client

ROOT = Path.cwd()
FOLDER = Path("docs/init")
LINK = "Zk3vQ8tHcW2mR5xYb7Lp9sNd"
CODE = "K7M-4QX"
WIDTH = 108

BARE: Mapping[str, object] = {
    "config": Path("config.yaml"),
    "unattended": False,
    "token_from": None,
    "reads": None,
    "new_link": False,
    "no_wait": False,
    "no_test": False,
}
"""What is said on the command line when nothing is."""

FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}"
 height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own form, without a typeface from another host."""


@dataclass
class Operator:
    """Who sits at the terminal: types *lines* one after the other, and then goes on with an empty one."""

    lines: Sequence[str] = ()
    seen: "asyncio.Event | None" = None
    asked: list[str] = field(default_factory=list)

    def typed(self, console: Console, question: str, hidden: bool) -> str:
        """Answer, which is seen at the terminal unless it is hidden."""
        line = self.lines[len(self.asked)] if len(self.asked) < len(self.lines) else ""
        self.asked.append(question)
        console.print(Text(f"{question} {'' if hidden else line}".rstrip()))
        return line

    async def enter(self) -> None:
        """Press Enter at once."""


def wizard(
    settings: Mapping[str, str], operator: Operator | None, language: Language = Language.FI, **said: object
) -> Wizard:
    """Return the wizard with *settings* in the folder where this is, and an *operator*, if there is one."""
    config = load(
        Path("config.yaml"),
        {"BOT_KNOWLEDGE": str(ROOT / "knowledge"), "BOT_CACHE": str(ROOT / "data/cache"), **settings},
    )
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor"
    )
    operator_typed = operator.typed if operator else None
    interview = Interview(console, language, operator_typed, operator.enter if operator else Operator().enter)
    options = Namespace(**{**BARE, **said})
    return Wizard(config, options, interview, lambda: LINK, lambda: CODE, patience=20)


async def opens_the_link(telegram: BotApi, supervisor: Client) -> None:
    """Open the link as soon as the bot listens."""
    await telegram.is_called("deleteWebhook", within=30)
    supervisor.opens(PAIR + LINK)


async def set_up(telegram: BotApi, made: Wizard, supervisor: Client) -> int:
    """Run the wizard until it ends; meanwhile the supervisor opens the link."""
    opening = asyncio.create_task(opens_the_link(telegram, supervisor))
    try:
        return await asyncio.to_thread(made.run)
    finally:
        opening.cancel()


async def picture(language: Language) -> str:
    """Return the picture of the wizard in a language."""
    mailbox = Mailbox()
    with serving_plainly(mailbox) as mail, tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        async with BotApi(timing=Timing(conflict_pause=0.0), username="matin_tyonohjaus_bot") as telegram:
            settings = {
                "BOT_TELEGRAM_API_URL": telegram.url,
                "BOT_EMAIL_HOST": "127.0.0.1",
                "BOT_EMAIL_PORT": str(mail.port),
                "BOT_EMAIL_SECURITY": "none",
                "BOT_EMAIL_SENDER": "bot@example.org",
                "BOT_EMAIL_RECIPIENT": "matti@example.org",
                "BOT_SUPERVISOR_LANGUAGE": language,
            }
            made = wizard(settings, Operator([telegram.token, "1"]), language)
            code = await set_up(telegram, made, telegram.client("Matti"))
    assert code == 0, made.interview.console.export_text()
    assert [mail["Subject"].split()[-1] for mail in mailbox.mails] == [CODE]
    return made.interview.console.export_svg(title="python -m bot init", code_format=FORMAT, unique_id="init")


def main() -> None:
    """Draw the pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    for language in Language:
        drawn = asyncio.run(picture(language))
        (ROOT / FOLDER / f"{language}.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
