"""The preview: what is typed while the whole inquiry is shown, and what is sent.

Nothing is sent but on agreement. Whatever else is said corrects what is shown, asks for a change of it, lets
it wait, stops it, or is a question in the middle; what cannot be understood is asked about again.
"""

from dataclasses import replace

from bot.core.client import (
    amending,
    answering,
    effects,
    intents,
    names,
    phrases,
    states,
    steps,
    wishing,
)
from bot.core.client.context import Context
from bot.core.client.steps import Step
from bot.core.inquiry import contact
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.life import Signature, signed
from bot.core.knowledge import agreement
from bot.core.reading import Intent, Reading
from bot.core.text import words

STEM = 5
"""Letters by which a word is known again, whatever its end."""

MOST_OF_A_REFUSAL = 2
"""Words of a refusal, at most: whoever says more than no says no to something else."""

LEAST_ADDED = 4
"""Words of what goes along with what is shown though nothing says so, at least."""

MOST_NAMING = 4
"""Words at most of what only names an answer."""

_SAYING_SO_THEMSELVES = (effects.AskStop, effects.AskWhatToChange, effects.SayWhatFollows)
"""What says itself that nothing has been sent."""


def said(context: Context, state: states.Confirming, text: str, reading: Reading) -> Step:
    """Return the step of what is typed at the preview and is no agreement: nothing has been sent."""
    step = _said(context, state, text, reading)
    support = () if step.effects[:1] == steps.support(reading) else steps.support(reading)
    told = any(isinstance(effect, _SAYING_SO_THEMSELVES) for effect in step.effects)
    not_sent = () if told else (effects.SayNotSentYet(),)
    return replace(step, effects=(*support, *not_sent, *step.effects))


def _said(context: Context, state: states.Confirming, text: str, reading: Reading) -> Step:
    known = context.vocabularies
    waits = phrases.hesitates(text, known) and not contact.found_in(text)
    if phrases.says_enough(text, known) or _knows_not(context, text):
        return Step(state, steps.prompt(state), language=reading.language)
    if _withdraws(context, text, waits):
        return steps.stop_asked(state)
    if phrases.forbids(text, known):
        return steps.ask_next(state.draft.beside(text.strip()))
    if _nearly_agrees(context, text, waits):
        return Step(state, steps.prompt(state), language=reading.language)
    if changed := put_right(context, state.draft, text):
        return changed
    asks = phrases.asks(text) or (reading.asks and not _puts_right(context, text))
    stays = asks or (waits and not phrases.corrects(text, known))
    if not stays and (draft := _corrected(context, state.draft, text)):
        return steps.ask_next(draft)
    if not phrases.asks(text) and _corrects_a_detail(context, text):
        return steps.ask_next(state.draft.beside(text.strip()))
    wish = _wish(context, text)
    if wish is None and not phrases.asks(text) and _only_names(context, state.draft, text):
        return _change(context, state.draft, text)
    if wish is None:
        return _aside(context, state, text, reading, waits)
    return _granted(context, state, text, reading, wish, waits)


def _knows_not(context: Context, text: str) -> bool:
    """Tell whether *text* says no more than that its writer does not know: that changes nothing."""
    short = len(words(text)) <= MOST_NAMING and not contact.found_in(text)
    return short and phrases.audience_in(text, context.vocabularies) is Audience.UNSURE


def _withdraws(context: Context, text: str, waits: bool) -> bool:
    """Tell whether *text*, in a few words, takes back what is shown, as if it had been sent."""
    known = context.vocabularies
    if waits or phrases.asks(text) or phrases.corrects(text, known) or len(words(text)) > MOST_NAMING:
        return False
    if _refuses(context, text) or not agreement.mentions(text, (agreement.WITHDRAW,), known):
        return False
    named = amending.field_named(context, Draft(), text)
    return named is None and intents.any_heard(context, text, intents.UNDOING, intents.EXPECTED)


def _puts_right(context: Context, text: str) -> bool:
    """Tell whether *text* says how something is to be, even if it begins like a question ("for whom: me")."""
    return ":" in text or phrases.corrects(text, context.vocabularies)


def _wish(context: Context, text: str) -> Intent | None:
    """Return what *text* wants of what is shown, or of the bot itself."""
    heard = intents.heard(context, text, intents.PREVIEW | {Intent.SHOW_SENT})
    return heard or intents.heard(context, text, intents.SHOWN, intents.HARMLESS)


