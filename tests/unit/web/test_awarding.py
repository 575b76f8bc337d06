"""Năm thi đua without a script: the plan's calendar, what would be issued shown first, then issued once."""

from __future__ import annotations

import html
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from tests.unit.web.conftest import Clerk
from vanban.web.running import Run

EXAMPLE = Path(__file__).parents[3] / "examples" / "nam-thi-dua-2026"


def wait(clerk: Clerk, place: str) -> str:
    run = clerk.desk.years.get(place.rpartition("/")[2])
    assert isinstance(run, Run)
    assert run.ended.wait(120)
    assert clerk.get(f"{place}/tien-trinh").text.endswith("event: het\ndata: {}\n\n")
    return html.unescape(clerk.get(place).text)


def test_chua_co_nam_nao_thi_noi_can_gi(clerk) -> None:
    assert "nam.yaml" in clerk.get("/nam").text
    assert clerk.get("/nam/0123456789ab").status_code == 404


def test_lich_du_thao_xem_lai_roi_phat_hanh(desk) -> None:
    shutil.copytree(EXAMPLE, desk.folder / "nam-2026")
    object.__setattr__(desk, "clock", lambda: datetime(2026, 1, 22, 9, tzinfo=UTC))
    clerk = Clerk(desk)
    page = clerk.get("/nam")
    place = page.url.path
    assert place != "/nam"
    assert "Kế hoạch công tác thi đua, khen thưởng năm" in page.text
    assert "quá hạn 10 ngày" in page.text
    assert not (desk.folder / "nam-2026" / "ket-qua").exists()
    review = clerk.send(place, {"lam": "xem", "den": "22/01/2026"})
    assert "Phát hành 5 văn bản" in review.text
    wrong = clerk.send(place, {"lam": "xem", "den": "mai"})
    assert wrong.status_code == 422
    assert 'value="mai"' in wrong.text
    clerk.send(place, {"lam": "phat_hanh", "den": "22/01/2026"})
    text = wait(clerk, place)
    assert "01/KH-VP Kế hoạch công tác thi đua" in text
    assert "Không có văn bản nào đến ngày" in clerk.send(place, {"lam": "xem", "den": "22/01/2026"}).text
    taken = re.findall(rf'href="({place}/tep/[^"]+)"', text)
    assert clerk.get(taken[0]).content.startswith(b"PK")
    assert clerk.get(f"{place}/tep/ke_hoach_tdkt/9").status_code == 404
