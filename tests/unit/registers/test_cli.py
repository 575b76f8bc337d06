"""`vanban so` as a clerk types it: results on stdout, everything else on stderr, exit codes as promised."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from vanban.cli import main
from vanban.cli.so import app
from vanban.errors import InputError

PROFILE = """\
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VPUB}
dia_danh: Lạng Sơn
lien_he: {dia_chi: Số 1 Hùng Vương}
nguoi_ky: {cvp: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}}
so_dang_ky: {tep: so/so.db, chuoi: chung, chen_so: true}
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder; gives exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()

    def go(*words: str) -> tuple[int, str, str]:
        result = runner.invoke(app, list(words))
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.stdout, result.stderr

    return go


def test_lenh_da_hua_in_dung_so_khong_can_ho_so(run: Run) -> None:
    command = (
        "cap",
        "--loai",
        "quyet_dinh",
        "--trich-yeu",
        "Về việc khen thưởng",
        "--nam",
        "2026",
        "--so-dang-ky",
        "so.db",
    )
    code, out, told = run(*command)
    assert (code, out) == (0, "01/QĐ-VP\n")
    assert "Đã tạo sổ mới" in told
    assert "--co-quan-ky-hieu" in told
    assert run(*command)[1] == "02/QĐ-VP\n"


def test_cua_chinh_bien_loi_thanh_ma_thoat_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["so", "cap", "--loai", "quyet_din", "--trich-yeu", "x", "--so-dang-ky", "so.db"]) == 2
    assert "quyet_dinh" in capsys.readouterr().err
    assert main(["so", "tra-cuu", "--so-dang-ky", "khong-co.db"]) == 2
    assert not (tmp_path / "khong-co.db").exists()
    capsys.readouterr()
    assert main(["so", "lich-su", "--toi-da", "-1"]) == 2
    assert "--toi-da" in capsys.readouterr().err


def test_ho_so_co_quan_o_thu_muc_tren_quyet_dinh_so_va_ky_hieu(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "co-quan.yaml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "so").mkdir()
    (tmp_path / "viec" / "thang-3").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "viec" / "thang-3")
    assert run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc") == (
        0,
        "01/QĐ-VPUB\n",
        f"Đã tạo sổ mới: {tmp_path / 'so' / 'so.db'}\n",
    )
    assert run("cap", "--loai", "cong_van", "--trich-yeu", "Việc", "--don-vi-soan", "HCQT")[1] == "02/VPUB-HCQT\n"
    code, out, told = run("chen", "--loai", "bao_cao", "--trich-yeu", "Việc", "--sau", "1")
    assert (code, out) == (0, "01a/BC-VPUB\n")
    assert "không có số chèn" in told


def test_khong_biet_so_o_dau_thi_noi_ten_tuy_chon(run: Run) -> None:
    with pytest.raises(InputError, match="--so-dang-ky"):
        run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc")


def test_giu_dung_huy_sua_lich_su(run: Run) -> None:
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP")
    assert run("giu", "--loai", "quyet_dinh", "--cho", "TCCB", "--so-luong", "2", *book)[1] == "01/QĐ-VP\n02/QĐ-VP\n"
    assert run("dung", "01/QĐ-VP", "--loai", "quyet_dinh", "--trich-yeu", "Nâng lương", *book)[1] == "01/QĐ-VP\n"
    assert run("giu", "--danh-sach", *book)[1].startswith("02/QĐ-VP\t")
    assert run("huy", "02/QĐ-VP", "--ly-do", "không dùng", *book)[1] == "02/QĐ-VP\tđã hủy: không dùng\n"
    assert run("sua", "01/QĐ-VP", "--trich-yeu", "Nâng lương đợt 1", "--ly-do", "thiếu", *book)[1] == "01/QĐ-VP\n"
    assert "Nâng lương → Nâng lương đợt 1" in run("lich-su", "01/QĐ-VP", *book)[1]
    found = json.loads(run("tra-cuu", "nang luong", "--json", *book)[1])
    assert [(one["so_ky_hieu"], one["trich_yeu"]) for one in found] == [("01/QĐ-VP", "Nâng lương đợt 1")]
    assert run("kiem-tra", *book)[1].startswith("ĐẠT")


