"""How her buttons travel: each as a text of at most 64 bytes, behind an ``s``."""

from bot.core.supervisor.away_events import (
    AbsenceEnded,
    AnotherDay,
    AwayUntil,
)
from bot.core.supervisor.events import Allowed, Button, Chosen, Dismissed, Dropped, PictureWanted
from bot.core.supervisor.fact_events import (
    FactOpened,
    FactPageTurned,
    FactRequested,
    FactUndoingConfirmed,
    StatementConfirmed,
    StatementDropped,
)
from bot.core.supervisor.inquiry_events import (
    AnswerRequested,
    CannedChosen,
    CannedOffered,
    DeletionConfirmed,
    DeletionRequested,
    Exported,
    Finished,
    Muted,
    NoteRequested,
    Opened,
    SentTo,
    Snoozed,
    Taken,
    Unmuted,
)
from bot.core.supervisor.meeting_events import MeetingCancelled, MeetingRequested, MeetingSent
from bot.core.supervisor.question_events import (
    AdditionConfirmed,
    AdditionDropped,
    AdditionRequested,
    CompositionRequested,
    Ignored,
    PageTurned,
    PartRequested,
    QuestionOpened,
    RewritingRequested,
    TrialRequested,
    UndoingConfirmed,
)
from bot.core.token import Tokens

HERS = "s"
"""What the token of a button of hers begins with; a client's begins with the number of a turn."""

_TOKENS: Tokens[Button] = Tokens(
    {
        AnswerRequested: "answer",
        Taken: "take",
        Finished: "close",
        Allowed: "allow",
        Dismissed: "dismiss",
        NoteRequested: "note",
        Snoozed: "snooze",
        CannedOffered: "canned",
        CannedChosen: "say",
        SentTo: "send",
        Chosen: "menu",
        Dropped: "drop",
        PictureWanted: "picture",
        Muted: "mute",
        Unmuted: "unmute",
        Opened: "open",
        Exported: "export",
        DeletionRequested: "delete",
        DeletionConfirmed: "delete!",
        PageTurned: "page",
        QuestionOpened: "question",
        Ignored: "ignore",
        AdditionRequested: "add",
        CompositionRequested: "compose",
        PartRequested: "part",
        RewritingRequested: "rewrite",
        TrialRequested: "weigh",
        AdditionConfirmed: "teach",
        AdditionDropped: "leave",
        UndoingConfirmed: "unteach",
        FactPageTurned: "facts",
        FactOpened: "fact",
        FactRequested: "write",
        StatementConfirmed: "state",
        StatementDropped: "keep",
        FactUndoingConfirmed: "unstate",
        AwayUntil: "away",
        AnotherDay: "away?",
        AbsenceEnded: "back",
        MeetingRequested: "meet?",
        MeetingSent: "meet",
        MeetingCancelled: "meet!",
    }
)


def token(button: Button) -> str:
    """Return the text that stands for *button* on the wire."""
    return f"{HERS}:{_TOKENS.write(button)}"


def from_token(text: str) -> Button:
    """Return the button that *text* stands for; raises ValueError for anything else, forged data included."""
    side, _, rest = text.partition(":")
    if side != HERS:
        raise ValueError("not a button of this bot")
    return _TOKENS.read(rest)
