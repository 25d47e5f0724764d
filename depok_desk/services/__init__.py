"""What the office does: functions that take a session and never commit."""
