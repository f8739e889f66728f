"""What each effect says, and with which buttons: one message after the other, in the small knowledge.

There each sentence is named after its key, and shows what it names.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bot.core.client import effects
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import (
    ChoosingChange,
    Clarifying,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    ConfirmingWithdrawal,
    Conversation,
    Idle,
    OfferingHandoff,
    OfferingRelay,
    State,
    TakingInquiry,
)
from bot.core.inquiry.attachments import PASSED_ON, Unfit
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.promise import Expected
from bot.core.inquiry.status import Status
from bot.core.message import Outgoing
from tests import factories
from tests.factories import CHAT, DRAFT, NOON, inquiry

PATH = Path(__file__).with_name("rendered.txt")

CODE = "K7M-4QX"
DAY = date(2026, 3, 9)
ONE, NAMELESS = inquiry(), inquiry("AAA-AAA", name="", status=Status.CLOSED)
ANSWERED = inquiry("BBB-BBB", status=Status.ANSWERED)
BY_CHAT = DRAFT.fill(Field.CONTACT, Contact(Medium.CHAT))


def taking(asked: Field, question: str | None = None) -> Conversation:
    return at(TakingInquiry(Draft(question=question), asked))


def at(state: State = Idle(), *questions: str, gentle: bool = False) -> Conversation:  # noqa: B008
    """Return a conversation in *state*, the seventh turn of it."""
    until = NOON + timedelta(hours=1) if gentle else None
    return Conversation(state, questions=questions, unanswered=questions[:1], turn=7, gentle_until=until)


SAID: tuple[tuple[effects.Said, Conversation], ...] = (
    (effects.Welcome(), at()),
    *(
        (effects.SendAnswer(entry, again, offers), where)
        for entry, again, offers, where in (
            ("length", False, True, at()),
            ("length", False, True, at(gentle=True)),
            ("length", False, True, taking(Field.NAME)),
            ("length", False, True, at(OfferingRelay(CODE, "?"))),
            ("help", False, True, at()),
            ("greeting", False, True, at()),
            ("price", False, True, at(OfferingHandoff("?"))),
            ("price", True, True, at(OfferingHandoff("?"))),
            ("price", False, True, taking(Field.NAME)),
            ("price", False, False, at()),
            ("price", True, False, at()),
        )
    ),
    (effects.Suggest(("length", "price")), at(Clarifying("?", ("length", "price")))),
    (effects.OfferHandoff(), at(OfferingHandoff("?"))),
    (effects.OfferHandoff(), at(OfferingHandoff("?", "?"))),
    (effects.ConfirmAwaiting(), at()),
    (effects.OfferRest(), at(OfferingHandoff("?"))),
    (effects.OfferTopics(), at()),
    *((effects.AskFor(field), taking(field)) for field in Field),
    *((effects.AskFor(field, again=True), taking(field)) for field in (Field.NAME, Field.CONTACT)),
    *((effects.AskFor(Field.CONTACT, why), taking(Field.CONTACT)) for why in Objection),
    (effects.AskFor(Field.SUBJECT), taking(Field.SUBJECT, "Saako koiran?")),
    (effects.AskFor(Field.NAME), taking(Field.NAME, "Saako koiran?")),
    *((effects.ExplainField(field), taking(field)) for field in Field),
    (effects.ExplainSending(), at(Confirming(DRAFT))),
    (effects.SayNoted(), taking(Field.NAME)),
    (effects.SayNoted(Field.CONTACT), taking(Field.NAME)),
    (effects.ShowPreview(DRAFT), at(Confirming(DRAFT), "Auttaako?", "Mitä maksaa?")),
    (effects.ShowPreview(BY_CHAT), at(Confirming(BY_CHAT))),
    (effects.SayMuted(), at()),
    (effects.ShowSoFar(DRAFT), taking(Field.NAME)),
    (effects.AskToSend(), at(Confirming(DRAFT))),
    (effects.SayKept(True), at(Confirming(DRAFT))),
    (effects.SayKept(False), taking(Field.NAME)),
    (effects.SayAfresh(), at()),
    (effects.AskWhatToChange(), at(ChoosingChange(DRAFT))),
    (effects.SayNothingWithoutConsent(), at(ConfirmingStop(Confirming(DRAFT)))),
    (effects.AskStop(), at(ConfirmingStop(Confirming(DRAFT)))),
    (effects.ConfirmCancelled(), at()),
    (effects.ConfirmNotErased(), at()),
    (effects.SayNothingToCancel(), at()),
    *(
        (effects.SignpostCrisis(another, entry, violence), at())
        for another in (False, True)
        for violence in (False, True)
        for entry in (None, "length")
    ),
    *((effects.Comfort(other), at()) for other in (False, True)),
    (effects.SayWhoReads(), at()),
    *((effects.StayGentle(other), at()) for other in (False, True)),
    (effects.SayNotPassedOn(), at()),
    (effects.OfferAddition("K7M-4QX"), at(OfferingRelay("K7M-4QX", "Ja koira."))),
    (effects.TurnToWork(), at()),
    *((effects.SayTiring(leads_on), at()) for leads_on in (False, True)),
    (effects.SayUpsetting(), at()),
    *((effects.AnswerWordless(asks), at()) for asks in (False, True)),
    (effects.SendAnswer("greeting", again=True), at()),
    (effects.SendAnswer("greeting", again=True), at(Confirming(DRAFT))),
    (effects.OfferSupport(), at()),
    (effects.OfferSupport(leads_on=True), at()),
    (effects.SayWhomToCall(), at()),
    (effects.SayChatting(), at()),
    (effects.SayHeard(), at()),
    (effects.SignpostCrisis(again=True), at(gentle=True)),
    (effects.SayWhomToCall(), at(gentle=True)),
    (effects.OfferSupport(), at(gentle=True)),
    (effects.SayMasked(), at()),
    (effects.SayNotSentYet(), at()),
    (effects.SayWhatFollows(), at()),
    (effects.SayWhatFollows(Expected(by=DAY)), at()),
    (effects.AskFor(Field.SUBJECT, begins=True), at(TakingInquiry(Draft(Audience.GROUP), Field.SUBJECT))),
    (effects.ShowStatus(ONE, arrived=True, again=True), at(OfferingRelay(CODE, "?"))),
    (effects.AskLanguage(), at()),
    (effects.ConfirmLanguage(), at()),
    (effects.SayLanguageUnknown(), at()),
    (effects.ExplainStaleChoice(), at()),
    (effects.SayTurnFailed(), at()),
    (effects.SayUnsendable(), at()),
    (effects.AskForPause(None), at()),
    *((effects.AskForPause("12", begun), at()) for begun in (False, True)),
    (effects.SayExportedAlready(3), at()),
    (effects.ThankForFeedback(), at()),
    (effects.DeclineAttachment(), at()),
    (effects.DeclineAttached(Unfit.KIND, PASSED_ON), at()),
    (effects.ExplainCaption(), at()),
    (effects.ExplainEdit(), at()),
    (effects.SayDraftExpired(), at()),
    (effects.ShowMyData(()), at()),
    (effects.ShowMyData((ONE, NAMELESS)), at(ConfirmingErasure(Confirming(DRAFT)), "Auttaako?")),
    (effects.AskErasure(), at(ConfirmingErasure())),
    (effects.Thank(CODE, "Maija"), at()),
    (effects.Thank(CODE, ""), at()),
    (effects.Thank(CODE, "Maija", Expected(None, DAY)), at()),
    *(
        (effects.ShowStatus(ONE, arrived=True, expected=expected), at(OfferingRelay(CODE, "?")))
        for expected in (Expected(DAY, DAY), Expected(DAY, DAY, late=True), Expected(None, DAY, late=True))
    ),
    (effects.ConfirmForwarded(Expected(DAY)), at()),
    *(
        (effects.ShowStatus(one, arrived, another), at(where))
        for one, arrived, another, where in (
            (ONE, True, False, OfferingRelay(CODE, "?")),
            (ONE, False, False, OfferingRelay(CODE, "?")),
            (ONE, True, True, Idle()),
            (ANSWERED, True, False, Idle()),
            (ANSWERED, False, True, Idle()),
            (NAMELESS, True, False, Idle()),
        )
    ),
    (effects.ShowSent(ONE), at()),
    (effects.SayNoInquiry(), at()),
    (effects.AskWithdrawal(ONE), at(ConfirmingWithdrawal(CODE, "?"))),
    (effects.ConfirmWithdrawn(ONE), at()),
    (effects.ConfirmNotWithdrawn(ONE), at()),
    (effects.ConfirmForwarded(), at()),
    (effects.ConfirmErased(0, 0, 0), at()),
    (effects.ConfirmErased(2, 3, 4), at()),
    (effects.SendMyData((ONE,)), at(Idle(), "Auttaako?")),
    (effects.SendMyData(()), at(TakingInquiry(DRAFT, Field.NOTE))),
)
"""Every effect that is said, each of its ways, where it may be said; but the policy, which is long."""


def lines() -> list[str]:
    """Return what every effect says."""
    knowledge = factories.knowledge()
    replies = Replies(knowledge, Policy(knowledge, factories.Periods()))
    found = []
    for effect, where in SAID:
        found.append(f"{_named(effect)} in {type(where.state).__name__}")
        for message in replies.render(effect, CHAT, where):
            found += [f"    {line}" for line in _shown(message)]
    return found


def _named(effect: effects.Said) -> str:
    """Return an effect in short; what an inquiry or a draft holds is seen in what is said of it."""
    values = {name: getattr(effect, name) for name in effect.__struct_fields__}
    told = ", ".join(
        f"{name}={_short(value)}" for name, value in values.items() if value not in (None, False)
    )
    return f"{type(effect).__name__}({told})"


def _short(value: object) -> str:
    match value:
        case Inquiry(code=code, life=life):
            return f"{code} {life.status}"
        case Draft():
            return "…"
        case tuple():
            return f"({', '.join(map(_short, value))})"
        case _:
            return str(value)


def _shown(message: Outgoing) -> Iterator[str]:
    reply = message.reply
    yield from reply.text.split("\n")
    yield from (f"[{choice.label}] {choice.token}" for choice in reply.choices)
    if reply.share_phone is not None:
        yield f"[[{reply.share_phone}]]"
    if reply.takes_keys_away:
        yield "takes keys away"
    if message.document is not None:
        yield f"<{message.document.name}>"
        if message.document.name.endswith(".txt"):
            yield from message.document.content.decode().split("\n")
    for name in ("about", "replies_to"):
        if value := getattr(message, name):
            yield f"{name}: {value}"


def main() -> None:
    """Write the table anew."""
    PATH.write_text("\n".join(lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
