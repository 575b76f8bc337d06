"""What stands between title and body: addressees, line of authority, grounds, the formula of a decision."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import ABSENT, Item, KinhGui, Line, Part, part_of
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.levels import read_level
from vanban.reading.parts.title import LONGEST_SUBJECT, is_authority
from vanban.regulation.forms import GIOI_THIEU

_ADDRESS: Final = (
    ("kinh_gui", regex(r"k[íi]nh g[ửu]i\b", re.IGNORECASE)),
    ("kinh_trinh", regex(r"kính trình\b", re.IGNORECASE)),
    ("dien", regex(r".{0,160}\bđiện\s*:", re.IGNORECASE)),
    ("kinh_moi", regex(r".{0,160}\bkính mời\s*:?", re.IGNORECASE)),
    ("gioi_thieu", regex(rf".{{0,160}}\b{GIOI_THIEU.tail}\s*:?", re.IGNORECASE)),
)
_DASH = regex(r"[-–—•+*]\s*")
_GROUND = regex(
    r"[-–—+*•]?\s*(?:căn cứ|xét|theo|trên cơ sở|thực hiện|sau khi|được sự|thừa ủy quyền|thừa lệnh|tiếp theo|qua)\s",
    re.IGNORECASE,
)
_GROUNDS_LABEL = regex(r"(?:các\s+)?căn cứ\s*:", re.IGNORECASE)
"""«Căn cứ:» on a line of its own, the grounds below it as a list."""
_COMMAND = regex(r"(?:quyết định|quyết nghị|nghị quyết|chỉ thị|quy định|hiệu lệnh|thông báo)\s*:?", re.IGNORECASE)
_END = regex(r"(\./\.|[;.,:])\s*$")
_LONGEST_AUTHORITY = 200
_MOST_AUTHORITY = 10
"""Lines of authority: a joint paper names each body on a line of its own, long ones on two."""
_MOST_SUBJECT_LINES = 4


@dataclass(slots=True)
class Opening:
    """What opens a body.

    Attributes:
        kinh_gui: the addressees.
        tham_quyen: lines of authority.
        can_cu: grounds.
        lenh: the formula.
        subject: lines that still belong to the subject above: "(Lần 2)", "Địa điểm: …".
        used: indices of the paragraphs taken.
    """

    kinh_gui: KinhGui = field(default_factory=KinhGui)
    tham_quyen: Part = ABSENT
    can_cu: list[Line] = field(default_factory=list)
    lenh: Part = ABSENT
    subject: list[Line] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def read_opening(lines: list[Line]) -> Opening:
    """Read the opening from the first lines below the title, blank ones left out."""
    opening = Opening()
    at = _addressees(lines, opening)
    command = next((i for i, line in enumerate(lines[at : at + 80], at) if _is_command(line)), None)
    if command is not None:
        at = _subject_goes_on(lines, at, command, opening)
    at = _authority(lines, at, opening, has_command=command is not None)
    at = _grounds(lines, at, command, opening)
    if command is not None:
        opening.lenh = part_of([lines[command]])
        opening.used.add(lines[command].paragraph.index)
    return opening


def _role(line: Line) -> str | None:
    return ROLE_OF_STYLE.get(line.paragraph.style_id)


def _addressees(lines: list[Line], opening: Opening) -> int:
    """Read "Kính gửi"; gives how many lines it took."""
    if not lines:
        return 0
    first = lines[0]
    kind, match = next(((k, m) for k, p in _ADDRESS if (m := p.match(first.text))), ("", None))
    if match is None or (kind not in {"kinh_gui", "kinh_trinh"} and len(first.text) > 300):
        return 0
    word = match.group().rstrip(" :")
    rest = first.text[match.end() :]
    colon = match.group().rstrip().endswith(":") or rest.lstrip().startswith(":")
    rest = rest.lstrip(" :\u00a0\t")
    items: list[Item] = [make_item([first], rest)] if rest else []
    taken = 1
    for line in lines[1:]:
        if not _goes_on(line, items, first, kind):
            break
        if _DASH.match(line.text) or not items or kind != "kinh_gui" or items[-1].end == ";":
            items.append(make_item([line], line.text))
        else:
            items[-1] = make_item([*items[-1].lines, line], f"{items[-1].text}{items[-1].end} {line.text}")
        taken += 1
        if items[-1].end in {".", "./."} and kind != "gioi_thieu":
            break
    opening.kinh_gui = KinhGui(part_of([first]), word, colon, tuple(items), bool(rest), kind)
    opening.used |= {line.paragraph.index for line in lines[:taken]}
    return taken


def _goes_on(line: Line, items: list[Item], label: Line, kind: str) -> bool:
    role = _role(line)
    if role == "gach" and kind in {"kinh_moi", "dien"}:
        return not items or items[-1].end not in {".", "./."}
    if role is not None and role not in {"noi_dung", "dong_giua"}:
        return role in {"kinh_gui_gach", "kinh_gui"}
    if line.paragraph.index == label.paragraph.index:
        return True
    if items and items[-1].end in {".", "./."}:
        return False
    if _DASH.match(line.text):
        # A dash list of the body is set like the body; addressees stand further in.
        return True
    far_in = line.box_left_mm >= label.box_left_mm + 5 or line.align == "giua"
    if not items:
        # Below "Kính gửi:" alone: names in the middle, as the label is.
        return kind == "kinh_gui" and line.align == label.align == "giua" and len(line.text) < 200
    return bool(items) and items[-1].end in {";", ","} and far_in and len(line.text) < 200


def make_item(lines: list[Line], text: str) -> Item:
    """Take dash and end sign of a list entry apart.

    The text may be that of several lines; "\u2026 v.v." keeps its full stop.
    """
    dash = _DASH.match(text)
    bare = text[dash.end() :] if dash else text
    end = _END.search(bare)
    sign = end.group(1) if end else ""
    return Item(
        tuple(lines), dash.group().strip() if dash else "", bare[: end.start()].strip() if end else bare.strip(), sign
    )


def _is_command(line: Line) -> bool:
    if _role(line) == "lenh":
        return True
    return bool(line.capitals and len(line.text) < 30 and _COMMAND.fullmatch(fold(line.text)))


def _subject_goes_on(lines: list[Line], at: int, command: int, opening: Opening) -> int:
    """Take the lines between subject and authority, or first ground, that name the subject closer."""
    stop = next((i for i in range(at, command) if opens_ground(lines[i]) or is_authority(lines[i])), command)
    taken = lines[at:stop]
    if not taken or len(taken) > _MOST_SUBJECT_LINES or any(len(line.text) > LONGEST_SUBJECT for line in taken):
        return at
    if any(line.capitals and line.align == "giua" and stop == command for line in taken):
        return at
    opening.subject = taken
    opening.used |= {line.paragraph.index for line in taken}
    return stop


def opens_ground(line: Line) -> bool:
    """Say whether a line opens as a ground does: Căn cứ, Xét, Theo đề nghị, Thực hiện …; or the house's style says so."""
    return _role(line) == "can_cu" or _GROUND.match(line.text) is not None or is_grounds_label(line.text)


