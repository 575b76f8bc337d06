"""`vanban so`: the registers."""

from __future__ import annotations

import typer

from vanban.cli import so_den, so_di, so_dia_chi, so_mat, so_noi_de, so_sach
from vanban.cli.so_options import expanded

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Sổ đăng ký văn bản: cấp, giữ, hủy số; văn bản đến; xuất sổ; sao lưu.",
)
for _name, _command in (
    ("cap", so_di.cap),
    ("giu", so_di.giu),
    ("du-kien", so_di.du_kien),
    ("tra-so", so_di.tra_so),
    ("dung", so_di.dung),
    ("gia-han", so_di.gia_han),
    ("huy", so_di.huy),
    ("chen", so_di.chen),
    ("dang-ky", so_di.dang_ky),
    ("tra-cuu", so_di.tra_cuu),
    ("xem", so_di.xem),
    ("sua", so_di.sua),
    ("gan-tep", so_di.gan_tep),
    ("chuyen", so_sach.chuyen),
    ("muon", so_sach.muon),
    ("tra", so_sach.tra),
    ("bi", so_sach.bi),
    ("phieu-gui", so_sach.phieu_gui),
    ("xuat", so_sach.xuat),
    ("thong-ke", so_sach.thong_ke),
    ("khoa-nam", so_sach.khoa_nam),
    ("mo-nam", so_sach.mo_nam),
    ("nhap", so_sach.nhap),
    ("noi-de", so_noi_de.noi_de),
    ("sao-luu", so_sach.sao_luu),
    ("phuc-hoi", so_sach.phuc_hoi),
    ("ma-hoa", so_mat.ma_hoa),
    ("doi-mat-khau", so_mat.doi_mat_khau),
    ("lich-su", so_sach.lich_su),
    ("kiem-tra", so_sach.kiem_tra),
):
    app.command(_name)(expanded(_command))
app.add_typer(so_den.app, name="den")
app.add_typer(so_sach.vao_so, name="vao-so")
app.add_typer(so_dia_chi.app, name="dia-chi")
