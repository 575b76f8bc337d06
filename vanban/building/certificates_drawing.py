"""Layers of curves as DrawingML: real vectors that Word prints crisp at any size and that an office can recolour."""

from __future__ import annotations

from typing import Final

from vanban.building.certificates_shapes import Layer, Path

EMU_PER_MM: Final = 36000
UNITS_PER_MM: Final = 100
"""Fineness of the written curves: a hundredth of a millimetre."""

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STEPS: Final = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


def behind_page(layers: list[Layer], width: float, height: float, *, name: str, description: str) -> str:
    """Write a drawing that lies behind the text and covers the page from edge to edge, as a run.

    Args:
        layers: what is drawn, in millimetres of the page.
        width: of the page in millimetres.
        height: of the page in millimetres.
        name: what Word's selection pane calls it.
        description: what is read aloud to who cannot see it.
    """
    extent = f'cx="{_emu(width)}" cy="{_emu(height)}"'
    shapes = "".join(_shape(layer, width, height, number) for number, layer in enumerate(layers, start=2))
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:wpg="{_WPG}" Requires="wpg"><w:drawing>'
        f'<wp:anchor xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="1" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="1" name="{name}" descr="{description}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_WPG}"><wpg:wgp xmlns:wps="{_WPS}"><wpg:cNvGrpSpPr/>'
        f'<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/><a:chOff x="0" y="0"/><a:chExt {extent}/></a:xfrm>'
        f"</wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def inline_picture(relation: str, width: float, height: float, *, name: str) -> str:
    """Write a picture that stands in the line like a letter, as a run.

    Args:
        relation: id of the relationship to the picture's part.
        width: in millimetres.
        height: in millimetres.
        name: what Word calls it, and what is read aloud.
    """
    extent = f'cx="{_emu(width)}" cy="{_emu(height)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="900" name="{name}" descr="{name}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="900" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _shape(layer: Layer, width: float, height: float, number: int) -> str:
    size = f'w="{_unit(width)}" h="{_unit(height)}"'
    if layer.width is None:
        # One path each: overlapping pieces of one path would cut holes into each other.
        paths = "".join(f'<a:path {size} stroke="0">{_steps(path)}</a:path>' for path in layer.paths)
        look = f"{_colour(layer.colour)}<a:ln><a:noFill/></a:ln>"
    else:
        paths = f'<a:path {size} fill="none">{"".join(map(_steps, layer.paths))}</a:path>'
        look = f'<a:noFill/><a:ln w="{_emu(layer.width)}" cap="rnd">{_colour(layer.colour)}<a:round/></a:ln>'
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Nét {number - 1}"/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{_emu(width)}" cy="{_emu(height)}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>'
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>{look}</wps:spPr><wps:bodyPr/>'
        "</wps:wsp>"
    )


def _steps(path: Path) -> str:
    written = []
    for kind, points in path:
        if kind == "Z":
            written.append("<a:close/>")
            continue
        spots = "".join(f'<a:pt x="{_unit(x)}" y="{_unit(y)}"/>' for x, y in points)
        written.append(f"<a:{_STEPS[kind]}>{spots}</a:{_STEPS[kind]}>")
    return "".join(written)


def _colour(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _emu(mm: float) -> int:
    return round(mm * EMU_PER_MM)


def _unit(mm: float) -> int:
    return round(mm * UNITS_PER_MM)
