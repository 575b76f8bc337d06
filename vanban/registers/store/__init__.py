"""Where the registers live: schema, database, migrations, history, full text, backup."""
