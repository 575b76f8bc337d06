"""A private LibreOffice profile: settings that make every machine print the same page.

A profile of its own keeps a conversion apart from the office the clerk has open, and from other conversions. It carries
the font replacement, the PDF settings (read by every LibreOffice version, unlike those on the command line), and a
closed door: no macros, no links fetched from outside, no questions asked.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from vanban.ooxml.xml_text import escape, escape_attribute

_COMMON = "/org.openoffice.Office.Common/"
_NAMESPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
PDF_1_7 = 0
PDF_A_2 = 2

_FIXED: tuple[tuple[str, str, object], ...] = (
    # Strangers' files: nothing in them may run, and nothing may be fetched because of them.
    (_COMMON + "Security/Scripting", "DisableMacrosExecution", True),
    (_COMMON + "Security/Scripting", "MacroSecurityLevel", 3),
    (_COMMON + "Security/Scripting", "BlockUntrustedRefererLinks", True),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", 0),
    # Nobody is there to answer.
    (_COMMON + "Misc", "FirstRun", False),
    (_COMMON + "Misc", "ShowTipOfTheDay", False),
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", False),
    ("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", False),
    (_COMMON + "Save/Document", "CreateBackup", False),
    # Pictures as they are: seals and signatures must not be softened, and the frame of a certificate costs half.
    (_COMMON + "Filter/PDF/Export", "ReduceImageResolution", False),
    (_COMMON + "Filter/PDF/Export", "UseLosslessCompression", True),
    (_COMMON + "Filter/PDF/Export", "ExportBookmarks", True),
    (_COMMON + "Filter/PDF/Export", "ExportNotes", False),
    (_COMMON + "Filter/PDF/Export", "ExportFormFields", False),
)


def write_profile(
    folder: Path,
    *,
    pdf_a: bool = False,
    replace: Mapping[str, str] | None = None,
    font_dir: Path | None = None,
) -> str:
    """Write a fresh profile into a folder and give its address for `-env:UserInstallation`.

    Args:
        folder: where the profile is to stand; made when it is not there.
        pdf_a: make PDF/A-2b instead of plain PDF.
        replace: families to print with another one, whole ({"Times New Roman": "Tinos"}); None means none.
        font_dir: font files for this profile only; None means only the machine's own.

    Returns:
        The `file://` address of the folder.
    """
    user = folder / "user"
    user.mkdir(parents=True, exist_ok=True)
    settings = [
        *_FIXED,
        (_COMMON + "Filter/PDF/Export", "SelectPdfVersion", PDF_A_2 if pdf_a else PDF_1_7),
        # Structure makes the text readable aloud and searchable in order; PDF/A archives want it too.
        (_COMMON + "Filter/PDF/Export", "UseTaggedPDF", True),
        (_COMMON + "Font/Substitution", "Replacement", bool(replace)),
    ]
    items = [_item(path, name, value) for path, name, value in settings]
    items += [_font_pair(number, old, new) for number, (old, new) in enumerate((replace or {}).items())]
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {_NAMESPACES}>\n' + "\n".join(items) + "\n</oor:items>\n"
    )
    (user / "registrymodifications.xcu").write_text(text, encoding="utf-8")
    if font_dir is not None:
        _bring_fonts(font_dir, user / "fonts")
    return folder.resolve().as_uri()


def _item(path: str, name: str, value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else escape(str(value))
    return f'<item oor:path="{escape_attribute(path)}"><prop oor:name="{name}" oor:op="fuse"><value>{text}</value></prop></item>'


def _font_pair(number: int, old: str, new: str) -> str:
    values = (("ReplaceFont", old), ("SubstituteFont", new), ("Always", True), ("OnScreenOnly", False))
    props = "".join(
        f'<prop oor:name="{name}" oor:op="fuse"><value>'
        f"{str(value).lower() if isinstance(value, bool) else escape(str(value))}</value></prop>"
        for name, value in values
    )
    path = _COMMON + "Font/Substitution/FontPairs"
    return f'<item oor:path="{path}"><node oor:name="_{number}" oor:op="replace">{props}</node></item>'


def _bring_fonts(source: Path, target: Path) -> None:
    target.mkdir(exist_ok=True)
    for path in sorted(source.iterdir()):
        if path.suffix.lower() in (".ttf", ".otf", ".ttc"):
            shutil.copyfile(path, target / path.name)
