"""The ground of all models: frozen, nothing unknown taken, keys read as a clerk writes them, text cleaned at the entrance."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from vanban import language
from vanban.errors import InputError, Problem
from vanban.models.doubled import without
from vanban.models.faults import PaperError, fault, faults_of, raised
from vanban.models.fields import other_names
from vanban.models.given import Takes, is_blank, one_or_many
from vanban.patterns import regex

if TYPE_CHECKING:
    _Model = BaseModel
else:

    class _Speaking(type(BaseModel)):
        """Says what is wrong with a value in Vietnamese, as a `PaperError`; parts inside a paper tell it to the paper."""

        def __call__(cls, *args: Any, **record: Any) -> Any:
            """Make a value.

            Raises:
                PaperError: everything that is wrong with the record, each with its place.
            """
            try:
                return super().__call__(*args, **record)
            except ValidationError as error:
                raise PaperError.of_faults(faults_of(error, cls)) from None

    class _Model(BaseModel, metaclass=_Speaking):
        """pydantic's model with Vietnamese errors."""

        @classmethod
        def model_validate(cls, obj: Any, **more: Any) -> Any:
            """Make a value of what a record holds.

            Raises:
                PaperError: as when it is made by its fields.
            """
            try:
                return super().model_validate(obj, **more)
            except ValidationError as error:
                raise PaperError.of_faults(faults_of(error, cls)) from None


_TEXTS = frozenset({str, list, tuple})
_BULLET = regex(r"(?:(?:[-–—•·▪●◦○■□➢➤✓✔]|[\uf000-\uf0ff])\s*|(?:[+*o]|=>|->)\s+)+")
_ABBREVIATION = regex(r"(?:\.\.|[\s.,][A-Za-zĐđ]{1,4})\.$")
"""A full stop that belongs to the item: "Co.,Ltd.", "..."."""
_REPLACE = "Lập văn bản mới bằng vanban.replace(vb, mục=giá trị)"


class Goc(_Model):
    """A value of a record. Keys may carry accents and capitals ("Họ và tên"); a short way of writing is spelled out.

    Class attributes:
        TEN_KHAC: other names of fields (folded) → the field.
        NHAN_CHU: a plain text may stand for the whole value.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False, defer_build=True)
    TEN_KHAC: ClassVar[Mapping[str, str]] = {}
    NHAN_CHU: ClassVar[bool] = False

    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: object) -> None:
            """Refuse: a paper is a value; a changed one is a new one.

            Raises:
                InputError: always, for a field.
            """
            if name in type(self).model_fields:
                raise InputError(Problem("không sửa được một mục của văn bản đã lập", vi_tri=name, cach_sua=_REPLACE))
            super().__setattr__(name, value)

        def __delattr__(self, name: str) -> None:
            """Refuse, as setting does.

            Raises:
                InputError: always, for a field.
            """
            if name in type(self).model_fields:
                raise InputError(Problem("không bỏ được một mục của văn bản đã lập", vi_tri=name, cach_sua=_REPLACE))
            super().__delattr__(name)

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """Spell out a short way of writing (a plain text instead of a mapping); a mapping may be completed here."""
        return value

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the schema that a text may stand for the whole."""
        schema = handler(core)
        return {"anyOf": [{"type": "string"}, schema]} if cls.NHAN_CHU else schema

    @model_validator(mode="before")
    @classmethod
    def _doc_khoa(cls, value: object) -> object:
        if isinstance(value, Mapping):
            written, fields = value, cls.model_fields
            value = read_keys(cls, value)
            # A sentence with a colon in it, in YAML: "- Kính gửi: Sở Nội vụ".
            if cls.NHAN_CHU and len(value) == 1 and value.keys() <= written.keys() - fields.keys():
                raise raised(_not_text(value))
            # Words of a printed paper stay as they are.
            printed = value.get("nguyen_van") not in {None, False, "không", "khong", ""}
            for name, part in value.items():
                if type(part) in _TEXTS and name in fields and not printed:
                    value[name] = without(cls, name, part)
        return cls.viet_tat(value)


