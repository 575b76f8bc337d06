"""Cơ quan without a script: the profile edited whole, nothing of it lost; templates checked before they are used."""

from __future__ import annotations

import html
import re

from tests.unit.web.test_composing import Form
from vanban import records
from vanban.api import forms, offices, templates


def sent(page) -> dict[str, str]:
    values = Form(page.text.replace('id="co-quan"', 'id="soan"')).values
    values.pop("dau_phien")
    return values


def test_luu_ma_khong_sua_gi_thi_ho_so_nhu_cu(clerk) -> None:
    path = clerk.desk.folder / "co-quan.yaml"
    before = records.read_profile(path)
    old = path.read_bytes()
    page = clerk.send("/co-quan", {**sent(clerk.get("/co-quan")), "lam": "luu"})
    assert page.url.query == b"luu=1", page.text
    assert records.read_profile(path) == before
    assert path.with_name("co-quan.yaml.bak").read_bytes() == old


def test_them_nguoi_ky_roi_soan_co_ngay(clerk) -> None:
    more = clerk.send("/co-quan", {**sent(clerk.get("/co-quan")), "lam": "them:nguoi_ky"})
    assert 'id="f-nguoi_ky.4.ho_ten"' in more.text
    values = {
        **sent(more),
        "nguoi_ky.4.chuc_vu": "Phó Chánh Văn phòng",
        "nguoi_ky.4.ho_ten": "Lê Thị Mới",
        "lam": "luu",
    }
    wrong = clerk.send("/co-quan", values)
    assert wrong.status_code == 422
    assert "Lê Thị Mới" in wrong.text
    assert 'href="#f-nguoi_ky.4' in wrong.text
    clerk.send("/co-quan", {**values, "nguoi_ky.4.kt": "Chánh Văn phòng"})
    assert "Lê Thị Mới" in [one.record["ho_ten"] for one in forms.signers(clerk.desk.office())]
    assert clerk.desk.office().profile.nguoi_ky["le_thi_moi"].kt == "Chánh Văn phòng"


def test_bo_mot_nguoi_ky(clerk) -> None:
    less = clerk.send("/co-quan", {**sent(clerk.get("/co-quan")), "lam": "bot:nguoi_ky.1"})
    clerk.send("/co-quan", {**sent(less), "lam": "luu"})
    assert list(clerk.desk.office().profile.nguoi_ky) == ["chanh_van_phong", "tp_hcqt", "chu_tich_hdtdkt"]


def test_co_quan_moi_chua_co_ho_so(clerk) -> None:
    (clerk.desk.folder / "co-quan.yaml").unlink()
    values = {
        **sent(clerk.get("/co-quan")),
        "co_quan.ten": "Sở Nội vụ",
        "co_quan.ky_hieu": "SNV",
        "dia_danh": "Lạng Sơn",
    }
    clerk.send("/co-quan", {**values, "lam": "luu"})
    assert clerk.desk.office().profile.co_quan.ky_hieu == "SNV"


def test_hai_cua_so_va_tep_sua_ngoai(clerk) -> None:
    old = sent(clerk.get("/co-quan"))
    clerk.send("/co-quan", {**old, "dia_danh": "Cao Bằng", "lam": "luu"})
    stale = clerk.send("/co-quan", {**old, "dia_danh": "Hà Giang", "lam": "luu"})
    assert stale.status_code == 409
    assert 'value="Hà Giang"' in stale.text
    assert clerk.desk.office().profile.dia_danh == "Cao Bằng"


def test_khuon_rieng_duoc_soat_truoc_khi_dung(clerk) -> None:
    house = clerk.get("/co-quan/khuon/giay_moi.docx").content
    assert house.startswith(b"PK")
    refused = clerk.send(
        "/co-quan/khuon", {"khuon": "giay_moi", "lam": "dung"}, files={"tep_khuon": ("x.docx", b"PK hong")}
    )
    assert refused.status_code == 422
    odd = clerk.send("/co-quan/khuon", {"khuon": "../x", "lam": "dung"}, files={"tep_khuon": ("x.docx", house)})
    assert odd.status_code == 422
    clerk.send("/co-quan/khuon", {"khuon": "giay_moi", "lam": "dung"}, files={"tep_khuon": ("x.docx", house)})
    own = {one.name for one in offices.own_templates(clerk.desk.office()) if one.path is not None}
    assert own == {"giay_moi"}
    clerk.send("/co-quan/khuon", {"lam": "bo:giay_moi"})
    assert not [one for one in offices.own_templates(clerk.desk.office()) if one.path is not None]
    assert (clerk.desk.folder / "khuon-rieng" / "giay_moi.docx.bak").read_bytes() == house
    assert clerk.get("/co-quan/khuon/khong_co.docx").status_code == 404
    assert len(templates.template_names()) == clerk.get("/co-quan/khuon").text.count("<option")


def test_in_thu_mang_ten_co_quan_minh(clerk) -> None:
    record = offices.trial_record("giay_moi", clerk.desk.office())
    assert record["co_quan"]["ky_hieu"] == "VP"
    page = clerk.get("/co-quan/in-thu?loai=giay_moi")
    assert "không có LibreOffice" in html.unescape(page.text)
    assert re.search(r"In thử: giấy mời", page.text)
