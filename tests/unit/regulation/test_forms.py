"""Sentences of the forms: what is printed is recognised, and nothing else is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from vanban.regulation import forms
from vanban.regulation.forms import Sentence

PACKAGE = Path(forms.__file__).parents[1]
VALUES = {
    "ngay": "ngày 05 tháng 01 năm 2026",
    "ngay_trong": "ngày      tháng 6 năm 2026",
    "so": "12",
    "phan_tram": "88,89",
    "": "Văn phòng UBND tỉnh (Sở A): ông Hà, 1/2",
}
HOLE = re.compile(r"\{(\w+)(?::(\w+)|((?:\|[^|}]+)+))?\}")


def holes(sentence: Sentence, choice: int = 0) -> dict[str, str | None]:
    return {
        name: words[1:].split("|")[choice % words.count("|")] if words else VALUES[kind or ""]
        for name, kind, words in HOLE.findall(sentence.words)
    }


@pytest.mark.parametrize("name", forms.SENTENCES)
def test_in_ra_the_nao_nhan_lai_the_ay(name: str) -> None:
    sentence = forms.SENTENCES[name]
    for choice in (0, 1):
        full = holes(sentence, choice)
        said = sentence.say(**full)
        assert not re.search(r"[{}\[\]|]|\s\s(?!  )", said.replace(VALUES["ngay_trong"], ""))
        assert sentence.heard(said) == full
        assert sentence.heard(f" {said.upper()} ".replace("  ", " ")) is not None or "ngay_trong" in sentence.words
    optional = {hole[0] for part in re.findall(r"\[([^\]]*)\]", sentence.words) for hole in HOLE.findall(part)}
    less: dict[str, str | None] = {key: None if key in optional else value for key, value in full.items()}
    short = sentence.say(**less)
    assert "None" not in short
    assert "  " not in short.replace(VALUES["ngay_trong"], "")
    assert sentence.heard(short) == less


@pytest.mark.parametrize("name", forms.SENTENCES)
def test_cau_khac_khong_bi_nhan_nham(name: str) -> None:
    sentence = forms.SENTENCES[name]
    said = sentence.say(**holes(sentence))
    others = [one for other, one in forms.SENTENCES.items() if other != name and one.heard(said) is not None]
    usual = {forms.NGUOI_DAI_DIEN, forms.KINH_MOI_NGAN}  # any words; the end of the longer one
    assert set(others) <= usual
    if not sentence.words.endswith("}") and "{" in sentence.words and sentence is not forms.NGUOI_DAI_DIEN:
        assert sentence.heard(f"{said} rồi thôi") is None or sentence.words.endswith(("}.", "]"))


def test_cau_cua_mau_chi_dung_mot_noi() -> None:
    """The fixed words of a sentence stand in no other file of the package as a text of their own."""
    fixed = {
        words
        for sentence in forms.SENTENCES.values()
        for part in re.split(r"\{[^}]*\}|[\[\]]", sentence.words)
        if len(words := part.strip(" .:")) > 18
    }
    found = []
    for path in PACKAGE.rglob("*.py"):
        if path == Path(forms.__file__) or "law" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.body[0].value) for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
                and isinstance(node.body[0], ast.Expr)}  # fmt: skip
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                text = re.sub(r"\\s\+|\\", " ", node.value)
                found += [f"{path.name}: {words}" for words in fixed if words in text]
    assert found == []
