"""Sentences of the official forms, once: printed with their holes filled, recognised by the same words.

`{name}` is a hole for any words, `{name:ngay}` for a date in words, `{name:so}` for a number, `{name|gửi|chuyển}` for one
of a few words. What stands in `[…]` is left out when a hole in it has nothing to hold; without a hole it is only recognised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from vanban.patterns import regex

_HOLE: Final = regex(r"\{(\w+)(?::(\w+)|((?:\|[^|}]+)+))?\}")
_NO_BRACKETS: Final = str.maketrans("", "", "[]")
_OPTIONAL: Final = regex(r"\[([^\[\]]*)\]")
_KINDS: Final = {
    "": r".+?",
    "ngay": r"ngày \d{1,2} tháng \d{1,2} năm \d{4}",
    "ngay_trong": r"ngày .+ tháng .+ năm .*?",
    "so": r"\d+",
    "phan_tram": r"[\d,]+",
}
"""What a hole takes: words, a date, a date with blanks, a number, a share."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a form.

    Attributes:
        words: the sentence with its holes.

    >>> leave = Sentence("Được nghỉ [{so_ngay:so} ngày ]tại {noi_nghi}.")
    >>> leave.say(so_ngay="03", noi_nghi="Huế"), leave.say(noi_nghi="Huế")
    ('Được nghỉ 03 ngày tại Huế.', 'Được nghỉ tại Huế.')
    >>> leave.heard("Được nghỉ 03 ngày tại Huế")
    {'so_ngay': '03', 'noi_nghi': 'Huế'}
    """

    words: str

    def say(self, **holes: str | None) -> str:
        """Print the sentence; an optional stretch is left out when a hole in it holds nothing."""

        def kept(match: re.Match[str]) -> str:
            inside = [hole[1] for hole in _HOLE.finditer(match[1])]
            return match[1] if inside and all(holes.get(name) for name in inside) else ""

        def filled(match: re.Match[str]) -> str:
            value = holes[match[1]]
            return "" if value is None else value

        return _HOLE.sub(filled, _OPTIONAL.sub(kept, self.words))

    def heard(self, text: str) -> dict[str, str | None] | None:
        """What the holes hold in a printed line; None when the line is another sentence."""
        match = self.pattern.fullmatch(text.strip())
        return match.groupdict() if match else None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What recognises the sentence: in any case, with or without its last full stop, a space before its colon."""
        final = "" if self.words.endswith(":") else r"\.?"
        optional = _OPTIONAL.split(self.words.removesuffix("."))
        pattern = "".join(f"(?:{_pattern(part)})?" if i % 2 else _pattern(part) for i, part in enumerate(optional))
        return re.compile(pattern + final, re.IGNORECASE | re.DOTALL)

    @property
    def own_words(self) -> str:
        """What it prints of itself: its words without the holes, all words to choose among."""
        return _HOLE.sub(lambda hole: (hole[3] or "").replace("|", " "), self.words).translate(_NO_BRACKETS)

    @property
    def tail(self) -> str:
        """The words after its last hole, without their end mark."""
        return _HOLE.split(self.words)[-1].strip(" .:]")


def _pattern(words: str) -> str:
    out, at = [], 0
    for hole in _HOLE.finditer(words):
        choice = hole[3]
        inside = "|".join(map(re.escape, choice[1:].split("|"))) if choice else _KINDS[hole[2] or ""]
        out += [_fixed(words[at : hole.start()]), f"(?P<{hole[1]}>{inside})"]
        at = hole.end()
    return "".join([*out, _fixed(words[at:])])


