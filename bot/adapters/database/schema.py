"""The numbered migrations: what the tables look like, and how they came to.

Number n of :data:`MIGRATIONS` (counted from 1) leads from schema n-1 to n. A released one is never
changed; what is needed next is added as another. Columns named ``content``, ``payload``, ``question``,
``value``, ``sender``, ``route``, ``stands`` and ``naming`` are encrypted; ``chat``, ``place`` and
``source_place`` hold the names of addresses (:meth:`bot.adapters.database.codec.Codec.named`); times are UTC
in ISO 8601 with microseconds, so that they sort as text.

Only what SQLite 3.31 knows is used: the version comes with the machine, not with the program.
"""

APPLICATION_ID = 0x54794F68
"""Marks the file as this program's ("TyOh"), so that another program's is not written over."""

INBOX = (
    """
    CREATE TABLE inbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        chat TEXT NOT NULL,
        received_at TEXT NOT NULL,
        done_at TEXT,
        payload BLOB
    )
    """,
    # A done row stays for a while, empty, so that a repeat is recognised: only the others are looked for.
    "CREATE INDEX inbox_waiting ON inbox (seq) WHERE done_at IS NULL",
)
"""What came in."""

CONVERSATIONS = (
    "CREATE TABLE conversations (chat TEXT PRIMARY KEY, at TEXT NOT NULL, content BLOB NOT NULL)",
)
"""Where each conversation stands."""

OUTBOX = (
    # ``about``, the source and the place stay when the content goes: by them, a later reply, edit or
    # deletion finds what it belongs to. AUTOINCREMENT: a late settlement must never meet a reused id.
    # An edited message has several rows: one for when it was sent, and one for each edit.
    """
    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        chat TEXT NOT NULL,
        about TEXT COLLATE NOCASE,
        source_place TEXT,
        source_message TEXT,
        queued_at TEXT NOT NULL,
        due_at TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        settled_at TEXT,
        outcome TEXT NOT NULL DEFAULT 'queued' CHECK (outcome IN ('queued', 'delivered', 'refused')),
        reason TEXT,
        place TEXT,
        message_id TEXT,
        content BLOB
    )
    """,
    "CREATE INDEX outbox_queued ON outbox (chat, id) WHERE settled_at IS NULL",
    "CREATE INDEX outbox_settled ON outbox (chat) WHERE settled_at IS NOT NULL",
    "CREATE INDEX outbox_sent ON outbox (place, message_id) WHERE message_id IS NOT NULL",
    "CREATE INDEX outbox_source ON outbox (source_place, source_message) WHERE source_place IS NOT NULL",
    "CREATE INDEX outbox_about ON outbox (about, chat) WHERE about IS NOT NULL",
)
"""What is to go out, and what is remembered of it after it was sent."""

INQUIRIES = (
    """
    CREATE TABLE inquiries (
        seq INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE COLLATE NOCASE,
        chat TEXT NOT NULL,
        status TEXT NOT NULL,
        consented_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        answered_at TEXT,
        reminded_at TEXT,
        content BLOB NOT NULL
    )
    """,
    "CREATE INDEX inquiries_chat ON inquiries (chat)",
)
"""The inquiries."""

REST = (
    "CREATE TABLE misses (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, question BLOB NOT NULL)",
    """
    CREATE TABLE feedback (
        entry TEXT NOT NULL,
        language TEXT NOT NULL,
        helpful INTEGER NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (entry, language, helpful)
    )
    """,
    "CREATE TABLE remembered (key TEXT PRIMARY KEY, value BLOB NOT NULL)",
    # One known word, encrypted: whoever can read it has the right key.
    "CREATE TABLE key_check (content BLOB NOT NULL)",
)
"""What could not be answered, what was judged, what the program remembers, and by what a key is tried."""

REVISIONS = (
    # A number drawn anew with each change: what a turn has read is what it was as long as that is the same.
    *(
        f"ALTER TABLE {table} ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"
        for table in ("conversations", "inquiries", "remembered")
    ),
    "ALTER TABLE inquiries ADD COLUMN waiting_since TEXT",
    "UPDATE inquiries SET waiting_since = consented_at",
    # That the client has been told is a part of the inquiry, and goes when it goes.
    "ALTER TABLE inquiries ADD COLUMN unreached_at TEXT",
    "UPDATE inquiries SET unreached_at = changed_at"
    " WHERE code IN (SELECT substr(key, length('unreached:') + 1) FROM remembered)",
    "DELETE FROM remembered WHERE key LIKE 'unreached:%'",
)
"""That a turn is taken anew if what it has read has changed."""

CLOSINGS = (
    # What its client writes within some days of that opens it again.
    "ALTER TABLE inquiries ADD COLUMN closed_at TEXT",
)
"""When an inquiry was closed."""

UNSWEPT = "unswept"
"""The table that is there as long as what stood here before may still be read in the file's free space."""

NAMES = (
    # Until now an address stood in each row as it is. Now its name does, by which the row is found; beside
    # that, where it must be read again, the address itself, encrypted. CAST: what is damaged may be no text.
    "ALTER TABLE key_check ADD COLUMN naming BLOB",
    "UPDATE key_check SET naming = naming(NULL)",
    "ALTER TABLE inbox ADD COLUMN sender BLOB",
    "UPDATE inbox SET chat = '' WHERE payload IS NULL",
    "UPDATE inbox SET sender = sealed(CAST(chat AS BLOB)), chat = named(CAST(chat AS BLOB))"
    " WHERE payload IS NOT NULL",
    "UPDATE conversations SET chat = named(CAST(chat AS BLOB))",
    "UPDATE inquiries SET chat = named(CAST(chat AS BLOB))",
    # To whom it went and where its source stands; and, once it was sent, where it stands itself.
    "ALTER TABLE outbox ADD COLUMN route BLOB",
    "ALTER TABLE outbox ADD COLUMN stands BLOB",
    "UPDATE outbox SET stands = sealed(CAST(place AS BLOB)), place = named(CAST(place AS BLOB)),"
    " route = route(CAST(chat || coalesce(' ' || source_place, '') AS BLOB)),"
    " chat = lane(CAST(chat AS BLOB)), source_place = named(CAST(source_place AS BLOB))",
    f"CREATE TABLE {UNSWEPT} (x)",
)
"""That no address stands where it can be read without the key."""

NAMED_FROM = 4
"""From which schema on addresses are named."""

ASKERS = (
    # Whose it is, as long as its asker waits for the answer: by that it is found when the chat is erased.
    "ALTER TABLE misses ADD COLUMN chat TEXT",
    "CREATE INDEX misses_chat ON misses (chat) WHERE chat IS NOT NULL",
)
"""Who waits for an answer that there is not yet."""

PROMISES = (
    # By which day an answer has been promised: a day in Finland, not a moment.
    "ALTER TABLE inquiries ADD COLUMN promised TEXT",
)
"""By which day an answer has been promised."""

COUNTS = (
    # What was counted in the week that begins on a Monday; of whom, nobody knows.
    """
    CREATE TABLE counts (
        week TEXT NOT NULL,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (week, kind, key)
    )
    """,
)
"""What is counted, week by week."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        *INBOX,
        *CONVERSATIONS,
        *OUTBOX,
        *INQUIRIES,
        *REST,
    ),
    REVISIONS,
    CLOSINGS,
    NAMES,
    ASKERS,
    PROMISES,
    COUNTS,
)
"""From each schema to the next, the first from nothing."""
