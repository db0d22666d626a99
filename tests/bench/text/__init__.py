"""The figures of the text engine: real revisions, known truth, and other engines beside it."""
