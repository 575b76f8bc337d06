"""docxtpl's `DocxTemplate` for scripts that change one import: its methods, its arguments, the house's strictness."""

from __future__ import annotations

import binascii
import io
import warnings
from collections.abc import Mapping
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final, Literal

import docxtpl
import jinja2
from docx import Document

from vanban import files
from vanban.errors import InputError, Problem, TemplateError, VanbanError
from vanban.ooxml.order import ordered_runs
from vanban.ooxml.xml_text import parse_fault
from vanban.rendering.dropin import refusals, surroundings
from vanban.rendering.dropin.refusals import DocxTemplateError, MissingValueError, refused
from vanban.rendering.dropin.result import looked_over
from vanban.rendering.engine.escaping import ValueRefusedError
from vanban.rendering.engine.package import read_package, unopened
from vanban.rendering.engine.part import TEMPLATE_FAULTS
from vanban.rendering.engine.places import part_label
from vanban.rendering.template import Template

Source = IO[bytes] | str | PathLike[str]
Way = Literal["compiled", "docxtpl"]

_AS_PYTHON: Final = ("giá trị là một", "giá trị là số", "giá trị là dữ liệu")
"""What docxtpl prints as Python writes it: brackets, nan, b'...'; printed, and told."""
_OPENED = "tài liệu đã mở bằng python-docx trước khi điền (new_subdoc, build_url_id, get_docx)"
_REPLACED = "có ảnh, tệp nhúng hoặc phần của tệp cần thay"
_ENVIRONMENT = "môi trường Jinja riêng có nhiều hơn các bộ lọc"


