"""A list at work, step by step: what its kind asks for, how its columns are meant, its cells set right, papers to look at."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban import files
from vanban.errors import InputError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.records import asking
from vanban.records.asking import Asked

if TYPE_CHECKING:
    from vanban.batch.certificates.common_fields import CommonField
    from vanban.batch.preview import Preview
    from vanban.batch.rows import Row
    from vanban.line.office import Office
    from vanban.pdf.press import Drawn
    from vanban.records.tables.columns import UnderstoodColumn

__all__ = [
    "NOT_USED", "Example", "as_it_is", "can_correct", "columns_of", "common_blank", "common_form", "common_of", "correct",
    "decisions", "doubted", "examples", "kinds", "list_fields", "pack", "pictures", "plain_words", "printed_page", "sheets",
]  # fmt: skip

PathLike = str | os.PathLike[str]
OWN_TEMPLATE: Final = "khuon"
NOT_USED: Final = "-"
"""Stands for "this column is not used" where a field is chosen for a column."""
_SIGNER: Final = (
    ("chuc_vu", "Chức vụ người ký", "", "Chánh Văn phòng", False),
    ("ho_ten", "Họ tên người ký", "", "Nguyễn Văn Hà", False),
    ("kt", "Ký thay (KT.)", "chức vụ cấp trưởng, khi cấp phó ký thay", "Chánh Văn phòng", True),
    ("tm", "Thay mặt (TM.)", "", "ỦY BAN NHÂN DÂN", True),
    ("q", "Quyền (Q.)", "", "", True),
    ("tl", "Thừa lệnh (TL.)", "", "", True),
    ("tuq", "Thừa ủy quyền (TUQ.)", "", "", True),
)
_CHOICES: Final = {
    "theo_gioi_tinh": "Ông hoặc Bà theo giới tính", "ong_ba": "In «Ông (bà)»", "khong": "Không", "co": "Có",
    "stt": "Lấy số thứ tự", "danh_sach": "Theo danh sách", "ten": "Theo tên, thứ tự chữ cái", "sen": "Dây hoa sen",
    "van": "Hoa văn đan", "do_vang": "Đỏ vàng", "xanh_vang": "Xanh vàng", "luc_vang": "Lục vàng",
    "nha_nuoc": "Quốc hiệu, Tiêu ngữ", "dang": "Tiêu đề của Đảng", "tac_gia": "Mỗi tác giả một giấy",
    "sang_kien": "Mỗi sáng kiến một giấy, ghi đủ tác giả",
}  # fmt: skip


def kinds() -> dict[str, dict[str, str]]:
    """List what can be made from a list: group → key → name."""
    from vanban.api.certificates import certificate_kinds
    from vanban.api.papers import kinds as paper_kinds

    return {
        "Bằng, giấy khen, giấy chứng nhận": certificate_kinds(),
        "Văn bản": paper_kinds(),
        "Khác": {OWN_TEMPLATE: "Theo khuôn Word riêng của cơ quan"},
    }


def common_form(kind: str) -> tuple[Asked, ...]:
    """Give the fields of a certificate's common record as a form asks for them; () for other kinds."""
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS

    known = CERTIFICATE_KINDS.get(kind)
    return (
        () if known is None else tuple(_asked(one) for one in known.fields if one.key != "loai" and one.kind != "tep")
    )


def _asked(one: CommonField) -> Asked:
    label = one.ten[:1].upper() + one.ten[1:]
    rare = not one.required and not one.sample
    note = "" if one.choices else one.note[:1].upper() + one.note[1:]
    if one.kind == "nguoi_ky":
        parts = tuple(
            Asked(name, words, "line", name == "chuc_vu", hint, example, rare=seldom)
            for name, words, hint, example, seldom in _SIGNER
        )
        return Asked(one.key, label, "group", one.required, parts=parts)
    shape: asking.Shape = "line"
    if one.choices or one.kind == "co_khong":
        choices = tuple((value, _CHOICES.get(value, value)) for value in (one.choices or ("khong", "co")))
        return Asked(one.key, label, "choice", one.required, note, choices=choices, rare=rare, default=one.default)
    shape = {"dong": "text", "ngay": "date", "nam": "date"}.get(one.kind, "line")  # type: ignore[assignment]
    return Asked(one.key, label, shape, one.required, note and f"{note}.", one.sample, rare=rare, default=one.default)


