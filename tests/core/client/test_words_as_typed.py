"""What people typed who tried it, with the shipped knowledge: what becomes of the inquiry being filled in."""

from datetime import timedelta

import pytest

from bot.core.client import effects, events
from bot.core.client.states import (
    ChoosingChange,
    Confirming,
    ConfirmingErasure,
    ConfirmingStop,
    ConfirmingWithdrawal,
    Conversation,
    Idle,
    OfferingHandoff,
    State,
    TakingInquiry,
    draft_in,
)
from bot.core.inquiry import life
from bot.core.inquiry.contact import Contact, Medium
from bot.core.inquiry.draft import Audience, Draft, Field, Objection
from bot.core.inquiry.life import Inquiry
from bot.core.inquiry.status import Status
from bot.core.language import Language
from bot.mind import Mind
from tests import factories
from tests.factories import inquiry

CHAT, PHONE = Contact(Medium.CHAT), Contact(Medium.PHONE, "+358 50 7654321")
MAIL = Contact(Medium.EMAIL, "liisa@firma.fi")
FULL = Draft(Audience.UNSURE, "Riita", "Maija", CHAT, None, "")
PREVIEW, CHANGE = Confirming(FULL), ChoosingChange(FULL)
AUDIENCE = TakingInquiry(Draft(), Field.AUDIENCE)
NAME = TakingInquiry(Draft(Audience.GROUP, "Riita"), Field.NAME)
CONTACT = TakingInquiry(Draft(Audience.GROUP, "Riita", "Maija"), Field.CONTACT)


def typed(
    mind: Mind, state: State, text: str, language: Language = Language.FI
) -> tuple[State, tuple[object, ...]]:
    conversation = Conversation(state, language, turn=3)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    return turn.conversation.state, turn.effects


@pytest.mark.parametrize(
    ("state", "text", "field", "value"),
    [
        (AUDIENCE, "Olemme kunnan perhepalvelut, 12 työntekijää", "audience", Audience.GROUP),
        (AUDIENCE, "för vår personalgrupp", "audience", Audience.GROUP),
        (AUDIENCE, "ei tiimille vaan mulle", "audience", Audience.MYSELF),
        (AUDIENCE, "opettajille", "audience", Audience.GROUP),
        (AUDIENCE, "itseäni varten", "audience", Audience.MYSELF),  # and not as "vårt team" begins
        (AUDIENCE, "alaisilleni", "audience", Audience.GROUP),
        (AUDIENCE, "johtoryhmälle", "audience", Audience.GROUP),
        (AUDIENCE, "our management group", "audience", Audience.GROUP),
        (AUDIENCE, "it's for my wife", "audience", Audience.UNSURE),
        (AUDIENCE, "mulle ja pomolle", "said", ("mulle ja pomolle",)),
        (AUDIENCE, "osastolle", "said", ("osastolle",)),
        (AUDIENCE, "mulle vaan", "said", ()),
        (AUDIENCE, "meidän tiimille kiitos", "said", ()),
        (NAME, "mun nimi on maija", "name", "Maija"),
        (NAME, "Tom", "name", "Tom"),
        (NAME, "Gun Johansson", "name", "Gun Johansson"),
        (NAME, "It's Tomasz Wieczorek", "name", "Tomasz Wieczorek"),
        (NAME, "en halua antaa nimeä", "name", ""),
        (NAME, "no name please", "name", ""),
        (NAME, "no vaikka Pena", "name", "Pena"),
        (NAME, "mä oon Pena Pohjanmaalta", "name", "Pena"),
        (NAME, "mä oon Pena Pohjanmaalta", "said", ("mä oon Pena Pohjanmaalta",)),
        (NAME, "voit sanoa Penaksi", "name", "Pena"),
        (NAME, "kutsu mua Tatuksi", "name", "Tatuksi"),
        (NAME, "sano Aleksi", "name", "Aleksi"),
        (NAME, "olen Maria Costa", "name", "Maria Costa"),
        (NAME, "soitelkaa", "name", None),
        (NAME, "poista chat", "name", None),
        (NAME, "paljonko maksaa", "name", None),
        (NAME, "liisa@firma.fi", "contact", MAIL),
        (CONTACT, "liisa @ firma.fi", "contact", MAIL),
        (CONTACT, "liisa ät firma piste fi", "contact", MAIL),
        (CONTACT, "vastaa tänne", "contact", CHAT),
        (CONTACT, "jatketaan tässä", "contact", CHAT),
        (CONTACT, "en anna numeroa", "contact", CHAT),
        (CONTACT, "skip", "contact", CHAT),
        (CONTACT, "hoppa över", "contact", CHAT),
        (CONTACT, "nolla viisi nolla, seittemän kuusi viis nelj kolme kaks yksi", "contact", PHONE),
        (CONTACT, "zero five zero seven six five four three two one", "contact", PHONE),
        (PREVIEW, "numero onkin 050 7654321", "contact", PHONE),
        (PREVIEW, "ei ryhmälle vaan itselleni", "audience", Audience.MYSELF),
        (PREVIEW, "kenelle: itselle", "audience", Audience.MYSELF),
        (PREVIEW, "nej vänta, byt namnet till Annsofie", "name", "Annsofie"),
        (TakingInquiry(FULL, Field.AUDIENCE), "numero väärin, oikea on 050 7654321", "contact", PHONE),
        (PREVIEW, "meitä onkin seitsemän", "said", ("meitä onkin seitsemän",)),
        (PREVIEW, "eikun 12 henkeä", "said", ("eikun 12 henkeä",)),
        (PREVIEW, "actually there are nine of us", "said", ("actually there are nine of us",)),
        (PREVIEW, "nimi onkin Liisa", "name", "Liisa"),
        (PREVIEW, "puhelin on 0402345678", "contact", Contact(Medium.PHONE, "+358 40 2345678")),
        (CONTACT, "0402345678", "contact", Contact(Medium.PHONE, "+358 40 2345678")),
        (CHANGE, "050 7654321", "contact", PHONE),
        (CHANGE, "nimi Liisa", "name", "Liisa"),
    ],
)
def test_it_is_taken_as_it_was_meant(mind: Mind, state: State, text: str, field: str, value: object) -> None:
    draft = draft_in(typed(mind, state, text)[0])
    assert draft is not None
    assert getattr(draft, field) == value


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no joo lähetä",
            "skicka hit",
            "don't delete my data",
            "får jag skicka",
            "lähetä?",
        ),
        "odota, kysyn vielä yhden asian",
        *("odota hetki", "lähetä vasta huomenna", "kuka tän lukee?", "joo mut ei vielä, kysyn pomolta"),
    ],
)
def test_nothing_is_sent_dropped_or_erased_by_it(mind: Mind, text: str) -> None:
    """And it is said first that nothing has been sent yet."""
    state, said = typed(mind, PREVIEW, text)
    assert draft_in(state) == FULL
    assert {effects.SayNotSentYet, effects.SayWhatFollows} & {type(effect) for effect in said}
    assert effects.AskErasure() not in said


