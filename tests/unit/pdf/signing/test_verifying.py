from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation.dss import DocumentSecurityStore

from tests.unit.pdf.signing.conftest import Identity
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
    assert "nội dung không thay đổi từ khi ký" in str(report)


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


def filled(writer: IncrementalPdfFileWriter) -> None:
    """Another value in the form's field, as any reader's program writes it."""
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/V"] = generic.pdf_string("500.000.000 đồng")
    writer.update_container(field)


def shown_otherwise(writer: IncrementalPdfFileWriter) -> None:
    """Another look of the form's field, its value as it was."""
    look = {"/Type": "/XObject", "/Subtype": "/Form"}
    stream = generic.StreamObject({generic.pdf_name(k): generic.pdf_name(v) for k, v in look.items()}, b"0 0 9 9 re f")
    stream[generic.pdf_name("/BBox")] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 20)))
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[generic.pdf_name("/AP")] = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(stream)})
    writer.update_container(field)


def test_o_bieu_mau_dien_sau_khi_ky_khong_dat(letter: Path, tmp_path: Path, own_key: KeyFile, root_file: Path) -> None:
    """What a form shows is what was signed: filled afterwards it is told, and whoever signs after that signs the new value."""
    form = tmp_path / "bieu-mau.pdf"
    with pikepdf.open(letter) as pdf:
        field = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Tx, "T": "so tien", "V": "",
                 "Rect": [100, 600, 300, 620], "F": 4, "DA": "/F1 12 Tf 0 g"}  # fmt: skip
        box = pdf.make_indirect(pikepdf.Dictionary(**field))
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([box]))
        pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array([box]), DA="/F1 12 Tf 0 g"))
        pdf.save(form)
    signed, changed, again = (tmp_path / f"{name}.pdf" for name in ("ky", "dien", "ky-lai"))
    with opened(own_key) as signer:
        sign(form, signed, signer, moment=datetime.now(UTC))
        assert verify(signed, roots=[root_file])[0].ok
        for change in (filled, shown_otherwise):
            writer = IncrementalPdfFileWriter(io.BytesIO(signed.read_bytes()))
            change(writer)
            with changed.open("wb") as out:
                writer.write(out)
            (report,) = verify(changed, roots=[root_file])
            assert not report.ok
        writer = IncrementalPdfFileWriter(io.BytesIO(signed.read_bytes()))
        filled(writer)
        with changed.open("wb") as out:
            writer.write(out)
        assert "Ô BIỂU MẪU BỊ ĐIỀN" in str(verify(changed)[0])
        sign(changed, again, signer, moment=datetime.now(UTC))
    assert [(report.ok, report.change) for report in verify(again)] == [(False, "bieu_mau"), (True, "khong")]


def test_kho_xac_thuc_lau_dai_them_sau_khong_phai_sua(signed: Path, root: Identity, root_file: Path) -> None:
    """Certificates that another program keeps behind the signature (DSS) change nothing that is shown."""
    certificate = x509.Certificate.load(root.certificate.public_bytes(serialization.Encoding.DER))
    with signed.open("r+b") as out:
        DocumentSecurityStore.add_dss(out, None, certs=[certificate])
    (report,) = verify(signed, roots=[root_file])
    assert (report.ok, report.change) == (True, "khong")
