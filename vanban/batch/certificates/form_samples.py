"""A form to start from: the places of the house's own certificate, to be moved to where the office's paper wants them."""

from __future__ import annotations

from typing import Final

from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.setting import NAMES, rules_of
from vanban.building.certificates.sheet import Sheet as Paper
from vanban.building.certificates.template import certificate_template
from vanban.overprint.measuring import measure
from vanban.overprint.sheet import Sheet

_PRINTED_ALREADY: Final = frozenset({"tham_quyen", "dong_tang", "danh_hieu", "phu_de"})
CARRIED: Final = Paper(border="")
"""A printed form carries frame and emblem: the places are those of a certificate that leaves room for both."""
_HEAD: Final = """# Phôi in sẵn: {ten}. Mọi số đo tính bằng mm từ góc trên bên trái tờ giấy.
# y là vị trí chân chữ của dòng đầu; x là mép trái, giữa hay mép phải của ô tùy theo «can».
ten: Phôi {ten_thuong}
loai: {loai}
kho: {rong:g}x{cao:g}
# Đo bằng: vanban phoi can-chinh PHOI.yaml -o to-can-chinh.pdf
may_in: {{lech_ngang: 0, lech_doc: 0}}
phong: Times New Roman
# nen: anh-quet-phoi.png      # ảnh quét phôi, chỉ dùng khi xem trước
o:
"""


def sample_form(kind: str) -> str:
    """Write a form for a kind of certificate as YAML.

    Raises:
        InputError: there is no such kind.
    """
    known = certificate_kind(kind)
    sheet = measure(certificate_template(kind, CARRIED), drawings=False)
    head = _HEAD.format(ten=known.ten, ten_thuong=known.ten.lower(), loai=kind, rong=297, cao=210)
    return head + "".join(_field_lines(kind, sheet))


def _field_lines(kind: str, sheet: Sheet) -> list[str]:
    rules = rules_of(kind, sheet)
    lines = []
    for name, box in sheet.fields.items():
        look = box.look
        x = {"trai": box.x, "giua": box.x + box.width / 2, "phai": box.x + box.width}[look.align]
        parts = [
            f"truong: {name}", f"x: {x:.1f}", f"y: {box.baselines(1, look.size)[0]:.1f}", f"rong: {box.width - 4:.0f}",
            f"co: {look.size:g}", f"can: {look.align}", f"san: {rules[name].floor:g}", f"so_dong: {rules[name].lines}",
        ]  # fmt: skip
        marks = (("dam: co", look.face.bold), ("nghieng: co", look.face.italic), ("hoa: co", look.capitals))
        parts += [text for text, wanted in marks if wanted]
        if look.colour != "000000":
            parts.append(f"mau: {look.colour}")
        comment = f"  # {NAMES.get(name, name)}\n"
        hidden = name in _PRINTED_ALREADY
        told = "  # (thường đã in sẵn trên phôi; bỏ dấu # nếu cần in)\n" if hidden else ""
        lines.append(f"{comment}{told}  {'# ' if hidden else ''}- {{{', '.join(parts)}}}\n")
    return lines
