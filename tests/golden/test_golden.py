"""Every part of every template and of three papers, normalised: «14 became 13» must be seen in a diff."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from vanban.building import RECIPES, build_template
from vanban.rendering.paper import render

Compare = Callable[[str, str], None]
SHARED = (
    "word/styles.xml", "word/settings.xml", "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml",
    "word/footer2.xml", "docProps/core.xml", "docProps/custom.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
)  # fmt: skip
DOCUMENT = "word/document.xml"


def normal(data: bytes, *parts: str) -> str:
    """Parts of a file as indented text, without the declaration of namespaces."""
    out = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in parts:
            root = etree.fromstring(archive.read(part), etree.XMLParser(remove_blank_text=True))
            etree.indent(root, " ")
            text = etree.tostring(root, encoding="unicode")
            for prefix, address in root.nsmap.items():
                text = text.replace(f' xmlns{":" + prefix if prefix else ""}="{address}"', "")
            out.append(f"<!-- {part} -->\n{text}\n")
    return "".join(out)


def test_phan_chung_cua_moi_khuon(golden: Compare) -> None:
    texts = {name: normal(build_template(name), *SHARED) for name in RECIPES}
    golden("khuon-phan-chung", texts["ke_hoach"])
    assert [name for name, text in texts.items() if text != texts["ke_hoach"]] == []


def test_than_cua_moi_khuon(golden: Compare) -> None:
    first: dict[str, str] = {}
    table = []
    for name in RECIPES:
        text = normal(build_template(name), DOCUMENT)
        same = first.setdefault(text, name)
        table.append(f"<!-- {name}: {same} -->")
        if same == name:
            golden(f"khuon-{name}", text)
    golden("khuon-bang-ke", "\n".join(table) + "\n")


def test_ke_hoach_co_bang(write: Any, golden: Compare) -> None:
    rows = [
        write.row("QUÝ I", group=True),
        write.row("1", "Phát động thi đua", write.cell("- Văn phòng", "- Các phòng")),
    ]
    blocks = [
        write.para("muc_la_ma", "I. MỤC ĐÍCH"),
        write.para("gach", "- Đẩy mạnh ", ("phong trào", True, False), " & thi đua;"),
        write.table(["TT", "Nội dung", "Đơn vị"], rows),
        write.para("noi_dung", "Tổng hợp, báo cáo theo quy định./."),
    ]
    golden("van-ban-ke-hoach", normal(render(write.paper("ke_hoach", noi_dung=blocks)), DOCUMENT))


def test_quyet_dinh_lien_tich_kem_phu_luc_ngang(write: Any, golden: Compare) -> None:
    context = write.paper(
        "quyet_dinh",
        kho=write.look("lon", 13, thut_mm=10.0),
        co_quan=["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"],
        ky=[write.signer("KT. GIÁM ĐỐC SỞ TÀI CHÍNH", "PHÓ GIÁM ĐỐC"), write.signer("GIÁM ĐỐC SỞ NỘI VỤ")],
        mo_dau=[write.para("tham_quyen", "GIÁM ĐỐC SỞ NỘI VỤ"), write.para("lenh", "QUYẾT ĐỊNH:")],
        phu_luc=[write.appendix("Phụ lục I", ngang=True), write.appendix("Phụ lục II")],
    )
    golden("van-ban-quyet-dinh", normal(render(context), DOCUMENT, "word/_rels/document.xml.rels", "word/styles.xml"))


def test_cong_van_du_moi_dau(write: Any, golden: Compare) -> None:
    context = write.paper(
        "cong_van",
        mo_dau=[write.para("kinh_gui", "Kính gửi:"), write.para("kinh_gui_gach", "- Sở Tài chính.")],
        lien_he=["Số: 12 đường Hùng Vương", "ĐT: 0205.3812.345"],
    )
    context["dau"] |= {"khan": "thuong_khan", "pham_vi": "XEM XONG TRẢ LẠI", "du_thao": "DỰ THẢO", "cho_mat": True}
    parts = (DOCUMENT, "word/header1.xml", "word/footer1.xml", "docProps/core.xml", "docProps/custom.xml")
    golden("van-ban-cong-van", normal(render(context), *parts))


def test_co_ghi_lai_bi_tu_choi_trong_ci(root: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "tests/golden",
            "--update-golden",
            "--collect-only",
            "-p",
            "no:xdist",
            "-o",
            "addopts=",
        ],
        cwd=root,
        env={**os.environ, "CI": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "refused in CI" in done.stdout + done.stderr
