"""What a client means by ordinary words at a question of the inquiry: whom it is for, and what is beside.

The words are data, part of each language's vocabulary; any of the languages will do.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.core.inquiry import contact
from bot.core.inquiry.draft import Audience
from bot.core.knowledge import agreement
from bot.core.knowledge.entries import Vocabulary
from bot.core.language import Language
from bot.core.text import fold, words

NAMED = "name"
"""The part of introductions that come before a name anywhere."""

CALLED = "called"
"""The part of a vocabulary's introductions that come before a name where a name is asked for."""

REACHED = "contact"
"""The part of words that stand beside a number or an address and say nothing more."""

BESIDE = "beside"
"""The part of words that stand round a name."""

CORRECTED = "subject"
"""The part of words that name the subject where it is corrected."""

CORRECTING = "correcting"
"""The part of words that put right what was said before."""

HESITATING = "hesitating"
"""The part of beginnings of words by which somebody waits, or asks somebody else first."""

MOMENT = "moment"
"""The part of words by which somebody is only away for a moment."""

CONTINUING = "continuing"
"""The part of beginnings of words by which somebody goes on."""

REMOVING = "removing"
"""The part of words by which an answer is to be taken out."""

OWN = "own"
"""The part of words beside those by which an answer of one's own is meant ("take *my* name out")."""

WELL = "well"
"""The part of beginnings of messages whose first word is a mere "well", and a "no" in another language."""

MINE = "mine"
"""The part of words by which a number or a name is one's own."""

OTHERS = "others"
"""The part of words by which what is somebody else's is meant."""

DECLINED = "declined"
"""The choice by which an offer is declined."""

HERE = "chat"
"""The choice by which a client is answered in this chat."""

SPOKEN = "language"
"""The part of words beside which a language that is named is the one to go on in."""

BACK = "back"
"""The part of phrases by which somebody wants to go back to what was asked before."""

CHANGING = "changing"
"""The part of words by which another answer is to be changed."""

QUESTIONS = "questions"
"""The part of beginnings of words that name the questions which go along with an inquiry."""

FORBIDDING = "forbidding"
"""The part of phrases by which somebody says how not to be reached."""

FORGOTTEN = "forgotten"
"""The part of beginnings of words by which somebody adds what was forgotten."""

CONSENT = "consent"
"""The part of beginnings of words for the consent that may be taken back."""

LAW = "law"
"""The part of beginnings of words, and of phrases, by which somebody asks for the law on their data."""

SAME = "same"
"""The part of words by which an answer is to be the one of the inquiry before."""

PREFERRING = "preferring"
"""The part of words by which somebody would rather have something else."""

THREATENING = "threatening"
"""The part of phrases by which somebody threatens to harm somebody else."""

ONESELF = "oneself"
"""The part of words by which one means oneself."""

AFTER = "after"
"""The part of phrases that stand behind a name and introduce it ("Sussi is my name")."""

CLOSING = "closing"
"""The part of beginnings of words by which what was sent is to be closed."""

MAIL = "mail"
"""The part of beginnings of words that name an e-mail address."""

PHONE = "phone"
"""The part of beginnings of words that name a telephone number."""

HER = "supervisor"
"""The part of beginnings of words by which the supervisor is meant."""

SENT = "sent"
"""The part of beginnings of words that tell of something sent, or of its way."""

INQUIRY = "inquiry"
"""The part of beginnings of words that name what was sent: an inquiry, a message, a request."""

WRONG = "wrong"
"""The part of words by which an answer is called wrong, without the right one."""

NAMELESS = "nameless"
"""The part of ends of words that nobody is called by, such as those of a request."""

ORIGIN = "origin"
"""The part of ends of words that tell where somebody is from; after a name they are none of it."""

AS = "as"
"""The part of ends that a name takes where it is told as what to call somebody ("call me Pena": Penaksi)."""

