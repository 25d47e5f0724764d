"""Depok Desk: the desk of Depok's trade and industry office and its craft council."""

__version__ = "0.1.0"
