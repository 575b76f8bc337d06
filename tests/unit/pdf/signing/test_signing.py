from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from tests.unit.pdf.signing.test_tampering import CHANGES
from vanban.errors import ConversionError, DocumentError, InputError
from vanban.metrics.lengths import millimetres
from vanban.pdf import archival
from vanban.pdf.opening import as_seen
from vanban.pdf.signatures.keys import KeyFile, opened
from vanban.pdf.signatures.marks import VIETNAM, PersonMark, SealMark, TextMark, attachment_text
from vanban.pdf.signatures.signature_place import chosen_place, find_place
from vanban.pdf.signatures.signing import Signed, sign
from vanban.pdf.signatures.verifying import verify
from vanban.pdf.words import lines_of

NOW = datetime.now(UTC)
NAME = "Nguyễn Thị Thu Hương"


def signed(key: KeyFile, source: Path, out: Path, mark=None, **options) -> Signed:
    with opened(key) as signer:
        return sign(source, out, signer, mark, moment=NOW, **options)


def size_on_page(path: Path, field: str) -> tuple[float, float]:
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for note in page.obj.get("/Annots", ()):
                if note.get("/T") == field:
                    left, bottom, right, top = (float(v) for v in note.Rect)
                    return millimetres(right - left), millimetres(top - bottom)
    raise AssertionError(f"no field {field}")


def test_cho_ky_o_giua_chuc_vu_va_ho_ten(letter: Path) -> None:
    place = find_place(letter, NAME)
    assert (place.page, place.office) == (1, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    assert place.room.y == pytest.approx(207, abs=2)
    assert place.room.bottom == pytest.approx(232, abs=2)
    assert place.room.centre[0] == pytest.approx(145, abs=0.5)


def test_ten_khac_dau_thanh_van_tim_thay_nhung_ten_trong_cau_thi_khong(letter: Path) -> None:
    assert find_place(letter, "nguyễn thị thu hương").page == 1
    with pytest.raises(DocumentError, match="không thấy họ tên"):
        find_place(letter, "Trần Văn Bình")
    with pytest.raises(DocumentError, match="CHỦ TỊCH"):
        find_place(letter, NAME, chuc_vu="CHỦ TỊCH")


def test_nhieu_cho_ky_lay_cho_cuoi_hoac_theo_chuc_vu(draw_paper) -> None:
    def page(office: str):
        return ((145, 100, office, 14, True), (145, 130, "Đại tá Lê Văn An", 14, True))

    path = draw_paper("hai.pdf", page("GIÁM ĐỐC"), page("TRƯỞNG BAN"))
    assert find_place(path, "Lê Văn An").page == 2
    assert find_place(path, "Lê Văn An", chuc_vu="giám đốc").page == 1


def test_ban_quet_khong_co_chu_noi_ro(draw_paper) -> None:
    with pytest.raises(DocumentError, match="không có lớp chữ"):
        find_place(draw_paper("quet.pdf", ()), NAME)


def test_ban_quet_ky_tai_cho_da_chi(draw_paper, tmp_path: Path, own_key: KeyFile, signature_image: Path) -> None:
    path = draw_paper("quet.pdf", ())
    done = signed(own_key, path, tmp_path / "x.pdf", PersonMark(signature_image, "", place=chosen_place(1, 145, 220)))
    assert done.box is not None
    assert done.box.centre == pytest.approx((145, 220))
    with pytest.raises(InputError, match="không có trang 2"):
        signed(own_key, path, tmp_path / "x.pdf", PersonMark(signature_image, "", place=chosen_place(2, 145, 220)))


def test_chu_ky_nam_giua_chuc_vu_va_ho_ten_dau_trum_mot_phan_ba(
    letter: Path, tmp_path: Path, own_key: KeyFile, make_key, signature_image: Path, seal_image: Path
) -> None:
    first = signed(own_key, letter, tmp_path / "1.pdf", PersonMark(signature_image, NAME))
    second = signed(make_key("Sở Xây dựng"), first.path, tmp_path / "2.pdf", SealMark(seal_image, NAME))
    room = find_place(letter, NAME).room
    assert first.box is not None
    assert second.box is not None
    assert room.y - 1 <= first.box.y
    assert first.box.bottom <= room.bottom + 1
    assert first.box.centre[0] == pytest.approx(room.centre[0])
    covered = (second.box.right - first.box.x) / first.box.width
    assert covered == pytest.approx(1 / 3, abs=0.01)
    assert second.box.x < first.box.x
    assert second.box.centre[1] == pytest.approx(first.box.centre[1], abs=0.2)
    assert size_on_page(second.path, "DauCoQuan") == pytest.approx((36, 36), abs=0.1)
    with as_seen(second.path) as pdf:
        picture = pdf[0].render(scale=2).to_pil().convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1 << 24)}
    assert any(blue > 150 and red < 90 for red, _, blue in colours)
    assert any(red > 180 and blue < 60 for red, _, blue in colours)


