"""The supervisor's side: who she is, what she is told, and what becomes of what she does.

Which inquiry a message belongs to is looked up by where the message stands, never read from its text.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import msgspec

from bot.core.client.replies import Replies
from bot.core.inquiry.life import Inquiry, Status
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import EMAIL, SUPERVISOR, Acknowledgement, Deletion, Message, Outgoing, Source
from bot.core.reply import Choice, Reply
from bot.core.sending.pieces import cut, edits
from bot.ports.store import Commit, Delivered, Incoming, Postponed, Progress, Queued, Settlement, Store

DELETABLE = timedelta(hours=47)
"""How old a message may be for Telegram (48 hours) to delete it, with an hour for trying again."""

ACTIONS = ("answer", "take", "close")
"""What the buttons of a notification do."""


@dataclass(frozen=True, slots=True)
class Duties:
    """What the running configuration asks of the supervisor's side."""

    language: Language = Language.FI
    email: bool = False
    reminder: timedelta = timedelta(hours=24)
    unreachable: timedelta = timedelta(minutes=30)
    thread: timedelta = timedelta(days=14)


class Pairing(msgspec.Struct, frozen=True):
    """A one-time code that makes a chat the supervisor's: its digest, and until when it is good."""

    digest: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """What the supervisor wrote: ``text`` at ``source``, None if it is no text; under ``reply_to``."""

    source: Source
    text: str | None
    reply_to: Source | None = None
    edited: bool = False


