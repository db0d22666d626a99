"""The routes of the reports: the overview in figures, and what became of everything said."""

from tests.rooms import HOME
from tests.web.route import Route

REPORTS = {
    "dashboard.show": Route(f"{HOME}/overview"),
    "dispositions.show": Route(f"{HOME}/dispositions"),
    "dispositions.file": Route(f"{HOME}/dispositions.csv"),
}
