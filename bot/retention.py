"""Forgets personal data when its time is up."""

import logging
from contextlib import suppress
from datetime import datetime, timedelta

from bot.config import Retention
from bot.core.address import SUPERVISOR
from bot.core.calendar import Calendar
from bot.core.data import to_json
from bot.ports.store import Ages, Commit, Key, Outdated, Query, Store, View

log = logging.getLogger(__name__)


def ages(retention: Retention, now: datetime, today: datetime | None = None) -> Ages:
    """Return the moments before which each kind of data is forgotten at *now*; periods of days by *today*."""

    def ago(days: int) -> datetime:
        return (today or now) - timedelta(days=days)

    return Ages(
        drafts=now - timedelta(hours=retention.draft_hours),
        conversations=ago(retention.conversation_days),
        inquiries=ago(retention.inquiry_days),
        misses=ago(retention.miss_days),
        inbox=ago(retention.message_days),
        outbox=ago(retention.message_days),
        gentle=now,
        erasures=ago(retention.backup_days),
    )


async def forget(store: Store, retention: Retention, now: datetime) -> dict[str, int]:
    """Delete what is too old at *now* and return how many of each kind were deleted."""
    return await forget_by(store, retention, now, await _today(store, now))


async def forget_by(store: Store, retention: Retention, now: datetime, today: datetime) -> dict[str, int]:
    """Do the same, with periods of days reckoned by *today*, which is not doubted."""
    await _forget_pairing(store, now)
    await _forget_past(store, today, timedelta(days=retention.inquiry_days))
    await _forget_unsent(store, now, timedelta(hours=retention.draft_hours))
    await _forget_proposals(store, now, timedelta(hours=retention.draft_hours))
    await _forget_statements(store, now, timedelta(hours=retention.draft_hours))
    return await store.forget(ages(retention, now, today))


async def _today(store: Store, now: datetime) -> datetime:
    """Return the time by which what is kept for days is too old; the operator is told of a doubt, once."""
    view = await store.look(Query())
    before = view.calendar or Calendar(now)
    seen = before.seen(now)
    if seen.doubted and seen != before:
        log.error(
            "The clock says %s, %d days after it was looked at last. If the bot was off meanwhile, all is "
            "well. If the clock is wrong, set it right within a day: after that, what is too old by it is "
            "deleted.",
            f"{now:%Y-%m-%d %H:%M} UTC",
            (now - seen.at).days,
        )
    await _remember(store, view, now, Key.CALENDAR, to_json(seen).decode())
    return seen.at


async def _forget_pairing(store: Store, now: datetime) -> None:
    """Delete the pairing that is offered, if nobody can use it any more."""
    view = await store.look(Query())
    if view.pairing is None or view.pairing.until > now:
        return
    await _remember(store, view, now, Key.PAIRING, None)


async def _forget_past(store: Store, now: datetime, after: timedelta) -> None:
    """Delete where the supervisor read, when no inquiry that she was told of there can be left."""
    view = await store.look(Query())
    left = view.past.since(now - after)
    if left == view.past:
        return
    await _remember(store, view, now, Key.PAST, to_json(left).decode() if left.places else None)


async def _forget_unsent(store: Store, now: datetime, after: timedelta) -> None:
    """Delete what the supervisor typed to nobody, and has not sent to anybody since."""
    view = await store.look(Query())
    left = view.drawer.since(now - after)
    if left == view.drawer:
        return
    await _remember(store, view, now, Key.DRAWER, to_json(left).decode() if left.unsent else None)


async def _forget_proposals(store: Store, now: datetime, after: timedelta) -> None:
    """Delete what the supervisor has begun to teach, and done nothing about since."""
    view = await store.look(Query())
    left = view.teaching.since(now - after)
    if left == view.teaching:
        return
    await _remember(store, view, now, Key.TEACHING, to_json(left).decode())


async def _forget_statements(store: Store, now: datetime, after: timedelta) -> None:
    """Delete what the supervisor was about to state, and has done nothing about since."""
    view = await store.look(Query())
    left = view.stating.since(now - after)
    if left == view.stating:
        return
    await _remember(store, view, now, Key.STATING, to_json(left).decode())


async def _remember(store: Store, view: View, now: datetime, key: Key, value: str | None) -> None:
    """Remember a note of the program's own, unless one has changed since it was looked at: then it stays."""
    with suppress(Outdated):
        await store.commit(Commit(SUPERVISOR, now, remembers=((key, value),), rests_on=view.basis))
