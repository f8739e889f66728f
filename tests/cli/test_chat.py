"""``chat``: the conversation in the terminal, from run to run."""

from pathlib import Path

from tests.cli.conftest import bot


def test_a_conversation_goes_on_in_the_next_run_unless_it_is_fresh(home: Path) -> None:
    bot(home, "chat", "--fresh", typed="/yhteys\n")
    assert "Kenelle työnohjaus olisi?" in bot(home, "chat").stdout
    assert "Kenelle työnohjaus olisi?" not in bot(home, "chat", "--fresh").stdout


def test_with_a_token_the_terminal_keeps_to_a_database_of_its_own(home: Path) -> None:
    """What waits for clients on Telegram is not said in a terminal, nor the other way round."""
    before = bot(home, "inquiries").stdout
    typed = "/yhteys\n1\nRiita\nMaija\n0401234567\nei muuta\njoo\n"
    talk = bot(home, "chat", typed=typed, BOT_TELEGRAM_TOKEN="1:x")
    assert "tryout.sqlite3" in talk.stdout
    assert "Kiitos" in talk.stdout
    assert bot(home, "inquiries").stdout == before
