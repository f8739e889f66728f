"""Telegram, through python-telegram-bot.

``updates`` (what an update tells, pure) · ``messages`` (what a message becomes, pure) · ``channel``
(sending) · ``polling`` and ``webhook`` (receiving) · ``profile`` (commands and descriptions).
"""
