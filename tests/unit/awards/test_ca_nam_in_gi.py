"""Every word of every paper, certificate and sheet of a year, and what was read and judged for it: kept, to be seen in a diff."""

from __future__ import annotations

from tests.kept import keep
from tests.unit.awards.told import HERE, kit_lines, words_of, year_lines


def test_du_lieu_da_doc_va_ket_qua_xet(kit):
    keep(HERE, kit_lines(kit))


def test_ca_nam_noi_gi(year):
    keep(HERE, year_lines(year))


def test_moi_van_ban_giay_va_bang_cua_nam_in_gi(year, made):
    said = [line.replace(str(year.folder), "") for line in words_of({**made, "muc_luc": year.contents})]
    assert len(said) > 30
    keep(HERE, said)
