"""An office's own background: placed by its shape, its coarseness told, its size bounded, the frame over it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from vanban.batch.certificates.making import prepare, sheet_of
from vanban.batch.certificates.printing import prepare_printing
from vanban.errors import InputError
from vanban.overprint.measuring import measure


def picture(path: Path, size: tuple[int, int], colour: str = "#fff4e0") -> str:
    Image.new("RGB", size, colour).save(path)
    return path.name


@pytest.fixture
def having(tmp_path: Path, common: Any) -> Any:
    """A common record with a background that lies beside it."""

    def made(size: tuple[int, int], name: str = "nen.png", **values: str) -> Any:
        picture(tmp_path / name, size)
        record = common()
        return replace(record, folder=tmp_path, values={**record.values, "nen": name, **values})

    return made


def test_anh_cung_ty_le_phu_kin_giay_nam_duoi_khung(having: Any, woman: Any) -> None:
    record = having((1754, 1240))
    maker = prepare("giay_khen", record)
    assert maker.doubts == ()
    data = b"".join(maker.pieces(woman))
    sheet = measure(data)
    assert [(round(p.x), round(p.y), round(p.width), round(p.height)) for p in sheet.pictures] == [(0, 0, 297, 210)]
    assert sheet.layers, "the frame is gone"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        header = package.read("word/header1.xml").decode()
    assert header.index('name="Nền"') < header.index('name="Khung"')


def test_anh_lech_ty_le_giu_hinh_o_giua_va_noi(having: Any) -> None:
    record = having((1500, 1500))
    below = sheet_of(record).background
    assert below is not None
    assert (below.width, below.height) == pytest.approx((210, 210))
    assert below.x == pytest.approx(43.5)
    told = [note.noi_dung for note in prepare("giay_khen", record).doubts]
    assert len(told) == 1
    assert "tỷ lệ" in told[0]


def test_anh_thua_noi_so_diem_anh(having: Any, woman: Any, tmp_path: Path) -> None:
    record = having((594, 420))
    (note,) = prepare("giay_khen", record).doubts
    assert "51 điểm ảnh mỗi inch" in note.noi_dung
    assert "1754 x 1240" in note.cach_sua
    told = prepare_printing("giay_khen", record).print([woman], tmp_path / "in.pdf").notes
    assert note in told


@pytest.mark.parametrize(("size", "said"), [((9000, 7000), "quá nhiều điểm ảnh")])
def test_anh_qua_lon_bi_tu_choi(having: Any, size: tuple[int, int], said: str) -> None:
    with pytest.raises(InputError, match=said):
        prepare("giay_khen", having(size))


def test_tep_khong_phai_anh_bi_tu_choi(having: Any, tmp_path: Path) -> None:
    record = having((100, 100))
    (tmp_path / "nen.png").write_bytes(b"GIF89a" + b"\0" * 40)
    with pytest.raises(InputError, match="PNG hoặc JPEG"):
        prepare("giay_khen", record)


def test_duong_pdf_ve_nen_truoc_khung(having: Any, woman: Any, tmp_path: Path) -> None:
    import pypdfium2 as pdfium

    prepare_printing("giay_khen", having((1754, 1240), khung="sen")).print([woman], tmp_path / "in.pdf")
    image = pdfium.PdfDocument(tmp_path / "in.pdf")[0].render(scale=2).to_pil().convert("RGB")
    per_mm = image.width / 297
    assert image.getpixel((int(4 * per_mm), int(105 * per_mm))) == (255, 244, 224), "no background at the edge"
    assert image.getpixel((int(8.5 * per_mm), int(60 * per_mm))) == (0xA6, 0x1C, 0x22), (
        "the background covers the frame"
    )
