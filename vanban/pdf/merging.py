"""Several PDFs in one: bookmarks for each, properties of the whole, pictures that repeat kept once."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from vanban import files
from vanban.errors import DocumentError, InputError, Problem, VanbanError
from vanban.pdf import metadata as properties
from vanban.pdf.metadata import Metadata
from vanban.pdf.opening import as_objects
from vanban.pdf.optional import bring
from vanban.pdf.soundness import fault_of

# Files stay open until the joined one is written; systems allow some hundreds at a time.
_OPEN_AT_ONCE = 100


def merge(
    paths: Sequence[Path],
    out: Path,
    *,
    titles: Sequence[str] | None = None,
    metadata: Metadata | None = None,
    bookmarks: bool = True,
    overwrite: bool = False,
) -> int:
    """Join PDFs into one, in the order given, and write the number of pages into its properties.

    When all parts are PDF/A-2b the whole declares it too. What one part repeats of another's pictures is kept once.

    Args:
        paths: the parts.
        out: the whole; may be one of the parts, with `overwrite`.
        titles: the bookmark of each part; None takes each part's title, or its file name.
        metadata: properties of the whole; what they leave empty is empty.
        bookmarks: give each part a bookmark, with the part's own below it.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        The number of pages.

    Raises:
        OverwriteError: somebody's work stands there.
        DocumentError: parts cannot be opened, or are signed (a signature does not survive); one problem each.
        InputError: there is no part, or not one title a part.
    """
    if not paths:
        raise InputError("không có tệp nào để ghép")
    if titles is not None and len(titles) != len(paths):
        raise InputError(f"có {len(paths)} tệp nhưng {len(titles)} tên dấu trang")
    files.require([out], overwrite=overwrite, inputs=paths)
    _check(paths)
    bring("pikepdf", "Ghép tệp PDF")
    with tempfile.TemporaryDirectory(prefix="vanban-") as work:
        parts, names = list(paths), list(titles) if titles is not None else None
        level = 0
        top = bookmarks
        while len(parts) > _OPEN_AT_ONCE:
            # The first round names the parts; later rounds carry the names over.
            groups = [slice(start, start + _OPEN_AT_ONCE) for start in range(0, len(parts), _OPEN_AT_ONCE)]
            made = [Path(work) / f"{level}-{number}.pdf" for number in range(len(groups))]
            for group, target in zip(groups, made, strict=True):
                _join(parts[group], target, names[group] if names else None, None, own_bookmark=top)
            parts, names, top, level = made, None, False, level + 1
        with files.writing(out, overwrite=overwrite, inputs=paths) as waiting:
            return _join(parts, waiting, names, metadata or Metadata(), own_bookmark=top)


def is_signed(pdf: Any) -> bool:
    """Whether an open `pikepdf.Pdf` carries a digital signature."""
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return False
    waiting = list(form.get("/Fields", ()))
    while waiting:
        field = waiting.pop()
        if field.get("/FT") == "/Sig" and "/V" in field:
            return True
        waiting.extend(field.get("/Kids", ()))
    return False


def _check(paths: Sequence[Path]) -> None:
    problems: list[Problem] = []
    for path in paths:
        try:
            with as_objects(path) as pdf:
                if fault := fault_of(pdf, path):
                    problems.append(fault)
                elif is_signed(pdf):
                    problems.append(
                        Problem(
                            "tệp đã ký số, ghép vào thì chữ ký mất giá trị",
                            tep=str(path),
                            cach_sua="Ghép trước rồi mới ký, hoặc gửi tệp này riêng",
                        )
                    )
        except VanbanError as error:
            problems += error.problems
    if problems:
        raise DocumentError(*problems)


def _join(
    parts: Sequence[Path], out: Path, titles: Sequence[str] | None, metadata: Metadata | None, *, own_bookmark: bool
) -> int:
    pikepdf = bring("pikepdf", "Ghép tệp PDF")
    with ExitStack() as stack:
        whole = stack.enter_context(pikepdf.new())
        seen: dict[bytes, Any] = {}
        with whole.open_outline() as outline:
            intents = []
            for number, path in enumerate(parts):
                part = stack.enter_context(as_objects(path))
                intents.append(_archival_intent(part))
                first = len(whole.pages)
                whole.pages.extend(part.pages)
                for page in list(whole.pages)[first:]:
                    _loosen(page.obj)
                    _share_pictures(page.obj, seen)
                own = _outline_of(part, first)
                if own_bookmark:
                    title = titles[number] if titles is not None else str(part.docinfo.get("/Title", "")) or path.stem
                    item = pikepdf.OutlineItem(title, first)
                    item.children.extend(own)
                    outline.root.append(item)
                else:
                    outline.root.extend(own)
        if all(intent is not None for intent in intents):
            whole.Root.OutputIntents = whole.copy_foreign(intents[0])
            with whole.open_metadata(set_pikepdf_as_editor=False) as xmp:
                xmp["pdfaid:part"], xmp["pdfaid:conformance"] = "2", "B"
        if metadata is not None:
            properties.write(whole, metadata)
        whole.remove_unreferenced_resources()
        whole.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, min_version="1.7")
        return len(whole.pages)


def _archival_intent(pdf: Any) -> Any | None:
    """The colour declaration of a PDF/A-2b; None for a file that is none."""
    if properties.archival_mark(pdf) != ("2", "B"):
        return None
    intents = pdf.Root.get("/OutputIntents")
    return pdf.make_indirect(intents) if intents is not None else None


def _loosen(page: Any) -> None:
    """Let go of what belongs to the part as a whole: its structure tree does not come along."""
    for key in ("/StructParents", "/B", "/PieceInfo"):
        if key in page:
            del page[key]


def _share_pictures(page: Any, seen: dict[bytes, Any]) -> None:
    resources = page.get("/Resources")
    pictures = resources.get("/XObject") if resources is not None else None
    if pictures is None:
        return
    for name, picture in list(pictures.items()):
        if picture.get("/Subtype") != "/Image":
            continue
        digest = _digest(picture)
        if digest in seen:
            pictures[name] = seen[digest]
        else:
            seen[digest] = picture


def _digest(picture: Any) -> bytes:
    """Tell pictures apart by their bytes, their shape and their mask."""
    found = hashlib.sha256(picture.read_raw_bytes())
    for key in ("/Width", "/Height", "/ColorSpace", "/BitsPerComponent", "/Filter", "/DecodeParms", "/Decode"):
        value = picture.get(key)
        found.update(value.unparse(resolved=True) if hasattr(value, "unparse") else repr(value).encode())
    mask = picture.get("/SMask")
    if mask is not None:
        found.update(_digest(mask))
    return found.digest()


def _outline_of(pdf: Any, first: int) -> list[Any]:
    """Copy bookmarks, their pages counted on from `first`."""
    pikepdf = bring("pikepdf", "Ghép tệp PDF")
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def copied(items: Sequence[Any]) -> list[Any]:
        made = []
        for item in items:
            number = _page_of(pdf, item, numbers)
            children = copied(item.children)
            if number is None:
                made += children
                continue
            copy = pikepdf.OutlineItem(item.title, first + number)
            copy.children.extend(children)
            made.append(copy)
        return made

    with pdf.open_outline() as outline:
        return copied(outline.root)


def _page_of(pdf: Any, item: Any, numbers: dict[tuple[int, int], int]) -> int | None:
    """Find the page a bookmark leads to; None when it leads nowhere in the file."""
    pikepdf = bring("pikepdf", "Ghép tệp PDF")
    target = item.destination
    if target is None and item.action is not None and item.action.get("/S") == "/GoTo":
        target = item.action.get("/D")
    if isinstance(target, pikepdf.String | pikepdf.Name):
        target = _named(pdf, target)
    if isinstance(target, pikepdf.Dictionary):
        target = target.get("/D")
    if not isinstance(target, pikepdf.Array) or not len(target):
        return None
    page = target[0]
    return numbers.get(page.objgen) if hasattr(page, "objgen") else int(page)


def _named(pdf: Any, name: Any) -> Any | None:
    pikepdf = bring("pikepdf", "Ghép tệp PDF")
    names = pdf.Root.get("/Names")
    if names is not None and "/Dests" in names:
        found = pikepdf.NameTree(names.Dests).get(str(name))
        if found is not None:
            return found
    old = pdf.Root.get("/Dests")
    return old.get(f"/{str(name).lstrip('/')}") if old is not None else None
