"""Who signed a PDF, when, and whether it was changed since."""

from __future__ import annotations

import io
from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

from vanban.errors import DocumentError, InputError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.pdf.opening import encrypted, read_whole
from vanban.pdf.optional import bring
from vanban.pdf.signatures.keys import name_of, quiet
from vanban.pdf.signatures.marks import VIETNAM

Change = Literal["khong", "ky_them", "ghi_chu", "bieu_mau", "sua"]
_PURPOSE = "Kiểm tra chữ ký số"
_END = b"%%EOF"
_PADDING = b"\r\n\t \0"
"""What mail and copying leave after a file's end."""
_CHANGES: dict[str, Change] = {
    "NONE": "khong",
    "LTA_UPDATES": "khong",
    "FORM_FILLING": "ky_them",
    "ANNOTATIONS": "ghi_chu",
}
_WORDS: dict[Change, str] = {
    "khong": "nội dung không thay đổi từ khi ký",
    "ky_them": "sau khi ký, tệp chỉ thêm chữ ký khác",
    "ghi_chu": "sau khi ký, tệp có thêm ghi chú",
    "bieu_mau": "sau khi ký, Ô BIỂU MẪU BỊ ĐIỀN HOẶC SỬA: không phải nội dung lúc ký",
    "sua": "TỆP ĐÃ BỊ SỬA sau khi ký",
}
_AGAINST: Final = ("bieu_mau", "sua")
"""Changes after which the paper does not show what was signed."""


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """What one signature says and whether it holds.

    Attributes:
        field: name of the signature field.
        signer: whom the certificate names.
        issuer: who issued the certificate.
        moment: when it was signed; by the time stamp where there is one, else by the signer's own clock; None unknown.
        stamped: whether a valid time stamp vouches for the moment.
        intact: the signed part is as it was signed, and the signature fits the certificate.
        change: what was added behind the signed part: nothing that is shown ("khong"), other signatures alone ("ky_them"),
            notes ("ghi_chu"), values of form fields ("bieu_mau"), or what no signature bears ("sua").
        trusted: the certificate leads to one of the roots given; None when no roots were given.
        valid_then: the certificate was within its dates at that moment; None when the moment is not known.
    """

    field: str
    signer: str
    issuer: str
    moment: datetime | None
    stamped: bool
    intact: bool
    change: Change
    trusted: bool | None
    valid_then: bool | None

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against the signature."""
        return (
            self.intact and self.change not in _AGAINST and self.trusted is not False and self.valid_then is not False
        )

    def __str__(self) -> str:
        """Say it in Vietnamese, for a clerk."""
        time = f"{self.moment.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S}" if self.moment else "không rõ thời điểm"
        source = "theo dấu thời gian" if self.stamped else "theo máy người ký"
        parts = [
            f"{self.signer} (chứng thư do {self.issuer} cấp), {time}" + (f" {source}" if self.moment else ""),
            _WORDS[self.change] if self.intact else "CHỮ KÝ KHÔNG CÒN GIÁ TRỊ: nội dung đã ký bị sửa",
        ]
        if self.valid_then is False:
            parts.append("chứng thư ngoài thời hạn hiệu lực lúc ký")
        parts.append(
            {
                True: "chứng thư tin cậy",
                False: "chứng thư KHÔNG do tổ chức đã chỉ định cấp",
                None: "chưa xét tổ chức cấp chứng thư",
            }[self.trusted]
        )
        return "; ".join(parts)


def verify(path: Path, *, roots: Iterable[Path] = ()) -> tuple[SignatureReport, ...]:
    """Check every signature of a PDF, in the order they were made; empty when there is none.

    Nothing is fetched from a network: whether a certificate was revoked is not known.

    Args:
        path: the PDF.
        roots: certificates of issuers to trust (PEM or DER); none means the issuer is not judged.

    Raises:
        DocumentError: the file cannot be read as a PDF.
        InputError: a root certificate cannot be read.
    """
    quiet("pyhanko")
    quiet("pyhanko_certvalidator")
    readers = bring("pyhanko.pdf_utils.reader", _PURPOSE)
    validation = bring("pyhanko.sign.validation", _PURPOSE)
    trusted = [certificate for root in roots for certificate in _certificates(root)]
    context = bring("pyhanko_certvalidator", _PURPOSE).ValidationContext
    data = read_whole(path)
    try:
        reader = readers.PdfFileReader(io.BytesIO(data), strict=False)
        if reader.encrypted:
            _unlock(reader, path)
        reader.root["/Pages"]
    except VanbanError:
        raise
    except Exception as error:  # the library lets anything through that a stranger's bytes provoke
        raise DocumentError(
            Problem("tệp hỏng hoặc không phải tệp PDF", tep=str(path), cach_sua="Lấy lại tệp từ nơi gửi")
        ) from error
    try:
        signatures = list(reader.embedded_regular_signatures)
        own = {str(one.field_name) for one in reader.embedded_signatures}
    except Exception:  # the bytes of a signature are no signature any more
        return (_broken("?", judged=bool(trusted)),)
    found = []
    for signature in signatures:
        checker = context(trust_roots=trusted, allow_fetching=False)
        try:
            status = validation.validate_pdf_signature(signature, checker)
        except Exception:  # whatever it is: a signature that cannot be examined counts as broken
            status = None
        try:
            found.append(_report(signature, status, own, judged=bool(trusted)))
        except Exception:
            found.append(_broken(str(getattr(signature, "field_name", "") or "?"), judged=bool(trusted)))
    if data[data.rfind(_END) + len(_END) :].strip(_PADDING):
        # What stands after the file's end belongs to no revision: no signature covers it, and some readers show it.
        found = [replace(one, change="sua") for one in found]
    return tuple(found)


def _unlock(reader: Any, path: Path) -> None:
    """Open an encrypted file that needs no password to be read; of another nobody can say whether it is signed."""
    try:
        opened = reader.decrypt("")
        if getattr(opened.status, "name", "FAILED") != "FAILED":
            return
    except Exception as error:
        raise encrypted(path) from error
    raise encrypted(path)


def _broken(field: str, *, judged: bool) -> SignatureReport:
    """Report a signature of which not even the certificate can be read."""
    unknown = "không đọc được"
    return SignatureReport(field, unknown, unknown, None, False, False, "sua", False if judged else None, None)


def _change(status: Any, own: Set[str]) -> Change:
    """Say what became of the file behind a signature; `own` are the fields that hold signatures themselves."""
    level = status.modification_level if status is not None else None
    if level is None or not status.docmdp_ok:
        return "sua"
    change = _CHANGES.get(level.name, "sua")
    filled = {str(name) for name in getattr(status.diff_result, "changed_form_fields", ())} - own
    return "bieu_mau" if filled and change != "sua" else change


def _report(signature: Any, status: Any, own: Set[str], *, judged: bool) -> SignatureReport:
    """Put a finding into our words; a signature that could not be examined at all counts as broken."""
    certificate = signature.signer_cert
    stamp = status.timestamp_validity if status is not None else None
    stamped = stamp is not None and stamp.intact and stamp.valid
    moment = stamp.timestamp if stamp is not None and stamped else signature.self_reported_timestamp
    intact = status is not None and bool(status.intact and status.valid)
    validity = certificate["tbs_certificate"]["validity"]
    within = validity["not_before"].native <= moment <= validity["not_after"].native if moment is not None else None
    return SignatureReport(
        field=signature.field_name,
        signer=name_of(certificate),
        issuer=_issuer(certificate),
        moment=moment,
        stamped=stamped,
        intact=intact,
        change=_change(status, own),
        # Of a broken signature nothing is known about who made it.
        trusted=bool(status.trusted) if judged and intact and status is not None else None,
        valid_then=within,
    )


def _issuer(certificate: Any) -> str:
    native = certificate.issuer.native
    return str(native.get("common_name") or native.get("organization_name") or certificate.issuer.human_friendly)


def _certificates(path: Path) -> list[Any]:
    keys = bring("pyhanko.keys", _PURPOSE)
    try:
        return list(keys.load_certs_from_pemder([str(path)]))
    except (OSError, ValueError) as error:
        raise InputError(
            Problem("không đọc được chứng thư gốc", tep=str(path), can_co="tệp .crt, .cer hoặc .pem")
        ) from error
