"""The menu «vanban» inside a real LibreOffice: each item pressed, the paper that opens looked at."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from docx.shared import Mm

import vanban

ROOT = Path(__file__).parents[3]
DRIVER = Path(__file__).with_name("menu_driver.py")
PYTHON = "/usr/bin/python3"
"""The one that has LibreOffice's `uno`."""

pytestmark = pytest.mark.office

Press = Callable[..., dict[str, Any]]


def has_uno() -> bool:
    found = shutil.which(PYTHON)
    return bool(found) and not subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    if not has_uno():
        if os.environ.get("CI"):
            pytest.fail("python3-uno and libreoffice-script-provider-python are missing")
        pytest.skip("python3-uno is not installed: apt-get install python3-uno libreoffice-script-provider-python")
    home = tmp_path_factory.mktemp("oxt")
    extension = home / "vanban.oxt"
    subprocess.run([sys.executable, ROOT / "tools" / "oxt.py", "-o", extension], check=True, capture_output=True)
    own = [f"-env:UserInstallation={(home / 'lo').as_uri()}"]
    shared = (home / "chung").as_uri()
    own += [f"-env:UNO_SHARED_PACKAGES={shared}", f"-env:UNO_SHARED_PACKAGES_CACHE={shared}"]
    # As root only a shared extension may be installed; here it is shared with nobody.
    subprocess.run(["unopkg", "add", "--shared", *own, extension], check=True, capture_output=True, timeout=120)
    pipe = f"vanban-{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", *own, f"--accept=pipe,name={pipe};urp;"],
        env=os.environ | {"VANBAN_LENH": str(Path(sys.executable).with_name("vanban"))},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip

    def pressed(item: str, *, paper: Path | None = None, record: Path | None = None, target: Path) -> dict[str, Any]:
        words = [PYTHON, DRIVER, pipe, item, paper or "", record or "", target]
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return dict(json.loads(done.stdout))

    yield pressed
    os.killpg(office.pid, 15)
    for _ in range(100):
        if office.poll() is not None:
            break
        time.sleep(0.1)
    else:
        os.killpg(office.pid, 9)
    office.wait(20)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A paper whose left margin is too narrow."""
    record = tmp_path / "gm.yaml"
    record.write_text(vanban.sample("giay_moi"), encoding="utf-8")
    made = vanban.save(vanban.load(record), tmp_path / "giay-moi.docx", record=False)
    paper = docx.Document(str(made))
    paper.sections[0].left_margin = Mm(12)
    paper.save(str(made))
    assert not vanban.check(made).ok
    return made


def test_tao_tu_ban_ghi_mo_ra_van_ban_moi_chua_co_ten(press: Press, tmp_path: Path) -> None:
    record = tmp_path / "moi.yaml"
    record.write_text(vanban.sample("giay_moi"), encoding="utf-8")
    seen = press("tu-ban-ghi", record=record, target=tmp_path / "ra.docx")
    assert (seen["new"], seen["url"]) == (1, "")
    assert "GIẤY MỜI" in seen["text"]
    assert list(tmp_path.glob("*.docx")) == [tmp_path / "ra.docx"]


def test_kiem_tra_mo_ra_ban_co_ghi_chu_ban_dang_mo_giu_nguyen(press: Press, faulty: Path, tmp_path: Path) -> None:
    before = faulty.read_bytes()
    seen = press("kiem-tra", paper=faulty, target=tmp_path / "ra.docx")
    assert seen["new"] == 1
    assert any("lề trái" in comment.lower() for comment in seen["comments"])
    assert not seen["changed"]
    assert faulty.read_bytes() == before


def test_sua_mo_ra_ban_da_sua(press: Press, faulty: Path, tmp_path: Path) -> None:
    seen = press("sua", paper=faulty, target=tmp_path / "ra.docx")
    assert (seen["new"], seen["url"]) == (1, "")
    assert abs(docx.Document(str(tmp_path / "ra.docx")).sections[0].left_margin - Mm(30)) < Mm(1)


def test_chuan_hoa_giu_nguyen_tung_chu(press: Press, faulty: Path, tmp_path: Path) -> None:
    seen = press("chuan-hoa", paper=faulty, target=tmp_path / "ra.docx")
    assert seen["new"] == 1
    wanted = [text for one in docx.Document(str(faulty)).paragraphs if (text := one.text.strip())]
    assert [text for text in wanted if text not in seen["text"]] == []


def test_moi_muc_cua_trinh_don_co_lenh_va_ten_tieng_viet() -> None:
    tree = ElementTree.parse(ROOT / "tools" / "oxt" / "Addons.xcu")
    values = [one.text or "" for one in tree.iter("value")]
    items = [text.removeprefix("vn.vanban:") for text in values if text.startswith("vn.vanban:")]
    assert items == ["kiem-tra", "sua", "chuan-hoa", "tu-ban-ghi"]
    source = (ROOT / "tools" / "oxt" / "vanban_menu.py").read_text(encoding="utf-8")
    assert all(f'"{item}": (' in source for item in items)
