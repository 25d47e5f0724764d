"""The tab Penilaian: the marks of each juror as a sheet, keyed by the keypad alone."""
