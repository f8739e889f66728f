"""After an inquiry has been sent: what its client asks about it, adds to it, and takes back.

While the supervisor and the client write to each other, what is clearly a question of the knowledge is
answered, and can be passed on all the same; everything else is passed on. Before she has answered, only what
is plainly meant for her goes to her unasked.
"""

from dataclasses import replace

from bot.core.client import (
    answering,
    distress,
    effects,
    events,
    expecting,
    gentle,
    intents,
    names,
    phrases,
    states,
    steps,
    wishing,
)
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact, life
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.knowledge import agreement, named
from bot.core.reading import Confident, Intent, Reading
from bot.core.text import sentences, words

SAID_TO_THE_BOT = 0.97
"""How probable it must be that a question of the knowledge is asked, where a person is written to: "would
Tuesday do for us?" is like one. What is no question must stand in the knowledge word for word."""

SURELY_THE_BOT = 0.8
"""How probable it must be that it is asked who answers, where a person is written to."""

_UNDOING = (agreement.WITHDRAW, agreement.STOP)
"""The words of agreement by which something is taken back."""

MOST_OF_A_WITHDRAWAL = 3
"""Words of one that does not say what is taken back, at most: more say what else is called off."""

MOST_OF_AN_ORDER = 6
"""Words by which something is to be deleted, at most."""

ASKED_ABOUT = (Intent.STATUS, Intent.SHOW_SENT, Intent.WITHDRAW)
"""What makes no sense without an inquiry."""


