"""The languages that the bot speaks."""

from enum import StrEnum


class Language(StrEnum):
    """The languages that the bot speaks; the values are ISO 639-1 codes."""

    FI = "fi"
    SV = "sv"
    EN = "en"


ADVISED = (Language.FI, Language.EN)
"""The languages in which advice on the knowledge is given."""
