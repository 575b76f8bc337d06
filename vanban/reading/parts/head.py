"""The head of a paper: which line is Quốc hiệu, which the issuing body, which the number … whatever holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Line
from vanban.reading.parts import words
from vanban.reading.parts.strokes import typed_rule
from vanban.regulation import ELEMENTS, HOUSE_ROLES, style_id

ROLE_OF_STYLE: Final = {style_id(role): role for role in (*ELEMENTS, *HOUSE_ROLES)}
"""Named styles of the house's own templates → the role they say."""
_HEAD_ROLES: Final = frozenset(
    {"quoc_hieu", "tieu_ngu", "chu_quan", "co_quan", "so_ky_hieu", "dia_danh_ngay", "trich_yeu_cong_van", "ten_loai",
     "trich_yeu", "kem_theo", "thong_tin_ky_so"}
)  # fmt: skip
_BODY_NOUNS: Final = (
    "sở", "phòng", "văn phòng", "chi cục", "cục", "vụ", "viện", "trung tâm", "trường", "ban", "hội", "hội đồng", "thanh tra",
    "công ty", "tổng công ty", "bệnh viện", "ủy ban", "ubnd", "hđnd", "tòa án", "viện kiểm sát", "công an", "bộ", "tổng cục",
    "kho bạc", "ngân hàng", "báo", "đài", "đoàn", "liên đoàn", "đảng ủy", "đảng bộ", "chi bộ", "tỉnh ủy", "thành ủy", "bảo tàng",
    "trạm", "xí nghiệp", "tổ", "học viện", "thư viện", "quỹ", "bảo hiểm", "tổng", "hạt", "đội", "khoa", "nhà máy", "doanh nghiệp",
    "hợp tác xã", "câu lạc bộ", "công đoàn", "tập đoàn", "liên hiệp", "liên minh", "huyện ủy", "quận ủy", "giám đốc", "chủ tịch",
    "bộ trưởng", "phân viện", "phân hiệu", "chi nhánh",
)  # fmt: skip
_SUPERIOR: Final = (
    "ubnd", "ủy ban nhân dân", "hđnd", "bộ", "sở", "đảng bộ", "tỉnh ủy", "thành ủy", "tổng cục", "cục", "tổng công ty",
    "tập đoàn", "trường", "đại học", "đảng ủy", "tỉnh", "thành phố", "công ty", "hội", "liên đoàn", "thanh tra", "học viện",
    "viện", "bệnh viện", "chi cục", "trung tâm", "ban quản lý", "công an", "kho bạc nhà nước", "bảo hiểm xã hội",
)  # fmt: skip
_COUNCILS = frozenset({"ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd"})
_UNITS = ("tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn")
_FIELD = regex(
    r"(?:khoa học|báo chí|viện trợ|phòng (?:cháy|chống|không|thủ)|đài tưởng|ban hành|tổ chức|hội nhập|bộ phận|công đoàn$)\b",
    re.IGNORECASE,
)
"""Words that open as a body does and name a field of work: "TRƯỜNG ĐẠI HỌC" / "KHOA HỌC TỰ NHIÊN" is one name."""
_SUBJECT = regex(r"(?:v\s*/\s*v|về việc|ve viec)\b", re.IGNORECASE)
ADDRESSED: Final = regex(r"k[íi]nh (?:g[ửu]i|trình)\b", re.IGNORECASE)
"""What opens the addressees."""
_GOES_WITH = regex(r"[(\[]?\s*(?:ban hành )?(?:kèm|đính kèm) theo\b", re.IGNORECASE)
_BARE_SUBJECT = regex(r"(?:v/|về)\s*\w", re.IGNORECASE)
_LOOSE_DATE = regex(r"[^\W\d_][\w .\-–]{1,40}?\s*,\s*ngày\b", re.IGNORECASE)
_SIGNING_TEXT = regex(
    r"(?:(?:số\s*:|sao y|sao lục|trích sao)[^;]{0,80};.*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*|số\s*:.*;.*;.*)", re.IGNORECASE
)
_BROKEN: Final = (
    ("quoc_hieu", words.is_quoc_hieu),
    ("tieu_ngu", words.is_tieu_ngu),
    ("dia_danh_ngay", lambda text: words.read_date_line(text) is not None),
)
"""What may be broken over two lines by who typed it, and how it is known when joined."""
_LONGEST_SIGNING_TEXT = 200
_PLACEHOLDER = regex(r"\s*[.…_]{3,}\s*")


