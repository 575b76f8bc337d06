"""What is issued is changed by papers of its own: correction, cancelling, supplement; reports and the golden book follow."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date

import pytest

from tests.unit.awards.conftest import run_year, write_lean
from tests.unit.awards.stepping import steps, text_of
from vanban.awards.making import look_at_year
from vanban.reading import read_facts

CHANGES_HEAD = (
    "Loại", "Văn bản", "Ngày", "Tập thể, cá nhân", "Đơn vị", "Danh hiệu", "Nội dung đã ghi", "Nội dung đúng", "Lý do",
    "Giới tính",
)  # fmt: skip
DECISION = "03/QĐ-VP"
LAST_NUMBER = 11


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """A year issued up to its decision; tests go on with a copy."""
    folder = write_lean(tmp_path_factory.mktemp("da-ra"), keep=["bieu_thong_ke"])
    found = steps(run_year(folder, date(2026, 12, 18)))["quyet_dinh_khen_thuong"]
    rows = [row.cells[0].text for t in read_facts(found.tep[0]).tables for row in t.rows]
    assert (found.so_ky_hieu, max(int(text) for text in rows if text.isdecimal())) == (DECISION, LAST_NUMBER)
    return folder


@pytest.fixture
def folder(out, tmp_path):
    return shutil.copytree(out, tmp_path / "nam")


def test_dinh_chinh_huy_bo_bo_sung_co_van_ban_rieng(lean, run, folder, year_sheets):
    number = DECISION
    year_sheets["Thay đổi"] = (
        ("Loại", "Văn bản", "Ngày", "Tập thể, cá nhân", "Đơn vị", "Danh hiệu", "Nội dung đã ghi", "Nội dung đúng", "Lý do",
         "Giới tính"),
        [
            ["Đính chính", number, "21/12/2026", "", "", "", "Phòng Tổng hợp", "Phòng Tổng hợp - Pháp chế", "ghi thiếu", ""],
            ["Hủy bỏ", number, "28/12/2026", "Bế Thị Én", "Phòng Tổng hợp", "LĐTT", "", "", "kê khai không đúng", ""],
            ["Bổ sung", number, "29/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "Giấy khen", "", "", "", "Nữ"],
            ["Bổ sung", "99/QĐ-VP", "29/12/2026", "Lý Thị Lan", "Phòng Tổng hợp", "Giấy khen", "", "", "", "Nữ"],
        ],
    )  # fmt: skip
    lean(folder, year_sheets)
    result = run(folder)
    found = {step.giay.mau: step for step in result.steps if step.frozen}
    assert f"số {number}" in text_of(found["cong_van_dinh_chinh"].tep[0])
    assert "“Phòng Tổng hợp”, nay đính chính là “Phòng Tổng hợp - Pháp chế”" in text_of(
        found["cong_van_dinh_chinh"].tep[0]
    )
    cancelled = text_of(found["quyet_dinh_huy_bo"].tep[0])
    assert "Bế Thị Én" in cancelled
    assert "15 ngày làm việc" in cancelled
    table = [
        cell.text for t in read_facts(found["quyet_dinh_bo_sung"].tep[0]).tables for row in t.rows for cell in row.cells
    ]
    assert "Lý Thị Hoa" in table
    assert str(LAST_NUMBER + 1) in table  # the sổ vàng goes on, no number twice
    assert steps(result)["quyet_dinh_khen_thuong"].trang_thai == "dinh_chinh"
    assert any("99/QĐ-VP" in text for text in result.missing)
    assert result.faults == []


def test_sau_huy_bo_va_bo_sung_thi_bao_cao_thong_ke_so_vang_di_theo(lean, run, folder, year_sheets):
    number = DECISION
    year_sheets["Thay đổi"] = (
        CHANGES_HEAD,
        [
            ["Hủy bỏ", number, "21/12/2026", "Bế Thị Én", "Phòng Tổng hợp", "LĐTT", "", "", "kê khai không đúng", ""],
            ["Bổ sung", number, "21/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "Giấy khen", "", "", "", "Nữ"],
        ],
    )
    lean(folder, year_sheets)
    result = run(folder)
    assert (result.faults, result.mismatches) == ([], ())
    found = steps(result)
    report = text_of(found["bao_cao_tong_ket"].tep[0])
    assert "Bế Thị Én - “Lao động tiên tiến”: hủy bỏ (Quyết định số" in report
    assert "Lý Thị Hoa - Giấy khen: tặng bổ sung (Quyết định số" in report
    table = [
        [cell.text for cell in row.cells]
        for t in read_facts(found["bao_cao_tong_ket"].tep[0]).tables for row in t.rows
    ]  # fmt: skip
    given = {row[1]: row[-3:-1] for row in table if len(row) == 9}
    assert given["“Lao động tiên tiến”"] == ["0", "4"]  # five passed, one was taken back
    assert given["Giấy khen"] == ["1", "2"]
    assert found["quyet_dinh_khen_thuong"].sua
    begun = (result.folder / "00-cho-nam-sau.yaml").read_text(encoding="utf-8")
    assert "{ma: LDTT, ca_nhan: 4}" in begun
    assert "{ma: GK, tap_the: 1, ca_nhan: 2}" in begun
    assert 'bien_ban_nam_truoc: "Biên bản số' in begun
    book = sqlite3.connect(result.folder / "so-dang-ky.db")
    entries = book.execute("select ho_ten, so, trang_thai from vao_so order by so").fetchall()
    assert [name for name, _, state in entries if state == "huy"] == ["Bế Thị Én"]
    assert entries[-1][0] == "Lý Thị Hoa"
    assert [so for _, so, _ in entries] == list(range(1, len(entries) + 1))
    again = run(folder)
    assert again.differences == []
    assert book.execute("select count(*) from vao_so").fetchone()[0] == len(entries)


def test_thay_doi_dieu_khong_co_thi_khong_thanh_van_ban(lean, run, folder, year_sheets):
    number = DECISION
    year_sheets["Thay đổi"] = (
        CHANGES_HEAD,
        [
            ["Hủy bỏ", number, "28/12/2026", "Người Không Có", "", "LĐTT", "", "", "kê khai sai", ""],
            ["Đính chính", number, "29/12/2026", "", "", "", "chữ không hề in", "chữ đúng", "", ""],
            ["Bổ sung", number, "30/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "Bằng khen cấp tỉnh", "", "", "", "Nữ"],
            [
                "Thu hồi",
                number,
                "31/12/2026",
                "Nông Văn Bình",
                "Phòng Hành chính - Quản trị",
                "CSTĐCS",
                "",
                "",
                "khai sai",
                "",
            ],
        ],
    )
    lean(folder, year_sheets)
    result = run(folder)
    told = " ".join(result.missing)
    assert "không có Người Không Có - “Lao động tiên tiến”" in told
    assert "«chữ không hề in» không có trong" in told
    assert "không thuộc thẩm quyền quyết định" in told
    # His LĐTT was paid by the title that goes: whether it is paid now is for the office to say.
    assert "“Lao động tiên tiến” của Nông Văn Bình chưa được chi tiền" in told
    assert "mức hiện nay 760.000 đồng; không chi thì ghi 0" in told
    assert not [step for step in result.steps if step.giay.dong.endswith("PS") and step.tep]


def test_huy_bo_ca_quyet_dinh_thi_khong_con_ai_duoc_tang(lean, run, folder, year_sheets):
    number = DECISION
    year_sheets["Thay đổi"] = (
        CHANGES_HEAD,
        [["Hủy bỏ", number, "21/12/2026", "", "", "", "", "", "ban hành không đúng trình tự", ""]],
    )
    lean(folder, year_sheets)
    result = run(folder)
    found = steps(result)
    assert found["quyet_dinh_khen_thuong"].trang_thai == "huy"
    cancelling = next(step for step in result.steps if step.giay.mau == "quyet_dinh_huy_bo")
    assert "Hủy bỏ toàn bộ Quyết định số" in text_of(cancelling.tep[0])
    assert not found["bao_cao_tong_ket"].frozen
    assert any("đã bị hủy bỏ" in text for text in found["bao_cao_tong_ket"].thieu)
    assert "[đã hủy]" in look_at_year(folder, result.folder, date(2027, 1, 31))
    # Given again whole: nobody named, new numbers in the sổ vàng, the money once more; the report cites what stands.
    year_sheets["Thay đổi"][1].append(
        ["Bổ sung", f"Quyết định số {number.lstrip('0')}", "22/12/2026", *[""] * 7],
    )
    lean(folder, year_sheets, more="ngay: {bao_cao_tong_ket: 23/12/2026}\n")
    result = run(folder)
    assert (result.faults, result.mismatches, result.differences) == ([], (), [])
    again = next(step for step in result.steps if step.giay.mau == "quyet_dinh_bo_sung")
    words = text_of(again.tep[0])
    assert f"Căn cứ {cancelling.cited()}" in words
    assert f"thay cho Quyết định số {number}" in words
    assert "Tổng số tiền thưởng: 13.680.000 đồng" in words
    assert f"theo Quyết định số {again.so_ky_hieu}" in text_of(steps(result)["bao_cao_tong_ket"].tep[0])
    book = sqlite3.connect(result.folder / "so-dang-ky.db")
    states = [state for (state,) in book.execute("select trang_thai from vao_so order by so").fetchall()]
    assert states == ["huy"] * 11 + ["cap"] * 11
    note = "select ghi_chu from viec_nam where khoa = 'quyet_dinh_khen_thuong'"
    assert book.execute(note).fetchone() == (f"{cancelling.so_ky_hieu}; {again.so_ky_hieu}",)
    del year_sheets["Thay đổi"]
    lean(folder, year_sheets)
    told = run(folder).differences
    assert [text.partition(":")[0] for text in told if "không còn ở trang «Thay đổi»" in text] == [
        cancelling.so_ky_hieu,
        again.so_ky_hieu,
    ]
    assert book.execute(note).fetchone() == (f"{cancelling.so_ky_hieu}; {again.so_ky_hieu}",)


def test_thu_hoi_roi_tang_lai_thi_tien_tinh_lai_va_mot_nguoi_huong_mot_muc(lean, run, folder, year_sheets):
    number = DECISION
    unpaid = [
        "Hủy bỏ",
        number,
        "21/12/2026",
        "Nông Văn Bình",
        "Phòng Hành chính - Quản trị",
        "CSTĐCS",
        "",
        "",
        "khai sai",
        "",
    ]
    year_sheets["Thay đổi"] = (
        (*CHANGES_HEAD, "Tiền thưởng"),
        [
            [*unpaid, 760000],
            ["Hủy bỏ", number, "21/12/2026", "Vi Thị Chi", "Phòng Tổng hợp", "LĐTT", "", "", "khai sai", ""],
            ["Bổ sung", number, "22/12/2026", "Vi Thị Chi", "Phòng Tổng hợp", "LĐTT", "", "", "xét lại", "Nữ"],
            ["Bổ sung", f"số {number}", "22/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "LĐTT", "", "", "", "Nữ"],
            ["Bổ sung", number, "22/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "CSTĐ cơ sở", "", "", "", "Nữ"],
            ["Đính chính", "01/TTr-VP", "12/01/2027", "", "", "", "Phòng Tổng hợp", "Phòng Tổng", "", ""],
        ],
    )
    lean(folder, year_sheets)
    result = run(folder)
    assert [text.partition(": Thay đổi!")[2] for text in result.missing if "01/TTr-VP" in text] == [
        "hàng 8: có 2 văn bản «01/TTr-VP» (Tờ trình Hội đồng xét danh hiệu, hình thức khen thưởng ngày 04/12/2026; Tờ trình đề "
        "nghị cấp trên khen thưởng năm nay ngày 11/01/2027); ghi thêm ngày vào cột «Văn bản»"
    ]
    taken = next(step for step in result.steps if step.giay.mau == "quyet_dinh_huy_bo")
    assert "Nông Văn Bình, “Lao động tiên tiến”: 760.000 đồng (Bằng chữ: Bảy trăm sáu mươi" in text_of(taken.tep[0])
    added = next(step for step in result.steps if step.giay.mau == "quyet_dinh_bo_sung")
    rows = [[cell.text for cell in row.cells] for t in read_facts(added.tep[0]).tables for row in t.rows]
    assert [(row[1], row[3]) for row in rows if row[0].isdecimal()] == [
        ("Vi Thị Chi", "760.000"), ("Lý Thị Hoa", "0"), ("Lý Thị Hoa", "2.530.000"),
    ]  # fmt: skip


ROUND_HEAD = (
    "Đợt",
    "Ngày quyết định",
    "Thời gian",
    "Họ và tên",
    "Giới tính",
    "Đơn vị công tác",
    "Danh hiệu",
    "Thành tích",
)
FIRE = ["Chữa cháy", "19/12/2026", "16/12/2026", "Lý Thị Hoa", "Nữ", "Phòng Tổng hợp", "Giấy khen", "Đã dập lửa"]


def test_sua_hang_sau_khi_phat_hanh_thi_so_lieu_theo_ban_da_phat_hanh(lean, run, folder, year_sheets):
    """A report of a later day counts what was issued; the edited row is told, nothing is issued, given or printed by it."""
    year_sheets["Thay đổi"] = (
        CHANGES_HEAD,
        [
            ["Hủy bỏ", DECISION, "19/12/2026", "Bế Thị Én", "Phòng Tổng hợp", "LĐTT", "", "", "khai sai", ""],
            ["Bổ sung", DECISION, "19/12/2026", "Lý Thị Hoa", "Phòng Tổng hợp", "Giấy khen", "", "", "", "Nữ"],
        ],
    )
    year_sheets["Đột xuất, chuyên đề"] = (ROUND_HEAD, [list(FIRE)])
    lean(folder, year_sheets, keep=["bieu_thong_ke"])
    issued = run(folder, date(2026, 12, 20))
    assert not issued.differences
    book = sqlite3.connect(folder / "ket-qua" / "so-dang-ky.db")
    entries = "select ho_ten, so, trang_thai from vao_so order by so, ho_ten"
    before = book.execute(entries).fetchall()
    changes = year_sheets["Thay đổi"][1]
    changes[0][3], changes[1][3], changes[1][2] = "Vi Thị Chi", "Lý Thị Lan", "20/12/2026"
    year_sheets["Đột xuất, chuyên đề"][1][0][6] = "Giấy khen; LĐTT"
    lean(folder, year_sheets, keep=["bieu_thong_ke"])
    result = run(folder, date(2026, 12, 20))
    told = "\n".join(result.differences)
    assert "hàng đã sửa sau khi phát hành: khi ấy «huy_bo | 03/QĐ-VP | 19/12/2026 | Bế Thị Én" in told
    assert "khi ấy «Lý Thị Hoa | Phòng Tổng hợp | Giấy khen | Đã dập lửa | nu»" in told
    assert "hàng của văn bản này không còn ở trang «Thay đổi»" in told  # the supplement's row bears another day now
    assert book.execute(entries).fetchall() == before
    assert {path.parent.name for path in result.folder.rglob("*.docx")} == {
        path.parent.name for path in issued.folder.rglob("*.docx")
    }
    begun = (result.folder / "00-cho-nam-sau.yaml").read_text(encoding="utf-8")
    assert ("{ma: LDTT, ca_nhan: 4}" in begun, "{ma: GK, tap_the: 1, ca_nhan: 2}" in begun) == (True, True)
    changes[1][2] = "19/12/2026"
    lean(folder, year_sheets, keep=["bieu_thong_ke"])
    last = run(folder)
    assert last.mismatches == ()
    report = steps(last)["bao_cao_tong_ket"]
    words = text_of(report.tep[0])
    assert "Bế Thị Én - “Lao động tiên tiến”: hủy bỏ" in words
    assert "Lý Thị Hoa - Giấy khen: tặng bổ sung" in words
    assert ("Vi Thị Chi" in words, "Lý Thị Lan" in words) == (False, False)


def test_may_dung_giua_chung_thi_lan_sau_so_vang_du_va_khong_trung(run, folder):
    """The decision stands in the book, its step and its list do not: the next run makes it good."""
    book = sqlite3.connect(folder / "ket-qua" / "so-dang-ky.db")
    before = book.execute("select ho_ten, so from vao_so order by so").fetchall()
    assert before
    book.execute("drop trigger if exists vao_so_khong_xoa")
    for (name,) in book.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        book.execute(f'drop trigger "{name}"')
    book.execute("delete from vao_so")
    book.execute("update chuoi_so set so_cuoi = 0 where ten like 'vao_so/%'")
    book.execute("delete from viec_nam where khoa = 'quyet_dinh_khen_thuong'")
    book.commit()
    book.close()
    second = run(folder, date(2026, 12, 18))
    assert steps(second)["quyet_dinh_khen_thuong"].so_ky_hieu == DECISION
    book = sqlite3.connect(second.folder / "so-dang-ky.db")
    assert book.execute("select ho_ten, so from vao_so order by so").fetchall() == before