@pytest.mark.parametrize("text", ["älä lähetä", "skicka inte", "don't send it", "do not send"])
def test_whether_not_to_send_is_to_stop_is_asked(mind: Mind, text: str) -> None:
    assert typed(mind, PREVIEW, text) == (ConfirmingStop(PREVIEW), (effects.AskStop(),))


@pytest.mark.parametrize("text", ["ok", "okei", "selvä", "okej", "ok kiitos", "alright", "sure"])
def test_a_mere_ok_takes_nothing_away(mind: Mind, text: str) -> None:
    """Not all that is known, nor what was sent; it is asked again, or answered."""
    state, said = typed(mind, ConfirmingErasure(Idle()), text)
    assert (state, said[-1]) == (ConfirmingErasure(Idle()), effects.AskErasure())
    situation = factories.situation(
        Conversation(ConfirmingWithdrawal("K7M-4QX", "perun"), turn=3), inquiries=(inquiry(),)
    )
    taken = mind.dialogue.step(situation, events.ClientSaid(text)).effects
    assert not any(isinstance(effect, effects.TellWithdrawn) for effect in taken)


@pytest.mark.parametrize("text", ["lähetä", "kyllä, lähettäkää", "jo skicka", "yes send it"])
def test_who_wants_to_send_after_all_sees_it_again(mind: Mind, text: str) -> None:
    state, said = typed(mind, ConfirmingStop(PREVIEW), text)
    assert (state, said) == (PREVIEW, (effects.ShowPreview(FULL),))


@pytest.mark.parametrize(
    ("text", "after", "said"),
    [
        ("älä jätä", PREVIEW, effects.ShowPreview(FULL)),
        ("avbryt inte", PREVIEW, effects.ShowPreview(FULL)),
        ("don't cancel", PREVIEW, effects.ShowPreview(FULL)),
        ("ei lähetetä", Idle(), effects.ConfirmCancelled()),
        ("skicka inte", Idle(), effects.ConfirmCancelled()),
        ("don't send it", Idle(), effects.ConfirmCancelled()),
    ],
)
def test_whether_to_stop_is_answered_by_what_is_denied(
    mind: Mind, text: str, after: State, said: effects.Effect
) -> None:
    assert typed(mind, ConfirmingStop(PREVIEW), text) == (after, (said,))


