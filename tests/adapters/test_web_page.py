"""The site as files, and the folder that holds them: what a visitor finds, whenever publishing is stopped."""

import gzip
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bot import publishing
from bot.adapters import knowledge_files
from bot.adapters.web_page import rendering
from bot.adapters.web_page.rendering import TemplatesUnusable, rendered
from bot.config import Retention
from bot.core.client.policy import Policy
from bot.core.knowledge.entries import Knowledge
from bot.core.knowledge.wording import SENTENCES
from bot.core.language import Language
from bot.core.page.site import AnswersPage, Home, Site
from bot.core.page.writing import site
from bot.core.text import words
from tests import factories
from tests.pages import Element, marked, on_page, read

FI, SV, EN = Language.FI, Language.SV, Language.EN
URL = "https://example.org/tyonohjaus/"
HOME = Home(URL, "some_bot")
PAGES = {
    "index.html": FI,
    "sv.html": SV,
    "en.html": EN,
    "privacy-fi.html": FI,
    "privacy-sv.html": SV,
    "privacy-en.html": EN,
}
ANSWERS = {language: file for file, language in PAGES.items() if not file.startswith("privacy")}

HTML_LIMIT = 60_000
"""Bytes of a page: a third of a second on a slow phone network, even if nothing is compressed."""

VISIT_LIMIT = 64_000
"""Bytes of a page with all that it needs, not compressed."""

SENT_LIMIT = 16_000
"""Bytes of the same as most web spaces send it: compressed."""

WORDS_LIMIT = 30_000
"""Bytes of what is loaded besides when somebody begins to search."""


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.fixture(scope="module")
def files(shipped: Knowledge) -> Mapping[str, bytes]:
    return rendered(site_of(shipped))


def site_of(knowledge: Knowledge, home: Home = HOME) -> Site:
    return site(knowledge, Policy(knowledge, Retention()), home)


def answer_of(article: Element) -> str:
    """Return the answer in an article: what is neither its title nor told beside it."""
    told = [one for one in article.content if isinstance(one, Element) and one.tag == "div"]
    parts = [one for part in told for one in part.within() if one.tag in ("p", "li")]
    return " ".join(" ".join(one.text.split()) for one in parts)


def plain(said: str) -> str:
    """Return what the bot says as it is read on a page, line by line."""
    return " ".join(said.replace("• ", "").split())


def alike(file: str) -> dict[str, Language]:
    """Return the pages that are translations of one."""
    private = file.startswith("privacy")
    return {name: x for name, x in PAGES.items() if name.startswith("privacy") is private}


def leading(page: Element) -> set[str]:
    """Return all addresses in a page."""
    return {one.attributes[name] for one in page.within() for name in {"href", "src"} & one.attributes.keys()}


def loaded(page: Element) -> set[str]:
    """Return the addresses that a browser asks for by itself to show a page."""
    linked = {one.attributes["href"] for kind in ("icon", "stylesheet") for one in page.all("link", rel=kind)}
    return linked | {one.attributes["src"] for one in page.within() if "src" in one.attributes}


# What a visitor finds


@pytest.mark.parametrize("language", Language)
def test_every_answer_stands_there_in_the_words_of_the_bot(
    shipped: Knowledge, files: Mapping[str, bytes], language: Language
) -> None:
    page = read(files[ANSWERS[language]])
    articles = {one.attributes["id"]: one for one in page.all("article")}
    assert articles.keys() == shipped.entries.keys() - {"greeting", "thanks", "goodbye", "crisis"}
    for entry, article in articles.items():
        said = on_page(shipped.answer(entry, language).text, shipped, language)
        assert answer_of(article) == plain(said)
        assert article.one("h3").text == shipped.question(entry, language)
        assert article.one("h3").one("a").attributes["href"] == f"#{entry}"
        (asked,) = article.all("a", href=f"https://t.me/some_bot?start={entry}")
        assert asked.text == shipped.say(language, "page.by_telegram")
        written = [one for one in article.all("a") if "?subject=" in one.attributes["href"]]
        assert [one.text for one in written] == [
            shipped.say(language, "page.by_email") for _ in shipped.answer(entry, language).missing[:1]
        ]
        for one in (asked, *written):
            assert one.attributes["aria-label"] == f"{one.text}: {shipped.question(entry, language)}"