def said(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what may be about an inquiry of the client's; None if it is not."""
    if accepted := _accepted(context, text):
        return accepted
    one = context.thread()
    if context.situation.there is not None and one is not None:
        return _passed_on(context, one, text, reading)
    if context.is_gentle and one is not None and not (phrases.asks(text) or _was_written_since(context, one)):
        of_it = intents.heard(context, text, intents.GENTLE | gentle.AFTERWARDS)
        return None if of_it else _perhaps_passed_on(one, text, reading)
    if _sends(context, text):
        return _not_to_be_sent(context, reading)
    latest = context.situation.latest
    if latest is None:
        return _without_any(context, text, reading)
    if named := context.situation.own(text.strip().upper()):
        return _granted(context, named, text, reading, Intent.STATUS)
    return _wanted(context, latest, text, reading) or _about(context, text, reading)


def _wanted(context: Context, latest: Inquiry, text: str, reading: Reading) -> Step | None:
    """Return the step of what the client plainly tells of *latest*, or wants of it; None if nothing."""
    one, waiting = context.thread(), context.situation.waiting
    wish = intents.heard(context, text, intents.SENT, _least(reading))
    forbids = phrases.forbids(text, context.vocabularies)
    undoes = wish in (Intent.ERASE, Intent.WITHDRAW) and not forbids
    if waiting and one is None and not undoes and _is_surely_hers(context, waiting, text, reading):
        return _told_her(context, waiting, text, reading)
    if _erases_it(context, text):
        wish = Intent.WITHDRAW if waiting or one is not None else Intent.ERASE
        return _granted(context, latest, text, reading, wish)
    if wish is not None and _is_meant(context, latest, text, reading, wish):
        return _granted(context, latest, text, reading, wish)
    if one is not None and phrases.closes(text, context.vocabularies) and not phrases.asks(text):
        return _granted(context, one, text, reading, Intent.WITHDRAW)
    return None


def _about(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of what belongs where the client and she write, or may be added; None if none is."""
    waiting = context.situation.waiting
    if (one := context.thread()) is not None:
        return _in_thread(context, one, text, reading)
    if waiting is None:
        return None
    if _takes_back(context, text, reading):
        return _granted(context, waiting, text, reading, Intent.WITHDRAW)
    if context.asks_for_her(reading.match) and _tells_more(context, text, reading):
        return _told_her(context, waiting, text, reading)
    if context.asks_for_her(reading.match):  # she has been told: nobody is asked twice
        shown = expecting.status(context.situation, waiting, another=True)
        return Step(states.OfferingRelay(waiting.code, text), (shown,), language=reading.language)
    return _perhaps_added(context, waiting, text, reading)


def _tells_more(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text*, by which the supervisor is asked for, tells how or when ("do call, after six")."""
    asks = phrases.asks(text) or reading.asks or phrases.names_the_inquiry(text, context.vocabularies)
    return not asks and (phrases.counts(text) or phrases.prefers(text, context.vocabularies))


def _told_her(context: Context, one: Inquiry, text: str, reading: Reading) -> Step:
    """Return the step that passes *text* on; in the gentle hours nothing goes to her unasked."""
    if context.is_gentle:
        return _addition_offered(one, text, reading)
    return _passed_on(context, one, text, reading)


def _accepted(context: Context, text: str) -> Step | None:
    """Return the step of a yes to whether something is to be passed on; None if it is none."""
    match context.conversation.state:
        case states.OfferingRelay(code, said, asked=True) if context.known.choices.agrees_expressly(text):
            return relayed(context, code, said)
        case _:
            return None


def _perhaps_passed_on(one: Inquiry, text: str, reading: Reading) -> Step:
    """Return the step of what is written into a thread after the signpost, which may lean on what is gone."""
    return _addition_offered(one, text, reading, effects.SayNotPassedOn())


def _addition_offered(one: Inquiry, text: str, reading: Reading, *besides: effects.Effect) -> Step:
    """Return the step that offers to pass *text* on into *one*, after what is said *besides*."""
    said = (*steps.support(reading), *besides, effects.OfferAddition(one.code))
    return Step(states.OfferingRelay(one.code, text, asked=True), said, language=reading.language)


def _was_written_since(context: Context, one: Inquiry) -> bool:
    """Tell whether the supervisor wrote after the signpost, so that what is said may well answer her."""
    until, answered = context.conversation.gentle_until, one.life.answered_at
    return until is not None and answered is not None and answered > until - distress.GENTLE


def _sends(context: Context, text: str) -> bool:
    """Tell whether *text* tells to send, and nothing else, where there is nothing to be sent."""
    agrees = context.known.choices.agrees_expressly(text)
    return agrees and agreement.mentions(text, (agreement.SEND,), context.vocabularies)


def _not_to_be_sent(context: Context, reading: Reading) -> Step:
    """Return the step of a client who sends what has been sent already, or was never begun."""
    waiting = context.situation.waiting
    if waiting is None:
        return Step(states.Idle(), (effects.SayNoInquiry(),), language=reading.language)
    shown = expecting.status(context.situation, waiting)
    return Step(states.Idle(), (shown,), language=reading.language)


def _perhaps_added(context: Context, waiting: Inquiry, text: str, reading: Reading) -> Step | None:
    """Return the step of what is no question, and may be meant for *waiting*; None if it hardly is."""
    if _declines_relay(context, text):
        return Step(states.Idle(), (effects.OfferTopics(),))
    if isinstance(reading.match, Confident) or reading.foreign or context.is_gentle or phrases.asks(text):
        return None
    felt = intents.heard(context, text, intents.MOODS, intents.UNEXPECTED)
    if felt or answering.says_nothing(context, text, reading.match):
        return None
    return _addition_offered(waiting, text, reading)


def _is_surely_hers(context: Context, waiting: Inquiry, text: str, reading: Reading) -> bool:
    """Tell whether *text* is plainly meant for *waiting*, though nobody asks.

    How to be reached, or how not; a name; what was forgotten; and once she has written, what is no question.
    """
    known = context.vocabularies
    if contact.found_in(text) or phrases.forbids(text, known) or phrases.forgot(text, known):
        return True
    if phrases.asks(text):
        return False
    written = waiting.life.answered_at is not None and not isinstance(reading.match, Confident)
    return written or names.introduced(text, known, anywhere=True) is not None


def _declines_relay(context: Context, text: str) -> bool:
    """Tell whether *text* says no to the offer to pass something on."""
    offering = isinstance(context.conversation.state, states.OfferingRelay)
    return offering and (phrases.only_denies(text) or context.known.choices.names(events.Declined(), text))


def _takes_back(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* stops what has been sent already, as if it were still being filled in.

    It is asked about before it is done, and can be passed on instead; never by likeness alone.
    """
    choices = context.known.choices
    if choices.names(events.Cancelled(), text):
        return True
    if choices.names(events.Declined(), text) or phrases.turns(text):
        return False
    least = _least(reading) if _speaks_of(context, text, _UNDOING) else intents.VERY_SURE
    return not phrases.asks(text) and intents.any_heard(context, text, intents.UNDOING, least)


def _speaks_of(context: Context, text: str, kinds: tuple[str, ...]) -> bool:
    """Tell whether *text* has one of the words by which what cannot be taken back is agreed to."""
    return agreement.mentions(text, kinds, context.vocabularies)


def _is_meant(context: Context, latest: Inquiry, text: str, reading: Reading, wish: Intent) -> bool:
    """Tell whether a wish can be granted as it was heard; what cannot be taken back must be surely meant."""
    over = latest.status is Status.CLOSED
    match wish:
        case Intent.ERASE if intents.heard(context, text, (wish,), intents.UNEXPECTED) is None:
            return False
        case Intent.ERASE | Intent.MY_DATA:
            return _is_of_own_data(context, text, reading, wish)
        case Intent.WITHDRAW:
            return not over and _withdraws(context, text)
        case Intent.STATUS if latest.status is not Status.NEW and isinstance(reading.match, Confident):
            return not (reading.asks and intents.is_outdone(context, text, wish, reading.match))
        case Intent.ADD:
            return not (over and latest.life.closed_at is None)  # what was withdrawn stays so
        case _:
            return True


def _withdraws(context: Context, text: str) -> bool:
    """Tell whether *text* takes an inquiry back, and not a time, a call, or anything else in a thread.

    While she and the client write to each other, it names the inquiry or says little else.
    """
    if context.thread() is not None and not phrases.names_the_inquiry(text, context.vocabularies):
        surely = intents.any_heard(context, text, intents.UNDOING, intents.VERY_SURE)
        return surely and len(words(text)) <= MOST_OF_A_WITHDRAWAL
    if context.known.choices.names(events.Declined(), text) or phrases.turns(text):
        return False
    if not _speaks_of(context, text, _UNDOING):
        return intents.any_heard(context, text, intents.UNDOING, intents.VERY_SURE)
    return intents.heard(context, text, (Intent.WITHDRAW,), intents.UNEXPECTED) is not None


def _is_of_own_data(context: Context, text: str, reading: Reading, wish: Intent | None) -> bool:
    """Tell whether *wish* is about one's own data, and more than a question of how such is handled."""
    if wish not in (Intent.ERASE, Intent.MY_DATA) or phrases.denies(text):
        return False
    names_one = phrases.names_an_answer(text, context.vocabularies)
    if wish is Intent.ERASE and names_one and context.situation.inquiries:
        return False  # the number, or the name, and not all of it
    if wish is Intent.ERASE and not _speaks_of(context, text, (agreement.ERASE, agreement.STOP)):
        return intents.heard(context, text, (wish,), intents.VERY_SURE) is not None
    if wish is Intent.MY_DATA and _asks_how_data_is_handled(context, text, reading):
        return False
    only_asks = wish is Intent.ERASE and phrases.asks(text)
    return not only_asks or intents.heard(context, text, (wish,), intents.VERY_SURE) is not None


def _asks_how_data_is_handled(context: Context, text: str, reading: Reading) -> bool:
    """Tell whether *text* asks likelier what is done with data ("do you sell it?") than to see one's own."""
    if not isinstance(reading.match, Confident) or reading.match.entries[0].entry != named.PRIVACY:
        return False
    return intents.is_outdone(context, text, Intent.MY_DATA, reading.match)


def _least(reading: Reading) -> float:
    return intents.UNEXPECTED if isinstance(reading.match, Confident) else intents.EXPECTED


def _erases_it(context: Context, text: str) -> bool:
    """Tell whether *text*, in a few words, wants the inquiry deleted, which is taken back then."""
    return _orders_deletion(context, text) and phrases.names_the_inquiry(text, context.vocabularies)


def _without_any(context: Context, text: str, reading: Reading) -> Step | None:
    """Return the step of a wish about an inquiry that was never sent, or about one's own data."""
    if answering.says_nothing(context, text, reading.match):
        return None
    least = intents.SURE if isinstance(reading.match, Confident) else intents.UNEXPECTED
    wish = intents.heard(context, text, intents.SENT, least)
    if wish is Intent.STATUS and context.situation.awaited:
        return Step(states.Idle(), (effects.ConfirmAwaiting(),), language=reading.language)
    of_sending = wish in ASKED_ABOUT and phrases.speaks_of_sending(text, context.vocabularies)
    if of_sending and not context.is_gentle:
        return Step(states.Idle(), (effects.SayNoInquiry(),), language=reading.language)
    if wish is Intent.ERASE and reading.asks and context.keeps_nothing:
        return Step(states.Idle(), (context.my_data,), language=reading.language)  # "did you delete it?"
    if wish and _is_of_own_data(context, text, reading, wish):
        return replace(wishing.granted_anywhere(context, wish), language=reading.language)
    if _erases_own(context, text):
        return replace(wishing.granted_anywhere(context, Intent.ERASE), language=reading.language)
    return None


def _erases_own(context: Context, text: str) -> bool:
    """Tell whether *text*, in a few words, wants something of one's own deleted, whatever it is called."""
    return _orders_deletion(context, text) and phrases.names_own(text, context.vocabularies)


def _orders_deletion(context: Context, text: str) -> bool:
    if phrases.denies(text) or len(words(text)) > MOST_OF_AN_ORDER:
        return False
    return _speaks_of(context, text, (agreement.ERASE,))


def _granted(context: Context, one: Inquiry, text: str, reading: Reading, wish: Intent) -> Step:
    match wish:
        case Intent.STATUS:
            shown = expecting.status(context.situation, one)
            step = Step(states.OfferingRelay(one.code, text), (shown,))
        case Intent.SHOW_SENT:
            step = Step(states.Idle(), (effects.ShowSent(one),))
        case Intent.WITHDRAW:
            step = _withdrawal_asked(one, text)
        case Intent.ADD:
            step = _told_her(context, one, text, reading)
        case Intent.ANOTHER if context.thread() is None or _wants_a_new_one(context, one, text):
            step = answering.begun(context, text)
        case Intent.ANOTHER if one.status is Status.CLOSED:  # what is written now reopens it, as was said
            step = _passed_on(context, one, text, reading)
        case Intent.ANOTHER:  # or is it she who is told?
            shown = expecting.status(context.situation, one, another=True)
            step = Step(states.OfferingRelay(one.code, text), (shown,))
        case _:
            step = wishing.granted_anywhere(context, wish)
    return replace(step, language=reading.language)


def _wants_a_new_one(context: Context, one: Inquiry, text: str) -> bool:
    """Tell whether another inquiry is wanted beside *one* that is closed, and not only a word more."""
    return one.status is Status.CLOSED and phrases.names_the_inquiry(text, context.vocabularies)


def _in_thread(context: Context, one: Inquiry, text: str, reading: Reading) -> Step:
    """Return the step of what is written while she and the client write to each other."""
    match = reading.match
    if not isinstance(match, Confident) or not _is_for_the_bot(context, text, reading, match):
        return _passed_on(context, one, text, reading)
    entries = tuple(scored.entry for scored in match.entries)
    step = answering.answers(context, text, entries)
    return replace(step, state=states.OfferingRelay(one.code, text), question=text, language=reading.language)


def _is_for_the_bot(context: Context, text: str, reading: Reading, match: Confident) -> bool:
    """Tell whether all of *text* asks for what is written, and nothing in it is said to a person."""
    if _asks_whom_it_talks_to(match, reading):
        return True
    if match.rest or context.is_talk(match) or not context.all_answers(match):
        return False
    if len(sentences(text)) > len(match.entries):
        return False
    surest = min(scored.score for scored in match.entries)
    if surest < (SAID_TO_THE_BOT if reading.asks else 1.0):
        return False
    return not any(context.is_unstated(scored.entry) for scored in match.entries)


def _asks_whom_it_talks_to(match: Confident, reading: Reading) -> bool:
    """Tell whether it is asked who or what answers here: nobody is to take the bot for the supervisor."""
    surely = match.entries[0].score >= SURELY_THE_BOT
    return reading.asks and surely and {each.entry for each in match.entries} == {named.BOT_IDENTITY}


def _passed_on(context: Context, one: Inquiry, text: str, reading: Reading) -> Step:
    step = expecting.passed_on(context.situation, one, text)
    return replace(step, effects=(*steps.support(reading), *step.effects))


def consent_withdrawn(context: Context, text: str) -> Step:
    """Return the step of a client who takes the consent back, and with it what was sent, if anything was."""
    if context.conversation.is_busy:
        return wishing.granted_anywhere(context, Intent.OBJECT)
    one = context.situation.waiting or context.thread()
    return _withdrawal_asked(one, text) if one else wishing.granted_anywhere(context, Intent.ERASE)


def _withdrawal_asked(one: Inquiry, text: str) -> Step:
    return Step(states.ConfirmingWithdrawal(one.code, text), (effects.AskWithdrawal(one),))


# What answers an offer


def relayed(context: Context, code: str, text: str) -> Step:
    """Return the step of a client who wants *text* to be passed on into the inquiry of *code*."""
    one = context.situation.own(code)
    if one is None:
        return steps.stale(context.conversation.state)
    return expecting.passed_on(context.situation, one, text)


def handed_off(context: Context, question: str) -> Step | None:
    """Return the step that passes *question* on into an inquiry that there is; None if there is none."""
    one = context.situation.thread() or context.situation.waiting
    return relayed(context, one.code, question) if one else None


def withdrawn(context: Context, code: str) -> Step:
    """Return the step of a client who has confirmed to take an inquiry back."""
    one = context.situation.own(code)
    if one is None:
        return steps.stale(context.conversation.state)
    became = life.became(one, life.Withdrawn(), context.situation.now)
    return Step(states.Idle(), (effects.TellWithdrawn(one), became, effects.ConfirmWithdrawn(one)))


def not_withdrawn(context: Context, code: str) -> Step:
    """Return the step of a client who leaves an inquiry as it is after all."""
    one = context.situation.own(code)
    return Step(states.Idle(), (effects.ConfirmNotWithdrawn(one) if one else effects.OfferTopics(),))
