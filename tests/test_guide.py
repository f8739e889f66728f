"""Her guide shows what the program says, and names all that she can do."""

import re

import yaml

from bot.adapters.telegram import profile
from bot.config import Config
from bot.core.language import Language
from bot.mind import Mind
from tests import guide, phone

GUIDE = guide.FOLDER.with_suffix(".md").read_text(encoding="utf-8")


async def test_the_pictures_are_what_the_program_says(mind: Mind) -> None:
    """``python -m tests.guide`` draws them anew; what has changed is to be read as she would."""
    drawn = await guide.pictures(mind, Config())
    assert drawn == {path.name: path.read_text(encoding="utf-8") for path in guide.FOLDER.iterdir()}


def test_the_guide_shows_each_picture_and_says_what_is_to_be_seen() -> None:
    scripts = yaml.safe_load(guide.SCRIPTS.read_text(encoding="utf-8"))["pictures"]
    shown = re.findall(r"!\[([^\]]+)\]\(ohje/([\w-]+)\.svg\)", GUIDE)
    assert sorted(shown) == sorted((script["title"], script["name"]) for script in scripts)


def test_the_guide_tells_of_every_command_of_hers_and_of_no_other() -> None:
    table = re.findall(r"^\| `/(\w+)` \|", GUIDE, re.MULTILINE)
    assert sorted(table) == sorted(profile.SUPERVISOR_COMMANDS)
    assert {*re.findall(r"`/(\w+)", GUIDE)} == {*table}


def test_every_button_that_the_guide_names_is_one(mind: Mind) -> None:
    """In bold stand buttons of the bot and of Telegram, signs, and how a trouble is told of."""
    labels = [text for key, text in mind.knowledge.wording[Language.FI].items() if key.startswith("choice.")]
    known = {label.partition(" {")[0].rstrip(":") for label in labels}
    named = {one.removesuffix(": …") for one in re.findall(r"\*\*([^*.]+)\*\*", GUIDE)}
    spoken = {mind.knowledge.say(Language.FI, "choice.write_fact", spoken="suomi")}
    of_telegram = {"Aloita", "Asetukset", "Laitteet", "✓", "✗", "Kopioi"}
    assert named - known - spoken == of_telegram


def test_a_picture_leaves_nothing_of_a_text_out() -> None:
    text = "Hei & <näkemiin>!\n\nSopisiko puhelu ensi viikon tiistaina kello viisitoista?"
    said = phone.Bubble(text, hers=True, buttons=(("Kyllä", "Ei"),), tapped="Ei")
    drawn = phone.drawn("Kuva", [said])
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)
    assert words == [
        "Hei &amp; &lt;näkemiin&gt;!",
        "Sopisiko puhelu ensi viikon",
        "tiistaina kello viisitoista?",
        "Kyllä",
        "Ei",
    ]
    assert drawn.count('class="label tapped"') == 1
