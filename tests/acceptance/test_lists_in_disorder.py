"""Sixty lists of a second kind of disorder, through the command: who stands in them is written down before anything is done.

The generator shares nothing with the matcher: it knows people, and what clerks do to a sheet. Every list here has one sure
reading, so every paper must be made and must say what was written down, and nothing of what stands beside it.
"""

from __future__ import annotations

import io
import random
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree

from vanban.cli import main
from vanban.language.legacy import ma_hoa_cu

PEOPLE = (
    ("Vũ A Dung", "Nam"), ("Bế Thu Ẩm", "Nữ"), ("Nguyễn Thị Kim Oanh", "Nữ"), ("Lý Văn Ước", "Nam"), ("Đặng Hữu Quý", "Nam"),
    ("Hà Thủy Tiên", "Nữ"), ("Đỗ Quốc Đạt", "Nam"), ("Trần Thị Ánh", "Nữ"),
)  # fmt: skip
POSTS = ("Chuyên viên", "Kế toán trưởng", "Phó Trưởng phòng")
UNITS = ("Phòng Tổng hợp", "Sở Nội vụ", "Trường THPT Chu Văn An")
STRANGER = "Zửng"
"""Stands in everything that is no part of the list; no paper may hold it."""
COMMON = """loai: giay_khen
tham_quyen: Chánh Văn phòng
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
thanh_tich: Đã hoàn thành tốt nhiệm vụ
"""
Row = list[object]


@dataclass
class Sheet:
    """A list being made: header, rows of people, and what is put around and between them."""

    header: list[str]
    people: list[Row]
    between: dict[int, Row] = field(default_factory=dict)
    above: list[Row] = field(default_factory=list)
    below: list[Row] = field(default_factory=list)

    def rows(self) -> list[Row]:
        found = [*self.above, list[object](self.header)]
        for at, person in enumerate(self.people):
            found += [self.between[at], person] if at in self.between else [person]
        return [*found, *self.below]

    def column(self, *names: str) -> int:
        return next((at for at, text in enumerate(self.header) if text in names), -1)


def _numbers(sheet: Sheet, dice: random.Random) -> None:
    del dice
    sheet.header = [f"{at}. {text}" for at, text in enumerate(sheet.header, 1)]


def _toneless(sheet: Sheet, dice: random.Random) -> None:
    del dice
    sheet.header = [
        "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("Đ", "D")
        for text in sheet.header
    ]


def _without_numbers(sheet: Sheet, dice: random.Random) -> None:
    """The column that counts is gone, titles of groups stand alone in the first one."""
    del sheet.header[0]
    for row in sheet.people:
        del row[0]
    sheet.between = {0: ["I. KHỐI VĂN PHÒNG"], 2: [dice.choice(("II/ Khối sự nghiệp", "B. KHỐI XÃ", "Đợt 2"))]}


def _as_above(sheet: Sheet, dice: random.Random) -> None:
    at = sheet.column("Đơn vị công tác")
    for row, above in reversed(list(zip(sheet.people[1:], sheet.people, strict=False))):
        if row[at] == above[at]:
            row[at] = dice.choice(("nt.", "(nt)", '-"-', "như trên.", "n.t", "''"))


def _signed(sheet: Sheet, dice: random.Random) -> None:
    sheet.below = [
        [None, dice.choice(("Tổng cộng: 4 người", "Cộng"))], [], [None, None, None, "Lạng Sơn, ngày 10 tháng 01 năm 2026"],
        [None, "NGƯỜI LẬP BIỂU", None, "CHÁNH VĂN PHÒNG"], [None, f"{STRANGER} Thị C", None, f"{STRANGER} Văn D"],
    ]  # fmt: skip


def _starred(sheet: Sheet, dice: random.Random) -> None:
    del dice
    sheet.below = [[f"* Những người có dấu sao do {STRANGER} đề nghị"]]


def _by_mark(sheet: Sheet, dice: random.Random) -> None:
    """One column of words becomes two columns of marks."""
    at = sheet.column("Giới tính")
    sheet.header[at : at + 1] = ["Nam", "Nữ"]
    mark, none = dice.choice((("x", None), ("X", "-"), (1, 0)))
    for row in sheet.people:
        row[at : at + 1] = [mark, none] if row[at] == "Nam" else [none, mark]


def _beside(sheet: Sheet, dice: random.Random) -> None:
    """Columns whose headers resemble those that count."""
    for name in dice.sample(("Họ và tên vợ/chồng", "Chức vụ đoàn thể", "Đơn vị đề nghị", "Số sổ BHXH"), 2):
        at = dice.randint(1, len(sheet.header))
        sheet.header.insert(at, name)
        for row in sheet.people:
            row.insert(at, f"{STRANGER} Văn E")


