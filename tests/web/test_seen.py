"""The page as people see and use it: WCAG 2.2 AA by axe-core, and by a list where axe cannot judge.

On a phone, a tablet and a desk; light, dark and in the colours of one's own; by keyboard alone; at 400 %.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.text import words
from tests.web.conftest import PAGES, TOOLS, Served, Visit, served

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.whole("a browser")

WIDTHS = (360, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
"""What anybody may ask for without losing anything (1.4.12), with paragraphs two lines apart."""


@pytest.fixture(scope="session")
def axe() -> str:
    return (TOOLS / "axe-core/axe.min.js").read_text(encoding="utf-8")


def violations(page: "Page", axe: str) -> list[str]:
    """Return what axe finds: the rule, and where."""
    page.evaluate(axe)
    found = page.evaluate(
        "rules => axe.run({runOnly: rules, resultTypes: ['violations', 'incomplete']})", RULES
    )
    doubts = [one for one in found["incomplete"] if one["id"] in ("color-contrast", "target-size")]
    return [
        f"{one['id']}: {node['target']}" for one in (*found["violations"], *doubts) for node in one["nodes"]
    ]


def width_needed(page: "Page") -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


# Axe


@pytest.mark.parametrize(
    ("file", "scheme", "widths"),
    [
        *((file, "light", WIDTHS) for file in ("index.html", "sv.html", "en.html", "privacy-sv.html")),
        *((file, "dark", WIDTHS[:1]) for file in PAGES),
        *((file, "dark", WIDTHS[1:]) for file in ("index.html", "en.html", "privacy-sv.html")),
        *((file, "light", WIDTHS[:1]) for file in ("privacy-fi.html", "privacy-en.html", "404.html")),
    ],
)
def test_axe_finds_nothing(
    shown: Served, visit: Visit, axe: str, file: str, scheme: str, widths: Sequence[int]
) -> None:
    page = visit(shown.page(file), color_scheme=scheme)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page, axe) == []
        assert width_needed(page) <= width


def test_axe_finds_nothing_while_somebody_searches(shown: Served, visit: Visit, axe: str) -> None:
    page = visit(shown.page("index.html"), 360)
    search(page, "hinta")
    finds(page, "price")
    assert violations(page, axe) == []


def test_axe_would_find_something(shown: Served, visit: Visit, axe: str) -> None:
    page = visit(shown.page("index.html"))
    page.evaluate("document.querySelector('h1').style.color = '#ccc'")
    assert violations(page, axe) == ["color-contrast: ['h1']"]


# By keyboard alone

FOCUSABLE = "a[href], input, button, summary, [tabindex='0']"
FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    at: [...document.querySelectorAll(FOCUSABLE)].indexOf(one),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && (at === one || one.contains(at) || at?.contains(one)),
  };
}""".replace("FOCUSABLE", repr(FOCUSABLE))


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("file", ["index.html", "privacy-en.html", "404.html"])
def test_everything_is_reached_by_tab_in_its_order_and_seen(
    shown: Served, visit: Visit, file: str, width: int
) -> None:
    page = visit(shown.page(file), width, reduced_motion="reduce")
    count = page.locator(FOCUSABLE).count()
    assert count > 3
    for expected in range(count):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == {"at": expected, "outline": True, "seen": True}


