"""The register asked field by field: what a form shows for a paper that goes out, comes in, or for numbers to be held."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban.api import registers
from vanban.api.registers import SoDangKy, VanBanDi, YeuCau, YeuCauDen
from vanban.errors import InputError, Problem, UsageError
from vanban.line.bookkeeping import address_of
from vanban.line.office import Office
from vanban.records import asking
from vanban.records.asking import Asked
from vanban.registers import is_sealed
from vanban.regulation import LOAI, formulas

if TYPE_CHECKING:
    from vanban.models import VanBan

__all__ = [
    "ACTS", "EXPORTS", "STATES", "asks_password", "change_incoming", "extend", "hold", "hold_form", "incoming_form",
    "incoming_of", "number_of_days", "open_at", "outgoing_form", "outgoing_of", "read_filters", "shown",
    "stands_apart",
]  # fmt: skip

STATES: Final = {"cap": "đã cấp", "giu": "đang giữ", "huy": "đã hủy", "cho": "đang giải quyết", "xong": "đã giải quyết"}
"""States of entries, in words."""
ACTS: Final = {
    "cap": "cấp số", "giu": "giữ số", "dung": "dùng số giữ", "gia_han": "gia hạn", "huy": "hủy", "chen": "chèn số",
    "dang_ky": "đăng ký", "nhan": "vào sổ", "sua": "sửa", "nhap": "nhập từ sổ cũ", "gan_tep": "gắn tệp",
    "tien_do": "ghi tiến độ", "xong": "giải quyết xong", "phat_hanh": "phát hành", "chuyen_giao": "chuyển giao",
}  # fmt: skip
"""What the history says was done, in words."""
EXPORTS: Final = {"xlsx": "Excel", "docx": "Word, có bìa", "json": "JSON"}
_KINDS: Final = tuple((key, one.ten) for key, one in LOAI.items())
_URGENT: Final = tuple((key, words.capitalize()) for key, words in formulas.KHAN.items())


def _line(name: str, label: str, **more: Any) -> Asked:
    return Asked(name, label, more.pop("shape", "line"), **more)


_OUTGOING: Final = (
    _line("loai", "Loại văn bản", shape="choice", required=True, choices=_KINDS),
    _line("trich_yeu", "Trích yếu", shape="text", required=True, example="Về việc tổ chức Hội nghị tổng kết năm 2026"),
    _line("ngay", "Ngày văn bản", shape="date", help="Để trống là hôm nay.", example="05/3/2026"),
    _line("don_vi_soan", "Ký hiệu đơn vị soạn thảo", help="Công văn cần có để ghi ký hiệu.", example="HCQT"),
    _line("nguoi_ky", "Người ký", example="Nguyễn Văn Hà"),
    _line("chuc_vu_ky", "Chức vụ người ký", example="Chánh Văn phòng"),
    _line("noi_nhan", "Nơi nhận", shape="lines", help="Mỗi nơi một dòng."),
    _line("luu", "Đơn vị lưu", example="VT, HCQT"),
    _line("kinh_gui", "Kính gửi", shape="lines", help="Mỗi nơi một dòng.", rare=True),
    _line("kem_theo", "Tài liệu kèm theo", example="02 phụ lục", rare=True),
    _line("so_luong_ban", "Số lượng bản", shape="number", help="Để trống thì đếm theo nơi nhận.", rare=True),
    _line("so_trang", "Số trang", shape="number", rare=True),
    _line("do_khan", "Độ khẩn", shape="choice", choices=_URGENT, rare=True),
    _line("han_tra_loi", "Hạn trả lời", shape="date", rare=True),
    _line("nguoi_soan", "Người soạn thảo", rare=True),
    _line("ho_so", "Mã hồ sơ", rare=True),
    _line("ky_hieu", "Ký hiệu riêng", help="Chỉ khi khác ký hiệu thường dùng.", example="QĐ-HĐTĐKT", rare=True),
    _line("ghi_chu", "Ghi chú", shape="text", rare=True),
)
_INCOMING: Final = (
    _line("tac_gia", "Cơ quan, tổ chức, cá nhân gửi", required=True, example="Sở Nội vụ tỉnh Lạng Sơn"),
    _line("so_ky_hieu", "Số, ký hiệu trên văn bản", example="125/SNV-TĐKT"),
    _line("ngay", "Ngày ghi trên văn bản", shape="date", example="02/3/2026"),
    _line("loai", "Loại văn bản", shape="choice", choices=_KINDS),
    _line("trich_yeu", "Trích yếu", shape="text", required=True),
    _line("ngay_den", "Ngày đến", shape="date", help="Để trống là hôm nay.", example="05/3/2026"),
    _line("don_vi_nhan", "Đơn vị hoặc người nhận", example="Phòng Hành chính - Quản trị"),
    _line("han", "Hạn giải quyết", shape="date", example="20/3/2026"),
    _line("gio_den", "Giờ đến", example="08:30", rare=True),
    _line("do_khan", "Độ khẩn", shape="choice", choices=_URGENT, rare=True),
    _line("so_trang", "Số trang", shape="number", rare=True),
    _line("ho_so", "Mã hồ sơ", rare=True),
    _line("ghi_chu", "Ghi chú", shape="text", rare=True),
)
_HOLD: Final = (
    _line("loai", "Loại văn bản", shape="choice", choices=_KINDS, help="Để trống được khi sổ đánh số chung."),
    _line("so_luong", "Giữ mấy số", shape="number", default="1"),
    _line("cho", "Giữ cho đơn vị, người nào", example="Phòng Hành chính - Quản trị"),
    _line("ngay", "Hoặc cho văn bản của ngày nào", shape="date", example="05/3/2026"),
    _line("giu_den", "Giữ đến hết ngày", shape="date", example="31/3/2026"),
    _line("don_vi_soan", "Ký hiệu đơn vị soạn thảo", help="Khi giữ số công văn.", rare=True),
    _line("ly_do", "Lý do", rare=True),
)


def outgoing_form() -> tuple[Asked, ...]:
    """Give the fields of a paper that asks for a number."""
    return _OUTGOING


def incoming_form() -> tuple[Asked, ...]:
    """Give the fields of a paper that came in."""
    return _INCOMING


def hold_form() -> tuple[Asked, ...]:
    """Give the fields of numbers to be held."""
    return _HOLD


def outgoing_of(typed: Mapping[str, str], today: date, *, so_giu: str = "") -> YeuCau:
    """Make the request of what was typed; a paper without a day is of today.

    Raises:
        InputError: every fault with its field.
    """
    values = _read(_OUTGOING, typed)
    values.setdefault("ngay", today)
    return YeuCau(**values, so_giu=so_giu)


def incoming_of(typed: Mapping[str, str]) -> YeuCauDen:
    """Make the request of an incoming paper of what was typed.

    Raises:
        InputError: every fault with its field.
    """
    return YeuCauDen(**_read(_INCOMING, typed))


def hold(so: SoDangKy, typed: Mapping[str, str]) -> list[VanBanDi]:
    """Hold numbers as typed.

    Raises:
        InputError: every fault with its field.
        RegisterError: the book refuses.
    """
    wish = _read(_HOLD, typed)
    return so.giu(wish.pop("loai", ""), registers.YeuCauGiu(**wish))


def _read(form: tuple[Asked, ...], typed: Mapping[str, str]) -> dict[str, Any]:
    """Read texts as what their fields hold; what is required and missing is told with the rest."""
    values = asking.values_of(form, typed)
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    readers: dict[str, Callable[[str, str], Any]] = {"date": _day, "number": _count}
    for one in form:
        value = values.get(one.name)
        if value is None:
            if one.required:
                problems.append(Problem(f"chưa điền {one.label.lower()}", one.name))
            continue
        try:
            read = readers.get(one.shape)
            found[one.name] = tuple(value) if isinstance(value, list) else read(value, one.name) if read else value
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(*problems)
    return found


def _day(text: str, where: str) -> date | None:
    return registers.doc_ngay(text, where)


def _count(text: str, where: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise InputError(Problem("phải là một số", where, tim_thay=text, can_co="ví dụ 3"))
    return int(text)


def number_of_days(text: str, usual: int) -> int:
    """Read how many days ahead somebody wants to look; `usual` when it is no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else usual


