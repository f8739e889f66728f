"""Which queued message of each chat goes next."""

HEADS = """
    WITH RECURSIVE chats (chat) AS (
        SELECT min(chat) FROM outbox WHERE settled_at IS NULL
        UNION ALL
        SELECT (SELECT min(chat) FROM outbox WHERE settled_at IS NULL AND chat > chats.chat)
        FROM chats WHERE chat IS NOT NULL
    ), heads (id) AS (
        SELECT CASE chat
            WHEN ?1 THEN ({hers})
            ELSE (SELECT min(id) FROM outbox WHERE settled_at IS NULL AND chat = chats.chat)
        END
        FROM chats WHERE chat NOT IN (SELECT value FROM json_each(?2))
    )
"""
"""The queued message of each chat but some that holds back the others: the first, but for *hers*.

From chat to chat along the index of what is queued, so that it costs the same however many messages
wait in a chat; GROUP BY would read them all.
"""

LAST_DUE_OF_HERS = """
    SELECT id FROM outbox WHERE settled_at IS NULL AND chat = ?1 ORDER BY due_at DESC LIMIT 1
"""
"""What holds back all that waits for the supervisor: what was postponed, whatever goes next."""

NEXT_OF_HERS = """
    SELECT first FROM (
        SELECT id AS first, about, queued_at, source_message FROM outbox WHERE id IN (
            SELECT min(id) FROM outbox WHERE settled_at IS NULL AND chat = ?1 GROUP BY about
        )
    ) AS waiting
    WHERE (SELECT max(due_at) FROM outbox WHERE settled_at IS NULL AND chat = ?1) <= ?3
    ORDER BY (
        SELECT CASE
            WHEN coalesce(waiting.about, '*') = '*' THEN '0'
            WHEN max(CASE
                WHEN queued_at <> waiting.queued_at THEN 0
                WHEN source_message = waiting.source_message THEN 1
                WHEN source_message IS NULL AND waiting.source_message IS NULL THEN 1
                ELSE 0
            END) = 1 THEN ''
            ELSE coalesce(max(settled_at), '')
        END
        FROM outbox WHERE about = waiting.about AND chat = ?1 AND settled_at IS NOT NULL
    ), first LIMIT 1
"""
"""Of the first queued messages about each inquiry, the one that the supervisor gets next, if it is time.

First of an inquiry that she has heard nothing of, then what is about none or several, then of the one that
she has heard of longest ago, so that nobody's flood holds up what others wrote. Pieces of one message are not
parted.
"""

DUE = (
    f"{HEADS.format(hers=NEXT_OF_HERS)} SELECT id, content, attempts, queued_at, reason"
    " FROM heads JOIN outbox USING (id) WHERE due_at <= ?3 ORDER BY id LIMIT ?4"
)
"""What goes next of each chat, if it is time; takes her name, the chats left out, the time and how many."""

NEXT_DUE = f"{HEADS.format(hers=LAST_DUE_OF_HERS)} SELECT min(due_at) FROM heads JOIN outbox USING (id)"
"""When the next of those is due; takes her name and the chats left out."""
