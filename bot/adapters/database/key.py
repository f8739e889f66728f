"""Keeps the key of the encrypted content in a file of its own, for its owner's eyes only.

The file holds one key a line, the current one first; older ones below it still decrypt.
"""

import base64
import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot import files

LARGEST = 1 << 16
"""Bytes that a key file may have: more keys than anybody will ever use."""

NAMING = b"names of addresses"
"""What the key that addresses are named with is derived for: it is good for nothing else."""


class KeyUnusable(Exception):
    """There is no key to work with; the message says why and what to do."""


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """What the keys of a file are used for.

    ``cipher`` encrypts with the first and decrypts with all, ``current`` is the first alone; ``naming`` is
    what the last, which is the one that the database began with, gives to name addresses with. ``marks`` are
    what the keys are told apart by.
    """

    cipher: MultiFernet
    current: MultiFernet
    naming: bytes
    marks: tuple[str, ...]


def load_or_create_key(path: Path) -> Keys:
    """Return the key in the file, which is made with a new one (mode 0600) if there is none.

    Only for a database without content: what another key encrypted would be lost with it.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _create(path)
    except OSError as error:
        raise KeyUnusable(
            f"The key file {path} cannot be made: {error.strerror}. Check the folder's permissions."
        ) from error
    return load_key(path)


def load_key(path: Path) -> Keys:
    """Return the key in the file; raises KeyUnusable if it is missing, unreadable or malformed."""
    try:
        lines = files.read(path, LARGEST).split()
    except FileNotFoundError:
        raise KeyUnusable(
            f"The key file {path} is missing, and the database can be read only with it. Restore it from a "
            "backup. If it is lost for good, move the database aside; the program then begins with a new one."
        ) from None
    except OSError as error:
        raise KeyUnusable(
            f"The key file {path} cannot be read: {error.strerror}. It must be a file that the user who runs "
            "the program owns."
        ) from error
    return _keys(lines, path)


def _keys(lines: list[bytes], path: Path) -> Keys:
    try:
        ciphers = [Fernet(line) for line in lines]
        marks = tuple(map(mark, lines))
        return Keys(MultiFernet(ciphers), MultiFernet(ciphers[:1]), naming_key(lines[-1]), marks)
    except (ValueError, IndexError):  # neither the message nor the cause: they may hold a part of the key
        raise KeyUnusable(
            f"The key file {path} does not hold a key: one is expected a line, of 44 characters. "
            "Restore it from a backup; if there is no database yet, delete it and a new one will be made."
        ) from None


def naming_key(line: bytes) -> bytes:
    """Return what the key of a line of the file gives to name addresses with."""
    derived = HKDF(SHA256(), length=32, salt=None, info=NAMING)
    return derived.derive(base64.urlsafe_b64decode(line))


def mark(line: bytes) -> str:
    """Return what a key is told apart from others by; nobody finds the key by it."""
    digest = hashlib.blake2b(base64.urlsafe_b64decode(line), digest_size=4, person=b"mark").hexdigest()
    return f"{digest[:4]}-{digest[4:]}"


def lines_of(path: Path) -> list[bytes]:
    """Return the keys of the file as they are written there; raises KeyUnusable as :func:`load_key` does."""
    load_key(path)
    return path.read_bytes().split()


def _create(path: Path) -> None:
    """Write a new key so that it is on disk before anything is encrypted with it, or by another's hand there.

    Whoever looks at the same moment finds all of it, or none; raises FileExistsError if there is one.
    """
    descriptor, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(descriptor, "wb") as file:
            file.write(Fernet.generate_key() + b"\n")
            file.flush()
            os.fsync(descriptor)
        os.link(made, path)
    finally:
        os.unlink(made)
    files.sync_folder(path.parent)
