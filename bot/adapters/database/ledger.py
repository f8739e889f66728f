"""The erasures, kept beside the backups: what is restored from one of them is rid of them again.

The file holds names and times, which tell nothing to whoever lacks the key. Keys of the names that came
later are in it, encrypted, so that whoever has the key finds in an older backup what was erased since.
"""

import logging
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from bot import files
from bot.adapters.database.codec import Codec, ContentUnreadable, lineage
from bot.adapters.database.erasures import Erasures
from bot.adapters.database.naming import read, written

log = logging.getLogger(__name__)

NAME = "erasures-{}.json"
"""What the file is called; each database has one of its own."""


class LedgerUnusable(Exception):
    """The erasures beside the backups cannot be made use of; the message says why and what to do."""


class LedgerDamaged(LedgerUnusable):
    """They cannot be read at all."""


class _Noted(msgspec.Struct, frozen=True):
    """What the file holds: with how many keys the names are made, those keys, encrypted, and the names."""

    generation: int
    naming: bytes
    erasures: Erasures


class Ledger:
    """The erasures of one database in a *folder* of backups."""

    def __init__(self, folder: Path, codec: Codec) -> None:
        self.path = folder / NAME.format(lineage(codec))
        self._codec = codec

    def keys(self) -> tuple[bytes, ...]:
        """Return the keys of the names that came after the codec's; raises LedgerUnusable."""
        noted, own = self._noted(), self._codec.naming
        if noted is None or noted.generation <= len(own):
            return ()
        try:
            naming = read(self._codec.decode(noted.naming, str))
        except (ContentUnreadable, ValueError):
            raise LedgerUnusable(
                f"What was erased since, noted in {self.path}, is named with a newer key. Write that key "
                "into the key file above the other one, a line each, and try again."
            ) from None
        return naming[len(own) :]

    def erasures(self) -> Erasures:
        """Return what is noted, by the names of the codec; raises LedgerUnusable."""
        noted = self._noted()
        if noted is None:
            return Erasures()
        if self.keys():
            raise LedgerUnusable(f"What is noted in {self.path} is named with a newer key than the database.")
        return noted.erasures.renamed(self._codec.naming[noted.generation :])

    def keep(self, erasures: Erasures, before: datetime | None = None) -> None:
        """Note *erasures* too, on disk when this returns; what is from *before* a moment is left out.

        What is damaged is replaced: the database knows it all. Raises LedgerUnusable if a newer key is
        needed, and OSError where nothing can be written.
        """
        try:
            kept = self.erasures().with_all(erasures)
        except LedgerDamaged:
            kept = erasures
        kept = kept if before is None else kept.since(before)
        if kept == self._known():
            return
        naming = self._codec.encode(written(self._codec.naming))
        files.replace(self.path, msgspec.json.encode(_Noted(len(self._codec.naming), naming, kept)))

    def note(self, erasures: Erasures, before: datetime | None = None) -> None:
        """Do the same, and tell the operator if it cannot be done; before a backup there is nothing to do."""
        if not erasures.each and not self.path.exists():
            return
        try:
            self.keep(erasures, before)
        except (OSError, LedgerUnusable) as error:
            log.error(
                "What was erased cannot be noted beside the backups (%s). Until it is, a backup would bring "
                "it back: see to that folder, database.backups.",
                error.strerror if isinstance(error, OSError) else error,
            )

    def _known(self) -> Erasures | None:
        """Return what the file holds, if it is as it is to be."""
        with suppress(LedgerDamaged):
            noted = self._noted()
            if noted is not None and noted.generation == len(self._codec.naming):
                return noted.erasures
        return None

    def _noted(self) -> _Noted | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=_Noted)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            why = getattr(error, "strerror", None) or "it is damaged"
            raise LedgerDamaged(
                f"What was erased since, noted in {self.path}, cannot be read ({why}). Put that file back "
                "from another copy of the backups."
            ) from None