def test_the_first_tab_leads_past_the_head_of_the_page(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("index.html"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#Main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "Search-words"


def test_an_answer_is_searched_and_opened_without_a_mouse(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("index.html"), 360, 700, reduced_motion="reduce")
    page.locator("#Search-words").focus()
    page.keyboard.type("peruminen")
    page.wait_for_selector("#Search-found a")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#cancellation")
    assert page.locator("#cancellation h3").evaluate("one => one.getBoundingClientRect().top < 700")


# Enlarged, spaced, in colours of one's own, on paper, without a script


@pytest.mark.parametrize("file", PAGES)
def test_at_400_percent_nothing_is_lost_and_nothing_scrolls_sideways(
    shown: Served, visit: Visit, file: str
) -> None:
    """A window of 1280 by 1024, enlarged four times, holds 320 by 256."""
    page = visit(shown.page(file), 320, 256)
    assert width_needed(page) <= 320
    page.evaluate(SPACING, SPACED)
    assert width_needed(page) <= 320
    assert page.evaluate(CLIPPED) == []


SPACING = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style + 'p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}"""
CLIPPED = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .filter(one => getComputedStyle(one).overflowX !== 'visible')
  .map(one => one.outerHTML.slice(0, 80))"""


UNKNOWN_TO_OLD_PHONES = (
    r"[\w-]+: [^;{}]*clamp\([^;{}]*;",
    r"(padding|margin)-(inline|block): [^;{}]*;",
    r"overflow-wrap: anywhere;",
    r"[^{}]*:(has|focus-visible)[^{}]*{[^{}]*}",
    r"(?<=display: flex;)([^{}]*?)gap: [^;{}]*;",
)
"""What a browser of 2018 skips in a style."""


@pytest.mark.parametrize("file", ["index.html", "privacy-sv.html", "404.html"])
def test_on_an_old_phone_nothing_touches_or_is_cut_off(shown: Served, visit: Visit, file: str) -> None:
    page = visit("about:blank", 320, 568)
    (style,) = shown.folder.glob("style.*.css")
    known = style.read_text(encoding="utf-8")
    for skipped in UNKNOWN_TO_OLD_PHONES:
        known = re.sub(skipped, "", known)
    assert len(known) < style.stat().st_size - 500
    page.route("**/style.*", lambda route: route.fulfill(body=known, content_type="text/css"))
    page.goto(shown.page(file))
    assert width_needed(page) <= 320
    assert page.evaluate(EDGES) >= 12
    assert page.evaluate(TOUCHING) == []


EDGES = """() => Math.min(...[...document.querySelectorAll('h1, h2, h3, p, li, dd')]
  .filter(one => one.offsetWidth).map(one => one.getBoundingClientRect().left))"""
"""How far the text is from the edge of the window."""
TOUCHING = """() => [...document.querySelectorAll('a, .button, article > p > span')].filter(one => {
  const next = one.nextElementSibling ?? one.parentElement.nextElementSibling?.querySelector(':scope > a');
  const [here, there] = [one.getBoundingClientRect(), next?.getBoundingClientRect()];
  const inLine = there?.width && Math.abs(here.top - there.top) < 8;
  return inLine && there.left > here.left && there.left - here.right < 3;
}).map(one => one.outerHTML.slice(0, 80))"""
"""Links that stand in a line with the next and without a space."""


def test_twice_as_large_a_text_fits(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("en.html"))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert width_needed(page) <= 1280
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("file", ["index.html", "privacy-sv.html"])
def test_in_colours_of_ones_own_buttons_and_focus_are_still_seen(
    shown: Served, visit: Visit, axe: str, file: str
) -> None:
    page = visit(shown.page(file), forced_colors="active")
    assert violations(page, axe) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["outline"]
    for box in page.locator(".button, .unstated, .card, input").all():
        assert box.evaluate("one => parseFloat(getComputedStyle(one).borderTopWidth)") >= 1
        assert box.evaluate("one => getComputedStyle(one).borderTopColor") != box.evaluate(
            "one => getComputedStyle(one).backgroundColor"
        )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_colours_of_ones_own_the_focus_of_the_button_is_in_them_too(
    shown: Served, visit: Visit, scheme: str
) -> None:
    page = visit(shown.page("index.html"), forced_colors="active", color_scheme=scheme)
    page.locator(".button").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    colour = "getComputedStyle(document.activeElement).outlineColor"
    own = "(one => {one.style.color = 'Highlight'; return getComputedStyle(one).color})"
    made = "document.body.appendChild(document.createElement('i'))"
    assert page.evaluate("document.activeElement.className") == "button"
    assert page.evaluate(colour) == page.evaluate(f"{own}({made})")


def test_on_paper_are_the_answers_the_contact_and_the_code_and_nothing_to_press(
    shown: Served, visit: Visit
) -> None:
    page = visit(shown.page("index.html"))
    page.emulate_media(media="print")
    for there in ("h1", "#Contact", ".qr", "#price", "#what-is", ".crisis"):
        assert page.locator(there).first.is_visible(), there
    for gone in (".skip", ".languages", "#Search", ".contents", "article > p", ".button"):
        assert not page.locator(gone).first.is_visible(), gone
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert 4 <= pages <= 9


def test_without_a_script_there_is_no_search_and_all_else(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("index.html"), java_script_enabled=False)
    assert not page.locator("#Search").is_visible()
    assert page.locator("article").count() > 50
    page.get_by_role("link", name="Käytännön asiat").click()
    assert page.url.endswith("#Chapter-practical")


def test_it_is_read_from_a_disk_too(shown: Served, visit: Visit) -> None:
    """As by a supervisor who looks at what she is going to publish."""
    page = visit((shown.folder / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 249, 244)"
    search(page, "Mitä työnohjaus maksaa")
    finds(page, "price")


# The language of what is in another one


@pytest.fixture(scope="session")
def mixed(shipped: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a site with an answer, and a fact, that are in Finnish only."""
    how = shipped.entries["how"]
    only = replace(how, texts={Language.FI: how.texts[Language.FI]})
    facts = {**shipped.facts, "price": {Language.FI: "100 euroa kerta"}}
    first, *others = shipped.chapters
    chapters = (replace(first, titles={Language.FI: first.titles[Language.FI]}), *others)
    knowledge = replace(shipped, entries={**shipped.entries, "how": only}, facts=facts, chapters=chapters)
    yield from served(knowledge, tmp_path_factory.mktemp("mixed"))


def test_finnish_on_a_page_in_another_language_is_told_to_be_finnish(
    mixed: Served, visit: Visit, axe: str
) -> None:
    page = visit(mixed.page("en.html"))
    language = "one => one.closest('[lang]').lang"
    assert page.locator("#price [lang]").first.evaluate(language) == "fi"
    assert page.get_by_text("100 euroa kerta").evaluate(language) == "fi"
    assert page.locator("#how h3").evaluate(language) == "fi"
    assert page.locator("#Chapter-what").evaluate(language) == "fi"
    assert page.locator("a[href='#Chapter-what']").evaluate(language) == "fi"
    assert page.locator("#how .note").evaluate(language) == "en"
    assert page.locator("#how div[lang] p").first.evaluate(language) == "fi"
    assert page.locator("a[href='#how']:not(h3 a)").first.evaluate(language) == "fi"
    assert page.locator("h1 + p span").first.evaluate(language) == "fi"  # (työnohjaus)
    assert page.get_by_role("link", name="Svenska").evaluate(language) == "sv"
    assert page.locator(".brand *").evaluate(language) == "fi"
    assert page.locator(".who").get_by_text("Hyvinvointikeskus Onnimanni").evaluate(language) == "fi"
    search(page, "käytännössä toimii")
    finds(page, "how")
    assert page.locator("#Search-found a").first.evaluate(language) == "fi"
    assert violations(page, axe) == []


# Nothing leaves the page


def test_nothing_is_asked_of_another_host_and_nothing_typed_is_sent(shown: Served, visit: Visit) -> None:
    page = visit("about:blank")
    asked = list[str]()
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    answered = list[int]()
    page.on("response", lambda response: answered.append(response.status))
    said = list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for file in PAGES:
        page.goto(shown.page(file))
    page.goto(shown.page("index.html"))
    search(page, "hinta salaisuus")
    finds(page, "price")
    assert {one.partition("?")[0].rpartition("/")[0] for one in asked} == {f"GET {shown.url.rstrip('/')}"}
    assert [one for one in asked if "salaisuus" in one] == []
    assert {*answered} <= {200, 304}
    assert sum("words-fi" in one for one in asked) == 1
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert said == []


def test_what_is_not_there_is_told_so_at_any_depth(shown: Served, visit: Visit) -> None:
    page = visit("about:blank")
    answer = page.goto(f"{shown.url}a/b/c")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").inner_text() == "Sivua ei löytynyt"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 249, 244)"
    page.get_by_role("link", name="Frågor och svar").click()
    assert page.url == shown.page("sv.html")


# The search


def search(page: "Page", typed: str) -> None:
    """Type into the search."""
    page.locator("#Search-words").focus()
    page.locator("#Search-words").fill(typed)


def finds(page: "Page", entry: str) -> None:
    """Wait until the first that was found is an entry: other words come when somebody begins to search."""
    page.wait_for_selector(f"#Search-found li:first-child a[href='#{entry}']", timeout=5000)


@pytest.mark.parametrize(
    ("file", "typed", "entry"),
    [
        ("index.html", "hinta", "price"),
        ("index.html", "paljonko tämä maksaa", "price"),
        ("index.html", "MAKSAA", "price"),
        ("index.html", "tapaamisen perum", "cancellation"),
        ("index.html", "etäna", "remote"),
        ("index.html", "etana", "remote"),
        ("index.html", "pysakointi", "accessibility"),
        ("index.html", "luottamuksellinen", "confidentiality"),
        ("index.html", "burnout", "wellbeing"),
        ("index.html", "tietosuoja", "privacy"),
        ("sv.html", "pris", "price"),
        ("sv.html", "avboka", "cancellation"),
        ("sv.html", "utmattad", "wellbeing"),
        ("en.html", "cost", "price"),
        ("en.html", "zoom", "remote"),
        ("en.html", "confidential", "confidentiality"),
    ],
)
def test_what_is_typed_leads_to_its_answer(
    shown: Served, visit: Visit, file: str, typed: str, entry: str
) -> None:
    page = visit(shown.page(file))
    search(page, typed)
    finds(page, entry)


def test_what_is_not_there_is_said_not_to_be_and_how_many_are(shown: Served, visit: Visit) -> None:
    page = visit(shown.page("index.html"))
    search(page, "xyzzy")
    assert page.locator("#Search-count").inner_text() == (
        "Ei osumia. Kokeile toista sanaa tai kysy työnohjaajalta."
    )
    search(page, "hinta")
    finds(page, "price")
    hits = page.locator("#Search-found a").count()
    assert page.locator("#Search-count").inner_text() == f"Osumia: {hits}"
    search(page, "")
    assert (page.locator("#Search-count").inner_text(), page.locator("#Search-found a").count()) == ("", 0)


def test_without_the_other_words_titles_and_answers_are_searched(shown: Served, visit: Visit) -> None:
    page = visit("about:blank")
    page.route("**/words-*", lambda route: route.abort())
    page.goto(shown.page("index.html"))
    search(page, "maksaa")
    finds(page, "price")


def test_words_are_read_as_the_bot_reads_them(shown: Served, visit: Visit, shipped: Knowledge) -> None:
    """But for numbers and addresses, which nobody searches for."""
    page = visit(shown.page("index.html"))
    said = [text for language in Language for _, text in shipped.alternatives(language)][::7]
    said = [text for text in said if not re.search(r"[\d@]|www\.|[^\w\s.,;:!?()'’\"”–/%&+*…-]", text)]
    assert len(said) > 1000
    assert page.evaluate("texts => texts.map(fold)", said) == [list(words(text)) for text in said]


# The code that a phone reads


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_that_is_held_before_the_page_is_led_to_the_bot(
    shown: Served, visit: Visit, scheme: str
) -> None:
    """As it is seen on a screen, and in the picture that is shown where the page is spoken of."""
    import zxingcpp
    from PIL import Image

    def read(picture: bytes) -> list[str]:
        return [one.text for one in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))]

    page = visit(shown.page("index.html"), color_scheme=scheme)
    picture = page.locator("meta[property='og:image']").get_attribute("content") or ""
    shared = (shown.folder / picture.rpartition("/")[2]).read_bytes()
    assert (read(page.locator("img.qr").screenshot()), read(shared)) == (
        ["https://t.me/some_bot"],
        ["https://t.me/some_bot"],
    )
