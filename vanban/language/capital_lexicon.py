"""Phrases whose capitals Phụ lục II fixes: compared without regard to case, told when written otherwise."""

from __future__ import annotations

from typing import Final

from vanban.language.capital_findings import Muc

LEXICON: Final[tuple[tuple[str, str, Muc, bool, tuple[str, ...]], ...]] = (
    (
        "CAP-08", "Phụ lục II, III.1.c", "loi", False,
        ("Thành phố Hồ Chí Minh", "Thủ đô Hà Nội"),
    ),
    (
        "CAP-14", "Phụ lục II, IV.1.b", "canh_bao", False,
        (
            "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương Đảng", "Văn phòng Trung ương Đảng",
            "Đảng Cộng sản Việt Nam",
        ),
    ),
    (
        "CAP-13", "Phụ lục II, IV.1.a", "canh_bao", True,
        (
            "Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương", "Sở Ngoại vụ",
            "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Nông nghiệp và Môi trường",
            "Sở Văn hóa, Thể thao và Du lịch", "Sở Dân tộc và Tôn giáo", "Thanh tra Chính phủ",
            "Bộ Nội vụ", "Bộ Tài chính", "Bộ Y tế", "Bộ Tư pháp", "Bộ Xây dựng", "Bộ Công Thương", "Bộ Ngoại giao",
            "Bộ Quốc phòng", "Bộ Công an", "Bộ Khoa học và Công nghệ", "Bộ Giáo dục và Đào tạo",
            "Bộ Nông nghiệp và Môi trường", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Dân tộc và Tôn giáo",
            "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân",
            "Viện kiểm sát nhân dân", "Hội đồng Thi đua - Khen thưởng", "Ban Thi đua - Khen thưởng Trung ương",
            "Mặt trận Tổ quốc Việt Nam", "Tổng Liên đoàn Lao động Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam",
            "Hội Nông dân Việt Nam", "Hội Cựu chiến binh Việt Nam", "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
            "Ngân hàng Nhà nước Việt Nam", "Bảo hiểm xã hội Việt Nam",
        ),
    ),
    (
        "CAP-15", "Phụ lục II, IV.2.a", "canh_bao", False,
        ("Liên hợp quốc", "Tổ chức Y tế thế giới", "Ngân hàng Thế giới"),
    ),
    (
        "CAP-18", "Phụ lục II, V.2", "canh_bao", False,
        (
            "Huân chương Sao vàng", "Huân chương Hồ Chí Minh", "Huân chương Độc lập", "Huân chương Quân công",
            "Huân chương Lao động", "Huân chương Chiến công", "Huân chương Đại đoàn kết dân tộc", "Huân chương Dũng cảm",
            "Huân chương Hữu nghị",
        ),
    ),
    (
        "CAP-18", "Phụ lục II, V.2", "goi_y", False,
        (
            "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú", "Nghệ sĩ Nhân dân",
            "Nghệ sĩ Ưu tú", "Nghệ nhân Nhân dân", "Nghệ nhân Ưu tú", "Anh hùng Lao động",
        ),
    ),
    (
        "CAP-11", "Phụ lục II, III.1.đ", "canh_bao", False,
        ("Tây Nguyên", "Đông Nam Bộ", "Tây Nam Bộ", "Bắc Trung Bộ", "Nam Trung Bộ"),
    ),
    (
        "CAP-27", "Phụ lục II, V.9", "canh_bao", False,
        ("Cách mạng tháng Tám", "Khởi nghĩa Lam Sơn", "Chiến dịch Điện Biên Phủ", "Chiến dịch Hồ Chí Minh"),
    ),
    (
        "CAP-25", "Phụ lục II, V.8.b", "goi_y", False,
        ("tết Nguyên đán",),
    ),
)  # fmt: skip
"""(rule, clause, level, whether only told when the first letter is a capital, phrases as they should stand)."""

PROVINCES: Final = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định",
    "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp",
    "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa",
    "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An",
    "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị",
    "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang",
    "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
"""Names of provinces, those merged on 01/7/2025 too: old papers and căn cứ name them."""

CITIES: Final = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Centrally-run cities whose common noun is small (Thành phố Hồ Chí Minh is the exception)."""

TYPES: Final = (
    "luật", "bộ luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "quyết định", "nghị quyết", "chỉ thị",
    "công văn", "công điện", "kế hoạch", "tờ trình", "báo cáo", "thông báo", "hướng dẫn", "chương trình", "quy chế",
    "quy định", "kết luận", "giấy mời", "hợp đồng", "biên bản",
)  # fmt: skip
"""Types of papers that are cited with a number."""

NOT_SENTENCE_END: Final = frozenset({
    "tp", "tx", "tt", "tm", "kt", "tl", "tuq", "q", "p", "h", "x", "đ", "ths", "ts", "gs", "pgs", "bs", "ks", "cn", "ds", "ls",
    "nxb", "tr", "v.v", "vv", "st", "mr", "mrs", "ms", "dr", "no", "đ/c", "đt", "đc", "vd", "stt", "tk", "mst", "co", "ltd",
    "jsc", "inc", "corp", "etc", "e.g", "i.e", "sdt", "sđt", "cmnd", "cccd", "kcn", "ubnd", "hđnd", "k", "t", "s", "n", "m",
})  # fmt: skip
"""Abbreviations after whose full stop a sentence goes on."""