def read_filters(typed: Mapping[str, str], *, most: int) -> registers.Loc:
    """Read what is looked for: words, year, kind, days, state, and below which row; secret papers are in no form.

    Raises:
        InputError: a day or a year is none.
    """
    year = typed.get("nam", "").strip()
    if year and not (year.isascii() and year.isdigit() and len(year) == 4):
        raise InputError(Problem("năm phải có bốn chữ số", "nam", tim_thay=year, can_co="ví dụ 2026"))
    kind, state, after = typed.get("loai", ""), typed.get("trang_thai", ""), typed.get("sau", "")
    return registers.Loc(
        tu=typed.get("tu", "").strip()[:200], nam=int(year) if year else None, loai=(kind,) if kind in LOAI else (),
        tu_ngay=registers.doc_ngay(typed.get("tu_ngay", "").strip() or None, "tu_ngay"),
        den_ngay=registers.doc_ngay(typed.get("den_ngay", "").strip() or None, "den_ngay"),
        trang_thai=(state,) if state in STATES else (), mat=False,
        sau=int(after) if after.isascii() and after.isdigit() and len(after) < 16 else None, limit=most,
    )  # fmt: skip


def open_at(
    office: Office,
    folder: Path,
    clock: Callable[[], datetime],
    *,
    make: bool,
    secret: bool = False,
    password: str | None = None,
) -> SoDangKy | None:
    """Open the book of an office: where its profile says, else `so.db` in the folder it works in.

    Args:
        office: the office.
        folder: where it works.
        clock: the clock.
        make: whether a book that is not there yet is made; else None is given.
        secret: its book of state secrets instead.
        password: of an encrypted book.

    Raises:
        InputError: the profile is wrong.
        RegisterError: the book cannot be used.
    """
    where: str | Path = folder / registers.USUAL_BOOK
    if secret:
        where = office.secret_register()
    elif office.profile_path is not None:
        where = address_of(office.register_settings(), office.profile_path)
    if not make and isinstance(where, Path) and not where.exists():
        return None
    return office.open_register(where, clock=clock, create=make, secrets=secret, password=password)


