"""The workbook read a second time, by the cross-check alone: votes, withdrawals, thresholds, as the cells say them."""

from __future__ import annotations

import zipfile
from datetime import date
from html import escape

import pytest

from tests.unit.awards.told import open_kit
from vanban.awards.crosscheck.raw import read_raw
from vanban.errors import InputError

VOTES, TOTAL, EACH, OUT = 10, 11, 14, 15


def asks(write, tmp_path, year_sheets, law, **cells):
    rows = year_sheets["Cá nhân"][1]
    for number, changes in cells.items():
        for column, value in changes.items():
            row = rows[int(number[1:])]
            row += [""] * (column + 1 - len(row))
            row[column] = value
    folder = write(tmp_path, year_sheets)
    found = read_raw(folder, "danh-sach.xlsx", folder / "co-quan.yaml", law, date(2026, 12, 1)).asks
    return {(ask.ten, ask.award.ma): ask for ask in found}


def test_bang_tinh_tu_google_o_danh_dau_va_so_thap_phan(write, tmp_path, year_sheets):
    """Boxes say who was there, whole numbers come with a point; both readings of the workbook say the same."""
    for row in year_sheets["Hội đồng"][1]:
        row[5] = row[5] == "x"
    year_sheets["Hội đồng"][1].extend([None, None, None, None, None, False] for _ in range(4))
    for row in year_sheets["Cá nhân"][1]:
        row[VOTES], row[TOTAL] = float(row[VOTES]), float(row[TOTAL])
    year_sheets["Sáng kiến"][1][0][5] = 60.0
    folder = write(tmp_path, year_sheets)
    kit = open_kit(folder)
    assert (kit.tdkt.present, len(kit.tdkt.members), [member.ten for member in kit.tdkt.absent]) == (
        4,
        5,
        ["Bế Thị Én"],
    )
    raw = read_raw(folder, "danh-sach.xlsx", folder / "co-quan.yaml", kit.law, date(2026, 12, 1))
    assert raw.sizes["hoi_dong"] == 8
    assert {ask.phieu for ask in raw.asks if ask.ten == "Vi Thị Chi"} == {(5, 5)}
    assert raw.ideas[0].tac_gia[0].dong_gop == "60"


def test_phieu_cua_tung_danh_hieu_di_truoc_phieu_chung(write, tmp_path, year_sheets, law):
    """«Danh hiệu: đồng ý/tổng», however it is written; the others have the common vote; half is not more than half."""
    found = asks(write, tmp_path, year_sheets, law, n0={EACH: "LĐTT: 2/4; CSTĐ cơ sở - 3/4"}, n2={VOTES: 3, TOTAL: 5})
    assert {ma: ask.phieu for (ten, ma), ask in found.items() if ten == "Lộc Thị Ánh"} == {
        "LDTT": (2, 4), "CSTDCS": (3, 4), "CSTD_TINH": (5, 5),
    }  # fmt: skip
    assert not found["Lộc Thị Ánh", "LDTT"].dat
    assert not found["Lộc Thị Ánh", "CSTDCS"].dat, "the office asks 80 %"
    assert found["Lộc Thị Ánh", "CSTD_TINH"].dat
    assert found["Vi Thị Chi", "LDTT"].dat


def test_khong_co_phieu_thi_chua_dat(write, tmp_path, year_sheets, law):
    found = asks(write, tmp_path, year_sheets, law, n2={VOTES: None, TOTAL: None})
    assert found["Vi Thị Chi", "LDTT"].phieu is None
    assert not found["Vi Thị Chi", "LDTT"].dat


def test_rut_mot_danh_hieu_hay_rut_het(write, tmp_path, year_sheets, law):
    found = asks(write, tmp_path, year_sheets, law, n0={OUT: "CSTĐ cấp tỉnh: xin rút"}, n1={OUT: "xin rút"})
    out = {place for place, ask in found.items() if ask.rut}
    assert out == {("Lộc Thị Ánh", "CSTD_TINH"), *(place for place in found if place[0] == "Nông Văn Bình")}
    assert not any(found[place].dat for place in out)


@pytest.mark.parametrize(
    ("votes", "half", "share"),
    [
        ((1, 2), False, False),
        ((3, 4), True, False),
        ((4, 5), True, True),
        ((3, 5), True, False),
        ((80, 100), True, True),
    ],
)
def test_qua_ban_va_du_ty_le(write, tmp_path, year_sheets, law, votes, half, share):
    """Most awards ask for more than half of all, those of the office's rules for their share at least."""
    found = asks(write, tmp_path, year_sheets, law, n1={VOTES: votes[0], TOTAL: votes[1]})
    assert (found["Nông Văn Bình", "LDTT"].dat, found["Nông Văn Bình", "CSTDCS"].dat) == (half, share)


def test_bang_cua_libreoffice_doc_lai_duoc_va_trang_an_bi_tu_choi(write, tmp_path, year_sheets, law):
    """A workbook saved as .ods is read by both readers alike; a hidden or misnamed sheet is refused there too."""
    folder = write(tmp_path, year_sheets)
    grids = {name: [[f"DANH SÁCH {name.upper()}"], list(head), *rows] for name, (head, rows) in year_sheets.items()}
    write_ods(folder / "danh-sach.ods", grids)
    settings = folder / "nam.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "danh_sach: danh-sach.ods\n", encoding="utf-8")
    own = open_kit(folder)
    again = read_raw(folder, "danh-sach.ods", folder / "co-quan.yaml", law, date(2026, 12, 1))
    assert {(x.de_cu.ten, x.danh_hieu.ma, x.dat) for x in own.judged} == {
        (a.ten, a.award.ma, a.dat) for a in again.asks
    }
    assert len(again.asks) == 14
    write_ods(folder / "danh-sach.ods", {"Tập thểe": grids.pop("Tập thể"), **grids}, hidden="Sáng kiến")
    with pytest.raises(InputError) as told:
        open_kit(folder)
    assert "Tập thểe" in str(told.value)
    assert "đang ẩn" in str(told.value)


def write_ods(path, grids, hidden=""):
    """Write sheets as LibreOffice does, so far as a list needs it: each cell a text."""
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in names)
    body = ""
    for name, rows in grids.items():
        cells = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'
                if value not in (None, "") else "<table:table-cell/>"
                for value in row
            )
            + "</table:table-row>"
            for row in rows
        )  # fmt: skip
        style = ' table:style-name="an"' if name == hidden else ""
        body += f'<table:table table:name="{name}"{style}>{cells}</table:table>'
    look = '<style:style style:name="an" style:family="table"><style:table-properties table:display="false"/></style:style>'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f"<office:automatic-styles>{look}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}"/>')
