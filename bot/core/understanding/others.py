"""What is learned from beside the entries' sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Others:
    """What is written in a language beside its entries' sentences."""

    out_of_scope: Sequence[str] = ()  # messages that no entry answers
    distress: Sequence[str] = ()  # messages of somebody in danger; without them nothing is learned of it
    idioms: Sequence[str] = ()  # messages that sound like distress and are not
    spoken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # written word → spoken forms


NO_OTHERS = Others()
"""Nothing has been written beside the entries' sentences."""
