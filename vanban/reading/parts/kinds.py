"""What a file is: Party or State, which rules by date, draft or final; each with its reasons."""

from __future__ import annotations

from datetime import date

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Copy, Guess, Line, Part, SoKyHieu
from vanban.reading.facts.paper import Paper
from vanban.reading.parts import words
from vanban.reading.parts.head import Head
from vanban.reading.parts.placeholders import has_tag
from vanban.regulation import LOAI, TYPE_CODES, profile_for

_OF_A_PERSON = regex(
    r"(?:đơn|tờ khai|bản khai|bản tự|bản cam kết|giấy cam kết|giấy đề nghị|phiếu đăng ký|phiếu đề nghị|lý lịch|sơ yếu|"
    r"bản kiểm điểm|giấy xác nhận|bản tường trình|phiếu lấy ý kiến)\b"
)


def guess_type(head: Head, ten_loai: Part, so: SoKyHieu | None, *, has_address: bool) -> Guess:
    """Recognise the type of a paper by its title, its code, its subject line."""
    if ten_loai.there:
        return _by_title(ten_loai, so)
    subject = head.get("trich_yeu_cong_van")
    if subject or (so is not None and has_address):
        sure = 0.97 if subject and has_address else 0.9 if subject else 0.7
        said = "có dòng V/v dưới số, ký hiệu" if subject else "có Kính gửi, không có tên loại"
        return Guess("cong_van", sure, (said, "không có dòng tên loại"))
    code = so.loai if so is not None else None
    if code in TYPE_CODES:
        return Guess(TYPE_CODES[code], 0.5, (f"ký hiệu có «{code}», không thấy dòng tên loại",))
    if has_address and head.get("quoc_hieu"):
        return Guess("thu_cong", 0.4, ("có Kính gửi, không có số, ký hiệu và tên loại",))
    return Guess(None, 0.0, ("không thấy tên loại, số ký hiệu hay dòng V/v",))


def _by_title(ten_loai: Part, so: SoKyHieu | None) -> Guess:
    known = words.type_of(ten_loai.lines[0].shown) or words.type_of(ten_loai.text)
    title = ten_loai.lines[0].text
    if known is None:
        return Guess(None, 0.3, (f"tên loại «{title}» không có trong Điều 7",))
    key, sure = known
    reasons = [f"tên loại «{title}»"]
    expected = LOAI[key].ky_hieu if key in LOAI else None
    if so is not None and so.loai is not None and expected is not None:
        if so.loai == expected:
            reasons.append(f"ký hiệu có «{so.loai}»")
            sure = min(1.0, sure + 0.1)
        else:
            reasons.append(f"nhưng ký hiệu có «{so.loai}»")
            sure -= 0.15
    return Guess(key, round(min(sure, 1.0) * 0.99, 2), tuple(reasons))


def guess_family(main: Paper, copy: Copy | None, head_found: int, opening: str = "") -> Guess:
    """Tell Party papers, State papers, normative papers, copies and everything else apart.

    Args:
        main: the main paper.
        copy: the block of a copy; None without one.
        head_found: how many papers and appendices stand beside the main one.
        opening: the first printed line of the file: texts of law come without a header, their name first.
    """
    so = main.so
    title = fold(main.ten_loai.text)
    if main.tieu_de_dang.there and not main.quoc_hieu.there:
        return Guess("dang", 0.98, ("tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM",))
    if not main.quoc_hieu.there and opening.isupper() and fold(opening).strip(" :.") in words.NORMATIVE:
        return Guess("quy_pham", 0.8, (f"mở đầu bằng tên «{opening}», không có phần đầu",))
    if title in words.NORMATIVE or (so is not None and so.nam is not None and not so.dang and _makes_law(main)):
        said = (
            f"tên loại «{main.ten_loai.text}»"
            if title in words.NORMATIVE
            else f"ký hiệu có năm ({so.nam if so else ''})"
        )
        return Guess("quy_pham", 0.9, (said,))
    if so is not None and so.dang and not main.quoc_hieu.there:
        return Guess("dang", 0.7, ("số, ký hiệu theo cách viết của Đảng",))
    if copy is not None:
        return Guess("ban_sao", 0.95, (f"có khối «{copy.hinh_thuc.text}» cuối văn bản",))
    if main.quoc_hieu.there and not main.so_ky_hieu.there and _OF_A_PERSON.match(title):
        return Guess("khac", 0.8, (f"tên «{main.ten_loai.text}»: đơn, tờ khai, giấy tờ cá nhân",))
    if main.quoc_hieu.there and (main.so_ky_hieu.there or main.loai.key is not None):
        return Guess("hanh_chinh", 0.97, ("có Quốc hiệu", "có số, ký hiệu hoặc tên loại"))
    if main.quoc_hieu.there and not (main.co_quan.there or main.kem_theo.there or main.dia_danh_ngay.found):
        return Guess("khac", 0.6, ("có Quốc hiệu nhưng không có cơ quan ban hành, số, ký hiệu: đơn, giấy tờ cá nhân",))
    if main.quoc_hieu.there or main.tieu_ngu.there:
        return Guess("hanh_chinh", 0.6, ("có Quốc hiệu hoặc Tiêu ngữ",))
    if head_found:
        return Guess("hanh_chinh", 0.5, ("có một số thành phần thể thức",))
    return Guess("khac", 0.6, ("không thấy Quốc hiệu, số, ký hiệu hay tên loại",))


