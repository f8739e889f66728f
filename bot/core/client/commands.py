"""The ``/``-commands, the same in every channel, in three languages."""

from collections.abc import Mapping

from bot.core.client import events
from bot.core.language import Language

MEANINGS: Mapping[str, events.Ordinary] = {
    "start": events.Started(),
    "help": events.HelpRequested(),
    "yhteys": events.InquiryRequested(),
    "peruuta": events.Cancelled(),
    "tietosuoja": events.PolicyRequested(),
    "omattiedot": events.MyDataRequested(),
    "kieli": events.LanguageRequested(),
}
"""Each command by its Finnish name, and what a client who sends it does."""

NAMES: Mapping[str, Mapping[Language, str]] = {
    finnish: {Language.FI: finnish, Language.SV: swedish, Language.EN: english}
    for finnish, swedish, english in (
        ("start", "start", "start"),
        ("help", "help", "help"),
        ("yhteys", "kontakt", "contact"),
        ("peruuta", "avbryt", "cancel"),
        ("tietosuoja", "dataskydd", "privacy"),
        ("omattiedot", "minauppgifter", "mydata"),
        ("kieli", "sprak", "language"),
    )
}
"""What each command is called in a language; any of them works whatever the client's is."""

COMMANDS: Mapping[str, events.Ordinary] = {
    "apua": events.HelpRequested(),
    "hjalp": events.HelpRequested(),
    **{name: MEANINGS[finnish] for finnish, names in NAMES.items() for name in names.values()},
}
"""Each command without its slash, and what a client who sends it does."""

PLAIN = "start"
"""The command that is also typed without a slash: it stands on the button that opens the chat."""


def event_of(text: str) -> events.Ordinary:
    """Return what a client did by typing *text*: a command's event, or having said it.

    A command may carry a bot's name (``/start@some_bot``) and an argument: a deep link's payload
    for ``/start``, a language's code for ``/kieli``. An unknown command asks for help.
    The word on the button that opens the chat is its command, without a slash too.
    """
    if text.strip(" .!").lower() == PLAIN:
        return events.Started()
    if not text.startswith("/") or len(text) < 2 or text[1].isspace():
        return events.ClientSaid(text)
    command, _, argument = text[1:].strip().partition(" ")
    name = command.partition("@")[0].lower()
    event = COMMANDS.get(name, events.HelpRequested())
    argument = argument.strip()
    match event:
        case events.Started() if argument:
            return events.Started(argument)
        case events.LanguageRequested() if argument.lower() in list(Language):
            return events.LanguageChosen(Language(argument.lower()))
        case _:
            return event
