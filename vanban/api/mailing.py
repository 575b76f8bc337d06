"""Papers sent out: envelopes, and phiếu gửi that come back signed (Phụ lục IV, mục II; Mẫu 1.4)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from vanban import files
from vanban.api import registers
from vanban.errors import InputError, Problem
from vanban.language import fold, key
from vanban.line.office import Office
from vanban.models import HoSoCoQuan
from vanban.registers import (
    CoQuan,
    DiaChi,
    PhongBi,
    SoDangKy,
    VanBanDi,
    envelope_values,
    envelopes_for,
    read_addresses,
    read_size,
    slip_record,
    slip_values,
)
from vanban.registers.addresses import names_near
from vanban.registers.kinds import in_so, refuse_unissued
from vanban.regulation.books import KHO_BI, PHIEU_GIAI_QUYET, envelope_template
from vanban.renaming import renamed

__all__ = ["doc_dia_chi", "in_bi", "phieu_giai_quyet", "phieu_gui", "viet_phieu_gui"]

PathLike = str | os.PathLike[str]
ADDRESS_BOOK: Final = "dia-chi.yaml"
"""The address book beside the office profile."""
_SHEETS: Final = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"})
_COLUMNS: Final = (
    ("ten", "Tên nơi nhận", ("Tên", "Nơi nhận", "Cơ quan", "Tên cơ quan", "Đơn vị", "Tên đơn vị", "Kính gửi")),
    ("dia_chi", "Địa chỉ", ("Địa chỉ liên hệ", "Trụ sở", "Địa chỉ nhận")),
    ("dien_thoai", "Điện thoại", ("Số điện thoại", "SĐT", "ĐT")),
    ("thu_dien_tu", "Thư điện tử", ("Email", "E-mail", "Hộp thư")),
    ("ma_dinh_danh", "Mã định danh", ("Mã cơ quan", "Mã đơn vị")),
    ("ghi_chu", "Ghi chú", ()),
)
_USUAL_SIZE: Final = "c5"
"""Whose template envelopes of other sizes are printed by."""


@renamed(ho_so="profile", tep="out", dia_chi="addresses")
def in_bi(
    so: SoDangKy,
    ten: Sequence[str],
    out: PathLike,
    *,
    kinh_gui: Sequence[str] = (),
    kho: str = "c5",
    nam: int | None = None,
    profile: PathLike | None = None,
    addresses: PathLike | None = None,
    templates: PathLike | None = None,
    overwrite: bool = False,
    tell: Callable[[str], None] | None = None,
) -> int:
    """Print the envelopes of papers, one for each recipient, and say how many.

    Args:
        so: the opened book.
        ten: numbers of the papers.
        out: the DOCX to write.
        kinh_gui: recipients; () takes those of the papers.
        kho: size of the envelopes: "dl", "c6", "c5", "c4" or width x height in millimetres.
        nam: year of the papers.
        profile: the office profile, for address and telephone; None looks for it.
        addresses: an address book (YAML, JSON, a sheet); None takes `dia-chi.yaml` beside the profile, and the register's.
        templates: a folder of templates instead of the one the profile names.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.
        tell: told whose envelopes bear no address, and whose name is much like one that has.

    Raises:
        OverwriteError: somebody's work stands there.
        TemplateError: the office's template is wrong.
    """
    size = read_size(kho)
    papers = [so.lay(one, nam=nam) for one in ten]
    own = doc_dia_chi(addresses) if addresses is not None else _beside(profile)
    named = {fold(one.ten) for one in own}
    known = [*own, *(one for one in so.dia_chi.tat_ca() if fold(one.ten) not in named)]
    envelopes = envelopes_for(papers, kinh_gui, known)
    name = next((one for one, usual in KHO_BI.items() if usual == size), _USUAL_SIZE)
    values = envelope_values(_sender(papers[0], profile), envelopes)
    paper = None if KHO_BI[name] == size else size
    data = _office(profile, templates).print_form(envelope_template(name), values, paper=paper)
    files.put(out, data, overwrite=overwrite)
    if tell is not None:
        for line in _two_addresses(own, so.dia_chi.tat_ca(), envelopes):
            tell(line)
    if tell is not None and (bare := [one.kinh_gui for one in envelopes if not one.dia_chi]):
        tell(f"Chưa có địa chỉ, bì chỉ ghi tên: {'; '.join(bare)}.")
        for one in bare:
            if near := names_near(known, one):
                tell(f"«{one}» không có trong sổ địa chỉ; có phải là {' hay '.join(f'«{name}»' for name in near)}?")
    return len(envelopes)


def _two_addresses(own: Sequence[DiaChi], registered: Sequence[DiaChi], envelopes: Sequence[PhongBi]) -> Iterator[str]:
    """Say where the address book beside the profile and the register's own disagree about somebody written to."""
    other = {fold(one.ten): one.dia_chi for one in registered if one.dia_chi}
    mine = {fold(one.ten): one.dia_chi for one in own if one.dia_chi}
    for one in envelopes:
        name = fold(one.kinh_gui)
        if name in mine and fold(other.get(name, mine[name])) != fold(mine[name]):
            yield f"{one.kinh_gui}: tệp địa chỉ ghi «{mine[name]}», sổ địa chỉ ghi «{other[name]}»; in theo tệp."


