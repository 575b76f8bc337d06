"""The page of a paper: sections, looks, properties, and the folders of templates."""
