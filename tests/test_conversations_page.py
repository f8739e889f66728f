"""The page of whole conversations shows what the program says."""

from bot.config import Config
from bot.mind import Mind
from tests import conversations


async def test_the_page_is_what_the_program_says(mind: Mind) -> None:
    """``python -m tests.conversations`` writes it anew; what has changed is to be read as a client would."""
    assert await conversations.page(mind, Config()) == conversations.PAGE.read_text(encoding="utf-8")
