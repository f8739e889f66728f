"""Sending to Telegram, and sorting its refusals into temporary and permanent ones.

What Telegram does not take as it is, or the program fails to put so, is said in its words alone: a text
without its buttons is worth more than none. Where that fails too, Telegram is asked whether the chat takes
anything; if it does, the message is at fault, and no waiting helps.
"""

import logging
from collections.abc import Awaitable, Callable

import msgspec
import telegram
import telegram.constants
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.adapters.telegram import messages
from bot.adapters.telegram.refusals import asked_for, told
from bot.adapters.telegram.updates import address, chat_id
from bot.core.address import SUPERVISOR, Address, Network
from bot.core.message import Acknowledgement, Deletion, Departure, Message, Outgoing, Reaction, Reason, Source
from bot.core.picture import Picture
from bot.core.reply import Reply
from bot.ports.channel import PermanentFailure, TemporaryFailure, Unsendable

log = logging.getLogger(__name__)

Where = Callable[[], Awaitable[Address | None]]
"""Tells the chat in which the supervisor reads, if one has been paired."""

Moved = Callable[[Address, Address], Awaitable[object]]
"""Is told that a group goes on as another chat."""

Draw = Callable[[Picture], Awaitable[bytes | None]]
"""Draws a picture as a PNG; None if it cannot, of which the operator is told."""

Stands = telegram.Message | telegram.MessageId
"""What Telegram tells of a message that it has accepted."""


