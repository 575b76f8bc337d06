"""Where the tone is written: advice and conversion between hòa and hoà, harming nothing that is right."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from vanban.language.masking import MASK, without_quotations
from vanban.language.repair import Change, Repaired
from vanban.language.syllables import DatDau, Syllable, parse_syllable
from vanban.language.text import fold_tone, nfc
from vanban.patterns import regex

_WORD = regex(r"[^\W\d_]+")
_TOKEN = regex(r"\S+")
_SIGNS_OF_CODE = regex(r"[@\\_=#&<>{}|~^$%0-9]|://|^www\.|[^\W\d_]\.[^\W\d_]", re.IGNORECASE)
_MARKED: Final = "àáảãạèéẻẽẹỳýỷỹỵòóỏõọùúủũụìíỉĩịằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự"

# Onsets with which open oa, oe, uy make words of the language: elsewhere the word is foreign (Noé, Zoé, Boé).
_ONSETS_OF: Final = {
    "oa": frozenset({"", "ch", "d", "đ", "g", "h", "kh", "l", "n", "ng", "nh", "t", "th", "x"}),
    "oe": frozenset({"", "ch", "đ", "h", "kh", "l", "ng", "nh", "t", "x"}),
    "uy": frozenset({"", "ch", "d", "h", "kh", "l", "ng", "nh", "s", "t", "th", "tr", "x"}),
}
# Pairs of words that belong to no personal name even in capitals (Uỷ ban, CỘNG HOÀ).
_PAIRS: Final = (
    "ủy ban,ủy viên,ủy quyền,ủy thác,ủy nhiệm,cộng hòa,hòa giải,hài hòa,điều hòa,hóa chất,hóa đơn,hàng hóa,số hóa,"
    "xã hội hóa,đại hóa,chuẩn hóa,tiêu hóa,hủy bỏ,tiêu hủy,hủy hoại,thủy lợi,thủy sản,thủy điện,đường thủy,tài khóa,"
    "khóa học,khóa họp,khóa luận,khóa đào,tòa án,tòa nhà,tọa đàm,tọa độ,sức khỏe,khỏe mạnh,thỏa thuận,thỏa ước,"
    "bản thỏa,đe dọa,lan tỏa,xóa bỏ,xóa đói,tùy theo,tùy thuộc,lũy kế,tích lũy,chính ủy,cấp ủy,đảng ủy,tỉnh ủy,"
    "thành ủy,huyện ủy,quận ủy,quân ủy,hỏa hoạn,hỏa tốc,cứu hỏa,tàu hỏa,thảm họa,minh họa"
)
_COMMON_PAIRS: Final = frozenset(_PAIRS.split(","))
# The same when only the first word has a capital: Hoà bình is peace, Hoà Bình may be a person.
_PAIRS_IN_SENTENCE: Final = (
    "hòa bình,hòa nhập,hòa hợp,hòa thuận,hòa tan,hòa chung,hóa học,hóa trị,hóa nghiệm,hóa thạch,thủy văn,thủy triều,"
    "thủy lực,thủy nông,thủy thủ,hỏa tiễn,hỏa táng,hỏa lực,họa sĩ,họa tiết,khóa sổ,khóa mã,khóa luận,xóa tên,xóa mù,"
    "xóa nhà,tỏa nhiệt,tỏa sáng,tùy nghi,tùy tình,tùy trường,tùy vào,lũy tiến,lũy thừa,hủy kết,hủy quyết,hủy niêm,"
    "hủy chứng,hủy số,thỏa đáng,thỏa mãn,thỏa hiệp,dọa nạt,tọa lạc,tòa soạn,tòa thị,tòa tuyên,khỏe và,úy lạo"
)
_SENTENCE_PAIRS: Final = _COMMON_PAIRS | frozenset(_PAIRS_IN_SENTENCE.split(","))


def chuyen_dau(text: str, kieu: DatDau = "truyen_thong", *, ten_rieng: bool = False) -> Repaired:
    """Write open oa, oe, uy with the tone where one school wants it; nothing else is touched.

    Left alone: URLs, e-mail addresses, codes, quoted words, foreign words, and words with a capital that may belong
    to a name, since a name is written as its bearer writes it.

    Args:
        text: the text; indexes of the changes count in its NFC form.
        kieu: "truyen_thong" hòa, khỏe, ủy; "moi" hoà, khoẻ, uỷ.
        ten_rieng: whether words that may be names are converted too.

    >>> chuyen_dau("Uỷ ban hoà giải; bà Nguyễn Thị Hoà; hoàn thành khoản; http://hoà.vn").text
    'Ủy ban hòa giải; bà Nguyễn Thị Hoà; hoàn thành khoản; http://hoà.vn'
    >>> chuyen_dau("khỏe mạnh", "moi").text
    'khoẻ mạnh'
    """
    text = nfc(text)
    changes = []
    for match, syllable in _movable(text):
        found = match.group()
        wanted = _like(found, syllable.spelled(kieu))
        if wanted != found and (ten_rieng or not _may_be_name(text, match)):
            changes.append(Change(match.start(), found, wanted, "cách đặt dấu thanh"))
    return Repaired(_replaced(text, changes), tuple(changes))


def goi_y_dau(text: str, kieu: DatDau | None = None) -> list[Change]:
    """Advise on the place of tones; the text stays as it is.

    Told are tones on a vowel no school allows (hòan, qúy, đựơc) and, for open oa, oe, uy, what departs from `kieu`;
    without `kieu`, what departs from the text's own majority.

    >>> [(c.found, c.replaced) for c in goi_y_dau("Ngừơi dân hoà giải, hòa bình, hòa thuận; hòan thành")]
    [('Ngừơi', 'Người'), ('hoà', 'hòa'), ('hòan', 'hoàn')]
    """
    text = nfc(text)
    changes = _misplaced(text)
    if kieu is None:
        votes = Counter(
            "truyen_thong" if match.group().lower() == syllable.spelled() else "moi"
            for match, syllable in _movable(text)
        )
        kieu = "moi" if votes["moi"] > votes["truyen_thong"] else "truyen_thong"
        reason = "cách đặt dấu thanh không thống nhất trong văn bản"
    else:
        reason = "cách đặt dấu thanh"
    converted = chuyen_dau(text, kieu).changes
    changes += [Change(change.index, change.found, change.replaced, reason) for change in converted]
    return sorted(changes, key=lambda change: change.index)


def sua_dau_sai(text: str) -> Repaired:
    """Move tones that stand on a vowel no school allows (hòan → hoàn, đựơc → được, qúy → quý).

    >>> sua_dau_sai("Ngừơi đựơc khen thửơng đã hòan thành").text
    'Người được khen thưởng đã hoàn thành'
    """
    text = nfc(text)
    changes = _misplaced(text)
    return Repaired(_replaced(text, changes), tuple(changes))


def _words(text: str) -> list[re.Match[str]]:
    """Find the words that may be judged: no codes, addresses or quotations."""
    masked = without_quotations(text)
    found: list[re.Match[str]] = []
    for token in _TOKEN.finditer(masked):
        if not any(letter in _MARKED for letter in token.group().lower()):
            continue
        if MASK in token.group() or _SIGNS_OF_CODE.search(token.group().strip(".,;:!?()[]“”\"'")):
            continue
        found += _WORD.finditer(text, token.start(), token.end())
    return found


def _movable(text: str) -> list[tuple[re.Match[str], Syllable]]:
    found = []
    for match in _words(text):
        syllable = parse_syllable(match.group())
        if syllable and syllable.movable and syllable.onset in _ONSETS_OF[syllable.rhyme] and not _joined(text, match):
            found.append((match, syllable))
    return found


def _joined(text: str, match: re.Match[str]) -> bool:
    """Tell whether a hyphen or apostrophe binds the word to another, as in transcribed names."""
    around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
    return any(sign in around for sign in "-'’‑")


def _misplaced(text: str) -> list[Change]:
    changes = []
    for match in _words(text):
        found = match.group()
        if (
            parse_syllable(found)
            or _joined(text, match)
            or (_may_be_name(text, match) and not _opens_phrase(text, match))
        ):
            continue
        syllable = parse_syllable(found, anywhere=True)
        if syllable:
            wanted = _like(found, syllable.spelled())
            changes.append(Change(match.start(), found, wanted, "dấu thanh đặt sai chữ"))
    return changes


def _may_be_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word with a capital may belong to a name: unless it makes a common pair with its neighbour."""
    if match.group().islower():
        return False
    before = re.search(r"([^\W\d_]+)\s+$", text[max(match.start() - 30, 0) : match.start()])
    after = re.match(r"\s+([^\W\d_]+)", text[match.end() : match.end() + 30])
    word = fold_tone(match.group().lower())
    if after and f"{word} {fold_tone(after[1].lower())}" in (_SENTENCE_PAIRS if after[1].islower() else _COMMON_PAIRS):
        return False
    return not (before and f"{fold_tone(before[1].lower())} {word}" in _COMMON_PAIRS)


def _opens_phrase(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word with a capital begins a sentence and goes on in small letters."""
    before = text[max(match.start() - 30, 0) : match.start()].rstrip()
    after = re.match(r"\s+([^\W\d_]+)", text[match.end() : match.end() + 30])
    return (not before or before[-1] in ".!?\n:-+") and after is not None and after[1].islower()


def _like(model: str, word: str) -> str:
    """Give a word the case of another of the same length."""
    return "".join(new.upper() if old.isupper() else new for old, new in zip(model, word, strict=True))


def _replaced(text: str, changes: list[Change]) -> str:
    parts: list[str] = []
    end = 0
    for change in changes:
        parts += (text[end : change.index], change.replaced)
        end = change.index + len(change.found)
    return "".join([*parts, text[end:]])