def _office(profile: PathLike | None, templates: PathLike | None) -> Office:
    return Office.find(
        profile=None if profile is None else Path(profile), templates=None if templates is None else Path(templates)
    )


@renamed(tep="path")
def doc_dia_chi(path: PathLike) -> list[DiaChi]:
    """Read an address book: YAML or JSON, a list of places or name → address; or a sheet with a column for each field.

    Raises:
        InputError: with every fault.
    """
    source = Path(path)
    if source.suffix.lower() in _SHEETS:
        return _from_sheet(source)
    from vanban.records.node_files import read_node

    return read_addresses(read_node(source).value, tep=str(path))


def _from_sheet(path: Path) -> list[DiaChi]:
    from vanban.records.tables.columns import Column
    from vanban.records.tables.table import read_table

    columns = [Column(name, ten, others, required=name == "ten") for name, ten, others in _COLUMNS]
    table = read_table(path, columns=columns, identity=())
    if table.problems:
        raise InputError(*table.problems)
    rows = [{name: value for name, value in row.values.items() if value not in (None, "")} for row in table.good]
    return read_addresses(rows, tep=path.name, noi=[row.place for row in table.good])


def _beside(profile: PathLike | None) -> list[DiaChi]:
    found = Path(profile) if profile is not None else registers.tim_ho_so(Path())
    path = found.with_name(ADDRESS_BOOK) if found is not None else Path(ADDRESS_BOOK)
    return doc_dia_chi(path) if path.is_file() else []


@renamed(tep="out")
def phieu_giai_quyet(
    so: SoDangKy,
    so_den: int,
    out: PathLike,
    *,
    nam: int | None = None,
    mat: bool = False,
    dia_danh: str | None = None,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    overwrite: bool = False,
) -> Path:
    """Print the phiếu giải quyết of an incoming paper (Phụ lục IV, mục VII).

    Args:
        so: the opened book.
        so_den: its số đến.
        out: the DOCX to write.
        nam: its year; None is the newest that has the number.
        mat: the secret paper of that number.
        dia_danh: place of the date line; None is the profile's.
        profile: the office profile; None looks for it.
        templates: a folder of templates instead of the one the profile names.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        RegisterError: the book has no such paper.
        TemplateError: the office's template is wrong.
    """
    paper = so.den.lay(so_den, nam=nam, mat=mat)
    refuse_unissued(paper.trang_thai, f"đến {in_so(paper.so_den)}", paper.ly_do)
    office = _office(profile, templates)
    place = dia_danh or (office.profile.dia_danh if office.profile is not None else None) or ""
    own = registers.cau_hinh(profile)[0].co_quan
    body = own if own is not None and own.ky_hieu == paper.co_quan else CoQuan(paper.co_quan)
    data = office.print_form(PHIEU_GIAI_QUYET, slip_values(body, paper, place))
    return files.put(out, data, overwrite=overwrite)


@renamed(ho_so="profile")
def phieu_gui(
    so: SoDangKy,
    ten: Sequence[str],
    *,
    kinh_gui: Sequence[str] = (),
    nam: int | None = None,
    profile: PathLike | None = None,
    nguoi_ky: str | None = None,
) -> list[dict[str, Any]]:
    """Make the records of phiếu gửi, one for each recipient; `vanban tao` and `vanban phat-hanh` take them.

    `nguoi_ky` is the signer's key or name in the office profile; None is the profile's usual one.
    """
    papers = {paper.id: paper for paper in (so.lay(one, nam=nam) for one in ten)}
    sender = _sender(next(iter(papers.values())), profile)
    return [
        slip_record(sender, one.kinh_gui, [papers[row] for row in one.van_ban], nguoi_ky)
        for one in envelopes_for(list(papers.values()), kinh_gui)
    ]


