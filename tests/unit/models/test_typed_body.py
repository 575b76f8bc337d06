from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from vanban.models import (
    Bang,
    Chuong,
    Cong,
    Diem,
    Dieu,
    Doan,
    Gach,
    Khoan,
    Muc,
    MucSo,
    NgatTrang,
    Phan,
    TieuMuc,
    TrangDoc,
    TrangNgang,
)
from vanban.models.faults import Fault
from vanban.models.labels import read_label
from vanban.models.tree import doc_noi_dung, notes_of


def faults(text: object) -> list[Fault]:
    with pytest.raises(PydanticCustomError) as caught:
        doc_noi_dung(text)
    assert caught.value.context is not None
    return list(caught.value.context["faults"])


@pytest.mark.parametrize(
    ("line", "level", "number", "rest"),
    [
        ("Phần I", Phan, 1, ""),
        ("PHẦN II. TỔ CHỨC", Phan, 2, "TỔ CHỨC"),
        ("Phần thứ ba", Phan, 3, ""),
        ("Chương IV: QUY ĐỊNH", Chuong, 4, "QUY ĐỊNH"),
        ("Chương II - QUY ĐỊNH", Chuong, 2, "QUY ĐỊNH"),
        ("Chương I QUY ĐỊNH CHUNG", Chuong, 1, "QUY ĐỊNH CHUNG"),
        ("Mục 2. Thẩm quyền", MucSo, 2, "Thẩm quyền"),
        ("Tiểu mục 3", TieuMuc, 3, ""),
        ("Điều 12. Hiệu lực", Dieu, 12, "Hiệu lực"),
        ("ĐIỀU 1: Phạm vi", Dieu, 1, "Phạm vi"),
        ("IX. KẾT LUẬN", Muc, 9, "KẾT LUẬN"),
        ("1. Mục đích", Khoan, 1, "Mục đích"),
        ("1.Mục đích", Khoan, 1, "Mục đích"),
        ("đ) Hồ sơ;", Diem, 5, "Hồ sơ;"),
        ("- Đẩy mạnh", Gach, None, "Đẩy mạnh"),
        ("-Đẩy mạnh", Gach, None, "Đẩy mạnh"),
        ("• Đẩy mạnh", Gach, None, "Đẩy mạnh"),
        ("+ Cấp xã", Cong, None, "Cấp xã"),
    ],
)
def test_nhan_o_dau_dong_cho_biet_cap(line: str, level: type, number: int | None, rest: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.level, label.number, label.rest) == (level, number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Điều 3 của Luật này quy định về nguyên tắc.",
        "Điều này áp dụng cho các trường hợp sau.",
        "điều 3. viết thường là chữ giữa câu",
        "Mục 2 Chương III quy định trách nhiệm.",
        "Chương II của Quy chế được sửa đổi như sau:",
        "Chương trình công tác năm 2026",
        "Phần lớn các đơn vị đã hoàn thành.",
        "Mục tiêu chung",
        "1.500.000 đồng là mức thưởng.",
        "15.12.2026 là hạn cuối.",
        "2026 là năm thứ nhất.",
        "1.1. Nội dung chi tiết",
        "(1) Kiểu đánh số khác",
        "2) Kiểu đánh số khác, không có 1) ở trước",
        "c. Kiểu đánh số khác",
        "V/v khen thưởng",
        "1/3 số hộ",
        "-5 độ C",
        "--- hết ---",
        "*nghiêng* ở đầu dòng",
        "**đậm** ở đầu dòng",
        "+84 205 3812 345",
        "“3. Hội đồng gồm các thành viên:",
        "V.I. Lê-nin",
        "TT. Nội dung",
        "\\1. Dòng này không phải khoản",
    ],
)
def test_dong_khong_phai_nhan_la_doan_van(line: str) -> None:
    assert read_label(line) is None
    (block,) = doc_noi_dung(line)
    assert isinstance(block, Doan)
    assert block.chu == line.removeprefix("\\")


def test_chu_cai_c_d_sau_a_b_khong_bi_doc_thanh_so_la_ma() -> None:
    blocks = doc_noi_dung("A. Ưu điểm\nB. Hạn chế\nC. Nguyên nhân\nD. Giải pháp")
    assert [b.chu for b in blocks if isinstance(b, Doan)] == [
        "A. Ưu điểm", "B. Hạn chế", "C. Nguyên nhân", "D. Giải pháp",
    ]  # fmt: skip


