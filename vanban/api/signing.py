"""Digital signatures: sign a PDF with the decree's marks, and check who signed and whether the file changed since."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from vanban.errors import DocumentError, InputError, Problem
from vanban.pdf import scans
from vanban.pdf.signatures import signing, verifying
from vanban.pdf.signatures.keys import Key, KeyFile, Signer, Token, opened
from vanban.pdf.signatures.marks import Mark, PersonMark, SealMark, TextMark, attachment_text, copy_text
from vanban.pdf.signatures.signature_place import SignaturePlace, chosen_place, find_place
from vanban.pdf.signatures.signing import Signed
from vanban.pdf.signatures.verifying import SignatureReport

__all__ = [
    "Key",
    "KeyFile",
    "PersonMark",
    "SealMark",
    "SignaturePlace",
    "SignatureReport",
    "Signed",
    "Signer",
    "TextMark",
    "Token",
    "chosen_place",
    "find_place",
    "opened",
    "sign",
    "sign_attachment",
    "sign_copy",
    "verify",
]

PathLike = str | os.PathLike[str]


def sign(
    path: PathLike,
    out: PathLike,
    key: Key | Signer,
    mark: Mark | None = None,
    *,
    moment: datetime | None = None,
    timestamp_url: str | None = None,
    reason: str | None = None,
    overwrite: bool = False,
) -> Signed:
    """Sign a PDF.

    Args:
        path: the PDF.
        out: where the signed one goes; may be the same, with `overwrite`.
        key: a key, or a signer from `opened`, to sign many files with one PIN.
        mark: what is to be seen: `PersonMark`, `SealMark` or `TextMark`; None signs without a trace on the page.
        moment: when, with its time zone; None means now.
        timestamp_url: a time stamping service (RFC 3161); None signs with the machine's clock only.
        reason: written into the signature; None writes none.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        InputError: password, PIN, token, certificate or picture is wrong.
        DocumentError: the PDF cannot be opened, or has no place for the mark.
        ConversionError: the key, the token or the time stamping service failed while signing.
        MissingDependencyError: the extra «ky-so» is not installed.
    """
    source, target = _pdf(path), Path(out)
    when = moment or datetime.now(UTC)
    with contextlib.nullcontext(key) if isinstance(key, Signer) else opened(key) as signer:
        return signing.sign(
            source, target, signer, mark, moment=when, timestamp_url=timestamp_url, reason=reason, overwrite=overwrite
        )


def sign_attachment(
    path: PathLike,
    out: PathLike,
    key: Key | Signer,
    so_ky_hieu: str,
    *,
    moment: datetime | None = None,
    timestamp_url: str | None = None,
    overwrite: bool = False,
) -> Signed:
    """Sign an attachment or appendix in a file of its own, with the text in its corner (I.II.8.b; I.III.1.d).

    Args:
        path: the PDF.
        out: where the signed one goes.
        key: the body's key.
        so_ky_hieu: number and symbol of the paper it goes with.
        moment: when, with its time zone; None means now.
        timestamp_url: a time stamping service; None signs with the machine's clock only.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        InputError, DocumentError, ConversionError, MissingDependencyError: as `sign`.
    """
    when = moment or datetime.now(UTC)
    mark = TextMark(attachment_text(so_ky_hieu, when))
    return sign(path, out, key, mark, moment=when, timestamp_url=timestamp_url, overwrite=overwrite)


def sign_copy(
    path: PathLike,
    out: PathLike,
    key: Key | Signer,
    hinh_thuc: str,
    co_quan: str,
    *,
    moment: datetime | None = None,
    timestamp_url: str | None = None,
    overwrite: bool = False,
) -> Signed:
    """Sign an electronic copy, with the text in its corner (Phụ lục I, Phần II, mục I).

    Args:
        path: the digitised paper, a PDF.
        out: where the signed one goes.
        key: the body's key.
        hinh_thuc: "sao_y", "trich_sao" or "sao_luc".
        co_quan: the body that makes the copy.
        moment: when, with its time zone; None means now.
        timestamp_url: a time stamping service; None signs with the machine's clock only.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        DocumentError: the file is not fit to be a copy (version, resolution, colour).
        InputError, ConversionError, MissingDependencyError: as `sign`.
    """
    when = moment or datetime.now(UTC)
    mark = TextMark(copy_text(hinh_thuc, co_quan, when))
    faults = scans.faults_of_copy(_pdf(path))
    if faults:
        raise DocumentError(
            *(
                Problem(fault, tep=str(path), cach_sua="Quét lại theo các mức trên, ảnh màu, tỷ lệ 100%")
                for fault in faults
            )
        )
    return sign(path, out, key, mark, moment=when, timestamp_url=timestamp_url, overwrite=overwrite)


def verify(path: PathLike, *, roots: Iterable[PathLike] = ()) -> tuple[SignatureReport, ...]:
    """Check every signature of a PDF: who, when, whether the file changed; empty when it has none.

    Args:
        path: the PDF.
        roots: certificates of issuers to trust, files or folders of files; none means the issuer is not judged.

    Raises:
        DocumentError: the file cannot be read as a PDF.
        InputError: a root certificate cannot be read.
        MissingDependencyError: the extra «ky-so» is not installed.
    """
    files: list[Path] = []
    for root in map(Path, roots):
        files += sorted(p for p in root.iterdir() if p.suffix.lower() in _CERTIFICATES) if root.is_dir() else [root]
    return verifying.verify(Path(path), roots=files)


_CERTIFICATES = frozenset({".cer", ".crt", ".pem", ".der"})


def _pdf(path: PathLike) -> Path:
    source = Path(path)
    if source.suffix.lower() != ".pdf":
        raise InputError(
            Problem("chỉ ký được tệp PDF", tep=str(source), cach_sua=f'Chuyển trước: vanban pdf "{source}"')
        )
    return source
