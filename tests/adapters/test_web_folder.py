"""The folder that holds a published site: what a visitor finds, whenever publishing is stopped."""

import errno
import fcntl
import os
import random
import re
import resource
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.web_page import folder
from bot.adapters.web_page.folder import LIST, Difference, Differs, FolderUnusable

OLD = {
    "style.1.css": b"a",
    "index.html": b"<link style.1.css>",
    "sv.html": b"<link style.1.css> sv",
    "gone.html": b"g",
}
NEW = {
    "style.2.css": b"b",
    "index.html": b"<link style.2.css>",
    "sv.html": b"<link style.2.css> sv",
    "new.html": b"n",
}


def content_of(path: Path) -> dict[str, bytes]:
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in path.rglob("*") if one.is_file()}


def test_a_folder_is_made_to_hold_the_site_and_says_what_was_different(tmp_path: Path) -> None:
    to = tmp_path / "a/public"
    assert folder.publish(to, OLD) == [Difference(name, Differs.MISSING) for name in sorted(OLD)]
    assert folder.publish(to, OLD) == folder.differences(to, OLD) == []
    different = [
        Difference("gone.html", Differs.LEFT_OVER),
        Difference("index.html", Differs.CHANGED),
        Difference("new.html", Differs.MISSING),
        Difference("style.1.css", Differs.LEFT_OVER),
        Difference("style.2.css", Differs.MISSING),
        Difference("sv.html", Differs.CHANGED),
    ]
    assert folder.differences(to, NEW) == different
    assert folder.publish(to, NEW) == different
    found = content_of(to)
    assert found.pop(LIST).decode().splitlines()[0].endswith("  index.html")
    assert found == NEW


def test_what_others_put_there_stays_and_a_folder_of_others_is_refused(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "index.html").write_text("ours")
    with pytest.raises(FolderUnusable, match=r"lies what this program has not published \(index.html\)"):
        folder.publish(theirs, OLD)
    assert content_of(theirs) == {"index.html": b"ours"}
    folder.publish(tmp_path / "public", OLD)
    (tmp_path / "public/photo.jpg").write_bytes(b"p")
    assert folder.differences(tmp_path / "public", OLD) == []
    folder.publish(tmp_path / "public", NEW)
    assert content_of(tmp_path / "public")["photo.jpg"] == b"p"


ANOTHERS = {
    "a page": "new.html",
    "what is deep": "pictures/her.jpg",
    "a link": "a-link.html",
}


@pytest.mark.parametrize("name", ANOTHERS.values(), ids=ANOTHERS)
def test_a_file_of_somebody_elses_is_never_overwritten(tmp_path: Path, name: str) -> None:
    """Also if it has come since, by the name of a page that there was not before."""
    to = tmp_path / "public"
    folder.publish(to, OLD)
    (to / "pictures").mkdir()
    for other in ("new.html", "pictures/her.jpg"):
        (to / other).write_text("hers")
    (to / "a-link.html").symlink_to("nowhere")
    before = content_of(to)
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(to, {**OLD, "index.html": b"changed", name: b"ours"})
    told = "was not published by this program, which is to put a file there. Take it away, or give it another"
    assert str(refused.value) == f"{to / name} {told} name."
    assert content_of(to) == before


def test_only_what_publishing_has_begun_is_swept(tmp_path: Path) -> None:
    to = tmp_path / "public"
    folder.publish(to, OLD)
    (to / "theirs").mkdir()
    for name in ("theirs/notes", "notes", "index.html", "new.html", "gone.html"):
        (to / f"{name}{folder.NEW}").write_text("begun")
    folder.publish(to, NEW)
    others = {f"theirs/notes{folder.NEW}", f"notes{folder.NEW}"}
    assert content_of(to).keys() == {*NEW, LIST, *others}


def test_a_folder_that_a_killed_program_has_begun_with_pictures_is_gone_on_with(tmp_path: Path) -> None:
    site = {**OLD, "pictures/her.jpg": b"p"}
    with stopping(Steps(len(site))), pytest.raises(Killed):
        folder.publish(tmp_path, site)
    folder.publish(tmp_path, NEW)
    assert content_of(tmp_path).keys() == {*NEW, LIST}


