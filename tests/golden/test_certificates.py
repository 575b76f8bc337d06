"""What certificates say, how each line stands, what is told and refused: one table a reviewer can read."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import yaml
from docx import Document

from vanban.batch.certificates.common import Common, make_common
from vanban.batch.certificates.form_reading import parse_form
from vanban.batch.certificates.items import item_lines
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS, CertificateKind, certificate_kind
from vanban.batch.certificates.making import CertificateMaker, arranged, prepare
from vanban.batch.certificates.samples import sample_common, sample_list
from vanban.batch.certificates.single import sample_record
from vanban.batch.rows import Row
from vanban.errors import InputError

Compare = Callable[[str, str], None]
COMMON: dict[str, Any] = {
    "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026", "dia_danh": "Lạng Sơn", "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Hà Vân"},
    "nam": "2026", "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}",
    "ten_ky_niem_chuong": "Vì sự nghiệp thi đua, khen thưởng", "ten_khoa": "Bồi dưỡng văn thư",
}  # fmt: skip
TRIED = yaml.safe_load(Path(__file__).with_name("certificates.yaml").read_text(encoding="utf-8"))
MERIT, NAME, UNIT = (TRIED["chu_dai_dan"][name].split() for name in ("thanh_tich", "ten", "don_vi"))


def common_of(kind: str, folder: Path | None = None, **changes: Any) -> Common:
    fields = certificate_kind(kind).fields
    known = {field.key for field in fields}
    record = {key: value for key, value in {**COMMON, **changes}.items() if value is not None}
    wanted = {key: value for key, value in record.items() if key in known or key in changes}
    return make_common(wanted, kind, fields, folder=folder)


def row_of(kind: str, index: int = 1, **values: Any) -> Row:
    blank = {column.key: "" for column in certificate_kind(kind).columns}
    names = [*blank, *(name for name in values if name not in blank)]
    places = {name: f"DS!{chr(65 + n)}{index + 1}" for n, name in enumerate(names)}
    return Row(index, f"DS!hàng {index + 1}", {**blank, **values}, places=places)


def faults(work: Callable[[], object]) -> list[str]:
    """What is said when something is refused, a line each; nothing when it is not."""
    try:
        work()
    except InputError as error:
        return [f"  ! {problem}" for problem in error.problems]
    return []


def sheet_lines(maker: CertificateMaker, row: Row) -> Iterator[str]:
    """Every line of a certificate as it stands in the file: height of its row, its size, its text; what is told."""
    said = faults(lambda: maker.check(row))
    if said:
        yield from said
        return
    data, notes = maker.ready(row)
    table = Document(io.BytesIO(b"".join(data))).tables[0]
    for line in table.rows:
        high = line._tr.trPr.find(".//{*}trHeight")
        for cell in dict.fromkeys(cell._tc for cell in line.cells):
            for paragraph in cell.findall("{*}p"):
                text = "".join(
                    "/" if piece.tag.endswith("}br") else piece.text or "" for piece in paragraph.iter("{*}t", "{*}br")
                )
                sizes = [one.val.pt for one in paragraph.iter("{*}sz")]
                spacing = [
                    one.get(one.tag.replace("spacing", "line")) for one in paragraph.findall("{*}pPr/{*}spacing")
                ]
                if text:
                    yield f"  {high.val.twips if high is not None else '':>5} {sizes} {spacing} {text}"
    yield from (f"  ~ {note}" for note in notes)


def test_mot_to_giay_voi_chu_ngan_dan_den_dai(golden: Compare) -> None:
    """Rows give way, types shrink, lines break: by merits, names and units that grow word by word."""
    lines = []
    for kind, paper in (("giay_khen", "a4"), ("chung_nhan_ldtt", "a4_dung")):
        maker = prepare(kind, common_of(kind, kho_giay=paper))
        assert maker.setter is not None
        for merit, name, unit in (
            *((count, 3, 2) for count in range(0, len(MERIT), 9)),
            *((12, count, 4) for count in range(4, len(NAME), 3)),
            *((20, 5, count) for count in range(0, len(UNIT), 4)),
            (60, 9, 16), (70, 14, 22), (len(MERIT), len(NAME), len(UNIT)),
        ):  # fmt: skip
            zones = {
                "dong_tang": "Tặng", "danh_hieu": "Giấy khen", "nguoi_nhan": " ".join(NAME[:name]),
                "don_vi": " ".join(UNIT[:unit]), "thanh_tich": " ".join(MERIT[:merit]), "chuc_vu_ky": "Chánh Văn phòng",
            }  # fmt: skip
            done, unfit = maker.setter.set(zones)
            lines.append(f"{kind} {paper} {merit} {name} {unit} {' '.join(unfit)}")
            for key in maker.setter.giving:
                one = done.get(key)
                if one is not None:
                    place = f"{one.box.y:.2f}+{one.box.height:.2f}" if one.box else "-"
                    marks = f"{'s' if one.shrunk else ''}{'w' if one.wrapped else ''}"
                    ends = "/".join(line.split()[-1] for line in one.lines)
                    lines.append(f"  {key} {place} {one.size:g} {len(one.lines)}{marks} {ends}")
    golden("giay-khen-dat-chu.txt", "\n".join(lines) + "\n")


def test_moi_to_giay_in_gi_hay_vi_sao_khong_in(golden: Compare) -> None:
    lines = []
    for one in TRIED["to_giay"]:
        kind, record, values = one["loai"], one["chung"], one["hang"]
        lines.append(f"{kind} {record} {values}")
        made: list[CertificateMaker] = []
        said = faults(lambda kind=kind, record=record, made=made: made.append(prepare(kind, common_of(kind, **record))))  # type: ignore[misc]
        lines += said or sheet_lines(made[0], row_of(kind, **values))
    golden("giay-in-gi.txt", "\n".join(lines) + "\n")


def test_sang_kien_mot_to_mot_tac_gia_hay_ca_nhom_va_thu_tu_in(golden: Compare) -> None:
    kind = "chung_nhan_sang_kien"
    people = [
        ("Vũ Bình", "nam", "Một cửa", "60"), ("Lê An", "nu", "một cửa", "40%"), ("Hà Chi", "nu", "Sổ tay", "0,5"),
        ("Trần Ân", "nam", "Sổ tay", "0,3"), ("Đỗ Ba", "", "Sổ tay", "0.3"), ("Lý Tư", "nam", "Kho", "99,995"),
        ("Lê Năm", "nam", "Ao", "99,98"), ("Lê Sáu", "nam", "", "x"), ("Lê Bảy", "nam", "", ""), ("Mai Tám", "nu", "Chợ", "50"),
        ("Mai Chín", "nu", "Chợ", ""),
    ]  # fmt: skip
    rows = [
        row_of(kind, n, ho_ten=name, gioi_tinh=sex, ten_sang_kien=idea, ty_le=share, stt=str(n % 9),
               ghi_chu="Ví dụ, xóa hàng này" if n == 2 else "")
        for n, (name, sex, idea, share) in enumerate(people, 1)
    ]  # fmt: skip
    lines = []
    by_idea = {"moi_giay": "sang_kien"}
    for record in ({}, by_idea, {"thu_tu": "ten", "so_vang": "khong"}, {**by_idea, "xung_ho": "khong"}):
        lines.append(f"{record}")
        common = common_of(kind, **record)
        maker = prepare(kind, common)
        for row in arranged(kind, common, rows):
            told = {name: value for name, value in row.values.items() if value}
            lines.append(f" {row.index} {row.place} {told}")
            lines += [f"  ~ {note}" for note in row.notes]
            lines += [f"  ! {problem}" for problem in row.problems] or faults(
                lambda row=row, maker=maker: maker.check(row)
            )  # type: ignore[misc]
    golden("giay-sang-kien.txt", "\n".join(lines) + "\n")


def test_ban_ghi_chung_hieu_the_nao_hay_sai_o_dau(golden: Compare) -> None:
    lines = []
    for changes in TRIED["ban_ghi_chung"]:
        lines.append(f"{dict(changes)!r}")
        made: list[Common] = []
        said = faults(lambda changes=changes, made=made: made.append(common_of("giay_khen", **changes)))  # type: ignore[misc]
        lines += said
        if not said:
            (one,) = made
            shown = {key: one.values[key] for key in changes if key in one.values}
            lines.append(f"  {shown} {one.dates} {one.signer} {one.signer_name!r} {one.paper}")
    given = {"dia_danh": "Huế", "nam": None, "tham_quyen": "Của cơ quan", "xung_ho": "khong", "la": 1}
    fields = certificate_kind("giay_khen").fields
    record = {
        key: value for key, value in COMMON.items() if key in {field.key for field in fields} and key != "dia_danh"
    }
    lines.append(str(dict(make_common(record, "giay_khen", fields, given=given).values)))
    golden("ban-ghi-chung.txt", "\n".join(lines) + "\n")


def test_phoi_in_san_hieu_the_nao_hay_sai_o_dau(golden: Compare) -> None:
    lines = []
    for text in TRIED["phoi"]:
        lines.append(text)
        made: list[Any] = []
        said = faults(lambda text=text, made=made: made.append(parse_form(text)))  # type: ignore[misc]
        lines += said
        if not said:
            (form,) = made
            lines.append(f"  {form.name!r} {form.kind!r} {form.width:g} x {form.height:g} {form.shift}")
            for one in form.fields:
                box = dataclasses.asdict(one.box)
                box |= {key: round(value, 3) for key, value in box.items() if isinstance(value, float)}
                lines.append(
                    f"  {one.pattern!r} {one.floor:g} {one.lines} {one.subject!r} {one.may_be_blank} {one.place} {box}"
                )
    golden("phoi-in-san.txt", "\n".join(lines) + "\n")


def sample_lines(kind: CertificateKind) -> Iterator[str]:
    yield from item_lines(kind)
    yield sample_common(kind)
    yield sample_record(kind)
    for sheet in openpyxl.load_workbook(io.BytesIO(sample_list(kind))).worksheets:
        yield f"{sheet.title} {sheet.freeze_panes}"
        for row in sheet.iter_rows(max_row=25):
            for cell in row:
                if cell.value is not None:
                    font = f"{cell.font.sz:g}{'b' if cell.font.b else ''}{'i' if cell.font.i else ''}"
                    high, wide = (
                        sheet.row_dimensions[cell.row].height,
                        sheet.column_dimensions[cell.column_letter].width,
                    )
                    note = cell.comment.text if cell.comment else ""
                    align = f"{cell.alignment.horizontal} {cell.alignment.vertical} {cell.alignment.wrap_text}"
                    yield f"{cell.coordinate} {font} {cell.fill.fgColor.rgb} {align} {high} {wide} {cell.value!r} {note}"
        for rule in sheet.data_validations.dataValidation:
            yield f"{rule.sqref} {rule.formula1} {rule.error} {rule.allow_blank}"
        yield str([sheet.cell(row, column).number_format for column in range(1, 18) for row in (2, 501, 502)])


def test_mau_de_dien_cua_moi_loai_giay(golden: Compare) -> None:
    kinds = ("giay_khen", "chung_nhan_sang_kien")
    texts = [line for name in kinds for line in sample_lines(CERTIFICATE_KINDS[name])]
    golden("giay-mau-de-dien.txt", "\n".join(texts) + "\n")
