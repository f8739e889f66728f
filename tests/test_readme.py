"""What README.md shows is what the program does."""

import re
from pathlib import Path

import yaml

from bot.config import Config
from bot.mind import Mind
from tests import readme

TEXT = readme.README.read_text(encoding="utf-8")


async def test_the_picture_is_what_the_program_says(mind: Mind) -> None:
    """``python -m tests.readme`` draws it anew; what has changed is to be read as a client would."""
    assert await readme.picture(mind, Config()) == readme.PICTURE.read_text(encoding="utf-8")


def test_the_table_is_what_eval_counts(mind: Mind) -> None:
    (shown,) = readme.TABLE.findall(TEXT)
    assert shown == readme.table(mind)


def test_the_picture_is_shown_and_says_what_is_to_be_seen() -> None:
    (alternative,) = re.findall(r'<img src="docs/conversation.svg"[^>]* alt="([^"]+)">', TEXT)
    assert len(alternative) > 80
    assert yaml.safe_load(Path(readme.SCRIPT).read_text(encoding="utf-8"))["title"]
