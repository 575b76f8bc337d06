"""A backup is the book: the same rows, the same history, on either storage; a damaged one is refused."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from vanban.errors import InputError, RegisterError
from vanban.registers import Loc, SoDangKy, YeuCau, YeuCauDen, YeuCauVaoSo, mo_so, phuc_hoi
from vanban.registers.store.schema import REVISION

Mo = Callable[..., SoDangKy]


@pytest.fixture
def full(so: SoDangKy, tmp_path: Path) -> SoDangKy:
    return filled(so, tmp_path)


def filled(so: SoDangKy, tmp_path: Path) -> SoDangKy:
    scan = tmp_path / "quet.pdf"
    scan.write_bytes(b"%PDF")
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc một", noi_nhan=("Sở Nội vụ",)), files=[scan])
    so.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc hai"))
    so.huy("02/QĐ-VP", "sai")
    so.den.nhan(YeuCauDen(tac_gia="Sở Nội vụ", trich_yeu="Báo cáo"))
    so.vao_so.cap([YeuCauVaoSo(ten_so="giay_khen", ho_ten="A", nam=2026)])
    so.giao.muon("01/QĐ-VP", "B", cho_phep="C")
    return so


def opened(address: str | Path) -> SoDangKy:
    return mo_so(address, user="Lan", clock=lambda: datetime(2026, 3, 6), create=False)


def test_phuc_hoi_duoc_dung_so_cu_va_chay_tiep(full: SoDangKy, tmp_path: Path) -> None:
    kept = full.sao_luu(tmp_path / "so.zip")
    assert kept.so_dong["van_ban_di"] == 2
    assert phuc_hoi(kept.tep, tmp_path / "moi.db").moc == kept.moc
    with opened(tmp_path / "moi.db") as again:
        assert again.tra_cuu(Loc()) == full.tra_cuu(Loc())
        assert again.lich_su("02/QĐ-VP") == full.lich_su("02/QĐ-VP")
        assert again.kiem_tra().moc == full.kiem_tra().moc
        assert again.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc ba")).so == 3
        assert [one.so for one in again.tra_cuu(Loc(tu="viec mot"))] == [1]


@pytest.mark.postgres
def test_sao_luu_tu_tep_phuc_hoi_vao_postgresql(tmp_path: Path, postgres_url: str) -> None:
    with mo_so(tmp_path / "so.db", user="Lan", clock=lambda: datetime(2026, 3, 5)) as so:
        for at in range(3):
            so.cap(YeuCau(loai="quyet_dinh", trich_yeu=f"Việc {at}"))
        kept = so.sao_luu(tmp_path / "so.zip")
    phuc_hoi(kept.tep, postgres_url)
    with opened(postgres_url) as again:
        assert again.cap(YeuCau(loai="quyet_dinh", trich_yeu="Việc ba")).so_ky_hieu == "04/QĐ-VP"
        assert again.kiem_tra().dat


def test_khong_ghi_de_ban_sao_luu_va_khong_ghi_de_so(full: SoDangKy, tmp_path: Path) -> None:
    full.sao_luu(tmp_path / "so.zip")
    with pytest.raises(InputError, match="không ghi đè"):
        full.sao_luu(tmp_path / "so.zip")
    other = tmp_path / "khac.db"
    other.write_bytes(b"giu nguyen")
    with pytest.raises(RegisterError, match="đã có tệp"):
        phuc_hoi(tmp_path / "so.zip", other)
    assert other.read_bytes() == b"giu nguyen"


def damage(source: Path, target: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, change(old.read(entry)) if entry == name else old.read(entry))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("van_ban_di.jsonl", lambda data: data.replace("Việc một".encode(), "Việc khác".encode())),
        ("lich_su.jsonl", lambda data: data[: data.rstrip().rfind(b"\n") + 1]),
        ("muc_luc.json", lambda data: data.replace(b"vanban-so-dang-ky", b"khac")),
        ("muc_luc.json", lambda data: json.dumps({"loai": "vanban-so-dang-ky", "ban": REVISION}).encode()),
        ("tep.jsonl", lambda _: b"{}\n"),
    ],
)
def test_ban_sao_luu_hong_bi_tu_choi_va_khong_de_lai_gi(
    so_tep: SoDangKy, tmp_path: Path, name: str, change: Callable[[bytes], bytes]
) -> None:
    filled(so_tep, tmp_path).sao_luu(tmp_path / "so.zip")
    damage(tmp_path / "so.zip", tmp_path / "hong.zip", name, change)
    with pytest.raises(RegisterError, match="hỏng hoặc đã bị sửa"):
        phuc_hoi(tmp_path / "hong.zip", tmp_path / "moi.db")
    assert not (tmp_path / "moi.db").exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r'"moc": "\w+"', '"moc": "' + "0" * 64 + '"', "mục 10 cuối lịch sử không phải là mục sổ đã ghi"),
        (r'"muc_cuoi": \d+', '"muc_cuoi": 2', "cuối lịch sử là mục 10, sổ ghi là mục 2"),
    ],
)
def test_chuoi_khong_khop_moc_thi_noi_cho_hong(so_tep: SoDangKy, tmp_path: Path, old: str, new: str, said: str) -> None:
    """Rows that are whole beside an end of the history that is another's: told by what does not fit, nothing is made."""
    filled(so_tep, tmp_path).sao_luu(tmp_path / "so.zip")
    damage(
        tmp_path / "so.zip", tmp_path / "hong.zip", "muc_luc.json",
        lambda data: re.sub(old, new, data.decode()).encode(),
    )  # fmt: skip
    with pytest.raises(RegisterError) as caught:
        phuc_hoi(tmp_path / "hong.zip", tmp_path / "moi.db")
    assert said in str(caught.value)
    assert not (tmp_path / "moi.db").exists()


def test_tep_khong_phai_ban_sao_luu_bi_tu_choi(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"khong phai zip")
    with pytest.raises(RegisterError, match="hỏng"):
        phuc_hoi(tmp_path / "x.zip", tmp_path / "moi.db")


def test_ban_sao_luu_cua_ban_moi_hon_bi_tu_choi(full: SoDangKy, tmp_path: Path) -> None:
    full.sao_luu(tmp_path / "so.zip")
    ours = f'"{REVISION}"'.encode()
    damage(tmp_path / "so.zip", tmp_path / "moi.zip", "muc_luc.json", lambda data: data.replace(ours, b'"9999"'))
    with pytest.raises(RegisterError, match="mới hơn"):
        phuc_hoi(tmp_path / "moi.zip", tmp_path / "moi.db")


def test_ban_sao_luu_nay_thieu_mot_bang_la_hong_khong_phai_ban_cu(so_tep: SoDangKy, tmp_path: Path) -> None:
    """Only an older program's backup may lack a table: one that came later."""
    kept = filled(so_tep, tmp_path).sao_luu(tmp_path / "so.zip")
    with zipfile.ZipFile(kept.tep) as old, zipfile.ZipFile(tmp_path / "thieu.zip", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith(".json") and b'"bang"' in data:
                index = json.loads(data)
                assert index["ban"] == REVISION
                del index["bang"]["ban_luu" if "ban_luu" in index["bang"] else sorted(index["bang"])[0]]
                data = json.dumps(index).encode()
            new.writestr(name, data)
    with pytest.raises(RegisterError, match="hỏng"):
        phuc_hoi(tmp_path / "thieu.zip", tmp_path / "moi.db")
    assert not (tmp_path / "moi.db").exists()
