"""Which commands there are, and where each lives; a command's module is imported only when it is asked for."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its name, the module and attribute that hold it, its line in the list of commands."""

    name: str
    where: str
    help: str


COMMANDS: Final = tuple(
    Entry(*row)
    for row in (
        ("tao", "vanban.cli.tao:tao", "Tạo văn bản DOCX từ bản ghi (YAML, JSON)."),
        ("mau", "vanban.cli.mau:mau", "Liệt kê các loại văn bản; in bản ghi mẫu đã điền."),
        ("kiem-tra", "vanban.cli.kiem_tra:kiem_tra", "Kiểm tra thể thức một hay nhiều tệp DOCX."),
        (
            "chuan-hoa",
            "vanban.cli.chuan_hoa:chuan_hoa",
            "Trình bày lại văn bản có sẵn theo Nghị định, giữ nguyên từng chữ.",
        ),
        ("doc", "vanban.cli.doc:doc", "Đọc tệp DOCX thành bản ghi."),
        ("hang-loat", "vanban.cli.hang_loat:hang_loat", "Tạo hàng loạt giấy khen, giấy mời... từ danh sách Excel."),
        ("phoi", "vanban.cli.phoi:app", "In chữ lên phôi in sẵn: in, căn chỉnh, xem trước."),
        ("so", "vanban.cli.so:app", "Sổ đăng ký: cấp, giữ, hủy, đăng ký, tra cứu, xuất sổ."),
        ("phat-hanh", "vanban.cli.phat_hanh:phat_hanh", "Phát hành: cấp số, tạo, kiểm tra, ghi sổ trong một bước."),
        ("nam-thi-dua", "vanban.cli.nam_thi_dua:nam_thi_dua", "Cả năm thi đua, khen thưởng từ một bộ dữ liệu."),
        ("pdf", "vanban.cli.pdf:pdf", "Chuyển DOCX sang PDF."),
        ("xem", "vanban.cli.pdf:xem", "Xem trang thành ảnh PNG; so sánh hai tệp."),
        ("ghep", "vanban.cli.pdf:ghep", "Ghép nhiều tệp PDF thành một."),
        ("dong-dau", "vanban.cli.pdf:dong_dau", "Đóng dấu bản sao, dấu đến lên PDF."),
        ("ky-so", "vanban.cli.ky_so:app", "Ký số PDF và kiểm tra chữ ký số."),
        ("sao", "vanban.cli.sao:sao", "Tạo bản sao y, sao lục, trích sao từ văn bản đã phát hành."),
        ("khuon", "vanban.cli.khuon:app", "Xuất khuôn mẫu để sửa trong Word; kiểm tra khuôn đã sửa."),
        ("mo", "vanban.web.command:mo", "Mở trang làm việc trong trình duyệt của máy này."),
        ("kham", "vanban.cli.kham:kham", "Khám máy: Python, LibreOffice, phông chữ, sổ, khuôn; thiếu gì, lấy ở đâu."),
    )
)
