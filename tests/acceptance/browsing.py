"""What the browser tests share: the page as a clerk starts it, and what is done on every page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TYPED = {
    "trich_yeu": "Họp xét thi đua năm 2026",
    "moi": "Lãnh đạo các phòng\nThành viên Hội đồng",
    "toi_du": "cuộc họp xét danh hiệu thi đua năm 2026",
    "thoi_gian.gio": "8 giờ 00",
    "thoi_gian.ngay": "15/12/2026",
    "dia_diem": "Phòng họp số 1",
    "noi_nhan": "Như trên\nSở Nội vụ",
}
"""What a clerk types for a giấy mời: the place of a field → its text."""


class Server:
    """`vanban mo` as a clerk starts it."""

    def __init__(self, home: Path, port: int = 0) -> None:
        self.home = home
        words = ["mo", "--khong-mo-trinh-duyet", "--thu-muc", str(home / "viec"), "--cong", str(port)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "vanban", *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "XDG_DATA_HOME": str(home / "du-lieu")},
        )  # fmt: skip
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def stop(self, *, hard: bool = False) -> int:
        (self.process.kill if hard else self.process.terminate)()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait(20)


def field(page, place: str):
    return page.locator(f"[id='f-{place}']")


def begin(page, wanted: str = "mời họp", name: str = "Giấy mời") -> None:
    page.goto("/soan")
    page.get_by_label("Bạn muốn làm gì?").fill(wanted)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=name).first.click()
    page.wait_for_url("**/soan/*")
    page.wait_for_load_state()


def faults(page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


def tab_to(page, selector: str) -> None:
    """Go to an element by the Tab key alone."""
    target = page.locator(selector)
    target.wait_for(state="attached")
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def fits(page) -> bool:
    """Whether nobody must scroll sideways, at 200 % and on a phone."""
    for width, height in ((650, 450), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        if not page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
            return False
    return True
