"""Editing a list in its cells, as people know it from Excel."""
