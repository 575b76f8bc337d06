"""Incoming papers: số đến, whom, until when, what was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from vanban.errors import InputError, RegisterError
from vanban.registers import CoQuan, Loc, SoDangKy, YeuCau, YeuCauDen, mo_so

Mo = Callable[..., SoDangKy]


def letter(number: str = "12/SNV-TĐ", **more: object) -> YeuCauDen:
    given = {
        "tac_gia": "Sở Nội vụ",
        "so_ky_hieu": number,
        "trich_yeu": "Về việc báo cáo tổng kết",
        "ngay": date(2026, 3, 2),
    }
    return YeuCauDen(**(given | more))  # type: ignore[arg-type]


def test_so_den_noi_tiep_trong_nam_chung_cho_moi_loai(so: SoDangKy) -> None:
    got = [so.den.nhan(letter(f"{at}/SNV", loai=loai)).so_den for at, loai in enumerate(["cong_van", "bao_cao", ""], 1)]
    assert got == [1, 2, 3]
    assert so.den.nhan(letter("9/SNV", ngay_den=date(2025, 12, 30), ngay=None)).so_den == 1


def test_van_ban_mat_den_vao_so_rieng(so: SoDangKy) -> None:
    so.den.nhan(letter())
    secret = so.den.nhan(letter("01/CA", do_mat="mat"))
    assert (secret.so_den, secret.mien) == (1, "mat")
    assert so.den.lay(1).so_ky_hieu == "12/SNV-TĐ"
    assert so.den.lay(1, mat=True).so_ky_hieu == "01/CA"


def test_mot_van_ban_khong_vao_so_hai_lan(so: SoDangKy) -> None:
    so.den.nhan(letter())
    with pytest.raises(RegisterError, match="đã vào sổ: số đến 01"):
        so.den.nhan(letter(" 12/snv-tđ", tac_gia="SỞ NỘI VỤ"))
    assert so.den.nhan(letter(), allow_duplicates=True).so_den == 2
    assert so.den.nhan(letter(tac_gia="Sở Tài chính")).so_den == 3


def test_moi_loi_duoc_noi_mot_lan(so: SoDangKy) -> None:
    with pytest.raises(InputError) as caught:
        so.den.nhan(YeuCauDen(tac_gia="", trich_yeu="", gio_den="25:00", do_khan="gấp lắm", loai="thư tay"))
    assert {p.vi_tri for p in caught.value.problems} == {"tac_gia", "trich_yeu", "gio_den", "do_khan", "loai"}


def test_ngay_den_tuong_lai_hoac_han_truoc_ngay_den_bi_tu_choi(so: SoDangKy) -> None:
    with pytest.raises(InputError, match="tương lai"):
        so.den.nhan(letter(ngay_den=date(2026, 3, 6)))
    with pytest.raises(InputError, match="sớm hơn ngày đến"):
        so.den.nhan(letter(han=date(2026, 3, 1)))


def test_vao_so_lui_ngay_thi_canh_bao(so: SoDangKy) -> None:
    so.den.nhan(letter())
    assert any(
        "ngược nhau" in note for note in so.den.nhan(letter("13/SNV", ngay_den=date(2026, 3, 1), ngay=None)).canh_bao
    )


def test_qua_han_va_sap_den_han(so: SoDangKy, dong_ho: Callable[[], datetime]) -> None:
    so.den.nhan(letter("1/A", han=date(2026, 3, 10)))
    so.den.nhan(letter("2/A", han=date(2026, 3, 6)))
    so.den.nhan(letter("3/A"))
    assert [one.so_den for one in so.den.den_han(trong=3)] == [2]
    dong_ho.luc = datetime(2026, 3, 12)  # type: ignore[attr-defined]
    late = so.den.den_han()
    assert [(one.so_den, one.qua_han(date(2026, 3, 12))) for one in late] == [(2, 6), (1, 2)]
    so.den.xong(2, tien_do="đã trả lời qua điện thoại")
    assert [one.so_den for one in so.den.den_han()] == [1]
    with pytest.raises(RegisterError, match="đã giải quyết xong"):
        so.den.xong(2)


def test_giao_theo_doi_tra_loi_den_cuoi(so: SoDangKy) -> None:
    so.den.nhan(letter(han=date(2026, 3, 20)))
    handed = so.den.chuyen(1, "Phòng HCQT", ky_nhan="Trần Thị B")
    assert (handed.don_vi_nhan, handed.ngay_chuyen) == ("Phòng HCQT", date(2026, 3, 5))
    so.den.tien_do(1, "đang soạn trả lời")
    answer = so.cap(YeuCau(loai="cong_van", trich_yeu="Trả lời", don_vi_soan="HCQT"))
    done = so.den.xong(1, tra_loi=answer.so_ky_hieu)
    assert (done.trang_thai, done.tra_loi, done.tra_loi_id) == ("xong", "01/VP-HCQT", answer.id)
    assert [one.hanh_dong for one in so.den.lich_su(1)] == ["nhan", "sua", "tien_do", "xong"]


def test_so_den_huy_o_lai_trong_so(so: SoDangKy) -> None:
    so.den.nhan(letter())
    so.den.huy(1, "vào nhầm sổ")
    assert so.den.nhan(letter()).so_den == 2
    assert so.den.lay(1).ly_do == "vào nhầm sổ"
    with pytest.raises(RegisterError, match="đã hủy"):
        so.den.sua(1, {"trich_yeu": "khác"}, "nhầm")


def test_dau_den_co_du_cac_o(so: SoDangKy) -> None:
    so.den.nhan(letter(don_vi_nhan="Phòng HCQT", ho_so="01.TĐKT", gio_den="08:30"))
    stamp = so.den.dau_den(1)
    assert stamp == {
        "ten_co_quan": "Văn phòng", "dau": "ĐẾN", "so": "01", "ngay": "05/3/2026", "gio": "08:30", "chuyen": "Phòng HCQT",
        "so_va_ky_hieu_hs": "01.TĐKT", "rong_mm": 50, "cao_mm": 35,
    }  # fmt: skip


def test_tim_van_ban_den_theo_tac_gia_khong_dau(so: SoDangKy) -> None:
    so.den.nhan(letter())
    so.den.nhan(letter("5/STC", tac_gia="Sở Tài chính"))
    assert [one.so_den for one in so.den.tra_cuu(Loc(tu="so tai chinh"))] == [2]
    assert [one.so_den for one in so.den.tra_cuu(Loc(tu="tong ket", nam=2026))] == [2, 1]


def test_sua_van_ban_den_vao_lich_su(so: SoDangKy) -> None:
    so.den.nhan(letter())
    assert so.den.sua(1, {"han": date(2026, 3, 9)}, "bổ sung hạn").han == date(2026, 3, 9)
    with pytest.raises(InputError, match="vào sổ lại"):
        so.den.sua(1, {"ngay_den": date(2026, 3, 1)}, "nhầm")


def test_so_den_khong_co_thi_noi_so_nao_nam_nao(so: SoDangKy) -> None:
    so.den.nhan(letter())
    for nam, said in ((None, "07"), (2024, "07 năm 2024")):
        with pytest.raises(RegisterError) as told:
            so.den.lay(7, nam=nam)
        assert told.value.problems[0].tim_thay == said


def test_so_moi_chua_co_gi_den_han(so: SoDangKy) -> None:
    """A book that has not met its body yet has nothing due, and says so."""
    assert so.den.den_han(30) == []


def test_so_moi_tinh_chua_co_gi_den_han(tmp_path: Path, so_trong: bytes, dong_ho: Callable[[], datetime]) -> None:
    (tmp_path / "so.db").write_bytes(so_trong)
    with mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho) as book:
        assert book.den.den_han() == []
        with pytest.raises(RegisterError, match="không có số đến này"):
            book.den.lay(1)


@pytest.mark.parametrize(("nam", "shown"), [(None, 'thấy: "07"'), (2025, 'thấy: "07 năm 2025"')])
def test_so_den_khong_co_duoc_noi_dung_nhu_da_hoi(so_tep: SoDangKy, nam: int | None, shown: str) -> None:
    so_tep.den.nhan(letter())
    with pytest.raises(RegisterError) as caught:
        so_tep.den.lay(7, nam=nam)
    assert shown in str(caught.value)


def test_so_den_cua_nhieu_co_quan_thi_hoi_cua_ai_khac_nam_thi_lay_nam_moi(
    tmp_path: Path, so_tep: SoDangKy, dong_ho: Callable[[], datetime]
) -> None:
    so_tep.den.nhan(letter("1/A", ngay_den=date(2025, 12, 30), ngay=None))
    so_tep.den.nhan(letter("2/A"))
    with mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho) as book:
        assert book.den.lay(1).so_ky_hieu == "2/A"
    with mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho, co_quan=CoQuan("SNV", "Sở Nội vụ", "UBND tỉnh")) as other:
        other.den.nhan(letter("3/B"))
        assert other.den.lay(1).so_ky_hieu == "3/B"
    with mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho) as book:
        with pytest.raises(RegisterError, match="nhiều cơ quan có số đến này"):
            book.den.lay(1)
        assert book.den.lay(1, nam=2025).so_ky_hieu == "1/A"
