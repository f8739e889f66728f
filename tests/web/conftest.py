"""The published page in a browser and under npm's checkers: what Python alone cannot see."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.adapters import knowledge_files
from bot.adapters.web_page.folder import publish
from bot.adapters.web_page.rendering import rendered
from bot.config import Retention
from bot.core.client.policy import Policy
from bot.core.knowledge.entries import Knowledge
from bot.core.page.site import Home
from bot.core.page.writing import site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
TOOLS = HERE / "node_modules"
"""Where npm installs the checkers."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""What a browser that Playwright can lead is called on different systems."""

ALONE = (
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
)
"""Lets it ask nothing of its maker's hosts, and run as root."""

PAGES = (
    "index.html",
    "sv.html",
    "en.html",
    "privacy-fi.html",
    "privacy-sv.html",
    "privacy-en.html",
    "404.html",
)


Visit = Callable[..., "Page"]
"""Opens a page, as wide as is wanted, in a browser that knows nothing of an earlier visit."""


@dataclass(frozen=True)
class Served:
    """A site on a web server of its own."""

    url: str
    folder: Path

    def page(self, file: str) -> str:
        return f"{self.url}{file}"


class _Handler(SimpleHTTPRequestHandler):
    """Shows a folder as web spaces do: what is not there gets the page for that."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has left before it was told everything."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serving(folder: Path) -> ThreadingHTTPServer:
    """Return a web server of a folder, on this machine only, not started yet."""
    return _Server(("127.0.0.1", 0), lambda *request: _Handler(*request, directory=str(folder)))


def published(knowledge: Knowledge, folder: Path, url: str) -> None:
    policy = Policy(knowledge, Retention())
    publish(folder, rendered(site(knowledge, policy, Home(url, "some_bot"))))


def served(knowledge: Knowledge, folder: Path) -> Iterator[Served]:
    """Publish *knowledge* in a folder and show that while the generator is open."""
    with serving(folder) as server:
        url = f"http://127.0.0.1:{server.server_port}/"
        published(knowledge, folder, url)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Served(url, folder)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    return knowledge_files.load(Path("knowledge")).knowledge


@pytest.fixture(scope="session")
def shown(shipped: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the site of the project's own knowledge."""
    yield from served(shipped, tmp_path_factory.mktemp("site"))


@contextmanager
def browsing() -> "Iterator[Browser]":
    """Let the system's browser be led by Playwright."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, f"There is no browser: install one of {', '.join(BROWSERS)}."
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ALONE)
        yield found
        found.close()


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    with browsing() as found:
        yield found


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Visit]:
    """Return what opens pages, which are closed after the test."""
    contexts = []

    def opened(url: str, width: int = 1280, height: int = 900, **rest: Any) -> "Page":
        context = browser.new_context(viewport={"width": width, "height": height}, **rest)
        contexts.append(context)
        page: Page = context.new_page()
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()
