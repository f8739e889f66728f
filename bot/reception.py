"""What comes in, of any channel: whose is it, and what does it mean to them? Then through its turn."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import assert_never

import msgspec

from bot.conversation import Brought, Circumstances, Conversations
from bot.core.address import SUPERVISOR, Address
from bot.core.client import commands, effects, events, heard
from bot.core.inquiry.attachments import Attached
from bot.core.message import Acknowledgement, Departure, Message, Source
from bot.core.reading import Danger
from bot.core.sending.allowance import AMPLE, Allowances, Standing, Use
from bot.core.supervisor import commands as her_commands
from bot.core.supervisor import effects as her_effects
from bot.core.supervisor import events as her_events
from bot.core.supervisor import tokens as her_tokens
from bot.core.understanding import crisis
from bot.lanes import Lanes
from bot.overtaken import Overtaken
from bot.ports.happenings import Happening, Joined, Reacted, Tapped, Wrote
from bot.ports.store import Commit, Incoming, Store, StoreBusy, StoreLost

log = logging.getLogger(__name__)

PAIR = "pair-"
"""What the payload of a pairing link begins with."""

LONGEST_ALBUM = 10
"""How many pictures there are in an album at most."""

ALBUM_WAIT = 0.5
"""Seconds after which no more of an album comes: by webhook each of its pictures comes by itself."""

Read = Callable[[Incoming], Happening | None]
"""Tells what happened by something that came in; raises anything at all if it cannot be read."""

Keep = Callable[[Sequence[Incoming]], Awaitable[None]]
"""Puts a batch on disk."""

Paired = Callable[[Address], Awaitable[None]]
"""Is told when a chat has become the supervisor's."""


