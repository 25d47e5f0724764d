"""The small parts that pages are composed of."""
