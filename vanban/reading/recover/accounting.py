"""What each component of a paper may hold, and which words the text fields of a record hold: the two sides of the account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic_core import PydanticCustomError

from vanban.language import so_la_ma
from vanban.models import inline, numbering
from vanban.models.blocks import Bang, Cap, Doan, Khoi
from vanban.models.tree import doc_noi_dung
from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Facts, Mark, Paper, Signature
from vanban.reading.facts.wording import words
from vanban.reading.recover.account import Claims, all_words, draw_up
from vanban.reading.recover.further import beyond, with_first
from vanban.reading.recover.recovered import Account, Leftover, Record
from vanban.regulation import LOAI, forms, formulas, party

_COUNTED: Final = ("trich_yeu", "kinh_gui", "tham_quyen", "can_cu", "noi_dung", "noi_nhan", "luu", "kem_theo", "phu_luc",
                   "thong_tin_ky_so", "ky_hieu_nguoi_soan", "so_ban", "moi", "dien", "nguoi_dien")  # fmt: skip
"""Fields whose words are counted one by one."""
_LOOKS: Final = frozenset(
    {"nhan", "rong", "can", "ke", "giua", "ngang", "noi", "trinh_bay", "loai", "nguyen_van", "co_quan"}
)
OWN_FORMS: Final = frozenset(
    {"bien_ban", "hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "cong_dien", "giay_moi", "thu_cong", "giay_gioi_thieu",
     "giay_nghi_phep", "giay_uy_quyen", "phieu_gui", "phieu_chuyen", "phieu_bao"}
)  # fmt: skip
_FORM_WORDS: Final = (
    *forms.WORDS,
    "giờ phút ngày tháng năm cuộc họp, hội nghị, hội thảo bên A B các thống nhất thỏa thuận như sau ký kết hợp đồng với nội dung "
    "Ông Bà Đồng chí hằng năm từ TT Số, ký hiệu; ngày tháng Tên loại, trích yếu nội dung Số lượng Ghi chú Chữ ký, dấu XÁC NHẬN "
    "CỦA CƠ QUAN (TỔ CHỨC) HOẶC CHÍNH QUYỀN ĐỊA PHƯƠNG NƠI NGHỈ PHÉP CHỦ TỌA THƯ KÝ ĐẠI DIỆN BÊN NGƯỜI ỦY QUYỀN điện các ông, bà",
)
"""Words of the sentences that Mẫu 1.6 to 1.10, contracts and slips print by themselves."""
_CONTACT_WORDS: Final = (
    "Địa chỉ Điện thoại ĐT SĐT Tel Fax Email E-mail Thư điện tử Website Web Trang Cổng thông tin điện tử"
)


def account(facts: Facts, record: Record, taken: Iterable[BodyItem]) -> tuple[Account, tuple[Leftover, ...]]:
    """Draw up the account of a reading.

    Args:
        facts: what was printed.
        record: what was read of it.
        taken: lines and tables of a form whose values went into fields of their own.
    """
    everything = (*all_words(record), *_computed(record))
    claims = Claims()
    claims.paragraphs(beyond(facts))  # nothing of a further paper stands in the record
    for paper in _papers(facts):
        _claim(paper, record, claims, everything)
    labels = tuple(_labels(record))
    for appendix in with_first(facts, facts.appendices):
        claims.lines(appendix.label.lines, formulas.PHU_LUC, *labels)
    for item in taken:
        claims.paragraphs(range(item.first, item.last + 1), *_FORM_WORDS, *everything)
    return draw_up(facts, (*_record_words(record), *_around(facts, record)), claims)


def _papers(facts: Facts) -> list[Paper]:
    """The papers a record is of: the first, and what goes with it."""
    return [paper for paper in facts.papers if paper.first not in beyond(facts)]


def _labels(record: Record) -> Iterator[str]:
    """Give the labels that the appendices of a record print."""
    attached = record.get("kem_theo")
    owners = [record, *(attached if isinstance(attached, list) else ())]
    for listed in (one.get("phu_luc") or () for one in owners if isinstance(one, Mapping)):
        for number, one in enumerate(listed, 1):
            yield str(one.get("nhan") or (so_la_ma(number) if len(listed) > 1 else ""))


def _claim(paper: Paper, record: Record, claims: Claims, everything: tuple[str, ...]) -> None:
    """Claim the components of one paper."""
    loai = LOAI.get(paper.loai.key or "")
    plain = bool(record.get("nguyen_van"))
    form = paper.loai.key in OWN_FORMS and not plain
    bodies = tuple(all_words(record.get("co_quan")))
    claims.lines(paper.quoc_hieu.lines, formulas.QUOC_HIEU)
    claims.lines(paper.tieu_ngu.lines, formulas.TIEU_NGU)
    claims.lines(paper.tieu_de_dang.lines, party.TITLE)
    claims.lines(
        (*paper.chu_quan.lines, *paper.co_quan.lines), *bodies, *(_attached_bodies(record) if paper.role else ())
    )
    numbers = tuple(str(record[name]) for name in ("so", "chen", "ky_hieu", "linh_vuc", "luu") if name in record)
    code = (loai.ky_hieu or "") if loai is not None else ""
    digits = f"{record.get('so', '')}{record.get('chen', '')}"
    if paper.role != "kem_theo":  # what is attached has neither number nor date in a record
        claims.lines(paper.so_ky_hieu.lines, "Số", digits, code, *numbers, *bodies)
        date = (str(record.get("ngay", "")), str(record.get("dia_danh", "")))
        claims.lines(paper.dia_danh_ngay.lines, "ngày tháng năm", *date)
    name = loai.ten if loai is not None else ""
    claims.lines(
        paper.ten_loai.lines,
        name,
        str(record.get("ten_loai", "")),
        str(record.get("ten_thu", "")),
        *_attached_names(record),
    )
    if plain and record.get("lenh"):
        claims.lines(paper.lenh.lines, str(record["lenh"]))
    elif not plain and loai is not None and loai.lenh and paper.role != "kem_theo":
        claims.lines(paper.lenh.lines, loai.lenh)
    claims.lines(paper.lien_he.lines, _CONTACT_WORDS, *all_words(record.get("lien_he")))
    for mark in paper.marks:
        claims.lines([mark.line], *_mark_words(mark, record))
    signers = (
        everything if form else tuple(all_words([record.get("nguoi_ky"), record.get("ky"), record.get("xac_nhan")]))
    )
    for signature in (*paper.ky, paper.xac_nhan) if paper.role != "kem_theo" else ():
        if signature is not None:
            claims.lines(
                (s.line for s in signature.lines), *signers, *_prefixes(signature), *(_FORM_WORDS if form else ())
            )
    if form:
        lines = [line for item in (*paper.noi_nhan.items, *paper.kinh_gui.items) for line in item.lines]
        claims.lines((*lines, *paper.kinh_gui.label.lines), *_FORM_WORDS, "Lưu VT", *everything)


def _computed(record: Record) -> Iterator[str]:
    """Give the figures a form works out by itself: shares of votes, ordinals of a list."""
    for vote in record.get("bieu_quyet", ()):
        if vote.get("tong"):
            yield f"{100 * vote['tan_thanh'] / vote['tong']:.2f}".replace(".00", "")
    yield from (str(number) for number, _ in enumerate(record.get("tai_lieu", ()), 1))


def _attached_bodies(record: Record) -> Iterator[str]:
    for one in record.get("kem_theo", ()) if isinstance(record.get("kem_theo"), list) else ():
        yield from all_words(one.get("co_quan"))


def _attached_names(record: Record) -> Iterator[str]:
    for one in record.get("kem_theo", ()) if isinstance(record.get("kem_theo"), list) else ():
        yield str(one.get("loai", ""))


def _prefixes(signature: Signature) -> Iterator[str]:
    for printed in signature.office:
        yield printed.prefix
        yield printed.prefix.replace("/", "")


def _mark_words(mark: Mark, record: Record) -> Iterator[str]:
    table = {"khan": formulas.KHAN, "mat": formulas.MAT, "pham_vi": formulas.PHAM_VI}.get(mark.kind, {})
    yield table.get(mark.key, "")
    if mark.kind == "du_thao":
        number = record.get("du_thao")
        yield f"DỰ THẢO LẦN {number}" if isinstance(number, int) and number is not True else "DỰ THẢO"


def _around(facts: Facts, record: Record) -> Iterator[str]:
    """Give the words the library sets around lists: "Kính gửi", "Nơi nhận", "Lưu", "V/v", as often as they are printed."""
    for paper in _papers(facts):
        if paper.role == "kem_theo" and paper is not facts.main:
            continue
        if paper.loai.key in OWN_FORMS and not record.get("nguyen_van"):
            heading = paper.noi_nhan.heading.there
            yield from words(formulas.NOI_NHAN) if heading else ()
            yield from words(formulas.VE_VIEC) if paper.trich_yeu_cong_van.there else ()
            continue
        for there, text in (
            (paper.noi_nhan.heading.there, formulas.NOI_NHAN),
            (paper.trich_yeu_cong_van.there, formulas.VE_VIEC),
            (paper.noi_nhan.luu is not None, "Lưu" if paper is not facts.main or "luu" in record else "Lưu: VT"),
            (paper.kinh_gui.kind == "kinh_gui" and bool(record.get("kinh_gui")), formulas.KINH_GUI),
            (paper.kinh_gui.kind == "kinh_trinh" and not record.get("nguyen_van"), "Kính trình"),
        ):
            yield from words(text) if there else ()


def _record_words(record: Record) -> Iterator[str]:
    form = record.get("loai") in OWN_FORMS and not record.get("nguyen_van")
    for name in _COUNTED:
        value = record.get(name)
        if form and name in {
            "kinh_gui",
            "noi_nhan",
            "luu",
            "moi",
            "dien",
            "nguoi_dien",
            "ky_hieu_nguoi_soan",
            "so_ban",
        }:
            continue
        if name == "luu":
            yield from words(str(value)) if value is not None else ()
        elif value is not None:
            yield from _body_words(value) if name == "noi_dung" else _field_words(value)


_DIRECTIVE = regex(r"^\{[^{}\n]*\}", re.MULTILINE)
"""What says how a line of typed text is set: "{giữa}"; none of its words."""


def _field_words(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == "noi_dung":
                yield from _body_words(part)
            elif key not in _LOOKS:
                yield from _field_words(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _field_words(part)
    elif value is not None and not isinstance(value, bool):
        yield from words(inline.plain(_DIRECTIVE.sub("", str(value)).replace("<br>", " ")))


def _body_words(value: Any) -> Iterator[str]:
    """Give the words of a body with the labels its numbering will print."""
    try:
        body = doc_noi_dung(value)
    except PydanticCustomError:
        yield from _field_words(value)
        return
    yield from _block_words(body, numbering.Counter())


def _block_words(body: Iterable[Khoi], counter: numbering.Counter) -> Iterator[str]:
    for block in body:
        if isinstance(block, Cap):
            yield from words(counter.label(type(block), block.so))
            yield from words(inline.plain(f"{block.tieu_de} {block.chu}"))
            counter.enter()
            yield from _block_words(block.con, counter)
            counter.leave()
        elif isinstance(block, Doan):
            yield from words(inline.plain(block.chu))
        elif isinstance(block, Bang):
            yield from _table_words(block)


def _table_words(table: Bang) -> Iterator[str]:
    if not table.dau:
        for column in table.cot:
            yield from words(inline.plain(column.ten))
    number = 0
    for row in (*table.dau, *table.hang):
        number = 0 if row.nhom else number
        number += any(cell.doan == ("#",) for cell in row.o)
        for cell in row.o:
            yield from words(str(number) if cell.doan == ("#",) else inline.plain("\n".join(cell.doan)))
