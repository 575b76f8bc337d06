"""What cannot be true together in the workbook; the papers that would rest on it are not made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from vanban.awards.data.boards import Board, HomPhieu
from vanban.awards.data.doubts import other_years, remarks_against
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.settings import CaiDat
from vanban.awards.data.wording import born as born_text
from vanban.awards.data.workbook import SoLieu
from vanban.language import fold

_YOUNGEST: Final = 14
_OLDEST: Final = 110
_TWO_PEOPLE: Final = "trùng tên, khác người"
"""With this remark somebody says that two rows of one name and birth are two people."""
_FIRST_YEAR: Final = 1948
"""Nobody was given anything before emulation was called for."""
_WHOM: Final = {"ca_nhan": "cá nhân", "tap_the": "tập thể", "ho_gia_dinh": "hộ gia đình"}


def contradictions(data: SoLieu, settings: CaiDat) -> Iterator[str]:
    """Tell votes above the board, double names, boxes that do not add up, remarks against a row; each with its cell."""
    nam = settings.nam
    yield from data.an
    yield from _twice_on_a_board(data, "tdkt")
    yield from _impossible(data, nam)
    yield from _namesakes(data.ca_nhan)
    yield from remarks_against(data.nominees)
    yield from other_years(data.nominees, settings.years(), settings.called())
    size = len(data.members("tdkt"))
    for who in data.nominees:
        for ma, vote in who.phieu.items():
            if size and vote.tong != size:
                name = next(award.ten for award in who.awards if award.ma == ma)
                yield f"{who.cho}: {who.ten} - {name} ghi {vote.dong_y}/{vote.tong} phiếu, Hội đồng có {size} thành viên"
    boxes: dict[str, str] = {}
    for box in data.hom_phieu:
        yield from _box_faults(box, size)
        if box.ma in boxes:
            yield f"{box.cho}: danh hiệu này đã có số phiếu ở {boxes[box.ma]}; mỗi danh hiệu một dòng"
        boxes[box.ma] = box.cho
    yield from twice_listed(data.nominees)


def idea_contradictions(data: SoLieu) -> Iterator[str]:
    """Tell initiatives that cannot be told apart, votes and marks above their board; each with its cell."""
    yield from _twice_on_a_board(data, "sang_kien")
    judges = len(data.members("sang_kien"))
    named: dict[str, str] = {}
    for idea in data.sang_kien:
        if judges and idea.tong_thanh_vien is not None and idea.tong_thanh_vien != judges:
            yield (
                f"{idea.cho}: sáng kiến «{idea.ten}» ghi {idea.phieu_dong_y}/{idea.tong_thanh_vien} phiếu, "
                f"Hội đồng sáng kiến có {judges} thành viên"
            )
        if judges and len(idea.diem) > judges:
            yield f"{idea.cho}: sáng kiến «{idea.ten}» có {len(idea.diem)} phiếu chấm, Hội đồng có {judges} thành viên"
        if fold(idea.ten) in named:
            same = named[fold(idea.ten)]
            yield f"{idea.cho}: sáng kiến «{idea.ten}» trùng tên với {same}; bỏ dòng thừa, hoặc ghi tên phân biệt"
        named.setdefault(fold(idea.ten), idea.cho)
        authors: dict[object, str] = {}
        for author in idea.tac_gia:
            mark = (fold(author.ten), fold(author.don_vi), author.ngay_sinh)
            if mark in authors:
                yield f"{author.cho}: {author.ten} đã là tác giả của sáng kiến này ({authors[mark]})"
            authors[mark] = author.cho


def twice_listed(people: Iterable[DeCu]) -> Iterator[str]:
    """Tell the same nominee on two rows of one list."""
    seen: dict[tuple[object, ...], DeCu] = {}
    for who in people:
        mark = (*who.identity, who.ngay_sinh)
        if mark in seen:
            yield f"{who.cho}: {who.named()} đã có ở {seen[mark].cho}; một người, một tập thể chỉ ghi một dòng"
        seen[mark] = who


def _twice_on_a_board(data: SoLieu, board: Board) -> Iterator[str]:
    names: dict[str, str] = {}
    for member in data.members(board):
        if fold(member.ten) in names:
            yield f"{member.cho}: {member.ten} có hai lần trong một hội đồng ({names[fold(member.ten)]})"
        names[fold(member.ten)] = member.cho


def _impossible(data: SoLieu, nam: int) -> Iterator[str]:
    """Tell what no nominee can be: not yet grown up, more advanced workers than members, awards of another kind of recipient."""
    for who in data.nominees:
        born = who.ngay_sinh.year if isinstance(who.ngay_sinh, date) else who.ngay_sinh
        if born is not None and not nam - _OLDEST < born < nam - _YOUNGEST:
            yield f"{who.cho}: ngày sinh của {who.ten} ({born_text(who.ngay_sinh)}) không đúng"
        for part, what in ((who.so_ldtt, "LĐTT"), (who.so_cstdcs, "CSTĐCS"), (who.bi_ky_luat, "bị kỷ luật")):
            if who.so_nguoi is not None and part is not None and part > who.so_nguoi:
                yield f"{who.cho}: {who.ten} có {part} người {what}, nhiều hơn tổng số {who.so_nguoi} người"
        for got in who.da_dat:
            if not _FIRST_YEAR <= got.nam <= nam:
                yield f"{who.cho}: danh hiệu đã đạt của {who.ten} ghi năm {got.nam}"
            elif got.nam == nam and got.ma in who.danh_hieu:
                yield f"{who.cho}: {who.ten} ghi đã đạt {got.ten} năm {nam}, mà còn đề nghị năm nay"
        for award in who.awards:
            if who.doi_tuong not in award.doi_tuong:
                yield (
                    f"{who.cho}: {award.ten} không tặng cho {_WHOM[who.doi_tuong]} ({who.ten}); sửa danh hiệu, hoặc ghi sang "
                    "trang đúng"
                )


def _namesakes(listed: Iterable[DeCu]) -> Iterator[str]:
    """Tell a name on two rows that nothing tells apart: births that may be one, or one nobody entered."""
    people: dict[str, list[DeCu]] = {}
    for who in listed:
        for other in people.get(fold(who.ten), ()):
            one_unit = fold(other.don_vi) == fold(who.don_vi)
            if births_differ(who.ngay_sinh, other.ngay_sinh) or (one_unit and who.ngay_sinh == other.ngay_sinh):
                continue
            if not one_unit and all(_TWO_PEOPLE in fold(one.ghi_chu) for one in (who, other)):
                continue
            known = None not in (who.ngay_sinh, other.ngay_sinh)
            if known and not one_unit:
                why = (
                    f"một người ở hai đơn vị thì bỏ một hàng; là hai người thì ghi «{_TWO_PEOPLE}» vào «Ghi chú» cả hai"
                )
            else:
                why = "chưa rõ một hay hai người, ghi ngày sinh đầy đủ của cả hai, hoặc bỏ dòng thừa"
            yield f"{who.cho}: {who.ten} ({who.don_vi}) trùng tên với {other.cho} ({other.don_vi}): {why}"
        people.setdefault(fold(who.ten), []).append(who)


def births_differ(one: date | int | None, other: date | int | None) -> bool:
    """Say whether two births are surely not of one person."""
    if one is None or other is None:
        return False
    if isinstance(one, date) and isinstance(other, date):
        return one != other
    years = [birth.year if isinstance(birth, date) else birth for birth in (one, other)]
    return years[0] != years[1]


def _box_faults(box: HomPhieu, size: int) -> Iterator[str]:
    if box.phat_ra is not None and size and box.phat_ra > size:
        yield f"{box.cho}: phát ra {box.phat_ra} phiếu, Hội đồng có {size} thành viên"
    if None not in (box.phat_ra, box.thu_ve) and (box.thu_ve or 0) > (box.phat_ra or 0):
        yield f"{box.cho}: thu về {box.thu_ve} phiếu, nhiều hơn {box.phat_ra} phiếu phát ra"
    if (
        None not in (box.thu_ve, box.hop_le, box.khong_hop_le)
        and (box.hop_le or 0) + (box.khong_hop_le or 0) != box.thu_ve
    ):
        yield f"{box.cho}: hợp lệ {box.hop_le} và không hợp lệ {box.khong_hop_le} không bằng {box.thu_ve} phiếu thu về"
