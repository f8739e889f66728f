"""Clients, the supervisor, sending and time, in any order: what is promised to each holds for all together.

The suite plays the same few thousand steps every time. Many more, of another kind each time::

    python -m tests.test_both_sides 2000

plays that many stories of each machine, and shows the shortest that breaks a promise, with all that was said.

Where each of the great promises is asserted, most of them in :class:`tests.witness.Witness`:

- Nothing is sent without consent: ``submitted`` (as its client has seen it), ``nothing_else_leaves``.
- No draft is lost: ``draft_is_kept``, with each turn of its client; ``acute_changes_nothing``.
- Every message is answered: ``is_answered``, the end of ``supervisor``, and ``all_that_came_in_is_done``.
- Each inquiry is in exactly one state, on both sides: ``agrees``, after each step; and what either reads of
  it is that state: ``she_is_told_the_truth``, ``own_data_is_told``.
"""

import sys
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot import retention
from bot.config import Retention
from bot.conversation import Conversations, Mouth, World, offer_pairing
from bot.core.address import MAILBOX, SUPERVISOR, Address
from bot.core.client import states
from bot.core.client.choices import pending
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation
from bot.core.data import to_json
from bot.core.inquiry.draft import Field
from bot.core.inquiry.life import USUAL
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Acknowledgement, Deletion, Message, Outgoing, Person, Reason, Source
from bot.core.reading import Danger, Match, NoMatch, Reading
from bot.core.supervisor.replies import Replies as HerReplies
from bot.deliverer import Clock, Deliverer
from bot.ports.channel import PermanentFailure, TemporaryFailure
from bot.ports.happenings import Happening, Tapped, Wrote
from bot.ports.store import Commit, Incoming, Postponed, Query, Queued, Settlement
from bot.reception import PAIR, Reception
from tests import factories
from tests.core.client.table import READINGS
from tests.factories import NOON, FakeReader
from tests.memory_store import MemoryStore
from tests.witness import DISTRESS, OF_QUESTIONS, WANTED, Turned, Witness

T = TypeVar("T")

JOHANNA, PIRJO = Person("900", "Johanna"), Person("901", "Pirjo")
HERS, GROUP, SUPERGROUP = map(Address.parse, ("telegram:900", "telegram:-900", "telegram:-100900"))


@dataclass(frozen=True)
class Client:
    """Somebody who writes, and words that nobody else uses."""

    chat: Address
    unknown: str
    subject: str
    name: str
    phone: str
    mail: str

    @property
    def words(self) -> tuple[str, ...]:
        """What this client may type of their own, and whoever reads it knows whose it is."""
        return (self.unknown, self.subject, self.name, self.phone, self.mail)

    @property
    def traces(self) -> tuple[str, ...]:
        """By what it is found where it should not be any more."""
        return (*self.words[:3], self.phone[1:], self.mail.split()[-1])


MAIJA = Client(
    Address.parse("telegram:1"), "Saako koiran tuoda?", "Tiimi riitelee", "Maija", "045 2223334",
    "maija@example.org",
)  # fmt: skip
PEKKA = Client(
    Address.parse("telegram:2"), "Saako kissan tuoda?", "Uuvuttaa", "Pekka", "050 7654321",
    "vaikka pekka@example.org",
)  # fmt: skip

SAID = (
    *READINGS,
    *WANTED,
    "joo",
    "1",
    "2",
    "tiimille",
    "ei käy",
    "choice.consent",
    "choice.change",
    "choice.cancel",
    "choice.erase_confirmed",
    "choice.declined",
    "choice.relay",
    "choice.withdrawal_confirmed",
    "choice.stop_confirmed",
    "choice.skip.name",
    "choice.field.name",
    "12",
)
"""What anybody may type: questions, distress, words of choices, and what will not do for any field."""

COMMANDS = (
    "/start",
    "/start length",
    "/start nonsense",
    "/start pair-guessed",
    "/help",
    "/yhteys",
    "/peruuta",
    "/omattiedot",
    "/tietosuoja",
    "/kieli",
    "/kieli sv",
    "/kieli fi",
    "/nonsense",
)

FORGED = ("x", "7:consent:now", "999:consent", "s:close:NOBODY", "s:close", "consent")
"""What no message of the bot's offers, or not now."""

LONG = "Hei! " + "Palataan asiaan ensi viikolla. " * 135
"""About as long as a message may be, so that with a word before it two are needed."""

