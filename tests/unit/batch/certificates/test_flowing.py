"""Where lines end, and rows that give way: a name is not cut, no hole, free room before smaller type."""

from __future__ import annotations

import io
import itertools
import re
from typing import Any

import pytest
from docx import Document

from vanban.batch.certificates.fitting import Rules, fit
from vanban.batch.certificates.keeping import KEPT, kept_together
from vanban.batch.certificates.making import prepare
from vanban.batch.certificates.printing import prepare_printing
from vanban.metrics.lengths import MM_PER_PT
from vanban.overprint.sheet import Box, Look

MERIT = (
    "Đã có thành tích xuất sắc trong phong trào thi đua “Toàn dân đoàn kết xây dựng đời sống văn hóa” gắn với xây dựng nông "
    "thôn mới giai đoạn 2021 - 2025 trên địa bàn tỉnh; phục vụ người dân từ ngày 01 tháng 01 năm 2021 đến ngày 31 tháng 12 "
    "năm 2025; được Bà Lê Thị Hồng Gấm, Ban Quản lý dự án huyện Bắc Sơn đánh giá cao với 1.200 hồ sơ"
)
WHOLE = (
    "đoàn kết", "đời sống", "văn hóa", "nông thôn", "2021 - 2025", "ngày 01 tháng 01 năm 2021", "31 tháng 12 năm 2025",
    "Bà Lê Thị Hồng Gấm", "Ban Quản lý", "Bắc Sơn", "địa bàn", "1.200 hồ sơ",
)  # fmt: skip


@pytest.mark.parametrize("width", range(90, 240, 10))
def test_dong_khong_ngat_giua_ten_ngay_so(width: int) -> None:
    box = Box("thanh_tich", "", 0, 0, width, 200, Look(size=16))
    fitted = fit(MERIT, box, Rules(11, 30, wrap_first=True))
    assert fitted is not None
    assert " ".join(fitted.lines) == MERIT
    shown = "\n".join(fitted.lines)
    cut = [whole for whole in WHOLE[:-1] if whole not in shown]
    assert cut == [], shown


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ông: Nguyễn Văn An", "Ông:_Nguyễn_Văn_An"),
        ("Phòng Hành chính - Quản trị", "Phòng_Hành_chính_-_Quản_trị"),
        ("hạng II năm 2026", "hạng_II năm_2026"),
        ("CHIẾN SĨ THI ĐUA CƠ SỞ", "CHIẾN_SĨ THI_ĐUA CƠ_SỞ"),
        ("đạt 98,5 % kế hoạch, 15 tập thể", "đạt 98,5_% kế_hoạch, 15_tập_thể"),
        ("Tôi yêu em", "Tôi yêu em"),
    ],
)
def test_cho_giu_lien(text: str, kept: str) -> None:
    assert kept_together(text)[0].replace(KEPT, "_") == kept
    assert all(one.replace(KEPT, " ") == text for one in kept_together(text))


def rows_of(data: bytes) -> dict[str, tuple[int, list[str]]]:
    """Style of the first line of a row → its height in twips, and its lines."""
    found = {}
    for row in Document(io.BytesIO(data)).tables[0].rows:
        paragraph = row.cells[0].paragraphs[0]
        high = row._tr.trPr.find(".//{*}trHeight").val
        found[paragraph.style.style_id] = (round(high / 635), paragraph.text.split("\n"))
    return found


def test_hang_trong_khong_de_lo_chu_dai_dung_cho_con_lai(common: Any, row: Any) -> None:
    maker = prepare("giay_khen", common())
    one = {"gioi_tinh": "nu", "chuc_vu": "Chuyên viên", "don_vi": "Văn phòng", "thanh_tich": "Hoàn thành tốt nhiệm vụ"}
    person = rows_of(b"".join(maker.pieces(row(ho_ten="Lê Thị Hoa", **one))))
    group = rows_of(b"".join(maker.pieces(row(ten_tap_the="Phòng Tổng hợp", thanh_tich="Hoàn thành tốt nhiệm vụ"))))
    wordy = rows_of(b"".join(maker.pieces(row(ho_ten="Lê Thị Hoa", **{**one, "thanh_tich": MERIT}))))
    assert group["VbCnDonVi"][0] < 40, "a collective leaves a hole where the post would stand"
    assert person["VbCnDonVi"][0] > 500
    assert len(wordy["VbCnThanhTich"][1]) > 3
    assert wordy["VbCnThanhTich"][0] > person["VbCnThanhTich"][0]
    size = maker.setter.set({"thanh_tich": MERIT, "nguoi_nhan": "Bà: Lê Thị Hoa", "don_vi": "Văn phòng",
                             "dong_tang": "Tặng", "danh_hieu": "Giấy khen"})[0]["thanh_tich"].size  # fmt: skip
    assert size >= 16, "type shrank although lines were free"
    for one_sheet, other in itertools.combinations((person, group, wordy), 2):
        total = [sum(high for high, _ in sheet.values()) for sheet in (one_sheet, other)]
        assert abs(total[0] - total[1]) <= 6, "the signature moved"


