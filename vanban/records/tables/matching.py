"""The one matcher of headers, for every list that comes in: exact name, then another name, then only a likeness.

A whole header row is looked at before any column is given away, so that no half-matching column on the left takes the
place of the exact one on the right. A likeness is never an answer: it makes a question.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.patterns import regex
from vanban.records.tables.columns import Column

Rank = Literal[0, 1, 2]
"""0: the exact name; 1: another name of the same thing; 2: a likeness."""
EXACT: Final = 0
SYNONYM: Final = 1
LIKENESS: Final = 2
_LEAST_LETTERS: Final = 5
"""Names shorter than this resemble too much."""
_CLOSE: Final = 0.87
_ORDINAL: Final = regex(r"^\s*(?:\(?\d{1,2}[.)]\s*|\(\d{1,2}\)|[a-zđ]\)\s+|[ivx]{1,4}\.\s+)(?=\S)", re.IGNORECASE)
_BRACKETS: Final = regex(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]")
_HARMLESS_WORDS: Final = (
    "viet in chu hoa co dau ghi ro day du neu bat buoc khong dien nam nu ngay thang dd mm yyyy yy d m y x danh"
    " dong vnd nguoi trieu tieng viet unicode theo cccd khai sinh cmnd so 1 2 3 4 5 6 7 8 9 10 11 12 %"
)
_HARMLESS: Final = frozenset(_HARMLESS_WORDS.split())
"""Words in brackets that tell how to fill a column, not what else it is."""
_OF_ALL_KINDS: Final = frozenset(
    f"{one}{joint}{other}"
    for one, other in (("tap_the", "ca_nhan"), ("ca_nhan", "tap_the"))
    for joint in ("_", "_va_", "_hoac_", "_hay_")
)
"""Behind a name, in brackets: people and collectives stand in one column."""
_BY_WHOM: Final = frozenset(
    {
        "ca_nhan", "hoc_sinh", "hoc_vien", "sinh_vien", "can_bo", "cong_chuc", "vien_chuc", "can_bo_cong_chuc",
        "can_bo_cong_chuc_vien_chuc", "can_bo_giao_vien", "nguoi_lao_dong", "doan_vien", "nhan_vien", "dai_bieu",
        "khach_moi", "nguoi_duoc_khen", "nguoi_duoc_khen_thuong", "duoc_khen_thuong", "de_nghi_khen_thuong",
        "duoc_de_nghi_khen_thuong", "nguoi_duoc_moi", "day_du", "khai_sinh", "theo_khai_sinh", "viet_hoa",
    }
)  # fmt: skip
"""What may follow "Họ và tên" without making it somebody else's."""
_SURNAMES: Final = frozenset(
    {
        "ho", "ho_dem", "ho_va_dem", "ho_lot", "ho_va_lot", "ho_ten_dem", "ho_va_ten_dem", "ho_va_chu_dem", "ho_chu_dem",
        "ho_chu_lot", "ho_va_chu_lot", "ho_va_ten_lot", "ho_ten_lot", "ho_tendem",
    }
)  # fmt: skip
_MIDDLES: Final = frozenset({"dem", "ten_dem", "chu_dem", "lot", "chu_lot", "ten_lot"})
_GIVEN: Final = frozenset({"ten", "ten_goi", "ten_chinh"})
NamePart = Literal["ho", "dem", "ten"]

_NEWER: Final = regex(
    r".*_(?:moi|hien_nay|hien_tai|hien_hanh|sau_(?:sap_nhap|sap_xep|hop_nhat|dieu_chinh|kien_toan)|(?:da_)?dinh_chinh|"
    r"(?:da_)?dieu_chinh|(?:da_)?sua(?:_lai|_doi)?|dung|chinh_thuc|chinh_xac|cap_nhat|moi_nhat)"
)
"""How headers end that correct a column beside them."""
_SPLIT: Final = regex(r"[/,;&+\n()\-–]|\s(?:và|hoặc|hay)\s")
_COLLECTIVE: Final = frozenset({"tập thể", "đơn vị", "tổ chức", "cơ quan", "doanh nghiệp", "tập thể nhỏ"})
_HOUSEHOLD: Final = frozenset({"hộ gia đình", "gia đình", "hộ"})
_PERSON: Final = frozenset({"cá nhân", "họ và tên", "họ tên", "họ tên cá nhân", "họ và tên cá nhân", "người"})
_OF_AWARDS: Final = regex(r"^(?:(?:họ )?tên|danh sách)\s+|\s+(?:(?:được |đề nghị )+.*|khen thưởng|khen)$")


@dataclass(frozen=True, slots=True)
class Match:
    """A column that a header may mean, and how well it fits."""

    column: Column
    rank: Rank


