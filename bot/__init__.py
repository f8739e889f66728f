"""The map. docs/architecture.md draws it, and follows three messages through it function by function.

``core`` decides, pure: no I/O, no clock. What is known (``knowledge``), what a message means
(``understanding`` finds it, ``reading`` says it), the client's conversation (``client``), the supervisor's
side (``supervisor``), the ``inquiry`` between them, how it goes out (``sending``), how good it is
(``quality``), what stands on the web ``page``.

The shell waits, stores and sends. ``reception`` tells whose a happening is, ``lanes`` keep its order,
``conversation`` takes it through a turn of either side into one commit, ``deliverer`` empties the outbox,
``watch`` lets time pass, ``retention`` forgets, ``pairing`` ends the supervisor's rights.
``ports`` are what these need of the outside; ``adapters`` are the outside: files, database, terminal,
Telegram, e-mail, the web page, which ``publishing`` makes.

``config`` is the one door for settings, ``strict_yaml`` how people's YAML is read, ``bootstrap`` puts the
parts together, ``care`` keeps the data over the years, ``mind`` is what the bot knows and has learned,
``run`` keeps it going on Telegram, ``monitoring`` tells others how it does, ``cli`` is what a person types.
Who imports whom is a contract in ``pyproject.toml``.
"""
