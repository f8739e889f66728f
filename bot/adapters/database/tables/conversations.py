"""Where each chat's conversation stands."""

from bot.adapters.database.codec import moment
from bot.adapters.database.tables.table import Table
from bot.core.client.states import Conversation
from bot.ports.store import StoredConversation


class Conversations(Table):
    """The table ``conversations``."""

    def of(self, chat: str) -> StoredConversation | None:
        """Return the conversation of a chat."""
        row = self._row("SELECT content, at FROM conversations WHERE chat = ?", chat)
        return StoredConversation(self._codec.decode(row[0], Conversation), moment(row[1])) if row else None

    def keep(self, chat: str, conversation: Conversation, at: str) -> None:
        """Keep where a conversation stands, instead of where it stood."""
        self._execute(
            "INSERT OR REPLACE INTO conversations (chat, at, content) VALUES (?, ?, ?)",
            chat,
            at,
            self._codec.encode(conversation),
        )

    def forget_chat(self, chat: str) -> None:
        """Delete the conversation of a chat."""
        self._execute("DELETE FROM conversations WHERE chat = ?", chat)

    def forget(self, before: str) -> int:
        """Delete those whose last turn was before a time and return how many."""
        return self._count("DELETE FROM conversations WHERE at < ?", before)
