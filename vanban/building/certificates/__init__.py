"""The sheets of certificates: frame, emblem, blocks and their template, drawn by code."""
