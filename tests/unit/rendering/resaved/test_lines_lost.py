"""A template comes back from Word without a line or a row of a tag: what the record says is never left out in silence."""

from __future__ import annotations

import copy
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

import vanban
from vanban import context, records
from vanban.rendering import paper
from vanban.rendering.page.library import template_path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


def made(kind: str, folder: Path | None = None) -> bytes:
    """A paper with everything that may stand on one: urgency, draft, contact lines."""
    record = yaml.safe_load(
        Path(records.__file__).with_name("mau").joinpath(f"{kind}.yaml").read_text(encoding="utf-8")
    )
    record |= {"khan": "hoa_toc", "du_thao": 2, "lien_he": {"dia_chi": "Số 1 đường A", "dien_thoai": "0123"}}
    return paper.render(context.build(records.from_dict(record)), folder=folder)


def said(data: bytes) -> Counter[str]:
    """The words on the sheets."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [
            etree.fromstring(package.read(n)) for n in package.namelist() if n.startswith(("word/doc", "word/foot"))
        ]
    return Counter(word for part in parts for text in part.iter(f"{W}t") for word in (text.text or "").split())


def without_one(path: Path, part: str = MAIN) -> Iterator[tuple[str, bytes]]:
    """The template without each of its lines and rows that print a value."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[part])
    for at, element in enumerate(root.iter(f"{W}p", f"{W}tr")):
        text = "".join(piece.text or "" for piece in element.iter(f"{W}t"))
        if "{{" not in text or "{%" in text:
            continue
        other = copy.deepcopy(root)
        gone = list(other.iter(f"{W}p", f"{W}tr"))[at]
        holder = gone.getparent()
        holder.remove(gone)
        if holder.tag == f"{W}tc" and holder.find(f"{W}p") is None:
            etree.SubElement(holder, f"{W}p")
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, data in parts.items():
                package.writestr(name, etree.tostring(other) if name == part else data)
        yield text, out.getvalue()


def test_mat_dong_nao_cung_bao_hoac_khong_mat_chu(tmp_path: Path) -> None:
    whole, told = said(made("cong_van")), {}
    for text, data in without_one(template_path("cong_van")):
        (tmp_path / "cong_van.docx").write_bytes(data)
        try:
            lost = whole - said(made("cong_van", tmp_path))
        except vanban.TemplateError as error:
            told[text] = str(error)
            continue
        assert not lost, f"{text}: {list(lost)} lost in silence"
    assert all("khuôn không in «" in one for one in told.values())
    wanted = (
        "khung_dau",
        "quoc_hieu",
        "so_ky_hieu",
        "mo_dau",
        "noi_nhan.dau",
        "danh_sach_noi_nhan",
        "noi_dung",
        "ho_ten",
    )
    assert [one for one in wanted if not any(one in text for text in told)] == []


def edited(kind: str, folder: Path, changes: dict[str, str]) -> Path:
    """The house's template with other words in the place of tags."""
    with zipfile.ZipFile(template_path(kind)) as package, zipfile.ZipFile(folder / f"{kind}.docx", "w") as out:
        for name in package.namelist():
            data = package.read(name)
            if name == MAIN:
                text = data.decode()
                for old, new in changes.items():
                    assert old in text
                    text = text.replace(old, new)
                data = text.encode()
            out.writestr(name, data)
    return folder


@pytest.mark.parametrize(
    ("changes", "fine"),
    [
        ({"{{ quoc_hieu }}": "Cộng hoà xã hội chủ nghĩa Việt Nam"}, True),
        ({"{{ quoc_hieu }}": "ĐẢNG CỘNG SẢN VIỆT NAM", "{{ tieu_ngu }}": ""}, True),
        ({"{{ quoc_hieu }}": "MẪU CỦA CƠ QUAN"}, False),
        ({"{{ ten_loai }}": "KẾ HOẠCH NỘI BỘ"}, True),
        ({"{{ trich_yeu }}": "Một trích yếu cũ"}, False),
        ({"{{ trich_yeu }}": "{{ trich_yeu|upper }}"}, True),
        ({"{{ ky[0].ho_ten }}": "{{ ky[0].ho_ten.split()[-1] }}"}, True),
        ({"{{ ky[0].ho_ten }}": "Người ký cũ"}, False),
        ({"{{p danh_sach_noi_nhan }}": "{% for dong in noi_nhan.dong %}{{ dong }} {% endfor %}"}, True),
    ],
)
def test_co_quan_noi_bang_loi_cua_minh_thi_duoc_bo_chi_ban_ghi_biet_thi_khong(
    changes: dict[str, str], fine: bool, tmp_path: Path
) -> None:
    folder = edited("ke_hoach", tmp_path, changes)
    values: Any = context.build(records.load(Path(records.__file__).with_name("mau") / "ke_hoach.yaml"))
    if fine:
        assert paper.render(values, folder=folder)
        return
    with pytest.raises(vanban.TemplateError, match="khuôn không in «"):
        paper.render(values, folder=folder)
