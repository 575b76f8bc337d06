"""Every number, sum, name and day that is printed is found again: in cells, settings, law, templates, or a count of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Final

from vanban.awards.crosscheck.raw import KINDS, USUAL_POINTS, USUAL_SHARE, RawYear
from vanban.awards.crosscheck.raw_cells import days_in, whole
from vanban.awards.crosscheck.reading import Paper
from vanban.awards.crosscheck.recomputed import share_text
from vanban.awards.data.initiatives import USUAL_CRITERIA
from vanban.language import fold
from vanban.law import Law
from vanban.patterns import regex

Papers = Mapping[str, Sequence[Paper]]
_NAME_COLUMNS: Final = ("tap_the_ca_nhan", "ho_va_ten", "ten_sang_kien", "don_vi_giao_uoc")
_SUM: Final = regex(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d.])")
_VOTE: Final = regex(r"(?<![\d/])(\d{1,3})/(\d{1,3})(?![\d/]|/?[A-ZĐ])")
_SHARE: Final = regex(r"(?<![\d.,])\d+,\d+(?![\d.,])")
_WHOLE: Final = regex(r"(?<![\w.,/])(?<!^[+-])\d{1,6}(?![\w/]|[.,]\d)")
_LABEL: Final = regex(
    r"^\d{1,2}(?:\.\d{1,2})*[.)]\s|đã ban hành \d+ văn bản|không đề nghị xét: \d+ lượt|\b6 (?:tháng|THÁNG) (?:đầu|cuối|ĐẦU|CUỐI)|"
    r"\b\d+ (?:tập thể|hộ gia đình|cá nhân|sáng kiến|thành viên)\b|"
    r"\b(?:Điều|khoản|Khoản|Mục|Chương|Phụ lục|Mẫu số|đợt|Đợt|tháng|Tháng|ngày|quý|Quý|Thứ|lần)\s+\d+"
)
"""Numbers that order a text, name a clause or a month (days are traced whole); those that `counted` counts again."""
_PLACES: Final = ("tt", "stt", "so_tt")
_OPENINGS: Final = frozenset({"ông", "bà"})
"""Words before a name that are no part of it; of two words the first may open a sentence."""
_CONSTANTS: Final = frozenset({(2, 3)})
"""Shares the house's own sentences name: two thirds of the members."""
_TOLD: Final = 6
"""So many of a paper are told: the next are mostly the same fault again."""


def traced(
    raw: RawYear, papers: Papers, law: Law, day_of: Mapping[str, date], issued: Sequence[Paper] = ()
) -> Iterator[str]:
    """Trace all that is printed.

    Args:
        raw: cells and settings.
        papers: papers read back by key.
        law: the dated law.
        day_of: planned day of each paper by key.
        issued: papers that are out and would be others today: what they say is given, whatever the cells say now.
    """
    known = _Known(raw, papers, law, day_of, issued)
    for name, paper in ((name, paper) for name, some in papers.items() for paper in some):
        own = _of_template(name, paper)
        told = dict.fromkeys([*_unknown_words(paper, known, own), *_unknown_names(paper, known)])
        yield from list(told)[:_TOLD]


def _unknown_words(paper: Paper, known: _Known, own: set[int]) -> Iterator[str]:
    """What a paper's lines and cells say that nothing gave."""
    for place, text in _texts(paper):
        yield from (f"{paper.ten}{place}: {what}" for what in known.unknown(text, own))


def _unknown_names(paper: Paper, known: _Known) -> Iterator[str]:
    """Names in a paper's tables that no cell says."""
    for row in (row for listing in paper.bang for row in listing.dong):
        for name in map(row.get, _NAME_COLUMNS):
            if name and "…" not in name and not known.cell(known.bare(name)):
                yield f"{paper.ten}, {row.cho}: «{name}» không có trong ô nào của bảng tính"


def _texts(paper: Paper) -> Iterator[tuple[str, str]]:
    """Give lines and cells; numbers alone in a cell only where their column says what they are."""
    yield from (("", line) for line in paper.dong)
    yield from ((", trong bảng", text) for text in paper.o if not text.isdecimal())
    for listing in paper.bang:
        for row in (*listing.dong, *((listing.tong,) if listing.tong is not None else ())):
            yield from (
                (f", {row.cho}", text) for name, text in row.o.items() if name not in _PLACES and text.isdecimal()
            )


