"""Danh sách without a script: a list is settled on the page, made, stopped, gone on with; page and command give the same."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from vanban import records
from vanban.api import batch, preprinted
from vanban.web.running import RESULTS, Run, StoppedError

GIAY_KHEN = Path(__file__).parents[3] / "examples" / "giay-khen"
COMMON = {
    "chung.tham_quyen": "Chánh Văn phòng", "chung.dia_danh": "Lạng Sơn", "chung.nam": "2026",
    "chung.nguoi_ky.chuc_vu": "Chánh Văn phòng", "chung.nguoi_ky.ho_ten": "Nguyễn Văn Hà",
    "chung.thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ năm {nam}",
}  # fmt: skip
GOOD = {
    "o:Giấy khen!C3": "Nam", "o:Giấy khen!D4": "28/02/1990", "o:Giấy khen!B5": "Hoàng Thị Thu",
    "o:Giấy khen!B6": "Hoàng Văn Sình", "o:Giấy khen!G7": "Hoàn thành tốt", "o:Giấy khen!H8": "Giấy khen",
    "o:Giấy khen!B10": "Phạm Minh Đức",
}  # fmt: skip


def drop(clerk, path: Path, kind: str = "giay_khen", name: str = "") -> str:
    page = clerk.send(
        "/danh-sach",
        {"loai": kind},
        files={"tep_ds": (name or path.name, path.read_bytes(), "application/octet-stream")},
    )
    assert page.status_code == 200, page.text
    return page.url.path


def save(clerk, place: str, more: dict[str, str], wish: str = "luu", **files):
    ban = re.search(r'name="ban" value="(\d+)"', clerk.get(place).text)[1]
    return clerk.send(place, {"ban": ban, "lam": wish, **COMMON, **more}, **files)


def run_to_end(clerk, place: str) -> str:
    key = place.rpartition("/")[2]
    run = clerk.desk.runs.of(clerk.desk.lists.get(key))
    assert run is None or run.ended.wait(60)
    return html.unescape(clerk.get(f"{place}/chay").text)


def test_sua_o_tai_cho_roi_lam_giong_lenh(clerk, tmp_path: Path) -> None:
    original = (GIAY_KHEN / "danh-sach-co-loi.xlsx").read_bytes()
    place = drop(clerk, GIAY_KHEN / "danh-sach-co-loi.xlsx")
    text = html.unescape(save(clerk, place, {}).text)
    assert "7 trên 9 hàng có lỗi" in text
    assert 'value="31/02/1990" aria-invalid="true"' in text
    assert "Không có ngày 31 tháng 02 năm 1990" in text
    assert "Cả 9 hàng đều tốt" in save(clerk, place, GOOD).text
    page = save(clerk, place, {"gop": "pdf"}, "chay")
    assert page.url.path == f"{place}/chay"
    told = run_to_end(clerk, place)
    assert "9 tệp" in told
    pdf = clerk.get(f"{place}/tai/in-chung.pdf")
    assert pdf.content.startswith(b"%PDF")
    packed = zipfile.ZipFile(io.BytesIO(clerk.get(f"{place}/tai/tat-ca.zip").content))
    # The command, on the list and the common record as the page left them, makes the same bytes.
    folder = clerk.desk.lists.folder(clerk.desk.lists.get(place.rpartition("/")[2]))
    same = batch.run_batch(folder / "danh-sach.xlsx", tmp_path / "lenh", kind="giay_khen", common=folder / "chung.yaml")
    assert same.ok
    assert {name: packed.read(name) for name in packed.namelist()} == {
        file.name: (tmp_path / "lenh" / file.name).read_bytes() for file in same.report.files
    }
    assert (GIAY_KHEN / "danh-sach-co-loi.xlsx").read_bytes() == original


def test_hang_loi_de_lai_trong_tep_excel(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach-co-loi.xlsx")
    refused = save(clerk, place, {}, "chay")
    assert refused.status_code == 422
    assert clerk.desk.runs.of(clerk.desk.lists.get(place.rpartition("/")[2])) is None
    save(clerk, place, {"bo_qua": "co", "gop": ""}, "chay")
    told = run_to_end(clerk, place)
    assert "2 tệp" in told
    assert "Còn 7 hàng lỗi chưa có tệp" in told
    assert "«Cách xưng hô»" in told
    assert clerk.get(f"{place}/tai/_hang-loi.xlsx").content.startswith(b"PK")


def test_cot_chua_ro_phai_chon(clerk, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("Người;Giới tính;Nơi công tác hiện nay\nTrần Văn An;Nam;Phòng A\nLê Thị Bé;Nữ;Phòng B\n", "utf-8")
    place = drop(clerk, path)
    text = save(clerk, place, {}).text
    assert "Chưa xem được các hàng" in text or "Phải trả lời trước" in text
    text = html.unescape(save(clerk, place, {"cot.A": "Họ và tên"}).text)
    assert "Có phải «Đơn vị công tác»?" in text
    text = save(clerk, place, {"cot.C": "Đơn vị công tác"}).text
    assert "Cả 2 hàng đều tốt" in text
    assert "người dùng chọn" in text
    save(clerk, place, {"cot.C": "-"})
    one = clerk.desk.lists.get(place.rpartition("/")[2])
    assert one.columns == {"Họ và tên": ["A"], "Đơn vị công tác": []}


def test_thieu_thong_tin_chung_noi_o_nao(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach.xlsx")
    ban = re.search(r'name="ban" value="(\d+)"', clerk.get(place).text)[1]
    text = clerk.send(place, {"ban": ban, "lam": "luu"}).text
    assert 'href="#f-chung.tham_quyen"' in text
    assert re.search(r'id="f-chung.tham_quyen"[^>]*aria-invalid="true"', text)
    assert "Họ và tên" in text  # the columns are shown all the same


def test_thong_tin_chung_kho_tin_duoc_noi(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach.xlsx")
    wrong = {"chung.dia_danh": "lạng sơn", "chung.nguoi_ky.ho_ten": "nguyễn văn hà"}
    text = html.unescape(save(clerk, place, wrong).text)
    assert "chữ cái đầu chưa viết hoa" in text
    assert "họ tên có tiếng viết thường" in text
    assert "tiếng viết thường" not in html.unescape(save(clerk, place, {}).text)


def test_giay_moi_tu_ban_nhap(clerk, tmp_path: Path) -> None:
    path = tmp_path / "khach.csv"
    path.write_text("Họ tên,Đơn vị\nTrần Văn An,Sở Nội vụ\nLê Thị Bé,Sở Y tế\n", "utf-8")
    office = clerk.desk.office()
    record = {**records.to_dict(office.load_text(records.sample("giay_moi"))), "moi": ["{{ ho_ten }}, {{ don_vi }}"]}
    record.pop("so", None)
    draft = clerk.desk.drawer.new("giay_moi", record)
    place = drop(clerk, path, "giay_moi")
    text = save(clerk, place, {"nhap": draft.key, "gop": ""}).text
    assert "Cả 2 hàng đều tốt" in text
    save(clerk, place, {"nhap": draft.key, "gop": ""}, "chay")
    assert "2 tệp" in run_to_end(clerk, place)
    one = clerk.desk.lists.get(place.rpartition("/")[2])
    texts = [batch_text(clerk.desk.lists.folder(one) / RESULTS / name) for name in one.made]
    assert "Lê Thị Bé, Sở Y tế" in texts[1]


def batch_text(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return re.sub(r"<[^>]+>", "", archive.read("word/document.xml").decode())


def test_dot_nho_dung_duoc_giua_chung(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []

    def stop(progress: batch.Progress) -> None:
        told.append((progress.stage, progress.done))
        if progress.stage == "pdf":
            raise StoppedError

    asked = {"kind": "giay_khen", "common": GIAY_KHEN / "chung.yaml"}
    options = batch.BatchOptions(merged=tmp_path / "in-chung.pdf")
    with pytest.raises(StoppedError):
        batch.run_batch(GIAY_KHEN / "danh-sach.xlsx", tmp_path / "ra", **asked, options=options, progress=stop)
    assert told[-1] == ("pdf", 0)
    assert not (tmp_path / "in-chung.pdf").exists()
    again = batch.run_batch(
        GIAY_KHEN / "danh-sach.xlsx", tmp_path / "ra", **asked, options=replace(options, resume=True)
    )
    assert again.ok
    assert (tmp_path / "in-chung.pdf").is_file()


def test_dung_roi_lam_tiep(clerk, tmp_path: Path) -> None:
    path = tmp_path / "dai.csv"
    path.write_text(
        "Họ tên,Giới tính\n" + "".join(f"Trần {a}ang {b}inh,Nam\n" for a in "BHLMT" for b in "BHLMTX"), "utf-8"
    )
    place = drop(clerk, path)
    save(clerk, place, {})
    key = place.rpartition("/")[2]

    class Halting(Run):
        def tell(self, progress: batch.Progress) -> None:
            if progress.stage == "tao":
                raise StoppedError
            super().tell(progress)

    one = clerk.desk.lists.change(clerk.desk.lists.get(key), merged="")
    clerk.desk.runs._carry_out(Halting(), one, clerk.desk.office().profile_path, resume=False)
    stopped = html.unescape(clerk.get(f"{place}/chay").text)
    assert "Đã dừng" in stopped
    there = set((clerk.desk.lists.folder(one) / RESULTS).glob("*.docx"))
    assert there
    clerk.send(f"{place}/chay", {"lam": "tiep"})
    told = run_to_end(clerk, place)
    assert "30 tệp" in told
    assert "đã có từ trước" in told


def test_su_kien_tien_trinh(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach.xlsx")
    save(clerk, place, {"gop": ""}, "chay")
    answer = clerk.get(f"{place}/tien-trinh")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.endswith("event: het\ndata: {}\n\n")


def test_xem_truoc_khong_can_libreoffice(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach.xlsx")
    text = save(clerk, place, {}).text
    pictures = re.findall(r'src="([^"]+\.png[^"]*)"', text)
    assert len(pictures) in {2, 3}
    assert clerk.get(pictures[0]).content.startswith(b"\x89PNG")


def test_in_len_phoi_va_can_chinh(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach.xlsx")
    save(clerk, place, {})
    form = preprinted.sample_form("giay_khen")
    sheet = clerk.send(f"{place}/phoi", {"lam": "can_chinh", "phoi": form})
    assert sheet.content.startswith(b"%PDF")
    text = html.unescape(clerk.send(f"{place}/phoi", {"lam": "luu", "phoi": form, "do_ngang": "51,5"}).text)
    assert re.search(r"Đang dịch sang phải -?[\d,]+ mm", text)
    assert clerk.get(f"{place}/phoi.png").content.startswith(b"\x89PNG")
    kept = re.search(r'<textarea id="phoi"[^>]*>\n(.*?)</textarea>', text, re.DOTALL)[1]
    assert clerk.send(f"{place}/phoi", {"lam": "in", "phoi": kept}).content.startswith(b"%PDF")
    wrong = clerk.send(f"{place}/phoi", {"lam": "luu", "phoi": kept, "do_doc": "năm"})
    assert wrong.status_code == 422


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"PK\x03\x04 hong", b"%PDF-1.7"])
def test_tep_la_khong_de_lai_gi(clerk, content: bytes) -> None:
    answer = clerk.send("/danh-sach", {"loai": "giay_khen"}, files={"tep_ds": ("../../x.xlsx", content, "text/plain")})
    assert answer.status_code == 422
    assert "x.xlsx" in answer.text
    assert not list((clerk.desk.folder / "danh-sach").glob("*/*"))


def test_hai_cua_so_khong_de_len_nhau(clerk) -> None:
    place = drop(clerk, GIAY_KHEN / "danh-sach-co-loi.xlsx")
    old = re.search(r'name="ban" value="(\d+)"', clerk.get(place).text)[1]
    save(clerk, place, {"o:Giấy khen!D4": "01/01/1991"})
    stale = clerk.send(place, {"ban": old, "lam": "luu", **COMMON, "o:Giấy khen!B5": "Gõ ở cửa sổ kia"})
    assert stale.status_code == 409
    assert "Gõ ở cửa sổ kia" in stale.text
    assert "Gõ ở cửa sổ kia" not in clerk.get(place).text


@pytest.mark.parametrize("key", ["../viec", "giay_khen-20261127-9", "x", "giay_khen-20261127%2f..%2f.."])
def test_ten_la_khong_ra_khoi_thu_muc(clerk, key: str) -> None:
    assert clerk.get(f"/danh-sach/{key}").status_code == 404
