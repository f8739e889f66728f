"""What people tell rather than ask, and what they put right, with the shipped knowledge: nothing is lost."""

from datetime import timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.distress import GENTLE
from bot.core.client.states import (
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    Conversation,
    Idle,
    State,
    TakingInquiry,
    draft_in,
)
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.mind import Mind
from tests import factories
from tests.factories import NOON

CHAT, MAIL = Contact(Medium.CHAT), Contact(Medium.EMAIL, "liisa@firma.fi")
PHONE, OTHER = Contact(Medium.PHONE, "+358 50 7654321"), Contact(Medium.PHONE, "+358 40 2345678")
FULL = Draft(Audience.MYSELF, "Riita", "Heli", PHONE, None, "")
PREVIEW = Confirming(FULL)
SUBJECT = TakingInquiry(Draft(Audience.MYSELF), Field.SUBJECT)
NAME = TakingInquiry(Draft(Audience.MYSELF, "Riita"), Field.NAME)
CONTACT = TakingInquiry(Draft(Audience.MYSELF, "Riita", "Heli"), Field.CONTACT)
NOTE = TakingInquiry(Draft(Audience.MYSELF, "Riita", "Heli", PHONE), Field.NOTE)


def typed(
    mind: Mind, state: State, text: str, language: str = "fi", *, gentle: bool = False
) -> tuple[State, tuple[effects.Effect, ...]]:
    """Return what becomes of *text* in a conversation that has begun."""
    until = NOON + GENTLE - timedelta(minutes=5) if gentle else None
    conversation = Conversation(state, Language(language), turn=3, gentle_until=until)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


# What is told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "vaimoni kuoli syksyllä"),
        ("fi", "mua kiusataan töissä"),
        ("fi", "mun esimies ahdistelee mua seksuaalisesti"),
        ("sv", "min man dog i våras"),
        ("sv", "min chef trakasserar mig sexuellt"),
        ("en", "my wife died in april"),
        ("en", "my manager touches me at work and i don't know what to do"),
        ("en", "my client killed himself last month and I keep thinking about it"),
    ],
)
def test_grief_and_harassment_get_a_word_of_support_and_the_numbers(
    mind: Mind, language: str, text: str
) -> None:
    """And neither the signpost nor "I have no answer to that"."""
    said = typed(mind, Idle(), text, language)[1]
    assert isinstance(said[0], effects.OfferSupport)
    assert not {type(effect) for effect in said} & {effects.OfferHandoff, effects.Suggest}


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "kerro vitsi"), ("fi", "oot ihana"), ("sv", "här snöar det igen"), ("en", "it's snowing here")],
)
def test_small_talk_is_answered_as_such(mind: Mind, language: str, text: str) -> None:
    assert typed(mind, Idle(), text, language) == (Idle(), (effects.SayChatting(),))


@pytest.mark.parametrize(("language", "text"), [("fi", "moi taas"), ("sv", "hej"), ("en", "good morning")])
def test_whoever_greets_again_is_not_introduced_to_the_bot_again(
    mind: Mind, language: str, text: str
) -> None:
    assert typed(mind, Idle(), text, language)[1] == (effects.SendAnswer("greeting", again=True),)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "meidän tiimissä tehtiin itsemurha, otatteko ryhmiä"),
        ("sv", "jag är psykiatrisk sjukskötare, självmord hör till mitt jobb"),
        ("en", "In my years as a social worker I have seen self-harm. What could supervision give me?"),
    ],
)
def test_danger_that_is_over_or_ones_work_gets_no_signpost(mind: Mind, language: str, text: str) -> None:
    """Though a rule fires at a word of it."""
    assert isinstance(typed(mind, Idle(), text, language)[1][0], effects.OfferSupport)


# In the hours after the signpost


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "mihin soitan"),
        ("fi", "mikä se numero oli"),
        ("fi", "hän ei vastaa puhelimeen"),
        ("sv", "vart ringer jag"),
        ("sv", "hon svarar inte i telefonen"),
        ("en", "where do i call"),
        ("en", "she is at home alone now"),
        ("en", "he is coming home soon"),
    ],
)
def test_whoever_needs_help_is_told_whom_to_call_and_not_the_supervisors_number(
    mind: Mind, language: str, text: str
) -> None:
    state, said = typed(mind, Idle(), text, language, gentle=True)
    assert (state, said[0]) in (
        (Idle(), effects.SayWhomToCall()),
        (Idle(), effects.SignpostCrisis(again=True)),
    )


