"""The dated law: right facts on their days, gaps told as gaps, an office's own rows win, wrong rows told by line."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from vanban.errors import InputError
from vanban.law import Law, on
from vanban.records import read_law

CHANGELOG = Path(__file__).parents[3] / "CHANGELOG.md"
OLDEST = timedelta(days=180)


@pytest.fixture(scope="module")
def law() -> Law:
    return read_law()


def own(tmp_path: Path, text: str) -> Law:
    path = tmp_path / "phap-luat.yaml"
    path.write_text(text, encoding="utf-8")
    return read_law(path)


def test_moi_su_kien_duoc_xem_lai_trong_180_ngay_truoc_khi_phat_hanh(law: Law) -> None:
    """The day in the newest heading of the changelog; while it says "unreleased", the day the data was last worked on."""
    heading = re.search(r"^## \S+ - (\S+)", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)
    assert heading is not None
    newest = max(source.xem for _, source in law.sources())
    release = newest if heading[1] == "unreleased" else date.fromisoformat(heading[1])
    assert [name for name, source in law.sources() if release - source.xem > OLDEST] == []


def test_luong_co_so_theo_ngay(law: Law) -> None:
    days = {date(2024, 6, 30): 1_800_000, date(2026, 6, 30): 2_340_000, date(2026, 7, 1): 2_530_000}
    assert {day: found.value for day in days if (found := on(law.luong_co_so, day))} == days
    assert on(law.luong_co_so, date(2020, 1, 1)) is None


def test_ty_le_phieu_cua_trung_uong_het_tu_01_7_2025_tru_dieu_33(law: Law) -> None:
    before, after, ended = date(2025, 6, 30), date(2025, 7, 1), date(2027, 3, 1)
    assert [law.share(ma, before).value for ma in ("CSTDCS", "CSTD_TINH", "CO_TINH")] == [80, 90, 80]
    assert [law.share(ma, after) for ma in ("CSTDCS", "CSTD_TINH", "CO_TINH", "LDTT", "GK")] == [None] * 5
    assert (law.share("CSTD_TQ", after).value, law.share("CO_CP", after).value) == (90, 80)
    assert law.share("CSTD_TQ", ended) is None


def test_van_ban_het_hieu_luc_khong_duoc_vien_dan_va_khoang_trong_duoc_noi(law: Law) -> None:
    cited, gaps = law.grounds(("luat", "nghi_dinh", "thong_tu"), date(2027, 3, 1))
    assert len(cited) == 1
    assert "152" not in cited[0]
    assert [gap.chu_de for gap in gaps] == ["nghi_dinh", "thong_tu"]
    assert "152/2025/NĐ-CP hết hiệu lực sau ngày 28/02/2027" in str(gaps[0])
    assert law.gap("nghi_dinh", date(2027, 2, 28)) is None
    assert law.texts("thong_tu", date(2024, 2, 1)) == ()
    assert law.ended("98/2023/NĐ-CP", date(2025, 7, 1)).thay_bang == "Nghị định số 152/2025/NĐ-CP"
    assert law.ended("98/2023/NĐ-CP", date(2025, 6, 30)) is None


def test_luat_sua_doi_di_kem_tu_01_10_2026_va_noi_la_chua_doc(law: Law) -> None:
    before, after = date(2026, 9, 30), date(2026, 10, 1)
    assert "sửa đổi" not in law.grounds(("luat",), before)[0][0]
    text = law.grounds(("luat",), after)[0][0]
    assert text.endswith("Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026")
    assert "/QH" not in text
    assert law.unread(before) == []
    assert [found.so for found in law.unread(after)] == ["06/2026/QH16"]


def test_thong_tu_15_co_ten_day_du(law: Law) -> None:
    text = law.grounds(("thong_tu",), date(2026, 12, 18))[0][0]
    assert "15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ quy định biện pháp để tổ chức" in text


@pytest.mark.parametrize(
    ("ngay", "nghi"),
    [
        (date(2026, 2, 17), True), (date(2026, 2, 16), True), (date(2026, 1, 2), True), (date(2026, 1, 10), False),
        (date(2026, 4, 27), True), (date(2026, 11, 24), True), (date(2025, 11, 24), False), (date(2027, 2, 9), True),
        (date(2027, 4, 16), True), (date(2026, 12, 19), True), (date(2026, 12, 18), False), (date(2026, 2, 24), False),
    ],
)  # fmt: skip
def test_ngay_nghi(law: Law, ngay: date, nghi: bool) -> None:
    assert (law.day_off(ngay) is not None) is nghi


def test_ngay_lam_viec_ke_tiep_tranh_ca_ngay_moi_de_xuat(law: Law) -> None:
    assert law.working_day(date(2027, 2, 9)) == date(2027, 2, 15)
    assert law.working_day(date(2026, 12, 18)) == date(2026, 12, 18)


def test_dong_cua_co_quan_di_truoc(tmp_path: Path) -> None:
    found = own(
        tmp_path,
        """
        Lương cơ sở:
          - {gia_tri: 2.700.000, tu: 01/7/2027, nguon: Nghị định số 9/2027/NĐ-CP}
        danh_hieu:
          - ma: KNC_GD
            ten: Kỷ niệm chương “Vì sự nghiệp Giáo dục”
            loai: hinh_thuc
            cap: bo_tinh
            he_so: "0,5"
            tran: "0,6"
            nguon: Thông tư số 3/2027/TT-BGDĐT
        van_ban:
          - {so: 99/2027/NĐ-CP, loai: Nghị định, ban_hanh: Chính phủ, ten: quy định, tu: 01/3/2027, chu_de: [nghi_dinh]}
        phieu:
          - {ma: CSTDCS, gia_tri: 75, tu: 01/01/2026, nguon: Quy chế}
        """.replace("\n        ", "\n"),
    )
    assert on(found.luong_co_so, date(2027, 7, 1)).value == 2_700_000
    assert on(found.luong_co_so, date(2027, 6, 30)).value == 2_530_000
    assert found.find_award("kỷ niệm chương Vì sự nghiệp giáo dục").he_so == {"ca_nhan": Decimal("0.5")}
    assert "99/2027/NĐ-CP" in found.grounds(("nghi_dinh",), date(2027, 3, 1))[0][0]
    assert found.share("CSTDCS", date(2026, 12, 10)).value == 75
    assert found.danh_hieu["KNC_GD"].source.cua_co_quan
    assert on(found.luong_co_so, date(2027, 7, 1)).source.nguon == "Nghị định số 9/2027/NĐ-CP"
    assert found.danh_hieu["KNC_GD"].source.nguon == "Thông tư số 3/2027/TT-BGDĐT"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("luong_co_so:\n  - {gia_tri: 2700000, tu: 01/7/2027}\n", 'dòng 2, mục "luong_co_so.nguon": thiếu nguồn'),
        ("luong_co_so:\n  - {gia_tri: 2700, tu: 01/7/2027, nguon: a}\n", "mức lương cơ sở một tháng tính bằng đồng"),
        (
            "luong_co_so:\n  - {gia_tri: 2700000, tu: 01/7/2027, nguon: a}\n  - {gia_tri: 2800000, tu: 01/01/2028, nguon: a}\n",
            "dòng 3, mục \"luong_co_so.tu\": chồng lên dòng 2",
        ),
        (
            "luong_co_so:\n  - {gia_tri: 2700000, tu: 01/7/2027, den: 30/11/2027, nguon: a}\n"
            "  - {gia_tri: 2800000, tu: 01/01/2028, nguon: a}\n",
            "hở từ 01/12/2027 đến 31/12/2027 sau dòng 2",
        ),
        ("luong_co_so:\n  - {gia_tri: 2700000, tu: đầu năm 2027, nguon: a}\n", "không đọc được ngày tháng"),
        ("phieu:\n  - {ma: CSTDCS, gia_tri: 0,8, tu: 01/01/2026, nguon: a}\n", "số có dấu phẩy bị tách làm hai"),
        ("phieu:\n  - {ma: CSTDC, gia_tri: 80, tu: 01/01/2026, nguon: a}\n", "không có mã này (thấy: \"CSTDC\"; cần: CSTDCS"),
        ("nguong:\n  - {ma: ty_le_ldt, gia_tri: 80, tu: 01/01/2026, nguon: a}\n", "cần: ty_le_ldtt"),
        ("van_ban:\n  - {so: 9/2027/NĐ-CP, loai: Nghị định, tu: 01/3/2027, chu_de: [tdkt]}\n", "không rõ dùng làm căn cứ"),
        (
            "danh_hieu:\n  - {ma: K, ten: Kỷ niệm chương Văn phòng, loai: hinh_thuc, cap: bo_tinh, he_so: \"0,9\", nguon: a}\n",
            "hệ số kỷ niệm chương không quá 0,6",
        ),
        (
            "danh_hieu:\n  - {ma: X, ten: Giấy X, loai: hinh_thuc, cap: co_so, he_so: 1, nguon: a}\n"
            "  - {ma: X, ten: Giấy Y, loai: hinh_thuc, cap: co_so, he_so: 2, nguon: a}\n",
            "đã ghi ở dòng 2",
        ),
    ],
)  # fmt: skip
def test_sua_sai_phap_luat_cua_co_quan_thi_noi_dong(tmp_path: Path, text: str, told: str) -> None:
    """What an office gets wrong in its own facts is told at its line, never read as something else."""
    with pytest.raises(InputError) as caught:
        own(tmp_path, text)
    assert told in str(caught.value)


def test_mot_chu_de_khong_can_ngoac_vuong(tmp_path: Path) -> None:
    found = own(tmp_path, "van_ban:\n  - {so: 9/2027/NĐ-CP, loai: Nghị định, tu: 01/3/2027, chu_de: nghi_dinh}\n")
    assert "9/2027/NĐ-CP" in found.grounds(("nghi_dinh",), date(2027, 3, 1))[0][0]


def test_dong_sai_noi_dung_dong_va_noi_het(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        own(
            tmp_path,
            "luong_co_so:\n"
            "  - {gia_tri: hai triệu, tu: 01/7/2027}\n"
            "  - {gia_tri: 2700000, tu: 31/02/2027}\n"
            "danh_hieu:\n"
            "  - {ma: KNC_X, ten: Kỷ niệm chương X, loai: hinh_thuc, cap: bo_tinh, he_so: '0,9', tran: '0,6'}\n"
            "  - {ma: Y, ten: Y, loai: huy_hieu, cap: bo_tinh, he_so: 1}\n"
            "phiếu bầu:\n"
            "  - {ma: LDTT, gia_tri: 60}\n",
        )
    text = str(caught.value)
    for line, word in ((2, "con số"), (3, "31"), (5, "vượt mức tối đa"), (6, "huy_hieu"), (8, "phieu_bau")):
        assert any(f"dòng {line}" in told and word in told for told in text.splitlines()), (line, text)


def test_nhan_ra_danh_hieu_viet_nhieu_kieu(law: Law) -> None:
    wanted = {
        "Chiến sỹ thi đua cơ sở": "CSTDCS", "CSTĐ cơ sở": "CSTDCS", "“Tập thể lao động xuất sắc”": "TTLDXS", "lđtt": "LDTT",
        "GIẤY KHEN": "GK", "Bằng khen của Chủ tịch UBND tỉnh": "BK_TINH", "Huân chương Lao động hạng Ba": "HC_LD_3",
        "Gia đình văn hóa": "GIA_DINH_VAN_HOA", "Bằng khen của Bộ trưởng Bộ Y tế": "BK_BO_YT",
    }  # fmt: skip
    assert {text: found.ma for text in wanted if (found := law.find_award(text))} == wanted
    assert law.find_award("Lao động giỏi") is None
    assert law.find_award("") is None


def test_bang_khen_thu_tuong_cho_ho_gia_dinh_va_knc_o_muc_toi_da(law: Law) -> None:
    assert law.danh_hieu["BK_TTCP"].he_so["ho_gia_dinh"] == Decimal("5.25")
    assert law.danh_hieu["KNC"].he_so["ca_nhan"] == law.danh_hieu["KNC"].tran == Decimal("0.6")
    assert law.danh_hieu["KNC_NOI_VU"].he_so["ca_nhan"] == Decimal("0.4")


def test_moi_he_so_sai_duoc_noi_o_dong_cua_no(tmp_path: Path) -> None:
    """A coefficient that is no number is told with what else is wrong; no award is taken without it in silence."""
    head = "danh_hieu:\n  - {ma: A, ten: Cờ A, loai: danh_hieu, cap: co_so, tran: 2, nguon: x, do_tin: A, "
    with pytest.raises(InputError) as told:
        own(tmp_path, head + "he_so: {tap_the: nhiều, ca_nhan: 3}}\n")
    problems = [(one.vi_tri, one.tim_thay) for one in told.value.problems]
    assert ("danh_hieu.he_so.tap_the", "nhiều") in problems
    assert any("vượt mức tối đa 2" in one.noi_dung for one in told.value.problems)
    assert own(tmp_path, head + 'he_so: "1,5"}\n').danh_hieu["A"].he_so == {"ca_nhan": Decimal("1.5")}
