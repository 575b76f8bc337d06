"""The other pages in a real browser: lists, the register, the award year, the office; by mouse, by keyboard, without scripts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

pytest.importorskip("starlette")
sync = pytest.importorskip("playwright.sync_api")
pytest.importorskip("axe_playwright_python.sync_playwright")
expect = sync.expect

from tests.acceptance.browsing import Server, begin, faults, field, fits, tab_to  # noqa: E402
from vanban.api import papers  # noqa: E402

ROOT = Path(__file__).parents[2]
LIST = ROOT / "examples" / "giay-khen" / "danh-sach-co-loi.xlsx"
COMMON = {"tham_quyen": "Chánh Văn phòng", "nam": "2026", "thanh_tich": "Hoàn thành xuất sắc nhiệm vụ năm {nam}"}
RIGHT = {"C3": "Nam", "D4": "28/02/1990", "B5": "Hoàng Thị Thu", "B6": "Hoàng Văn Sình", "G7": "Tốt", "H8": "Giấy khen",
         "B10": "Phạm Minh Đức"}  # fmt: skip
NAMES = [f"{opening}{rest}" for opening in ("B", "H", "L", "M", "T") for rest in ("ang", "inh", "ung", "oan")]
DROP = """async ({data, name}) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  document.querySelector("form.tha").dispatchEvent(
    new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""
PASTE = """(field) => {
  const board = new DataTransfer();
  board.setData("text/html", "Danh sách:<table><tr><th>Tên</th><th>Số</th></tr><tr><td rowspan=2>A | B</td>"
    + "<td><p>2</p><p>3</p></td></tr><tr><td>4</td></tr><tr><td colspan=2>Cộng</td></tr></table><p>Hết</p>");
  field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: board, bubbles: true, cancelable: true}));
}"""


LOOKED_OVER = {"/danh-sach", "/so/cap", "/co-quan", "/co-quan/khuon"}
"""Pages that other journeys look over with axe."""


def cell(page, address: str):
    return page.locator(f"[id='o-Giấy khen!{address}']")


def test_danh_sach_tha_tep_sua_o_lam_ca_dot(opened) -> None:
    import base64

    page = opened(viewport={"width": 1300, "height": 850})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto("/danh-sach")
    assert not faults(page)
    page.get_by_label("Làm giấy gì?").select_option("giay_khen")
    page.evaluate(
        DROP, {"data": base64.b64encode(LIST.read_bytes()).decode(), "name": "<img src=x onerror=alert(1)>.xlsx"}
    )
    expect(page.get_by_role("heading", level=1)).to_contain_text("<img src=x onerror=alert(1)>.xlsx")
    for name, text in COMMON.items():
        field(page, f"chung.{name}").fill(text)
    page.get_by_role("button", name="Lưu và xem lại").last.click()
    expect(page.get_by_text("7 trên 9 hàng có lỗi.")).to_be_visible()
    expect(cell(page, "D4")).to_have_attribute("aria-invalid", "true")
    assert not faults(page)
    for address, text in RIGHT.items():
        cell(page, address).fill(text)
    page.get_by_role("button", name="Lưu và xem lại").last.click()
    expect(page.get_by_text("Cả 9 hàng đều tốt.")).to_be_visible()
    expect(page.locator(".xem-truoc img").first).to_have_js_property("complete", True)
    page.get_by_role("button", name="Làm 9 tờ").click()
    expect(page.get_by_role("heading", name="Đã xong")).to_be_visible(timeout=60_000)
    assert not faults(page)
    with page.expect_download() as taken:
        page.get_by_role("link", name="Một tệp PDF để in").click()
    assert Path(taken.value.path()).read_bytes().startswith(b"%PDF")
    assert not wrong


def test_danh_sach_chi_bang_ban_phim(opened) -> None:
    page = opened()
    page.goto("/danh-sach")
    tab_to(page, "#loai")
    page.keyboard.type("Giấy khen")
    tab_to(page, "#tep")
    # The dialogue that Space opens is the system's: the file is put in where the keyboard has arrived.
    page.locator("#tep").set_input_files(ROOT / "examples" / "giay-khen" / "danh-sach.xlsx")
    tab_to(page, "form.tha button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/danh-sach/giay_khen-*")
    for name, text in COMMON.items():
        tab_to(page, f"[id='f-chung.{name}']")
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(text)
    tab_to(page, "p.nut button[value=luu]")
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("hàng đều tốt"))).to_be_visible()
    tab_to(page, "button[value=chay]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Đã xong")).to_be_visible(timeout=60_000)


