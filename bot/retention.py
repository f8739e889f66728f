"""Forgets personal data when its time is up."""

from datetime import datetime, timedelta

from bot.config import Retention
from bot.ports.store import Ages, Store


def ages(retention: Retention, now: datetime) -> Ages:
    """Return the moments before which each kind of data is forgotten at *now*."""

    def ago(days: int) -> datetime:
        return now - timedelta(days=days)

    return Ages(
        conversations=ago(retention.conversation_days),
        inquiries=ago(retention.inquiry_days),
        misses=ago(retention.miss_days),
        inbox=ago(retention.message_days),
        outbox=ago(retention.message_days),
    )


async def forget(store: Store, retention: Retention, now: datetime) -> dict[str, int]:
    """Delete what is too old at *now* and return how many of each kind were deleted."""
    return await store.forget(ages(retention, now))