def _granted(
    context: Context, state: states.Confirming, text: str, reading: Reading, wish: Intent, waits: bool
) -> Step:
    """Return the step of a *wish*; who *waits*, as to ask somebody else first, is not pressed."""
    asks = waits or phrases.asks(text)
    match wish:
        case Intent.ADD | Intent.TELL if not asks:
            return steps.ask_next(state.draft.beside(text.strip()))
        case Intent.APPROVE if not asks:
            return Step(state, steps.prompt(state))
        case Intent.HERE if phrases.prefers(text, context.vocabularies) and not asks:
            return steps.ask_next(amending.reached_by(state.draft, Contact(Medium.CHAT)))
        case Intent.HERE if state.draft.contact != Contact(Medium.CHAT):  # or "it is fine as it is here"
            return Step(states.TakingInquiry(state.draft, Field.CONTACT), (effects.AskFor(Field.CONTACT),))
        case Intent.CHANGE if waits and not amending.field_named(context, state.draft, text):
            return _kept(state)
        case Intent.CHANGE | Intent.KEEP_BACK if _refuses_all(context, state.draft, text):
            return steps.stop_asked(state)
        case Intent.CHANGE | Intent.KEEP_BACK:
            return _change(context, state.draft, text)
        case Intent.WHY if named := amending.field_named(context, state.draft, text):
            return steps.aside(state, effects.ExplainField(named))
        case Intent.WHY if not wishing.is_better_answered(context, text, reading):
            return steps.aside(state, effects.ExplainSending())
        case Intent.SHOW_SENT:
            return Step(state, steps.shown(state), language=reading.language)
        case Intent.ERASE if phrases.denies(text):
            return _again(context, state, reading, waits)
        case Intent.ERASE if not wishing.erases_all(context, text):
            return _change(context, state.draft, text)
        case Intent.AFRESH:
            return wishing.afresh(context, state.draft, text) or _change(context, state.draft, text)
        case Intent.LATER:
            return _kept(state)
        case Intent.STOP if waits:
            return _kept(state)
        case Intent.STOP if not wishing.stops(context, text):
            return _again(context, state, reading, waits)
        case Intent.STOP if _agrees_in_part(context, text) and not _refuses(context, text):
            return Step(state, steps.prompt(state))
        case Intent.STOP | Intent.OBJECT | Intent.ERASE | Intent.MY_DATA:
            return wishing.granted_anywhere(context, wish)
        case _:
            return _aside(context, state, text, reading, waits)


def _kept(state: states.Confirming) -> Step:
    return Step(state, (effects.SayKept(complete=True),))


def _aside(context: Context, state: states.Confirming, text: str, reading: Reading, waits: bool) -> Step:
    """Return the step of what is no wish about what is shown: a question, or nothing that is understood."""
    plainly = len(words(text)) <= MOST_OF_A_REFUSAL and _refuses(context, text)
    refused = plainly or phrases.denies_sending(text, context.vocabularies, context.conversation.language)
    if aside := answering.digression(context, text, reading):
        return aside
    if not refused and intents.heard(context, text, (Intent.STATUS,), intents.UNEXPECTED):
        return steps.aside(state, _what_follows(context, reading))
    if name := _only_a_name(context, text):
        return steps.ask_next(state.draft.fill(Field.NAME, name))
    if not (waits or refused or reading.asks or phrases.asks(text)) and len(words(text)) >= LEAST_ADDED:
        return steps.ask_next(state.draft.beside(text.strip()))  # it is shown, and can be taken out again
    return _again(context, state, reading, waits, refused and not phrases.asks(text))


def _only_a_name(context: Context, text: str) -> str | None:
    """Return the name that *text* is, with capitals and nothing else; None if it is none."""
    known = context.vocabularies
    return names.name_in(text, known) if names.is_bare(text, known) else None


def _what_follows(context: Context, reading: Reading) -> effects.ExplainSending | effects.SayWhatFollows:
    """Return what answers the question of what becomes of what is shown: who reads it, or when."""
    if wishing.is_about_privacy(reading.match):
        return effects.ExplainSending()
    return effects.SayWhatFollows(context.situation.expected_now)


def _again(
    context: Context, state: states.Confirming, reading: Reading, waits: bool, refused: bool = False
) -> Step:
    """Return the step of what is not understood, or needs no answer: the same is asked, in its language."""
    if waits:
        return _kept(state)
    if refused:
        return steps.stop_asked(state)
    other = reading.language is not context.conversation.language
    return Step(state, steps.shown(state) if other else steps.prompt(state), language=reading.language)


