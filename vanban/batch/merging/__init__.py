"""Many papers joined into one DOCX, each with its own sections, lists and pictures."""
