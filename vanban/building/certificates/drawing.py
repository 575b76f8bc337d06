"""Pictures in a template: behind the whole page, or in the line of text."""

from __future__ import annotations

from vanban.ooxml.units import emu

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def behind_page(
    relation: str, place: tuple[float, float, float, float], *, name: str, description: str, number: int = 1
) -> str:
    """Write a picture that lies behind the text, at a place of the page, as a run.

    Args:
        relation: id of the relationship to the picture's part.
        place: left, top, width and height in millimetres, from the edges of the paper.
        name: what Word's selection pane calls it.
        description: what is read aloud to who cannot see it.
        number: its order behind the text, from the back; also its number in the part.
    """
    x, y, width, height = place
    extent = f'cx="{emu(width)}" cy="{emu(height)}"'
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="1" locked="1" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{description}"/><wp:cNvGraphicFramePr/>'
        f"{_picture(relation, extent, name)}</wp:anchor></w:drawing></w:r>"
    )


def inline_picture(relation: str, width: float, height: float, *, name: str) -> str:
    """Write a picture that stands in the line like a letter, as a run.

    Args:
        relation: id of the relationship to the picture's part.
        width: in millimetres.
        height: in millimetres.
        name: what Word calls it, and what is read aloud.
    """
    extent = f'cx="{emu(width)}" cy="{emu(height)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="900" name="{name}" descr="{name}"/>'
        f"<wp:cNvGraphicFramePr/>{_picture(relation, extent, name)}</wp:inline></w:drawing></w:r>"
    )


def _picture(relation: str, extent: str, name: str) -> str:
    return (
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="900" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic>"
    )
