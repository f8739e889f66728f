"""Agreement in ordinary words, by the shipped vocabulary; and all that is none."""

from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.core.knowledge import agreement
from bot.core.knowledge.entries import Vocabulary


@pytest.fixture(scope="module")
def vocabularies() -> list[Vocabulary]:
    return list(knowledge_files.load(Path("knowledge")).knowledge.vocabulary.values())


AGREED = """
joo
Joo lähetä!
joo, lähetä vaan
lähetä vaan
kyllä, lähettäkää
kyllä kiitos
ok lähetä
okei, laita menemään
saa lähettää
saat lähettää sen
voit lähettää
laita vaan eteenpäin
kyllä, lähetä viesti työnohjaajalle, kiitos
hyväksyn
sopii, kiitos
anna mennä
hyvältä näyttää, lähetä
kör
looks good, send it
please do
of course
👍
ja
Ja, skicka
ja tack
skicka bara
du får skicka det nu
okej, skicka meddelandet
javisst, gärna
yes
Yes, send it
yes please
go ahead
ok, you can send it now, thanks
sure, send the message
ei muutettavaa, lähetä
näyttää hyvältä, eteenpäin vaan
joo laita vaa
voit lähettää, tiedot ovat oikein
inget att ändra, skicka
nothing to change, go for it
""".strip().splitlines()

NOT_AGREED = """
ei
ei saa lähettää
älä lähetä
en lähetä
ei vielä
joo mutta vaihda nimi
joo, mutta älä lähetä vielä
lähetä huomenna
lähetä myöhemmin
lähetänkö?
saako lähettää?
joo?
ehkä
joo ehkä
en tiedä
kiitos
nyt
se
hei
odota
näyttää hyvältä
ei muutettavaa
skicka sen
no ok
får jag skicka
kan jag skicka
får du skicka
går det bra
ja nä
jo jo jo nä
ok im out
is everything sent
already sent
kyllä tai ei
ei kun ei
may I send
can I send it
can you send it to me
is it ok
you sure
do I agree
skicka till mig
send it to me
send me the message
skicka till alla
lähetä minulle
yeah right
jaa
nå ja
lähettää
jag skickar
okei...
ok skicka inte
that's all correct
looks good
ser bra ut
lähetä sit kun sanon
nej
nej tack
ja men inte nu
skicka inte
skicka inte ännu
vänta
kanske
jag vet inte, ja
tack
får jag skicka?
no
no, don't send
don't send it
do not send
not yet
yes but change my name first
send it tomorrow
maybe
thanks
can I send it later
wait
""".strip().splitlines()


@pytest.mark.parametrize("text", AGREED)
def test_ordinary_words_of_agreement_are_taken(vocabularies: list[Vocabulary], text: str) -> None:
    assert agreement.Agreement(tuple(vocabularies)).agrees(text, agreement.SEND)


@pytest.mark.parametrize("text", NOT_AGREED)
def test_anything_else_is_no_agreement(vocabularies: list[Vocabulary], text: str) -> None:
    assert not agreement.Agreement(tuple(vocabularies)).agrees(text, agreement.SEND)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("kyllä, poista", True),
        ("joo poista kaikki tietoni", True),
        ("Ja, radera allt", True),
        ("yes, delete everything", True),
        ("delete my data please", True),
        ("kyllä", True),
        ("joo lähetä", False),
        ("älä poista", False),
        ("poistetaanko?", False),
        ("no, don't delete", False),
        ("radera inte", False),
        ("", False),
        ("...", False),
    ],
)
def test_a_deletion_is_agreed_to_in_its_own_words(
    vocabularies: list[Vocabulary], text: str, agrees: bool
) -> None:
    assert agreement.Agreement(tuple(vocabularies)).agrees(text, agreement.ERASE) is agrees


def test_no_word_of_agreement_is_a_no_in_another_language(vocabularies: list[Vocabulary]) -> None:
    """A message is of one language; but who writes in the wrong one must not agree by that."""
    words = {
        word
        for each in vocabularies
        for name, part in each.agreement.items()
        if name not in (agreement.NEVER, agreement.ENOUGH)  # which agree to nothing
        for phrase in part
        if " " not in phrase or name not in (agreement.APPROVAL, agreement.WITHDRAW)  # "nothing to change"
        for word in phrase.split()
    }
    assert (
        words & {"ei", "en", "älä", "eikä", "nej", "inte", "icke", "no", "not", "never", "don't", "nope"}
        == set()
    )


@pytest.mark.parametrize(
    ("text", "agrees", "expressly"),
    [
        ("joo", True, True),
        ("ok", True, False),
        ("okei", True, False),
        ("selvä", True, False),
        ("ok, poista", True, True),
        ("poista", True, True),
        ("ei", False, False),
    ],
)
def test_what_may_only_mean_i_see_agrees_to_nothing_expressly(
    vocabularies: list[Vocabulary], text: str, agrees: bool, expressly: bool
) -> None:
    known = agreement.Agreement(tuple(vocabularies))
    assert known.agrees(text, agreement.ERASE) is agrees
    assert known.agrees(text, agreement.ERASE, expressly=True) is expressly


@pytest.mark.parametrize(
    ("text", "kinds", "mentions"),
    [
        ("älä lähetä", (agreement.SEND,), True),
        ("älä lähetä", (agreement.ERASE,), False),
        ("poista se", (agreement.SEND, agreement.ERASE), True),
        ("poista se", (), False),
        ("kissa", (agreement.SEND, agreement.ERASE), False),
    ],
)
def test_what_mentions_a_word_of_agreement(
    vocabularies: list[Vocabulary], text: str, kinds: tuple[str, ...], mentions: bool
) -> None:
    assert agreement.mentions(text, kinds, vocabularies) is mentions


@pytest.mark.parametrize(
    ("text", "nothing_else"),
    [("joo lähetä", True), ("Yes, please!", True), ("joo kissa", False), ("kissa", False), ("", True)],
)
def test_what_is_made_of_words_of_agreement_alone(
    vocabularies: list[Vocabulary], text: str, nothing_else: bool
) -> None:
    assert agreement.is_nothing_else(text, vocabularies) is nothing_else
