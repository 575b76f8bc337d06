from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from vanban.errors import DocumentError, InputError
from vanban.pdf.copies import CopyBlock, stamp_copy
from vanban.pdf.opening import as_seen
from vanban.pdf.overlay import Ink
from vanban.pdf.stamps import IncomingStamp, stamp_incoming
from vanban.pdf.words import lines_of

STAMP = IncomingStamp("Ủy ban nhân dân tỉnh Lâm Đồng", "125", date(2026, 3, 6), "Phòng Tổng hợp", "01.TCCB")
BLOCK = CopyBlock(
    "sao_y",
    "Sở Xây dựng",
    "Lâm Đồng",
    ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
    "Trần Văn Bình",
    "03/SY-SXD",
    date(2026, 6, 9),
    ("Các phòng thuộc Sở",),
)


def lines(path: Path, page: int = 1) -> list[str]:
    with as_seen(path) as pdf:
        return [line.text for line in lines_of(pdf[page - 1], page - 1)]


def line(path: Path, text: str, page: int = 1):
    with as_seen(path) as pdf:
        return next(line for line in lines_of(pdf[page - 1], page - 1) if line.text == text)


def red(path: Path, box) -> tuple[float, float, float, float]:
    """The outer edges of what is red, in millimetres."""
    with as_seen(path) as pdf:
        picture = pdf[0].render(scale=200 / 72).to_pil().convert("RGB")
    r, g, _ = picture.split()
    mask = r.point(lambda v: 255 if v > 180 else 0)
    mask.paste(0, mask=g.point(lambda v: 255 if v > 120 else 0))
    edges = mask.getbbox()
    assert edges is not None
    return tuple(value / 200 * 25.4 for value in edges)


def test_dau_den_rong_50_cao_35_mm_mau_do(letter: Path, tmp_path: Path) -> None:
    box = stamp_incoming(letter, tmp_path / "den.pdf", STAMP)
    left, top, right, bottom = red(tmp_path / "den.pdf", box)
    assert (right - left, bottom - top) == pytest.approx((50, 35), abs=0.3)
    assert (left, top) == pytest.approx((box.x, box.y), abs=0.3)


def test_dau_den_ghi_du_va_nam_duoi_so_tren_giay_trong(letter: Path, tmp_path: Path) -> None:
    ink = Ink(letter, 1)
    box = stamp_incoming(letter, tmp_path / "den.pdf", STAMP)
    assert ink.blank(box)
    assert 48 < box.y < 60
    text = " ".join(lines(tmp_path / "den.pdf"))
    for piece in (
        "ỦY BAN NHÂN DÂN",
        "ĐẾN",
        "Số: 125",
        "Ngày: 06/3/2026",
        "Phòng Tổng hợp",
        "Số và ký hiệu HS: 01.TCCB",
    ):
        assert piece in text


def test_dau_den_de_trong_thi_co_dong_cham_de_viet_tay(letter: Path, tmp_path: Path) -> None:
    stamp_incoming(letter, tmp_path / "den.pdf", IncomingStamp("Sở Nội vụ"))
    text = " ".join(lines(tmp_path / "den.pdf"))
    assert all(label in text for label in ("ĐẾN", "Số:", "Ngày:", "Chuyển:", "Số và ký hiệu HS:"))
    with pikepdf.open(tmp_path / "den.pdf") as pdf:
        drawn = b"".join(x.read_bytes() for x in pdf.objects if isinstance(x, pikepdf.Stream) and "/BBox" in x)
    assert drawn.count(b"] 0 d") >= 4


