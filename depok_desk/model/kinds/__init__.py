"""The kinds of values the office keeps."""