def read_keys(model: type[BaseModel], record: Mapping[Any, Any]) -> dict[Any, Any]:
    """Give every key the name of its field, and None to the blank cell of a table (NaN).

    A key nobody knows stays as it is and is refused later, by its own name.

    Raises:
        PydanticCustomError: two keys mean the same field.
    """
    fields = model.model_fields
    if record.keys() <= fields.keys():
        return {name: None if is_blank(value) else value for name, value in record.items()}
    aliases = other_names(model)
    found: dict[Any, Any] = {}
    for written, value in record.items():
        folded = written if written in fields else language.key(str(written))
        name = folded if folded in fields else aliases.get(folded, written)
        if name in found:
            raise raised(fault("hai mục cùng nghĩa", str(written), cach_sua=f"Chỉ giữ một mục «{name}»"))
        found[name] = None if is_blank(value) else value
    return found


def doc_chu(value: object) -> str:
    """Take text in: NFC, without characters no DOCX can hold; numbers become text as a cell shows them.

    Raises:
        PydanticCustomError: not a text, or a forbidden character (named, with its place).
    """
    if type(value) is str:
        text = language.nfc(value)
    elif isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise raised(_not_text(value))
    elif isinstance(value, float | Decimal):
        if not math.isfinite(value):
            raise raised(_not_text(None if is_blank(value) else value))
        return language.chu_so(value)
    else:
        text = language.nfc(str(value))
    bad = language.forbidden(text)
    if bad:
        index, name = bad[0]
        near = text[max(0, index - 15) : index] + "▯" + text[index + 1 : index + 15]
        line = text.count("\n", 0, index) + 1
        advice = "Xóa ký tự này rồi gõ lại"
        raise raised(fault(f"có {name} ở vị trí {index + 1}", tim_thay=near, cach_sua=advice, line=line))
    return text


def _not_text(value: object) -> Any:
    if value is None:
        return fault("còn để trống", can_co="chữ")
    if isinstance(value, Mapping) and len(value) == 1:
        one = next(iter(value))
        return fault(
            "phải là chữ", tim_thay=f"{one}: {value[one]}", cach_sua="Câu có dấu hai chấm phải đặt trong ngoặc kép"
        )
    kind = "danh sách" if isinstance(value, list | tuple) else "các mục con" if isinstance(value, Mapping) else value
    return fault("phải là chữ", tim_thay=kind, cach_sua="Viết thành một dòng chữ")


def doc_dong(value: object) -> str:
    """Take a text of one line in: blanks at the ends dropped, line breaks become blanks; it may not be empty."""
    text = doc_chu(value)
    text = text.strip() if text.isprintable() else " ".join(part.strip() for part in text.splitlines() if part.strip())
    if not text:
        raise raised(fault("còn để trống", can_co="chữ"))
    return text


