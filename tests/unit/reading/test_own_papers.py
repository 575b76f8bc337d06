"""What the house prints, reading locates; and printing again what it read gives the same paper, for every type."""

from __future__ import annotations

import hashlib
import io
import json
import unicodedata
import zipfile
from pathlib import Path

import pytest
import yaml
from lxml import etree

from vanban import context, records
from vanban.reading import Facts, read_facts, recover
from vanban.reading.facts.file import State
from vanban.regulation import LOAI, page
from vanban.rendering import paper

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    """Every sample, printed once."""
    return {loai: paper.render(context.build(records.load_text(records.sample(loai)))) for loai in LOAI}


def shown(facts: Facts) -> list[str]:
    return [" ".join(p.full.split()) for p in facts.paragraphs if p.full.strip()]


every = pytest.mark.parametrize("loai", sorted(LOAI))


@every
def test_thanh_phan_cua_moi_loai(printed: dict[str, bytes], loai: str) -> None:
    facts = read_facts(printed[loai])
    found, rule = facts.main, LOAI[loai]
    assert found.loai.key == loai
    assert facts.family.key == "hanh_chinh"
    assert found.header_style == "bang"
    assert found.quoc_hieu.found
    assert found.tieu_ngu.rule is not None
    assert found.tieu_ngu.rule.length_mm == pytest.approx(found.tieu_ngu.text_widths_mm[0], rel=page.RULE_TOLERANCE)
    assert found.co_quan.rule is not None
    assert page.RULE_SHORT.holds(found.co_quan.rule.length_mm / found.co_quan.text_widths_mm[-1], page.RULE_TOLERANCE)
    assert found.dia_danh_ngay.there == rule.dia_danh_ngay
    assert found.ten_loai.there == (rule.trich_yeu != "duoi_so")
    assert found.trich_yeu_cong_van.there == (rule.trich_yeu == "duoi_so")
    assert bool(found.trich_yeu.rules or found.ten_loai.rules) == rule.ke_trich_yeu
    assert found.tham_quyen.there == rule.tham_quyen
    assert len(found.ky) == (2 if rule.hai_chu_ky else 1)
    assert all(one.name_state is State.FOUND for one in found.ky)
    assert len(facts.page_numbers) >= 1


@every
def test_doc_ra_roi_in_lai_van_la_van_ban_ay(printed: dict[str, bytes], loai: str) -> None:
    facts = read_facts(printed[loai])
    found = recover(facts)
    assert [str(one) for one in found.unplaced] == []
    again = paper.render(context.build(records.from_dict(found.record)))
    assert shown(read_facts(again)) == shown(facts)


def test_quyet_dinh_ban_hanh_quy_che_co_phu_luc() -> None:
    record = ROOT / "examples" / "quyet-dinh-quy-che" / "quyet-dinh.yaml"
    facts = read_facts(paper.render(context.build(records.load(record))))
    found = recover(facts)
    assert facts.attached[0].loai.key == "quy_che"
    assert facts.attached[0].kem_theo.rule is not None
    assert "phu_luc" in found.record["kem_theo"][0]
    again = paper.render(context.build(records.from_dict(found.record)))
    assert shown(read_facts(again)) == shown(facts)


def test_so_va_ngay_trong_cua_du_thao() -> None:
    record = {**records.to_dict(records.load_text(records.sample("ke_hoach"))), "du_thao": 2}
    record.pop("so")
    record["ngay"] = "2026"
    facts = read_facts(paper.render(context.build(records.from_dict(record))))
    assert facts.main.so_ky_hieu.state is State.BLANK
    assert facts.main.dia_danh_ngay.state is State.BLANK
    assert [mark.kind for mark in facts.main.marks] == ["du_thao"]
    found = recover(facts).record
    assert "so" not in found
    assert (found["ngay"], found["du_thao"]) == ("2026", 2)