@pytest.mark.office
def test_duong_pdf_cung_nhuong_cho_nhu_duong_docx(tmp_path: Any, common: Any, row: Any) -> None:
    import pdfplumber

    rows = [row(ten_tap_the="Phòng Tổng hợp", thanh_tich="Hoàn thành tốt nhiệm vụ"),
            row(index=2, ten_tap_the="Phòng Nội vụ", thanh_tich=MERIT)]  # fmt: skip
    prepare_printing("giay_khen", common()).print(rows, tmp_path / "in.pdf")
    setter = prepare("giay_khen", common()).setter
    with pdfplumber.open(tmp_path / "in.pdf") as pdf:
        tops = [
            {
                word["text"]: word["top"]
                for word in sheet.extract_words()
                if re.fullmatch("TẶNG|Phòng|Đã|Hoàn", word["text"])
            }
            for sheet in pdf.pages
        ]
    assert setter.giving
    assert tops[0]["TẶNG"] == tops[1]["TẶNG"], "sheets of one printing look alike"
    assert tops[0]["Phòng"] > tops[1]["Phòng"], "the longer merit takes room from the name above it"


def test_thanh_tich_dai_duoi_quoc_huy_thu_nho_cung_ten_giay(tmp_path: Any, common: Any, row: Any) -> None:
    from PIL import Image

    Image.new("RGB", (600, 600), "red").save(tmp_path / "quoc-huy.png")
    maker = prepare("giay_khen", common(quoc_huy=str(tmp_path / "quoc-huy.png")))
    merit = (
        "Đã có thành tích xuất sắc trong công tác tham mưu, tổ chức triển khai phong trào thi đua “Cả nước chung sức xây dựng "
        "nông thôn mới”, “Toàn dân đoàn kết xây dựng đời sống văn hóa” và cuộc vận động “Học tập và làm theo tư tưởng, đạo đức, "
        "phong cách Hồ Chí Minh” trên địa bàn tỉnh Lạng Sơn giai đoạn 2021 - 2026"
    )
    zones = {"dong_tang": "Tặng", "danh_hieu": "Giấy khen", "nguoi_nhan": "Phòng Hành chính - Quản trị",
             "don_vi": "Văn phòng UBND tỉnh", "thanh_tich": merit}  # fmt: skip
    assert len(merit) > 290
    done = maker.setter.set(zones)[0]
    boxes = maker.setter.sheet.fields
    shares = {key: done[key].size / boxes[key].look.size for key in zones}
    assert done["thanh_tich"].size >= 14, "a long merit stands tiny"
    assert shares["danh_hieu"] < shares["thanh_tich"] + 0.06, "the title keeps its size beside a small merit"
    whole = " ".join(done["thanh_tich"].lines)
    assert whole == merit
    assert not any(line.endswith((" tham", " tư", " cuộc vận", " cuộc")) for line in done["thanh_tich"].lines)
    total = sum((done[key].box or boxes[key]).height for key in zones)
    assert abs(total - sum(boxes[key].height for key in zones)) < 0.1, "the signature moved"


def test_chuc_vu_va_don_vi_ngat_sau_dau_phay(common: Any) -> None:
    setter = prepare("giay_khen", common()).setter
    post = "Phó Giám đốc Trung tâm phụ trách Ban Quản lý dự án"
    unit = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông, nông nghiệp tỉnh Lạng Sơn"
    done = setter.set({"don_vi": f"{post}, {unit}", "nguoi_nhan": "Ông: Lê An", "thanh_tich": "Tốt"})[0]
    assert done["don_vi"].lines == (f"{post},", unit)


