"""Values written back as records: YAML, the typed body."""
