"""The entries that the program itself knows, by their ids. Of all others it knows only what is written."""

GREETING = "greeting"
"""A greeting; what it leads to is offered at the beginning of a conversation."""

HELP = "help"
"""What the bot can do."""

INQUIRY = "inquiry"
"""The wish to reach the supervisor: an inquiry begins."""

CRISIS = "crisis"
"""Distress: the signpost is shown. Its sentences teach the alarm, and not which entry is meant."""

CONTACT = "contact"
"""How to reach the supervisor."""

THANKS = "thanks"
"""Thanks."""

GOODBYE = "goodbye"
"""A goodbye."""

BOT_IDENTITY = "bot-identity"
"""Who answers, and that it is no person."""

COURTESIES = frozenset({GREETING, THANKS, GOODBYE})
"""Entries that, said beside a question, are not the matter."""

PRIVACY = "privacy"
"""What the bot does with personal data."""

LANGUAGE = "language"
"""In which languages she supervises; asked also by who wants the bot to speak another."""

OWN = "botti"
"""The source of what the bot says of itself, which nobody is asked about afterwards."""

NONE = "none"
"""No entry: the class of everything that no entry is about."""
