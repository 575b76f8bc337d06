"""Nobody but this machine's own browser is let in, and what it brings is bounded."""

from __future__ import annotations

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from vanban.web.app import application
from vanban.web.safety import MOST_BYTES

HERE = "http://127.0.0.1:4321"


def outsider(desk, base: str = HERE) -> TestClient:
    return TestClient(application(desk), base_url=base)


@pytest.mark.parametrize("path", ["/", "/soan", "/kiem-tra", "/tinh/vanban.js", "/khong-co"])
def test_khong_co_cookie_thi_khong_vao_duoc(desk, path: str) -> None:
    answer = outsider(desk).get(path)
    assert answer.status_code == 403
    assert "vanban mo" in answer.text
    assert "nhap" not in answer.text.replace("nháp", "")


def test_ma_chi_dung_mot_lan(desk) -> None:
    token = desk.gate.address.partition("ma=")[2]
    first = outsider(desk)
    assert first.get("/mo", params={"ma": token}).status_code == 200
    assert first.get("/soan").status_code == 200
    assert outsider(desk).get("/mo", params={"ma": token}).status_code == 403
    assert outsider(desk).get("/mo", params={"ma": "doán"}).status_code == 403
    assert outsider(desk).get("/mo").status_code == 403
    assert first.get("/mo", params={"ma": token}).status_code == 200


def test_cookie_khoa_chat(desk) -> None:
    answer = outsider(desk).get("/mo", params={"ma": desk.gate.address.partition("ma=")[2]}, follow_redirects=False)
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said
    assert "4321" in said


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "0.0.0.0:4321", "vanban.local:4321", ""])
def test_ten_may_la_thi_tu_choi(clerk, host: str) -> None:
    assert clerk.get("/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:4321", "http://127.0.0.1:9", ""])
def test_trang_la_gui_bieu_mau_thi_tu_choi(clerk, origin: str) -> None:
    before = len(clerk.desk.drawer.all())
    answer = clerk.send("/soan/moi", {"loai": "giay_moi"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert len(clerk.desk.drawer.all()) == before


def test_thieu_origin_khi_gui_thi_tu_choi(clerk) -> None:
    data = {"loai": "giay_moi", "dau_phien": clerk.desk.gate.csrf}
    assert clerk.client.post("/soan/moi", data=data).status_code == 403


def test_trang_khac_nhung_vao_thi_tu_choi(clerk) -> None:
    assert clerk.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert clerk.get("/", headers={"sec-fetch-site": "same-site"}).status_code == 403
    assert clerk.get("/", headers={"sec-fetch-site": "none"}).status_code == 200


@pytest.mark.parametrize("path", ["/soan/moi", "/soan/tu-tep", "/kiem-tra"])
@pytest.mark.parametrize("mark", ["", "sai", "đ" * 64])
def test_bieu_mau_khong_co_dau_phien_khong_lam_gi(clerk, path: str, mark: str) -> None:
    answer = clerk.send(path, {"loai": "giay_moi"}, mark=mark)
    assert answer.status_code == 403
    assert not clerk.desk.drawer.all()


def test_dau_phien_cu_khong_lam_mat_chu_da_go(clerk) -> None:
    key = clerk.begin("cong_van")
    answer = clerk.send(f"/soan/{key}", {"trich_yeu": "chữ đã gõ", "lam": "docx"}, mark="cũ")
    assert answer.status_code == 403
    assert "chữ đã gõ" in answer.text
    assert clerk.desk.gate.csrf in answer.text
    assert "trich_yeu" not in clerk.desk.drawer.get(key).record


def test_moi_trang_deu_khoa_nguon_ngoai(clerk) -> None:
    for path in ("/", "/soan", "/kiem-tra", "/tinh/vanban.css", "/khong-co", f"/soan/{clerk.begin('hop_dong')}"):
        answer = clerk.get(path)
        assert answer.headers["content-security-policy"].startswith("default-src 'self';")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        if answer.headers["content-type"].startswith("text/html"):
            assert "<style" not in answer.text
            assert " style=" not in answer.text
            assert " on" not in "".join(part.partition(">")[0] for part in answer.text.split("<button")[1:])
            assert "<script>" not in answer.text
            assert "http://" not in answer.text.replace("http://www.w3.org", "")
            assert "https://" not in answer.text


def test_goi_len_qua_lon_thi_tu_choi(clerk) -> None:
    answer = clerk.send("/kiem-tra", headers={"content-length": str(MOST_BYTES + 1)})
    assert answer.status_code == 413


@pytest.mark.parametrize("key", ["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "0" * 15, "G" * 16, "a" * 17])
def test_ten_ban_nhap_khong_bao_gio_la_duong_dan(clerk, key: str) -> None:
    (clerk.desk.folder / "mat.json").write_text("{}")
    assert clerk.get(f"/soan/{key}").status_code in {403, 404}
    assert clerk.desk.drawer.get(key) is None
    clerk.desk.drawer.throw_away(key)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", b"0" * 300_000_000)
    return out.getvalue()


HOSTILE = {
    "rỗng": b"",
    "không phải tệp Word": b"xin chao",
    "nửa tệp ZIP": b"PK\x03\x04" + b"\0" * 40,
    "HTML": b"<script>alert(1)</script>",
    "XML có thực thể": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=list(HOSTILE))
@pytest.mark.parametrize("path", ["/kiem-tra", "/soan/tu-tep"])
def test_tep_xau_duoc_noi_ra_khong_lam_hong_gi(clerk, data: bytes, path: str) -> None:
    name = "../../<img src=x onerror=alert(1)>.docx"
    answer = clerk.send(path, files={"tep": (name, data)})
    assert answer.status_code == 422
    assert "<img src=x" not in answer.text
    assert "Traceback" not in answer.text
    assert "chương trình gặp lỗi" not in answer.text.lower()


def test_bom_nen_duoc_noi_ra(clerk) -> None:
    answer = clerk.send("/kiem-tra", files={"tep": ("bom.docx", bomb())})
    assert answer.status_code == 422
    assert "Không đọc được" in answer.text
    for kept in clerk.desk.temporary.rglob("*.docx"):  # the stranger's file, not one that the page made
        kept.unlink()


def test_qua_nhieu_tep_thi_tu_choi(clerk) -> None:
    answer = clerk.send("/kiem-tra", files=[("tep", (f"{i}.docx", b"x")) for i in range(60)])
    assert answer.status_code == 400
    assert "quá lớn" in answer.text


def test_tep_cua_nguoi_la_nam_duoi_ten_cua_may(clerk) -> None:
    clerk.send("/kiem-tra", files={"tep": ("../../trom.docx", b"x")})
    names = [path.name for path in clerk.desk.temporary.iterdir()]
    assert len(names) == 1
    assert "trom" not in names[0]
