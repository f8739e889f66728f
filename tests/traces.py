"""All that somebody who has the key could read of what was written: the files as bytes, and what they hide.

Not what SQLite would still show of them: deleted rows, earlier frames of the write-ahead log, free pages and
the slack of used ones are read alike. Whatever may be a piece of encrypted content is decrypted, even if its
head or its end has been overwritten or stands on another page.
"""

import base64
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK = 16
"""Bytes that AES encrypts at once: a piece of two blocks shows the second."""

_SEALED = re.compile(rb"[A-Za-z0-9_-]{44,}")
"""What may be a piece of a Fernet token: base64, as long as two blocks."""


def legible(folder: Path, key_file: Path) -> Iterator[bytes]:
    """Yield everything that can be read in the files of *folder*, as it stands and decrypted."""
    keys = [base64.urlsafe_b64decode(line)[BLOCK:] for line in key_file.read_bytes().split()]
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        yield content
        for piece in set(_SEALED.findall(content)):
            for key in keys:
                yield from decrypted(piece, key)


def decrypted(piece: bytes, key: bytes) -> Iterator[bytes]:
    """Yield what *piece* says at each place where a character and a block may begin in it."""
    for shift in range(4):
        whole = piece[shift : shift + (len(piece) - shift) // 4 * 4]
        sealed = base64.urlsafe_b64decode(whole)
        for start in range(BLOCK):
            blocks = sealed[start : start + (len(sealed) - start) // BLOCK * BLOCK]
            if len(blocks) >= 2 * BLOCK:
                opened = Cipher(algorithms.AES(key), modes.CBC(blocks[:BLOCK])).decryptor()
                yield opened.update(blocks[BLOCK:]) + opened.finalize()


def told(words: Iterable[str], texts: Iterable[bytes]) -> set[str]:
    """Return which of *words* stand in *texts*, in any encoding that the program or SQLite may use."""
    left, found = set(words), set[str]()
    for text in texts:
        found |= {word for word in left if any(form in text for form in _written(word))}
        left -= found
        if not left:
            break
    return found


def _written(word: str) -> tuple[bytes, ...]:
    escaped = word.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")
    return word.encode(), word.encode("utf-16-le"), escaped
