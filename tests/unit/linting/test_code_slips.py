"""SO-04 says of every code that is often mistyped that Phụ lục III does not know it."""

from __future__ import annotations

import io
import zipfile

import pytest

import vanban
from vanban.regulation import LOAI
from vanban.regulation.types import LOOKALIKES


def with_code(kind: str, code: str) -> bytes:
    """A finished paper of a kind whose type code was mistyped in Word."""
    made = vanban.render(vanban.from_dict({**_record(kind), "so": 12}))
    return replaced(made, f"Số: 12/{LOAI[kind].ky_hieu}-", f"Số: 12/{code}-")


def replaced(made: bytes, right: str, wrong: str) -> bytes:
    """The paper with a few letters of its page typed otherwise."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                assert data.count(right.encode()) == 1
                data = data.replace(right.encode(), wrong.encode())
            target.writestr(name, data)
    return stream.getvalue()


def _record(kind: str) -> dict[str, object]:
    return {
        "loai": kind, "co_quan": {"ten": "Sở Xây dựng", "chu_quan": "UBND tỉnh Lâm Đồng", "ky_hieu": "SXD"},
        "dia_danh": "Lâm Đồng", "ngay": "05/3/2026", "trich_yeu": "Công tác năm 2026",
        "noi_dung": "Điều 1. Nội dung.", "can_cu": ["Luật Xây dựng"],
        "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê Minh Hòa"}, "noi_nhan": ["Các phòng"],
    }  # fmt: skip


def kind_of(code: str) -> str:
    """The kind that was meant; any where the code stands for none."""
    return next(
        (key for key, loai in LOAI.items() if loai.ky_hieu == LOOKALIKES[code] and key != "to_trinh"), "ke_hoach"
    )


@pytest.mark.parametrize("code", sorted(LOOKALIKES))
def test_ma_go_nham_duoc_noi_la_khong_co(code: str) -> None:
    found = [f.noi_dung for f in vanban.check(with_code(kind_of(code), code)).findings if f.ma == "SO-04"]
    shown = code.split("-")[0]
    assert any(f"«{shown}»" in text for text in found), found
    if shown == code:
        assert any("không có trong Phụ lục III" in text for text in found), found


@pytest.mark.parametrize(("code", "judged"), [("2026/QĐ-SXD", True), ("2026/QĐ-UBND", False)])
def test_nam_trong_ma_quyet_dinh_chi_co_nghia_voi_nguoi_ban_hanh_luat(code: str, judged: bool) -> None:
    """A year in the number makes a normative paper of a people's committee; at a department it is a slip, and judged."""
    made = vanban.render(vanban.from_dict({**_record("quyet_dinh"), "so": 12}))
    report = vanban.check(replaced(made, "Số: 12/QĐ-SXD", f"Số: 12/{code}"))
    told = " ".join(report.to_dict()["khong_danh_gia"])
    assert ("không nhận ra đây là văn bản hành chính" in told) is not judged
    assert any("có năm ban hành" in finding.noi_dung for finding in report.findings) is judged
