"""The clerk's page in a real browser: by mouse, by keyboard, without scripts, on a phone; nothing typed is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("starlette")
sync = pytest.importorskip("playwright.sync_api")
pytest.importorskip("axe_playwright_python.sync_playwright")
expect = sync.expect

from tests.acceptance.browsing import TYPED, Server, begin, faults, field  # noqa: E402
from vanban.api import papers  # noqa: E402


@pytest.mark.office
def test_giay_moi_bang_chuot_trang_hien_theo_tay_go(opened) -> None:
    page = opened(viewport={"width": 1300, "height": 850})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    begin(page)
    assert len(TYPED) <= 12
    for place, text in TYPED.items():
        field(page, place).fill(text)
    page.locator("img.trang").wait_for(timeout=60_000)
    assert page.locator("img.trang").evaluate("image => image.decode().then(() => image.naturalWidth)") > 700
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải tệp Word").click()
    made = Path(taken.value.path()).read_bytes()
    assert papers.check(made).ok
    assert taken.value.suggested_filename == "giay-moi-hop-xet-thi-dua-nam-2026.docx"
    assert not wrong
    assert not faults(page)


def test_chi_bang_ban_phim(opened) -> None:
    page = opened()
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"
    begin(page)
    page.get_by_role("heading", level=1).wait_for()
    for place, text in TYPED.items():
        target = f"f-{place}"
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == target:
                break
        assert page.evaluate("document.activeElement.id") == target
        page.keyboard.type(text)
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "ban_ghi":
            break
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert "Phòng họp số 1" in Path(taken.value.path()).read_text(encoding="utf-8")


def test_loi_nam_o_dau_trang_va_canh_o(opened) -> None:
    page = opened()
    begin(page)
    page.get_by_role("button", name="Xem trang và kiểm tra").click()
    assert page.title().startswith("Lỗi: ")
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    subject = page.locator("#f-trich_yeu")
    expect(subject).to_be_focused()
    expect(subject).to_have_attribute("aria-invalid", "true")
    assert not faults(page)


def test_khong_co_javascript_van_lam_duoc_het(opened) -> None:
    page = opened(java_script_enabled=False)
    begin(page)
    for place, text in TYPED.items():
        field(page, place).fill(text)
    page.get_by_role("button", name="Ghi số bản, mục đích").click()
    assert field(page, "noi_nhan.1.ten").input_value() == "Sở Nội vụ"
    field(page, "noi_nhan.1.muc_dich").fill("b/c")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải bản ghi").click()
    text = Path(taken.value.path()).read_text(encoding="utf-8")
    assert "muc_dich: b/c" in text
    page.goto("/")
    assert page.get_by_role("link", name="Giấy mời: Họp xét thi đua năm 2026").count() >= 1


@pytest.mark.parametrize("size", [(650, 450), (360, 740)], ids=["phóng 200 %", "điện thoại"])
def test_man_hinh_hep_khong_phai_cuon_ngang(opened, size: tuple[int, int]) -> None:
    page = opened(viewport={"width": size[0], "height": size[1]})
    for path in ("/", "/soan", "/kiem-tra"):
        page.goto(path)
        assert not faults(page), path
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    begin(page, "hợp đồng", "Hợp đồng")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert not faults(page)


@pytest.mark.office
def test_kiem_tra_phat_hien_tren_trang(opened, home: Path) -> None:
    sample = papers.sample("cong_van").replace("Lạng Sơn", "Lạng  Sơn")
    office = papers.office_at(home / "viec")
    data = office.make(office.load_text(sample))
    path = home / "công văn.docx"
    path.write_bytes(data)
    page = opened()
    page.goto("/kiem-tra")
    page.get_by_label("Tệp Word, một hay nhiều").set_input_files(path)
    page.get_by_role("button", name="Kiểm tra").click()
    assert not faults(page)
    page.get_by_role("link", name="Xem trên trang").click()
    page.locator("svg.trang").first.wait_for()
    assert not faults(page)


def test_may_chu_bi_tat_ngang_chu_da_go_van_con(browser, home: Path) -> None:
    server = Server(home)
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.address)
    page.goto(server.address.partition("/mo")[0] + "/soan")
    page.get_by_role("button", name="Công văn").first.click()
    page.wait_for_url("**/soan/*")
    page.wait_for_load_state()
    with page.expect_response(re.compile("/xem$")):
        field(page, "trich_yeu").fill("chữ gõ trước khi tắt máy")
    server.stop(hard=True)
    field(page, "trich_yeu").press_sequentially("!")
    page.get_by_text("Mất liên lạc với chương trình").wait_for()
    again = Server(home)
    fresh = browser.new_context()
    other = fresh.new_page()
    other.goto(again.address)
    other.get_by_role("link", name="Công văn: chữ gõ trước khi tắt máy").click()
    assert field(other, "trich_yeu").input_value() == "chữ gõ trước khi tắt máy"
    fresh.close()
    context.close()
    assert again.stop() == 0