def doc_dong_tuy(value: object) -> str | None:
    """Take a text of one line that may be missing; nothing but blanks counts as missing."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    return doc_dong(value)


def doc_doan(value: object) -> str:
    """Take a paragraph in: typed line breaks stay, blanks at the ends of lines go; it may not be empty."""
    text = doc_chu(value).strip()
    text = text if text.isprintable() else "\n".join(line.strip() for line in text.splitlines())
    if not text:
        raise raised(fault("còn để trống", can_co="chữ"))
    return text


_YES, _NO = frozenset({"co", "true", "yes", "x", "dung", "1"}), frozenset({"khong", "false", "no", "sai", "0", ""})


def doc_co_khong(value: object) -> object:
    """Read yes or no as written in Vietnamese or in YAML.

    >>> doc_co_khong("Có"), doc_co_khong("không"), doc_co_khong(True)
    (True, False, True)
    """
    if isinstance(value, str):
        folded = language.key(value)
        return True if folded in _YES else False if folded in _NO else value
    return value


def doc_so_le(value: object) -> object:
    """Let a decimal comma stand for the point: "12,7" → "12.7"; yes and no are no numbers.

    Raises:
        PydanticCustomError: a truth value.
    """
    if isinstance(value, bool):
        raise raised(fault("phải là số", tim_thay=value, can_co="số"))
    return value.strip().replace(",", ".") if isinstance(value, str) else value


def doc_dong_hoac_danh_sach(value: object) -> object:
    """Let a text of several lines stand for the list of its lines; dashes before and blank lines go."""
    if isinstance(value, str):
        lines = (line.strip() for line in value.splitlines())
        return tuple(line.removeprefix("- ").strip() for line in lines if line)
    return one_or_many(value)


def bare_item(text: str) -> str:
    """Take the dash before and the `;`, `.` or `,` after an item away, which the library writes itself.

    >>> bare_item("- Sở Nội vụ;"), bare_item("Công ty A&B Co.,Ltd."), bare_item("• Như trên;"), bare_item("**Sở Y tế**")
    ('Sở Nội vụ', 'Công ty A&B Co.,Ltd.', 'Như trên', '**Sở Y tế**')
    """
    bare = without_bullet(text)
    while bare.endswith((";", ".", ",")) and not (bare.endswith(".") and _ABBREVIATION.search(bare)):
        bare = bare[:-1].rstrip()
    return bare


def without_bullet(text: str) -> str:
    """Take the mark before an item of a list away, as a keyboard or Word writes it."""
    bare = text.strip()
    found = _BULLET.match(bare)
    return bare[found.end() :] if found else bare


def doc_cac_muc(value: object) -> object:
    """Let a text of several lines stand for the list of its lines; marks of a list before and behind each go."""
    items = doc_dong_hoac_danh_sach(value)
    return (
        tuple(bare_item(one) if isinstance(one, str) else one for one in items) if isinstance(items, tuple) else items
    )


Dong = Annotated[str, PlainValidator(doc_dong), WithJsonSchema({"type": "string", "minLength": 1})]
"""A text of one line, never empty."""
DongTuy = Annotated[str | None, PlainValidator(doc_dong_tuy), WithJsonSchema({"type": ["string", "null"]})]
"""A text of one line, or None."""
DoanVan = Annotated[str, PlainValidator(doc_doan), WithJsonSchema({"type": "string", "minLength": 1})]
"""A paragraph: several lines are line breaks inside it."""
if TYPE_CHECKING:
    CoKhong = Takes[bool, bool | str]
else:
    CoKhong = Annotated[bool, BeforeValidator(doc_co_khong, json_schema_input_type=bool | str)]
"""Yes or no."""
SoLe = Annotated[float, BeforeValidator(doc_so_le, json_schema_input_type=float | str)]
"""A number, with decimal comma or point."""
if TYPE_CHECKING:
    SoNguyen = Takes[int, int | str]
else:
    SoNguyen = Annotated[int, BeforeValidator(doc_so_le, json_schema_input_type=int | str)]
"""A whole number."""
if TYPE_CHECKING:
    CoKhongTuy = Takes[bool | None, bool | str | None]
    SoNguyenTuy = Takes[int | None, int | str | None]
    SoLeTuy = Takes[float | None, float | str | None]
else:
    CoKhongTuy = CoKhong | None
    SoNguyenTuy = SoNguyen | None
    SoLeTuy = SoLe | None
if TYPE_CHECKING:
    CacDong = Takes[tuple[str, ...], str | Sequence[str] | None]
else:
    CacDong = Annotated[
        tuple[Dong, ...], BeforeValidator(doc_dong_hoac_danh_sach, json_schema_input_type=tuple[Dong, ...] | str)
    ]
"""A list of texts of one line each."""
if TYPE_CHECKING:
    CacMuc = Takes[tuple[str, ...], str | Sequence[str] | None]
else:
    CacMuc = Annotated[tuple[Dong, ...], BeforeValidator(doc_cac_muc, json_schema_input_type=tuple[Dong, ...] | str)]
"""The items of a list that the library punctuates."""
