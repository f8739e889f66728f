"""What was lost, doubled or put out of order: read from the server's journal and from the database."""

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot import bootstrap
from bot.config import Config
from bot.deliverer import SLOTS
from tests.torture.crowd import SUPERVISOR, Crowd
from tests.torture.oracle import CODE, neutral
from tests.torture.sabotage import Saboteur
from tests.torture.siege import Siege
from tests.torture.stage import Heard

NO_START_IS_QUICKER = 0.2
"""Seconds after a start in which only what a killed bot had left in its socket can arrive."""


@dataclass
class Verdict:
    """The damage. ``faults`` are broken promises, each in a sentence."""

    updates: int = 0
    lost: int = 0
    repeated: int = 0
    most_at_once: int = 0
    disordered: int = 0
    inquiries: int = 0
    inquiries_lost: int = 0
    inquiries_doubled: int = 0
    presses_late: int = 0
    faults: list[str] = field(default_factory=list)

    def demand(self, holds: bool, fault: str) -> None:
        """Note a broken promise, unless it *holds*."""
        if not holds:
            self.faults.append(fault)


def judged(crowd: Crowd, happened: Siege, world: Saboteur | None = None) -> Verdict:
    """Return what the clients noticed, but for what is borne with; the same measure for every bot."""
    verdict = Verdict(crowd.play.updates)
    heard = _heard(crowd, world)
    strange: list[str] = []
    for part in crowd.play.parts:
        texts = [neutral(message.text) for message in heard.get(part.chat, ())]
        known = set(part.expected)
        verdict.lost += len(known - set(texts))
        verdict.disordered += _once(texts) != [text for text in part.expected if text in texts]
        strange += [text for text in dict.fromkeys(texts) if text not in known]
    repeats = Counter(repeat for chat in heard for repeat in _repeats(chat, heard[chat], happened.starts))
    verdict.repeated = sum(repeats.values())
    verdict.most_at_once = max(repeats.values(), default=0)
    verdict.demand(crowd.sent == crowd.play.updates, f"only {crowd.sent} updates could be sent")
    said = "; ".join(f"{text[:60]!r}" for text in strange[:3])
    verdict.demand(not strange, f"{len(strange)} messages were said that nobody should say: {said}")
    verdict.demand(verdict.lost == 0, f"{verdict.lost} replies are missing")
    verdict.demand(verdict.disordered == 0, f"{verdict.disordered} chats heard replies out of order")
    verdict.demand(verdict.most_at_once <= 1, "a kill repeated more than one message of a chat")
    verdict.demand(all(run for _, run in repeats), "a message came twice without a kill")
    by_kill = Counter(run for _, run in repeats.elements())
    verdict.demand(max(by_kill.values(), default=0) <= SLOTS, "a kill repeated more than was on its way")
    return verdict


def _heard(crowd: Crowd, world: Saboteur | None) -> Mapping[int, Sequence[Heard]]:
    """Return what each chat heard, without the floods, and without what is borne with."""
    heard = crowd.stage.journal.heard
    if world is None:
        return heard
    return {
        chat: [message for message in messages if not world.borne.fullmatch(message.text)]
        for chat, messages in heard.items()
        if chat not in world.floods
    }


def _once(texts: Iterable[str]) -> list[str]:
    """Return *texts* without those that repeat the one before."""
    found: list[str] = []
    for text in texts:
        if found[-1:] != [text]:
            found.append(text)
    return found


def _repeats(
    chat: int, messages: Sequence[Heard], starts: Sequence[float]
) -> Iterable[tuple[int, int | None]]:
    """Yield the chat and the run of each repeated message; the run is None if no kill came in between."""
    copies: dict[tuple[str, int | None], int] = {}
    for message in messages:
        key = (message.text, message.under)
        run = bisect_right(starts, message.at - NO_START_IS_QUICKER)
        if key in copies:
            yield chat, None if copies[key] == run else run
        copies[key] = run