@pytest.mark.parametrize("language", [SV, EN])
def test_what_is_asked_of_a_topic_in_finnish_is_called_in_two_languages_each_told_apart(
    shipped: Knowledge, language: Language
) -> None:
    """A label of one text would have the one language of the page."""
    price = shipped.entries["price"]
    only = replace(price, texts={FI: price.texts[FI]})
    known = replace(shipped, entries={**shipped.entries, "price": only})
    article = read(rendered(site_of(known))[ANSWERS[language]]).one("article", id="price")
    links = [one for one in article.all("a") if "t.me" in one.attributes["href"] or "?sub" in str(one)]
    assert len(links) == 2
    for one in links:
        link, title = one.attributes["aria-labelledby"].split()
        assert (article.one(id=link), article.one(id=title)) == (one, article.one("h3"))
        assert "aria-label" not in one.attributes
    assert article.one("h3").attributes["lang"] == "fi"


@pytest.mark.parametrize("language", Language)
def test_the_policy_stands_there_in_the_words_of_the_bot(
    shipped: Knowledge, files: Mapping[str, bytes], language: Language
) -> None:
    main = read(files[f"privacy-{language}.html"]).one("main")
    told = " ".join(" ".join(one.text.split()) for one in main.within() if one.tag in ("h3", "p", "li"))
    assert plain(on_page(Policy(shipped, Retention()).text(language), shipped, language)) in told
    assert shipped.say(language, "page.no_tracking") in told


def test_a_page_tells_its_language_its_translations_and_where_it_stands(files: Mapping[str, bytes]) -> None:
    for file, language in PAGES.items():
        page = read(files[file])
        assert page.one("html").attributes["lang"] == str(language)
        others = [
            (one.attributes["hreflang"], one.attributes["href"]) for one in page.all("link", rel="alternate")
        ]
        addresses = {x: f"{URL}{name.replace('index.html', '')}" for name, x in alike(file).items()}
        assert others == [*((str(x), addresses[x]) for x in Language), ("x-default", addresses[FI])]
        assert page.one("link", rel="canonical").attributes["href"] == addresses[language]
        tags = {
            one.attributes["property"]: one.attributes["content"]
            for one in page.all("meta")
            if "property" in one.attributes
        }
        assert tags["og:url"] == addresses[language]
        assert {"og:type", "og:title", "og:description", "og:image", "og:locale"} <= tags.keys()
        shown = page.one("ul", class_="languages").all("a")
        assert [one.attributes["lang"] for one in shown] == ["fi", "sv", "en"]
        assert [one.text for one in shown if "aria-current" in one.attributes] == [
            {FI: "Suomi", SV: "Svenska", EN: "English"}[language]
        ]


def test_every_link_of_the_site_leads_to_something_that_is_there(files: Mapping[str, bytes]) -> None:
    pages = {file: read(files[file]) for file in (*PAGES, "404.html")}
    ids = {
        file: [one.attributes["id"] for one in page.all() if "id" in one.attributes]
        for file, page in pages.items()
    }
    outward = set[str]()
    for file, page in pages.items():
        assert len(ids[file]) == len({*ids[file]})
        for address in leading(page):
            parts = urlsplit(address.removeprefix(URL).removeprefix("/tyonohjaus/") or "index.html")
            if parts.scheme:
                outward.add(f"{parts.scheme}:{parts.netloc}")
            else:
                assert (parts.path or file) in files, address
                assert not parts.fragment or parts.fragment in ids[parts.path or file], address
    sites = {f"https:{name}" for name in ("t.me", "mieli.fi", "telegram.org", "tietosuoja.fi")}
    assert outward == {*sites, "mailto:", "tel:"}


