"""Copies with comments and repaired copies: open in other programs, the original untouched, each repair told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from vanban import linting, reading
from vanban.errors import InputError

from recall import FAULTS  # isort: skip
from surgery import Surgery  # isort: skip

PLANTED = ("lề trên 1000 twip", "Quốc hiệu: i 1", "số 8", "chữ xanh", "thiếu ;", "họ tên: b 0", "cách dòng 2", "ThS.")


def broken(data: bytes, names: tuple[str, ...] = PLANTED) -> bytes:
    facts, doc = reading.read_facts(data), Surgery(data)
    for planted in FAULTS:
        if planted.name in names:
            planted.plant(doc, facts)
    return doc.close()


def test_ghi_chu_dung_tung_cho_va_van_ban_khong_doi(samples: dict[str, bytes], hand_typed: dict[str, bytes]) -> None:
    for data in (broken(samples["quyet_dinh"]), broken(hand_typed["text_boxes"]), broken(hand_typed["word_defaults"])):
        facts = reading.read_facts(data)
        report = linting.check(facts)
        copy = linting.annotate(data, facts, report)
        comments = " ".join(comment.text for comment in Document(io.BytesIO(copy)).comments)
        assert all(f"[{finding.ma}]" in comments for finding in report.findings)
        again = linting.check(reading.read_facts(copy)).findings
        assert [f for f in again if f.ma != "TV-13"] == list(report.findings), "the comments themselves are told"
        names = zipfile.ZipFile(io.BytesIO(copy)).namelist()
        assert len(names) == len(set(names))


def test_ghi_chu_them_vao_ghi_chu_da_co(samples: dict[str, bytes]) -> None:
    data = broken(samples["cong_van"])
    for wanted in (1, 2):
        facts = reading.read_facts(data)
        data = linting.annotate(data, facts, linting.check(facts))
        ids = [c.comment_id for c in Document(io.BytesIO(data)).comments]
        assert len(ids) == len(set(ids))
        assert len(ids) >= wanted


def test_van_ban_dat_khong_co_gi_de_ghi(samples: dict[str, bytes]) -> None:
    facts = reading.read_facts(samples["cong_van"])
    assert linting.annotate(samples["cong_van"], facts, linting.check(facts)) == samples["cong_van"]


@pytest.mark.parametrize("name", ["cong_van", "quyet_dinh", "word_defaults", "one_row", "two_rows"])
def test_sua_het_loi_sua_duoc_va_chi_con_loi_can_nguoi(
    name: str, samples: dict[str, bytes], hand_typed: dict[str, bytes]
) -> None:
    data = broken({**samples, **hand_typed}[name])
    repaired = linting.repair(data, reading.read_facts(data))
    assert {finding.ma for finding in repaired.after.findings} == {"KY-05"}
    wrong = {finding.ma for finding in repaired.before.findings} - {"KY-05"}
    assert len(wrong) >= 5
    assert wrong <= {change.ma for change in repaired.changes}
    before, after = (reading.read_facts(d) for d in (data, repaired.data))
    letters = ["".join(c for p in f.body_paragraphs() for c in p.shown if c.isalpha()) for f in (before, after)]
    assert letters[0] == letters[1]
    Document(io.BytesIO(repaired.data))


def test_so_trang_o_chan_duoc_dua_len_le_tren(samples: dict[str, bytes], hand_typed: dict[str, bytes]) -> None:
    for data in (samples["bao_cao"], hand_typed["word_defaults"]):
        low = broken(data, ("số trang ở chân",))
        repaired = linting.repair(low, reading.read_facts(low))
        assert repaired.after.ok
        numbers = reading.read_facts(repaired.data).page_numbers
        assert {(n.where, n.align, n.first_page) for n in numbers} == {("dau", "giua", False)}


def test_thieu_duong_ke_duoc_ve_dung_do_dai(hand_typed: dict[str, bytes]) -> None:
    data = broken(hand_typed["two_rows"], ("không kẻ",))
    repaired = linting.repair(data, reading.read_facts(data))
    assert [f.ma for f in repaired.before.findings if f.muc is linting.Level.LOI]
    assert not repaired.after.findings


def test_phong_bang_ma_cu_khong_bi_doi(samples: dict[str, bytes]) -> None:
    """Text in TCVN3 means something only in its own font: it is told, never touched."""
    data = broken(samples["cong_van"], ("TCVN3",))
    repaired = linting.repair(data, reading.read_facts(data))
    assert "P-10" in {finding.ma for finding in repaired.after.findings}
    assert ".VnTime" in zipfile.ZipFile(io.BytesIO(repaired.data)).read("word/document.xml").decode()


def test_ban_goc_khong_bao_gio_bi_ghi_de(tmp_path: Path, samples: dict[str, bytes]) -> None:
    from vanban.api import checks

    paper = tmp_path / "goc.docx"
    paper.write_bytes(samples["cong_van"])
    with pytest.raises(InputError, match="trùng với tệp đang đọc vào"):
        checks.repair(paper, tmp_path / "." / "goc.docx")
    assert paper.read_bytes() == samples["cong_van"]
