"""Who a row of a list is about: words of address taken from a name, persons told from collectives."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language import LanguageError, fold, key, tach_ten
from vanban.language.name_doubts import name_doubts
from vanban.language.names import DEGREES, HONORIFICS, RANKS
from vanban.records.tables.cells import SEXES, uncounted
from vanban.records.tables.drafts import CellChange, Draft

Subject = Literal["ca_nhan", "tap_the", "ho_gia_dinh"]
_SUBJECTS: Final[tuple[tuple[str, Subject], ...]] = (
    ("ho_gia_dinh", "ho_gia_dinh"), ("hogiadinh", "ho_gia_dinh"), ("gia_dinh", "ho_gia_dinh"), ("hgd", "ho_gia_dinh"),
    ("tap_the", "tap_the"), ("tapthe", "tap_the"), ("to_chuc", "tap_the"), ("ca_nhan", "ca_nhan"), ("canhan", "ca_nhan"),
)  # fmt: skip
_SHORT: Final[dict[str, Subject]] = {"cn": "ca_nhan", "tt": "tap_the", "hgd": "ho_gia_dinh", "ho": "ho_gia_dinh"}
NAME_FIELDS: Final = (
    "ho_ten", "ho_va_ten", "ho_ten_nguoi_nhan", "ten_ca_nhan", "ten_hoc_sinh", "ho_ten_hoc_sinh", "ten_hoc_vien",
    "ho_ten_hoc_vien", "ten_nguoi_nhan", "ho_ten_dai_bieu", "ten_dai_bieu",
)  # fmt: skip
"""Fields that hold the name of a person, as templates name them."""
_BOTH: Final = {"ông/bà", "ông (bà)", "ông(bà)"}


def subject_in(text: str) -> Subject | None:
    """Read whom words like "Khen thưởng cá nhân", "TAPTHE", "II. HỘ GIA ĐÌNH" speak of; None when of nobody, or of several.

    >>> subject_in("Khen thưởng cá nhân"), subject_in("TAPTHE"), subject_in("Tập thể, cá nhân")
    ('ca_nhan', 'tap_the', None)
    """
    name = key(text)
    if not name:
        return None
    if name in _SHORT:
        return _SHORT[name]
    padded = f"_{name}_"
    found = {subject for word, subject in _SUBJECTS if f"_{word}_" in padded}
    return found.pop() if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Addressed:
    """A name cell taken apart.

    Attributes:
        name: the name alone.
        title: rank, or Ông, Bà ...; "" for none.
        degrees: "TS.", "ThS."; "" for none.
        taken: all that stood before the name.
        sex: "nam" or "nu" when the words of address say it; "" otherwise.
    """

    name: str
    title: str
    degrees: str
    taken: str
    sex: str


def addressed(text: str) -> Addressed | None:
    """Take words of address, ranks and degrees from before a name; None when there are none."""
    try:
        parts = tach_ten(text)
    except LanguageError:
        return None
    if not parts.danh_xung:
        return None
    folded = [(title, fold(title).rstrip(":,")) for title in parts.danh_xung]
    honorifics = [title for title, word in folded if word in HONORIFICS and word not in _BOTH]
    ranks = [title for title, word in folded if word in RANKS]
    sexes = {SEXES[word] for _, word in folded if word in ("ông", "bà")}
    return Addressed(
        parts.ho_ten,
        _printed((ranks or honorifics)[-1]) if ranks or honorifics else "",
        " ".join(title for title, word in folded if word in DEGREES),
        " ".join(parts.danh_xung),
        sexes.pop() if len(sexes) == 1 else "",
    )


def _printed(title: str) -> str:
    """A word of address before a colon: «Mr.» loses its full stop, «Đ/c» has none."""
    return title.rstrip(":,").removesuffix(".")


def written_sex(value: object) -> str:
    """Read a cell of sex, as a code or as it was typed: "nam", "nu" or ""."""
    text = fold(str(value or ""))
    return "nu" if text == "nu" else SEXES.get(text, "")


def look_at_name(draft: Draft, name: str) -> None:
    """Tell what is odd about a name that is printed as typed; the number of its row is no part of it."""
    text = str(draft.values[name])
    place = draft.places.get(name, "")
    if (bare := uncounted(text)) != text:
        draft.values[name] = bare
        draft.changes.append(CellChange(place, text, bare, "bỏ số thứ tự trước họ tên"))
    lines = [line for line in bare.splitlines() if len(line.split()) > 1]
    if len(lines) > 1 and not any(doubt.sure for doubt in name_doubts(bare)):
        draft.note(place, "ô họ tên có nhiều dòng, in cả như đã gõ", "Mỗi người một hàng nếu là nhiều người", text)
    for doubt in name_doubts(bare):
        if not doubt.group:
            draft.note(place, f"họ tên {doubt.what} (in như đã gõ)", doubt.remedy, text)


def take_address(draft: Draft, name: str, *, split: bool) -> None:
    """Read the words of address before a name; with `split` they are taken from it, else it is printed as typed."""
    text = str(draft.values[name])
    found = addressed(text)
    if found is None:
        return
    place = draft.places.get(name, "")
    stated = written_sex(draft.values.get("gioi_tinh"))
    if found.sex and stated and stated != found.sex:
        written = "Nam" if stated == "nam" else "Nữ"
        draft.fault(place, f"xưng hô «{found.taken}» không khớp giới tính {written}", "Sửa họ tên hoặc giới tính", text)
    if not split:
        return
    draft.values[name] = found.name
    draft.values.setdefault("danh_xung", "")
    if not draft.values["danh_xung"] and found.title:
        draft.values["danh_xung"] = found.title
    if found.degrees:
        draft.values["hoc_vi"] = found.degrees
    draft.changes.append(CellChange(place, text, found.name, f"tách «{found.taken}» khỏi họ tên"))
    if found.sex and not stated and "gioi_tinh" in draft.values:
        draft.values["gioi_tinh"] = found.sex