def khoan_titles(text: str) -> list[str]:
    return [b.tieu_de for b in doc_noi_dung(text) if isinstance(b, Khoan)]


def test_khoan_ngan_khong_dau_cham_co_noi_dung_rieng_la_khoan_co_tieu_de() -> None:
    assert khoan_titles("1. Mục đích\n- Đẩy mạnh.\n2. Yêu cầu\n- Thẩm định.") == ["Mục đích", "Yêu cầu"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # one is a sentence: none has a title
        ("1. Mục đích\n- Đẩy mạnh.\n2. Giao Sở Tài chính chủ trì.\n- Thẩm định.", ["", ""]),
        ("1. Thời gian: 08 giờ\n2. Địa điểm: Phòng A\n3. Thành phần\n- Lãnh đạo.\n4. Chủ trì: ông Hà\nTrân trọng.", [""] * 4),
        # a paragraph behind the list closes it
        ("1. Sở Nội vụ\n2. Sở Tài chính\nCác đơn vị nghiêm túc thực hiện.", ["", ""]),
        # most have something of their own, the rest are no sentences
        ("1. Khai mạc\n- A.\n2. Thảo luận\n- B.\n3. Kết luận", ["Khai mạc", "Thảo luận", "Kết luận"]),
        ("1. Khai mạc\n2. Thảo luận\n- B.\n3. Kết luận", ["", "", ""]),
        # what is bold from end to end is always one
        ("1. **Mục đích**\n- A.\n2. Giao Sở Tài chính chủ trì.", ["Mục đích", ""]),
    ],
)  # fmt: skip
def test_khoan_canh_nhau_cung_dam_hoac_cung_thuong(text: str, titles: list[str]) -> None:
    assert khoan_titles(text) == titles
    assert khoan_titles(f"I. PHẦN MỘT\n1. Khác\n- A.\nII. PHẦN HAI\n{text}") == []


LOOSE = "I/ MỤC ĐÍCH\n1/ Một\na/ Nhỏ\nb/ Nhỡ\n2/ Hai\nII/ TỔ CHỨC\n1) Ba\n2) Bốn\n"


@pytest.mark.parametrize("sign", ["/", ")", "-", " -", "./", ".-", " –"])
def test_nhan_go_kieu_khac_la_nhan_khi_so_lien_nhau_va_duoc_noi(sign: str) -> None:
    wanted = doc_noi_dung("I. MỤC ĐÍCH\n1. Một\na) Nhỏ\nb) Nhỡ\n2. Hai\nII. TỔ CHỨC\n1. Ba\n2. Bốn")
    typed = LOOSE.replace(")", "/").replace("/", sign)
    assert doc_noi_dung(typed) == wanted
    said = {one.line: one.problem.noi_dung for one in notes_of(typed)}
    assert sorted(line for line in said if line) == [1, 2, *([] if sign == ")" else [3, 4]), 5, 6, 7, 8]
    assert f"«I{sign}»" in said[1]
    assert "«I.»" in said[1]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1. Một\na) Nhỏ\n1) Con\n2) Con nữa", ["1) Con", "2) Con nữa"]),
        ("3/ Ba", ["3/ Ba"]),
        ("1/ Một\n3/ Ba", ["3/ Ba"]),
    ],
)
def test_nhan_kieu_khac_so_khong_lien_van_la_chu_va_duoc_noi(text: str, kept: list[str]) -> None:
    found: list[str] = []
    waiting = list(doc_noi_dung(text))
    while waiting:
        one = waiting.pop(0)
        waiting = [*getattr(one, "con", ()), *waiting]
        if isinstance(one, Doan):
            found.append(one.chu)
    assert found == kept
    assert [one.line for one in notes_of(text) if "chữ thường" in one.problem.noi_dung] == [
        text.split("\n").index(line) + 1 for line in kept
    ]


@pytest.mark.parametrize("head", ["\uf0b7\t", "\uf0a7 ", "\uf0d8\t", "➢ ", "•\t", "– ", "-\t", "v\t", "❖ "])
def test_dau_dau_dong_cua_word_la_gach(head: str) -> None:
    (dash,) = doc_noi_dung(f"{head}Đẩy mạnh phong trào;")
    assert isinstance(dash, Gach)
    assert dash.chu == "Đẩy mạnh phong trào;"


def test_dau_dau_dong_cap_hai_cua_word_la_cong() -> None:
    (dash,) = doc_noi_dung("•\tMột\no\tHai\n+ 05 tập thể")
    assert [type(one) for one in dash.con] == [Cong, Cong]


