from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from vanban.errors import DocumentError, InputError
from vanban.pdf.signatures.keys import KeyFile, opened
from vanban.pdf.signatures.signing import sign
from vanban.pdf.signatures.verifying import verify


@pytest.fixture
def signed(letter: Path, tmp_path: Path, own_key: KeyFile) -> Path:
    with opened(own_key) as signer:
        return sign(letter, tmp_path / "da-ky.pdf", signer, moment=datetime.now(UTC)).path


def test_noi_ro_ai_ky_luc_nao_ai_cap(signed: Path, root_file: Path) -> None:
    (report,) = verify(signed, roots=[root_file])
    assert report.ok
    assert report.signer == "Nguyễn Thị Thu Hương"
    assert report.issuer == "Trung tâm Chứng thực thử"
    assert report.moment is not None
    assert abs((datetime.now(UTC) - report.moment).total_seconds()) < 120
    assert not report.stamped
    assert "tệp không thay đổi từ khi ký" in str(report)


def test_sua_mot_byte_trong_phan_da_ky_bi_phat_hien(signed: Path, root_file: Path) -> None:
    data = bytearray(signed.read_bytes())
    data[data.find(b"stream") + 20] ^= 1
    signed.write_bytes(data)
    (report,) = verify(signed, roots=[root_file])
    assert not report.ok
    assert not report.intact
    assert "nội dung đã ký bị sửa" in str(report)


def test_sua_trang_bang_cap_nhat_noi_them_bi_phat_hien(signed: Path, tmp_path: Path) -> None:
    """The signed bytes are untouched; what is shown is not what was signed."""
    changed = tmp_path / "sua.pdf"
    with signed.open("rb") as data:
        writer = IncrementalPdfFileWriter(data)
        page = writer.root["/Pages"]["/Kids"][0]
        forged = generic.StreamObject(stream_data=b"BT ET 0 0 400 400 re f")
        page["/Contents"] = writer.add_object(forged)
        writer.update_container(page)
        with changed.open("wb") as out:
            writer.write(out)
    (report,) = verify(changed)
    assert report.intact
    assert report.change == "sua"
    assert not report.ok
    assert "ĐÃ BỊ SỬA" in str(report)


def test_ghi_lai_ca_tep_lam_mat_chu_ky(signed: Path, tmp_path: Path) -> None:
    with pikepdf.open(signed) as pdf:
        pdf.save(tmp_path / "ghi-lai.pdf")
    (report,) = verify(tmp_path / "ghi-lai.pdf")
    assert not report.ok


def test_khong_chi_noi_cap_thi_khong_xet_nhung_noi_ra(signed: Path) -> None:
    (report,) = verify(signed)
    assert report.trusted is None
    assert "chưa xét tổ chức cấp" in str(report)


def test_noi_cap_la_thi_khong_dat(letter: Path, tmp_path: Path, signed: Path, make_key) -> None:
    other = tmp_path / "la.pem"
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

    stranger = make_key("Người Lạ")
    _, certificate, _ = pkcs12.load_key_and_certificates(stranger.path.read_bytes(), stranger.password.encode())
    assert certificate is not None
    other.write_bytes(certificate.public_bytes(Encoding.PEM))
    (report,) = verify(signed, roots=[other])
    assert report.trusted is False
    assert not report.ok
    assert "KHÔNG do tổ chức đã chỉ định cấp" in str(report)


def test_tep_chua_ky_khong_co_chu_ky(letter: Path) -> None:
    assert verify(letter) == ()


def test_tep_hong_va_chung_thu_goc_hong(tmp_path: Path, signed: Path) -> None:
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(DocumentError, match=r"hong\.pdf"):
        verify(broken)
    with pytest.raises(InputError, match="chứng thư gốc"):
        verify(signed, roots=[broken])
