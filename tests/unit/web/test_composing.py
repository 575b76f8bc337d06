"""Soạn without a script: the form asks for what a paper has, gives the paper `tao` gives, and loses nothing."""

from __future__ import annotations

import errno
import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
import yaml

from vanban.api import forms, papers, secret_books
from vanban.registers.store import seal
from vanban.web.drafts import Drawer
from vanban.web.safety import Gate


class Form(HTMLParser):
    """What a browser would send of the form on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.area = ""
        self.select = ""
        self.inside = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form":
            self.inside = at.get("id") == "soan"
        if not self.inside:
            return
        name = at.get("name") or ""
        if tag == "input" and (at.get("type") != "radio" or "checked" in at):
            self.values[name] = at.get("value") or ""
        elif tag == "textarea":
            self.area, self.values[name] = name, ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and ("selected" in at or self.select not in self.values):
            self.values[self.select] = at.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.values[self.area] = self.values[self.area].removeprefix("\n")
            self.area = ""
        elif tag == "form":
            self.inside = False

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data


def sent(page) -> dict[str, str]:
    values = Form(page.text).values
    values.pop("dau_phien")
    return values


@pytest.mark.parametrize("loai", papers.kinds())
def test_ban_ghi_mau_qua_bieu_mau_cho_dung_tep_cua_tao(clerk, loai: str) -> None:
    office = papers.office_at(clerk.desk.folder)
    paper = office.load_text(papers.sample(loai))
    draft = clerk.desk.drawer.new(loai, papers.to_dict(paper))
    page = clerk.get(f"/soan/{draft.key}")
    assert page.status_code == 200
    answer = clerk.send(f"/soan/{draft.key}", {**sent(page), "lam": "docx"})
    assert answer.headers["content-type"].endswith("wordprocessingml.document")
    assert answer.content == office.make(paper)


@pytest.mark.parametrize("loai", papers.kinds())
def test_bieu_mau_trong_noi_thieu_gi_va_dan_den_o(clerk, loai: str) -> None:
    key = clerk.begin(loai)
    page = clerk.send(f"/soan/{key}", {**sent(clerk.get(f"/soan/{key}")), "lam": "xem"})
    assert page.status_code == 422
    assert "<title>Lỗi: " in page.text
    summary = page.text.partition("Có lỗi cần sửa")[2].partition("</ul>")[0]
    links = re.findall(r'href="#([^"]+)"', summary)
    assert links
    assert all(f'id="{html.unescape(link)}"' in page.text for link in links)
    assert summary.count("<li>") == len(links)


def test_tim_loai_theo_viec_muon_lam() -> None:
    assert forms.find_kinds("mời họp")[0][0] == "giay_moi"
    assert forms.find_kinds("nghi phep")[0][0] == "giay_nghi_phep"
    assert forms.find_kinds("XIN KINH PHÍ")[0][0] == "to_trinh"
    assert set(forms.PURPOSES) == set(papers.kinds())


def test_bang_dan_tu_excel_thanh_bang(clerk) -> None:
    key = clerk.begin("thong_bao")
    values = sent(clerk.get(f"/soan/{key}"))
    values |= {"trich_yeu": "Lịch trực", "noi_dung": "Lịch trực như sau:\r\nSTT\tHọ tên\tNgày\r\n1\tHà | Chi\t05/3\r\n"}
    page = clerk.send(f"/soan/{key}", {**values, "lam": "xem"})
    assert "Đã nhận 1 bảng" in page.text
    answer = clerk.send(f"/soan/{key}", {**sent(page), "lam": "docx"})
    back = papers.read(answer.content)
    assert back.van_ban is not None
    assert [type(block).__name__ for block in back.van_ban.noi_dung] == ["Doan", "Bang"]
    assert "Hà | Chi" in str(back.van_ban.noi_dung[1])


def test_hai_cua_so_khong_de_len_nhau(clerk) -> None:
    key = clerk.begin("cong_van")
    one, two = (sent(clerk.get(f"/soan/{key}")) for _ in range(2))
    clerk.send(f"/soan/{key}", {**one, "trich_yeu": "bản một", "lam": "xem"})
    page = clerk.send(f"/soan/{key}", {**two, "trich_yeu": "bản hai", "lam": "xem"})
    assert "bản nháp riêng" in page.text
    assert sorted(draft.title for draft in clerk.desk.drawer.all()) == ["bản hai", "bản một"]
    # The same window goes on with its own draft, also after a download has moved its version on.
    clerk.send(f"/soan/{key}", {**one, "trich_yeu": "bản một, thêm", "lam": "ban_ghi"})
    clerk.send(f"/soan/{key}", {**one, "trich_yeu": "bản một, thêm nữa", "lam": "ban_ghi"})
    assert sorted(draft.title for draft in clerk.desk.drawer.all()) == ["bản hai", "bản một, thêm nữa"]


def test_o_ho_so_da_dien_ma_xoa_di_thi_de_trong(clerk) -> None:
    key = clerk.begin("cong_van")
    values = sent(clerk.get(f"/soan/{key}"))
    assert values["luu.don_vi"] == "HCQT"
    assert values["nguoi_ky.0.ho_ten"] == "Nguyễn Văn Hà"
    values |= {"trich_yeu": "v", "kinh_gui": "Sở Nội vụ", "noi_dung": "Nội dung.", "luu.don_vi": "", "linh_vuc": "TH"}
    record = clerk.send(f"/soan/{key}", {**values, "lam": "ban_ghi"}).text
    assert "HCQT" not in record


def test_nguoi_ky_cua_ho_so_them_bot_muc(clerk) -> None:
    key = clerk.begin("hop_dong")
    page = clerk.send(f"/soan/{key}", {**sent(clerk.get(f"/soan/{key}")), "lam": "them:ben"})
    page = clerk.send(f"/soan/{key}", {**sent(page), "ben.0.ten": "Bên thứ nhất", "lam": "them:ben"})
    values = sent(page)
    assert values["ben.0.ten"] == "Bên thứ nhất"
    assert "ben.1.ten" in values
    page = clerk.send(f"/soan/{key}", {**values, "ben.1.ten": "Bên hai", "lam": "bot:ben.0"})
    assert sent(page)["ben.0.ten"] == "Bên hai"
    key = clerk.begin("cong_van")
    values = {**sent(clerk.get(f"/soan/{key}")), "chon_nguoi_ky": "pvp_tong_hop", "lam": "ky:nguoi_ky"}
    assert sent(clerk.send(f"/soan/{key}", values))["nguoi_ky.0.ho_ten"] == "Trần Thu Hà"


def test_tu_van_ban_nam_truoc_bo_so_va_ngay(clerk) -> None:
    office = papers.office_at(clerk.desk.folder)
    data = office.make(office.load_text(papers.sample("ke_hoach")))
    page = clerk.send("/soan/tu-tep", files={"tep": ("kế hoạch 2026.docx", data)})
    assert page.status_code == 200
    assert "Đã bỏ số của văn bản cũ" in page.text
    values = sent(page)
    assert values["so"] == ""
    assert values["ngay"] == ""
    assert values["trich_yeu"] in papers.sample("ke_hoach")


def test_ban_nhap_bo_phai_hoi(clerk) -> None:
    key = clerk.begin("cong_van")
    assert "Bỏ hẳn" in clerk.get(f"/soan/{key}/bo").text
    assert clerk.desk.drawer.get(key)
    clerk.send(f"/soan/{key}/bo")
    assert clerk.desk.drawer.get(key) is None
    assert clerk.get(f"/soan/{key}").status_code == 404


def test_phat_hanh_xem_lai_mot_lan_mot_so(clerk) -> None:
    draft = clerk.desk.drawer.new("cong_van", ready(clerk))
    review = clerk.get(f"/soan/{draft.key}/phat-hanh")
    assert "Xem lại trước khi phát hành" in review.text
    version = re.search(r'name="ban" value="(\d+)"', review.text)[1]
    done = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": version})
    assert "Đã phát hành" in done.text, done.text
    number = clerk.desk.drawer.get(draft.key).issued["so_ky_hieu"]
    assert number.startswith("01/")
    files = list(clerk.desk.folder.glob("*.docx"))
    assert len(files) == 1
    again = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": version})
    assert number in again.text
    assert list(clerk.desk.folder.glob("*.docx")) == files
    # What is typed afterwards becomes a draft of its own; another paper of the same title gets a file of its own.
    other = clerk.desk.drawer.new("cong_van", ready(clerk))
    clerk.send(f"/soan/{other.key}/phat-hanh", {"ban": "1"})
    assert clerk.desk.drawer.get(other.key).issued["so_ky_hieu"].startswith("02/")
    assert len(list(clerk.desk.folder.glob("*.docx"))) == 2


def test_phat_hanh_ban_vua_bi_sua_thi_xem_lai(clerk) -> None:
    draft = clerk.desk.drawer.new("cong_van", ready(clerk))
    clerk.desk.drawer.save(draft, {**draft.record, "trich_yeu": "đã đổi"}, 1, "khác")
    answer = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1"})
    assert "vừa được sửa" in answer.text
    assert not list(clerk.desk.folder.glob("*.docx"))


def test_phat_hanh_bang_so_dang_giu(clerk) -> None:
    clerk.send(
        "/so/giu", {"loai": "cong_van", "cho": "Phòng A", "so_luong": "1", "don_vi_soan": "HCQT", "mot_lan": "g"}
    )
    draft = clerk.desk.drawer.new("cong_van", ready(clerk))
    review = clerk.get(f"/soan/{draft.key}/phat-hanh").text
    held = re.search(r'<option value="(01/[^"]+)">Số đang giữ', review)[1]
    done = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1", "so_giu": html.unescape(held)})
    assert "Đã phát hành" in done.text, done.text
    assert clerk.desk.drawer.get(draft.key).issued["so_ky_hieu"] == html.unescape(held)


def test_dieu_nen_xem_lai_hien_khi_soan_va_truoc_khi_phat_hanh(clerk) -> None:
    record = ready(clerk) | {"kinh_gui": ["Kính gửi: Sở Nội vụ"], "noi_dung": "Họp thứ Hai, ngày 05/3/2026."}
    draft = clerk.desk.drawer.new("cong_van", record)
    for page in (clerk.get(f"/soan/{draft.key}"), clerk.get(f"/soan/{draft.key}/phat-hanh")):
        said = html.unescape(page.text).partition("Nên xem lại")[2].partition("</ul>")[0]
        assert "Đã bỏ «Kính gửi:» gõ thừa" in said
        assert "Thứ và ngày không khớp" in said
        assert "kinh_gui" not in said.replace("#f-kinh_gui", "")
    clean = clerk.desk.drawer.new("cong_van", ready(clerk))
    assert "Nên xem lại" not in clerk.get(f"/soan/{clean.key}").text


def ready(clerk) -> dict:
    office = papers.office_at(clerk.desk.folder)
    record = papers.to_dict(office.load_text(papers.sample("cong_van")))
    return {name: value for name, value in record.items() if name not in {"so", "ngay", "ky_hieu"}}


def test_may_khong_co_libreoffice_thi_noi_va_van_lam_duoc(clerk) -> None:
    draft = clerk.desk.drawer.new("cong_van", ready(clerk))
    page = clerk.get(f"/soan/{draft.key}")
    assert "không có LibreOffice" in page.text
    assert clerk.send(f"/soan/{draft.key}", {**sent(page), "lam": "docx"}).content.startswith(b"PK")


def test_so_du_kien_khac_so_duoc_cap_thi_noi(clerk) -> None:
    for _ in range(2):
        draft = clerk.desk.drawer.new("cong_van", ready(clerk))
        clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1"})
    draft = clerk.desk.drawer.new("cong_van", ready(clerk))
    review = clerk.get(f"/soan/{draft.key}/phat-hanh").text
    expected = html.unescape(re.search(r'name="da_bao" value="(03/[^"]+)"', review)[1])
    assert f"Số dự kiến</dt><dd>{expected}" in html.unescape(review)
    other = clerk.desk.drawer.new("cong_van", ready(clerk))
    clerk.send(f"/soan/{other.key}/phat-hanh", {"ban": "1"})
    done = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1", "da_bao": expected})
    assert f"Số đã báo trước là {expected}, số được cấp là 04/" in html.unescape(done.text)


def test_van_ban_mat_vao_so_mat_ma_hoa_bang_mat_khau(clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "_WORK", 2**14)
    profile = clerk.desk.folder / "co-quan.yaml"
    said = yaml.safe_load(profile.read_text(encoding="utf-8"))
    said["so_dang_ky"] = {**(said.get("so_dang_ky") or {}), "so_mat": "so-mat.db"}
    profile.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    secret_books.ma_hoa(clerk.desk.folder / "so-mat.db", "bốn từ không liên quan")
    draft = clerk.desk.drawer.new("cong_van", {**ready(clerk), "do_mat": "mat"})
    assert 'name="mat_khau"' in clerk.get(f"/soan/{draft.key}/phat-hanh").text
    for wrong in ({}, {"mat_khau": "sai rồi"}):
        refused = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1", **wrong})
        assert "mật khẩu sổ không đúng" in refused.text
    assert not list(clerk.desk.folder.glob("*.docx"))
    done = clerk.send(f"/soan/{draft.key}/phat-hanh", {"ban": "1", "mat_khau": "bốn từ không liên quan"})
    assert "Đã phát hành" in done.text, done.text
    assert not (clerk.desk.folder / "so.db").exists()
    assert b"SQLite format" not in (clerk.desk.folder / "so-mat.db").read_bytes()


class Full(Drawer):
    """A drawer on a disk that is full."""

    def save(self, *what):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_o_dia_day_thi_noi_chu_da_go_con_tren_trang(clerk) -> None:
    key = clerk.begin("cong_van")
    values = {**sent(clerk.get(f"/soan/{key}")), "trich_yeu": "chữ chưa giữ được"}
    full = type(clerk)(replace(clerk.desk, drawer=Full(clerk.desk.drawer._folder, clerk.desk.clock), gate=Gate(4321)))
    followed = full.send(f"/soan/{key}/xem", values)
    assert followed.status_code == 507
    assert "ổ đĩa đầy" in followed.text
    for wish in ("xem", "phat_hanh", "them:nguoi_ky"):
        shown = full.send(f"/soan/{key}", {**values, "lam": wish})
        assert shown.status_code == 507
        assert "ổ đĩa đầy" in shown.text
        assert "chữ chưa giữ được" in shown.text


def test_nut_cua_bieu_mau_dua_ve_dia_chi_mo_lai_duoc(clerk) -> None:
    key = clerk.begin("giay_moi")
    for wish in ("xem", "docx", "phat_hanh", "them:phu_luc", "tach:noi_nhan", "bot:co_quan"):
        answer = clerk.send(f"/soan/{key}", {"trich_yeu": "Họp", "lam": wish}, follow_redirects=False)
        assert answer.status_code == 303, wish
        again = [clerk.get(answer.headers["location"]) for _ in range(2)]
        assert [("Có lỗi cần sửa" in one.text, "Họp" in one.text) for one in again] == [(":" not in wish, True)] * 2
    assert len(clerk.desk.drawer.all()) == 1
