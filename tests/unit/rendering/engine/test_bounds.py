"""A template of a stranger cannot hang or eat the machine: it is refused, and the place is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vanban.errors import TemplateError
from vanban.rendering import Template
from vanban.rendering.engine.phrases import Phrases

Docx = Callable[..., bytes]
HOSTILE = {
    "nested loops": "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "nested loops that print nothing": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "powers of powers": "{{ (((9**64)**64)**64)**64 }}",
    "products": "{% set n = namespace(a=9**64) %}{% for i in range(99) %}{% set n.a = n.a * n.a %}{% endfor %}{{ n.a }}",
    "doubled by ~": "{% set n = namespace(a='xx') %}{% for i in range(60) %}{% set n.a = n.a ~ n.a %}{% endfor %}{{ n.a }}",
    "doubled by +": "{% set n = namespace(a='xx') %}{% for i in range(60) %}{% set n.a = n.a + n.a %}{% endfor %}{{ n.a }}",
    "doubled lists": "{% set n = namespace(a=[1]) %}{% for i in range(60) %}"
    "{% set n.a = n.a + n.a %}{% endfor %}{{ n.a|length }}",
    "doubled by blocks": "{% set n = namespace(a='xx') %}{% for i in range(60) %}{% set n.a %}{{ n.a }}{{ n.a }}{% endset %}"
    "{% endfor %}{{ n.a }}",
    "repeated": "{{ 'x' * 2000000000 }}",
    "center": "{{ 'x'|center(2000000000) }}",
    "ljust": "{{ 'x'.ljust(2000000000) }}",
    "zfill": "{{ 'x'.zfill(2000000000) }}",
    "indent": "{{ 'x\\ny'|indent(2000000000) }}",
    "indent by text": "{{ 'x\\ny'|indent('z' * 100000 * 2000) }}",
    "format filter": "{{ '%2000000000d'|format(1) }}",
    "format filter by a value": "{{ '%*d'|format(2000000000, 1) }}",
    "format by operator": "{{ '%.2000000000f' % 1 }}",
    "many formats": "{{ ('%999d' * 900) % ((1,) * 900) }}",
    "long format": "{{ ('%s' * 40000) % (('x' * 90000,) * 40000) }}",
    "format method": "{{ '{:>2000000000}'.format(1) }}",
    "format method by a value": "{{ '{:>{w}}'.format(1, w=2000000000) }}",
    "many format methods": "{{ ('{0:>999}' * 900).format(1) }}",
    "long format method": "{{ ('{0}' * 30000).format('x' * 90000) }}",
    "format of a list": "{{ '{}'.format([1, 2]) }}",
    "format reaches inside": "{{ '{0.__class__}'.format(1) }}",
    "format of a mapping": "{{ '{a}'.format_map({'a': 1}) }}",
    "batch": "{{ [1]|batch(2000000000, 'x')|list }}",
    "slice": "{{ [1]|slice(2000000000)|list }}",
    "mapped": "{{ ['x']|map('center', 2000000000)|list|length }}",
    "lipsum": "{{ lipsum(100000) }}",
    "replaced": "{{ ('x' * 90000)|replace('x', 'y' * 90000) }}",
    "replaced by method": "{{ ('x' * 90000).replace('x', 'y' * 90000) }}",
    "brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "lists in lists": "{{ " + "[" * 3000 + "1" + "]" * 3000 + " }}",
    "sum of lists": "{{ ([[1] * 90000] * 90000)|sum(start=[])|length }}",
    "joined": "{{ (['x' * 90000] * 90000)|join|length }}",
    "joined by method": "{{ ''.join(['x' * 90000] * 90000)|length }}",
    "lists in lists written out": "{{ ([['x' * 9000] * 900] * 900)|string|length }}",
    "lists in lists beside ~": "{{ ([['x' * 9000] * 900] * 900) ~ '' }}",
    "as json": "{{ ([['x' * 9000] * 900] * 900)|tojson|length }}",
    "lists that double inside": "{% set n = namespace(x=[]) %}{% for i in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}"
    "{{ n.x|string }}",
    "a namespace itself": "{% set n = namespace(x=[]) %}{% for i in range(99) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n }}",
    "translated": "{{ ('x' * 90000).translate({120: 'y' * 90000})|length }}",
    "calls that double": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}"
    + "{% call m() %}" * 18
    + "x"
    + "{% endcall %}" * 18,
    "openers": "{{ " * 60_000,
    "negations": "{{ " + "not " * 5000 + "1 }}",
    "endless macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_khuon_la_bi_tu_choi_co_noi_cho(text: str, docx: Docx, para: Callable[..., str]) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.load(docx(para("Kính gửi") + para(text.replace("<", "&lt;")))).render({})
    told = str(caught.value)
    assert "thân văn bản" in told
    assert "Error" not in told


def test_ba_tram_if_long_nhau_duoc_noi_ro(docx: Docx, para: Callable[..., str]) -> None:
    text = "{% if x %}" * 300 + "a" + "{% endif %}" * 300
    with pytest.raises(TemplateError, match="lồng nhau quá sâu"):
        Template.load(docx(para(text))).render({"x": True})


def test_the_trong_ban_ghi_cung_co_gioi_han() -> None:
    from vanban.errors import InputError

    phrases = Phrases({"noi_dung": HOSTILE["nested loops that print nothing"]})
    with pytest.raises((InputError, TemplateError)):
        phrases.fill({})


def test_viec_that_khong_bi_gioi_han(docx: Docx, para: Callable[..., str]) -> None:
    body = para("{% for a in ds %}{{ a|center(20) }}{{ loop.length }}{{ '0' * 10 ~ 2**10 }}{% endfor %}")
    assert Template.load(docx(body)).render({"ds": [str(n) for n in range(20_000)]})