def test_van_ban_den_tu_luc_den_den_luc_xong(run: Run) -> None:
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP")
    letter = ("--tac-gia", "Sở Nội vụ", "--trich-yeu", "Báo cáo", "--so-ky-hieu", "12/SNV", "--ngay-den", "02/01/2024")
    assert run("den", "nhan", *letter, "--han", "05/01/2024", *book)[1] == "01\n"
    code, out, _ = run("den", "han", *book)
    assert code == 1
    assert "quá" in out
    run("den", "chuyen", "1", "--cho", "Phòng HCQT", *book)
    run("den", "xong", "1", "--tien-do", "đã trả lời", *book)
    assert run("den", "han", *book)[0] == 0
    assert "đã trả lời" in run("den", "lich-su", "1", *book)[1]
    assert json.loads(run("den", "xem", "1", *book)[1])["sieu_du_lieu"]["ArrivalNumber"] == 1


def test_so_xuat_ra_nhap_lai_khong_mat_dong_nao(run: Run, tmp_path: Path) -> None:
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP")
    day = ("--ngay", "05/3/2025")
    for kind in ("quyet_dinh", "quyet_dinh", "ke_hoach"):
        run("cap", "--loai", kind, "--trich-yeu", f"Về việc {kind}", "--noi-nhan", "Sở Nội vụ", *day, *book)
    run("cap", "--loai", "cong_van", "--don-vi-soan", "HCQT", "--trich-yeu", "=1+1", *day, *book)
    run("huy", "02/QĐ-VP", "--ly-do", "in sai", *book)
    assert run("xuat", "-o", "so-2025.xlsx", "--nam", "2025", *book)[0] == 0
    again = ("--so-dang-ky", "moi.db", "--co-quan-ky-hieu", "VP")
    assert run("nhap", "so-2025.xlsx", "--nam", "2025", "--xem-truoc", *again)[1].startswith("Sẽ nhập 4 văn bản")
    assert run("nhap", "so-2025.xlsx", "--nam", "2025", *again)[1].startswith("Đã nhập 4 văn bản, trong đó 1 số đã hủy")

    def kept(*where: str) -> list[tuple[object, ...]]:
        names = ("so_ky_hieu", "ngay", "trich_yeu", "trang_thai", "ly_do", "so_luong_ban")
        return sorted(tuple(one[name] for name in names) for one in json.loads(run("tra-cuu", "--json", *where)[1]))

    assert kept(*again) == kept(*book)
    assert run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Thêm", *day, *again)[1] == "03/QĐ-VP\n"


