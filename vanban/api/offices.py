"""The office's profile asked field by field, kept as `co-quan.yaml`; its own templates; a paper to try them on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban import files, records
from vanban.api.papers import find_profile
from vanban.errors import InputError, Problem, TemplateError, VanbanError
from vanban.frozen import dataclass
from vanban.language import key
from vanban.models import CoQuan, HoSoCoQuan, NguoiKy
from vanban.models.base import Goc
from vanban.models.faults import PaperError
from vanban.models.office import DonVi
from vanban.models.parts import NoiNhan
from vanban.records import asking
from vanban.records.asking import Asked
from vanban.records.profile_remarks import profile_remarks
from vanban.records.written.record import part_record
from vanban.records.written.yaml_editing import edited
from vanban.records.written.yaml_writing import dump_mapping
from vanban.records.yaml_text import read_yaml

if TYPE_CHECKING:
    from vanban.line.office import Office

__all__ = [
    "PROFILE_NAME", "Own", "drop_template", "find_profile", "keep_template", "own_templates", "placed", "profile_form",
    "profile_record", "profile_remarks", "profile_typed", "save_profile", "trial_record",
]  # fmt: skip

PROFILE_NAME: Final = "co-quan.yaml"
OWN_FOLDER: Final = "khuon-rieng"
_NAMED: Final[Mapping[str, type[Goc]]] = {
    "nguoi_ky": NguoiKy,
    "don_vi": DonVi,
    "cac_co_quan": CoQuan,
    "nhom_noi_nhan": NoiNhan,
}
"""Fields that hold things by a key."""
_KEY: Final = Asked(
    "khoa", "Tên gọi tắt", "line", help="Chữ không dấu để gọi trong bản ghi; để trống thì đặt theo tên.", rare=True
)
_ORDER: Final = (
    "co_quan", "dia_danh", "nguoi_ky", "nguoi_ky_mac_dinh", "luu", "don_vi", "noi_nhan", "lien_he", "trinh_bay",
    "cac_co_quan", "nhom_noi_nhan", "khuon", "chinh_sach", "kem_ban_ghi", "so_van_ban", "gia_tri",
)  # fmt: skip
_USUAL: Final = frozenset({"co_quan", "dia_danh", "nguoi_ky", "nguoi_ky_mac_dinh", "luu", "don_vi"})


def profile_form() -> tuple[Asked, ...]:
    """Give the fields of an office's profile as a form asks for them, in the order a clerk reads."""
    known = {one.name: one for one in asking.fields_of(HoSoCoQuan)}
    for name, model in _NAMED.items():
        parts = (*asking.fields_of(model), _KEY)
        known[name] = replace(known[name], shape="many", parts=parts, short="")
    names = sorted(known, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return tuple(replace(known[name], rare=name not in _USUAL) for name in names)


def profile_record(path: Path | None) -> dict[str, Any]:
    """Give a profile's record as the form shows it: what stands by a key becomes a row; {} when there is none.

    Raises:
        InputError: the profile is wrong; every fault is told.
    """
    if path is None:
        return {}
    profile = records.read_profile(path)
    found: dict[str, Any] = {}
    for name in type(profile).model_fields:
        value = getattr(profile, name)
        if name not in profile.model_fields_set or value in (None, (), {}):
            continue
        if name in _NAMED:
            found[name] = [{**_row(name, one), "khoa": at} for at, one in value.items()]
        else:
            found[name] = value if isinstance(value, dict) else part_record(name, value)
    return found


def _row(name: str, value: Any) -> dict[str, Any]:
    made = part_record("", value)
    return made if isinstance(made, dict) else {asking.short_of(_NAMED[name]): made}


def profile_typed(typed: Mapping[str, str]) -> dict[str, Any]:
    """Turn what was typed into a profile's record, rows as the form shows them."""
    return asking.values_of(profile_form(), typed)


def _by_key(record: Mapping[str, Any]) -> dict[str, Any]:
    """Give a record as the profile's file has it: rows by their keys."""
    found = dict(record)
    problems: list[Problem] = []
    for name in _NAMED:
        rows: dict[str, Any] = {}
        for at, row in enumerate(found.get(name) or [], 1):
            more = {part: value for part, value in row.items() if part != "khoa"}
            called = key(str(row.get("khoa") or more.get("ten") or more.get("ho_ten") or ""))
            if called in rows:
                problems.append(Problem("trùng tên gọi tắt với mục khác", f"{name}[{at}].khoa", tim_thay=called))
            rows[called or f"muc_{at}"] = more
        if rows:
            found[name] = rows
        else:
            found.pop(name, None)
    if problems:
        raise InputError(*problems)
    return found


def save_profile(path: Path, record: Mapping[str, Any]) -> None:
    """Write a profile from its form; comments stay where the file can be changed piece by piece; the old one stays as `.bak`.

    Args:
        path: the profile's file.
        record: what the form gave.

    Raises:
        InputError: every fault with the place of its field.
    """
    written = _by_key(record)
    try:
        profile = HoSoCoQuan.doc(written)
    except PaperError as error:
        rows = {name: list(written.get(name) or {}) for name in _NAMED}
        raise InputError(*(replace(one, vi_tri=placed(one.vi_tri, rows)) for one in error.problems)) from None
    text = _commented(path, written, profile)
    if text is None:
        text = f"# Hồ sơ cơ quan: những gì mọi văn bản của cơ quan dùng chung.\n{dump_mapping(written)}"
    files.put(path, text.encode(), overwrite=True)


def _commented(path: Path, written: Mapping[str, Any], profile: HoSoCoQuan) -> str | None:
    """Give the profile's file with only what changed changed; None when that would say something else, or there is none."""
    if not path.is_file():
        return None
    try:
        text = edited(path.read_bytes().decode("utf-8-sig"), _by_key(profile_record(path)), written)
        same = text is not None and HoSoCoQuan.doc(read_yaml(text).value) == profile
    except (UnicodeDecodeError, VanbanError, PaperError):
        return None
    return text if same else None


def placed(fault: str, rows: Mapping[str, Iterable[str]]) -> str:
    """Give the place of a fault by its row instead of its key.

    >>> placed("nguoi_ky.pho.chuc_vu", {"nguoi_ky": ["truong", "pho"]})
    'nguoi_ky[2].chuc_vu'
    """
    name, _, rest = fault.partition(".")
    called, _, more = rest.partition(".")
    keys = list(rows.get(name, ()))
    if called not in keys:
        return fault
    return f"{name}[{keys.index(called) + 1}]{f'.{more}' if more else ''}"


@dataclass(frozen=True, slots=True)
class Own:
    """A template of the house: its name, and the office's own in its place (None for none)."""

    name: str
    path: Path | None


def own_templates(office: Office) -> list[Own]:
    """List the templates, with those the office replaces by its own."""
    from vanban.api.templates import template_names

    folder = office.templates
    return [
        Own(name, folder / f"{name}.docx" if folder is not None and (folder / f"{name}.docx").is_file() else None)
        for name in template_names()
    ]


def keep_template(office: Office, name: str, data: bytes) -> tuple[str, ...]:
    """Take a template into the office's own folder, checked first; an older one stays as `.bak`.

    Returns:
        What is unusual about it, in words.

    Raises:
        InputError: there is no such template, or the office has no profile yet.
        TemplateError: it cannot be used; every fault is told.
    """
    import tempfile

    from vanban.api.templates import template_names, verify_template

    if name not in template_names():
        raise InputError(Problem("không có khuôn này", tim_thay=name))
    if office.profile_path is None or office.profile is None:
        raise InputError(Problem("chưa có hồ sơ cơ quan", cach_sua="Điền và lưu hồ sơ trước"))
    with tempfile.TemporaryDirectory(prefix="vanban-") as place:
        trial = Path(place) / f"{name}.docx"
        trial.write_bytes(data)
        checked = verify_template(trial)
        if not checked.ok or checked.doubts:
            raise TemplateError(*(replace(one, tep=f"{name}.docx") for one in (*checked.problems, *checked.doubts)))
    folder = office.templates or office.profile_path.parent / OWN_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files.put(folder / f"{name}.docx", data, overwrite=True)
    if office.templates is None:
        save_profile(office.profile_path, {**profile_record(office.profile_path), "khuon": OWN_FOLDER})
    return checked.notes


def drop_template(office: Office, name: str) -> None:
    """Go back to the house's template; the office's own stays as `.bak`."""
    found = next((one.path for one in own_templates(office) if one.name == name), None)
    if found is not None:
        files.keep_old(found)
        found.unlink(missing_ok=True)


def trial_record(loai: str, office: Office) -> dict[str, Any]:
    """Give the sample record of a kind with this office's body, place, signer and file line in it."""
    sample = records.to_dict(records.load_text(records.sample(loai)))
    own = asking.blank(loai, office.profile)
    return {**sample, **{name: value for name, value in own.items() if name != "noi_nhan"}}