def test_danh_sach_khong_co_javascript(opened) -> None:
    page = opened(java_script_enabled=False)
    page.goto("/danh-sach")
    page.get_by_label("Làm giấy gì?").select_option("giay_khen")
    page.locator("#tep").set_input_files(ROOT / "examples" / "giay-khen" / "danh-sach.xlsx")
    page.get_by_role("button", name="Xem danh sách").click()
    for name, text in COMMON.items():
        field(page, f"chung.{name}").fill(text)
    field(page, "cot.J").select_option("-")
    page.get_by_role("button", name="Lưu và xem lại").last.click()
    expect(page.get_by_text(re.compile("hàng đều tốt"))).to_be_visible()
    page.locator("button[value=chay]").click()
    expect(page.get_by_role("heading", name="Đã xong")).to_be_visible(timeout=60_000)


def test_may_chu_bi_tat_ngang_chu_con_danh_sach_lam_tiep(browser, tmp_path: Path) -> None:
    (tmp_path / "viec").mkdir()
    people = tmp_path / "dai.csv"
    people.write_text("Họ tên,Giới tính\n" + "".join(f"Trần {a} {b},Nam\n" for a in NAMES for b in NAMES), "utf-8")
    server = Server(tmp_path)
    base = server.address.partition("/mo")[0]
    context = browser.new_context(base_url=base)
    typing, page = context.new_page(), context.new_page()
    typing.goto(server.address)
    begin(typing, "công văn", "Công văn")
    with typing.expect_response(re.compile("/xem$")):
        field(typing, "trich_yeu").fill("chữ gõ trước khi tắt máy")
    page.goto("/danh-sach")
    page.get_by_label("Làm giấy gì?").select_option("giay_khen")
    page.locator("#tep").set_input_files(people)
    page.get_by_role("button", name="Xem danh sách").click()
    for name, text in {**COMMON, "dia_danh": "Lạng Sơn", "nguoi_ky.chuc_vu": "Chánh Văn phòng"}.items():
        field(page, f"chung.{name}").fill(text)
    page.get_by_label("Một tệp chung để in").select_option("")
    page.get_by_role("button", name="Lưu và xem lại").last.click()
    page.locator("button[value=chay]").click()
    page.wait_for_url("**/chay")
    place = page.url.partition(base)[2]
    results = next((tmp_path / "viec" / "danh-sach").iterdir()) / "ket-qua"
    for _ in range(600):
        if len(list(results.glob("*.docx"))) >= 20:
            break
        page.wait_for_timeout(25)
    server.stop(hard=True)
    before = len(list(results.glob("*.docx")))
    assert before >= 20
    expect(page.get_by_text(re.compile("Mất liên lạc|Đã xong"))).to_be_visible()
    field(typing, "trich_yeu").press_sequentially("!")
    typing.get_by_text("Mất liên lạc với chương trình").wait_for()
    context.close()
    again = Server(tmp_path)
    fresh = browser.new_context(base_url=again.address.partition("/mo")[0])
    other = fresh.new_page()
    other.goto(again.address)
    other.get_by_role("link", name="Công văn: chữ gõ trước khi tắt máy").click()
    assert field(other, "trich_yeu").input_value() == "chữ gõ trước khi tắt máy"
    other.goto(place)
    if before < 400:
        expect(other.get_by_role("heading", name="Bị ngắt giữa chừng")).to_be_visible()
        other.get_by_role("button", name="Làm tiếp").click()
    expect(other.get_by_text("400 tệp", exact=True)).to_be_visible(timeout=90_000)
    assert len(list(results.glob("*.docx"))) == 400
    shutil.rmtree(results)  # four hundred certificates of one shape need not all be looked over at the end
    fresh.close()
    assert again.stop() == 0


