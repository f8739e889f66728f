"""Small, whole values to test with."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from bot.conversation import Mouth
from bot.core.address import Address
from bot.core.client import events
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.situation import Situation
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
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.life import Inquiry, Life, Terms
from bot.core.knowledge.entries import Entry, EntryText, Knowledge, Vocabulary
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.reading import (
    NOTHING_BEFORE,
    Ambiguous,
    Before,
    Confident,
    Danger,
    Decider,
    Intent,
    Match,
    NoMatch,
    Reader,
    Reading,
    Scored,
    Why,
)
from bot.core.supervisor.replies import Replies as HerReplies

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

CHAT = Address.parse("telegram:1")
"""A client's chat."""


def knowledge() -> Knowledge:
    """Return a knowledge of six entries whose sentences are named after their keys."""
    return Knowledge(
        facts={"length": {Language.FI: "1,5 tuntia", Language.SV: "1,5 timmar"}, "price": {Language.FI: ""}},
        entries={
            "greeting": entry(
                "greeting", "Hei!", "Tervetuloa!", follow_ups=("length", "price"), source="botti"
            ),
            "help": entry("help", "Mitä voin kysyä?", "Kysy vapaasti.", source="botti"),
            "length": entry("length", "Kauanko kestää?", "Kestää {length}.", follow_ups=("price",)),
            "price": entry("price", "Mitä maksaa?", "Hinta: {price}", unanswered="Hintaa ei ole kerrottu."),
            "inquiry": entry("inquiry", "Haluan ottaa yhteyttä", "Selvä.", source="botti"),
            "crisis": entry("crisis", "Tarvitsen apua", "Soita 112.", source="botti"),
        },
        wording={Language.FI: {key: worded(key, values) for key, values in SENTENCES.items()}},
        vocabulary={
            Language.FI: Vocabulary(
                choices={
                    "handoff": ("joo",),
                    "audience.group": ("tiimille",),
                    "field.name": ("nimi",),
                    "field.subject": ("asia",),
                },
                agreement={
                    "yes": ("joo", "kyllä", "okei"),
                    "acknowledging": ("okei",),
                    "send": ("lähetä",),
                    "erase": ("poista",),
                    "beside": ("vaan", "se", "nyt", "kiitos"),
                },
                introductions={
                    "name": ("nimi on", "nimeni on"),
                    "called": ("olen",),
                    "beside": ("hei",),
                    "contact": ("numero", "onkin", "soita"),
                    "subject": ("aihe on",),
                    "correcting": ("vaan", "eikun"),
                    "hesitating": ("kysyn", "miet"),
                    "wrong": ("väärin",),
                    "continuing": ("jatk",),
                    "sent": ("lähet", "peril", "peru"),
                },
                languages={"fi": ("suom",), "sv": ("ruots",), "en": ("englan",)},
                audiences={"group": ("tiimi",), "myself": ("minulle",), "unsure": ("en tiedä",)},
            )
        },
    )


def entry(name: str, question: str, answer: str, **rest: object) -> Entry:
    """Return an entry in Finnish."""
    text = EntryText(question, answer, unanswered=_text(rest.get("unanswered")))
    follow_ups = rest.get("follow_ups", ())
    assert isinstance(follow_ups, tuple)
    return Entry(name, str(rest.get("source", "tieto")), follow_ups, {Language.FI: text})


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def worded(key: str, values: frozenset[str]) -> str:
    """Return a sentence that shows its key and the values it may name."""
    return " ".join((key, *(f"{{{value}}}" for value in sorted(values))))


def reading(match: Match, danger: Danger = Danger.NONE, *, foreign: bool = False) -> Reading:
    """Return a reading in Finnish."""
    return Reading(Language.FI, danger, match, foreign)


def meant(*entries: str) -> Confident:
    """Return a clear match."""
    return Confident(tuple(Scored(name, 0.9) for name in entries))


def unclear(*entries: str) -> Ambiguous:
    """Return a close call."""
    return Ambiguous(tuple(Scored(name, 0.4) for name in entries))


NO_INTENTS: Mapping[str, Intent] = MappingProxyType({})
"""Nothing is wanted of the bot itself."""


class FakeReader:
    """Understands the texts it was told about; everything else matches nothing."""

    def __init__(
        self, readings: Mapping[str, Match | Reading], intents: Mapping[str, Intent] = NO_INTENTS
    ) -> None:
        self._readings = readings
        self._intents = intents

    def read(self, text: str, prior: Language, before: Before = NOTHING_BEFORE) -> Reading:
        known = self._readings.get(text, NoMatch(()))
        return replace(known if isinstance(known, Reading) else reading(known), asks=text.endswith("?"))

    def danger(self, text: str) -> Danger:
        read = self.read(text, Language.FI)
        return Danger.NONE if read.guessed else read.danger

    def why(self, text: str, prior: Language) -> Why:
        return Why(Decider.CLEAR, (("price", 0.9), ("length", 0.05)), (("maksaa", 0.5),), 0.6, 0.2)

    def wishes(self, text: str, prior: Language) -> Mapping[Intent, float]:
        wanted = self._intents.get(text)
        return {wanted: 1.0} if wanted else {}


