"""Whose signature: a PKCS#12 file, or a PKCS#11 token; opened for a time, never kept."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Any

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.pdf.optional import bring

_PURPOSE = "Ký số tệp PDF"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A PKCS#12 file (.p12, .pfx).

    Attributes:
        path: the file.
        password: what opens it; never shown.
    """

    path: Path
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Token:
    """A PKCS#11 token: a USB key, a smart card, a signing server.

    Attributes:
        library: the maker's PKCS#11 library (.dll, .so, .dylib).
        pin: the user's PIN; never shown. None when the token asks for it itself.
        label: the token's label; None when only one is plugged in.
        slot: number of the slot; None looks for the token.
        certificate: label of the certificate; None when the token holds only one that can sign.
    """

    library: Path
    pin: str | None = field(repr=False, default=None)
    label: str | None = None
    slot: int | None = None
    certificate: str | None = None


Key = KeyFile | Token


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who can sign now.

    Attributes:
        name: whom the certificate names.
        valid_from: when the certificate begins to be valid.
        valid_to: when it ends.
        may_sign: whether the certificate is for signing at all; some are for encryption only.
        machine: what makes the signature (a pyHanko signer).
    """

    name: str
    valid_from: datetime
    valid_to: datetime
    may_sign: bool
    machine: Any = field(repr=False)


@contextmanager
def opened(key: Key) -> Iterator[Signer]:
    """Open a key for signing.

    Raises:
        InputError: the file, the password, the PIN or the token is wrong; the message says which.
        MissingDependencyError: the extra «ky-so» is not installed.
    """
    quiet("pyhanko")
    if isinstance(key, KeyFile):
        yield _signer_of(_from_file(key))
        return
    with _session(key) as session:
        yield _signer_of(_from_token(session, key))


def quiet(name: str) -> None:
    """Keep a library's log from the screen where the program has set up no logging of its own."""
    log = logging.getLogger(name)
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _signer_of(machine: Any) -> Signer:
    certificate = machine.signing_cert
    validity = certificate["tbs_certificate"]["validity"]
    return Signer(
        name_of(certificate),
        validity["not_before"].native,
        validity["not_after"].native,
        _may_sign(certificate),
        machine,
    )


def _may_sign(certificate: Any) -> bool:
    usage = certificate.key_usage_value
    return usage is None or bool({"digital_signature", "non_repudiation"} & set(usage.native))


def name_of(certificate: Any) -> str:
    """Whom a certificate names: the common name, else the whole subject."""
    native = certificate.subject.native
    name = native.get("common_name") or native.get("organization_name") or certificate.subject.human_friendly
    return ", ".join(name) if isinstance(name, list) else str(name)


def _from_file(key: KeyFile) -> Any:
    signers = bring("pyhanko.sign.signers", _PURPOSE)
    try:
        data = key.path.read_bytes()
    except OSError as error:
        raise InputError(
            Problem("không đọc được tệp khóa ký số", tep=str(key.path), cach_sua="Xem lại tên tệp .p12 hoặc .pfx")
        ) from error
    try:
        return signers.SimpleSigner.load_pkcs12_data(data, other_certs=(), passphrase=key.password.encode())
    except Exception as error:
        # The library raises what its own libraries raise: only their text tells a wrong password from a broken file.
        wrong_password = "password" in f"{error} {error.__cause__}".lower()
        fault = "sai mật khẩu tệp khóa ký số" if wrong_password else "tệp khóa ký số hỏng hoặc không phải tệp PKCS#12"
        fix = "Gõ lại mật khẩu" if wrong_password else "Xuất lại tệp .p12 hoặc .pfx, kèm khóa riêng"
        raise InputError(Problem(fault, tep=str(key.path), cach_sua=fix)) from error


@contextmanager
def _session(key: Token) -> Iterator[Any]:
    module = bring("pyhanko.sign.pkcs11", "Ký số bằng USB token")
    criteria = bring("pyhanko.config.pkcs11", "Ký số bằng USB token").TokenCriteria(label=key.label)
    pkcs11 = bring("pkcs11", "Ký số bằng USB token")
    if not key.library.is_file():
        raise InputError(
            Problem(
                "không có thư viện PKCS#11 này",
                tep=str(key.library),
                cach_sua="Cài phần mềm đi kèm USB token; hỏi nhà cung cấp tên tệp .dll, .so hoặc .dylib",
            )
        )
    try:
        session = module.open_pkcs11_session(
            str(key.library), slot_no=key.slot, token_criteria=criteria, user_pin=key.pin
        )
    except (pkcs11.exceptions.PinIncorrect, pkcs11.exceptions.PinLenRange, pkcs11.exceptions.PinInvalid) as error:
        raise InputError(
            Problem("sai mã PIN của USB token", cach_sua="Gõ lại; sai nhiều lần liền thì token bị khóa")
        ) from error
    except pkcs11.exceptions.PinLocked as error:
        raise InputError(
            Problem("USB token đã bị khóa vì sai PIN nhiều lần", cach_sua="Liên hệ nhà cung cấp chữ ký số để mở khóa")
        ) from error
    except (pkcs11.exceptions.PKCS11Error, bring("pyhanko.sign.general", _PURPOSE).SigningError) as error:
        raise InputError(
            Problem(
                "không mở được USB token",
                tim_thay=str(error) or type(error).__name__,
                cach_sua="Cắm lại token; có nhiều token thì chỉ rõ nhãn (--token)",
            )
        ) from error
    with session:
        yield session


def _from_token(session: Any, key: Token) -> Any:
    module = bring("pyhanko.sign.pkcs11", "Ký số bằng USB token")
    pkcs11 = bring("pkcs11", "Ký số bằng USB token")
    asn1 = bring("asn1crypto.x509", _PURPOSE)
    attribute, kind = pkcs11.Attribute, pkcs11.ObjectClass
    private = {bytes(item[attribute.ID]) for item in session.get_objects({attribute.CLASS: kind.PRIVATE_KEY})}
    found: dict[bytes, tuple[str, Any]] = {}
    for item in session.get_objects({attribute.CLASS: kind.CERTIFICATE}):
        data = bytes(item[attribute.VALUE])
        if bytes(item[attribute.ID]) in private:
            found[hashlib.sha256(data).digest()] = (str(item[attribute.LABEL]), (bytes(item[attribute.ID]), data))
    fitting = [entry for entry in found.values() if key.certificate in (None, entry[0])]
    if len(fitting) != 1:
        labels = ", ".join(sorted(label for label, _ in found.values())) or "không có"
        raise InputError(
            Problem(
                "trong USB token không có chứng thư nào như vậy" if not fitting else "USB token có nhiều chứng thư",
                tim_thay=labels,
                cach_sua="Chỉ rõ nhãn chứng thư (--chung-thu)" if found else "Kiểm tra lại token",
            )
        )
    identity, data = fitting[0][1]
    return module.PKCS11Signer(session, signing_cert=asn1.Certificate.load(data), key_id=identity)
