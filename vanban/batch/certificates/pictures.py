"""The pictures an office gives for its certificates: Quốc huy at the top, a background behind the text."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vanban.batch.certificates.common import Common
from vanban.building.certificates.sheet import Background, Emblem
from vanban.errors import InputError, Problem
from vanban.metrics.lengths import MM_PER_INCH

_SIGNATURES: Final = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
_MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PIXELS: Final = 60_000_000
"""What a scan of A3 at 400 points an inch takes, and more than any program prints well."""
_LEAST_DPI: Final = 150
_SAME_SHAPE: Final = 0.02
"""How far a picture's shape may be off the paper's: it is then stretched, which no eye sees."""


def emblem_of(common: Common) -> Emblem | None:
    """Read the emblem the common record names; None when it names none.

    Raises:
        InputError: it is no PNG or JPEG, or too large.
    """
    read = _picture(common, "quoc_huy", "ảnh Quốc huy")
    if read is None:
        return None
    data, kind, (wide, high) = read
    return Emblem(data, kind, wide / high)


def background_of(common: Common) -> Background | None:
    """Read the background picture the common record names, and place it; None when it names none.

    A picture of the paper's shape covers it from edge to edge; another keeps its shape in the middle of the paper.

    Raises:
        InputError: it is no PNG or JPEG, or too large.
    """
    read = _picture(common, "nen", "ảnh nền")
    if read is None:
        return None
    data, kind, (wide, high) = read
    width, height = common.paper
    if not _off_shape(wide, high, common):
        return Background(data, kind, 0.0, 0.0, width, height)
    scale = min(width / wide, height / high)
    placed = (wide * scale, high * scale)
    return Background(data, kind, (width - placed[0]) / 2, (height - placed[1]) / 2, *placed)


def told_of_background(common: Common) -> tuple[Problem, ...]:
    """Tell what a background will look like in print: too coarse, or not of the paper's shape."""
    read = _picture(common, "nen", "ảnh nền")
    if read is None:
        return ()
    wide, high = read[2]
    width, height = common.paper
    name = common.values["nen"]
    told = []
    dpi = max(wide / width, high / height) * MM_PER_INCH
    if dpi < _LEAST_DPI:
        enough = [round(side / MM_PER_INCH * _LEAST_DPI) for side in (width, height)]
        told.append(
            Problem(
                f"ảnh nền thưa: {dpi:.0f} điểm ảnh mỗi inch trên giấy {width:g} x {height:g} mm, in ra sẽ mờ", "nen", tep=name,
                tim_thay=f"{wide} x {high} điểm ảnh", cach_sua=f"Dùng ảnh từ {enough[0]} x {enough[1]} điểm ảnh trở lên",
            )
        )  # fmt: skip
    if _off_shape(wide, high, common):
        told.append(
            Problem(
                f"ảnh nền không cùng tỷ lệ với giấy {width:g} x {height:g} mm: đặt giữa giấy, giữ tỷ lệ, hai bên để trắng", "nen",
                tep=name, tim_thay=f"{wide} x {high} điểm ảnh",
                cach_sua=f"Cắt ảnh theo tỷ lệ {width:g} : {height:g} nếu muốn phủ kín giấy",
            )
        )  # fmt: skip
    return tuple(told)


def _off_shape(wide: int, high: int, common: Common) -> bool:
    width, height = common.paper
    return abs(wide / high / (width / height) - 1) > _SAME_SHAPE


def _picture(common: Common, field: str, what: str) -> tuple[bytes, str, tuple[int, int]] | None:
    written = common.values.get(field)
    if not written:
        return None
    path = (common.folder or Path()).joinpath(written)
    if path.stat().st_size > _MOST_BYTES:
        raise InputError(Problem(f"{what} lớn quá {_MOST_BYTES // 1024**2} MB", tep=str(path), cach_sua="Thu nhỏ ảnh"))
    data = path.read_bytes()
    kind = next((kind for start, kind in _SIGNATURES if data.startswith(start)), "")
    size = _size(data, kind)
    if not kind or not size or not all(size):
        raise InputError(Problem(f"{what} phải là PNG hoặc JPEG", tep=str(path), cach_sua="Lưu lại ảnh thành PNG"))
    if size[0] * size[1] > _MOST_PIXELS:
        raise InputError(
            Problem(
                f"{what} quá nhiều điểm ảnh", tep=str(path), tim_thay=f"{size[0]} x {size[1]}",
                can_co=f"không quá {_MOST_PIXELS // 10**6} triệu điểm ảnh", cach_sua="Thu nhỏ ảnh",
            )
        )  # fmt: skip
    return data, kind, size


def _size(data: bytes, kind: str) -> tuple[int, int] | None:
    """Read a picture's width and height from its head."""
    if kind == "png":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    at = 2
    while kind == "jpg" and at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        mark, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + length
    return None