def is_grounds_label(text: str) -> bool:
    """Say whether a line only announces grounds.

    >>> is_grounds_label("Căn cứ:"), is_grounds_label("Căn cứ: Luật Lưu trữ;")
    (True, False)
    """
    return _GROUNDS_LABEL.fullmatch(text.strip()) is not None


def _authority(lines: list[Line], at: int, opening: Opening, *, has_command: bool) -> int:
    found: list[Line] = []
    for line in lines[at : at + _MOST_AUTHORITY]:
        styled = _role(line) == "tham_quyen"
        looks = line.capitals and line.align == "giua" and len(line.text) < _LONGEST_AUTHORITY
        follows = has_command or any(_GROUND.match(other.text) for other in lines[at : at + _MOST_AUTHORITY + 1])
        if not (styled or (looks and follows)) or _is_command(line) or _GROUND.match(line.text):
            break
        found.append(line)
    opening.tham_quyen = part_of(found)
    opening.used |= {line.paragraph.index for line in found}
    return at + len(found)


def _grounds(lines: list[Line], at: int, command: int | None, opening: Opening) -> int:
    """Grounds begin with a line that opens as one and go on to the formula; without one, as far as lines open and end so."""
    stop = command if command is not None else len(lines)
    found: list[Line] = []
    for line in lines[at:stop]:
        if command is not None and not opens_ground(line) and (not found or (line.capitals and line.align == "giua")):
            break
        if command is not None and found and _is_text(line, found[-1]):
            break
        if command is None and not _ground_like(line, found):
            break
        found.append(line)
        if command is None and _ends_list(line, lines[at + len(found) : at + len(found) + 1]):
            break
    if command is None and not _is_list(found):
        return at
    opening.can_cu = found
    opening.used |= {line.paragraph.index for line in found}
    return at + len(found)


def _ends_list(line: Line, below: list[Line]) -> bool:
    """Whether grounds end here: with a full stop, unless another ground in italics follows (the stop is then the slip)."""
    if _role(line) == "can_cu" or not line.text.rstrip().endswith("."):
        return False
    return not any(line.italic and other.italic and opens_ground(other) for other in below)


def _is_text(line: Line, above: Line) -> bool:
    """Whether a line below grounds is the text of the paper: it is numbered, or follows what ended and opens as no ground."""
    if opens_ground(line) or _DASH.match(line.text) or _role(line) == "can_cu":
        return False
    found = read_level(line.text)
    numbered = found is not None and found.level in {"muc_la_ma", "dieu", "khoan", "phan"}
    ended = above.text.rstrip().endswith(".") and line.text.rstrip().endswith((".", ":"))
    return numbered or (ended and not line.italic)


def _ground_like(line: Line, found: list[Line]) -> bool:
    if _role(line) == "can_cu":
        return True
    if _role(line) not in {None, "noi_dung", "gach"} or not _GROUND.match(line.text):
        return False
    return line.text.rstrip().endswith((";", ",", ".")) and not line.text.rstrip().endswith("./.")


def _is_list(found: list[Line]) -> bool:
    if not found:
        return False
    if any(_role(line) == "can_cu" for line in found):
        return True
    first = found[0].text.rstrip()
    return (
        first.endswith(";") or (len(found) > 1 and first.endswith(",")) or bool(found[0].italic and first.endswith("."))
    )
