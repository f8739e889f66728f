"""What she is told when inquiries leave the bot: as a file, or deleted."""

from collections.abc import Sequence

from bot.core.address import SUPERVISOR
from bot.core.finnish_time import local
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.message import SEVERAL, Document, Outgoing
from bot.core.reply import Reply
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import (
    spreadsheet,
)
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what


def export(say: Speaker, inquiries: Sequence[Inquiry], situation: Situation) -> Messages:
    """Return inquiries as a file: not protected, or she could not save it; it goes with any of them."""
    if not inquiries:
        return say.tell("export_empty", under=under_what(situation))
    made = spreadsheet.made(say, inquiries, situation.now)
    name = say.say("export_name", date=f"{local(situation.now):%Y-%m-%d}")
    about = inquiries[0].code if len(inquiries) == 1 else SEVERAL
    said = Reply(say.say("exported", count=str(len(inquiries))))
    return (Outgoing(SUPERVISOR, said, about, document=Document(f"{name}.xlsx", made)),)


def deletion(say: Speaker, one: Inquiry, situation: Situation) -> Messages:
    """Return the question whether an inquiry is really to be deleted."""
    told = () if one.status is Status.CLOSED else (say.say("ask_deletion_told"),)
    text = "\n\n".join((say.say("ask_deletion", **say.who(one)), *told))
    buttons = say.choices((on_inquiry.DeletionConfirmed(one.code),))
    return say.show(text, buttons, about=one.code, under=under_what(situation))


def deleted(say: Speaker, code: str, left: int) -> Messages:
    """Return that an inquiry is deleted, and what of it stays in her chat."""
    limits = (say.say("deleted_not_here", count=str(left)),) if left else ()
    return say.show("\n\n".join((say.say("deleted", code=code), *limits)))
