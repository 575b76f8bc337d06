"""An office's .docx with tags: loaded and compiled once, rendered into as many files as there are records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from vanban.errors import Problem, TemplateError
from vanban.ooxml.archive import Member, Shelf, pack
from vanban.ooxml.settings import parts_without_stretching
from vanban.ooxml.xml_text import decode, parse_fault
from vanban.rendering.engine.environment import PaperEnvironment
from vanban.rendering.engine.media import Media
from vanban.rendering.engine.package import CONTENT_TYPES, Package, read_package
from vanban.rendering.engine.part import CompiledPart
from vanban.rendering.engine.tags import has_tags

Transform = Callable[[str, str], str]
More = Callable[[Sequence[str]], Iterable[Member]]
Filters = Mapping[str, Callable[..., object]]


class Template:
    """A compiled template. Nothing in it changes after loading; it may be sent to other processes.

    Attributes:
        name: the file as the user named it; "" when it has no name.
    """

    def __init__(self, package: Package, filters: Filters | None = None) -> None:
        """Compile a package whose parts are final; use `Template.load` for a file."""
        self.name = package.name
        self._package = package
        self._filters = dict(filters or {})
        environment = PaperEnvironment(self._filters)
        self._parts: dict[str, CompiledPart] = {}
        for part, kind in package.kinds.items():
            xml = _text(package, part)
            if has_tags(xml):
                self._parts[part] = CompiledPart(part, kind, xml, environment, package.name)
        self._static = {name: pack(name, data) for name, data in package.parts.items() if name not in self._parts}
        self._shelf = Shelf.of(self._static.values())
        self._rels = {part: _text(package, package.rels_of(part)) for part in package.kinds}
        self._first_drawing = max((part.highest_drawing for part in self._parts.values()), default=0) + 1000

    @classmethod
    def load(
        cls,
        data: bytes | Path,
        *,
        transforms: Sequence[Transform] = (),
        filters: Filters | None = None,
        name: str = "",
    ) -> Template:
        """Read and compile a .docx.

        Args:
            data: the file or its bytes.
            transforms: functions (part name, XML) -> XML applied in order to each XML part before its tags are read.
            filters: further filters for tags: `{{ so|doc_so }}`.
            name: how the user knows the file, for messages; None takes the path.

        Raises:
            TemplateError: not a usable .docx, or a tag is wrong; the problem names part, paragraph or cell.
        """
        from vanban.rendering.foreign.switches import CHOICE, FILTER, chosen, merged

        package = read_package(data, name)
        if transforms:
            package = _transformed(package, transforms)
        package = _unstretched(_with_fields_as_tags(package))
        return cls(package, {FILTER: merged, CHOICE: chosen, **(filters or {})})

    def render(self, context: Mapping[str, object]) -> bytes:
        """Make one file. The same values give the same bytes.

        Raises:
            TemplateError: a value is missing, or cannot stand where its tag stands.
            InputError: a value holds a character XML forbids; the problem names the field.
        """
        return b"".join(self.pieces(context))

    def check(self, context: Mapping[str, object]) -> None:
        """Find out whether a file can be made, without packing it.

        Raises:
            TemplateError, InputError: as `render`.
        """
        media = Media(self._rels, self._first_drawing)
        for part in self._parts.values():
            part.check(context, media)

    def pieces(self, context: Mapping[str, object], more: More | None = None) -> list[bytes]:
        """The file as consecutive pieces; the first is the same object for every file of this template.

        Args:
            context: the values of the tags.
            more: further parts, made from the pieces of the main part once it is rendered; None adds nothing.

        Raises:
            TemplateError, InputError: as `render`.
        """
        media = Media(self._rels, self._first_drawing)
        members, main = [], self._package.main
        text = [] if more is None or main in self._parts else [_text(self._package, main)]
        for name, part in self._parts.items():
            member, pieces = part.render_with_text(context, media)
            members.append(member)
            if name == main:
                text = pieces
        if more is not None:
            members += more(text)
        if media:
            return self._with_media(members, media)
        return self._shelf.with_members(members)

    def render_parts(self, context: Mapping[str, object]) -> dict[str, bytes]:
        """The XML of the parts that hold tags, rendered; pictures and links given as values are refused.

        Raises:
            TemplateError: as `render`; also when a value brings a picture or a link.
        """
        media = Media(self._rels, self._first_drawing)
        parts = {name: part.text(context, media).encode() for name, part in self._parts.items()}
        if media:
            raise TemplateError(Problem("ảnh hoặc liên kết đưa vào bằng giá trị không lấy riêng từng phần được"))
        return parts

    def part(self, name: str) -> bytes | None:
        """A part of the template as it came; None when it has none of that name."""
        return self._package.parts.get(name)

    def part_names(self) -> tuple[str, ...]:
        """The names of all parts of the template."""
        return tuple(self._package.parts)

    def printed(self) -> set[str]:
        """First words of the names that are printed or gone through, not only asked about."""
        return set().union(*(part.printed for part in self._parts.values()))

    def variables(self) -> set[str]:
        """Dotted names the tags use: "nguoi_ky.ho_ten"; an item of a list is written "hang[].ten"."""
        return set().union(*(part.variables for part in self._parts.values()))

    def doubts(self) -> tuple[Problem, ...]:
        """What is surely not meant, though files can be made: a brace that lost its partner, text beside {%p …%}."""
        from vanban.rendering.foreign.looking import doubts_of

        own = tuple(doubt for part in self._parts.values() for doubt in part.doubts)
        return (*own, *doubts_of(self._package.parts, self._package.kinds, self.name))

    def refuse_untaken(self, given: Iterable[str]) -> None:
        """Refuse places of another make that bear the name of a value at hand (`{ho_ten}`, `«Họ tên»`): nothing fills them.

        Args:
            given: the fields at hand.

        Raises:
            TemplateError: with the places as they stand.
        """
        from vanban.rendering.foreign.looking import refuse_untaken

        refuse_untaken(self._package.parts, self._package.kinds, self.name, given)

    def address_before_name(self) -> set[str]:
        """Give the words of address («ông», «bà») that are typed before the tag of a person's name, folded."""
        from vanban.rendering.foreign.looking import address_before_name

        return address_before_name(self._package.parts, self._package.kinds)

    def modules(self) -> dict[str, Callable[[], str]]:
        """Give the modules that keep what its parts are compiled to: name → what writes it."""
        return {part.module: part.module_text for part in self._parts.values()}

    def require_tags(self) -> None:
        """Refuse a template that holds nothing to be filled.

        Raises:
            TemplateError: with the places that look like ones to be filled.
        """
        from vanban.rendering.foreign.looking import refuse_untagged

        if not self.variables():
            refuse_untagged(self._package.parts, self._package.kinds, self.name)

    def required(self) -> set[str]:
        """Those of `variables` that are printed without condition: without them no file can be made."""
        return set().union(*(part.required for part in self._parts.values()))

    def __reduce__(self) -> tuple[object, ...]:
        """Travel as the package; the other side compiles again."""
        package = (self._package.name, dict(self._package.parts), dict(self._package.kinds))
        return _again, (*package, self._filters)

    def _with_media(self, members: Sequence[Member], media: Media) -> list[bytes]:
        types = decode(self._package.parts[CONTENT_TYPES])
        extra = media.parts(types)
        kept = {name: member for name, member in self._static.items() if name not in extra}
        fresh = {name: pack(name, data) for name, data in extra.items()}
        ordered: list[Member] = []
        if CONTENT_TYPES in fresh:
            ordered.append(fresh.pop(CONTENT_TYPES))
        ordered += kept.values()
        return Shelf.of(ordered).with_members([*members, *fresh.values()])


