"""Certificates in batches: kinds, their lists and wording, texts fitted to their rooms, DOCX and PDF, pre-printed forms."""
