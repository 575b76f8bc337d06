"""The building blocks of a template: ordinary tags in named styles, which a clerk may move about in Word."""

from __future__ import annotations

from typing import Final

from vanban.building.markup import cell, control, control_row, each, layout_table, paragraph, row, spacing, when
from vanban.ooxml.units import twips
from vanban.regulation import page

TEXT_WIDTH: Final = (
    twips(page.PAPER_WIDTH.preferred) - twips(page.MARGIN_LEFT.preferred) - twips(page.MARGIN_RIGHT.preferred)
)
"""Width of the text, in twips."""
HEADER_SPLIT: Final = (round(TEXT_WIDTH * 0.4), TEXT_WIDTH - round(TEXT_WIDTH * 0.4))
"""Columns of the header as drawn in the file; the layout sets them anew for each paper."""
SIGNATURE_SPLIT: Final = (TEXT_WIDTH // 2, TEXT_WIDTH - TEXT_WIDTH // 2)
_STAMPED: Final = "khung_dau"
_ABOVE_PT: Final = page.PARAGRAPH_GAP.preferred
"""Room above recipients and signature, inside their cells: with that below the last paragraph twice what parts two paragraphs.

It is no paragraph of its own: where the text just fills a page, LibreOffice moves that one alone, and the signature with it.
"""


def header(*, number: bool = True, date: bool = True, subject: bool = False) -> str:
    """Write boxes 1 to 4, 5b and 10: the two columns above a paper."""
    left, right = HEADER_SPLIT
    names = (
        each("ten in chu_quan", paragraph("chu_quan", "{{ ten }}"))
        + each("ten in co_quan", paragraph("co_quan", "{{ ten }}"))
        + paragraph("ke_co_quan")
    )
    motto = (
        paragraph("quoc_hieu", "{{ quoc_hieu }}") + paragraph("tieu_ngu", "{{ tieu_ngu }}") + paragraph("ke_tieu_ngu")
    )
    rows = [row(cell(left, names), cell(right, motto))]
    if number or date:
        written = paragraph("so_ky_hieu", '{{ so_ky_hieu or "" }}') if number else paragraph("so_ky_hieu")
        dated = paragraph("dia_danh_ngay", '{{ dia_danh_ngay or "" }}') if date else paragraph("dia_danh_ngay")
        rows.append(row(cell(left, written), cell(right, dated)))
    if subject:
        about = row(
            cell(left, paragraph("trich_yeu_cong_van", "{{ trich_yeu_cong_van }}")), cell(right, paragraph("ngat"))
        )
        rows += _rows_when("trich_yeu_cong_van", about)
    stamped = row(cell(left, paragraph("ngat", f"{{{{p {_STAMPED} }}}}")), cell(right, paragraph("ngat")))
    rows += _rows_when(_STAMPED, stamped)
    return layout_table("dau_trang", HEADER_SPLIT, *rows)


def attached_header() -> str:
    """Write the header of an attached paper (Mẫu 1.3): neither number nor date; nothing where the paper had none."""
    return control("if quoc_hieu") + header(number=False, date=False) + control("endif")


def _rows_when(condition: str, *rows: str) -> list[str]:
    return [control_row(f"if {condition}", HEADER_SPLIT), *rows, control_row("endif", HEADER_SPLIT)]


def title(*, subject: bool = True, info: bool = False) -> str:
    """Write box 5a: name of the type, subject, rule; with `info` the line (Kèm theo ...) of an attached paper."""
    lines = paragraph("ten_loai", "{{ ten_loai }}")
    if subject:
        lines += when("trich_yeu", paragraph("trich_yeu", "{{ trich_yeu }}"))
    if info:
        lines += when("kem_theo", paragraph("kem_theo", "{{ kem_theo }}"))
    rule = control("if ke_trich_yeu") + paragraph("ke_trich_yeu") + control("else") + spacer() + control("endif")
    return when("ten_loai", lines + rule)


def appendix_title() -> str:
    """Write the head of an appendix: label, title, (Kèm theo ...), rule (I.III.1)."""
    return (
        when("nhan", paragraph("phu_luc", "{{ nhan }}"))
        + when("tieu_de", paragraph("tieu_de_phu_luc", "{{ tieu_de }}"))
        + when("kem_theo", paragraph("kem_theo", "{{ kem_theo }}"))
        + paragraph("ke_trich_yeu")
    )


def opening() -> str:
    """Write the place of what stands before the body: addressees, authority, grounds."""
    return paragraph("noi_dung", "{{p mo_dau }}")


def body() -> str:
    """Write the place of the body."""
    return paragraph("noi_dung", "{{p noi_dung }}")


def spacer() -> str:
    """Leave room where no rule closes the head of a paper."""
    gap = spacing(before_pt=page.PARAGRAPH_GAP.preferred, after_pt=page.PARAGRAPH_GAP.preferred, exact_pt=1)
    return paragraph("ngat").replace("</w:pPr>", f"{gap}</w:pPr>")


def signature(*, confirmation: bool = False) -> str:
    """Write boxes 7 to 9b and 12: recipients on the left, signature on the right, in one row that never breaks.

    Two or more signatures stand in pairs; an odd last one beside the recipients, which else have a row of their own below. A
    list too long for its row runs on in further rows, which the layout adds. The confirming signature of a leave paper stands
    below the recipients, level with nothing: it is signed elsewhere, and later.
    """
    left, right = SIGNATURE_SPLIT
    single = [_beside("ky[0]")]
    if confirmation:
        single += [
            control_row("if xac_nhan", SIGNATURE_SPLIT),
            row(cell(left, spacer(), _confirmation()), cell(right, paragraph("ngat"))),
            control_row("endif", SIGNATURE_SPLIT),
        ]
    several = (
        control_row("for trai, phai in cap_chan", SIGNATURE_SPLIT),
        row(
            cell(left, _signer("trai"), spacer(), above_pt=_ABOVE_PT),
            cell(right, _signer("phai"), spacer(), above_pt=_ABOVE_PT),
        ),
        control_row("endfor", SIGNATURE_SPLIT),
        control_row("if ky_le", SIGNATURE_SPLIT),
        _beside("ky_le"),
        control_row("elif noi_nhan", SIGNATURE_SPLIT),
        row(cell(left + right, _recipients(), paragraph("ngat"), span=2)),
        control_row("endif", SIGNATURE_SPLIT),
    )
    return (
        control("if ky|length == 1")
        + layout_table("chu_ky", SIGNATURE_SPLIT, *single)
        + control("elif ky")
        + layout_table("chu_ky", SIGNATURE_SPLIT, *several)
        + control("endif")
        + paragraph("ngat")
    )


def _beside(signer: str) -> str:
    """Write the row of a signature with the recipients on its left."""
    left, right = SIGNATURE_SPLIT
    listed = cell(left, _recipients(), paragraph("ngat"), above_pt=_ABOVE_PT)
    return row(listed, cell(right, _signer(signer), above_pt=_ABOVE_PT))


def _recipients() -> str:
    listed = paragraph("noi_nhan", "{{ noi_nhan.dau }}") + paragraph("noi_nhan_danh_sach", "{{p danh_sach_noi_nhan }}")
    return control("if noi_nhan") + listed + control("endif")


def _signer(name: str) -> str:
    """One signature: authority lines, room for the hand, another office if any, the name."""
    return (
        each(f"dong in {name}.dong", paragraph("chuc_vu", "{{ dong }}"))
        + when(f"{name}.ghi_chu", paragraph("dong_giua", f"{{{{ {name}.ghi_chu }}}}"))
        + paragraph("cho_ky")
        + each(f"dong in {name}.tren_ten", paragraph("chuc_vu", "{{ dong }}"))
        + paragraph("ho_ten", f"{{{{ {name}.ho_ten }}}}")
    )


def _confirmation() -> str:
    """The place where the leave is spent confirms it: small and italic, as in Mẫu 1.10."""
    return (
        each("dong in xac_nhan.dong", paragraph("xac_nhan", "{{ dong }}"))
        + when("xac_nhan.ghi_chu", paragraph("xac_nhan", "{{ xac_nhan.ghi_chu }}"))
        + paragraph("cho_ky")
        + paragraph("ho_ten", "{{ xac_nhan.ho_ten }}")
    )


def copy_block() -> str:
    """Write what stands below a copied paper: full rule, kind of copy, number, date (Mẫu 3.1)."""
    left, right = HEADER_SPLIT
    names = each("ten in co_quan", paragraph("co_quan", "{{ ten }}")) + paragraph("ke_co_quan")
    head = layout_table(
        "dau_trang",
        HEADER_SPLIT,
        row(cell(left, names), cell(right, paragraph("hinh_thuc_sao", "{{ hinh_thuc_sao }}"))),
        row(
            cell(left, paragraph("so_ky_hieu", '{{ so_ky_hieu or "" }}')),
            cell(right, paragraph("dia_danh_ngay", '{{ dia_danh_ngay or "" }}')),
        ),
    )
    return spacer() + paragraph("ke_dia_chi") + head + spacer()
