"""Fixed parts fitted to their room: header, signatures, tags, words."""
