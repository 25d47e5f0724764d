"""Dokter Excel: from a workbook of the office to records, by way of a plan."""
