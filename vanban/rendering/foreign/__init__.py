"""Templates of other makes: mail-merge fields, other programs' placeholders, dotted lines; read, told, rewritten into tags."""