@pytest.mark.parametrize(
    ("language", "text", "said", "entry"),
    [
        ("fi", "entä hinta?", effects.Suggest, "price"),
        ("fi", "kuka ohjaa", effects.SendAnswer, "supervisor"),
        ("fi", "mitä toi työnohjaus auttais siihen", effects.Suggest, "benefits"),
        ("en", "is it confidential?", effects.SendAnswer, "confidentiality"),
    ],
)
def test_a_calm_question_is_answered_then_too(
    mind: Mind, language: str, text: str, said: type[effects.Effect], entry: str
) -> None:
    """Or asked back about, if it is not sure: what is meant first then."""
    (effect,) = typed(mind, Idle(), text, language, gentle=True)[1]
    first = effect.entries[0] if isinstance(effect, effects.Suggest) else getattr(effect, "entry", None)
    assert (type(effect), first) == (said, entry)


@pytest.mark.parametrize(
    ("state", "again"),
    [
        (SUBJECT, effects.AskFor(Field.SUBJECT, again=True)),
        (NAME, effects.AskFor(Field.NAME, again=True)),
        (NOTE, effects.AskFor(Field.NOTE, again=True)),
    ],
)
@pytest.mark.parametrize("text", ["väärä hälytys", "en mä sitä tarkottanu", "förlåt jag skrev fel"])
def test_a_false_alarm_is_no_answer_to_what_is_asked(
    mind: Mind, state: State, again: effects.Effect, text: str
) -> None:
    assert typed(mind, state, text, gentle=True) == (state, (effects.Comfort(), again))


@pytest.mark.parametrize(
    ("text", "denies"),
    [("väärä hälytys", False), ("en mä sitä tarkottanu", True), ("förlåt jag skrev fel", False)],
)
def test_a_false_alarm_is_no_answer_to_the_preview(mind: Mind, text: str, denies: bool) -> None:
    """An "ok" that comes after it may be meant for that, the more so if it denies something."""
    assert isinstance(PREVIEW, Confirming)
    after = Confirming(PREVIEW.draft, aside=True, unasked=denies)
    assert typed(mind, PREVIEW, text, gentle=True) == (after, (effects.Comfort(), effects.AskToSend()))


# What is put right while something else is asked


@pytest.mark.parametrize(
    ("state", "text", "draft", "noted"),
    [
        (
            SUBJECT,
            "ai niin tää onkin meidän ryhmälle, 5 henkeä",
            Draft(Audience.GROUP, said=("ai niin tää onkin meidän ryhmälle, 5 henkeä",)),
            Field.AUDIENCE,
        ),
        (NAME, "ryhmälle", Draft(Audience.GROUP, "Riita"), Field.AUDIENCE),
        (SUBJECT, "040 2345678", Draft(Audience.MYSELF, contact=OTHER), Field.CONTACT),
        (NAME, "mejlet är liisa@firma.fi", Draft(Audience.MYSELF, "Riita", contact=MAIL), Field.CONTACT),
        (
            SUBJECT,
            "ok. my number is 040 2345678, Heli",
            Draft(Audience.MYSELF, name="Heli", contact=OTHER),
            Field.CONTACT,
        ),
        (
            NAME,
            "remove the number pls, email is liisa@firma.fi",
            Draft(Audience.MYSELF, "Riita", contact=MAIL),
            Field.CONTACT,
        ),
        (
            NAME,
            "liisa@firma.fi and also 040 2345678",
            Draft(Audience.MYSELF, "Riita", contact=MAIL, said=("liisa@firma.fi and also 040 2345678",)),
            Field.CONTACT,
        ),
        (
            CONTACT,
            "hei mun nimi onkin Helinä",
            Draft(Audience.MYSELF, "Riita", "Helinä"),
            Field.NAME,
        ),
    ],
)
def test_it_is_noted_where_it_belongs_and_the_same_is_asked_again(
    mind: Mind, state: TakingInquiry, text: str, draft: Draft, noted: Field
) -> None:
    assert typed(mind, state, text) == (
        TakingInquiry(draft, state.asked),
        (effects.SayNoted(noted), effects.AskFor(state.asked, again=True)),
    )


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("ei Heli vaan Helinä", FULL.fill(Field.NAME, "Helinä")),
        ("inte Heli utan Helena", FULL.fill(Field.NAME, "Helena")),
        ("ändra namnet, Helka med k", FULL.fill(Field.NAME, "Helka")),
        ("ei vaan aihe on esihenkilön vaihdos", FULL.fill(Field.SUBJECT, "esihenkilön vaihdos")),
        ("nej alltså ändra ärendet: bättre samarbete", FULL.fill(Field.SUBJECT, "bättre samarbete")),
        ("numero on väärin, 040 2345678", FULL.fill(Field.CONTACT, OTHER)),
    ],
)
def test_it_is_put_right_at_the_preview(mind: Mind, text: str, draft: Draft) -> None:
    state, said = typed(mind, PREVIEW, text)
    assert (draft_in(state), said) == (draft, (effects.SayNotSentYet(), effects.ShowPreview(draft)))