def test_nothing_is_asked_of_another_host_and_no_script_stands_in_a_page(files: Mapping[str, bytes]) -> None:
    for file in (*PAGES, "404.html"):
        page = read(files[file])
        assert [address for address in loaded(page) if "//" in address] == []
        scripts = [one for one in page.all("script") if "src" not in one.attributes]
        assert {one.attributes.get("type") for one in scripts} <= {"application/ld+json"}
        assert [one for one in page.within() if any(name.startswith("on") for name in one.attributes)] == []
        assert len(page.all("meta", **{"http-equiv": "Content-Security-Policy"})) == 1
    assert not re.search(
        rb"url\(|@import|https?:", files[next(name for name in files if name.endswith(".css"))]
    )


def test_search_engines_are_told_the_questions_that_have_an_answer_and_the_answers() -> None:
    known = factories.knowledge()
    length = {
        "@type": "Question",
        "name": ["Kauanko kestää?"],
        "acceptedAnswer": [{"@type": "Answer", "text": ["Kestää 1,5 tuntia."]}],
    }
    told = marked(read(rendered(site_of(known, Home()))["index.html"]))
    assert told == {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [length]}
    stated = replace(known, facts={**known.facts, "price": {FI: "100 euroa"}})
    asked = marked(read(rendered(site_of(stated, Home()))["index.html"]))["mainEntity"]
    assert [one["name"] for one in asked] == [["Kauanko kestää?"], ["Mitä maksaa?"]]


@pytest.mark.parametrize("language", Language)
def test_search_engines_are_told_the_words_of_the_bot(
    shipped: Knowledge, files: Mapping[str, bytes], language: Language
) -> None:
    told = marked(read(files[ANSWERS[language]]))["mainEntity"]
    answers = {one["name"][0]: plain(one["acceptedAnswer"][0]["text"][0]) for one in told}
    stated = [one for one in shipped.entries if not shipped.answer(one, language).missing]
    shown = [one for one in stated if one not in ("greeting", "thanks", "goodbye", "crisis")]
    assert {name: answer.replace("\u00a0", " ") for name, answer in answers.items()} == {
        shipped.question(one, language): plain(on_page(shipped.answer(one, language).text, shipped, language))
        for one in shown
    }


def test_the_sitemap_names_every_page_once_with_its_translations(files: Mapping[str, bytes]) -> None:
    sitemap = files["sitemap.xml"].decode()
    names = {URL + ("" if name == "index.html" else name) for name in PAGES}
    assert set(re.findall("<loc>(.*?)</loc>", sitemap)) == names
    assert len(re.findall("hreflang", sitemap)) == 18
    assert set(re.findall('href="(.*?)"', sitemap)) == names


def test_what_is_missing_is_told_in_every_language_at_any_depth(files: Mapping[str, bytes]) -> None:
    page = read(files["404.html"])
    assert [one.attributes["lang"] for one in page.all("section")] == ["fi", "sv", "en"]
    links = [one.attributes["href"] for one in page.all("a") if not one.attributes["href"].startswith("#")]
    assert all(address.startswith("/tyonohjaus/") for address in links)
    assert page.one("link", rel="stylesheet").attributes["href"].startswith("/tyonohjaus/style.")
    assert page.one("meta", name="robots").attributes["content"] == "noindex"


TOLD = "Tästä kerrotaan muutamalla rivillä, jotta nähdään, mitä sivu painaa, kun se on kerrottu. " * 8


def all_stated(knowledge: Knowledge, characters: int, languages: Iterable[Language]) -> Knowledge:
    """Return a knowledge with a fact of so many *characters* for whatever is not stated yet."""
    facts = {
        name: values if any(values.values()) else dict.fromkeys(languages, TOLD[:characters])
        for name, values in knowledge.facts.items()
    }
    return replace(knowledge, facts=facts)


@pytest.mark.parametrize("languages", [[*Language], [FI]])
def test_a_page_is_light_when_all_is_stated_too(shipped: Knowledge, languages: list[Language]) -> None:
    """With 200 characters for each fact, in every language or in Finnish alone, which is marked elsewhere."""
    known = all_stated(shipped, 200, languages)
    found = rendered(site_of(known))
    assert [*publishing.heavy(known, found)] == []
    assert {file: len(found[file]) for file in PAGES if len(found[file]) > HTML_LIMIT} == {}
    page = read(found["index.html"])
    assert page.all("div", class_="unstated") == []


