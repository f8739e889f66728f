"""One turn: load the state, step, and commit state, outbox and inbox mark in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from bot import privacy
from bot.config import Retention
from bot.core import effects, events, inquiry
from bot.core.dialogue import Dialogue, Turn
from bot.core.inquiry import Draft, Inquiry
from bot.core.knowledge import Knowledge, Language
from bot.core.replies import Replies, Reply
from bot.core.states import Conversation
from bot.ports import (
    SUPERVISOR,
    CodeTaken,
    Commit,
    Document,
    Feedback,
    Incoming,
    Miss,
    Outgoing,
    Store,
    StoredConversation,
)


@dataclass(frozen=True, slots=True)
class World:
    """The clock and the maker of reference codes: all of the world that a turn depends on."""

    now: Callable[[], datetime]
    new_code: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the running configuration promises: the ages of data, and the supervisor's language."""

    ages: Retention
    supervisor_language: Language


class Conversations:
    """Takes what comes in through its turn. One event of a chat at a time; chats side by side."""

    def __init__(
        self, knowledge: Knowledge, dialogue: Dialogue, store: Store, world: World, terms: Terms
    ) -> None:
        self._knowledge = knowledge
        self._dialogue = dialogue
        self._store = store
        self._world = world
        self._terms = terms
        self._replies = Replies(knowledge)

    async def handle(self, incoming: Incoming, event: events.Event, hint: Language = Language.FI) -> bool:
        """Carry out the turn that *event* causes; False if it had been carried out before.

        *hint* is the language of a client of whom nothing is known yet.
        """
        turn = self._turn(await self._store.conversation(incoming.chat), event, hint)
        while True:  # until a reference code is found that no other inquiry bears
            commit = Commit(incoming.chat, self._world.now(), incoming.id, turn.conversation)
            for effect in turn.effects:
                commit = await self._carry_out(effect, commit, turn.conversation)
            try:
                return await self._store.commit(_answering(commit, incoming.id))
            except CodeTaken:
                continue

    def _turn(self, stored: StoredConversation | None, event: events.Event, hint: Language) -> Turn:
        """Return the turn of *event*, after that by which an unfinished draft expires if it is time."""
        if stored is None:
            return self._dialogue.step(Conversation(language=hint), event)
        if self._world.now() - stored.at < timedelta(hours=self._terms.ages.draft_hours):
            return self._dialogue.step(stored.conversation, event)
        expired = self._dialogue.step(stored.conversation, events.DraftExpired())
        turn = self._dialogue.step(expired.conversation, event)
        return replace(turn, effects=(*expired.effects, *turn.effects))

    async def _carry_out(self, effect: effects.Effect, commit: Commit, after: Conversation) -> Commit:
        """Return *commit* with what *effect* says and writes."""
        language = after.language
        match effect:
            case effects.SubmitInquiry(draft):
                return self._submit(draft, commit, after)
            case effects.RecordMiss(question, spoken):
                return replace(commit, misses=(*commit.misses, Miss(question, spoken, commit.at)))
            case effects.RecordFeedback(entry, helpful):
                return replace(commit, feedback=(*commit.feedback, Feedback(entry, language, helpful)))
            case effects.ShowPolicy():
                return _say(commit, Reply(privacy.policy(self._knowledge, language, self._terms.ages)))
            case effects.ShowMyData():
                return _say(commit, self._replies.my_data(after, await self._inquiries_of(commit.chat)))
            case effects.ExportMyData():
                return self._export(commit, after, await self._inquiries_of(commit.chat))
            case effects.EraseMyData():
                erased = self._replies.erased(language, await self._inquiries_of(commit.chat))
                forgotten = Conversation(language=language, turn=after.turn)
                return replace(_say(commit, erased), forgets_chat=True, conversation=forgotten)
            case _:
                reply = self._replies.render(effect, after)
                return _say(commit, reply) if reply else commit

    def _submit(self, draft: Draft, commit: Commit, after: Conversation) -> Commit:
        """Return *commit* with the inquiry, the notification of the supervisor and the thanks."""
        sent = inquiry.complete(
            draft,
            code=self._world.new_code(),
            chat=commit.chat,
            questions=after.questions,
            language=after.language,
            consented_at=commit.at,
            policy=privacy.version(self._knowledge, after.language, self._terms.ages),
        )
        told = Reply(self._replies.notification(sent, self._terms.supervisor_language))
        notification = Outgoing(SUPERVISOR, told, about=sent.code, confidential=True)
        thanks = Outgoing(commit.chat, self._replies.inquiry_sent(sent, after.language))
        return replace(
            commit,
            inquiries=(*commit.inquiries, sent),
            outgoing=(*commit.outgoing, notification, thanks),
        )

    def _export(self, commit: Commit, after: Conversation, sent: list[Inquiry]) -> Commit:
        """Return *commit* with everything that is stored about the client, as JSON and as text."""
        text = self._replies.my_data_in_full(after, sent)
        stored = msgspec.json.format(
            msgspec.json.encode({"conversation": after, "inquiries": sent}), indent=2
        )
        files = (Document("tiedot.json", stored), Document("tiedot.txt", text.encode()))
        said = Reply(self._knowledge.say(after.language, "my_data_export"))
        return replace(
            commit,
            outgoing=(*commit.outgoing, *(Outgoing(commit.chat, said, document=file) for file in files)),
        )

    async def _inquiries_of(self, chat: str) -> list[Inquiry]:
        return await self._store.inquiries(chat=chat)


def _say(commit: Commit, reply: Reply) -> Commit:
    return replace(commit, outgoing=(*commit.outgoing, Outgoing(commit.chat, reply)))


def _answering(commit: Commit, incoming: str) -> Commit:
    """Return *commit* with its messages to the client marked as answers to *incoming*."""
    outgoing = (
        msgspec.structs.replace(message, answers=incoming) if message.to == commit.chat else message
        for message in commit.outgoing
    )
    return replace(commit, outgoing=tuple(outgoing))
