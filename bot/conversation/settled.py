"""What it is to the supervisor how sending her words went."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from bot.core.address import Address
from bot.core.message import Deletion, Message, Outgoing, Reaction, Reason
from bot.core.supervisor import events as her_events
from bot.ports.store import (
    Delivered,
    Postponed,
    Refused,
    SetAside,
    Settlement,
)


def astray(message: Outgoing, settled: Delivered, place: Address | None) -> tuple[Message, ...]:
    """Return what mends that *message* has arrived where she, who reads at *place*, does not any more."""
    if settled.place is None or settled.message_id is None or settled.place == (place and place.whole):
        return ()
    anew = msgspec.structs.replace(message, replaces=None, replies_to=None, topic=None)
    return (Deletion(settled.place, settled.message_id), anew)


def event_of(settlement: Settlement, message: Message) -> her_events.Event | None:
    """Return what it is to her that sending her words, or taking them back, went so.

    None as long as it is not over, and that a change of them has got there is what she expects, and no news.
    """
    match settlement:
        case Delivered():
            return _arrived(message)
        case Refused(reason=reason):
            return _failed(message, reason)
        case SetAside():
            return _failed(message, Reason.MISTAKE)
        case Postponed():
            return None
        case _:
            assert_never(settlement)


def unless_the_same(message: Outgoing, told: Iterable[Message]) -> tuple[Message, ...]:
    """Return what is *told* in place of a message, unless it is what could not be sent."""
    said = tuple(told)
    return () if any(isinstance(one, Outgoing) and one.reply == message.reply for one in said) else said


def _arrived(message: Message) -> her_events.Event | None:
    match message:
        case Outgoing(about=str(code), replaces=None):
            return her_events.Delivered(code)
        case Deletion(about=str(code)):
            return her_events.TakenBack(code)
        case _:
            return None


def _failed(message: Message, reason: Reason) -> her_events.Event | None:
    match message:
        case Outgoing(about=str(code), replaces=replaces):
            return her_events.Refused(code, reason, replaces is not None)
        case Deletion(about=str(code)):
            return her_events.NotTakenBack(code)
        case Reaction(about=str(code), receipt=True):
            return her_events.Delivered(code, in_words=True)
        case _:
            return None
