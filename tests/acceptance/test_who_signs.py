"""Who signs is told once: in the register, in the properties of the file, in a contract of several parties."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

import vanban
from vanban.api import registers
from vanban.cli import main
from vanban.context.openings import office_of
from vanban.reading import read_facts

SIGNED = {
    "bien_ban": ("chu_tri", "Chánh Văn phòng"),
    "hop_dong": ("ben", None),
    "ban_ghi_nho": ("ben", None),
    "ban_thoa_thuan": ("ben", None),
    "giay_moi": ("nguoi_ky", None),
}


@pytest.mark.parametrize("kind", SIGNED)
def test_nguoi_ky_vao_so_va_vao_thuoc_tinh_la_mot(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.yaml"
    text = vanban.sample(kind)
    path.write_text(
        "\n".join(line for line in text.splitlines() if not re.match(r"(so|ngay):", line)), encoding="utf-8"
    )
    code = vanban.load(path).co_quan_chu_tri.ky_hieu
    (tmp_path / "co-quan.yaml").write_text(f"co_quan: {{ten: Cơ quan, ky_hieu: {code}}}\n", encoding="utf-8")
    assert main(["phat-hanh", str(path), "-o", str(tmp_path / "ra"), "--cho-phep-loi", "--nguoi", "Lan"]) == 0
    with registers.mo_so(profile=tmp_path / "co-quan.yaml", user="Lan") as book:
        (entry,) = book.tra_cuu(registers.Loc())
    custom = zipfile.ZipFile(tmp_path / "ra" / f"{kind}.docx").read("docProps/custom.xml").decode("utf-8")
    assert entry.nguoi_ky
    assert f">{entry.nguoi_ky}<" in custom
    assert not entry.chuc_vu_ky or f">{entry.chuc_vu_ky}<" in custom


def test_hop_dong_ghi_nguoi_ky_cua_ben_ban_hanh() -> None:
    paper = vanban.from_dict(
        {
            "loai": "hop_dong", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "dia_danh": "Tỉnh A",
            "trich_yeu": "Mua sắm", "noi_dung": "Điều 1. Nội dung\nMua máy.",
            "ben": [{"ten": "Công ty B", "dai_dien": {"ho_ten": "Lê Văn Bên", "chuc_vu": "Giám đốc"}},
                    {"ten": "Văn phòng", "dai_dien": {"ho_ten": "Nguyễn Văn Nhà", "chuc_vu": "Chánh Văn phòng"}}],
        }
    )  # fmt: skip
    assert paper.nguoi_ky_dau == ("Chánh Văn phòng", "Nguyễn Văn Nhà")


def test_van_ban_lien_tich_nam_co_quan_doc_lai_du_ten_du_chu_ky(tmp_path: Path) -> None:
    """Each body of the line of authority stands on a line of its own; what is printed is read as five, without a finding."""
    names = ("Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn", "Sở Nội vụ",
             "Liên đoàn Lao động tỉnh Lạng Sơn", "Ban Dân vận")  # fmt: skip
    offices = ("Chủ tịch", "Chủ tịch", "Giám đốc", "Chủ tịch", "Trưởng ban")
    codes = ("UBND", "UBMT", "SNV", "LĐLĐ", "BDV")
    people = ("Hồ Tiến Thiệu", "Hoàng Văn An", "Dương Xuân Huyên", "Nguyễn Văn Hà", "Lê Thị Thu")
    paper = vanban.from_dict({
        "loai": "nghi_quyet", "so": 12, "ngay": "05/3/2026", "dia_danh": "Lạng Sơn", "trich_yeu": "Quy chế phối hợp",
        "co_quan": [{"ten": name, "ky_hieu": code} for name, code in zip(names, codes, strict=True)],
        "nguoi_ky": [{"chuc_vu": office, "ho_ten": who} for office, who in zip(offices, people, strict=True)],
        "can_cu": ["Căn cứ Luật Tổ chức chính quyền địa phương"],
        "noi_dung": "Điều 1. Ban hành Quy chế phối hợp.\nĐiều 2. Các cơ quan thi hành Nghị quyết này./.",
        "noi_nhan": ["Như Điều 2"], "luu": {"don_vi": "VP"},
    })  # fmt: skip
    vanban.save(paper, tmp_path / "nq.docx")
    facts = read_facts(tmp_path / "nq.docx").papers[0]
    wanted = [office_of(office, name).upper() for office, name in zip(offices, names, strict=True)]
    assert [line.text.removesuffix(" -") for line in facts.tham_quyen.lines] == wanted
    assert [one.lines[-1].line.text for one in facts.ky] == list(people)
    assert [found.ma for found in vanban.check(tmp_path / "nq.docx").findings] == []
