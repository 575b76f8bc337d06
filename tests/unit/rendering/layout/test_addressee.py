"""The line of addressees: alone it stands in the middle while it fits; longer it hangs behind «Kính gửi:» (ô 9a)."""

from __future__ import annotations

import io

import docx
import pytest
import yaml

import vanban

LONG = "Sở Nội vụ, Sở Tài chính, Sở Xây dựng, Sở Nông nghiệp và Môi trường, Sở Khoa học và Công nghệ tỉnh Lạng Sơn"


@pytest.mark.parametrize(("to", "centred", "hangs"), [("Sở Nội vụ", True, False), (LONG, False, True)])
def test_kinh_gui_mot_noi(to: str, centred: bool, hangs: bool) -> None:
    record = yaml.safe_load(vanban.sample("cong_van")) | {"kinh_gui": to}
    document = docx.Document(io.BytesIO(vanban.render(vanban.from_dict(record))))
    (line,) = (p for p in document.paragraphs if p.text.startswith("Kính gửi:"))
    properties = line._p.pPr
    indent = properties.find("{*}ind") if properties is not None else None
    hanging = indent is not None and any(name.endswith("}hanging") and int(value) > 0 for name, value in indent.items())
    jc = properties.find("{*}jc") if properties is not None else None
    assert hanging is hangs
    assert (jc is not None and next(iter(jc.values())) == "center") is centred
