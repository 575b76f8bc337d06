"""Make the reference lists of this folder from outside authorities; the tests themselves need neither.

python make_references.py order    ICU's own order of Vietnamese (needs PyICU, built against libicu)
python make_references.py compare  200,000 random pairs, ICU against sort_key (writes nothing)
python make_references.py tcvn3    glibc's table of TCVN 5712 (needs iconv)
"""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
_SURNAMES = (
    "Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đào,Đinh,Lâm,Mạc,Ôn,Ông,Ưng,Âu,Ân,An,Ấn"
)
_SIGNS = (
    "a|A|a b|a-b|ab|a.b|a,b|a/b|a'b|(a)|1|2|10|01|9 a|Điều 2|Điều 10|điều 2|UBND tỉnh|UBND Tỉnh|Sở Y tế|Sở Xây dựng|QĐ-UBND|QyĐ|"
    "15/QĐ-SGD&ĐT|15/QĐ-UBND|H'Hen Niê|Y Phôn Ksor|Giàng A Páo|K'Briêm|Jean-Paul|Wang|Zung|Flanders|_x|#1|%|+84|@vn|…|“trích”|–|"
    "20,5|20.5"
)
SURNAMES = _SURNAMES.split(",")
SIGNS = _SIGNS.split("|")


def order() -> None:
    """Sort a large list by ICU's collation for Vietnamese, capitals and tones included."""
    import icu

    from vanban.language.syllables import all_syllables

    chance = random.Random(30_2020)
    syllables = [syllable.spelled() for syllable in all_syllables()]
    words = (
        set(chance.sample(syllables, 1200)) | set(SIGNS) | {word.capitalize() for word in chance.sample(syllables, 200)}
    )
    words |= {word.upper() for word in chance.sample(syllables, 100)}
    for base in ["nguyen", "tran", "duong", "hoang", "thuy", "hoa", "an", "on", "ung", "anh"]:
        words |= {s.spelled() for s in all_syllables() if _plain(s.spelled()) == base}
    for _ in range(1000):
        parts = [
            chance.choice(SURNAMES),
            *(word.capitalize() for word in chance.sample(syllables, chance.randint(1, 3))),
        ]
        words.add(" ".join(parts))
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    ordered = sorted(words, key=collator.getSortKey)
    (HERE / "icu_order.txt").write_text("\n".join(ordered) + "\n", encoding="utf-8")


def _plain(text: str) -> str:
    from vanban.language.text import unaccent

    return unaccent(text)


def compare() -> None:
    """Compare random pairs under ICU and under `sort_key`; print how many differ."""
    import icu

    from vanban.language.alphabet import TONED
    from vanban.language.order import sort_key
    from vanban.language.text import fold_tone

    chance = random.Random(1)
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    letters = [*TONED, *"bcdđghklmnpqrstvxfjwzĐBCD", *" -.,/'()0123456789&"]
    pairs = differing = 0
    while pairs < 200_000:
        a = "".join(chance.choice(letters) for _ in range(chance.randint(1, 5)))
        b = "".join(
            chance.choice([c, c.upper(), c.lower(), chance.choice(letters)]) if chance.random() < 0.4 else c for c in a
        )
        if fold_tone(a) != a or fold_tone(b) != b:
            continue  # one list mixing hòa and hoà: there the house ranks them equal, ICU does not
        pairs += 1
        ours = (sort_key(a) > sort_key(b)) - (sort_key(a) < sort_key(b))
        differing += ours != collator.compare(a, b)
    print(f"{pairs} pairs, {differing} differ")


def tcvn3() -> None:
    """Write every code of TCVN 5712 above ASCII with its letter."""
    rows = []
    for code in range(0xA1, 0xFF):
        done = subprocess.run(
            ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=bytes([code, 0x20]), capture_output=True, check=False
        )
        letter = done.stdout.decode("utf-8").strip()
        if done.returncode == 0 and letter.isalpha():
            rows.append(f"{code:02X} {letter}")
    (HERE / "tcvn5712.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    {"order": order, "compare": compare, "tcvn3": tcvn3}[sys.argv[1]]()
