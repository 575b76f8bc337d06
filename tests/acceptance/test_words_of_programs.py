"""What no clerk should read: names of Python, of its libraries, and a parser's English; sentences cut off in a help text."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import docx
import pytest

from vanban.cli import main
from vanban.cli.commands import COMMANDS

_FOREIGN = re.compile(
    r"\b(str|int|float|dict|tuple|bool|bytes|NoneType|None|True|False|Error|Exception|Traceback|object at|Path|input_value|"
    r"input_type|should|required|invalid|unexpected|expected|default|range|not|Usage)\b|\w+Error\b|\blist\[|x[<>]=|<\w+>"
)
_WRONG_WORDS = r"""
tao
tao khong-co.yaml
tao .
tao a.yaml -o b.pdf
tao a.yaml --la
tao ''
mau khong_co
mau --muc
mau giay_khen --luoc-do
mau ke_hoach --excel x.xlsx
kiem-tra
kiem-tra a.yaml
kiem-tra hong.docx
kiem-tra khong-co.docx
doc a.yaml
doc hong.docx
hang-loat
hang-loat khong_co ds.csv -o ra
hang-loat giay_khen a.yaml -o ra
hang-loat giay_khen ds.csv -o ra --chung khong-co.yaml
hang-loat giay_khen ds.csv
hang-loat giay_khen hong.xlsx -o ra
hang-loat giay_khen ds.csv -o ra --tien-trinh 0
hang-loat giay_khen ds.csv -o ra --tien-trinh hai
hang-loat giay_khen ds.csv -o ra --cot =
hang-loat giay_khen ds.csv -o ra --sap-xep x
hang-loat khuon ds.csv -o ra --khuon the.docx
hang-loat giay_khen ds.csv -o ra --ten-tep '{x:y}'
hang-loat quyet_dinh ds.csv --chung a.yaml -o ra
so
so cap
so xem x --so-dang-ky khong-co.db
so cap --loai x --trich-yeu y --so-dang-ky s.db
pdf
pdf a.yaml
pdf hong.docx --thoi-han 0
xem khong-co.docx
phoi in
sao a.yaml hong.docx
nam-thi-dua khong-co
khuon kiem-tra the.docx
khuon kiem-tra hong.docx
lenh-la
phat-hanh a.yaml
phat-hanh loi.yaml --so-dang-ky s.db
tao loi.yaml
tao loi.json
chuan-hoa hong.docx -o m.docx
""".strip().splitlines()
_TYPES_WRONG = """\
loai: ke_hoach
co_quan: {ten: [a], ky_hieu: {x: y}}
so: [1]
ngay: {a: b}
trich_yeu: {x: [1]}
noi_dung: [{khoan: {tieu_de: [1]}}, {x: y}, 5, [[[]]], null]
nguoi_ky: {ho_ten: null, chuc_vu: [1, 2], kt: {a: b}}
noi_nhan: {a: {b: c}}
luu: [1]
phu_luc: x
trinh_bay: {thut: rộng, le: [1], noi_dung: mười ba}
du_thao: [x]
in_dau_mat: có thể
khan: rất khẩn
han_tra_loi: [1]
ho_so: {nam: 12.5, thu_tu: -1}
"""


@pytest.mark.parametrize("words", _WRONG_WORDS)
def test_khong_loi_bao_nao_co_ten_cua_python(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("loai: ke_hoach\n", encoding="utf-8")
    Path("loi.yaml").write_text(_TYPES_WRONG, encoding="utf-8")
    Path("loi.json").write_text('{"loai": "ke_hoach", "so": 1.5, "ngay": [null], "noi_dung": true}', encoding="utf-8")
    Path("ds.csv").write_text("Họ và tên,Giới tính\nNguyễn Văn An,Nam\n", encoding="utf-8")
    Path("hong.docx").write_bytes(b"PK\x03\x04hong")
    Path("hong.xlsx").write_bytes(b"PK\x03\x04hong")
    template = docx.Document()
    template.add_paragraph("Tặng {{ ho_ten + }} và {{ Họ tên gì }}")
    template.save("the.docx")
    assert main(shlex.split(words)) in (1, 2)
    heard = capsys.readouterr()
    said = heard.out + heard.err
    assert said.strip()
    found = [line for line in said.splitlines() if _FOREIGN.search(line)]
    assert not found


def test_khong_huong_dan_nao_co_ten_kieu_hay_cau_bi_cat(capsys: pytest.CaptureFixture[str]) -> None:
    commands = [[entry.name] for entry in COMMANDS]
    for group, names in (
        ("so", "cap giu xuat nhap"),
        ("so den", "ghi phieu"),
        ("khuon", "hoc doi kiem-tra"),
        ("ky-so", "ky"),
    ):
        commands += [[*group.split(), name] for name in names.split()]
    for words in commands:
        main([*words, "--help"])
        heard = capsys.readouterr()
        found = [line for line in heard.out.splitlines() if _FOREIGN.search(line) or line.rstrip().endswith("...")]
        assert [line for line in found if "Cách dùng:" not in line] == [], words
