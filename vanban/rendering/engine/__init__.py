"""The template engine: docxtpl syntax compiled once, always escaped, strict."""