_LAWMAKERS = regex(
    r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|chính phủ|thủ tướng|quốc hội|chủ tịch nước|ủy ban thường vụ|"
    r"hội đồng thẩm phán|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao|kiểm toán nhà nước|tổng kiểm toán)"
)
"""Bodies whose decisions and resolutions may be normative; a ministry makes law by circulars."""
_LAW_CODES = frozenset({"UBND", "HĐND", "TTG", "CP", "QH", "UBTVQH", "CTN", "KTNN", "HĐTP", "TANDTC", "VKSNDTC"})
_NORMATIVE_CODES = frozenset({"TT", "TTLT", "NĐ", "PL", "L", "NQLT"})
"""Codes that normative papers have and no type of Điều 7."""


def _makes_law(main: Paper) -> bool:
    """Whether a year in the number says that this is a normative paper; at a body that makes no law it is only a slip."""
    codes = [code.upper() for code in main.so.nhom] if main.so is not None else []
    if codes and codes[0] in _NORMATIVE_CODES:
        # Its title may be taken for another type: "QUY ĐỊNH CHI TIẾT …" below the number of a nghị định.
        return True
    if main.loai.key not in {"quyet_dinh", "nghi_quyet", None}:
        return False
    name = fold(" ".join(line.text for line in main.co_quan.lines))
    return not name or any(code in _LAW_CODES for code in codes[1:]) or _LAWMAKERS.match(name) is not None


def guess_profile(family: Guess, issued: date | None) -> Guess:
    """Choose the rules by family and date of issue."""
    if family.key in {"quy_pham", "khac", None}:
        return Guess(None, 0.0, ("không phải văn bản thuộc phạm vi kiểm tra",))
    profile = profile_for(issued, dang=family.key == "dang")
    when = f"ngày văn bản {issued:%d/%m/%Y}" if issued else "văn bản chưa có ngày: theo quy định đang có hiệu lực"
    return Guess(profile.key, family.confidence, (when,))


def draft_reasons(main: Paper) -> tuple[str, ...]:
    """Say why a paper is a draft; empty for a final one."""
    reasons = []
    if any(mark.kind == "du_thao" for mark in main.marks):
        reasons.append("có dấu dự thảo")
    if main.so is not None and main.so.blank:
        reasons.append("số văn bản để trống")
    if main.ngay is not None and main.ngay.blank:
        reasons.append("ngày tháng để trống")
    if any(has_tag(line.text) for line in _first_lines(main)):
        reasons.append("có chỗ để điền của biểu mẫu")
    return tuple(reasons)


def _first_lines(main: Paper) -> list[Line]:
    """The lines in which a form shows the places it leaves for a program or a person."""
    parts = (main.so_ky_hieu, main.dia_danh_ngay, main.trich_yeu, main.trich_yeu_cong_van, main.chu_quan, main.co_quan)
    lines = [line for part in parts for line in part.lines]
    lines += [line for item in (*main.noi_nhan.items, *main.kinh_gui.items) for line in item.lines]
    lines += [signed.line for signature in main.ky for signed in signature.lines]
    return lines + [item.line for item in main.body[:40] if item.line is not None]


def not_judged(family: Guess, profile: Guess, main: Paper) -> tuple[str, ...]:
    """Say what nobody should think was checked, for the file as a whole."""
    if family.key == "quy_pham":
        return ("Văn bản quy phạm pháp luật không thuộc Nghị định 30/2020/NĐ-CP: thể thức không được đánh giá",)
    if family.key == "khac":
        return ("Không nhận ra văn bản hành chính: thể thức các thành phần không được đánh giá",)
    if profile.key is None:
        return ("Không xác định được bộ quy định áp dụng",)
    if main.between_parties:
        return (
            "Hợp đồng, thỏa thuận giữa các bên, không do một cơ quan ban hành: tên, số, ký hiệu không được đánh giá",
        )
    return ()
