"""What the supervisor is told, in words: the same in every channel."""

from dataclasses import dataclass
from typing import assert_never

from bot.core.address import MAILBOX, Address
from bot.core.inquiry import attachments
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import SEVERAL, Asked, Departure, Outgoing, Reaction, Source
from bot.core.reply import Reply, shorten
from bot.core.supervisor import (
    archive_shown,
    away_shown,
    desk_shown,
    digest_shown,
    effects,
    facts_shown,
    knowledge_shown,
    lists,
    meeting_shown,
    offers,
    proposals_shown,
    questions_shown,
    statistics_shown,
    team_shown,
)
from bot.core.supervisor import (
    inquiry_effects as of_inquiry,
)
from bot.core.supervisor import (
    team_effects as of_team,
)
from bot.core.supervisor import (
    writing_effects as of_writing,
)
from bot.core.supervisor.away_effects import (
    AskForDay,
    ConfirmAway,
    ConfirmBack,
    SayNotAway,
    ShowAbsence,
    TellBack,
)
from bot.core.supervisor.fact_effects import (
    AskFactUndoing,
    AskForFact,
    ConfirmFactUndoing,
    ConfirmFactUndone,
    ConfirmStated,
    ConfirmStatement,
    ConfirmStatementDropped,
    SayFactGone,
    SayFactNotUndone,
    SayNotStated,
    ShowFact,
    ShowFacts,
    ShowStatement,
)
from bot.core.supervisor.meeting_effects import (
    AskForMeeting,
    ConfirmMeeting,
    ConfirmMeetingCancelled,
    ExplainMeeting,
    ShowMeeting,
)
from bot.core.supervisor.notices import Notices
from bot.core.supervisor.question_effects import (
    AskForPart,
    AskForSentence,
    AskUndoing,
    ConfirmAddition,
    ConfirmAdditionDropped,
    ConfirmIgnored,
    ConfirmTaught,
    ConfirmUndoing,
    ConfirmUndone,
    SayNotTaught,
    SayNotUndone,
    SayProposalGone,
    SayQuestionGone,
    SayTrying,
    ShowProposal,
    ShowQuestions,
    ShowWeighed,
    TellQuestions,
)
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import NO_WORDS, Messages, Speaker, under_what
from bot.core.supervisor.team_shown import under_it
from bot.core.supervisor.to_clients import ToClients

THUMB = "👍"
"""The reaction that stands for a receipt: Telegram has no tick."""

OfDrawer = of_writing.ConfirmSending | of_writing.ConfirmDropped | of_writing.SayNotInDrawer
"""What she is told of what she has typed to nobody."""


