"""How well the bot understands, and how its knowledge could be better."""