def test_chu_ky_truoc_van_con_gia_tri_khi_ky_them(
    letter: Path, tmp_path: Path, own_key: KeyFile, make_key, root_file: Path
) -> None:
    signed(own_key, letter, tmp_path / "a.pdf")
    signed(make_key("Sở Xây dựng"), tmp_path / "a.pdf", tmp_path / "a.pdf", overwrite=True)
    reports = verify(tmp_path / "a.pdf", roots=[root_file])
    assert [report.signer for report in reports] == [NAME, "Sở Xây dựng"]
    assert [report.ok for report in reports] == [True, True]
    assert [report.change for report in reports] == ["ky_them", "khong"]
    assert all(report.trusted for report in reports)


def test_thong_tin_ky_so_o_goc_tren_ben_phai_co_chu_10(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    text = attachment_text("15/QĐ-SXD", datetime(2026, 2, 7, 14, 5, 9, tzinfo=VIETNAM))
    done = signed(own_key, letter, tmp_path / "pl.pdf", TextMark(text))
    assert done.page == 1
    assert done.box is not None
    assert done.box.right == pytest.approx(190, abs=0.1)
    assert done.box.bottom < 20
    assert not any("không được nhúng" in fault for fault in archival.faults(done.path))
    with pikepdf.open(done.path) as pdf:
        (note,) = pdf.pages[0].obj.Annots
        inner = b"".join(x.read_bytes() for x in pdf.objects if isinstance(x, pikepdf.Stream) and "/BBox" in x)
        assert b" 10 Tf" in inner
        assert note.T == "ThongTinKySo"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_trang_quet_nam_nghieng_thong_tin_van_dung_goc(
    draw_paper, tmp_path: Path, own_key: KeyFile, turned: int
) -> None:
    page = ((105, 150, "bản quét", 14, False),)
    path = draw_paper("quet.pdf", page, turned=turned)
    done = signed(own_key, path, tmp_path / "x.pdf", TextMark("SAO Y; Sở Xây dựng; 09/06/2026; 14:05:09"))
    with as_seen(done.path) as pdf:
        picture = pdf[0].render(scale=1).to_pil().convert("L")
    assert picture.width < picture.height
    corner = picture.crop((picture.width // 2, 0, picture.width, 60))
    elsewhere = picture.crop((0, 100, picture.width // 2 - 60, picture.height))
    assert corner.getextrema()[0] < 128
    assert elsewhere.getextrema()[0] > 200


def test_goc_tren_da_co_chu_thi_bao(draw_paper, tmp_path: Path, own_key: KeyFile) -> None:
    crowded = tuple((150, y, "TÀI LIỆU THU HỒI SAU HỘI NGHỊ", 14, True) for y in range(4, 24, 4))
    with pytest.raises(DocumentError, match="góc trên bên phải"):
        signed(
            own_key, draw_paper("day.pdf", crowded), tmp_path / "x.pdf", TextMark("Số: 1/QĐ-X; 07/02/2026; 14:05:09")
        )
    assert not (tmp_path / "x.pdf").exists()


def test_dau_khong_ro_kich_thuoc_that_bi_tu_choi(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    plain = tmp_path / "dau.png"
    Image.new("RGBA", (300, 300), (220, 0, 0, 90)).save(plain)
    with pytest.raises(InputError, match="kích thước thật"):
        signed(own_key, letter, tmp_path / "x.pdf", SealMark(plain, NAME))
    done = signed(own_key, letter, tmp_path / "x.pdf", SealMark(plain, NAME, width_mm=36))
    assert size_on_page(done.path, "DauCoQuan") == pytest.approx((36, 36), abs=0.1)


def test_hinh_nen_trang_bi_tu_choi_vi_che_chu(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    opaque = tmp_path / "ky.png"
    Image.new("RGB", (300, 100), "white").save(opaque)
    with pytest.raises(InputError, match="nền trong suốt"):
        signed(own_key, letter, tmp_path / "x.pdf", PersonMark(opaque, NAME))
    with pytest.raises(InputError, match="không đọc được hình"):
        signed(own_key, letter, tmp_path / "x.pdf", PersonMark(tmp_path / "khong-co.png", NAME))


def test_hinh_chu_ky_khong_ghi_co_thi_vua_cho_trong(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    plain = tmp_path / "ky.png"
    Image.new("RGBA", (4000, 1000), (0, 0, 200, 90)).save(plain)
    done = signed(own_key, letter, tmp_path / "x.pdf", PersonMark(plain, NAME))
    room = find_place(letter, NAME).room
    assert done.box is not None
    assert done.box.height < room.height
    assert done.box.width <= 70


def test_sai_mat_khau_noi_dung_la_sai_mat_khau(own_key: KeyFile) -> None:
    with pytest.raises(InputError, match="sai mật khẩu"), opened(KeyFile(own_key.path, "nham")):
        pass


def test_mat_khau_khong_bao_gio_hien_ra(own_key: KeyFile) -> None:
    assert own_key.password not in repr(own_key)
    with pytest.raises(InputError) as caught, opened(KeyFile(own_key.path, "bí mật gõ nhầm")):
        pass
    assert "bí mật" not in str(caught.value)


def test_tep_khong_phai_khoa(tmp_path: Path) -> None:
    broken = tmp_path / "x.p12"
    broken.write_bytes(b"garbage")
    with pytest.raises(InputError, match="không phải tệp PKCS#12"), opened(KeyFile(broken, "x")):
        pass
    with pytest.raises(InputError, match="không đọc được tệp khóa"), opened(KeyFile(tmp_path / "khong-co.p12", "x")):
        pass


def test_chung_thu_het_han_khong_ky_duoc(letter: Path, tmp_path: Path, make_key) -> None:
    with pytest.raises(InputError, match="hiệu lực"):
        signed(make_key("Hết Hạn", days=(-10, -1)), letter, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_ky_hai_lan_hay_chung_thu_sap_het_han_thi_noi_ra(
    letter: Path, tmp_path: Path, own_key: KeyFile, make_key
) -> None:
    once, office = tmp_path / "mot.pdf", make_key("Sở Xây dựng", days=(-100, 3))
    assert signed(own_key, letter, once).notes == ()
    assert "đã có chữ ký của Nguyễn Thị Thu Hương" in signed(own_key, once, tmp_path / "hai.pdf").notes[0]
    assert [told.partition(" hết hạn")[0] for told in signed(office, once, tmp_path / "ba.pdf").notes] == [
        "Chứng thư số của Sở Xây dựng"
    ]


def test_tep_bi_sua_sau_khi_ky_thi_khong_ai_ky_them(letter: Path, tmp_path: Path, own_key: KeyFile, make_key) -> None:
    once, spoilt = tmp_path / "mot.pdf", tmp_path / "hong.pdf"
    signed(own_key, letter, once)
    office = make_key("Sở Xây dựng")
    passed = set[tuple[str, tuple[str, ...]]]()
    for name, change in CHANGES.items():
        spoilt.write_bytes(change(once.read_bytes()))
        (tmp_path / "hai.pdf").unlink(missing_ok=True)
        try:
            passed.add((name, signed(office, spoilt, tmp_path / "hai.pdf").notes[:1]))
        except DocumentError:
            assert not (tmp_path / "hai.pdf").exists()
    assert [(name, "bị gỡ" in notes[0]) for name, notes in passed] == [("gỡ chữ ký", True)]


def test_chung_thu_khong_dung_de_ky_bi_tu_choi(letter: Path, tmp_path: Path, make_key) -> None:
    with pytest.raises(InputError, match="không dùng để ký"):
        signed(make_key("Máy Chủ", may_sign=False), letter, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_tep_hong_khong_ky_duoc(tmp_path: Path, own_key: KeyFile) -> None:
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"not a pdf")
    with pytest.raises(DocumentError, match=r"hong\.pdf"):
        signed(own_key, broken, tmp_path / "x.pdf")


def test_dau_thoi_gian_duoc_ghi_va_kiem_tra(
    letter: Path, tmp_path: Path, own_key: KeyFile, stamping_service: str, root_file: Path
) -> None:
    done = signed(own_key, letter, tmp_path / "x.pdf", timestamp_url=stamping_service)
    (report,) = verify(done.path, roots=[root_file])
    assert report.ok
    assert report.stamped
    assert "theo dấu thời gian" in str(report)


def test_dich_vu_dau_thoi_gian_khong_tra_loi(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    with pytest.raises(ConversionError, match="dấu thời gian"):
        signed(own_key, letter, tmp_path / "x.pdf", timestamp_url="http://127.0.0.1:9/")
    with pytest.raises(InputError, match="http"):
        signed(own_key, letter, tmp_path / "x.pdf", timestamp_url="file:///etc/passwd")
    assert not (tmp_path / "x.pdf").exists()


def test_ky_khong_kem_hinh_khong_doi_trang(letter: Path, tmp_path: Path, own_key: KeyFile) -> None:
    done = signed(own_key, letter, tmp_path / "x.pdf")
    assert (done.page, done.box) == (None, None)
    with as_seen(letter) as before, as_seen(done.path) as after:
        assert [line.text for line in lines_of(before[0], 0)] == [line.text for line in lines_of(after[0], 0)]
