"""The base of every plain, frozen piece of data that is stored or passed between the parts."""

import msgspec


class Data(msgspec.Struct, frozen=True, tag=True):
    """Immutable, compared by value, and written to JSON under its class name.

    msgspec gives the unions of states, events and effects an exact round trip
    through JSON in microseconds, so that the store needs no mapping code.
    """