@dataclass(frozen=True, slots=True)
class Replies:
    """Puts effects into messages, in the supervisor's *language*; new inquiries also by *email*."""

    knowledge: Knowledge
    language: Language = Language.FI
    email: bool = False

    @property
    def speaker(self) -> Speaker:
        """What puts sentences into messages to her."""
        return Speaker(self.knowledge, self.language)

    @property
    def notices(self) -> Notices:
        """What tells her of inquiries."""
        return Notices(self.speaker, self.email)

    @property
    def to_clients(self) -> ToClients:
        """What tells clients of what she does."""
        return ToClients(self.knowledge)

    def render(self, effect: effects.Said, situation: Situation) -> Messages:
        """Return what she is told for *effect*."""
        match effect:
            case effects.ConfirmPaired():
                explained = situation.here.is_group and situation.confirms
                keys = ("supervisor_paired", *(("members_explained",) if explained else ()))
                return (Outgoing(situation.here, Reply("\n\n".join(map(self.speaker.say, keys)))),)
            case effects.RefusePairing():
                return (Outgoing(situation.here, Reply(self.speaker.say("pairing_refused"))),)
            case effects.TellMoved(place):
                return (Outgoing(place, Reply(self.speaker.say("moved_elsewhere"))),)
            case effects.SayNotHers():
                return self._not_hers(situation)
            case of_team.AskOwnName():
                return under_it(self.speaker, situation, "write_as_yourself")
            case of_team.AskToAllow() | of_team.ConfirmAllowed() | of_team.SayNotSent():
                return team_shown.told(self.speaker, effect, situation)
            case of_team.SayTeamLost():
                return team_shown.told(self.speaker, effect, situation)
            case of_team.ConfirmDismissed() | of_team.SayLastMember() | of_team.ShowMembers():
                return team_shown.told(self.speaker, effect, situation)
            case of_inquiry.ShowQueue(inquiries):
                return lists.queue(self.speaker, inquiries, situation)
            case of_inquiry.AskForWords():
                asks = Asked.SEARCH
                return self.speaker.ask("ask_for_words", NO_WORDS, situation, "search", asks=asks)
            case effects.AskWhatToTry():
                asks = Asked.TRY
                return self.speaker.ask("ask_what_to_try", NO_WORDS, situation, "try", asks=asks)
            case of_inquiry.ShowFound():
                return lists.found(self.speaker, effect, situation)
            case of_inquiry.ShowWhole(one):
                return lists.whole(self.speaker, one, situation)
            case of_inquiry.SendExport(inquiries):
                return archive_shown.export(self.speaker, inquiries, situation)
            case of_inquiry.AskDeletion(one):
                return archive_shown.deletion(self.speaker, one, situation)
            case of_inquiry.ConfirmDeleted(code, left):
                return archive_shown.deleted(self.speaker, code, left)
            case of_writing.ExplainAnswering(code):
                words = {"code": code}
                return self.speaker.ask("how_to_answer", words, situation, "answer", about=code)
            case of_writing.AskToWhom():
                return offers.to_whom(self.speaker, effect, situation)
            case of_writing.ConfirmSending() | of_writing.ConfirmDropped() | of_writing.SayNotInDrawer():
                return self._of_drawer(effect, situation)
            case effects.ShowMenu():
                return offers.menu(self.speaker, situation)
            case effects.SayUnknownCommand():
                return self.speaker.tell("unknown_command", under=under_what(situation))
            case of_inquiry.AskForNote() | of_inquiry.ConfirmNoted():
                return desk_shown.told(self.speaker, effect, situation)
            case of_inquiry.ConfirmSnoozed() | of_inquiry.ConfirmMuted():
                return desk_shown.told(self.speaker, effect, situation)
            case of_writing.OfferCanned():
                return offers.canned(self.speaker, effect, situation)
            case of_writing.ConfirmTakenBack(code):
                return self.speaker.answer("receipt_taken_back", code, situation)
            case of_writing.SayNotTakenBack(code):
                return self.speaker.answer("receipt_not_taken_back", code, situation)
            case of_writing.SayTooOld(code):
                return self.speaker.answer("too_old_to_take_back", code, situation)
            case of_writing.SayNothingToTakeBack():
                return self.speaker.tell("nothing_to_take_back", under=under_what(situation))
            case of_inquiry.ConfirmTaken(code, who):
                return self.speaker.answer("taken", code, situation, name=shorten(who))
            case of_inquiry.ConfirmFinished(code):
                days = str(situation.terms.thread.days)
                return self.speaker.answer("closed", code, situation, days=days)
            case of_inquiry.SayGone(code):
                return self.speaker.answer("closed_already", code, situation)
            case of_writing.SayNoThread():
                return self.speaker.tell("no_such_thread")
            case of_writing.SayOnlyText(code):
                return self.speaker.answer("only_text_is_relayed", code, situation)
            case effects.ExplainChat():
                return self.speaker.tell("supervisor_help")
            case of_writing.ConfirmDelivered(code, in_words):
                return self._delivered(code, situation, in_words=in_words)
            case of_writing.SayUnfit(code, unfit, allowed):
                text = attachments.told(self.speaker.say, unfit, allowed)
                return self.speaker.show(text, about=code or None, under=under_what(situation))
            case of_writing.SayRefused(code, reason, edited):
                key = "receipt_edit_failed" if edited else "receipt_failed"
                return self.speaker.answer(key, code, situation, reason=self.speaker.say(f"reason.{reason}"))
            case of_inquiry.Remind(one):
                return self.notices.reminder(one, situation)
            case ShowQuestions() | TellQuestions() | SayQuestionGone() | ConfirmIgnored():
                return questions_shown.told(self.speaker, effect, situation)
            case effects.SayKnowledgeBroken(problems):
                return self.speaker.tell("knowledge_broken", {"problems": problems})
            case effects.ShowStatistics() | effects.ShowPicture():
                return statistics_shown.told(self.speaker, effect, situation)
            case effects.TellWeek():
                return digest_shown.week(self.speaker, effect, situation)
            case effects.TellWaiting():
                return digest_shown.waiting(self.speaker, effect, situation)
            case effects.SayLearning():
                return self.speaker.tell("knowledge_learning")
            case effects.SayKnowledgeLive(altered, seconds):
                return knowledge_shown.live(self.speaker, altered, seconds)
            case effects.SayExamplesAnswered(changed, asked):
                return knowledge_shown.answered(self.speaker, changed, asked)
            case ShowFacts() | ShowFact() | AskForFact() | ShowStatement() | SayFactGone():
                return facts_shown.told(self.speaker, effect, situation)
            case ConfirmStatement() | ConfirmStatementDropped() | ConfirmStated() | SayNotStated():
                return facts_shown.told(self.speaker, effect, situation)
            case AskFactUndoing() | ConfirmFactUndoing() | ConfirmFactUndone() | SayFactNotUndone():
                return facts_shown.told(self.speaker, effect, situation)
            case ShowAbsence() | AskForDay() | ConfirmAway() | ConfirmBack() | SayNotAway() | TellBack():
                return away_shown.told(self.speaker, effect, situation)
            case (
                ExplainMeeting()
                | AskForMeeting()
                | ShowMeeting()
                | ConfirmMeeting()
                | ConfirmMeetingCancelled()
            ):
                return meeting_shown.told(self.speaker, effect, situation)
            case ShowProposal() | AskForSentence() | AskForPart() | SayProposalGone():
                return proposals_shown.told(self.speaker, effect, situation)
            case SayTrying() | ShowWeighed():
                return proposals_shown.told(self.speaker, effect, situation)
            case SayNotTaught() | ConfirmAddition() | ConfirmAdditionDropped() | ConfirmTaught():
                return proposals_shown.told(self.speaker, effect, situation)
            case AskUndoing() | ConfirmUndoing() | ConfirmUndone() | SayNotUndone():
                return proposals_shown.told(self.speaker, effect, situation)
            case _:
                assert_never(effect)

    def ended(self, place: Address) -> Messages:
        """Return what is said where she read when her rights have been ended by the operator."""
        return (Outgoing(place, Reply(self.speaker.say("pairing_ended"))),)

    def mistakes(self, problems: str, more: int) -> str:
        """Return mistakes of the knowledge, and that there are *more* of them."""
        return (
            f"{problems}\n\n{self.speaker.say('knowledge_broken_more', count=str(more))}"
            if more
            else problems
        )

    def rows_unreadable(self, count: int) -> Messages:
        """Return what she is told when *count* rows of the database cannot be read."""
        return self.speaker.tell("rows_unreadable", {"count": str(count)})

    def store_lost(self) -> Messages:
        """Return what she is told when nothing can be kept any more, by every channel there is."""
        mail = (Outgoing(MAILBOX, Reply(self.speaker.say("store_lost"))),) if self.email else ()
        return (*self.speaker.tell("store_lost"), *mail)

    def failed(self) -> Messages:
        """Return what she is told when what she did could not be carried out."""
        return self.speaker.tell("turn_failed_supervisor")

    def unsendable(self, message: Outgoing) -> Messages:
        """Return what she is told in place of a *message* to her that a mistake of the program keeps back."""
        if message.about is None or message.about == SEVERAL:
            return self.speaker.tell("unsendable_supervisor")
        return self.speaker.tell("unsendable_about", {"code": message.about}, about=message.about)

    def _of_drawer(self, effect: OfDrawer, situation: Situation) -> Messages:
        """Return what becomes of what she typed to nobody, in the place of the question to whom it goes."""
        say = self.speaker
        match effect:
            case of_writing.ConfirmSending(one, shown):
                return say.instead("sending_to", say.who(one), shown, one.code)
            case of_writing.ConfirmDropped(Source() as shown):
                return say.instead("dropped", NO_WORDS, shown)
            case of_writing.ConfirmDropped():
                return say.tell("dropped", under=under_what(situation))
            case of_writing.SayNotInDrawer(shown):
                return say.instead("not_in_drawer", NO_WORDS, shown)
            case _:
                assert_never(effect)

    def _delivered(self, code: str, situation: Situation, *, in_words: bool) -> Messages:
        """Return the receipt for what she wrote: a thumb on it, if she wants that and it can be had."""
        hers = situation.source
        if hers is None or in_words or not situation.terms.thumbs:
            return self.speaker.answer("receipt_delivered", code, situation)
        return (Reaction(hers.place, hers.message_id, THUMB, code, hers, receipt=True),)

    def _not_hers(self, situation: Situation) -> Messages:
        """Return what is said in a chat that is not hers any more; a group that is nobody's is left."""
        said = under_it(self.speaker, situation, "not_hers_any_more")
        return (*said, Departure(situation.here)) if situation.here.is_group else said
