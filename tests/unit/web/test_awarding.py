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


def test_bat_dau_mot_nam_tu_tep_trong(clerk, desk) -> None:
    assert clerk.send("/nam", {"nam": "hai bảy"}).status_code == 422
    page = clerk.send("/nam", {"nam": "2027"})
    assert page.url.path.startswith("/nam/")
    assert "Kế hoạch công tác thi đua" in page.text
    assert sorted(path.name for path in (desk.folder / "nam-2027").glob("*.*")) == [
        ".vanban-da-ghi.jsonl", "danh-sach.xlsx", "nam.yaml",
    ]  # fmt: skip
    # The only year is shown at once; from it the clerk comes to the list of years, and begins the next.
    assert 'href="/nam?khac"' in page.text
    assert 'name="nam"' in clerk.get("/nam?khac").text
    clerk.send("/nam", {"nam": "2028"})
    assert (desk.folder / "nam-2028" / "nam.yaml").is_file()
    again = clerk.send("/nam", {"nam": "2027"})
    assert again.status_code == 422
    assert "Đã có thư mục nam-2027" in again.text


def test_lich_du_thao_xem_lai_roi_phat_hanh(desk) -> None:
    shutil.copytree(EXAMPLE, desk.folder / "nam-2026")
    object.__setattr__(desk, "clock", lambda: datetime(2026, 1, 22, 9, tzinfo=UTC))
    clerk = Clerk(desk)
    page = clerk.get("/nam")
    place = page.url.path
    assert place != "/nam"
    # The plan's calendar stands there at once; the states follow when all has been gone over.
    assert "Kế hoạch công tác thi đua, khen thưởng năm" in page.text
    assert f'data-theo="{place}/tien-trinh"' in page.text
    looking = clerk.desk.years.get((place.rpartition("/")[2], "xem"))
    assert looking.ended.wait(120)
    page = clerk.get(place)
    assert "data-theo" not in page.text
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


def test_nam_co_du_lieu_hong_thi_noi_roi_thoi(desk) -> None:
    shutil.copytree(EXAMPLE, desk.folder / "nam-2026")
    settings = desk.folder / "nam-2026" / "nam.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nmuc_la: 1\n", encoding="utf-8")
    clerk = Clerk(desk)
    place = clerk.get("/nam").url.path
    clerk.desk.years.get((place.rpartition("/")[2], "xem")).ended.wait(120)
    page = clerk.get(place)
    assert page.status_code == 422
    assert "data-theo" not in page.text
    assert "muc_la" in page.text
