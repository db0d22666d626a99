"""Texts and changes whose true comparison is known, because they were made here."""
