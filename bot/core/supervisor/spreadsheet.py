"""Inquiries as a file that a spreadsheet opens: a row each, and text is text, whatever it begins with."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.core.finnish_time import local
from bot.core.inquiry import summary
from bot.core.inquiry.life import Inquiry
from bot.core.supervisor.own import desk_of
from bot.core.supervisor.speaking import Speaker

Cell = str | datetime | None

COLUMNS = (
    ("column.code", 10),
    ("column.sent", 16),
    ("column.status", 16),
    ("choice.field.audience", 22),
    ("choice.field.subject", 50),
    ("choice.field.name", 22),
    ("choice.field.contact", 28),
    ("column.language", 10),
    ("choice.field.note", 40),
    ("column.questions", 40),
    ("column.answered", 16),
    ("column.closed", 16),
    ("column.taken", 16),
    ("column.notes", 40),
)
"""The columns: the sentence of the wording that heads each, and how wide it is in characters."""


def made(say: Speaker, inquiries: Sequence[Inquiry], now: datetime) -> bytes:
    """Return the file, made *now*.

    Only text and times are written, never a formula: what a client wrote is shown, and not reckoned.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # only an export needs it

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": now.replace(tzinfo=None)})
        heading = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        when = book.add_format({"num_format": "d.m.yyyy h:mm", "align": "left", "valign": "top"})
        sheet = book.add_worksheet()
        for column, (key, width) in enumerate(COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, say.say(key), heading)
        for row, one in enumerate(inquiries, 1):
            for column, cell in enumerate(_cells(say, one)):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, local(cell).replace(tzinfo=None), when)
                elif cell:
                    sheet.write_string(row, column, cell, wrapped)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(inquiries), 1), len(COLUMNS) - 1)
    return content.getvalue()


def _cells(say: Speaker, one: Inquiry) -> Iterable[Cell]:
    desk = desk_of(one)
    return (
        one.code,
        one.consented_at,
        say.say(f"status.{one.status}"),
        say.say(f"audience.{one.audience}"),
        one.subject,
        one.name,
        one.contact.value or say.say(summary.ELSEWHERE.chat),
        say.spoken(one.language),
        one.note,
        "\n".join(one.questions),
        one.life.answered_at,
        one.life.closed_at,
        desk.taken_by,
        "\n".join(note.text for note in desk.notes),
    )
