"""The JSON Schema of a record, with every key also as a clerk writes it: «Trích yếu» beside `trich_yeu`."""

from __future__ import annotations

from typing import Any

from vanban.models import VAN_BAN, VanBan
from vanban.models.nouns import noun_of
from vanban.models.verbatim import NguyenVan
from vanban.records.samples import known_key
from vanban.regulation import LOAI


def json_schema(loai: str) -> dict[str, Any]:
    """Give the JSON Schema of the record of one kind: for editors and other programs; keys with accents or without.

    Raises:
        InputError: there is no such kind.
    """
    model: type[VanBan] = VAN_BAN[known_key(loai)]
    schema = model.model_json_schema()
    needed = {**schema, "required": ["loai", *schema.get("required", [])]}
    kind = LOAI[known_key(loai)]
    names = [name for name in (known_key(loai), kind.ten, kind.ten.lower(), kind.ky_hieu) if name]
    found, plain = _both_ways(needed), _both_ways(NguyenVan.model_json_schema())
    for word in ("loai", *_words("loai")):
        said = {"enum": list(dict.fromkeys(names)), "type": "string", "title": noun_of("loai")}
        found["properties"][word] = plain["properties"][word] = said
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_either(found, plain)}


def _either(form: dict[str, Any], plain: dict[str, Any]) -> dict[str, Any]:
    """Join the schema of a kind's form and that of a paper in its own words, which `nguyen_van` chooses.

    The names of all items stand on top too, with what they are: editors offer them. What both take alike stands there whole.
    """
    known = {**plain["properties"], **form["properties"]}
    shown = {
        name: part
        if part == plain["properties"].get(name)
        else {key: part[key] for key in ("title", "description", "enum") if key in part}
        for name, part in known.items()
    }
    own = [{"required": [word]} for word in ("nguyen_van", *_words("nguyen_van"))]
    inner = {**plain.pop("$defs", {}), **form.pop("$defs", {})}
    return {
        "type": "object",
        "title": form.pop("title", ""),
        "properties": shown,
        "$defs": inner,
        "if": {"anyOf": own},
        "then": plain,
        "else": form,
    }


def _both_ways(schema: Any) -> Any:
    """Take each property by its plain name, by its noun, and by its noun in small letters."""
    if isinstance(schema, list):
        return [_both_ways(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _both_ways(part) for key, part in schema.items() if key not in ("properties", "required", "title")}
    if isinstance(schema.get("title"), str):
        made["title"] = schema["title"]
    if not isinstance(schema.get("properties"), dict):
        return {**made, **{key: schema[key] for key in ("required",) if key in schema}}
    plain = {name: {**_both_ways(part), "title": noun_of(name)} for name, part in schema["properties"].items()}
    nouns = {word: part for name, part in plain.items() for word in _words(name)}
    made["properties"] = {**plain, **nouns}
    # What a class says of itself is for its programmers.
    made.pop("description", None)
    needed = schema.get("required", [])
    both = [{"anyOf": [{"required": [word]} for word in (name, *_words(name))]} for name in needed]
    return {**made, **({"allOf": both} if both else {})}


def _words(name: str) -> list[str]:
    noun = noun_of(name)
    return [word for word in dict.fromkeys((noun, noun[:1].lower() + noun[1:])) if word != name]
