"""The quick page: papers of the house drawn without LibreOffice, on a dressed copy that lives in memory only."""
