"""Files are whole or not there, and nobody's work is replaced unasked."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import stat
from pathlib import Path

import pytest

from vanban import files
from vanban.errors import InputError, OverwriteError

MINE = b"cua toi, sua trong Word"
POSIX = os.name == "posix"


def shown(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_tep_chua_ai_sua_thi_thay_duoc_ca_khi_noi_dung_moi(tmp_path: Path) -> None:
    paper = files.put(tmp_path / "moi" / "a.docx", b"mot")
    files.put(paper, (piece for piece in (b"hai", b" ba")))
    assert paper.read_bytes() == b"hai ba"
    assert shown(paper.parent) == ["a.docx"], "no waiting file and no .bak stays"


@pytest.mark.parametrize(
    "name", ["a.docx", "Quyết định số 1.pdf", "ke-hoach.yaml", "so.xlsx", "ds.csv", "x.json", "g.zip"]
)
def test_tep_da_sua_thi_khong_thay_tru_khi_ghi_de(tmp_path: Path, name: str) -> None:
    path = files.put(tmp_path / name, b"mot")
    path.write_bytes(MINE)
    with pytest.raises(OverwriteError, match=r"đã được sửa sau khi vanban ghi.*--ghi-de") as caught:
        files.put(path, b"hai")
    assert isinstance(caught.value, InputError)
    assert path.read_bytes() == MINE
    files.put(path, b"hai", overwrite=True)
    assert (path.read_bytes(), (tmp_path / f"{name}.bak").read_bytes()) == (b"hai", MINE)
    path.write_bytes(b"lan nua")
    files.put(path, b"ba", overwrite=True)
    assert (tmp_path / f"{name}.bak").read_bytes() == MINE, "an older .bak is never lost"
    assert (tmp_path / f"{name}.2.bak").read_bytes() == b"lan nua"
    files.put(path, b"bon")
    assert path.read_bytes() == b"bon", "what was replaced on demand is the program's own again"


def test_tep_la_va_tep_dau_vao_khong_bi_thay(tmp_path: Path) -> None:
    foreign = tmp_path / "la.docx"
    foreign.write_bytes(MINE)
    with pytest.raises(OverwriteError, match="không phải bản nháp của vanban"), files.writing(foreign):
        pytest.fail("told before the work begins")
    record = files.put(tmp_path / "mau.yaml", b"loai: ke_hoach")
    with pytest.raises(OverwriteError, match="trùng với tệp đang đọc vào"):
        files.put(record, b"docx", inputs=[record])
    assert (foreign.read_bytes(), record.read_bytes()) == (MINE, b"loai: ke_hoach")


def test_cung_noi_dung_thi_khong_ai_mat_gi(tmp_path: Path) -> None:
    paper = tmp_path / "a.docx"
    paper.write_bytes(b"mot")
    files.put(paper, b"mot")
    (tmp_path / files.LEDGER_NAME).unlink()
    files.put(paper, b"mot")
    (tmp_path / files.LEDGER_NAME).unlink()
    with pytest.raises(OverwriteError):
        files.put(paper, b"hai")


def test_so_cua_thu_muc_hong_thi_coi_la_tep_la(tmp_path: Path) -> None:
    paper = files.put(tmp_path / "a.docx", b"mot")
    for damaged in (b"", b"\xff\x00{", b'{"ten": "a.docx", "sha256": 5}\n', b'{"ten": "a.docx", "sha2', b"[" * 100_000):
        (tmp_path / files.LEDGER_NAME).write_bytes(damaged)
        assert not files.untouched(paper)
        with pytest.raises(OverwriteError):
            files.put(paper, b"hai")
        other = files.put(tmp_path / "b.docx", b"mot", overwrite=True)
        assert files.untouched(other), "a damaged ledger takes new lines"


def test_thu_muc_chep_di_doi_ten_van_nho(tmp_path: Path) -> None:
    files.put(tmp_path / "cu" / "a.docx", b"mot")
    shutil.copytree(tmp_path / "cu", tmp_path / "chep")
    (tmp_path / "cu").rename(tmp_path / "moi")
    for folder in ("chep", "moi"):
        assert files.put(tmp_path / folder / "a.docx", b"hai").read_bytes() == b"hai"


def test_doi_ten_tep_la_giu_lai_no(tmp_path: Path) -> None:
    files.put(tmp_path / "a.docx", b"mot").rename(tmp_path / "ban-giu.docx")
    with pytest.raises(OverwriteError):
        files.put(tmp_path / "ban-giu.docx", b"hai")


@pytest.mark.skipif(not POSIX, reason="rights of POSIX")
def test_quyen_la_quyen_cua_tep_moi_va_giu_quyen_cu(tmp_path: Path) -> None:
    plain = tmp_path / "thuong"
    plain.write_bytes(b"")
    usual = stat.S_IMODE(plain.stat().st_mode)
    paper = files.put(tmp_path / "a.docx", b"mot")
    with files.writing(tmp_path / "b.pdf") as waiting:
        waiting.write_bytes(b"pdf")
    assert {stat.S_IMODE(p.stat().st_mode) for p in (paper, tmp_path / "b.pdf")} == {usual}
    paper.chmod(0o660)
    files.put(paper, b"hai")
    assert stat.S_IMODE(paper.stat().st_mode) == 0o660
    paper.chmod(0o440)
    with pytest.raises(OverwriteError, match="chỉ cho đọc"):
        files.put(paper, b"ba")


@pytest.mark.skipif(not POSIX, reason="links of POSIX")
def test_khong_di_theo_lien_ket(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.txt"
    outside.write_bytes(MINE)
    folder = tmp_path / "ra"
    folder.mkdir()
    (folder / "a.docx").symlink_to(outside)
    (folder / files.LEDGER_NAME).symlink_to(outside)
    with pytest.raises(OverwriteError, match="liên kết"):
        files.put(folder / "a.docx", b"mot")
    files.put(folder / "a.docx", b"mot", overwrite=True)
    assert outside.read_bytes() == MINE
    assert ((folder / "a.docx").is_symlink(), (folder / "a.docx.bak").is_symlink()) == (False, True)


def test_ten_hoa_thuong_va_dau_to_hop_la_mot(tmp_path: Path) -> None:
    ledger = tmp_path / files.LEDGER_NAME
    files.put(tmp_path / "Quyết định.docx", b"mot")
    # What Windows or macOS may call the same file afterwards.
    (tmp_path / "Quyết định.docx").rename(tmp_path / "QUYẾT ĐỊNH.docx")
    assert files.untouched(tmp_path / "QUYẾT ĐỊNH.docx")
    assert json.loads(ledger.read_text().splitlines()[1])["ten"] == "Quyết định.docx"


@pytest.mark.parametrize(
    ("name", "bad"), [("con.docx", True), ("NUL", True), ("com1.pdf", True), ("a:b.docx", True), ("con-em.docx", False)]
)
def test_ten_windows_giu_rieng(name: str, bad: bool) -> None:
    assert (files.fault_of_name(name, windows=True) is not None) is bad
    assert files.fault_of_name(name, windows=False) is None


def test_thu_muc_o_cho_cua_tep_thi_noi_ro(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(InputError, match="đây là thư mục"):
        files.put(tmp_path / "a.docx", b"mot", overwrite=True)


def test_hong_giua_chung_thi_tep_cu_con_nguyen(tmp_path: Path) -> None:
    paper = files.put(tmp_path / "a.docx", b"mot")

    def pieces():
        yield b"ha"
        raise RuntimeError("mat dien")

    with pytest.raises(RuntimeError):
        files.put(paper, pieces())
    with pytest.raises(RuntimeError):
        _half(paper)
    assert paper.read_bytes() == b"mot"
    assert {path.name for path in tmp_path.iterdir()} == {"a.docx", files.LEDGER_NAME}


def _half(path: Path) -> None:
    with files.streaming(path) as stream:
        stream.write(b"ha")
        raise RuntimeError("mat dien")


def test_loi_cua_may_noi_ten_tep_nguoi_dung_hoi(tmp_path: Path) -> None:
    (tmp_path / "khong-phai-thu-muc").write_bytes(b"x")
    with pytest.raises(OSError, match="khong-phai-thu-muc"):
        files.put(tmp_path / "khong-phai-thu-muc" / "a.docx", b"mot")


@pytest.mark.skipif(not POSIX, reason="processes of POSIX")
def test_don_tep_do_cua_chuong_trinh_da_chet_khong_dung_tep_dang_ghi(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_die_while_writing, args=(tmp_path,))
    process.start()
    process.join(30)
    left = list(tmp_path.glob(f"{files.DRAFT_PREFIX}*"))
    assert len(left) == 1
    with files.writing(tmp_path / "b.pdf") as waiting:
        assert not left[0].exists(), "the next writer takes it away"
        files.sweep(tmp_path)
        waiting.write_bytes(b"pdf")
    assert shown(tmp_path) == ["b.pdf"]


def _die_while_writing(folder: Path) -> None:
    with files.writing(folder / "a.pdf"):
        os._exit(9)


def test_hai_tien_trinh_cung_ghi_khong_mat_dong_nao(tmp_path: Path) -> None:
    jobs = [
        multiprocessing.get_context("spawn").Process(target=_write_many, args=(tmp_path, name)) for name in ("a", "b")
    ]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join(60)
    paths = [tmp_path / f"{name}{number}.docx" for name in ("a", "b") for number in range(60)]
    assert all(path.is_file() for path in paths)
    assert files.strangers(paths) == []


def _write_many(folder: Path, name: str) -> None:
    for number in range(60):
        files.put(folder / f"{name}{number}.docx", f"{name}{number}".encode(), durable=False)


def test_mot_loat_lon_ghi_so_mot_lan_va_so_khong_phinh_mai(tmp_path: Path) -> None:
    names = [f"{number:05d} Nguyễn Văn {number}.docx" for number in range(3000)]
    digest = files.sha256(files.put(tmp_path / "mau", b"x"))
    for name in names[:5]:
        files.rewrite(tmp_path / name, b"x")
    sizes = []
    for _ in range(8):
        files.record(tmp_path, [(name, digest) for name in names])
        sizes.append((tmp_path / files.LEDGER_NAME).stat().st_size)
    assert max(sizes) < 4 * sizes[0]
    assert files.strangers(tmp_path / name for name in names[:5]) == []


def test_ten_con_trong_de_ghi_canh_tep_da_sua(tmp_path: Path) -> None:
    book = files.put(tmp_path / "_hang-loi.xlsx", b"mot")
    assert files.free(book) == book
    book.write_bytes(MINE)
    assert files.free(book).name == "_hang-loi-2.xlsx"
    assert not files.remove(book)
    assert book.read_bytes() == MINE
    assert [one.path for one in files.touched(tmp_path, (".xlsx",))] == [book]
