"""One writer of packages: every file of the house opens as Word wants it, and comes out the same each time."""

from __future__ import annotations

import io
import zipfile

import pytest

from vanban.ooxml.archive import CONTENT_TYPES, package

PARTS = {"word/document.xml": b"<x/>" * 400, CONTENT_TYPES: b"<Types/>", "word/media/\u1ea3nh.png": bytes(range(256))}


@pytest.mark.parametrize("squeezed", [True, False])
def test_every_part_comes_back_and_the_content_types_stand_first(squeezed: bool) -> None:
    data = package(PARTS, squeezed=squeezed)
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert made.testzip() is None
        assert made.namelist() == [CONTENT_TYPES, "word/document.xml", "word/media/ảnh.png"]
        assert {name: made.read(name) for name in made.namelist()} == PARTS
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        # What runs on Windows and what runs on Linux writes the same.
        assert {entry.create_system for entry in made.infolist()} == {0}


def test_order_of_the_given_parts_is_kept_and_the_same_parts_give_the_same_bytes() -> None:
    assert package(PARTS) == package(iter(PARTS.items()))
    turned = dict(reversed(PARTS.items()))
    with zipfile.ZipFile(io.BytesIO(package(turned))) as made:
        assert made.namelist() == [CONTENT_TYPES, "word/media/ảnh.png", "word/document.xml"]


def test_stored_parts_are_not_packed() -> None:
    assert PARTS["word/document.xml"] in package(PARTS, squeezed=False)
    assert PARTS["word/document.xml"] not in package(PARTS)
