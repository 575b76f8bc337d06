"""One door for strangers' packages: every room refuses the same bombs, in words, and never fills the machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import vanban
from vanban.errors import DocumentError, VanbanError
from vanban.ooxml import limits
from vanban.ooxml.opening import OpenPackage
from vanban.overprint.measuring import measure
from vanban.pdf.docx_parts import fonts_of, metadata_of


def package(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


BOMB = package({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"\0" * (limits.RATIO_FROM + 2**22)})
TYPED = package({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'})
WIDE = package({"word/document.xml": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")})


def opened(data: bytes, tmp_path: Path) -> object:
    return OpenPackage(data, "la.docx").xml("word/document.xml")


def measured(data: bytes, tmp_path: Path) -> object:
    return measure(data, name="la.docx")


def joined(data: bytes, tmp_path: Path) -> object:
    from vanban.api.batch import merge

    (tmp_path / "la.docx").write_bytes(data)
    return merge([tmp_path / "la.docx"], tmp_path / "gop.docx")


def rendered(data: bytes, tmp_path: Path) -> object:
    from vanban.rendering.engine.package import read_package

    return read_package(data, "la.docx")


@pytest.mark.parametrize("room", [opened, measured, joined, rendered])
@pytest.mark.parametrize(
    "data", [BOMB, TYPED, WIDE, b"PK nua tep", b""], ids=["bom", "doctype", "utf-16", "nua", "rong"]
)
def test_moi_phong_deu_tu_choi(room: Callable[[bytes, Path], object], data: bytes, tmp_path: Path) -> None:
    with pytest.raises(VanbanError, match=r"la\.docx"):
        room(data, tmp_path)


def test_bom_noi_ro_la_nen_qua_muc() -> None:
    with pytest.raises(DocumentError, match="nén quá mức"):
        OpenPackage(BOMB, "la.docx")


def test_tep_khong_doc_duoc_thi_khong_co_phong_chu(tmp_path: Path) -> None:
    for number, data in enumerate((BOMB, TYPED, b"")):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(data)
        assert fonts_of(path) == frozenset()
        assert metadata_of(path).title == ""


def test_van_ban_that_mo_duoc() -> None:
    paper = OpenPackage(vanban.render(vanban.from_dict(vanban.to_dict(_plan()))), "kh.docx")
    assert "word/document.xml" in paper
    assert paper.xml("word/document.xml").tag.endswith("}document")


def _plan() -> vanban.VanBan:
    from vanban.records import load_text

    return load_text(vanban.sample("ke_hoach"), name="kh.yaml")
