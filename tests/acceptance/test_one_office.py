"""One office: whatever command makes a paper, it is this office's: its profile, its templates, its record inside."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

import vanban
from vanban.api import registers
from vanban.api.batch import run_batch
from vanban.api.templates import export_templates
from vanban.cli import main

MARK = "DẤU RIÊNG CỦA CƠ QUAN"
RECORDS = "urn:vanban:ban-ghi"
PROFILE = """co_quan: {chu_quan: UBND tỉnh A, ten: %s, ky_hieu: %s}
dia_danh: Tỉnh A
nguoi_ky: {chanh: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Bình}}
"""
NOTICE = """loai: thong_bao
trich_yeu: Lịch trực
noi_dung: Văn phòng thông báo lịch trực Tết.
nguoi_ky: chanh
noi_nhan: [Các đơn vị]
ghi_chu: việc riêng của văn phòng
"""
INVITATION = """loai: giay_moi
moi: ["{{ ho_ten }}"]
trich_yeu: Họp tổng kết
toi_du: Cuộc họp tổng kết
thoi_gian: 8 giờ 00 ngày 05/3/2026
dia_diem: Hội trường
nguoi_ky: chanh
ghi_chu: việc riêng của văn phòng
"""
AWARD = "nam: 2026\ntham_quyen: Chánh Văn phòng\nso_quyet_dinh: 01/QĐ-VP\nngay_quyet_dinh: 05/3/2026\nxung_ho: ong_ba\n"


def text_of(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def parts_of(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def record_in(path: Path) -> dict[str, object] | None:
    """The record as it lies in the file; None when there is none."""
    found = [text for name, text in parts_of(path).items() if RECORDS in text and name.startswith("customXml/")]
    assert len(found) <= 1
    inside = re.search(r"<ban_ghi[^>]*>(.*)</ban_ghi>", found[0], re.DOTALL) if found else None
    return json.loads(inside[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")) if inside else None


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office with templates of its own, told apart by a line at their end."""
    folder = tmp_path / "vp"
    names = ("thong_bao", "giay_moi", "giay_khen", "phieu_gui", "ban_sao", "so_van_ban_di", "bi_c5", "phieu_giai_quyet")
    export_templates(folder / "khuon", names)
    for name in names:
        path = folder / "khuon" / f"{name}.docx"
        document = Document(str(path))
        document.paragraphs[-1].insert_paragraph_before(MARK)
        document.save(str(path))
    (folder / "co-quan.yaml").write_text(PROFILE % ("Văn phòng", "VP") + "khuon: khuon\n", encoding="utf-8")
    (folder / "tb.yaml").write_text(NOTICE, encoding="utf-8")
    (folder / "gm.yaml").write_text(INVITATION, encoding="utf-8")
    (folder / "gk.yaml").write_text(AWARD, encoding="utf-8")
    (folder / "ds.csv").write_text("Họ và tên\nTrần Thị Lan\nLê Văn Hùng\n", encoding="utf-8-sig")
    people = Workbook()
    for row in (
        ("STT", "Họ và tên", "Đơn vị", "Thành tích"),
        (1, "Trần Thị Lan", "Phòng A", "hoàn thành nhiệm vụ"),
        (2, "Lê Văn Hùng", "Phòng B", "hoàn thành nhiệm vụ"),
    ):
        people.active.append(row)
    people.save(folder / "gk.xlsx")
    return folder


@pytest.fixture
def elsewhere(office: Path) -> Path:
    """The profile of another office, in a folder that no record looks into."""
    folder = office.parent / "khac"
    folder.mkdir()
    shutil.copytree(office / "khuon", folder / "mau-rieng")
    path = folder / "hs.yaml"
    path.write_text(PROFILE % ("Sở Nội vụ", "SNV") + "khuon: mau-rieng\n", encoding="utf-8")
    return path


def tao(office: Path, out: Path, *more: str) -> list[Path]:
    assert main(["tao", str(office / "tb.yaml"), "-o", str(out / "tb.docx"), *more]) == 0
    return [out / "tb.docx"]


def phat_hanh(office: Path, out: Path, *more: str) -> list[Path]:
    assert main(["phat-hanh", str(office / "tb.yaml"), "-o", str(out), "--nguoi", "Lan", "--cho-phep-loi", *more]) == 0
    return [out / "tb.docx"]


def hang_loat(office: Path, out: Path, *more: str) -> list[Path]:
    record, people = str(office / "gm.yaml"), str(office / "ds.csv")
    assert main(["hang-loat", "giay_moi", people, "--chung", record, "-o", str(out), *more]) == 0
    return sorted(out.glob("*.docx"))


