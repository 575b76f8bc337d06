"""Words the form prints itself, typed once more: never twice on the page, and said; days that contradict each other."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

import vanban
from vanban.api import copies, papers
from vanban.records import sample


def record(kind: str, **changed: Any) -> dict[str, Any]:
    """The sample of a kind with a short body and some fields changed."""
    found: dict[str, Any] = yaml.safe_load(sample(kind))
    return found | ({"noi_dung": "Một đoạn."} if isinstance(found.get("noi_dung"), str) else {}) | changed


def printed(given: dict[str, Any]) -> list[str]:
    """Every line of the paper's page, its tables' too."""
    body = docx.Document(io.BytesIO(vanban.render(vanban.from_dict(given)))).element.body
    return ["".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p")]


def told(folder: Path, given: dict[str, Any]) -> list[str]:
    """What a clerk hears of the record's file."""
    path = folder / "ban-ghi.yaml"
    path.write_text(yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
    return [note.noi_dung for note in papers.notices(path)]


@pytest.mark.parametrize(
    ("kind", "name", "typed", "line", "taken"),
    [
        ("cong_van", "kinh_gui", "Kính gửi: Sở Nội vụ", "Kính gửi: Sở Nội vụ", "Kính gửi:"),
        ("cong_van", "kinh_gui", "KÍNH GỬI Sở Nội vụ.", "Kính gửi: Sở Nội vụ", "KÍNH GỬI"),
        ("cong_van", "kinh_gui", ["Kính gửi:", "- Sở Nội vụ"], "Kính gửi: Sở Nội vụ", "Kính gửi:"),
        ("cong_van", "trich_yeu", "Trích yếu: V/v báo cáo", "V/v báo cáo", "Trích yếu:"),
        ("cong_van", "noi_nhan", ["Nơi nhận:", "- Như trên;"], "- Như trên;", "Nơi nhận:"),
        ("cong_van", "noi_nhan", "Nơi nhận: Như trên", "- Như trên;", "Nơi nhận:"),
        ("giay_moi", "moi", "Trân trọng kính mời: Ông An; Bà Bình", "- Ông An;", "Trân trọng kính mời:"),
        ("giay_moi", "toi_du", "Tới dự: Hội nghị", "Tới dự Hội nghị", "Tới dự:"),
        ("giay_moi", "toi_du", "dự họp giao ban", "Tới dự họp giao ban", "dự"),
        ("giay_moi", "chu_tri", "Chủ trì: Ông An", "Chủ trì: Ông An", "Chủ trì:"),
        ("giay_moi", "thoi_gian", "Thời gian: 8 giờ, sáng mai", "Thời gian: 8 giờ, sáng mai", "Thời gian:"),
        ("giay_moi", "dia_diem", "ĐỊA ĐIỂM : Phòng họp", "Địa điểm: Phòng họp", "ĐỊA ĐIỂM :"),
        ("giay_gioi_thieu", "den", "Đến Sở Nội vụ", "Được cử đến: Sở Nội vụ", "Đến"),
        ("giay_gioi_thieu", "ve_viec", "Về việc: liên hệ", "Về việc: liên hệ", "Về việc:"),
        ("giay_nghi_phep", "noi_nghi", "tại xã Hữu Lũng", None, "tại"),
        ("ke_hoach", "trich_yeu", "KẾ HOẠCH thi đua năm 2026", "Thi đua năm 2026", "KẾ HOẠCH"),
        ("quyet_dinh", "trich_yeu", "Quyết định V/v tặng thưởng", "Về việc tặng thưởng", "Quyết định"),
        ("quyet_dinh", "trich_yeu", "QUYẾT ĐỊNH: Về việc tặng thưởng", "Về việc tặng thưởng", "QUYẾT ĐỊNH"),
        ("quyet_dinh", "can_cu", ["Căn cứ:", "Luật A", "QUYẾT ĐỊNH:"], "Căn cứ Luật A.", "QUYẾT ĐỊNH:"),
        ("thong_bao", "nguoi_ky", {"chuc_vu": "Chức vụ: Giám đốc", "ho_ten": "An"}, "GIÁM ĐỐC", "Chức vụ:"),
    ],
)  # fmt: skip
def test_chu_van_ban_tu_in_khong_in_hai_lan(
    tmp_path: Path, kind: str, name: str, typed: Any, line: str | None, taken: str
) -> None:
    given = record(kind, **{name: typed})
    page = printed(given)
    assert line is None or line in page
    assert not any(
        f"{twice} {twice}".lower() in one.lower() for one in page for twice in ("tại", "tới dự", "kính gửi:")
    )
    assert any(f"«{taken}»" in said for said in told(tmp_path, given))


def test_chu_cua_nguoi_go_o_nguyen(tmp_path: Path) -> None:
    given = record("giay_moi", dia_diem="Phòng họp: số 2", chu_tri="Trưởng ban: Ông An", toi_du="Dự án cấp nước")
    page = printed(given)
    assert {"Địa điểm: Phòng họp: số 2", "Chủ trì: Trưởng ban: Ông An", "Tới dự Dự án cấp nước"} <= set(page)
    assert told(tmp_path, given) == []


@pytest.mark.parametrize(
    ("day", "typed", "line"),
    [
        ("05/3/2026", "Lạng Sơn, ngày 05 tháng 3 năm 2026", "Lạng Sơn, ngày 05 tháng 3 năm 2026"),
        ("05/3/2026", "Lạng Sơn,", "Lạng Sơn, ngày 05 tháng 3 năm 2026"),
        (None, "Lạng Sơn, ngày 05 tháng 3 năm 2026", "Lạng Sơn, ngày 05 tháng 3 năm 2026"),
        ("05/3/2026", "Lạng Sơn, ngày ... tháng ... năm 2026", "Lạng Sơn, ngày 05 tháng 3 năm 2026"),
        ("Lạng Sơn, ngày 05/3/2026", "Lạng Sơn", "Lạng Sơn, ngày 05 tháng 3 năm 2026"),
    ],
)
def test_ca_dong_dia_danh_va_ngay(day: str | None, typed: str, line: str) -> None:
    assert line in printed(record("cong_van", dia_danh=typed, ngay=day))


@pytest.mark.parametrize(
    ("day", "place", "where"),
    [
        ("18/6/2026", "Lạng Sơn, ngày 05 tháng 3 năm 2026", "dia_danh"),
        ("Hà Nội, ngày 05/3/2026", "Lạng Sơn", "ngay"),
    ],
)
def test_dia_danh_va_ngay_trai_nhau_thi_hoi(day: str, place: str, where: str) -> None:
    with pytest.raises(vanban.InputError) as refused:
        vanban.from_dict(record("cong_van", dia_danh=place, ngay=day))
    assert [one.vi_tri for one in refused.value.problems] == [where]


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG", ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
        (
            "KT. Trưởng phòng Văn hóa, Thể thao; Phó Trưởng phòng",
            ["KT. TRƯỞNG PHÒNG VĂN HÓA, THỂ THAO", "PHÓ TRƯỞNG PHÒNG"],
        ),
        ("KT CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG", ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
        ("TL. Chủ tịch, Chánh Văn phòng", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        ("TUQ. Giám đốc - Trưởng phòng Tổng hợp", ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔNG HỢP"]),
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("Trưởng phòng KT Hạ tầng", ["TRƯỞNG PHÒNG KT HẠ TẦNG"]),
        ("Phó Trưởng ban, Phó Chủ tịch Hội", None),
    ],
)
def test_chuc_vu_go_mot_dong(typed: str, lines: list[str] | None) -> None:
    given = record("thong_bao", nguoi_ky={"chuc_vu": typed, "ho_ten": "Trần Thu Hà"})
    if lines is None:
        with pytest.raises(vanban.InputError):
            vanban.from_dict(given)
        return
    page = printed(given)
    assert [one for one in page if one in lines] == lines


def test_thieu_chuc_vu_sau_kt_thi_chi_cach_viet() -> None:
    with pytest.raises(vanban.InputError) as refused:
        vanban.from_dict(record("thong_bao", nguoi_ky={"chuc_vu": "KT. Chánh Văn phòng", "ho_ten": "Trần Thu Hà"}))
    assert "kt: Chánh Văn phòng" in refused.value.problems[0].cach_sua


@pytest.mark.parametrize(
    ("title", "label", "heading"),
    [
        ("Phụ lục 2: Danh sách", "Phụ lục 2", "DANH SÁCH"),
        ("PHỤ LỤC II\nDANH SÁCH", "Phụ lục II", "DANH SÁCH"),
        ("Phụ lục II Danh sách", "Phụ lục II", "DANH SÁCH"),
        ("Phụ lục 3", "Phụ lục 3", None),
        ("Phụ lục về chi phí", "Phụ lục", "PHỤ LỤC VỀ CHI PHÍ"),
    ],
)
def test_nhan_phu_luc_go_truoc_tieu_de(title: str, label: str, heading: str | None) -> None:
    page = printed(record("ke_hoach", phu_luc=[{"tieu_de": title, "noi_dung": "Một việc."}]))
    at = page.index(label)
    assert (page[at + 1] == heading) if heading else page[at + 1].startswith("(Kèm theo")


@pytest.mark.parametrize(
    ("kind", "changed", "said"),
    [
        ("ke_hoach", {"noi_dung": "Phần thứ nhất\nĐÁNH GIÁ\nMột."}, "«Phần thứ nhất» ở đầu dòng được hiểu là «Phần I»"),
        ("thong_bao", {"noi_dung": "## Mục đích\nMột."}, "«##» là ký hiệu của phần mềm khác"),
        ("thong_bao", {"noi_dung": "Một.\n---\nHai."}, "«---» là ký hiệu của phần mềm khác"),
        ("thong_bao", {"noi_dung": "Một.\n***\nHai."}, "«***» là ký hiệu của phần mềm khác"),
        ("thong_bao", {"noi_dung": "<b>Một</b>&nbsp;việc."}, "«<b>», «</b>», «&nbsp;» là ký hiệu của trang web"),
        ("thong_bao", {"noi_dung": "Xem [đây](https://vanban.example/a)."}, "«(https://vanban.example/a)» là ký hiệu"),
        ("ke_hoach", {"noi_dung": "1. Một\n1.1/ Một chấm một"}, "«1.1/» ở đầu dòng in như chữ thường"),
        ("ke_hoach", {"trich_yeu": "Kế hoạch thi đua năm 2026"}, "mở đầu bằng tên loại «Kế hoạch»"),
        ("thong_bao", {"noi_dung": "Một.\n\nNơi nhận:\n- Như trên;"}, "«Nơi nhận:» trong nội dung"),
        ("thong_bao", {"noi_dung": "Một.\n\nKT. GIÁM ĐỐC"}, "«KT. GIÁM ĐỐC» trong nội dung"),
        ("ke_hoach", {"phu_luc": [{"noi_dung": "PHỤ LỤC I\nMột."}]}, "«PHỤ LỤC I» trong nội dung"),
        ("thong_bao", {"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "NGUYỄN VĂN HÀ"}}, "in chữ thường"),
        ("thong_bao", {"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "(Đã ký) Nguyễn Hà"}}, "không ghi «(Đã ký)»"),
        ("thong_bao", {"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Đồng chí Nguyễn Hà"}}, "không ghi «Đồng chí»"),
        ("giay_moi", {"thoi_gian": {"gio": "8h00", "ngay": "3/6/2026"}}, "thời gian họp trước ngày"),
        ("giay_moi", {"thoi_gian": "8 giờ ngày 3/6/2026"}, "thời gian họp trước ngày"),
        ("giay_gioi_thieu", {"gia_tri_den": "1/5/2026"}, "giấy hết giá trị trước ngày"),
        ("giay_nghi_phep", {"ngay_don": "30/9/2026"}, "ngày làm đơn sau ngày"),
        ("bien_ban", {"bat_dau": {"gio": "8h00", "ngay": "11/12/2026"}}, "cuộc họp sau ngày"),
        ("quyet_dinh", {"can_cu": ["Biên bản ngày 31 tháng 12 năm 2026"]}, "căn cứ có ngày sau"),
        ("cong_van", {"han_tra_loi": "01/01/2026"}, "hạn trả lời trước ngày"),
    ],
)  # fmt: skip
def test_dieu_dang_ngo_thi_noi(tmp_path: Path, kind: str, changed: dict[str, Any], said: str) -> None:
    assert any(said in one for one in told(tmp_path, record(kind, **changed)))


@pytest.mark.parametrize(
    "kind", ["cong_van", "giay_moi", "giay_gioi_thieu", "giay_nghi_phep", "bien_ban", "quyet_dinh"]
)
def test_mau_khong_co_gi_de_noi(tmp_path: Path, kind: str) -> None:
    assert told(tmp_path, yaml.safe_load(sample(kind))) == []


def test_danh_xung_trong_ho_ten() -> None:
    page = printed(record("giay_gioi_thieu", nguoi=[{"ho_ten": "Ông Nguyễn Văn A", "chuc_vu": "Chuyên viên"}]))
    assert "Ông: Nguyễn Văn A" in page


def test_ten_loai_go_truoc_trich_yeu_cua_van_ban_kem_theo(tmp_path: Path) -> None:
    one = {"loai": "quy_che", "trich_yeu": "QUY CHẾ Thi đua, khen thưởng", "noi_dung": "Điều 1. Một"}
    given = record("quyet_dinh", kem_theo=[one])
    page = printed(given)
    assert page[page.index("QUY CHẾ") + 1] == "Thi đua, khen thưởng"
    assert any("«QUY CHẾ»" in said for said in told(tmp_path, given))
    other = record("quyet_dinh", kem_theo=[one | {"loai": "Điều lệ", "trich_yeu": "Điều lệ Hội"}])
    assert "Điều lệ Hội" in printed(other)
    assert any("mở đầu bằng tên loại «Điều lệ»" in said for said in told(tmp_path, other))


def test_ban_sao_cung_duoc_tach_va_noi(tmp_path: Path) -> None:
    (tmp_path / "goc.docx").write_bytes(vanban.render(vanban.from_dict(record("cong_van", ngay="18/6/2026"))))
    given = yaml.safe_load(copies.sample_copy()) | {
        "ngay": "01/01/2026", "dia_danh": "Lạng Sơn, ngày 01 tháng 01 năm 2026", "noi_nhan": ["Sở Nội vụ", "Lưu: VT (2)"],
        "luu": None, "van_ban": "goc.docx",
    }  # fmt: skip
    path = tmp_path / "sao.yaml"
    path.write_text(yaml.safe_dump(given, allow_unicode=True, width=1000), encoding="utf-8")
    body = docx.Document(str(copies.make_copy(path))).element.body
    page = ["".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p")]
    assert "Lạng Sơn, ngày 01 tháng 01 năm 2026" in page
    assert [one for one in page if one.startswith("- ")][-2:] == ["- Sở Nội vụ;", "- Lưu: VT (2)."]
    said = [note.noi_dung for note in copies.notices(path)]
    assert any("trong nơi nhận được lấy làm dòng lưu" in one for one in said)
    assert "ngày sao 01/01/2026 trước ngày của văn bản được sao (18/06/2026)" in said
    order = copies.order_of(path)
    assert [note.noi_dung for note in copies.notices(order)] == said
    path.unlink()  # what was read once is asked for no more
    assert (
        copies.make_copy(order, out=tmp_path / "lan-hai.docx").read_bytes() == (tmp_path / "goc-sao.docx").read_bytes()
    )
    later = tmp_path / "sau.yaml"
    later.write_text(
        yaml.safe_dump(given | {"ngay": "19/6/2026", "dia_danh": "Lạng Sơn"}, allow_unicode=True), encoding="utf-8"
    )
    assert not any("trước ngày" in note.noi_dung for note in copies.notices(later))


def test_ten_goi_cua_ben_go_truoc_ten() -> None:
    given = record("hop_dong")
    given["ben"][0]["ten"] = "BÊN A: Công ty X"
    given["ben"][1]["ten"] = "Bên cho thuê: Công ty Y"
    page = printed(given)
    assert "BÊN A: CÔNG TY X" in page
    assert "BÊN CHO THUÊ: CÔNG TY Y" in page
