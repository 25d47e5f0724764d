"""The manual, the sheet of shortcuts and what is new: read without a network."""