def test_a_new_disk_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "lost+found").mkdir(mode=0o700)
    (tmp_path / "lost+found/#1234").write_text("what the system has found")
    folder.publish(tmp_path, OLD)
    assert folder.differences(tmp_path, OLD) == []


def test_who_has_lost_the_list_is_told_what_to_do(tmp_path: Path) -> None:
    folder.publish(tmp_path, OLD)
    (tmp_path / LIST).unlink()
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(tmp_path, OLD)
    assert str(refused.value) == (
        f"In {tmp_path} lies what this program has not published (gone.html). Name an empty folder, or one "
        "that does not exist yet. If it has, its list published.txt is gone: bring that back, or empty the "
        "folder."
    )


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """Return a folder that anybody may enter: as root, nobody else may enter those of the tests."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


def test_a_folder_that_cannot_be_written_to_and_says_the_same_is_left_as_it_is(open_to_all: Path) -> None:
    to = open_to_all / "public"
    folder.publish(to, OLD)
    to.chmod(0o555)
    before = {path: path.stat().st_mtime_ns for path in to.iterdir()}
    with as_nobody():
        assert folder.publish(to, OLD) == []
        with pytest.raises(FolderUnusable, match="Permission denied"):
            folder.publish(to, NEW)
    assert {path: path.stat().st_mtime_ns for path in to.iterdir()} == before
    to.chmod(0o755)


def test_what_the_bot_publishes_another_user_reads_and_a_closed_folder_not(open_to_all: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can be another user")
    with umask(0o077):
        folder.publish(open_to_all / "public", OLD)
    with as_nobody():
        assert folder.differences(open_to_all / "public", OLD) == []
    (open_to_all / "public").chmod(0o700)
    with as_nobody(), pytest.raises(FolderUnusable, match="Permission denied"):
        folder.differences(open_to_all / "public", OLD)


def test_who_publishes_there_already_is_waited_for_and_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "PATIENCE", 0.3)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(tmp_path, OLD)
    told = f"Another program is publishing into {tmp_path}. Publish again when it has ended."
    assert str(refused.value) == told
    waiting = threading.Timer(0.1, os.close, (handle,))
    waiting.start()
    assert folder.publish(tmp_path, OLD)
    waiting.join()


def test_a_list_that_somebody_changed_deletes_nothing_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("s")
    to = tmp_path / "public"
    folder.publish(to, OLD)
    with open(to / LIST, "a") as file:
        file.write(f"x  ../secret.txt\nx  {tmp_path}/secret.txt\nnonsense\n")
    folder.publish(to, NEW)
    assert (tmp_path / "secret.txt").read_text() == "s"


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    to = tmp_path / "public"
    (tmp_path / "elsewhere").mkdir()
    for name in ("../a.txt", str(tmp_path / "b.txt")):
        with pytest.raises(FolderUnusable, match="would lie outside"):
            folder.publish(to, {name: b"x"})
    folder.publish(to, OLD)
    (to / "pictures").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FolderUnusable, match=r"pictures/a\.jpg would lie outside"):
        folder.publish(to, {**OLD, "pictures/a.jpg": b"x"})
    assert {one.name for one in tmp_path.iterdir()} == {"public", "elsewhere"}
    assert list((tmp_path / "elsewhere").iterdir()) == []


class Killed(BaseException):
    """The program ends here."""


@dataclass
class Steps:
    """What changes a folder, until the step at which the program is killed."""

    left: int

    def taken(self, does: Callable[..., Any]) -> Callable[..., Any]:
        """Return what does the same, unless the program is killed before."""

        def step(*arguments: Any, **named: Any) -> Any:
            if not self.left:
                raise Killed
            self.left -= 1
            return does(*arguments, **named)

        return step


STEPS = 14
"""To publish NEW over OLD: the list and four files, written and let in; two that go; the list, anew."""


@contextmanager
def stopping(steps: Steps) -> Iterator[None]:
    """Let each step that changes something on the disk be one of *steps*."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", steps.taken(os.fsync))
        patch.setattr(os, "replace", steps.taken(os.replace))
        patch.setattr(Path, "unlink", steps.taken(Path.unlink))
        yield


