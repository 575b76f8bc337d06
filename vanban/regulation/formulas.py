"""Texts the decree prescribes word for word, and the spellings that count as the same."""

from __future__ import annotations

from typing import Final

QUOC_HIEU: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU: Final = "Độc lập - Tự do - Hạnh phúc"
SO: Final = "Số:"
NOI_NHAN: Final = "Nơi nhận:"
KINH_GUI: Final = "Kính gửi:"
NHU_TREN: Final = "Như trên"
VE_VIEC: Final = "V/v"
KET_THUC: Final = "./."
PHU_LUC: Final = "Phụ lục"
SO_BLANK: Final = "        "
"""Room for a number written by hand."""

DIEM_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""Letters of điểm, in Vietnamese order (I.II.6.đ); the tail after o is practice."""

KHAN: Final[dict[str, str]] = {"hoa_toc": "HỎA TỐC", "thuong_khan": "THƯỢNG KHẨN", "khan": "KHẨN"}
PHAM_VI: Final[dict[str, str]] = {"xem_xong_tra_lai": "XEM XONG TRẢ LẠI", "luu_hanh_noi_bo": "LƯU HÀNH NỘI BỘ"}
MAT: Final[dict[str, str]] = {"tuyet_mat": "TUYỆT MẬT", "toi_mat": "TỐI MẬT", "mat": "MẬT"}
