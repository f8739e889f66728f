"""The rooms of a bot that is served on Telegram; how they begin and stop is in :mod:`bot.run`."""