class Matcher:
    """Says what one header may mean; earlier columns win when two share a name.

    >>> names = Matcher([Column("ho_ten", "Họ và tên", ("Tên người",), "ten")])
    >>> [match.rank for header in ("Họ và tên", "TÊN NGƯỜI", "Họ và tên bố") for match in names.matches((header,))]
    [0, 1, 2]
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        """Learn the names of the columns."""
        self.columns = tuple(columns)
        self._exact = {key(column.ten): column for column in reversed(columns)}
        self._exact.update({column.key: column for column in columns if column.key not in self._exact})
        self._other: dict[str, Column] = {}
        for column in reversed(columns):
            self._other.update({key(name): column for name in column.synonyms})
        known = {**self._other, **self._exact}
        self._unspaced = {name.replace("_", ""): column for name, column in known.items()}
        self._long = dict(sorted(known.items(), key=lambda pair: -len(pair[0])))
        for name in [name for name in self._long if len(name) < _LEAST_LETTERS]:
            del self._long[name]
        self._seen: dict[str, Match | None] = {}

    def sure(self, header: str) -> Match | None:
        """Give the column a header names exactly, or by another of its names; None when it only resembles one."""
        if header not in self._seen:
            self._seen[header] = self._sure(header)
        return self._seen[header]

    def _sure(self, header: str) -> Match | None:
        for text in readings(header):
            name = key(text)
            if not name or (name == "nam" and fold(text) == "nam"):
                continue
            if name in self._exact:
                return Match(self._exact[name], EXACT)
            found = self._other.get(name) or self._unspaced.get(name.replace("_", ""))
            if found is not None:
                return Match(found, SYNONYM)
            for known in (self._exact, self._other):
                for start, column in known.items():
                    if column.kind == "ten" and name.startswith(start + "_") and name[len(start) + 1 :] in _BY_WHOM:
                        return Match(column, SYNONYM)
        return None

    def matches(self, parts: Sequence[str], *, slips: bool = True) -> list[Match]:
        """Give what the texts above a column may mean, the best first; () when they resemble nothing.

        Args:
            parts: the texts from top to bottom; a header of one row has one.
            slips: whether a slip of the finger makes a likeness too.
        """
        if not parts:
            return []
        last = parts[-1]
        texts = [last] if len(parts) == 1 else [last, " ".join(parts), " ".join(reversed(parts))]
        sure = [match for text in texts if (match := self.sure(text)) is not None]
        if sure:
            return [min(sure, key=lambda match: match.rank)]
        found: dict[str, Match] = {}
        for text in (*texts, *parts[:-1]):
            for column in self._alike(key(text), slips):
                found.setdefault(column.key, Match(column, LIKENESS))
        for part in parts[:-1]:
            above = self.sure(part)
            if above is not None:
                found.setdefault(above.column.key, Match(above.column, LIKENESS))
        return list(found.values())

    def _alike(self, name: str, slips: bool) -> Iterator[Column]:
        """Columns whose name a header begins or ends with, or differs from by a slip of the finger."""
        if len(name) < _LEAST_LETTERS:
            return
        for known, column in self._long.items():
            if name.startswith(known + "_") or name.endswith("_" + known):
                yield column
                return
        near = difflib.get_close_matches(name, self._long, n=1, cutoff=_CLOSE) if slips else []
        if near:
            yield self._long[near[0]]


def readings(header: str) -> Iterator[str]:
    """The header as it stands; without its number; without brackets and lines that only say how to fill it."""
    yield header
    text = _ORDINAL.sub("", header)
    if text != header:
        yield text
    bare = _BRACKETS.sub(lambda match: "" if _only_tells_how(match[1]) else match[0], text)
    if bare != text:
        yield bare
    first, _, rest = text.partition("\n")
    if rest and _only_tells_how(rest):
        yield first


def _only_tells_how(text: str) -> bool:
    name = key(text)
    return name in _OF_ALL_KINDS or all(word in _HARMLESS for word in name.split("_") if word)


def name_part(parts: Sequence[str]) -> NamePart | None:
    """Say which part of a name split over columns a header stands for.

    >>> name_part(("Họ và tên đệm",)), name_part(("Họ và tên", "Tên")), name_part(("Tên lớp",))
    ('ho', 'ten', None)
    """
    name = key(_BRACKETS.sub("", _ORDINAL.sub("", parts[-1]))) if parts else ""
    if name in _SURNAMES:
        return "ho"
    if name in _MIDDLES:
        return "dem"
    return "ten" if name in _GIVEN else None


def says_newer(header: str) -> bool:
    """Whether a header says that its column stands for a corrected or later value than another one.

    >>> says_newer("Đơn vị (sau sáp nhập)"), says_newer("Họ và tên (đính chính)"), says_newer("Chức vụ cũ")
    (True, True, False)
    """
    return _NEWER.fullmatch(key(header)) is not None


def names_everyone(header: str) -> bool:
    """Say whether a header names persons and collectives in one column.

    >>> names_everyone("Tên tập thể/cá nhân/hộ gia đình"), names_everyone("Cơ quan, đơn vị")
    (True, False)
    """
    seen = set()
    for part in _SPLIT.split(fold(header)):
        word = _OF_AWARDS.sub("", part.strip())
        if not word or word in ("tên", "danh sách"):
            continue
        group = next(
            (n for n, words in enumerate((_COLLECTIVE, _HOUSEHOLD, _PERSON)) if word in words or part.strip() in words),
            None,
        )
        if group is None:
            return False
        seen.add(group)
    return 2 in seen and len(seen) > 1
