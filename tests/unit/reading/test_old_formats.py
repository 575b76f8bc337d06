""".doc, .odt and .rtf through LibreOffice: the same components as in the DOCX they were made of."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from vanban.reading import read_facts

FIXTURES = Path(__file__).parents[2] / "fixtures" / "reading"


def office(source: Path, suffix: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder / suffix), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / suffix / f"{source.stem}.{suffix}"


@pytest.mark.office
@pytest.mark.parametrize("suffix", ["doc", "odt"])
def test_van_ban_dang_cu_giu_du_thanh_phan(tmp_path: Path, suffix: str) -> None:
    old = office(FIXTURES / "tab.docx", suffix, tmp_path)

    def convert(data: bytes, kind: str) -> bytes:
        source = tmp_path / f"cu.{kind}"
        source.write_bytes(data)
        return office(source, "docx", tmp_path).read_bytes()

    facts = read_facts(old, convert=convert)
    paper = facts.main
    assert facts.format == suffix
    assert paper.header_style == "tab"
    assert (paper.loai.key, paper.co_quan.text, paper.chu_quan.text) == (
        "quyet_dinh",
        "VĂN PHÒNG",
        "UBND TỈNH LẠNG SƠN",
    )
    assert paper.tieu_ngu.rule is not None
    assert paper.tieu_ngu.rule.length_mm == pytest.approx(56, abs=1)
    assert paper.ky[0].name is not None
    assert paper.ky[0].name.line.text == "Trần Thu Hà"
    assert [item.text for item in paper.noi_nhan.items] == ["Như Điều 2", "Lưu: VT, TH"]