def test_bang_dan_tu_excel_la_bang_co_tieu_de_dung_dong() -> None:
    text = 'Kèm theo:\nTT\tNội dung\tSố\n1\tAn\t12\n2\t"Bình\nMinh"\t13\nHết.\n1.\tMục đích'
    _, table, _, khoan = doc_noi_dung(text)
    assert isinstance(table, Bang)
    assert [column.ten for column in table.cot] == ["TT", "Nội dung", "Số"]
    assert [[cell.doan for cell in row.o] for row in table.hang] == [
        [("1",), ("An",), ("12",)], [("2",), ("Bình", "Minh"), ("13",)],
    ]  # fmt: skip
    assert isinstance(khoan, Khoan)
    (note,) = notes_of(text)
    assert note.line == 2
    assert "3 cột" in note.problem.noi_dung
    # a fault below pasted cells of several lines keeps its line
    assert [one.line for one in faults(text + "\n3. Sai số")] == [8]


def test_hai_dong_ten_va_gia_tri_cach_tab_khong_thanh_bang() -> None:
    assert all(isinstance(one, Doan) for one in doc_noi_dung("Thời gian:\t8 giờ\nĐịa điểm:\tHội trường"))


@pytest.mark.parametrize(
    ("text", "line"),
    [("| a | b |\n| 1 | 2 |\n| x | y | z |\n|---|---|---|\n| 1 | 2 | 3 |", 3),
     ("| a | b |\n|---|---|\n| 1 | 2 |\n| x | y | z |\n|---|---|---|\n| 1 | 2 | 3 |", 4)],
)  # fmt: skip
def test_hai_bang_lien_nhau_duoc_bao_o_dong_bang_sau(text: str, line: int) -> None:
    (one,) = faults(text)
    assert one.line == line
    assert "dòng trống" in one.problem.cach_sua


@pytest.mark.parametrize("line", ["1. Sở Nội vụ", "1. Áp dụng đối với:", "1. " + "Giao các sở " * 20])
def test_khoan_khong_co_noi_dung_rieng_hoac_la_cau_thi_khong_phai_tieu_de(line: str) -> None:
    body = line if line == "1. Sở Nội vụ" else line + "\na) Hồ sơ;"
    (khoan,) = doc_noi_dung(body)
    assert isinstance(khoan, Khoan)
    assert khoan.tieu_de == ""


def test_ca_dong_in_dam_la_tieu_de_du_co_dau_cham() -> None:
    (khoan,) = doc_noi_dung("1. **Mục đích.**\nNâng cao.")
    assert isinstance(khoan, Khoan)
    assert khoan.tieu_de == "Mục đích."


def test_dieu_co_tieu_de_va_dieu_viet_lien_noi_dung() -> None:
    first, second = doc_noi_dung(
        "Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định.\nĐiều 2. Quyết định có hiệu lực."
    )
    assert isinstance(first, Dieu)
    assert isinstance(second, Dieu)
    assert (first.tieu_de, second.tieu_de, second.chu) == ("Phạm vi điều chỉnh", "", "Quyết định có hiệu lực.")


def test_tieu_de_chuong_o_dong_duoi() -> None:
    (chuong,) = doc_noi_dung("Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi.")
    assert isinstance(chuong, Chuong)
    assert chuong.tieu_de == "QUY ĐỊNH CHUNG"
    assert isinstance(chuong.con[0], Dieu)


def test_chuong_khong_tieu_de_khong_nuot_cau_sau() -> None:
    (chuong,) = doc_noi_dung("Chương I\nĐoạn văn này dài và kết thúc bằng dấu chấm.")
    assert isinstance(chuong, Chuong)
    assert chuong.tieu_de == ""
    assert chuong.con == (Doan("Đoạn văn này dài và kết thúc bằng dấu chấm."),)


def test_dieu_danh_so_suot_van_ban_khoan_danh_lai_trong_moi_dieu() -> None:
    text = "Chương I\nA\nĐiều 1. X\n1. a.\n2. b.\nChương II\nB\nMục 1\nC\nĐiều 2. Y\n1. a.\nMục 2\nD\nĐiều 3. Z\n1. a."
    assert len(doc_noi_dung(text)) == 2


def test_muc_la_ma_danh_lai_trong_moi_phan() -> None:
    assert len(doc_noi_dung("Phần I\nA\nI. X\n1. y.\nII. Z\nPhần II\nB\nI. X")) == 2