async def nothing_more(_: Address) -> None:
    """Do nothing more about a pairing."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """A pairing link that somebody opened."""

    incoming: Incoming
    code: str
    wrote: Wrote


@dataclass
class Reception:
    """Puts what comes in on disk, and takes each piece through its turn, in order within a chat.

    Pairing links alone are in order across chats: of two who open one, the first is to win, whatever else
    waits in her chat.
    """

    store: Store
    conversations: Conversations
    read: Read
    now: Callable[[], datetime]
    wake: Callable[[], None] = lambda: None
    paired: Paired = nothing_more
    allowances: Allowances = field(default_factory=lambda: Allowances(AMPLE))
    ticks: Callable[[], float] = lambda: 0.0
    album_wait: float = ALBUM_WAIT
    keep: Keep | None = None
    """What puts a batch on disk in place of this, and takes up of it what is this worker's."""
    lanes: Lanes = field(init=False)
    _overtaken: Overtaken = field(default_factory=Overtaken)
    _openings: dict[str, _Opening] = field(default_factory=dict)
    _along: set[str] = field(default_factory=set)
    _happened: dict[str, Happening | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lanes = Lanes(self.handle)

    async def receive(self, batch: Sequence[Incoming]) -> None:
        """Put a batch on disk; when this returns, whoever sent it may be told that it is safe."""
        try:
            await (self.keep or self._keep)(batch)
        except StoreLost as lost:
            self.lanes.give_up(lost)
            raise

    async def _keep(self, batch: Sequence[Incoming]) -> None:
        self.take_up(await self.store.receive(batch))

    async def catch_up(self) -> None:
        """Take up what had come in before the last run ended."""
        self.take_up(await self.store.waiting())

    def take_up(self, came: Sequence[Incoming]) -> None:
        """Let what came wait for its turn."""
        for incoming in came:
            with suppress(Exception):  # what cannot be read is told when it is its turn
                happened = self._happened[incoming.id] = self.read(incoming)
                self._overtaken.came(incoming.id, incoming.chat, happened)
                if opening := _opening(incoming, happened):
                    self._openings[incoming.id] = opening
            self.lanes.add(incoming)

    async def handle(self, incoming: Incoming) -> None:
        """Take one piece through its turn, and an album as one; one that fails is told, and done with."""
        happened = self._read(incoming)
        self._happened.pop(incoming.id, None)
        if incoming.id in self._along:
            self._along.remove(incoming.id)
            return
        incoming, happened = await self._gathered(incoming, happened)
        try:
            await self._take(incoming, happened)
        except (StoreBusy, StoreLost):
            raise  # nothing was written, and nothing can be said
        except Exception as mistake:
            log.error("An update could not be handled (%s).", _origin_of(mistake))
            await self._apologise(incoming, happened)
        self._openings.pop(incoming.id, None)
        self._along.update(incoming.along)
        self.wake()

    async def _gathered(
        self, incoming: Incoming, happened: Happening | None
    ) -> tuple[Incoming, Happening | None]:
        """Return an album as one: what is written under any of its pictures is said, and answered, once."""
        if not isinstance(happened, Wrote) or not happened.album or happened.edited:
            return incoming, happened
        others, whole = self._others_of(incoming, happened.album)
        while not whole:
            known = len(others)
            await asyncio.sleep(self.album_wait)
            others, whole = self._others_of(incoming, happened.album)
            whole = whole or len(others) == known
        return msgspec.structs.replace(incoming, along=tuple(others)), _as_one(happened, others.values())

    def _others_of(self, incoming: Incoming, album: str) -> tuple[dict[str, Wrote], bool]:
        """Return what waits of an album behind one of its pictures, and whether that is surely all."""
        behind = [(one.id, self._read(one)) for one in self.lanes.behind(incoming)]
        others = {key: one for key, one in behind if isinstance(one, Wrote) and _is_of(one, album)}
        return others, len(others) < len(behind) or len(others) >= LONGEST_ALBUM - 1

    def _read(self, incoming: Incoming) -> Happening | None:
        """Return what happened; what cannot be read is set aside, and the bot goes on."""
        if incoming.id in self._happened:
            return self._happened[incoming.id]
        try:
            return self.read(incoming)
        except Exception as mistake:
            log.warning("An update could not be read (%s); it is set aside.", type(mistake).__name__)
            return None

    async def _take(self, incoming: Incoming, happened: Happening | None) -> None:
        overtaken = self._overtaken.is_overtaken(incoming.id, incoming.chat, happened)
        pausing = self._standing(incoming.chat).pausing
        match happened:
            case Wrote() if overtaken and _is_nothing_by_itself(happened, incoming.chat):
                await self._done(incoming)
            case Tapped() if overtaken:
                await self._done(incoming, _press_of(happened))
            case Wrote() if (opening := _opening(incoming, happened)) and not pausing:
                await self._pair(opening)
            case Wrote() | Tapped() if await self.conversations.is_hers(incoming.chat, happened):
                await self._supervisor(incoming, happened)
            case Reacted():
                await self._reacted(incoming, happened)
            case Joined() if await self._is_read_in(incoming.chat):
                await self._let_in(incoming, SUPERVISOR)
            case Joined() if not incoming.chat.is_group:
                await self._let_in(incoming)
            case Wrote() if not incoming.chat.is_group:
                await self._client_wrote(incoming, happened)
            case Tapped() if not incoming.chat.is_group:
                await self._client_pressed(incoming, happened)
            case Wrote() | Joined():
                await self._leave_unless_expected(incoming, overtaken=overtaken)
            case Tapped():
                await self._done(incoming, _press_of(happened))
            case None:
                await self._done(incoming)
            case _:
                assert_never(happened)

    async def _reacted(self, incoming: Incoming, reacted: Reacted) -> None:
        """Carry a reaction over; in a flood it is nothing that must be heard."""
        if self._standing(incoming.chat).pausing:
            await self._done(incoming)
        else:
            await self.conversations.reacted(incoming, reacted)
            self._use(incoming.chat, Use(1))

    async def _is_read_in(self, chat: Address) -> bool:
        """Tell whether the supervisor reads in *chat*."""
        place = await self.conversations.place()
        return place is not None and place.whole == chat

    async def _done(self, incoming: Incoming, *messages: Message) -> None:
        done = Commit(incoming.chat, self.now(), incoming.id, outgoing=messages, along=incoming.along)
        await self.store.commit(done)

    async def _let_in(self, incoming: Incoming, *besides: Address) -> None:
        """Let go out at once what waited until the bot may write there again."""
        hastened = (incoming.chat, *besides)
        await self.store.commit(Commit(incoming.chat, self.now(), incoming.id, hastens=hastened))

    async def _not_ours(self, incoming: Incoming, tapped: Tapped) -> None:
        """Be done with a button that is not this bot's: only the press is acknowledged."""
        log.warning("A button that is not this bot's was pressed.")
        await self._done(incoming, _press_of(tapped))

    async def _apologise(self, incoming: Incoming, happened: Happening | None) -> None:
        """Say that a turn has failed, so that nobody waits in vain, and be done with it without a trace."""
        pressed = (_press_of(happened),) if isinstance(happened, Tapped) else ()
        acute = isinstance(happened, Wrote) and _is_acute(happened)
        is_hers = await self._is_read_in(incoming.chat)
        silent = self._standing(incoming.chat).pausing and not (acute or is_hers)
        told = _aloud(happened) if isinstance(happened, Wrote) else happened
        said = () if silent else await self.conversations.regret(incoming.chat, told)
        failed = Commit(
            incoming.chat,
            self.now(),
            incoming.id,
            outgoing=(*pressed, *said),
            scrubs=True,
            along=incoming.along,
        )
        await self.store.commit(failed)
        self._use(incoming.chat, Use(0 if is_hers else len(said)))

    # Clients

    def _standing(self, chat: Address) -> Standing:
        return self.allowances.standing(chat.text, self.ticks())

    def _use(self, chat: Address, use: Use) -> None:
        self.allowances.take(chat.text, self.ticks(), use)

    async def _client(
        self, incoming: Incoming, event: events.Ordinary, seen: Circumstances, under: str | None = None
    ) -> None:
        """Take what a client did through its turn, as far as the client's allowance goes.

        What is said of a pause hangs ``under`` what was written.
        """
        standing = self._standing(incoming.chat)
        seen = replace(seen, export_wait=timedelta(seconds=standing.export_wait))
        if brought := await self.conversations.client(incoming, _standing_so(event, under, standing), seen):
            self._use(incoming.chat, _use_of(brought))

    async def _client_wrote(self, incoming: Incoming, written: Wrote) -> None:
        wrote = _aloud(written)
        event = event_of(wrote)
        if event is None:
            await self._done(incoming)
            return
        seen = seen_of(wrote)
        if wrote.album:  # whichever of its pictures is edited, what was said of one was said of all
            seen = replace(seen, source=Source(wrote.source.place, _name_of(wrote)))
        await self._client(incoming, event, seen, wrote.source.message_id)

    async def _client_pressed(self, incoming: Incoming, tapped: Tapped) -> None:
        try:
            event = events.from_token(tapped.token)
        except ValueError:
            await self._not_ours(incoming, tapped)
            return
        seen = Circumstances(tapped.language, besides=(_press_of(tapped),), topic=tapped.topic)
        await self._client(incoming, event, seen)

    # The supervisor

    async def _supervisor(self, incoming: Incoming, happened: Wrote | Tapped) -> None:
        match happened:
            case Tapped():
                await self._supervisor_pressed(incoming, happened)
            case Wrote(text=None, medium="", within=str(named)) if named:
                await self._done(incoming)  # somebody has renamed a topic, or the like
            case Wrote(reply_to=None, to_me=False, text=text) if incoming.chat.is_group and not _is_command(
                text
            ):
                await self._done(incoming)  # people of the group talk among themselves
            case Wrote():
                event = her_event_of(happened)
                await self.conversations.supervisor(incoming, event, seen_of(happened))

    async def _supervisor_pressed(self, incoming: Incoming, tapped: Tapped) -> None:
        try:
            button = her_tokens.from_token(tapped.token)
        except ValueError:
            await self._not_ours(incoming, tapped)
            return
        seen = Circumstances(source=tapped.source, writer=tapped.writer, besides=(_press_of(tapped),))
        seen = replace(seen, topic=tapped.topic)
        name = tapped.writer.name if tapped.writer else ""
        await self.conversations.supervisor(incoming, her_events.Pressed(button, name), seen)

    async def _pair(self, opening: _Opening) -> None:
        """Take earlier openings of the same link first; when their own lanes come to them, they are done."""
        line = [one for one in self._openings.values() if one.code == opening.code]
        for one in takewhile(lambda one: one.incoming.id != opening.incoming.id, line):
            if not self._standing(one.incoming.chat).pausing:
                await self._open(one)
        await self._open(opening)

    async def _open(self, opening: _Opening) -> None:
        wrote, event = opening.wrote, her_events.LinkOpened(opening.code)
        seen = Circumstances(wrote.language, wrote.source, writer=wrote.writer, topic=wrote.topic)
        brought = await self.conversations.supervisor(opening.incoming, event, seen)
        self._use(opening.incoming.chat, Use(len(brought)))
        if any(isinstance(effect, her_effects.Pair) for effect in brought):
            await self.paired(opening.incoming.chat)

    async def _leave_unless_expected(self, incoming: Incoming, *, overtaken: bool) -> None:
        """Leave a group that is nobody's, unless a pairing link may just have brought the bot there.

        It is left once, whatever is still waiting to be read of it.
        """
        if overtaken or await self.conversations.knows(incoming.chat):
            await self._done(incoming)
        else:
            await self._done(incoming, Departure(incoming.chat))


def _standing_so(event: events.Ordinary, under: str | None, standing: Standing) -> events.Event:
    """Return what an *event* is of a client who stands so."""
    if not standing.pausing:
        return event
    return events.Flooded(event, under, standing.asked, standing.signposted, standing.wholly)


def _use_of(brought: Brought) -> Use:
    """Return what a turn has used of a client's allowance."""
    kinds = {type(effect) for effect in brought.effects}
    return Use(
        brought.messages,
        asked=effects.AskForPause in kinds,
        signposted=effects.SignpostCrisis in kinds,
        exported=effects.SendMyData in kinds,
    )


def _aloud(wrote: Wrote) -> Wrote:
    """Return what was written with what stands elsewhere in it as its text, if distress is heard in that."""
    if not _is_distress(wrote.within) or _is_distress(wrote.text):  # most have nothing elsewhere
        return wrote
    return replace(wrote, text="\n\n".join(filter(None, (wrote.text, wrote.within))), phone=None)


def _is_acute(wrote: Wrote) -> bool:
    """Tell whether the rules hear distress in what was written: then nothing makes it pointless to read."""
    return _is_distress(wrote.text) or _is_distress(wrote.within)


def _is_distress(text: str | None) -> bool:
    return crisis.danger(text or "") is Danger.ACUTE


def _is_nothing_by_itself(wrote: Wrote, chat: Address) -> bool:
    """Tell whether *wrote* need not be read when it is overtaken; what stands in a group may be a reply."""
    return (wrote.edited or not chat.is_group) and not _is_acute(wrote)


def seen_of(wrote: Wrote) -> Circumstances:
    """Return what is known of something that was written, besides what it means."""
    return Circumstances(
        wrote.language,
        wrote.source,
        wrote.reply_to,
        wrote.edited,
        writer=wrote.writer,
        heard_as=(_name_of(wrote), heard.mark_of(wrote.text)),
        topic=wrote.topic,
        attached=wrote.attached,
    )


def _name_of(wrote: Wrote) -> str:
    """Return what a message is remembered by; the pictures of an album are one message."""
    return f"album:{wrote.album}" if wrote.album else wrote.source.message_id


def event_of(wrote: Wrote) -> events.Ordinary | None:
    """Return what a client did by writing; None: changed what has no words, or named a topic or the like."""
    if wrote.phone is not None:
        return None if wrote.edited else events.ContactShared(wrote.phone)
    if wrote.text is None or not wrote.text.strip():
        nothing = wrote.text is None and not wrote.medium and wrote.within
        return None if wrote.edited or nothing else events.AttachmentSent(wrote.medium)
    command = wrote.text.startswith("/")
    acute = command and _is_distress(wrote.text)  # whatever stands before it
    if wrote.edited and (acute or not command):
        return events.ClientEdited(wrote.text, wrote.quote)
    event = events.ClientSaid(wrote.text) if acute else commands.event_of(wrote.text)
    if isinstance(event, events.ClientSaid):
        return events.ClientSaid(event.text, bool(wrote.medium), wrote.quote)
    return event


def her_event_of(wrote: Wrote) -> her_events.Event:
    """Return what the supervisor did by writing; what stands under a picture cannot be changed elsewhere."""
    text = None if wrote.medium and wrote.edited else wrote.text
    if wrote.edited and not her_commands.is_like_one(text):
        return her_events.Edited(text, wrote.quote)
    event = her_commands.event_of(text)
    if not isinstance(event, her_events.Wrote):
        return event
    attached = wrote.attached or (Attached(wrote.medium) if wrote.medium else None)
    return her_events.Wrote(text, wrote.quote, attached)


def _is_of(one: Wrote, album: str) -> bool:
    return one.album == album and not one.edited


def _as_one(first: Wrote, others: Iterable[Wrote]) -> Wrote:
    """Return the pictures of an album as one message, with all that was written under any of them."""
    whole = (first, *others)
    words = dict.fromkeys(one.text for one in whole if one.text)
    within = "\n".join(one.within for one in whole if one.within)
    text = "\n\n".join(words) or None
    return replace(first, text=text, within=within, attached=_together([one.attached for one in whole]))


def _together(several: Sequence[Attached | None]) -> Attached | None:
    """Return what came along with an album as one, as large as its largest; of several kinds it is none."""
    known = [one for one in several if one is not None]
    if not known:
        return None
    largest = max(one.bytes or 0 for one in known)
    messages = tuple(name for one in known for name in one.messages)
    alike = len({(one.kind, one.format) for one in known}) == 1
    kind = known[0].kind if alike else "album"
    return msgspec.structs.replace(known[0], kind=kind, bytes=largest, messages=messages)


def _is_command(text: str | None) -> bool:
    return text is not None and text.startswith("/")


def _press_of(tapped: Tapped) -> Acknowledgement:
    return Acknowledgement(tapped.source.place, tapped.press)


def _origin_of(mistake: Exception) -> str:
    """Return the kind of a mistake and where in the program it was made; never what it was about."""
    frames = traceback.extract_tb(mistake.__traceback__)
    return f"{type(mistake).__name__} in {Path(frames[-1].filename).name}, line {frames[-1].lineno}"


def _opening(incoming: Incoming, happened: Happening | None) -> _Opening | None:
    """Return the pairing link that was opened, if that is what happened."""
    if not isinstance(happened, Wrote):
        return None
    command, _, payload = (happened.text or "").partition(" ")
    if command.partition("@")[0] != "/start" or not payload.startswith(PAIR):
        return None
    return _Opening(incoming, payload.strip().removeprefix(PAIR), happened)
