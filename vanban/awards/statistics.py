"""Yearly statistics as one workbook: what the office's list gives is filled in, the rest left blank and said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import KNC, outcome_of
from vanban.awards.grid import LEFT, UP, Align, Row, Sheet, workbook
from vanban.awards.kit import Kit
from vanban.awards.statistics_forms import (
    BODY_LINES,
    BY_HAND,
    CAMPAIGN_LINES,
    CIRCULAR,
    PROVINCE_COLUMNS,
    PROVINCE_LINES,
    SEEN,
    STATE_COLUMNS,
    STATE_LINES,
    SUMMARY,
    AwardColumn,
    Line,
    group_of,
)
from vanban.frozen import dataclass
from vanban.law import DanhHieu

_PROPOSED: Final = (
    "Chỉ đếm khen thưởng đã có quyết định (của cơ quan, hoặc của cấp trên ghi ở trang «Kết quả cấp trên»); còn {so} lượt đã "
    "được Hội đồng thông qua để trình, chưa có kết quả."
)
_LEVELS: Final = {"nha_nuoc": "Nhà nước", "bo_tinh": "Bộ, tỉnh", "co_so": "Cơ quan", "doan_the": "Đoàn thể"}
_CAMPAIGN: Final = "ke_hoach_phat_dong"


@dataclass(frozen=True, slots=True)
class Given:
    """One award that was really given."""

    de_cu: DeCu
    award: DanhHieu

    @property
    def ma(self) -> str:
        """Code of the award."""
        return self.award.ma


def statistics_workbook(kit: Kit) -> bytes:
    """Write tables 0601.N to 0605.N and a summary of the council's results by award.

    Tables of higher levels count what the council passed for proposal. What no table has a place for is told under it.
    """
    passed = list(given(kit))
    sheets = (
        _summary(kit), _campaigns(kit),
        _awards(kit, passed, "0602.N", "SỐ LƯỢNG KHEN THƯỞNG CẤP NHÀ NƯỚC", STATE_LINES, STATE_COLUMNS, "nha_nuoc"),
        _awards(
            kit, passed, "0603.N",
            "SỐ LƯỢNG KHEN THƯỞNG CẤP BỘ, BAN, NGÀNH, ĐOÀN THỂ TRUNG ƯƠNG VÀ TỈNH, THÀNH PHỐ TRỰC THUỘC TRUNG ƯƠNG",
            PROVINCE_LINES, PROVINCE_COLUMNS, "bo_tinh",
        ),
        _bodies(kit), _officers(kit),
    )  # fmt: skip
    return workbook(sheets, tieu_de=f"Biểu thống kê thi đua, khen thưởng năm {kit.settings.nam}", tac_gia=_office(kit))


def given(kit: Kit) -> Iterator[Given]:
    """List what was really given: by the office's own decision, or by the level above as far as it has answered."""
    for line in kit.given:
        yield Given(line.de_cu, line.danh_hieu)
    for x in kit.judged:
        if x.dat and not kit.rules.here(x.danh_hieu):
            above = outcome_of(x.de_cu, x.danh_hieu, kit.data.tren_xet, kit.settings.nam)
            if above is not None and above.ket_qua == "tang":
                yield Given(x.de_cu, x.danh_hieu)
            elif above is not None and above.hinh_thuc is not None:
                yield Given(x.de_cu, above.hinh_thuc)


def _waiting(kit: Kit) -> int:
    return sum(
        x.dat
        and not kit.rules.here(x.danh_hieu)
        and outcome_of(x.de_cu, x.danh_hieu, kit.data.tren_xet, kit.settings.nam) is None
        for x in kit.judged
    )


def statistics_rows(kit: Kit) -> list[str]:
    """Give the summary as lines of text, to hold a later one against it."""
    return [" | ".join("" if cell is None else str(cell) for cell in row.o) for row in _summary(kit).hang]


def _office(kit: Kit) -> str:
    body = kit.office.co_quan
    return (body.ten_day_du or body.ten) if body is not None else ""


def _top(kit: Kit, form: str) -> tuple[tuple[str, str], ...]:
    nam = kit.settings.nam
    return (
        (f"Biểu số: {form}/BNV-TĐKT", f"Đơn vị báo cáo: {_office(kit)}"),
        (CIRCULAR, f"Đơn vị nhận báo cáo: {kit.settings.cap_tren.tham_dinh}"),
        (f"Ngày nhận báo cáo: 15/12/{nam}", ""),
    )


