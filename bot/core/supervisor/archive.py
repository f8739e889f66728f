"""All that there is about inquiries: found by words, shown whole, exported, deleted."""

from collections.abc import Iterator
from typing import assert_never

from bot.core.address import SUPERVISOR
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.search import found
from bot.core.inquiry.status import Status
from bot.core.message import Source
from bot.core.supervisor import inquiry_effects as of_inquiry
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor.effects import Effect, Effects
from bot.core.supervisor.place import deletable
from bot.core.supervisor.situation import Situation


def searched(situation: Situation, words: str) -> Effects:
    """Return the step of looking for words."""
    if not words.strip():
        return (of_inquiry.AskForWords(),)
    return (of_inquiry.ShowFound(words.strip(), found(situation.every, words)),)


def exported(situation: Situation, one: Inquiry | None) -> Effects:
    """Return the step of her asking for a file: of one inquiry if it is known which, else of all."""
    return (of_inquiry.SendExport((one,) if one else situation.every),)


def pressed(situation: Situation, one: Inquiry, button: on_inquiry.OfArchive) -> Effects:
    """Return the step of a button about all that there is of an inquiry."""
    match button:
        case on_inquiry.Opened():
            return (of_inquiry.ShowWhole(one),)
        case on_inquiry.Exported():
            return exported(situation, one)
        case on_inquiry.DeletionRequested():
            return (of_inquiry.AskDeletion(one),)
        case on_inquiry.DeletionConfirmed():
            return tuple(_deleted(situation, one))
        case _:
            assert_never(button)


def _deleted(situation: Situation, one: Inquiry) -> Iterator[Effect]:
    """Yield what it brings about that she deletes an inquiry; a client who waits is told."""
    yield of_inquiry.Forget(one)
    if one.status is not Status.CLOSED:
        yield of_inquiry.TellDeleted(one)
    copies = (sent for sent in situation.thread if sent.to == SUPERVISOR)
    young, left = deletable(copies, situation.here, situation.now)
    yield from (of_inquiry.TakeBack(Source(copy.place, copy.message_id)) for copy in young)
    yield of_inquiry.ConfirmDeleted(one.code, left)
