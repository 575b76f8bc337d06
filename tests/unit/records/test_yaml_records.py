from __future__ import annotations

from typing import Any

import pytest

from vanban import records
from vanban.errors import InputError
from vanban.records.yaml_text import read_yaml

PLAN = """\
loai: ke_hoach
co_quan: {ten: Văn phòng, ky_hieu: VP}
so: 01
ngay: 2026-01
dia_danh: Lạng Sơn
trich_yeu: Công tác năm 2026
noi_dung: |
  I. MỤC ĐÍCH

  1. Chung
  Nâng cao.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan:
  - Sở Nội vụ
"""


def problems(text: str) -> list[Any]:
    with pytest.raises(InputError) as caught:
        records.load_text(text, name="kh.yaml")
    return list(caught.value.problems)


@pytest.mark.parametrize(
    "written", ["01", "no", "yes", "on", "2026-01-21", "1e3", "0x1F", "1_000", "12:30:00", ".5", "=", "<<"]
)
def test_yaml_giu_nguyen_dieu_nguoi_go(written: str) -> None:
    assert read_yaml(f"a: {written}").value == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_de_trong_la_khong_co(written: str) -> None:
    assert read_yaml(f"a: {written}").value == {"a": None}


def test_ban_ghi_go_tay_doc_dung() -> None:
    paper = records.load_text(
        PLAN.replace("trich_yeu", "Trích yếu").replace("noi_nhan", "Nơi nhận").replace("ke_hoach", "Kế hoạch")
    )
    assert (paper.so, paper.noi_nhan[0].ten if paper.noi_nhan else "") == (1, "Sở Nội vụ")


def test_loi_noi_ro_tep_dong_va_muc() -> None:
    found = problems(PLAN.replace("so: 01", "so: một").replace("ho_ten", "ho_tenn").replace("  1. Chung", "  2. Chung"))
    assert {p.tep for p in found} == {"kh.yaml"}
    assert [(p.dong, p.vi_tri) for p in found] == [
        (3, "so"), (10, "noi_dung"), (12, "nguoi_ky.ho_ten"), (12, "nguoi_ky.ho_tenn"),
    ]  # fmt: skip


def test_loi_goi_khoa_nhu_nguoi_viet() -> None:
    (found,) = problems(PLAN.replace("so: 01", '"Ngày tháng": 31/02/2026').replace("ngay: 2026-01\n", ""))
    assert (found.vi_tri, found.dong) == ("Ngày tháng", 3)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("trich_yeu: Công", "trich_yeu: Kế hoạch: Công"), 6, "dấu hai chấm"),
        (("so: 01", "\tso: 01"), 3, "dấu Tab"),
        (("- Sở", "- *Sở"), 14, "dấu *"),
        (("- Sở", "- &Sở"), 14, "dấu &"),
        (("- Sở", "- %Sở"), 14, "ký tự YAML dành riêng"),
        (("trich_yeu: Công", 'trich_yeu: "Công'), 6, "ngoặc kép"),
        (("ky_hieu: VP}", "ky_hieu: VP"), 2, "ngoặc"),
        (("so: 01", "so 01"), None, "dấu hai chấm"),
        (("so: 01", "so: 01\nso: 02"), 4, "viết hai lần"),
        (("so: 01", "so: 01\nSố: 02"), 4, "hai mục cùng nghĩa"),
        (("năm 2026", "năm\x07 2026"), 6, "BEL"),
        (("năm 2026", "năm\ufffe 2026"), 6, "FFFE"),
        (("so: 01", "? {a: b}\n: c"), 3, "tên mục phải là chữ"),
        (("- Sở Nội vụ", "- Kính gửi: Sở Nội vụ"), 14, "ngoặc kép"),
    ],
)
def test_yaml_viet_sai_duoc_chi_ra(change: tuple[str, str], line: int | None, words: str) -> None:
    found = problems(PLAN.replace(*change))
    assert words in str(found[0])
    assert line is None or found[0].dong == line


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x",
        "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]",
        "a: 1\n---\nb: 2",
        "[" * 100 + "]" * 100,
        "!!python/object/apply:os.system [ls]",
    ],
)
def test_yaml_nguy_hiem_bi_tu_choi(text: str) -> None:
    with pytest.raises(InputError):
        records.load_text(text)


@pytest.mark.parametrize(("text", "words"), [("", "bản ghi trống"), ("- a", "tên: giá trị"), ("so: 1", "thiếu loại văn bản"),
                                             ("loai: kế hoach cong tac", "ke_hoach"), ("loai: sao_y", "bản sao")])  # fmt: skip
def test_khong_phai_ban_ghi(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        records.load_text(text)


def test_dong_trong_van_ban_gap_khong_doan_mo() -> None:
    (found,) = problems(
        PLAN.replace("noi_dung: |", "noi_dung: >").replace("  I. MỤC ĐÍCH\n\n  1. Chung\n  Nâng cao.", "  3. Chung")
    )
    assert found.dong == 7


def test_van_ban_tu_dict_loi_chi_dong_trong_noi_dung() -> None:
    with pytest.raises(InputError) as caught:
        records.from_dict({"loai": "ke_hoach", "noi_dung": "1. a.\n3. b."}, source="ds.xlsx, dòng 7")
    assert all(p.tep == "ds.xlsx, dòng 7" for p in caught.value.problems)


def test_tep_utf16_doc_duoc_tep_bang_ma_cu_bi_tu_choi(tmp_path: Any) -> None:
    path = tmp_path / "kh.yaml"
    for coding in ("utf-16", "utf-8-sig", "utf-8"):
        path.write_bytes(PLAN.encode(coding))
        assert records.load(path).so == 1
    path.write_bytes(PLAN.replace("Lạng", "Lang").encode("utf-8").replace("ụ".encode(), b"\xf4"))
    with pytest.raises(InputError, match="UTF-8"):
        records.load(path)


def test_tep_khong_co_hoac_qua_lon(tmp_path: Any) -> None:
    with pytest.raises(InputError, match="không có tệp này"):
        records.load(tmp_path / "x.yaml")
    with (tmp_path / "to.yaml").open("wb") as stream:
        stream.truncate(40 * 1024 * 1024)
    with pytest.raises(InputError, match="quá lớn"):
        records.load(tmp_path / "to.yaml")


NESTED = """\
loai: ke_hoach
co_quan: {ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
trich_yeu: X
noi_dung:
  - muc: A
    noi_dung:
      - khoan: {tieu_de: B}
      - bang:
          cot: [a, b]
          hang:
            - [1, 2]
            - [1]
  - |
    II. C
    IV. D
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: A B}
Phụ lục:
  - tiêu đề: X
    nội dung: |
      1. a.
      3. b.
"""


def test_loi_trong_khoi_va_phu_luc_chi_dung_dong() -> None:
    assert [(p.dong, p.vi_tri) for p in problems(NESTED)] == [
        (13, "noi_dung[1].noi_dung[2].bang.hang[2]"), (16, "noi_dung[2]"), (22, "Phụ lục[1].nội dung"),
    ]  # fmt: skip