def stands_apart(office: Office, paper: VanBan) -> bool:
    """Say whether a paper goes into the office's book of state secrets, one of its own."""
    return bool(paper.mat) and office.register_settings().so_mat is not None


def asks_password(office: Office) -> bool:
    """Say whether the office's book of state secrets is encrypted."""
    return is_sealed(office.secret_register())


def shown(form: tuple[Asked, ...], values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give what was typed as label and words, to be looked over once more; what was left blank is not there."""
    rows = []
    for one in form:
        value = values.get(one.name)
        if value in (None, "", ()):
            continue
        words = dict(one.choices).get(str(value), str(value))
        if isinstance(value, list | tuple):
            words = "; ".join(value)
        elif isinstance(value, date):
            words = f"{value:%d/%m/%Y}"
        rows.append((one.label, words))
    return rows


def extend(so: SoDangKy, name: str, until: str) -> VanBanDi:
    """Hold a number longer, until a day as typed.

    Raises:
        InputError: it is no day.
        RegisterError: the book refuses.
    """
    day = registers.doc_ngay(until.strip() or None, "den_ngay")
    if day is None:
        raise InputError(Problem("chưa điền ngày giữ đến", "den_ngay", can_co="ví dụ 31/3/2026"))
    return so.gia_han(name, day)


def change_incoming(
    so: SoDangKy, number: int, year: int, what: str, typed: Mapping[str, str], *, secret: bool = False
) -> None:
    """Do to an incoming paper what a form says: "chuyen", "tien_do", "xong" or "huy", with what was typed for it.

    Raises:
        InputError: something is missing or wrong; every fault is told.
        RegisterError: the book refuses.
        UsageError: `what` is none of these.
    """
    text = {name: value.strip() for name, value in typed.items()}
    if what == "chuyen":
        if not text.get("cho"):
            raise InputError(Problem("chưa điền đơn vị hoặc người nhận", "cho"))
        so.den.chuyen(
            number, text["cho"], nam=year, mat=secret, ky_nhan=text.get("ky_nhan", ""),
            ngay=registers.doc_ngay(text.get("ngay") or None, "ngay"), han=registers.doc_ngay(text.get("han") or None, "han"),
        )  # fmt: skip
    elif what == "tien_do":
        so.den.tien_do(number, text.get("viec", ""), nam=year, mat=secret)
    elif what == "xong":
        so.den.xong(
            number, nam=year, mat=secret, tra_loi=text.get("tra_loi", ""), tien_do=text.get("ket_qua", ""),
            ngay=registers.doc_ngay(text.get("ngay_xong") or None, "ngay_xong"),
        )  # fmt: skip
    elif what == "huy":
        so.den.huy(number, text.get("ly_do", ""), nam=year, mat=secret)
    else:
        raise UsageError(f"không có việc «{what}» với văn bản đến: chuyen, tien_do, xong, huy")
