"""Which of many known names does a text hold? The names are kept as checksums: four bytes each, no strings.

Of 50,000 known names, one unknown name in 86,000 has the checksum of a known one and is taken for it.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Sums = NDArray[np.uint32]
UNKNOWN = -1
"""The place of a name that is not known."""


def checksums(names: Iterable[str], kind: str = "") -> Sums:
    """Return the CRC-32 of each name after its *kind*: on every machine the same, as Python's hash is not."""
    before, crc32 = zlib.crc32(kind.encode()), zlib.crc32
    return np.array([crc32(name.encode(), before) for name in names], np.uint32)


@dataclass(frozen=True)
class Index:
    """The places of V names, in the order of their checksums."""

    sums: Sums  # V, ascending, each once

    @classmethod
    def of(cls, names: Iterable[str]) -> "Index":
        """Return the index of *names*, in any order."""
        return cls(np.unique(checksums(names)))

    def places(self, sums: Sums) -> NDArray[np.intp]:
        """Return the place 0..V-1 of each of *sums*, UNKNOWN where there is none."""
        if not len(self.sums):
            return np.full(len(sums), UNKNOWN, np.intp)
        found = np.searchsorted(self.sums, sums)
        found[found == len(self.sums)] = 0
        found[self.sums[found] != sums] = UNKNOWN
        return found