PARTS = (
    *(NAMED, CALLED, BESIDE, REACHED, CORRECTED, CORRECTING, HESITATING, CONTINUING, REMOVING, WRONG),
    *(NAMELESS, ORIGIN, AS, OWN, OTHERS, INQUIRY, HER, MOMENT, SPOKEN, MAIL, PHONE),
    *(BACK, CHANGING, CLOSING, SENT, QUESTIONS),
    *(FORBIDDING, FORGOTTEN, CONSENT, LAW, SAME, PREFERRING, THREATENING, ONESELF, MINE, AFTER, WELL),
)
"""What a vocabulary may say of introductions."""

SAD = "sad"
"""The part of a vocabulary's interjections that tell, without a word, that somebody is not well."""

ALONE = "alone"
"""The part of a vocabulary's interjections that tell and ask nothing while no other word is beside them."""

SHORTEST_STEM = 5
"""Letters of a word, at least, that an inflected one is known by."""

MOST_OF_A_REMOVAL = 10
"""Words by which something is to be taken out, at most."""

MOST_ABOUT_LANGUAGE = 8
"""Words by which a language is asked for, at most."""

MOST_OF_A_CLOSING = 8
"""Words by which somebody asks for what was sent to be closed, at most."""

MOST_OF_A_COMPLAINT = 6
"""Words by which an answer is called wrong, at most: more tell something."""

_BY_WEIGHT = (Audience.UNSURE, Audience.LEADER, Audience.GROUP, Audience.MYSELF)
"""What decides when several are named: "for me and my team" is for a group."""

_NEGATIONS = frozenset(("ei", "enka", "eika", "inte", "int", "ej", "not", "no"))
TURNS = frozenset(("vaan", "utan", "but"))
"""Words after which the right thing stands, where something was denied before."""

_ENDS = "-"
"""What a cue begins with that is the end of a word."""

_BETWEEN = re.compile(r"[.,;:!?()]")
"""What stands between words, or behind one."""

REACH = 3
"""Words that a negation reaches over."""

DENIALS = _NEGATIONS | {"na", "naa", "nix", "en", "ilman", "utan", "without", "dont", "t", "emma", "emmaa"}
"""Words after which what would introduce a name does not."""

_REFUSALS = frozenset(("ala", "alkaa", "don"))
"""Words by which somebody is told not to do something."""

_ALL_DENIALS = DENIALS | _REFUSALS | {"nej"}


def audience_in(text: str, vocabularies: Iterable[Vocabulary]) -> Audience | None:
    """Return whom *text* says it is for, if it does, by the first language of *vocabularies* that knows."""
    said = words(text)
    phrase = f" {' '.join(said)} "
    for vocabulary in vocabularies:
        for audience in _BY_WEIGHT:
            if any(_is_said(_folded(cue), said, phrase) for cue in vocabulary.audiences.get(audience, ())):
                return audience
    return None


def sought_for(text: str, vocabularies: Iterable[Vocabulary]) -> Audience | None:
    """Return whom *text*, by which somebody seeks supervision, plainly says it is for; None if several."""
    said = words(text)
    phrase = f" {' '.join(said)} "
    found = {
        Audience(audience)
        for vocabulary in vocabularies
        for audience, cues in vocabulary.sought.items()
        if any(_is_said(fold(cue), said, phrase) for cue in cues)
    }
    return found.pop() if len(found) == 1 else None


def _folded(cue: str) -> str:
    return _ENDS + fold(cue) if cue.startswith(_ENDS) else fold(cue)


def _is_said(cue: str, said: Sequence[str], phrase: str) -> bool:
    """Tell whether a word begins like *cue*, or *cue* is a part of the *phrase*, and is not denied."""
    if " " in cue:
        return f" {cue} " in phrase
    if cue.removeprefix(_ENDS) not in phrase:
        return False  # most are not, and the words need not be looked at one by one
    if cue.startswith(_ENDS):
        places = [i for i, word in enumerate(said) if word.endswith(cue[1:])]
    else:
        begins = len(cue) > REACH
        places = [i for i, word in enumerate(said) if word == cue or (begins and word.startswith(cue))]
    return any(not _is_denied(said[max(0, i - REACH) : i]) for i in places)


def _is_denied(before: Sequence[str]) -> bool:
    """Tell whether a negation stands in the words *before*, and nothing that turns it round."""
    turned = max((i for i, word in enumerate(before) if word in TURNS), default=-1)
    return not (_NEGATIONS - {"no"}).isdisjoint(before[turned + 1 :])  # which is "well" in Finnish


