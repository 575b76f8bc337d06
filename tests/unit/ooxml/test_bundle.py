"""A ZIP of finished files: read back by another program's eyes, also where it outgrows the old form."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from vanban.ooxml.bundle import Bundle

_BLOCK = bytes(64 << 20)


class _Sparse(io.FileIO):
    """Leaves a hole where the block of zeros would stand."""

    def write(self, data: object) -> int:
        if data is _BLOCK:
            self.seek(len(_BLOCK), io.SEEK_CUR)
            return len(_BLOCK)
        return super().write(data)  # type: ignore[arg-type]


def _bundled(*files: tuple[str, list[bytes]]) -> bytes:
    stream = io.BytesIO()
    archive = Bundle(stream)
    for name, pieces in files:
        archive.add(name, pieces)
    archive.add_packed("_tong-ket.csv", b"a;b\n" * 200)
    archive.close()
    return stream.getvalue()


def test_tep_ghep_tu_nhieu_doan_doc_lai_dung_tung_byte() -> None:
    frame = b"khung" * 500
    files = [("1 Lê Ánh.docx", [frame, b"A", b"B"]), ("2 Bé.docx", [frame, b"C"]), ("3.docx", [b"D"])]
    data = _bundled(*files)
    assert data == _bundled(*files)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            **{name: b"".join(pieces) for name, pieces in files},
            "_tong-ket.csv": b"a;b\n" * 200,
        }


def test_hon_65535_tep_va_hon_4_gib(tmp_path: Path) -> None:
    many = _bundled(*((f"{number}", [b"x"]) for number in range(65_600)))
    with zipfile.ZipFile(io.BytesIO(many)) as archive:
        assert len(archive.namelist()) == 65_601
        assert archive.read("65599") == b"x"
    with _Sparse(tmp_path / "lon.zip", "w") as stream:
        large = Bundle(stream)
        for number in range(64):
            large.add(f"{number}.bin", [_BLOCK])
        large.add("cuối.docx", [b"PK", b"cuoi"])
        large.close()
    with zipfile.ZipFile(tmp_path / "lon.zip") as archive:
        assert len(archive.namelist()) == 65
        assert archive.read("cuối.docx") == b"PKcuoi"
        assert archive.getinfo("cuối.docx").header_offset > 4 << 30