def _refuses(context: Context, text: str) -> bool:
    return phrases.refuses(text, context.conversation.language)


def _refuses_all(context: Context, draft: Draft, text: str) -> bool:
    """Tell whether *text* denies, and names no answer that it might be about."""
    return _refuses(context, text) and not amending.field_named(context, draft, text)


def _agrees_in_part(context: Context, text: str) -> bool:
    return agreement.mentions(text, (agreement.YES, agreement.SEND), context.vocabularies)


def _nearly_agrees(context: Context, text: str, waits: bool) -> bool:
    """Tell whether *text* has a word that tells to send, and nothing that speaks against it.

    What else it says is not known, so it is no consent; but it is no question nor change either.
    """
    known = context.vocabularies
    if not agreement.mentions(text, (agreement.SEND,), known):
        return False
    against = waits or _refuses(context, text) or phrases.asks(text) or phrases.corrects(text, known)
    return not (against or phrases.removes(text, known) or contact.found_in(text))


# Changes


def changing(context: Context, state: states.ChoosingChange, text: str, reading: Reading) -> Step:
    """Return the step of what is typed where the client was asked what to change: put right, or answered."""
    if changed := put_right(context, state.draft, text):
        return changed
    if not phrases.asks(text) and (draft := _corrected(context, state.draft, text)):
        return steps.ask_next(draft)
    match _wish(context, text):
        case Intent.CHANGE | Intent.KEEP_BACK:
            return _change(context, state.draft, text)
        case Intent.APPROVE | Intent.LATER:
            return steps.ask_next(state.draft)
        case Intent.AFRESH:
            return wishing.afresh(context, state.draft, text) or Step(state, steps.prompt(state))
        case Intent.STOP:
            return steps.stop_asked(state)
        case _:
            return answering.digression(context, text, reading) or Step(state, steps.prompt(state))


def _change(context: Context, draft: Draft, text: str) -> Step:
    """Return the step of a client who wants something changed: the one answer named, or any."""
    asked = amending.field_named(context, draft, text)
    if asked is Field.CONTACT and phrases.means_here(text, context.vocabularies):
        return steps.ask_next(amending.reached_by(draft, Contact(Medium.CHAT)))
    if asked is Field.NAME and (name := names.named_after(text, draft.name or "", context.vocabularies)):
        return steps.ask_next(draft.fill(Field.NAME, name))
    if asked:
        return Step(states.TakingInquiry(draft, asked), (effects.AskFor(asked),))
    return Step(states.ChoosingChange(draft), (effects.AskWhatToChange(),))


