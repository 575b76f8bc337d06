"""Papers of Mẫu 1.1 to 1.4: title, opening, body, recipients."""

from __future__ import annotations

from vanban.context import body, frame, openings, recipients
from vanban.models.kinds.named import VanBanCoTen
from vanban.regulation.printed import CoTenIn


def named(paper: VanBanCoTen) -> CoTenIn:
    """Write a paper of Mẫu 1.1 to 1.4."""
    return {
        **frame.titled(paper),
        "mo_dau": openings.opening(paper),
        "noi_dung": body.blocks(paper.noi_dung, ends=True),
        "noi_nhan": recipients.noi_nhan(paper, body=paper.noi_dung, addressed=bool(paper.kinh_gui)),
    }
