from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from vanban.api.certificates import load_common
from vanban.batch.certificates.common import read_common
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS, certificate_kind
from vanban.batch.certificates.lists import read_list, rows_of
from vanban.batch.certificates.making import prepare
from vanban.batch.certificates.samples import sample_common, sample_list
from vanban.cli import main
from vanban.errors import InputError

KHEN = certificate_kind("giay_khen")


@pytest.mark.parametrize("key", list(CERTIFICATE_KINDS))
def test_mau_cua_moi_loai_dung_duoc_ngay(tmp_path: Path, key: str) -> None:
    kind = CERTIFICATE_KINDS[key]
    (tmp_path / "chung.yaml").write_text(sample_common(kind), encoding="utf-8")
    (tmp_path / "ds.xlsx").write_bytes(sample_list(kind))
    maker = prepare(key, load_common(tmp_path / "chung.yaml", key))
    table = read_list(tmp_path / "ds.xlsx", kind=key)
    assert all(column.how == "đúng tên" for column in table.columns)
    rows = rows_of(table)
    assert len(rows) == 3
    for row in rows:
        assert maker.check(row) == ()


def test_danh_sach_mau_co_ghi_chu_va_lua_chon(tmp_path: Path) -> None:
    import openpyxl

    (tmp_path / "ds.xlsx").write_bytes(sample_list(KHEN))
    book = openpyxl.load_workbook(tmp_path / "ds.xlsx")
    sheet = book["Danh sách"]
    notes = {cell.value: cell.comment.text for cell in sheet[1] if cell.comment}
    assert "Ông hay Bà" in notes["Giới tính"]
    assert any("Nam,Nữ" in str(rule.formula1) for rule in sheet.data_validations.dataValidation)
    assert "Hướng dẫn" in book.sheetnames


def test_ban_ghi_sai_bao_du_loi_voi_dong(tmp_path: Path) -> None:
    path = tmp_path / "chung.yaml"
    path.write_text(
        "tham_quyen: Chánh Văn phòng\nngay_quyet_dinh: 31/02/2026\nđịa danh: Lạng Sơn\nxung_ho: theo_gioi_tin\n"
        "kho_giay: to lắm\nso_quyet_dinhh: 15\nnguoi_ky: {chuc_vu: Phó Chánh Văn phòng, ho_ten: A}\nquoc_huy: khong-co.png\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError) as caught:
        read_common(path, "giay_khen", KHEN.fields)
    told = {problem.dong: str(problem) for problem in caught.value.problems}
    assert "không có ngày 31 tháng 02" in told[2]
    assert "Có phải «theo_gioi_tinh»" in told[4]
    assert "không hiểu khổ giấy" in told[5]
    assert "Có phải «so_quyet_dinh»" in told[6]
    assert "phải có dòng KT." in told[7]
    assert "không có tệp ảnh Quốc huy" in told[8]


def test_thieu_muc_bat_buoc(tmp_path: Path) -> None:
    path = tmp_path / "chung.yaml"
    path.write_text("nam: 2026\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_common(path, "giay_khen", KHEN.fields)
    assert [p.noi_dung for p in caught.value.problems] == [
        "thiếu người có thẩm quyền",
        "thiếu địa danh",
        "thiếu người ký",
    ]


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("A3", (420, 297)),
        ("A4 đứng", (210, 297)),
        ("400x300", (400, 300)),
        ("360 x 237 mm", (360, 237)),
        ([400, 300], (400, 300)),
    ],
)
def test_kho_giay(common: Any, written: object, size: tuple[float, float]) -> None:
    assert common(kho_giay=written).paper == size


def test_cap_pho_ky_thay_in_hai_dong(common: Any) -> None:
    record = common(nguoi_ky={"kt": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng", "ho_ten": "Trần Thị Bích"})
    assert record.signer == ("KT. Chánh Văn phòng", "Phó Chánh Văn phòng")


def test_ho_so_co_quan_dien_dia_danh_va_nguoi_ky(tmp_path: Path) -> None:
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: {ten: Văn phòng, chu_quan: UBND tỉnh Lạng Sơn, ky_hieu: VP}\ndia_danh: Lạng Sơn\n"
        "nguoi_ky:\n  chanh: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}\n"
        "  pho: {kt: Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Trần Thị Bích}\nnguoi_ky_mac_dinh: chanh\n"
        "gia_tri: {tham_quyen: Chánh Văn phòng UBND tỉnh}\n",
        encoding="utf-8",
    )
    path = tmp_path / "chung.yaml"
    path.write_text("nam: 2026\n", encoding="utf-8")
    record = load_common(path, "giay_khen")
    assert (record.values["dia_danh"], record.signer_name) == ("Lạng Sơn", "Nguyễn Văn Hà")
    assert record.values["tham_quyen"] == "Chánh Văn phòng UBND tỉnh"
    path.write_text("nguoi_ky: pho\n", encoding="utf-8")
    assert load_common(path, "giay_khen").signer == ("KT. Chánh Văn phòng", "Phó Chánh Văn phòng")


def test_giay_cua_dang_ky_theo_cach_cua_dang(common: Any) -> None:
    signer = {"tm": "Ban Thường vụ", "chuc_vu": "Phó Bí thư", "ho_ten": "Hoàng Quốc Khánh"}
    assert common(dau_trang="dang", nguoi_ky=signer).signer == ("T/M Ban Thường vụ", "Phó Bí thư")
    office = {"kt": "Trưởng ban", "chuc_vu": "Phó Trưởng ban", "ho_ten": "Lê An"}
    assert common(dau_trang="dang", nguoi_ky=office).signer[0] == "K/T Trưởng ban"
    for wrong, told in (({"chuc_vu": "Phó Bí thư"}, "K/T"), ({"tuq": "Bí thư", "chuc_vu": "Chánh Văn phòng"}, "TUQ")):
        with pytest.raises(InputError, match=told):
            common(dau_trang="dang", nguoi_ky={**wrong, "ho_ten": "Lê An"})
    with pytest.raises(InputError, match="KT"):
        common(nguoi_ky=signer)


@pytest.mark.parametrize(
    ("kind", "shown", "other"),
    [
        ("bang_khen", "tham_quyen: Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn", "Đã hoàn thành tốt nhiệm vụ công tác năm"),
        ("bang_khen", "215/QĐ-UBND", "Số vào sổ:"),
        ("chung_nhan_ldtt", "Đã hoàn thành tốt nhiệm vụ công tác năm", "215/QĐ-UBND"),
        ("ky_niem_chuong", "Đã có nhiều đóng góp cho sự nghiệp thi đua, khen thưởng", "215/QĐ-UBND"),
    ],
)
def test_ban_ghi_chung_mau_cua_moi_loai_co_vi_du_cua_loai_ay(
    kind: str, shown: str, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mau", kind, "--chung"]) == 0
    printed = capsys.readouterr().out
    assert shown in printed
    assert other not in printed


def test_ban_ghi_chung_khong_mo_duoc_thi_noi_cach_sua(tmp_path: Path) -> None:
    path = tmp_path / "chung.yaml"
    path.write_bytes("địa danh: Lạng Sơn".encode("utf-16-le") + b"\xff")
    with pytest.raises(InputError, match=r"không đọc được bản ghi chung.*Lưu tệp bằng bảng mã UTF-8"):
        load_common(path, "giay_khen")
    with pytest.raises(InputError) as caught:
        load_common(tmp_path, "giay_khen")
    assert "UTF-8" not in str(caught.value)
    with pytest.raises(InputError, match="không có tệp bản ghi chung này"):
        load_common(tmp_path / "khong-co.yaml", "giay_khen")
