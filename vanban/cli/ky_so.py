"""`vanban ky-so`: sign PDFs, and check the signatures of PDFs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from vanban import files
from vanban.api import signing as api
from vanban.cli.overwrite import GHI_DE
from vanban.errors import DocumentError, InputError, Problem, VanbanError
from vanban.frozen import dataclass

_PASSWORD = "VANBAN_MAT_KHAU"  # noqa: S105 - the name of a variable

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Ký số tệp PDF và kiểm tra chữ ký số.")


@app.command("ky")
def ky(
    tep: list[Path] = typer.Argument(..., metavar="TỆP...", help="Tệp PDF cần ký."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="TỆP|THƯ_MỤC", help="Tệp hoặc thư mục ghi ra; bỏ trống: thêm đuôi -da-ky."
    ),
    khoa: Path | None = typer.Option(None, "--khoa", metavar="TỆP", help="Tệp khóa .p12 hoặc .pfx."),
    thu_vien: Path | None = typer.Option(
        None, "--thu-vien", metavar="TỆP", help="Thư viện PKCS#11 của USB token (.dll, .so, .dylib)."
    ),
    token: str | None = typer.Option(None, "--token", metavar="NHÃN", help="Nhãn token khi cắm nhiều token."),
    chung_thu: str | None = typer.Option(None, "--chung-thu", metavar="NHÃN", help="Nhãn chứng thư trong token."),
    anh_chu_ky: Path | None = typer.Option(
        None, "--anh-chu-ky", metavar="PNG", help="Hình chữ ký (màu xanh, nền trong suốt) đặt trên họ tên."
    ),
    anh_dau: Path | None = typer.Option(
        None, "--anh-dau", metavar="PNG", help="Hình con dấu (màu đỏ, nền trong suốt) trùm 1/3 chữ ký về bên trái."
    ),
    rong_mm: float | None = typer.Option(None, "--rong-mm", metavar="MM", min=5, help="Chiều rộng thật của hình."),
    nguoi_ky: str | None = typer.Option(None, "--nguoi-ky", metavar="HỌ_TÊN", help="Họ tên in dưới chữ ký."),
    chuc_vu: str | None = typer.Option(None, "--chuc-vu", metavar="CHỨC_VỤ", help="Chức vụ in trên chữ ký."),
    vi_tri: str | None = typer.Option(
        None, "--vi-tri", metavar="TRANG,TRÁI,TRÊN", help="Giữa chữ ký, mm; chỉ cần với bản quét không có lớp chữ."
    ),
    phu_luc_cua: str | None = typer.Option(
        None, "--phu-luc-cua", metavar="SỐ", help="Ký phụ lục, văn bản kèm theo ở tệp riêng của văn bản số này."
    ),
    ban_sao: str | None = typer.Option(
        None, "--ban-sao", metavar="LOẠI", help="Ký bản sao điện tử: sao_y, trich_sao hoặc sao_luc."
    ),
    co_quan: str | None = typer.Option(None, "--co-quan", metavar="TÊN", help="Cơ quan sao (đi với --ban-sao)."),
    dau_thoi_gian: str | None = typer.Option(
        None, "--dau-thoi-gian", metavar="URL", help="Dịch vụ cấp dấu thời gian (RFC 3161)."
    ),
    mat_khau_tep: Path | None = typer.Option(
        None, "--mat-khau-tep", metavar="TỆP", help=f"Tệp chứa mật khẩu hoặc PIN; hoặc biến {_PASSWORD}; bỏ trống: hỏi."
    ),
    ghi_de: bool = GHI_DE,
) -> None:
    """Ký số tệp PDF. Không chọn hình hay thông tin nào thì ký không để dấu vết trên trang."""
    look = _Look(anh_chu_ky, anh_dau, rong_mm, nguoi_ky, chuc_vu, _place(vi_tri), phu_luc_cua, ban_sao, co_quan)
    look.check()
    targets = _targets(tep, ra)
    files.require(targets, overwrite=ghi_de, inputs=tep)
    with api.opened(_key(khoa, thu_vien, token, chung_thu, mat_khau_tep)) as signer:
        sys.stderr.write(f"Người ký: {signer.name}\n")
        failed = False
        for source, target in zip(tep, targets, strict=True):
            try:
                made = look.sign(source, target, signer, dau_thoi_gian, overwrite=ghi_de)
            except VanbanError as error:
                if len(tep) == 1:
                    raise
                sys.stderr.write(f"{source}: chưa ký\n{error}\n")
                failed = True
                continue
            sys.stdout.write(f"{target}\n")
            sys.stderr.writelines(f"Lưu ý: {told}\n" for told in made.notes)
    if failed:
        raise typer.Exit(1)


@app.command("kiem-tra")
def kiem_tra(
    tep: list[Path] = typer.Argument(
        ..., metavar="TỆP|THƯ_MỤC...", help="Tệp PDF đã ký; thư mục: mọi tệp .pdf trong đó và các thư mục con."
    ),
    goc: list[Path] = typer.Option(
        None, "--goc", metavar="TỆP|THƯ_MỤC", help="Chứng thư gốc tin cậy (.cer, .crt, .pem); lặp lại được."
    ),
    as_json: bool = typer.Option(False, "--json", help="In kết quả dạng JSON."),
    bang: bool = typer.Option(False, "--bang", help="In thành bảng, mỗi chữ ký một dòng, các cột cách nhau bằng tab."),
) -> None:
    """Kiểm tra chữ ký số: ai ký, lúc nào, tệp có bị sửa không. Không tra việc thu hồi chứng thư trên mạng."""
    found: dict[Path, tuple[api.SignatureReport, ...]] = {}
    unread: dict[Path, str] = {}
    everything = _files(tep)
    for path in everything:
        try:
            found[path] = api.verify(path, roots=goc or ())
        except DocumentError as error:
            sys.stderr.write(f"{error}\n")
            unread[path] = error.problems[0].noi_dung
    if bang:
        sys.stdout.write("\t".join(_COLUMNS) + "\n")
        for path in everything:
            rows = (
                _rows(path, found[path]) if path in found else [(str(path), f"KHÔNG đọc được: {unread[path]}", *_BLANK)]
            )
            sys.stdout.writelines("\t".join(row) + "\n" for row in rows)
        good = sum(bool(reports) and all(report.ok for report in reports) for reports in found.values())
        sys.stderr.write(
            f"{len(everything)} tệp: {good} đạt, {len(found) - good} không đạt, {len(unread)} không đọc được.\n"
        )
    elif as_json:
        said = [
            _as_data(path, found[path]) if path in found else {"tep": str(path), "dat": False, "loi": unread[path]}
            for path in everything
        ]
        sys.stdout.write(json.dumps(said, ensure_ascii=False, indent=2) + "\n")
    else:
        for path, reports in found.items():
            if not reports:
                sys.stdout.write(f"{path}: KHÔNG có chữ ký số\n")
            for report in reports:
                sys.stdout.write(f"{path}: {'đạt' if report.ok else 'KHÔNG ĐẠT'}: {report}\n")
    if unread:
        raise typer.Exit(2)
    if not all(reports and all(report.ok for report in reports) for reports in found.values()):
        raise typer.Exit(1)


_COLUMNS = ("Tệp", "Kết quả", "Trường", "Người ký", "Tổ chức cấp", "Thời điểm", "Thay đổi", "Tin cậy")
_BLANK = ("",) * (len(_COLUMNS) - 2)
_CHANGED = {"khong": "không", "ky_them": "ký thêm", "ghi_chu": "ghi chú", "bieu_mau": "BIỂU MẪU BỊ ĐIỀN",
            "sua": "BỊ SỬA"}  # fmt: skip


def _files(given: Sequence[Path]) -> list[Path]:
    """Give every PDF meant: folders stand for all in and below them."""
    found: list[Path] = []
    for path in given:
        inside = (
            sorted(p for p in path.rglob("*") if p.suffix.lower() == ".pdf" and p.is_file())
            if path.is_dir()
            else [path]
        )
        if not inside:
            raise InputError(Problem("thư mục này không có tệp PDF nào", tep=str(path)))
        found += inside
    return list(dict.fromkeys(found))


def _rows(path: Path, reports: Sequence[api.SignatureReport]) -> list[tuple[str, ...]]:
    if not reports:
        return [(str(path), "KHÔNG có chữ ký số", *_BLANK)]
    trust = {True: "có", False: "KHÔNG", None: "chưa xét"}
    return [
        (str(path), "đạt" if one.ok else "KHÔNG ĐẠT", one.field, one.signer, one.issuer,
         f"{one.moment.astimezone():%d/%m/%Y %H:%M:%S}" if one.moment else "",
         _CHANGED[one.change] if one.intact else "BỊ SỬA", trust[one.trusted])
        for one in reports
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Look:
    """What the signature shows, as asked for on the command line."""

    anh_chu_ky: Path | None
    anh_dau: Path | None
    rong_mm: float | None
    nguoi_ky: str | None
    chuc_vu: str | None
    vi_tri: api.SignaturePlace | None
    phu_luc_cua: str | None
    ban_sao: str | None
    co_quan: str | None

    def check(self) -> None:
        """See that the options fit together."""
        chosen = [v for v in (self.anh_chu_ky, self.anh_dau, self.phu_luc_cua, self.ban_sao) if v is not None]
        if len(chosen) > 1:
            raise InputError(
                Problem(
                    "mỗi lần ký chỉ chọn một trong --anh-chu-ky, --anh-dau, --phu-luc-cua, --ban-sao",
                    cach_sua="Ký hai lần: người có thẩm quyền trước, cơ quan sau",
                )
            )
        if (self.anh_chu_ky or self.anh_dau) and not (self.nguoi_ky or self.vi_tri):
            raise InputError(Problem("thiếu --nguoi-ky", cach_sua="Ghi họ tên đúng như in dưới chữ ký để tìm chỗ ký"))
        if (self.ban_sao is None) != (self.co_quan is None):
            raise InputError(Problem("--ban-sao và --co-quan phải đi cùng nhau"))

    def sign(
        self, source: Path, target: Path, signer: api.Signer, service: str | None, *, overwrite: bool
    ) -> api.Signed:
        """Sign one file."""
        if self.phu_luc_cua is not None:
            return api.sign_attachment(
                source, target, signer, self.phu_luc_cua, timestamp_url=service, overwrite=overwrite
            )
        if self.ban_sao is not None and self.co_quan is not None:
            kind = self.ban_sao.strip().lower().replace("-", "_")
            return api.sign_copy(source, target, signer, kind, self.co_quan, timestamp_url=service, overwrite=overwrite)
        return api.sign(source, target, signer, self._mark(), timestamp_url=service, overwrite=overwrite)

    def _mark(self) -> api.PersonMark | api.SealMark | None:
        name = self.nguoi_ky or ""
        if self.anh_chu_ky is not None:
            return api.PersonMark(self.anh_chu_ky, name, self.chuc_vu, self.rong_mm, self.vi_tri)
        if self.anh_dau is not None:
            return api.SealMark(self.anh_dau, name, self.chuc_vu, self.rong_mm, self.vi_tri)
        return None


def _place(text: str | None) -> api.SignaturePlace | None:
    if text is None:
        return None
    match = re.fullmatch(r"\s*(\d+)\s*[,;]\s*(\d+(?:\.\d+)?)\s*[,;]\s*(\d+(?:\.\d+)?)\s*", text)
    if match is None:
        raise InputError(
            Problem("không hiểu chỗ ký", tim_thay=text, can_co="ví dụ 1,145,220 (trang; mm từ mép trái, mép trên)")
        )
    return api.chosen_place(int(match[1]), float(match[2]), float(match[3]))


def _targets(sources: list[Path], out: Path | None) -> list[Path]:
    if out is not None and out.suffix.lower() == ".pdf" and not out.is_dir():
        if len(sources) > 1:
            raise InputError(
                Problem(f"{len(sources)} tệp không thể ghi vào một tệp {out}", cach_sua="Cho -o một thư mục")
            )
        return [out]
    targets = [(out or source.parent) / f"{source.stem}-da-ky.pdf" for source in sources]
    if len({str(target.absolute()).casefold() for target in targets}) < len(targets):
        raise InputError(Problem("hai tệp cùng tên sẽ ghi vào một tệp", cach_sua="Ký riêng từng tệp"))
    return targets


def _key(
    file: Path | None, library: Path | None, token: str | None, certificate: str | None, password_file: Path | None
) -> api.Key:
    if file is not None and library is None:
        return api.KeyFile(file, _password("Mật khẩu tệp khóa", password_file))
    if library is not None and file is None:
        return api.Token(library, _password("Mã PIN của token", password_file), token, None, certificate)
    raise InputError(Problem("cần một trong hai: --khoa (tệp .p12, .pfx) hoặc --thu-vien (USB token)"))


def _password(question: str, file: Path | None) -> str:
    """Take the password from a file, the environment or the keyboard; never from the command line, which others can see."""
    if file is not None:
        return file.read_text(encoding="utf-8-sig").rstrip("\r\n")
    if _PASSWORD in os.environ:
        return os.environ[_PASSWORD]
    return str(typer.prompt(question, hide_input=True, err=True))


def _as_data(path: Path, reports: tuple[api.SignatureReport, ...]) -> dict[str, object]:
    return {
        "tep": str(path),
        "dat": bool(reports) and all(report.ok for report in reports),
        "chu_ky": [
            {
                "nguoi_ky": report.signer,
                "noi_cap": report.issuer,
                "luc": report.moment.isoformat() if report.moment else None,
                "dau_thoi_gian": report.stamped,
                "nguyen_ven": report.intact,
                "thay_doi": report.change,
                "tin_cay": report.trusted,
                "dat": report.ok,
            }
            for report in reports
        ],
    }