@pytest.mark.parametrize("state", [PREVIEW, CHANGE])
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("aihe on väärin", Field.SUBJECT),
        ("hups, kirjoitin nimen väärin", Field.NAME),
        ("laitoin numeron väärin", Field.CONTACT),
        ("ämnet är fel", Field.SUBJECT),
        ("telefonnumret blev fel", Field.CONTACT),
        ("my name is misspelt", Field.NAME),
        ("the email isn't right", Field.CONTACT),
    ],
)
def test_what_is_called_wrong_is_asked_for_anew(mind: Mind, state: State, text: str, asked: Field) -> None:
    """And not taken for what is right; the rest of the draft stays."""
    after, said = typed(mind, state, text)
    assert after == TakingInquiry(FULL, asked)
    assert said[-1] == effects.AskFor(asked)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("menikö perille?", effects.ShowStatus),
        ("milloin saan vastauksen", effects.ShowStatus),
        ("mitä lähetin?", effects.ShowSent),
        ("unohdin: vain maanantaisin", effects.Forward),
        ("numero onkin 050 7654321", effects.Forward),
        ("peruisin sittenkin", effects.AskWithdrawal),
        ("never mind", effects.AskWithdrawal),
        ("älä lähetäkään", effects.AskWithdrawal),
        ("peru vaan", effects.AskWithdrawal),
        ("don't send it", effects.AskWithdrawal),
        ("skicka inte", effects.AskWithdrawal),
        ("ps soita iltapäivällä", effects.Forward),
        ("haluaisin varata ajan", effects.ShowStatus),
        ("uusi yhteydenotto", effects.AskFor),
        ("kauanko yks kerta kestää", effects.SendAnswer),
        ("meidän talossa käy remontti ja siks ollaan vähä hajallaan", effects.OfferAddition),
        ("saako koiran ottaa mukaan?", effects.RecordMiss),
    ],
)
def test_what_is_said_once_an_inquiry_was_sent(mind: Mind, text: str, said: type[object]) -> None:
    situation = factories.situation(Conversation(Idle(), turn=3), inquiries=(inquiry(),))
    turn = mind.dialogue.step(situation, events.ClientSaid(text))
    assert isinstance(turn.effects[0], said), turn.effects


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "text", ["hmm", "hmmmmm...", "Hö!", "haha", "<3", ":D", "aha", "ojdå", "lol xD", "jaa 😄"]
)
def test_a_mere_sound_is_no_question(mind: Mind, language: Language, text: str) -> None:
    """It is passed on to nobody, and tells no language."""
    turn = mind.dialogue.step(
        factories.situation(Conversation(Idle(), language, turn=3)), events.ClientSaid(text)
    )
    assert turn.effects == (effects.AnswerWordless(asks=False),)
    assert turn.conversation.language is language


@pytest.mark.parametrize("text", ["joo", "ok kiitos", "hmm", "haha :D", "ja tack", "yes please"])
def test_a_mere_yes_where_none_can_be_given_is_no_note(mind: Mind, text: str) -> None:
    """And what tells something is one."""
    asked = TakingInquiry(Draft(), Field.AUDIENCE)
    assert draft_in(typed(mind, asked, text)[0]) == Draft()
    told = "uusi kahvila Kuopiossa"
    state, said = typed(mind, asked, told)
    assert state == TakingInquiry(Draft(said=(told,)), Field.AUDIENCE, misses=1)
    assert said == (effects.AskFor(Field.AUDIENCE, Objection.NOT_AN_AUDIENCE),)


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("fi", "mieheni uhkaa tappaa minut enkä uskalla mennä töistä kotiin", "violence"),
        ("fi", "mies lyö mua", "violence"),
        ("en", "my husband hits me and I can't go home", "violence"),
        ("fi", "Kollega sanoi että olisi helpompi kaikille jos häntä ei olisi. Mitä teen?", "another"),
        ("fi", "oppilas kertoi mulle haluavansa kuolla", "another"),
        ("sv", "min klient säger att hon inte vill leva", "another"),
        ("en", "my student told me she wants to die", "another"),
        ("fi", "työkaveri uhkaa tappaa mut", "violence"),
        ("fi", "esimies uhkaili puukolla", "violence"),
        ("en", "my boss threatened to kill me", "violence"),
        ("sv", "chefen hotar mig med kniv", "violence"),
        ("fi", "mieheni uhkaa tappaa itsensä", "another"),
        ("en", "my wife threatens to kill herself", "another"),
        ("fi", "eilen mun veli hirtti itsensä", "own"),
        ("sv", "min pappa tog livet av sig i går", "own"),
        ("fi", "mä satutan itseäni aina töiden jälkeen", "own"),
        ("en", "they'd all be better off without me", "own"),
        ("en", "I've written goodbye letters to my kids", "own"),
        ("fi", "en näe enää mitään syytä elää", "own"),
        ("sv", "jag vill inte finnas till längre", "own"),
        ("en", "I just want it all to be over, I want to be dead", "own"),
    ],
)
def test_distress_is_answered_as_whose_it_is(mind: Mind, language: str, text: str, whose: str) -> None:
    """Who is beaten is not told that dark thoughts pass, nor who fears for somebody else.

    Nobody is told to ask the one who threatens them, or who has died, how they are.
    """
    conversation = Conversation(Idle(), Language(language), turn=3)
    said = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text)).effects[0]
    assert isinstance(said, effects.SignpostCrisis)
    assert (said.violence, said.another) == (whose == "violence", whose == "another")


@pytest.mark.parametrize(
    ("prior", "text", "language", "entry"),
    [
        ("fi", "ok", "fi", "thanks"),
        ("sv", "ok", "sv", "thanks"),
        ("en", "ok", "en", "thanks"),
        ("fi", "hello", "en", "greeting"),
        ("fi", "tjena", "sv", "greeting"),
        ("sv", "päivää", "fi", "greeting"),
        ("fi", "onks tää hyvä juttu", "fi", "benefits"),
    ],
)
def test_a_word_is_answered_in_the_language_it_is_of_or_else_of_the_chat(
    mind: Mind, prior: str, text: str, language: str, entry: str
) -> None:
    conversation = Conversation(Idle(), Language(prior), turn=3)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    assert turn.effects == (effects.SendAnswer(entry, again=entry == "greeting"),)
    assert turn.conversation.language == language


@pytest.mark.parametrize(
    "text", ["etsin työnohjaajaa", "varaa aika", "boka tid", "söker handledare", "book a time"]
)
def test_the_commonest_openings_lead_on(mind: Mind, text: str) -> None:
    turn = mind.dialogue.step(factories.situation(), events.ClientSaid(text))
    assert turn.effects == (effects.AskFor(Field.AUDIENCE),)