def put_right(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step of a client who wants an answer taken out, or calls it wrong; None if neither."""
    return (
        _without_questions(context, draft, text)
        or _taken_out(context, draft, text)
        or _wrong(context, draft, text)
    )


def _without_questions(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step of a client who wants the questions asked before not to go along; None if not."""
    known = context.vocabularies
    if not context.conversation.questions or phrases.asks(text) or not phrases.names_questions(text, known):
        return None
    if not (phrases.removes(text, known) or phrases.denies(text)) or len(words(text)) > MOST_NAMING + 2:
        return None
    return replace(steps.ask_next(draft), forgets=True)


def _taken_out(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step of a client who wants an answer taken out; None if none is named for that."""
    if phrases.denies(text) or not phrases.removes(text, context.vocabularies):
        return None
    asked = amending.field_named(context, draft, text)
    if asked is Field.CONTACT or contact.found_in(text):
        return steps.ask_next(amending.without_contact(draft, text, context.vocabularies))
    if asked is Field.SUBJECT and phrases.speaks_of_sending(text, context.vocabularies):
        return steps.stop_asked(states.Confirming(draft))  # "delete this message"
    if asked is None and (holding := _holding(draft, text)):
        return Step(states.TakingInquiry(draft, holding), (effects.AskFor(holding),))
    if asked is None or asked is Field.AUDIENCE:
        return None
    if asked is Field.NAME and _names_somebody_else(context, draft, text):
        return Step(states.TakingInquiry(draft, Field.SUBJECT), (effects.AskFor(Field.SUBJECT),))
    return steps.ask_next(draft.fill(asked, wishing.KEPT_BACK[asked]))


def _holding(draft: Draft, text: str) -> Field | None:
    """Return what was told in free words, if it holds one of the longer words of *text*."""
    stems = tuple(word[:STEM] for word in words(text) if len(word) >= STEM)
    told = {Field.SUBJECT: draft.subject or "", Field.NOTE: draft.whole_note}
    return next(
        (each for each, said in told.items() if stems and any(w.startswith(stems) for w in words(said))), None
    )


def _names_somebody_else(context: Context, draft: Draft, text: str) -> bool:
    """Tell whether *text*, which wants a name taken out, says whose: then it stands in what is told."""
    known = context.vocabularies
    if not phrases.words_of(known, phrases.OTHERS).isdisjoint(words(text)):
        return True
    own = {*words(draft.name or ""), *phrases.words_of(known, phrases.REMOVING, phrases.OWN)}
    kinds = (agreement.BESIDE, agreement.YES, agreement.SEND)
    left = [
        word for word in words(text) if word not in own and amending.field_named(context, draft, word) is None
    ]
    return not agreement.is_nothing_else(" ".join(left), known, kinds)


def _wrong(context: Context, draft: Draft, text: str) -> Step | None:
    """Return the step of a client who calls an answer wrong: it is asked for anew; None if none is."""
    if contact.found_in(text) or not phrases.calls_wrong(text, context.vocabularies):
        return None
    return _change(context, draft, text) if amending.field_named(context, draft, text) else None


def _only_names(context: Context, draft: Draft, text: str) -> bool:
    """Tell whether *text* says hardly more than which answer is meant ("change the number")."""
    return len(words(text)) <= MOST_NAMING and amending.field_named(context, draft, text) is not None


def _corrected(context: Context, draft: Draft, text: str) -> Draft | None:
    """Return the draft with what *text* puts right; None if it corrects nothing."""
    known = context.vocabularies
    if found := contact.found_in(text):
        corrects = amending.puts_right(text, known)
        more = phrases.says_more_than_contact(text, known) and not corrects
        if more and intents.any_heard(context, text, (Intent.ADD,), intents.UNEXPECTED):
            return draft.beside(text.strip())
        reached = _reached_by(draft, found[-1])
        name = names.introduced(text, known, anywhere=True)
        return reached.fill(Field.NAME, name) if name else reached
    if subject := phrases.subject_in(text, known):
        return draft.fill(Field.SUBJECT, subject)
    removed = phrases.removes(text, known)
    if name := names.put_right(text, draft.name or "", known):
        return draft.fill(Field.NAME, name)
    if not removed and (name := names.introduced(text, known, anywhere=True)):
        return draft.fill(Field.NAME, name)
    audience = phrases.audience_in(text, known)
    denied = phrases.refuses(" ".join(words(text)[:1]), context.conversation.language)
    meant = (
        phrases.corrects(text, known)
        or phrases.is_bare(text, known)
        or (denied and len(words(text)) <= amending.MOST_OF_A_CORRECTION)
        or amending.field_named(context, draft, text) is Field.AUDIENCE
    )
    if audience is Audience.UNSURE and not amending.puts_right(text, known):
        return None  # "I do not know" is hardly an answer to what is shown
    if audience and audience is not draft.audience and meant:
        filled = draft.fill(Field.AUDIENCE, audience)
        return filled if phrases.is_bare(text, known) else filled.beside(text.strip())
    return None


def _reached_by(draft: Draft, found: Contact) -> Draft:
    """Return *draft* with another way to reach the client; a number is kept beside an address for it."""
    before = draft.contact
    if before is None or before.medium in (found.medium, Medium.CHAT):
        return amending.reached_by(draft, found)
    return draft.fill(Field.CONTACT, found).beside(before.value)


def _corrects_a_detail(context: Context, text: str) -> bool:
    """Tell whether *text* puts right how many, or when: it goes along beside what was said before."""
    return phrases.counts(text) and phrases.corrects(text, context.vocabularies)


# Consent


def submitted(context: Context, draft: Draft) -> Step:
    """Return the step of a consent: exactly what the client has seen becomes an inquiry."""
    language, situation = context.conversation.language, context.situation
    signature = Signature(
        code=situation.code,
        chat=situation.chat,
        language=language,
        at=situation.now,
        policy=context.known.policy.version(language),
        topic=situation.topic,
        promised=situation.promised,
    )
    conversation = context.conversation
    one = signed(draft, signature, conversation.questions, conversation.unanswered)
    thanks = effects.Thank(one.code, one.name, situation.expected(one.life))
    return Step(states.Idle(), (effects.Submit(one), thanks))