def test_ten_tap_the_dai_xuong_dong_chu_khong_nho_bang_thanh_tich(common: Any) -> None:
    setter = prepare("giay_khen", common()).setter
    name = "Cán bộ, công chức, viên chức và người lao động Phòng Quản lý xuất nhập cảnh"
    zones = {"dong_tang": "Tặng", "danh_hieu": "Giấy khen", "don_vi": "Công an tỉnh", "thanh_tich": "Hoàn thành tốt"}
    done = setter.set({**zones, "nguoi_nhan": name})[0]
    short = setter.set({**zones, "nguoi_nhan": "Phòng Tổng hợp"})[0]
    assert (len(done["nguoi_nhan"].lines), done["nguoi_nhan"].size) == (2, 26)
    boxes = setter.sheet.fields
    assert [(done[key].box or boxes[key]).y for key in ("dong_tang", "danh_hieu")] == [
        (short[key].box or boxes[key]).y for key in ("dong_tang", "danh_hieu")
    ]


@pytest.mark.parametrize("more", [{}, {"quoc_huy": "quoc-huy.png"}, {"kho_giay": "A3"}, {"kho_giay": "A4 đứng"}])
def test_nguoi_ky_nhieu_dong_khong_thu_nho_van_con_cho_ky(tmp_path: Any, common: Any, more: dict[str, str]) -> None:
    from PIL import Image

    Image.new("RGB", (60, 60), "red").save(tmp_path / "quoc-huy.png")
    more = {key: str(tmp_path / value) if key == "quoc_huy" else value for key, value in more.items()}
    signer = {
        "tm": "Ủy ban nhân dân",
        "kt": "Chủ tịch",
        "chuc_vu": "Phó Chủ tịch Thường trực",
        "ho_ten": "Nguyễn Văn Hà",
    }
    record = common(nguoi_ky=signer, **more)
    setter = prepare("giay_khen", record).setter
    boxes = setter.sheet.fields
    done = setter.set({"chuc_vu_ky": "\n".join(record.signer), "danh_hieu": "Giấy khen", "thanh_tich": "Tốt"})[0]
    office = done["chuc_vu_ky"]
    assert (len(office.lines), office.size) == (3, boxes["chuc_vu_ky"].look.size)
    scale = setter.sheet.width / 297 if setter.sheet.width > setter.sheet.height else 1
    used = len(office.lines) * office.size * boxes["chuc_vu_ky"].look.pitch * MM_PER_PT
    assert boxes["ho_ten_ky"].y - boxes["chuc_vu_ky"].y - used > 13 * scale, "no room for the signature"
    assert done["danh_hieu"].size == boxes["danh_hieu"].look.size, "the title differs from sheet to sheet"


def test_phan_chan_khong_dinh_vao_thanh_tich(common: Any) -> None:
    setter = prepare("giay_khen", common()).setter
    boxes = setter.sheet.fields
    done = setter.set({"dong_tang": "Tặng", "danh_hieu": "Giấy khen", "nguoi_nhan": "Bà: Lê Thị Hoa", "don_vi": "Văn phòng",
                       "thanh_tich": MERIT, "ngay_ky": "Lạng Sơn, ngày 15 tháng 01 năm 2026"})[0]  # fmt: skip
    merit, date = done["thanh_tich"], boxes["ngay_ky"]
    high = len(merit.lines) * merit.size * boxes["thanh_tich"].look.pitch * MM_PER_PT
    last = merit.box.y + (merit.box.height + high) / 2
    first = date.y + date.height - date.look.size * date.look.pitch * MM_PER_PT
    assert first - last > 3


@pytest.mark.parametrize(("width", "text"), [(95, "Thứ trưởng phụ trách Hội đồng Thi đua - Khen thưởng ngành Giáo dục"),
                                             (95, "PHỤ TRÁCH HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG NGÀNH GIÁO DỤC")])  # fmt: skip
def test_khong_dong_nao_mo_dau_bang_gach_noi(width: float, text: str) -> None:
    for size in range(10, 20):
        fitted = fit(text, Box("chuc_vu_ky", "", 0, 0, width, 80, Look(size=size)), Rules(size, 9, wrap_first=True))
        assert fitted is not None
        assert not any(line.startswith("-") for line in fitted.lines), fitted.lines


@pytest.mark.parametrize(("more", "whole"), [("", True), ("a", False)])
def test_ten_qua_sau_muoi_chu_thi_duoc_ngat(more: str, whole: bool) -> None:
    name = f"Nguyễn Văn Nguyễn Văn Nguyễn Văn Nguyễn Văn Nguyễn Văn Ngaaa{more}"
    assert len(name) == 60 + len(more)
    assert (" " not in kept_together(name)[0]) is whole
