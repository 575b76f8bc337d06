"""A signed PDF that somebody changed afterwards, sixteen ways: none of them passes."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from vanban.errors import DocumentError
from vanban.pdf.signatures.keys import KeyFile, opened
from vanban.pdf.signatures.signing import sign
from vanban.pdf.signatures.verifying import verify

Change = Callable[[bytes], bytes]


def added(deed: Callable[[IncrementalPdfFileWriter], None]) -> Change:
    """A change appended after the signed bytes, which stay as they are."""

    def changed(data: bytes) -> bytes:
        writer, out = IncrementalPdfFileWriter(io.BytesIO(data)), io.BytesIO()
        deed(writer)
        writer.write(out)
        return out.getvalue()

    return changed


def first_page(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    return writer.root["/Pages"]["/Kids"][0]


def other_text(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET 0 0 400 400 re f"))
    writer.update_container(page)


def one_more_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    page = generic.DictionaryObject(first_page(writer))
    pages["/Kids"].append(writer.add_object(page))
    pages["/Count"] = generic.NumberObject(2)
    writer.update_container(pages)


def note_over_the_text(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    note = generic.DictionaryObject({
        pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name("/FreeText"),
        pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 500, 500))),
        pdf_name("/Contents"): generic.TextStringObject("Số: 99/QĐ-VP"), pdf_name("/DA"): generic.TextStringObject("/F 12 Tf"),
    })  # fmt: skip
    page["/Annots"] = generic.ArrayObject([*page.get("/Annots", ()), writer.add_object(note)])
    writer.update_container(page)


def program_at_opening(writer: IncrementalPdfFileWriter) -> None:
    deed = generic.DictionaryObject({
        pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.TextStringObject("app.alert(1)"),
    })  # fmt: skip
    writer.root["/OpenAction"] = writer.add_object(deed)
    writer.update_root()


def turned_page(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    page["/Rotate"] = generic.NumberObject(180)
    writer.update_container(page)


def smaller_page(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    page["/CropBox"] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 200)))
    writer.update_container(page)


def no_fonts(writer: IncrementalPdfFileWriter) -> None:
    page = first_page(writer)
    page["/Resources"] = writer.add_object(generic.DictionaryObject())
    writer.update_container(page)


def signature_elsewhere(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/Rect"] = generic.ArrayObject(map(generic.NumberObject, (10, 10, 300, 300)))
    writer.update_container(field)


def signature_gone(writer: IncrementalPdfFileWriter) -> None:
    field = writer.root["/AcroForm"]["/Fields"][0]
    del field["/V"]
    writer.update_container(field)


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def other_range(data: bytes) -> bytes:
    found = re.search(rb"/ByteRange ?\[ ?(\d+) (\d+)", data)
    assert found is not None
    start, end = found.span(2)
    return data[:start] + str(int(found[2]) - 10).encode().rjust(end - start, b"0") + data[end:]


def other_signature(data: bytes) -> bytes:
    """A byte of the signature's own value, which stands last before the padding."""
    start = data.index(b"/Contents <") + len(b"/Contents <")
    said = data[start : data.index(b">", start)].rstrip(b"0")
    return flipped(data, start + len(said) - 40)


def emptied_signature(data: bytes) -> bytes:
    start = data.index(b"/Contents <") + len(b"/Contents <")
    return data[:start] + b"0" * (data.index(b">", start) - start) + data[data.index(b">", start) :]


def saved_anew(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out)
    return out.getvalue()


CHANGES: dict[str, Change] = {
    "một byte trong nội dung": lambda data: flipped(data, data.find(b"stream") + 20),
    "một byte ở đầu tệp": lambda data: flipped(data, 12),
    "một byte trong chữ ký": other_signature,
    "chữ ký toàn số 0": emptied_signature,
    "khoảng được ký đổi chỗ": other_range,
    "lưu lại cả tệp": saved_anew,
    "thay nội dung trang": added(other_text),
    "thêm một trang": added(one_more_page),
    "ghi chú đè lên chữ": added(note_over_the_text),
    "chương trình chạy khi mở": added(program_at_opening),
    "quay trang": added(turned_page),
    "cắt trang": added(smaller_page),
    "bỏ phông chữ": added(no_fonts),
    "dời chỗ chữ ký": added(signature_elsewhere),
    "gỡ chữ ký": added(signature_gone),
    "chữ thêm sau cuối tệp": lambda data: data + b"\n99 0 obj\n<< /Type /Page >>\nendobj\n",
}


def test_muoi_sau_cach_sua_deu_bi_phat_hien(letter: Path, tmp_path: Path, own_key: KeyFile, root_file: Path) -> None:
    with opened(own_key) as signer:
        whole = sign(letter, tmp_path / "da-ky.pdf", signer, moment=datetime.now(UTC)).path.read_bytes()
    (report,) = verify(tmp_path / "da-ky.pdf", roots=[root_file])
    assert report.ok
    assert len(CHANGES) == 16
    passed: list[str] = []
    for name, change in CHANGES.items():
        path = tmp_path / "sua.pdf"
        path.write_bytes(change(whole))
        assert path.read_bytes() != whole, name
        try:
            reports = verify(path, roots=[root_file])
        except DocumentError:
            continue
        if reports and all(one.ok for one in reports):
            passed.append(name)
    assert passed == []
