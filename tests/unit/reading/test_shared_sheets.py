"""Style sheets that papers share are read once: each paper is still read as if it were alone, and a lying directory is seen."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

from typed_markup import body, line, package, section

from vanban.ooxml.names import W
from vanban.reading import read_facts

ALONE = """
import sys
from vanban.ooxml.names import W
from vanban.reading import read_facts
for path in sys.argv[1:]:
    print(repr(read_facts(open(path, "rb").read())))
"""
NAME = W.strip("{}")
STYLES = "word/styles.xml"
GOOD = package(line("KẾ HOẠCH", 14, "B") + body("Nội dung.") + section())


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def styled(font: str) -> bytes:
    """The paper with letters of another font in its style sheet."""
    parts = parts_of(GOOD)
    look = f'<w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:rPrDefault>'
    parts[STYLES] = f'<w:styles xmlns:w="{NAME}"><w:docDefaults>{look}</w:docDefaults></w:styles>'.encode()
    return packed(parts)


def test_one_paper_says_nothing_of_the_next(tmp_path: Path) -> None:
    papers = [
        GOOD,
        styled("Arial"),
        styled("Tahoma"),
        packed({**parts_of(GOOD), STYLES: b"<w:styles broken"}),
        GOOD,
        styled("Arial"),
    ]
    together = [repr(read_facts(data)) for data in papers]
    assert len(set(together)) == 4
    assert together[4:] == together[:2]
    assert "phan_hong" in together[3]
    for number, data in enumerate(papers[1:4]):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(data)
        alone = subprocess.run([sys.executable, "-c", ALONE, str(path)], capture_output=True, text=True, check=True)
        assert alone.stdout.strip() == together[number + 1]


def test_a_part_that_is_not_what_the_directory_says_is_told() -> None:
    at = zipfile.ZipFile(io.BytesIO(GOOD)).getinfo(STYLES).header_offset
    entry = GOOD.rindex(STYLES.encode()) - 46
    crc = bytearray(GOOD)
    crc[entry + 16 : entry + 20] = struct.pack("<I", 12345)
    name = bytearray(GOOD)
    name[at + 30 : at + 34] = b"xxxx"
    torn = bytearray(GOOD)
    torn[at + 60 : at + 64] = b"\xff\xff\xff\xff"
    whole = read_facts(GOOD)
    for broken in (crc, name, torn):
        found = read_facts(bytes(broken))
        assert [note.key for note in found.notes if note.key == "phan_hong"] == ["phan_hong"]
        assert [p.text for p in found.paragraphs] == [p.text for p in whole.paragraphs]
