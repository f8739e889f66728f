"""What is costly to build is kept, and never believed when it is damaged."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.adapters import model_cache

NAME = "0123"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    model_cache.keep(tmp_path, NAME, b"what was learned")
    return tmp_path / (NAME + model_cache.SUFFIX)


def test_what_is_kept_comes_back(tmp_path: Path, file: Path) -> None:
    assert model_cache.has(tmp_path, NAME)
    assert model_cache.kept(tmp_path, NAME) == b"what was learned"
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda file: file[:1],
        lambda file: file[:-1],
        lambda file: file + b"!",
        lambda file: bytes([file[0] ^ 1]) + file[1:],
        lambda file: file[:-1] + bytes([file[-1] ^ 1]),
        lambda file: b"\0" * len(file),
        lambda file: file[model_cache.CHECKSUM :],
    ],
)
def test_what_is_damaged_counts_as_missing_and_is_replaced(
    tmp_path: Path, file: Path, damage: Callable[[bytes], bytes]
) -> None:
    file.write_bytes(damage(file.read_bytes()))
    assert (model_cache.has(tmp_path, NAME), model_cache.kept(tmp_path, NAME)) == (False, None)
    model_cache.keep(tmp_path, NAME, b"learned anew")
    assert model_cache.kept(tmp_path, NAME) == b"learned anew"


def test_a_file_without_end_counts_as_missing(tmp_path: Path, file: Path) -> None:
    """A terabyte, of which nothing is on disk: whoever read it would be out of memory."""
    os.truncate(file, 2**40)
    assert (model_cache.has(tmp_path, NAME), model_cache.kept(tmp_path, NAME)) == (False, None)
    model_cache.keep(tmp_path, NAME, b"learned anew")
    assert model_cache.kept(tmp_path, NAME) == b"learned anew"


def test_what_was_kept_under_another_name_counts_as_missing(tmp_path: Path, file: Path) -> None:
    """Whole as it is: somebody has copied it there, and it would be taken for what it is not."""
    model_cache.keep(tmp_path, "4567", b"learned from something else")
    file.with_stem("4567").replace(file)
    assert (model_cache.has(tmp_path, NAME), model_cache.kept(tmp_path, NAME)) == (False, None)


@pytest.mark.parametrize("what", ["a pipe", "a device", "a link to itself"])
def test_what_is_no_file_is_nothing_that_is_waited_for_and_makes_way(tmp_path: Path, what: str) -> None:
    file = tmp_path / (NAME + model_cache.SUFFIX)
    match what:
        case "a pipe":
            os.mkfifo(file)
        case "a device":
            file.symlink_to("/dev/zero")
        case _:
            file.symlink_to(file)
    assert (model_cache.has(tmp_path, NAME), model_cache.kept(tmp_path, NAME)) == (False, None)
    model_cache.keep(tmp_path, NAME, b"learned anew")
    assert model_cache.kept(tmp_path, NAME) == b"learned anew"
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_file_or_a_folder_in_its_place_is_nothing(tmp_path: Path) -> None:
    assert model_cache.kept(tmp_path / "nowhere", NAME) is None
    (tmp_path / (NAME + model_cache.SUFFIX)).mkdir()
    assert (model_cache.has(tmp_path, NAME), model_cache.kept(tmp_path, NAME)) == (False, None)
