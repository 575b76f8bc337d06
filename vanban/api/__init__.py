"""Everything the package offers, one module per area; `vanban` itself is the window onto it."""