VARIANTS: dict[str, tuple[str, dict[str, object]]] = {
    "lien_tich": (
        "ke_hoach",
        {
            "co_quan": [{"ten": "Sở Nội vụ", "ky_hieu": "SNV"}, {"ten": "Sở Tài chính", "ky_hieu": "STC"}],
            "nguoi_ky": [
                {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"},
                {"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Trần Thị Bình"},
            ],
        },
    ),
    "bo_lon": ("ke_hoach", {"trinh_bay": {"bo_co": "lon", "noi_dung": 13, "le": {"tren": 25, "phai": 15}}}),
    "dau": ("ke_hoach", {"khan": "hoa_toc", "pham_vi": "luu_hanh_noi_bo", "mat": "mat", "in_dau_mat": True, "du_thao": 3}),
    "ten_dai": (
        "ke_hoach",
        {
            "co_quan": {
                "chu_quan": "Ủy ban nhân dân Thành phố Hồ Chí Minh",
                "ten": "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông",
                "ky_hieu": "BQLDA",
            },
            "nguoi_ky": {"tm": "Ủy ban nhân dân", "kt": "Chủ tịch", "chuc_vu": "Phó Chủ tịch", "ho_ten": "Lê Văn Cường"},
        },
    ),
    "ky_so": ("cong_van", {"kinh_gui": ["Sở Nội vụ"], "thong_tin_ky_so": "Số: 15/SXD-VP; 07/02/2026; 14:05:09"}),
    "phu_luc": (
        "quyet_dinh",
        {
            "phu_luc": [
                {"tieu_de": "Danh sách", "noi_dung": "1. Ông An", "ngang": True},
                {"tieu_de": "Biểu mẫu", "noi_dung": "| A | B |\n| --- | --- |\n| 1 | 2 |", "ban": "dien_tu",
                 "thong_tin_ky_so": "Số: 15/QĐ-SXD; 07/02/2026; 14:05:09"},
            ]
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", VARIANTS)
def test_bien_the_doc_ra_roi_in_lai_khong_doi(name: str) -> None:
    loai, more = VARIANTS[name]
    record = {**records.to_dict(records.load_text(records.sample(loai))), **more}
    facts = read_facts(paper.render(context.build(records.from_dict(record))))
    found = recover(facts)
    assert [str(one) for one in found.unplaced] == []
    again = paper.render(context.build(records.from_dict(found.record)))
    assert shown(read_facts(again)) == shown(facts)
    for field in ("trinh_bay", "khan", "pham_vi", "mat", "du_thao", "thong_tin_ky_so", "nguoi_ky"):
        if field in more:
            assert found.record[field] == more[field]


def embed(data: bytes, record: dict[str, object], *, change: str = "") -> bytes:
    """Put a record into a file as `vanban.reading.word.embedded` says; `change` edits a word of the paper afterwards."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    document = etree.fromstring(parts["word/document.xml"])
    text = "".join(node.text or "" for node in document.iter(W + "t"))
    mark = hashlib.sha256("".join(unicodedata.normalize("NFC", text).split()).encode()).hexdigest()
    root = etree.Element("{urn:vanban:ban-ghi}ban_ghi", dau=mark)
    root.text = json.dumps(record, ensure_ascii=False)
    parts["customXml/item1.xml"] = etree.tostring(root)
    relation = (
        '<Relationship Id="vb1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" '
        'Target="../customXml/item1.xml"/></Relationships>'
    )
    rels = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", relation).encode()
    if change:
        old, new = change.split(">")
        parts["word/document.xml"] = parts["word/document.xml"].decode().replace(old, new).encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


@every
def test_ban_ghi_nhung_trong_tep_ve_dung_nguyen_ven(printed: dict[str, bytes], loai: str) -> None:
    record = records.to_dict(records.load_text(records.sample(loai)))
    found = recover(read_facts(embed(printed[loai], record)))
    assert found.exact
    assert found.record == record


def test_sua_chu_trong_word_thi_ban_in_thang_ban_ghi_nhung() -> None:
    model = records.load_text(records.sample("ke_hoach"))
    record = records.to_dict(model)
    data = embed(paper.render(context.build(model)), record, change="Nguyễn Văn Hà>Trần Thu Hà")
    found = recover(read_facts(data))
    assert not found.exact
    assert found.record["nguoi_ky"]["ho_ten"] == "Trần Thu Hà"
    assert found.record["co_quan"] == record["co_quan"]
    assert found.record["trich_yeu"] == record["trich_yeu"]


@pytest.mark.parametrize(
    ("changes", "end"),
    [
        ({"ky_hieu_nguoi_soan": "NTH", "so_ban": 5}, "- Lưu: VT, HC (2). NTH.(5)"),
        ({"ky_hieu_nguoi_soan": "ĐTH"}, "- Lưu: VT, HC (2). ĐTH."),
        ({"so_ban": 7}, "- Lưu: VT, HC (2). (7)"),
        ({"luu": "VT, HC(VTKC) (2)", "so_ban": 7, "ky_hieu_nguoi_soan": "LM"}, "- Lưu: VT, HC(VTKC) (2). LM.(7)"),
        ({"luu": "VT, HC(VTKC) (2)"}, "- Lưu: VT, HC(VTKC) (2)."),
        ({}, "- Lưu: VT, HC (2)."),
    ],
)
def test_dau_nguoi_soan_tren_dong_luu_doc_lai_nhu_cu(changes: dict[str, object], end: str) -> None:
    """The drafter's mark stands on the file line (box 12), and is told apart from it again."""
    record = {**yaml.safe_load(records.sample("bao_cao")), "luu": "VT, HC (2)"}
    sent = {k: v for k, v in record.items() if k not in {"ky_hieu_nguoi_soan", "so_ban"}} | changes
    facts = read_facts(paper.render(context.build(records.from_dict(sent))))
    listed = facts.main.noi_nhan
    assert [line.text for line in listed.items[-1].lines] == [end]
    found = recover(facts).record
    wanted = {"luu": sent["luu"], **changes}
    assert {name: found.get(name) for name in ("luu", "ky_hieu_nguoi_soan", "so_ban")} == {
        name: wanted.get(name) for name in ("luu", "ky_hieu_nguoi_soan", "so_ban")
    }


def test_giay_nghi_phep_xac_nhan_nghieng_co_nho(printed: dict[str, bytes]) -> None:
    """Mẫu 1.10: the confirmation is small, italic, in ordinary letters; and it is no second signature."""
    facts = read_facts(printed["giay_nghi_phep"])
    place = facts.main.xac_nhan
    assert place is not None
    line = place.lines[0].line
    assert (line.italic, line.bold, line.capitals) == (True, False, False)
    assert line.size_pt == 12
    assert len(facts.main.ky) == 1
