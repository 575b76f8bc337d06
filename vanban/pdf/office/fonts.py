"""Which fonts a page will be printed with, known before it is converted.

The decree wants Times New Roman (Phụ lục I, Phần I, mục I.4). Where it is not installed LibreOffice takes what the
system offers, and what lacks a Vietnamese letter has it from a third face in the middle of a word (older releases of
Liberation Serif lack 92 of them). Tinos has the same widths and all the letters, so it stands in through the profile's
own replacement table; Liberation Serif only where its files are seen to have every letter.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from vanban.errors import ConversionError, Problem
from vanban.frozen import dataclass
from vanban.pdf.office.truetype import VIETNAMESE, missing_letters
from vanban.regulation import page

TIMES = page.FONT
TWIN = page.METRIC_TWIN
SECOND_TWIN = "Liberation Serif"
_FACES = 4  # upright, bold, italic, bold italic
_FILES: dict[str, tuple[tuple[str, ...], ...]] = {
    TIMES: (
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        tuple(f"Times New Roman{face}.ttf" for face in ("", " Bold", " Italic", " Bold Italic")),
    ),
    TWIN: (tuple(f"Tinos-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")),),
    SECOND_TWIN: (tuple(f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")),),
}
_HOW_TO_GET = {
    "win32": "Phông Times New Roman có sẵn trong Windows: vào Settings > Personalization > Fonts để cài lại",
    "darwin": "Mở ứng dụng Font Book, chọn File > Restore Standard Fonts để lấy lại Times New Roman",
    "linux": "Cài bằng lệnh: sudo apt-get install fonts-croscore (có phông Tinos), hoặc chỉ thư mục phông bằng --phong",
}


@dataclass(frozen=True, slots=True)
class FontChoice:
    """The serif that papers will be printed with on this machine.

    Attributes:
        family: Times New Roman or what stands in for it.
        files: its faces: upright, bold, italic, bold italic, as far as they are there.
        missing: Vietnamese letters that one of the faces does not have; "" when all have all.
    """

    family: str
    files: tuple[Path, ...]
    missing: str = ""

    @property
    def replaces(self) -> bool:
        """Whether it stands in for Times New Roman."""
        return self.family != TIMES

    @property
    def complete(self) -> bool:
        """Whether it has all four faces, and each of them every letter."""
        return len(self.files) >= _FACES and not self.missing


def how_to_get(platform: str = sys.platform) -> str:
    """Say how a font fit for official papers is installed on a platform."""
    return _HOW_TO_GET.get(platform, _HOW_TO_GET["linux"])


def choose(
    font_dir: Path | None = None,
    *,
    find: Callable[[str], tuple[Path, ...]] | None = None,
) -> FontChoice | None:
    """Choose Times New Roman where it is installed, else a font of the same widths.

    Args:
        font_dir: a folder with further font files, used for the conversion only; None when there is none.
        find: gives the files of an installed family, none when it is not installed; None means look on this machine.

    Returns:
        The first that is complete; else Times New Roman or Tinos with what it lacks; None when neither is to be had.
    """
    look = find or installed
    poor: list[FontChoice] = []
    for family in (TIMES, TWIN, SECOND_TWIN):
        files = look(family) or (_in_folder(font_dir, family) if font_dir else ())
        if not files:
            continue
        lacking = {letter for path in files for letter in missing_letters(path)}
        choice = FontChoice(family, files, "".join(letter for letter in VIETNAMESE if letter in lacking))
        if choice.complete:
            return choice
        poor.append(choice)
    return next((choice for choice in poor if choice.family != SECOND_TWIN), None)


def require(choice: FontChoice | None) -> FontChoice:
    """Refuse to convert with a font that cannot write Vietnamese.

    Raises:
        ConversionError: no font is installed, or the installed one lacks letters or faces.
    """
    if choice is None:
        raise ConversionError(
            Problem(
                "máy không có phông Times New Roman, cũng không có phông thay thế Tinos: chữ trong tệp PDF sẽ lẫn phông",
                cach_sua=how_to_get(),
            )
        )
    if choice.missing:
        raise ConversionError(
            Problem(
                f"phông {choice.family} trên máy thiếu {len(choice.missing)} chữ tiếng Việt",
                tep=str(choice.files[0]),
                tim_thay=f"thiếu {choice.missing[:12]}",
                cach_sua=how_to_get(),
            )
        )
    if not choice.complete:
        raise ConversionError(
            Problem(
                f"phông {choice.family} trên máy không đủ bốn kiểu đứng, đậm, nghiêng, đậm nghiêng",
                tep=str(choice.files[0]),
                tim_thay=f"{len(choice.files)} kiểu",
                cach_sua=how_to_get(),
            )
        )
    return choice


def installed(family: str, *, platform: str = sys.platform) -> tuple[Path, ...]:
    """Find the files of an installed family; none when it is not installed.

    An alias does not count: on Linux "Times New Roman" is often only another name for Liberation Serif.
    """
    if platform not in ("win32", "darwin"):
        found = _ask_fontconfig(family)
        if found:
            return found
    for folder in _folders(platform):
        files = _in_folder(folder, family)
        if files:
            return files
    return ()


def _ask_fontconfig(family: str) -> tuple[Path, ...]:
    try:
        done = subprocess.run(  # noqa: S603 - fixed program, the family is one of three constants
            ["fc-list", f":family={family}", "file"],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(sorted(Path(line.strip().rstrip(":")) for line in done.stdout.splitlines() if line.strip()))


def _folders(platform: str) -> Iterable[Path]:
    home = Path.home()
    if platform == "win32":
        return (Path("C:/Windows/Fonts"), home / "AppData/Local/Microsoft/Windows/Fonts")
    if platform == "darwin":
        system = Path("/System/Library/Fonts")
        return (system / "Supplemental", system, Path("/Library/Fonts"), home / "Library/Fonts")
    return (home / ".fonts", home / ".local/share/fonts")


def _in_folder(folder: Path, family: str) -> tuple[Path, ...]:
    for names in _FILES.get(family, ()):
        files = tuple(folder / name for name in names if (folder / name).is_file())
        if files:
            return files
    return ()