@dataclass
class Supervision:
    """Notifies the supervisor, relays between her and the clients, and keeps track of the inquiries."""

    knowledge: Knowledge
    store: Store
    now: Callable[[], datetime]
    duties: Duties = field(default_factory=Duties)
    known_place: str | None = None

    # Who the supervisor is

    async def place(self) -> str | None:
        """Return the chat in which the supervisor reads, or None before the first pairing."""
        self.known_place = await self.store.recall("supervisor")
        return self.known_place

    def is_group(self, to: str) -> bool:
        """Tell whether what is sent to *to* goes to a group, as far as is known yet."""
        return _is_group((self.known_place or "") if to == SUPERVISOR else to)

    async def offer_pairing(self, life: timedelta) -> str:
        """Return a fresh one-time code that is good for *life*; an earlier one is void."""
        code = secrets.token_urlsafe(18)
        pairing = Pairing(_digest(code), self.now() + life)
        await self.store.remember("pairing", msgspec.json.encode(pairing).decode())
        return code

    async def expects_pairing(self) -> bool:
        """Tell whether a one-time code is good now."""
        kept = await self.store.recall("pairing")
        return kept is not None and self.now() < msgspec.json.decode(kept, type=Pairing).until

    async def pair(self, incoming: Incoming, code: str) -> bool:
        """Make the chat of *incoming* the supervisor's if *code* is good, and tell it either way."""
        kept = await self.store.recall("pairing")
        pairing = msgspec.json.decode(kept, type=Pairing) if kept else None
        good = pairing is not None and hmac.compare_digest(pairing.digest, _digest(code))
        if good and pairing is not None and self.now() < pairing.until:
            await self.store.remember("supervisor", incoming.chat)
            await self.store.remember("pairing", None)
        # After a crash in between, the same update comes again and finds the pairing done.
        paired = await self.place() == incoming.chat
        said = self._reply("supervisor_paired" if paired else "pairing_refused")
        await self.store.commit(self._commit(incoming, Outgoing(incoming.chat, said)))
        if paired:
            await self.store.hasten(SUPERVISOR, self.now())
        return paired

    async def moved(self, place: str, to: str) -> None:
        """Follow the supervisor's group to the chat that it goes on as."""
        if await self.place() == place:
            await self.store.remember("supervisor", to)

    # What the supervisor is told

    async def notification(self, sent: Inquiry) -> tuple[Message, ...]:
        """Return what tells the supervisor of a new inquiry, by every channel that is configured."""
        place = await self.place()
        actions = ACTIONS if place and _is_group(place) else ("answer", "close")
        text = self._replies.notification(sent, self.duties.language)
        told = Reply(text, tuple(self._button(action, sent.code) for action in actions))
        return (*_all(SUPERVISOR, told, about=sent.code), *self._by_email(sent.code, text))

    def forwarded(self, one: Inquiry, text: str, source: Source | None) -> tuple[Message, ...]:
        """Return what passes a client's message on into the thread of an inquiry."""
        key = "reopened" if one.status is Status.CLOSED else "from_client"
        told = Reply(self._say(key, code=one.code, text=text), (self._button("close", one.code),))
        return _all(SUPERVISOR, told, about=one.code, source=source)

    @staticmethod
    def reopened(one: Inquiry) -> Progress:
        """Return what becomes of an inquiry when its client writes again: it waits for an answer."""
        return Progress(one.code, Status.NEW)

    def _by_email(self, code: str, text: str) -> tuple[Message, ...]:
        return (Outgoing(EMAIL, Reply(text), about=code),) if self.duties.email else ()

    # Threads

    async def thread(self, chat: str, reply_to: Source | None) -> Inquiry | None:
        """Return the inquiry that a client's message belongs to, if to any.

        A reply belongs where the message it hangs under belongs; any other message to the inquiry that
        the supervisor answered last, unless it is closed or that was too long ago.
        """
        if reply_to and (sent := await self.store.sent(reply_to)):
            one = await self.store.inquiry(sent.about) if sent.about else None
            return one if one and one.chat == chat else None
        since = self.now() - self.duties.thread
        answered = [
            (one.answered_at, one)
            for one in await self.store.inquiries(chat=chat)
            if one.answered_at and one.answered_at > since and one.status is not Status.CLOSED
        ]
        return max(answered, key=lambda pair: pair[0])[1] if answered else None

    # What the supervisor does

    async def told(self, incoming: Incoming, told: Told) -> None:
        """Carry out what the supervisor wrote: relay a reply, show the queue, or explain."""
        if told.edited:
            await self._write(incoming, await self._edited(told))
        elif told.reply_to and (code := await self._code_at(told.reply_to)):
            await self.store.commit(await self._relay(incoming, told, code))
        elif told.text and told.text.lower().startswith("/jono"):
            await self._write(incoming, _all(SUPERVISOR, await self._queue()))
        else:
            key = "no_such_thread" if told.reply_to else "supervisor_help"
            talk = told.reply_to is not None and _is_group(incoming.chat)  # of people among themselves
            await self._write(incoming, () if talk else self._to_supervisor(self._reply(key)))

    async def pressed(self, incoming: Incoming, token: str, at: Source, who: str, press: Message) -> None:
        """Carry out a button of the supervisor's; a forged or outdated one is only acknowledged."""
        match token.split(":"):
            case ["s", action, code] if action in ACTIONS and (one := await self.store.inquiry(code)):
                commit = self._commit(incoming, press, *self._answer_to(action, one, at, who))
                closing = action == "close" and one.status is not Status.CLOSED
                progress = (Progress(one.code, Status.CLOSED),) if closing else ()
                await self.store.commit(replace(commit, progress=progress))
            case ["s", _, code]:
                said = self._to_supervisor(self._reply("closed_already", code=code[:20]))
                await self._write(incoming, (press, *said))
            case _:
                await self._write(incoming, (press,))

    def _answer_to(self, action: str, one: Inquiry, at: Source, who: str) -> tuple[Message, ...]:
        """Return what is said to a button: always under the message that it belongs to."""
        key = {"answer": "how_to_answer", "take": "taken", "close": "closed"}[action]
        if action == "close" and one.status is Status.CLOSED:
            key = "closed_already"
        values = {"code": one.code, **({"name": who} if action == "take" else {})}
        return self._to_supervisor(self._reply(key, **values), about=one.code, under=at.message_id)

    async def _relay(self, incoming: Incoming, told: Told, code: str) -> Commit:
        """Return the commit that passes a supervisor's reply on to the client."""
        one = await self.store.inquiry(code)
        if one is None:
            gone = self._reply("closed_already", code=code)
            return self._commit(incoming, *self._to_supervisor(gone))
        if not (told.text or "").strip():
            return self._commit(incoming, *self._to_supervisor(self._reply("only_text_is_relayed")))
        said = _all(one.chat, self._relayed(one, told.text or ""), about=code, source=told.source)
        commit = self._commit(incoming, *said)
        return replace(commit, progress=(Progress(code, Status.ANSWERED, answered_at=self.now()),))

    async def _edited(self, told: Told) -> tuple[Message, ...]:
        """Return what carries a supervisor's edit over to the client.

        A text that takes more messages than before goes on in new ones, one that takes fewer leaves none.
        Of a reply that is still on its way, or was not delivered, the new text follows as a message.
        """
        copies = [s for s in await self.store.copies(told.source) if s.about and s.to != SUPERVISOR]
        code = copies[0].about if copies else told.reply_to and await self._code_at(told.reply_to)
        one = await self.store.inquiry(code) if code else None
        if one is None or not told.text:
            return ()
        said = _all(one.chat, self._relayed(one, told.text), about=one.code, source=told.source)
        return tuple(edits(said, copies))

    def _relayed(self, one: Inquiry, text: str) -> Reply:
        language = Language(one.language)
        return Reply(self.knowledge.say(language, "relayed", text=text))

    async def _code_at(self, at: Source) -> str | None:
        """Return the inquiry that a message in the supervisor's chat belongs to, hers or the bot's."""
        if sent := await self.store.sent(at):
            return sent.about
        if _is_group(at.place):  # in a group, people also reply to one another
            return None
        return next((sent.about for sent in await self.store.copies(at)), None)

    async def _queue(self) -> Reply:
        waiting = [one for one in await self.store.inquiries() if one.status is not Status.CLOSED]
        items = [
            self._say("queue_item", code=one.code, date=f"{one.consented_at:%d.%m.%Y}")
            + f": {one.name} ({self._say(f'status.{one.status}')})"
            for one in waiting
        ]
        return self._reply("queue", items="\n".join(items)) if items else self._reply("queue_empty")

    # How sending went

    async def aftermath(self, queued: Queued, settlement: Settlement) -> Sequence[Message]:
        """Return the receipt for what the supervisor wrote to a client: after it was accepted, or refused."""
        message = queued.message
        if not isinstance(message, Outgoing) or message.source is None or message.about is None:
            return ()
        relayed = message.to not in (SUPERVISOR, EMAIL) and message.source.place == await self.place()
        if not relayed or message.replaces or isinstance(settlement, Postponed):
            return ()
        if isinstance(settlement, Delivered):
            receipt = self._reply("receipt_delivered")
        else:
            receipt = self._reply("receipt_failed", reason=self._say(f"reason.{settlement.reason}"))
        return self._to_supervisor(receipt, about=message.about, under=message.source.message_id)

    # What time brings

    async def remind(self) -> None:
        """Remind the supervisor of inquiries that have waited for too long, once each."""
        now = self.now()
        for one in await self.store.inquiries(status=Status.NEW):
            if one.reminded_at is None and now - one.consented_at > self.duties.reminder:
                hours = int(self.duties.reminder.total_seconds() // 3600)
                told = self._reply("reminder", code=one.code, hours=str(hours))
                notices = await self.store.sent_about(one.code, SUPERVISOR)
                under = notices[0].message_id if notices else None
                progress = (Progress(one.code, reminded_at=now),)
                said = self._to_supervisor(told, about=one.code, under=under)
                await self.store.commit(Commit(SUPERVISOR, now, outgoing=said, progress=progress))

    async def tell_unreached(self) -> None:
        """Tell the clients whose inquiry has not got through to the supervisor in time, once each."""
        now = self.now()
        for queued in await self.store.undelivered(SUPERVISOR, now - self.duties.unreachable):
            code = queued.message.about
            one = await self.store.inquiry(code) if code else None
            if one is None or await self.store.recall(f"unreached:{one.code}"):
                continue
            if self.duties.email and await self.store.sent_about(one.code, EMAIL):
                continue  # a mail that was refused for good has reached nobody
            said = self.knowledge.say(Language(one.language), "supervisor_unreachable", code=one.code)
            # Said first: a kill in between says it twice, the other way round never.
            await self.store.commit(Commit(one.chat, now, outgoing=(Outgoing(one.chat, Reply(said)),)))
            await self.store.remember(f"unreached:{one.code}", now.isoformat())

    # The knowledge

    def learn(self, knowledge: Knowledge) -> None:
        """Go on with another knowledge."""
        self.knowledge = knowledge

    async def tell_broken(self, problems: str) -> None:
        """Tell the supervisor that an edit of the knowledge has mistakes, and is not used."""
        said = _all(SUPERVISOR, self._reply("knowledge_broken", problems=problems))
        await self.store.commit(Commit(SUPERVISOR, self.now(), outgoing=said))

    async def tell_learned(self) -> None:
        """Tell the supervisor that an edit of the knowledge is live."""
        said = self._to_supervisor(self._reply("knowledge_live"))
        await self.store.commit(Commit(SUPERVISOR, self.now(), outgoing=said))

    def failed(self) -> Outgoing:
        """Return what the supervisor is told when what she did could not be carried out."""
        return Outgoing(SUPERVISOR, self._reply("turn_failed_supervisor"), confidential=True)

    # Erasure

    async def erasure(self, inquiries: Sequence[Inquiry]) -> tuple[list[Deletion], int]:
        """Return what takes the supervisor's copies of *inquiries* back, and how many it cannot."""
        copies = [sent for one in inquiries for sent in await self.store.sent_about(one.code, SUPERVISOR)]
        young = [sent for sent in copies if self.now() - sent.at < DELETABLE]
        return [Deletion(sent.place, sent.message_id) for sent in young], len(copies) - len(young)

    # Words

    @property
    def _replies(self) -> Replies:
        return Replies(self.knowledge)

    def _say(self, key: str, **values: str) -> str:
        return self.knowledge.say(self.duties.language, key, **values)

    def _reply(self, key: str, **values: str) -> Reply:
        return Reply(self._say(key, **values))

    def _button(self, action: str, code: str) -> Choice:
        return Choice(self._say(f"choice.{action}"), f"s:{action}:{code}")

    def _to_supervisor(
        self, reply: Reply, *, about: str | None = None, under: str | None = None
    ) -> tuple[Message, ...]:
        return (Outgoing(SUPERVISOR, reply, about=about, confidential=True, replies_to=under),)

    def _commit(self, incoming: Incoming, *outgoing: Message) -> Commit:
        return Commit(incoming.chat, self.now(), incoming.id, outgoing=outgoing)

    async def _write(self, incoming: Incoming, outgoing: Sequence[Message]) -> None:
        await self.store.commit(self._commit(incoming, *outgoing))


def press_of(chat: str, press: str) -> Acknowledgement:
    """Return the sign that a button's press was seen, in a lane of its own: it must not wait for messages."""
    return Acknowledgement(f"{chat}/press", press)


def _all(
    to: str, reply: Reply, *, about: str | None = None, source: Source | None = None
) -> tuple[Outgoing, ...]:
    """Return *reply* as the messages that it takes."""
    return cut(Outgoing(to, reply, about, confidential=to == SUPERVISOR, source=source))


def _is_group(chat: str) -> bool:
    """Tell whether a chat is a group: Telegram counts those below zero."""
    return ":-" in chat


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
