"""The web page of a configuration: from the knowledge and the policy to a folder that a web server shows."""

import resource
import threading
import time
from collections.abc import Iterator, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from bot import apart, bootstrap
from bot.adapters.web_page import folder, rendering
from bot.adapters.web_page.folder import Difference
from bot.config import Config
from bot.core.address import Address
from bot.core.client.policy import Policy
from bot.core.knowledge.entries import Knowledge
from bot.core.page.site import Home, Site
from bot.core.page.writing import answers_file, languages, missing_controller, missing_help, site

Files = Mapping[str, bytes]
"""The files of a site, by their names."""

SECONDS = 20
"""Of the processor's time that templates of one's own may take; those of the program take half a second."""

PATIENCE = 60
"""Seconds for which they are waited for on a busy machine."""

LOOK = 0.2
"""Seconds between looks at whether nobody waits any more."""

ROOM = 400 << 20
"""Bytes of memory that they may take."""

HEAVY = 60_000
"""Bytes of a page above which whoever publishes is told so."""

NAMED = 5
"""Of its answers, so many are named."""

PAGE_OF_MEMORY = resource.getpagesize()
"""Bytes of what the system counts memory in."""


def files(
    config: Config,
    knowledge: Knowledge,
    bot: str,
    place: Address | None,
    stopped: threading.Event | None = None,
) -> Files:
    """Return the files of the site that leads to *bot*, while the supervisor reads at *place*.

    Raises bootstrap.Unusable, also if it is *stopped* from another thread.
    """
    policy = Policy(knowledge, config.retention, bootstrap.handling(config))
    policy = policy.read_by(team=place is not None and place.is_group)
    if templates := config.page.templates:
        if not templates.is_dir():
            raise bootstrap.Unusable(f"There is no folder {templates}: make it, or change page.templates.")
        _refuse_among_what_is_private(config, templates)
    made = site(knowledge, policy, Home(config.page.url, bot))
    return (
        rendering.rendered(made)
        if templates is None
        else _rendered_apart(made, templates, stopped or threading.Event())
    )


def _rendered_apart(made: Site, templates: Path, stopped: threading.Event) -> Files:
    """Return the files that templates of one's own make; raises bootstrap.Unusable.

    In a process that may take so much time and memory and no more: a template may compute for ever.
    """
    limits = (SECONDS, ROOM)
    with apart.begun(_render, made, templates, limits, daemon=True) as receiving, receiving:
        try:
            found: Files | str = receiving.recv() if _waited_for(receiving, stopped) else _endless()
        except EOFError:
            found = _endless()
    if isinstance(found, str):
        raise bootstrap.Unusable(f"The templates of the page cannot be used. {found}")
    return found


def _waited_for(receiving: Connection, stopped: threading.Event) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not stopped.is_set():
        if receiving.poll(LOOK):
            return True
    return False


def _endless() -> str:
    return (
        f"One of them computes for longer than {SECONDS} seconds, or for ever, or takes more memory than "
        "there is. Look at what was changed last in them."
    )


def _render(made: Site, templates: Path, limits: tuple[int, int], telling: Connection) -> None:
    """Tell what the templates make of a site, or why they cannot be used. Runs in a process of its own."""
    apart.end_with_parent()
    seconds, room = limits
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * PAGE_OF_MEMORY
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (taken + room, taken + room))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        telling.send(dict(rendering.rendered(made, templates)))
    except rendering.TemplatesUnusable as error:
        telling.send(str(error))
    except Exception as error:
        telling.send(f"They fail ({type(error).__name__}).")


def refuse_within_templates(config: Config, to: Path) -> None:
    """Raise bootstrap.Unusable if a folder lies among the templates: it would be published within itself."""
    if (templates := config.page.templates) and to.resolve().is_relative_to(templates.resolve()):
        raise bootstrap.Unusable(
            f"{to} lies in {templates}, where the templates are, and all that lies there is published. Name "
            "a folder elsewhere."
        )


def _refuse_among_what_is_private(config: Config, templates: Path) -> None:
    """Raise bootstrap.Unusable if what is nobody else's lies among the templates, or they among that."""
    own, home = templates.resolve(), config.home.resolve()
    for what, path in _private(config):
        there = path.resolve()
        is_shared = there == home or home.is_relative_to(there)  # a folder for templates may lie there, too
        if there.is_relative_to(own) or (own.is_relative_to(there) and not is_shared):
            raise bootstrap.Unusable(
                f"The templates may not be in {templates}: there, or around it, is {what} ({path}), and all "
                "that lies among the templates is published. Put them into a folder of their own, and name "
                "that in page.templates."
            )


def _private(config: Config) -> Iterator[tuple[str, Path]]:
    """Yield what no visitor is to read: files, and the folders that they are in."""
    yield "the folder of the settings", config.home
    yield "the knowledge", config.knowledge
    yield "the labelled questions", config.questions
    yield "the cache", config.cache
    files = {
        "the database": config.database.path,
        "the key": config.database.key_file,
        "the token": config.telegram.token_file,
    }
    for what, file in files.items():
        yield what, file
        yield f"the folder of {what}", file.resolve().parent
    if backups := config.database.backups:
        yield "the folder of backups", backups


def publish(to: Path, made: Files) -> list[Difference]:
    """Publish what was *made* in a folder, and return what was different; raises bootstrap.Unusable."""
    try:
        return folder.publish(to, made)
    except folder.FolderUnusable as error:
        raise bootstrap.Unusable(str(error)) from error


def differences(at: Path, made: Files) -> list[Difference]:
    """Return what is published in a folder and differs from what was *made*; raises bootstrap.Unusable."""
    try:
        return folder.differences(at, made)
    except folder.FolderUnusable as error:
        raise bootstrap.Unusable(str(error)) from error


def warnings(config: Config, knowledge: Knowledge) -> Iterator[str]:
    """Yield what whoever publishes must know of what the page cannot say or do."""
    if missing := missing_help(knowledge):
        yield f"The page does not say where to get help in distress: {_absent(missing)}"
    if missing := missing_controller(knowledge):
        yield f"The page does not say who answers for the data, or how she is reached: {_absent(missing)}"
    if not config.page.url:
        yield (
            "The page does not know where it stands: it has no sitemap, and 404.html finds its style and its "
            "links only at the root of a host. Write the address of the site to page.url."
        )


def heavy(knowledge: Knowledge, made: Files) -> Iterator[str]:
    """Yield what whoever publishes must know of pages that take long to load on a phone."""
    for language in languages(knowledge):
        size = len(made.get(file := answers_file(language), b""))
        if size > HEAVY:
            lengths = {entry: len(knowledge.answer(entry, language).text) for entry in knowledge.entries}
            longest = sorted(lengths, key=lambda entry: -lengths[entry])[:NAMED]
            yield (
                f"{file} has {size // 1000} kB, more than the {HEAVY // 1000} that a phone loads quickly. "
                f"The longest answers are {', '.join(longest)}."
            )


def _absent(facts: tuple[str, ...]) -> str:
    return f"there is no {' and no '.join(facts)}. Write it into facts.yaml."