def giay_khen(office: Path, out: Path, *more: str) -> list[Path]:
    record, people = str(office / "gk.yaml"), str(office / "gk.xlsx")
    assert main(["hang-loat", "giay_khen", people, "--chung", record, "-o", str(out), *more]) == 0
    return sorted(out.glob("*.docx"))


def sao(office: Path, out: Path, *more: str) -> list[Path]:
    issued = tao(office, out)[0]
    copy = office / "sao.yaml"
    copy.write_text("loai: sao_y\nngay: 05/3/2026\nnguoi_ky: chanh\nnoi_nhan: [Phòng A]\n", encoding="utf-8")
    plain = out / "goc.docx"
    assert main(["tao", str(office / "tb.yaml"), "-o", str(plain), "--khuon", str(house(out))]) == 0
    assert MARK not in text_of(plain)
    assert main(["sao", str(copy), str(plain), "-o", str(out / "sao.docx"), *more]) == 0
    issued.unlink()
    return [out / "sao.docx"]


def house(out: Path) -> Path:
    """The house's own templates as an office's folder."""
    folder = out / "khuon-nha"
    export_templates(folder, ("thong_bao",))
    return folder


def phieu_gui(office: Path, out: Path, *more: str) -> list[Path]:
    given = more if "--ho-so" in more else ("--ho-so", str(office / "co-quan.yaml"), *more)
    with registers.mo_so(office / "gui.db", profile=given[given.index("--ho-so") + 1], user="Lan") as book:
        entry = book.cap(
            registers.YeuCau(loai="cong_van", trich_yeu="Báo cáo", don_vi_soan="HC", noi_nhan=("Sở Tư pháp",))
        )
    sent = [f"{entry.so:02d}/{entry.ky_hieu}", "--so-dang-ky", str(office / "gui.db"), "-o", str(out)]
    assert main(["so", "phieu-gui", *sent, *given]) == 0
    return sorted(out.glob("*.docx"))


def with_book(office: Path, *more: str) -> list[str]:
    given = more if "--ho-so" in more else ("--ho-so", str(office / "co-quan.yaml"), *more)
    with registers.mo_so(office / "gui.db", profile=given[given.index("--ho-so") + 1], user="Lan") as book:
        book.cap(registers.YeuCau(loai="bao_cao", trich_yeu="Báo cáo", noi_nhan=("Sở Tư pháp",)))
        book.den.nhan(registers.YeuCauDen(tac_gia="Sở Tư pháp", so_ky_hieu="1/STP", trich_yeu="Hỏi"))
    return ["--so-dang-ky", str(office / "gui.db"), *given]


def so_xuat(office: Path, out: Path, *more: str) -> list[Path]:
    assert main(["so", "xuat", "-o", str(out / "so.docx"), *with_book(office, *more)]) == 0
    return [out / "so.docx"]


def bi_thu(office: Path, out: Path, *more: str) -> list[Path]:
    code = "01/BC-SNV" if "--ho-so" in more else "01/BC-VP"
    assert main(["so", "bi", code, "-o", str(out / "bi.docx"), *with_book(office, *more)]) == 0
    return [out / "bi.docx"]


def phieu_den(office: Path, out: Path, *more: str) -> list[Path]:
    assert main(["so", "den", "phieu", "1", "-o", str(out / "phieu.docx"), *with_book(office, *more)]) == 0
    return [out / "phieu.docx"]


Command = Callable[..., list[Path]]
COMMANDS = (tao, phat_hanh, hang_loat, giay_khen, sao, phieu_gui)
OTHERS = (so_xuat, bi_thu, phieu_den)
"""What a register prints: no paper of a record."""


@pytest.mark.parametrize("command", [*COMMANDS, *OTHERS], ids=lambda c: c.__name__)
def test_khuon_cua_ho_so_dung_o_moi_lenh(command: Command, office: Path, tmp_path: Path) -> None:
    made = command(office, tmp_path / "ra")
    assert made
    assert [path.name for path in made if MARK not in text_of(path)] == []


@pytest.mark.parametrize("command", [*COMMANDS, *OTHERS], ids=lambda c: c.__name__)
def test_ho_so_o_noi_khac_thay_han_ho_so_gan_ban_ghi(
    command: Command, office: Path, elsewhere: Path, tmp_path: Path
) -> None:
    shutil.rmtree(office / "khuon")
    if command is giay_khen:  # giấy khen không in tên cơ quan; người ký thì có
        elsewhere.write_text(
            elsewhere.read_text(encoding="utf-8").replace("Nguyễn Văn Bình", "Sở Văn Nội"), encoding="utf-8"
        )
        profile = (office / "co-quan.yaml").read_text(encoding="utf-8").replace("khuon: khuon\n", "")
        (office / "co-quan.yaml").write_text(profile, encoding="utf-8")
    if command is sao:
        (office / "co-quan.yaml").write_text(PROFILE % ("Văn phòng", "VP"), encoding="utf-8")
    made = command(office, tmp_path / "ra", "--ho-so", str(elsewhere))
    texts = [text_of(path) for path in made]
    assert texts
    assert all(MARK in text for text in texts)
    assert all(re.search("SỞ NỘI VỤ|Sở Văn Nội|Sở Nội vụ", text) for text in texts)