def test_who_publishes_a_page_that_is_not_light_is_told_which_answers_are_long(shipped: Knowledge) -> None:
    known = all_stated(shipped, 600, Language)
    said = [*publishing.heavy(known, rendered(site_of(known)))]
    assert [one.partition(" ")[0] for one in said] == ["index.html", "sv.html", "en.html"]
    assert re.fullmatch(
        r"en\.html has 6\d kB, more than the 60 that a phone loads quickly\. "
        r"The longest answers are ([a-z-]+, ){4}[a-z-]+\.",
        said[-1],
    )


def test_an_address_breaks_where_a_reader_expects_it(files: Mapping[str, bytes]) -> None:
    assert b">johanna.kuisma@<wbr>onnimanni.fi</a>" in files["index.html"]


def test_a_page_is_light(files: Mapping[str, bytes]) -> None:
    for file in PAGES:
        visit = [files[name] for name in (file, *loaded(read(files[file])))]
        assert len(files[file]) <= HTML_LIMIT
        assert sum(map(len, visit)) <= VISIT_LIMIT
        assert sum(len(gzip.compress(one)) for one in visit) <= SENT_LIMIT
    assert max(len(files[name]) for name in files if name.startswith("words-")) <= WORDS_LIMIT


def test_a_site_that_does_not_know_where_it_stands_says_nothing_of_it(shipped: Knowledge) -> None:
    found = rendered(site_of(shipped, Home()))
    assert not {"sitemap.xml"} & found.keys()
    assert [name for name in found if name.startswith("qr.")] == []
    page = read(found["index.html"])
    assert page.all("link", rel="canonical") == page.all("meta", property="og:url") == []
    assert b"t.me" not in b"".join(found.values())
    assert [one.attributes["href"] for one in page.all("link", rel="alternate")][:2] == [
        "index.html",
        "sv.html",
    ]


def test_the_same_site_is_the_same_files(shipped: Knowledge, files: Mapping[str, bytes]) -> None:
    assert rendered(site_of(shipped)) == files


def test_a_page_of_which_nothing_is_stated_has_no_holes(shipped: Knowledge) -> None:
    nothing = replace(shipped, facts={name: {FI: ""} for name in shipped.facts})
    for home in (HOME, Home()):
        found = rendered(site_of(nothing, home))
        for file in (*PAGES, "404.html"):
            page = read(found[file])
            assert page.all("section", class_="crisis") == []
            assert page.one("a", class_="brand").text
            assert page.all("dd") == []
            assert not [
                one
                for one in page.all("p")
                if re.match(r"(Kiinnostaako|Är du intr|Interested|It) ", one.text)
            ]
            assert [one for one in page.all("p") if not (one.text.strip() or "id" in one.attributes)] == []
            told = [] if file.startswith("privacy") else page.all("p")  # what the policy says is the bot's
            assert [one.text for one in told if re.search(r" [.,;)]|\( ", one.text)] == []


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        (FI, "itsemurha"),
        (FI, "suicide"),
        (FI, "elää"),
        (FI, "väkivalta"),
        (FI, "hätä"),
        (SV, "självmord"),
        (SV, "våld"),
        (EN, "suicide"),
        (EN, "die"),
        (EN, "violence"),
    ],
)
def test_words_of_distress_lead_to_the_help_at_the_foot(
    shipped: Knowledge, files: Mapping[str, bytes], language: Language, typed: str
) -> None:
    page = read(files[ANSWERS[language]])
    assert page.one("section", class_="crisis").one("h2").attributes["id"] == "Crisis"
    hints = json.loads(files[page.one("div", id="Search").attributes["data-words"]])
    found = {entry: f"{written} {asked}".split() for entry, (written, asked) in hints.items()}
    assert [entry for entry in found if words(typed)[0] in found[entry]] == ["Crisis"]


# What somebody writes into the facts

HOSTILE = (
    "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)> &lt; javascript:alert(3) "
    "\u2028\u2029\u202e\u2066\u200f<!-- --> ]]> {{ 7*7 }} {% raw %}"
)
"""What a browser, or a template, could take for something else than text."""

