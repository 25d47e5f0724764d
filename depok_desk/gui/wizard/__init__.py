"""The first steps of a new office, as a page inside the window."""
