"""Write what is derived: the public names for type checkers, and the table of codes that the language room reads.

Run `make window` after a kind of paper was added. A test of the house compares: nothing written here is kept by hand.

- `vanban/models/__init__.py`: every kind and part of `vanban/models/kinds`.
- `vanban/__init__.py`: the functions of its table and every value of `vanban.models` a record is made of.
- `vanban/language/code_table.py`: the codes of `vanban/regulation/types.py`; the language room imports nothing of the house.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

ROOT = Path(__file__).parents[1]
START, END = "# --- what `make window` writes", "# --- end of it\n"
PLAIN_VALUES = frozenset({"vanban.models.blocks", "vanban.models.dates"})
"""Modules whose public classes are values of records though they are no pydantic models."""


def wanted() -> dict[Path, str]:
    """Say what each derived file must hold now."""
    return {
        ROOT / "vanban" / "models" / "__init__.py": _models(),
        ROOT / "vanban" / "__init__.py": _package(),
        ROOT / "vanban" / "language" / "code_table.py": _codes(),
    }


def _models() -> str:
    path = ROOT / "vanban" / "models" / "__init__.py"
    text = path.read_text(encoding="utf-8")
    kinds = kinds_by_module()
    rooms = {**kinds, **_told(text)}
    table = "".join(_row(module.removeprefix("vanban.models"), found) for module, found in sorted(rooms.items()))
    everything = f"_ROOMS = {{\n{table}}}\n{_all(name for found in rooms.values() for name in found)}"
    return _filled(text, imports=_checked_imports(kinds), everything=everything)


def _row(module: str, names: Iterable[str]) -> str:
    """Write a row of a table: a module and its names, on one line where they fit."""
    quoted = [f'"{name}"' for name in sorted(names)]
    flat = f'    "{module}": ({", ".join(quoted)}{"," * (len(quoted) == 1)}),\n'
    block = f'    "{module}": (\n{"".join(f"        {name},{chr(10)}" for name in quoted)}    ),\n'
    return flat if len(flat) <= 121 else block


def _told(text: str) -> dict[str, list[str]]:
    """Public names that the models' `__init__` tells type checkers of by hand: module → names."""
    top = text.partition(START)[0]
    block = re.compile(r"^    from (vanban\.models\.\S+) import (\([^)]*\)|[^\n]*)", re.MULTILINE)
    return {module: re.findall(r"\w+", names) for module, names in block.findall(top)}


def kinds_by_module() -> dict[str, list[str]]:
    """Give the public classes of `vanban/models/kinds`: each kind, and the parts only it has; bases are no kinds."""
    from vanban.models.base import Goc
    from vanban.models.paper import VanBan

    package = import_module("vanban.models.kinds")
    found: dict[str, list[str]] = {}
    for one in iter_modules(package.__path__, f"{package.__name__}."):
        module = import_module(one.name)
        classes = [value for value in _classes(module) if issubclass(value, Goc)]
        names = [c.__name__ for c in classes if not issubclass(c, VanBan) or "loai" in c.__annotations__]
        if names:
            found[one.name] = names
    return found


def _classes(module: ModuleType) -> list[type]:
    found = (value for name, value in vars(module).items() if inspect.isclass(value) and not name.startswith("_"))
    return [value for value in found if value.__module__ == module.__name__]


def _package() -> str:
    import vanban
    from vanban import errors
    from vanban.models.base import Goc

    told = _told((ROOT / "vanban" / "models" / "__init__.py").read_text(encoding="utf-8"))
    values = {name: getattr(import_module(module), name) for module, names in told.items() for name in names}
    classes = {name: value for name, value in values.items() if inspect.isclass(value)}
    public = {
        name
        for name, one in classes.items()
        if issubclass(one, Goc) or (is_dataclass(one) and one.__module__ in PLAIN_VALUES)
    }
    public |= {name for names in kinds_by_module().values() for name in names}
    functions = {room: list(names) for room, names in vanban._WINDOW.items()}
    faults = [
        name for name, value in vars(errors).items() if inspect.isclass(value) and value.__module__ == errors.__name__
    ]
    path = ROOT / "vanban" / "__init__.py"
    rooms = {**functions, "vanban.models": sorted(public)}
    everything = _all([*faults, *public, *(name for names in functions.values() for name in names)])
    return _filled(path.read_text(encoding="utf-8"), imports=_checked_imports(rooms), everything=everything)