@pytest.mark.parametrize("state", [PREVIEW, CHANGE])
@pytest.mark.parametrize("text", ["ota nimi pois", "ok, poista nimi", "ta bort namnet", "take my name out"])
def test_an_answer_is_taken_out(mind: Mind, state: State, text: str) -> None:
    after, said = typed(mind, state, text)
    assert (after, said[-1]) == (
        Confirming(FULL.fill(Field.NAME, "")),
        effects.ShowPreview(FULL.fill(Field.NAME, "")),
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kunnioittavasti, Antero Mäkelä", "Antero Mäkelä"),
        ("Pena kelpaa", "Pena"),
        ("Kind regards, Anna", "Anna"),
    ],
)
def test_a_courtesy_is_no_name(mind: Mind, text: str, name: str) -> None:
    state, _ = typed(mind, NAME, text)
    assert draft_in(state) == Draft(Audience.GROUP, "Riita", name)


def test_a_story_that_ends_in_a_question_is_what_it_is_about(mind: Mind) -> None:
    told = "Toivoisimme ryhmätyönohjausta keväälle. Olisiko se mahdollista järjestää Lahdessa?"
    state, _ = typed(mind, TakingInquiry(Draft(Audience.GROUP), Field.SUBJECT), told)
    assert draft_in(state) == Draft(Audience.GROUP, told)


@pytest.mark.parametrize(
    "text",
    [
        *("menikö se perille?", "joko se lähti?", "kom det fram?", "did it go through?"),
        *("mitä mä oon kirjottanu?", "näytä mitä oon kirjottanu", "vad skrev jag?", "what did I write?"),
    ],
)
@pytest.mark.parametrize("state", [NAME, CONTACT])
def test_while_it_is_filled_in_nothing_has_been_sent(mind: Mind, state: TakingInquiry, text: str) -> None:
    """Who asks whether it arrived, or what was written, is told so, and what was told so far."""
    after, said = typed(mind, state, text)
    assert after == state
    so_far = (effects.SayWhatFollows(), effects.ShowSoFar(state.draft))
    assert said[0] in so_far
    assert said[1:] == (effects.AskFor(state.asked, again=True),)


@pytest.mark.parametrize("words", [("huomenna", "soitelkaa"), ("050 12", "emt"), ("vet ej", "sen")])
def test_whoever_gives_no_number_is_answered_in_the_chat(mind: Mind, words: tuple[str, str]) -> None:
    """What was said instead goes along, if it says anything."""
    first, _ = typed(mind, CONTACT, words[0])
    while isinstance(first, ConfirmingStop):
        first = first.before
    after, _ = typed(mind, first, words[1])
    draft = draft_in(after)
    assert draft is not None
    assert draft.contact in (CHAT, None)
    assert not isinstance(after, Idle)


@pytest.mark.parametrize("text", ["joo", "ja tack", "yes"])
def test_a_mere_yes_is_no_matter_and_no_note(mind: Mind, text: str) -> None:
    """It is asked again, once; then the inquiry goes on without."""
    subject = TakingInquiry(Draft(Audience.GROUP), Field.SUBJECT)
    again = TakingInquiry(subject.draft, Field.SUBJECT, misses=1)
    assert typed(mind, subject, text) == (again, (effects.AskFor(Field.SUBJECT, again=True),))
    after, said = typed(mind, again, text)
    assert (after, said) == (
        TakingInquiry(Draft(Audience.GROUP, ""), Field.NAME),
        (effects.AskFor(Field.NAME),),
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "En anna suostumustani.",
            "en suostu tähän",
            "mun tietoja ei saa tallentaa",
            "kiellän tietojeni käytön",
        ),
        *("jag ger inte mitt samtycke", "ni får inte spara mina uppgifter", "jag samtycker inte"),
        *("I do not consent", "you may not keep my data", "I refuse to give my consent"),
    ],
)
def test_who_refuses_consent_is_heard(mind: Mind, text: str) -> None:
    """Nothing is sent, that is said, and whether to drop it all is asked."""
    after, said = typed(mind, PREVIEW, text)
    assert (after, said) == (
        ConfirmingStop(PREVIEW),
        (effects.SayNothingWithoutConsent(), effects.AskStop()),
    )


@pytest.mark.parametrize(
    ("prior", "text", "language"),
    [
        ("fi", "burnout", "fi"),
        ("fi", "coaching", "fi"),
        ("fi", "stressi", "fi"),
        ("sv", "pris", "sv"),
        ("en", "start", "en"),
        ("fi", "price", "en"),
        ("fi", "thanks", "en"),
        ("en", "kiitos", "en"),
    ],
)
def test_a_word_that_the_chats_language_has_changes_no_language(
    mind: Mind, prior: str, text: str, language: str
) -> None:
    conversation = Conversation(Idle(), Language(prior), turn=3)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    assert turn.conversation.language == language


@pytest.mark.parametrize("text", ["joo", "juu", "jo", "ja", "yes", "kyllä", "okei joo"])
def test_a_yes_to_nothing_is_no_question(mind: Mind, text: str) -> None:
    said = typed(mind, Idle(), text)[1]
    assert said in ((effects.AnswerWordless(asks=False),), (effects.SendAnswer("thanks"),))


