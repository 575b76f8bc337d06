"""Every error that a docstring of the window promises is raised, as that error, with where it is said and nothing written."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest

import vanban
from vanban import errors
from vanban.api import (
    awards,
    batch_issuing,
    bookkeeping,
    certificates,
    checks,
    copies,
    forms,
    issuing,
    items,
    learning,
    lists,
    mailing,
    offices,
    papers,
    pdf,
    preprinted,
    registers,
    secret_books,
    signing,
    templates,
)

TODAY = date(2026, 3, 5)


@dataclass(frozen=True)
class Desk:
    """A folder with a paper, its record, a list, an edited file, and files that are not what their names say; a book apart."""

    folder: Path
    book: Path

    def __getattr__(self, name: str) -> Path:
        return self.folder / name.replace("_", ".")


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ban")
    record = papers.sample("ke_hoach")
    (folder / "ke.yaml").write_text(record, encoding="utf-8")
    (folder / "sai.yaml").write_text(record.replace("trich_yeu:", "trich_yeuu:"), encoding="utf-8")
    (folder / "hong.yaml").write_text("a: [", encoding="utf-8")
    papers.save(papers.load(folder / "ke.yaml"), folder / "ke.docx")
    papers.save(papers.from_dict(vanban.to_dict(papers.load(folder / "ke.yaml")) | {"so": None}), folder / "khac.docx")
    (folder / "la.docx").write_bytes(b"khong phai Word")
    (folder / "la.pdf").write_bytes(b"khong phai PDF")
    (folder / "la.xlsx").write_bytes(b"khong phai Excel")
    (folder / "cua.docx").write_bytes(b"viec cua nguoi khac")
    (folder / "cua.xlsx").write_bytes(b"viec cua nguoi khac")
    with pikepdf.new() as page:
        page.add_blank_page()
        page.save(folder / "trang.pdf")
    (folder / "ds.csv").write_text("Họ và tên,Đơn vị\nTrần An,P\n,P\n", encoding="utf-8")
    (folder / "cu.txt").write_text("van ban tho", encoding="utf-8")
    (folder / "co.yaml").write_text(papers.sample_profile(), encoding="utf-8")
    (folder / "phoi.yaml").write_text(preprinted.sample_form("giay_khen"), encoding="utf-8")
    template = docx.Document()
    template.add_paragraph("Ông {{ ten }}")
    template.save(str(folder / "khuon.docx"))
    (folder / "nam").mkdir()
    (folder / "nam" / "nam.yaml").write_text("nam: 2026", encoding="utf-8")
    (folder / "nam" / "ban_sao.docx").write_bytes(b"viec cua nguoi khac")
    (folder / "giay.yaml").write_text("loai: giay_khen\nkhong_co: 1\n", encoding="utf-8")
    (folder / "sao.yaml").write_text(copies.sample_copy(), encoding="utf-8")
    (folder / "cu.odt").write_bytes(b"PK")
    (folder / "la.png").write_bytes(b"viec cua nguoi khac")
    (folder / "anh").mkdir()
    (folder / "anh" / "trang-1.png").write_bytes(b"viec cua nguoi khac")
    (folder / "anh" / "trang-01.png").write_bytes(b"viec cua nguoi khac")
    (folder / "khong.so.yaml").write_text(re.sub(r"(?m)^(so|ngay): .*\n", "", record), encoding="utf-8")
    (folder / "chung.yaml").write_text(certificates.sample_common("giay_khen"), encoding="utf-8")
    (folder / "mot.yaml").write_text(certificates.sample_record("giay_khen"), encoding="utf-8")
    (folder / "ten.csv").write_text("Họ và tên,Giới tính\nTrần An,Nam\n", encoding="utf-8")
    (folder / "ngo.csv").write_text("Họ và tênn,Chức vụ\nTrần An,Văn thư\n", encoding="utf-8")
    (folder / "o.yaml").write_text("o:\n- {truong: ho_ten, x: 100, y: 50}\n", encoding="utf-8")
    (folder / "hu").mkdir()
    for name in sorted(path.name for path in (Path(__file__).parents[2] / "templates" / "docx").glob("*.docx")):
        (folder / "hu" / name).write_bytes(b"PK")
    return folder


@pytest.fixture
def desk(laid: Path, tmp_path: Path) -> Iterator[Desk]:
    before = {path: path.read_bytes() for path in laid.rglob("*") if path.is_file()}
    yield Desk(laid, tmp_path / "so.db")
    after = {path: path.read_bytes() for path in laid.rglob("*") if path.is_file()}
    assert after == before, "nothing is written where an error is raised"


def _book(desk: Desk) -> Any:
    return registers.mo_so(desk.book, user="Lan", clock=lambda: datetime(2026, 3, 5), co_quan="VP")


Call = Callable[[Desk], Any]
PROMISED: dict[str, Call] = {
    "papers.load InputError": lambda d: vanban.load(d.sai_yaml),
    "papers.load InputError, no YAML": lambda d: vanban.load(d.hong_yaml),
    "papers.load_with_profile InputError": lambda d: papers.load_with_profile(d.ke_yaml, profile=d.hong_yaml),
    "papers.office_at InputError": lambda d: papers.office_at(profile=d.hong_yaml),
    "papers.from_dict InputError": lambda _: vanban.from_dict({"loai": "ke_hoach"}),
    "papers.render InputError": lambda d: vanban.render(vanban.replace(vanban.load(d.ke_yaml), trich_yeu="a\x01b")),
    "papers.render TemplateError": lambda d: vanban.render(vanban.load(d.ke_yaml), templates=d.khong_co),
    "papers.render UsageError": lambda _: vanban.render({"loai": "ke_hoach"}),  # type: ignore[arg-type]
    "papers.save OverwriteError": lambda d: vanban.save(vanban.load(d.ke_yaml), d.cua_docx),
    "papers.save OSError": lambda d: vanban.save(vanban.load(d.ke_yaml), d.cu_txt / "x.docx"),
    "papers.check DocumentError": lambda d: vanban.check(d.la_docx),
    "papers.check DocumentError, bytes": lambda _: vanban.check(b"x"),
    "papers.check DocumentError, none": lambda d: vanban.check(d.khong_docx),
    "papers.read DocumentError": lambda d: vanban.read(d.la_docx),
    "papers.sample InputError": lambda _: vanban.sample("khong_co"),
    "papers.json_schema InputError": lambda _: vanban.json_schema("khong_co"),
    "replace PaperError": lambda d: vanban.replace(vanban.load(d.ke_yaml), khong_co=1),
    "replace UsageError": lambda _: vanban.replace("x", a=1),  # type: ignore[type-var]
    "batch.merge InputError": lambda d: vanban.merge([], d.moi_docx),
    "batch.merge InputError, one name": lambda d: vanban.merge(str(d.ke_docx), d.moi_docx),
    "batch.merge DocumentError": lambda d: vanban.merge([d.ke_docx, d.la_docx], d.moi_docx),
    "batch.merge OverwriteError": lambda d: vanban.merge([d.ke_docx], d.cua_docx),
    "batch.run_batch InputError": lambda d: vanban.run_batch(d.la_xlsx, d.ra, kind="giay_khen", common={}),
    "batch.run_batch InputError, kind": lambda d: vanban.run_batch(d.ds_csv, d.ra, kind="khong_co"),
    "batch.run_batch TemplateError": lambda d: vanban.run_batch(d.ds_csv, d.ra, template=d.la_docx),
    "batch.preview_batch InputError": lambda d: vanban.preview_batch(d.la_xlsx, kind="giay_khen"),
    "awards.make_year InputError": lambda d: awards.make_year(d.folder, d.ra, user="Lan"),
    "awards.deadlines InputError": lambda d: awards.deadlines(d.folder, today=TODAY),
    "awards.year_plan InputError": lambda d: awards.year_plan(d.folder),
    "awards.day InputError": lambda _: awards.day("31/02/2026"),
    "bookkeeping.outgoing_of InputError": lambda _: bookkeeping.outgoing_of({}, TODAY),
    "bookkeeping.incoming_of InputError": lambda _: bookkeeping.incoming_of({}),
    "bookkeeping.hold InputError": lambda d: bookkeeping.hold(_book(d), {}),
    "bookkeeping.read_filters InputError": lambda _: bookkeeping.read_filters({"tu_ngay": "31/02"}, most=5),
    "bookkeeping.extend InputError": lambda d: bookkeeping.extend(_book(d), "01/QĐ-VP", "hôm nào"),
    "bookkeeping.extend RegisterError": lambda d: bookkeeping.extend(_book(d), "01/QĐ-VP", "05/4/2026"),
    "certificates.write_sample_list InputError": lambda d: certificates.write_sample_list("khong_co", d.moi_xlsx),
    "certificates.write_sample_list OverwriteError": lambda d: certificates.write_sample_list("giay_khen", d.cua_xlsx),
    "certificates.sample_common InputError": lambda _: certificates.sample_common("khong_co"),
    "certificates.sample_record InputError": lambda _: certificates.sample_record("khong_co"),
    "preprinted.sample_form InputError": lambda _: preprinted.sample_form("khong_co"),
    "certificates.make_certificate InputError": lambda d: certificates.make_certificate(
        d.giay_yaml, papers.office_at()
    ),
    "certificates.read_list InputError": lambda d: certificates.read_list(d.la_xlsx),
    "certificates.load_common InputError": lambda d: certificates.load_common(d.hong_yaml, "giay_khen"),
    "preprinted.print_on_forms InputError": lambda d: preprinted.print_on_forms(d.hong_yaml, d.ds_csv, d.moi_pdf),
    "preprinted.write_calibration_sheet InputError": lambda d: preprinted.write_calibration_sheet(
        d.hong_yaml, d.moi_pdf
    ),
    "preprinted.calibrate InputError": lambda d: preprinted.calibrate(d.hong_yaml),
    "preprinted.preview_form InputError": lambda d: preprinted.preview_form(d.hong_yaml, d.moi_pdf),
    "checks.inspect DocumentError": lambda d: checks.inspect(d.la_docx),
    "checks.annotate OverwriteError": lambda d: checks.annotate(d.ke_docx, d.ke_docx, vanban.check(d.ke_docx)),
    "checks.annotate InputError": lambda d: checks.annotate(d.cu_odt, d.moi_docx, vanban.check(d.ke_docx)),
    "checks.annotate DocumentError": lambda d: checks.annotate(d.la_docx, d.moi_docx, vanban.check(d.ke_docx)),
    "checks.repair OverwriteError": lambda d: checks.repair(d.ke_docx, d.cua_docx),
    "checks.repair InputError": lambda d: checks.repair(d.cu_odt, d.moi_docx),
    "checks.repair DocumentError": lambda d: checks.repair(d.la_docx, d.moi_docx),
    "checks.suggest OverwriteError": lambda d: checks.suggest(d.ke_docx, d.ke_docx),
    "checks.suggest InputError": lambda d: checks.suggest(d.cu_odt, d.moi_docx),
    "checks.suggest DocumentError": lambda d: checks.suggest(d.la_docx, d.moi_docx),
    "checks.relay OverwriteError": lambda d: checks.relay(d.ke_docx, d.ke_docx),
    "checks.relay DocumentError": lambda d: checks.relay(d.la_docx, d.moi_docx),
    "checks.policy InputError": lambda _: checks.policy({"khong_co": 1}),
    "checks.load_policy InputError": lambda d: checks.load_policy(d.hong_yaml),
    "checks.policy_for InputError": lambda d: checks.policy_for(d.ke_docx, profile=d.hong_yaml),
    "copies.make_copy InputError": lambda d: copies.make_copy(d.hong_yaml),
    "copies.make_copy DocumentError": lambda d: copies.make_copy(d.sao_yaml, d.la_docx, d.moi_docx),
    "forms.fields InputError": lambda _: forms.fields("khong_co"),
    "forms.paper_of InputError": lambda _: forms.paper_of({"loai": "ke_hoach"}),
    "items.items_of InputError": lambda _: items.items_of("khong_co"),
    "learning.learn_template TemplateError": lambda d: learning.learn_template(d.la_docx, d.moi_docx),
    "learning.learn_template OverwriteError": lambda d: learning.learn_template(d.ke_docx, d.cua_docx),
    "learning.write_places OverwriteError": lambda d: learning.write_places(d.cu_txt, {"a": "b"}),
    "learning.read_places InputError": lambda d: learning.read_places(d.cu_txt),
    "lists.sheets InputError": lambda d: lists.sheets(d.la_xlsx),
    "lists.correct InputError": lambda d: lists.correct(d.ke_docx, {"A1": "x"}),
    "lists.correct DocumentError": lambda d: lists.correct(d.la_xlsx, {"A1": "x"}),
    "lists.pack OSError": lambda d: lists.pack(d.folder, ["khong-co.docx"], d.moi_zip),
    "mailing.doc_dia_chi InputError": lambda d: mailing.doc_dia_chi(d.cu_txt),
    "mailing.phieu_giai_quyet RegisterError": lambda d: mailing.phieu_giai_quyet(_book(d), 7, d.moi_docx),
    "mailing.viet_phieu_gui RegisterError": lambda d: mailing.viet_phieu_gui(
        _book(d), ["01/QĐ-VP"], d.moi_docx, profile=d.co_yaml
    ),
    "offices.profile_record InputError": lambda d: offices.profile_record(d.hong_yaml),
    "offices.save_profile InputError": lambda d: offices.save_profile(d.moi_yaml, {"khong_co": 1}),
    "offices.keep_template InputError": lambda _: offices.keep_template(papers.office_at(), "khong_co", b""),
    "pdf.read_day InputError": lambda _: pdf.read_day("05/13/2026"),
    "pdf.to_pdf OverwriteError": lambda d: vanban.to_pdf(d.ke_docx, d.la_pdf),
    "pdf.to_images DocumentError": lambda d: pdf.to_images(d.la_pdf),
    "pdf.to_images InputError": lambda d: pdf.to_images(d.trang_pdf, pages=[2]),
    "pdf.compare DocumentError": lambda d: pdf.compare(d.trang_pdf, d.la_pdf),
    "pdf.merge InputError": lambda d: pdf.merge([], d.moi_pdf),
    "pdf.merge InputError, titles": lambda d: pdf.merge([d.trang_pdf], d.moi_pdf, titles=["a", "b"]),
    "pdf.merge DocumentError": lambda d: pdf.merge([d.trang_pdf, d.la_pdf], d.moi_pdf),
    "pdf.merge OverwriteError": lambda d: pdf.merge([d.trang_pdf, d.trang_pdf], d.la_pdf),
    "registers.cau_hinh InputError": lambda d: registers.cau_hinh(d.hong_yaml),
    "registers.mo_so InputError": lambda d: registers.mo_so(profile=d.hong_yaml),
    "registers.mo_so RegisterError": lambda d: registers.mo_so(d.cu_txt),
    "registers.so_mat InputError": lambda d: registers.so_mat(d.hong_yaml),
    "registers.doc_ngay InputError": lambda _: registers.doc_ngay("31/02/2026", "ngay"),
    "registers.doc_loai InputError": lambda _: registers.doc_loai(["khong co"]),
    "registers.doc_so_cu InputError": lambda d: registers.doc_so_cu(d.la_xlsx),
    "registers.doc_so_cu InputError, no header": lambda d: registers.doc_so_cu(d.ds_csv),
    "registers.doc_vao_so InputError": lambda d: registers.doc_vao_so(d.la_xlsx, "giay_khen", 2026),
    "signing.sign InputError": lambda d: vanban.sign(d.ke_docx, d.moi_pdf, signing.KeyFile(d.cu_txt, "x")),
    "signing.sign InputError, key": lambda d: vanban.sign(d.trang_pdf, d.moi_pdf, signing.KeyFile(d.cu_txt, "x")),
    "signing.verify DocumentError": lambda d: vanban.verify(d.la_pdf),
    "signing.verify InputError": lambda d: vanban.verify(d.trang_pdf, roots=[d.cu_txt]),
    "templates.export_templates InputError": lambda d: templates.export_templates(d.ra, ["khong_co"]),
    "templates.rewrite_template TemplateError": lambda d: templates.rewrite_template(d.la_docx, d.moi_docx),
    "templates.bytes_of TemplateError": lambda d: templates.bytes_of(d.khong_docx),
    "papers.save InputError": lambda d: vanban.save(
        vanban.replace(vanban.load(d.ke_yaml), trich_yeu="a\x01b"), d.moi_docx
    ),
    "papers.save TemplateError": lambda d: vanban.save(vanban.load(d.ke_yaml), d.moi_docx, templates=d.khong_co),
    "batch.run_batch OSError": lambda d: vanban.run_batch([{"ten": "A"}], d.cu_txt / "ra", template=d.khuon_docx),
    "batch.run_batch OverwriteError": lambda d: vanban.run_batch(
        [{"ten": "A"}], d.folder, template=d.khuon_docx, options=vanban.BatchOptions(pattern="cua")
    ),
    "batch.merge OSError": lambda d: vanban.merge([d.ke_docx], d.cu_txt / "x.docx"),
    "batch_issuing.issue_batch InputError": lambda d: batch_issuing.issue_batch(
        [{"ten": "A"}], d.ra, _book(d), kind="khong_co"
    ),
    "bookkeeping.change_incoming InputError": lambda d: bookkeeping.change_incoming(_book(d), 1, 2026, "chuyen", {}),
    "bookkeeping.change_incoming RegisterError": lambda d: bookkeeping.change_incoming(_book(d), 1, 2026, "xong", {}),
    "bookkeeping.change_incoming UsageError": lambda d: bookkeeping.change_incoming(_book(d), 1, 2026, "giao", {}),
    "certificates.write_sample_list OSError": lambda d: certificates.write_sample_list(
        "giay_khen", d.cu_txt / "x.xlsx"
    ),
    "preprinted.write_calibration_sheet OverwriteError": lambda d: preprinted.write_calibration_sheet(
        d.phoi_yaml, d.la_pdf
    ),
    "copies.order_of InputError": lambda d: copies.order_of(d.hong_yaml),
    "copies.make_copy OverwriteError": lambda d: copies.make_copy(d.sao_yaml, d.ke_docx, d.cua_docx),
    "issuing.phat_hanh InputError": lambda d: issuing.phat_hanh([d.ke_yaml], _book(d), d.ra),
    "issuing.expected InputError": lambda d: issuing.expected(vanban.load(d.ke_yaml), _book(d)),
    "mailing.in_bi RegisterError": lambda d: mailing.in_bi(_book(d), ["01/QĐ-VP"], d.moi_docx, profile=d.co_yaml),
    "offices.keep_template TemplateError": lambda d: offices.keep_template(
        papers.office_at(profile=d.co_yaml), "ke_hoach", b"PK"
    ),
    "secret_books.ma_hoa RegisterError": lambda d: secret_books.ma_hoa(d.cu_txt, "mật khẩu đủ dài 2026"),
    "secret_books.doi_mat_khau RegisterError": lambda d: secret_books.doi_mat_khau(d.cu_txt, "a", "b"),
    "signing.sign_attachment InputError": lambda d: signing.sign_attachment(d.ke_docx, d.moi_pdf, _key(d), "1/QĐ-VP"),
    "signing.sign_copy DocumentError": lambda d: signing.sign_copy(
        d.trang_pdf, d.moi_pdf, _key(d), "sao_y", "Văn phòng"
    ),
    "templates.export_templates OverwriteError": lambda d: templates.export_templates(d.nam, ["ban_sao"]),
    "bookkeeping.hold RegisterError": lambda d: bookkeeping.hold(
        _locked(d), {"loai": "quyet_dinh", "so_luong": "1", "cho": "Phòng A"}
    ),
    "certificates.make_certificate TemplateError": lambda d: certificates.make_certificate(
        d.mot_yaml, papers.office_at(templates=d.hu)
    ),
    "certificates.certificate_maker TemplateError": lambda d: certificates.certificate_maker(
        "giay_khen", _common(d), templates=d.hu
    ),
    "certificates.certificate_maker InputError": lambda d: certificates.certificate_maker(
        "giay_khen", dataclasses.replace(_common(d), values={**_common(d).values, "quoc_huy": str(d.la_docx)})
    ),
    "certificates.print_certificates InputError": lambda d: certificates.print_certificates(
        "giay_khen", [], _common(d), d.moi_pdf
    ),
    "preprinted.print_on_forms OverwriteError": lambda d: preprinted.print_on_forms(d.o_yaml, d.ten_csv, d.la_pdf),
    "preprinted.print_on_forms UnsettledError": lambda d: preprinted.print_on_forms(d.o_yaml, d.ngo_csv, d.moi_pdf),
    "preprinted.print_on_forms RecordError": lambda d: preprinted.print_on_forms(d.o_yaml, d.ds_csv, d.moi_pdf),
    "preprinted.preview_form OverwriteError": lambda d: preprinted.preview_form(d.o_yaml, d.la_png),
    "checks.relay InputError": lambda d: checks.relay(d.khuon_docx, d.moi_docx),
    "issuing.phat_hanh RegisterError": lambda d: issuing.phat_hanh([d.khong_so_yaml], _locked(d), d.ra),
    "issuing.issue RegisterError": lambda d: issuing.issue([_unnumbered(d)], _locked(d), d.folder / "ra"),
    "issuing.expected RegisterError": lambda d: issuing.expected(_unnumbered(d)[2], _locked(d)),
    "issuing.ready_to_issue InputError": lambda d: issuing.ready_to_issue(vanban.load(d.ke_yaml), "ke.yaml", TODAY),
    "mailing.in_bi OverwriteError": lambda d: mailing.in_bi(
        _written(d), ["01/QĐ-VP"], d.cua_docx, kinh_gui=["Sở A"], profile=d.co_yaml
    ),
    "mailing.in_bi TemplateError": lambda d: mailing.in_bi(
        _written(d), ["01/QĐ-VP"], d.moi_docx, kinh_gui=["Sở A"], profile=d.co_yaml, templates=d.hu
    ),
    "mailing.phieu_giai_quyet OverwriteError": lambda d: mailing.phieu_giai_quyet(
        _arrived(d), 1, d.cua_docx, profile=d.co_yaml
    ),
    "mailing.phieu_giai_quyet TemplateError": lambda d: mailing.phieu_giai_quyet(
        _arrived(d), 1, d.moi_docx, profile=d.co_yaml, templates=d.hu
    ),
    "mailing.viet_phieu_gui InputError": lambda d: mailing.viet_phieu_gui(
        _written(d), ["01/QĐ-VP"], d.moi_docx, profile=d.co_yaml
    ),
    "pdf.to_images OverwriteError": lambda d: pdf.to_images(d.trang_pdf, d.anh),
    "registers.in_so InputError": lambda d: registers.in_so(
        _written(d), registers.ChonSo(kieu="khong_co", nam=2026), d.moi_docx
    ),
    "registers.in_so OverwriteError": lambda d: registers.in_so(
        _written(d), registers.ChonSo(kieu="van_ban_di", nam=2026), d.cua_docx
    ),
    "registers.in_so TemplateError": lambda d: registers.in_so(
        _written(d), registers.ChonSo(kieu="van_ban_di", nam=2026), d.moi_docx, templates=d.hu
    ),
    "awards.start_year OverwriteError": lambda d: awards.start_year(d.nam, 2026),
    "so_thanh_chu NumberError": lambda _: vanban.so_thanh_chu(2.05),  # type: ignore[arg-type]
    "so_thanh_chu NumberError, bool": lambda _: vanban.so_thanh_chu(True),
    "so_thanh_chu NumberError, length": lambda _: vanban.so_thanh_chu(10**300),
    "tien_thanh_chu NumberError": lambda _: vanban.tien_thanh_chu(2.5),  # type: ignore[arg-type]
    "tien_thanh_chu MoneyError": lambda _: vanban.tien_thanh_chu(5, te="QQQ"),
    "ngay_thang DateError": lambda _: vanban.ngay_thang("05/3/2026"),  # type: ignore[arg-type]
}


def _locked(desk: Desk) -> Any:
    """A book whose year is over: it refuses."""
    book = _book(desk)
    book.khoa_nam(2026)
    return book


def _written(desk: Desk) -> Any:
    """A book with one paper that nobody is to get."""
    book = _book(desk)
    book.cap(registers.YeuCau(loai="quyet_dinh", trich_yeu="Về việc khen thưởng"))
    return book


def _arrived(desk: Desk) -> Any:
    """A book in which one paper has come in."""
    book = _book(desk)
    book.den.nhan(
        registers.YeuCauDen(tac_gia="Sở Tài chính", so_ky_hieu="5/STC", trich_yeu="Về việc dự toán", loai="cong_van")
    )
    return book


def _unnumbered(desk: Desk) -> tuple[str, Any, Any]:
    return "khong-so.yaml", papers.office_at(), vanban.load(desk.khong_so_yaml)


def _common(desk: Desk) -> Any:
    return certificates.load_common(desk.chung_yaml, "giay_khen")


def _key(desk: Desk) -> signing.KeyFile:
    return signing.KeyFile(desk.cu_txt, "x")


def error_named(name: str) -> type[BaseException]:
    found = getattr(errors, name, None) or getattr(vanban.models, name, None) or getattr(vanban.language, name, None)
    return found or {"OSError": OSError}[name]


@pytest.mark.parametrize("name", PROMISED)
def test_loi_da_hua_thi_dung_loi_ay(name: str, desk: Desk) -> None:
    kind = error_named(name.split(",")[0].split()[-1])
    with pytest.raises(kind) as caught:
        PROMISED[name](desk)
    assert str(caught.value).strip()


ELSEWHERE = """
    awards.make_year RegisterError
    batch.picture_pages OverwriteError
    batch_issuing.issue_batch RegisterError
    bookkeeping.open_at InputError RegisterError
    certificates.print_certificates OverwriteError TemplateError
    issuing.issue InputError
    learning.learn_template InputError
    lists.printed_page InputError TemplateError
    mailing.viet_phieu_gui OverwriteError
    pdf.compare OverwriteError
    registers.nhap_so_cu InputError
    signing.sign DocumentError
    signing.sign_attachment DocumentError
    signing.sign_copy InputError
    templates.rewrite_template OverwriteError
"""
"""Function and errors that need more than a desk: a book with papers, a list with bad rows, a key. Their rooms try them."""
_OF_THE_MACHINE = {"ConversionError", "MissingDependencyError"}


def test_loi_hua_moi_thi_phai_thu() -> None:
    """A promise that is added to a docstring is tried above, or named here."""
    promised: set[str] = set()
    for path in Path(papers.__file__).parent.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                raises = (ast.get_docstring(node) or "").partition("Raises:")[2]
                told = re.findall(r"^ {4}([A-Z]\w+Error(?:, [A-Z]\w+Error)*):", raises, re.MULTILINE)
                promised |= {f"{path.stem}.{node.name} {one}" for names in told for one in names.split(", ")}
    promised = {one for one in promised if one.split()[1] not in _OF_THE_MACHINE}
    rows = [line.split() for line in ELSEWHERE.split("\n") if line]
    elsewhere = {f"{name} {one}" for name, *kinds in rows for one in kinds}
    tried = {name.split(",")[0] for name in PROMISED}
    assert promised - tried == elsewhere
