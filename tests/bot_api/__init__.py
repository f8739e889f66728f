"""Telegram's Bot API on loopback, for tests: the real python-telegram-bot talks to it unchanged.

- ``api`` the scripting interface; ``clients`` the people and groups of a test
- ``server`` HTTP in and out; ``methods`` what the API can do; ``parameters`` what may be asked of it
- ``world`` chats, messages, the clock; ``updates`` what the bot has yet to hear; ``webhook`` tells it
- ``entities`` text and HTML as TDLib takes them; ``markup`` keyboards; ``errors`` Telegram's own words
- ``faults`` what goes wrong; ``calls`` what was asked, and the journal; ``control`` for other processes

As a process of its own: ``python -m tests.bot_api --port 0 --journal FILE``.
"""

from tests.bot_api.api import BotApi
from tests.bot_api.calls import Call
from tests.bot_api.clients import Client, Group
from tests.bot_api.faults import Fault, Kind
from tests.bot_api.server import Timing
from tests.bot_api.world import Message, Press

__all__ = ["BotApi", "Call", "Client", "Fault", "Group", "Kind", "Message", "Press", "Timing"]