def test_so_lay_tu_so_cua_ho_so_duoc_cho(office: Path, elsewhere: Path, tmp_path: Path) -> None:
    made = phat_hanh(office, tmp_path / "ra", "--ho-so", str(elsewhere))
    assert "Số: 01/TB-SNV" in text_of(made[0])
    assert (elsewhere.parent / "so.db").exists()
    assert not (office / "so.db").exists()
    with registers.mo_so(profile=elsewhere, user="Lan") as book:
        assert [one.so_ky_hieu for one in book.tra_cuu(registers.Loc())] == ["01/TB-SNV"]


def test_ban_ghi_cua_hai_co_quan_khong_phat_hanh_chung(
    office: Path, elsewhere: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = elsewhere.parent / "tb2.yaml"
    other.write_text(NOTICE, encoding="utf-8")
    elsewhere.rename(elsewhere.parent / "co-quan.yaml")
    assert main(["phat-hanh", str(office / "tb.yaml"), str(other), "-o", str(tmp_path / "ra")]) == 2
    assert "nhiều cơ quan" in capsys.readouterr().err
    assert not (tmp_path / "ra").exists()
    assert not (office / "so.db").exists()


@pytest.mark.parametrize("command", [tao, phat_hanh, hang_loat, phieu_gui], ids=lambda c: c.__name__)
def test_ban_ghi_nam_trong_moi_van_ban(command: Command, office: Path, tmp_path: Path) -> None:
    for path in command(office, tmp_path / "ra"):
        found = vanban.read(path)
        assert found.exact
        assert found.van_ban is not None
        again = vanban.read(vanban.render(found.van_ban))
        assert again.record == found.record


def test_giay_khen_va_tep_gop_khong_kem_ban_ghi(office: Path, tmp_path: Path) -> None:
    assert [record_in(path) for path in giay_khen(office, tmp_path / "ra")] == [None, None]
    hang_loat(office, tmp_path / "rb", "--gop", str(tmp_path / "gop.docx"))
    assert record_in(tmp_path / "gop.docx") is None


@pytest.mark.parametrize("command", [tao, phat_hanh, hang_loat], ids=lambda c: c.__name__)
def test_bo_ban_ghi_bang_lua_chon_hoac_bang_ho_so(command: Command, office: Path, tmp_path: Path) -> None:
    assert [
        record_in(path) for path in command(office, tmp_path / "ra", "--khong-kem-ban-ghi") if record_in(path)
    ] == []
    profile = office / "co-quan.yaml"
    profile.write_text(profile.read_text(encoding="utf-8") + "kem_ban_ghi: không\n", encoding="utf-8")
    assert [record_in(path) for path in command(office, tmp_path / "rb") if record_in(path)] == []


def test_ghi_chu_rieng_khong_di_theo_van_ban_da_co_so(office: Path, tmp_path: Path) -> None:
    private = "việc riêng của văn phòng"
    drafted = tao(office, tmp_path / "ra")[0]
    assert record_in(drafted)["ghi_chu"] == private
    issued = phat_hanh(office, tmp_path / "rb")[0]
    assert [name for name, text in parts_of(issued).items() if private in text] == []
    assert vanban.read(issued).exact
    with registers.mo_so(profile=office / "co-quan.yaml", user="Lan") as book:
        assert book.lay("01/TB-VP").ghi_chu == private
    numbered = vanban.from_dict({**vanban.to_dict(vanban.read(drafted).van_ban), "so": 7})
    assert private.encode() not in b"".join(
        part.encode() for part in parts_of(vanban_file(numbered, tmp_path)).values()
    )


def vanban_file(paper: vanban.VanBan, folder: Path) -> Path:
    return vanban.save(paper, folder / "mot.docx")


def test_khuon_sua_trong_word_dung_ngay(office: Path) -> None:
    """The templates kept compiled go by what the file says, not by its name."""
    paper = vanban.from_dict({**vanban.to_dict(vanban.load(office / "tb.yaml"))})
    assert MARK.encode() not in vanban.render(paper, templates=office)
    before = vanban.render(paper, templates=office / "khuon")
    path = office / "khuon" / "thong_bao.docx"
    document = Document(str(path))
    document.paragraphs[-1].insert_paragraph_before("SỬA LẦN HAI")
    document.save(str(path))
    after = vanban.render(paper, templates=office / "khuon")
    (office / "ra.docx").write_bytes(after)
    assert before != after
    assert "SỬA LẦN HAI" in text_of(office / "ra.docx")


@pytest.mark.parametrize(
    ("tag", "named"), [("trich_yeu", "trich_yeu"), ("noi_dung", "noi_dung"), ("so_ky_hieu", "so_ky_hieu")]
)
def test_khuon_mat_the_thi_khong_lam_ra_van_ban_thieu_chu(
    tag: str, named: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the record says and the template would leave out makes no paper."""
    path = office / "khuon" / "thong_bao.docx"
    document = Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    for paragraph in [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]:
        if re.search(rf"\{{\{{p? {tag}\b", paragraph.text):
            paragraph.clear()
    document.save(str(path))
    assert main(["tao", str(office / "tb.yaml"), "-o", str(office / "thieu.docx")]) == 2
    assert f"khuôn không in «{named}»" in capsys.readouterr().err
    assert not (office / "thieu.docx").exists()


def test_khuon_lam_tu_van_ban_cu_khong_mang_ban_ghi_cu(office: Path, tmp_path: Path) -> None:
    """A template an office made of a paper of ours holds that paper's record: it must not come along."""
    path = office / "khuon" / "thong_bao.docx"
    with zipfile.ZipFile(io.BytesIO(vanban.render(vanban.load(office / "tb.yaml")))) as finished:
        kept = {name: finished.read(name) for name in finished.namelist()}
    with zipfile.ZipFile(path) as template:
        kept["word/document.xml"] = template.read("word/document.xml")
    assert any(name.startswith("customXml/") for name in kept)
    with zipfile.ZipFile(path, "w") as template:
        for name, data in kept.items():
            template.writestr(name, data)
    made = tao(office, tmp_path / "ra")[0]
    rels = parts_of(made)["word/_rels/document.xml.rels"]
    assert rels.count("relationships/customXml") == 1
    assert record_in(made) is not None
    bare = tao(office, tmp_path / "rb", "--khong-kem-ban-ghi")[0]
    assert record_in(bare) is None
    assert "customXml" not in parts_of(bare)["word/_rels/document.xml.rels"]


def test_chinh_sach_cua_ho_so_dung_khi_kiem_tra_va_khi_phat_hanh(office: Path, tmp_path: Path) -> None:
    (office / "khuon" / "thong_bao.docx").unlink()
    profile = office / "co-quan.yaml"
    (office / "cs.yaml").write_text("muc: {P-03: loi}\n", encoding="utf-8")
    profile.write_text(profile.read_text(encoding="utf-8") + "chinh_sach: cs.yaml\n", encoding="utf-8")
    assert main(["kiem-tra", str(tao(office, office)[0])]) in (0, 1)
    (office / "cs.yaml").write_text("muc: {KHONG-CO: loi}\n", encoding="utf-8")
    assert main(["kiem-tra", str(office / "tb.docx")]) == 2
    assert main(["phat-hanh", str(office / "tb.yaml"), "-o", str(tmp_path / "ra")]) == 2


def test_hang_loat_tu_python_tim_ho_so_canh_danh_sach(office: Path, tmp_path: Path) -> None:
    common = {"loai": "giay_moi", "moi": ["{{ ho_ten }}"], "toi_du": "Cuộc họp", "trich_yeu": "Họp tổng kết",
              "thoi_gian": "8 giờ 00 ngày 05/3/2026",
              "dia_diem": "Hội trường", "nguoi_ky": "chanh"}  # fmt: skip
    made = run_batch(office / "ds.csv", tmp_path / "ra", kind="giay_moi", common=common)
    assert made.ok
    assert all(MARK in text_of(path) for path in (tmp_path / "ra").glob("*.docx"))


def test_dot_dang_do_khong_lam_tiep_bang_khuon_da_sua(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = hang_loat(office, tmp_path / "ra")
    made[1].unlink()
    path = office / "khuon" / "giay_moi.docx"
    document = Document(str(path))
    document.paragraphs[-1].insert_paragraph_before("SỬA LẦN HAI")
    document.save(str(path))
    record, people = str(office / "gm.yaml"), str(office / "ds.csv")
    code = main(["hang-loat", "giay_moi", people, "--chung", record, "-o", str(tmp_path / "ra"), "--tiep-tuc"])
    texts = [text_of(one) for one in sorted((tmp_path / "ra").glob("*.docx"))]
    assert code == 2 or all("SỬA LẦN HAI" in text for text in texts), capsys.readouterr().err