WRITTEN = HOSTILE.partition("{")[0]
"""The same without what would stand for a fact."""


def hostile(knowledge: Knowledge) -> Knowledge:
    """Return a knowledge in which everything that is written holds what a browser must not take as markup."""
    facts = {name: {FI: f"{values.get(FI, '')} {HOSTILE}"} for name, values in knowledge.facts.items()}
    entries = {
        name: replace(
            one,
            texts={
                x: replace(text, question=f"{text.question}{WRITTEN}", answer=f"{text.answer}{WRITTEN}")
                for x, text in one.texts.items()
            },
        )
        for name, one in knowledge.entries.items()
    }
    wording = {
        x: {
            key: said + WRITTEN if key.startswith(("page.", "choice.language")) else said
            for key, said in all_.items()
        }
        for x, all_ in knowledge.wording.items()
    }
    chapters = tuple(
        replace(one, titles={x: title + WRITTEN for x, title in one.titles.items()})
        for one in knowledge.chapters
    )
    return replace(knowledge, facts=facts, entries=entries, wording=wording, chapters=chapters)


def shape(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page that could do something, and the attributes' names of all."""
    return sorted({(one.tag, tuple(sorted(one.attributes))) for one in page.within()})


def test_nothing_that_is_written_becomes_markup(shipped: Knowledge) -> None:
    known = hostile(shipped)
    before, after = rendered(site_of(shipped)), rendered(site_of(known))
    for file in (*PAGES, "404.html"):
        page = read(after[file])
        assert {tag for tag, _ in shape(page)} <= {tag for tag, _ in shape(read(before[file]))}
        names = {name for _, attributes in shape(page) for name in attributes}
        assert [name for name in names if name.startswith("on")] == []
        links = [one.attributes["href"] for one in page.all("a")]
        assert [address for address in links if address.lower().startswith(("javascript", "data"))] == []
        assert len(page.all("script")) == len(read(before[file]).all("script"))
    page = read(after["index.html"])
    said = " ".join(page.one("article", id="session-length").text.split())
    assert " ".join(HOSTILE.split()) in said.replace("\u00a0", " ")
    json.loads(page.one("script", type="application/ld+json")._raw())


def test_hostile_text_is_still_the_bots_sentence(shipped: Knowledge) -> None:
    known = hostile(shipped)
    page = read(rendered(site_of(known))["index.html"])
    for article in page.all("article"):
        said = on_page(known.answer(article.attributes["id"], FI).text, known, FI)
        assert answer_of(article).replace("\u00a0", " ") == plain(said)


# Templates of one's own


def test_the_programs_style_and_script_are_sent_without_what_is_for_writers(tmp_path: Path) -> None:
    """And those of one's own as they are: a text of many lines may begin in any way."""
    found = rendered(site_of(factories.knowledge()))
    style, script = (next(found[name] for name in found if name.endswith(end)) for end in (".css", ".js"))
    for sent, name in ((style, "style.css"), (script, "search.js")):
        written = (rendering.TEMPLATES / name).read_text(encoding="utf-8")
        kept = [line.strip() for line in written.splitlines() if not re.match(r"\s*(//|/\*|$)", line)]
        assert sent.decode().splitlines() == kept
    own = b"const told = `\n  // one's own\n`;\n"
    (tmp_path / "search.js").write_bytes(own)
    found = rendered(site_of(factories.knowledge()), tmp_path)
    assert own in found.values()
    assert style in found.values()


def test_what_has_the_same_name_is_used_instead_and_what_lies_beside_is_published(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body { color: red }\n")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/her.jpg").write_bytes(b"a picture")
    (tmp_path / "privacy.html").write_text('<p>{{ page.title }} {{ asset("pictures/her.jpg") }}</p>\n')
    (tmp_path / "logo.png").write_bytes(b"a logo")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_bytes(b"nobody's business")
    found = rendered(site_of(factories.knowledge()), tmp_path)
    styles = [content for name, content in found.items() if name.endswith(".css")]
    assert styles == [b"body { color: red }\n"]
    assert found["logo.png"] == b"a logo"
    picture = next(name for name in found if name.endswith(".jpg"))
    assert re.fullmatch(r"pictures/her\.[0-9a-f]{8}\.jpg", picture)
    assert found["privacy-fi.html"].decode() == f"<p>page.privacy – page.title {picture}</p>\n"
    assert b"<article" in found["index.html"]
    assert not any("git" in name for name in found)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% if %}", "answers.html:1: Expected an expression, got 'end of statement block'"),
        ("\n{{ nothing }}", "answers.html:2: 'nothing' is undefined"),
        (
            "\n\n{{ asset('none.png') }}",
            "There is no 'none.png' in the folder of the templates: put it there.",
        ),
        (
            "{% extends 'none.html' %}",
            "There is no 'none.html' in the folder of the templates: put it there.",
        ),
        ("{{ page.title + 1 }}", 'answers.html:1: can only concatenate str (not "int") to str'),
        (
            "{{ page.__class__.__mro__ }}",
            "answers.html:1: access to attribute '__class__' of 'Page' object is unsafe.",
        ),
        ("\n{{ 1 // 0 }}", "answers.html:2: integer division or modulo by zero"),
        (
            "{{ range(10**9)|list }}",
            "answers.html:1: Range too big. The sandbox blocks ranges larger than MAX_RANGE (100000).",
        ),
        ("{{ 'a'.encode('nowhere') }}", "answers.html:1: unknown encoding: nowhere"),
        (
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "answers.html:1: maximum recursion depth exceeded",
        ),
        (
            "\n{{ asset('../secrets/bot.key') }}",
            "answers.html:2: '../secrets/bot.key' lies outside the folder of the templates: put it there.",
        ),
        (
            "{{ asset('/etc/hostname') }}",
            "answers.html:1: '/etc/hostname' lies outside the folder of the templates: put it there.",
        ),
        (
            "{{ asset('a/../../b') }}",
            "answers.html:1: 'a/../../b' lies outside the folder of the templates: put it there.",
        ),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(tmp_path: Path, template: str, told: str) -> None:
    (tmp_path / "answers.html").write_text(template)
    with pytest.raises(TemplatesUnusable) as caught:
        rendered(site_of(factories.knowledge()), tmp_path)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("link", "template", "told"),
    [
        ("pw.txt", "", ""),
        ("pw.html", "", ""),
        ("pw.txt", "{{ asset('pw.txt') }}", "answers.html:1: "),
        (".pw", "{{ asset('.pw') }}", "answers.html:1: "),
        ("deep/pw.txt", "{{ asset('deep/pw.txt') }}", "answers.html:1: "),
        (".pw.html", "{% include '.pw.html' %}", "answers.html:1: "),
    ],
)
def test_a_link_that_leads_out_of_the_templates_is_refused(
    tmp_path: Path, link: str, template: str, told: str
) -> None:
    own, secret = tmp_path / "own", tmp_path / "secret"
    (own / link).parent.mkdir(parents=True)
    secret.write_text("nobody's business")
    (own / link).symlink_to(secret)
    (own / "answers.html").write_text(template)
    with pytest.raises(TemplatesUnusable) as caught:
        rendered(site_of(factories.knowledge()), own)
    why = "is a link that leads out of the folder of the templates: put the file itself there."
    assert str(caught.value) == f"{told}'{link}' {why}"