def test_a_wrong_number_does_not_stay_among_the_details(mind: Mind) -> None:
    told = FULL.beside("050 7654321 helst kvällar")
    state, _ = typed(mind, Confirming(told), "numret är fel, 040 2345678", "sv")
    assert isinstance(state, Confirming)
    assert (state.draft.contact, state.draft.whole_note) == (OTHER, "helst kvällar")


def test_a_name_stays_until_there_is_another(mind: Mind) -> None:
    """Whoever wants to change it, and then does not say how, keeps it."""
    state = TakingInquiry(FULL, Field.NAME, misses=1)
    draft = draft_in(typed(mind, state, "eikä siis")[0])
    assert draft is not None
    assert draft.name == "Heli"


def test_what_brought_the_client_goes_along_if_another_subject_is_told(mind: Mind) -> None:
    opening = "hej vi är ett team på 6 i Borgå som vill boka handledning"
    state = TakingInquiry(Draft(Audience.GROUP, question=opening), Field.SUBJECT)
    after, _ = typed(mind, state, "konflikter i teamet", "sv")
    assert isinstance(after, TakingInquiry)
    assert (after.draft.subject, after.draft.said) == ("konflikter i teamet", (opening,))


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "kerroin jo"), ("fi", "sanoin jo"), ("sv", "jag sa ju redan"), ("en", "as I said above")],
)
def test_what_was_said_already_is_used(mind: Mind, language: str, text: str) -> None:
    opening = "tarvitsisin työnohjausta uupumukseen, olen sairaanhoitaja"
    after, _ = typed(
        mind, TakingInquiry(Draft(Audience.MYSELF, question=opening), Field.SUBJECT), text, language
    )
    assert isinstance(after, TakingInquiry)
    assert after.draft.subject == opening
    again, said = typed(mind, SUBJECT, text, language)
    assert isinstance(again, TakingInquiry)
    assert (again.draft, again.asked, said[-1]) == (
        SUBJECT.draft,
        Field.SUBJECT,
        effects.AskFor(Field.SUBJECT, again=True),
    )


# What ends nothing


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "ei muuta"),
        ("fi", "EI MUUTA KIITOS"),
        ("fi", "kaikki tuli jo"),
        ("sv", "nej nu räcker det"),
        ("sv", "det var allt"),
        ("en", "that's it"),
        ("en", "no that's all"),
        ("en", "nah"),
    ],
)
def test_nothing_more_to_tell_is_no_wish_to_stop(mind: Mind, language: str, text: str) -> None:
    """At the preview the same is asked again, at the details they are left out."""
    state, said = typed(mind, PREVIEW, text, language)
    assert (draft_in(state), said) == (FULL, (effects.SayNotSentYet(), effects.AskToSend()))
    assert draft_in(typed(mind, NOTE, text, language)[0]) == FULL


