"""Pages kept for everybody are forgotten between tests: each test has a record of its own."""

import pytest

from drafting.web import page_cache


@pytest.fixture(autouse=True)
def forget_kept_pages():
    """Forgets the kept pages now, and again whenever it is called."""
    page_cache._pages.clear()
    return page_cache._pages.clear