def test_so_chi_bang_ban_phim_xem_lai_roi_thay_so(opened) -> None:
    page = opened()
    page.goto("/so/cap")
    assert not faults(page)
    tab_to(page, "#f-loai")
    page.keyboard.type("Quyết định")
    tab_to(page, "#f-trich_yeu")
    page.keyboard.type("Khen thưởng năm 2026")
    tab_to(page, "button[value=xem]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại trước khi cấp số")
    assert not faults(page)
    tab_to(page, "button[value=cap]")
    page.keyboard.press("Enter")
    expect(page.locator(".so-lon")).to_have_text(re.compile(r"\d\d/QĐ-VP"))
    assert not faults(page)


def test_so_khong_co_javascript_tu_vao_so_den_thong_ke(opened) -> None:
    page = opened(java_script_enabled=False)
    page.goto("/so/den/nhan")
    field(page, "tac_gia").fill("Sở Nội vụ")
    page.get_by_role("button", name="Vào sổ").click()
    expect(page.get_by_role("alert")).to_contain_text("trích yếu")
    field(page, "trich_yeu").fill("Đề nghị báo cáo kết quả thi đua")
    page.get_by_role("button", name="Vào sổ").click()
    expect(page.locator(".so-lon")).to_have_text(re.compile(r"Số đến \d\d"))
    page.get_by_text("Đã giải quyết xong").click()
    page.get_by_role("button", name="Ghi đã xong").click()
    expect(page.locator(".nhan")).to_have_text("đã giải quyết")
    page.goto("/so/thong-ke")
    expect(page.locator("svg.bieu-do")).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải sổ").click()
    assert Path(taken.value.path()).read_bytes().startswith(b"PK")


def test_co_quan_them_nguoi_ky_bang_ban_phim(opened) -> None:
    page = opened()
    page.goto("/co-quan")
    assert not faults(page)
    tab_to(page, "button[value='them:nguoi_ky']")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    tab_to(page, "[id='f-nguoi_ky.4.chuc_vu']")
    page.keyboard.type("Chánh Văn phòng")
    tab_to(page, "[id='f-nguoi_ky.4.ho_ten']")
    page.keyboard.type("Lê Thị Mới")
    tab_to(page, "div.nut button[value=luu]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã lưu")
    page.goto("/co-quan/khuon")
    assert not faults(page)


def test_phong_200_phan_tram_va_dien_thoai_khong_phai_cuon_ngang(opened, home: Path) -> None:
    page = opened()
    paths = ["/", "/soan", "/kiem-tra", "/danh-sach", "/so", "/so/den", "/so/cap", "/so/giu", "/so/den/nhan", "/so/thong-ke",
             "/co-quan", "/co-quan/khuon", "/khong-co-trang-nay"]  # fmt: skip
    listed = sorted((home / "viec" / "danh-sach").glob("*/.vanban-danh-sach.json"))
    paths += [f"/danh-sach/{listed[0].parent.name}", f"/danh-sach/{listed[0].parent.name}/phoi"] if listed else []
    for path in paths:
        page.goto(path)
        assert fits(page), path
        assert path in LOOKED_OVER or not faults(page), path
    begin(page, "hợp đồng", "Hợp đồng")
    assert fits(page)
    assert not faults(page)


def test_nam_thi_dua_chi_bang_ban_phim(opened, home: Path) -> None:
    shutil.copytree(ROOT / "examples" / "nam-thi-dua-2026", home / "viec" / "2026", dirs_exist_ok=True)
    page = opened(viewport={"width": 360, "height": 740})
    page.goto("/")
    tab_to(page, "nav a[href='/nam']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Quý IV")).to_be_visible()
    tab_to(page, "#den")
    assert fits(page)
    assert not faults(page)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("22/01/2026")
    tab_to(page, "button[value=xem]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại trước khi phát hành")
    assert not faults(page)
    tab_to(page, "button[value=phat_hanh]")  # what it does: tests/unit/web/test_awarding.py


