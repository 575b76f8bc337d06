"""Nothing of yesterday breaks: what an older version left in an office is opened, checked and continued.

`tests/fixtures/yesterday` holds what the version of commit c362521 made (`make.py` there says how): records with the
papers made of them, an office with its book, a batch with its ledger, an award year. Nothing there is ever made anew.
"""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

import vanban
from vanban.api import awards, issuing, registers
from vanban.cli import main
from vanban.reading import read_facts

YESTERDAY = Path(__file__).parents[1] / "fixtures" / "yesterday"
KINDS = (
    "quyet_dinh",
    "ke_hoach",
    "cong_van",
    "bien_ban",
    "giay_moi",
    "giay_gioi_thieu",
    "phieu_gui",
    "hop_dong",
    "thu_cong",
)
TODAY = datetime(2026, 11, 27, 9, 0).astimezone()

Unpack = Callable[[str], Path]


@pytest.fixture
def unpack(tmp_path: Path) -> Unpack:
    """Lay out one folder of yesterday."""

    def lay_out(name: str) -> Path:
        shutil.unpack_archive(YESTERDAY / f"{name}.zip", tmp_path / name)
        return tmp_path / name

    return lay_out


MENDED = {"bien_ban": {"TL-03"}}
"""What yesterday's papers lack by a form that was read wrong then: the rule below the subject of minutes (Mẫu 1.9)."""


_RECIPIENTS = "Nơi nhận: - Chánh Văn phòng; - Các thành viên Hội đồng; - Lưu: VT, Hồ sơ."
_CHAIR = "CHỦ TỌA Nguyễn Văn Hà"
REWORDED = {
    "quyet_dinh": ("2026 của Văn phòng UBND", "2026 của Chánh Văn phòng UBND"),
    "bien_ban": (f"{_RECIPIENTS} {_CHAIR}", f"{_CHAIR} {_RECIPIENTS}"),
}
"""What stands otherwise than then: what goes with a decision is its head's, who signs it, not the body's (Mẫu 1.2); recipients
stand below signatures side by side, in a row of their own."""


def text_of(path: Path) -> str:
    """The words of a paper; which of them share a line is a matter of layout."""
    return " ".join(" ".join(p.full for p in read_facts(path).body_paragraphs()).split())


def numbers(book: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(book)) as connection:
        return connection.execute("SELECT id, so, ky_hieu, trich_yeu FROM van_ban_di ORDER BY id").fetchall()


@pytest.mark.parametrize("kind", KINDS)
def test_ban_ghi_cu_doc_duoc_va_van_ban_cu_tra_lai_dung_ban_ghi(unpack: Unpack, kind: str) -> None:
    folder = unpack("records")
    loaded = vanban.load(folder / f"{kind}.yaml")
    back = vanban.read(folder / f"{kind}.docx")
    assert back.exact
    assert not back.problems
    assert not back.unplaced
    assert back.van_ban == loaded
    assert vanban.from_dict(vanban.to_dict(loaded)) == loaded


@pytest.mark.parametrize("kind", KINDS)
def test_van_ban_cu_van_dat_khi_kiem_tra_va_ban_ghi_cu_lam_lai_duoc(unpack: Unpack, kind: str) -> None:
    folder = unpack("records")
    found = vanban.check(folder / f"{kind}.docx").findings
    assert {f.ma for f in found if f.muc.value == "loi"} == MENDED.get(kind, set())
    again = vanban.save(vanban.load(folder / f"{kind}.yaml"), folder / f"lai-{kind}.docx")
    assert text_of(again) == text_of(folder / f"{kind}.docx").replace(*REWORDED.get(kind, ("", "")))


def test_tao_ghi_len_van_ban_cu_khong_ai_sua(unpack: Unpack) -> None:
    folder = unpack("records")
    assert main(["tao", str(folder / "ke_hoach.yaml"), "-o", str(folder / "moi.docx")]) == 0
    assert vanban.read(folder / "moi.docx").record == vanban.read(folder / "ke_hoach.docx").record


def test_so_cu_mo_ra_con_nguyen(unpack: Unpack) -> None:
    folder = unpack("office")
    with registers.mo_so(folder / "so.db", profile=folder / "co-quan.yaml", user="Lan", clock=lambda: TODAY) as book:
        entries = {one.so_ky_hieu: one for one in book.tra_cuu(registers.Loc())}
        assert set(entries) == {"01/TB-VP", "02/TB-VP", "03/TB-VP", "04/TB-VP", "01/QĐ-VP"}
        assert entries["01/TB-VP"].trich_yeu == "Lịch làm việc tháng 3"
        assert entries["01/TB-VP"].nguoi_ky == "Nguyễn Văn Hà"
        assert [entries[f"0{n}/TB-VP"].trang_thai for n in (1, 2, 3, 4)] == ["cap", "giu", "huy", "cap"]
        incoming = book.den.lay(1, nam=2026)
        assert (incoming.tac_gia, incoming.so_ky_hieu, incoming.han) == ("Sở Nội vụ", "12/SNV-TCCB", date(2026, 3, 20))
        assert book.vao_so.lay("giấy khen", 1, nam=2026).ho_ten == "Lộc Thị Ánh"
        checked = book.kiem_tra()
        assert checked.dat, checked


