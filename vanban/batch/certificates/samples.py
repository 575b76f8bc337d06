"""What a clerk starts from: an empty list with headers, notes and examples, and a filled common record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from vanban.batch.certificates.common_fields import CommonField
from vanban.batch.certificates.kinds import CertificateKind
from vanban.ooxml.workbook import print_ready, saved
from vanban.records.tables.table import Column
from vanban.regulation import page

_ROOM: Final = 500
"""Rows prepared for filling in."""
_HEAD_COLOUR, _NEED_COLOUR, _EXAMPLE_COLOUR = "FFF3D9A4", "FFF2B8A8", "FF808080"
_SIGNER: Final = """nguoi_ky:
  # kt: {chuc_vu}        # khi cấp phó ký thay; tương tự: tl, tuq, q, tm
  chuc_vu: {chuc_vu}
  ho_ten: Nguyễn Văn Hà"""


def sample_list(kind: CertificateKind) -> bytes:
    """Make the sample list of a kind: XLSX with a header, a note on every column, choices, and made-up rows.

    The made-up rows are marked in the column of notes; whoever prints a list that still has them is warned.
    """
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    fill_header(sheet, sampled(kind))
    _fill_examples(sheet, sampled(kind))
    _fill_notes(book.create_sheet("Hướng dẫn"), kind)
    return saved(book, title=f"Danh sách in {kind.ten.lower()}")


def sampled(kind: CertificateKind) -> tuple[Column, ...]:
    """The columns the sample list shows."""
    return tuple(column for column in kind.columns if column.sampled)


def fill_header(sheet: Any, columns: Sequence[Column], *, room: int = _ROOM) -> None:
    """Write the header of a list to fill in: notes, choices, formats; what must be filled in stands out.

    Args:
        sheet: an empty sheet of openpyxl.
        columns: what stands in the header.
        room: rows below whose cells get the format of their column.
    """
    from openpyxl.comments import Comment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    _header(sheet, columns)
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        note = note_of(column)
        if note:
            comment = Comment(note, "vanban")
            comment.width, comment.height = 260, 90
            sheet.cell(1, number).comment = comment
        if column.choices:
            rule = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            rule.error, rule.errorTitle = f"Chọn một trong: {', '.join(column.choices)}", column.ten
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_ROOM + 1}")
        if column.kind in ("so_hieu", "ngay"):
            for row in range(2, room + 2):
                sheet.cell(row, number).number_format = "@" if column.kind == "so_hieu" else "dd/mm/yyyy"
    print_ready(sheet, page.MARGINS_MM, head="1:1")
    sheet.freeze_panes = "C2"


def _header(sheet: Any, columns: Sequence[Column]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="FF9A7B2F")
    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(1, number, column.ten)
        cell.font = Font(name="Times New Roman", size=12, bold=True)
        cell.fill = PatternFill("solid", fgColor=_NEED_COLOUR if column.required else _HEAD_COLOUR)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[1].height = 34


def _fill_examples(sheet: Any, columns: Sequence[Column]) -> None:
    from openpyxl.styles import Font

    for row in range(max((len(column.examples) for column in columns), default=0)):
        for number, column in enumerate(columns, start=1):
            if row < len(column.examples) and column.examples[row]:
                cell = sheet.cell(row + 2, number, column.examples[row])
                cell.font = Font(name="Times New Roman", size=12, italic=True, color=_EXAMPLE_COLOUR)


def _fill_notes(sheet: Any, kind: CertificateKind) -> None:
    from openpyxl.styles import Alignment, Font

    rows = [
        (f"DANH SÁCH IN {kind.ten.upper()}", ""),
        ("Điền vào trang «Danh sách»; xóa các hàng ví dụ (chữ xám, nghiêng) trước khi in.", ""),
        ("Cột nền đỏ nhạt phải điền. Cột không dùng có thể xóa; thứ tự cột tùy ý.", ""),
        ("", ""),
        ("Cột", "Ghi chú"),
        *((column.ten, note_of(column)) for column in sampled(kind)),
        ("", ""),
        (f"Xem trước: vanban hang-loat {kind.key} DANH_SACH.xlsx --chung CHUNG.yaml -o THU_MUC --xem-truoc", ""),
    ]
    for number, (left, right) in enumerate(rows, start=1):
        named = sheet.cell(number, 1, left or None)
        named.font = Font(name="Times New Roman", size=12, bold=number in (1, 5))
        named.alignment = Alignment(vertical="top")
        if right:  # an empty text would cut off a long line beside it
            sheet.cell(number, 2, right).alignment = Alignment(wrap_text=True, vertical="top")
            sheet.cell(number, 2).font = Font(name="Times New Roman", size=12)
    print_ready(sheet, page.MARGINS_MM)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 80


def note_of(column: Column) -> str:
    """Say what a column wants, in a sentence or two; "" when its header says it all."""
    parts = ["Phải điền." if column.required else "", column.note]
    if column.choices:
        parts.append(f"Chọn: {', '.join(column.choices)}.")
    return " ".join(part for part in parts if part)


def sample_common(kind: CertificateKind) -> str:
    """Write the sample common record of a kind: every key, with its meaning; keys that may be left out are commented."""
    lines = [f"# Bản ghi chung: {kind.ten} (mỗi đợt in một tệp)", f"loai: {kind.key}"]
    for entry in kind.fields:
        if entry.key == "loai":
            continue
        if entry.key == "nguoi_ky":
            lines.append(_SIGNER.format(chuc_vu=entry.sample))
            continue
        lines += _field_lines(entry)
    return "\n".join(lines) + "\n"


def _field_lines(entry: CommonField) -> list[str]:
    note = f"# {entry.note}" if entry.note else ""
    if entry.sample:
        return [line for line in (note, f"{entry.key}: {_quoted(entry.sample)}") if line]
    shown = entry.default or (entry.choices[0] if entry.choices else "")
    told = f"# {entry.key}: {shown}".rstrip()
    return [f"{told}    {note}" if note else told]


def _quoted(text: str) -> str:
    return f'"{text}"' if any(mark in text for mark in ":{}#[]") else text
