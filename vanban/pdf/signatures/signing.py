"""Signing a PDF: each signature is added behind what is there, so that earlier signatures stay good."""

from __future__ import annotations

import io
import secrets
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from vanban import files
from vanban.errors import ConversionError, DocumentError, InputError, Problem
from vanban.frozen import dataclass
from vanban.pdf.geometry import Box
from vanban.pdf.opening import encrypted, read_whole
from vanban.pdf.optional import bring
from vanban.pdf.signatures.keys import Signer, quiet
from vanban.pdf.signatures.marks import PERSON_FIELD, VIETNAM, Mark, Placed, place_mark
from vanban.pdf.signatures.timestamps import stamper_for
from vanban.pdf.signatures.verifying import verify
from vanban.pdf.soundness import require_sound

_PURPOSE = "Ký số tệp PDF"
_SIGNED: Final = b"/ByteRange"
_SOON: Final = 30
"""Days before its end from which on a certificate is told to end."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that was made.

    Attributes:
        path: the signed PDF.
        signer: whom the certificate names.
        page: page of the visible mark, from 1; None when there is none.
        box: place of the mark; None when there is none.
        notes: what deserves a look: who has signed before, a certificate that ends soon.
    """

    path: Path
    signer: str
    page: int | None = None
    box: Box | None = None
    notes: tuple[str, ...] = ()


def sign(
    source: Path,
    out: Path,
    signer: Signer,
    mark: Mark | None = None,
    *,
    moment: datetime,
    timestamp_url: str | None = None,
    reason: str | None = None,
    font_dir: Path | None = None,
    overwrite: bool = False,
) -> Signed:
    """Sign a PDF.

    Args:
        source: the PDF.
        out: where the signed one goes; may be the same, with `overwrite`.
        signer: who signs, from `keys.opened`.
        mark: what is to be seen; None signs without a trace on the page.
        moment: now, with its time zone: a certificate out of date is refused.
        timestamp_url: a time stamping service (RFC 3161); None signs with the machine's clock only.
        reason: written into the signature; None writes none.
        font_dir: a folder with further font files; None when there is none.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        InputError: the certificate is not valid now or not for signing, or a picture is missing or of unknown size.
        DocumentError: the PDF cannot be opened, has no place for the mark, or a signature on it does not hold any more.
        ConversionError: the key, the token or the time stamping service failed while signing.
    """
    files.require([out], overwrite=overwrite, inputs=[source])
    if not signer.may_sign:
        raise InputError(
            Problem(
                f"chứng thư số của {signer.name} không dùng để ký", cach_sua="Chọn chứng thư ký số, không phải mã hóa"
            )
        )
    if not signer.valid_from <= moment <= signer.valid_to:
        dates = f"{signer.valid_from.astimezone(VIETNAM):%d/%m/%Y} đến {signer.valid_to.astimezone(VIETNAM):%d/%m/%Y}"
        raise InputError(
            Problem(
                f"chứng thư số của {signer.name} không còn (hoặc chưa) hiệu lực",
                tim_thay=dates,
                cach_sua="Gia hạn chứng thư",
            )
        )
    notes = (*_signed_before(source, signer), *_ending(signer, moment))
    placed = place_mark(source, mark, font_dir) if mark is not None else None
    with tempfile.TemporaryDirectory(prefix="vanban-") as work:
        style = None
        if placed is not None:
            drawing = Path(work) / "mark.pdf"
            drawing.write_bytes(placed.drawing)
            style = _style(drawing)
        with files.writing(out, overwrite=overwrite, inputs=[source]) as waiting:
            _write(source, waiting, signer, placed, style, timestamp_url=timestamp_url, reason=reason)
    return Signed(out, signer.name, placed.page if placed else None, placed.box if placed else None, notes)


def _signed_before(source: Path, signer: Signer) -> Iterator[str]:
    """Say that this signer's signature stands there already.

    Raises:
        DocumentError: a signature on the paper does not hold any more: who signs after it vouches for what was changed.
    """
    if _SIGNED not in read_whole(source):
        return
    require_sound(source)
    reports = verify(source)
    if broken := [one.signer for one in reports if not one.intact or one.change == "sua"]:
        raise DocumentError(
            Problem("chữ ký đã có trên tệp không còn giá trị, không ký thêm", tep=str(source), tim_thay=", ".join(broken),
                    cach_sua="Lấy lại tệp từ người ký trước; xem: vanban ky-so kiem-tra")
        )  # fmt: skip
    if not reports:
        yield f"{source.name}: trong tệp còn dấu vết của một chữ ký số không còn hiện ra (đã bị gỡ?)."
    for one in reports:
        if one.change == "bieu_mau":
            yield f"{source.name}: ô biểu mẫu được điền sau chữ ký của {one.signer}."
    if any(one.signer == signer.name for one in reports):
        yield f"{source.name} đã có chữ ký của {signer.name}, nay ký lần nữa."


