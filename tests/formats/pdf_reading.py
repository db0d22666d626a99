"""Reading PDF files back in tests: their words, their language, their tags."""

import unicodedata
from io import BytesIO

from pypdf import PdfReader


def opened(raw):
    return PdfReader(BytesIO(raw))


def words(raw):
    """What somebody reads on all its pages, in one line of plain words."""
    pages = (page.extract_text() for page in opened(raw).pages)
    return " ".join(unicodedata.normalize("NFKC", " ".join(pages)).split())


def letters(text):
    """The letters and figures of a text in no order: what is left where lines may break."""
    return sorted(one for one in unicodedata.normalize("NFKC", text) if one.isalnum())
