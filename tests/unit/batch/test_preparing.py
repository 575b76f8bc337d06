"""Any paper from a list: an office's own DOCX, any kind of paper of the house, certificates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from vanban.api import batch
from vanban.errors import InputError, TemplateError

Workbook = Callable[..., Path]
Texts = Callable[[Path], list[str]]

LIST = [
    ["STT", "HỌ VÀ TÊN", "Chức danh", "Ngày mời", "Số tiền", "Hệ số"],
    [1, "NGUYỄN VĂN A", "Giám đốc", date(2026, 3, 5), 1500000, 2.34],
    [2, "Trần Thị B", None, date(2026, 12, 15), 2026, 3.0],
]


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """An office's own DOCX of these paragraphs."""

    def make(*texts: str) -> Path:
        document = Document()
        for text in texts:
            document.add_paragraph(text)
        path = tmp_path / "khuon.docx"
        document.save(str(path))
        return path

    return make


def test_khuon_rieng_voi_danh_sach_bat_ky(
    own: Callable[..., Path], workbook: Workbook, tmp_path: Path, texts: Texts
) -> None:
    template = own(
        "Số {{ stt }}: {{ ho_ten|viet_hoa_ten }} ({{ chuc_vu | neu_co }}), {{ ngay_moi }}, {{ ngay_moi|ngay_thang }}",
        "{{ so_tien|so }} đồng ({{ so_tien|tien_bang_chu }}), hệ số {{ he_so }}, {{ dia_diem }}",
    )
    common = {"Địa điểm": "Hội trường A & B"}
    outcome = batch.run_batch(workbook(LIST), tmp_path / "ra", template=template, common=common)
    assert outcome.ok
    assert [texts(path) for path in outcome.report.paths] == [
        [
            "Số 1: Nguyễn Văn A (Giám đốc), 05/3/2026, ngày 05 tháng 3 năm 2026",
            "1.500.000 đồng (một triệu năm trăm nghìn đồng), hệ số 2,34, Hội trường A & B",
        ],
        [
            "Số 2: Trần Thị B (), 15/12/2026, ngày 15 tháng 12 năm 2026",
            "2.026 đồng (hai nghìn không trăm hai mươi sáu đồng), hệ số 3, Hội trường A & B",
        ],
    ]


def test_cot_thieu_duoc_bao_mot_lan_truoc_khi_lam(own: Callable[..., Path], workbook: Workbook, tmp_path: Path) -> None:
    template = own("{{ ho_ten }} {{ que_quan }} {% if ghi_chu is defined %}{{ ghi_chu }}{% endif %}")
    with pytest.raises(InputError, match="mà khuôn cần: que_quan") as caught:
        batch.run_batch(workbook(LIST), tmp_path / "ra", template=template)
    assert "Chức danh" in str(caught.value)
    assert not (tmp_path / "ra").exists()


def test_ban_ghi_python_khong_can_tep(own: Callable[..., Path], tmp_path: Path, texts: Texts) -> None:
    people = [{"Họ tên": "An", "n": 1}, {"Họ tên": "Bình", "n": 2}]
    options = batch.BatchOptions(merged=tmp_path / "g.docx")
    outcome = batch.run_batch(people, tmp_path / "ra", template=own("{{ ho_ten }} {{ n }}"), options=options)
    assert [texts(path) for path in outcome.report.paths] == [["An 1"], ["Bình 2"]]
    assert [p for p in texts(tmp_path / "g.docx") if p] == ["An 1", "Bình 2"]


def test_giay_moi_tu_danh_sach_khach(workbook: Workbook, tmp_path: Path) -> None:
    from vanban import records
    from vanban.records.reading import read_node

    sample = tmp_path / "mau.yaml"
    sample.write_text(records.sample("giay_moi"), encoding="utf-8")
    common = dict(read_node(sample).value)
    common["moi"] = ["{{ ho_ten }}, {{ chuc_vu }}"]
    rows = [["Họ và tên", "Chức vụ", "Số"], ["Nguyễn Văn An", "Giám đốc", 15], ["Trần Bình", "Phó Giám đốc", 16]]
    outcome = batch.run_batch(workbook(rows), tmp_path / "ra", kind="giay_moi", common=common)
    assert outcome.ok, [str(problem) for bad in outcome.report.bad for problem in bad.problems]
    for path, name, number in zip(outcome.report.paths, ("Nguyễn Văn An", "Trần Bình"), (15, 16), strict=True):
        text = whole_text(path)
        assert name in text
        assert re.search(rf"Số: ?{number}/", text)


