"""Trích sao: the parts named, with the paper's opening and signature, word for word; never a part that is not there."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

import vanban
from vanban.cli import main
from vanban.errors import InputError
from vanban.rendering.extracting import extract

BODY = """\
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định về khen thưởng.
2. Đối tượng gồm:
a) Công chức;
b) Viên chức.
Điều 2. Nguyên tắc
1. Công khai.
2. Kịp thời.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Hiệu lực
Quy chế có hiệu lực từ ngày ký.
"""
PAPER = {
    "loai": "quyet_dinh", "co_quan": {"ten": "Văn phòng", "ky_hieu": "VP", "chu_quan": "UBND tỉnh Lạng Sơn"}, "so": 5,
    "ngay": "05/3/2026", "dia_danh": "Lạng Sơn", "trich_yeu": "Ban hành quy định về khen thưởng", "noi_dung": BODY,
    "tham_quyen": "Chánh Văn phòng", "can_cu": ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"}, "noi_nhan": ["Như Điều 3"],
}  # fmt: skip
COPY = """\
loai: trích sao
co_quan: {ten: Văn phòng, ky_hieu: VP}
so: 3
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Vũ Thị Kim Chi}
"""


@pytest.fixture(scope="module")
def paper() -> bytes:
    return vanban.render(vanban.from_dict(PAPER))


def lines(data: bytes) -> list[str]:
    found = [p.text for p in docx.Document(io.BytesIO(data)).paragraphs if p.text.strip()]
    return found[found.index("QUYẾT ĐỊNH:") + 1 :] if "QUYẾT ĐỊNH:" in found else found


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        (["Điều 3"], ["[…]", "Điều 3. Hiệu lực", "Quy chế có hiệu lực từ ngày ký./."]),
        (["khoản 2 Điều 1"], ["[…]", "Điều 1. Phạm vi điều chỉnh", "[…]", "2. Đối tượng gồm:", "a) Công chức;",
                              "b) Viên chức.", "[…]"]),
        (["điểm b khoản 2 Điều 1", "Điều 2"], ["[…]", "Điều 1. Phạm vi điều chỉnh", "[…]", "2. Đối tượng gồm:", "[…]",
                                               "b) Viên chức.", "Điều 2. Nguyên tắc", "1. Công khai.", "2. Kịp thời.", "[…]"]),
    ],
)  # fmt: skip
def test_chi_giu_phan_duoc_trich_va_de_muc_cua_no(paper: bytes, parts: list[str], kept: list[str]) -> None:
    made = [line for line in lines(extract(paper, parts)) if "Chương" not in line and not line.isupper()]
    assert made == [line for line in kept if "Chương" not in line and not line.isupper()]
    whole = "".join(docx.Document(io.BytesIO(extract(paper, parts))).element.body.itertext())
    assert "Căn cứ Luật Thi đua" in whole
    assert "Nguyễn Văn Hà" in whole


def test_phan_khong_co_thi_noi_co_nhung_phan_nao(paper: bytes) -> None:
    with pytest.raises(InputError, match="không thấy phần này") as caught:
        extract(paper, ["Điều 9", "khoản 5 Điều 2", "phụ lục"])
    assert [problem.tim_thay for problem in caught.value.problems] == ["Điều 9", "khoản 5 Điều 2", "phụ lục"]
    assert "điều 3" in str(caught.value)


@pytest.mark.parametrize(
    ("cited", "one_by_one"),
    [
        ("Điều 1-2", ["Điều 1", "Điều 2"]),
        ("từ Điều 1 đến Điều 2", ["Điều 1", "Điều 2"]),
        ("Điều 1, 3", ["Điều 1", "Điều 3"]),
        ("Điều 3 và Điều 1", ["Điều 1", "Điều 3"]),
        ("Khoản 1, Điều 1", ["khoản 1 Điều 1"]),
        ("Điều 1, khoản 2", ["khoản 2 Điều 1"]),
        ("Điều 3, khoản 2 Điều 1", ["khoản 2 Điều 1", "Điều 3"]),
        ("khoản 1, khoản 2 Điều 2", ["khoản 1 Điều 2", "khoản 2 Điều 2"]),
        ("điểm a, b khoản 2 Điều 1", ["điểm a khoản 2 Điều 1", "điểm b khoản 2 Điều 1"]),
        ("điểm b, khoản 2, Điều 1", ["điểm b khoản 2 Điều 1"]),
        ("khoan 1 dieu 02", ["khoản 1 Điều 2"]),
        ("điểm b", ["điểm b khoản 2 Điều 1"]),
    ],
)
def test_phan_ghi_nhu_van_thu_van_ghi(paper: bytes, cited: str, one_by_one: list[str]) -> None:
    assert lines(extract(paper, [cited])) == lines(extract(paper, one_by_one))


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        ("khoản 2", "khoản 2 điều 1; khoản 2 điều 2"),
        ("khoản 1.1 Điều 1", "không thấy"),
        ("khoản 1 Điều 1, 2", "không thấy"),
        ("Điều 1, Điều 2, khoản 1", "không thấy"),
        ("Điều 1, trang 2", "không thấy"),
        ("Phụ lục I", "tách thành một tệp"),
    ],
)
def test_phan_chua_ro_thi_khong_trich_nham(paper: bytes, cited: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        extract(paper, [cited])


def test_dieu_viet_thieu_dau_cham_khong_bi_trich_kem() -> None:
    opened = docx.Document(io.BytesIO(vanban.render(vanban.from_dict(PAPER))))
    for paragraph in opened.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("Điều 2.", "Điều 2")
    saved = io.BytesIO()
    opened.save(saved)
    assert "Điều 2 Nguyên tắc" not in lines(extract(saved.getvalue(), ["Điều 1"]))
    assert "1. Công khai." in lines(extract(saved.getvalue(), ["Điều 2"]))


def test_lenh_sao_trich_tung_phan(paper: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "qd.docx").write_bytes(paper)
    record = tmp_path / "ban-sao.yaml"
    record.write_text(f"{COPY}phan: [Điều 3]\n", encoding="utf-8")
    out = tmp_path / "trich.docx"
    assert main(["sao", str(record), str(tmp_path / "qd.docx"), "-o", str(out)]) == 0
    whole = "".join(docx.Document(str(out)).element.body.itertext())
    assert "Điều 3. Hiệu lực" in whole
    assert "Nguyên tắc" not in whole
    assert "TRÍCH SAO" in whole
    assert (tmp_path / "qd.docx").read_bytes() == paper
    record.write_text(f"{COPY}phan: [Điều 3]\n".replace("trích sao", "sao y"), encoding="utf-8")
    capsys.readouterr()
    assert main(["sao", str(record), str(tmp_path / "qd.docx"), "-o", str(out)]) == 1
    assert "chỉ bản trích sao mới chọn phần" in capsys.readouterr().err


def test_trich_muc_la_ma_cua_van_ban_khong_co_dieu() -> None:
    body = (
        "Kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Mục đích\nĐẩy mạnh thi đua.\n2. Yêu cầu\nThiết thực.\n"
        "II. TỔ CHỨC\n1. Văn phòng\nChủ trì."
    )
    named = {name: value for name, value in PAPER.items() if name not in {"tham_quyen", "can_cu"}}
    plan = vanban.render(vanban.from_dict({**named, "loai": "ke_hoach", "noi_dung": body, "noi_nhan": ["Các phòng"]}))
    kept = lines(extract(plan, ["I.2", "II"]))
    assert [text for text in kept if text in body.split("\n")] == [
        "Kế hoạch như sau:", "I. MỤC ĐÍCH", "2. Yêu cầu", "Thiết thực.", "II. TỔ CHỨC", "1. Văn phòng",
    ]  # fmt: skip


def test_sao_ban_nhap_ban_sao_hay_trich_sao_ca_tep_thi_noi_ra(
    paper: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = {name: value for name, value in PAPER.items() if name not in {"so", "ngay"}}
    (tmp_path / "qd.docx").write_bytes(paper)
    (tmp_path / "nhap.docx").write_bytes(vanban.render(vanban.from_dict(draft)))

    def told(kind: str, source: str, out: str) -> str:
        (tmp_path / "ban-sao.yaml").write_text(COPY.replace("trích sao", kind), encoding="utf-8")
        assert main(["sao", str(tmp_path / "ban-sao.yaml"), str(tmp_path / source), "-o", str(tmp_path / out)]) == 0
        return capsys.readouterr().err

    assert told("sao y", "qd.docx", "sao.docx") == ""
    assert "chưa có số và ngày" in told("sao y", "nhap.docx", "a.docx")
    assert "là một bản sao (SAO Y)" in told("sao y", "sao.docx", "b.docx")
    assert told("sao lục", "sao.docx", "c.docx") == ""
    assert "không thấy phần bản sao" in told("sao lục", "qd.docx", "d.docx")
    assert "sao cả tệp" in told("trích sao", "qd.docx", "e.docx")
