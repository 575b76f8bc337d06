"""PDFs that were cut, mended, locked or made to hurt: every command says what is wrong in one line."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from vanban.cli import main
from vanban.errors import DocumentError
from vanban.pdf import merging
from vanban.pdf.opening import as_objects, as_seen
from vanban.pdf.signatures.keys import KeyFile, opened
from vanban.pdf.signatures.signing import sign
from vanban.pdf.signatures.verifying import verify


def moved_table(data: bytes) -> bytes:
    place = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    return data.replace(b"startxref\n%d" % place, b"startxref\n%d" % (place + 7))


def no_pages(_data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(out)
    return out.getvalue()


def looped(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.Root.Pages.Kids = pikepdf.Array([pdf.Root.Pages])
        pdf.Root.Pages.Count = 1
        pdf.save(out)
    return out.getvalue()


def locked(user: str) -> Callable[[bytes], bytes]:
    def made(data: bytes) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pdf.save(out, encryption=pikepdf.Encryption(user=user, owner="chu"))
        return out.getvalue()

    return made


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    **{
        f"cắt còn {share} %": (lambda data, share=share: data[: len(data) * share // 100]) for share in (99, 90, 50, 10)
    },
    "mất dòng cuối": lambda data: data[: data.rfind(b"startxref")],
    "bảng mục lục lệch": moved_table,
    "không trang": no_pages,
    "cây trang vòng": looped,
    "mật khẩu": locked("mo"),
    "hạn chế quyền": locked(""),
    "không phải PDF": lambda _data: b"khong phai PDF\n" * 50,
    "rỗng": lambda _data: b"",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_pdf_hong_thi_lenh_nao_cung_tu_choi_mot_loi(letter: Path, tmp_path: Path, own_key: KeyFile, kind: str) -> None:
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(HOSTILE[kind](letter.read_bytes()))
    with pytest.raises(DocumentError), as_objects(bad) as pdf:
        list(pdf.pages)
    with pytest.raises(DocumentError):
        merging.merge([letter, bad], tmp_path / "g.pdf")
    assert not (tmp_path / "g.pdf").exists()
    if kind != "hạn chế quyền":  # it may be looked at
        with pytest.raises(DocumentError), as_seen(bad) as seen:
            seen[0].render(scale=0.2)
    if kind == "cây trang vòng":
        return
    with pytest.raises(DocumentError), opened(own_key) as signer:
        sign(bad, tmp_path / "ky.pdf", signer, moment=datetime.now(UTC))
    if kind not in {"hạn chế quyền", "không trang"}:
        with pytest.raises(DocumentError):
            verify(bad)


def test_loi_noi_ro_la_bi_cat_hay_co_mat_khau(letter: Path, tmp_path: Path) -> None:
    bad = tmp_path / "hong.pdf"
    for kind, said in (("cắt còn 90 %", "bị cắt"), ("mật khẩu", "mật khẩu"), ("hạn chế quyền", "mã hóa"),
                       ("không trang", "không có trang")):  # fmt: skip
        bad.write_bytes(HOSTILE[kind](letter.read_bytes()))
        with pytest.raises(DocumentError, match=said), as_objects(bad):
            pass


@pytest.mark.parametrize("place", [0.0, 0.9, 0.99])
def test_chu_ky_bi_pha_o_dau_cung_la_khong_dat(letter: Path, tmp_path: Path, own_key: KeyFile, place: float) -> None:
    with opened(own_key) as signer:
        path = sign(letter, tmp_path / "da-ky.pdf", signer, moment=datetime.now(UTC)).path
    data = bytearray(path.read_bytes())
    start = data.rfind(b"/Contents <") + len(b"/Contents <")
    end = data.index(b">", start)
    used = len(bytes(data[start:end]).rstrip(b"0"))
    at = start + round(used * place)
    data[at : at + 8] = b"ffffffff"
    path.write_bytes(data)
    (report,) = verify(path)
    assert not report.ok
    assert str(report)


def test_ca_thu_muc_thanh_mot_bang(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    folder = tmp_path / "nam"
    (folder / "q1").mkdir(parents=True)
    for name in ("q1/a.pdf", "b.PDF"):
        with opened(own_key) as signer:
            sign(letter, folder / name, signer, moment=datetime.now(UTC))
    (folder / "chua-ky.pdf").write_bytes(letter.read_bytes())
    (folder / "hong.pdf").write_bytes(letter.read_bytes()[:500])
    shown, told = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(told):
        assert main(["ky-so", "kiem-tra", str(folder), "--bang"]) == 2
    rows = [line.split("\t") for line in shown.getvalue().splitlines()]
    assert [Path(row[0]).name for row in rows[1:]] == ["b.PDF", "chua-ky.pdf", "hong.pdf", "a.pdf"]
    assert [row[1].partition(":")[0] for row in rows[1:]] == ["đạt", "KHÔNG có chữ ký số", "KHÔNG đọc được", "đạt"]
    assert {len(row) for row in rows} == {8}
    assert "4 tệp: 2 đạt, 1 không đạt, 1 không đọc được" in told.getvalue()