def whole(found: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> bool:
    """Tell whether the pages that both sites have are as in one of them, and find their style."""
    pages = [name for name in old.keys() & new.keys() if name.endswith(".html")]
    styles = [re.findall(r"style\.\d\.css", found[name].decode())[0] for name in pages]
    return all(found[name] in (old[name], new[name]) for name in pages) and found.keys() >= {*styles}


@pytest.mark.parametrize("stopped_at", range(STEPS))
def test_whenever_it_is_stopped_every_page_is_whole_and_finds_what_it_needs(
    tmp_path: Path, stopped_at: int
) -> None:
    """And the next try goes on from there."""
    folder.publish(tmp_path, OLD)
    with stopping(Steps(stopped_at)), pytest.raises(Killed):
        folder.publish(tmp_path, NEW)
    assert whole(content_of(tmp_path), OLD, NEW)
    folder.publish(tmp_path, NEW)
    assert content_of(tmp_path).keys() == {*NEW, LIST}
    assert folder.differences(tmp_path, NEW) == []


def test_those_are_all_the_steps(tmp_path: Path) -> None:
    folder.publish(tmp_path, OLD)
    steps = Steps(STEPS)
    with stopping(steps):
        folder.publish(tmp_path, NEW)
    assert steps.left == 0


@pytest.mark.parametrize("stopped_at", range(len(OLD) + 1))
def test_until_all_is_written_the_old_site_stands_and_a_first_one_is_none(
    tmp_path: Path, stopped_at: int
) -> None:
    """What was begun goes with the next try, in a folder too in which nothing was published yet."""
    with stopping(Steps(stopped_at)), pytest.raises(Killed):
        folder.publish(tmp_path, OLD)
    begun = [LIST, *sorted(OLD, key=lambda name: (name.endswith(".html"), name))][: stopped_at + 1]
    assert content_of(tmp_path).keys() == {f"{name}{folder.NEW}" for name in begun}
    folder.publish(tmp_path, NEW)
    assert content_of(tmp_path).keys() == {*NEW, LIST}


LARGE = 60_000
"""Bytes of a page, as they may be."""

PUBLISHING = """
import sys
from pathlib import Path
from bot.adapters.web_page.folder import publish
from tests.adapters.test_web_folder import of_age
while True:
    for age in (1, 2):
        publish(Path(sys.argv[1]), of_age(age))
        print(age, flush=True)
"""
"""A program that publishes two sites by turns."""


def of_age(age: int) -> dict[str, bytes]:
    """Return one of two sites, whose pages are as large as they may be."""
    page = f"<link style.{age}.css>".ljust(LARGE, str(age)).encode()
    return {f"style.{age}.css": b"s" * 8_000, **{f"{name}.html": page for name in ("en", "index", "sv")}}


def test_a_kill_while_it_publishes_leaves_whole_pages_of_the_old_site_or_the_new(tmp_path: Path) -> None:
    old, new = of_age(1), of_age(2)
    chance, in_between = random.Random(14), 0
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", PUBLISHING, str(tmp_path)], stdout=subprocess.PIPE
        ) as program:
            assert program.stdout is not None
            program.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            program.kill()
        found = content_of(tmp_path)
        in_between += any(name.endswith(folder.NEW) for name in found)
        assert whole(found, old, new)
    assert in_between
    folder.publish(tmp_path, new)
    assert content_of(tmp_path).keys() == {*new, LIST}
    assert folder.differences(tmp_path, new) == []


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def modes_of(path: Path) -> dict[str, int]:
    there = (path, *path.rglob("*"))
    return {one.relative_to(path.parent).as_posix(): stat.S_IMODE(one.stat().st_mode) for one in there}


