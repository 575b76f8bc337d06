"""One recipe a type: which blocks its official form is made of (Phụ lục III)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from vanban.building import blocks
from vanban.frozen import dataclass
from vanban.regulation import LOAI

Block = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a template is made of.

    Attributes:
        ten: what the template is for, its title in Word's file list.
        khoi: the blocks, from top to bottom.
    """

    ten: str
    khoi: tuple[Block, ...]


_BODY: Final[tuple[Block, ...]] = (blocks.opening, blocks.body)
_NAMED: Final[tuple[Block, ...]] = (blocks.header, blocks.title, *_BODY, blocks.signature)
"""Mẫu 1.4 and its kin: type and subject under the header."""
_UNTITLED: Final[tuple[Block, ...]] = (blocks.header, partial(blocks.title, subject=False), *_BODY, blocks.signature)
"""Mẫu 1.8: the rule stands under the type."""

_FORMS: Final[Mapping[str, tuple[Block, ...]]] = {
    "nghi_quyet": _NAMED,
    "quyet_dinh": _NAMED,
    "chi_thi": _NAMED,
    "quy_che": _NAMED,
    "quy_dinh": _NAMED,
    "thong_cao": _NAMED,
    "thong_bao": _NAMED,
    "huong_dan": _NAMED,
    "chuong_trinh": _NAMED,
    "ke_hoach": _NAMED,
    "phuong_an": _NAMED,
    "de_an": _NAMED,
    "du_an": _NAMED,
    "bao_cao": _NAMED,
    "bien_ban": (partial(blocks.header, date=False), blocks.title, *_BODY, blocks.signature),
    "to_trinh": _NAMED,
    "hop_dong": _NAMED,
    "cong_van": (partial(blocks.header, subject=True), blocks.spacer, *_BODY, blocks.signature),
    "cong_dien": _NAMED,
    "ban_ghi_nho": _NAMED,
    "ban_thoa_thuan": _NAMED,
    "giay_uy_quyen": _NAMED,
    "giay_moi": _NAMED,
    "giay_gioi_thieu": _UNTITLED,
    "giay_nghi_phep": (*_UNTITLED[:-1], partial(blocks.signature, confirmation=True)),
    "phieu_gui": _NAMED,
    "phieu_chuyen": _NAMED,
    "phieu_bao": _NAMED,
    "thu_cong": _NAMED,
}

RECIPES: Final[Mapping[str, Recipe]] = {
    **{key: Recipe(LOAI[key].ten, form) for key, form in _FORMS.items()},
    "phu_luc": Recipe("Phụ lục", (blocks.appendix_title, blocks.body)),
    "kem_theo": Recipe("Văn bản kèm theo", (blocks.attached_header, partial(blocks.title, info=True), *_BODY)),
    "ban_sao": Recipe("Bản sao", (blocks.copy_block, blocks.signature)),
}
"""File stem of a template → its recipe: the types, what is attached to them, and their copies."""
