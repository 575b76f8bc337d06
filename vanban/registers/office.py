"""The block of an office profile that the register needs: the body, where its book is, how it numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import key, nfc
from vanban.registers.kinds import doc_ky_hieu, doc_loai, ten_loai
from vanban.registers.policy import GIU_NGAY, ChinhSach, Rest, Rule

FIELDS: Final = ("tep", "so_mat", "chuoi", "chen_so", "giu_ngay", "tra_so_cuoi")
Fault = Callable[[str, str, object, str], None]


@dataclass(frozen=True, slots=True)
class CoQuan:
    """A body whose papers are numbered.

    Attributes:
        ky_hieu: its code in ký hiệu ("VP"); it tells the body's books apart.
        ten: its name, for covers and envelopes; "" when unknown.
        chu_quan: its superior body; "" when it has none.
        lien_he: lines for envelopes (address, telephone, e-mail …), in order.
        ten_day_du: its name in running text and in metadata ("Văn phòng UBND tỉnh Lạng Sơn"); "": `ten` is enough.
    """

    ky_hieu: str
    ten: str = ""
    chu_quan: str = ""
    lien_he: tuple[str, ...] = ()
    ten_day_du: str = ""


@dataclass(frozen=True, slots=True)
class CauHinh:
    """What an office profile says about registers.

    Attributes:
        co_quan: the body; None when the profile names no code.
        tep: file or URL of the book; None when the profile does not say.
        chinh_sach: the numbering; None when the profile does not say.
        so_mat: file of the book of state secrets; None when they have no book of their own.
    """

    co_quan: CoQuan | None = None
    tep: str | None = None
    chinh_sach: ChinhSach | None = None
    so_mat: str | None = None


def doc_cau_hinh(profile: Mapping[str, object], *, tep: str = "") -> CauHinh:
    """Read an office profile's blocks `co_quan`, `lien_he` and `so_dang_ky`; the rest is others' business.

    Args:
        profile: the profile as plain data.
        tep: its file, for messages.

    Raises:
        InputError: with every fault found.
    """
    problems: list[Problem] = []

    def fault(where: str, what: str, found: object, need: str) -> None:
        problems.append(Problem(what, vi_tri=where, tep=tep, tim_thay=str(found), can_co=need))

    body = _body(profile, fault)
    block = profile.get("so_dang_ky")
    if block is not None and not isinstance(block, Mapping):
        fault("so_dang_ky", "phải là một nhóm mục", block, "tep, chuoi, chen_so")
    book = {key(str(name)): value for name, value in block.items()} if isinstance(block, Mapping) else {}
    policy = _policy(book, fault) if book else None
    address = book.get("tep")
    if address is not None and not isinstance(address, str):
        fault("so_dang_ky.tep", "phải là đường dẫn tệp hoặc địa chỉ PostgreSQL", address, "ví dụ so.db")
    secret = book.get("so_mat")
    if secret is not None and (not isinstance(secret, str) or "://" in secret):
        fault("so_dang_ky.so_mat", "phải là đường dẫn tệp", secret, "ví dụ so-mat.db")
    elif secret is not None and secret == (address or "so.db"):
        fault("so_dang_ky.so_mat", "sổ mật phải là tệp riêng, khác sổ thường", secret, "ví dụ so-mat.db")
    if problems:
        raise InputError(*problems)
    return CauHinh(
        body, address if isinstance(address, str) else None, policy, secret if isinstance(secret, str) else None
    )


def _body(profile: Mapping[str, object], fault: Fault) -> CoQuan | None:
    block = profile.get("co_quan")
    if not isinstance(block, Mapping) or not block.get("ky_hieu"):
        return None
    try:
        code = doc_ky_hieu(str(block["ky_hieu"]), vi_tri="co_quan.ky_hieu")
    except InputError as error:
        fault("co_quan.ky_hieu", error.problems[0].noi_dung, block["ky_hieu"], "ví dụ VP")
        return None
    return CoQuan(code, _text(block.get("ten")), _text(block.get("chu_quan")), _lines(profile.get("lien_he")),
                   _text(block.get("ten_day_du")))  # fmt: skip


def _text(value: object) -> str:
    return nfc(str(value)).strip() if value is not None else ""


def _lines(value: object) -> tuple[str, ...]:
    if not isinstance(value, Mapping):
        return ()
    return tuple(f"{label}: {_text(value[name])}" for name, label in _LABELS.items() if value.get(name))


_LABELS: Final = {
    "dia_chi": "Địa chỉ",
    "dien_thoai": "Điện thoại",
    "fax": "Fax",
    "thu_dien_tu": "E-mail",
    "website": "Website",
}


def _policy(block: Mapping[str, object], fault: Fault) -> ChinhSach:
    for name in block:
        if name not in FIELDS:
            fault(f"so_dang_ky.{name}", "không có mục này", name, ", ".join(FIELDS))
    insert = _yes_or_no(block.get("chen_so", False))
    if insert is None:
        fault("so_dang_ky.chen_so", "phải là có hoặc không", block["chen_so"], "có hoặc không")
    back = _yes_or_no(block.get("tra_so_cuoi", False))
    if back is None:
        fault("so_dang_ky.tra_so_cuoi", "phải là có hoặc không", block["tra_so_cuoi"], "có hoặc không")
    days = _whole(block.get("giu_ngay", GIU_NGAY))
    if days is None:
        fault("so_dang_ky.giu_ngay", "phải là số ngày giữ số", block["giu_ngay"], "số nguyên từ 1")
    kieu, nhom, con_lai = _rule(block.get("chuoi", "theo_loai"), fault)
    return ChinhSach(kieu, nhom, con_lai, bool(insert), days or GIU_NGAY, bool(back))


def _yes_or_no(value: object) -> bool | None:
    """Read yes or no, also as the word that a record keeps; None when it is neither."""
    if isinstance(value, str):
        return {"co": True, "true": True, "khong": False, "false": False}.get(key(value))
    return value if isinstance(value, bool) else None


def _whole(value: object) -> int | None:
    """Read a whole number from 1, also as text; None when it is none."""
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 1 else None


def _rule(rule: object, fault: Fault) -> tuple[Rule, tuple[tuple[str, ...], ...], Rest]:
    if rule == "chung":
        return "chung", (), "theo_loai"
    if rule == "theo_loai":
        return "theo_loai", (), "theo_loai"
    where = "so_dang_ky.chuoi"
    if not isinstance(rule, Mapping) or not isinstance(rule.get("nhom"), Sequence) or isinstance(rule["nhom"], str):
        need = "chung, theo_loai hoặc {nhom: [[quyet_dinh, nghi_quyet], [ke_hoach, bao_cao]]}"
        fault(where, "không hiểu cách đánh số", rule, need)
        return "theo_loai", (), "theo_loai"
    rest = rule.get("con_lai", "theo_loai")
    if rest not in ("chung", "theo_loai"):
        fault(f"{where}.con_lai", "không hiểu cách đánh số các loại còn lại", rest, "chung hoặc theo_loai")
    groups = tuple(_group(group, f"{where}.nhom[{at}]", fault) for at, group in enumerate(rule["nhom"]))
    seen: dict[str, int] = {}
    for at, group in enumerate(groups):
        for loai in group:
            if seen.setdefault(loai, at) != at:
                fault(f"{where}.nhom[{at}]", f"«{ten_loai(loai)}» đã ở nhóm khác", loai, "mỗi loại chỉ ở một nhóm")
    return "nhom", groups, "chung" if rest == "chung" else "theo_loai"


def _group(group: object, where: str, fault: Fault) -> tuple[str, ...]:
    if isinstance(group, str) or not isinstance(group, Sequence) or not group:
        fault(where, "mỗi nhóm là một danh sách loại văn bản", group, "ví dụ [quyet_dinh, nghi_quyet]")
        return ()
    keys: list[str] = []
    for loai in group:
        try:
            keys.append(doc_loai(str(loai), vi_tri=where))
        except InputError as error:
            problem = error.problems[0]
            fault(where, problem.noi_dung, loai, problem.cach_sua)
    return tuple(dict.fromkeys(keys))
