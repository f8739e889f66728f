"""Whether the bot can do its work here, and what to do where it cannot: looked at, nothing is changed.

:mod:`.here` looks at the machine, :mod:`.stored` at database and backups, :mod:`.outside` at Telegram and the
mail server; each yields :mod:`.symptoms` of the :mod:`.patient`.
"""

from bot.doctor import here, outside, stored
from bot.doctor.patient import Patient
from bot.doctor.symptoms import Symptom


async def examined(patient: Patient, *, mail: bool) -> list[Symptom]:
    """Return everything that is looked at; *mail* sends a test mail too, instead of only signing in."""
    found = [*here.looked_at(patient), *stored.looked_at(patient)]
    return [*found, *[symptom async for symptom in outside.looked_at(patient, mail=mail)]]