DRAFT = Draft(
    Audience.GROUP,
    "Tiimimme riitelee.",
    "Maija",
    Contact(Medium.PHONE, "+358 40 1234567"),
    "Auttaako tämä?",
    "",
)

STATES: tuple[State, ...] = (
    Idle(),
    Clarifying("Mitä tämä on?", ("length", "price")),
    OfferingHandoff("Saako koiran tuoda?", "Saako koiran tuoda?"),
    OfferingRelay("K7M-4QX", "Kauanko kestää?"),
    ConfirmingWithdrawal("K7M-4QX", "Perun sen"),
    *(TakingInquiry(Draft(question="Auttaako tämä?"), field) for field in Field),
    Confirming(DRAFT),
    ChoosingChange(DRAFT),
    ConfirmingErasure(),
    ConfirmingErasure(TakingInquiry(Draft(), Field.NAME)),
    ConfirmingStop(Confirming(DRAFT)),
)
"""One of each state, and of each question of the inquiry."""

LONGEST_ENTRY = "e" * 40

BUTTONS: tuple[events.Button, ...] = (
    events.EntryChosen(LONGEST_ENTRY),
    events.WorkMeant(),
    events.WorkMeant(LONGEST_ENTRY),
    events.NoneChosen(),
    events.Declined(),
    events.HandoffAccepted(),
    events.AnswerAwaited(),
    events.RelayRequested(),
    events.WithdrawalConfirmed(),
    events.InquiryRequested(),
    *map(events.AudienceChosen, Audience),
    events.QuestionReused(),
    events.ChatChosen(),
    *map(events.Skipped, (Field.SUBJECT, Field.NAME, Field.NOTE)),
    events.ChangeRequested(),
    *map(events.ChangeRequested, Field),
    events.ChangesDone(),
    events.Consented(),
    events.Cancelled(),
    events.StopConfirmed(),
    events.HelpRequested(),
    *map(events.LanguageChosen, Language),
    events.FeedbackGiven(LONGEST_ENTRY, helpful=True),
    events.FeedbackGiven(LONGEST_ENTRY, helpful=False),
    events.ExportRequested(),
    events.ErasureRequested(),
    events.ErasureConfirmed(),
)
"""One of each kind of button, with each value that it may have."""


def inquiry(code: str = "K7M-4QX", chat: Address = CHAT, **changes: object) -> Inquiry:
    """Return a complete inquiry; *changes* are of its fields, or of those of its life."""
    values: dict[str, object] = {
        "audience": Audience.GROUP,
        "subject": "Tiimimme riitelee.",
        "name": "Maija",
        "contact": Contact(Medium.PHONE, "+358 40 1234567"),
        "questions": ("Auttaako tämä?",),
        "language": Language.FI,
        "consented_at": NOON,
        "policy": "fi-00000000",
        **changes,
    }
    become = {name: values.pop(name) for name in Life.__struct_fields__ if name in values}
    life = Life(**{"waiting_since": values["consented_at"], **become})  # type: ignore[arg-type]
    return Inquiry(code=code, chat=chat, life=life, **values)  # type: ignore[arg-type]


def in_the_clients_words(notice: str) -> str:
    """Return a notice of the small knowledge with the client's words for what it says from her side."""
    for hers, theirs in (
        (": audience.", ": choice.audience."),
        (": reached.here", ": choice.chat"),
        (": reached.there", ": choice.chat"),
    ):
        notice = notice.replace(hers, theirs)
    return notice


class Periods:
    """How long data is kept, for a policy."""

    conversation_days = 30
    miss_days = 180
    inquiry_days = 365
    draft_hours = 72
    message_days = 14


TERMS = Terms()
"""How long things may take."""


def mouth(reader: Reader | None = None) -> Mouth:
    """Return what is known and said, over the small knowledge."""
    known = knowledge()
    policy = Policy(known, Periods())
    dialogue = Dialogue(known, reader or FakeReader({}), policy)
    return Mouth(known, dialogue, Replies(known, policy), HerReplies(known))


def situation(conversation: Conversation = Conversation(), **known: object) -> Situation:  # noqa: B008
    """Return a client's situation at noon."""
    values = {"now": NOON, "code": "K7M-4QX", "chat": CHAT, "conversation": conversation, **known}
    return Situation(**values)  # type: ignore[arg-type]
