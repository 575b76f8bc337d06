"""Lists as strangers keep them, run by the command: each line is a kind of trap, with what must come of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from vanban.cli import main
from vanban.language.legacy import ma_hoa_cu

CERTIFICATES = """loai: giay_khen
tham_quyen: Chánh Văn phòng
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
thanh_tich: Đã hoàn thành tốt nhiệm vụ
"""
INVITATIONS = """loai: giay_moi
co_quan: {chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
ngay: 05/03/2026
trich_yeu: Họp sơ kết
moi: ["{{ ho_ten }}, {{ chuc_vu }}"]
toi_du: cuộc họp sơ kết
thoi_gian: {gio: 14h00, ngay: 03/7/2026}
dia_diem: Hội trường
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: [Như trên]
luu: VT
"""
HEAD = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị", "Thành tích"]
AN = [1, "Lê Văn An", "Nam", "Kế toán", "Phòng A", "Tốt"]
BE = [2, "Vũ Thị Bé", "Nữ", "Văn thư", "Phòng B", "Khá"]
BOTH = ["Ông: Lê Văn An", "Bà: Vũ Thị Bé"]
EVERYONE = ["TT", "Tên tập thể, cá nhân", "Giới tính", "Đơn vị"]
Dress = Callable[[Any], object]


@dataclass
class Trap:
    """A list, and what must come of it.

    Attributes:
        rows: the sheet.
        papers: what each paper says, in order; none is made when it is empty.
        told: what the command says.
        code: exit code.
        common: the common record.
        kind: the kind of paper.
        dress: what is done to the sheet besides.
    """

    rows: Sequence[Sequence[object]]
    papers: Sequence[str] = ()
    told: Sequence[str] = ()
    code: int = 0
    common: str = CERTIFICATES
    kind: str = "giay_khen"
    dress: Dress = field(default=lambda page: None)


def _rich(page: Any) -> None:
    page["F2"] = CellRichText("Tốt ", TextBlock(InlineFont(strike=True), "nhưng bỏ"))


def _hide(page: Any) -> None:
    page.column_dimensions["F"].hidden = True


def _font(name: str) -> Dress:
    def dress(page: Any) -> None:
        for row in page.iter_rows():
            for cell in row:
                cell.font = Font(name=name)

    return dress


def _old(*texts: str) -> list[str]:
    return [ma_hoa_cu(text, "tcvn3") for text in texts]


def _says(sentence: str) -> str:
    return CERTIFICATES.replace("Đã hoàn thành tốt nhiệm vụ", f'"{sentence}"')


DECIDED = CERTIFICATES + "so_quyet_dinh: 15/QĐ-VP\nngay_quyet_dinh: 15/01/2026\n"
DECISIONS = ["STT", "Họ và tên", "Giới tính", "Số quyết định", "Ngày quyết định"]
COURSE = CERTIFICATES.replace("giay_khen", "chung_nhan_khoa_hoc").replace(
    "thanh_tich: Đã hoàn thành tốt nhiệm vụ\n", ""
)
SIGNED = [
    [], [None, "NGƯỜI LẬP", "CHÁNH VĂN PHÒNG"], [None, "(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"], [],
    [None, "Trần Thị C", "Nguyễn Văn Hà"],
]  # fmt: skip
GUESTS = [["TT", "Họ và tên", "Chức vụ"], [1, "Ông Lê Văn An", "Giám đốc"], [2, "Bà Vũ Thị Bé", "Kế toán"]]
TWO = ["Ông Lê Văn An, Giám đốc", "Bà Vũ Thị Bé, Kế toán"]

TRAPS = {
    "signatures under a list": Trap([*GUESTS, *SIGNED], TWO, ["NGƯỜI LẬP"], common=INVITATIONS, kind="giay_moi"),
    "signatures under a list without numbers": Trap(
        [row[1:] for row in (*GUESTS, *SIGNED)], told=["đứng sau phần ký"], code=1, common=INVITATIONS, kind="giay_moi"
    ),
    "a guest who is taken off": Trap(
        [[*GUESTS[0], "Ghi chú"], [*GUESTS[1], None], [*GUESTS[2], "Đã rút"]], told=["Sheet!D3", "ghi là bỏ"], code=1,
        common=INVITATIONS, kind="giay_moi"
    ),
    "names apart from the list": Trap([HEAD, AN, BE, [], [None, "Trần C", "Nam", "x", "y", "z"]],
                                      told=["cách danh sách một hàng trống"], code=1),
    "subtotals name nobody": Trap([HEAD, ["I", "PHÒNG A"], AN, [None, "Cộng phòng A: 1 người"], ["II", "PHÒNG B"], BE,
                                   [None, "Tổng cộng: 2"]], BOTH),
    "a group after a subtotal": Trap(
        [EVERYONE, ["A", "TẬP THỂ"], [1, "Phòng A", None, "Sở X"], [None, "Cộng: 1"], ["B", "CÁ NHÂN"],
         [1, "Lê Văn An", "Nam", "Phòng A"], [None, "Cộng (II): 1"], [None, "HỘ GIA ĐÌNH"], [1, "Nông Bê", None, "Xã Y"]],
        ["Phòng A", "Ông: Lê Văn An", "Hộ gia đình: Nông Bê"]),
    "titles between two lists": Trap(
        [["DANH SÁCH NỮ"], HEAD, [1, *BE[1:]], [], ["DANH SÁCH NAM"], HEAD, AN], BOTH[::-1], ["DANH SÁCH NAM"]),
    "an unknown field in a sentence": Trap([HEAD, [*AN[:5], None]], told=["{khac}", "thanh_tich"], code=1,
                                           common=_says("Tốt tại {don_vi} {khac}")),
    "a field nobody filled": Trap([HEAD, [*AN[:5], None]], told=["câu cần «nam»"], code=1, common=_says("Năm {nam}")),
    "an empty cell behind a sentence": Trap([HEAD, [1, "Lê Văn An", "Nam", None, "Phòng A", None]], told=["Sheet!D2"], code=1,
                                            common=_says("Làm {{ Chức vụ }} giỏi")),
    "a field as papers write it": Trap([HEAD, [*AN[:5], None]], ["Làm Kế toán tại Phòng A"],
                                       common=_says("Làm {{ chuc_vu }} tại {Đơn vị công tác}")),
    "an empty field that may be empty": Trap([HEAD, [1, "Lê Văn An", "Nam", None, "Phòng A", None]], ["Làm giỏi"],
                                             common=_says("Làm {chuc_vu | neu_co} giỏi")),
    "a subtitle with a field": Trap([HEAD[:4], [1, "Lê Văn An", "Nam", "Kế toán"]], told=["Năm {nam}"], code=1,
                                    common=CERTIFICATES.replace("giay_khen", "chung_nhan_ldtt"), kind="chung_nhan_ldtt"),
    "another decision without its day": Trap([DECISIONS, [1, "Lê Văn An", "Nam", "20/QĐ-VP", None]],
                                             told=["không có ngày quyết định"], code=1, common=DECIDED),
    "another day without its decision": Trap([DECISIONS, [1, "Lê Văn An", "Nam", None, "05/3/2026"]],
                                             told=["không có số quyết định"], code=1, common=DECIDED),
    "a decision of which the month is known": Trap(
        [DECISIONS, [1, "Lê Văn An", "Nam", "20/QĐ-VP", "3/2026"]], ["20/QĐ-VP ngày      tháng 3 năm 2026"], common=DECIDED),
    "a course without a name": Trap([HEAD[:4], [1, "Lê Văn An", "Nam", "x"]], told=["thiếu tên khóa học"], code=1,
                                    common=COURSE, kind="chung_nhan_khoa_hoc"),
    "a line no sheet has room for": Trap([HEAD, AN], told=["phu_de"], code=2, common=CERTIFICATES + "phu_de: Năm 2026\n"),
    "capitals TCVN3 cannot write": Trap([_old(*HEAD[:4]), [1, *_old("Đỗ Thị Ánh", "Nữ", "Văn thư")]], ["Bà: Đỗ Thị Ánh"]),
    "Unicode in an old font": Trap([HEAD, [1, "Lê Văn An", "Nam", "Văn thư", "Phòng", "Đã tốt"]], ["Phòng\n"],
                                   dress=_font(".VnTime")),
    "UTF-8 read as Windows": Trap([HEAD, [1, "Nguyá»…n VÄƒn D", *AN[2:]]], ["Ông: Nguyễn Văn D"], ["UTF-8"]),
    "letters lost": Trap([HEAD, [1, "Nguy?n V?n C", *AN[2:]]], told=["chữ đã mất"], code=1),
    "letters lost in a unit": Trap([HEAD, [*AN[:4], "Tr??ng X", "Tốt"]], told=["Sheet!E2"], code=1),
    "a text struck through in part": Trap([HEAD, AN], told=["F2", "gạch ngang"], code=1, dress=_rich),
    "a cell struck through": Trap([HEAD, AN], told=["E2", "gạch ngang"], code=1,
                                  dress=lambda page: setattr(page["E2"], "font", Font(strike=True))),
    "a hidden column": Trap([HEAD, AN], ["Tốt"], ["cột F «Thành tích» đang ẩn"], dress=_hide),
    "girls marked, boys not": Trap([["TT", "Họ và tên", "Nữ"], [1, "Lê Văn An", None], [2, "Vũ Thị Bé", "x"]],
                                   told=['--cot "Giới tính=C"', "Sheet!C2"], code=1),
    "girls marked, boys not, the clerk says so": Trap(
        [["TT", "Họ và tên", "Nữ"], [1, "Lê Văn An", None], [2, "Vũ Thị Bé", "x"]], BOTH,
        common=CERTIFICATES + "cot: {Giới tính: C}\n"),
    "collectives among persons": Trap([HEAD, [1, "Phòng Tổng hợp", *AN[2:]], [2, "Gia đình ông Lê F", *AN[2:]]],
                                      told=["B2", "B3", "tên tập thể hay gia đình"], code=1),
    "two names with a dash": Trap([HEAD, [1, "Lê C - Vũ D", *AN[2:]]], told=["dấu gạch ngang"], code=1),
    "marks around names": Trap([["TT", *HEAD[1:]], ["1)", "- Lê Văn An.", *AN[2:]], ["2/", "ThS.Vũ Thị Bé", *BE[2:]]],
                               ["Ông: Lê Văn An\n", "Bà: Vũ Thị Bé\n"], ["bỏ dấu thừa"]),
    "months of birth": Trap([["TT", "Họ tên", "Giới tính", "Ngày sinh"], [1, "Lê Văn An", "Nam", "5/1985"]],
                            ["Sinh tháng 5/1985"], common=COURSE + "ten_khoa: Bồi dưỡng\n", kind="chung_nhan_khoa_hoc"),
    "zeros eaten of a telephone": Trap(
        [["TT", "Họ và tên", "Chức vụ", "SĐT"], [1, "Ông Lê Văn An", "Giám đốc", 912345678]], told=["D2", "số 0 ở đầu"], code=1,
        common=INVITATIONS.replace("{{ chuc_vu }}", "{{ chuc_vu }}, {{ sdt }}"), kind="giay_moi"),
    "zeros eaten of a citizen's number": Trap(
        [["TT", "Họ và tên", "Chức vụ", "CCCD"], [1, "Ông Lê Văn An", "Giám đốc", 1089012345]], told=["D2", "phải đủ 12"], code=1,
        common=INVITATIONS.replace("{{ chuc_vu }}", "{{ chuc_vu }}, {{ cccd }}"), kind="giay_moi"),
    "tags of a common record in Vietnamese": Trap(GUESTS, TWO, kind="giay_moi", common=INVITATIONS.replace(
        "{{ ho_ten }}, {{ chuc_vu }}", "{{ Họ và tên }}, {{ Chức vụ }}")),
    "a column by two of its names": Trap(GUESTS, ["Ông Lê Văn An, Giám đốc Ông Lê Văn An", "Bà Vũ Thị Bé, Kế toán Bà Vũ Thị Bé"],
                                         kind="giay_moi", common=INVITATIONS.replace(
        "{{ ho_ten }}, {{ chuc_vu }}", "{{ ho_ten }}, {{ chuc_vu }} {{ Họ và tên }}")),
    "a tag of a common record left half": Trap(GUESTS, told=["moi[1]", "thẻ trống hoặc viết dở"], code=2, kind="giay_moi",
                                               common=INVITATIONS.replace("{{ chuc_vu }}", "{{ chuc_vu + }}")),
    "two lists side by side": Trap([[*HEAD[:4], None, *HEAD[:4]], [*AN[:4], None, *BE[:4]], [*BE[:4], None, *AN[:4]]],
                                   told=["hai danh sách đặt cạnh nhau", "từ cột A và từ cột F", "Dán danh sách bên phải"],
                                   code=1),
    "two lists side by side, numbers run down": Trap(
        [[*HEAD[:3], None, *HEAD[:3]], [*AN[:3], None, 3, "Lý Ba", "Nam"], [*BE[:3]]], [*BOTH, "Ông: Lý Ba"],
        ["2 danh sách cạnh nhau (từ cột A, E)", "đọc hết từng danh sách"]),
    "two lists side by side, numbers run across": Trap(
        [[*HEAD[:3], *HEAD[:3]], [*AN[:3], *BE[:3]], [3, "Lý Ba", "Nam"]], [*BOTH, "Ông: Lý Ba"], ["trái sang phải"]),
    "persons left, collectives right": Trap(
        [[*HEAD[:3], None, "TT", "Tên tập thể"], [*AN[:3], None, 1, "Phòng A"]],
        told=["F2", "khen ai?", '--cot "Tên tập thể=không"'], code=1, common=CERTIFICATES + "cot: {STT: A}\n"),
    "a column that resembles, in the second list of a sheet": Trap(
        [HEAD[:4], AN[:4], [], ["TT", "Tên tập thể", "Cơ quan chủ quản"], [1, "Phòng A", "Sở X"]],
        told=["C4", "Sửa tiêu đề ô này"], code=1),
    "an export of the provincial software": Trap(
        [["STT", "Mã hồ sơ", "Tên tập thể/cá nhân/hộ gia đình", "Giới tính", "Chức vụ/Chức danh", "Tên cơ quan/đơn vị",
          "Phân loại đối tượng", "Phân loại khen thưởng"],
         [1, "H1", "Lê Văn An", "Nam", "Kế toán", "Sở X", "Cá nhân", "Thường xuyên"],
         [2, "H2", "Phòng A", None, None, "Sở Y", "Tập thể", "Chuyên đề"],
         [3, "H3", "Nông Bê", None, None, "Xã Z", "Hộ gia đình", "Chuyên đề"]],
        ["Ông: Lê Văn An", "Phòng A", "Hộ gia đình: Nông Bê"]),
    "numbers that begin again in each group": Trap([HEAD[:4], ["I", "A"], AN[:4], ["II", "B"], [1, *BE[1:4]]], BOTH,
                                                   ["A5: số sổ vàng trùng với Sheet!hàng 3", "cột «Số sổ vàng»"]),
    "a surname that is a word of address": Trap([HEAD[:4], [1, "Ông Ích Khiêm", "Nam", "x"]], told=["«Ông Ông …»"], code=1),
    "the surname behind the word of address": Trap([HEAD[:4], [1, "Ông Ông Ích Khiêm", "Nam", "x"]], ["Ông: Ông Ích Khiêm"]),
    "man and wife": Trap([HEAD[:4], [1, "Vợ chồng ông An", "Nam", "x"]], told=["tập thể hay gia đình"], code=1),
    "ranks and degrees before names": Trap(
        [HEAD[:4], [1, "Bs.CKII Lê Văn An", "Nam", "x"], [2, "Đại tá, TS Lê Tư", "Nam", "x"], [3, "3. Vũ Bé", "Nữ", "x"],
         [4, "Mr. John Smith", "Nam", "x"], [5, "Ông (Bà) Lý Ba", "Nữ", "x"]],
        ["Ông: Lê Văn An\n", "Đại tá: Lê Tư\n", "Bà: Vũ Bé\n", "Mr: John Smith\n", "Bà: Lý Ba\n"]),
    "letters drawn bold, without their dots, with a tab": Trap(
        [HEAD[:4], [1, "𝐋ê 𝐕ǎn An", "Nam", "Kế\ttoán Nộı vụ"]], ["Kế toán Nội vụ"], ["«Lê Văn An»"]),
    "a letter of one typeface inside a word": Trap(
        [HEAD[:4], [1, "Lê Văn An", "Nam", "Kế toán tr\uf0b7ởng"]], told=["D2", "chữ đã mất"], code=1),
    "years nobody lived in": Trap(
        [DECISIONS, [1, "Lê Văn An", "Nam", "1/QĐ", "05/3/2569"], [2, "Lê Tư", "Nam", "1/QĐ", 3.2026],
         [3, "Vũ Bé", "Nữ", "1/QĐ", 12]], told=["năm 2569 không thể đúng", "E3", "E4"], code=1),
    "days in half, days as Excel counts, a day far off": Trap(
        [DECISIONS, [1, "Lê Văn An", "Nam", "1/QĐ", "năm 2026"], [2, "Lê Tư", "Nam", "1/QĐ", "tháng 3/2026"],
         [3, "Vũ Bé", "Nữ", "1/QĐ", 46086], [4, "Vũ Tư", "Nữ", "1/QĐ", "5/3/2062"]],
        ["ngày      tháng      năm 2026", "tháng 3 năm 2026", "ngày 05 tháng 3 năm 2026", "năm 2062"],
        ["số ngày của Excel", "E5: năm 2062 cách năm nay"]),
    "more digits than Excel keeps": Trap([[*HEAD[:4], "Số sổ vàng"], [*AN[:4], 1234567890123456]], told=["15 chữ số"], code=1),
}  # fmt: skip


@pytest.mark.parametrize("name", TRAPS)
def test_danh_sach_cua_nguoi_la(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trap = TRAPS[name]
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in trap.rows:
        page.append(row)
    trap.dress(page)
    book.save(tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(trap.common, encoding="utf-8")
    out = tmp_path / "ra.zip"
    code = main(
        ["hang-loat", trap.kind, str(tmp_path / "ds.xlsx"), "--chung", str(tmp_path / "chung.yaml"), "-o", str(out)]
    )
    said = "".join(capsys.readouterr())
    papers = _papers(out)
    assert (code, len(papers)) == (trap.code, len(trap.papers)), said
    for paper, wanted in zip(papers, trap.papers, strict=True):
        assert wanted in paper
    for words in trap.told:
        assert words in said


def _papers(path: Path) -> list[str]:
    if not path.exists():
        return []
    with zipfile.ZipFile(path) as archive:
        documents = [Document(io.BytesIO(archive.read(name))) for name in archive.namelist() if name.endswith(".docx")]
    return [
        "\n".join(
            [
                *(cell.text for table in document.tables for row in table.rows for cell in row.cells),
                *(paragraph.text for paragraph in document.paragraphs),
            ]
        )
        for document in documents
    ]


FIXTURES = Path(__file__).parents[1] / "fixtures" / "lists"
"""Lists saved as .xls by LibreOffice."""


def run(folder: Path, list_: Path | str, *more: str, common: str = CERTIFICATES) -> tuple[int, list[str]]:
    (folder / "chung.yaml").write_text(common, encoding="utf-8")
    out = folder / "ra.zip"
    given = ["--chung", str(folder / "chung.yaml"), "-o", str(out), *more]
    return main(["hang-loat", "giay_khen", str(list_), *given]), _papers(out)


@pytest.mark.parametrize("name", ["ds.xls", "ds.xlsx"])
def test_tep_xls_in_nhu_excel_hien(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes((FIXTURES / "dinh-dang.xls").read_bytes())
    code, papers = run(tmp_path, tmp_path / name)
    assert code == 0, capsys.readouterr().err
    for paper, wanted in zip(papers, (("98,5%", "Số sổ vàng: 007"), ("1.500.000", "Số sổ vàng: 012")), strict=True):
        assert all(words in paper for words in wanted)


def test_tep_xls_bao_o_gach_hang_an_cot_an_o_loi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, FIXTURES / "an-gach.xls") == (1, [])
    said = capsys.readouterr().err
    for words in ("cột F «Thành tích» đang ẩn", "hàng ẩn trong Excel", "Sheet1!E2", "gạch ngang", "ô báo lỗi #N/A"):
        assert words in said


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("ds.xls", b"<html><table><tr><td>STT</td></tr></table></html>", "trang web"),
        ("ds.xlsb", b"PK\x03\x04", ".xlsx"),
        ("~$ds.xlsx", b"\x05an", "Dùng tệp ds.xlsx"),
        ("ds.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("ds.xls", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "tệp Word"),
    ],
)
def test_tep_khong_doc_duoc_noi_ro_la_tep_gi(
    name: str, content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert run(tmp_path, tmp_path / name) == (2, [])
    assert told in capsys.readouterr().err


def test_thu_muc_khong_phai_danh_sach(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, tmp_path) == (2, [])
    assert "đây là thư mục" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["# ?/?", "[<1]0.0%;0"])
def test_dinh_dang_khong_hieu_thi_noi_la_khong_ro(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    page.append(HEAD)
    page.append([*AN[:5], 0.5])
    page["F2"].number_format = form
    book.save(tmp_path / "ds.xlsx")
    code, (paper,) = run(tmp_path, tmp_path / "ds.xlsx")
    said = capsys.readouterr().err
    assert code == 0
    assert "0,5" in paper
    assert "không rõ Excel hiện" in said
    assert "Excel hiện «" not in said


def test_hai_danh_sach_canh_nhau_sua_hang_loi_van_du_nguoi(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in ([*HEAD[:3], *HEAD[:3]], [*AN[:3], 3, "Lý Ba 5", "Nam"], BE[:3]):
        page.append(row)
    book.save(tmp_path / "ds.xlsx")
    assert run(tmp_path, tmp_path / "ds.xlsx") == (1, [])
    errors = tmp_path / "ra_hang-loi.xlsx"
    fixed = openpyxl.load_workbook(errors)
    for line in fixed.worksheets[0].iter_rows():
        for cell in line:
            if cell.value == "Lý Ba 5":
                cell.value = "Lý Ba"
    fixed.save(errors)
    code, papers = run(tmp_path, errors)
    assert (code, len(papers)) == (0, 3)
    for paper, wanted in zip(papers, [*BOTH, "Ông: Lý Ba"], strict=True):
        assert wanted in paper


@pytest.mark.parametrize("name", ["sua.csv", "sua.xlsx"])
def test_tep_hang_loi_mat_trang_an_khong_lam_thieu_nguoi(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (HEAD, AN, [2, "Vũ 5 Bé", *BE[2:]]):
        page.append(row)
    book.save(tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(CERTIFICATES, encoding="utf-8")
    given = ["--chung", str(tmp_path / "chung.yaml"), "-o", str(tmp_path / "ra")]
    assert main(["hang-loat", "giay_khen", str(tmp_path / "ds.xlsx"), *given]) == 1
    given_back = openpyxl.load_workbook(tmp_path / "ra" / "_hang-loi.xlsx").worksheets[0]
    fixed = [
        [str(value or "").replace("Vũ 5 Bé", "Vũ Thị Bé") for value in line]
        for line in given_back.iter_rows(values_only=True)
    ]
    if name.endswith(".csv"):
        lines = [";".join(f'"{value}"' for value in line) for line in fixed]
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    else:
        copy = openpyxl.Workbook()
        sheet: Any = copy.active
        for line in fixed:
            sheet.append(line)
        copy.save(tmp_path / name)
    assert main(["hang-loat", "giay_khen", str(tmp_path / name), *given]) == 1
    assert "_hang-tot" in capsys.readouterr().err
    assert not list((tmp_path / "ra").glob("*.docx"))