@pytest.mark.parametrize("name", ["published.txt", "her.jpg.being-published"])
def test_what_publishing_needs_a_name_for_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a friend's")
    with pytest.raises(TemplatesUnusable, match=rf"^'{name}' is a name that publishing needs"):
        rendered(site_of(factories.knowledge()), tmp_path)


def test_a_page_of_ones_own_is_published_beside_and_a_part_of_a_template_is_not(tmp_path: Path) -> None:
    (tmp_path / "thanks.html").write_text("<p>{{ as it is }}</p>")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/head.html").write_text("<p>{{ page.title }}</p>")
    (tmp_path / "privacy.html").write_text("{% include 'parts/head.html' %}")
    (tmp_path / "sitemap.xml").write_text("{{ not used where there is no address }}")
    stock = rendered(site_of(factories.knowledge(), Home())).keys()
    found = rendered(site_of(factories.knowledge(), Home()), tmp_path)
    assert found.keys() - stock == {"thanks.html"}
    assert found["thanks.html"] == b"<p>{{ as it is }}</p>"


@pytest.mark.parametrize("name", ["index.html", "404.html", "privacy-fi.html"])
def test_a_page_of_ones_own_may_not_have_the_name_of_another(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a friend's")
    with pytest.raises(TemplatesUnusable, match=rf"^'{name}' is a name that publishing needs: rename"):
        rendered(site_of(factories.knowledge()), tmp_path)


def test_a_name_that_breaks_the_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "her\nphoto.jpg").write_text("a friend's")
    with pytest.raises(TemplatesUnusable, match=r"^'her\\nphoto\.jpg' is no name that can be listed"):
        rendered(site_of(factories.knowledge()), tmp_path)


