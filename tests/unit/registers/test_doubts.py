"""What a book is told that cannot be quite right: said at its place, or refused; a question is answered as it was meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.unit.registers.conftest import HOM_NAY, VP
from vanban.errors import InputError, RegisterError
from vanban.language import ngay_ngan
from vanban.registers import DongNhap, Loc, SoDangKy, YeuCau, YeuCauDen, YeuCauVaoSo, envelopes_for, mo_so
from vanban.registers.seeking import sought

DAY = date(2026, 3, 5)


def opened(path: Path) -> SoDangKy:
    return mo_so(path, user="Lan", clock=lambda: HOM_NAY, co_quan=VP)


DECISION = YeuCau(loai="quyet_dinh", trich_yeu="Về việc ban hành Quy chế", ngay=DAY)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("viêc", "tìm không dấu"),
        ("quy chê", "tìm không dấu"),
        ("1/QĐ-VP", "«01/QĐ-VP»"),
        ("5/3/2026", "ngày 05/03/2026"),
        ("việc", ""),
    ],
)
def test_hoi_go_thieu_dau_so_mot_chu_so_hay_ngay_van_tim_thay(so: SoDangKy, asked: str, said: str) -> None:
    so.cap(DECISION)
    found, told = sought(so.tra_cuu, Loc(tu=asked))
    assert [one.so_ky_hieu for one in found] == ["01/QĐ-VP"]
    assert said in told if said else told == ""
    assert sought(so.tra_cuu, Loc(tu="không có")) == ([], "")


def test_so_de_ngay_chua_toi_duoc_noi(so_tep: SoDangKy) -> None:
    later = HOM_NAY.date() + timedelta(days=3)
    assert f"Số đề ngày {ngay_ngan(later)}, sau hôm nay" in " ".join(so_tep.cap(replace(DECISION, ngay=later)).canh_bao)
    assert not so_tep.cap(replace(DECISION, ngay=HOM_NAY.date(), trich_yeu="Việc khác", loai="ke_hoach")).canh_bao


def test_hai_ngay_nguoc_nhau_bi_tu_choi(so_tep: SoDangKy) -> None:
    with pytest.raises(InputError, match="từ ngày sau đến ngày"):
        so_tep.tra_cuu(Loc(tu_ngay=date(2026, 3, 6), den_ngay=DAY))


def test_bi_va_phieu_gui_khong_bo_sot_khong_lan_van_ban(so_tep: SoDangKy) -> None:
    open_one = so_tep.cap(replace(DECISION, noi_nhan=("Sở Nội vụ; Kho bạc (02)",)))
    nobody = so_tep.cap(DECISION)
    secret = so_tep.cap(replace(DECISION, do_mat="mat"))
    last_year = so_tep.cap(replace(DECISION, ngay=date(2025, 3, 5)))
    assert open_one.so_luong_ban == 4
    assert [one.kinh_gui for one in envelopes_for([open_one])] == ["Sở Nội vụ", "Kho bạc"]
    with pytest.raises(InputError, match=r"chưa có nơi nhận.*02/QĐ-VP"):
        envelopes_for([open_one, nobody])
    with pytest.raises(InputError, match="mật không đi chung"):
        envelopes_for([open_one, secret], ["Sở A"])
    given = envelopes_for([open_one, last_year, open_one], ["Sở A; Sở B"])
    assert [(one.kinh_gui, one.van_ban) for one in given] == [
        ("Sở A", (open_one.id, last_year.id)),
        ("Sở B", (open_one.id, last_year.id)),
    ]


def test_ky_hieu_danh_tay_noi_khac_phan_con_lai_thi_noi_ra(so_tep: SoDangKy) -> None:
    def told(number: str) -> str:
        return " ".join(so_tep.dang_ky(DECISION, number).canh_bao)

    assert told("01/QĐ-VP") == ""
    assert "«VP»" in told("02/QĐ-UBND")
    assert "ký hiệu của kế hoạch" in told("03/KH-VP")
    assert "Bỏ trống số 04 đến 05" in told("05a/QĐ-VP")
    with pytest.raises(InputError, match="Excel"):
        told("02/01/2026")


def test_so_cu_ghi_gi_chua_ro_thi_noi_ra(so_tep: SoDangKy) -> None:
    def row(number: str, subject: str, **more: object) -> DongNhap:
        return DongNhap({"so_ky_hieu": number, "loai_va_trich_yeu": subject} | more, f"hàng {number}", {})

    done = so_tep.nhap(
        [
            row("01/QĐ-VP", "Kế hoạch số 5", ngay=date(2025, 1, 5)),
            row("02/QĐ-VP", "(Số hủy)"),
            row("03/QĐ-VP", "", ghi_chu="Bỏ số"),
            row("04/QĐ-VP", "Hủy bỏ Quyết định số 1"),
            row("01/XX-VP", "Việc", ngay=date(2025, 1, 5)),
        ],
        2025,
    )
    assert done.huy == 2
    said = " ".join(done.ghi_chu)
    assert "Không có ngày: 04/QĐ-VP." in said
    assert "«XX»" in said
    kept = {one.so_ky_hieu: one for one in so_tep.tra_cuu(Loc(nam=2025))}
    assert kept["01/QĐ-VP"].ten_loai_va_trich_yeu == "Quyết định Kế hoạch số 5"
    assert (kept["02/QĐ-VP"].trang_thai, kept["04/QĐ-VP"].trang_thai) == ("huy", "cap")
    with pytest.raises(InputError, match="Excel"):
        so_tep.nhap([row("02/01/2025", "Quyết định A")], 2025)


def test_trich_yeu_mo_dau_bang_ten_loai_thi_so_khong_in_hai_lan(so_tep: SoDangKy) -> None:
    made = so_tep.cap(replace(DECISION, trich_yeu="Quyết định về việc tặng Giấy khen"))
    assert made.ten_loai_va_trich_yeu == "Quyết định về việc tặng Giấy khen"


def test_van_ban_den_co_le_da_vao_so_thi_noi_ra(so_tep: SoDangKy) -> None:
    paper = YeuCauDen(tac_gia="UBND tỉnh", so_ky_hieu="125/BC-UBND", trich_yeu="Báo cáo", ngay=DAY)

    def told(**changed: str) -> str:
        return " ".join(so_tep.den.nhan(replace(paper, **changed)).canh_bao)

    assert told() == ""
    assert "Số đến 01" in told(tac_gia="UBND tỉnh Lạng Sơn")
    assert told(tac_gia="UBND xã A") == ""
    assert told(tac_gia="Ông A", so_ky_hieu="") == ""
    assert "Số đến 04" in told(tac_gia="ông A", so_ky_hieu="")
    with pytest.raises(InputError, match="Excel"):
        told(so_ky_hieu="04/3/2026")
    so_tep.den.xong(1)
    assert "giải quyết xong" in " ".join(so_tep.den.chuyen(1, "Phòng B").canh_bao)


def test_so_cap_giay_ten_go_nham_nguoi_ghi_hai_lan_nam_da_khoa(so_tep: SoDangKy) -> None:
    def told(ten_so: str, *names: str, nam: int | None = 2026) -> list[str]:
        asked = [YeuCauVaoSo(ten_so=ten_so, ho_ten=name, nam=nam) for name in names]
        return [" ".join(one.canh_bao) for one in so_tep.vao_so.cap_mot_lan(asked)]

    assert told("giay_khen", "Trần A", "Lê B", "trần A") == ["", "", "«trần A» như một dòng trước của danh sách; nếu là một "
                                                             "người thì hủy một số."]  # fmt: skip
    assert told("giay_khen", "Trần A", "TRẦN A") == [
        "",
        "«TRẦN A» như số 01 đã có trong sổ; nếu là một người thì hủy một số.",
    ]
    assert "«giay_khen»" in told("giay_khenn", "Lê B")[0]
    assert told("bang_khen", "Lê B") == [""]
    so_tep.cap(replace(DECISION, ngay=date(2025, 3, 5)))
    so_tep.khoa_nam(2025)
    with pytest.raises(RegisterError, match="đã khóa"):
        told("giay_khen", "Lê C", nam=2025)


def test_ly_do_chi_co_dau_cham_khong_phai_ly_do(so_tep: SoDangKy) -> None:
    so_tep.cap(DECISION)
    with pytest.raises(InputError, match="cần lý do"):
        so_tep.huy("01/QĐ-VP", " . ")


def test_so_moi_chua_ghi_gi_ma_bi_tu_choi_thi_khong_de_lai(tmp_path: Path) -> None:
    path = tmp_path / "moi.db"

    def refused() -> list[str]:
        with pytest.raises(InputError) as caught, opened(path) as book:
            book.cap(replace(DECISION, trich_yeu=""))
        return list(getattr(caught.value, "__notes__", ()))

    assert "đã bỏ" in refused()[0]
    assert list(tmp_path.glob("*moi.db*")) == []
    with opened(path) as book:
        book.cap(DECISION)
    assert refused() == []
    with opened(path) as book:
        assert book.lay("01/QĐ-VP").so == 1


def test_so_moi_nguoi_khac_dang_mo_hay_da_ghi_thi_con_nguyen(tmp_path: Path) -> None:
    mine = opened(tmp_path / "moi.db")
    other = opened(tmp_path / "moi.db")
    with other.store.reading():
        assert not mine.forget_new()
    other.cap(DECISION)
    assert not mine.forget_new()
    other.store.close()
    assert not mine.forget_new()
    with opened(tmp_path / "moi.db") as book:
        assert book.lay("01/QĐ-VP").so == 1
