"""Keying score sheets of paper: found by their code, keyed twice, compared."""