@pytest.mark.parametrize("mask", [0o077, 0o027, 0o022, 0o000])
def test_what_is_published_can_be_read_by_the_web_server(tmp_path: Path, mask: int) -> None:
    """Another user than the bot's, which writes nothing for others as it is deployed."""
    with umask(mask):
        folder.publish(tmp_path / "srv/public", {**OLD, "pictures/her.jpg": b"p"})
        folder.publish(tmp_path / "srv/public", {**NEW, "pictures/deep/her.jpg": b"p"})
    modes = modes_of(tmp_path / "srv")
    assert {mode for name, mode in modes.items() if (tmp_path / name).is_dir()} == {0o755}
    assert {mode for name, mode in modes.items() if (tmp_path / name).is_file()} == {0o644}


def test_what_was_kept_from_the_web_server_is_opened_up_and_a_folder_of_ones_own_is_not(
    tmp_path: Path,
) -> None:
    site = {**OLD, "pictures/her.jpg": b"p"}
    to = tmp_path / "public"
    folder.publish(to, site)
    for name, mode in {"": 0o750, "pictures": 0o700, "pictures/her.jpg": 0o600, "index.html": 0o600}.items():
        (to / name).chmod(mode)
    assert folder.publish(to, site) == []
    modes = modes_of(to)
    assert (modes.pop("public"), modes.pop("public/pictures"), {*modes.values()}) == (0o750, 0o755, {0o644})


# What cannot be published, and what to do about it

IN_THE_WAY = "A file, or a link that leads nowhere, is in the way: take it away, or name another folder."
NOT_ALLOWED = "Let the user who publishes read it and write to it, or name another folder."


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    assert folder.differences(tmp_path / "nowhere", OLD) == [
        Difference(x, Differs.MISSING) for x in sorted(OLD)
    ]


def test_a_link_to_a_folder_is_that_folder(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "public").symlink_to("disk")
    folder.publish(tmp_path / "public", OLD)
    assert (tmp_path / "public").is_symlink()
    assert folder.differences(tmp_path / "disk", OLD) == []


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("file", f"The folder file cannot be used (File exists). {IN_THE_WAY}"),
        ("file/public", f"The folder file/public cannot be used (file: File exists). {IN_THE_WAY}"),
        ("nowhere", f"The folder nowhere cannot be used (File exists). {IN_THE_WAY}"),
        (
            "x" * 300,
            f"The folder {'x' * 300} cannot be used (File name too long). "
            "Name another folder, one that can be read and written to.",
        ),
    ],
)
def test_a_folder_that_cannot_be_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("")
    Path("nowhere").symlink_to("gone")
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(Path(named), OLD)
    assert str(refused.value) == told


def test_a_file_is_not_looked_at_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderUnusable, match=re.escape(f": Not a directory). {IN_THE_WAY}")):
        folder.differences(tmp_path / "file", OLD)


def test_what_is_in_the_way_within_is_named_and_nothing_has_changed(tmp_path: Path) -> None:
    folder.publish(tmp_path, OLD)
    (tmp_path / "new.html").mkdir()
    before = content_of(tmp_path)
    with pytest.raises(
        FolderUnusable, match=r"new\.html is a folder, and a file is to be there\. Take it away"
    ):
        folder.publish(tmp_path, NEW)
    (tmp_path / "pictures").write_text("a friend's")
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(tmp_path, {**OLD, "pictures/her.jpg": b"p"})
    at = f"{tmp_path / 'pictures'}: File exists"
    assert str(refused.value) == f"The folder {tmp_path} cannot be used ({at}). {IN_THE_WAY}"
    assert content_of(tmp_path) == {**before, "pictures": b"a friend's"}


NO_LIST: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "what never ends": lambda path: path.symlink_to("/dev/zero"),
    "a folder": Path.mkdir,
    "another file": lambda path: path.symlink_to("/etc/passwd"),
    "no text": lambda path: path.write_bytes(b"\xff\xfe  index.html\n"),
    "large": lambda path: path.write_bytes(b"x" * (folder.LARGEST_LIST + 1)),
    "empty": lambda path: path.write_bytes(b""),
}


