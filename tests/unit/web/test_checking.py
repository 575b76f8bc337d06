"""Kiểm tra: what is found is told, and the copies are what the command makes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from vanban.api import papers


def paper(clerk, loai: str) -> bytes:
    office = papers.office_at(clerk.desk.folder)
    return office.make(office.load_text(papers.sample(loai)))


def test_mot_tep_dat_mot_tep_hong(clerk) -> None:
    files = [("tep", ("tốt.docx", paper(clerk, "ke_hoach"))), ("tep", ("hỏng.docx", b"hong"))]
    page = clerk.send("/kiem-tra", files=files)
    assert "tốt.docx" in page.text
    assert "Đạt" in page.text
    assert "Không đọc được" in page.text
    assert "1 trên 2 tệp đạt" in page.text


def test_ban_sua_ghi_chu_de_nghi_trinh_bay_lai_va_zip(clerk, tmp_path: Path) -> None:
    data = paper(clerk, "cong_van")
    page = clerk.send("/kiem-tra", files={"tep": ("công văn.docx", data)})
    office = papers.office_at(clerk.desk.folder)
    base = page.url.path
    assert clerk.get(f"{base}/1/sua.docx").content == office.repair(data, name="công văn.docx").data
    commented = clerk.get(f"{base}/1/ghi-chu.docx")
    assert commented.content == office.annotate(data, office.check(data, name="công văn.docx"), name="công văn.docx")
    assert "filename*=UTF-8''c%C3%B4ng" in commented.headers["content-disposition"]
    relaid = clerk.get(f"{base}/1/chuan-hoa.docx")
    path = tmp_path / "công văn.docx"
    path.write_bytes(data)
    assert relaid.content == office.relay(path).data
    with zipfile.ZipFile(io.BytesIO(clerk.get(f"{base}/tat-ca.zip").content)) as made:
        assert len(made.namelist()) == 4
    assert clerk.get(f"{base}/2/sua.docx").status_code == 404
    assert clerk.get(f"{base}/1/la.docx").status_code == 404


def test_khong_chon_tep_thi_noi(clerk) -> None:
    page = clerk.send("/kiem-tra")
    assert page.status_code == 422
    assert "<title>Lỗi: " in page.text
