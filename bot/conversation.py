"""One turn: load the state, step, and commit state, outbox and inbox mark in one transaction."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from bot import privacy
from bot.config import Retention
from bot.core.client import effects, events
from bot.core.client.dialogue import Dialogue, Turn
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation
from bot.core.inquiry.draft import Draft
from bot.core.inquiry.life import Inquiry, complete
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import SUPERVISOR, Document, Message, Outgoing, Sent, Source
from bot.core.reply import Reply
from bot.core.sending.pieces import cut, edits
from bot.ports.store import CodeTaken, Commit, Feedback, Incoming, Miss, Store, StoredConversation
from bot.supervision import Supervision


@dataclass(frozen=True, slots=True)
class World:
    """The clock and the maker of reference codes: all of the world that a turn depends on."""

    now: Callable[[], datetime]
    new_code: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a channel knows of an event besides what it means.

    ``hint`` is the language of a client of whom nothing is known yet; ``source`` the message that
    the client wrote; ``edited`` tells that it had been there before; ``besides`` is to be sent along.
    """

    hint: Language = Language.FI
    source: Source | None = None
    edited: bool = False
    besides: tuple[Message, ...] = ()


PLAIN = Circumstances()


class Conversations:
    """Takes what comes in through its turn. One event of a chat at a time; chats side by side."""

    def __init__(
        self,
        knowledge: Knowledge,
        dialogue: Dialogue,
        supervision: Supervision,
        world: World,
        ages: Retention,
    ) -> None:
        self._supervision = supervision
        self._store: Store = supervision.store
        self._world = world
        self._ages = ages
        self.learn(knowledge, dialogue)

    def learn(self, knowledge: Knowledge, dialogue: Dialogue) -> None:
        """Go on with another knowledge, from the next turn on."""
        self._knowledge = knowledge
        self._dialogue = dialogue
        self._replies = Replies(knowledge)

    async def handle(self, incoming: Incoming, event: events.Event, seen: Circumstances = PLAIN) -> bool:
        """Carry out the turn that *event* causes; False if it had been carried out before."""
        turn = self._turn(await self._store.conversation(incoming.chat), event, seen.hint)
        while True:  # until a reference code is found that no other inquiry bears
            commit = Commit(incoming.chat, self._world.now(), incoming.id, turn.conversation)
            for effect in turn.effects:
                commit = await self._carry_out(effect, commit, turn.conversation, seen)
            try:
                return await self._store.commit(await self._addressed(commit, seen))
            except CodeTaken:
                continue

    def _turn(self, stored: StoredConversation | None, event: events.Event, hint: Language) -> Turn:
        """Return the turn of *event*, after that by which an unfinished draft expires if it is time."""
        if stored is None:
            return self._dialogue.step(Conversation(language=hint), event)
        if self._world.now() - stored.at < timedelta(hours=self._ages.draft_hours):
            return self._dialogue.step(stored.conversation, event)
        expired = self._dialogue.step(stored.conversation, events.DraftExpired())
        turn = self._dialogue.step(expired.conversation, event)
        return replace(turn, effects=(*expired.effects, *turn.effects))

    async def _carry_out(
        self, effect: effects.Effect, commit: Commit, after: Conversation, seen: Circumstances
    ) -> Commit:
        """Return *commit* with what *effect* says and writes."""
        language = after.language
        match effect:
            case effects.SubmitInquiry(draft):
                return await self._submit(draft, commit, after)
            case effects.ForwardToSupervisor(code, text):
                return await self._forward(code, text, commit, after, seen)
            case effects.RecordMiss(question, spoken):
                return replace(commit, misses=(*commit.misses, Miss(question, spoken, commit.at)))
            case effects.RecordFeedback(entry, helpful):
                return replace(commit, feedback=(*commit.feedback, Feedback(entry, language, helpful)))
            case effects.ShowPolicy():
                return _say(commit, Reply(privacy.policy(self._knowledge, language, self._ages)))
            case effects.ShowMyData():
                return _say(commit, self._replies.my_data(after, await self._inquiries_of(commit.chat)))
            case effects.ExportMyData():
                return self._export(commit, after, await self._inquiries_of(commit.chat))
            case effects.EraseMyData():
                return await self._erase(commit, after, await self._inquiries_of(commit.chat))
            case _:
                reply = self._replies.render(effect, after)
                return _say(commit, reply) if reply else commit

    async def _submit(self, draft: Draft, commit: Commit, after: Conversation) -> Commit:
        """Return *commit* with the inquiry, the notification of the supervisor and the thanks."""
        sent = complete(
            draft,
            code=self._world.new_code(),
            chat=commit.chat,
            questions=after.questions,
            language=after.language,
            consented_at=commit.at,
            policy=privacy.version(self._knowledge, after.language, self._ages),
        )
        commit = _with(commit, await self._supervision.notification(sent))
        commit = replace(commit, inquiries=(*commit.inquiries, sent))
        return _say(commit, self._replies.inquiry_sent(sent, after.language))

    async def _forward(
        self, code: str, text: str, commit: Commit, after: Conversation, seen: Circumstances
    ) -> Commit:
        """Return *commit* with a client's message passed on, and its inquiry waiting for an answer again."""
        one = await self._store.inquiry(code)
        if one is None:  # erased or forgotten a moment ago
            return _say(commit, Reply(self._knowledge.say(after.language, "stale_choice")))
        commit = _with(commit, self._supervision.forwarded(one, text, seen.source))
        commit = replace(commit, progress=(*commit.progress, self._supervision.reopened(one)))
        if seen.edited:
            return commit
        return _say(commit, Reply(self._knowledge.say(after.language, "forwarded")))

    def _export(self, commit: Commit, after: Conversation, sent: list[Inquiry]) -> Commit:
        """Return *commit* with everything that is stored about the client, as JSON and as text."""
        text = self._replies.my_data_in_full(after, sent)
        plain = msgspec.json.encode({"conversation": after, "inquiries": sent})
        files = (
            Document("tiedot.json", msgspec.json.format(plain, indent=2)),
            Document("tiedot.txt", text.encode()),
        )
        said = Reply(self._knowledge.say(after.language, "my_data_export"))
        return _with(commit, [Outgoing(commit.chat, said, document=file) for file in files])

    async def _erase(self, commit: Commit, after: Conversation, sent: list[Inquiry]) -> Commit:
        """Return *commit* with everything about the client deleted, and an honest receipt."""
        deletions, left = await self._supervision.erasure(sent)
        receipt = self._replies.erased(after.language, len(sent), len(deletions), left)
        forgotten = Conversation(language=after.language, turn=after.turn)
        commit = _with(_say(commit, receipt), deletions)
        return replace(commit, forgets_chat=True, conversation=forgotten)

    async def _inquiries_of(self, chat: str) -> list[Inquiry]:
        return await self._store.inquiries(chat=chat)

    async def _addressed(self, commit: Commit, seen: Circumstances) -> Commit:
        """Return *commit* with its messages cut to size, as edits of earlier ones if the client edited."""
        earlier = await self._store.copies(seen.source) if seen.source and seen.edited else []
        pieces = (p for m in commit.outgoing for p in (cut(m) if isinstance(m, Outgoing) else (m,)))
        outgoing = _marked(pieces, commit.chat, seen.source)
        return replace(commit, outgoing=(*edits(outgoing, earlier, _is_the_supervisors), *seen.besides))


def _with(commit: Commit, messages: Iterable[Message]) -> Commit:
    return replace(commit, outgoing=(*commit.outgoing, *messages))


def _say(commit: Commit, reply: Reply) -> Commit:
    return _with(commit, [Outgoing(commit.chat, reply)])


def _marked(messages: Iterable[Message], chat: str, source: Source | None) -> Iterator[Message]:
    """Yield *messages*, those to the client marked as caused by what the client wrote."""
    for message in messages:
        if isinstance(message, Outgoing) and message.to == chat:
            yield msgspec.structs.replace(message, source=source)
        else:
            yield message


def _is_the_supervisors(sent: Sent) -> bool:
    """Tell whether a message was sent to her, or on her behalf: it is not the bot's to take back."""
    return sent.to == SUPERVISOR or sent.about is not None