@dataclass(slots=True)
class Head:
    """The lines of a head, sorted by what they are.

    Attributes:
        roles: role → its lines in order.
        last: index of the last paragraph that belongs to the head.
        rest: lines that have no role.
    """

    roles: dict[str, list[Line]] = field(default_factory=dict)
    rest: list[Line] = field(default_factory=list)
    last: int = -1

    def put(self, role: str, line: Line) -> None:
        """Give a line its role."""
        self.roles.setdefault(role, []).append(line)

    def get(self, role: str) -> list[Line]:
        """Give the lines of a role."""
        return self.roles.get(role, [])


def sort_head(lines: list[Line]) -> Head:
    """Give every line of a head its role. `lines` is what stands above the title, in reading order."""
    head = Head()
    named: list[Line] = []
    pending = _by_content(lines, head, named)
    _loose_date(pending, head)
    number = head.get("so_ky_hieu") or head.get("trich_yeu_cong_van")
    _subject(pending, head, number)
    _bodies(named, pending, head, number)
    head.rest = [line for line in pending if line not in named]
    return head


def _by_content(lines: list[Line], head: Head, named: list[Line]) -> list[Line]:
    """Find what has a form of its own; gives what is left."""
    left: list[Line] = []
    skip = -1
    for index, line in enumerate(lines):
        if index == skip:
            continue
        role = _style_role(line)
        found = _own_form(line, role)
        if found == "so_ky_hieu" and role is None and _cited_in_subject(line, lines[:index]):
            found = None
        pair = lines[index + 1] if index + 1 < len(lines) else None
        if found is None and pair is not None and pair.side == line.side and _own_form(pair, _style_role(pair)) is None:
            for name, test in _BROKEN:
                if test(f"{line.text} {pair.text}"):
                    head.put(name, line)
                    head.put(name, pair)
                    skip = index + 1
            if skip == index + 1:
                continue
        if found is not None:
            head.put(found, line)
        elif role in {"chu_quan", "co_quan"}:
            head.put(role, line)
            named.append(line)
        elif role == "trich_yeu_cong_van":
            head.put(role, line)
        else:
            left.append(line)
    return left


def _cited_in_subject(line: Line, above: list[Line]) -> bool:
    """A number that a subject cites, wrapped to a line of its own: "V/v thực hiện Công văn" / "số 3653/VPCP-CĐS"."""
    if not line.text[:1].islower():
        return False
    cell = line.paragraph.cell
    same = [
        one for one in above
        if one.side == line.side and (cell is None or one.paragraph.cell is None or one.paragraph.cell.cell == cell.cell)
    ]  # fmt: skip
    return any(_SUBJECT.match(one.text) for one in same)


def _loose_date(pending: list[Line], head: Head) -> None:
    """A line of place and date with a slip in it ("ngày 12 háng 01"): on the right, where no other stands."""
    if head.get("dia_danh_ngay") or not head.get("tieu_ngu"):
        return
    line = next((x for x in pending if x.side == "phai" and len(x.text) < 80 and _LOOSE_DATE.match(x.text)), None)
    if line is not None:
        head.put("dia_danh_ngay", line)
        pending.remove(line)


def _style_role(line: Line) -> str | None:
    """The role the paragraph's style says, where it is one of a head."""
    role = ROLE_OF_STYLE.get(line.paragraph.style_id)
    return role if role in _HEAD_ROLES else None


