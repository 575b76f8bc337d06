"""One writer of packages: every file of the house opens as Word wants it, and comes out the same each time."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from vanban.ooxml.archive import CONTENT_TYPES, package

TEMPLATE = Path(__file__).parents[3] / "templates" / "docx" / "cong_van.docx"


def parts() -> dict[str, bytes]:
    """The parts of a real paper, the content types last."""
    with zipfile.ZipFile(TEMPLATE) as made:
        found = {name: made.read(name) for name in made.namelist()}
    return {
        **{name: data for name, data in found.items() if name != CONTENT_TYPES},
        CONTENT_TYPES: found[CONTENT_TYPES],
    }


@pytest.mark.parametrize("squeezed", [True, False])
def test_every_part_comes_back_and_the_content_types_stand_first(squeezed: bool) -> None:
    given = parts()
    with zipfile.ZipFile(io.BytesIO(package(given, squeezed=squeezed))) as made:
        assert made.testzip() is None
        assert made.namelist() == [CONTENT_TYPES, *(name for name in given if name != CONTENT_TYPES)]
        assert {name: made.read(name) for name in made.namelist()} == given
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        # What runs on Windows and what runs on Linux writes the same.
        assert {entry.create_system for entry in made.infolist()} == {0}


def test_the_same_parts_give_the_same_bytes_and_a_stored_package_is_the_committed_one() -> None:
    assert package(parts()) == package(iter(parts().items()))
    assert package(parts(), squeezed=False) == TEMPLATE.read_bytes()
    assert len(package(parts())) < TEMPLATE.stat().st_size / 3


def test_names_and_bytes_of_any_kind_come_back() -> None:
    given = {"ảnh ký.bin": bytes(range(256)), "rỗng": b""}
    with zipfile.ZipFile(io.BytesIO(package(given))) as made:
        assert {name: made.read(name) for name in made.namelist()} == given