def test_trang_kin_chu_khong_dong_de_len_chu(draw_paper, tmp_path: Path) -> None:
    full = tuple(
        (105, y, "Thực hiện Kế hoạch về công tác thi đua, khen thưởng năm 2026", 14, False) for y in range(10, 292, 8)
    )
    path = draw_paper("kin.pdf", full)
    with pytest.raises(DocumentError, match="không còn chỗ trống 50 x 35"):
        stamp_incoming(path, tmp_path / "x.pdf", STAMP)
    with pytest.raises(InputError, match="không trống"):
        stamp_incoming(path, tmp_path / "x.pdf", STAMP, at=(30, 40))
    assert not (tmp_path / "x.pdf").exists()
    assert stamp_incoming(path, tmp_path / "x.pdf", STAMP, at=(30, 40), over=True).x == 30
    with pytest.raises(InputError, match="ra ngoài trang"):
        stamp_incoming(path, tmp_path / "y.pdf", STAMP, at=(180, 40), over=True)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_trang_quet_nam_nghieng_dau_van_dung_chieu(draw_paper, tmp_path: Path, turned: int) -> None:
    path = draw_paper("quet.pdf", ((60, 42, "Số: 15/SXD-VP", 13, False),), turned=turned)
    box = stamp_incoming(path, tmp_path / "den.pdf", STAMP)
    left, top, right, bottom = red(tmp_path / "den.pdf", box)
    assert (left, top, right - left, bottom - top) == pytest.approx((box.x, box.y, 50, 35), abs=0.4)
    assert "Số: 125" in " ".join(lines(tmp_path / "den.pdf"))


def test_noi_dung_qua_dai_bao_truong_nao(letter: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Chuyển"):
        stamp_incoming(letter, tmp_path / "x.pdf", IncomingStamp("Sở Nội vụ", chuyen="Phòng " * 30))


def test_khoi_ban_sao_ngay_duoi_phan_cuoi_cung_trang(letter: Path, tmp_path: Path, draw_paper) -> None:
    short = draw_paper("ngan.pdf", ((145, 60, "GIÁM ĐỐC", 14, True), (145, 90, "Lê Văn An", 14, True)))
    assert stamp_copy(short, tmp_path / "sao.pdf", BLOCK) == 1
    text = lines(tmp_path / "sao.pdf")
    for piece in ("SỞ XÂY DỰNG", "SAO Y", "Số: 03/SY-SXD", "Lâm Đồng, ngày 09 tháng 6 năm 2026", "TL. GIÁM ĐỐC"):
        assert piece in text
    assert text[-1] == "Trần Văn Bình" or "Trần Văn Bình" in text
    assert {"Nơi nhận:", "- Các phòng thuộc Sở;", "- Lưu: VT."} <= set(text)
    assert line(tmp_path / "sao.pdf", "SAO Y").box.y > 91
    assert line(tmp_path / "sao.pdf", "SAO Y").box.y < 105
    assert line(tmp_path / "sao.pdf", "SAO Y").box.x > line(tmp_path / "sao.pdf", "SỞ XÂY DỰNG").box.x


def test_khoi_ban_sao_khong_du_cho_thi_sang_trang_moi(letter: Path, tmp_path: Path) -> None:
    assert stamp_copy(letter, tmp_path / "sao.pdf", BLOCK) == 2
    with pikepdf.open(tmp_path / "sao.pdf") as pdf:
        assert len(pdf.pages) == 2
        assert pdf.docinfo["/PageAmount"] == "2"
    assert "SAO Y" in lines(tmp_path / "sao.pdf", 2)


def test_ban_sao_chua_co_so_ngay_thi_chua_trong(draw_paper, tmp_path: Path) -> None:
    short = draw_paper("ngan.pdf", ((145, 60, "GIÁM ĐỐC", 14, True),))
    stamp_copy(short, tmp_path / "s.pdf", CopyBlock("trich_sao", "Sở Xây dựng", "Huế", ("GIÁM ĐỐC",), "Lê An"))
    text = " ".join(lines(tmp_path / "s.pdf"))
    assert "TRÍCH SAO" in text
    assert "/TrS-" in text
    assert "ngày tháng năm" in " ".join(text.split())


def test_khoi_ban_sao_thieu_gi_bao_het_mot_luot(letter: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        stamp_copy(letter, tmp_path / "x.pdf", CopyBlock("sao_chep", "", "", (), ""))
    assert [problem.vi_tri for problem in caught.value.problems] == [
        "hinh_thuc",
        "co_quan",
        "dia_danh",
        "ho_ten",
        "chuc_vu",
    ]
