"""How she writes to a client but by replying: ready answers, and what she has typed to nobody."""

from typing import assert_never

from bot.core.inquiry import life
from bot.core.inquiry.life import Inquiry
from bot.core.message import Source
from bot.core.supervisor import effects, events
from bot.core.supervisor import inquiry_events as on_inquiry
from bot.core.supervisor import writing_effects as of_writing
from bot.core.supervisor.canned import Canned, named, offered
from bot.core.supervisor.drawer import Unsent
from bot.core.supervisor.effects import Effects
from bot.core.supervisor.situation import Situation


def to_nobody(situation: Situation, wrote: events.Wrote) -> Effects:
    """Return the step of what she sent without replying: it is kept, and she is asked to whom it goes."""
    text, attached = wrote.text or "", wrote.attached
    if not (text.strip() or attached) or situation.source is None or not situation.open:
        return (effects.ExplainChat(),)
    if attached and (unfit := situation.terms.attachments.unfit(attached)):
        return (of_writing.SayUnfit("", unfit, situation.terms.attachments),)
    unsent = Unsent(situation.source.message_id, text, situation.now, attached)
    asked = of_writing.AskToWhom(unsent.message, situation.open)
    return (asked, of_writing.KeepDrawer(situation.drawer.holding(unsent)))


def rewritten(situation: Situation, unsent: Unsent, text: str | None) -> Effects:
    """Return the step of an edit of what lies in the drawer."""
    if text is None or not text.strip():
        return (
            of_writing.KeepDrawer(situation.drawer.without(unsent.message)),
            of_writing.ConfirmDropped(),
        )
    changed = Unsent(unsent.message, text, situation.now, unsent.attached)
    return (of_writing.KeepDrawer(situation.drawer.holding(changed)),)


def dropped(situation: Situation, message: str) -> Effects:
    """Return the step of a button by which what lies in the drawer goes to nobody."""
    if situation.source is None:
        return ()
    if situation.drawer.of(message) is None:
        return (of_writing.SayNotInDrawer(situation.source),)
    return (
        of_writing.ConfirmDropped(situation.source),
        of_writing.KeepDrawer(situation.drawer.without(message)),
    )


def pressed(situation: Situation, one: Inquiry, button: on_inquiry.OfWriting) -> Effects:
    """Return the step of a button by which the client of an inquiry is written to."""
    match button:
        case on_inquiry.AnswerRequested(code):
            return (of_writing.ExplainAnswering(code),)
        case on_inquiry.CannedOffered():
            return (canned(situation, one),)
        case on_inquiry.CannedChosen(_, name):
            return _said(situation, one, named(situation.canned, name, one.language))
        case on_inquiry.SentTo(_, message):
            return _sent(situation, one, situation.drawer.of(message))
        case _:
            assert_never(button)


def canned(situation: Situation, one: Inquiry | None) -> of_writing.OfferCanned:
    """Return the offer of the ready answers: those in the language of the client of an inquiry."""
    language = one.language if one else situation.language
    return of_writing.OfferCanned(offered(situation.canned, language), one)


def _said(situation: Situation, one: Inquiry, answer: Canned | None) -> Effects:
    if answer is None:
        return (canned(situation, one),)
    return relayed(situation, of_writing.Relay(one, answer.text))


def _sent(situation: Situation, one: Inquiry, unsent: Unsent | None) -> Effects:
    if situation.source is None:
        return ()
    if unsent is None:
        return (of_writing.SayNotInDrawer(situation.source),)
    source = Source(situation.here, unsent.message)
    relay = of_writing.Relay(one, unsent.text, source=source, attached=unsent.attached)
    left = of_writing.KeepDrawer(situation.drawer.without(unsent.message))
    return (*relayed(situation, relay), of_writing.ConfirmSending(one, situation.source), left)


def relayed(situation: Situation, relay: of_writing.Relay) -> Effects:
    """Return the step of passing something on to a client, if it may be."""
    attached, allowed = relay.attached, situation.terms.attachments
    if attached and (unfit := allowed.unfit(attached)):
        return (of_writing.SayUnfit(relay.inquiry.code, unfit, allowed),)
    return (relay, life.became(relay.inquiry, life.Answered(), situation.now))
