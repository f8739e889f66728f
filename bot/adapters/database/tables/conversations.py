"""Where each chat's conversation stands."""

from datetime import datetime

from bot.adapters.database.codec import moment
from bot.adapters.database.tables.table import Table
from bot.core.address import Address
from bot.core.client.leftovers import without_draft, without_gentleness
from bot.core.client.states import Conversation
from bot.ports.store import StoredConversation


class Conversations(Table):
    """The table ``conversations``. One that cannot be read counts as none: the next turn replaces it."""

    name = "conversations"

    def of(self, chat: Address) -> StoredConversation | None:
        """Return the conversation of a chat."""
        rows = self._execute("SELECT chat, content, at FROM conversations WHERE chat = ?", self._named(chat))
        return next(iter(self._each(rows, self._stored)), None)

    def look_over(self) -> None:
        """Note all that cannot be read."""
        self._each(self._execute("SELECT chat, content, at FROM conversations"), self._stored)

    def _stored(self, _: str, sealed: bytes, at: str) -> StoredConversation:
        return StoredConversation(self._codec.decode(sealed, Conversation), moment(at))

    def state(self, chat: str) -> str:
        """Return the state of a chat's conversation, as far as it matters whether it is the same again."""
        return self._first("SELECT revision FROM conversations WHERE chat = ?", self._codec.named(chat))

    def keep(self, chat: Address, conversation: Conversation, at: str) -> None:
        """Keep where a conversation stands, instead of where it stood.

        That is deleted first: what grows in its place, SQLite moves between pages, and leaves copies of.
        """
        self.forget_chat(self._named(chat))
        self._execute(
            "INSERT INTO conversations (chat, at, content, revision) VALUES (?, ?, ?, random())",
            self._named(chat),
            at,
            self._codec.encode(conversation),
        )

    def forget_chat(self, name: str) -> None:
        """Delete the conversation of the chat of a name."""
        self._execute("DELETE FROM conversations WHERE chat = ?", name)

    def forget_drafts(self, before: str) -> int:
        """Empty the drafts in those whose last turn was before a time and return how many."""
        left = self._execute("SELECT chat, content FROM conversations WHERE at < ?", before).fetchall()
        return sum(self._each(left, self._forget_draft))  # what cannot be read goes with the conversation

    def _forget_draft(self, name: str, sealed: bytes) -> bool:
        conversation = self._codec.decode(sealed, Conversation)
        return self._replaced(name, conversation, without_draft(conversation))

    def forget_gentleness(self, now: datetime) -> int:
        """Delete the ends of gentle hours that have passed at *now* and return how many."""

        def forget(name: str, sealed: bytes) -> bool:
            conversation = self._codec.decode(sealed, Conversation)
            return self._replaced(name, conversation, without_gentleness(conversation, now))

        return sum(self._each(self._execute("SELECT chat, content FROM conversations").fetchall(), forget))

    def _replaced(self, name: str, conversation: Conversation, emptied: Conversation) -> bool:
        if emptied == conversation:
            return False
        return self._changed(
            "UPDATE conversations SET content = ?, revision = random() WHERE chat = ?",
            self._codec.encode(emptied),
            name,
        )

    def forget(self, before: str) -> int:
        """Delete those whose last turn was before a time and return how many."""
        return self._count("DELETE FROM conversations WHERE at < ?", before)
