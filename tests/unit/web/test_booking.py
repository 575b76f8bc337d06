"""Sổ without a script: numbers given once, held, voided; papers received, settled; books and counts taken away."""

from __future__ import annotations

import html
import io
import re
import zipfile

import openpyxl

from vanban.api import registers

PAPER = {
    "loai": "quyet_dinh",
    "trich_yeu": "Khen thưởng năm 2026",
    "nguoi_ky": "Nguyễn Văn Hà",
    "noi_nhan": "Sở Nội vụ\nSở Y tế",
}
CAME = {
    "tac_gia": "Sở Nội vụ", "so_ky_hieu": "125/SNV", "trich_yeu": "Đề nghị báo cáo", "ngay_den": "10/11/2026",
    "han": "01/12/2026", "don_vi_nhan": "Phòng A",
}  # fmt: skip


def form_key(text: str) -> str:
    return re.search(r'name="mot_lan" value="([0-9a-f]+\w?)"', text)[1]


def give(clerk, **more: str):
    seen = clerk.send("/so/cap", {**PAPER, **more, "lam": "xem"})
    assert "Xem lại trước khi cấp số" in seen.text
    return clerk.send("/so/cap", {**PAPER, **more, "lam": "cap", "mot_lan": form_key(seen.text)})


def book(clerk):
    return registers.mo_so(profile=clerk.desk.folder / "co-quan.yaml")


def test_xem_so_khong_lap_so(clerk) -> None:
    for place in ("/so", "/so/den", "/so/thong-ke", "/so/cap", "/so/giu"):
        assert clerk.get(place).status_code == 200
    assert not list(clerk.desk.folder.glob("*.db"))


def test_lay_so_xem_lai_roi_moi_cap_va_chi_mot_lan(clerk) -> None:
    seen = clerk.send("/so/cap", {**PAPER, "lam": "xem"})
    assert "27/11/2026" in seen.text
    assert not list(clerk.desk.folder.glob("*.db"))
    once = form_key(seen.text)
    first = clerk.send("/so/cap", {**PAPER, "lam": "cap", "mot_lan": once})
    again = clerk.send("/so/cap", {**PAPER, "lam": "cap", "mot_lan": once})
    assert "01/QĐ-VP" in first.text
    assert first.url == again.url
    with book(clerk) as opened:
        assert [one.so_ky_hieu for one in opened.tra_cuu(registers.Loc())] == ["01/QĐ-VP"]
        assert opened.lay("01/QĐ-VP").noi_nhan == ("Sở Nội vụ", "Sở Y tế")


def test_thieu_gi_noi_o_o_ay_va_giu_chu_da_go(clerk) -> None:
    page = clerk.send(
        "/so/cap", {"loai": "quyet_dinh", "ngay": "31/02/2026", "nguoi_ky": "Nguyễn <Văn> Hà", "lam": "xem"}
    )
    assert page.status_code == 422
    assert 'href="#f-trich_yeu"' in page.text
    assert re.search(r'id="f-ngay"[^>]*value="31/02/2026"[^>]*aria-invalid', page.text)
    assert "Nguyễn &lt;Văn&gt; Hà" in page.text


def test_giu_so_dung_so_gia_han_huy(clerk) -> None:
    held = clerk.send(
        "/so/giu", {"loai": "quyet_dinh", "so_luong": "2", "cho": "Phòng A", "giu_den": "31/12/2026", "mot_lan": "a1"}
    )
    assert held.text.count("cho Phòng A") == 2
    place = re.search(r'href="(/so/di/\d+)">01', held.text)[1]
    longer = clerk.send(place, {"lam": "gia_han", "den_ngay": "15/12/2026", "mot_lan": "a2"})
    assert "15/12/2026" in longer.text
    assert "01/QĐ-VP" in give(clerk, so_giu="01/QĐ-VP").text
    other = re.search(r'href="(/so/di/\d+)">02', clerk.get("/so").text)[1]
    refused = clerk.send(other, {"lam": "huy", "ly_do": "", "mot_lan": "a3"})
    assert refused.status_code == 422
    void = clerk.send(other, {"lam": "huy", "ly_do": "Không dùng đến", "mot_lan": "a4"})
    assert "đã hủy" in void.text
    assert "Không dùng đến" in void.text