def _ending(signer: Signer, moment: datetime) -> Iterator[str]:
    left = (signer.valid_to - moment).days
    if left < _SOON:
        yield f"Chứng thư số của {signer.name} hết hạn ngày {signer.valid_to.astimezone(VIETNAM):%d/%m/%Y}, còn {left} ngày."


def _style(drawing: Path) -> Any:
    stamp = bring("pyhanko.stamp", _PURPOSE)
    layout = bring("pyhanko.pdf_utils.layout", _PURPOSE)
    return stamp.StaticStampStyle.from_pdf_file(
        str(drawing),
        border_width=0,
        background_opacity=1.0,
        background_layout=layout.SimpleBoxLayoutRule(
            layout.AxisAlignment.ALIGN_MID,
            layout.AxisAlignment.ALIGN_MID,
            inner_content_scaling=layout.InnerScaling.STRETCH_FILL,
        ),
    )


def _write(
    source: Path,
    out: Path,
    signer: Signer,
    placed: Placed | None,
    style: Any,
    *,
    timestamp_url: str | None,
    reason: str | None,
) -> None:
    quiet("pyhanko")
    signers = bring("pyhanko.sign.signers", _PURPOSE)
    fields = bring("pyhanko.sign.fields", _PURPOSE)
    writers = bring("pyhanko.pdf_utils.incremental_writer", _PURPOSE)
    errors = (bring("pyhanko.pdf_utils.misc", _PURPOSE).PdfError, OSError, ValueError, TypeError, LookupError)
    require_sound(source)
    with io.BytesIO(read_whole(source)) as data:
        try:
            writer = writers.IncrementalPdfFileWriter(data)
            if writer.prev.encrypted:
                raise encrypted(source)
            taken = {name for name, _, _ in fields.enumerate_sig_fields(writer)}
        except errors as error:
            raise DocumentError(Problem("tệp hỏng hoặc không phải tệp PDF", tep=str(source))) from error
        name = _free_name(placed.field if placed else PERSON_FIELD, taken)
        box = placed.sheet.to_points(placed.box) if placed else None
        spec = fields.SigFieldSpec(name, on_page=placed.page - 1 if placed else 0, box=box)
        metadata = signers.PdfSignatureMetadata(
            field_name=name, md_algorithm="sha256", reason=reason, subfilter=fields.SigSeedSubFilter.PADES
        )
        machine = signers.PdfSigner(
            metadata,
            signer.machine,
            timestamper=stamper_for(timestamp_url) if timestamp_url else None,
            stamp_style=style,
            new_field_spec=spec,
        )
        with out.open("wb") as target:
            _told(lambda: machine.sign_pdf(writer, output=target), source)


def _free_name(stem: str, taken: set[str]) -> str:
    return next(
        name for name in (stem, *(f"{stem}{n}" for n in range(2, 100)), secrets.token_hex(8)) if name not in taken
    )


def _told(action: Callable[[], object], source: Path) -> None:
    """Sign, and turn what goes wrong inside the libraries into one clear message."""
    general = bring("pyhanko.sign.general", _PURPOSE)
    timestamps = bring("pyhanko.sign.timestamps", _PURPOSE)
    try:
        action()
    except timestamps.TimestampRequestError as error:
        raise ConversionError(
            Problem(
                "dịch vụ cấp dấu thời gian không trả lời được",
                tim_thay=str(error),
                cach_sua="Kiểm tra mạng và địa chỉ dịch vụ, hoặc ký không có dấu thời gian",
            )
        ) from error
    except bring("pyhanko.pdf_utils.misc", _PURPOSE).PdfError as error:
        raise DocumentError(Problem("tệp hỏng, không ký được", tep=str(source), tim_thay=str(error))) from error
    except general.SigningError as error:
        raise ConversionError(Problem("không ký được tệp", tep=str(source), tim_thay=str(error))) from error