def _with_fields_as_tags(package: Package) -> Package:
    """Read the mail-merge fields of Word as tags, and take their data source out of the file."""
    from vanban.rendering.foreign.fields import has_fields, with_own_words, with_tags, without_source

    parts = without_source(package.parts)
    changed = parts != package.parts
    for part in package.kinds:
        before = _text(package, part)
        after = with_own_words(before)
        if has_fields(after):
            after = with_tags(part, after, _column_key, package.name)
        if after != before:
            parts[part] = after.encode()
            changed = True
    return Package(package.name, parts, package.kinds) if changed else package


def _column_key(name: str) -> str:
    """Give the name in a tag for a column's name; Word writes "Họ_và_tên" or cuts what it does not take."""
    from vanban.language import key

    return key(name) or "truong"


def _unstretched(package: Package) -> Package:
    """Values bring line ends into justified paragraphs; no line is pulled apart for them."""
    changed = parts_without_stretching(package.parts, package.main)
    return Package(package.name, {**package.parts, **changed}, package.kinds) if changed else package


def _again(name: str, parts: dict[str, bytes], kinds: dict[str, str], filters: Filters) -> Template:
    return Template(Package(name, parts, kinds), filters)


def _text(package: Package, part: str) -> str:
    data = package.parts.get(part)
    if data is None:
        return ""
    try:
        return decode(data)
    except (UnicodeDecodeError, LookupError) as fault:
        raise TemplateError(Problem(f"phần {part} của khuôn hỏng mã chữ ({fault})", tep=package.name)) from fault


def _transformed(package: Package, transforms: Sequence[Transform]) -> Package:
    parts = dict(package.parts)
    for name in _xml_parts(package):
        before = _text(package, name)
        xml = before
        for transform in transforms:
            xml = transform(name, xml)
        if xml != before:
            if fault := parse_fault(xml):
                raise TemplateError(Problem(f"phần {name} sau khi chỉnh không còn là XML đúng ({fault[0]})"))
            parts[name] = xml.encode()
    return Package(package.name, parts, package.kinds)


def _xml_parts(package: Package) -> Iterator[str]:
    return (name for name in package.parts if name.endswith((".xml", ".rels")))