def _own_form(line: Line, role: str | None) -> str | None:
    text = line.text
    if role in {"quoc_hieu", "tieu_ngu", "so_ky_hieu", "dia_danh_ngay", "thong_tin_ky_so"}:
        return role
    if len(text) > 200:
        return None
    for name, test in (
        ("quoc_hieu", words.is_quoc_hieu),
        ("tieu_ngu", words.is_tieu_ngu),
        ("tieu_de_dang", words.is_party_title),
    ):
        if test(text):
            return name
    if is_signing_text(line):
        return "thong_tin_ky_so"
    if words.read_number(text) is not None:
        return "so_ky_hieu"
    if words.read_date_line(text) is not None:
        return "dia_danh_ngay"
    if words.mark_of(text) is not None:
        return "dau"
    if text.strip() in {"*", "★", "☆"}:
        return "sao"
    return "ke" if typed_rule(text) else None


def is_signing_text(line: Line) -> bool:
    """Say whether a line is the signing text of a separate electronic file."""
    if ROLE_OF_STYLE.get(line.paragraph.style_id) == "thong_tin_ky_so":
        return True
    return len(line.text) <= _LONGEST_SIGNING_TEXT and _SIGNING_TEXT.fullmatch(line.text) is not None


def _subject(pending: list[Line], head: Head, number: list[Line]) -> None:
    """V/v below the number, and the lines it goes on in: same cell or half, up to the next thing with a role."""
    if head.get("trich_yeu_cong_van"):
        return
    start = next((line for line in pending if _SUBJECT.match(line.text) and line.side != "phai"), None)
    if start is None and number:
        start = next((line for line in pending if _bare_subject(line, number[-1])), None)
    if start is None or (number and start.y_pt < number[0].y_pt - 2):
        return
    index = pending.index(start)
    taken = [start]
    for line in pending[index + 1 :]:
        same_column = line.side == start.side and (line.paragraph.cell is None) == (start.paragraph.cell is None)
        gap = line.y_pt - taken[-1].y_pt
        if ADDRESSED.match(line.text):
            break
        if same_column and gap < 40 and not _SUBJECT.match(line.text) and line.paragraph.box == start.paragraph.box:
            taken.append(line)
        elif line.side == start.side:
            break
    for line in taken:
        head.put("trich_yeu_cong_van", line)
        pending.remove(line)


def _bare_subject(line: Line, number: Line) -> bool:
    """A subject below the number that has lost its "V/v": "Về kết quả đại hội"."""
    one, other = line.paragraph.cell, number.paragraph.cell
    column = one is not None and other is not None and (one.table, one.cell) == (other.table, other.cell)
    return column and line.paragraph.index > number.paragraph.index and _BARE_SUBJECT.match(line.text) is not None


def _bodies(named: list[Line], pending: list[Line], head: Head, number: list[Line]) -> None:
    """What is left on the left above the number are the names of the bodies: superior first, issuing last."""
    if named:
        return
    above = [line for line in pending if _may_be_name(line, head, number)]
    if not above:
        return
    cut = _split_names(above, head)
    for index, line in enumerate(above):
        head.put("chu_quan" if index < cut else "co_quan", line)
        pending.remove(line)


def _may_be_name(line: Line, head: Head, number: list[Line]) -> bool:
    shown = head.get("quoc_hieu") or head.get("tieu_de_dang") or head.get("tieu_ngu")
    ref = shown[0].paragraph.cell if shown else None
    swapped = ref is not None and ref.cell == 0 and shown[0].side == "trai"
    if (
        line.side == ("trai" if swapped else "phai")
        or len(line.text) > 160
        or ADDRESSED.match(line.text)
        or _GOES_WITH.match(line.text)
        or _PLACEHOLDER.fullmatch(line.text)
    ):
        return False
    right = [*head.get("quoc_hieu"), *head.get("tieu_ngu"), *head.get("tieu_de_dang"), *head.get("dia_danh_ngay")]
    if not right and not number:
        return False
    if number and line.y_pt > number[0].y_pt + 2 and line.paragraph.index > number[0].paragraph.index:
        return False
    if swapped:
        # Quốc hiệu put into the wrong half: the names stand in the other one.
        return line.side == "phai" and _same_table(line, shown[0])
    if shown and shown[0].side == "phai":
        # Where the header has two halves, the names stand in the left one; what runs across the page is a title.
        return line.side == "trai" or _same_table(line, shown[0])
    above_number = bool(number) and line.paragraph.index < number[0].paragraph.index
    return line.side == "trai" or (above_number and line.capitals) or _opens(line.text, _BODY_NOUNS)