def test_a_template_that_is_not_in_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "macros.html").write_bytes("hyvää".encode("latin-1"))
    with pytest.raises(TemplatesUnusable, match=r"'macros\.html' is not in UTF-8: save it so\."):
        rendered(site_of(factories.knowledge()), tmp_path)


def test_a_linked_folder_is_refused_and_a_link_within_is_not(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    own = tmp_path / "own"
    own.mkdir()
    (own / "a.txt").write_text("a")
    (own / "b.txt").symlink_to("a.txt")
    assert rendered(site_of(factories.knowledge()), own)["b.txt"] == b"a"
    (own / "pictures").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(TemplatesUnusable, match="'pictures' is a link that leads out"):
        rendered(site_of(factories.knowledge()), own)


def test_what_an_editor_leaves_and_notes_are_not_published(tmp_path: Path) -> None:
    left = (
        "style.css~",
        "#style.css#",
        "answers.html.bak",
        "answers.html.orig",
        ".answers.html.swp",
        "a.swo",
    )
    shown = (".DS_Store", "Thumbs.db", "desktop.ini", "her.jpg.tmp", "layout.html.rej", "old.bak/a.txt")
    for name in (*left, *shown, "README", "readme.txt", "README.md", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / ".#style.css").symlink_to("somebody@somewhere:1")
    stock = rendered(site_of(factories.knowledge())).keys()
    assert rendered(site_of(factories.knowledge()), tmp_path).keys() - stock == {"a.txt"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Answers.html", "'Answers.html' is no template: call it 'answers.html', in small letters, or"),
        ("STYLE.CSS", "'STYLE.CSS' is no template: call it 'style.css', in small letters, or rename it."),
        ("404.HTML", "'404.HTML' is a name that publishing needs: rename the file."),
        ("Published.txt", "'Published.txt' is a name that publishing needs: rename the file."),
    ],
)
def test_a_name_that_differs_only_in_the_size_of_its_letters_is_refused(
    tmp_path: Path, name: str, told: str
) -> None:
    """It would not be used; and where a web space does not tell them apart it would be another's."""
    (tmp_path / name).write_text("a friend's")
    with pytest.raises(TemplatesUnusable, match=f"^{re.escape(told)}"):
        rendered(site_of(factories.knowledge()), tmp_path)


@pytest.mark.parametrize("name", ["kuva #1.jpg", "50%25.jpg", "a?b.png", "ä ö/å&'.jpg", "c:d.jpg"])
def test_the_address_of_a_file_leads_to_it_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"a picture")
    template = f'<p>x <a href="{{{{ asset({name!r}) }}}}">y</a></p>'
    (tmp_path / "privacy.html").write_text(template, encoding="utf-8")
    found = rendered(site_of(factories.knowledge()), tmp_path)
    address = read(found["privacy-fi.html"]).one("a").attributes["href"]
    parts = urlsplit(address)
    assert (parts.scheme, parts.query, parts.fragment) == ("", "", "")
    assert found[unquote(parts.path)] == b"a picture"


CUT_OFF = {
    "empty": "",
    "no answers": "{% extends 'layout.html' %}",
    "no foot": "{{ site and '' }}<p>cut o",
}


