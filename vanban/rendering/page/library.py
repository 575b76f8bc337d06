"""Where templates are found: the office's own folder first, then the house's."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from vanban.errors import Problem, TemplateError
from vanban.language.text import key
from vanban.rendering.engine.package import unopened


def template_path(khuon: str, folder: Path | None = None) -> Path:
    """Find the file of a template.

    Args:
        khuon: its name: the key of a type, or "phu_luc", "kem_theo", "ban_sao".
        folder: the office's folder; a template it lacks is the house's, one named in words ("Thông báo.docx") is its own.
            None: the house's only.

    Raises:
        TemplateError: the office's folder does not exist, or holds no file that is named as a template; or nobody has
            such a template.
    """
    if folder is not None and not folder.is_dir():
        raise TemplateError(
            Problem(
                "không có thư mục khuôn này",
                tep=str(folder),
                cach_sua="Kiểm tra lại đường dẫn, hoặc bỏ trống để dùng khuôn có sẵn.",
            )
        )
    own: tuple[Path, ...] = () if folder is None else (folder,)
    for place in (*own, *house_folders()):
        path = place / f"{khuon}.docx"
        if path.is_file():
            return path
        if place is folder and (named := _named_in_words(khuon, place)):
            return named
    raise TemplateError(
        Problem(f"không có khuôn «{khuon}»", cach_sua=f"Đặt tệp {khuon}.docx vào thư mục khuôn của cơ quan.")
    )


def _named_in_words(khuon: str, folder: Path) -> Path | None:
    """Find an office's template under a name as people write it; None when it has none of this kind."""
    own = [path for path in sorted(folder.glob("*.docx")) if path.name[0] not in ".~"]
    found = [path for path in own if key(path.stem) == khuon]
    if len(found) > 1:
        raise TemplateError(
            Problem(
                f"hai tệp cùng là khuôn «{khuon}»", tep=str(found[0]), tim_thay=found[1].name, cach_sua="Chỉ giữ một."
            )
        )
    if own and not found and not any(key(path.stem) in _known() for path in own):
        raise TemplateError(
            Problem(
                "thư mục khuôn không có tệp nào mang tên một khuôn", tep=str(folder), tim_thay=own[0].name,
                cach_sua=f"Đặt tên tệp theo loại văn bản, như {khuon}.docx («vanban khuon xuat» cho biết tên).",
            )
        )  # fmt: skip
    return found[0] if found else None


@cache
def _known() -> frozenset[str]:
    return frozenset(path.stem for place in house_folders() for path in place.glob("*.docx"))


def template_bytes(path: Path, *, remedy: str = "Đóng tệp trong Word rồi thử lại.") -> bytes:
    """Read a template's file; `remedy` is what to do when it does not open, "" for nothing.

    Raises:
        TemplateError: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        raise TemplateError(Problem(unopened(fault), tep=str(path), cach_sua=remedy)) from fault


@cache
def house_folders() -> tuple[Path, ...]:
    """List the folders with the house's own templates: inside the wheel, or the repository's in an editable install."""
    package = Path(__file__).parents[2]
    return (package / "_templates", package.parent / "templates" / "docx")
