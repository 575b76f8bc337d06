"""The libraries of the extras, brought in only when a step needs them."""

from __future__ import annotations

import importlib
import importlib.util
from types import ModuleType

from vanban.errors import MissingDependencyError

EXTRA_OF = {
    "asn1crypto": "ky-so",
    "pikepdf": "pdf",
    "pypdfium2": "pdf",
    "reportlab": "pdf",
    "PIL": "pdf",
    "pyhanko": "ky-so",
    "pyhanko_certvalidator": "ky-so",
    "pkcs11": "ky-so",
    "dxpdf": "xem-nhanh",
}


def bring(module: str, purpose: str) -> ModuleType:
    """Import a module of an extra.

    Args:
        module: its dotted name ("PIL.Image").
        purpose: what it is needed for, in Vietnamese, for the message.

    Raises:
        MissingDependencyError: it is not installed; the message names the extra.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise MissingDependencyError.for_extra(purpose, EXTRA_OF[module.partition(".")[0]]) from error


def require(module: str, purpose: str) -> None:
    """See that a module of an extra is installed; it is not imported.

    Args:
        module: its name.
        purpose: what it is needed for, in Vietnamese, for the message.

    Raises:
        MissingDependencyError: it is not installed; the message names the extra.
    """
    if not has(module):
        raise MissingDependencyError.for_extra(purpose, EXTRA_OF[module])


def has(module: str) -> bool:
    """Whether a module of an extra is installed; it is not imported."""
    return importlib.util.find_spec(module) is not None
