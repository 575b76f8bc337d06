"""Messy lists through the command: the answers are written before the mess is made; no wrong paper goes out with exit 0.

The generator shares nothing with the matcher: it knows headers by heart, and for each way of making a mess whether the
list can be used at all.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from vanban.cli import main

SURNAMES = ("Nguyễn", "Trần", "Lê", "Hoàng", "Vũ", "Đỗ", "Nông", "Lý")
MIDDLES = {"Nam": ("Văn", "Quốc", "Minh"), "Nữ": ("Thị", "Ngọc", "Thu")}
GIVEN = ("An", "Bình", "Cường", "Dung", "Hạnh", "Khánh", "Lan", "Nga", "Quỳnh", "Sơn", "Trang", "Yến")
POSTS = ("Chuyên viên", "Trưởng phòng", "Văn thư", "Kế toán")
UNITS = ("Phòng Tổng hợp", "Phòng Nội chính", "Trung tâm Thông tin")
UNIT_HEADERS = ("Đơn vị công tác", "Đơn vị", "Nơi công tác")
COMMON = """loai: giay_khen
tham_quyen: Chánh Văn phòng
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
thanh_tich: Đã hoàn thành tốt nhiệm vụ
"""


@dataclass
class Sheet:
    """A list being made: header, rows, merges; and what the papers must say."""

    header: list[object]
    rows: list[list[object]]
    answers: list[tuple[str, ...]]
    merges: list[str] = field(default_factory=list)
    above: list[list[object]] = field(default_factory=list)
    usable: bool = True


def people(dice: random.Random) -> Sheet:
    rows: list[list[object]] = []
    answers: list[tuple[str, ...]] = []
    for number in range(1, dice.randint(3, 6)):
        sex = dice.choice(("Nam", "Nữ"))
        name = f"{dice.choice(SURNAMES)} {dice.choice(MIDDLES[sex])} {GIVEN[number * 2 % len(GIVEN)]}"
        post, unit = dice.choice(POSTS), dice.choice(UNITS)
        rows.append([number, name, sex, post, unit])
        answers.append((f"{'Ông' if sex == 'Nam' else 'Bà'}: {name}", post, unit))
    return Sheet(["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị công tác"], rows, answers)


def insert(sheet: Sheet, at: int, header: str, values: Callable[[int], object]) -> None:
    sheet.header.insert(at, header)
    for number, row in enumerate(sheet.rows):
        row.insert(at, values(number))


# Each way of making a mess; one that leaves no sure reading makes the list unusable.


def shuffled(sheet: Sheet, dice: random.Random) -> None:
    order = list(range(len(sheet.header)))
    dice.shuffle(order)
    sheet.header = [sheet.header[at] for at in order]
    sheet.rows = [[row[at] for at in order] for row in sheet.rows]


def other_names(sheet: Sheet, dice: random.Random) -> None:
    names = {"STT": ("TT", "Số TT"), "Họ và tên": ("HỌ TÊN", "1. Họ và tên", "Họ và tên\n(chữ in hoa)", "Ho va ten"),
             "Giới tính": ("Phái", "Nam/Nữ"), "Chức vụ": ("Chức danh",),
             "Đơn vị công tác": ("Đơn vị", "Nơi công tác")}  # fmt: skip
    sheet.header = [dice.choice(names[str(text)]) if str(text) in names else text for text in sheet.header]


def father_before(sheet: Sheet, dice: random.Random) -> None:
    insert(sheet, 1, dice.choice(("Họ và tên bố", "Họ và tên mẹ")), lambda n: f"Phạm Thế {GIVEN[n]}")


def old_post_before(sheet: Sheet, dice: random.Random) -> None:
    insert(sheet, 1, dice.choice(("Chức vụ Đảng", "Chức vụ cũ", "Đơn vị đề nghị")), lambda n: f"Cũ {n}")


def father_only(sheet: Sheet, dice: random.Random) -> None:
    del dice
    names = ("họ và tên", "họ tên", "ho va ten")
    sheet.header = [
        "Họ và tên phụ huynh" if any(name in str(text).lower() for name in names) else text for text in sheet.header
    ]
    sheet.usable = False


def twice(sheet: Sheet, dice: random.Random) -> None:
    insert(sheet, dice.randint(0, 3), "Họ và tên", lambda n: f"Khác Văn {GIVEN[n]}")
    sheet.usable = False


def split_name(sheet: Sheet, dice: random.Random) -> None:
    at = next((n for n, text in enumerate(sheet.header) if text == "Họ và tên"), None)
    if at is None or sheet.header.count("Họ và tên") > 1:
        return
    first, second = dice.choice(
        (("Họ và tên đệm", "Tên"), ("Họ đệm", "Tên"), ("Họ và chữ lót", "Tên"), ("Họ và tên", None))
    )
    sheet.header[at : at + 1] = [first, second]
    for row in sheet.rows:
        head, _, tail = str(row[at]).rpartition(" ")
        row[at : at + 1] = [head, tail]
    if second is None:
        letter, following = (openpyxl.utils.get_column_letter(at + n) for n in (1, 2))
        sheet.merges.append(f"{letter}HEAD:{following}HEAD")


def slip(sheet: Sheet, dice: random.Random) -> None:
    del dice
    sheet.header = ["Chứcc vụ" if text == "Chức vụ" else text for text in sheet.header]
    sheet.usable = sheet.usable and "Chứcc vụ" not in sheet.header


def titled(sheet: Sheet, dice: random.Random) -> None:
    sheet.above = [["DANH SÁCH KHEN THƯỞNG"], [f"(Kèm theo Tờ trình số {dice.randint(1, 99)}/TTr-VP)"], []]


def ditto(sheet: Sheet, dice: random.Random) -> None:
    at = next(
        (n for n, text in enumerate(sheet.header) if str(text) in ("Đơn vị công tác", "Đơn vị", "Nơi công tác")), None
    )
    if at is None:
        return
    for number in range(1, len(sheet.rows)):
        if sheet.answers[number][2] == sheet.answers[number - 1][2]:
            sheet.rows[number][at] = dice.choice(("nt", "-nt-", "//"))


def nearly_blank(sheet: Sheet, dice: random.Random) -> None:
    at = next(
        (n for n, text in enumerate(sheet.header) if str(text) in ("Đơn vị công tác", "Đơn vị", "Nơi công tác")), None
    )
    if at is not None:
        sheet.rows[-1][at] = dice.choice((None, "  "))
        sheet.usable = False


def dirty(sheet: Sheet, dice: random.Random) -> None:
    del dice
    for row in sheet.rows:
        row[:] = [f"  {value}\u00a0" if isinstance(value, str) and len(value.split()) > 2 else value for value in row]


MESSES = (
    shuffled, other_names, father_before, old_post_before, father_only, twice, split_name, slip, titled, ditto,
    nearly_blank, dirty,
)  # fmt: skip


def messy(seed: int) -> Sheet:
    dice = random.Random(seed)
    sheet = people(dice)
    first = MESSES[seed % len(MESSES)]
    rest = [mess for mess in (shuffled, titled, dirty, other_names, father_before) if mess is not first]
    # What moves columns about comes first: the others find theirs by its header.
    for mess in (*dice.sample(rest, 2), first):
        if mess is other_names and first in (split_name, slip, ditto, nearly_blank):
            continue
        mess(sheet, dice)
    return sheet


def write(sheet: Sheet, path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (*sheet.above, sheet.header, *sheet.rows):
        page.append(row)
    for area in sheet.merges:
        page.merge_cells(area.replace("HEAD", str(len(sheet.above) + 1)))
    book.save(path)


def run(folder: Path, kind: str = "giay_khen", *more: str) -> tuple[int, list[str]]:
    """Run the command; give its exit code and the text of every paper, in order."""
    (folder / "chung.yaml").write_text(COMMON, encoding="utf-8")
    out = folder / "ra.zip"
    code = main(
        ["hang-loat", kind, str(folder / "ds.xlsx"), "--chung", str(folder / "chung.yaml"), "-o", str(out), *more]
    )
    if not out.exists():
        return code, []
    with zipfile.ZipFile(out) as archive:
        return code, [
            "\n".join(c.text for t in Document(io.BytesIO(archive.read(name))).tables for r in t.rows for c in r.cells)
            for name in archive.namelist()
            if name.endswith(".docx")
        ]


@pytest.mark.parametrize("seed", range(60))
def test_danh_sach_lon_xon(seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = messy(seed)
    write(sheet, tmp_path / "ds.xlsx")
    code, papers = run(tmp_path)
    said = capsys.readouterr().err
    if not sheet.usable:
        assert (code, papers) == (1, []), said
        assert "--cot" in said or "--cho-trong" in said
        return
    assert code == 0, said
    assert len(papers) == len(sheet.answers)
    for text, answer in zip(papers, sheet.answers, strict=True):
        assert all(part in text for part in answer), (answer, text)


PUBLIC = (
    # header, rows, exit code, what every paper says in order
    (["STT", "Tên tập thể/cá nhân/hộ gia đình", "Phân loại khen thưởng", "Giới tính"],
     [[1, "Lê Văn An", "CANHAN", "Nam"], [2, "Phòng A", "TAPTHE", None], [3, "Nông Bê", "HOGIADINH", None]],
     0, ["Ông: Lê Văn An", "Phòng A", "Hộ gia đình: Nông Bê"]),
    (["TT", "Tên tập thể, cá nhân", "Khen thưởng cá nhân"], [[1, "Phòng A", None]], 1, []),
    (["STT", "Họ và tên", "Năm sinh nam", "Chức vụ Đảng"], [[1, "Lê Văn An", 1980, "Bí thư"]], 1, []),
    (["STT", "Họ tên", "Giới tính", "Đơn vị công nhận", "Tên cơ quan làm việc"],
     [[1, "Lê Văn An", "Nam", "Sở X", "Trường Y"]], 0, ["Trường Y"]),
    (["STT", "Họ và tên bố", "Họ và tên", "Giới tính", "Lớp", "Thành tích"],
     [[1, "Hoàng Văn Bố", "Lê Thị Con", "Nữ", "2A", "Giỏi"]], 0, ["Bà: Lê Thị Con"]),
    (["STT", "Họ và tên", "Giới tính", "Chức vụ Đảng", "Chức vụ", "Đơn vị", "Thành tích năm 2024",
      "Thành tích năm 2025", "Thành tích"],
     [[1, "Lê Văn An", "Nam", "Đảng viên", "Kế toán", "A", "x1", "x2", "Xuất sắc"]], 0, ["Kế toán, A"]),
    (["TT", "Họ và chữ lót", "Tên", "Phái"], [[1, "Lê Văn", "An", "Nam"]], 0, ["Ông: Lê Văn An"]),
    (["Sè TT", "Hä vµ tªn", "Giíi tÝnh"], [[1, "NguyÔn V¨n Hïng", "Nam"]], 0, ["Ông: Nguyễn Văn Hùng"]),
    (["TT", "Họ và tên", "Nam", "Nữ"], [[1, "Lê Văn An", 1980, None], [2, "Vũ Thị Bé", None, 1985]], 0,
     ["Ông: Lê Văn An", "Bà: Vũ Thị Bé"]),
)  # fmt: skip


@pytest.mark.parametrize("at", range(len(PUBLIC)))
def test_tieu_de_cua_danh_sach_cong_khai(at: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header, rows, expected, answers = PUBLIC[at]
    write(Sheet(list(header), [list(row) for row in rows], []), tmp_path / "ds.xlsx")
    code, papers = run(tmp_path)
    assert code == expected, capsys.readouterr().err
    assert len(papers) == len(answers)
    for text, answer in zip(papers, answers, strict=True):
        assert answer in text
