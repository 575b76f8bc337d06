"""The sổ vàng: every line of an issued list entered once, under its number; what was taken back is void there too."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.awards.data.results import DuocTang
from vanban.awards.steps import Step
from vanban.errors import RegisterError
from vanban.registers import SoDangKy, VaoSo, YeuCauVaoSo


def book_of(code: str) -> str:
    """Name the book of a decision by its number and code."""
    return f"so_vang_{code}"


def _entry(book: SoDangKy, name: str, number: int, nam: int) -> VaoSo | None:
    try:
        return book.vao_so.lay(name, number, nam=nam)
    except RegisterError:
        return None


def enter(book: SoDangKy, name: str, nam: int, lines: Sequence[DuocTang], decision: Step) -> None:
    """Enter the lines of a list that are not in the book yet; a run that was stopped between is made good by the next.

    Args:
        book: the register.
        name: the book of the decision whose numbers the list goes on with.
        nam: the year of the awards.
        lines: the list, numbered as printed.
        decision: the decision that gave them.
    """
    wanted = [line for line in lines if _entry(book, name, line.stt, nam) is None]
    if wanted:
        book.vao_so.cap_mot_lan(
            [
                YeuCauVaoSo(
                    ten_so=name, ho_ten=line.de_cu.ten, nam=nam, don_vi=line.de_cu.don_vi, hinh_thuc=line.danh_hieu.ten,
                    quyet_dinh=decision.so_ky_hieu, ngay_quyet_dinh=decision.ngay,
                )
                for line in wanted
            ]
        )  # fmt: skip


def void(book: SoDangKy, name: str, nam: int, lines: Sequence[DuocTang], why: str) -> None:
    """Void the entries of lines that were taken back."""
    for line in lines:
        found = _entry(book, name, line.stt, nam)
        if found is not None and found.trang_thai != "huy":
            book.vao_so.huy(name, line.stt, why, nam=nam)
