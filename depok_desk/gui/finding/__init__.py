"""The search for anything: what it offers, and how that is shown below its field."""
