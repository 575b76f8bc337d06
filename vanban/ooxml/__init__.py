"""Word and Excel files as such: safe opening, deterministic packing, names and units, styles by name."""
