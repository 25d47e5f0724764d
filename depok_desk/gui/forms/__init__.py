"""Forms made from what models declare."""