async def judge_inquiries(verdict: Verdict, crowd: Crowd, config: Config) -> None:
    """Add what became of the inquiries: thanked for, stored, notified, answered, all the same ones."""
    play, heard = crowd.play, crowd.stage.journal.heard
    clients = [part.chat for part in play.parts if part.relayed]
    thanked = {chat: {c[0] for m in heard[chat] if (c := CODE.search(m.text))} for chat in clients}
    codes = {code for found in thanked.values() for code in found}
    notices = [message.text for message in heard[SUPERVISOR] if CODE.search(message.text)]
    notified = {CODE.findall(text)[0] for text in notices}
    async with bootstrap.opened_store(config) as store:
        stored = await store.inquiries()
        misses, feedback = await store.misses(), await store.feedback()
    by_chat = Counter(one.chat for one in stored)
    verdict.inquiries = len(clients)
    verdict.inquiries_lost = len(clients) - len(codes & notified & {one.code for one in stored})
    verdict.inquiries_doubled = sum(by_chat.values()) - len(by_chat) + len(notified - codes)
    verdict.demand(codes == notified == {one.code for one in stored}, "thanked, stored and notified differ")
    once = all(len(found) == 1 for found in thanked.values())
    verdict.demand(once, "a client was thanked twice, or not at all")
    verdict.demand(
        Counter(map(neutral, set(notices))) == Counter(play.notifications), "the notifications differ"
    )
    verdict.demand(all(one.life.answered_at for one in stored), "an inquiry does not count as answered")
    receipts = {m.under for m in heard[SUPERVISOR] if m.text == play.receipt}
    verdict.demand(receipts == set(crowd.answered.values()), "receipts are missing")
    verdict.demand(len(misses) == play.misses, f"{len(misses)} misses instead of {play.misses}")
    verdict.demand(sum(feedback.values()) == play.feedback, "feedback was lost or counted twice")


def judge_world(verdict: Verdict, world: Saboteur, config: Config) -> None:
    """Add whether distress was heard in each flood, and whether all that was damaged is set aside."""
    for chat in world.unanswered():
        verdict.faults.append(f"distress in the flood of {chat} was not answered")
    left = stored(config)["damaged"]
    verdict.demand(left == world.damaged, f"{left} of {world.damaged} damaged rows are there still")


async def judge_stores(verdict: Verdict, crowd: Crowd, config: Config) -> None:
    """Add whether the inbox and the outbox are whole, empty and silent."""
    updates = (await crowd.stage.state())["updates"]
    left = stored(config)
    verdict.demand(left["received"] == updates, f"{left['received']} of {updates} updates are in the inbox")
    for what in ("waiting", "queued", "refused", "with content"):
        verdict.demand(left[what] == 0, f"{left[what]} rows are {what}")
    # Telegram takes the acknowledgement of a press for a minute only: one tried later is late, not lost.
    unanswered = set(crowd.presses) - crowd.stage.journal.answered_presses
    verdict.presses_late = len(unanswered & crowd.stage.journal.refused_presses)
    never = len(unanswered) - verdict.presses_late
    verdict.demand(never == 0, f"{never} presses were never acknowledged")


WHOLE = "id NOT LIKE 'damaged %'"
"""Which rows of the inbox were not put there to be unreadable; of the outbox, those with a number above 0."""


def stored(config: Config) -> dict[str, int]:
    """Return how many rows of the inbox and the outbox are in which condition."""
    questions = {
        "received": f"FROM inbox WHERE {WHOLE}",
        "waiting": "FROM inbox WHERE done_at IS NULL",
        "queued": "FROM outbox WHERE settled_at IS NULL",
        "refused": "FROM outbox WHERE outcome = 'refused' AND chat NOT LIKE '%/press' AND id > 0",  # too late
        "with content": f"FROM (SELECT payload AS kept FROM inbox WHERE {WHOLE} UNION ALL SELECT content"
        " FROM outbox WHERE id > 0) WHERE kept IS NOT NULL",
        "damaged": f"FROM (SELECT id FROM inbox WHERE NOT ({WHOLE})"
        " UNION ALL SELECT id FROM outbox WHERE id < 0 AND reason = 'unreadable'"
        " UNION ALL SELECT chat FROM conversations WHERE at = 'once'"
        " UNION ALL SELECT code FROM inquiries WHERE chat = 'damaged'"
        " UNION ALL SELECT at FROM misses WHERE at = 'never')",
    }
    connection = sqlite3.connect(config.database.path, timeout=10)
    try:
        return {
            name: connection.execute(f"SELECT count(*) {sql}").fetchone()[0]
            for name, sql in questions.items()
        }
    finally:
        connection.close()
