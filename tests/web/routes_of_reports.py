"""The routes of the reports: figures, what became of everything said, a report to a body."""

from drafting.domain.permissions import Permission
from tests.rooms import HOME
from tests.web.route import Route, posted

REPORTS = {
    "dashboard.show": Route(f"{HOME}/overview"),
    "dispositions.show": Route(f"{HOME}/dispositions"),
    "dispositions.file": Route(f"{HOME}/dispositions.csv"),
    "council.draft": posted(
        f"{HOME}/reports", Permission.DECLARATION_IMPORT, body="human_rights_council"
    ),
}
