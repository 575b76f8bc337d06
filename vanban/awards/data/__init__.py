"""What an office types into its year's workbook, as values: settings, nominees, initiatives, results."""
