"""What people do in the browser: each act sends a form and hands back the page it leads to."""

import re

from bs4 import BeautifulSoup

from tests.rooms import HOME

SECRETS = re.compile(r'name="(?:csrf_token|form_key)" value="[^"]*"')


def reads(page, selector="main"):
    """The words that a person reads in a part of a page."""
    return " ".join(" ".join(one.get_text(" ") for one in page.select(selector)).split())


def marked(page, tag, selector="main"):
    """The words that a page shows as put in (`ins`) or taken out (`del`)."""
    return [
        " ".join(
            " ".join(
                part for part in one.find_all(string=True) if not _is_for_listeners(part)
            ).split()
        )
        for one in page.select(f"{selector} {tag}")
    ]


def _is_for_listeners(part):
    return any("unseen" in above.get("class", ()) for above in part.parents)


def masked(html):
    """A page without what is random in every page."""
    return SECRETS.sub("", html)


def proposed(visit, row, status=303, **fields):
    """The answer to an amendment sent from the form of a paragraph."""
    wish = {
        "kind": "replace",
        "base": str(row.version_number),
        "text": row.text.replace("neighbour", "good neighbour"),
        "reasons": "A neighbour is good by what is done.",
        "act": "submit",
    }
    address = f"{HOME}/paragraphs/{row.paragraph_id}/amendments"
    return visit.post(address, status, **{**wish, **fields})


def propose(visit, row, **fields):
    """The address of an amendment that was just sent."""
    return proposed(visit, row, **fields).location


def decide(visit, address, status=303, **fields):
    """The answer to a decision on an amendment."""
    wish = {"outcome": "accepted", "reason": "It is kinder so.", "base": "1"}
    wish["amendment"] = address.rpartition("/")[2]
    return visit.post(f"{address}/decisions", status, **{**wish, **fields})


def rewrite(visit, row, text, status=303, **fields):
    """The answer to new words for a paragraph of the working text."""
    wish = {"base": str(row.version_number), "text": text, "reason": "It reads better."}
    return reshape(visit, row, "rewrite", status, **{**wish, **fields})


def reshape(visit, row, act, status=303, /, **fields):
    """The answer to one of the forms by which an editor changes the working text."""
    address = f"{HOME}/working/paragraphs/{row.paragraph_id}/{act}"
    return visit.post(address, status, **{"reason": "It stands better.", **fields})


def publish(visit, symbol="TEST/2", status=303, **fields):
    """The answer to the form that publishes a release, whatever an editor would mark in it."""
    wish = {"symbol": symbol, "title": "On good neighbours", "note": "Kinder words.", "base": "1"}
    wish["knows_findings"] = "yes"
    return visit.post(f"{HOME}/releases/new", status, **{**wish, **fields})


def comment(visit, row, text, status=303):
    """The answer to a comment on a paragraph of the latest release."""
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    return visit.post(address, status, base=str(row.version_number), text=text)


def preview(visit, address, **fields):
    """The part of a page that is fetched while somebody writes."""
    sent = {"csrf_token": visit.token("/en/"), **fields}
    answer = visit.client.post(address, data=sent).get_data(as_text=True)
    return BeautifulSoup(f"<main>{answer}</main>", "html.parser")
