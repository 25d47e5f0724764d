"""What the office prints: facts in, PDF bytes out."""
