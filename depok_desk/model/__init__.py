"""The domain: what the office keeps, with its rules."""
