"""python-telegram-bot as it comes, with an echo: what a bot without an inbox and an outbox loses.

Its token and the address of the server are read from the environment, as the bot's are.
"""

import os
import sys

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Poll until SIGTERM; with the argument ``concurrent``, many updates at once."""
    builder = ApplicationBuilder().token(os.environ["BOT_TELEGRAM_TOKEN"])
    builder = builder.base_url(f"{os.environ['BOT_TELEGRAM_API_URL']}/bot")
    if "concurrent" in sys.argv:
        builder = builder.concurrent_updates(True)
    application: Application = builder.build()  # type: ignore[type-arg]
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