@pytest.mark.parametrize("template", CUT_OFF.values(), ids=CUT_OFF)
def test_a_template_that_is_empty_or_cut_off_is_refused(
    tmp_path: Path, shipped: Knowledge, template: str
) -> None:
    (tmp_path / "answers.html").write_text(template)
    with pytest.raises(TemplatesUnusable, match=r"^index\.html would be without #.*, #.* and \d+ more: a"):
        rendered(site_of(shipped), tmp_path)


@pytest.mark.parametrize(
    ("template", "out", "lost"),
    [
        ("layout.html", '<li><a href="{{ other.file }}"', "a link to sv.html, a link to en.html"),
        ("layout.html", "{{ blocks(page.crisis) }}", "help at tel:112"),
        ("layout.html", "{% block main %}{% endblock %}", "#what-is, "),
        ("answers.html", "{{ shown(topic) }}", "#what-is, "),
        ("answers.html", "{{ line(page.contact.phone) }}", "contact by tel:+358405563746"),
        ("answers.html", "{{ line(page.contact.email) }}", "contact by mailto:johanna.kuisma@onnimanni.fi"),
    ],
)
def test_a_template_that_leaves_out_what_visitors_rely_on_is_refused(
    tmp_path: Path, shipped: Knowledge, template: str, out: str, lost: str
) -> None:
    written = (rendering.TEMPLATES / template).read_text(encoding="utf-8")
    assert out in written
    instead = '<li><a href="#"' if out.startswith("<li>") else ""
    (tmp_path / template).write_text(written.replace(out, instead), encoding="utf-8")
    site = site_of(shipped)
    known = replace(site, answers=tuple(without_answers(one) for one in site.answers))
    with pytest.raises(TemplatesUnusable, match=rf"^index\.html would be without {re.escape(lost)}"):
        rendered(known if lost.startswith("contact") else site, tmp_path)


def without_answers(page: AnswersPage) -> AnswersPage:
    """Return a page on whose answers nobody relies for the contact."""
    return replace(page, parts=())


@pytest.mark.parametrize("template", ["privacy.html", "missing.html", "sitemap.xml"])
def test_a_page_without_a_word_is_refused(tmp_path: Path, template: str) -> None:
    (tmp_path / template).write_text("<p> </p>\n")
    with pytest.raises(TemplatesUnusable, match="would be empty: look at the template"):
        rendered(site_of(factories.knowledge()), tmp_path)


def test_blank_lines_of_templates_go_and_those_of_whoever_writes_them_stay(tmp_path: Path) -> None:
    kept = '<pre class="a">\n\n  a\n\n\nb</pre>\n<TEXTAREA>\n\nc\n\n</TEXTAREA>\n'
    (tmp_path / "privacy.html").write_text(f"<p>x</p>\n\n \n{kept}\n\n<p>y</p>\n")
    found = rendered(site_of(factories.knowledge()), tmp_path)
    assert found["privacy-fi.html"].decode() == f"<p>x</p>\n{kept}<p>y</p>\n"


def test_all_that_is_used_of_the_sentences_is_there() -> None:
    """And every sentence of the page is used, by a template or by what the core puts together."""
    named = {
        name
        for path in rendering.TEMPLATES.glob("*.html")
        for name in re.findall(r"words\.(\w+)", path.read_text(encoding="utf-8"))
    }
    by_the_core = {
        "title",
        "lead",
        "voice",
        "crisis",
        "violence",
        "no_tracking",
        "others",
        "open",
    }
    assert named | by_the_core == {key.removeprefix("page.") for key in SENTENCES if key.startswith("page.")}
    assert named & by_the_core == set()


def test_a_file_that_no_visitor_would_wait_for_is_named(tmp_path: Path, shipped: Knowledge) -> None:
    (tmp_path / "film.mp4").touch()
    os.truncate(tmp_path / "film.mp4", rendering.LARGEST + 1)
    with pytest.raises(TemplatesUnusable, match=r"'film\.mp4' is larger than 32 MB"):
        rendered(site_of(shipped), tmp_path)