@pytest.mark.parametrize("text", ["I want to withdraw", "haluan perua tän", "jag vill återkalla förfrågan"])
def test_what_is_not_sent_yet_is_taken_back_by_stopping(mind: Mind, text: str) -> None:
    state = TakingInquiry(Draft(Audience.GROUP), Field.SUBJECT)
    assert typed(mind, state, text) == (ConfirmingStop(state), (effects.AskStop(),))


@pytest.mark.parametrize("text", ["end it here", "stop", "lopeta"])
def test_a_form_is_ended_without_alarm(mind: Mind, text: str) -> None:
    assert typed(mind, CONTACT, text) == (ConfirmingStop(CONTACT), (effects.AskStop(),))


@pytest.mark.parametrize(
    "text",
    [
        *("Kyllä, perukaa", "joo peruuta se", "kyllä, haluan perua", "ei enää tarvita, peru vaan"),
        *("ja ta bort", "ja, återkalla den", "yes please withdraw it", "yes, no longer needed"),
    ],
)
def test_a_withdrawal_is_confirmed_in_ordinary_words(mind: Mind, text: str) -> None:
    situation = factories.situation(
        Conversation(ConfirmingWithdrawal("K7M-4QX", "perun"), turn=3), inquiries=(inquiry(),)
    )
    taken = mind.dialogue.step(situation, events.ClientSaid(text)).effects
    assert effects.ConfirmWithdrawn(inquiry()) in taken


@pytest.mark.parametrize(
    "text",
    [
        *("se on hyvä noin, laitetaan se jonnekin eteenpäin kai", "no kyllä tän voi lähettää, eiköhän"),
        *("skicka på bara så får vi se", "right, whoever reads it, send"),
    ],
)
def test_what_nearly_agrees_is_asked_again_and_read_as_nothing_else(mind: Mind, text: str) -> None:
    state, said = typed(mind, PREVIEW, text)
    assert (state, said) == (PREVIEW, (effects.SayNotSentYet(), effects.AskToSend()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("fi", text) for text in ("mitä teen", "mitä mun pitäis tehdä", "en uskalla soittaa")),
        *(("sv", text) for text in ("vad ska jag göra", "vem kan jag prata med")),
        *(("en", text) for text in ("what now", "what should I do")),
    ],
)
def test_what_to_do_now_is_answered_with_help_and_not_with_the_service(
    mind: Mind, language: str, text: str
) -> None:
    gentle = Conversation(
        Idle(), Language(language), turn=3, gentle_until=factories.NOON + timedelta(hours=3)
    )
    turn = mind.dialogue.step(factories.situation(gentle), events.ClientSaid(text))
    assert turn.effects == (effects.SayWhoReads(),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ja", effects.StayGentle()),
        ("jo", effects.Comfort()),
        ("yes", effects.SignpostCrisis(again=True)),
        ("joo", effects.Comfort()),
        ("nej", effects.StayGentle()),
        ("katta nyt", effects.StayGentle()),
    ],
)
def test_in_the_gentle_hours_nothing_is_cold_or_merry(mind: Mind, text: str, kind: effects.Effect) -> None:
    """No guesses, no smile, and no "I do not know"."""
    gentle = Conversation(Idle(), Language.FI, turn=3, gentle_until=factories.NOON + timedelta(hours=3))
    assert mind.dialogue.step(factories.situation(gentle), events.ClientSaid(text)).effects == (kind,)


def test_in_the_gentle_hours_what_asks_and_is_not_clear_is_asked_back_about(mind: Mind) -> None:
    gentle = Conversation(Idle(), Language.FI, turn=3, gentle_until=factories.NOON + timedelta(hours=3))
    turn = mind.dialogue.step(factories.situation(gentle), events.ClientSaid("onko siinä kaikki"))
    assert [type(effect) for effect in turn.effects] == [effects.Suggest]


def test_in_the_gentle_hours_nothing_is_said_twice_in_a_row(mind: Mind) -> None:
    gentle = Conversation(Idle(), Language.FI, turn=3, gentle_until=factories.NOON + timedelta(hours=3))
    turn = mind.dialogue.step(factories.situation(gentle), events.ClientSaid("joo"))
    again = mind.dialogue.step(factories.situation(turn.conversation), events.ClientSaid("no joo"))
    assert turn.effects != again.effects
    assert {type(effect) for effect in (*turn.effects, *again.effects)} <= {
        effects.SignpostCrisis,
        effects.StayGentle,
        effects.Comfort,
    }


def test_a_number_is_not_lost_to_an_address(mind: Mind) -> None:
    """Each is how to reach somebody; the one that is not the answer goes along."""
    shown = Confirming(FULL.fill(Field.CONTACT, PHONE))
    draft = draft_in(typed(mind, shown, "vaihda sähköposti liisa@firma.fi")[0])
    assert draft is not None
    assert (draft.contact, draft.said) == (MAIL, ("+358 50 7654321",))


@pytest.mark.parametrize("text", ["ei mitään", "en halua", "nej", "don't"])
def test_an_erasure_is_refused_by_whatever_denies(mind: Mind, text: str) -> None:
    state, said = typed(mind, ConfirmingErasure(PREVIEW), text)
    assert (state, said) == (PREVIEW, (effects.ShowPreview(FULL),))


