"""What a paragraph of a certificate looks like, whatever program last saved its template."""

from __future__ import annotations

import pytest
from lxml import etree

from vanban.overprint.styles import Properties, Styles

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def looks(style: str, own: str = "") -> Properties:
    """A paragraph of a style that leans on another, with properties of its own."""
    styles = etree.fromstring(
        f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
        '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/>{style}</w:style></w:styles>'
    )
    return Styles.read(styles).paragraph(
        etree.fromstring(f'<w:p {W}><w:pPr><w:pStyle w:val="b"/>{own}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>')
    )


def test_a_style_says_what_it_says_and_the_rest_comes_from_below() -> None:
    found = looks('<w:pPr><w:jc w:val="center"/><w:spacing w:before="120"/></w:pPr><w:rPr><w:b/></w:rPr>')
    assert (found.align, found.bold, found.size) == ("giua", True, 12.0)
    assert found.before == pytest.approx(120 / 1440 * 25.4)


@pytest.mark.parametrize(("written", "mm"), [("567", 10.0), ("1cm", 10.0), ("28.35pt", 10.0), ("567.0", 10.0)])
def test_lengths_are_read_however_they_are_written(written: str, mm: float) -> None:
    """LibreOffice and strict files write lengths with their unit, some programs as decimals."""
    found = looks(f'<w:pPr><w:ind w:left="{written}"/><w:spacing w:before="{written}"/></w:pPr>')
    assert (found.left, found.before) == (pytest.approx(mm, abs=0.01), pytest.approx(mm, abs=0.01))


@pytest.mark.parametrize("bad", ["", "rất to", "9" * 40, "-"])
def test_what_cannot_be_read_counts_as_not_there(bad: str) -> None:
    found = looks(
        f'<w:pPr><w:spacing w:before="{bad}"/></w:pPr><w:rPr><w:sz w:val="{bad}"/><w:color w:val="{bad}"/></w:rPr>'
    )
    assert (found.before, found.size, found.colour) == (0.0, 12.0, "000000")


@pytest.mark.parametrize(
    ("mark", "bold"), [("<w:b/>", True), ('<w:b w:val="off"/>', False), ('<w:b w:val="0"/>', False)]
)
def test_switches_are_read_as_word_reads_them(mark: str, bold: bool) -> None:
    assert looks(f"<w:rPr>{mark}</w:rPr>").bold is bold


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:accent1>'
    '<a:srgbClr val="C00000"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:minorFont><a:latin typeface="Cambria"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def test_what_the_theme_names_is_what_is_printed() -> None:
    """Word writes the theme's face, not its name, into styles it makes: measured in another face it would not fit."""
    styles = etree.fromstring(
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="c"><w:rPr><w:color w:themeColor="accent1"/>'
        "<!-- a comment --></w:rPr></w:style></w:styles>"
    )
    paragraph = etree.fromstring(f'<w:p {W}><w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>x</w:t></w:r></w:p>')
    found = Styles.read(styles, etree.fromstring(THEME)).paragraph(paragraph)
    assert (found.family, found.size, found.colour) == ("Cambria", 11.0, "C00000")


def test_each_indent_is_inherited_by_itself() -> None:
    found = looks('<w:pPr><w:ind w:left="567"/></w:pPr>', '<w:ind w:right="1134"/>')
    assert (found.left, found.right) == (pytest.approx(10, abs=0.01), pytest.approx(20, abs=0.01))
