"""What is left of a conversation when a draft is over, or the hours after the crisis signpost."""

from datetime import datetime

import msgspec

from bot.core.client.states import Conversation, TakingInquiry, draft_in
from bot.core.inquiry.draft import Draft, Field


def without_draft(conversation: Conversation) -> Conversation:
    """Return *conversation* with an empty draft: that there was one stays, so that its client is told.

    The marks of what was written go too: by them, whoever has the key could try numbers and names until one
    fits. After two days nothing can be edited any more (Telegram), so that they are good for nothing.
    """
    state = conversation.state
    if draft_in(state) not in (None, Draft()):
        state = TakingInquiry(Draft(), Field.AUDIENCE)
    if (state, ()) == (conversation.state, conversation.heard):
        return conversation
    return msgspec.structs.replace(conversation, state=state, heard=())


def without_gentleness(conversation: Conversation, now: datetime) -> Conversation:
    """Return *conversation* without the end of its gentle hours, if that has passed."""
    until = conversation.gentle_until
    if until is None or now < until:
        return conversation
    return msgspec.structs.replace(conversation, gentle_until=None)
