"""Judging products: from the rules of a rubric and the marks of a jury to a decision that is explained."""
