"""The page for clerks on this machine: forms, pages beside them, the checker; server-rendered, nothing from elsewhere."""
