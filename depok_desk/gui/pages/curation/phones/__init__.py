"""The jurors' phones: switching their page on and off, PINs, and the inbox of what they send."""