def _checked_imports(rooms: Mapping[str, Iterable[str]]) -> str:
    """Write imports that only type checkers follow."""
    lines = ["if TYPE_CHECKING:\n"]
    for room in sorted(rooms):
        names = sorted(rooms[room], key=str.lower)
        flat = f"    from {room} import {', '.join(names)}\n"
        block = f"    from {room} import (\n{''.join(f'        {name},{chr(10)}' for name in names)}    )\n"
        lines.append(flat if len(flat) <= 121 else block)
    return "".join(lines)


def _all(names: Iterable[str]) -> str:
    ordered = sorted(set(names))
    constants = [name for name in ordered if name.isupper() and len(name) > 1]
    rest = [name for name in ordered if name not in constants]
    return "__all__ = [\n" + "".join(f'    "{name}",\n' for name in (*constants, *rest)) + "]\n"


def _filled(text: str, *, imports: str, everything: str) -> str:
    for name, block in (("imports", imports), ("names", everything)):
        start = f"{START} ({name})\n"
        head, _, rest = text.partition(start)
        text = f"{head}{start}{block}{END}{rest.partition(END)[2]}"
    return text


def _codes() -> str:
    from vanban.regulation import party, types

    tables = {
        "STATE": (frozenset(types.TYPE_CODES), "Codes of types of the State; công văn and thư công have none."),
        "COPIES": (types.COPY_TYPE_CODES, "Codes of copies."),
        "NORMATIVE": (
            types.NORMATIVE_CODES,
            "Codes in the numbers of normative papers, where the year follows the number.",
        ),
        "PARTY": (types.PARTY_CODES, "Type codes of the Party."),
        "SHARED_WITH_BODIES": (types.SHARED_WITH_BODIES, "Codes of types that are also codes of bodies."),
    }
    text = (
        '"""Codes that stand in a ký hiệu, written by `make window` from `regulation/types.py`: edit them there."""\n\n'
    )
    text += "from __future__ import annotations\n\nfrom typing import Final\n"
    for name, (codes, said) in tables.items():
        text += f"\n{name}: Final = frozenset(\n    {{\n"
        text += "".join(f'        "{code}",\n' for code in sorted(codes)) + f'    }}\n)\n"""{said}"""\n'
    text += "\nLOOKALIKES: Final = {\n"
    text += "".join(f'    "{wrong}": "{right}",\n' for wrong, right in sorted(types.LOOKALIKES.items()))
    text += '}\n"""Codes often typed that Phụ lục III does not know → what is meant; "" when the type has none."""\n'
    said = "The Party's code of a công văn; a State công văn has none."
    return f'{text}\nCONG_VAN: Final = "{party.CONG_VAN_CODE}"\n"""{said}"""\n'


def missing() -> list[str]:
    """Say what a type lacks of its four files."""
    from vanban.building.recipes import RECIPES
    from vanban.models.catalogue import class_name
    from vanban.regulation import LOAI

    classes = {name for names in kinds_by_module().values() for name in names}
    told = []
    for key, loai in LOAI.items():
        if class_name(key) not in classes:
            told.append(f"{key}: no class {class_name(key)} in vanban/models/kinds/{loai.family}.py")
        if key not in RECIPES:
            told.append(f"{key}: no recipe in vanban/building/recipes.py")
        if not (ROOT / "vanban" / "records" / "mau" / f"{key}.yaml").is_file():
            told.append(f"{key}: no sample vanban/records/mau/{key}.yaml")
    return told


if __name__ == "__main__":
    if lacking := missing():
        sys.exit("\n".join(lacking))
    for file, text in wanted().items():
        if file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(file.relative_to(ROOT))
