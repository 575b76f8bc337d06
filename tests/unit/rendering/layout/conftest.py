"""Papers to lay out, written by hand as the context gives them, and a ruler for what comes out of the printer."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vanban.regulation import LOAI, page, sizes

MM = 25.4 / 72
LONG_TEXT = (
    "Đẩy mạnh các phong trào thi đua, thiết thực lập thành tích chào mừng các ngày lễ, kỷ niệm trong năm 2026; quyết tâm "
    "phấn đấu nâng cao chất lượng, hiệu quả công tác, thực hiện thắng lợi các nhiệm vụ chính trị được giao, góp phần thực "
    "hiện thắng lợi các chỉ tiêu kinh tế - xã hội năm 2026 của tỉnh."
)


class Write:
    """Writes contexts and blocks as `vanban.context` does."""

    text = LONG_TEXT

    @staticmethod
    def look(preset: str = "nho", body: float = 14, **changes: Any) -> dict[str, Any]:
        margins = {"tren": 20.0, "duoi": 20.0, "trai": 30.0, "phai": 20.0}
        base = {
            "le": margins,
            "co_chu": sizes(preset, body),
            "thut_mm": page.INDENT.preferred,
            "gian_dong": 1.0,
            "cach_doan_pt": 6.0,
        }
        return {**base, **changes}

    @staticmethod
    def para(role: str, *runs: str | tuple[str, bool, bool], keep: bool = False) -> dict[str, Any]:
        written = [run if isinstance(run, tuple) else (run, False, False) for run in runs]
        return {"kind": "doan", "role": role, "runs": [{"t": t, "b": b, "i": i} for t, b, i in written], "giu": keep}

    @staticmethod
    def cell(*paragraphs: str, **how: Any) -> dict[str, Any]:
        texts = [[{"t": text, "b": False, "i": False}] for text in paragraphs]
        return {"doan": texts, "ngang": 1, "doc": None, "can": None, "dam": False, **how}

    @classmethod
    def row(cls, *cells: Any, group: bool = False) -> dict[str, Any]:
        made = [cls.cell(cell) if isinstance(cell, str) else cell for cell in cells]
        return {"o": made, "nhom": group, "giu": False}

    @classmethod
    def table(cls, head: Iterable[str], rows: Iterable[dict[str, Any]], **how: Any) -> dict[str, Any]:
        names = list(head)
        columns = [{"rong": None, "can": None} for _ in names]
        return {
            "kind": "bang",
            "cot": columns,
            "dau": [cls.row(*names)],
            "hang": list(rows),
            "ke": True,
            "co": None,
            **how,
        }

    @classmethod
    def paper(cls, loai: str, **changes: Any) -> dict[str, Any]:
        kind = LOAI[loai]
        base: dict[str, Any] = {
            "khuon": loai,
            "kho": cls.look(),
            "ho_so": {"tieu_de": "Tiêu đề", "tac_gia": "Văn phòng", "chu_de": "", "tuy_bien": {"TypeName": kind.ten}},
            "chu_quan": ["UBND TỈNH LẠNG SƠN"],
            "co_quan": ["VĂN PHÒNG"],
            "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
            "so_ky_hieu": f"Số: 01/{kind.ky_hieu}-VP" if kind.ky_hieu else "Số: 315/VP-HC",
            "dia_danh_ngay": "Lạng Sơn, ngày 05 tháng 01 năm 2026" if kind.dia_danh_ngay else None,
            "trich_yeu_cong_van": "V/v cử cán bộ tham gia tổ công tác" if kind.trich_yeu == "duoi_so" else None,
            "ten_loai": None if kind.trich_yeu == "duoi_so" else kind.ten_in_hoa,
            "trich_yeu": "Công tác thi đua, khen thưởng năm 2026" if kind.trich_yeu == "duoi_ten_loai" else None,
            "ke_trich_yeu": kind.ke_trich_yeu,
            "mo_dau": [],
            "noi_dung": [cls.para("noi_dung", LONG_TEXT), cls.para("noi_dung", LONG_TEXT[:-1] + "./.")],
            "ky": [cls.signer("CHÁNH VĂN PHÒNG")],
            "noi_nhan": {"dau": "Nơi nhận:", "dong": ["- Sở Nội vụ;", "- Lưu: VT, HC."], "nguoi_soan": None},
            "xac_nhan": None,
            "lien_he": None,
            "dau": dict.fromkeys(("khan", "pham_vi", "mat", "du_thao", "thong_tin_ky_so")) | {"cho_mat": False},
            "phu_luc": [],
        }
        if kind.hai_chu_ky:
            base["ky"] = [cls.signer("THƯ KÝ"), cls.signer("CHỦ TỌA")]
        return {**base, **changes}

    @staticmethod
    def signer(*lines: str, name: str = "Nguyễn Văn Hà", **more: Any) -> dict[str, Any]:
        return {"dong": list(lines), "tren_ten": [], "ho_ten": name, "ghi_chu": None, **more}

    @classmethod
    def appendix(cls, label: str = "Phụ lục", **changes: Any) -> dict[str, Any]:
        base = {
            "khuon": "phu_luc",
            "nhan": label,
            "tieu_de": "DANH MỤC NHIỆM VỤ",
            "kem_theo": "(Kèm theo Kế hoạch số 01/KH-VP ngày 05 tháng 01 năm 2026 của Văn phòng)",
            "noi_dung": [cls.para("noi_dung", LONG_TEXT)],
            "ngang": False,
            "thong_tin_ky_so": None,
        }
        return {**base, **changes}


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its text and where it stands, in millimetres from the sheet's left and top edge."""

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