def _summary(kit: Kit) -> Sheet:
    """Count the council's results by award and recipient: the sheet every other number can be held against."""
    kinds = ("tap_the", "ho_gia_dinh", "ca_nhan")
    rows: list[Row] = []
    totals = [0] * 6
    for award in sorted({x.danh_hieu.ma: x.danh_hieu for x in kit.judged}.values(), key=lambda a: a.bac):
        own = [x for x in kit.judged if x.danh_hieu.ma == award.ma]
        counts = [sum(x.de_cu.doi_tuong == kind for x in own) for kind in kinds]
        counts += [sum(x.dat and x.de_cu.doi_tuong == kind for x in own) for kind in kinds]
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        rows.append(Row((len(rows) + 1, award.ten, *counts, _share(counts), _LEVELS[award.cap])))
    rows.append(Row((None, "Tổng cộng (lượt)", *totals, _share(totals), ""), dam=True))
    top = (
        "TT",
        "Danh hiệu, hình thức",
        "Đề nghị",
        LEFT,
        LEFT,
        "Hội đồng thông qua",
        LEFT,
        LEFT,
        "Tỷ lệ (%)",
        "Cấp quyết định",
    )
    under = (UP, UP, *("Tập thể", "Hộ gia đình", "Cá nhân") * 2, UP, UP)
    return Sheet(
        SUMMARY, (f"TỔNG HỢP KẾT QUẢ BÌNH XÉT NĂM {kit.settings.nam}",), (top, under),
        (5.0, 30.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 8.0, 14.0), ("giua", *_aligned(7), "trai"), tuple(rows),
        tren=((_office(kit), ""),),
        ghi_chu=("Bảng làm việc của cơ quan, không phải biểu của Thông tư; đếm theo lượt danh hiệu, hình thức.",),
    )  # fmt: skip


def _theme(kit: Kit) -> str:
    return f": “{kit.settings.chu_de}”" if kit.settings.chu_de else ""


def _share(counts: Sequence[int]) -> str:
    asked, passed = sum(counts[:3]), sum(counts[3:])
    if not asked:
        return ""
    tenths = (passed * 2000 + asked) // (2 * asked)
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else f"{tenths // 10}"


def _campaigns(kit: Kit) -> Sheet:
    held = int(_CAMPAIGN not in kit.settings.bo_qua)
    rows = []
    for caption, code, counted in CAMPAIGN_LINES:
        if counted is None:
            rows.append(Row((caption,), dam=True, nhom=True))
        else:
            own = held if counted else 0
            rows.append(Row((caption, code, own, 0, 0, own), dam=code == "01"))
    top = ("", "Mã số", "Tổng số", "Chia theo cấp chủ trì phát động", LEFT, LEFT)
    under = (UP, UP, UP, "Cấp Trung ương", "Cấp bộ, ban, ngành, đoàn thể Trung ương, tỉnh", "Cơ quan, tổ chức, đơn vị")
    return Sheet(
        "0601.N", ("SỐ PHONG TRÀO THI ĐUA", f"Năm {kit.settings.nam}"), (top, under, ("A", "B", "1=(2+3+4)", "2", "3", "4")),
        (46.0, 8.0, 12.0, 16.0, 22.0, 16.0), _aligned(5), tuple(rows), tren=_top(kit, "0601.N"),
        ghi_chu=(
            f"Phong trào cơ quan phát động trong năm{_theme(kit)}. Phong trào theo đợt, chuyên đề (nếu có) điền thêm."
            if held else "Cơ quan không phát động phong trào riêng trong năm.",
            SEEN,
        ),
    )  # fmt: skip


def _awards(
    kit: Kit,
    given: Sequence[Given],
    form: str,
    title: str,
    lines: Sequence[Line],
    columns: Sequence[AwardColumn],
    cap: str,
) -> Sheet:
    """Fill a table of awards: rows split by recipient, group and way; columns by award."""
    ours = [x for x in given if x.award.cap == cap]
    rows = []
    for line in lines:
        if line.dem == "muc":
            rows.append(Row((line.ten,), dam=True, nhom=True))
            continue
        counts = [_count(line, column, ours) for column in columns]
        known = [number for number in counts if isinstance(number, int)]
        rows.append(Row((line.ten, line.ma, line.don_vi, sum(known) if known else None, *counts), dam=line.ma == "01"))
    widths = (34.0, 6.0, 9.0, 8.0, *([8.0 if len(columns) > 4 else 14.0] * len(columns)))
    return Sheet(
        form, (title, f"Năm {kit.settings.nam}"), _award_head(columns), widths, _aligned(3 + len(columns)), tuple(rows),
        tren=_top(kit, form),
        ghi_chu=(_PROPOSED.format(so=_waiting(kit)), *_left_out(ours, columns), *_ungrouped(ours, columns), BY_HAND, SEEN),
    )  # fmt: skip


def _award_head(columns: Sequence[AwardColumn]) -> tuple[tuple[str, ...], ...]:
    names = [LEFT if at and columns[at - 1].ten == column.ten else column.ten for at, column in enumerate(columns)]
    rows = [
        ("", "Mã số", "Đơn vị tính", "Tổng số", "Chia ra", *([LEFT] * (len(columns) - 1))),
        (UP, UP, UP, UP, *names),
    ]
    if any(column.duoi for column in columns):
        rows.append((UP, UP, UP, UP, *(column.duoi or UP for column in columns)))
    rows.append(("A", "B", "C", *(str(at) for at in range(1, len(columns) + 2))))
    return tuple(rows)