def _fixed(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+").replace(":", r"\s*:")


DIEN: Final = Sentence("{co_quan} điện:")
"""Công điện (Mẫu 1.6): who sends it."""
KINH_MOI: Final = Sentence("{co_quan} trân trọng kính mời:")
"""Giấy mời (Mẫu 1.7): who invites."""
KINH_MOI_NGAN: Final = Sentence("{co_quan} kính mời:")
"""The same as some write it; never printed."""
TOI_DU: Final = Sentence("Tới dự[:] {toi_du}")
GIOI_THIEU: Final = Sentence("{co_quan} trân trọng giới thiệu:")
"""Giấy giới thiệu (Mẫu 1.8): who sends somebody."""
TAO_DIEU_KIEN: Final = Sentence("Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.")
GIA_TRI_DEN: Final = Sentence("Giấy này có giá trị đến hết {gia_tri_den:ngay}")
XET_DON: Final = Sentence("Xét Đơn đề nghị nghỉ phép {ngay_don:ngay} của {nguoi}")
"""Giấy nghỉ phép (Mẫu 1.10): on whose request."""
CAP_CHO: Final = Sentence("{co_quan} cấp cho:")
NGHI_PHEP: Final = Sentence(
    "Được nghỉ phép trong thời gian [{so_ngay:so} ngày ]kể từ {tu_ngay:ngay} đến hết {den_ngay:ngay} tại {noi_nghi}."
)
TINH_VAO: Final = Sentence("Số ngày nghỉ phép nêu trên được tính vào thời gian {loai_nghi}")
THOI_HAN: Final = Sentence("Thời hạn ủy quyền:[ từ {tu_ngay:ngay}][ đến hết {den_ngay:ngay}]")
"""Giấy ủy quyền: for how long."""
GUI_TAI_LIEU: Final = Sentence("{co_quan} {viec|gửi|chuyển} [{noi|đến Quý cơ quan} ]các văn bản, tài liệu sau:")
"""Phiếu gửi, phiếu chuyển, phiếu báo: the papers follow in a table."""
GUI_KEM: Final = Sentence("{co_quan} gửi kèm theo phiếu này các văn bản, tài liệu sau:")
"""Phiếu gửi of a whole envelope, written from the book."""
XAC_NHAN_DA_NHAN: Final = Sentence("Đề nghị Quý cơ quan ký xác nhận đã nhận đủ và gửi trả lại Phiếu gửi này")
DIEN_BIEN: Final = Sentence("Nội dung[ (theo diễn biến {cuoc_hop})]:")
"""Biên bản (Mẫu 1.9): what happened follows."""
KET_QUA_BIEU_QUYET: Final = Sentence("Kết quả biểu quyết:")
BIEU_QUYET: Final = Sentence(
    "{noi_dung}: {tan_thanh:so}/{tong:so} tán thành[ (đạt {ty_le:phan_tram}%)]"
    "[, {khong_tan_thanh:so} không tán thành, {khong_y_kien:so} không có ý kiến]"
)
KET_THUC_HOP: Final = Sentence("{cuoc_hop} kết thúc vào {luc}.")
HOM_NAY: Final = Sentence("Hôm nay, {ngay:ngay_trong}, tại {dia_danh}, chúng tôi gồm:")
"""Papers of parties (practice): when and where they met."""
LOI_DAN: Final[dict[str, Sentence]] = {
    "hop_dong": Sentence("{ben|Hai bên|Các bên} thỏa thuận ký kết Hợp đồng với các điều khoản sau:"),
    "ban_ghi_nho": Sentence("{ben|Hai bên|Các bên} thống nhất ký kết Bản ghi nhớ với các nội dung sau:"),
    "ban_thoa_thuan": Sentence("{ben|Hai bên|Các bên} thống nhất thỏa thuận các nội dung sau:"),
}
"""Kind of a paper of parties → the sentence that leads to its terms."""
NGUOI_DAI_DIEN: Final = Sentence("{ho_ten}[ - Chức vụ: {chuc_vu}]")

SENTENCES: Final[dict[str, Sentence]] = {
    **{name: value for name, value in vars().items() if isinstance(value, Sentence)},
    **{f"LOI_DAN.{kind}": sentence for kind, sentence in LOI_DAN.items()},
}
"""All of them, by name."""

CHU_TRI: Final = "Chủ trì"
THOI_GIAN: Final = "Thời gian"
DIA_DIEM: Final = "Địa điểm"
CHUC_VU: Final = "Chức vụ"
DUOC_CU_DEN: Final = "Được cử đến"
VE_VIEC: Final = "Về việc"
NGUOI_UY_QUYEN: Final = "Người ủy quyền"
NGUOI_DUOC_UY_QUYEN: Final = "Người được ủy quyền"
BAT_DAU: Final = "Thời gian bắt đầu"
THANH_PHAN: Final = "Thành phần tham dự"
VANG_MAT: Final = "Vắng mặt"
CHU_TOA: Final = "Chủ trì (chủ tọa)"
THU_KY: Final = "Thư ký (người ghi biên bản)"
CHUONG_TRINH: Final = "Chương trình"
DAI_DIEN: Final = "Đại diện"
PARTY_LABELS: Final[dict[str, str]] = {
    "uy_quyen": "Giấy ủy quyền",
    "dia_chi": "Địa chỉ",
    "dien_thoai": "Điện thoại",
    "thu_dien_tu": "Thư điện tử",
    "tai_khoan": "Tài khoản",
    "ma_so_thue": "Mã số thuế",
}
"""Field of a party → the label of its line, in the order printed."""
PARTY_LETTERS: Final = "ABCDEFGHIK"
"""Letters of Bên A, Bên B ..."""
ONG_BA: Final = "Ông (bà)"
"""How a person is addressed whose honorific nobody gave."""
NGHI_HANG_NAM: Final = "nghỉ hằng năm"
"""The leave a giấy nghỉ phép speaks of when nobody says another."""
WORDS: Final = (
    *(sentence.own_words for sentence in SENTENCES.values()),
    *(value for name, value in vars().items() if name.isupper() and isinstance(value, str) and name != "PARTY_LETTERS"),
    *PARTY_LABELS.values(),
)
"""What the forms print of themselves, sentence by sentence, label by label."""
