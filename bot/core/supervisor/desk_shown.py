"""What she does about an inquiry for herself, in words."""

from typing import assert_never

from bot.core.finnish_time import day
from bot.core.message import Asked
from bot.core.supervisor import (
    inquiry_effects as of_inquiry,
)
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker

OfDesk = of_inquiry.AskForNote | of_inquiry.ConfirmNoted | of_inquiry.ConfirmSnoozed | of_inquiry.ConfirmMuted
"""What she is told of what she does about an inquiry for herself."""


def told(say: Speaker, effect: OfDesk, situation: Situation) -> Messages:
    """Return what is said of what she does about an inquiry for herself."""
    match effect:
        case of_inquiry.AskForNote(one):
            words, asks = say.who(one), Asked.NOTE
            return say.ask("ask_for_note", words, situation, "note", about=one.code, asks=asks)
        case of_inquiry.ConfirmNoted(one):
            return say.answer("noted_for_her", one.code, situation, name=say.name(one))
        case of_inquiry.ConfirmSnoozed(code, until):
            return say.answer("snoozed", code, situation, date=day(until))
        case of_inquiry.ConfirmMuted(one, muted):
            key = "client_muted" if muted else "client_unmuted"
            return say.answer(key, one.code, situation, name=say.name(one))
        case _:
            assert_never(effect)
