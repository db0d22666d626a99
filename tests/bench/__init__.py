"""The figures that are promised, measured side by side in one run: `make bench`."""
