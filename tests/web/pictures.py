"""Takes the pictures of ``docs/web-page/``: ``python -m tests.web.pictures``.

With pngquant, if it is installed, they take a third of the space.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.adapters import knowledge_files
from tests.pages import read
from tests.web.conftest import Served, browsing, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = Path("docs/web-page")

TAKEN_OF = FOLDER / "taken-of.json"
"""What the pictures were taken of: a digest of each page with its style."""


@dataclass(frozen=True)
class Picture:
    """What is to be seen: a page, how wide and high the window is, and what is done before."""

    name: str
    file: str
    width: int
    height: int
    at: str = ""
    types: str = ""
    paper: bool = False
    enlarged: float = 1
    colours: str = "light"


PICTURES = (
    *(
        Picture(f"{width}-{colours}", "index.html", width, height, colours=colours)
        for width, height in ((360, 760), (768, 900), (1280, 840))
        for colours in ("light", "dark")
    ),
    Picture("answers-1280", "sv.html", 1280, 840, at="Chapter-how"),
    Picture("unstated-360", "index.html", 360, 760, at="Chapter-practical"),
    Picture("search-360", "index.html", 360, 760, types="parkki"),
    Picture("forced-colours-1280", "en.html", 1280, 840, colours="forced"),
    Picture("enlarged-400", "index.html", 320, 256, at="Chapter-how", enlarged=4),
    Picture("paper", "index.html", 800, 1100, paper=True),
    Picture("privacy-768", "privacy-fi.html", 768, 900),
)


def main() -> int:
    knowledge = knowledge_files.load(Path("knowledge")).knowledge
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        for site in served(knowledge, Path(folder)):
            for picture in PICTURES:
                take(picture, site, browser)
            files = {path.name: path.read_bytes() for path in site.folder.iterdir()}
            TAKEN_OF.write_text(json.dumps(digests(files), indent=1) + "\n", encoding="utf-8")
    return 0


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return of each page in a picture what changes with its text, its structure or its style."""
    (style,) = (content for name, content in files.items() if name.endswith(".css"))
    pages = sorted({picture.file for picture in PICTURES})
    return {page: hashlib.sha256(_seen(files[page]) + style).hexdigest() for page in pages}


def _seen(page: bytes) -> bytes:
    """Return what is seen of a page: addresses are others where pictures are taken."""
    body = read(page).one("body")
    return repr([(one.tag, one.attributes.get("class"), one.text) for one in body.within()]).encode()


def take(picture: Picture, site: Served, browser: "Browser") -> None:
    forced: dict[str, Any] = {"forced_colors": "active"} if picture.colours == "forced" else {}
    page: Page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.colours == "dark" else "light",
        reduced_motion="reduce",
        device_scale_factor=picture.enlarged,
        **forced,
    )
    page.goto(site.page(picture.file))
    if picture.paper:
        page.emulate_media(media="print")
    if picture.at:
        page.locator(f"#{picture.at}").evaluate("one => one.scrollIntoView()")
    if picture.types:
        page.locator("#Search-words").focus()
        page.keyboard.type(picture.types)
        page.wait_for_load_state("networkidle")
        page.locator("#Search").evaluate("one => scrollTo(0, one.offsetTop - 16)")
    path = FOLDER / f"{picture.name}.png"
    page.screenshot(path=path)
    page.close()
    if shutil.which("pngquant"):
        subprocess.run(["pngquant", "--force", "--strip", "--output", path, "64", path], check=True)


if __name__ == "__main__":
    sys.exit(main())
