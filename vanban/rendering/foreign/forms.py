"""Places of Word's own forms: form fields of old documents (FORMTEXT) and content controls still showing their prompt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, Literal

from vanban.frozen import dataclass
from vanban.ooxml.names import XML_SPACE, W
from vanban.patterns import regex
from vanban.rendering.foreign.fields import Field, complex_fields

_OTHER: Final = frozenset(
    {"picture", "checkbox", "docPartObj", "docPartList", "group", "citation", "bibliography", "equation"}
)
"""Content controls that hold no words."""
_GIVEN: Final = regex(r"(?:Text|Dropdown|Check|Văn bản)\s?\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A place of a form.

    Attributes:
        kind: a form field of an old document, or a content control.
        name: what it asks for, as the form says it; "" when it does not.
        element: the field, or the content control.
        paragraph: the paragraph it stands in; None when it holds paragraphs itself.
    """

    kind: Literal["bieu_mau", "o_noi_dung"]
    name: str
    element: Any
    paragraph: Any

    def place(self, tag: str) -> bool:
        """Put a tag in its place; False when nothing in it can hold one."""
        if isinstance(self.element, Field):
            return self.element.place(tag)
        texts = list(self.element.iter(f"{W}t"))
        if not texts:
            return False
        texts[0].text = tag
        texts[0].set(XML_SPACE, "preserve")
        for other in texts[1:]:
            other.text = ""
        for look in list(self.element.iter(f"{W}rStyle")):
            look.getparent().remove(look)
        for prompt in self.element.findall(f"{W}sdtPr/{W}showingPlcHdr"):
            prompt.getparent().remove(prompt)
        return True


def form_places(root: Any) -> Iterator[FormPlace]:
    """Find the places of forms in a story."""
    for field in complex_fields(root):
        if field.instruction.strip().upper().startswith("FORMTEXT"):
            named = field.runs[0].find(f"{W}fldChar/{W}ffData/{W}name")
            name = "" if named is None else named.get(f"{W}val", "")
            yield FormPlace("bieu_mau", _words(name), field, next(field.runs[0].iterancestors(f"{W}p"), None))
    for control in root.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        if properties is None or properties.find(f"{W}showingPlcHdr") is None:
            continue
        if any(isinstance(child.tag, str) and child.tag.rpartition("}")[2] in _OTHER for child in properties):
            continue
        names = (properties.find(f"{W}{tag}") for tag in ("alias", "tag"))
        name = next((found.get(f"{W}val") for found in names if found is not None and found.get(f"{W}val")), "")
        prompt = "".join(piece.text or "" for piece in control.iter(f"{W}t"))
        if "{{" not in prompt:
            yield FormPlace("o_noi_dung", _words(name), control, next(control.iterancestors(f"{W}p"), None))


def _words(name: str) -> str:
    """Write a name of a form as words: "HoTen" is "Ho Ten"; the names Word gives by itself say nothing."""
    name = re.sub(r"(?<=[^\W\d_A-Z])(?=[A-Z])", " ", name)
    return "" if _GIVEN.fullmatch(name) else name