class TelegramChannel:
    """A :class:`bot.ports.channel.Channel` over one bot."""

    def __init__(self, bot: telegram.Bot, supervisor: Where, moved: Moved, draw: Draw) -> None:
        self._bot = bot
        self._supervisor = supervisor
        self._moved = moved
        self._draw = draw

    async def send(self, message: Message) -> Source | None:
        """Deliver and return where the message stands.

        Raises TemporaryFailure, PermanentFailure or Unsendable. What is for the supervisor is never given
        up: as long as nobody is paired, or she has blocked the bot, it waits.
        """
        place = await self._place(message.to)
        try:
            return await self._somehow(place, message)
        except RetryAfter as error:
            raise TemporaryFailure("too many requests", asked_for(error)) from error
        except ChatMigrated as error:
            await self._moved(place, address(error.new_chat_id))
            if message.to != SUPERVISOR:  # it stands, or was to be said, where nothing can be done any more
                raise PermanentFailure(Reason.NOT_FOUND, "the group has moved") from error
            raise TemporaryFailure("the group has moved") from error
        except (Forbidden, BadRequest) as error:
            if message.to == SUPERVISOR and not _is_about_what_stands(error):
                raise TemporaryFailure(f"the supervisor cannot be reached: {reason_of(error)}") from error
            raise PermanentFailure(reason_of(error), type(error).__name__) from error
        except InvalidToken as error:
            raise TemporaryFailure("the token is not accepted") from error
        except TelegramError as error:
            # NetworkError, TimedOut, and the bare error of a truncated or garbled answer: whether the
            # message was accepted is not known. Sending again may repeat it; not sending may lose it.
            raise TemporaryFailure(told(error)) from error

    async def _place(self, to: Address) -> Address:
        if to != SUPERVISOR:
            if to.network is not Network.TELEGRAM:
                raise PermanentFailure(Reason.NOT_FOUND, f"'{to}' is no chat of Telegram")
            return to
        if place := await self._supervisor():
            return place
        raise TemporaryFailure("no supervisor has been paired yet")

    async def _somehow(self, place: Address, message: Message) -> Source | None:
        """Send as it is meant to be; if that is at fault, what is to be said in its words alone."""
        try:
            return await self._send(place, message)
        except Exception as fault:
            if not isinstance(message, Outgoing) or not _is_a_fault_of_it(fault):
                raise
            if at := await self._plainly(place, message):
                log.error("Of a message only the words were sent: whole it cannot be (%s).", _why(fault))
                return at
            if await self._takes_anything(place):
                raise Unsendable(_why(fault)) from fault
            raise

    async def _plainly(self, place: Address, message: Outgoing) -> Source | None:
        """Say no more than the words of a message; None if there is no more to it, or they are not taken."""
        words = Outgoing(message.to, Reply(message.reply.text), confidential=message.confidential)
        words = msgspec.structs.replace(words, topic=message.topic)
        whole = msgspec.structs.replace(message, about=None, source=None, heard_in=None, asks=None)
        if message.document is not None or whole == words:
            return None
        try:
            return await self._say(place, words)
        except BadRequest:
            return None

    async def _takes_anything(self, place: Address) -> bool:
        """Tell whether a chat takes messages: to show there that one types, Telegram wants the same right."""
        try:
            return await self._bot.send_chat_action(chat_id(place), telegram.constants.ChatAction.TYPING)
        except (BadRequest, Forbidden):
            return False

    async def _send(self, place: Address, message: Message) -> Source | None:
        match message:
            case Acknowledgement(_, press):
                await self._bot.answer_callback_query(press)
            case Deletion(_, message_id):
                await self._bot.delete_message(chat_id(place), int(message_id))
            case Reaction():
                await self._react(place, message)
            case Departure():
                await self._bot.leave_chat(chat_id(place))
            case Outgoing(copied=Source() as copied):
                return await self._copy(place, message, copied)
            case Outgoing(picture=Picture() as picture):
                return await self._show(place, message, await self._draw(picture))
            case Outgoing(document=None, replaces=None):
                return await self._say(place, message)
            case Outgoing(document=None):
                return await self._edit(place, message)
            case Outgoing():
                return await self._send_document(place, message)
        return None

    async def _say(self, place: Address, message: Outgoing) -> Source:
        async def said(topic: int | None) -> telegram.Message:
            return await self._bot.send_message(
                chat_id(place),
                message.reply.text,
                reply_markup=messages.markup(message.reply),
                protect_content=message.confidential,
                link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
                reply_parameters=_under(message),
                message_thread_id=topic,
            )

        return await _in_topic(place, message, said)

    async def _show(self, place: Address, message: Outgoing, drawn: bytes | None) -> Source:
        """Send a picture that has been drawn, its words under it; if none has been, the words."""
        if drawn is None:
            return await self._say(place, message)

        async def sent(topic: int | None) -> telegram.Message:
            return await self._bot.send_photo(
                chat_id(place),
                drawn,
                filename=PICTURE,
                caption=message.reply.text,
                reply_markup=messages.markup(message.reply),
                protect_content=message.confidential,
                reply_parameters=_under(message),
                message_thread_id=topic,
            )

        return await _in_topic(place, message, sent)

    async def _react(self, place: Address, reaction: Reaction) -> None:
        emoji = [telegram.ReactionTypeEmoji(reaction.emoji)] if reaction.emoji else []
        await self._bot.set_message_reaction(chat_id(place), int(reaction.message_id), emoji)

    async def _copy(self, place: Address, message: Outgoing, copied: Source) -> Source:
        """Pass a message on whole: Telegram does it, and nothing of it comes here."""

        async def sent(topic: int | None) -> telegram.MessageId:
            return await self._bot.copy_message(
                chat_id(place),
                chat_id(copied.place),
                int(copied.message_id),
                caption=message.reply.text,
                reply_markup=messages.markup(message.reply),
                protect_content=message.confidential,
                reply_parameters=_under(message),
                message_thread_id=topic,
            )

        return await _in_topic(place, message, sent)

    async def _edit(self, place: Address, message: Outgoing) -> Source:
        """Change an earlier message; one that cannot be changed any more is said anew."""
        assert message.replaces is not None
        markup = messages.markup(message.reply)
        if markup is None or isinstance(markup, telegram.InlineKeyboardMarkup):
            try:
                await self._bot.edit_message_text(
                    message.reply.text,
                    chat_id(place),
                    int(message.replaces),
                    reply_markup=markup,
                    link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
                )
                return Source(place.whole, message.replaces)
            except BadRequest as error:
                if "not modified" in _words(error):
                    return Source(place.whole, message.replaces)
                if not any(words in _words(error) for words in ANEW):
                    raise
        return await self._say(place, message)

    async def _send_document(self, place: Address, message: Outgoing) -> Source:
        document = message.document
        assert document is not None

        async def sent(topic: int | None) -> telegram.Message:
            return await self._bot.send_document(
                chat_id(place),
                document.content,
                filename=document.name,
                caption=message.reply.text,
                protect_content=message.confidential,
                message_thread_id=topic,
            )

        return await _in_topic(place, message, sent)


