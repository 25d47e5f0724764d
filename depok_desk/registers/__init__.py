"""The registers of the office: one file declares how a model is listed, entered, imported and printed."""
