"""docxtpl's class with the compiled engine behind it: compiled where the template allows, docxtpl itself where not."""
