"""What cannot be true together in the workbook; the papers that would rest on it are not made."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.awards.data.boards import Board, HomPhieu
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.workbook import SoLieu
from vanban.language import fold


def contradictions(data: SoLieu) -> Iterator[str]:
    """Tell votes above the board, double names, boxes that do not add up; each with its cell."""
    size = len(data.members("tdkt"))
    for who in data.nominees:
        for ma, vote in who.phieu.items():
            if size and vote.tong != size:
                name = next(award.ten for award in who.awards if award.ma == ma)
                yield f"{who.cho}: {who.ten} - {name} ghi {vote.dong_y}/{vote.tong} phiếu, Hội đồng có {size} thành viên"
    judges = len(data.members("sang_kien"))
    for idea in data.sang_kien:
        if judges and idea.tong_thanh_vien is not None and idea.tong_thanh_vien != judges:
            yield (
                f"{idea.cho}: sáng kiến «{idea.ten}» ghi {idea.phieu_dong_y}/{idea.tong_thanh_vien} phiếu, "
                f"Hội đồng sáng kiến có {judges} thành viên"
            )
        if judges and len(idea.diem) > judges:
            yield f"{idea.cho}: sáng kiến «{idea.ten}» có {len(idea.diem)} phiếu chấm, Hội đồng có {judges} thành viên"
    for box in data.hom_phieu:
        yield from _box_faults(box, size)
    seen: dict[tuple[object, ...], DeCu] = {}
    for who in data.nominees:
        mark = (*who.identity, who.ngay_sinh)
        if mark in seen:
            yield f"{who.cho}: {who.named()} đã có ở {seen[mark].cho}; một người, một tập thể chỉ ghi một dòng"
        seen[mark] = who
    boards: tuple[Board, ...] = ("tdkt", "sang_kien")
    for board in boards:
        names: dict[str, str] = {}
        for member in data.members(board):
            if fold(member.ten) in names:
                yield f"{member.cho}: {member.ten} có hai lần trong một hội đồng ({names[fold(member.ten)]})"
            names[fold(member.ten)] = member.cho


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
