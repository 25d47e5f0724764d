"""The page that jurors open on their phones, served over the office's own network when switched on."""