def test_nhan_go_sai_thu_tu_duoc_bao_mot_lan_dung_dong() -> None:
    found = faults("1. Một.\n3. Ba.\n4. Bốn.\n\na) x;\nc) y.")
    assert [(f.line, f.problem.tim_thay, f.problem.can_co) for f in found] == [(2, "3.", "«2.»"), (6, "c)", "«b)»")]


@pytest.mark.parametrize("letter", ["f", "j", "w", "z"])
def test_chu_cai_khong_dung_danh_diem_bi_bao(letter: str) -> None:
    (found,) = faults(f"1. X:\na) a;\n{letter}) b.")
    assert found.problem.can_co == "«b)»"


def test_diem_theo_bang_chu_cai_tieng_viet() -> None:
    letters = [
        "a",
        "b",
        "c",
        "d",
        "đ",
        "e",
        "g",
        "h",
        "i",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "v",
        "x",
        "y",
    ]
    (khoan,) = doc_noi_dung("1. X:\n" + "\n".join(f"{letter}) nội dung;" for letter in letters))
    assert isinstance(khoan, Khoan)
    assert len(khoan.con) == 23


def test_qua_23_diem_thi_bao() -> None:
    found = faults([{"khoan": "X:", "noi_dung": [{"diem": f"nội dung {n};"} for n in range(24)]}])
    assert "23 điểm" in str(found[0].problem)


def test_so_thu_tu_chi_la_chu_khi_co_gach_cheo_nguoc() -> None:
    first, second = doc_noi_dung("1. Một.\n\\5. Năm không phải khoản.")[0], doc_noi_dung("\\- dòng")[0]
    assert isinstance(first, Khoan)
    assert first.con == (Doan("5. Năm không phải khoản."),)
    assert second == Doan("- dòng")


def test_dong_thut_dung_duoi_chu_cua_gach_thi_noi_tiep() -> None:
    (gach,) = doc_noi_dung("- Lãnh đạo UBND,\n  các phòng, ban\n")
    assert isinstance(gach, Gach)
    assert gach.chu == "Lãnh đạo UBND, các phòng, ban"


@pytest.mark.parametrize("text", ["- Một\n    thụt sâu hơn", "- Một\n\n  sau dòng trống", "1. Một\n   thụt dưới khoản"])
def test_dong_khac_khong_bi_noi_vao_dong_tren(text: str) -> None:
    assert len(text.split()) == len(str_of(doc_noi_dung(text)).split()) + 1
    assert any(isinstance(b, Doan) or getattr(b, "con", ()) for b in doc_noi_dung(text))


def str_of(blocks: object) -> str:
    if isinstance(blocks, tuple):
        return " ".join(str_of(b) for b in blocks)
    if isinstance(blocks, Doan):
        return blocks.chu
    return f"{getattr(blocks, 'tieu_de', '')} {getattr(blocks, 'chu', '')} {str_of(getattr(blocks, 'con', ()))}"


def test_chi_dan_trang_ngang_ngat_trang_va_dong_giua() -> None:
    text = "I. A\n{trang ngang}\nII. B\n{hết trang ngang}\n{ngắt trang}\n{giữa} Chú thích\nIII. C"
    blocks = doc_noi_dung(text)
    flat = [type(x) for b in blocks for x in (b, *getattr(b, "con", ()))]
    assert flat == [Muc, TrangNgang, Muc, TrangDoc, NgatTrang, Doan, Muc]


def test_trang_ngang_mo_hai_lan_bi_bao() -> None:
    (found,) = faults("{trang ngang}\nA\n{trang ngang}")
    assert found.line == 3


def test_dong_ngoac_nhon_khac_la_chu_thuong() -> None:
    assert doc_noi_dung("{{ ho_ten }}") == (Doan("{{ ho_ten }}"),)


def test_xuong_dong_trong_doan() -> None:
    assert doc_noi_dung("Dòng một<br>dòng hai") == (Doan("Dòng một\ndòng hai"),)


@pytest.mark.parametrize(
    "text",
    [
        "1. " + "a " * 50_000,
        "- " * 30_000,
        "I" * 50_000,
        "|" * 50_000 + "x",
        "{" * 50_000,
        "*" * 20_000,
        "1. a\n" + "\t" * 50_000,
    ],
)
def test_dong_rat_dai_khong_lam_treo(text: str) -> None:
    assert doc_noi_dung(text)