def _second_page(sheet: Sheet, dice: random.Random) -> None:
    sheet.between = {dice.randint(1, 3): list[object](sheet.header)}
    sheet.above = [["DANH SÁCH KHEN THƯỞNG"], [f"(Kèm theo Tờ trình số 5/TTr-{STRANGER})"], []]


ALONE: tuple[Callable[[Sheet, random.Random], None], ...] = (_without_numbers, _signed, _starred, _second_page)
"""At most one of these: what stands around the rows."""
FIRST: tuple[Callable[[Sheet, random.Random], None], ...] = (_as_above, _by_mark, _beside)
"""These look for columns by their header, so they come before those that change headers."""
LAST: tuple[Callable[[Sheet, random.Random], None], ...] = (_numbers, _toneless)


def disorderly(seed: int) -> tuple[Sheet, list[tuple[str, str, str, str]]]:
    """People first, then what is done to their list."""
    dice = random.Random(seed)
    truth = [(name, sex, dice.choice(POSTS), dice.choice(UNITS)) for name, sex in dice.sample(PEOPLE, 4)]
    sheet = Sheet(
        ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị công tác"], [[at, *one] for at, one in enumerate(truth, 1)]
    )
    for mess in (
        *dice.sample(FIRST, dice.randint(0, 2)), *LAST[: dice.randint(0, 2)], ALONE[seed % len(ALONE)]
    ):  # fmt: skip
        mess(sheet, dice)
    return sheet, truth


def _write(sheet: Sheet, folder: Path, seed: int) -> Path:
    """As a workbook, a workbook typed for an old font, or a CSV of Excel's or of the old days."""
    rows = sheet.rows()
    way = ("xlsx", "tcvn3", "csv", "vni")[seed // 4 % 4]
    if way in ("xlsx", "vni"):
        book = openpyxl.Workbook()
        page: Any = book.active
        for row in rows:
            page.append([ma_hoa_cu(cell, "vni") if way == "vni" and isinstance(cell, str) else cell for cell in row])
        book.save(folder / "ds.xlsx")
        return folder / "ds.xlsx"
    width = max(map(len, rows))
    lines = (
        ";".join(f'"{str(cell).replace(chr(34), chr(34) * 2)}"' if cell is not None else "" for cell in row)
        + ";" * (width - len(row))
        for row in rows
        if row
    )
    text = "\r\n".join(lines)
    data = text.encode("utf-8-sig") if way == "csv" else ma_hoa_cu(text, "tcvn3").encode("cp1252")
    (folder / "ds.csv").write_bytes(data)
    return folder / "ds.csv"


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-"
TEMPLATE = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    f'ContentType="{TYPE}package.relationships+xml"/><Override PartName="/word/document.xml" '
    f'ContentType="{TYPE}officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Mời {{{{ ho_ten }}}} ({{{{ gioi_tinh }}}}), '
    "{{ chuc_vu }}, {{ don_vi }}.</w:t></w:r></w:p></w:body></w:document>",
}
"""The smallest template there is: sixty lists are to be read in little time."""
CERTIFICATES = 6
"""Every sixth list is printed on certificates, the others by the template."""


@pytest.mark.parametrize("seed", range(60))
def test_danh_sach_lon_xon_kieu_khac(seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet, truth = disorderly(seed)
    path, out, framed = _write(sheet, tmp_path, seed), tmp_path / "ra.zip", seed % CERTIFICATES == 0
    if framed:
        (tmp_path / "chung.yaml").write_text(COMMON, encoding="utf-8")
        given = ["giay_khen", str(path), "--chung", str(tmp_path / "chung.yaml")]
    else:
        with zipfile.ZipFile(tmp_path / "mau.docx", "w") as archive:
            for name, part in TEMPLATE.items():
                archive.writestr(name, part)
        given = ["khuon", str(path), "--khuon", str(tmp_path / "mau.docx")]
    code = main(["hang-loat", *given, "-o", str(out)])
    assert code == 0, capsys.readouterr().err
    texts = _texts(out)
    assert len(texts) == len(truth)
    for text, (name, sex, post, unit) in zip(texts, truth, strict=True):
        said = (
            [f"{'Ông' if sex == 'Nam' else 'Bà'}: {name}", post, unit]
            if framed
            else [f"{name} ({sex}), {post}, {unit}."]
        )
        assert all(words in text for words in said), (said, text)
        assert STRANGER not in text


def _texts(path: Path) -> list[str]:
    found = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".docx"):
                with zipfile.ZipFile(io.BytesIO(archive.read(name))) as paper:
                    tree = etree.fromstring(paper.read("word/document.xml"))
                found.append(" ".join("".join(part.text or "" for part in tree.iter(f"{{{W}}}t")).split()))
    return found
