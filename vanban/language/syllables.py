"""The build of a Vietnamese syllable: onset, rhyme, tone; and where the tone is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language.alphabet import TONED, WITH_TONE

DatDau = Literal["truyen_thong", "moi"]
"""Where open oa, oe, uy carry the tone: hòa, khỏe, ủy or hoà, khoẻ, uỷ."""

ONSETS: Final = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
"""All onsets, longest first."""

_RHYMES: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uynh uyên uyêt "
    "uyn uyt uyp uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
)
_RHYMES_AFTER_QU: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e ec en eo et ê êch ên ênh êt êu "
    "i ich it in inh y ych yên yêt yn ynh yt yp yu ơ ơi ơn ơt ôc"
)
RHYMES: Final = frozenset(_RHYMES.split())
"""All rhymes, without tone."""

_AFTER_QU: Final = frozenset(_RHYMES_AFTER_QU.split())
_AFTER_GI: Final = frozenset({"êng", "êt", "êc", "ên", "êm"})
_ONLY_BARE: Final = frozenset({"yêm", "yên", "yêng", "yêt", "yêu"})
_NOT_BARE: Final = frozenset({"iêm", "iên", "iêng", "iêp", "iêt", "iêu"})
_FRONT: Final = frozenset("eêiy")
_G_BEFORE_I: Final = frozenset({"i", "in"})
_STOPS: Final = ("c", "ch", "p", "t")
_STOP_TONES: Final = (4, 5)  # sắc, nặng
_MOVABLE: Final = frozenset({"oa", "oe", "uy"})
_VOWELS: Final = frozenset("aăâeêioôơuưy")
_HATTED: Final = frozenset("ăâêôơư")


@dataclass(frozen=True, slots=True)
class Syllable:
    """A Vietnamese syllable in small letters.

    Attributes:
        onset: consonants before the rhyme; "qu" and "gi" count as onsets.
        rhyme: the rest without tone.
        tone: 0-5 as in `alphabet.TONES`.
    """

    onset: str
    rhyme: str
    tone: int

    @property
    def movable(self) -> bool:
        """Whether the two ways of placing the tone differ (open oa, oe, uy with a tone).

        >>> Syllable("h", "oa", 1).movable, Syllable("h", "oan", 1).movable
        (True, False)
        """
        return self.rhyme in _MOVABLE and self.tone > 0 and self.onset != "qu"

    def spelled(self, kieu: DatDau = "truyen_thong") -> str:
        """Write the syllable with its tone in the right place.

        >>> Syllable("h", "oa", 1).spelled(), Syllable("h", "oa", 1).spelled("moi"), Syllable("qu", "ynh", 1).spelled()
        ('hòa', 'hoà', 'quỳnh')
        """
        place = tone_place(self.rhyme, kieu)
        toned = WITH_TONE[self.rhyme[place], self.tone]
        return f"{self.onset}{self.rhyme[:place]}{toned}{self.rhyme[place + 1 :]}"


def tone_place(rhyme: str, kieu: DatDau) -> int:
    """Tell which letter of a rhyme carries the tone.

    A letter with a hat or horn takes it (the last one: ươ); else, in closed rhymes the last vowel, in open ones the
    middle of three, the first of two - but in oa, oe, uy the two schools differ.

    >>> tone_place("ương", "moi"), tone_place("oan", "moi"), tone_place("oai", "moi"), tone_place("oa", "moi")
    (1, 1, 1, 1)
    >>> tone_place("oa", "truyen_thong"), tone_place("ia", "moi")
    (0, 0)
    """
    hatted = [place for place, letter in enumerate(rhyme) if letter in _HATTED]
    if hatted:
        return hatted[-1]
    vowels = [place for place, letter in enumerate(rhyme) if letter in _VOWELS]
    if len(vowels) == 1 or len(vowels) < len(rhyme):
        return vowels[-1]
    if len(vowels) == 3:
        return 1
    return 1 if kieu == "moi" and rhyme in _MOVABLE else 0


def parse_syllable(word: str, *, anywhere: bool = False) -> Syllable | None:
    """Take one word apart; None when it is no Vietnamese syllable.

    Args:
        word: NFC, any case.
        anywhere: whether the tone may stand on a wrong vowel (hòan, qúy).

    >>> parse_syllable("Nguyễn")
    Syllable(onset='ng', rhyme='uyên', tone=3)
    >>> parse_syllable("giếng"), parse_syllable("Paris")
    (Syllable(onset='gi', rhyme='êng', tone=4), None)
    """
    lower = word.lower()
    bare: list[str] = []
    tone = 0
    for letter in lower:
        plain, number = TONED.get(letter, (letter, 0))
        if number and tone:
            return None
        tone = tone or number
        bare.append(plain)
    found = _split("".join(bare))
    if found is None or not fits(*found, tone):
        return None
    syllable = Syllable(*found, tone)
    if anywhere or lower in {syllable.spelled(), syllable.spelled("moi")}:
        return syllable
    return None


def _split(bare: str) -> tuple[str, str] | None:
    for onset in ONSETS:
        if bare.startswith(onset) and (rest := bare[len(onset) :]):
            if onset == "gi" and rest[0] not in _VOWELS:
                continue
            return onset, rest
    return None


def fits(onset: str, rhyme: str, tone: int) -> bool:
    """Tell whether onset, rhyme and tone may stand together.

    >>> fits("ngh", "a", 0), fits("ng", "a", 0), fits("h", "ach", 0)
    (False, True, False)
    """
    if rhyme.endswith(_STOPS) and tone not in _STOP_TONES:
        return False
    if onset == "qu":
        return rhyme in _AFTER_QU
    if onset == "gi":
        return rhyme in _AFTER_GI or (rhyme in RHYMES and rhyme[0] not in "iy")
    if rhyme not in RHYMES:
        return False
    if not onset:
        return rhyme not in _NOT_BARE
    if rhyme in _ONLY_BARE or (rhyme == "y" and onset in {"gh", "ngh", "c", "g", "ng"}):
        return False
    front = rhyme[0] in _FRONT
    if onset == "g" and rhyme in _G_BEFORE_I:
        return True
    return not (front and onset in {"c", "g", "ng"}) and not (not front and onset in {"k", "gh", "ngh"})


def all_syllables() -> Iterator[Syllable]:
    """Give every syllable the rules allow, for tests and tables.

    >>> sum(1 for _ in all_syllables()) > 10000
    True
    """
    rhymes = sorted(RHYMES | _AFTER_QU | _AFTER_GI)
    for onset in sorted(ONSETS):
        for rhyme in rhymes:
            for tone in range(6):
                if fits(onset, rhyme, tone):
                    yield Syllable(onset, rhyme, tone)
