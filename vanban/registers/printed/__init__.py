"""The registers on paper: books, covers, envelopes, slips, metadata."""
