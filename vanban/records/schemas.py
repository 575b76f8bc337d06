"""The JSON Schema of a record, with every key also as a clerk writes it: «Trích yếu» beside `trich_yeu`."""

from __future__ import annotations

from typing import Any

from vanban.models import VAN_BAN, VanBan
from vanban.models.nouns import noun_of
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
    found = _both_ways(needed)
    for word in ("loai", *_words("loai")):
        found["properties"][word] = {"enum": list(dict.fromkeys(names)), "type": "string", "title": noun_of("loai")}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


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
