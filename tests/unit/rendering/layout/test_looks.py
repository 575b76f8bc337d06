"""What a reader's eye asks of a page, measured on the page: rooms, baselines, columns, no holes."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.unit.rendering.layout.told import render
from vanban.metrics import line_height_pt
from vanban.metrics.lengths import millimetres
from vanban.regulation import ELEMENTS, page

pytestmark = pytest.mark.office

WORDS = (
    "tổ", "chức", "thực", "hiện", "nhiệm", "vụ", "được", "giao", "bảo", "đảm", "kịp", "thời", "đúng", "quy", "định", "của",
    "pháp", "luật", "phối", "hợp", "các", "sở", "ban", "ngành",
)  # fmt: skip
MOST_EMPTY = 0.3
"""Part of a page that may stay empty above a break nobody asked for."""


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize()


def report(write: Any, seed: int) -> dict[str, Any]:
    """A report of several pages: tables with rows of every height, group rows, merged cells, text between them."""
    chance, blocks = random.Random(seed), []
    for part in range(chance.randint(2, 4)):
        blocks.append(write.para("muc_la_ma", f"Phần {part}. {words(chance, 4)}"))
        blocks += [write.para("noi_dung", words(chance, chance.randint(5, 90))) for _ in range(chance.randint(0, 3))]
        high, rows = chance.choice((10, 60, 150, 320)), []
        for number in range(chance.randint(4, 12)):
            if chance.random() < 0.2:
                rows.append({**write.row(f"Nhóm {number}", group=True), "giu": True})
            unit = write.cell(words(chance, chance.randint(2, 8)))
            rows.append(write.row(str(number + 1), words(chance, chance.randint(3, high)), unit, words(chance, 6)))
        rows[-1]["o"][-1]["dam"] = True
        table = write.table(["TT", "Nội dung công việc", "Đơn vị", "Kết quả"], rows)
        table["dau"][0]["giu"] = True
        blocks.append(table)
        if chance.random() < 0.6:
            blocks.append(write.para("noi_dung", words(chance, chance.randint(10, 100))))
    return write.paper("bao_cao", noi_dung=blocks)  # type: ignore[no-any-return]


@pytest.fixture
def printed(write: Any, sheets: Callable[..., Any]) -> dict[str, Any]:
    """All the papers of this file, printed in one go."""
    long_row = [write.row("1", write.text, "1.500.000"), write.row("2", "Một dòng", "900.000")]
    terms = [write.row(str(n), write.text, "Văn phòng", "Quý IV năm 2026") for n in range(1, 3)]
    tables = [
        write.table(["TT", "Nội dung", "Số tiền"], long_row),
        write.para("noi_dung", "Đoạn ở giữa."),
        write.table(["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"], terms),
    ]
    council = write.paper("nghi_quyet", chu_quan=[], co_quan=["HỘI ĐỒNG QUẢN LÝ BỆNH VIỆN ĐA KHOA TỈNH LẠNG SƠN"])
    council["noi_dung"] = [write.para("noi_dung", write.text), write.para("noi_dung", "Trên đây là nghị quyết./.")]
    papers = {
        "bang": write.paper("bao_cao", noi_dung=tables),
        "ten_dai": council,
        **{f"dai-{seed}": report(write, seed) for seed in (1, 2, 6)},
    }
    found: dict[str, Any] = sheets({name: render(context) for name, context in papers.items()})
    return found


def test_trang_giay_de_nhin(printed: Mapping[str, Any]) -> None:
    sheet = printed["bang"][0]
    room_above_the_signature(printed["ten_dai"][0])
    one_baseline_and_padding(sheet)
    columns_by_content(sheet)
    country, name = printed["ten_dai"][0].find("CỘNG HÒA"), printed["ten_dai"][0].find("HỘI ĐỒNG QUẢN LÝ")
    beside = [line for line in printed["ten_dai"][0].lines if line.right < country.left and line.base < name.base + 20]
    assert min(country.left - line.right for line in beside) > 7, "the body's name reads on into Quốc hiệu"
    for key in (key for key in printed if key.startswith("dai-")):
        no_holes(key, printed[key])


def room_above_the_signature(sheet: Any) -> None:
    last, signer = sheet.find("Trên đây"), sheet.find("CHÁNH VĂN PHÒNG")
    line = millimetres(line_height_pt(ELEMENTS["noi_dung"].co.preferred))
    assert signer.base - last.base - line >= millimetres(2 * page.PARAGRAPH_GAP.preferred) - 0.2
    assert abs(sheet.find("Nơi nhận:").base - signer.base) < 1


def one_baseline_and_padding(sheet: Any) -> None:
    first = sheet.find("1.500.000")
    level = [line.text for line in sheet.lines if abs(line.base - first.base) < 0.05]
    assert level[0] == "1"
    assert level[1].startswith("Đẩy mạnh")
    below = sheet.find("Một dòng")
    strokes = sorted({float(s["top"]) * 25.4 / 72 for s in sheet.strokes if s["x1"] - s["x0"] > 20})
    above = max(at for at in strokes if at < below.base)
    under = min(at for at in strokes if at > below.base)
    text = millimetres(line_height_pt(below.size))
    assert under - above - text >= millimetres(page.PARAGRAPH_GAP.preferred) - 0.2, "no room above and below the text"


def columns_by_content(sheet: Any) -> None:
    assert len([line for line in sheet.lines if line.text == "Quý IV năm 2026"]) == 2, "a term is broken in two lines"
    assert sheet.find("Đơn vị chủ trì")
    order = [line for line in sheet.lines if line.text == "TT"]
    assert all(line.left - page.MARGIN_LEFT.preferred < 6 for line in order)


def no_holes(name: str, pages: list[Any]) -> None:
    bottom = pages[0].height - page.MARGIN_BOTTOM.preferred
    text = bottom - page.MARGIN_TOP.preferred
    assert len(pages) >= 3, name
    for number, sheet in enumerate(pages[:-1], start=1):
        empty = (bottom - max(line.base for line in sheet.lines)) / text
        assert empty < MOST_EMPTY, f"{name}: {empty:.0%} of page {number} stays empty"
    for above, below in itertools.pairwise(pages):
        cut = above.lines[-1].base > bottom - 60 and above.strokes and below.strokes
        first = [line for line in below.lines if line.base > page.MARGIN_TOP.preferred][:4]
        if cut and any(line.text == "TT" for line in above.lines) and min(s["top"] for s in below.strokes) < 62:
            assert first[0].text == "TT", f"{name}: a table goes on without its head"
