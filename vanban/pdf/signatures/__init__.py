"""Digital signatures in PDF: keys and tokens, places, marks, time stamps, verifying."""