CLIENTS = st.sampled_from((MAIJA, PEKKA))
RECENT = st.integers(0, 3)
ANY = st.one_of(RECENT, st.integers(0, 99))
"""How many messages, buttons and so on back: the last, or any."""

OUTCOMES = st.one_of(st.sampled_from(("accepted", "later")), st.sampled_from(Reason))

TIMES = (
    timedelta(minutes=1),
    timedelta(minutes=40),
    timedelta(hours=25),
    timedelta(hours=73),
    timedelta(days=15),
    timedelta(days=31),
    timedelta(days=200),
)


def knowledges() -> tuple[Knowledge, ...]:
    """Return what may be known: the usual, with the price stated, and without an entry."""
    usual = factories.knowledge()
    priced = replace(usual, facts={**usual.facts, "price": {Language.FI: "100 €"}})
    entries = {name: replace(entry, follow_ups=()) for name, entry in usual.entries.items()}
    del entries["length"]
    return usual, priced, replace(usual, entries=entries)


def mouth(knowledge: Knowledge) -> Mouth:
    """Return how *knowledge* is understood and put into words."""
    policy = Policy(knowledge, factories.Periods())
    known = {text: found for text, found in READINGS.items() if _can_be_said(found, knowledge)}
    return Mouth(
        knowledge,
        Dialogue(knowledge, FakeReader(known, WANTED), policy),
        Replies(knowledge, policy),
        HerReplies(knowledge, email=True),
    )


def _can_be_said(found: Match | Reading, knowledge: Knowledge) -> bool:
    """Tell whether a matcher that has learned *knowledge* may find that."""
    match = found.match if isinstance(found, Reading) else found
    entries = () if isinstance(match, NoMatch) else match.entries
    acute = isinstance(found, Reading) and found.danger is Danger.ACUTE
    return acute or all(scored.entry in knowledge.entries for scored in entries)


MOUTHS = tuple(map(mouth, knowledges()))
WITHOUT_AN_ENTRY = 2


def at_once(doing: Coroutine[Any, Any, T]) -> T:
    """Return what *doing* comes to: over a store in memory nothing waits, and a loop would only cost time."""
    try:
        doing.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("something waits")


class WatchedStore(MemoryStore):
    """Shows every commit that was written, with what was before, and in which commit a message was queued."""

    def __init__(self) -> None:
        super().__init__()
        self.turned: list[Turned] = []
        self.commits = 0
        self.queued_in: dict[int, int] = {}

    async def commit(self, turn: Commit) -> bool:
        before = self._conversations.get(turn.chat)
        self.commits += 1
        written = await super().commit(turn)
        if written:
            self.turned.append(Turned(turn, before))
        return written

    def _queue(self, message: Message, at: datetime) -> None:
        super()._queue(message, at)
        self.queued_in[self._queued_ever] = self.commits

    def take(self) -> list[Turned]:
        """Return what was written since the last time."""
        taken, self.turned = self.turned, []
        return taken

    @property
    def waiting_messages(self) -> list[Message]:
        """What is queued, of every lane all."""
        return [row.message for row in self._outbox.values() if row.message is not None]


class Unforgiving(Reception):
    """A reception that does not get over a mistake."""

    async def _apologise(self, incoming: Incoming, happened: Happening | None) -> None:
        raise  # the mistake that is being handled


HER_WORDS = (
    "/jono",
    "/JONO nyt",
    "/jasenet",
    "/valikko",
    "/peru",
    "/jno",
    "/hae",
    "/vie",
    "Hei vaan",
    "/start",
    None,
)
"""What she writes under nothing."""


@dataclass(frozen=True)
class Button:
    """A button that stands, or stood, under a message, and the commit that offered it."""

    under: Source
    token: str
    offered_in: int


