"""A PDF whose inside is damaged, or swells up, is refused wherever a stranger's file comes in."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from vanban.cli import main

DAMAGES: dict[str, Callable[[bytearray, int], None]] = {
    "một bit": lambda data, at: data.__setitem__(at, data[at] ^ 1),
    "một đoạn số 0": lambda data, at: data.__setitem__(slice(at, at + 300), bytes(300)),
}


def packed(path: Path, drawing: bytes) -> Path:
    """A PDF of one page, the drawing packed; where it lies is found by its length."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(drawing, 9), filter=pikepdf.Name.FlateDecode)
    pdf.pages[0].Contents = stream
    pdf.save(path)
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    lines = (f"{random.Random(at).random()} w 1 1 m 9 9 l S" for at in range(400))
    return packed(tmp_path / "a.pdf", "\n".join(lines).encode())


@pytest.mark.parametrize("command", ["ghep", "xem"])
@pytest.mark.parametrize("damage", [*DAMAGES, "không hỏng"])
def test_hong_ben_trong_thi_tu_choi(
    good: Path, tmp_path: Path, command: str, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(good.read_bytes())
    if damage in DAMAGES:
        DAMAGES[damage](data, data.index(b"stream") + 2000)
        good.write_bytes(data)
    words = ["ghep", str(good), str(good), "-o", str(tmp_path / "g.pdf")] if command == "ghep" else ["xem", str(good)]
    code = main([*words] if command == "ghep" else [*words, "-o", str(tmp_path / "anh")])
    said = capsys.readouterr().err
    assert (code, "hỏng bên trong" in said) == ((2, True) if damage in DAMAGES else (0, False)), said
    assert (tmp_path / "g.pdf").exists() == (command == "ghep" and code == 0)


def test_nen_qua_lon_thi_tu_choi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bomb = packed(tmp_path / "bom.pdf", b" " * (65 << 20))
    assert main(["ghep", str(bomb), "-o", str(tmp_path / "g.pdf")]) == 2
    assert "quá lớn" in capsys.readouterr().err


@pytest.mark.parametrize(("drawing", "code"), [(b"q " * 200_000, 2), (b"q Q " * 200_000, 0)])
def test_hinh_long_nhau_khong_dung_thi_tu_choi(
    tmp_path: Path, drawing: bytes, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["xem", str(packed(tmp_path / "q.pdf", drawing)), "-o", str(tmp_path / "anh")]) == code
    assert ("lồng nhau quá sâu" in capsys.readouterr().err) == bool(code)
