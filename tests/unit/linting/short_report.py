"""A short report typed by hand, piece by piece, and what the checker says of it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

from typed_markup import GRID, body, cell, line, package, section, table

from vanban import linting
from vanban.linting import Report
from vanban.reading import read_facts
from vanban.records.law import read_law

LAW = read_law()
QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(
    number: str = "Số: 12/BC-STC",
    date: str = "Quảng Trị, ngày 05 tháng 3 năm 2026",
    above: str = "UBND TỈNH QUẢNG TRỊ",
    own: str = "SỞ TÀI CHÍNH",
) -> str:
    return table(
        [62, 98],
        [cell(62, line(above, 13), line(own, 13, "B")), cell(98, line(QH, 13, "B"), line(TN, 14, "B"))],
        [cell(62, line(number, 13)), cell(98, line(date, 14, "I"))],
    )


def sign(*recipients: str, office: str = "") -> str:
    listed = recipients or ("- Như trên;", "- Lưu: VT, NS.")
    return table(
        [75, 85],
        [
            cell(75, line("Nơi nhận:", 12, "BI", "left"), *(line(text, 11, "", "left") for text in listed)),
            cell(85, office or line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3, line("Nguyễn Văn An", 14, "B")),
        ],
    )


TITLE = line("BÁO CÁO", 14, "B") + line("Tình hình thu chi quý I", 14, "B")


def check(blocks: str, *, head_: str = "", sign_: str = "", title: str = TITLE) -> Report:
    facts = read_facts(package((head_ or head()) + title + blocks + (sign_ or sign()) + section()))
    return linting.check(facts, law=LAW)


def told(report: Report, ma: str) -> list[str]:
    return [finding.noi_dung for finding in report.findings if finding.ma == ma]


TEXT = body("Kết quả thu chi trong quý như sau:") + body("Các đơn vị thực hiện đúng dự toán được giao./.")


def rows(*texts: str) -> str:
    made = []
    for text in texts:
        cells = text.split("|")
        made.append([cell(150 / len(cells), line(c, 12)) for c in cells])
    return table([150 / 3] * 3, *made, borders=GRID)