def is_bare(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* holds nothing beside one of the audiences that are offered, and courtesies."""
    known = list(vocabularies)
    return any(
        _folded_without(
            text, [*each.agreement.get(agreement.BESIDE, ()), *each.agreement.get(agreement.YES, ())]
        )
        in {
            fold(word) for key, forms in each.choices.items() if key.startswith("audience.") for word in forms
        }
        for each in known
    )


def _folded_without(text: str, beside: Iterable[str]) -> str:
    """Return the words of *text*, folded, without those that stand *beside*."""
    left = set(map(fold, beside))
    return " ".join(word for word in words(text) if word not in left)


def names_an_answer(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* names one of the answers of an inquiry, such as the name or the number."""
    named = {
        fold(word)
        for each in vocabularies
        for key, forms in each.choices.items()
        if key.startswith("field.")
        for word in forms
    }
    stems = tuple(word for word in named if len(word) >= SHORTEST_STEM)
    return any(word in named or word.startswith(stems) for word in words(text))


def denies(text: str) -> bool:
    """Tell whether *text* has a word that denies."""
    return not _ALL_DENIALS.isdisjoint(words(text))


def turns(text: str) -> bool:
    """Tell whether *text* says that something is not so but otherwise ("not conflicts but exhaustion")."""
    return denies(text) and not TURNS.isdisjoint(words(text))


def denies_sending(text: str, vocabularies: Iterable[Vocabulary], language: Language) -> bool:
    """Tell whether *text*, in a conversation in *language*, says not to send anything."""
    return refuses(text, language) and agreement.mentions(text, (agreement.SEND,), vocabularies)


def says_enough(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* says that there is nothing more to tell ("no, that's all"), and nothing else."""
    known, said = list(vocabularies), words(text)
    rest = " ".join(said[1:] if said[:1] and said[0] in _ALL_DENIALS else said)
    kinds = (agreement.ENOUGH, agreement.BESIDE, agreement.ACKNOWLEDGING)
    return any(
        agreement.is_nothing_else(one, known, kinds) and not agreement.is_nothing_else(one, known, kinds[1:])
        for one in (text, rest)
    )


def only_denies(text: str) -> bool:
    """Tell whether *text* is a no and nothing else, to whatever it is."""
    said = words(text)
    return bool(said) and _ALL_DENIALS.issuperset(said)


def refuses(text: str, language: Language) -> bool:
    """Tell whether *text* has a word that denies; a Finn's "no" is none."""
    said = words(text) if language is Language.EN else [word for word in words(text) if word != "no"]
    return denies(" ".join(said))


def asks(text: str) -> bool:
    """Tell whether *text* ends as a question does."""
    return text.rstrip().endswith("?")


def marks(vocabularies: Iterable[Vocabulary], part: str) -> tuple[str, ...]:
    """Return the words of a *part* of introductions in every language, folded."""
    return tuple(fold(mark) for each in vocabularies for mark in each.introductions.get(part, ()))


def _holds(text: str, marks: Iterable[str]) -> bool:
    """Tell whether *text* holds one of the *marks*, which are words or phrases."""
    said = f" {' '.join(re.sub(_BETWEEN, ' ', fold(text)).split())} "
    return any(f" {mark} " in said for mark in marks)


def words_of(vocabularies: Iterable[Vocabulary], *parts: str) -> set[str]:
    """Return the single words of *parts* of introductions in every language, folded."""
    known = list(vocabularies)
    return {word for part in parts for mark in marks(known, part) for word in mark.split()}


def _any_begins(said: Iterable[str], stems: tuple[str, ...]) -> bool:
    """Tell whether one of the words *said* begins like one of *stems*."""
    return any(word.startswith(stems) for word in said)


def hesitates(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word by which somebody waits, or asks somebody else first."""
    return _any_begins(words(text), marks(vocabularies, HESITATING))


def waits(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word that asks to wait a moment, and not until something."""
    return _holds(text, marks(vocabularies, MOMENT))


def language_named(text: str, vocabularies: Iterable[Vocabulary]) -> Language | None:
    """Return the language that *text* asks for, if that is all it says ("sorry, can we do English")."""
    known, said = list(vocabularies), words(text)
    if len(said) > MOST_ABOUT_LANGUAGE:
        return None
    stems = {
        fold(stem): Language(name) for each in known for name, of in each.languages.items() for stem in of
    }
    found = {language for word in said for stem, language in stems.items() if word.startswith(stem)}
    if len(found) != 1:
        return None  # most messages name none
    rest = {word for word in said if not word.startswith(tuple(stems))}
    beside = words_of(known, SPOKEN)
    return found.pop() if rest <= beside else None


def without_well(text: str, vocabularies: Iterable[Vocabulary]) -> str:
    """Return *text* without a first word that says nothing ("no lähetä" is "well, send it")."""
    said = fold(text)
    if any(said == mark or said.startswith(f"{mark} ") for mark in marks(vocabularies, WELL)):
        return text.strip().partition(" ")[2]
    return text


def declines(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has, whatever is round it, a phrase by which an offer is declined."""
    said = (fold(word) for each in vocabularies for word in each.choices.get(DECLINED, ()))
    return _holds(text, (phrase for phrase in said if " " in phrase))


def means_here(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has words for this chat as where to be answered."""
    return _holds(text, (fold(word) for each in vocabularies for word in each.choices.get(HERE, ())))


def goes_back(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* is nothing but a wish to go back to what was asked before."""
    return fold(text).strip(" .!") in marks(vocabularies, BACK)


def changes(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word by which another answer is to be changed."""
    return not set(marks(vocabularies, CHANGING)).isdisjoint(words(text))


def closes(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* asks, in a few words, for what was sent to be closed."""
    said = words(text)
    return len(said) <= MOST_OF_A_CLOSING and _any_begins(said, marks(vocabularies, CLOSING))


def names_her(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word for the supervisor."""
    return _any_begins(words(text), marks(vocabularies, HER))


def names_questions(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word for the questions that were asked."""
    return _any_begins(words(text), marks(vocabularies, QUESTIONS))


def names_own(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* names what one has told or typed: an answer, a message, or "mine"."""
    known = list(vocabularies)
    own = words_of(known, OWN)
    return names_an_answer(text, known) or speaks_of_sending(text, known) or not own.isdisjoint(words(text))


def forbids(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* says how its writer is not to be reached ("do not call")."""
    return _holds(text, marks(vocabularies, FORBIDDING)) and not asks(text)


def forgot(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* begins as what was forgotten does."""
    return not asks(text) and _any_begins(words(text)[:REACH], marks(vocabularies, FORGOTTEN))


def takes_back_consent(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* takes a consent back."""
    known, said = list(vocabularies), words(text)
    if asks(text) or len(said) > MOST_OF_A_REMOVAL or not _any_begins(said, marks(known, CONSENT)):
        return False  # most messages name none
    return agreement.mentions(text, (agreement.WITHDRAW, agreement.STOP, agreement.ERASE), known)


def asks_for_the_law(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word of the law on personal data, which the whole policy answers."""
    known = marks(vocabularies, LAW)
    stems = tuple(mark for mark in known if " " not in mark)
    return _any_begins(words(text), stems) or _holds(text, (mark for mark in known if " " in mark))


def wants_the_same(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* says, in a few words, that an answer is the same as before."""
    return len(words(text)) <= MOST_OF_A_COMPLAINT and _holds(text, marks(vocabularies, SAME))


def prefers(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* would rather have something else."""
    return _holds(text, marks(vocabularies, PREFERRING))


def tells_of_others(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether a number or a name in *text* may be somebody else's, and nothing says it is one's own."""
    known, said = list(vocabularies), set(words(text))
    others = words_of(known, OTHERS)
    return not others.isdisjoint(said) and set(marks(known, MINE)).isdisjoint(said)


def threatens(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* threatens to harm somebody else than its writer."""
    known = list(vocabularies)
    return _holds(text, marks(known, THREATENING)) and set(marks(known, ONESELF)).isdisjoint(words(text))


def names_the_inquiry(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word for what was sent."""
    return _any_begins(words(text), marks(vocabularies, INQUIRY))


def speaks_of_sending(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word for what was sent, or for its being sent."""
    known = list(vocabularies)
    return _any_begins(words(text), (*marks(known, INQUIRY), *marks(known, SENT)))


def continues(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word by which somebody goes on, and denies nothing but that it is to stop."""
    said, going_on = words(text), marks(vocabularies, CONTINUING)
    places = [i for i, word in enumerate(said) if word.startswith(going_on)]
    return any((DENIALS | _REFUSALS).isdisjoint(said[max(0, i - 1) : i]) for i in places)


def counts(text: str) -> bool:
    """Tell whether *text* has a number, in digits or in words."""
    return any(word.isdecimal() or word in contact.DIGITS for word in text.lower().split())


def corrects(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has a word by which something said before is put right."""
    return _holds(text, marks(vocabularies, CORRECTING))


def subject_in(text: str, vocabularies: Iterable[Vocabulary]) -> str | None:
    """Return what *text* says that the matter is, if it corrects it ("make the subject ...")."""
    said = [word for each in vocabularies for word in each.introductions.get(CORRECTED, ())]
    found = re.match(
        rf"\s*+(?:\w++\s++){{0,3}}(?:{any_of(said)})(?:\s*+[:,])?\s++(\S.*)", text, re.IGNORECASE | re.DOTALL
    )
    return found[1].strip() if said and found else None


def calls_wrong(text: str, vocabularies: Iterable[Vocabulary], most: int = MOST_OF_A_COMPLAINT) -> bool:
    """Tell whether *text* says, in *most* words at most, that something is wrong ("the number is wrong")."""
    said = [word for each in vocabularies for word in each.introductions.get(WRONG, ())]
    found = re.search(rf"(?<!\w)(?:{any_of(said)})(?!\w)", text, re.IGNORECASE)
    return found is not None and len(words(text)) <= most


def removes(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* asks, in a few words, for something to be taken out ("take my name out")."""
    return len(words(text)) <= MOST_OF_A_REMOVAL and _holds(text, marks(vocabularies, REMOVING))


def weeps(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has one of the signs by which somebody is not well, and no word."""
    signs = {sign for each in vocabularies for sign in each.interjections.get(SAD, ())}
    return not any(map(str.isalnum, text)) and any(sign in text for sign in signs)


def says_nothing(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* has no word, or only interjections ("hmm", "haha", "ok sorry", "<3")."""
    known = _sounds(
        tuple(
            word
            for each in vocabularies
            for word in (*each.interjections.get(ALONE, ()), *each.agreement.get(agreement.ACKNOWLEDGING, ()))
        )
    )
    tokens = [token.strip(".,!?…") for token in text.split()]
    spoken = [token for token in tokens if any(map(str.isalnum, token))]
    return all(known & _forms(token) for token in spoken)


@lru_cache(4)
def _sounds(interjections: tuple[str, ...]) -> frozenset[str]:
    """Return the forms of all *interjections*: they are asked for with every message."""
    return frozenset(form for word in interjections for form in _forms(word))


def _forms(word: str) -> set[str]:
    """Return what *word* is known by: as typed, for "<3", and with nothing drawn out, for "hmmmm"."""
    short = re.sub(r"(.)\1+", r"\1", fold(word)) if not any(map(str.isdecimal, word)) else ""
    return {word.casefold(), short} - {""}


def says_more_than_contact(text: str, vocabularies: Iterable[Vocabulary]) -> bool:
    """Tell whether *text* says more than how to reach its writer."""
    return len(contact.found_in(text)) > 1 or bool(beside_contact(text, vocabularies))


def beside_contact(text: str, vocabularies: Iterable[Vocabulary]) -> list[str]:
    """Return the words of *text* that say more than how to reach its writer, as they are typed."""
    fillers = {word for mark in marks(vocabularies, REACHED) for word in words(mark)}
    typed = (part.strip(".,:;!?()") for part in contact.without(text).split())
    return [part for part in typed if part and not set(words(part)) <= fillers]


def any_of(phrases: Sequence[str]) -> str:
    """Return a regular expression, without groups, of any of *phrases*; none matches nothing."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or "(?!)"