class Sheet:
    """One printed page, measured."""

    def __init__(self, printed: Any) -> None:
        self.width, self.height = float(printed.width) * MM, float(printed.height) * MM
        self.lines = _lines(printed.chars, self.height)
        strokes = [(float(s["x0"]) * MM, float(s["x1"]) * MM, float(s["top"]) * MM) for s in printed.lines]
        self.rules = sorted({s for s in strokes if s[1] - s[0] > 1}, key=lambda s: s[2])
        self.strokes = printed.lines

    def find(self, text: str) -> Line:
        found = [line for line in self.lines if line.text.startswith(text)]
        assert found, f"«{text}» is not one line of {[line.text for line in self.lines[:12]]}"
        return found[0]

    def rule_below(self, line: Line) -> tuple[float, float, float]:
        """The first rule below a line that overlaps it: left, right, height on the page."""
        below = [r for r in self.rules if line.base < r[2] < line.base + 5 and r[0] < line.right and r[1] > line.left]
        assert below, f"no rule below «{line.text}»"
        return below[0]


def _lines(chars: list[Any], height: float) -> list[Line]:
    """Put characters together into lines; a gap wider than two blanks is the gap between two columns."""
    rows: dict[float, list[Any]] = {}
    for char in chars:
        rows.setdefault(round(float(char["matrix"][5]), 1), []).append(char)
    found = []
    for base, row in sorted(rows.items(), reverse=True):
        run: list[Any] = []
        for char in sorted(row, key=lambda c: c["x0"]):
            if run and char["x0"] - run[-1]["x1"] > char["size"] / 2:
                found.append(_line(run, height - base * MM))
                run = []
            run.append(char)
        found.append(_line(run, height - base * MM))
    return [line for line in found if line.text]


def _line(run: list[Any], base: float) -> Line:
    text = "".join(char["text"] for char in run)
    inked = [char for char in run if char["text"].strip()] or run
    return Line(
        text.strip(), inked[0]["x0"] * MM, inked[-1]["x1"] * MM, base, round(inked[0]["size"], 1), inked[0]["fontname"]
    )


@pytest.fixture(scope="session")
def write() -> type[Write]:
    return Write


@pytest.fixture
def sheets(tmp_path: Path) -> Callable[[Mapping[str, bytes]], dict[str, list[Sheet]]]:
    """Print papers in one call of LibreOffice and measure their pages."""
    import pdfplumber

    from vanban.pdf import convert

    def printed(papers: Mapping[str, bytes]) -> dict[str, list[Sheet]]:
        for name, data in papers.items():
            (tmp_path / f"{name}.docx").write_bytes(data)
        convert([tmp_path / f"{name}.docx" for name in papers])
        found = {}
        for name in papers:
            with pdfplumber.open(tmp_path / f"{name}.pdf") as pdf:
                found[name] = [Sheet(sheet) for sheet in pdf.pages]
        return found

    return printed


@pytest.fixture(scope="session")
def schema_faults() -> Callable[[bytes], list[str]]:
    """Every place of a file where the schema's order is broken, by the same table as the templates' tests."""
    name = "vanban_schema_order"
    source = importlib.util.spec_from_file_location(name, Path(__file__).parents[2] / "building" / "conftest.py")
    assert source is not None
    assert source.loader is not None
    module = importlib.util.module_from_spec(source)
    source.loader.exec_module(module)
    return lambda data: list(module.order_faults(data))
