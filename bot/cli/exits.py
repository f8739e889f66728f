"""How a command ends. Exit code 2, the command line itself is wrong, is argparse's."""

OK = 0
"""All is well."""

INPUT_WRONG = 1
"""Done, but something in the input is wrong, and stderr says what."""

UNUSABLE = 3
"""The settings, the knowledge or the database cannot be used."""
