"""The title block: type, author line, subject, "(Kèm theo …)", up to the rule that closes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Line
from vanban.reading.parts import words
from vanban.reading.parts.head import ROLE_OF_STYLE, goes_with
from vanban.reading.parts.lines import slice_runs
from vanban.reading.parts.offices import is_office
from vanban.reading.parts.strokes import typed_rule
from vanban.regulation import LOAI

_SUBJECT = regex(r"v\s*/\s*v\b", re.IGNORECASE)
_ABOUT = regex(r"về việc\s", re.IGNORECASE)
_AUTHOR = regex(r"c[ủu]a\s+\S", re.IGNORECASE)
_COMMAND = regex(r"(?:quyết định|quyết nghị|nghị quyết|chỉ thị|quy định|hiệu lệnh|kết luận)\s*:?", re.IGNORECASE)
_STARTS_BODY = regex(
    r"(?:kính (?:gửi|trình|thưa|mời)|căn cứ|điều \d|thực hiện|xét |theo đề nghị|[ivx]+\.\s|\d+\.\s|[-+] )",
    re.IGNORECASE,
)
_ACTION = regex(r"(?:thực hiện|xét)\s", re.IGNORECASE)
_TITLE_ROLES = frozenset({"ten_loai", "trich_yeu", "kem_theo", "ke_trich_yeu", "tieu_de_phu_luc"})
LONGEST_SUBJECT = 600
"""Letters of the longest line that is still taken for one of a subject."""
_TOO_FAR_BLANKS = 3
_SHORT_TITLE = 60
"""Letters up to which capitals that open with a type are its title, centred or not."""
_OFF_CENTRE_MM = 15.0
_WORD_ON = regex(r"\s*\S+")
_OF_THE_TYPE = frozenset({"liên tịch"})
"""Words behind the name of a type that say more of the type, not of the subject."""


@dataclass(slots=True)
class Title:
    """The lines of a title block.

    Attributes:
        ten_loai: lines naming the type.
        tac_gia: the author line of Party papers.
        trich_yeu: lines of the subject.
        kem_theo: lines "(Kèm theo …)".
        last: index of the last paragraph of the block, its rule included; -1 when there is no block.
    """

    ten_loai: list[Line] = field(default_factory=list)
    tac_gia: list[Line] = field(default_factory=list)
    trich_yeu: list[Line] = field(default_factory=list)
    kem_theo: list[Line] = field(default_factory=list)
    last: int = -1


def is_title(line: Line) -> bool:
    """Say whether a line names a type of paper where a title stands."""
    role = ROLE_OF_STYLE.get(line.paragraph.style_id)
    if role == "ten_loai":
        return True
    if role not in {None, "dong_giua", "noi_dung", "phu_luc"} or line.side != "giua":
        return False
    known = words.type_of(line.shown)
    if known is None or (line.text.rstrip().endswith(":") and known[0] in {"quyet_dinh", "nghi_quyet", "chi_thi"}):
        return False
    centred = _centred(line) or line.paragraph.style_name.casefold().startswith(("title", "heading"))
    return (
        line.capitals and (centred or known[1] == 1.0 or len(line.text) <= _SHORT_TITLE)
        if known[1] < 1.0
        else line.capitals or (centred and bool(line.bold))
    )


def is_other_title(line: Line) -> bool:
    """Say whether a line looks like a title of a type nobody knows: centred, bold, all capitals, short."""
    return (
        line.side == "giua"
        and _centred(line)
        and line.capitals
        and bool(line.bold)
        and 3 < len(line.text) <= 80
        and not line.text.rstrip().endswith((":", ".", ";"))
        and words.mark_of(line.text) is None
    )


def _centred(line: Line) -> bool:
    """Centred by its paragraph, or pushed to the middle with blanks or tabs."""
    if line.align == "giua":
        return True
    page = line.box_left_mm + line.box_width_mm
    return line.aligned_by in {"tab", "dau_cach"} and abs(line.center_mm - page / 2) < _OFF_CENTRE_MM


def read_title(lines: list[Line], at: int, *, loai: str | None) -> Title:
    """Read the title block that begins at a line.

    Args:
        lines: the lines from the head on, in reading order; blank paragraphs have none.
        at: index of the title line in `lines`.
        loai: key of the type, for those that have no subject.
    """
    named, rest = _parted(lines[at])
    title = Title([named], last=lines[at].paragraph.index)
    if rest is not None:
        (title.tac_gia if _AUTHOR.match(rest.text) else title.trich_yeu).append(rest)
    bare = loai is not None and loai in LOAI and LOAI[loai].trich_yeu == "khong"
    before = rest or named
    for line in lines[at + 1 :]:
        role = ROLE_OF_STYLE.get(line.paragraph.style_id)
        if line.paragraph.index - before.paragraph.index > _TOO_FAR_BLANKS + 1:
            break
        if typed_rule(line.text) or line.text.strip() == "*":
            title.last = line.paragraph.index
            if title.trich_yeu or title.kem_theo:
                break
        elif _amended(line, title):
            title.trich_yeu.append(line)
        elif goes_with(line.text) or role == "kem_theo" or _goes_with_on(line, title):
            title.kem_theo.append(line)
        elif _SUBJECT.match(line.text) and not title.trich_yeu and not title.kem_theo and line.side != "phai":
            title.trich_yeu.append(line)
        elif (
            title.kem_theo
            or (bare and role != "trich_yeu" and not _ABOUT.match(line.text))
            or not _in_block(line, before, title, role)
        ):
            break
        elif not title.trich_yeu and _AUTHOR.match(line.text) and line.capitals:
            title.tac_gia.append(line)
        else:
            title.trich_yeu.append(line)
        title.last = max(title.last, line.paragraph.index)
        before = line
    return title


def _parted(line: Line) -> tuple[Line, Line | None]:
    """Part the name of a type from words of the subject typed on its line: "BÁO CÁO KẾT QUẢ THẨM ĐỊNH"."""
    known = words.type_of(line.shown)
    if known is None or known[0] not in LOAI or ROLE_OF_STYLE.get(line.paragraph.style_id) == "ten_loai":
        return line, None
    name = LOAI[known[0]].ten
    at = 0
    for _ in name.split():
        match = _WORD_ON.match(line.text, at)
        at = match.end() if match is not None else at
    if fold(line.text[at:]).strip(" .:*-–") in _OF_THE_TYPE:
        return line, None
    if fold(line.text[:at]).strip(" .:*-–") != fold(name) or not line.text[at:].strip(" .:*-–"):
        return line, None
    offset = line.start + len(line.text[at:]) - len(line.text[at:].lstrip(" :.-–\u00a0"))
    return piece(line, line.start, line.start + at), piece(line, offset + at, line.end)


def piece(line: Line, start: int, end: int) -> Line:
    """Cut a line: the part between two places of its paragraph's text."""
    runs = slice_runs(line.runs, start, end)
    shown = "".join(run.shown for run in runs).strip()
    raw = "".join(run.raw for run in runs).strip()
    text = line.paragraph.text[start:end].strip()
    return replace(line, text=text, shown=shown, raw=raw, runs=runs, start=start, end=end)