class BothSides(RuleBasedStateMachine):
    """The play: everybody's rules. ``place`` is where she reads first."""

    place = HERS

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.numbers = 0
        self.happened: dict[str, Happening] = {}
        self.store = WatchedStore()
        self.witness = Witness()
        world = World(lambda: self.now, self.new_code)
        self.talk = Conversations(MOUTHS[0], self.store, world, USUAL)
        self.reception = Unforgiving(
            self.store, self.talk, lambda incoming: self.happened[incoming.id], lambda: self.now
        )
        clock = Clock(lambda: self.now, lambda: 0.0, lambda: 0.0)
        self.deliverer = Deliverer(self.store, self, clock, self.aftermath)
        self.sending: Queued | None = None
        self.outcome: Reason | str = "accepted"
        self.receipt: Sequence[Message] | None = None
        self.settled: set[int] = set()
        self.stands: dict[Source, Outgoing] = {}
        self.wrote: dict[Address, list[Source]] = {}
        self.buttons: dict[Address, list[Button]] = {}
        self.links: list[str] = []
        self.last: Incoming | None = None

    def teardown(self) -> None:
        self.everything_gets_out()

    def number(self) -> str:
        self.numbers += 1
        return str(self.numbers)

    def new_code(self) -> str:
        """Return a code that is taken, every other time, if there is one."""
        self.numbers += 1
        if self.numbers % 2 and self.witness.inquiries:
            return next(iter(self.witness.inquiries))
        return f"AAA-{self.numbers:03}"

    # What happens goes in here, and what comes of it is seen

    def happens(self, happened: Wrote | Tapped) -> None:
        """Let something happen, and the witness see what comes of it."""
        chat = happened.source.place
        self.now += timedelta(seconds=1)
        self.last = Incoming(self.number(), chat, b"?", self.now)
        self.happened[self.last.id] = happened
        hers, link = self.reads() == chat, self._is_link(happened)
        fresh = self._is_fresh(happened)
        note(f"{'she' if hers else chat} {_shown(happened)}")
        at_once(self.store.receive([self.last]))
        at_once(self.reception.handle(self.last))
        (turned,) = self.store.take()
        self.tell(turned)
        under = self.about(happened)
        if hers and happened.writer == PIRJO:
            self.witness.one_who_was_not_confirmed(turned)
        elif hers or link:
            self.witness.supervisor(happened, turned, under)
            assert not (self.asks(happened) and turned.told(MAIJA.chat, PEKKA.chat)), "a note is passed on"
        elif turned.commit.conversation is not None and not self.witness.is_no_longer_hers(turned):
            self.given(happened)
            self.witness.turns[chat] = self.store.commits
            self.witness.client(happened, turned, fresh, under)
        else:
            self.witness.no_longer_hers(turned)

    def tell(self, turned: Turned) -> None:
        for message in turned.commit.outgoing:
            if not isinstance(message, Acknowledgement):
                note(f"    -> {message.to}: {_said(message)}")

    def given(self, happened: Wrote | Tapped) -> None:
        """Note what of a client's own words has been typed."""
        if isinstance(happened, Wrote):
            text = happened.text or happened.phone or ""
            given = self.witness.given.setdefault(happened.source.place, set())
            for client in (MAIJA, PEKKA):
                given.update(
                    trace for word, trace in zip(client.words, client.traces, strict=True) if word in text
                )

    def _is_link(self, happened: Wrote | Tapped) -> bool:
        return isinstance(happened, Wrote) and (happened.text or "").startswith(f"/start {PAIR}")

    def _is_fresh(self, happened: Wrote | Tapped) -> bool:
        last = self.witness.turns.get(happened.source.place)
        return isinstance(happened, Tapped) and any(
            button.token == happened.token and button.under == happened.source and button.offered_in == last
            for button in self.buttons.get(happened.source.place, ())
        )

    def about(self, happened: Wrote | Tapped) -> str | None:
        """Return what the message of the bot's that something hangs under is about."""
        under = happened.reply_to if isinstance(happened, Wrote) else None
        stands = self.stands.get(under) if under else None
        return stands.about if stands and not stands.asks else None

    def asks(self, happened: Wrote | Tapped) -> bool:
        """Tell whether it hangs under what asked her for something of her own."""
        under = happened.reply_to if isinstance(happened, Wrote) else None
        return under in self.stands and self.stands[under].asks is not None

    def reads(self) -> Address | None:
        """Return where she reads."""
        return at_once(self.talk.place())

    # What people do

    def writes(self, chat: Address, text: str | None, **more: object) -> None:
        source = Source(chat, self.number())
        self.wrote.setdefault(chat, []).append(source)
        values: dict[str, object] = {"writer": JOHANNA, **more}
        self.happens(Wrote(source, text, **values))  # type: ignore[arg-type]

    def about_inquiries(self, chat: Address) -> list[Source]:
        """Return where messages about inquiries stand in a chat."""
        return [source for source, message in self.stands.items() if source.place == chat and message.about]

    def bots(self, chat: Address, back: int) -> Source | None:
        """Return a message of the bot's in a chat."""
        found = [source for source in self.stands if source.place == chat]
        return _back(found, back)

    @rule(who=CLIENTS, text=st.sampled_from(SAID))
    def client_says(self, who: Client, text: str) -> None:
        self.writes(who.chat, text)

    @rule(who=CLIENTS, word=st.integers(0, 4))
    def client_says_something_of_their_own(self, who: Client, word: int) -> None:
        self.writes(who.chat, who.words[word])

    @rule(who=CLIENTS)
    def client_says_what_is_asked(self, who: Client) -> None:
        self.writes(who.chat, self.wanted(who))

    @rule(who=CLIENTS, back=ANY)
    def client_presses(self, who: Client, back: int) -> None:
        if button := _back(self.buttons.get(who.chat, []), back):
            self.happens(Tapped(button.under, self.number(), button.token))

    @rule(who=CLIENTS, token=st.sampled_from(FORGED))
    def client_forges_a_button(self, who: Client, token: str) -> None:
        self.happens(Tapped(Source(who.chat, "1"), self.number(), token))

    @rule(who=CLIENTS, back=ANY, text=st.sampled_from((*SAID, "*")))
    def client_edits(self, who: Client, back: int, text: str) -> None:
        if source := _back(self.wrote.get(who.chat, []), back):
            self.happens(Wrote(source, who.unknown if text == "*" else text, edited=True))

    @rule(who=CLIENTS, back=ANY, text=st.sampled_from(SAID))
    def client_replies(self, who: Client, back: int, text: str) -> None:
        self.writes(who.chat, text, reply_to=self.bots(who.chat, back))

    @rule(who=CLIENTS, caption=st.sampled_from((None, *SAID)))
    def client_sends_a_picture(self, who: Client, caption: str | None) -> None:
        self.writes(who.chat, caption, medium="photo")

    @rule(who=CLIENTS, how=st.sampled_from(("says", "edits", "replies", "sends a picture")), back=ANY)
    def client_is_in_distress(self, who: Client, how: str, back: int) -> None:
        match how:
            case "says":
                self.client_says(who, DISTRESS)
            case "edits":
                self.client_edits(who, back, DISTRESS)
            case "replies":
                self.client_replies(who, back, DISTRESS)
            case _:
                self.client_sends_a_picture(who, DISTRESS)

    @rule(who=CLIENTS, back=RECENT)
    def client_goes_on_in_a_thread(self, who: Client, back: int) -> None:
        if under := _back(self.about_inquiries(who.chat), back):
            self.writes(who.chat, "/peruuta")
            self.writes(who.chat, who.unknown, reply_to=under)

    @rule(who=CLIENTS, text=st.sampled_from((DISTRESS, "Kauanko kestää?", "1")))
    def client_goes_on_too_late(self, who: Client, text: str) -> None:
        self.client_leaves_an_inquiry(who, "no")
        self.time_passes(timedelta(hours=73), 1)
        self.client_says(who, text)

    @rule(who=CLIENTS, edited=st.booleans(), text=st.sampled_from(("koiraa", "1", "2")))
    def client_is_asked_back(self, who: Client, edited: bool, text: str) -> None:
        self.client_says(who, "Paljonko?")
        if edited:
            self.the_knowledge_is_edited(WITHOUT_AN_ENTRY, False)
        self.client_says(who, text)

    @rule(who=CLIENTS)
    def client_shares_the_phone(self, who: Client) -> None:
        self.writes(who.chat, None, phone=who.phone)

    @rule(who=CLIENTS, command=st.sampled_from(COMMANDS))
    def client_commands(self, who: Client, command: str) -> None:
        self.writes(who.chat, command)

    @rule(who=CLIENTS, last=st.sampled_from(("choice.consent", "joo", "tap", "choice.change", "no")))
    def client_leaves_an_inquiry(self, who: Client, last: str) -> None:
        self.writes(who.chat, "/peruuta")
        self.writes(who.chat, "/yhteys")
        while not isinstance(self.conversation(who.chat).state, states.Confirming):
            self.writes(who.chat, self.wanted(who))
        if last == "tap":
            self.arrives(who.chat)
            self.press(who.chat, ":consent")
        elif last != "no":
            self.writes(who.chat, last)

    @rule(
        who=CLIENTS,
        last=st.sampled_from(("choice.erase_confirmed", "tap", "no")),
        arrives=st.booleans(),
        inquires=st.booleans(),
    )
    def client_erases(self, who: Client, last: str, arrives: bool, inquires: bool) -> None:
        """At once after an inquiry, which may be on its way to her, or at any other time."""
        if inquires:
            self.client_leaves_an_inquiry(who, "joo")
        self.writes(who.chat, "/omattiedot")
        if not self.arrives(who.chat):
            return
        self.press(who.chat, ":erase")
        if last == "tap" or arrives:
            self.arrives(who.chat)
        if last == "tap":
            self.press(who.chat, ":erase!")
        elif last != "no":
            self.writes(who.chat, last)

    def conversation(self, chat: Address) -> Conversation:
        stored = self.store._conversations.get(chat)
        return stored.conversation if stored else Conversation()

    def wanted(self, who: Client) -> str:
        """Return what a sensible client types next."""
        match self.conversation(who.chat).state:
            case states.TakingInquiry(_, Field.AUDIENCE):
                return "tiimille"
            case states.TakingInquiry(_, Field.SUBJECT):
                return who.subject
            case states.TakingInquiry(_, Field.NAME):
                return who.name
            case states.TakingInquiry(_, Field.CONTACT):
                return (who.phone, who.mail, "choice.chat")[self.numbers % 3]
            case states.TakingInquiry(_, Field.NOTE):
                return "choice.skip.note"
            case state if pending(state):
                return "1"
            case _:
                return "/yhteys"

    def press(self, chat: Address, token: str) -> None:
        """Press the last button of a kind, if one was ever delivered."""
        found = [button for button in self.buttons.get(chat, ()) if button.token.endswith(token)]
        if found:
            self.happens(Tapped(found[-1].under, self.number(), found[-1].token))

    # What she does

    @initialize(answered=st.booleans())
    def she_is_paired(self, answered: bool) -> None:
        """Begin with a chat that is hers; every other story in the middle of a thread."""
        self.offers_a_link()
        self.opens(self.place, self.links[-1])
        if answered:
            self.client_leaves_an_inquiry(MAIJA, "tap")
            self.she_answers_an_inquiry(0, "Hei!", "accepted")
            self.arrives(MAIJA.chat)

    def offers_a_link(self) -> None:
        self.links.append(f"secret{self.number()}")
        at_once(offer_pairing(self.store, self.links[-1], self.now + timedelta(hours=1)))
        self.store.take()

    def opens(self, chat: Address, code: str) -> None:
        self.writes(chat, f"/start {PAIR}{code}")

    @rule(used=st.integers(0, 3).map(bool), chat=st.sampled_from((HERS, GROUP, SUPERGROUP)), back=RECENT)
    def a_link_is_opened(self, used: bool, chat: Address, back: int) -> None:
        if not used:
            self.offers_a_link()
        if chat not in self.witness.moved:  # Telegram brings nothing from there
            self.opens(chat, _back(self.links, back) or "")

    @rule()
    def a_group_moves(self) -> None:
        """For good: a supergroup never becomes a group again."""
        before = self.reads()
        if before == GROUP:
            self.witness.moved[GROUP] = SUPERGROUP
        at_once(self.talk.group_moved(GROUP, SUPERGROUP))
        assert self.reads() == (SUPERGROUP if before == GROUP else before)
        self.store.take()

    def her(self) -> Address:
        place = self.reads()
        assert place is not None
        return place

    @rule(back=ANY, text=st.sampled_from(("Hei!", LONG, None)))
    def she_replies(self, back: int, text: str | None) -> None:
        self.writes(self.her(), text, reply_to=self.bots(self.her(), back))

    @rule(back=ANY)
    def she_replies_to_a_person(self, back: int) -> None:
        self.writes(self.her(), "Niin.", reply_to=_back(self.wrote.get(self.her(), []), back))

    @rule(back=RECENT, text=st.sampled_from(("Hei!", "Palaan asiaan.", LONG)), outcome=OUTCOMES)
    def she_answers_an_inquiry(self, back: int, text: str, outcome: Reason | str) -> None:
        self.all_lanes_move()
        if under := _back(self.about_inquiries(self.her()), back):
            self.writes(self.her(), text, reply_to=under)
            relayed = [queued for queued in self.due() if _is_relayed(queued.message)]
            if relayed:
                self.deliver(relayed[0], outcome)

    @rule(back=ANY, text=st.sampled_from(("Hei hei!", LONG, None)))
    def she_edits(self, back: int, text: str | None) -> None:
        if source := _back(self.wrote.get(self.her(), []), back):
            self.happens(Wrote(source, text, edited=True, writer=JOHANNA))

    @rule(back=ANY)
    def she_presses(self, back: int) -> None:
        """Press any button but that which mutes: what comes of that is asked in tests/core/client."""
        found = [one for one in self.buttons.get(self.her(), []) if not one.token.startswith("s:mute:")]
        if button := _back(found, back):
            self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))

    @rule(back=RECENT)
    def she_corrects_an_answer(self, back: int) -> None:
        source = _back([source for source in self.witness.relays if source.place == self.her()], back)
        if source:
            self.all_lanes_move()
            self.happens(Wrote(source, "Hei hei!", edited=True, writer=JOHANNA))

    @rule(back=RECENT, asks=st.booleans())
    def she_closes_an_inquiry(self, back: int, asks: bool) -> None:
        found = [button for button in self.buttons.get(self.her(), ()) if button.token.startswith("s:close:")]
        if button := _back(found, back):
            self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))
        if asks:
            self.writes(self.her(), "/jono")

    @rule(back=ANY)
    def she_takes_an_answer_back(self, back: int) -> None:
        source = _back([source for source in self.witness.relays if source.place == self.her()], back)
        if source:
            self.writes(self.her(), "/peru", reply_to=source)

    @rule(
        back=RECENT, token=st.sampled_from(("s:send:", "s:drop:")), text=st.sampled_from(("Huomenta!", LONG))
    )
    def she_writes_to_nobody_and_chooses(self, back: int, token: str, text: str) -> None:
        self.writes(self.her(), text)
        self.all_lanes_move()
        found = [button for button in self.buttons.get(self.her(), ()) if button.token.startswith(token)]
        if button := _back(found, back):
            self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))

    @rule(back=RECENT, sure=st.booleans())
    def she_looks_at_an_inquiry(self, back: int, sure: bool) -> None:
        self.writes(self.her(), "/hae maija")
        for action in ("s:open:", "s:delete:", *(("s:delete!:",) if sure else ())):
            self.all_lanes_move()
            buttons = self.buttons.get(self.her(), ())
            if button := _back([one for one in buttons if one.token.startswith(action)], back):
                self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))

    @rule(back=RECENT)
    def she_makes_a_note(self, back: int) -> None:
        found = [button for button in self.buttons.get(self.her(), ()) if button.token.startswith("s:note:")]
        if button := _back(found, back):
            self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))
            self.all_lanes_move()
            asked = [at for at, sent in self.stands.items() if at.place == self.her() and sent.asks]
            if under := _back(asked, 0):
                self.writes(self.her(), "Soita ensin.", reply_to=under)

    @rule(
        chat=st.sampled_from((HERS, GROUP, SUPERGROUP)),
        back=RECENT,
        how=st.sampled_from(("replies", "edits", "presses")),
    )
    def an_old_chat_goes_on(self, chat: Address, back: int, how: str) -> None:
        """Where she does not read any more, what was hers is replied to, edited and pressed."""
        if chat == self.her() or chat in self.witness.moved:
            return
        told = [at for at, sent in self.stands.items() if at.place == chat and sent.to == SUPERVISOR]
        relays = [source for source in self.witness.relays if source.place == chat]
        buttons = [button for button in self.buttons.get(chat, ()) if button.token.startswith("s:")]
        if how == "replies" and (under := _back(told, back)):
            self.writes(chat, "Hei Maija!", reply_to=under)
        if how == "edits" and (source := _back(relays, back)):
            self.happens(Wrote(source, "Hei hei Maija!", edited=True, writer=JOHANNA))
        if how == "presses" and (button := _back(buttons, back)):
            self.happens(Tapped(button.under, self.number(), button.token, writer=JOHANNA))

    @rule(back=RECENT, how=st.sampled_from(("replies", "edits", "takes", "closes", "allows herself")))
    def one_who_was_not_confirmed_acts(self, back: int, how: str) -> None:
        """Let a colleague in the group try what only members may: none of it is done."""
        group = self.her()
        if not group.is_group:
            return
        before = at_once(self.store.inquiries())
        wanted = {"takes": "s:take:", "closes": "s:close:", "allows herself": f"s:allow:{PIRJO.id}"}.get(how)
        buttons = [one for one in self.buttons.get(group, ()) if wanted and one.token.startswith(wanted)]
        relays = [source for source in self.witness.relays if source.place == group]
        if how == "replies" and (under := _back(self.about_inquiries(group), back)):
            self.writes(group, "Hei Maija!", reply_to=under, writer=PIRJO)
        if how == "edits" and (source := _back(relays, back)):
            self.happens(Wrote(source, "Hei hei Maija!", edited=True, writer=PIRJO))
        if button := _back(buttons, back):
            self.happens(Tapped(button.under, self.number(), button.token, writer=PIRJO))
        assert at_once(self.store.inquiries()) == before, "one who was not confirmed does something"

    @rule(text=st.sampled_from(HER_WORDS))
    def she_writes(self, text: str | None) -> None:
        if self.her().is_group and text is None:
            return
        self.writes(self.her(), text)

    # Sending

    async def send(self, message: Message) -> Source | None:
        """Be the channel: accept, or do what is to be tried."""
        place = await self.talk.place() if message.to == SUPERVISOR else message.to
        if place is None or self.outcome == "later":
            raise TemporaryFailure("not now")
        if isinstance(self.outcome, Reason):
            raise PermanentFailure(self.outcome)
        if isinstance(message, Deletion):
            self.stands.pop(Source(place, message.message_id), None)
        if not isinstance(message, Outgoing) or message.to == MAILBOX:
            return None
        there = Source(place, message.replaces or "")
        if there not in self.stands:
            there = Source(place, self.number())
        self.stands[there] = message
        assert self.sending is not None
        offered_in = self.store.queued_in[self.sending.id]
        buttons = self.buttons.setdefault(place, [])
        buttons += (Button(there, choice.token, offered_in) for choice in message.reply.choices)
        return there

    async def aftermath(self, queued: Queued, settlement: Settlement) -> Sequence[Message]:
        self.receipt = await self.talk.aftermath(queued, settlement)
        return self.receipt

    def deliver(self, queued: Queued, outcome: Reason | str = "accepted") -> None:
        assert queued.id not in self.settled, "what is settled is sent again"
        self.sending, self.outcome, self.receipt = queued, outcome, None
        settlement = at_once(self.deliverer._deliver(queued))
        assert self.receipt is not None, "it could not be told how sending went"
        if isinstance(settlement, Postponed):
            assert not self.receipt, "a receipt of what is on its way"
        else:
            self.settled.add(queued.id)
            self.witness.receipts(queued.message, self.reads(), self.receipt)
        if not isinstance(queued.message, Acknowledgement):
            note(f"{type(settlement).__name__} to {queued.message.to}: {_said(queued.message)}")

    def due(self) -> list[Queued]:
        return at_once(self.store.due(self.now, 100))

    def arrives(self, to: Address) -> bool:
        """Deliver what is queued for a chat; False if something of it has to wait."""
        while found := [queued for queued in self.due() if queued.message.to == to]:
            self.deliver(found[0])
        return all(message.to != to for message in self.store.waiting_messages)

    @rule(lane=st.integers(0, 5), outcome=OUTCOMES)
    def a_lane_moves(self, lane: int, outcome: Reason | str) -> None:
        if due := self.due():
            self.deliver(due[lane % len(due)], outcome)

    @rule()
    def all_lanes_move(self) -> None:
        while due := self.due():
            self.deliver(due[0])

    def everything_gets_out(self) -> None:
        """After enough time and luck nothing waits."""
        for _ in range(5):
            self.all_lanes_move()
            self.now += timedelta(hours=1)
        assert not self.store.waiting_messages, "something is never sent"

    # Time, and the rest of the world

    @rule(time=st.sampled_from(TIMES), looks=st.integers(0, 2))
    def time_passes(self, time: timedelta, looks: int) -> None:
        """Let time pass as often as somebody looks what it brings, or once."""
        for _ in range(max(looks, 1)):
            self.now += time
            note(f"{time} later")
            if looks:
                at_once(self.talk.time_passed())
            for turned in self.store.take():
                self.tell(turned)
                self.witness.time_passed(turned)

    @rule()
    def the_old_is_forgotten(self) -> None:
        at_once(retention.forget(self.store, Retention(), self.now))
        self.store.take()
        self.witness.forgotten(self.now)

    @rule(which=st.integers(0, len(MOUTHS) - 1), broken=st.integers(0, 3).map(lambda n: n == 3))
    def the_knowledge_is_edited(self, which: int, broken: bool) -> None:
        if broken:
            at_once(self.talk.knowledge_broken("facts.yaml:1: ?"))
        else:
            self.talk.learn(MOUTHS[which])
            at_once(self.talk.knowledge_learned())
        note(f"knowledge {'broken' if broken else which}")
        self.store.take()

    @rule()
    def it_comes_again(self) -> None:
        if self.last is not None and self.last.id in self.store._done:
            before = dict(self.store._outbox)
            at_once(self.reception.handle(self.last))
            assert (self.store.take(), self.store._outbox) == ([], before), "a repeat does something"

    # What holds all the time

    @invariant()
    def both_sides_agree(self) -> None:
        kept = at_once(self.store.inquiries())
        self.witness.agrees(kept, at_once(self.store.look(Query(open=True))).inquiries.values())

    @invariant()
    def all_that_came_in_is_done(self) -> None:
        assert at_once(self.store.waiting()) == []

    @invariant()
    def distress_is_kept_nowhere(self) -> None:
        kept = (
            list(self.store._misses.values()),
            list(self.store._inquiries.values()),
            self.store.waiting_messages,
        )
        texts = to_json((kept, list(map(_conversation, self.store._conversations.values())))).decode()
        assert DISTRESS not in texts

    @invariant()
    def what_is_erased_leaves_no_trace(self) -> None:
        conversations = list(map(_conversation, self.store._conversations.values()))
        on_their_way = [message for message in self.store.waiting_messages if not _may_outlive(message)]
        texts = to_json((list(self.store._inquiries.values()), conversations, on_their_way)).decode()
        given = set().union(*self.witness.given.values())
        for client in (MAIJA, PEKKA):
            left = [trace for trace in client.traces if trace not in given and trace in texts]
            assert not left, f"{left} was erased, or never said"

    @invariant()
    def nothing_is_said_twice_at_once(self) -> None:
        waiting = [m for m in self.store.waiting_messages if isinstance(m, Outgoing) and m.to == SUPERVISOR]
        notices = [m.about for m in waiting if m.reply.text.startswith("notification ")]
        assert len(notices) == len(set(notices))


