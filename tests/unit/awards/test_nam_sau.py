"""Next year begins with the file this year leaves: it reads back as settings, and says what this year's papers say."""

from __future__ import annotations

import re

from tests.unit.awards.conftest import SETTINGS
from tests.unit.awards.stepping import steps, text_of
from tests.unit.awards.told import open_kit
from vanban.awards.crosscheck.reading import counts_in
from vanban.awards.facts import base_values


def test_tep_cho_nam_sau_doc_lai_duoc_va_dung_voi_quyet_dinh(year, write, tmp_path):
    begun = (year.folder / "00-cho-nam-sau.yaml").read_text(encoding="utf-8")
    folder = write(tmp_path / "nam-sau")
    own = SETTINGS.partition("bien_ban_nam_truoc")[0].replace("nam: 2026\n", "")
    (folder / "nam.yaml").write_text(own + begun, encoding="utf-8")
    after = open_kit(folder)
    found = steps(year)
    decision = text_of(found["quyet_dinh_khen_thuong"].tep[0])
    printed = {
        award.ma: counts_in(line)[:2]
        for line in decision.splitlines() if (said := re.match(r"\d+\. (.+?): \d", line))
        if (award := after.law.find_award(said[1])) is not None
    }  # fmt: skip
    assert printed
    assert after.settings.nam == 2027
    assert {row.ma: (row.tap_the, row.ca_nhan) for row in after.settings.nam_truoc} == printed
    compared = {row["ten"]: row["truoc"] for row in base_values(after)["so_sanh"]}
    assert compared[after.awards["LDTT"].ten] == printed["LDTT"][1]
    assert found["bien_ban_hdtdkt"].cited() == after.settings.bien_ban_nam_truoc
    assert "to_trinh_khen_thuong.nam_truoc" not in {giay.key for giay in after.in_order()}
