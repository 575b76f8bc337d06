"""What the workbook says of a council's meeting, and what it does not say or cannot be true."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vanban.awards.data.boards import Board, HomPhieu, ThanhVien
from vanban.awards.data.workbook import SoLieu
from vanban.frozen import dataclass
from vanban.language import key

TWO_THIRDS: Final = (2, 3)
_SHEET: Final = "trang «Hội đồng»"
_COUNTING: Final = "kiem_phieu"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One council's meeting.

    Attributes:
        members: its members in protocol order.
        present: how many were there; None not entered.
        chair, writer: who chaired and who wrote; None not known.
        tellers: who counted the votes, the head first; () not entered.
        unknown: what nobody entered, with its place.
        wrong: what cannot be, with its place.
        told: what was taken for lack of a rule of the office's own.
    """

    members: tuple[ThanhVien, ...]
    present: int | None
    chair: ThanhVien | None
    writer: ThanhVien | None
    tellers: tuple[ThanhVien, ...]
    unknown: tuple[str, ...]
    wrong: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def absent(self) -> tuple[ThanhVien, ...]:
        """Members who were not there."""
        return tuple(member for member in self.members if member.co_mat is False)

    @property
    def voters(self) -> int | None:
        """How many could vote: those who were there, and absent ones who sent their opinion in writing; None not entered."""
        return self.present + sum(member.y_kien for member in self.absent) if self.present is not None else None

    def who_voted(self) -> str:
        """Say who could vote, for messages."""
        written = sum(member.y_kien for member in self.absent)
        return f"chỉ {self.present} người có mặt" + (f", {written} người gửi ý kiến bằng văn bản" if written else "")


def meeting(data: SoLieu, board: Board, quorum: int | None) -> Meeting:
    """Gather what is known of a council's meeting.

    Args:
        data: the workbook.
        board: which council.
        quorum: the office's own rule, percent of members who must be there; None: two thirds, told.
    """
    members = data.members(board)
    unknown: list[str] = []
    wrong: list[str] = []
    told: list[str] = []
    name = "Hội đồng sáng kiến" if board == "sang_kien" else "Hội đồng Thi đua - Khen thưởng"
    if not members:
        unknown.append(f"{_SHEET}: chưa có thành viên {name}")
        return Meeting((), None, None, None, (), tuple(unknown), (), ())
    if any(member.co_mat is None for member in members):
        unknown.append(f"{_SHEET}, cột «Có mặt» của {name} còn trống")
        return Meeting(members, None, None, None, (), tuple(unknown), (), ())
    present = sum(bool(member.co_mat) for member in members)
    if quorum is None:
        short = present * TWO_THIRDS[1] < TWO_THIRDS[0] * len(members)
        told.append(f"quy chế của cơ quan không ghi tỷ lệ dự họp {name}: tính theo 2/3 số thành viên")
    else:
        short = present * 100 < quorum * len(members)
    if short:
        need = "2/3" if quorum is None else f"{quorum}%"
        wrong.append(f"{_SHEET}: {name} có mặt {present}/{len(members)} thành viên, chưa đủ {need} để họp")
    chair = _one_with(members, ("chu_tri", "chu_toa"), wrong, "chủ trì")
    if chair is None and not wrong:
        chair = next((m for m in members if m.co_mat and key(m.chuc_danh).startswith("chu_tich")), None)
    if chair is None:
        unknown.append(
            f"{_SHEET}: Chủ tịch {name} vắng mặt, ghi «Chủ trì» ở cột «Vai trò tại cuộc họp» của người điều hành"
        )
    writer = _one_with(members, ("thu_ky",), wrong, "thư ký")
    if writer is None:
        by_post = [m for m in members if m.co_mat and "thu_ky" in key(m.chuc_danh)]
        writer = by_post[0] if len(by_post) == 1 else None
    if writer is None:
        unknown.append(f"{_SHEET}: chưa rõ ai là thư ký cuộc họp {name}, ghi ở cột «Vai trò tại cuộc họp»")
    tellers = _tellers(members)
    wrong += [f"{m.cho}: {m.ten} vắng mặt mà kiểm phiếu" for m in tellers if not m.co_mat]
    return Meeting(members, present, chair, writer, tellers, tuple(unknown), tuple(wrong), tuple(told))


def _tellers(members: Sequence[ThanhVien]) -> tuple[ThanhVien, ...]:
    """Give who counts the votes: the one head, who writes, the others; none where it is not said who is the head."""
    found = [m for m in members if _COUNTING in key(m.vai_tro)]
    heads = [m for m in found if key(m.vai_tro).startswith("truong")]
    rest = sorted((m for m in found if m not in heads), key=lambda m: not _writes(m))
    return (*heads, *rest) if len(heads) == 1 else ()


def _writes(teller: ThanhVien) -> bool:
    return "thu_ky" in key(teller.vai_tro) or "ghi_bien_ban" in key(teller.vai_tro)


def teller_who_writes(tellers: Sequence[ThanhVien]) -> ThanhVien | None:
    """Give who writes the minutes of the count: the one named so, else the only one beside the head; None: nobody said it."""
    named = [m for m in tellers if _writes(m)]
    return named[0] if len(named) == 1 else tellers[1] if len(tellers) == 2 and not named else None


def _one_with(members: Sequence[ThanhVien], words: tuple[str, ...], wrong: list[str], what: str) -> ThanhVien | None:
    """Find the member the workbook names for a part in the meeting."""
    found = [m for m in members if key(m.vai_tro).startswith(words) and _COUNTING not in key(m.vai_tro)]
    wrong += [f"{m.cho}: {m.ten} vắng mặt mà {what} cuộc họp" for m in found if not m.co_mat]
    if len(found) > 1:
        wrong.append(f"{found[1].cho}: hai người cùng {what} cuộc họp ({found[0].ten}, {found[1].ten})")
    return found[0] if len(found) == 1 and found[0].co_mat else None


def box_of(boxes: Sequence[HomPhieu], ma: str) -> HomPhieu | None:
    """Find the ballot box of a title: its own row, else the row of the whole vote; None when not entered."""
    own = next((box for box in boxes if box.ma == ma), None)
    return own or next((box for box in boxes if not box.ma), None)
