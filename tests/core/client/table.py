"""The table of every event in every state: what the bot does, one pair a line."""

from pathlib import Path

from bot.core.client import events
from bot.core.client.dialogue import Dialogue
from bot.core.client.policy import Policy
from bot.core.client.states import Conversation
from bot.core.inquiry.draft import Audience, Field
from bot.core.language import Language
from bot.core.reading import Confident, Danger, Match, NoMatch, Reading, Scored
from tests import factories
from tests.factories import STATES, FakeReader, meant, reading, unclear

PATH = Path(__file__).with_name("table.txt")

POLICY = Policy(factories.knowledge(), factories.Periods())

READINGS: dict[str, Match | Reading] = {
    "Kauanko kestää?": meant("length"),
    "Montako minuuttia se on?": meant("length"),
    "Mitä maksaa?": meant("price"),
    "Kauanko kestää ja mitä maksaa?": meant("length", "price"),
    "Kauanko kestää, missä ja pizza?": Confident((Scored("length", 1.0),), rest=True),
    "Mitä maksaa, missä ja pizza?": Confident((Scored("price", 1.0),), rest=True),
    "Paljonko?": unclear("length", "price"),
    "Haluan varata ajan": meant("inquiry"),
    "Paljonko maksaa, ja haluan varata ajan": meant("price", "inquiry"),
    "Soittakaa numeroon 040 123 4567": meant("inquiry"),
    "En jaksa enää elää": reading(meant("length"), Danger.ACUTE),
    "Potilaani kuoli, kauanko kestää?": reading(meant("length"), Danger.MENTIONED),
    "Potilaani kuoli": reading(NoMatch(()), Danger.MENTIONED),
    "Wie lange dauert es?": reading(meant("length"), foreign=True),
}


EVENTS: tuple[events.Event, ...] = (
    events.Started(),
    events.Started("length"),
    events.Started("crisis"),
    events.ClientSaid("Kauanko kestää?"),
    events.ClientEdited("Kauanko kestää?"),
    events.ClientSaid("Kauanko kestää?", attached=True),
    events.AttachmentSent(),
    events.ContactShared("+358401234567"),
    events.EntryChosen("price"),
    events.EntryChosen("crisis"),
    events.WorkMeant(),
    events.WorkMeant("length"),
    events.WorkMeant("crisis"),
    events.NoneChosen(),
    events.Declined(),
    events.HandoffAccepted(),
    events.AnswerAwaited(),
    events.RelayRequested(),
    events.WithdrawalConfirmed(),
    events.InquiryRequested(),
    events.AudienceChosen(Audience.LEADER),
    events.QuestionReused(),
    events.ChatChosen(),
    events.Skipped(Field.NAME),
    events.ChangeRequested(),
    events.ChangeRequested(Field.NAME),
    events.ChangesDone(),
    events.Consented(),
    events.Cancelled(),
    events.StopConfirmed(),
    events.HelpRequested(),
    events.PolicyRequested(),
    events.LanguageRequested(),
    events.LanguageChosen(Language.SV),
    events.FeedbackGiven("length", helpful=True),
    events.FeedbackGiven("length", helpful=False),
    events.MyDataRequested(),
    events.ExportRequested(),
    events.ErasureRequested(),
    events.ErasureConfirmed(),
    events.DraftExpired(),
    events.ChoicePressed(0, events.Consented()),
    events.Flooded(events.ClientSaid("Kauanko kestää?"), "12"),
    events.Flooded(events.ClientSaid("Kauanko kestää?"), "13", asked=True),
    events.Flooded(events.ClientSaid("En jaksa enää elää"), "14", asked=True),
    events.Flooded(events.ClientEdited("En jaksa enää elää"), "15", asked=True, signposted=True),
    events.Flooded(events.ClientSaid("4"), "16", asked=True),
    events.Flooded(events.ChoicePressed(7, events.Consented()), asked=True),
    events.Flooded(events.ChoicePressed(7, events.Consented()), asked=True, wholly=True),
    events.Flooded(events.ChoicePressed(6, events.Consented()), asked=True),
    events.Flooded(events.ChoicePressed(3, events.ErasureRequested()), asked=True),
    events.Flooded(events.Cancelled(), "17", asked=True),
    events.Flooded(events.HelpRequested(), "18", asked=True),
    events.Flooded(events.ContactShared("+358401234567"), "19", asked=True),
)


def lines(dialogue: Dialogue) -> list[str]:
    """Return what every event brings about in every state."""
    found = []
    for state in STATES:
        found.append(f"{state!r}")
        for event in EVENTS:
            turn = dialogue.step(factories.situation(Conversation(state, turn=7)), event)
            found.append(f"  {event!r}")
            if turn.conversation.state != state:
                found.append(f"    -> {turn.conversation.state!r}")
            found += (f"    {effect!r}" for effect in turn.effects)
    return found


def main() -> None:
    """Write the table anew."""
    dialogue = Dialogue(factories.knowledge(), FakeReader(READINGS), POLICY)
    PATH.write_text("\n".join(lines(dialogue)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