def test_whether_data_is_kept_is_no_wish_to_have_it_deleted(mind: Mind) -> None:
    assert effects.AskErasure() not in typed(mind, Idle(), "Sparar du ingenting om mig?", Language.SV)[1]
    asked = Conversation(last_entry="price", turn=3)
    said = mind.dialogue.step(factories.situation(asked), events.ClientSaid("voitko poistaa mun tiedot?"))
    assert effects.AskErasure() in said.effects


@pytest.mark.parametrize("state", [AUDIENCE, NAME, CONTACT])
@pytest.mark.parametrize("text", ["joo kiitos", "ja tack", "yes please", "okei joo", "sopii", "ja gärna"])
def test_who_agrees_too_early_is_asked_again(mind: Mind, state: TakingInquiry, text: str) -> None:
    """A yes to what was no yes-or-no question stops nothing, answers nothing and opens no other matter."""
    after, said = typed(mind, state, text)
    assert isinstance(after, TakingInquiry)
    assert (after.draft, after.asked, after.misses) == (state.draft, state.asked, 1)
    assert [type(effect) for effect in said] == [effects.AskFor]


@pytest.mark.parametrize("state", [AUDIENCE, NAME, CONTACT])
@pytest.mark.parametrize("text", ["lähetä", "välitä vaan", "skicka nu", "send it please", "joo lähetä"])
def test_who_sends_too_early_hears_that_nothing_has_been_sent(
    mind: Mind, state: TakingInquiry, text: str
) -> None:
    after, said = typed(mind, state, text)
    assert isinstance(after, TakingInquiry)
    assert (after.draft, after.asked) == (state.draft, state.asked)
    assert [type(effect) for effect in said] == [effects.SayNotSentYet, effects.AskFor]


@pytest.mark.parametrize("text", ["lähetä", "välitä vaan", "skicka nu", "send it please", "joo lähetä"])
def test_who_sends_where_a_note_is_asked_for_sees_all_of_it(mind: Mind, text: str) -> None:
    unsaid = Draft(Audience.GROUP, "Riita", "Maija", PHONE)
    whole = unsaid.fill(Field.NOTE, "")
    assert typed(mind, TakingInquiry(unsaid, Field.NOTE), text) == (
        Confirming(whole),
        (effects.ShowPreview(whole),),
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("kuka tämän lukee?", Language.FI),
        ("kuka näkee nämä", Language.FI),
        ("vem läser det här?", Language.SV),
        ("who will read this?", Language.EN),
    ],
)
def test_who_will_read_it_is_not_why_it_is_asked(mind: Mind, text: str, language: Language) -> None:
    again = effects.AskFor(Field.NAME, again=True)
    assert typed(mind, NAME, text, language) == (NAME, (effects.ExplainSending(), again))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hur går det till", Language.SV),
        ("how does it work", Language.EN),
        ("miten se käytännössä toimii", Language.FI),
    ],
)
def test_a_question_about_the_service_is_not_why_something_is_asked(
    mind: Mind, text: str, language: Language
) -> None:
    state, said = typed(mind, NAME, text, language)
    assert (state, said) == (NAME, (effects.SendAnswer("how"), effects.AskFor(Field.NAME, again=True)))


@pytest.mark.parametrize(
    ("state", "text", "draft"),
    [
        (AUDIENCE, "tiimille, nimeni on Maija Meri", Draft(Audience.GROUP, name="Maija Meri")),
        (AUDIENCE, "for my team, my name is Anna Smith", Draft(Audience.GROUP, name="Anna Smith")),
        (AUDIENCE, "jag heter Anna Berg", Draft(name="Anna Berg")),
        (Idle(), "Hei, olen Maija Meri ja haluan varata ajan", Draft(name="Maija Meri")),
    ],
)
def test_a_name_given_before_it_is_asked_for_is_kept(
    mind: Mind, state: State, text: str, draft: Draft
) -> None:
    after, _ = typed(mind, state, text)
    assert isinstance(after, TakingInquiry)
    assert (after.draft.audience, after.draft.name) == (draft.audience, draft.name)


@pytest.mark.parametrize("state", [AUDIENCE, NAME, CONTACT, PREVIEW])
@pytest.mark.parametrize("text", ["haluan pois tästä", "I want out", "just end it"])
def test_who_wants_out_of_a_form_is_asked_whether_to_stop(mind: Mind, state: State, text: str) -> None:
    assert typed(mind, state, text, mind.dialogue.known.reader.read(text, Language.FI).language) == (
        ConfirmingStop(state),  # type: ignore[arg-type]
        (effects.AskStop(),),
    )


@pytest.mark.parametrize("text", ["haluan pois tästä", "I want out", "just end it"])
def test_who_wants_out_where_a_story_is_told_is_taken_at_their_word(mind: Mind, text: str) -> None:
    _, said = typed(mind, TakingInquiry(Draft(Audience.MYSELF), Field.SUBJECT), text)
    assert isinstance(said[0], effects.SignpostCrisis)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Do you sell my data?", Language.EN, effects.SendAnswer("privacy")),
        ("säljer ni mina uppgifter?", Language.SV, effects.SendAnswer("privacy")),
        ("myyttekö mun tietoja eteenpäin?", Language.FI, effects.SendAnswer("privacy")),
        ("what data do you have about me?", Language.EN, effects.ShowMyData(())),
        ("mitä tietoja musta on tallessa", Language.FI, effects.ShowMyData(())),
    ],
)
def test_how_data_is_handled_is_another_question_than_what_is_kept(
    mind: Mind, text: str, language: Language, said: effects.Said
) -> None:
    assert typed(mind, Idle(), text, language)[1] == (said,)


