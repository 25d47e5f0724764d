"""The file or server in which everything is kept."""
