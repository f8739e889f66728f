"""Kill -9 at random moments while a crowd writes: nothing is lost, doubled or out of order.

- ``python -m tests.torture`` the long one, a table per seed (``__main__``)
- ``scripts`` what the clients do; ``oracle`` what a bot that never dies would say to it
- ``stage`` the Bot API server in its own process, and its journal; ``victim`` the bot that is killed
- ``crowd`` the clients and the supervisor; ``siege`` kills and restarts; ``verdict`` counts the damage
- ``sabotage`` what else happens meanwhile: the clock is set, rows are damaged, clients flood
- ``unhurried`` the bot without Telegram's pace; ``stock`` python-telegram-bot as it comes
"""
