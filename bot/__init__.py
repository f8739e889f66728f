"""The map.

``core`` decides: what is known, what a message means, what is said and done; pure, without I/O. Its rooms:
``knowledge`` (what she has written), ``understanding`` (what a message means) and ``reading`` (what that may
be), ``client`` (the conversation), ``inquiry``, ``sending`` and ``quality``.
``conversation`` takes one event through its turn and commits everything the turn brings about.
``deliverer`` empties the outbox; ``retention`` forgets what is too old; ``privacy`` says what is kept.
``ports`` are the protocols between these and the outside; ``adapters`` are the outside: the YAML
files, the database, the terminal, Telegram, e-mail. ``config`` is the one door for settings,
``strict_yaml`` how people's YAML is read, ``bootstrap`` puts the parts together, ``mind`` is what the bot
knows and has learned, taken up anew after each edit, ``run`` keeps it going on Telegram, ``cli`` is what a
person types, a room for each command. Who imports whom is a contract in ``pyproject.toml``, checked with
the tests.
"""