def test_the_sai_trong_ban_ghi_chung(workbook: Workbook, tmp_path: Path) -> None:
    common = {"co_quan": {"ten": "X"}, "noi_dung": "Kính mời {{ ho_ten"}
    with pytest.raises(TemplateError):
        batch.run_batch(workbook(LIST), tmp_path, kind="giay_moi", common={**common, "trich_yeu": "{% if %}"})
    outcome = batch.run_batch(workbook(LIST), tmp_path, kind="giay_moi", common={**common, "trich_yeu": "{{ la }}"})
    assert not outcome.ok
    assert "trich_yeu" in str(outcome.report.bad[0].problems[0])


def test_ban_ghi_khong_dung_cot_nao_bi_tu_choi(workbook: Workbook, tmp_path: Path) -> None:
    from vanban import records

    sample = tmp_path / "mau.yaml"
    sample.write_text(records.sample("giay_moi"), encoding="utf-8")
    people = workbook([["Họ và tên", "Chức vụ"], ["Nguyễn An", "CV"], ["Lê Bình", "CV"]])
    with pytest.raises(InputError, match="giống hệt nhau") as caught:
        batch.run_batch(people, tmp_path / "ra", kind="giay_moi", common=sample)
    assert "ho_va_ten" in str(caught.value)


def test_loai_khong_co_duoc_bao(workbook: Workbook, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không có loại này"):
        batch.run_batch(workbook(LIST), tmp_path, kind="giay_khenn")
    with pytest.raises(InputError, match="--khuon"):
        batch.run_batch(workbook(LIST), tmp_path, kind="khuon")


def test_xem_truoc_noi_cot_duoc_hieu_va_loi_tung_o(
    own: Callable[..., Path], workbook: Workbook, tmp_path: Path
) -> None:
    rows = [["DANH SÁCH"], *LIST]
    look = batch.preview_batch(workbook(rows), template=own("{{ ho_ten }} {{ chuc_vu | neu_co }}"))
    lines = "\n".join(look.lines())
    assert look.ok
    for part in ("tiêu đề ở DS!", "«HỌ VÀ TÊN» → HỌ VÀ TÊN", "«Chức danh» → Chức vụ", "Số hàng: 2; tốt: 2; lỗi: 0"):
        assert part in lines
    assert "1 NGUYỄN VĂN A.docx; 2 Trần Thị B.docx" in lines
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ds.xlsx", "khuon.docx"]


def test_xem_truoc_khong_ke_tep_cua_hang_loi(own: Callable[..., Path], workbook: Workbook) -> None:
    look = batch.preview_batch(workbook(LIST), template=own("{{ ho_ten }} {{ chuc_vu }}"))
    assert [line for line in look.lines() if line.startswith("Tệp sẽ tạo")] == ["Tệp sẽ tạo: 1 NGUYỄN VĂN A.docx"]
    none = batch.preview_batch(workbook([LIST[0], LIST[2]]), template=own("{{ ho_ten }} {{ chuc_vu }}"))
    assert "Tệp sẽ tạo" not in "\n".join(none.lines())


def whole_text(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def test_dieu_da_sua_va_nguoi_trung_duoc_nhac_ca_khi_lam(
    own: Callable[..., Path], workbook: Workbook, tmp_path: Path
) -> None:
    rows = [["Họ và tên", "Đơn vị"], ["  Nguyễn  An ", "VP"], ["Nguyễn An", "VP"], ["Lê Bình", "VP"]]
    people, template = workbook(rows), own("{{ ho_ten }} {{ don_vi }}")
    notes = [str(note) for note in batch.run_batch(people, tmp_path / "ra", template=template).report.notes]
    lines = "\n".join(batch.preview_batch(people, template=template).lines())
    assert any("DS!A2" in note for note in notes)
    assert lines.count("«  Nguyễn  An »") == 1
    twins = [note for note in notes if "trùng" in note]
    assert twins
    assert twins[0] in lines
