"""A page fetched in a test is also inspected: no page is exempt."""

from bs4 import BeautifulSoup

FIELDS = "input:not([type=hidden]):not([type=submit]), select, textarea"


def check_page(html: str) -> BeautifulSoup:
    """The page, once it has one h1, a title that starts with it, labels, ids and safe forms."""
    page = BeautifulSoup(html, "lxml")
    headings = page.select("h1")
    assert len(headings) == 1, f"{len(headings)} h1 elements"
    title, heading = _words(page.title), _words(headings[0])
    assert title.startswith(heading), f"title {title!r} does not start with {heading!r}"
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids)), sorted(name for name in ids if ids.count(name) > 1)
    labelled = {label.get("for") for label in page.select("label[for]")}
    for field in page.select(FIELDS):
        label = field.get("id") in labelled
        assert label or field.get("aria-label") or field.find_parent("label"), field
    for form in page.select("form"):
        assert form.get("action") is not None, form
        if form.get("method", "").lower() == "post":
            assert form.select_one("input[name=csrf_token]"), form
    for link in page.select("a[href^='#']"):
        assert link["href"] == "#" or link["href"][1:] in ids, link
    assert page.html.get("lang"), "no language"
    assert page.select_one("main"), "no main"
    inline = (
        "[style], [onclick], [onload], style, script:not([src]):not([type='application/json'])"
    )
    assert not page.select(inline), "inline style or script"
    return page


def _words(element) -> str:
    return " ".join(element.get_text(" ", strip=True).split()) if element else ""
