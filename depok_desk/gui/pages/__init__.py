"""The pages of the window, one package or file each."""