class _Known:
    """What may be printed."""

    def __init__(
        self, raw: RawYear, papers: Papers, law: Law, day_of: Mapping[str, date], issued: Sequence[Paper]
    ) -> None:
        """Gather it from cells, settings, law, templates, and counts of cells."""
        everything = [paper for some in papers.values() for paper in some]
        static = "\n".join(
            one.read_text(encoding="utf-8")
            for one in (files("vanban.awards") / "giay").iterdir()
            if one.name.endswith(".yaml")
        )
        laws = (files("vanban.law") / "phap-luat.yaml").read_text(encoding="utf-8")
        out = "\n".join(text for paper in issued for _, text in _texts(paper))
        self.texts = f"\n{raw.texts}\n{fold(static)}\n{fold(laws)}\n{fold(out)}\n"
        self.bare = raw.bare
        self.cells = f"\n{raw.texts}\n{fold(out)}\n"
        self.days = {*raw.days, *days_in(laws), *day_of.values(), *(p.ngay for p in everything if p.ngay is not None)}
        year = int(raw.settings.get("nam") or 0)
        self.days |= {
            date(y, m, d)
            for y in (year - 1, year, year + 1)
            for m, d in ((1, 1), (1, 31), (9, 30), (11, 30), (12, 31), (12, 15))
        }
        self.votes = {ask.phieu for ask in raw.asks if ask.phieu} | {idea.phieu for idea in raw.ideas if idea.phieu}
        groups = [row for name in ("tap_the", "nam_truoc") for row in raw.trang.get(name, ())]
        titled = [(whole(row.get("so_ldtt")), whole(row.get("so_nguoi"))) for row in groups]
        self.shares = {share_text(part, of) for part, of in (*self.votes, *titled) if part is not None and of}
        self.shares |= {_comma(idea.diem) for idea in raw.ideas if idea.diem is not None}
        self.shares |= {_comma(rate) for award in law.danh_hieu.values() for rate in award.he_so.values()}
        self.sums = self._sums(raw, law)
        self.sums |= {int(found.replace(".", "")) for found in _SUM.findall(out)}
        self.votes |= {(int(one[1]), int(one[2])) for one in _VOTE.finditer(out)}
        self.shares |= set(_SHARE.findall(out))
        self.days |= set(days_in(out))
        self.wholes = self._wholes(raw, everything, out, year)

    def _sums(self, raw: RawYear, law: Law) -> set[int]:
        found = {row.value for row in law.luong_co_so}
        for salary in law.luong_co_so:
            amounts = raw.amounts(salary.tu, law)
            found |= {amount for some in amounts.values() for amount in some if amount}
            found.add(sum(amount or 0 for some in amounts.values() for amount in some))
        return found | set(raw.numbers)

    def _wholes(self, raw: RawYear, papers: Sequence[Paper], out: str, year: int) -> set[int]:
        """Gather whole numbers: of cells (not their rows' numbers), of citations, counts of cells, sums of columns."""
        found = {*raw.numbers, year - 1, year, year + 1, *(int(n) for n in re.findall(r"\d+", out))}
        found |= {int(n) for paper in papers for n in re.findall(r"\d+", paper.so_ky_hieu)}
        found |= {part for vote in self.votes for part in (*vote, vote[1] - vote[0])}
        found |= set(raw.sizes.values()) | {len(raw.ideas), sum(bool(idea.dat) for idea in raw.ideas), 0}
        found |= {int(share) for share in self.shares if share.isdecimal()} | {USUAL_POINTS, USUAL_SHARE}
        for ma in {ask.award.ma for ask in raw.asks}:
            own = [ask for ask in raw.asks if ask.award.ma == ma]
            for kind in KINDS:
                of_kind = [ask for ask in own if ask.doi_tuong == kind]
                found |= {len(of_kind), sum(ask.dat for ask in of_kind)}
            found |= {len(own), sum(ask.dat for ask in own)}
            bodies = [ask for ask in own if ask.doi_tuong != "ca_nhan"]  # collectives and households in one column
            found |= {len(bodies), sum(ask.dat for ask in bodies)}
        for listing in (listing for paper in papers for listing in paper.bang if listing.tong is not None):
            for column in listing.cot:
                numbers = [row.o.get(column, "") for row in listing.dong]
                found.add(sum(int(n) for n in numbers if n.isdecimal()))
        return found

    def cell(self, name: str) -> bool:
        """Say whether a cell (or a line of one) says just this."""
        return f"\n{fold(name)}\n" in self.cells or fold(name) in self.cells

    def unknown(self, text: str, own: set[int]) -> Iterator[str]:
        """Name what a text says that nothing gave, neither the data nor the paper's own template."""
        for day in days_in(text):
            if day not in self.days:
                yield f"ngày {day:%d/%m/%Y} không có trong dữ liệu"
        bare = re.sub(r"\d{1,2}(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)\d{4}", " ", text)
        bare = re.sub(r"số:?\s*\d+/\S+|\d+/\d{4}/\S+|\d+/[A-ZĐ]\S*", " ", bare)
        for found in _SUM.findall(bare):
            if int(found.replace(".", "")) not in self.sums and found not in self.texts:
                yield f"số tiền {found} không tính ra được từ dữ liệu"
        for one in _VOTE.finditer(bare):
            vote = (int(one[1]), int(one[2]))
            if vote not in self.votes and vote not in _CONSTANTS and not set(vote) <= self.wholes:
                yield f"«{one[0]}» không có trong dữ liệu"
        for share in _SHARE.findall(bare):
            if share not in self.shares and share not in self.texts and share.replace(",", ".") not in self.texts:
                yield f"«{share}» không có trong dữ liệu"
        for number in _WHOLE.findall(_LABEL.sub(" ", _SHARE.sub(" ", _SUM.sub(" ", bare)))):
            if int(number) not in self.wholes and int(number) not in own:
                yield f"số {number} không có trong dữ liệu"
        for name in _names(text):
            words = fold(name).split()
            known = " ".join(words) in self.texts
            if not known and (len(words) == 2 or words[0] in _OPENINGS):
                known = " ".join(words[1:]) in self.texts
            if not known:
                yield f"«{name}» không có trong dữ liệu"


