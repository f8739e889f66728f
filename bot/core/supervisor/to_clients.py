"""What clients read because of what she does: the same in every channel."""

from dataclasses import dataclass

from bot.core.address import Address
from bot.core.inquiry.life import Inquiry
from bot.core.knowledge.entries import Knowledge
from bot.core.language import Language
from bot.core.message import Outgoing, Sent, Source
from bot.core.reply import Reply, apart, shorten
from bot.core.sending.pieces import attached, cut, edits
from bot.core.supervisor import (
    writing_effects as of_writing,
)
from bot.core.supervisor.questions import Miss
from bot.core.supervisor.situation import Situation
from bot.core.supervisor.speaking import Messages


@dataclass(frozen=True, slots=True)
class ToClients:
    """Puts what she does into messages to clients, each in the client's language."""

    knowledge: Knowledge

    def relayed(self, effect: of_writing.Relay, situation: Situation) -> Messages:
        """Return what passes her words on to a client, as edits of the messages that stand there already."""
        one = effect.inquiry
        text = quoting(self.knowledge, one.language, effect.text, effect.quote)
        said = Reply(headed(self.knowledge.say(one.language, "relayed", text=text), text))
        message = Outgoing(
            one.chat,
            said,
            one.code,
            source=effect.source or situation.source,
            topic=one.topic,
            heard_in=situation.topic,
            replies_to=under_theirs(situation.there, one.chat),
        )
        if effect.attached and message.source:
            place = message.source.place
            return attached(message, [Source(place, each) for each in effect.attached.messages])
        return tuple(edits(cut(message), effect.earlier))

    def answered(self, miss: Miss, entry: str) -> Messages:
        """Return what tells an asker the answer that there is now; nothing if there is none after all."""
        if miss.asker is None or entry not in self.knowledge.entries:
            return ()
        answer = self.knowledge.answer(entry, miss.language)
        if answer.missing:
            return ()
        question = shorten(miss.question)
        borrowed = answer.language is not miss.language
        note = (self.knowledge.say(miss.language, "only_in_finnish"),) if borrowed else ()
        told = "\n\n".join((*note, answer.text))
        said = self.knowledge.say(miss.language, "awaited_answer", question=question, answer=told)
        return cut(Outgoing(miss.asker, Reply(said), topic=miss.topic))

    def closed(self, one: Inquiry, situation: Situation) -> Messages:
        """Return what tells a client that an inquiry is closed, and until when writing opens it again."""
        days = str(situation.terms.thread.days)
        said = self.knowledge.say(one.language, "inquiry_closed", code=one.code, days=days)
        return (Outgoing(one.chat, Reply(said), one.code, topic=one.topic),)

    def unreached(self, one: Inquiry) -> Messages:
        """Return what tells a client that an inquiry does not get through, and how else to reach her."""
        said = self.knowledge.say(one.language, "supervisor_unreachable", code=one.code)
        return (Outgoing(one.chat, Reply(said), topic=one.topic),)

    def deleted(self, one: Inquiry) -> Messages:
        """Return what tells a client that the supervisor has deleted an inquiry."""
        said = self.knowledge.say(one.language, "inquiry_deleted", code=one.code)
        return (Outgoing(one.chat, Reply(said), topic=one.topic),)


def under_theirs(there: Sent | None, place: Address) -> str | None:
    """Return the message at *place* that is meant by a reply to what the bot has sent because of it."""
    source = there.source if there else None
    return source.message_id if source and source.place == place and source.message_id.isdecimal() else None


def headed(said: str, text: str) -> str:
    """Return what stands over *text*, and the text; nothing that leads to it if there is none."""
    return said if text else said.rstrip(":\n ")


def quoting(knowledge: Knowledge, language: Language, text: str, quote: str) -> str:
    """Return what is passed on of *text*: under what its writer quoted, if anything."""
    return knowledge.say(language, "quoting", quote=apart(quote), text=text) if quote else text
