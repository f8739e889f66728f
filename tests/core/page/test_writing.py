"""What stands on the site: every entry in every language, the bot's own sentences, and where they lead."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters import knowledge_files
from bot.adapters.web_page.rendering import rendered
from bot.config import Retention
from bot.core.client import effects
from bot.core.client.policy import Policy
from bot.core.client.replies import Replies
from bot.core.client.states import Conversation
from bot.core.knowledge.entries import Chapter, Knowledge
from bot.core.language import Language
from bot.core.message import Outgoing
from bot.core.page.passages import Run, Shape
from bot.core.page.site import AnswersPage, Home, PrivacyPage, Related, Site, Topic
from bot.core.page.structured import text
from bot.core.page.writing import missing_controller, missing_help, site
from tests import factories
from tests.factories import CHAT
from tests.pages import on_page, read

FI, SV, EN = Language.FI, Language.SV, Language.EN
HOME = Home("https://example.org/tyonohjaus/", "some_bot")
NOT_ON_IT = {"greeting", "thanks", "goodbye", "crisis"}
"""Small talk, and what stands at the foot of every page."""


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


def site_of(knowledge: Knowledge, home: Home = HOME, *, team: bool = False) -> Site:
    return site(knowledge, Policy(knowledge, Retention()).read_by(team=team), home)


def topics_of(page: AnswersPage) -> dict[str, Topic]:
    return {topic.id: topic for part in page.parts for topic in (*part.stated, *part.unstated)}


def page_in(language: Language, made: Site) -> AnswersPage:
    (found,) = (one for one in made.answers if one.page.language is language)
    return found


# Every entry, as the bot says it


@pytest.mark.parametrize("language", Language)
def test_every_entry_is_on_the_page_in_every_language_in_the_words_of_the_bot(
    shipped: Knowledge, language: Language
) -> None:
    found = topics_of(page_in(language, site_of(shipped)))
    assert found.keys() == shipped.entries.keys() - NOT_ON_IT
    bot = Replies(shipped, Policy(shipped, Retention()))
    for entry, topic in found.items():
        (said,) = bot.render(effects.SendAnswer(entry, offers=False), CHAT, Conversation(language=language))
        assert isinstance(said, Outgoing)
        told = on_page(said.reply.text, shipped, language)
        assert (topic.language, text(topic.answer)) == (language, told)
        assert topic.question == shipped.entries[entry].texts[language].question


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("team", [False, True])
def test_the_policy_is_the_bots(shipped: Knowledge, language: Language, team: bool) -> None:
    (privacy,) = (one for one in site_of(shipped, team=team).privacy if one.page.language is language)
    policy = Policy(shipped, Retention()).read_by(team=team)
    told = on_page(policy.text(language), shipped, language)
    assert text(privacy.policy).replace("\n\n", "\n") == told.replace("\n\n", "\n")
    headings = [text((block,)) for block in privacy.policy if block.shape is Shape.HEADING]
    assert len(headings) == 10
    assert all(len(heading) < 70 for heading in headings)


def test_what_is_not_stated_is_asked_for_and_is_answered_once_it_is(shipped: Knowledge) -> None:
    price = topics_of(page_in(FI, site_of(shipped)))["price"]
    assert (price.is_stated, text(price.answer)) == (False, shipped.answer("price", FI).text)
    assert price.telegram == "https://t.me/some_bot?start=price"
    assert price.email.startswith("mailto:johanna.kuisma@onnimanni.fi?subject=Mit%C3%A4%20ty%C3%B6nohjaus")
    stated = replace(shipped, facts={**shipped.facts, "price": {FI: "100 euroa kerta"}})
    part = next(part for part in page_in(FI, site_of(stated)).parts if part.anchor == "Chapter-practical")
    assert [text(topic.answer) for topic in part.stated] == ["Työnohjauksen hinta: 100 euroa kerta"]
    assert "price" not in {topic.id for topic in part.unstated}


def test_what_is_filled_in_in_finnish_only_is_marked_as_finnish(shipped: Knowledge) -> None:
    stated = replace(shipped, facts={**shipped.facts, "price": {FI: "100 euroa kerta"}})
    price = topics_of(page_in(EN, site_of(stated)))["price"]
    runs = [run for block in price.answer for line in block.lines for run in line]
    assert Run("100 euroa kerta", language=FI) in runs


def test_an_entry_without_a_language_says_so_and_is_in_finnish(shipped: Knowledge) -> None:
    price = shipped.entries["price"]
    only = replace(price, texts={FI: price.texts[FI]})
    without = replace(shipped, entries={**shipped.entries, "price": only})
    topic = topics_of(page_in(SV, site_of(without)))["price"]
    assert (topic.language, topic.note) == (FI, shipped.say(SV, "only_in_finnish"))
    assert text(topic.answer) == shipped.answer("price", FI).text
    related = topics_of(page_in(SV, site_of(without)))["help"].related
    assert Related("price", price.texts[FI].question, FI) in related


# Chapters


def test_chapters_are_in_their_order_and_what_is_in_none_comes_last() -> None:
    known = replace(
        factories.knowledge(),
        chapters=(
            Chapter("how", {FI: "Miten", SV: "Hur"}, ("length", "greeting")),
            Chapter("no", {FI: "Ei"}, ()),
        ),
    )
    page = page_in(FI, site_of(known))
    parts = [(p.anchor, p.title, [t.id for t in (*p.stated, *p.unstated)]) for p in page.parts]
    assert parts == [
        ("Chapter-how", "Miten", ["length"]),
        ("Chapter-Others", "page.others", ["help", "inquiry", "price"]),
    ]
    assert [one.language(SV) for one in known.chapters] == [SV, FI]


def test_everything_that_is_shipped_stands_in_a_chapter(shipped: Knowledge) -> None:
    placed = [entry for chapter in shipped.chapters for entry in chapter.entries]
    assert {*placed} == shipped.entries.keys() - NOT_ON_IT
    assert all(chapter.titles.keys() == set(Language) for chapter in shipped.chapters)


# Where it leads


def test_addresses_of_a_site_that_knows_where_it_stands() -> None:
    assert HOME.page("index.html") == "https://example.org/tyonohjaus/"
    assert HOME.page("sv.html") == "https://example.org/tyonohjaus/sv.html"
    assert HOME.telegram() == "https://t.me/some_bot"
    assert (Home().page("sv.html"), Home().telegram("price")) == ("", "")


def test_languages_lead_to_each_other(shipped: Knowledge) -> None:
    made = site_of(shipped)
    others = [[(one.language, one.name, one.file) for one in page.page.translations] for page in made.answers]
    assert (
        others == [[(FI, "Suomi", "index.html"), (SV, "Svenska", "sv.html"), (EN, "English", "en.html")]] * 3
    )
    files = {*(one.page.file for one in made.answers), *(one.page.file for one in made.privacy)}
    assert len(files) == 6


def test_commands_lead_where_they_lead_in_the_bot(shipped: Knowledge) -> None:
    runs = [
        run
        for topic in topics_of(page_in(SV, site_of(shipped))).values()
        for block in topic.answer
        for line in block.lines
        for run in line
        if run.href.startswith(("https://t.me", "privacy"))
    ]
    assert {run.text: run.href for run in runs} == {
        "Lämna en förfrågan": "https://t.me/some_bot?start=inquiry",
        "Hur dina uppgifter behandlas": "privacy-sv.html",
        "Vem som ser vad, och allt annat om dataskyddet": "privacy-sv.html",
        "Se, ladda ner eller radera dina uppgifter": "https://t.me/some_bot",
        "öppna assistenten på Telegram": "https://t.me/some_bot",
        "Avbryt förfrågan": "https://t.me/some_bot",
        "Byt språk": "https://t.me/some_bot",
    }


def test_without_a_bot_nothing_leads_to_it_or_is_said_of_it(shipped: Knowledge) -> None:
    made = site_of(shipped, Home())
    page = page_in(FI, made)
    assert "t.me" not in repr(made)
    assert not {"privacy", "bot-identity", "help", "inquiry"} & topics_of(page).keys()
    assert made.privacy[0].policy == ()


@pytest.mark.parametrize("language", Language)
def test_without_a_bot_no_answer_has_a_command_or_speaks_of_the_chat(
    shipped: Knowledge, language: Language
) -> None:
    page = page_in(language, site_of(shipped, Home()))
    answers = {entry: text(topic.answer) for entry, topic in topics_of(page).items()}
    assert all(answers.values())
    said = "\n".join((*answers.values(), text(page.opening)))
    for told in ("/yhteys", "keskustelussa:", "i chatten", "in this chat", "avustaja", "assisten"):
        assert told not in said
    assert "040 556 3746" in answers["contact"]
    assert answers["problems"].endswith(
        {FI: "En voi luvata, että pulma ratkeaa.", SV: "löser sig.", EN: "will be solved."}[language]
    )


@pytest.mark.parametrize("home", [HOME, Home()])
def test_no_page_shows_a_command(shipped: Knowledge, home: Home) -> None:
    """Nobody types one there, whatever the fact or the sentence that it stands in."""
    named = {name: shipped.facts[name] for name in ("supervisor_name", "supervisor_title", "organisation")}
    facts = {name: {FI: "Kirjoita /omattiedot tai /yhteys"} for name in shipped.facts} | named
    for known in (shipped, replace(shipped, facts=facts)):
        files = rendered(site_of(known, home))
        shown = {name: read(content).text for name, content in files.items() if name.endswith(".html")}
        assert {
            name: found for name in shown if (found := re.findall(r"(?<![\w/.])/[a-z]+\b", shown[name]))
        } == {}


@pytest.mark.parametrize("command", ["/yhteys", "/kieli"])
def test_an_answer_that_is_but_a_command_leads_to_the_contact(command: str) -> None:
    known = factories.knowledge()
    length = known.entries["length"]
    only = replace(length, texts={FI: replace(length.texts[FI], answer=f"Kysy: {command}")})
    page = page_in(FI, site_of(replace(known, entries={**known.entries, "length": only}), Home()))
    (block,) = topics_of(page)["length"].answer
    assert block.lines == ((Run("Kysy: "), Run("page.contact", "#Contact")),)


# What is not stated


def without(knowledge: Knowledge, *facts: str) -> Knowledge:
    """Return a knowledge in which some *facts* are empty."""
    return replace(knowledge, facts={**knowledge.facts, **{name: {FI: ""} for name in facts}})


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        (
            ("emergency_number",),
            "Kriisipuhelimessa 09 2525 0111 voit puhua ihmisen kanssa (ympäri vuorokauden). "
            "Lisätietoa: mieli.fi\n\nJos väkivalta tai sen uhka tulee läheisen taholta, apua antaa "
            "Nollalinja 080 005 005; naiset saavat sieltä apua, oli tekijä kuka tahansa.",
        ),
        (
            ("crisis_line", "violence_line"),
            "Jos sinulla tai jollakulla muulla on välitön hätä, soita 112. Lisätietoa: mieli.fi",
        ),
        (
            ("crisis_hours", "crisis_site", "violence_line"),
            "Jos sinulla tai jollakulla muulla on välitön hätä, soita 112. "
            "Kriisipuhelimessa 09 2525 0111 voit puhua ihmisen kanssa.",
        ),
        (("emergency_number", "crisis_line", "crisis_site", "violence_line"), ""),
    ],
)
def test_a_sentence_on_help_without_its_fact_is_left_out(
    shipped: Knowledge, missing: tuple[str, ...], told: str
) -> None:
    assert text(page_in(FI, site_of(without(shipped, *missing))).page.crisis) == told


@pytest.mark.parametrize("language", Language)
def test_without_a_name_the_page_says_what_needs_none(shipped: Knowledge, language: Language) -> None:
    page = page_in(language, site_of(without(shipped, "supervisor_name")))
    assert page.page.title == shipped.say(language, "page.heading")
    lead = shipped.wording[language]["page.lead"]
    assert page.page.description == lead[: lead.index("?") + 1]
    assert not [said for said in page.page.words.values() if "  " in said or " ." in said or " ," in said]


def test_what_of_the_help_is_not_stated_is_known(shipped: Knowledge) -> None:
    assert missing_help(shipped) == ()
    assert missing_help(without(shipped, "crisis_line")) == ("crisis_line",)
    assert missing_help(factories.knowledge()) == ("emergency_number", "crisis_line")


def test_what_of_the_supervisor_is_not_stated_is_known(shipped: Knowledge) -> None:
    assert missing_controller(shipped) == missing_controller(without(shipped, "phone", "organisation")) == ()
    assert missing_controller(without(shipped, "supervisor_name")) == ("supervisor_name",)
    assert missing_controller(without(shipped, "phone", "email")) == ("phone", "email")
    assert missing_controller(factories.knowledge()) == ("supervisor_name", "phone", "email")


def test_help_in_distress_is_at_the_foot_of_every_page_with_its_numbers(shipped: Knowledge) -> None:
    made = site_of(shipped)
    pages: tuple[AnswersPage | PrivacyPage, ...] = (*made.answers, *made.privacy)
    called = [
        [run.href for block in one.page.crisis for line in block.lines for run in line if run.href]
        for one in pages
    ]
    lines = ["tel:+358925250111", "tel:+358925250112", "tel:+358925250116"] * 2
    assert called == [["tel:112", line, "https://mieli.fi", "tel:080005005"] for line in lines]


def test_the_contact_is_as_far_as_it_is_stated(shipped: Knowledge) -> None:
    contact = page_in(SV, site_of(shipped)).page.contact
    assert (contact.name, contact.title) == ("Johanna Kuisma", "arbetshandledare STOry, processkonsult")
    assert (contact.call, contact.write) == ("tel:+358405563746", "mailto:johanna.kuisma@onnimanni.fi")
    empty = page_in(FI, site_of(factories.knowledge())).page.contact
    assert (empty.name, empty.phone, empty.call) == ("", (), "")
    assert (empty.email, empty.write) == ((), "")


@pytest.mark.parametrize(
    ("phone", "line", "call"),
    [
        (
            "040 556 3746 (ark. 9–15), +358 50 123 4567",
            (
                Run("040 556 3746", "tel:+358405563746"),
                Run(" (ark. 9–15), "),
                Run("+358 50 123 4567", "tel:+358501234567"),
            ),
            "tel:+358405563746",
        ),
        ("040-556 3746", (Run("040-556 3746", "tel:+358405563746"),), "tel:+358405563746"),
        ("kysy vastaanotosta", (Run("kysy vastaanotosta"),), ""),
    ],
)
def test_of_a_phone_only_numbers_can_be_called(
    shipped: Knowledge, phone: str, line: tuple[Run, ...], call: str
) -> None:
    known = replace(shipped, facts={**shipped.facts, "phone": {FI: phone}})
    contact = page_in(FI, site_of(known)).page.contact
    assert (contact.phone, contact.call) == (line, call)


def test_of_an_email_only_an_address_can_be_written_to(shipped: Knowledge) -> None:
    known = replace(shipped, facts={**shipped.facts, "email": {FI: "x"}})
    page = page_in(FI, site_of(known))
    assert (page.page.contact.email, page.page.contact.write) == ((Run("x"),), "")
    assert {topic.email for topic in topics_of(page).values()} == {""}
