"""What a report says it judged is what it judged: parts taken out, rules switched off, drafts, appendices alone, two versions."""

from __future__ import annotations

import pytest
from short_report import LAW, TEXT, TITLE, check, head, rows, sign, told
from typed_markup import body, line, package, section

from vanban import linting
from vanban.linting.coverage import Coverage
from vanban.reading import read_facts

FULL = check(TEXT)


def _missing(covered: Coverage) -> set[str]:
    return {ma for ma, _ in covered.missing}


def _report(blocks: str, *, policy: linting.Policy | None = None) -> linting.Report:
    return linting.check(read_facts(package(blocks + section()), name="thu.docx"), law=LAW, policy=policy)


@pytest.mark.parametrize(
    ("without", "unjudged"),
    [
        (head() + TEXT + sign(), {"TL-02", "TL-03", "TL-04", "TL-06"}),
        (head() + line("BÁO CÁO", 14, "B") + TEXT + sign(), {"TL-03", "TL-04", "TL-06"}),
        (head("") + TITLE + TEXT + sign(), {"SO-03", "SO-06", "SO-07"}),
        (head(date="") + TITLE + TEXT + sign(), {"DD-02", "DD-05", "SO-07"}),
        (head(above="") + TITLE + TEXT + sign(), {"CQ-01", "CQ-04"}),
        (head() + TITLE + TEXT, {"KY-02", "KY-05", "NN-02", "NN-05"}),
        (head() + TITLE + TEXT + line("GIÁM ĐỐC", 14, "B"), {"KY-05"}),
    ],
)
def test_bo_mot_phan_thi_so_quy_tac_xet_duoc_giam(without: str, unjudged: set[str]) -> None:
    report = _report(without)
    assert unjudged & report.pham_vi.applying <= _missing(report.pham_vi)
    assert unjudged & report.pham_vi.applying, "nothing of it applies any more: the case proves nothing"
    assert report.pham_vi.judged < FULL.pham_vi.judged
    assert f"Xét {report.pham_vi.judged} trên {len(report.pham_vi.applying)}" in report.to_text()


def test_quy_tac_ve_can_cu_va_so_trang_chi_tinh_khi_co() -> None:
    assert not {"CC-01", "TV-05", "P-12", "P-13"} & FULL.pham_vi.applying
    grounded = check(body("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "I") + TEXT)
    assert {"CC-01", "TV-05"} <= grounded.pham_vi.applying


def test_quy_tac_bi_chinh_sach_tat_la_chua_xet() -> None:
    policy = linting.Policy(tat=frozenset({"P-08", "ND-07"}))
    report = _report(head() + TITLE + TEXT + sign(), policy=policy)
    assert report.pham_vi.applying == FULL.pham_vi.applying
    assert _missing(report.pham_vi) - _missing(FULL.pham_vi) == {"P-08", "ND-07"}
    assert "P-08, ND-07 (chính sách của cơ quan tắt)" in report.to_text()


def test_du_thao_va_phu_luc_rieng_khong_ke_quy_tac_ngoai_cuoc() -> None:
    draft = _report(head() + TITLE + TEXT + sign(), policy=linting.Policy(ban_nhap=True))
    assert FULL.pham_vi.applying - draft.pham_vi.applying == {"SO-08", "TV-15"}
    alone = _report(line("Phụ lục I", 14, "B") + line("DANH SÁCH", 14, "B") + rows("TT|Tên", "1|A", "2|B"))
    assert not {"QH-01", "SO-01", "CQ-02", "KY-01", "PL-01"} & alone.pham_vi.applying


def test_hai_ban_phan_bi_bo_khong_phai_la_da_sua() -> None:
    """A fault in a signature is not mended by taking the signature out."""
    old = check(TEXT, sign_=sign("- Lưu: VT, TH"))
    assert told(old, "NN-03"), "the older version has the fault"
    gone, right = check(TEXT, sign_="<w:p/>"), check(TEXT)
    found = linting.compare(old, gone)
    assert "NN-03" in {f.ma for f in found.unjudged}
    assert "NN-03" not in {f.ma for f in found.mended}
    assert "Không còn xét được:" in found.to_text()
    assert f"Bản sau: xét {gone.pham_vi.judged} trên" in found.to_text()
    data = found.to_dict()
    assert "NN-03" in {f["ma"] for f in data["khong_con_xet"]}
    assert data["quy_tac"]["sau"]["da_xet"] < data["quy_tac"]["truoc"]["da_xet"]
    mended = linting.compare(old, right)
    assert "NN-03" in {f.ma for f in mended.mended}
    assert not mended.unjudged
