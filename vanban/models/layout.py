"""What an office may choose of the looks of its papers, inside the decree's spans (Phụ lục I, I.I, I.II.6.e, I.V)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import BeforeValidator, model_validator

from vanban import language
from vanban.models.base import Goc, SoLe, SoLeTuy
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import One, optional
from vanban.regulation import BODY_SIZES, ELEMENTS, PRESETS, Span, page, sizes

COHERENT: Final = ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")
"""Sizes that go up and down together (I.V, note)."""
_NAMES: Final = {"nho": "nho", "lon": "lon", "small": "nho", "large": "lon"}


def _preset(value: object) -> object:
    return _NAMES.get(language.key(value), value) if isinstance(value, str) else value


class Le(Goc):
    """Margins in millimetres; None takes the house's choice."""

    tren: SoLeTuy = optional(None, description="lề trên (mm)")
    duoi: SoLeTuy = optional(None, description="lề dưới (mm)")
    trai: SoLeTuy = optional(None, description="lề trái (mm)")
    phai: SoLeTuy = optional(None, description="lề phải (mm)")

    SPANS: ClassVar[dict[str, Span]] = {
        "tren": page.MARGIN_TOP, "duoi": page.MARGIN_BOTTOM, "trai": page.MARGIN_LEFT, "phai": page.MARGIN_RIGHT,
    }  # fmt: skip

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        found = [
            f
            for name, span in self.SPANS.items()
            for f in outside(getattr(self, name), span, name, f"lề {_side(name)}")
        ]
        if found:
            raise raised(*found)
        return self


def _side(name: str) -> str:
    return {"tren": "trên", "duoi": "dưới", "trai": "trái", "phai": "phải"}[name]


class TrinhBay(Goc):
    """Sizes, margins and spacing of a paper.

    Attributes:
        bo_co: the coherent set of sizes, "nho" or "lon".
        noi_dung: size of the running text in points.
        co_chu: sizes of single elements in points, by the decree's name of the element.
        le: margins in millimetres.
        thut: first-line indent in millimetres: 10 or 12,7.
        gian_dong: line spacing, 1 is single.
        cach_doan: gap between paragraphs in points.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"co": "bo_co", "bo_co_chu": "bo_co", "co_noi_dung": "noi_dung", "thut_dau_dong": "thut",
                          "dan_dong": "gian_dong", "gian_doan": "cach_doan"}  # fmt: skip

    bo_co: Annotated[Literal["nho", "lon"], BeforeValidator(_preset, json_schema_input_type=str)] = optional(
        "nho", description="bộ cỡ chữ"
    )
    noi_dung: SoLeTuy = optional(None, description="cỡ chữ nội dung")
    co_chu: dict[str, SoLe] = optional(default_factory=dict, description="cỡ chữ của từng thành phần")
    le: One[Le] = optional(default_factory=Le, description="lề trang")
    thut: SoLeTuy = optional(None, description="lùi đầu dòng (mm)")
    gian_dong: SoLeTuy = optional(None, description="giãn dòng")
    cach_doan: SoLeTuy = optional(None, description="khoảng cách đoạn (pt)")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the set of sizes; names of elements may carry accents."""
        if isinstance(value, str):
            return {"bo_co": value}
        if isinstance(value, dict) and isinstance(value.get("co_chu"), dict):
            return {**value, "co_chu": {language.key(str(k)): v for k, v in value["co_chu"].items()}}
        return value

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        found = [*self._span_faults(), *self._size_faults()]
        if found:
            raise raised(*found)
        return self

    def sizes(self) -> dict[str, float]:
        """Give every element its size in points."""
        return {**sizes(self.bo_co, self.noi_dung or BODY_SIZES.preferred), **self.co_chu}

    def _span_faults(self) -> Iterator[Fault]:
        yield from outside(self.noi_dung, BODY_SIZES, "noi_dung", "cỡ chữ nội dung")
        yield from outside(self.gian_dong, page.LINE_SPACING, "gian_dong", "giãn dòng")
        yield from outside(self.cach_doan, page.PARAGRAPH_GAP, "cach_doan", "khoảng cách đoạn")
        if self.cach_doan is not None and self.cach_doan > _WIDEST_GAP:
            yield fault(
                "khoảng cách đoạn quá lớn",
                "cach_doan",
                tim_thay=f"{self.cach_doan:g}",
                can_co=f"không quá {_WIDEST_GAP:g} pt",
            )
        if self.thut is not None and self.thut not in page.INDENT_CHOICES_MM:
            yield fault(
                "lùi đầu dòng không đúng mức cho phép",
                "thut",
                tim_thay=f"{self.thut:g}",
                can_co=f"{_INDENTS} mm ({page.INDENT.clause})",
            )

    def _size_faults(self) -> Iterator[Fault]:
        for name, size in self.co_chu.items():
            if name not in ELEMENTS:
                yield fault(
                    "không có thành phần nào tên như vậy",
                    "co_chu",
                    name,
                    cach_sua=f"Các thành phần: {', '.join(ELEMENTS)}",
                )
            else:
                yield from outside(size, ELEMENTS[name].co, "co_chu", f"cỡ chữ {ELEMENTS[name].ten}", name)
        chosen = {**PRESETS[self.bo_co], **{k: v for k, v in self.co_chu.items() if k in COHERENT}}
        sets = [tuple(float(preset[name]) for name in COHERENT) for preset in PRESETS.values()]
        if tuple(float(chosen[name]) for name in COHERENT) not in sets:
            allowed = " hoặc ".join("/".join(f"{size:g}" for size in one) for one in sets)
            yield fault(
                "cỡ chữ Quốc hiệu, Tiêu ngữ và địa danh, ngày không đồng bộ", "co_chu",
                tim_thay="/".join(f"{chosen[name]:g}" for name in COHERENT), can_co=f"{allowed} (Phụ lục I, I.V, ghi chú)",
            )  # fmt: skip


_WIDEST_GAP: Final = 24.0
"""Points beyond which a gap is surely a slip of the pen: practice."""
_INDENTS: Final = " hoặc ".join(f"{choice:g}".replace(".", ",") for choice in page.INDENT_CHOICES_MM)


def outside(value: float | None, span: Span, name: str, words: str, *more: str) -> Iterator[Fault]:
    """Tell when a chosen value is not what the decree allows."""
    if value is not None and not span.holds(value):
        shown = f"{value:g}".replace(".", ",")
        yield fault(f"{words} ngoài mức cho phép", name, *more, tim_thay=shown, can_co=f"{span} ({span.clause})")
