"""Further papers in one file: two decisions one after the other. A record is of the first one; the others are told."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.reading.facts.file import Appendix, Facts, Paper


def further(facts: Facts) -> tuple[Paper, ...]:
    """Give the papers of their own behind the first: each has a number, or a day and who signs; none goes with another."""
    return tuple(one for one in facts.attached if _own(one))


def _own(paper: Paper) -> bool:
    return not paper.kem_theo.there and (
        paper.so_ky_hieu.there or (paper.dia_danh_ngay.there and bool(paper.ky) and paper.quoc_hieu.there)
    )


def with_first(facts: Facts, appendices: Iterable[Appendix]) -> list[Appendix]:
    """Give those of some appendices that stand before the second paper of its own."""
    begins = min((one.first for one in further(facts)), default=len(facts.paragraphs))
    return [one for one in appendices if one.first < begins]


def beyond(facts: Facts) -> range:
    """Give the paragraphs of the further papers and all that goes with them."""
    begins = [one.first for one in further(facts)]
    ends = [*(one.last for one in facts.attached), *(one.last for one in facts.appendices)]
    return range(min(begins), max(ends) + 1) if begins else range(0)


def told(facts: Facts) -> list[str]:
    """Say that a record is of the first paper alone, and which others stand in the file from where."""
    found = []
    for one in further(facts):
        name = " ".join((one.ten_loai.text or one.trich_yeu_cong_van.text or "văn bản").split())
        number = " ".join(one.so_ky_hieu.text.split())
        found.append(
            f"Tệp còn một văn bản khác: {name}{f', {number}' if number else ''} (từ đoạn {one.first + 1}); bản ghi này chỉ của "
            "văn bản đầu tiên. Tách văn bản kia thành tệp riêng rồi đọc"
        )
    return found
