"""Issue in one step: everything or nothing, whatever happens in between."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from vanban.errors import InputError, RegisterError
from vanban.registers import CoQuan, Loc, SoDangKy, TepMoi, VanBanDi, VaoSo, YeuCau, YeuCauGiu, YeuCauVaoSo
from vanban.registers.store.schema import Y_DINH

Mo = Callable[..., SoDangKy]
PAPERS = [YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}") for at in range(2)]
STEPS = [("y_dinh", 1), ("cap_so", 1), ("viet_tep", 1), ("viet_tep", 2), ("truoc_ghi_so", 1), ("ghi_so", 1),
         ("dat_tep", 1), ("dat_tep", 2), ("xong", 1)]  # fmt: skip


def write(papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
    for at, paper in enumerate(papers):
        name = paper.so_ky_hieu if isinstance(paper, VanBanDi) else f"giay-{paper.so_vao_so}"
        yield TepMoi(f"{name.replace('/', '-')}.docx", name.encode(), at)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_cap_so_ghi_tep_va_vao_so_cung_luc(so: SoDangKy, tmp_path: Path) -> None:
    steps: list[str] = []
    entries = so.phat_hanh(PAPERS, write, tmp_path / "ra", progress=steps.append)
    assert [e.so_ky_hieu for e in entries if isinstance(e, VanBanDi)] == ["01/QĐ-VP", "02/QĐ-VP"]
    assert names(tmp_path / "ra") == ["01-QĐ-VP.docx", "02-QĐ-VP.docx"]
    stored = so.lay("01/QĐ-VP").tep[0]
    assert stored.bam == hashlib.sha256("01/QĐ-VP".encode()).hexdigest()
    assert so.kiem_tra().dat
    assert steps == ["y_dinh", "cap_so", "viet_tep", "viet_tep", "truoc_ghi_so", "ghi_so", "dat_tep", "dat_tep", "xong"]


def test_viet_loi_thi_khong_mat_so_khong_con_tep(so: SoDangKy, tmp_path: Path) -> None:
    def fails(papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        yield from list(write(papers))[:1]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        so.phat_hanh(PAPERS, fails, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()
    assert so.tra_cuu(Loc()) == []
    assert so.cap(PAPERS[0]).so == 1


def test_yeu_cau_sai_thi_khong_viet_gi(so: SoDangKy, tmp_path: Path) -> None:
    def never(_papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        raise AssertionError("must not be asked")

    with pytest.raises(InputError, match="trích yếu"):
        so.phat_hanh([PAPERS[0], YeuCau(loai="quyet_dinh", trich_yeu="")], never, tmp_path / "ra")
    assert so.cap(PAPERS[0]).so == 1


def test_tep_da_co_khong_bi_ghi_de_neu_khong_cho(so: SoDangKy, tmp_path: Path) -> None:
    (tmp_path / "01-QĐ-VP.docx").write_bytes(b"cu")
    with pytest.raises(InputError, match="không ghi đè"):
        so.phat_hanh(PAPERS, write, tmp_path)
    assert (tmp_path / "01-QĐ-VP.docx").read_bytes() == b"cu"
    assert so.tra_cuu(Loc()) == []
    so.phat_hanh(PAPERS, write, tmp_path, overwrite=True)
    assert (tmp_path / "01-QĐ-VP.docx").read_bytes() == "01/QĐ-VP".encode()


def test_ten_tep_khong_ra_khoi_thu_muc(so_tep: SoDangKy, tmp_path: Path) -> None:
    for name in ("../ngoai.docx", "/etc/x.docx", "C:/x.docx", "a\\b.docx", ""):
        bad = [TepMoi(name, b"x")]
        with pytest.raises(InputError, match="thư mục phát hành"):
            so_tep.phat_hanh(PAPERS[:1], lambda _, bad=bad: bad, tmp_path / "ra")


def test_hai_van_ban_khong_chung_mot_tep(so: SoDangKy, tmp_path: Path) -> None:
    same = [TepMoi("a.docx", b"1", 0), TepMoi("a.docx", b"2", 1)]
    with pytest.raises(InputError, match="cùng một tên tệp"):
        so.phat_hanh(PAPERS, lambda _: same, tmp_path / "ra")


def test_quyet_dinh_va_giay_khen_cung_mot_lan(so: SoDangKy, tmp_path: Path) -> None:
    certificates = [YeuCauVaoSo(ten_so="Giấy khen", ho_ten=f"Người {at}", nam=2026) for at in range(3)]

    def together(papers: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        yield from write(papers)
        yield TepMoi("in/tat-ca.docx", b"gop", None)

    entries = so.phat_hanh([PAPERS[0], *certificates], together, tmp_path)
    assert [e.so_vao_so for e in entries if isinstance(e, VaoSo)] == ["01", "02", "03"]
    assert (tmp_path / "in" / "tat-ca.docx").read_bytes() == b"gop"
    assert all([t.duong_dan.endswith("in/tat-ca.docx") for t in e.tep] == [False, True] for e in entries)
    assert so.vao_so.lay("giay_khen", 2, nam=2026).ho_ten == "Người 1"


def test_phat_hanh_bang_so_da_giu(so: SoDangKy, tmp_path: Path) -> None:
    so.giu("quyet_dinh", YeuCauGiu(cho="TCCB"))
    so.phat_hanh([YeuCau(loai="quyet_dinh", trich_yeu="Việc", so_giu="01/QĐ-VP")], write, tmp_path / "ra")
    assert so.lay("01/QĐ-VP").trang_thai == "cap"
    assert so.cap(PAPERS[0]).so == 2


def test_khong_dat_duoc_tep_thi_so_van_dung_va_lan_sau_dat_not(mo: Mo, tmp_path: Path) -> None:
    so = mo()

    def blocked(step: str) -> None:
        if step == "ghi_so":
            (tmp_path / "ra" / "01-QĐ-VP.docx").mkdir()

    with pytest.raises(RegisterError, match="đã cấp số 01/QĐ-VP, 02/QĐ-VP"):
        so.phat_hanh(PAPERS, write, tmp_path / "ra", progress=blocked)
    (tmp_path / "ra" / "01-QĐ-VP.docx").rmdir()
    checked = so.kiem_tra()
    assert checked.dat
    assert len(checked.don_dep) == 2
    assert names(tmp_path / "ra") == ["01-QĐ-VP.docx", "02-QĐ-VP.docx"]


def test_nhieu_so_qua_thi_ke_hai_muoi_va_dem_phan_con_lai(mo: Mo, tmp_path: Path) -> None:
    def blocked(step: str) -> None:
        if step == "ghi_so":
            (tmp_path / "ra" / "01-QĐ-VP.docx").mkdir()

    many = [YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}") for at in range(23)]
    with pytest.raises(RegisterError, match="19/QĐ-VP, 20/QĐ-VP và 3 số nữa"):
        mo().phat_hanh(many, write, tmp_path / "ra", progress=blocked)


def crafted(so: SoDangKy, row: dict[str, object], token: str = "0" * 32) -> None:
    with so.store.writing() as connection:
        values = {"ma": token, "luc": "2026-03-05T09:30:00+07:00", "nguoi": "x", "tep": json.dumps(row)}
        connection.execute(insert(Y_DINH).values(**values))


@pytest.mark.parametrize(
    ("source", "target", "digest"),
    [
        ("khac.docx", "bao-cao.docx", ""),  # no waiting file
        (f".{'0' * 32}-0.vanban-tam", "bao-cao.docx", "sai"),  # not what the book says
        (f".{'0' * 32}-0.vanban-tam", "../bao-cao.docx", ""),  # out of the folder
        (f".{'0' * 32}-0.vanban-tam", "bao-cao.docx", ""),  # over somebody's work
        (f".{'1' * 32}-0.vanban-tam", "moi.docx", ""),  # of another issue
        ("lien-ket", "moi.docx", ""),  # a link
    ],
)
def test_dong_gia_trong_so_khong_chuyen_duoc_tep_nao(
    so: SoDangKy, tmp_path: Path, source: str, target: str, digest: str
) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    (folder / "bao-cao.docx").write_bytes(b"cua toi")
    (tmp_path / "bao-cao.docx").write_bytes(b"cua toi")
    if source == "lien-ket":
        (folder / source).symlink_to(folder / "bao-cao.docx")
    else:
        (folder / source).write_bytes(b"la")
    before = {path: path.read_bytes() for path in (*folder.iterdir(), tmp_path / "bao-cao.docx")}
    digest = digest or hashlib.sha256(b"la").hexdigest()
    place = [(folder / source).as_posix(), f"{folder.as_posix()}/{target}", digest]
    crafted(so, {"may": socket.gethostname(), "thu_muc": folder.as_posix(), "dat": [place]})
    assert so.finish_left_over()
    assert {path: path.read_bytes() for path in before} == before
    assert not (folder / "moi.docx").exists()


@pytest.mark.parametrize(
    "said", ["[]", "khong phai json", '{"dat": 1}', '{"dat": [[1]], "thu_muc": "x"}', '{"may": 1}']
)
def test_y_dinh_khong_doc_duoc_thi_noi_ra_khong_vo(so: SoDangKy, said: str) -> None:
    with so.store.writing() as connection:
        connection.execute(insert(Y_DINH).values(ma="x", luc="hôm qua", nguoi="x", tep=said))
    assert "không đọc được" in so.finish_left_over()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are looked for the POSIX way")
def test_y_dinh_cua_tien_trinh_da_chet_duoc_don_ngay(so: SoDangKy, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    for token, pid in (("a" * 32, gone.pid), ("b" * 32, os.getpid())):
        crafted(so, {"may": socket.gethostname(), "tien_trinh": pid, "thu_muc": tmp_path.as_posix(), "dat": []}, token)
    so.finish_left_over()
    with so.store.reading() as connection:
        assert connection.execute(select(Y_DINH.c.ma)).scalars().all() == ["b" * 32]


def test_tep_moi_xuat_hien_giua_chung_khong_bi_ghi_de(mo: Mo, tmp_path: Path) -> None:
    def other_writes(step: str) -> None:
        if step == "ghi_so":
            (tmp_path / "ra" / "01-QĐ-VP.docx").write_bytes(b"cua nguoi khac")

    with pytest.raises(RegisterError, match="không ghi đè"):
        mo().phat_hanh(PAPERS[:1], write, tmp_path / "ra", progress=other_writes)
    (tmp_path / "ra" / "01-QĐ-VP.docx").rename(tmp_path / "khac.docx")
    assert mo().kiem_tra().dat
    assert (tmp_path / "ra" / "01-QĐ-VP.docx").read_bytes() == "01/QĐ-VP".encode()
    assert (tmp_path / "khac.docx").read_bytes() == b"cua nguoi khac"


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
@pytest.mark.parametrize(("step", "nth"), STEPS)
def test_bi_giet_o_buoc_nao_so_van_nhat_quan(mo: Mo, dia_chi: str, tmp_path: Path, step: str, nth: int) -> None:
    folder = tmp_path / "ra"
    mo().store.close()
    clerk = Path(__file__).with_name("killed_clerk.py")
    done = subprocess.run([sys.executable, clerk, dia_chi, folder, step, str(nth)], timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    so = mo(co_quan=CoQuan("VP"))
    issued = [one.so_ky_hieu for one in so.tra_cuu(Loc())]
    if issued:
        assert sorted(issued) == ["01/QĐ-VP", "02/QĐ-VP"]
        assert names(folder) == ["01.docx", "02.docx"]
        assert (folder / "02.docx").read_bytes() == "02/QĐ-VP".encode()
    else:
        assert names(folder) == []
    assert bool(issued) == (step in {"ghi_so", "dat_tep", "xong"})
    assert so.kiem_tra().dat
    assert so.cap(PAPERS[0]).so == len(issued) + 1
