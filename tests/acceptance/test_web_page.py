"""The clerk's page in a real browser: by mouse, by keyboard, without scripts, on a phone; nothing typed is lost."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("starlette")
sync = pytest.importorskip("playwright.sync_api")
pytest.importorskip("axe_playwright_python.sync_playwright")
expect = sync.expect

from tests.acceptance.browsing import TYPED, begin, faults, field, tab_to  # noqa: E402
from vanban.api import papers  # noqa: E402
from vanban.ooxml.archive import package  # noqa: E402


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
    # Half typed there is no page: the last one stays, paler, and goes on when the day is one.
    field(page, "thoi_gian.ngay").fill("31/2/2026")
    expect(page.locator("img.trang.cu")).to_be_visible()
    field(page, "thoi_gian.ngay").fill("15/12/2026")
    expect(page.locator("img.trang.cu")).to_have_count(0)
    expect(page.locator("img.trang")).to_be_visible()
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
    # What is mended is no longer told as a fault; the rest is.
    subject.fill("Họp xét thi đua")
    expect(subject).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("#s-trich_yeu")).to_have_count(0)
    expect(summary.get_by_role("link", name="Thiếu trích yếu")).to_have_count(0)
    expect(summary.get_by_role("link", name="Thiếu địa điểm")).to_be_visible()
    for place, text in TYPED.items():
        field(page, place).fill(text)
    expect(summary).to_have_count(0)
    assert not page.title().startswith("Lỗi")


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


def faulty(home: Path) -> Path:
    """A paper whose Tiêu ngữ somebody wrote with the wrong dash and whose number lost its colon."""
    office = papers.office_at(home / "viec")
    path = home / "công văn.docx"
    made = io.BytesIO(office.make(office.load_text(papers.sample("cong_van"))))
    with zipfile.ZipFile(made) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    text = parts["word/document.xml"].decode()
    assert "Độc lập - Tự do" in text
    parts["word/document.xml"] = text.replace("Độc lập - Tự do", "Độc lập – Tự do").encode()
    path.write_bytes(package(parts))
    return path


@pytest.mark.office
def test_kiem_tra_chi_bang_ban_phim(opened, home: Path) -> None:
    page = opened()
    page.goto("/kiem-tra")
    tab_to(page, "#tep")
    # The dialogue that Space opens is the system's: the file is put in where the keyboard has arrived.
    page.locator("#tep").set_input_files(faulty(home))
    tab_to(page, "form.tha button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kiem-tra/*")
    assert not faults(page)
    tab_to(page, "ul.lay a[href$='/sua.docx']")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert Path(taken.value.path()).read_bytes().startswith(b"PK")
    page.get_by_role("link", name="Kiểm tra tệp khác").focus()
    tab_to(page, "ul.lay li:first-child a")
    page.keyboard.press("Enter")
    page.locator("svg.trang").first.wait_for()
    assert not faults(page)
    tab_to(page, "svg.trang a >> nth=0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#ph-1")


@pytest.mark.office
def test_kiem_tra_khong_co_javascript(opened, home: Path) -> None:
    page = opened(java_script_enabled=False)
    page.goto("/kiem-tra")
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_role("alert")).to_be_visible()
    broken = home / "hỏng.docx"
    broken.write_bytes(b"PK hong")
    page.get_by_label("Tệp Word, một hay nhiều").set_input_files([faulty(home), broken])
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_text("Không đọc được")).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Bản có ghi chú").click()
    assert Path(taken.value.path()).read_bytes().startswith(b"PK")
    page.get_by_role("link", name="Xem trên trang").click()
    expect(page.locator("svg.trang").first).to_be_visible()