def test_bi_va_phieu_gui(clerk) -> None:
    place = give(clerk).url.path
    assert clerk.get(f"{place}/bi.docx?kho=c4").content.startswith(b"PK")
    slips = zipfile.ZipFile(io.BytesIO(clerk.get(f"{place}/phieu-gui").content))
    assert len(slips.namelist()) == 2
    assert not list(clerk.desk.temporary.rglob("*.docx"))


def test_tim_khong_dau_va_theo_ngay(clerk) -> None:
    give(clerk)
    give(clerk, trich_yeu="Thành lập tổ công tác")
    assert "02/QĐ-VP" not in clerk.get("/so", params={"tu": "khen thuong"}).text
    assert "Không thấy văn bản nào" in clerk.get("/so", params={"den_ngay": "01/01/2026"}).text
    wrong = clerk.get("/so", params={"tu_ngay": "hôm kia"})
    assert wrong.status_code == 422
    assert 'value="hôm kia"' in wrong.text


def test_van_ban_den_tu_vao_so_den_xong(clerk) -> None:
    page = clerk.send("/so/den/nhan", {**CAME, "mot_lan": "b1"})
    assert "Số đến 01" in page.text
    place = page.url.path
    assert "hạn 01/12/2026" in clerk.get("/so/den").text
    twice = clerk.send("/so/den/nhan", {**CAME, "mot_lan": "b2"})
    assert twice.status_code == 422
    assert "Vẫn vào sổ lần nữa" in twice.text
    moved = clerk.send(place, {"lam": "chuyen", "cho": "Phòng B", "han": "20/11/2026", "mot_lan": "b3"})
    assert "quá hạn 7 ngày" in moved.text
    assert clerk.get(f"{place}/phieu.docx").content.startswith(b"PK")
    wrong = clerk.send(place, {"lam": "xong", "ngay_xong": "ngày kia", "ket_qua": "đã trả lời", "mot_lan": "b4"})
    assert wrong.status_code == 422
    assert 'value="đã trả lời"' in wrong.text
    done = clerk.send(place, {"lam": "xong", "ket_qua": "đã trả lời", "mot_lan": "b5"})
    assert "đã giải quyết" in done.text
    assert "Không có văn bản nào đến hạn" in clerk.get("/so/den").text


def test_thong_ke_co_bang_va_so_xuat_ra(clerk) -> None:
    give(clerk)
    clerk.send("/so/den/nhan", {**CAME, "mot_lan": "c1"})
    text = html.unescape(clerk.get("/so/thong-ke?nam=2026").text)
    assert '<svg class="bieu-do"' in text
    assert "style=" not in text
    row = re.search(r"Quyết định</th>(.*?)</tr>", text, re.DOTALL)[1]
    assert re.findall(r'<td class="so">(\d*)</td>', row)[10] == "1"
    made = openpyxl.load_workbook(io.BytesIO(clerk.get("/so/xuat?kieu=van_ban_di&nam=2026&dang=xlsx").content))
    cells = [str(cell) for sheet in made for line in sheet.iter_rows(values_only=True) for cell in line]
    assert any("Khen thưởng năm 2026" in cell for cell in cells)
    assert clerk.get("/so/xuat?kieu=van_ban_di&nam=2026&dang=docx").content.startswith(b"PK")
    assert clerk.get("/so/xuat?kieu=x&nam=2026").status_code == 422


def test_bieu_mau_cua_lan_chay_khac_khong_cap_so(clerk) -> None:
    page = clerk.send("/so/cap", {**PAPER, "lam": "cap"}, mark="khac")
    assert page.status_code == 403
    assert "Khen thưởng năm 2026" in page.text
    assert not list(clerk.desk.folder.glob("*.db"))


def test_so_dem_truoc_khac_so_duoc_cap_thi_noi(clerk) -> None:
    give(clerk)
    seen = clerk.send("/so/cap", {**PAPER, "lam": "xem"})
    assert "số dự kiến bây giờ là 02/QĐ-VP" in seen.text
    give(clerk)
    once = {"lam": "cap", "mot_lan": form_key(seen.text), "da_bao": "02/QĐ-VP"}
    assert "Số đã báo trước là 02/QĐ-VP, số được cấp là 03/QĐ-VP" in clerk.send("/so/cap", {**PAPER, **once}).text