def test_so_cu_lon_xon_van_doc_duoc_va_dong_sai_noi_o_nao(run: Run, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "QĐ 2025"
    for row in (
        ["UBND TỈNH LẠNG SƠN"],
        ["SỔ VĂN BẢN ĐI NĂM 2025"],
        [],
        ["TT", "Số/ký hiệu", "Ngày ký", "Trích yếu", "Người ký", "Ghi chú"],
        [1, "01/QĐ-VP", date(2025, 1, 6), "Quyết định nâng lương", "Nguyễn Văn Hà", None],
        [2, "2/QĐ-VP", "07/01/2025", "QĐ khen thưởng", None, "Huỷ bỏ: in sai"],
        [3, "QĐ-VP", "08/01/2025", "Quyết định thiếu số", None, None],
        [4, "4/QĐ-VP", "31/02/2025", "Quyết định sai ngày", None, None],
    ):
        sheet.append(row)
    workbook.create_sheet("Ghi chép").append(["linh tinh"])
    workbook.save(tmp_path / "cu.xlsx")
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP")
    with pytest.raises(InputError) as caught:
        run("nhap", "cu.xlsx", "--nam", "2025", *book)
    assert {problem.vi_tri for problem in caught.value.problems} == {"QĐ 2025!B7", "QĐ 2025!C8"}
    code, out, told = run("nhap", "cu.xlsx", "--nam", "2025", "--bo-qua-loi", *book)
    assert code == 1
    assert out == "Đã nhập 2 văn bản, trong đó 1 số đã hủy; bỏ qua 2 lỗi.\n"
    assert "QĐ 2025!B7" in told


def test_sao_luu_phuc_hoi_khoa_nam(run: Run) -> None:
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP")
    run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--ngay", "05/3/2025", *book)
    assert run("khoa-nam", "2025", *book)[1] == "Đã khóa sổ năm 2025\n"
    run("mo-nam", "2025", "--ly-do", "sót văn bản", *book)
    assert run("sao-luu", "-o", "so.zip", *book)[1] == "so.zip\n"
    assert run("phuc-hoi", "so.zip", "--so-dang-ky", "moi.db")[0] == 0
    assert run("kiem-tra", "--so-dang-ky", "moi.db")[1] == run("kiem-tra", *book)[1]


def test_phieu_gui_khong_co_ho_so_thi_noi_thieu_ho_so(run: Run) -> None:
    book = ["--so-dang-ky", "so.db"]
    run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--co-quan-ky-hieu", "VP", *book)
    with pytest.raises(InputError, match=r"co-quan.yaml.*--ho-so"):
        run("phieu-gui", "01/QĐ-VP", "-o", "phieu", "--kinh-gui", "Sở A", "--nguoi-ky", "Lê B", *book)


def test_bi_phieu_gui_thong_ke_muon_tra(run: Run, tmp_path: Path) -> None:
    (tmp_path / "co-quan.yaml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "so").mkdir()
    run("cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--noi-nhan", "Sở Nội vụ (02)", "--noi-nhan", "Kho bạc")
    run("dia-chi", "ghi", "Kho bạc", "--dia-chi", "Số 1 Hùng Vương")
    told = run("bi", "01/QĐ-VPUB", "-o", "bi.docx")[2]
    assert told == "Chưa có địa chỉ, bì chỉ ghi tên: Sở Nội vụ.\n2 bì.\n"
    (tmp_path / "dia-chi.yaml").write_text("Kho bạc: Số 2 Lê Lợi\nSở Nội vụ: 12 Trần Phú\n", encoding="utf-8")
    assert "in theo tệp" in run("bi", "01/QĐ-VPUB", "-o", "bi.docx")[2]
    (tmp_path / "dia-chi.yaml").unlink()
    named = f"phieu/phieu-gui-01-qd-vpub-{date.today().year}"
    assert run("phieu-gui", "01/QĐ-VPUB", "-o", "phieu")[1].splitlines() == [f"{named}-01.docx", f"{named}-02.docx"]
    assert json.loads(run("thong-ke", "--json")[1])["van_ban_di"][-1]["tong"] == 1
    lent = run("muon", "01/QĐ-VPUB", "--nguoi-dung", "B", "--cho-phep", "C")[1].strip()
    assert run("tra", lent) == (0, f"Đã trả lượt {lent}\n", "")
    run("chuyen", "01/QĐ-VPUB", "--noi-nhan", "Sở Nội vụ", "--buu-dien", "--so-luong", "1")
    run("xuat", "--kieu", "buu_dien", "-o", "bd.json")
    assert (
        json.loads((tmp_path / "bd.json").read_text(encoding="utf-8"))["phan"][0]["dong"][0]["noi_nhan_van_ban"]
        == "Sở Nội vụ"
    )


def test_so_vao_so_tu_danh_sach_excel(run: Run, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (["STT", "Họ và tên", "Đơn vị"], [1, "Nguyễn Văn Hà", "Phòng A"], [2, "Trần Thị Bình", "Phòng B"]):
        workbook.active.append(row)
    workbook.save(tmp_path / "ds.xlsx")
    book = ("--so-dang-ky", "so.db", "--co-quan-ky-hieu", "VP", "--ten-so", "giay_khen", "--nam", "2026")
    assert (
        run("vao-so", "cap", "--danh-sach", "ds.xlsx", *book)[1]
        == "01\tNguyễn Văn Hà\tPhòng A\n02\tTrần Thị Bình\tPhòng B\n"
    )
    assert run("vao-so", "huy", "1", "--ly-do", "in sai", *book)[1] == "01\tđã hủy: in sai\n"
    assert "Trần Thị Bình" in run("vao-so", "tra-cuu", "binh", "--so-dang-ky", "so.db")[1]


def test_vi_du_trong_docs_chay_duoc(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = (root / "docs" / "registers.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    known: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "docs/registers.md", "exec"), known)
    assert (tmp_path / "ra" / "giay-khen.txt").read_text(encoding="utf-8") == "Số vào sổ: 01"


def test_moi_lenh_deu_co_trong_docs(root: Path) -> None:
    page = (root / "docs" / "registers.md").read_text(encoding="utf-8")
    missing = [command.name for command in app.registered_commands if f"`{command.name}`" not in page]
    assert missing == []
