"""How each register is listed, entered, imported and printed."""
