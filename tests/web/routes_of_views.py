"""The routes of the views of a text: compilation, origins, numbers, and the proof."""

from tests.rooms import HOME
from tests.web.route import Route

VIEWS = {
    "compiling.show": Route(f"{HOME}/compilation"),
    "compiling.file": Route(f"{HOME}/compilation.txt"),
    "crediting.show": Route(f"{HOME}/releases/1/origins"),
    "crediting.file": Route(f"{HOME}/releases/1/origins.json"),
    "proving.show": Route(f"{HOME}/proof"),
    "proving.file": Route(f"{HOME}/proof.csv"),
    "comparing.concordance": Route(f"{HOME}/compare/1/1/concordance"),
}
