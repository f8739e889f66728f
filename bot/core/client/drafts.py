"""What is left of a draft that its client has left for too long."""

import msgspec

from bot.core.client.states import Conversation, TakingInquiry, draft_in
from bot.core.inquiry.draft import Draft, Field


def without_draft(conversation: Conversation) -> Conversation:
    """Return *conversation* with an empty draft: that there was one stays, so that its client is told."""
    if draft_in(conversation.state) in (None, Draft()):
        return conversation
    return msgspec.structs.replace(conversation, state=TakingInquiry(Draft(), Field.AUDIENCE))
