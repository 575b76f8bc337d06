"""From `vanban mo` to a downloaded, faultless giấy mời: fields a clerk fills and seconds, a key every 0.15 seconds.

    python benchmarks/first_invitation.py

Needs Chromium and the package `playwright`. The office's profile is there already; the clock runs from the command on.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from vanban import records
from vanban.api import papers

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.acceptance.browsing import TYPED, Server

KEY_MS = 150
LOOK_MS = 1000
"""What somebody needs to find the next field."""


def main() -> int:
    """Be the clerk."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.stderr.write("Chromium is not installed.\n")
        return 2
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "viec"
        folder.mkdir()
        (folder / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
        begun = time.perf_counter()
        server = Server(Path(place))
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
                page = browser.new_context(base_url=server.address.partition("/mo")[0]).new_page()
                page.goto(server.address)
                page.get_by_role("link", name="Soạn một văn bản").click()
                page.get_by_label("Bạn muốn làm gì?").press_sequentially("mời họp", delay=KEY_MS)
                page.keyboard.press("Enter")
                page.get_by_role("button", name="Giấy mời").first.click()
                page.wait_for_url("**/soan/*")
                for field, text in TYPED.items():
                    page.wait_for_timeout(LOOK_MS)
                    page.locator(f"[id='f-{field}']").press_sequentially(text, delay=KEY_MS)
                with page.expect_download() as taken:
                    page.get_by_role("button", name="Tải tệp Word").click()
                report = papers.check(Path(taken.value.path()).read_bytes())
                seconds = time.perf_counter() - begun
                browser.close()
        finally:
            server.stop()
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    sys.stdout.write(f"{len(TYPED)} fields, {seconds:.0f} s, {len(report.findings)} findings; {load}\n")
    return 0 if report.ok and len(TYPED) <= 12 and seconds <= 90 else 1


if __name__ == "__main__":
    sys.exit(main())
