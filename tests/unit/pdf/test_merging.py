from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from vanban.errors import DocumentError, InputError
from vanban.pdf import merging
from vanban.pdf.drawing import draw, house_faces
from vanban.pdf.geometry import Box
from vanban.pdf.merging import merge
from vanban.pdf.metadata import Metadata
from vanban.pdf.opening import as_seen


def texts(path: Path) -> list[str]:
    with as_seen(path) as pdf:
        return [page.get_textpage().get_text_range().strip() for page in pdf]


def page(text: str):
    return ((105, 50, text, 14, False),)


@pytest.fixture
def parts(draw_paper) -> list[Path]:
    made = [draw_paper("mot.pdf", page("Một a"), page("Một b")), draw_paper("hai.pdf", page("Hai"))]
    with pikepdf.open(made[0], allow_overwriting_input=True) as pdf:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Điều 2", 1))
        pdf.save(made[0])
    return made


def test_ghep_dung_thu_tu_va_ghi_so_trang(parts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "gop.pdf"
    assert merge(parts, out, metadata=Metadata(title="Tập quyết định", author="Sở Nội vụ")) == 3
    assert texts(out) == ["Một a", "Một b", "Hai"]
    with pikepdf.open(out) as pdf:
        assert pdf.docinfo["/Title"] == "Tập quyết định"
        assert pdf.docinfo["/PageAmount"] == "3"
        assert pdf.check_pdf_syntax() == []


def test_moi_tep_mot_dau_trang_dau_trang_cu_nam_duoi(parts: list[Path], tmp_path: Path) -> None:
    merge(parts, tmp_path / "gop.pdf", titles=["Quyết định 1", "Quyết định 2"])
    with pikepdf.open(tmp_path / "gop.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Quyết định 1", "Quyết định 2"]
        (below,) = outline.root[0].children
        assert below.title == "Điều 2"
        assert below.destination[0].objgen == pdf.pages[1].obj.objgen
        assert outline.root[1].destination[0].objgen == pdf.pages[2].obj.objgen


def test_ghep_nhieu_hon_so_tep_mo_mot_luc_van_dung_thu_tu(draw_paper, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(merging, "_OPEN_AT_ONCE", 3)
    papers = [draw_paper(f"{number:02}.pdf", page(f"Giấy khen {number}")) for number in range(11)]
    assert merge(papers, tmp_path / "gop.pdf", titles=[f"Số {n}" for n in range(11)]) == 11
    assert texts(tmp_path / "gop.pdf") == [f"Giấy khen {number}" for number in range(11)]
    with pikepdf.open(tmp_path / "gop.pdf") as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [f"Số {n}" for n in range(11)]


def test_khung_giong_nhau_chi_giu_mot_ban(tmp_path: Path) -> None:
    frame = tmp_path / "khung.png"
    Image.effect_noise((200, 200), 80).save(frame)
    papers = []
    for number in range(5):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(draw((210, 297), lambda pen: pen.image(frame, Box(0, 0, 210, 297)), house_faces()))
        papers.append(path)
    merge(papers, tmp_path / "gop.pdf")
    assert (tmp_path / "gop.pdf").stat().st_size < 2 * papers[0].stat().st_size


def test_ghep_tep_da_ky_hay_hong_bi_tu_choi_het_mot_luot(parts: list[Path], tmp_path: Path) -> None:
    signed = tmp_path / "da-ky.pdf"
    with pikepdf.open(parts[1]) as pdf:
        field = pdf.make_indirect({"/FT": pikepdf.Name.Sig, "/T": "ChuKy", "/V": {"/Type": pikepdf.Name.Sig}})
        pdf.Root.AcroForm = {"/Fields": [field]}
        pdf.save(signed)
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"nothing")
    with pytest.raises(DocumentError) as caught:
        merge([parts[0], signed, broken, tmp_path / "khong-co.pdf"], tmp_path / "gop.pdf")
    assert [Path(p.tep).name for p in caught.value.problems] == ["da-ky.pdf", "hong.pdf", "khong-co.pdf"]
    assert not (tmp_path / "gop.pdf").exists()


def test_ghep_khong_tep_nao_hay_lech_ten(parts: list[Path], tmp_path: Path) -> None:
    with pytest.raises(InputError):
        merge([], tmp_path / "x.pdf")
    with pytest.raises(InputError, match="2 tệp nhưng 1"):
        merge(parts, tmp_path / "x.pdf", titles=["Một"])


def test_ghep_de_len_chinh_mot_phan(parts: list[Path]) -> None:
    before = datetime.now(UTC)
    assert merge(parts, parts[0], overwrite=True) == 3
    assert datetime.fromtimestamp(parts[0].stat().st_mtime, UTC).timestamp() >= before.timestamp() - 5
    assert texts(parts[0]) == ["Một a", "Một b", "Hai"]