OF_MAJA = Draft(Audience.MYSELF, "Maja Lindqvist mobbar mig", "Karin", CHAT, None, "")


@pytest.mark.parametrize(
    "text",
    ["ta bort Majas namn", "take Pekka's name out please", "poista Majan nimi", "delete the manager's name"],
)
def test_somebody_elses_name_is_taken_out_of_what_is_told_and_not_ones_own(mind: Mind, text: str) -> None:
    assert typed(mind, Confirming(OF_MAJA), text) == (
        TakingInquiry(OF_MAJA, Field.SUBJECT),
        (effects.SayNotSentYet(), effects.AskFor(Field.SUBJECT)),
    )


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("numret va fel, de e 050 7654321", PHONE),
        ("numero on väärin, se on 050 7654321", PHONE),
        ("my email is wrong, liisa@firma.fi", MAIL),
        ("det blev fel mejl: liisa@firma.fi", MAIL),
    ],
)
def test_what_is_called_wrong_is_put_right_by_what_stands_beside(
    mind: Mind, text: str, contact: Contact
) -> None:
    state, _ = typed(mind, PREVIEW, text)
    assert state == Confirming(FULL.fill(Field.CONTACT, contact))


ASKED_AFTER = Confirming(FULL, aside=True)
NOT_ASKED = Confirming(FULL, aside=True, unasked=True)


@pytest.mark.parametrize(
    ("state", "text", "sent"),
    [
        (ASKED_AFTER, "ja", True),
        (ASKED_AFTER, "joo", True),
        (ASKED_AFTER, "yes please", True),
        (ASKED_AFTER, "ok", False),
        (ASKED_AFTER, "selvä", False),
        (NOT_ASKED, "joo", False),
        (NOT_ASKED, "ok", False),
        (NOT_ASKED, "joo lähetä", True),
    ],
)
def test_a_yes_after_an_aside_is_consent_where_it_was_asked_for(
    mind: Mind, state: Confirming, text: str, sent: bool
) -> None:
    after, said = typed(mind, state, text)
    assert (isinstance(after, Idle), any(isinstance(e, effects.Submit) for e in said)) == (sent, sent)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("jag vill ha kontakt med Johanna", Language.SV),
        ("I would like to leave an enquiry", Language.EN),
        ("haluaisin jättää yhteydenoton", Language.FI),
    ],
)
def test_who_wants_a_person_in_the_gentle_hours_gets_one(mind: Mind, text: str, language: Language) -> None:
    gentle = Conversation(Idle(), language, turn=3, gentle_until=factories.NOON + timedelta(hours=3))
    turn = mind.dialogue.step(factories.situation(gentle), events.ClientSaid(text))
    assert isinstance(turn.conversation.state, TakingInquiry)


@pytest.mark.parametrize("text", ["nej ring int nån", "she isn't answering now", "hän ei vastaa"])
def test_in_the_gentle_hours_nobody_hears_of_inquiries(mind: Mind, text: str) -> None:
    gentle = Conversation(Idle(), Language.SV, turn=3, gentle_until=factories.NOON + timedelta(hours=3))
    said = mind.dialogue.step(factories.situation(gentle), events.ClientSaid(text)).effects
    assert effects.SayNoInquiry() not in said


@pytest.mark.parametrize("text", ["ok skicka nu då", "lähetä vaan", "send it please"])
def test_who_sends_what_was_sent_hears_how_far_it_is(mind: Mind, text: str) -> None:
    sent = factories.situation(Conversation(Idle(), turn=3), inquiries=(inquiry(),))
    assert [type(e) for e in mind.dialogue.step(sent, events.ClientSaid(text)).effects] == [
        effects.ShowStatus
    ]
    nothing = factories.situation(Conversation(Idle(), turn=3))
    assert mind.dialogue.step(nothing, events.ClientSaid(text)).effects == (effects.SayNoInquiry(),)


@pytest.mark.parametrize("text", ["förlåt", "sorry", "ok sorry", "anteeksi"])
def test_an_excuse_is_no_question(mind: Mind, text: str) -> None:
    assert typed(mind, Idle(), text)[1] == (effects.AnswerWordless(asks=False),)


@pytest.mark.parametrize(
    ("text", "language", "to"),
    [
        ("på svenska igen tack", Language.FI, Language.SV),
        ("nej på svenska", Language.EN, Language.SV),
        ("back to english", Language.SV, Language.EN),
        ("ei vaan suomeksi", Language.SV, Language.FI),
    ],
)
def test_a_language_asked_for_again_is_spoken(
    mind: Mind, text: str, language: Language, to: Language
) -> None:
    conversation = Conversation(Idle(), language, turn=3)
    turn = mind.dialogue.step(factories.situation(conversation), events.ClientSaid(text))
    assert (turn.conversation.language, turn.effects) == (to, (effects.ConfirmLanguage(),))


SENT = inquiry()
ANSWERED = inquiry(status=Status.ANSWERED, answered_at=factories.NOON - timedelta(days=1))