@renamed(ho_so="profile", khuon="templates", thu_muc="out")
def viet_phieu_gui(
    so: SoDangKy,
    ten: Sequence[str],
    out: PathLike,
    *,
    kinh_gui: Sequence[str] = (),
    dia_danh: str | None = None,
    nam: int | None = None,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    nguoi_ky: str | None = None,
    overwrite: bool = False,
) -> list[Path]:
    """Write phiếu gửi as DOCX, one for each recipient, without a number yet; gives the files, named by their paper.

    Args:
        so: the opened book.
        ten: numbers of the papers.
        out: the folder.
        kinh_gui: recipients; () takes those of the papers.
        dia_danh: place of the date line; None is the profile's.
        nam: year of the papers.
        profile: the office profile; None looks for it.
        templates: a folder of templates instead of the one the profile names.
        nguoi_ky: who signs, by key or name in the profile; None is its usual signer.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: a paper has no recipient to write to, or the place is missing.
    """
    office = _office(profile, templates)
    if office.profile_path is None:
        raise InputError(
            Problem("phiếu gửi lấy cơ quan, địa danh và người ký ở hồ sơ cơ quan, ở đây chưa có co-quan.yaml",
                    cach_sua="Chỉ hồ sơ bằng --ho-so TỆP, hoặc đặt co-quan.yaml vào thư mục này hay thư mục trên nó.")
        )  # fmt: skip
    nguoi_ky = _signer(office.profile, nguoi_ky)
    place = {"dia_danh": dia_danh} if dia_danh else {}
    slips = [
        office.paper(one | place)
        for one in phieu_gui(so, ten, kinh_gui=kinh_gui, nam=nam, profile=profile, nguoi_ky=nguoi_ky)
    ]
    stem = _stem([so.lay(one, nam=nam) for one in ten])
    places = [Path(out) / f"phieu-gui-{stem}-{at:02d}.docx" for at in range(1, len(slips) + 1)]
    files.require(places, overwrite=overwrite)
    return [files.put(place, office.make(slip), overwrite=overwrite) for place, slip in zip(places, slips, strict=True)]


def _stem(papers: Sequence[VanBanDi]) -> str:
    """Name slips by their papers: those of others in the folder are not replaced by them."""
    first, others = papers[0], len({paper.id for paper in papers}) - 1
    named = key(f"{first.so_ky_hieu} {first.nam} {first.do_mat}").replace("_", "-")
    return f"{named}-va-{others}" if others else named


def _signer(profile: HoSoCoQuan | None, named: str | None) -> str | None:
    """Give the key of who signs; None leaves the usual signer.

    Raises:
        InputError: the profile has nobody of that name, several, or no usual signer.
    """
    known = profile.nguoi_ky if profile is not None else {}
    said = ", ".join(f"{name} ({one.ho_ten})" for name, one in known.items())
    if named is None:
        if profile is not None and profile.usual_signer() is not None:
            return None
        what = "hồ sơ cơ quan có nhiều người ký, chưa biết ai ký" if known else "hồ sơ cơ quan chưa có người ký"
        advice = "Thêm --nguoi-ky." if known else "Ghi nguoi_ky vào co-quan.yaml."
        raise InputError(Problem(what, vi_tri="nguoi_ky", can_co=said or None, cach_sua=advice))
    if (exact := key(named)) in known:
        return exact
    same = [name for name, one in known.items() if fold(one.ho_ten) == fold(named)]
    if len(same) == 1:
        return same[0]
    what = "hồ sơ cơ quan có nhiều người ký tên này" if same else "hồ sơ cơ quan không có người ký này"
    raise InputError(Problem(what, vi_tri="nguoi_ky", tim_thay=named, can_co=said or "mục nguoi_ky trong co-quan.yaml"))


def _sender(paper: VanBanDi, ho_so: PathLike | None) -> CoQuan:
    own = registers.cau_hinh(ho_so)[0].co_quan
    return own if own is not None and own.ky_hieu == paper.co_quan else CoQuan(paper.co_quan)
