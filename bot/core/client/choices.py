"""What may be pressed, and what may be typed instead.

The buttons that are pending follow from the state alone, so that the words under a message and
what the dialogue accepts can never disagree.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rapidfuzz import fuzz

from bot.core.client import events, states
from bot.core.client.events import Button
from bot.core.client.states import Conversation
from bot.core.inquiry import contact
from bot.core.inquiry.draft import Audience, Field
from bot.core.knowledge import agreement
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.text import fold

CLOSE_ENOUGH = 88
"""How alike (RapidFuzz ratio, 0..100) a mistyped word must be to one of a choice's words."""

SHORTEST_MISTYPED = 5
"""Letters that a choice's word must have for a mistyped one to be recognised."""

_AGREED: Mapping[type[Button], str] = MappingProxyType(
    {
        events.Consented: agreement.SEND,
        events.HandoffAccepted: agreement.SEND,
        events.ErasureConfirmed: agreement.ERASE,
        events.ChangesDone: agreement.SEND,
        events.StopConfirmed: agreement.STOP,
        events.WithdrawalConfirmed: agreement.WITHDRAW,
    }
)
"""Choices that cannot be taken back are never guessed: "ei saa lähettää" is one letter from a yes."""


LONGEST_AGREEMENT = 300
"""Characters of an agreement in ordinary words, at most: more tell something, and cost much to look at."""

_EXPRESSLY = (events.ErasureConfirmed, events.WithdrawalConfirmed)
"""Choices that a mere "ok" does not make: what was sent, or known, is gone after them."""


def pending(state: states.State) -> tuple[Button, ...]:
    """Return the buttons that *state* waits for, in the order they are shown."""
    match state:
        case states.Clarifying(_, entries):
            return (*(events.EntryChosen(e) for e in entries), events.NoneChosen())
        case states.OfferingHandoff(missed=missed):
            waiting = (events.AnswerAwaited(),) if missed else ()
            return (events.HandoffAccepted(), *waiting, events.Declined())
        case states.OfferingRelay():
            return (events.RelayRequested(),)
        case states.ConfirmingWithdrawal():
            return (events.WithdrawalConfirmed(), events.RelayRequested(), events.Declined())
        case states.TakingInquiry(draft, asked):
            return (*_answers(asked, draft.question), events.Cancelled())
        case states.Confirming():
            return (events.Consented(), events.ChangeRequested(), events.Cancelled())
        case states.ChoosingChange():
            change = (events.ChangeRequested(field) for field in Field)
            return (*change, events.ChangesDone(), events.Cancelled())
        case states.ConfirmingErasure():
            return (events.ErasureConfirmed(), events.Declined())
        case states.ConfirmingStop():
            return (events.StopConfirmed(), events.Declined())
        case states.Idle():
            return ()


def _is_written(state: states.State) -> bool:
    """Tell whether *state* waits for words of the client's own, in which a number may be meant."""
    written = (Field.SUBJECT, Field.NAME, Field.NOTE)
    return isinstance(state, states.TakingInquiry) and state.asked in written


def _answers(asked: Field, question: str | None) -> tuple[Button, ...]:
    match asked:
        case Field.AUDIENCE:
            return tuple(events.AudienceChosen(a) for a in Audience)
        case Field.SUBJECT:
            return (*((events.QuestionReused(),) if question else ()), events.Skipped(asked))
        case Field.NAME | Field.NOTE:
            return (events.Skipped(asked),)
        case Field.CONTACT:
            return (events.ChatChosen(),)


def key(button: Button) -> str:
    """Return the name under which the wording has *button*'s label and the vocabulary its words."""
    match button:
        case events.AudienceChosen(audience):
            return f"audience.{audience}"
        case events.ChangeRequested(field) if field:
            return f"field.{field}"
        case events.Skipped(field):
            return f"skip.{field}"
        case events.LanguageChosen(language):
            return f"language.{language}"
        case events.FeedbackGiven(_, helpful):
            return "helpful" if helpful else "not_helpful"
        case _:
            return _KEYS[type(button)]


_KEYS: dict[type[Button], str] = {
    events.WorkMeant: "work",
    events.NoneChosen: "none",
    events.Declined: "declined",
    events.HandoffAccepted: "handoff",
    events.AnswerAwaited: "await",
    events.RelayRequested: "relay",
    events.WithdrawalConfirmed: "withdrawal_confirmed",
    events.InquiryRequested: "inquiry",
    events.QuestionReused: "reuse",
    events.ChatChosen: "chat",
    events.ChangesDone: "done",
    events.ChangeRequested: "change",
    events.Consented: "consent",
    events.Cancelled: "cancel",
    events.StopConfirmed: "stop_confirmed",
    events.HelpRequested: "help",
    events.ExportRequested: "export",
    events.ErasureRequested: "erase",
    events.ErasureConfirmed: "erase_confirmed",
}


