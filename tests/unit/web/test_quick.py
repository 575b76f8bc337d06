"""Without LibreOffice the page beside the form is the quick one, says so, and is never given away as a PDF."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from vanban.api import papers
from vanban.api.preview import Press
from vanban.web.safety import Gate

pytest.importorskip("dxpdf")


@pytest.fixture
def quick(clerk):
    with Press(clerk.desk.temporary, soffice=Path("khong-co")) as press:
        yield type(clerk)(replace(clerk.desk, press=press, gate=Gate(4321)))


def test_khong_co_libreoffice_thi_xem_ban_xem_nhanh(quick) -> None:
    office = papers.office_at(quick.desk.folder)
    record = papers.to_dict(office.load_text(papers.sample("cong_van")))
    draft = quick.desk.drawer.new(
        "cong_van", {name: value for name, value in record.items() if name not in {"so", "ngay"}}
    )
    page = quick.get(f"/soan/{draft.key}").text
    assert "Bản xem nhanh" in page
    picture = re.search(r'src="(/soan/trang/[^"]+)"', page)[1]
    assert quick.get(picture).content.startswith(b"\x89PNG")
    for path in ("cac-trang", "phat-hanh"):
        assert "Bản xem nhanh" in quick.get(f"/soan/{draft.key}/{path}").text
    refused = quick.send(f"/soan/{draft.key}", {"ban": "1", "lam": "pdf", "trich_yeu": "Họp"})
    assert refused.status_code == 422
    assert "%PDF" not in refused.text
    trial = quick.get("/co-quan/in-thu").text
    assert "Bản xem nhanh" in trial
    assert ".pdf" not in trial
    print_of = re.search(r"/soan/trang/([0-9a-f]+)/", trial)[1]
    assert quick.get(f"/co-quan/in-thu/{print_of}.pdf").status_code == 404
    data = office.make(office.load_text(papers.sample("cong_van")))
    seen = quick.client.post(
        "/kiem-tra", data={"dau_phien": quick.desk.gate.csrf}, files=[("tep", ("a.docx", data))],
        headers={"origin": "http://127.0.0.1:4321"},
    )  # fmt: skip
    marked = re.search(r'href="(/kiem-tra/[^"/]+/[0-9]+)"', seen.text)
    assert marked is None or "LibreOffice" in quick.get(marked[1]).text