@pytest.mark.parametrize(
    "text",
    ["palautteen saaminen on vaikeaa", "en osaa sanoa ei", "en halua jatkaa nykyisessä työssä"],
)
def test_a_subject_is_kept_whatever_its_words(mind: Mind, text: str) -> None:
    after, _ = typed(mind, SUBJECT, text)
    assert isinstance(after, TakingInquiry)
    assert (after.draft.subject, after.asked) == (text, Field.NAME)


@pytest.mark.parametrize(
    "text", ["älkää soittako töihin", "hän ei vielä tiedä tästä", "mieluiten naiselle", "ei arkisin"]
)
def test_a_detail_is_kept_whatever_its_words(mind: Mind, text: str) -> None:
    after, _ = typed(mind, NOTE, text)
    assert isinstance(after, Confirming)
    assert after.draft.note == text


@pytest.mark.parametrize("state", [SUBJECT, NOTE])
def test_a_mere_number_presses_no_button_where_words_are_asked_for(mind: Mind, state: TakingInquiry) -> None:
    """It may tell how many they are."""
    after, said = typed(mind, state, "2")
    assert not isinstance(after, Idle | ConfirmingStop)
    assert effects.ConfirmCancelled() not in said


@pytest.mark.parametrize("text", ["kyllä poista", "poista kaikki", "ja radera allt"])
def test_whoever_wants_it_deleted_drops_what_was_to_be_dropped(mind: Mind, text: str) -> None:
    assert typed(mind, ConfirmingStop(CONTACT), text) == (Idle(), (effects.ConfirmCancelled(),))


def test_a_question_about_stopping_stops_nothing(mind: Mind) -> None:
    said = typed(mind, NOTE, "kan jag ångra mig efteråt?", "sv")[1]
    assert effects.AskStop() not in said


def test_an_order_in_place_of_another_subject_is_no_subject(mind: Mind) -> None:
    """Whoever was asked for it anew may want something else changed, too."""
    after, _ = typed(mind, TakingInquiry(FULL, Field.SUBJECT), "poista puhelinnumero")
    assert after == Confirming(FULL.fill(Field.CONTACT, CHAT))


# The language to go on in


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fi", "sorry can we do english", Language.EN),
        ("en", "no suomeksi sittenkin", Language.FI),
        ("fi", "på svenska tack", Language.SV),
        ("sv", "speak english please", Language.EN),
    ],
)
@pytest.mark.parametrize("state", [Idle(), SUBJECT])
def test_a_language_that_is_asked_for_is_spoken(
    mind: Mind, state: State, language: str, text: str, wanted: Language
) -> None:
    """It is no answer to what is asked, which is asked again in that language."""
    conversation = Conversation(state, Language(language), turn=3)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    assert (turn.conversation.state, turn.conversation.language) == (state, wanted)
    assert turn.effects[0] == effects.ConfirmLanguage()


def test_whether_supervision_is_in_a_language_is_a_question(mind: Mind) -> None:
    said = typed(mind, Idle(), "onko työnohjausta englanniksi?")[1]
    assert [effect.entry for effect in said if isinstance(effect, effects.SendAnswer)] == ["language"]


# What was sent


def test_what_is_put_right_afterwards_takes_nothing_back(mind: Mind) -> None:
    """It is offered to be added: "not conflicts but exhaustion"."""
    sent = factories.situation(Conversation(turn=3), inquiries=(factories.inquiry(),))
    said = events.ClientSaid("en halunnukkaan ristiriidoista vaan omasta jaksamisesta")
    asked = {type(effect) for effect in mind.dialogue.step(sent, said).effects}
    assert not asked & {effects.AskWithdrawal, effects.TellWithdrawn}


def test_where_nothing_is_left_nothing_is_asked_about_erasing_it(mind: Mind) -> None:
    nothing = factories.situation(Conversation(turn=1))
    said = mind.dialogue.step(nothing, events.ClientSaid("poistitko mun tiedot?")).effects
    assert effects.AskErasure() not in said