def test_so_cu_thanh_dung_dang_cua_so_moi(unpack: Unpack, tmp_path: Path) -> None:
    folder = unpack("office")
    shapes = []
    for file in (folder / "so.db", tmp_path / "moi.db"):
        with registers.mo_so(file, profile=folder / "co-quan.yaml", user="Lan", clock=lambda: TODAY):
            pass
        with closing(sqlite3.connect(file)) as book:
            tables = [
                name for (name,) in book.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            ]
            columns = {t: {row[1:] for row in book.execute(f"SELECT * FROM pragma_table_info('{t}')")} for t in tables}
            rest = set(book.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
        shapes.append((columns, rest))
    assert shapes[0] == shapes[1]


def test_so_cu_chay_tiep(unpack: Unpack) -> None:
    folder = unpack("office")
    before = (folder / "ra" / "tb-1.docx").read_bytes()
    with registers.mo_so(folder / "so.db", profile=folder / "co-quan.yaml", user="Lan", clock=lambda: TODAY) as book:
        (folder / "tb-3.yaml").write_text((folder / "tb-2.yaml").read_text("utf-8"), encoding="utf-8")
        issued = issuing.phat_hanh([folder / "tb-3.yaml"], book, folder / "ra")[0]
        assert issued.van_ban.so_ky_hieu == "05/TB-VP"
        assert "Số: 05/TB-VP" in text_of(issued.tep).replace("\n", " ")
        used = book.cap(registers.YeuCau(loai="thong_bao", trich_yeu="Giữ từ tháng 3", so_giu="02/TB-VP"))
        assert used.so == 2
        assert book.cap(registers.YeuCau(loai="quyet_dinh", trich_yeu="Điều động")).so_ky_hieu == "02/QĐ-VP"
        with pytest.raises(vanban.RegisterError):
            book.cap(registers.YeuCau(loai="thong_bao", trich_yeu="Số đã hủy", so_giu="03/TB-VP"))
        assert book.den.nhan(registers.YeuCauDen(tac_gia="Sở Tài chính", trich_yeu="Quyết toán")).so_den == 2
        written = registers.in_so(book, registers.ChonSo(nam=2026), folder / "so-di.xlsx")
        assert sum(len(part.dong) for part in written.phan) >= 5
        assert book.kiem_tra().dat
    assert (folder / "ra" / "tb-1.docx").read_bytes() == before


def test_lenh_so_lam_viec_voi_so_cu(unpack: Unpack, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unpack("office")
    where = ["--so-dang-ky", str(folder / "so.db"), "--ho-so", str(folder / "co-quan.yaml")]
    assert main(["so", "kiem-tra", *where]) == 0
    assert main(["so", "giu", "--danh-sach", *where]) == 0
    assert "02/TB-VP" in capsys.readouterr().out


def test_dot_in_cu_lam_tiep_duoc(unpack: Unpack) -> None:
    folder = unpack("batch")
    out = folder / "ra"
    (out / "3 Vi Thị Chi.docx").unlink()
    edited = out / "4 Hoàng Đức Dũng.docx"
    with zipfile.ZipFile(edited, "a") as package:
        package.comment = "sửa tay".encode()
    by_hand = edited.read_bytes()
    outcome = vanban.run_batch(
        folder / "danh-sach.xlsx",
        out,
        kind="giay_khen",
        common=folder / "chung.yaml",
        options=vanban.BatchOptions(resume=True),
    )
    assert outcome.ok
    names = ["1 Lộc Thị Ánh.docx", "2 Nông Văn Bình.docx", "3 Vi Thị Chi.docx", "4 Hoàng Đức Dũng.docx"]
    assert sorted(path.name for path in out.glob("*.docx")) == names
    assert "Vi Thị Chi" in text_of(out / names[2])
    assert edited.read_bytes() == by_hand
    again = vanban.run_batch(
        folder / "danh-sach.xlsx",
        out,
        kind="giay_khen",
        common=folder / "chung.yaml",
        options=vanban.BatchOptions(resume=True),
    )
    assert again.ok
    assert [file.state for file in again.report.files] == ["giu_nguyen"] * 3 + ["da_sua_tay"]


def test_dot_in_doi_cho_van_lam_tiep_duoc(unpack: Unpack) -> None:
    folder = unpack("batch")
    common = "chung.yaml"
    assert vanban.run_batch(folder / "danh-sach.xlsx", folder / "moi", kind="giay_khen", common=folder / common).ok
    moved = shutil.copytree(folder, folder.with_name("noi-khac"))
    shutil.rmtree(folder)
    again = vanban.run_batch(
        moved / "danh-sach.xlsx",
        moved / "moi",
        kind="giay_khen",
        common=moved / common,
        options=vanban.BatchOptions(resume=True),
    )
    assert [file.state for file in again.report.files] == ["giu_nguyen"] * 4


def test_nam_thi_dua_cu_lam_tiep_thi_giu_so(unpack: Unpack) -> None:
    folder = unpack("year")
    before = numbers(folder / "ket-qua" / "so-dang-ky.db")
    result = awards.make_year(folder, user="văn thư", clock=lambda: datetime(2026, 12, 31, 18, 0).astimezone())
    assert result.mismatches == ()
    assert len(before) > 20
    assert numbers(folder / "ket-qua" / "so-dang-ky.db") == before
