"""A form as a browser without scripts would send it, and the page that comes back."""

from tests.pages import check_page


def fields_of(page, selector="form[action$='/confirmed']"):
    """Where a form leads, and its fields as a browser would send them."""
    form = page.select_one(selector)
    fields = {one["name"]: one["value"] for one in form.select("input[type=hidden][name]")}
    fields |= {one["name"]: one["value"] for one in form.select("input[checked]")}
    for one in form.select("textarea"):
        fields[one["name"]] = one.get_text().removeprefix("\n")
    for one in form.select("select"):
        chosen = one.select_one("option[selected]") or one.select_one("option")
        fields[one["name"]] = chosen["value"]
    return form["action"], fields


def page_of(answer):
    """The page of an answer that is none to be led on from."""
    return check_page(answer.get_data(as_text=True))