def plain_words(kind: str, text: str) -> str:
    """Give a sentence with the fields of the common record called as the form calls them.

    >>> plain_words("giay_khen", "Điền ô này, hoặc dòng thanh_tich của bản ghi chung")
    'Điền ô này, hoặc «Thành tích» ở Thông tin chung'
    """
    names = {one.name: one.label for one in common_form(kind)}
    if "bản ghi chung" not in text:
        return text
    text = re.sub(r"(?:dòng )?\b([a-z]+(?:_[a-z]+)*)\b(:?)", lambda match: _called(match, names), text)
    return re.sub(r"(?:trong|của|ở) bản ghi chung", "ở Thông tin chung", text)


def _called(match: re.Match[str], names: Mapping[str, str]) -> str:
    if match[1] in names:
        return f"«{names[match[1]]}»{match[2]}"
    return f"«{_CHOICES[match[1]]}»" if match[1] in _CHOICES else match[0]


def common_blank(kind: str, office: Office) -> dict[str, Any]:
    """Give the common record a form begins with: what the office's profile says, of the fields the kind has."""
    from vanban.batch.certificates.office_values import office_values

    given = office_values(office.profile)
    return {one.name: given[one.name] for one in common_form(kind) if one.name in given}


def common_of(kind: str, typed: Mapping[str, str]) -> dict[str, Any]:
    """Turn what was typed (texts by place: "nguoi_ky.ho_ten") into a common record."""
    return {"loai": kind, **asking.values_of(common_form(kind), typed)}


def sheets(path: PathLike) -> list[str]:
    """Give the names of the sheets of a list; one "" for a file without sheets.

    Raises:
        InputError: the file cannot be read.
    """
    from vanban.records.tables.files import open_table

    return [grid.name for grid in open_table(Path(path))]


def columns_of(
    path: PathLike, kind: str, sheet: str | None, decided: Mapping[str, Sequence[str]]
) -> tuple[UnderstoodColumn, ...]:
    """Give the columns of a list as they are understood before any row is looked at; () when it has no header.

    Where the list lacks what its kind needs, the columns stand as their headers name them.
    """
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS
    from vanban.batch.list_settings import choices_of
    from vanban.records.tables.table import Asking, read_table

    known = CERTIFICATE_KINDS.get(kind)
    choices = choices_of(decided) if decided else None
    for columns, said in ((known.columns if known is not None else (), choices), ((), None)):
        try:
            return read_table(Path(path), sheet=sheet, columns=columns, choices=said, asking=Asking(ask=False)).columns
        except InputError:
            continue
    return ()


def pictures(kind: str) -> list[tuple[str, str]]:
    """Give the pictures a certificate's common record may name: key and words."""
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS

    known = CERTIFICATE_KINDS.get(kind)
    return [] if known is None else [(one.key, one.ten) for one in known.fields if one.kind == "tep"]


def pack(folder: PathLike, names: Sequence[str], target: PathLike) -> None:
    """Put files of a folder into one ZIP.

    Raises:
        OSError: a file is gone, or the ZIP cannot be written; then there is none.
    """
    from vanban.batch.zipped import pack as packed

    packed(Path(folder), names, Path(target))


def list_fields(kind: str, look: Preview | None) -> list[tuple[str, str]]:
    """Give the fields a column of the list may fill: name as decisions use it, and words."""
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS

    known = CERTIFICATE_KINDS.get(kind)
    columns = known.columns if known is not None else look.job.columns if look is not None else ()
    return [(one.ten, one.ten[:1].upper() + one.ten[1:]) for one in columns]


def as_it_is(column: UnderstoodColumn) -> str:
    """Give the field a column is taken for, as `decisions` writes it; "" when that is an open question or it has none."""
    if column.how == "không dùng":
        return NOT_USED
    return "" if column.how == "chưa rõ" else column.ten


def doubted(column: UnderstoodColumn) -> str:
    """Give the field an open question about a column names; "" when there is none.

    >>> from vanban.records.tables.columns import UnderstoodColumn
    >>> doubted(UnderstoodColumn("C", "Nơi công tác", "", "«Đơn vị công tác»?", "chưa rõ"))
    'Đơn vị công tác'
    """
    return column.ten.removesuffix("?").strip("«»") if column.how == "chưa rõ" else ""


