"""The routes by which lists go out as tables; whoever reads the list may take it along."""

from tests.rooms import HOME
from tests.web.route import Route

TABLES = {
    "tables.amendments_file": Route(f"{HOME}/amendments.csv"),
    "tables.comments_file": Route(f"{HOME}/comments.csv"),
    "tables.decisions_file": Route(f"{HOME}/decisions.xlsx"),
}
