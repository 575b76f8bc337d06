"""Legal texts as values: full title, days of effect, what came after; ready citations, and gaps told as gaps."""

from __future__ import annotations

from datetime import date

from vanban.frozen import dataclass
from vanban.language import ngay_thang
from vanban.law.facts import Source


@dataclass(frozen=True, slots=True)
class LegalText:
    """One legal text.

    Attributes:
        so: number and code ("152/2025/NĐ-CP").
        loai: its type ("Nghị định"); a law is cited by name and day, without its number.
        ngay: the day it was signed; None when not known: it is then cited without a day.
        ban_hanh: the issuing body as cited ("Chính phủ", "Bộ trưởng Bộ Nội vụ"); "" for a law.
        ten: its title, as cited after type, number, day and body; "" when the full title was not seen.
        tu: first day of effect.
        den: last day of effect; None while no end is known.
        thay_bang: what took its place ("Nghị định số 30/2020/NĐ-CP"); "" when nothing known did.
        chu_de: subjects it is a ground for ("luat", "nghi_dinh", "sang_kien" …).
        sua_doi: number of the text it amends; it is cited together with that one. "" for a text of its own.
        chua_doc: what of its content nobody has read yet; "" when nothing is missing.
        source: where it was read.
    """

    so: str
    loai: str
    ngay: date | None
    ban_hanh: str
    ten: str
    tu: date
    den: date | None
    thay_bang: str
    chu_de: tuple[str, ...]
    sua_doi: str
    chua_doc: str
    source: Source

    def holds_on(self, ngay: date) -> bool:
        """Say whether the text is in force on a day."""
        return self.tu <= ngay and (self.den is None or ngay <= self.den)

    def cited(self) -> str:
        """Cite it as the grounds of a paper do, with its title (Phụ lục I, mục II.6.b)."""
        day = f" ngày {ngay_thang(self.ngay).removeprefix('ngày ')}" if self.ngay is not None else ""
        if self.loai == "Luật":
            return f"{self.ten}{day}"
        body = f" của {self.ban_hanh}" if self.ban_hanh else ""
        return f"{self.loai} số {self.so}{day}{body} {self.ten}".strip()

    def short(self) -> str:
        """Name it by type and number alone; a law by its name."""
        return self.ten if self.loai == "Luật" else f"{self.loai} số {self.so}"


@dataclass(frozen=True, slots=True)
class Gap:
    """A subject on which the data holds no text in force on a day.

    Attributes:
        chu_de: the subject.
        ngay: the day asked for.
        truoc: the last text that has ended by then; None when the data never had one.
    """

    chu_de: str
    ngay: date
    truoc: LegalText | None

    def __str__(self) -> str:
        """Say it to a clerk, with what to do."""
        if self.truoc is None or self.truoc.den is None:
            return f"dữ liệu chưa có văn bản nào về «{self.chu_de}» có hiệu lực ngày {self.ngay:%d/%m/%Y}; {_REMEDY}"
        ended = f"{self.truoc.short()} hết hiệu lực sau ngày {self.truoc.den:%d/%m/%Y}"
        after = self.truoc.thay_bang or "chưa biết văn bản thay thế"
        return f"{ended} ({after}), không viện dẫn được cho ngày {self.ngay:%d/%m/%Y}; {_REMEDY}"


_REMEDY = "tra cứu rồi ghi văn bản mới vào phap-luat.yaml cạnh hồ sơ cơ quan"