def _amended(line: Line, title: Title) -> bool:
    """Whether a line "ban hành kèm theo …" without brackets goes on with the subject: "Sửa đổi … của Quy chế / ban hành …"."""
    if not title.trich_yeu or title.kem_theo or line.text.lstrip()[:1] in {"(", "["}:
        return False
    above = title.trich_yeu[-1]
    opens = re.match(r"(?:được )?ban hành\b", line.text.lstrip()) is not None
    alike = bool(line.bold) == bool(above.bold) and line.side == "giua" and _centred(line)
    return opens and alike and not above.text.rstrip().endswith((".", ";", ":"))


def _goes_with_on(line: Line, title: Title) -> bool:
    """A "(Kèm theo …" that is not closed yet goes on in the next centred line."""
    if not title.kem_theo or line.align != "giua":
        return False
    return not title.kem_theo[-1].text.rstrip().endswith(")")


def _in_block(line: Line, before: Line, title: Title, role: str | None) -> bool:
    """Say whether a line below the title still belongs to its subject."""
    if role is not None and role not in {"dong_giua", "noi_dung"}:
        return role in _TITLE_ROLES
    if line.side != "giua" or len(line.text) > LONGEST_SUBJECT or _COMMAND.fullmatch(fold(line.text)):
        return False
    if line.text.rstrip().endswith(":"):
        return False
    if _STARTS_BODY.match(line.text) and not _subject_of_action(line, title):
        return False
    if title.trich_yeu and line.capitals and not title.trich_yeu[-1].capitals:
        return False
    if is_authority(line):
        return False
    same = line.paragraph.index == before.paragraph.index
    centred = _centred(line) or same
    if title.trich_yeu:
        ended = line.paragraph.index - before.paragraph.index > 1
        return centred and not ended and _alike(line, title.trich_yeu[-1])
    return centred or (bool(line.bold) and len(line.text) < 200 and line.align != "deu")


def _subject_of_action(line: Line, title: Title) -> bool:
    """A subject may open as a body does: "Thực hiện Nghị quyết số …", "Xét tặng …": bold and in the middle below the type."""
    return (
        not title.trich_yeu
        and not title.kem_theo
        and bool(line.bold)
        and _centred(line)
        and _ACTION.match(line.text) is not None
        and not line.text.rstrip().endswith((";", "."))
    )


def is_authority(line: Line) -> bool:
    """Say whether a line names who decides: capitals in the middle of the page, an office or a collective."""
    return bool(line.capitals and _centred(line) and is_office(line) and not line.text.rstrip().endswith((":", ";")))


def _alike(line: Line, before: Line) -> bool:
    """Lines of one subject look alike; a line of authority below it is capitals, a sentence below it is regular."""
    return line.bold == before.bold or not before.bold or line.bold is None