async def _in_topic(
    place: Address,
    message: Outgoing,
    send: Callable[[int | None], Awaitable[Stands]],
) -> Source:
    """Send into the topic that *message* is for; into the chat itself if that has been deleted or closed."""
    topic = place.topic if message.topic is None else message.topic
    try:
        sent = await send(int(topic) if topic else None)
    except BadRequest as error:
        if not topic or not any(words in _words(error) for words in WITHOUT_TOPIC):
            raise
        sent = await send(None)
    return Source(place.whole, str(sent.message_id))


PICTURE = "tilastot.png"
"""What the file of a picture is called."""

ANEW = ("edited", "not found", "no text")
"""Words of refusals of a change that is said anew; what stands under a picture is no text to Telegram."""

WITHOUT_TOPIC = ("thread not found", "topic_deleted", "topic_closed", "topic deleted", "topic closed")
"""Words of refusals that are about the topic, and not about its chat."""


def _under(message: Outgoing) -> telegram.ReplyParameters | None:
    if message.replies_to is None:
        return None
    return telegram.ReplyParameters(int(message.replies_to), allow_sending_without_reply=True)


OF_WHAT_STANDS = (
    *("to copy", "copied", "react", "voice_messages"),
    *("edited", "deleted", "to delete", "not modified", "query"),
)
"""Words of refusals to change, copy or answer what stands there, which no waiting would change."""

OF_THE_PLACE = (
    *("not found", "rights", "forbidden", "restricted", "admin", "member", "kicked", "deactivated"),
    *("topic", "peer", "private", "payment", "migrat", "upgraded", "chat_id"),
)
"""Words of refusals that are about where a message was to go, whatever it says."""


def _is_about_what_stands(error: TelegramError) -> bool:
    """Tell whether a change was refused for what it was to change, and not for where that is."""
    return isinstance(error, BadRequest) and any(word in _words(error) for word in OF_WHAT_STANDS)


def _is_a_fault_of_it(fault: Exception) -> bool:
    """Tell whether a message may be at fault itself: refused, too large, or what the program fails with."""
    if isinstance(fault, BadRequest):
        return not any(word in _words(fault) for word in OF_THE_PLACE)
    if isinstance(fault, TelegramError):
        return TOO_LARGE in _words(fault)
    return not isinstance(fault, OSError | MemoryError)


TOO_LARGE = "entity too large"
"""Words of a refusal of what is more than Telegram reads at all."""


def _why(fault: Exception) -> str:
    """Return what is wrong with a message, by what is known to be no part of one."""
    if not isinstance(fault, TelegramError):
        return type(fault).__name__
    return next((word for word in OF_THE_MESSAGE if word in _words(fault)), type(fault).__name__)


OF_THE_MESSAGE = ("too long", "too large", "empty", "button", "keyboard", "markup", "reply", "parse", "utf-8")
"""Words of refusals by which whoever looks after the bot knows where to look."""


def reason_of(error: TelegramError) -> Reason:
    """Return why Telegram refused."""
    words = _words(error)
    if "blocked" in words:
        return Reason.BLOCKED
    if "deactivated" in words:
        return Reason.DEACTIVATED
    if "voice_messages_forbidden" in words:
        return Reason.NO_VOICE
    if "to copy" in words or "copied" in words:
        return Reason.OTHER
    if "not found" in words:
        return Reason.NOT_FOUND
    return Reason.OTHER


def _words(error: TelegramError) -> str:
    return error.message.lower()