@pytest.mark.parametrize("make", NO_LIST.values(), ids=NO_LIST)
def test_a_list_that_is_none_ends_neither_looking_nor_publishing(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    """It was waited for, read until there was no memory, or taken for one that names nothing of others."""
    folder.publish(tmp_path, OLD)
    before = (tmp_path / "index.html").read_bytes()
    (tmp_path / LIST).unlink()
    make(tmp_path / LIST)
    for look in (folder.differences, folder.publish):
        with pytest.raises(FolderUnusable, match="is not the list that this program keeps"):
            look(tmp_path, NEW)
    assert (tmp_path / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.symlink_to(path)]
)
def test_what_is_no_page_is_replaced_and_nothing_is_written_through_a_link(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    folder.publish(tmp_path, OLD)
    for name in ("index.html", f"sv.html{folder.NEW}"):
        (tmp_path / name).unlink(missing_ok=True)
        make(tmp_path / name)
    assert Difference("index.html", Differs.MISSING) in folder.publish(tmp_path, NEW)
    assert folder.differences(tmp_path, NEW) == []


def test_names_that_nothing_is_published_under_are_no_part_of_the_list(tmp_path: Path) -> None:
    folder.publish(tmp_path, OLD)
    with open(tmp_path / LIST, "a") as file:
        file.writelines(f"{'0' * 64}  {name}\n" for name in ("in\0dex.html", ".", "./a", LIST))
    folder.publish(tmp_path, NEW)
    assert folder.differences(tmp_path, NEW) == []


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be somebody who may do little: to root, every folder is open."""
    if os.getuid() == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(os.getuid())


@pytest.mark.parametrize("mode", [0o000, 0o500])
def test_who_may_not_read_or_write_a_folder_is_told_so(tmp_path: Path, mode: int) -> None:
    """The pages stay, and as root nobody but root may enter the folders of the tests."""
    to = tmp_path / "public"
    folder.publish(to, OLD)
    to.chmod(mode)
    with as_nobody(), pytest.raises(FolderUnusable) as refused:
        folder.publish(to, NEW)
    assert str(refused.value).endswith(f"Permission denied). {NOT_ALLOWED}")
    if mode == 0:
        with (
            as_nobody(),
            pytest.raises(FolderUnusable, match=re.escape(f"Permission denied). {NOT_ALLOWED}")),
        ):
            folder.differences(to, NEW)
    to.chmod(0o700)
    assert folder.differences(to, OLD) == []


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file be larger than *size*, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_where_there_is_no_room_the_site_stays_as_it_was_and_nothing_takes_up_more(tmp_path: Path) -> None:
    """A page does not fit after a style that does: not even that is left."""
    old = of_age(1)
    folder.publish(tmp_path, old)
    before = content_of(tmp_path)
    with room_for(LARGE // 2), pytest.raises(FolderUnusable) as refused:
        folder.publish(tmp_path, of_age(2))
    told = "Make room there and publish again; until then the page is as it was."
    assert str(refused.value) == f"The folder {tmp_path} cannot be used (File too large). {told}"
    assert content_of(tmp_path) == before


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (errno.ENOSPC, "Make room there and publish again; until then the page is as it was."),
        (errno.EDQUOT, "Make room there and publish again; until then the page is as it was."),
        (errno.EROFS, "Name another folder, one that can be read and written to."),
        (errno.EIO, "Name another folder, one that can be read and written to."),
    ],
)
def test_what_a_disk_says_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, told: str
) -> None:
    folder.publish(tmp_path, OLD)
    before = content_of(tmp_path)

    def failing(_: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(FolderUnusable) as refused:
        folder.publish(tmp_path, NEW)
    assert str(refused.value) == f"The folder {tmp_path} cannot be used ({os.strerror(error)}). {told}"
    assert content_of(tmp_path) == before