def test_dan_bang_tu_word_giu_la_bang(opened) -> None:
    page = opened()
    begin(page, "báo cáo", "Báo cáo")
    field(page, "noi_dung").evaluate(PASTE)
    expect(field(page, "noi_dung")).to_have_value(
        "Danh sách:\n| Tên | Số |\n| A \\| B | 2<br>3 |\n| ^^ | 4 |\n| Cộng ||\nHết\n"
    )


def open_ready(page, home: Path) -> None:
    path = home / "mau.yaml"
    path.write_text(re.sub(r"(?m)^(so|ngay):.*\n", "", papers.sample("thong_bao")), encoding="utf-8")
    page.goto("/soan")
    page.locator("#tep").set_input_files(path)
    page.get_by_role("button", name="Mở tệp").click()
    page.get_by_role("button", name="Phát hành…").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem lại trước khi phát hành")


def test_phat_hanh_khong_co_javascript(opened, home: Path) -> None:
    page = opened(java_script_enabled=False)
    open_ready(page, home)
    page.get_by_role("button", name="Phát hành và cấp số").click()
    expect(page.locator(".so-lon")).to_have_text(re.compile(r"\d+/TB-"))


def test_phat_hanh_bam_doi_hai_the_van_mot_so(opened, home: Path) -> None:
    page, other = opened(), opened()
    open_ready(page, home)
    assert not faults(page)
    other.goto(page.url)
    before = len(list((home / "viec").glob("*.docx")))
    page.get_by_role("button", name="Phát hành và cấp số").dblclick()
    other.get_by_role("button", name="Phát hành và cấp số").click()
    for one in (page, other):
        expect(one.locator(".so-lon")).to_have_text(re.compile(r"\d+/TB-"))
    assert page.locator(".so-lon").inner_text() == other.locator(".so-lon").inner_text()
    assert len(list((home / "viec").glob("*.docx"))) == before + 1
    assert not faults(page)
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tải tệp Word").click()
    assert papers.check(Path(taken.value.path()).read_bytes()).ok
    page.get_by_role("link", name="Mở trong sổ").click()
    assert not faults(page)
    other.get_by_role("button", name="Soạn bản mới giống văn bản này").click()
    other.wait_for_load_state()
    assert field(other, "trich_yeu").input_value()
    for path in ("cac-trang", "bo"):
        page.goto(f"{other.url}/{path}")
        assert not faults(page), path


def test_hai_the_mot_ban_nhap_khong_mat_chu_nao(opened) -> None:
    first, second = opened(), opened()
    begin(first, "công văn", "Công văn")
    second.goto(first.url)
    field(first, "trich_yeu").fill("thẻ thứ nhất")
    first.get_by_text("Đã giữ bản nháp.").wait_for()
    field(second, "trich_yeu").fill("thẻ thứ hai")
    expect(second.get_by_text("giữ thành một bản nháp riêng")).to_be_visible()
    with second.expect_response(re.compile("/xem$")):  # what follows does not take the note away
        field(second, "trich_yeu").press_sequentially("!")
    expect(second.get_by_text("giữ thành một bản nháp riêng")).to_be_visible()
    second.get_by_text("Đã giữ bản nháp.").wait_for()
    second.reload()
    assert field(second, "trich_yeu").input_value() == "thẻ thứ hai!"
    first.reload()
    assert field(first, "trich_yeu").input_value() == "thẻ thứ nhất"


def test_van_ban_den_va_in_thu(opened) -> None:
    page = opened()
    page.goto("/so/den/nhan")
    field(page, "tac_gia").fill("Sở Nội vụ")
    field(page, "trich_yeu").fill("Đề nghị báo cáo kết quả thi đua")
    page.get_by_role("button", name="Vào sổ").click()
    for one in page.locator("summary").all():
        one.click()
    assert not faults(page)
    page.goto("/co-quan/in-thu")
    assert fits(page)
    assert not faults(page)