@pytest.mark.parametrize(
    ("text", "way", "note"),
    [
        ("poista sähköposti", PHONE, ""),
        ("ota se maili pois", PHONE, ""),
        ("remove the number", MAIL, ""),
        ("ta bort numret", MAIL, ""),
        ("poista liisa@firma.fi", PHONE, ""),
    ],
)
def test_the_number_or_address_that_is_named_is_taken_out_everywhere(
    mind: Mind, text: str, way: Contact, note: str
) -> None:
    """And what is left of them is how to be reached."""
    shown = Confirming(FULL.beside("050 7654321 tai liisa@firma.fi"))
    draft = draft_in(typed(mind, shown, text)[0])
    assert draft is not None
    assert (draft.contact, [each for each in draft.said if way.value not in each]) == (way, [])
    assert not any(other.value in draft.whole_note for other in (PHONE, MAIL) if other != way)


def test_what_is_said_instead_of_a_yes_to_an_erasure_erases_nothing(mind: Mind) -> None:
    """The question falls away; a yes that comes later is none to it."""
    sent = (factories.inquiry(),)
    before = Conversation(ConfirmingErasure(), Language.EN, turn=3)
    turn = mind.dialogue.step(
        factories.situation(before, inquiries=sent), events.ClientSaid("change my number to 0409998888")
    )
    assert not isinstance(turn.conversation.state, ConfirmingErasure)
    later = mind.dialogue.step(
        factories.situation(turn.conversation, inquiries=sent), events.ClientSaid("yes")
    )
    assert not any(isinstance(effect, effects.Erase) for effect in later.effects)


@pytest.mark.parametrize("text", ["en jaksa enään elään", "en halua herätä huomenna"])
def test_distress_that_is_heard_faintly_twice_gets_the_signpost(mind: Mind, text: str) -> None:
    """By the alarm, and by what was learned of its kinds."""
    assert isinstance(typed(mind, Idle(), text)[1][0], effects.SignpostCrisis)


@pytest.mark.parametrize(
    ("state", "text", "audience"),
    [
        (TakingInquiry(Draft(), Field.AUDIENCE), "no itselleni", Audience.MYSELF),
        (TakingInquiry(Draft(), Field.AUDIENCE), "itse", Audience.MYSELF),
        (PREVIEW, "ryhmälle sittenkin", Audience.GROUP),
    ],
)
def test_whom_it_is_for_is_heard_in_few_words(
    mind: Mind, state: State, text: str, audience: Audience
) -> None:
    draft = draft_in(typed(mind, state, text)[0])
    assert draft is not None
    assert draft.audience is audience


# Orders


@pytest.mark.parametrize(
    ("state", "text", "asked"),
    [
        (SUBJECT, "muuta kenelle", Field.AUDIENCE),
        (NAME, "takaisin", Field.SUBJECT),
        (CONTACT, "ändra ärendet", Field.SUBJECT),
        (NOTE, "change the name", Field.NAME),
        (TakingInquiry(FULL, Field.SUBJECT), "muuta numero", Field.CONTACT),
    ],
)
def test_what_is_to_be_changed_first_is_asked_for(
    mind: Mind, state: TakingInquiry, text: str, asked: Field
) -> None:
    """And is no answer to what was asked."""
    assert typed(mind, state, text) == (TakingInquiry(state.draft, asked), (effects.AskFor(asked),))


def test_a_name_and_a_number_are_changed_at_once(mind: Mind) -> None:
    draft = draft_in(typed(mind, PREVIEW, "vaihda nimeksi Ritva Mäkinen ja numero 040 2345678")[0])
    assert draft is not None
    assert (draft.name, draft.contact) == ("Ritva Mäkinen", OTHER)


def test_a_client_who_wants_it_closed_is_asked_whether_to_take_it_back(mind: Mind) -> None:
    one = factories.inquiry(status=Status.ANSWERED, answered_at=NOON)
    sent = factories.situation(Conversation(turn=3), inquiries=(one,))
    said = mind.dialogue.step(sent, events.ClientSaid("sulje tää")).effects
    assert said == (effects.AskWithdrawal(one),)


@pytest.mark.parametrize("text", ["ei mul oo ketään kelle puhua", "vaimoni kuoli syksyllä"])
def test_what_is_told_in_the_gentle_hours_gets_no_answer_of_the_knowledge(mind: Mind, text: str) -> None:
    said = typed(mind, Idle(), text, gentle=True)[1]
    assert not any(isinstance(effect, effects.SendAnswer) for effect in said)
