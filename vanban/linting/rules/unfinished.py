"""What a file still carries of its making: changes, comments, hidden text, places left open: nothing for an issued paper."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.language.open_places import left_open
from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.wording import quoted
from vanban.reading.facts.file import Facts

_ANY = Group("")
_CLAUSE = "thực hành soạn thảo"


def _noted(facts: Facts, key: str) -> Iterator[tuple[str, ...]]:
    yield from (note.places for note in facts.notes if note.key == key)


def tracked_changes(facts: Facts) -> Iterator[Hit]:
    """TV-12: changes that nobody has accepted or refused yet."""
    for places in _noted(facts, "sua_doi"):
        more = f" ({'; '.join(places[:3])}{'; …' if len(places) > 3 else ''})" if places else ""
        yield Hit(
            f"còn sửa đổi theo dõi (Track Changes) chưa chấp nhận hoặc từ chối{more}",
            cach_sua="Review > Accept hoặc Reject từng chỗ trước khi phát hành",
        )


def comments(facts: Facts) -> Iterator[Hit]:
    """TV-13: comments still stand in the file."""
    for places in _noted(facts, "binh_luan"):
        more = f" ({'; '.join(places[:3])}{'; …' if len(places) > 3 else ''})" if places else ""
        yield Hit(f"còn bình luận (Comments){more}", cach_sua="Review > Delete All Comments trước khi phát hành")


def hidden_text(facts: Facts) -> Iterator[Hit]:
    """TV-14: text that is in the file and not on the page."""
    for paragraph in facts.paragraphs:
        hidden = " ".join(r.unseen for r in paragraph.runs if r.unseen and any(c.isalnum() for c in r.unseen))
        if hidden:
            yield Hit(f"có chữ ẩn: {quoted(hidden)}", paragraph, cach_sua="Bỏ chọn Hidden hoặc xóa chữ ẩn")


def open_places(facts: Facts) -> Iterator[Hit]:
    """TV-15: places of a final paper that somebody is still to fill in; tables and appendices may be forms."""
    for paper in facts.papers:
        running = (item.line for item in paper.body if item.line is not None and item.level not in {"trong", "ke"})
        for line in (*paper.trich_yeu.lines, *paper.can_cu, *running):
            if found := left_open(line.text):
                yield Hit(f"còn chỗ chưa điền: {quoted(found)}", line, cach_sua="Điền đủ trước khi phát hành")


RULES = (
    _ANY.warning("TV-12", "không còn sửa đổi theo dõi", _CLAUSE, tracked_changes, Source.THUC_HANH),
    _ANY.warning("TV-13", "không còn bình luận", _CLAUSE, comments, Source.THUC_HANH),
    _ANY.warning("TV-14", "không có chữ ẩn", _CLAUSE, hidden_text, Source.THUC_HANH),
    _ANY.hint("TV-15", "không còn chỗ chưa điền", _CLAUSE, open_places, Source.THUC_HANH),
)
