"""All of the SQL: what each method of the store reads and writes, in the database thread.

A module a table; :mod:`.turn` is what concerns several of them at once, and :mod:`.table` what all have.
Whoever calls these has begun a transaction and commits it; see :mod:`bot.adapters.database.group`.
"""
