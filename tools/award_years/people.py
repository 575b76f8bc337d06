"""Made-up people: names by chance from a seed, no two alike in one office."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Nông",
    "Vi",
    "Lộc",
    "Đặng",
    "Lý",
    "Hà",
    "Chu",
    "Triệu",
    "Lương",
    "Bế",
    "Đàm",
    "Lâm",
    "Hứa",
    "Mông",
    "Dương",
)
MIDDLE = {
    "Nam": ("Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Thế", "Công", "Mạnh", "Viết"),
    "Nữ": ("Thị", "Thu", "Thanh", "Bích", "Hồng", "Thị Kim", "Phương", "Thùy", "Diệu", "Mai"),
}
GIVEN = {
    "Nam": (
        "Dũng",
        "Sơn",
        "Tuấn",
        "Hùng",
        "Đạt",
        "Long",
        "Bình",
        "Cường",
        "Phúc",
        "Quân",
        "Thắng",
        "Vinh",
        "Ân",
        "Ước",
        "Khải",
    ),
    "Nữ": (
        "Hương",
        "Lan",
        "Ngân",
        "Oanh",
        "Phượng",
        "Quỳnh",
        "Trang",
        "Uyên",
        "Yến",
        "Ánh",
        "Đào",
        "Én",
        "Chi",
        "Thảo",
        "Nhung",
    ),
}


@dataclass(frozen=True)
class Person:
    """One made-up person."""

    ten: str
    gioi_tinh: str
    ngay_sinh: date
    chuc_vu: str
    don_vi: str


def people(
    chance: random.Random, count: int, units: Sequence[str], posts: Sequence[str], heads: Sequence[str]
) -> list[Person]:
    """Make up people, spread over units; the first of a unit heads it.

    Args:
        chance: the seeded source.
        count: how many.
        units: names of the units.
        posts: offices of the staff.
        heads: office of each unit's head, in the order of the units.
    """
    found: list[Person] = []
    seen: set[str] = set()
    while len(found) < count:
        at = len(found)
        sex = chance.choice(("Nam", "Nữ"))
        name = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE[sex])} {chance.choice(GIVEN[sex])}"
        if name in seen:
            if len(seen) < 2000:
                continue
            name = f"{name} {chance.choice(GIVEN[sex])}"
        seen.add(name)
        place = at % len(units)
        post = heads[place] if at < len(units) else chance.choice(posts)
        born = date(chance.randint(1966, 1999), chance.randint(1, 12), chance.randint(1, 28))
        found.append(Person(name, sex, born, post, units[place]))
    return found
