"""The second front door: the same services as the window, as batch commands."""
