"""What a header means: exact name, another name, or only a likeness, which is a question."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.records.tables.told import read_table
from vanban.batch.certificates.columns import MIXED, PERSONS
from vanban.errors import InputError, UnsettledError
from vanban.records.tables.choices import read_choices
from vanban.records.tables.columns import Column
from vanban.records.tables.matching import Matcher

Cells = dict[str, object]


def told(xlsx: Any, *rows: list[object], merges: tuple[str, ...] = (), cot: str = "", **more: Any) -> list[Cells]:
    table = read_table(
        xlsx(list(rows), merges=merges), columns=more.pop("columns", MIXED), choices=read_choices(cot), **more
    )
    assert not table.problems, table.problems
    return [{name: value for name, value in row.values.items() if value != ""} for row in table.rows]


def test_cot_gan_giong_ben_trai_khong_thay_cot_dung_ten_ben_phai(xlsx: Any) -> None:
    header = ["STT", "Họ và tên bố", "Họ và tên", "Giới tính", "Thành tích năm 2024", "Thành tích"]
    (row,) = told(xlsx, header, [1, "Hoàng Văn Bố", "Lê An Con", "Nữ", "năm ngoái", "năm nay"])
    assert row["ho_ten"] == "Lê An Con"
    assert row["thanh_tich"] == "năm nay"


@pytest.mark.parametrize(
    "header",
    ["Họ và tên bố", "Họ và tên (phụ huynh)", "Họ và tên người giới thiệu", "Danh sách họ và tên", "Họ và tênn"],
)
def test_cot_chi_gan_giong_thi_hoi(xlsx: Any, header: str) -> None:
    with pytest.raises(UnsettledError, match='--cot "Họ và tên=B"'):
        told(xlsx, ["STT", header, "Chức vụ"], [1, "Lê Thị Hoa", "CV"])


@pytest.mark.parametrize(
    "header",
    ["1. Họ và tên", "(2) Họ và tên", "Họ và tên (chữ in hoa)", "Họ và tên\n(viết hoa, có dấu)", "HoTen", "Họ, tên",
     "Họ và tên học sinh", "Họ và tên *"],
)  # fmt: skip
def test_cach_viet_khac_cua_cung_mot_ten(xlsx: Any, header: str) -> None:
    assert told(xlsx, ["STT", header, "Chức vụ"], [1, "Lê Thị Hoa", "CV"])[0]["ho_ten"] == "Lê Thị Hoa"


def test_cot_gan_giong_ma_trong_thi_khong_hoi(xlsx: Any) -> None:
    (row,) = told(xlsx, ["STT", "Họ và tên", "Chức vụ Đảng"], [1, "Lê Thị Hoa", None])
    assert row["ho_ten"] == "Lê Thị Hoa"


@pytest.mark.parametrize(
    ("header", "merges"),
    [
        (["STT", "Họ và tên đệm", "Tên"], ()),
        (["STT", "Họ đệm", "Tên"], ()),
        (["STT", "Họ và chữ lót", "Tên"], ()),
        (["STT", "HỌ", "TÊN"], ()),
        (["STT", "Họ và tên", None], ("B1:C1",)),
    ],
)
def test_ho_ten_tach_hai_cot_duoc_ghep(xlsx: Any, header: list[object], merges: tuple[str, ...]) -> None:
    (row,) = told(xlsx, header, [1, "Nguyễn Văn", "An"], merges=merges)
    assert row["ho_ten"] == "Nguyễn Văn An"


def test_ho_ten_tach_ba_cot_va_hai_hang_tieu_de(xlsx: Any) -> None:
    rows = [
        ["TT", "Họ và tên", None, None, "Chức vụ"],
        [None, "Họ", "Tên đệm", "Tên", None],
        [1, "Lê", "Thị", "Hoa", "CV"],
    ]
    (row,) = told(xlsx, *rows, merges=("A1:A2", "B1:D1", "E1:E2"))
    assert row["ho_ten"] == "Lê Thị Hoa"


def test_ghep_thieu_mot_nua_thi_hang_do_loi(xlsx: Any) -> None:
    table = read_table(xlsx([["STT", "Họ đệm", "Tên"], [1, "Nguyễn Văn", None], [2, None, "An"]]), columns=MIXED)
    assert [problem.vi_tri for problem in table.problems] == ["DS!C2", "DS!B3"]


def test_cot_chu_khong_tieu_de_sau_ho_ten_la_cau_hoi(xlsx: Any) -> None:
    rows = [["STT", "Họ và tên", None, "Chức vụ"], [1, "Nguyễn Văn", "An", "CV"]]
    with pytest.raises(UnsettledError, match=r"Họ và tên=B\+C"):
        told(xlsx, *rows)
    assert told(xlsx, *rows, cot="Họ và tên=B+C")[0]["ho_ten"] == "Nguyễn Văn An"


def test_ten_ca_nhan_tap_the_theo_cot_phan_loai(xlsx: Any) -> None:
    rows = told(
        xlsx,
        ["STT", "Tên tập thể/cá nhân/hộ gia đình", "Phân loại khen thưởng"],
        [1, "Nguyễn Văn An", "CANHAN"], [2, "Phòng A", "TAPTHE"], [3, "Ông Lê Bê", "HOGIADINH"],
        [4, "Trần Cúc", "Khen thưởng cá nhân"],
    )  # fmt: skip
    assert [row.get("ho_ten") for row in rows] == ["Nguyễn Văn An", None, None, "Trần Cúc"]
    assert [row.get("ten_tap_the") for row in rows] == [None, "Phòng A", "Ông Lê Bê", None]


def test_ten_ca_nhan_tap_the_theo_hang_nhom_ke_ca_nhom_con(xlsx: Any) -> None:
    rows = told(
        xlsx, ["STT", "Tên tập thể, cá nhân", "Chức vụ"], ["I", "TẬP THỂ"], [1, "Phòng A"], ["II", "CÁ NHÂN"],
        ["A", "Khối văn phòng"], [1, "Lê Văn An", "CV"],
    )  # fmt: skip
    assert (rows[0]["ten_tap_the"], rows[1]["ho_ten"]) == ("Phòng A", "Lê Văn An")


def test_ten_ca_nhan_tap_the_khong_ai_noi_la_gi_thi_tu_choi(xlsx: Any) -> None:
    table = read_table(
        xlsx([["STT", "Tập thể/Cá nhân", "Chức vụ"], [1, "Phòng A", None], [2, "Lê An", "CV"]]), columns=MIXED
    )
    assert [problem.vi_tri for problem in table.problems] == ["DS!B2", "DS!B3"]
    assert "Phân loại" in str(table.problems[0])


def test_cot_ca_nhan_tap_the_chi_co_chu_phan_loai(xlsx: Any) -> None:
    (row,) = told(xlsx, ["STT", "Họ và tên", "Cá nhân/tập thể"], [1, "Lê Thị Hoa", "Cá nhân"])
    assert (row["ho_ten"], row["doi_tuong"]) == ("Lê Thị Hoa", "Cá nhân")


def test_danh_sach_chung_in_loai_giay_cua_ca_nhan(xlsx: Any) -> None:
    rows = [["STT", "Tên tập thể, cá nhân", "Phân loại"], [1, "Phòng A", "TAPTHE"], [2, "Lê Thị Hoa", "CANHAN"]]
    table = read_table(xlsx(rows), columns=PERSONS)
    assert [bool(row.problems) for row in table.rows] == [True, False]
    assert "hàng này là tập thể" in str(table.problems[0])


@pytest.mark.parametrize("above", ["Năm sinh", "Ngày sinh", None])
def test_nam_sinh_duoi_hai_cot_nam_nu(xlsx: Any, above: str | None) -> None:
    rows: list[list[object]] = [[1, "Lê Văn An", 1980, None], [2, "Lê Thị Hoa", None, "05/3/1985"]]
    if above is None:
        found = told(xlsx, ["TT", "Họ và tên", "Nam", "Nữ"], *rows)
    else:
        head = [["TT", "Họ và tên", above, None], [None, None, "Nam", "Nữ"]]
        found = told(xlsx, *head, *rows, merges=("A1:A2", "B1:B2", "C1:D1"))
    assert [row["gioi_tinh"] for row in found] == ["nam", "nu"]
    assert found[0]["ngay_sinh"] == 1980
    assert str(found[1]["ngay_sinh"]) == "1985-03-05"


def test_tieu_de_go_bang_phong_cu(xlsx: Any) -> None:
    rows = [
        ["Sè TT", "Hä vµ tªn", "Giíi tÝnh", "Chøc vô", "§¬n vÞ"],
        [1, "NguyÔn V¨n Hïng", "Nam", "Chuyªn viªn", "Phßng A"],
    ]
    fonts = {f"{column}{row}": ".VnTime" for column in "ABCDE" for row in (1, 2)}
    for path in (xlsx(rows), xlsx(rows, fonts=fonts)):
        (row,) = read_table(path, columns=MIXED).rows
        assert (row.values["stt"], row.values["ho_ten"], row.values["don_vi"]) == ("1", "Nguyễn Văn Hùng", "Phòng A")


def test_tieu_de_khong_tu_noi_bang_ma_theo_o_ben_canh(xlsx: Any) -> None:
    """«Ghi chó» may be Unicode or TCVN3: the cells beside it, which can be nothing else, decide."""
    (row,) = told(
        xlsx, ["Sè TT", "Hä vµ tªn", "Giíi tÝnh", "§¬n vÞ", "Ghi chó"], [1, "NguyÔn V¨n Hïng", "Nam", "Phßng A", "x"]
    )
    assert (row["ho_ten"], row["ghi_chu"]) == ("Nguyễn Văn Hùng", "x")


def test_hai_danh_sach_tren_mot_trang(xlsx: Any) -> None:
    rows = told(
        xlsx, ["STT", "Tên tập thể", "Thành tích"], [1, "Phòng A", "Tốt"],
        ["STT", "Họ và tên", "Giới tính", "Đơn vị"], [1, "Lê Thị Hoa", "Nữ", "Phòng B"],
    )  # fmt: skip
    assert rows[0]["ten_tap_the"] == "Phòng A"
    assert (rows[1]["ho_ten"], rows[1]["don_vi"]) == ("Lê Thị Hoa", "Phòng B")


def test_quyet_dinh_hai_hang_so_va_ngay(xlsx: Any) -> None:
    rows = [
        ["TT", "Họ và tên", "Quyết định", None],
        [None, None, "Số", "Ngày"],
        [1, "Lê Thị Hoa", "12/QĐ-VP", "05/3/2026"],
    ]
    (row,) = told(xlsx, *rows, merges=("A1:A2", "B1:B2", "C1:D1"))
    assert row["so_quyet_dinh"] == "12/QĐ-VP"
    assert str(row["ngay_quyet_dinh"]) == "2026-03-05"


def test_nguoi_lam_chi_cot_bang_chu_cai_hay_ten_cot(xlsx: Any) -> None:
    rows = [["Mã", "Người", "Nơi"], ["7", "Lê Thị Hoa", "Phòng A"]]
    (row,) = told(xlsx, *rows, cot='Họ tên=B; Đơn vị="Nơi"; STT=không')
    assert (row["ho_ten"], row["don_vi"]) == ("Lê Thị Hoa", "Phòng A")
    with pytest.raises(InputError, match="không có cột này"):
        told(xlsx, *rows, cot="Họ tên=Q")
    with pytest.raises(InputError, match="không có mục này"):
        told(xlsx, *rows, cot="Màu áo=B")


def test_ten_cot_cua_mot_loai_khong_phai_la_cau_hoi_o_loai_khac() -> None:
    names = Matcher([Column("ten", "Tên tập thể, cá nhân", ("Họ và tên",))])
    assert [match.rank for match in names.matches(("Tên tập thể, cá nhân",))] == [0]
