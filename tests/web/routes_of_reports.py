"""The routes of the reports: the overview in figures."""

from tests.rooms import HOME
from tests.web.route import Route

REPORTS = {
    "dashboard.show": Route(f"{HOME}/overview"),
}
