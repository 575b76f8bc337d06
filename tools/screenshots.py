"""Take the pictures of the clerk's page for README and the manual: docs/images/trang-*.png.

Needs Chromium and the package `playwright` (both are there where the browser tests run); `tools/screenshots.py --ra DIR`
writes elsewhere.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from vanban import records

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from tests.acceptance.browsing import Server  # noqa: E402

EXAMPLE = ROOT / "examples" / "giay-khen"
INVITATION = {
    "trich_yeu": "Họp xét thi đua, khen thưởng năm 2026",
    "moi": "Lãnh đạo các phòng\nThành viên Hội đồng Thi đua - Khen thưởng",
    "toi_du": "cuộc họp xét danh hiệu thi đua năm 2026",
    "thoi_gian.gio": "8 giờ 00",
    "thoi_gian.ngay": "15/12/2026",
    "dia_diem": "Phòng họp số 1",
    "noi_nhan": "Như trên\nSở Nội vụ",
}


def composing(page: Page) -> None:
    """A form being filled, its page beside it."""
    page.goto("/soan?tim=mời họp")
    page.get_by_role("button", name="Giấy mời").first.click()
    page.wait_for_url("**/soan/*")
    for place, text in INVITATION.items():
        page.locator(f"[id='f-{place}']").fill(text)
    page.locator("img.trang").wait_for(timeout=60_000)
    page.get_by_text("Không thấy lỗi thể thức").wait_for(timeout=60_000)
    page.evaluate("window.scrollTo(0, 0)")


def checking(page: Page, folder: Path) -> None:
    """Findings marked on the page."""
    from vanban.api import papers

    office = papers.office_at(folder)
    text = papers.sample("cong_van")
    data = office.make(office.load_text(text))
    paper = folder / "công văn cũ.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(paper, "w") as spoiled:
        for name in made.namelist():
            part = made.read(name)
            if name == "word/document.xml":
                part = part.replace("CỘNG HÒA".encode(), "Cộng hòa".encode()).replace(
                    "Nơi nhận:".encode(), "NƠI NHẬN:".encode()
                )
            spoiled.writestr(name, part)
    page.goto("/kiem-tra")
    page.get_by_label("Tệp Word, một hay nhiều").set_input_files(paper)
    page.get_by_role("button", name="Kiểm tra").click()
    page.get_by_role("link", name="Xem trên trang").click()
    page.locator("svg.trang").first.wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1500)


def listing(page: Page) -> None:
    """A list with faulty cells."""
    page.goto("/danh-sach")
    page.get_by_label("Làm giấy gì?").select_option("giay_khen")
    page.get_by_label("Danh sách (Excel").set_input_files(EXAMPLE / "danh-sach-co-loi.xlsx")
    page.get_by_role("button", name="Xem danh sách").click()
    page.locator("[id='f-chung.tham_quyen']").fill("Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn")
    page.locator("[id='f-chung.nam']").fill("2026")
    page.locator("[id='f-chung.thanh_tich']").fill("Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}")
    page.get_by_role("button", name="Lưu và xem lại").last.click()
    page.locator(".xem-truoc img").first.wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.get_by_text("2. Các cột được hiểu").scroll_into_view_if_needed()
    page.get_by_text("1. Thông tin chung").click()
    page.evaluate("window.scrollTo(0, 0)")


def booking(page: Page) -> None:
    """The register with some papers, the counts of the year."""
    papers = (
        ("quyet_dinh", "Khen thưởng tập thể, cá nhân có thành tích xuất sắc năm 2026"),
        ("ke_hoach", "Công tác thi đua, khen thưởng năm 2027"),
        ("thong_bao", "Kết luận cuộc họp giao ban tháng 11"),
    )
    for kind, about in papers:
        page.goto("/so/cap")
        page.get_by_label("Loại văn bản").select_option(kind)
        page.get_by_label("Trích yếu").fill(about)
        page.get_by_label("Người ký", exact=False).first.fill("Nguyễn Văn Hà")
        page.get_by_label("Nơi nhận").fill("Sở Nội vụ")
        page.get_by_role("button", name="Xem lại").click()
        page.get_by_role("button", name="Cấp số").click()
        page.get_by_role("heading", name="Đã cấp số").wait_for()
    page.goto("/so")


def counting(page: Page) -> None:
    """The counts of the year."""
    page.goto("/so/thong-ke")


def awarding(page: Page, folder: Path) -> None:
    """The calendar of an award year."""
    shutil.copytree(ROOT / "examples" / "nam-thi-dua-2026", folder / "nam-2026")
    page.goto("/nam", timeout=120_000)
    page.locator("#den").wait_for(timeout=120_000)


PICTURES: dict[str, Callable[[Page, Path], Any]] = {
    "soan": lambda page, folder: composing(page),
    "kiem-tra": checking,
    "danh-sach": lambda page, folder: listing(page),
    "so": lambda page, folder: booking(page),
    "thong-ke": lambda page, folder: counting(page),
    "nam-thi-dua": lambda page, folder: awarding(page, folder),
    "co-quan": lambda page, folder: page.goto("/co-quan"),
    "nha": lambda page, folder: page.goto("/"),
}


def small(picture: bytes, target: Path) -> None:
    """Write a picture with few colours: some tens of kilobytes."""
    with Image.open(io.BytesIO(picture)) as drawn:
        drawn.convert("RGB").quantize(64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            target, optimize=True
        )


def main() -> int:
    """Take every picture, or those named."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("names", nargs="*", choices=[*PICTURES, []], help="which ones; none: all")
    wanted.add_argument("--ra", type=Path, default=ROOT / "docs" / "images")
    wanted.add_argument("--ca-trang", action="store_true", help="the whole page instead of one screen")
    said = wanted.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("Chromium is not installed.\n")
        return 2
    said.ra.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "viec"
        folder.mkdir()
        (folder / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
        server = Server(Path(place))
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
                context = browser.new_context(
                    viewport={"width": 1280, "height": 860}, base_url=server.address.partition("/mo")[0], locale="vi-VN"
                )
                page = context.new_page()
                page.goto(server.address)
                for name in said.names or PICTURES:
                    PICTURES[name](page, folder)
                    target = said.ra / f"trang-{name}.png"
                    small(page.screenshot(full_page=said.ca_trang), target)
                    sys.stdout.write(f"{target}\n")
                browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
