"""Papers typed by hand back into records: as far as it goes, and what is left is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from typed_markup import body, cell, line, package, section, table

from vanban import records
from vanban.reading import Facts, read_facts, recover, to_record
from vanban.reading.recover.ordinary import ordinary
from vanban.records.written.yaml_writing import dump_mapping

Typed = Callable[[str], Facts]


@pytest.mark.parametrize("name", ["gach_duoi", "tab", "xuong_dong", "khung_chu", "cot"])
def test_quyet_dinh_go_tay_thanh_ban_ghi_dung_duoc(typed: Typed, name: str) -> None:
    record, unplaced = to_record(typed(name))
    assert unplaced == ()
    model = records.from_dict(record)
    found = records.to_dict(model)
    assert found["loai"] == "quyet_dinh"
    assert found["co_quan"] == {"chu_quan": "UBND tỉnh Lạng Sơn", "ten": "Văn phòng", "ky_hieu": "VP"}
    assert (found["so"], found["ngay"], found["dia_danh"]) == (8, "09/02/2026", "Lạng Sơn")
    assert found["trich_yeu"] == "Về việc bổ nhiệm Phó Trưởng phòng"
    assert found["can_cu"] == ["Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024", "Theo đề nghị của Trưởng phòng Tổng hợp"]
    assert found["nguoi_ky"]["ho_ten"] == "Trần Thu Hà"
    assert found["noi_nhan"] == ["Như Điều 2"]
    assert found["noi_dung"].splitlines() == [
        "Điều 1. Bổ nhiệm ông Nguyễn Văn An giữ chức Phó Trưởng phòng Tổng hợp.",
        "",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "1. Trưởng phòng Tổng hợp chịu trách nhiệm thi hành;",
        "a) Báo cáo Chánh Văn phòng trước ngày 01 tháng 3 năm 2026.",
    ]


def test_ky_thay_va_dong_luu(typed: Typed) -> None:
    record = recover(typed("gach_duoi")).record
    assert record["nguoi_ky"] == {"kt": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng", "ho_ten": "Trần Thu Hà"}
    assert record["luu"] == "VT, TH (2)"
    assert (record["ky_hieu_nguoi_soan"], record["so_ban"]) == ("NVA", 5)


def test_de_trong_thi_khong_doan(typed: Typed) -> None:
    record = recover(typed("dau_cach")).record
    assert "so" not in record
    assert record["ngay"] == "02/2026"


def test_cong_van_go_tay(typed: Typed) -> None:
    record = recover(typed("cong_van")).record
    assert (record["loai"], record["khan"]) == ("cong_van", "hoa_toc")
    assert "linh_vuc" not in record, "the drafting unit of the file line says it"
    assert (record["co_quan"]["ky_hieu"], record["luu"]) == ("VP", "VT, TH (2)")
    assert record["trich_yeu"] == "báo cáo kết quả cải cách hành chính"
    assert record["kinh_gui"] == ["Sở Nội vụ", "Sở Tài chính, Sở Tư pháp", "Ủy ban nhân dân các xã"]


def test_cho_khong_xep_duoc_thi_ke_ra_kem_vi_tri() -> None:
    stray = table(
        [62, 98], [cell(62, line("GHI CHÚ RIÊNG CỦA PHÒNG", 9, "I", "left")), cell(98, line("Mã hồ sơ nội bộ 0123", 9))]
    )
    blocks = line("KẾ HOẠCH", 14, "B") + line("Công tác năm 2026", 14, "B") + body("Nội dung./.")
    facts = read_facts(package(stray + blocks + section()))
    unplaced = [str(one) for one in recover(facts).unplaced]
    assert unplaced == [
        "«GHI CHÚ RIÊNG CỦA PHÒNG» (trang đầu, ô bên trái, dòng 1)",
        "«Mã hồ sơ nội bộ 0123» (trang đầu, ô bên phải, dòng 1)",
    ]


def test_bang_go_tay_vao_ban_ghi() -> None:
    rows = [[cell(20, line("TT", 12, "B")), cell(60, line("Nội dung", 12, "B"))]]
    rows += [[cell(80, line("QUÝ I", 12, "B"), span=2)]]
    rows += [[cell(20, line(str(n), 12)), cell(60, line(f"Việc {n}", 12, "", "left"))] for n in (1, 2)]
    blocks = line("KẾ HOẠCH", 14, "B") + line("Công tác năm 2026", 14, "B") + table([20, 60], *rows) + body("Hết./.")
    found = recover(read_facts(package(blocks + section()))).record["noi_dung"]
    block = found[0]["bang"]
    assert [col["ten"] for col in block["cot"]] == ["TT", "Nội dung"]
    assert [col["rong"] for col in block["cot"]] == [25.0, 75.0]
    assert block["hang"] == [{"nhom": "QUÝ I"}, ["#", "Việc 1"], ["#", "Việc 2"]]
    assert found[1] == "Hết.\n"


def test_chu_dam_nghieng_trong_cau_giu_lai() -> None:
    sentence = (
        body("Nộp ").replace("</w:p>", "")
        + '<w:r><w:rPr><w:b/></w:rPr><w:t>trước 15/12</w:t></w:r><w:r><w:t xml:space="preserve"> cho 5*3 phòng.</w:t></w:r></w:p>'
    )
    blocks = line("KẾ HOẠCH", 14, "B") + line("Công tác năm 2026", 14, "B") + sentence
    assert (
        recover(read_facts(package(blocks + section()))).record["noi_dung"] == "Nộp **trước 15/12** cho 5\\*3 phòng.\n"
    )


def test_yaml_doc_lai_duoc(typed: Typed) -> None:
    found = recover(typed("gach_duoi"))
    assert yaml.safe_load(dump_mapping(found.record)) == found.record


def test_tep_rong_cho_ban_ghi_rong() -> None:
    found = recover(read_facts(package("<w:p/>" + section())))
    assert (found.record, found.unplaced) == ({}, ())


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("UBND TỈNH LẠNG SƠN", "UBND tỉnh Lạng Sơn"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG KINH", "Ủy ban nhân dân phường Đông Kinh"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"),
        ("PHÓ CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng"),
        ("TRƯỞNG PHÒNG TỔNG HỢP", "Trưởng phòng Tổng hợp"),
        ("Văn phòng", "Văn phòng"),
        ("BẢO HIỂM XÃ HỘI TỈNH AN GIANG", "Bảo hiểm xã hội tỉnh An Giang"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
        ("UBND XÃ HỘI AN", "UBND xã Hội An"),
    ],
)
def test_ten_in_hoa_ve_chu_thuong(printed: str, written: str) -> None:
    assert ordinary(printed) == written
