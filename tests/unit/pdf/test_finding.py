from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from vanban.errors import ConversionError
from vanban.pdf.office import fonts, truetype
from vanban.pdf.office.admission import fault_of
from vanban.pdf.office.programs import candidates, find_soffice


def test_windows_tim_trong_registry_truoc_roi_den_program_files() -> None:
    found = list(
        candidates("win32", {"ProgramFiles": "C:/Program Files"}, registry=lambda: ["D:/Office/LibreOffice/program"])
    )
    assert found[0] == Path("D:/Office/LibreOffice/program/soffice.com")
    assert Path("C:/Program Files/LibreOffice/program/soffice.com") in found


def test_mac_tim_trong_applications() -> None:
    assert Path("/Applications/LibreOffice.app/Contents/MacOS/soffice") in list(
        candidates("darwin", {"HOME": "/Users/a"})
    )


def test_linux_theo_path(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert next(iter(candidates("linux", {"PATH": str(tmp_path)}))) == program


def test_chuong_trinh_da_chi_ma_khong_co_thi_khong_tim_cho_khac(tmp_path: Path) -> None:
    with pytest.raises(ConversionError, match="ở chỗ đã chỉ"):
        find_soffice(tmp_path / "soffice")


@pytest.fixture
def tinos() -> tuple[Path, ...]:
    files = fonts.installed(fonts.TWIN)
    if not files:
        pytest.skip("Tinos is not installed: apt-get install fonts-croscore")
    return files


@pytest.fixture
def poor(tinos: tuple[Path, ...], tmp_path: Path) -> tuple[Path, ...]:
    """Four faces that lack the letter Ợ, as older serifs do."""
    made = []
    for path in tinos:
        font = TTFont(path)
        for table in font["cmap"].tables:
            table.cmap = {code: name for code, name in table.cmap.items() if code != ord("Ợ")}
        font.save(tmp_path / path.name)
        made.append(tmp_path / path.name)
    return tuple(made)


def test_tinos_du_moi_chu(tinos: tuple[Path, ...]) -> None:
    choice = fonts.choose(find=lambda family: tinos if family == fonts.TWIN else ())
    assert choice is not None
    assert (choice.family, choice.replaces, choice.missing) == (fonts.TWIN, True, "")
    assert fonts.require(choice) is choice


def test_times_new_roman_duoc_chon_truoc(tinos: tuple[Path, ...]) -> None:
    choice = fonts.choose(find=lambda family: tinos if family in (fonts.TIMES, fonts.TWIN) else ())
    assert choice is not None
    assert (choice.family, choice.replaces) == (fonts.TIMES, False)


def test_times_new_roman_thieu_chu_thi_dung_tinos(tinos: tuple[Path, ...], poor: tuple[Path, ...]) -> None:
    choice = fonts.choose(find=lambda family: {fonts.TIMES: poor, fonts.TWIN: tinos}.get(family, ()))
    assert choice is not None
    assert choice.family == fonts.TWIN


def test_phong_thieu_chu_bi_tu_choi_va_noi_thieu_chu_nao(poor: tuple[Path, ...]) -> None:
    choice = fonts.choose(find=lambda family: poor if family == fonts.TIMES else ())
    with pytest.raises(ConversionError, match="thiếu Ợ"):
        fonts.require(choice)


def test_phong_chi_co_kieu_dung_bi_tu_choi(tinos: tuple[Path, ...]) -> None:
    choice = fonts.choose(find=lambda family: tinos[-1:] if family == fonts.TWIN else ())
    with pytest.raises(ConversionError, match="bốn kiểu"):
        fonts.require(choice)


def test_khong_co_phong_thi_loi_noi_cach_lay() -> None:
    assert fonts.choose(find=lambda _: ()) is None
    with pytest.raises(ConversionError, match=r"Times New Roman.*Tinos"):
        fonts.require(None)


def test_tep_phong_hong_coi_nhu_thieu_moi_chu(tmp_path: Path) -> None:
    broken = tmp_path / "times.ttf"
    broken.write_bytes(b"\0\1\0\0\0\5")
    assert truetype.missing_letters(broken) == truetype.VIETNAMESE


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mật khẩu"),
        ("a.docx", b"plain text", "hỏng"),
        ("a.docx", b"PK\x05\x06" + b"\0" * 18, "hỏng"),
        ("a.rtf", b"PK", "hỏng"),
        ("a.xlsx", b"PK", "không chuyển được loại tệp"),
    ],
)
def test_tep_khong_dung_nhu_ten_bi_tra_lai(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    fault = fault_of(path)
    assert fault is not None
    assert message in fault.noi_dung
    assert fault.tep == str(path)