@pytest.mark.parametrize("one", [SENT, ANSWERED])
@pytest.mark.parametrize(
    "text",
    [
        *("kiitos", "moi", "saitteko sen", "suurkiitos avusta", "tosi paljon kiitoksia", "ei kiitos"),
        *("otan sen ajan", "kiitos, se sopii", "älä soita", "tack"),
        *("I'll take that slot", "don't call me", "jag tar den tiden"),
    ],
)
def test_nothing_is_taken_back_by_likeness(mind: Mind, one: Inquiry, text: str) -> None:
    situation = factories.situation(Conversation(Idle(), turn=3), inquiries=(one,))
    said = mind.dialogue.step(situation, events.ClientSaid(text)).effects
    assert effects.AskWithdrawal(one) not in said


@pytest.mark.parametrize(
    "text", ["hävettää kaikki", "kaikki on pilalla", "allt är skit", "I ruined everything"]
)
def test_nothing_is_erased_by_likeness(mind: Mind, text: str) -> None:
    assert effects.AskErasure() not in typed(mind, Idle(), text)[1]


@pytest.mark.parametrize(
    "text", ["joo välitä", "joo voit välittää", "kyllä kiitos, välitä", "ja skicka", "yes send it"]
)
def test_an_offer_to_pass_a_question_on_is_accepted_in_ordinary_words(mind: Mind, text: str) -> None:
    offered = OfferingHandoff("mitä maksaa")
    state, said = typed(mind, offered, text)
    draft = Draft(subject="mitä maksaa", question="mitä maksaa")
    assert (state, said) == (TakingInquiry(draft, Field.AUDIENCE), (effects.AskFor(Field.AUDIENCE),))


@pytest.mark.parametrize(
    "text", ["älkää soittako vaan tekstaria", "ring inte, skicka sms hellre", "please don't call, text me"]
)
def test_what_is_forbidden_is_noted(mind: Mind, text: str) -> None:
    unsaid = Draft(Audience.GROUP, "Riita", "Maija", PHONE)
    assert typed(mind, TakingInquiry(unsaid, Field.NOTE), text)[0] == Confirming(
        unsaid.fill(Field.NOTE, text)
    )


@pytest.mark.parametrize("text", ["poista ne nimet", "ta bort namnen", "take their names out"])
def test_the_names_of_others_are_taken_out_of_what_is_told(mind: Mind, text: str) -> None:
    assert typed(mind, Confirming(OF_MAJA), text)[0] == TakingInquiry(OF_MAJA, Field.SUBJECT)


@pytest.mark.parametrize(
    "text", ["asiakas uhkasi puukolla", "konfirmanden har blåmärken å säger att pappa slår"]
)
def test_who_is_threatened_by_somebody_is_not_told_to_ask_about_suicide(mind: Mind, text: str) -> None:
    signpost = typed(mind, Idle(), text)[1][0]
    assert signpost == effects.SignpostCrisis(violence=True)


@pytest.mark.parametrize("text", ["perutaan se puhelu, viesti riittää", "voinko perua sen torstain ajan"])
def test_what_is_called_off_in_a_thread_is_not_the_inquiry(mind: Mind, text: str) -> None:
    situation = factories.situation(Conversation(Idle(), turn=3), inquiries=(ANSWERED,))
    said = mind.dialogue.step(situation, events.ClientSaid(text)).effects
    assert [type(effect) for effect in said] == [effects.Forward, life.Became, effects.ConfirmForwarded]


@pytest.mark.parametrize("text", ["ei kun lähetän", "eiku lähetä se", "nej skicka det egentligen"])
def test_who_does_send_it_after_all_sees_it_again(mind: Mind, text: str) -> None:
    assert typed(mind, ConfirmingStop(PREVIEW), text) == (PREVIEW, (effects.ShowPreview(FULL),))


def test_a_number_told_last_is_how_to_be_reached(mind: Mind) -> None:
    """Two that were none had left the chat as the only way."""
    unsaid = Draft(Audience.GROUP, "Riita", "Maija", CHAT)
    state, said = typed(mind, TakingInquiry(unsaid, Field.NOTE), "050 7654321")
    reached = unsaid.fill(Field.CONTACT, PHONE)
    again = effects.AskFor(Field.NOTE, again=True)
    assert (state, said) == (TakingInquiry(reached, Field.NOTE), (effects.SayNoted(Field.CONTACT), again))
    state, _ = typed(mind, TakingInquiry(unsaid, Field.NOTE), "050 7654321, ei aamulla")
    assert state == Confirming(reached.fill(Field.NOTE, "050 7654321, ei aamulla"))


@pytest.mark.parametrize(
    ("text", "language", "entry"),
    [
        ("kuinka kauan prosessi kestää ja tekis mieli kuolla", Language.FI, "process-length"),
        ("mitä maksaa? en jaksa enää elää", Language.FI, "price"),
        ("vad kostar det, jag vill dö", Language.SV, "price"),
        ("where are the sessions held and I want to die", Language.EN, "location"),
        ("haluan kuolla", Language.FI, None),
    ],
)
def test_what_was_asked_along_with_distress_is_not_lost(
    mind: Mind, text: str, language: Language, entry: str | None
) -> None:
    """The way back from the signpost answers it."""
    assert typed(mind, Idle(), text, language)[1] == (effects.SignpostCrisis(entry=entry),)