def _count(line: Line, column: AwardColumn, given: Iterable[Given]) -> int | None:
    """Count one cell; None where the list cannot know."""
    if not column.danh_hieu or line.dem in {"trong", "doanh_nghiep"}:
        return None
    if line.dem == "khong":
        return 0
    found = [
        x for x in given
        if x.ma in column.danh_hieu and (column.doi_tuong is None or x.de_cu.doi_tuong == column.doi_tuong)
    ]  # fmt: skip
    if line.dem in {"tap_the", "ho_gia_dinh", "ca_nhan"}:
        found = [x for x in found if x.de_cu.doi_tuong == line.dem]
    elif line.dem == "thuong_xuyen":
        found = [x for x in found if not x.ma.startswith(KNC)]
    elif line.dem == "cong_hien":
        found = [x for x in found if x.ma.startswith(KNC)]
    if line.nhom is not None:
        found = [x for x in found if group_of(x.de_cu.nhom) == line.nhom]
    return len(found)


def _left_out(given: Sequence[Given], columns: Sequence[AwardColumn]) -> list[str]:
    """Name the awards of this level that the table has no column for."""
    placed = {ma for column in columns for ma in column.danh_hieu}
    awards: dict[str, DanhHieu] = {x.ma: x.award for x in given if x.ma not in placed}
    return [
        f"Mẫu đã thấy không có cột cho {award.ten}: {sum(x.ma == ma for x in given)} lượt, chưa cộng vào biểu."
        for ma, award in awards.items()
    ]


def _ungrouped(given: Sequence[Given], columns: Sequence[AwardColumn]) -> list[str]:
    """Name the persons who are in no group, with their cells: the groups then do not add up to the persons."""
    placed = {ma for column in columns for ma in column.danh_hieu}
    people = {
        f"{x.de_cu.ten} ({x.de_cu.cho})" if x.de_cu.cho else x.de_cu.ten
        for x in given
        if x.ma in placed and x.de_cu.doi_tuong == "ca_nhan" and group_of(x.de_cu.nhom) is None
    }
    if not people:
        return []
    return [f"Chưa ghi nhóm đối tượng (cột «Nhóm đối tượng») nên không nằm trong 5 nhóm: {'; '.join(sorted(people))}."]


def _bodies(kit: Kit) -> Sheet:
    rows = [
        Row((caption, code, unit, None), dam=code == "01") if code else Row((caption,), dam=True, nhom=True)
        for caption, code, unit in BODY_LINES
    ]
    title = "SỐ LƯỢNG TỔ CHỨC LÀM CÔNG TÁC THI ĐUA, KHEN THƯỞNG"
    return Sheet(
        "0604.N", (title, f"Năm {kit.settings.nam}"), (("", "Mã số", "Đơn vị tính", "Số lượng"), ("A", "B", "C", "1")),
        (60.0, 12.0, 16.0, 16.0), ("trai", "giua", "giua", "giua"), tuple(rows), tren=_top(kit, "0604.N"),
        ghi_chu=(
            f"Cơ quan không thuộc các loại tổ chức trong biểu{_kept_by(kit)}.",
            BY_HAND, SEEN,
        ),
    )  # fmt: skip


def _kept_by(kit: Kit) -> str:
    return f"; đơn vị thường trực: {kit.settings.thuong_truc}" if kit.settings.thuong_truc else ""


def _officers(kit: Kit) -> Sheet:
    """Give the little the workbook knows of who does this work; the form itself was not seen."""
    council = f"Thành viên Hội đồng Thi đua - Khen thưởng ({_office(kit)})"
    rows = (
        Row(("Công chức làm công tác thi đua, khen thưởng", "", "Người", None), dam=True),
        Row(("- Chuyên trách", "", "Người", None)),
        Row(("- Kiêm nhiệm", "", "Người", None)),
        Row((council, "", "Người", len(kit.data.members("tdkt"))), dam=True),
        Row(("- Trong đó: nữ", "", "Người", None)),
    )
    return Sheet(
        "0605.N", ("SỐ LƯỢNG CÔNG CHỨC LÀM CÔNG TÁC THI ĐUA, KHEN THƯỞNG", f"Năm {kit.settings.nam}"),
        (("", "Mã số", "Đơn vị tính", "Số lượng"), ("A", "B", "C", "1")), (60.0, 12.0, 16.0, 16.0),
        ("trai", "giua", "giua", "giua"), rows, tren=_top(kit, "0605.N"),
        ghi_chu=("Chưa tìm thấy nguyên mẫu biểu 0605.N: các dòng trên chỉ là nháp, chép sang mẫu của Sở Nội vụ.", BY_HAND),
    )  # fmt: skip


def _aligned(centred: int) -> tuple[Align, ...]:
    """One column of captions, then columns of numbers."""
    numbers: list[Align] = ["giua"] * centred
    return ("trai", *numbers)
