"""The routes by which stakeholders are found and kept, and people speak for them."""

from drafting.domain.permissions import Permission
from tests.web.route import Route, posted

ONE = "/en/stakeholders/{state}"
PERSON = f"{ONE}/people/{{accreditation}}"
MANAGE = Permission.STAKEHOLDER_MANAGE
MERGE = Permission.STAKEHOLDER_MERGE
PEOPLE = Permission.ACCREDITATION_MANAGE

STAKEHOLDERS = {
    "directory.listing": Route("/en/stakeholders"),
    "directory.show": Route(ONE),
    "directory.history": Route(f"{ONE}/history", MANAGE),
    "directory.new": Route("/en/stakeholders/new", MANAGE),
    "directory.create": posted("/en/stakeholders", MANAGE, kind="ngo", name="Friends of Rain"),
    "directory.edit": Route(f"{ONE}/edit", MANAGE),
    "directory.change": posted(f"{ONE}/edit", MANAGE, kind="state", iso3="ZAF", base="1"),
    "cataloguing.export": Route("/en/stakeholders.csv"),
    "cataloguing.form": Route("/en/stakeholders/import", MANAGE),
    "cataloguing.check": posted("/en/stakeholders/import", MANAGE, refused=404),
    "cataloguing.take_in": posted(
        "/en/stakeholders/import/confirm", MANAGE, refused=404, sheet="name", digest="x"
    ),
    "merging.form": Route("/en/stakeholders/{ngo}/merge", MERGE),
    "merging.merge": posted("/en/stakeholders/{ngo}/merge", MERGE, into="{other}"),
    "merging.separate": posted("/en/stakeholders/{merged}/separate", MERGE),
    "accreditations.request": posted(f"{ONE}/people/requests", Permission.ACCREDITATION_REQUEST),
    "accreditations.admit": posted(
        f"{ONE}/people", Permission.ACCOUNT_MANAGE, email="observer@example.org"
    ),
    "accreditations.approve": posted(f"{PERSON}/approve", PEOPLE, "accreditation", rank="member"),
    "accreditations.rank": posted(f"{PERSON}/rank", PEOPLE, "accreditation", rank="deputy"),
    "accreditations.end": posted(f"{PERSON}/end", PEOPLE, "accreditation"),
    "acting.show": Route("/en/acting", Permission.ACTING_CHOOSE),
    "acting.choose": posted("/en/acting", Permission.ACTING_CHOOSE, seat="{accreditation}"),
}
