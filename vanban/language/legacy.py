"""Old Vietnamese encodings - TCVN3 (ABC), VNI-Windows, VIQR - decoded in one pass, and encoded back."""

from __future__ import annotations

import re
from typing import Final, Literal

from vanban.language.alphabet import TONE_MARKS, TONED, WITH_TONE
from vanban.language.errors import LanguageError
from vanban.language.repair import Change, Repaired
from vanban.language.text import nfc
from vanban.patterns import regex

BangMa = Literal["tcvn3", "vni", "viqr"]
BANG_MA: Final[tuple[BangMa, ...]] = ("tcvn3", "vni", "viqr")

# TCVN 5712-3 (ABC): one byte a letter, seen as Latin-1. Toned letters have one code for both cases.
_TCVN3_TONED: Final = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ", "o": "ßáâãä", "ô": "åæçèé",
    "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ",
}  # fmt: skip
_TCVN3_BARE: Final = dict(zip("ăâđêôơưĂÂĐÊÔƠƯ", "¨©®ª«¬\xad¡¢§£¤¥¦", strict=True))
_TCVN3_ENCODE: Final = _TCVN3_BARE | {
    WITH_TONE[vowel, tone]: code for vowel, codes in _TCVN3_TONED.items() for tone, code in enumerate(codes, start=1)
}
_TCVN3_DECODE: Final = {ord(code): letter for letter, code in _TCVN3_ENCODE.items()}

# VNI-Windows: a base letter, then a sign for hat and tone together; ơ, ư, đ and the toned i, ỵ have own letters.
_VNI_TONES: Final = "øûõùï"
_VNI_HATS: Final = {
    "ă": ("a", "ê", "èúüéë"),
    "â": ("a", "â", "àåãáä"),
    "ê": ("e", "â", "àåãáä"),
    "ô": ("o", "â", "àåãáä"),
}
_VNI_OWN: Final = {"ơ": "ô", "ư": "ö", "đ": "ñ", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "í": "í", "ị": "ò", "ỵ": "î"}


def _vni_encode() -> dict[str, str]:
    table = dict(_VNI_OWN)
    for hatted, (base, hat, tones) in _VNI_HATS.items():
        table[hatted] = base + hat
        table.update({WITH_TONE[hatted, tone]: base + sign for tone, sign in enumerate(tones, start=1)})
    for vowel in "aeouyơư":
        base = _VNI_OWN.get(vowel, vowel)
        for tone, sign in enumerate(_VNI_TONES, start=1):
            table.setdefault(WITH_TONE[vowel, tone], base + sign)
    return table | {letter.upper(): code.upper() for letter, code in table.items()}


_VNI_ENCODE: Final = _vni_encode()
_VNI_DECODE: Final = {code: letter for letter, code in _VNI_ENCODE.items()} | {
    code[0] + code[1].lower(): letter for letter, code in _VNI_ENCODE.items() if letter.isupper() and len(code) == 2
}
_VNI = regex("|".join(sorted(map(re.escape, _VNI_DECODE), key=len, reverse=True)))

# VIQR (RFC 1456): marks typed after the letter; a backslash keeps a mark as it is.
_VIQR_TONES: Final = "`?~'."
_VIQR_HATS: Final = {"ă": "a(", "â": "a^", "ê": "e^", "ô": "o^", "ơ": "o+", "ư": "u+"}
_VIQR = regex(r"\\(.)|([dD])[dD]|((?:[aA][(^]|[eE]\^|[oO][\^+]|[uU]\+)[`?~'.]?|[aAeEiIoOuUyY][`?~'.])", re.DOTALL)
_VIQR_MARK: Final = {"(": "\u0306", "^": "\u0302", "+": "\u031b"} | dict(zip(_VIQR_TONES, TONE_MARKS[1:], strict=True))
_VIQR_KEEP = regex(r"(?<=[aAeEiIoOuUyYăâêôơưĂÂÊÔƠƯ])(?=[(^+`?~'.])|(?<=[dD])(?=[dD])|(?=\\)")
_LOST_U = regex(r"(?<![ưƯuU])([ơƠ]|[ớờởỡợỚỜỞỠỢ])(?=ng|c\b|NG|C\b|Ng)")


