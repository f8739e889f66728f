"""What she is offered to do about what she has typed, about an inquiry, and at all: in words and buttons."""

from collections.abc import Iterable

from bot.core.inquiry.life import Inquiry
from bot.core.message import SEVERAL
from bot.core.reply import Choice
from bot.core.supervisor import events, tokens
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.canned import Canned
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages, Speaker, under_what

MOST_OFFERED = 20
"""How many inquiries are offered by buttons: those that have waited longest."""

LONGEST_LABEL = 48
"""Characters of a ready answer on its button."""

MENU = tuple(events.Item)
"""What the menu holds, in order."""


def menu(say: Speaker, situation: Situation) -> Messages:
    """Return all that can be done in her chat; who may act is asked in a group only."""
    items = (item for item in MENU if situation.here.is_group or item is not events.Item.MEMBERS)
    return say.tell("menu", buttons=tuple(map(events.Chosen, items)))


def to_whom(say: Speaker, effect: of_writing.AskToWhom, situation: Situation) -> Messages:
    """Return the question to whom goes what was sent to nobody."""
    hours = str(int(situation.terms.draft.total_seconds() // 3600))
    offered, more = effect.inquiries[:MOST_OFFERED], len(effect.inquiries) - MOST_OFFERED
    parts = [say.say("ask_to_whom", hours=hours)]
    parts += [say.say("ask_to_whom_more", count=str(more))] if more > 0 else []
    choices = [_sending(say, one, effect.message) for one in offered]
    choices += say.choices((events.Dropped(effect.message),))
    return say.show("\n\n".join(parts), choices, about=SEVERAL, under=under_what(situation))


def _sending(say: Speaker, one: Inquiry, message: str) -> Choice:
    return Choice(f"{say.name(one)} · {one.code}", tokens.token(on_inquiry.SentTo(one.code, message)))


def canned(say: Speaker, effect: of_writing.OfferCanned, situation: Situation) -> Messages:
    """Return the ready answers: to be sent by a press if it is known to whom."""
    if not effect.answers:
        return say.tell("canned_none", under=under_what(situation))
    items = "\n\n".join(f"{n}. {each.text}" for n, each in enumerate(effect.answers, 1))
    one = effect.inquiry
    if one is None:
        return say.tell("canned_list", {"items": items}, under=under_what(situation))
    text = say.say("canned_offer", items=items, **say.who(one))
    return say.show(text, tuple(_saying(one, effect.answers)), about=one.code, under=under_what(situation))


def _saying(one: Inquiry, answers: Iterable[Canned]) -> Iterable[Choice]:
    for number, each in enumerate(answers, 1):
        label = f"{number}. {' '.join(each.text.split())}"
        cut = label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
        yield Choice(cut, tokens.token(on_inquiry.CannedChosen(one.code, each.name)))