class InAGroup(BothSides):
    """The same, and she reads in a group."""

    place = GROUP


def _conversation(stored: object) -> Conversation:
    return stored.conversation  # type: ignore[attr-defined, no-any-return]


def _may_outlive(message: Message) -> bool:
    """Tell whether an erasure leaves *message* queued: to clients themselves, or of nobody's questions."""
    questions = isinstance(message, Outgoing) and message.reply.text.startswith(OF_QUESTIONS)
    return message.to not in (SUPERVISOR, MAILBOX) or questions


def _is_relayed(message: Message) -> bool:
    return isinstance(message, Outgoing) and message.reply.text.startswith("relayed ")


def _back(things: Sequence[T], back: int) -> T | None:
    """Return the thing that is *back* from the last, counting round."""
    return things[-1 - back % len(things)] if things else None


def _said(message: Message) -> str:
    if not isinstance(message, Outgoing):
        return type(message).__name__
    return repr(message.reply.text[:200]) + (f" (edit of {message.replaces})" if message.replaces else "")


def _shown(happened: Wrote | Tapped) -> str:
    if isinstance(happened, Tapped):
        return f"presses {happened.token} under {happened.source.message_id}"
    text = repr(happened.text[:60]) if happened.text else happened.phone
    edits = " (edited)" if happened.edited else ""
    under = f" under {happened.reply_to.message_id}" if happened.reply_to else ""
    picture = " with a picture" if happened.medium else ""
    return f"writes {happened.source.message_id}: {text}{edits}{under}{picture}"


IN_THE_SUITE = settings(
    max_examples=70,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)

TestPrivate = BothSides.TestCase
TestPrivate.settings = IN_THE_SUITE
TestGroup = InAGroup.TestCase
TestGroup.settings = IN_THE_SUITE


def main(examples: int, steps: int = 60) -> None:
    """Play many stories of each machine."""
    many = settings(
        IN_THE_SUITE, max_examples=examples, stateful_step_count=steps, derandomize=False, print_blob=False
    )
    for machine in (BothSides, InAGroup):
        run_state_machine_as_test(machine, settings=many)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
