"""Promises of certificates that are told to clerks: the given number of the golden book, shares that add up."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from vanban.batch.certificates.arranging import arrange
from vanban.batch.certificates.form_reading import parse_form
from vanban.batch.certificates.form_samples import CARRIED, sample_form
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.making import prepare, sheet_of
from vanban.batch.certificates.samples import sample_list
from vanban.batch.certificates.wording import printed
from vanban.building.certificates.template import certificate_template
from vanban.overprint.measuring import measure

KHEN = certificate_kind("giay_khen")


@pytest.mark.parametrize(
    ("given", "expected"),
    [({"so_vang": "05", "stt": "7"}, "05"), ({"stt": "7."}, "7"), ({}, "3"), ({"so_vang": "", "stt": "9"}, "9")],
)
def test_so_vang_da_cho_di_truoc_so_thu_tu(common: Any, row: Any, given: dict[str, str], expected: str) -> None:
    one = row(index=3, ho_ten="Lê An", gioi_tinh="nam", **given)
    assert printed(KHEN, common(), one)["so_vang"].split() == ["Số", "sổ", "vàng:", expected]
    assert printed(KHEN, common(so_vang="khong"), one)["so_vang"] == ""


@pytest.mark.parametrize(
    ("shares", "told"),
    [(("60", "40"), ""), (("60%", "40 %"), ""), (("0,6", "0,4"), ""), (("60", "45"), "105%"), (("60", "39,5"), "99.5%"),
     (("60", ""), ""), (("100",), ""), (("90",), "90%"), (("33,33", "33,33", "33,34"), "")],
)  # fmt: skip
def test_ty_le_cac_tac_gia_phai_du_mot_tram(common: Any, row: Any, shares: tuple[str, ...], told: str) -> None:
    kind = certificate_kind("chung_nhan_sang_kien")
    rows = [
        row("chung_nhan_sang_kien", index=at, ho_ten=f"Lê An {at}", ten_sang_kien="Một cửa số", ty_le=share)
        for at, share in enumerate(shares, 1)
    ]
    notes = {note.noi_dung for one in arrange(kind, common("chung_nhan_sang_kien"), rows) for note in one.notes}
    assert [told in note for note in notes if "tỷ lệ" in note] == ([True] if told else [])


def test_hai_tac_gia_dung_hai_dong_nhieu_hon_thi_hai_nguoi_mot_dong(common: Any, row: Any) -> None:
    kind = certificate_kind("chung_nhan_sang_kien")

    def printed_names(*names: str) -> str:
        rows = [row(kind.key, index=n, ho_ten=name, ten_sang_kien="Một cửa số") for n, name in enumerate(names, 1)]
        (one,) = arrange(kind, common(kind.key, moi_giay="sang_kien"), rows)
        return str(one.values["cac_tac_gia"])

    assert printed_names("Lê An", "Vũ Bình") == "Lê An\nVũ Bình"
    assert printed_names("Lê An", "Vũ Bình", "Hà Chi") == "Lê An; Vũ Bình\nHà Chi"


def test_danh_sach_mau_ghi_san_dinh_dang_va_nguoi_bia(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(sample_list(KHEN))).worksheets[0]
    header = [cell.value for cell in sheet[1]]
    day, number = header.index("Ngày quyết định") + 1, header.index("Số sổ vàng") + 1
    assert {sheet.cell(row, day).number_format for row in (2, 3, 40)} == {"dd/mm/yyyy"}
    names = [
        [sheet.cell(row, header.index(title) + 1).value for row in (2, 3, 4, 5)]
        for title in ("Họ và tên", "Tên tập thể")
    ]
    assert all(names[0][:2])
    assert names[0][2:] == [None, None]
    assert names[1][2]
    assert names[1][:2] == [None, None]
    assert sheet.cell(2, number).number_format == "@"


def test_thanh_tich_hai_dong_nguyen_co_thi_khong_ke_ten_hai_dong_thi_ke(common: Any, row: Any) -> None:
    merit = "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026, góp phần xây dựng cơ quan trong sạch, vững mạnh"
    one = row(ho_ten="Lê An", gioi_tinh="nam", thanh_tich=merit)
    assert prepare("giay_khen", common()).check(one) == ()
    long = row(ho_ten="Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phương Thanh Bảo Trân Thục Quyên", gioi_tinh="nu")
    assert any("Người nhận" in note.noi_dung for note in prepare("giay_khen", common()).check(long))


def test_nguoi_ky_khong_ghi_ho_ten_thi_cho_trong(common: Any, woman: Any) -> None:
    assert printed(KHEN, common(nguoi_ky={"chuc_vu": "Chánh Văn phòng"}), woman)["ho_ten_ky"] == ""


def test_quoc_huy_jpeg_giu_ty_le(common: Any, tmp_path: Path) -> None:
    wide = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc0\x00\x11\x08" + (50).to_bytes(2) + (200).to_bytes(2) + b"\x03" * 12
    (tmp_path / "huy.jpg").write_bytes(wide)
    sheet = sheet_of(replace(common(quoc_huy=str(tmp_path / "huy.jpg")), folder=tmp_path))
    assert sheet.emblem is not None
    assert (sheet.emblem.kind, sheet.emblem.ratio) == ("jpg", 4.0)


def test_khung_khong_thi_to_giay_khong_co_khung(common: Any) -> None:
    assert sheet_of(common(khung="khong")).border == ""
    assert sheet_of(common(khung="sen")).border == "sen"
    assert sheet_of(common()).border is None


@pytest.mark.parametrize("name", ["giay_khen", "chung_nhan_sang_kien"])
def test_phoi_mau_dat_chu_trong_o_cua_to_giay(name: str) -> None:
    """Two millimetres of air on either side of what the house's own sheet gives a line; the first baseline is the same."""
    boxes = measure(certificate_template(name, CARRIED), drawings=False).fields
    fields = parse_form(sample_form(name).replace("# - {", "- {")).fields
    assert [field.names for field in fields] == [[key] for key in boxes]
    for field, box in zip(fields, boxes.values(), strict=True):
        assert field.box.width == pytest.approx(box.width - 4, abs=0.5)
        assert box.x - 0.1 <= field.box.x
        assert field.box.x + field.box.width <= box.x + box.width + 4.1
        assert field.box.baselines(1, field.box.look.size)[0] == pytest.approx(
            box.baselines(1, box.look.size)[0], abs=0.06
        )
        assert (field.box.look.size, field.box.look.align) == (box.look.size, box.look.align)
