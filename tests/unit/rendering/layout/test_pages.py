"""Pages as they come out of the printer: the end of a paper, its appendices, its marks, its copies."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest

from tests.unit.rendering.layout.told import render
from vanban.errors import DocumentError
from vanban.reading import read_facts
from vanban.regulation import ELEMENTS, page, stamps
from vanban.rendering.copies import append_copy_block

pytestmark = pytest.mark.office


def ends(write: Any) -> dict[str, dict[str, Any]]:
    """Bodies whose ends fall on every line near the bottom of a page."""
    found = {}
    for count in range(12):
        blocks = [write.para("noi_dung", write.text) for _ in range(6)]
        blocks += [write.para("noi_dung", f"Dòng ngắn thứ {i}.") for i in range(count)]
        last = [write.para("noi_dung", write.text), write.para("noi_dung", "Trên đây là báo cáo./.")]
        if count % 2:
            last = [write.para("noi_dung", write.text[:-1] + "./.")]
        found[f"het-{count}"] = write.paper("bao_cao", noi_dung=blocks + last)
    # A short paper that many are sent to: its end is high.
    for count in (5, 6):
        context = write.paper("bao_cao", noi_dung=[write.para("noi_dung", write.text) for _ in range(count)])
        context["noi_nhan"]["dong"] = [f"- Ủy ban nhân dân xã thứ {i};" for i in range(38)] + ["- Lưu: VT."]
        found[f"nhieu-{count}"] = context
    return found


def test_chu_ky_va_noi_nhan_khong_bao_gio_tach_roi_hay_dung_mot_minh(write: Any, sheets: Callable[..., Any]) -> None:
    papers = ends(write)
    papers |= {f"bien-ban-{n}": write.paper("bien_ban", noi_dung=c["noi_dung"][:-2] + c["noi_dung"][-1:])
               for n, c in list(papers.items())[:6]}  # fmt: skip
    printed = sheets({name: render(context) for name, context in papers.items()})
    crossed = 0
    for name, pages in printed.items():
        if name.startswith("bien-ban"):
            two_signatures_together(name, pages[-1])
            continue
        # A list that alone would leave the page half empty runs on; the signature stays with the text.
        last = pages[0] if name.startswith("nhieu") else pages[-1]
        signer, recipients = last.find("CHÁNH VĂN PHÒNG"), last.find("Nơi nhận:")
        last.find("Nguyễn Văn Hà")
        pages[-1].find("- Lưu: VT")
        assert abs(signer.base - recipients.base) < 1, name
        above = [x for x in last.lines if page.MARGIN_TOP.preferred < x.base < recipients.base - 1]
        assert len(above) >= 2, f"{name}: {len(above)} lines of the body go with the signature"
        crossed += len(pages) > 1
        for before in pages[:-1]:
            text = before.height - page.MARGIN_BOTTOM.preferred - page.MARGIN_TOP.preferred
            hole = before.height - page.MARGIN_BOTTOM.preferred - max(x.base for x in before.lines)
            assert hole < text * 0.2, f"{name}: {hole / text:.0%} of the page before the signature is empty"
    assert crossed > 0, "no end fell near the bottom of a page: the sweep shows nothing"


def test_chu_ky_sang_trang_mot_minh_thi_chu_nho_lai_keo_ve_trang_truoc(write: Any, sheets: Callable[..., Any]) -> None:
    def body(short: int) -> list[dict[str, Any]]:
        texts = [*[write.text] * 6, *["Dòng ngắn."] * short, "Kính trình./."]
        return [write.para("noi_dung", text) for text in texts]

    papers = {str(short): write.paper("bao_cao", noi_dung=body(short)) for short in (1, 2, 3, 4)}
    papers["da_chon"] = write.paper("bao_cao", noi_dung=body(2), kho={**write.look(), "gian_dong": 1.05})
    papers["co_phu_luc"] = write.paper("bao_cao", noi_dung=body(2), phu_luc=[write.appendix()])
    printed = sheets({name: render(context) for name, context in papers.items()})
    found = {name: (len(pages), pages[0].find(write.text[:20]).size) for name, pages in printed.items()}
    low, usual = ELEMENTS["noi_dung"].co.low, ELEMENTS["noi_dung"].co.preferred
    assert found == {
        "1": (1, usual),
        "2": (1, low),
        "3": (1, low),
        "4": (2, usual),
        "da_chon": (2, usual),
        "co_phu_luc": (2, low),
    }
    sizes = {printed["2"][0].find(text).size for text in ("CHÁNH VĂN PHÒNG", "Nguyễn Văn Hà", "BÁO CÁO")}
    assert sizes == {low}, "the sizes that follow the body's go with it"


def test_danh_sach_qua_nhieu_trang_moi_noi_mot_dong_chuc_vu_dai_xuong_dong(
    write: Any, sheets: Callable[..., Any]
) -> None:
    context = write.paper(
        "quyet_dinh", ky=[write.signer("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH, TỔ CHỨC VÀ QUẢN TRỊ")]
    )
    context["noi_nhan"]["dong"] = [f"- Ủy ban nhân dân xã Đồng Đăng số {i}, tỉnh Lạng Sơn;" for i in range(10, 82)]
    table = write.table(["Năm", "Hình thức"], [write.row("", "")])
    lines = [write.para("noi_dung", "Dòng ngắn.") for _ in range(18)]
    torn = [*lines, write.para("khoan_tieu_de", "2. Hình thức khen thưởng"), table]
    reports = {f"bang-{n}": write.paper("bao_cao", noi_dung=[*lines[:n], *torn]) for n in (2, 3)}
    printed = sheets({name: render(c) for name, c in {"dai": context, **reports}.items()})
    pages = printed.pop("dai")
    listed = [line.text for sheet in pages for line in sheet.lines if line.text.startswith("- Ủy ban")]
    assert len(listed) == 72
    assert all(text.endswith(";") for text in listed), "a recipient wraps beside a wide office"
    pages[0].find("TL. GIÁM ĐỐC")
    for name, (first, *_) in printed.items():
        bottom = first.height - page.MARGIN_BOTTOM.preferred
        assert bottom - max(line.base for line in first.lines) < (bottom - 20) * 0.2, (
            f"{name}: a short table left a hole"
        )


def two_signatures_together(name: str, last: Any) -> None:
    clerk, chair = last.find("THƯ KÝ"), last.find("CHỦ TỌA")
    names = [x for x in last.lines if x.text == "Nguyễn Văn Hà"]
    assert abs(clerk.base - chair.base) < 0.1, name
    assert len(names) == 2, name
    assert last.find("Nơi nhận:").base > names[0].base
    last.find("- Lưu: VT")
    assert len([x for x in last.lines if page.MARGIN_TOP.preferred < x.base < clerk.base]) >= 2, name


def test_danh_sach_duoi_nhieu_chu_ky_chay_tiep_khong_keo_chu_ky_di(write: Any, sheets: Callable[..., Any]) -> None:
    """The signatures stand with the text, each whole; the list has rows of its own and runs on."""
    offices = ("CHỦ TỊCH ỦY BAN MẶT TRẬN TỔ QUỐC", "GIÁM ĐỐC", "TRƯỞNG BAN", "CHÁNH VĂN PHÒNG")
    made: dict[str, bytes] = {}
    for count in (1, 2, 3, 4):
        body = [write.para("noi_dung", write.text) for _ in range(3 if count < 3 else 6)]
        context = write.paper("ke_hoach", noi_dung=body, ky=[write.signer(x, name=x.title()) for x in offices[:count]])
        context["noi_nhan"]["dong"] = [f"- Ủy ban nhân dân xã Đồng Đăng số {i};" for i in range(72)] + ["- Lưu: VT."]
        made[str(count)] = render(context)
    for name, pages in sheets(made).items():
        signed = pages[0] if int(name) < 3 else pages[1]
        for office in offices[: int(name)]:
            signed.find(office.title())
        assert (
            len([x for x in signed.lines if page.MARGIN_TOP.preferred < x.base < signed.find(offices[0][:15]).base])
            >= 2
        )
        for before in pages[:-1]:
            bottom = before.height - page.MARGIN_BOTTOM.preferred
            hole = bottom - max(x.base for x in before.lines)
            assert hole < (bottom - page.MARGIN_TOP.preferred) * 0.25, f"{name}: {hole:.0f} mm of a page are empty"
        last = [x for x in pages[-1].lines if x.text.startswith("- ")]
        assert len(last) >= 4, f"{name}: {len(last)} recipients stand alone on a page"
        facts = read_facts(made[name]).papers[0]
        assert (len(facts.noi_nhan.items), facts.noi_nhan.blank_lines) == (73, 0)
        assert [one.lines[-1].line.text for one in facts.ky] == [office.title() for office in offices[: int(name)]]


def test_danh_sach_dai_vao_hai_cot_de_giu_chu_ky_tren_trang(write: Any, sheets: Callable[..., Any]) -> None:
    papers = {}
    for name, count in (("ngan", 3), ("dai", 30)):
        context = write.paper("bao_cao", noi_dung=[write.para("noi_dung", write.text) for _ in range(5)])
        context["noi_nhan"]["dong"] = [f"- Sở, ban, ngành thứ {i} của tỉnh;" for i in range(count)] + ["- Lưu: VT."]
        papers[name] = render(context)
    rooms = write.paper("bao_cao", noi_dung=[write.para("noi_dung", write.text)])
    rooms["noi_nhan"]["dong"] = [f"- Đơn vị thứ {i};" for i in range(20)] + ["- Lưu: VT."]
    papers["con_cho"] = render(rooms)
    beside = write.paper("bao_cao", noi_dung=[write.para("noi_dung", write.text) for _ in range(5)])
    beside["noi_nhan"]["dong"] = [f"- Ủy ban nhân dân xã số {i};" for i in range(10, 34)] + ["- Lưu: VT."]
    beside["ky"] = [write.signer("TL. CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG HÀNH CHÍNH - QUẢN TRỊ")]
    papers["chuc_vu_dai"] = render(beside)
    straddling = [write.para("noi_dung", write.text) for _ in range(10)]
    straddling.append(write.para("noi_dung", (" ".join([write.text] * 4))[:-1] + "./."))
    papers["doan_cuoi_dai"] = render(write.paper("bao_cao", noi_dung=straddling))
    printed = sheets(papers)
    assert len(printed["chuc_vu_dai"]) == 1, "a long office kept the recipients in one column"
    listed = [x for x in printed["chuc_vu_dai"][0].lines if x.text.startswith("- Ủy ban")]
    assert len({round(x.left) for x in listed}) == 2
    assert all(x.text.endswith(";") for x in listed), "a recipient wraps beside a wide office"
    printed["chuc_vu_dai"][0].find("TL. CHÁNH VĂN PHÒNG")
    before, after = printed["doan_cuoi_dai"]
    bottom = before.height - page.MARGIN_BOTTOM.preferred
    assert bottom - max(x.base for x in before.lines) < 15, "a long last paragraph left the page before empty"
    above = [x for x in after.lines if page.MARGIN_TOP.preferred < x.base < after.find("Nơi nhận:").base - 1]
    assert len(above) >= 2
    assert len(printed["dai"]) == 1, "the list pushed the signature to a new page"
    lines = [x for x in printed["dai"][0].lines if x.text.startswith("- ")]
    assert len({round(x.left) for x in lines}) == 2
    assert len(lines) == 31
    for name in ("ngan", "con_cho"):
        assert len({round(x.left) for x in printed[name][0].lines if x.text.startswith("- ")}) == 1


def test_phu_luc_la_phan_rieng_danh_so_trang_rieng_doc_hoac_ngang(write: Any, sheets: Callable[..., Any]) -> None:
    table = write.table(["TT", "Nội dung"], [write.row(str(i), write.text[:90]) for i in range(1, 60)])
    attached = {
        **{key: write.paper("quyet_dinh")[key] for key in ("chu_quan", "co_quan", "quoc_hieu", "tieu_ngu")},
        **{
            "khuon": "kem_theo",
            "ten_loai": "QUY CHẾ",
            "trich_yeu": "Làm việc",
            "ngang": False,
            "thong_tin_ky_so": None,
        },
        "kem_theo": "(Kèm theo Quyết định số 01/QĐ-VP ngày 05 tháng 01 năm 2026 của Văn phòng)",
        "noi_dung": [write.para("chuong", "Chương I"), write.para("tieu_de_chuong", "QUY ĐỊNH CHUNG")],
    }
    signing = "Số: 01/QĐ-VP; 05/01/2026; 14:05:09"
    lying = write.appendix("Phụ lục I", noi_dung=[table], ngang=True, thong_tin_ky_so=signing)
    context = write.paper("quyet_dinh", phu_luc=[attached, lying, write.appendix("Phụ lục II")], lien_he=["Số: 12"])
    pages = sheets({"qd": render(context)})["qd"]
    titles = [next((x.text for x in p.lines if x.text.startswith(("QUY", "Phụ"))), "") for p in pages]
    first = [titles.index("QUYẾT ĐỊNH"), titles.index("QUY CHẾ"), titles.index("Phụ lục I"), titles.index("Phụ lục II")]
    assert first == sorted(first)
    for at, sheet in enumerate(pages):
        turned = first[2] <= at < first[3]
        assert (sheet.width > sheet.height) == turned
        numbers = [x for x in sheet.lines if x.text.isdigit() and x.base < page.MARGIN_TOP.preferred]
        start = max(f for f in first if f <= at)
        assert [x.text for x in numbers] == ([] if at == start else [str(at - start + 1)])
        for x in numbers:
            assert abs(x.middle - (sheet.width + 10) / 2) < 0.5
            assert (x.size, x.bold, x.italic) == (ELEMENTS["so_trang"].co.preferred, False, False)
        assert any(x.text.startswith("Số: 12") for x in sheet.lines) == (at == 0)
    mark = pages[first[2]].find(signing)
    assert (mark.size, mark.bold) == (stamps.SIGNING_TEXT_PT, False)
    assert mark.base < page.MARGIN_TOP.preferred
    assert abs(mark.right - (pages[first[2]].width - page.MARGIN_RIGHT.preferred)) < 0.5
    pages[first[1]].rule_below(pages[first[1]].find("(Kèm theo"))


def test_doan_ngang_giua_van_ban_danh_so_tiep(write: Any, sheets: Callable[..., Any]) -> None:
    table = write.table(["TT", "Nội dung"], [write.row("1", write.text)])
    lying = {"kind": "ngang", "blocks": [table]}
    middle = write.paper("bao_cao", noi_dung=[write.para("noi_dung", "Trước"), lying, write.para("noi_dung", "Sau./.")])
    printed = sheets({"giua": render(middle), "cuoi": render(write.paper("bao_cao", noi_dung=[lying]))})
    assert [sheet.width > sheet.height for sheet in printed["giua"]] == [False, True, False]
    numbers = [[x.text for x in s.lines if x.text.isdigit() and x.base < 20] for s in printed["giua"]]
    assert numbers == [[], ["2"], ["3"]]
    last = printed["cuoi"][-1]
    assert last.width > last.height
    last.find("CHÁNH VĂN PHÒNG")


def test_dau_khan_dung_kich_thuoc_mau_va_cho(write: Any, sheets: Callable[..., Any]) -> None:
    papers = {}
    for key in stamps.URGENCY_FRAMES:
        context = write.paper("cong_van")
        context["dau"] |= {"khan": key, "pham_vi": "LƯU HÀNH NỘI BỘ", "du_thao": "DỰ THẢO LẦN 2"}
        papers[key] = render(context)
    for key, pages in sheets(papers).items():
        sheet, frame = pages[0], stamps.URGENCY_FRAMES[key]
        text = sheet.find(frame.text.split(" ", maxsplit=1)[0])
        red = [s for s in sheet.strokes if tuple(s["stroking_color"] or ()) == (1.0, 0.0, 0.0)]
        wide = max(s["x1"] for s in red) - min(s["x0"] for s in red)
        high = max(s["bottom"] for s in red) - min(s["top"] for s in red)
        assert wide * 25.4 / 72 == pytest.approx(frame.rong_mm, abs=0.5)
        assert high * 25.4 / 72 == pytest.approx(frame.cao_mm, abs=0.5)
        assert text.bold
        assert text.base > sheet.find("V/v").base
        assert text.right < sheet.width / 2
        bounds, country = sheet.find("LƯU HÀNH"), sheet.find("CỘNG HÒA")
        assert bounds.base < country.base
        assert bounds.base < page.MARGIN_TOP.preferred
        assert bounds.middle > sheet.width / 2
        assert abs(country.base - page.MARGIN_TOP.preferred) < 6, "the mark must not push the paper down"
        sheet.find("DỰ THẢO LẦN 2")


def copy_of(write: Any, kind: str = "SAO Y") -> dict[str, Any]:
    return {
        "khuon": "ban_sao",
        "kho": write.look(),
        "ho_so": {"tieu_de": kind, "tac_gia": "", "chu_de": "", "tuy_bien": {}},
        "hinh_thuc_sao": kind,
        "co_quan": ["SỞ XÂY DỰNG"],
        "so_ky_hieu": "Số: 03/SY-SXD",
        "dia_danh_ngay": "Lâm Đồng, ngày 09 tháng 6 năm 2026",
        "ky": [write.signer("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", name="Lê Minh Hòa")],
        "noi_nhan": {"dau": "Nơi nhận:", "dong": ["- Các phòng thuộc Sở;", "- Lưu: VT."], "nguoi_soan": None},
    }


def test_khoi_ban_sao_dung_ngay_duoi_van_ban_sau_duong_ke_het_be_ngang(write: Any, sheets: Callable[..., Any]) -> None:
    foreign = docx.Document()
    foreign.add_paragraph("Văn bản của nơi khác")
    foreign.add_table(2, 2)
    stream = io.BytesIO()
    foreign.save(stream)
    originals = {"cua_nha": render(write.paper("ke_hoach")), "noi_khac": stream.getvalue()}
    printed = sheets({name: append_copy_block(data, copy_of(write)) for name, data in originals.items()})
    for name, pages in printed.items():
        (sheet,) = pages
        kind, number = sheet.find("SAO Y"), sheet.find("Số: 03/SY-SXD")
        date = sheet.find("Lâm Đồng, ngày 09")
        assert (kind.bold, date.italic, abs(number.base - date.base) < 0.1) == (True, True, True), name
        full = [r for r in sheet.rules if r[2] < kind.base and r[1] - r[0] > 140]
        assert full, f"{name}: no rule across the page"
        sheet.find("Lê Minh Hòa")
        assert sheet.find("TL. GIÁM ĐỐC").middle > sheet.width / 2


def test_tep_khong_phai_docx_khong_sao_duoc(write: Any) -> None:
    with pytest.raises(DocumentError, match="không đọc được văn bản cần sao"):
        append_copy_block(b"%PDF-1.7", copy_of(write))
