"""A PKCS#11 token; SoftHSM stands in for the USB key."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives import serialization
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from vanban.errors import InputError
from vanban.pdf.signatures.keys import Token, opened
from vanban.pdf.signatures.signing import sign
from vanban.pdf.signatures.verifying import verify

LIBRARIES = (
    Path("/usr/lib/softhsm/libsofthsm2.so"),
    Path("/usr/lib64/libsofthsm2.so"),
    Path("/opt/homebrew/lib/softhsm/libsofthsm2.so"),
)
PIN = "123456"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """SoftHSM with an empty store of its own; it reads its settings once a process."""
    found = next((path for path in LIBRARIES if path.is_file()), None)
    if found is None or not shutil.which("softhsm2-util"):
        pytest.skip("SoftHSM is not installed: apt-get install softhsm2")
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n")
    old = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    command = ["softhsm2-util", "--init-token", "--free", "--label", "VanThu", "--pin", PIN, "--so-pin", "12345678"]
    subprocess.run(command, check=True, capture_output=True)
    yield found
    if old is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = old


@pytest.fixture(scope="module")
def token(library: Path, huong) -> Token:
    """A token that holds one person's key and certificate."""
    private = huong.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    )
    certificate = huong.certificate.public_bytes(serialization.Encoding.DER)
    kept = {pkcs11.Attribute.TOKEN: True, pkcs11.Attribute.ID: b"1"}
    with pkcs11.lib(str(library)).get_token(token_label="VanThu").open(rw=True, user_pin=PIN) as session:
        session.create_object({**decode_rsa_private_key(private), **kept})
        session.create_object({**decode_x509_certificate(certificate), **kept, pkcs11.Attribute.LABEL: "huong"})
    return Token(library, PIN, label="VanThu")


def test_ky_bang_token_va_kiem_tra_dat(token: Token, letter: Path, tmp_path: Path, root_file: Path) -> None:
    with opened(token) as signer:
        assert signer.name == "Nguyễn Thị Thu Hương"
        done = sign(letter, tmp_path / "x.pdf", signer, moment=datetime.now(UTC))
    (report,) = verify(done.path, roots=[root_file])
    assert report.ok


def test_sai_pin_noi_la_sai_pin(token: Token) -> None:
    with pytest.raises(InputError, match="sai mã PIN"), opened(Token(token.library, "000000", label="VanThu")):
        pass


def test_khong_co_token_hay_chung_thu_nhu_vay(token: Token) -> None:
    with pytest.raises(InputError, match="USB token"), opened(Token(token.library, PIN, label="KhongCo")):
        pass
    with pytest.raises(InputError, match="huong"), opened(Token(token.library, PIN, label="VanThu", certificate="x")):
        pass


def test_khong_co_thu_vien(tmp_path: Path) -> None:
    pytest.importorskip("pkcs11")
    with pytest.raises(InputError, match="thư viện PKCS#11"), opened(Token(tmp_path / "khong-co.so", PIN)):
        pass
