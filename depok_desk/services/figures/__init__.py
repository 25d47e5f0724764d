"""The office's figures, each with the list behind it, as of any day."""
