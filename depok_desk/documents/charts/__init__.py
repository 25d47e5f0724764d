"""Charts, drawn from one description on the screen and on paper."""