class Choices:
    """The labels of buttons, and the reading of words typed instead of pressing one."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._agreement = agreement.Agreement(tuple(knowledge.vocabulary.values()))
        self._called: dict[Button, list[str]] = {}

    def label(self, button: Button, language: Language) -> str:
        """Return what is written on *button*."""
        if isinstance(button, events.EntryChosen):
            return self._knowledge.question(button.entry, language)
        return self._knowledge.say(language, f"choice.{key(button)}")

    def typed(self, state: states.State, text: str) -> Button | None:
        """Return the pending button that *text* names by its number, its label or a word for it.

        Any of the three languages will do, and so will a small typing error in a longer word, except
        where it would be a consent, which is taken in ordinary words of agreement.
        """
        words = fold(text).strip(" .!,")
        offered = pending(state)
        if words.isdecimal() and len(words) == 1 and agreement.is_plain(text):
            if _is_written(state):
                return None  # "how many are you?"
            return offered[int(words) - 1] if 0 < int(words) <= len(offered) else None
        if contact.found_in(text):
            return None  # a number is no word for one
        plain = agreement.is_plain(text)
        exact = (b for b in offered if words in self._names(b) and (plain or type(b) not in _AGREED))
        agreed = (button for button in offered if self._agrees(text, button))
        guessable = (b for b in offered if type(b) not in _AGREED and not isinstance(b, events.Cancelled))
        return (
            next(exact, None)
            or next(agreed, None)
            or next((b for b in guessable if self._sounds_like(words, b)), None)
        )

    def anytime(self, conversation: Conversation, text: str) -> Button | None:
        """Return the button that is as good at any time, and that *text* names by its label or a word for it.

        Never by likeness, for nobody waits for it; where any words are being asked for, only what is about
        one's own data is understood so.
        """
        words = fold(text).strip(" .!,")
        return next((b for b in self._lasting(conversation) if words in self._names(b)), None)

    def agrees_expressly(self, text: str) -> bool:
        """Tell whether *text* agrees to send, by more than a word that may only mean "I see"."""
        return len(text) <= LONGEST_AGREEMENT and self._agreement.agrees(text, agreement.SEND, expressly=True)

    def names(self, button: Button, text: str) -> bool:
        """Tell whether *text* is the label of *button* or a word for it."""
        return fold(text).strip(" .!,") in self._names(button)

    def _lasting(self, conversation: Conversation) -> Iterator[Button]:
        yield events.ExportRequested()
        yield events.ErasureRequested()
        if conversation.gentle_until is not None:
            yield events.WorkMeant()
        state = conversation.state
        if isinstance(state, states.TakingInquiry) and state.asked in (Field.SUBJECT, Field.NAME, Field.NOTE):
            return
        yield events.HelpRequested()
        yield events.InquiryRequested()
        yield from map(events.LanguageChosen, self._knowledge.wording)
        if conversation.last_entry is not None:
            yield events.FeedbackGiven(conversation.last_entry, helpful=True)
            yield events.FeedbackGiven(conversation.last_entry, helpful=False)

    def _agrees(self, text: str, button: Button) -> bool:
        if isinstance(button, events.WithdrawalConfirmed) and self.names(events.ErasureRequested(), text):
            return False  # all of one's data, and not the inquiry alone
        to, expressly = _AGREED.get(type(button)), isinstance(button, _EXPRESSLY)
        if isinstance(button, events.HandoffAccepted) and self._agreement.agrees(text, agreement.ASK):
            return True
        return to is not None and self._agreement.agrees(text, to, expressly=expressly)

    def _sounds_like(self, words: str, button: Button) -> bool:
        names = (name for name in self._names(button) if len(name) >= SHORTEST_MISTYPED)
        return any(fuzz.ratio(words, name) >= CLOSE_ENOUGH for name in names)

    def _names(self, button: Button) -> list[str]:
        """Return everything that *button* may be called, folded, in every language."""
        if isinstance(button, events.EntryChosen) and button.entry not in self._knowledge.entries:
            return []  # it was suggested, and has since been removed
        if button not in self._called:
            self._called[button] = self._all_names(button)
        return self._called[button]

    def _all_names(self, button: Button) -> list[str]:
        names: list[str] = []
        for language, wording in self._knowledge.wording.items():
            if isinstance(button, events.EntryChosen) or f"choice.{key(button)}" in wording:
                names.append(fold(self.label(button, language)))
        if not isinstance(button, events.EntryChosen):
            for vocabulary in self._knowledge.vocabulary.values():
                names += (fold(word) for word in vocabulary.choices.get(key(button), ()))
        return names
