"""Books of state secrets: apart from the ordinary book, encrypted, never a plain file beside them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.unit.registers.cutting import cut_after
from vanban.api import registers, secret_books
from vanban.cli import main
from vanban.errors import InputError, RegisterError
from vanban.registers import (
    ChonSo,
    CoQuan,
    Loc,
    SoDangKy,
    TepMoi,
    VanBanDi,
    VaoSo,
    YeuCau,
    YeuCauDen,
    YeuCauGiu,
    mo_so,
    phuc_hoi,
)
from vanban.registers.store import seal, sealed

PASSWORD = "bốn từ không liên quan"
SECRET = YeuCau(loai="bao_cao", trich_yeu="Kế hoạch tác chiến Hoa Ban", do_mat="toi_mat", noi_nhan=("Công an tỉnh",))


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "_WORK", 2**14)


@pytest.fixture
def mat(tmp_path: Path, dong_ho: Callable[[], object]) -> Iterator[SoDangKy]:
    secret_books.ma_hoa(tmp_path / "so-mat.db", PASSWORD)
    with opened(tmp_path, dong_ho) as book:
        yield book


def opened(folder: Path, clock: Callable[[], object], password: str = PASSWORD) -> SoDangKy:
    path = folder / "so-mat.db"
    return mo_so(path, user="Lan", clock=clock, co_quan=CoQuan("VP", "Văn phòng"), password=password)  # type: ignore[arg-type]


def plain_somewhere(folder: Path) -> list[str]:
    """Files in which the secret, or the shape of an open book, can be read."""
    marks = (b"SQLite format 3", b"Hoa Ban", b"van_ban_di")
    found = [p for p in folder.rglob("*") if p.is_file() and any(mark in p.read_bytes() for mark in marks)]
    return [path.name for path in found if path.name != ".so-mat.db.khoa"]


def test_ghi_doc_lai_va_khong_tep_nao_de_mo(mat: SoDangKy, tmp_path: Path, dong_ho: Callable[[], object]) -> None:
    entry = mat.cap(SECRET)
    assert entry.so_ky_hieu == "01/BC-VP"
    assert not [one for one in entry.canh_bao if "mã hóa" in one]
    mat.den.nhan(YeuCauDen(tac_gia="Bộ Công an", so_ky_hieu="9/BCA", trich_yeu="Hoa Ban", do_mat="mat"))
    with opened(tmp_path, dong_ho) as other:
        assert [one.trich_yeu for one in other.tra_cuu(Loc(tu="hoa ban"))] == [SECRET.trich_yeu]
        assert other.cap(SECRET).so == 2
    assert mat.cap(SECRET).so == 3
    assert mat.kiem_tra().dat
    assert plain_somewhere(tmp_path) == []
    assert b"CREATE" not in (tmp_path / ".so-mat.db.khoa").read_bytes()


def test_sai_mat_khau_tep_bi_sua_bi_cut_deu_bi_tu_choi(
    mat: SoDangKy, tmp_path: Path, dong_ho: Callable[[], object]
) -> None:
    mat.cap(SECRET)
    path = tmp_path / "so-mat.db"
    whole = path.read_bytes()
    with pytest.raises(RegisterError, match="mật khẩu sổ không đúng"):
        opened(tmp_path, dong_ho, "bốn từ khác hẳn nhau")
    with pytest.raises(RegisterError, match="cần mật khẩu"):
        mo_so(path, user="Lan", clock=dong_ho)  # type: ignore[arg-type]
    for at in (20, 40, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(RegisterError, match=r"hỏng|không đúng"):
            opened(tmp_path, dong_ho)
    for size in (16, 25, 500, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(RegisterError, match="hỏng"):
            opened(tmp_path, dong_ho)
    path.write_bytes(whole)
    with opened(tmp_path, dong_ho) as book:
        assert book.cap(SECRET).so == 2


def test_ma_khoi_phuc_mo_duoc_va_doi_mat_khau_thi_ma_cu_het_dung(tmp_path: Path, dong_ho: Callable[[], object]) -> None:
    path = tmp_path / "so-mat.db"
    code, new = secret_books.ma_hoa(path, PASSWORD)
    assert new
    with opened(tmp_path, dong_ho, code.lower().replace("-", " ")) as book:
        book.cap(SECRET)
    again = secret_books.doi_mat_khau(path, code, "mật khẩu mới tinh 99")
    assert again != code
    for old in (code, PASSWORD):
        with pytest.raises(RegisterError, match="không đúng"):
            opened(tmp_path, dong_ho, old)
    with opened(tmp_path, dong_ho, "mật khẩu mới tinh 99") as book:
        assert book.cap(SECRET).so == 2
    with pytest.raises(RegisterError, match="quá ngắn"):
        secret_books.ma_hoa(tmp_path / "khac.db", "1234")


def test_ma_hoa_so_dang_dung_giu_nguyen_so_lich_su(
    tmp_path: Path, dong_ho: Callable[[], object], so_trong: bytes
) -> None:
    path = tmp_path / "so-mat.db"
    path.write_bytes(so_trong)
    with mo_so(path, user="Lan", clock=dong_ho, co_quan=CoQuan("VP")) as book:  # type: ignore[arg-type]
        assert any("không mã hóa" in one for one in book.cap(SECRET).canh_bao)
        moc = book.kiem_tra().moc
        with pytest.raises(RegisterError, match="đang mở"):
            secret_books.ma_hoa(path, PASSWORD)
    secret_books.ma_hoa(path, PASSWORD)
    with opened(tmp_path, dong_ho) as book:
        assert book.kiem_tra(mark=moc).dat
        assert book.cap(SECRET).so == 2
    assert plain_somewhere(tmp_path) == []


def test_so_mat_chi_nhan_van_ban_mat(mat: SoDangKy) -> None:
    with pytest.raises(RegisterError, match="chỉ ghi văn bản mật"):
        mat.cap(YeuCau(loai="bao_cao", trich_yeu="Việc thường"))
    with pytest.raises(RegisterError, match="chỉ ghi văn bản mật"):
        mat.den.nhan(YeuCauDen(tac_gia="A", so_ky_hieu="1", trich_yeu="Việc thường"))
    assert mat.tra_cuu(Loc()) == []


def test_nhieu_nguoi_cung_cap_khong_trung_khong_sot(
    mat: SoDangKy, tmp_path: Path, dong_ho: Callable[[], object]
) -> None:
    got: list[int] = []

    def clerk() -> None:
        with opened(tmp_path, dong_ho) as book:
            got.extend(book.cap(SECRET).so for _ in range(5))

    clerks = [threading.Thread(target=clerk) for _ in range(4)]
    for one in clerks:
        one.start()
    for one in clerks:
        one.join()
    assert sorted(got) == list(range(1, 21))
    assert mat.kiem_tra().dat


@pytest.mark.parametrize("error", [OSError(28, "đầy đĩa"), KeyboardInterrupt()])
def test_khong_ghi_duoc_tep_thi_khong_mat_so_khong_con_van_ban(
    mat: SoDangKy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def write(entries: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        monkeypatch.setattr(sealed.files, "rewrite", fails)  # the next save is the commit's own
        yield from (TepMoi(f"{at}.docx", b"x", at) for at in range(len(entries)))

    def fails(*_given: object, **_named: object) -> None:
        monkeypatch.undo()
        raise error

    with pytest.raises((RegisterError, KeyboardInterrupt)):
        mat.phat_hanh([SECRET], write, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()
    assert mat.tra_cuu(Loc()) == []
    assert mat.cap(SECRET).so == 1


def test_sao_luu_van_ma_hoa_va_phuc_hoi_duoc(mat: SoDangKy, tmp_path: Path, dong_ho: Callable[[], object]) -> None:
    mat.cap(SECRET)
    made = mat.sao_luu(tmp_path / "sao.db")
    assert made.so_dong["van_ban_di"] == 1
    (tmp_path / "khac").mkdir()
    assert main(["so", "phuc-hoi", str(tmp_path / "sao.db"), "--so-dang-ky", str(tmp_path / "khac" / "so-mat.db")]) == 0
    with pytest.raises(RegisterError, match="đã có tệp"):
        phuc_hoi(tmp_path / "sao.db", tmp_path / "khac" / "so-mat.db")
    with opened(tmp_path / "khac", dong_ho) as book:
        assert book.lay("01/BC-VP").trich_yeu == SECRET.trich_yeu
    assert plain_somewhere(tmp_path) == []


def test_quyen_va_nam_khoa(mat: SoDangKy) -> None:
    for at in range(5):
        mat.cap(YeuCau(loai="bao_cao", trich_yeu=f"Việc {at}", do_mat="tuyet_mat" if at == 2 else "mat", nam=2026,
                       ghi_trich_yeu_tuyet_mat=True, ngay=date(2026, 3, at + 1)))  # fmt: skip
    volumes = mat.lap_so(ChonSo(kieu="mat_di", nam=2026, moi_quyen=2)).phan
    assert [(one.quyen, one.tu_so, one.den_so, one.tu_ngay) for one in volumes] == [
        (1, 1, 2, date(2026, 3, 1)), (2, 3, 4, date(2026, 3, 3)), (3, 5, 5, date(2026, 3, 5)),
    ]  # fmt: skip
    assert [row[0] for one in volumes for row in one.dong] == ["01", "02", "03", "04", "05"]
    assert volumes[1].dong[0][3] == "Báo cáo"
    [second] = mat.lap_so(ChonSo(kieu="mat_di", nam=2026, moi_quyen=2, quyen=2)).phan
    for volume in (0, 99):
        with pytest.raises(InputError, match="quyển"):
            mat.lap_so(ChonSo(kieu="mat_di", nam=2026, moi_quyen=2, quyen=volume))
    assert (second.quyen, second.tu_so) == (2, 3)
    mat.khoa_nam(2026)
    with pytest.raises(RegisterError, match="đã khóa"):
        mat.cap(SECRET)


def test_ho_so_co_so_mat_thi_hai_so_tach_han(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(seal, "_WORK", 2**14)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "co-quan.yaml").write_text(
        "co_quan: {ten: Văn phòng, ky_hieu: VP}\nso_dang_ky: {tep: so.db, so_mat: so-mat.db}\n", encoding="utf-8"
    )
    (tmp_path / "mk.txt").write_text(f"{PASSWORD}\n", encoding="utf-8")
    assert main(["so", "ma-hoa", "--tep-mat-khau-moi", "mk.txt"]) == 0
    code = capsys.readouterr().out.strip()
    assert len(code.split("-")) == 6
    secret = ["so", "cap", "--loai", "bao_cao", "--trich-yeu", "Hoa Ban", "--do-mat", "mat"]
    assert main(secret) == 2
    assert "--so-mat" in capsys.readouterr().err
    assert main([*secret, "--so-mat", "--tep-mat-khau", "mk.txt"]) == 0
    assert capsys.readouterr().out.strip() == "01/BC-VP"
    (tmp_path / "sai.txt").write_text("không phải mật khẩu này\n", encoding="utf-8")
    assert main([*secret, "--so-mat", "--tep-mat-khau", "sai.txt"]) == 2
    assert "mật khẩu sổ không đúng" in capsys.readouterr().err
    assert main(["so", "tra-cuu", "--so-mat"]) == 2
    assert "cần mật khẩu" in capsys.readouterr().err
    assert plain_somewhere(tmp_path) == []  # who was refused left no new book behind
    assert main([*secret[:4], "--trich-yeu", "Khen"]) == 0
    assert main(secret) == 2
    assert plain_somewhere(tmp_path) == ["so.db"]
    assert b"Hoa Ban" not in (tmp_path / "so.db").read_bytes()


def test_so_mat_trung_so_thuong_thi_noi(tmp_path: Path) -> None:
    profile = tmp_path / "co-quan.yaml"
    profile.write_text("co_quan: {ky_hieu: VP, ten: A}\nso_dang_ky: {tep: so.db, so_mat: so.db}\n", encoding="utf-8")
    with pytest.raises(InputError, match="tệp riêng"):
        registers.mo_so(profile=profile)


def test_hang_loat_cap_so_tu_so_mat_ma_hoa(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(seal, "_WORK", 2**14)
    monkeypatch.chdir(tmp_path)
    Path("co-quan.yaml").write_text(
        "co_quan: {ten: Văn phòng, ky_hieu: VP}\nso_dang_ky: {tep: so.db, so_mat: so-mat.db}\n", encoding="utf-8"
    )
    Path("chung.yaml").write_text(
        "dia_danh: Lạng Sơn\nmat: mat\nso_luong_ban: 1\nnoi_dung: Văn phòng thông báo.\nnoi_nhan: [Công an tỉnh]\n"
        "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}\n",
        encoding="utf-8",
    )
    Path("ds.csv").write_text("Trích yếu\nVề việc A\nVề việc B\n", encoding="utf-8-sig")
    Path("mk").write_text(f"{PASSWORD}\n", encoding="utf-8")
    secret_books.ma_hoa(tmp_path / "so-mat.db", PASSWORD)
    line = ["hang-loat", "thong_bao", "ds.csv", "--chung", "chung.yaml", "-o", "ra", "--phat-hanh"]
    assert main([*line, "--so-mat"]) == 2
    assert "--tep-mat-khau" in capsys.readouterr().err
    assert main(line) == 2
    assert "--so-mat" in capsys.readouterr().err
    assert main([*line, "--so-dang-ky", "so.db"]) == 2  # the ordinary book by its name is the ordinary book
    assert "--so-mat" in capsys.readouterr().err
    assert main([*line, "--so-mat", "--tep-mat-khau", "mk", "--cho-phep-loi"]) == 0
    assert [row.split("\t")[0] for row in capsys.readouterr().out.splitlines()] == ["01/TB-VP", "02/TB-VP"]
    assert len(list(Path("ra").glob("*.docx"))) == 2


def test_so_mat_doi_ten_thi_lam_tiep_ban_chep_cua_so_da_ghi_tiep_thi_hoi(
    mat: SoDangKy, tmp_path: Path, dong_ho: Callable[[], object]
) -> None:
    mat.cap(SECRET)
    copy = tmp_path / "sao"
    copy.mkdir()
    (copy / "so-mat.db").write_bytes((tmp_path / "so-mat.db").read_bytes())
    with opened(copy, dong_ho) as beside:
        assert "vẫn còn đó" in beside.noi_de.luu_y[0]
    mat.cap(SECRET)
    with opened(copy, dong_ho) as beside, pytest.raises(RegisterError, match="đã ghi tiếp"):
        beside.cap(SECRET)
    (tmp_path / "moi").mkdir()
    (tmp_path / "so-mat.db").rename(tmp_path / "moi" / "so-mat.db")
    with opened(tmp_path / "moi", dong_ho) as renamed:
        assert "nay không còn thấy" in renamed.noi_de.luu_y[0]
        assert renamed.cap(SECRET).so == 3
        assert not renamed.noi_de.luu_y


def test_so_mat_tra_loi_ve_van_ban_mat_ma_khong_can_noi_mat(mat: SoDangKy) -> None:
    """Where only secret papers stand every question is about them: «0 văn bản» would hide them all."""
    mat.cap(SECRET)
    mat.den.nhan(YeuCauDen(tac_gia="Bộ Công an", so_ky_hieu="9/BCA", trich_yeu="Hoa Ban", do_mat="mat"))
    assert [one.so for one in mat.tra_cuu(Loc(mat=False))] == [1]
    assert [one.so_den for one in mat.den.tra_cuu(Loc(mat=False))] == [1]
    assert mat.den.lay(1).mien == "mat"
    assert sum(len(part.dong) for part in mat.lap_so(ChonSo(nam=2026)).phan) == 1
    assert mat.thong_ke(2026).den.tong == 1
    held = mat.giu("bao_cao", YeuCauGiu(cho="Phòng A"))
    assert held[0].so_ky_hieu == "02/BC-VP"


def test_so_mat_cu_duoc_nhap_lai_dung_cot_do_mat(mat: SoDangKy, tmp_path: Path) -> None:
    """What the program prints as a book of secrets, and an older one with the letters of the stamps, come in again."""
    out, coming = registers.KIEU["mat_di"].cot, registers.KIEU["mat_den"].cot
    path = tmp_path / "cu.csv"

    def older(header: Sequence[str], *rows: Sequence[str], den: bool = False) -> registers.KetQuaNhap:
        lines = [",".join(f'"{cell}"' for cell in row) for row in (header, *rows)]
        path.write_text("\n".join(lines), encoding="utf-8-sig")
        return registers.nhap_so_cu(mat, registers.doc_so_cu(path, den=den), 2025, den=den)

    result = older(
        out,
        ("01", "01/BC-VP", "05/01/2025", "Báo cáo tác chiến", "Tối mật", "Hà", "Công an tỉnh", "VP", "2", ""),
        ("02", "02/BC-VP", "06/01/2025", "Báo cáo kho", "A", "Hà", "Công an tỉnh", "VP", "2", ""),
    )
    assert result.da_nhap == ("01/BC-VP", "02/BC-VP")
    assert result.ghi_chu == ("1 văn bản Tuyệt mật: không ghi trích yếu vào sổ khi chưa được đồng ý.",)
    assert [(one.do_mat, one.trich_yeu) for one in mat.tra_cuu(Loc(nam=2025))] == [
        ("tuyet_mat", ""),
        ("toi_mat", "tác chiến"),
    ]
    row = ("01", "07/01/2025", "01", "Bộ Công an", "9/BCA", "02/01/2025", "Công văn về kho", "C", "Phòng A", "")
    assert older(coming, row, den=True).da_nhap == ("01",)
    assert mat.den.lay(1, nam=2025).do_mat == "mat"
    with pytest.raises(InputError, match=r"H2.*chỉ ghi văn bản mật"):
        older(coming, (*row[:2], "02", *row[3:7], "", *row[8:]), den=True)
    with pytest.raises(InputError, match=r"H2.*không hiểu giá trị"):
        older(coming, (*row[:2], "02", *row[3:7], "Kín", *row[8:]), den=True)
    assert mat.kiem_tra().dat


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ma_hoa_bi_ngat_thi_hoac_chua_hoac_xong_co_ma(
    tmp_path: Path, dong_ho: Callable[[], object], so_trong: bytes
) -> None:
    """Who is interrupted while a book is encrypted has the open book, or the closed one and its recovery code."""
    path = tmp_path / "so-mat.db"
    for _ in range(2):  # the first one also loads what is imported late
        path.write_bytes(so_trong)
        with cut_after(10**9, KeyboardInterrupt) as whole:
            secret_books.ma_hoa(path, PASSWORD)
    closed: list[bool] = []
    ends = [whole.seen - back for back in (3, 7, 11, 30)]  # a few calls more or less from run to run
    for nth in (whole.seen // 2, *ends, 10**9):
        path.write_bytes(so_trong)
        code = ""
        with contextlib.suppress(KeyboardInterrupt), cut_after(nth, KeyboardInterrupt):
            code = secret_books.ma_hoa(path, PASSWORD)[0]
        closed.append(seal.is_sealed(path))
        assert bool(code) is closed[-1]
        with mo_so(path, user="Lan", clock=dong_ho, co_quan=CoQuan("VP"), password=code or None) as book:  # type: ignore[arg-type]
            assert book.kiem_tra(files=False).dat
        assert not [one for one in tmp_path.iterdir() if one.name.endswith((".tam", "-wal"))]
    assert set(closed) == {True, False}
