"""``new-practice``: the folder of another supervisor's bot."""

from argparse import Namespace

from bot import practice
from bot.cli.exits import OK
from bot.config import Config


def new_practice(_: Config, options: Namespace) -> int:
    """Make the folder; raises bootstrap.Unusable with what to do if that cannot be."""
    practice.begin(options.folder)
    print(f"Made {options.folder}: settings, and a knowledge in which nothing is stated about anybody.")
    print(f"What to state and to read through is listed in {options.folder / practice.CHECKLIST}.")
    return OK
