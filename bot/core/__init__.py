"""The pure core: what the bot knows, understands, decides and says.

Nothing in here waits, reads a clock, makes ids, logs or does I/O: the world comes in as arguments.
"""