def _of_template(name: str, paper: Paper) -> set[int]:
    """Give the numbers that the house's own sentences of a paper name, and how many rows its lists have."""
    own = (files("vanban.awards") / "giay" / f"{name.partition('.')[0]}.yaml").read_text(encoding="utf-8")
    if name == "phieu_cham_sang_kien":
        own += " ".join(f"{one.toi_da:f}" for one in USUAL_CRITERIA)
    said = {int(n) for n in re.findall(r"\d+", re.sub(r"\{bảng[^}]*\}|\{%.*?%\}", " ", own))}
    return said | {len(listing.dong) for listing in paper.bang} | _differences(paper)


def _differences(paper: Paper) -> set[int]:
    """Rise and fall of a comparison, which are worked out again elsewhere."""
    listing = paper.listing("danh_hieu", "tang_giam")
    cells = [list(row.o.values())[-2:] for row in listing.dong] if listing is not None else []
    return {abs(int(text)) for pair in cells for text in pair if re.fullmatch(r"[+-]?\d+", text)}


def _names(text: str) -> Iterator[str]:
    """Find runs of two and more capitalised words: names of people and places.

    >>> list(_names("Ông Lý Thế Vinh, Trưởng phòng Tổng hợp, xã Bắc Sơn; CHỦ TỌA"))
    ['Ông Lý Thế Vinh', 'Bắc Sơn']
    """
    run: list[str] = []
    for word in [*re.split(r"(?<=[^\w\s])\s*|\s+", text.replace("Nơi nhận", ". ")), ""]:
        bare = word.strip(".,;:()“”\"'")
        if bare[:1].isupper() and bare[1:].islower():
            run.append(bare)
            if bare == word:
                continue
        if len(run) > 1:
            yield " ".join(run)
        run = []


def _comma(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