def _same_table(one: Line, other: Line) -> bool:
    a, b = one.paragraph.cell, other.paragraph.cell
    return a is not None and b is not None and a.table == b.table


def _opens(text: str, nouns: Iterable[str]) -> bool:
    folded = fold(text)
    return any(folded == noun or folded.startswith(noun + " ") for noun in nouns)


def _split_names(lines: list[Line], head: Head) -> int:
    """Say how many of the lines name the superior body."""
    if len(lines) == 1:
        return 0
    bold = [_heavy(line) for line in lines]
    if bold[-1] and not bold[0]:
        cut = next(i for i, b in enumerate(bold) if b)
        # "ỦY BAN NHÂN DÂN" above "XÃ MƯỜNG BÚ" is one name, whatever its first line's weight.
        return cut - 1 if fold(lines[cut - 1].text) in _COUNCILS and _opens(lines[cut].text, _UNITS) else cut
    starts = [i for i, line in enumerate(lines) if i and _opens(line.text, _BODY_NOUNS) and not _FIELD.match(line.text)]
    if starts and _opens(lines[0].text, _SUPERIOR) and not _unfinished(lines[starts[-1] - 1].text):
        joint = re.split(r"\s+[-–]\s+", head.get("so_ky_hieu")[0].text) if head.get("so_ky_hieu") else []
        return starts[0] if len(joint) < 2 else 0
    return 0


def _heavy(line: Line) -> bool:
    """Most of its letters are bold; a note sign or a stray blank does not count."""
    weights = [(run.format.bold, sum(c.isalpha() for c in run.shown)) for run in line.runs]
    return 2 * sum(count for bold, count in weights if bold) > sum(count for _, count in weights)


def _unfinished(text: str) -> bool:
    """A name that cannot end here: "VĂN PHÒNG" before "UBND TỈNH", "BAN QUẢN LÝ" before "DỰ ÁN"."""
    return fold(text) in {
        "văn phòng",
        "ban",
        "phòng",
        "hội đồng",
        "trung tâm",
        "đoàn",
        "chi cục",
        "công ty",
        "trường",
        "hội",
        "thanh tra",
        "ban quản lý dự án",
        "công ty cổ phần",
        "công ty tnhh",
        "công ty tnhh một thành viên",
        "công ty trách nhiệm hữu hạn",
        "công ty trách nhiệm hữu hạn một thành viên",
        "bệnh viện",
        "viện",
        "học viện",
        "sở",
        "bộ",
    }


def joint_bodies(lines: list[Line]) -> list[list[Line]]:
    """Group the lines of issuing bodies by body: one group for the usual paper.

    Lines of one paragraph are one name broken over lines. Several paragraphs are several names only where each opens
    as a name of its own and the house's style says so, or a number and the like stand for several.
    """
    groups: list[list[Line]] = []
    for line in lines:
        role = ROLE_OF_STYLE.get(line.paragraph.style_id)
        new_paragraph = not groups or groups[-1][-1].paragraph.index != line.paragraph.index
        if not groups or (new_paragraph and role in {"chu_quan", "co_quan"}):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def goes_with(text: str) -> bool:
    """Say whether a line is "(Kèm theo …)" or "(Ban hành kèm theo …)".

    >>> goes_with("(Kèm theo Quyết định số 15/QĐ-SXD)"), goes_with("Kèm theo là danh sách gồm 5 trang")
    (True, False)
    """
    if _GOES_WITH.match(text) is None or len(text) > 400:
        return False
    return (
        text.lstrip()[0] in "(["
        or re.match(r"(?:ban hành )?(?:kèm|đính kèm) theo\s+\S+(?: \S+)? số", fold(text)) is not None
    )
