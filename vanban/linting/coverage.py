"""What a report could judge: which rules apply to this kind of paper and these parts, and which of them had what they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from typing import Final

from vanban.frozen import dataclass
from vanban.linting.certainty import Sure
from vanban.linting.rule import Rule
from vanban.linting.rules.dated import DATED, grounds
from vanban.reading.facts.file import BodyItem, Facts, Paper
from vanban.regulation import LOAI

Test = Callable[[Facts], bool]
_NO_TITLE: Final = frozenset({"cong_van", "thu_cong"})
_COMPONENTS: Final = {
    "quoc_hieu": "Quốc hiệu", "tieu_ngu": "Tiêu ngữ", "chu_quan": "cơ quan chủ quản", "co_quan": "cơ quan ban hành",
    "so_ky_hieu": "số, ký hiệu", "dia_danh_ngay": "địa danh, ngày tháng", "ten_loai": "tên loại", "trich_yeu": "trích yếu",
    "trich_yeu_cong_van": "trích yếu công văn", "tham_quyen": "thẩm quyền",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a paper could be judged.

    Attributes:
        applying: ids of the rules that apply to this kind of paper and the parts it has.
        missing: rule → why it could not be judged, in Vietnamese.
        kind_share: how sure the kind is, 0 to 1.
        components: component, in Vietnamese → whether its reading is certain; only those that are there.
    """

    applying: frozenset[str] = frozenset()
    missing: tuple[tuple[str, str], ...] = ()
    kind_share: float = 0.0
    components: tuple[tuple[str, bool], ...] = ()

    @property
    def judged(self) -> int:
        """How many of the rules that apply were judged."""
        return len(self.applying) - len(self.missing)

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(Coverage(frozenset({"P-01", "TR-01"}), (("TR-01", "chưa kiểm tra trang in"),)))
        'xét 1 trên 2 quy tắc; chưa xét: TR-01 (chưa kiểm tra trang in)'
        """
        head = f"xét {self.judged} trên {len(self.applying)} quy tắc"
        reasons: dict[str, list[str]] = {}
        for ma, why in self.missing:
            reasons.setdefault(why, []).append(ma)
        told = "; ".join(f"{', '.join(ids)} ({why})" for why, ids in reasons.items())
        return f"{head}; chưa xét: {told}" if told else head


_OFF: Final = "chính sách của cơ quan tắt"
NOTHING: Final = Coverage()
"""Nothing was judged."""


def cover(
    rules: Iterable[Rule], facts: Facts, family: str, *, printed: bool, dated: bool,
    told: Set[str] = frozenset(), off: Set[str] = frozenset(), outside: Set[str] = frozenset(),
) -> Coverage:  # fmt: skip
    """Say how far a paper can be judged.

    Args:
        rules: all rules there are.
        facts: what was read.
        family: the family of rules it is judged by; "" when it is no administrative paper.
        printed: its printed pages are judged too.
        dated: the dated law is at hand.
        told: rules that found something: whatever they lack, they were judged.
        off: rules the office's policy does not count: they apply, and are not judged.
        outside: rules that do not apply to a file of this kind (a draft, an appendix alone).
    """
    applying: dict[str, None] = {}
    missing: dict[str, str] = {}
    asked = _Asked(facts)
    for ma in dict.fromkeys([rule.ma for rule in rules if rule.family == family or not rule.family]):
        if ma in outside or not asked.applies(ma):
            continue
        applying[ma] = None
        why = _OFF if ma in off else "" if ma in told else asked.lacks(ma, printed=printed, dated=dated)
        if why:
            missing[ma] = why
    return Coverage(frozenset(applying), tuple(missing.items()), facts.main.loai.confidence, _certainty(facts))


def _bodies(facts: Facts) -> Iterator[tuple[BodyItem, ...]]:
    yield from (paper.body for paper in facts.papers)
    yield from (appendix.body for appendix in facts.appendices)


def _signing_text(facts: Facts) -> bool:
    parts = [p.thong_tin_ky_so for p in facts.papers] + [a.thong_tin_ky_so for a in facts.appendices]
    return any(part.there for part in parts)


def _kind(*keys: str) -> Test:
    return lambda facts: any(paper.loai.key in keys for paper in facts.papers)


def _loai(test: Callable[[Paper], bool]) -> Test:
    return lambda facts: any(paper.loai.key in LOAI and test(paper) for paper in facts.papers)


def _titled(paper: Paper) -> bool:
    return paper.loai.key not in _NO_TITLE


def _marked(*kinds: str) -> Test:
    return lambda facts: any(mark.kind in kinds for paper in facts.papers for mark in paper.marks)


def _tables(facts: Facts) -> bool:
    return any(table.role == "noi_dung" for table in facts.tables)


def _images(facts: Facts) -> bool:
    return any(signature.images for paper in facts.papers for signature in paper.ky)


_APPLIES: Final[dict[str, Test]] = {
    "CV-": _kind("cong_van"), "QD-01": _kind("quyet_dinh", "nghi_quyet"), "QD-02": _kind("quyet_dinh"),
    "QD-03": lambda facts: bool(facts.attached), "BB-": _kind("bien_ban"), "TL-05": _loai(_titled), "TL-": _loai(_titled),
    "CC-": lambda facts: any(paper.can_cu for paper in facts.papers), "PL-": lambda facts: bool(facts.appendices),
    "P-15": lambda facts: bool(facts.appendices), "P-02": lambda facts: any(s.landscape for s in facts.sections),
    "KG-01": _loai(lambda p: LOAI[p.loai.key or ""].kinh_gui == "bat_buoc"),
    "KG-": lambda facts: any(p.kinh_gui.label.there for p in facts.papers),
    "NN-05": _loai(lambda p: p.noi_nhan.heading.there), "NN-07": lambda facts: bool(facts.main.kinh_gui.items),
    "KH-01": _marked("khan"), "KH-02": _marked("khan"),
    "KH-03": _marked("pham_vi"), "KH-04": _marked("mat", "thu_hoi"),
    "CT-01": lambda facts: any(p.lien_he.there for p in facts.papers),
    "CT-02": lambda facts: any(p.noi_nhan.nguoi_soan.there for p in facts.papers),
    "SA-": lambda facts: facts.copy is not None, "KY-07": _images, "KY-08": _images,
    "P-12": lambda facts: any(number.where == "dau" for number in facts.page_numbers),
    "P-13": lambda facts: bool(facts.page_numbers), "DP-14": lambda facts: bool(facts.page_numbers),
    "DP-06": _loai(_titled), "DP-07": _loai(_titled), "DP-08": _kind("cong_van"), "DP-09": lambda facts: bool(facts.main.body),
    "DP-15": lambda facts: bool(facts.appendices), "DP-18": lambda facts: bool(facts.main.can_cu),
    "DP-19": _kind("to_trinh", "cong_van"), "TV-05": lambda facts: any(True for _ in grounds(facts)),
    "DS-": _signing_text,
    "TV-08": _tables, "TV-10": _tables,
    "ND-": lambda facts: any(_bodies(facts)),
    "NN-": lambda facts: facts.main.role == "chinh", "SO-": lambda facts: facts.main.role == "chinh",
    "DD-": lambda facts: facts.main.role == "chinh", "KY-": lambda facts: facts.main.role == "chinh",
}  # fmt: skip
"""Rule, or the head of its id → when it applies; a rule nobody names applies to every paper of its family."""
_LEVELS: Final[dict[str, frozenset[str]]] = {
    "ST-01": frozenset({"phan", "chuong"}), "ST-02": frozenset({"tieu_de_phan", "tieu_de_chuong"}),
    "ST-03": frozenset({"muc", "tieu_muc"}), "ST-04": frozenset({"dieu"}), "ST-05": frozenset({"dieu"}),
    "ST-06": frozenset({"khoan", "khoan_tieu_de"}), "ST-07": frozenset({"khoan", "khoan_tieu_de"}),
    "ST-08": frozenset({"diem"}), "ST-09": frozenset({"muc_la_ma"}), "ST-10": frozenset({"muc_la_ma"}),
    "ST-11": frozenset({"muc_la_ma", "khoan", "khoan_tieu_de"}),
}  # fmt: skip
"""Rule → the divisions of a body it judges; it applies where there is one of them."""


def _nothing(_: Facts) -> bool:
    return True


def _signed_by_name(facts: Facts) -> bool:
    return any(signature.name is not None for signature in facts.main.ky)


def _ruled_title(facts: Facts) -> bool:
    """Something stands that the rule of a title is drawn below: a subject, a line «Kèm theo», or a type without subject."""
    loai = LOAI.get(facts.main.loai.key or "")
    alone = loai is not None and loai.trich_yeu == "khong" and facts.main.ten_loai.there
    return alone or facts.main.trich_yeu.there or facts.main.kem_theo.there


_NEEDS: Final[dict[str, tuple[str, Test]]] = {
    "SO-01": ("", _nothing),
    "SO-07": ("không đủ số và ngày tháng", lambda facts: bool(facts.main.so_ky_hieu.lines and facts.main.dia_danh_ngay.lines)),
    "SO-": ("không có số, ký hiệu", lambda facts: facts.main.so is not None),
    "DD-01": ("", _nothing),
    "DD-": ("không đọc được địa danh, ngày tháng", lambda facts: facts.main.ngay is not None),
    "QH-01": ("", _nothing), "TN-01": ("", _nothing),
    "QH-": ("không có Quốc hiệu", lambda facts: facts.main.quoc_hieu.there),
    "TN-": ("không có Tiêu ngữ", lambda facts: facts.main.tieu_ngu.there),
    "CQ-01": ("không có cơ quan chủ quản", lambda facts: facts.main.chu_quan.there),
    "CQ-02": ("", _nothing),
    "CQ-03": ("không có tên cơ quan ban hành", lambda facts: facts.main.co_quan.there),
    "CQ-04": ("không đủ hai tên cơ quan", lambda facts: facts.main.chu_quan.there and facts.main.co_quan.there),
    "NN-01": ("", _nothing),
    "NN-05": ("không có Nơi nhận", lambda facts: bool(facts.main.noi_nhan.items)),
    "NN-07": ("không có Nơi nhận", lambda facts: bool(facts.main.noi_nhan.items)),
    "NN-": ("không có Nơi nhận", lambda facts: facts.main.noi_nhan.heading.there),
    "KY-01": ("", _nothing), "KY-05": ("không thấy họ tên người ký", _signed_by_name),
    "KY-": ("không thấy phần chữ ký", lambda facts: bool(facts.main.ky)),
    "CV-03": ("không đủ số và trích yếu", lambda facts: facts.main.so_ky_hieu.there and facts.main.trich_yeu_cong_van.there),
    "QD-02": ("không có trích yếu", lambda facts: facts.main.trich_yeu.there),
    "TL-01": ("", _nothing), "TL-05": ("", _nothing),
    "TL-03": ("không có trích yếu", _ruled_title), "TL-04": ("không có trích yếu", lambda facts: facts.main.trich_yeu.there),
    "TL-06": ("không đủ tên loại và trích yếu", lambda facts: facts.main.ten_loai.there and facts.main.trich_yeu.there),
    "TL-": ("không có tên loại", lambda facts: facts.main.ten_loai.there),
    "SZ-01": ("không có Quốc hiệu", lambda facts: facts.main.quoc_hieu.there),
    "DP-05": ("không đủ số và ngày tháng", lambda facts: facts.main.so_ky_hieu.there and facts.main.dia_danh_ngay.there),
    "DP-06": ("không đủ tên loại và trích yếu", lambda facts: facts.main.ten_loai.there and facts.main.trich_yeu.there),
    "DP-07": ("không có trích yếu", lambda facts: facts.main.trich_yeu.there),
    "DP-08": ("không có trích yếu công văn", lambda facts: facts.main.trich_yeu_cong_van.there),
    "DP-11": ("không thấy phần chữ ký", lambda facts: bool(facts.main.ky)),
    "DP-16": ("không có số, ký hiệu", lambda facts: facts.main.so is not None),
    "DP-17": ("không thấy phần chữ ký", lambda facts: bool(facts.main.ky)),
}  # fmt: skip
"""Rule, or the head of its id → what it needs in a paper to say anything, and why it says nothing without."""


class _Asked:
    """What one paper has for the rules: rules that ask the same are answered once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._levels = {item.level for body in _bodies(facts) for item in body}
        self._apply: dict[str, bool] = {}
        self._lack: dict[str, str] = {}

    def applies(self, ma: str) -> bool:
        if ma in _LEVELS:
            return not _LEVELS[ma].isdisjoint(self._levels)
        key = ma if ma in _APPLIES else ma[: ma.index("-") + 1]
        if key not in self._apply:
            self._apply[key] = key not in _APPLIES or _APPLIES[key](self._facts)
        return self._apply[key]

    def lacks(self, ma: str, *, printed: bool, dated: bool) -> str:
        """Say why a rule that applies cannot be judged; "" when it can."""
        if ma.startswith("TR-"):
            return "" if printed else "chưa kiểm tra trang in"
        if ma in DATED:
            issued = self._facts.main.ngay
            if not dated:
                return "không có dữ liệu pháp luật theo ngày"
            return "" if issued is not None and issued.ngay is not None else "văn bản chưa có ngày"
        key = ma if ma in _NEEDS else ma[: ma.index("-") + 1]
        if key not in self._lack:
            why, test = _NEEDS.get(key, ("", _nothing))
            self._lack[key] = "" if test(self._facts) else why
        return self._lack[key]


def _certainty(facts: Facts) -> tuple[tuple[str, bool], ...]:
    sure, paper = Sure(facts), facts.main
    found = []
    for key, ten in _COMPONENTS.items():
        part = getattr(paper, key)
        if part.there:
            found.append((ten, all(sure.component(key, line) for line in part.lines)))
    if paper.can_cu:
        found.append(("căn cứ", all(sure.ground(line) for line in paper.can_cu)))
    if paper.noi_nhan.heading.there:
        found.append(("nơi nhận", sure.recipients(paper)))
    if paper.ky:
        found.append(("chữ ký", all(s.name is None or sure.component("ho_ten", s.name.line) for s in paper.ky)))
    return tuple(found)
