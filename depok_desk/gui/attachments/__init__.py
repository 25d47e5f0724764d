"""Photos, files and the life of a record, as its form shows them."""