def decisions(
    columns: Sequence[UnderstoodColumn], chosen: Mapping[str, str], before: Mapping[str, Sequence[str]]
) -> dict[str, list[str]]:
    """Turn the field chosen for each column into decisions about fields.

    Args:
        columns: how the columns are understood now.
        chosen: column letter → name of a field, `NOT_USED`, or "" for "as it is".
        before: decisions made earlier; they stand where nothing was changed.

    Returns:
        Name of a field → its columns in the order of the list; [] where the list has none for it.
    """
    now: dict[str, list[str]] = {}
    then: dict[str, list[str]] = {}
    settled: set[str] = set()
    for column in columns:
        was = as_it_is(column)
        said = chosen.get(column.letter, "") or was
        if was and was != NOT_USED:
            then.setdefault(was, []).append(column.letter)
        if said and said != NOT_USED:
            now.setdefault(said, []).append(column.letter)
        if doubted(column) and chosen.get(column.letter):
            settled.add(doubted(column))
    found = {name: list(letters) for name, letters in before.items()}
    for name in {**then, **now}:
        if now.get(name, []) != then.get(name, []):
            found[name] = now.get(name, [])
    for name in settled - now.keys():
        found[name] = []
    return found


def can_correct(path: PathLike) -> bool:
    """Say whether cells of this list can be set right by `correct`."""
    from vanban.records.tables.correcting import can_correct as able

    return able(Path(path))


def correct(path: PathLike, cells: Mapping[str, str]) -> None:
    """Set cells of a list right, in the file itself: give it the copy you work with.

    Args:
        path: .xlsx, .xlsm or .csv.
        cells: address as a problem names it ("DS!C7") → what is to stand there.

    Raises:
        InputError: the file is of another kind, or a cell cannot be set alone.
        DocumentError: the workbook is damaged.
    """
    from vanban.records.tables.correcting import corrected

    files.rewrite(Path(path), corrected(Path(path), cells))


@dataclass(frozen=True, slots=True)
class Example:
    """A row to look at before all are made.

    Attributes:
        at: its place in the batch, from 0.
        why: why just this one, in words: the first, the longest, the last.
        name: the name of its file.
        place: where the row stands in the list.
    """

    at: int
    why: str
    name: str
    place: str


def examples(look: Preview) -> list[Example]:
    """Choose the rows to look at: the first, the one with the longest texts, the last; each once, bad rows never."""
    refused = {bad.row.index for bad in look.bad}
    good = [task for task in look.tasks if task.row.index not in refused]
    if not good:
        return []
    longest = max(
        good, key=lambda task: sum(len(str(value)) for value in task.row.values.values() if value is not None)
    )
    chosen: dict[int, tuple[Any, list[str]]] = {}
    for task, why in ((good[0], "đầu tiên"), (longest, "dài nhất"), (good[-1], "cuối cùng")):
        chosen.setdefault(task.at, (task, []))[1].append(why)
    return [Example(task.at, ", ".join(whys).capitalize(), task.name, task.row.place) for task, whys in chosen.values()]


def printed_page(look: Preview, at: int, office: Office, press: Callable[[bytes], Drawn]) -> Drawn:
    """Draw the paper of one row: a certificate straight, any other as the press draws it.

    Args:
        look: the batch.
        at: the place of the row in it.
        office: who makes the papers.
        press: draws a DOCX.

    Raises:
        InputError, TemplateError: the row gives no paper.
        ConversionError: LibreOffice is missing or failed.
    """
    if not 0 <= at < len(look.tasks):
        raise InputError(Problem("danh sách không có hàng này", tim_thay=str(at + 1)))
    row = look.tasks[at].row
    straight = _straight(look, row, office)
    if straight is not None:
        from vanban.pdf.press import Drawn

        return Drawn(straight, quick=False)
    return press(b"".join(look.job.maker.pieces(row)))


def _straight(look: Preview, row: Row, office: Office) -> bytes | None:
    if look.job.certificate is None:
        return None
    from vanban.batch.certificates.printing import prepare_printing

    try:
        printer = prepare_printing(look.job.kind, look.job.certificate, folder=office.templates)
    except TemplateError:
        return None
    with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
        path = Path(folder) / "trang.pdf"
        printer.print([row], path)
        return path.read_bytes()
