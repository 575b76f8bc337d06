"""`vanban phat-hanh`: from a record to a numbered, checked, registered paper, or to nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
import pytest

from vanban.api.issuing import phat_hanh
from vanban.cli import main
from vanban.errors import InputError
from vanban.reading import read_facts
from vanban.registers import CoQuan, Loc, SoDangKy, YeuCauGiu, mo_so

RECORD = """\
loai: ke_hoach
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
trich_yeu: Công tác thi đua, khen thưởng năm 2026
noi_dung: |
  Văn phòng ban hành Kế hoạch như sau:
  I. MỤC ĐÍCH
  1. Đẩy mạnh phong trào thi đua.
  Danh sách ở Phụ lục kèm theo.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: [Sở Nội vụ, Các phòng]
luu: {don_vi: HCQT}
phu_luc:
  - tieu_de: Danh sách
    noi_dung: Phòng Hành chính.
"""


@pytest.fixture
def so(tmp_path: Path, so_trong: bytes, dong_ho: Callable[[], datetime]) -> SoDangKy:
    (tmp_path / "so.db").write_bytes(so_trong)
    return mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho, co_quan=CoQuan("VP"))


@pytest.fixture
def ban_ghi(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(RECORD, encoding="utf-8")
    return path


def text_of(path: Path) -> str:
    document = docx.Document(str(path))
    return "\n".join(
        [*(p.text for p in document.paragraphs), *(c.text for t in document.tables for r in t.rows for c in r.cells)]
    )


def test_so_ngay_vao_van_ban_va_dong_kem_theo_cua_phu_luc(so: SoDangKy, ban_ghi: Path, tmp_path: Path) -> None:
    issued = phat_hanh([ban_ghi], so, tmp_path / "ra")[0]
    printed = text_of(issued.tep)
    assert "01/KH-VP" in printed
    assert "ngày 05 tháng 3 năm 2026" in printed
    assert "Kèm theo Kế hoạch số 01/KH-VP ngày 05 tháng 3 năm 2026" in printed
    entry = so.lay("01/KH-VP")
    assert (entry.nguoi_ky, entry.chuc_vu_ky, entry.noi_nhan, entry.luu) == (
        "Nguyễn Văn Hà", "Chánh Văn phòng", ("Sở Nội vụ", "Các phòng"), "VT, HCQT",
    )  # fmt: skip
    assert entry.tep[0].bam == hashlib.sha256(issued.tep.read_bytes()).hexdigest()
    assert so.kiem_tra().dat
    known = dict(read_facts(issued.tep).properties.custom)
    assert (known["CodeNumber"], known["CodeNotation"], known["TypeName"]) == ("01", "KH-VP", "Kế hoạch")


def test_mot_ban_ghi_sai_thi_khong_ban_nao_duoc_so(so: SoDangKy, ban_ghi: Path, tmp_path: Path) -> None:
    bad = tmp_path / "sai.yaml"
    bad.write_text(RECORD.replace("dia_danh: Lạng Sơn\n", ""), encoding="utf-8")
    with pytest.raises(InputError, match="địa danh"):
        phat_hanh([ban_ghi, bad], so, tmp_path / "ra")
    assert so.tra_cuu(Loc()) == []
    assert not (tmp_path / "ra").exists()


def test_van_ban_khong_dat_the_thuc_thi_khong_mat_so(so: SoDangKy, ban_ghi: Path, tmp_path: Path) -> None:
    policy = tmp_path / "chinh-sach.yaml"
    policy.write_text("muc: {PL-01: loi}\n", encoding="utf-8")
    ban_ghi.write_text(
        RECORD.replace("Danh sách ở Phụ lục kèm theo.", "Đề nghị các phòng thực hiện."), encoding="utf-8"
    )
    with pytest.raises(InputError, match="PL-01"):
        phat_hanh([ban_ghi], so, tmp_path / "ra", policy=policy)
    assert so.tra_cuu(Loc()) == []
    assert not (tmp_path / "ra").exists()
    issued = phat_hanh([ban_ghi], so, tmp_path / "ra")[0]
    assert issued.van_ban.so == 1
    assert any("PL-01" in warning for warning in issued.canh_bao)


def test_ban_ghi_da_co_so_hoac_ngay_dang_do_bi_tu_choi(so: SoDangKy, ban_ghi: Path) -> None:
    ban_ghi.write_text(RECORD + "so: 7\n", encoding="utf-8")
    with pytest.raises(InputError, match="đã có số"):
        phat_hanh([ban_ghi], so)
    ban_ghi.write_text(RECORD + "ngay: 2026-01\n", encoding="utf-8")
    with pytest.raises(InputError, match="chưa đủ"):
        phat_hanh([ban_ghi], so)
    ban_ghi.write_text(RECORD + "ngay: 2026-03\n", encoding="utf-8")
    assert "ngày 05 tháng 3 năm 2026" in text_of(phat_hanh([ban_ghi], so)[0].tep)


def test_dung_so_da_giu(so: SoDangKy, ban_ghi: Path, tmp_path: Path) -> None:
    so.giu("ke_hoach", YeuCauGiu(cho="HCQT"))
    assert phat_hanh([ban_ghi], so, tmp_path / "ra", so_giu="01/KH-VP")[0].van_ban.so == 1
    assert so.dang_giu() == []


def test_khong_co_ho_so_thi_so_nam_canh_ban_ghi(ban_ghi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["phat-hanh", str(ban_ghi)]) == 0
    heard = capsys.readouterr()
    assert heard.out == f"01/KH-VP\t{ban_ghi.with_suffix('.docx')}\n"
    assert str(ban_ghi.with_name("so.db")) in heard.err


def test_dong_lenh_in_so_va_tep(ban_ghi: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "co-quan.yaml").write_text("so_dang_ky: {tep: so.db}\n", encoding="utf-8")
    assert main(["phat-hanh", str(ban_ghi), "-o", str(tmp_path / "ra")]) == 0
    assert capsys.readouterr().out == f"01/KH-VP\t{tmp_path / 'ra' / 'ke-hoach.docx'}\n"
    assert main(["phat-hanh", str(ban_ghi), "-o", str(tmp_path / "ra")]) == 2
    assert "không ghi đè" in capsys.readouterr().err


def test_van_ban_da_phat_hanh_khong_bi_ghi_de_bang_so_khac(
    ban_ghi: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issue = ["phat-hanh", str(ban_ghi), "--so-dang-ky", str(tmp_path / "so.db"), "-o", str(tmp_path / "ra")]
    assert main(issue) == 0
    issued = (tmp_path / "ra" / "ke-hoach.docx").read_bytes()
    for words in (issue, [*issue, "--ghi-de"]):
        assert main(words) == 2
        assert "đã phát hành, 01/KH-VP" in capsys.readouterr().err
    (tmp_path / "ra" / "ke-hoach.docx").write_bytes(b"sua tay")
    assert main([*issue, "--ghi-de"]) == 2
    (tmp_path / "ra" / "ke-hoach.docx").write_bytes(issued)
    assert main(["so", "huy", "01/KH-VP", "--ly-do", "sai", "--so-dang-ky", str(tmp_path / "so.db")]) == 0
    assert main(issue) == 2
    capsys.readouterr()
    assert main([*issue, "--ghi-de"]) == 0
    assert capsys.readouterr().out.startswith("02/KH-VP\t")
    assert (tmp_path / "ra" / "ke-hoach.docx.bak").read_bytes() == issued
    assert main([*issue[:-1], str(tmp_path / "ra-2")]) == 0  # elsewhere: said, and given
    heard = capsys.readouterr()
    assert heard.out.startswith("03/KH-VP\t")
    assert "02/KH-VP cùng loại, cùng ngày, cùng trích yếu" in heard.err
