"""Lists of registers: one panel for all pages, and what it is made of."""
