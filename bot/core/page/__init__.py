"""What stands on the web page, as data: the same answers and the same policy as in the bot."""
