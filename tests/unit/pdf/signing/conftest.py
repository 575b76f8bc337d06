"""Keys and certificates for the tests, made on the spot."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import keys as asn1_keys
from asn1crypto import tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image, ImageDraw
from pyhanko.sign.timestamps import DummyTimeStamper

from vanban.pdf.signatures.keys import KeyFile

PASSWORD = "mật khẩu 123"


@dataclass(frozen=True, slots=True)
class Identity:
    """A private key and its certificate."""

    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def authority(name: str) -> Identity:
    """Make an authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    return Identity(key, _certificate(name, key.public_key(), None, key, authority=True))


def person(
    name: str, issuer: Identity, *, days: tuple[int, int] = (-1, 365), may_sign: bool = True, stamps_time: bool = False
) -> Identity:
    """Make somebody the authority vouches for; `days` from today until when the certificate is valid."""
    key = rsa.generate_private_key(65537, 2048)
    made = _certificate(
        name, key.public_key(), issuer.certificate, issuer.key, days=days, may_sign=may_sign, stamps_time=stamps_time
    )
    return Identity(key, made)


def key_file(path: Path, owner: Identity, issuer: Identity) -> Path:
    """Write a PKCS#12 file."""
    lock = serialization.BestAvailableEncryption(PASSWORD.encode())
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"khoa", owner.key, owner.certificate, [issuer.certificate], lock)
    )
    return path


def _certificate(
    name, public, issuer, signing_key, *, authority=False, days=(-1, 365), may_sign=True, stamps_time=False
):
    now = datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.KeyUsage(
                digital_signature=may_sign,
                content_commitment=may_sign,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=authority,
                crl_sign=authority,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
    )
    if stamps_time:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return builder.sign(signing_key, hashes.SHA256())


@pytest.fixture(scope="session")
def root() -> Identity:
    """The authority that the tests trust."""
    return authority("Trung tâm Chứng thực thử")


@pytest.fixture(scope="session")
def huong(root: Identity) -> Identity:
    """Who signs."""
    return person("Nguyễn Thị Thu Hương", root)


@pytest.fixture
def own_key(tmp_path: Path, huong: Identity, root: Identity) -> KeyFile:
    """Her key, as a file with a password."""
    return KeyFile(key_file(tmp_path / "huong.p12", huong, root), PASSWORD)


@pytest.fixture
def make_key(tmp_path: Path, root: Identity) -> Callable[..., KeyFile]:
    """Make another person's key: `make_key("Sở Xây dựng", days=(-10, -1))`."""

    def make(name: str, **options: Any) -> KeyFile:
        return KeyFile(key_file(tmp_path / f"{name}.p12", person(name, root, **options), root), PASSWORD)

    return make


@pytest.fixture
def root_file(tmp_path: Path, root: Identity) -> Path:
    """The certificate of the authority."""
    path = tmp_path / "goc.pem"
    path.write_bytes(root.certificate.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def signature_image(tmp_path: Path) -> Path:
    """A blue signature of 60 x 25 mm."""
    return _picture(tmp_path / "chu-ky.png", (709, 295), (20, 40, 200, 255))


@pytest.fixture
def seal_image(tmp_path: Path) -> Path:
    """A red seal of 36 mm."""
    return _picture(tmp_path / "dau.png", (425, 425), (220, 0, 0, 255))


def _picture(path: Path, size: tuple[int, int], colour: tuple[int, int, int, int]) -> Path:
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((4, 4, size[0] - 4, size[1] - 4), outline=colour, width=8)
    picture.save(path, dpi=(300, 300))
    return path


@pytest.fixture
def stamping_service(root: Identity) -> Iterator[str]:
    """A time stamping service on this machine."""
    service = person("Dịch vụ dấu thời gian", root, stamps_time=True)
    private = service.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    stamper = DummyTimeStamper(
        asn1_x509.Certificate.load(service.certificate.public_bytes(serialization.Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(private),
    )

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            answer = stamper.request_tsa_response(request).dump()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *args: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tsa"
    server.shutdown()
    server.server_close()
