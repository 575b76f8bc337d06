"""`vanban mo`: the page for clerks, opened in the browser of this machine."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from vanban.web.server import Wanted, serve


def mo(
    khong_mo_trinh_duyet: Annotated[
        bool, typer.Option("--khong-mo-trinh-duyet", help="Chỉ in địa chỉ, không tự mở trình duyệt.")
    ] = False,
    cong: Annotated[
        int, typer.Option("--cong", metavar="SỐ", min=0, max=65535, help="Cổng trên máy này; bỏ trống: một cổng trống.")
    ] = 0,
    ho_so: Annotated[
        Path | None,
        typer.Option(
            "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm ở thư mục làm việc và trên đó."
        ),
    ] = None,
    thu_muc: Annotated[
        Path | None,
        typer.Option(
            "--thu-muc", metavar="THƯ_MỤC", help="Thư mục làm việc, nơi văn bản phát hành được ghi; bỏ trống: ở đây."
        ),
    ] = None,
    xem_nhanh: Annotated[
        bool,
        typer.Option(
            "--xem-nhanh", help="Xem trang bằng bản xem nhanh, nhẹ máy hơn LibreOffice (cần phần mở rộng xem-nhanh)."
        ),
    ] = False,
) -> None:
    """Mở trang làm việc trong trình duyệt của máy này: soạn, xem trang, kiểm tra, phát hành. Dừng: Ctrl+C."""

    def tell(address: str) -> None:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
        sys.stderr.write("Địa chỉ trên chỉ mở được một lần, chỉ trên máy này. Giữ cửa sổ này; dừng thì bấm Ctrl+C.\n")
        sys.stderr.flush()

    wanted = Wanted(thu_muc or Path(), ho_so, _drafts(), cong, not khong_mo_trinh_duyet, xem_nhanh)
    serve(wanted, tell, lambda: datetime.now().astimezone())


def _drafts() -> Path:
    """Where this user's programs keep what is theirs."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "vanban" / "nhap"
