"""How far the supervisor is with an inquiry: apart from its life, which needs more than a name needs."""

from enum import StrEnum


class Status(StrEnum):
    """How far the supervisor is with an inquiry."""

    NEW = "new"
    ANSWERED = "answered"
    CLOSED = "closed"