def doc_bang_ma(text: str, bang_ma: BangMa, *, in_hoa: bool = False) -> Repaired:
    """Decode text of an old encoding into Unicode and tell every word changed.

    In TCVN3 the letter ư is the soft hyphen, which programs drop silently. No Vietnamese rhyme is ơng or ơc: there the
    lost ư is put back and told. In VIQR a final "." or "?" may be a tone or the end of a sentence: it is read as a
    tone, as the standard says, and told in `lost`.

    Args:
        text: the text as an old font showed it, in Latin-1 letters.
        bang_ma: the encoding.
        in_hoa: whether the font drew capitals (.VnTimeH): the case is in the font, not in the text.

    Raises:
        LanguageError: no such encoding.

    >>> doc_bang_ma("NguyÔn V¨n An", "tcvn3").text, doc_bang_ma("Nguyeãn Vaên An", "vni").text
    ('Nguyễn Văn An', 'Nguyễn Văn An')
    >>> doc_bang_ma("Nguye^~n Va(n An", "viqr").text, doc_bang_ma("céng hßa", "tcvn3", in_hoa=True).text
    ('Nguyễn Văn An', 'CỘNG HÒA')
    """
    if bang_ma not in BANG_MA:
        raise LanguageError("không có bảng mã này", str(bang_ma), f"Chọn một trong: {', '.join(BANG_MA)}")
    text = nfc(text)
    changes: list[Change] = []
    unsure: list[tuple[int, str]] = []
    parts: list[str] = []
    end = 0
    for match in re.finditer(r"\S+", text):
        found = match.group()
        new, reason = _decoded(found, bang_ma)
        if in_hoa:
            new = nfc(new.upper())
        if new != found:
            changes.append(Change(match.start(), found, new, reason))
            if bang_ma == "viqr" and found[-1] in ".?" and new[-1] != found[-1]:
                unsure.append((match.start(), f'không rõ "{found[-1]}" cuối chữ "{found}" là dấu thanh hay dấu câu'))
        parts += (text[end : match.start()], new)
        end = match.end()
    return Repaired("".join([*parts, text[end:]]), tuple(changes), tuple(unsure))


def _decoded(word: str, bang_ma: BangMa) -> tuple[str, str]:
    reason = f"chuyển mã {bang_ma.upper()} sang Unicode"
    if bang_ma == "vni":
        return _VNI.sub(lambda match: _VNI_DECODE[match.group()], word), reason
    if bang_ma == "viqr":
        return _VIQR.sub(_viqr_letter, word), reason
    new = word.translate(_TCVN3_DECODE)
    whole = _LOST_U.sub(lambda match: ("Ư" if match[1].isupper() else "ư") + match[1], new)
    return whole, reason if whole == new else reason + "; thêm chữ ư đã mất (tiếng Việt không có ơng, ơc)"


def _viqr_letter(match: re.Match[str]) -> str:
    escaped, d, vowel = match.groups()
    if escaped:
        return str(escaped)
    if d:
        return "đ" if d == "d" else "Đ"
    return nfc(vowel[0] + "".join(_VIQR_MARK[mark] for mark in vowel[1:]))


def ma_hoa_cu(text: str, bang_ma: BangMa) -> str:
    """Encode Unicode text for an old program or font; toned capitals of TCVN3 lose their case, as they always did.

    Raises:
        LanguageError: no such encoding.

    >>> ma_hoa_cu("Nguyễn", "tcvn3"), ma_hoa_cu("Nguyễn", "vni"), ma_hoa_cu("Nguyễn.", "viqr")
    ('NguyÔn', 'Nguyeãn', 'Nguye^~n.')
    """
    if bang_ma not in BANG_MA:
        raise LanguageError("không có bảng mã này", str(bang_ma), f"Chọn một trong: {', '.join(BANG_MA)}")
    text = nfc(text)
    if bang_ma == "viqr":
        return "".join(_viqr_typed(letter) for letter in _VIQR_KEEP.sub(r"\\", text))
    if bang_ma == "vni":
        return "".join(_VNI_ENCODE.get(letter, letter) for letter in text)
    return "".join(_TCVN3_ENCODE.get(letter) or _TCVN3_ENCODE.get(letter.lower(), letter) for letter in text)


def _viqr_typed(letter: str) -> str:
    if letter in "đĐ":
        return "dd" if letter == "đ" else "DD"
    bare, tone = TONED.get(letter, (letter, 0))
    typed = _VIQR_HATS.get(bare.lower(), bare)
    typed = bare if typed == bare else (typed[0].upper() if bare.isupper() else typed[0]) + typed[1]
    return typed + _VIQR_TONES[tone - 1] if tone else typed
