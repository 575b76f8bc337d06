"""How each element is set: size, weight, slant, case, alignment (Phụ lục I, Phần I, Mục II, III and V)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.regulation.measures import Span

Align = Literal["giua", "trai", "phai", "deu"]


@dataclass(frozen=True, slots=True)
class Element:
    """The type of one element of a paper.

    Attributes:
        key: name used through the whole house.
        ten: Vietnamese name for messages.
        co: size in points.
        dam: True bold, False not bold.
        nghieng: True italic, False upright.
        hoa: True all capitals, False ordinary letters.
        can: alignment; None where the decree leaves it open.
        dieu_khoan: the clause.
    """

    key: str
    ten: str
    co: Span
    dam: bool
    nghieng: bool
    hoa: bool
    can: Align | None
    dieu_khoan: str


def _row(key: str, ten: str, sizes: tuple[float, float, float], style: str, can: Align | None, clause: str) -> Element:
    """Read a row of the size table; style letters: D bold (đậm), N italic (nghiêng), H capitals (hoa)."""
    low, high, preferred = sizes
    dieu_khoan = f"Phụ lục I, {clause}"
    span = Span(low, high, preferred, "pt", dieu_khoan)
    return Element(key, ten, span, "D" in style, "N" in style, "H" in style, can, dieu_khoan)


_HEAD, _TEXT = (12, 13, 12), (13, 14, 14)

ELEMENTS: Final[dict[str, Element]] = {
    e.key: e
    for e in (
        _row("quoc_hieu", "Quốc hiệu", _HEAD, "DH", "giua", "I.II.1.a"),
        _row("tieu_ngu", "Tiêu ngữ", (13, 14, 13), "D", "giua", "I.II.1.b"),
        _row("chu_quan", "tên cơ quan chủ quản", _HEAD, "H", "giua", "I.II.2.b"),
        _row("co_quan", "tên cơ quan ban hành", _HEAD, "DH", "giua", "I.II.2.b"),
        _row("so_ky_hieu", "số, ký hiệu", (13, 13, 13), "", "giua", "I.II.3.c"),
        _row("dia_danh_ngay", "địa danh và thời gian", (13, 14, 13), "N", "giua", "I.II.4.c"),
        _row("ten_loai", "tên loại văn bản", _TEXT, "DH", "giua", "I.II.5.b"),
        _row("trich_yeu", "trích yếu", _TEXT, "D", "giua", "I.II.5.b"),
        _row("trich_yeu_cong_van", "trích yếu công văn (V/v)", _HEAD, "", "giua", "I.II.5.b"),
        _row("tham_quyen", "thẩm quyền ban hành", _TEXT, "DH", "giua", "I.II.6; Phụ lục III, Mẫu 1.1 đến 1.3"),
        _row("lenh", "dòng QUYẾT ĐỊNH / QUYẾT NGHỊ", _TEXT, "DH", "giua", "I.II.6; Phụ lục III, Mẫu 1.1 đến 1.3"),
        _row("can_cu", "căn cứ ban hành", _TEXT, "N", "deu", "I.II.6.a"),
        _row("noi_dung", "nội dung", _TEXT, "", "deu", "I.II.6.e"),
        _row("phan", "Phần", _TEXT, "D", "giua", "I.II.6.đ; I.V"),
        _row("tieu_de_phan", "tiêu đề phần", _TEXT, "DH", "giua", "I.II.6.đ; I.V"),
        _row("chuong", "Chương", _TEXT, "D", "giua", "I.II.6.đ; I.V"),
        _row("tieu_de_chuong", "tiêu đề chương", _TEXT, "DH", "giua", "I.II.6.đ; I.V"),
        _row("muc", "Mục", _TEXT, "D", "giua", "I.II.6.đ; I.V"),
        _row("tieu_de_muc", "tiêu đề mục", _TEXT, "DH", "giua", "I.II.6.đ; I.V"),
        _row("tieu_muc", "Tiểu mục", _TEXT, "D", "giua", "I.II.6.đ; I.V"),
        _row("tieu_de_tieu_muc", "tiêu đề tiểu mục", _TEXT, "DH", "giua", "I.II.6.đ; I.V"),
        _row("dieu", "Điều", _TEXT, "D", "deu", "I.II.6.đ; I.V"),
        _row("muc_la_ma", "mục đánh số La Mã (I.)", _TEXT, "DH", "deu", "I.V dòng 6b"),
        _row("khoan_tieu_de", "khoản có tiêu đề", _TEXT, "D", "deu", "I.II.6.đ; I.V"),
        _row("khoan", "khoản", _TEXT, "", "deu", "I.II.6.đ; I.V"),
        _row("diem", "điểm", _TEXT, "", "deu", "I.II.6.đ; I.V"),
        _row("quyen_han", "quyền hạn của người ký", _TEXT, "DH", "giua", "I.II.7.đ"),
        _row("chuc_vu", "chức vụ của người ký", _TEXT, "DH", "giua", "I.II.7.đ"),
        _row("ho_ten", "họ và tên của người ký", _TEXT, "D", "giua", "I.II.7.đ"),
        _row("kinh_gui", "Kính gửi", _TEXT, "", None, "I.II.9.d"),
        _row("noi_nhan", "từ «Nơi nhận:»", (12, 12, 12), "DN", "trai", "I.II.9.d"),
        _row("noi_nhan_danh_sach", "danh sách nơi nhận", (11, 11, 11), "", "trai", "I.II.9.d"),
        _row("phu_luc", "chữ «Phụ lục» và số thứ tự", (14, 14, 14), "D", "giua", "I.III.1.b"),
        _row("tieu_de_phu_luc", "tiêu đề phụ lục", _TEXT, "DH", "giua", "I.III.1.b"),
        _row("kem_theo", "dòng (Kèm theo ...)", (13, 14, 13), "N", "giua", "I.III.1.c"),
        _row("khan", "dấu chỉ mức độ khẩn", (13, 14, 13), "DH", "giua", "I.III.2.b"),
        _row("pham_vi_luu_hanh", "chỉ dẫn phạm vi lưu hành", (13, 14, 13), "DH", "giua", "I.III.2.c"),
        _row("nguoi_soan", "ký hiệu người soạn thảo và số lượng bản", (11, 11, 11), "", None, "I.III.3"),
        _row("dia_chi", "địa chỉ cơ quan", (11, 12, 11), "", None, "I.III.4"),
        _row("so_trang", "số trang", _TEXT, "", "giua", "I.I.7"),
        _row("thong_tin_ky_so", "thông tin ký số", (10, 10, 10), "", "phai", "I.II.8.b; I.III.1.d"),
        _row("hinh_thuc_sao", "hình thức sao", _TEXT, "DH", "giua", "Phần II, II.2"),
    )
}
"""Every element of a paper, by key."""

PRESETS: Final[dict[str, dict[str, float]]] = {
    "nho": {
        "quoc_hieu": 12, "tieu_ngu": 13, "chu_quan": 12, "co_quan": 12, "dia_danh_ngay": 13, "trich_yeu_cong_van": 12,
    },
    "lon": {
        "quoc_hieu": 13, "tieu_ngu": 14, "chu_quan": 13, "co_quan": 13, "dia_danh_ngay": 14, "trich_yeu_cong_van": 13,
    },
}  # fmt: skip
"""The two coherent sets of sizes printed below the table (I.V); sizes not named follow the body size or are fixed."""

BODY_SIZES: Final = Span(13, 14, 14, "pt", "Phụ lục I, I.II.6.e")
FOLLOW_BODY: Final = frozenset(
    key for key, e in ELEMENTS.items() if (e.co.low, e.co.high) == (13, 14) and e.co.preferred == 14
)
"""Elements whose size goes up and down with the body's (I.V, note)."""


def sizes(preset: str = "nho", body: float = BODY_SIZES.preferred) -> dict[str, float]:
    """Give every element its size in points for one preset and one body size.

    Raises:
        KeyError: the preset is neither "nho" nor "lon".

    >>> sizes("lon")["quoc_hieu"], sizes("nho", 13)["trich_yeu"], sizes()["noi_nhan"]
    (13, 13, 12)
    """
    return dict(_sizes(preset, body))


@lru_cache(maxsize=16, typed=True)
def _sizes(preset: str, body: float) -> dict[str, float]:
    chosen = PRESETS[preset]
    return {
        key: chosen.get(key, body if key in FOLLOW_BODY else element.co.preferred) for key, element in ELEMENTS.items()
    }