class DocxTemplate(docxtpl.DocxTemplate):  # type: ignore[misc]
    """A Word template, used as docxtpl's own class is.

    What the compiled engine takes is compiled once for each content of the file and filled by it; what it does not
    take (sub-documents, `build_url_id`, replaced pictures and embedded files, an own Jinja environment with more than
    filters) is filled by docxtpl. Either way text is escaped, a missing value makes no file, and the result is checked.

    Attributes:
        way: how the last `render` was done: "compiled" or "docxtpl"; None before the first.
        why: what the compiled engine did not take, in Vietnamese; "" when the way was compiled.
    """

    way: Way | None
    why: str
    is_rendered: bool

    def __init__(self, template_file: Source) -> None:
        """Name the template: a path or an open file. It is read when it is needed first."""
        self._docx: Any = None
        self._filled: bytes | None = None
        self._refusal: MissingValueError | None = None
        self._sought: dict[int, str] = {}
        self.way, self.why = None, ""
        self.pic_map: dict[str, Any] = {}
        super().__init__(template_file)

    @property
    def docx(self) -> Any:
        """The document as python-docx holds it: the filled one after `render`; None before it was opened."""
        if self._refusal:
            raise self._refusal
        if self._docx is None and self._filled is not None:
            self._docx = Document(io.BytesIO(self._filled))
        return self._docx

    @docx.setter
    def docx(self, document: Any) -> None:
        self._docx = document

    def __getattr__(self, name: str) -> Any:
        """What is not the template's own is asked of the document."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.docx, name)

    def init_docx(self, reload: bool = True) -> None:
        """Open the template with python-docx, anew after a rendering unless `reload` is False."""
        fresh = self._docx is None and self._filled is None
        if fresh or (self.is_rendered and reload):
            self._docx = self._opened()
            self._filled = self._refusal = None
            self.is_rendered = False

    def render(
        self, context: Mapping[str, Any], jinja_env: jinja2.Environment | None = None, autoescape: bool = False
    ) -> None:
        """Fill the template.

        A value that is missing does not stop the script, so that `get_undeclared_template_variables(context=...)` may
        be asked next: it is warned of here, and nothing can be saved until a rendering has all its values. Only a
        script that hands in an environment which prints nothing for it gets nothing there, and the same warning.

        Args:
            context: the values of the tags.
            jinja_env: an environment with filters of one's own; it is not changed.
            autoescape: text is always escaped; without True a warning tells values that were escaped before, or that are
                Word's own markup, as scripts write them for docxtpl: they are printed as they stand.

        Raises:
            TemplateError: a tag is wrong or does what is not allowed; also a `jinja2.TemplateError`.
            InputError: a value holds a character that no Word file can hold.
        """
        if not autoescape and (told := refusals.escaped_before(context)):
            warnings.warn(f"{self._name()}: {told}", UserWarning, stacklevel=2)
        try:
            self._fill(context, jinja_env)
            return
        except MissingValueError as error:
            missing = error
        self._docx, self._filled, self._refusal = None, None, missing
        self.is_rendered, self.is_saved = True, False
        warnings.warn(f"{missing}; tệp này chưa lưu được", UserWarning, stacklevel=2)

    def save(self, filename: Source, *args: Any, **kwargs: Any) -> None:
        """Write the file: to a path, where what another hand wrote is kept as `.bak`, or into an open file.

        Raises:
            TemplateError: a value was missing, or the result is not sound.
            InputError: nothing in the document is what was to be replaced.
        """
        if self._refusal:
            raise self._refusal
        data = self._bytes(args, kwargs)
        if isinstance(filename, str | PathLike):
            files.put(filename, data, overwrite=True, durable=False)
        else:
            filename.write(data)
        self.is_saved = True

    def new_subdoc(self, docpath: Source | None = None) -> docxtpl.Subdoc:
        """Make a sub-document: empty, to be written with python-docx, or the content of a file.

        Raises:
            TemplateError: the file is no Word document that may be opened.
        """
        if docpath is None:
            return super().new_subdoc()
        data, name = _read(docpath)
        _package(data, name)
        return super().new_subdoc(io.BytesIO(data))

    def get_undeclared_template_variables(
        self, jinja_env: jinja2.Environment | None = None, context: Mapping[str, Any] | None = None
    ) -> set[str]:
        """The names the template asks for; those that `context` does not give, when it is given."""
        data, name = _read(self.template_file)
        _package(data, name)
        try:
            found: set[str] = super().get_undeclared_template_variables(jinja_env, None)
        except jinja2.TemplateError as fault:
            raise refusals.located(fault, "", "khuôn", name) from fault
        return found - set(context or ())

    def replace_media(self, src_file: Source, dst_file: Source) -> None:
        """Put another picture in the place of one that the template holds, known by its content."""
        self._seek(self.crc_to_new_media, super().replace_media, src_file, dst_file)

    def replace_embedded(self, src_file: Source, dst_file: Source) -> None:
        """Put another file in the place of an embedded one, known by its content."""
        self._seek(self.crc_to_new_embedded, super().replace_embedded, src_file, dst_file)

    def reset_replacements(self) -> None:
        """Forget what was to be replaced."""
        super().reset_replacements()
        self._sought = {}

    def render_xml_part(
        self, src_xml: str, part: Any, context: Mapping[str, Any], jinja_env: jinja2.Environment | None = None
    ) -> str:
        """Fill one part as docxtpl does, then look it over."""
        name = str(part.partname).lstrip("/")
        label = part_label(name, _kind(name))
        try:
            filled: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except TEMPLATE_FAULTS as fault:
            raise refusals.located(fault, src_xml, label, self._name()) from fault
        if broken := parse_fault(filled):
            what = f"kết quả không phải XML đúng ({broken[0]})"
            raise DocxTemplateError(Problem(what, vi_tri=label, tep=self._name()))
        return ordered_runs(filled)

    def render_properties(self, context: Mapping[str, Any], jinja_env: jinja2.Environment | None = None) -> None:
        """Fill the properties of the file; python-docx escapes them when it stores them."""
        try:
            super().render_properties(context, surroundings.plain(jinja_env or surroundings.filling(None, [])))
        except TEMPLATE_FAULTS as fault:
            raise refusals.located(fault, "", part_label("docProps/core.xml", "core"), self._name()) from fault

    def _fill(self, context: Mapping[str, Any], given: jinja2.Environment | None) -> None:
        data, name = _read(self.template_file)
        _package(data, name)
        compiled, self.why = None, self._untaken(given)
        refusal: VanbanError | None = None
        try:
            if surroundings.compiles(given):
                compiled = _template(data, name, surroundings.own_filters(given))
            if compiled and not self.why:
                self._filled, self._docx, self._refusal = compiled.render(context), None, None
                self.way, self.is_rendered, self.is_saved = "compiled", True, False
                return
            if compiled:
                # Its faults are told with their place, even where docxtpl is to fill.
                compiled.check(context)
        except VanbanError as error:
            refusal = _as_ours(error)
            left_out = isinstance(refusal, MissingValueError) and surroundings.silent(given)
            if not left_out and not refusals.not_taken(error, context):
                raise refusal from error
            if isinstance(error.__cause__, ValueRefusedError) and error.__cause__.what.startswith(_AS_PYTHON):
                warnings.warn(f"{error.problems[0]}; docxtpl in ra như vậy", UserWarning, stacklevel=3)
            self.why = self.why or str(error.problems[0])
        self._fill_with_docxtpl(context, given, None if compiled else refusal)

    def _untaken(self, given: jinja2.Environment | None) -> str:
        if self._docx is not None and not self.is_rendered:
            return _OPENED
        if self._replaces():
            return _REPLACED
        return "" if surroundings.compiles(given) else _ENVIRONMENT

    def _fill_with_docxtpl(
        self, context: Mapping[str, Any], given: jinja2.Environment | None, refusal: VanbanError | None
    ) -> None:
        """Let docxtpl fill; where it cannot either, the compiled engine's refusal names the place better."""
        if forbidden := refusals.forbidden_values(context):
            raise InputError(*forbidden)
        self.way = "docxtpl"
        missed: list[str] = []
        try:
            super().render(context, surroundings.filling(given, missed))
        except MissingValueError:
            raise
        except VanbanError as error:
            self._docx, self.is_rendered = None, False
            raise refusal or _as_ours(error) from error
        except TEMPLATE_FAULTS as fault:
            self._docx, self.is_rendered = None, False
            what = f"docxtpl không điền được khuôn này ({fault})"
            raise refusal or DocxTemplateError(Problem(what, tep=self._name())) from fault
        self._filled = self._refusal = None
        if missed:
            told = ", ".join(missed)
            what = "chỗ thiếu đã in trống vì môi trường Jinja của chương trình cho phép"
            warnings.warn(f"{self._name()}: không có giá trị {told}; {what}", UserWarning, stacklevel=4)

    def _bytes(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
        if self._docx is None and self._filled is not None and not self._replaces():
            return self._filled
        if not self.is_rendered:
            _package(*_read(self.template_file))
        stream = io.BytesIO()
        try:
            super().save(stream, *args, **kwargs)
        except ValueError as fault:
            names = ", ".join(sorted(self.get_pic_map())) or None
            raise InputError(Problem("khuôn không có ảnh cần thay", tim_thay=str(fault), can_co=names)) from fault
        self._all_replaced()
        return looked_over(stream.getvalue(), self._name())

    def _replaces(self) -> bool:
        return bool(
            self.crc_to_new_media or self.crc_to_new_embedded or self.zipname_to_replace or self.pics_to_replace
        )

    def _seek(self, wanted: dict[int, bytes], replace: Any, src_file: Source, dst_file: Source) -> None:
        before = set(wanted)
        replace(src_file, dst_file)
        for crc in set(wanted) - before:
            self._sought[crc] = str(src_file) if isinstance(src_file, str | PathLike) else "tệp đang mở"

    def _all_replaced(self) -> None:
        """Tell what docxtpl passes over because it does not find it: a paper that keeps the dummy picture must not go out."""
        if self.allow_missing_pics or not self._replaces():
            return
        parts = {str(part.partname).lstrip("/"): part.blob for part in self.docx.part.package.iter_parts()}
        there = {binascii.crc32(blob) & 0xFFFFFFFF for name, blob in parts.items() if name.startswith("word/")}
        lost = [
            self._sought.get(crc, str(crc))
            for crc in (*self.crc_to_new_media, *self.crc_to_new_embedded)
            if crc not in there
        ]
        lost += [name for name in self.zipname_to_replace if name not in parts]
        if lost:
            raise InputError(*(Problem("khuôn không có phần cần thay", tep=self._name(), tim_thay=one) for one in lost))

    def _opened(self) -> Any:
        data, name = _read(self.template_file)
        _package(data, name)
        return Document(io.BytesIO(data))

    def _name(self) -> str:
        return str(self.template_file) if isinstance(self.template_file, str | PathLike) else ""


def _as_ours(error: VanbanError) -> VanbanError:
    return refused(error) if isinstance(error, TemplateError) else error


def _read(source: Source) -> tuple[bytes, str]:
    """The bytes of a file and its name; an open file is read from its beginning."""
    if isinstance(source, str | PathLike):
        try:
            return Path(source).read_bytes(), str(source)
        except OSError as fault:
            raise DocxTemplateError(Problem(unopened(fault), tep=str(source))) from fault
    source.seek(0)
    return source.read(), ""


@lru_cache(maxsize=16)
def _package(data: bytes, name: str) -> None:
    """Refuse what is unsafe to open, whoever opens it; looked at once for each content."""
    try:
        read_package(data, name)
    except TemplateError as error:
        raise refused(error) from error


def _template(data: bytes, name: str, filters: surroundings.Filters) -> Template:
    key = tuple(filters.items())
    try:
        hash(key)
    except TypeError:
        return Template.load(data, name=name, filters=filters)
    return _compiled(data, name, key)


@lru_cache(maxsize=16)
def _compiled(data: bytes, name: str, filters: tuple[tuple[str, Any], ...]) -> Template:
    """A template compiled once for each content of its file: scripts make a new object for each paper."""
    return Template.load(data, name=name, filters=dict(filters))


def _kind(part: str) -> str:
    leaf = part.rpartition("/")[2]
    return next((kind for kind in ("document", "header", "footer", "footnotes") if leaf.startswith(kind)), "")
