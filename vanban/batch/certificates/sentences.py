"""Filling the {fields} of a certificate's sentences: what is not known, or empty, makes no paper."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from vanban.batch.certificates.common import Common
from vanban.batch.certificates.kinds import CertificateKind, certificate_kind
from vanban.errors import Problem
from vanban.language import key
from vanban.patterns import regex

_FIELD: Final = regex(r"\{\{\s*([^{}|]+?)\s*(\|\s*neu_co\s*)?\}\}|\{\s*([^{}|]+?)\s*(\|\s*neu_co\s*)?\}")
_LONGEST: Final = 60


class Sentences:
    """Fills the sentences of one certificate; {Chức vụ}, {chuc_vu} and {{ chuc_vu }} are the same field."""

    def __init__(
        self,
        kind: CertificateKind,
        common: Common,
        values: Mapping[str, str],
        places: Mapping[str, str],
        problems: list[Problem],
    ) -> None:
        """Know the certificate, the common record, the texts of the row and their cells.

        Args:
            kind: the kind of certificate.
            common: the common record.
            values: field → text of the row.
            places: field → its cell.
            problems: takes what keeps the certificate from being made.
        """
        self._names = _names(kind.key)
        self._common = common
        self._values = values
        self._places = places
        self._problems = problems

    def filled(self, pattern: str, of: str, *, own: bool = False) -> str:
        """Fill a sentence from the row, then from the common record.

        Args:
            pattern: the sentence.
            of: key of the common record it is said under.
            own: whether it stands in the row itself, where braces that name nothing are text like any other.
        """
        if "{" not in pattern:
            return pattern
        text = _FIELD.sub(lambda match: self._value(match, pattern, of, own=own), pattern)
        return re.sub("  +", " ", text)

    def _value(self, match: re.Match[str], pattern: str, of: str, *, own: bool) -> str:
        written, may_be_blank = match[1] or match[3], match[2] or match[4]
        name = self._names.get(key(written), key(written))
        value = self._values.get(name) or self._common.values.get(name, "")
        if value or may_be_blank:
            return value
        known = name in self._values or name in self._names.values()
        if known:
            self._empty(name, pattern, of)
        elif not own:
            self._unknown(match[0], name, of)
        return "" if known else match[0]

    def _empty(self, name: str, pattern: str, of: str) -> None:
        said = " ".join(pattern.split())[:_LONGEST]
        if name in self._places:
            what, place, tep = "ô trống mà câu in ra ở đây", self._places[name], ""
            remedy = f"Điền ô này; nếu được phép trống, viết {{{name} | neu_co}} trong câu"
        else:
            what, place, tep = f"câu cần «{name}» mà chưa có", of, self._common.name
            remedy = f"Thêm dòng «{name}: …» vào bản ghi chung, hoặc cột ấy vào danh sách"
        self._problems.append(Problem(what, place, tep, tim_thay=said, cach_sua=remedy))

    def _unknown(self, written: str, name: str, of: str) -> None:
        near = difflib.get_close_matches(name, [*self._names, *self._values], n=1)
        remedy = f"Có phải {{{self._names.get(near[0], near[0])}}}?" if near else "Dùng tên một cột của danh sách"
        what = "câu nhắc tới mục không có"
        self._problems.append(Problem(what, of, self._common.name, tim_thay=written, cach_sua=remedy))


@lru_cache
def _names(kind: str) -> Mapping[str, str]:
    """Every name of a field that a sentence of this kind may mention → its key."""
    known = certificate_kind(kind)
    names: dict[str, str] = {}
    for column in reversed(known.columns):
        names.update({key(name): column.key for name in (*column.synonyms, column.ten)})
    names.update({key(entry.ten): entry.key for entry in known.fields if key(entry.ten) not in names})
    names.update({name: name for name in (*(f.key for f in known.fields), *(c.key for c in known.columns))})
    return names
