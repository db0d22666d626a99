"""The small sample, read by those who ask what it holds."""

import pytest

from drafting.cli.demo import replaying
from drafting.database import Database
from drafting.domain.actors import OPERATOR
from drafting.queries import declarations


@pytest.fixture(scope="module")
def sample(sample_file):
    """A reading session on the small sample."""
    database = Database(f"sqlite:///{sample_file}")
    with database.reading() as opened:
        yield opened
    database.close()


@pytest.fixture(scope="module")
def solidarity(sample):
    """The declaration of the small sample."""
    return declarations.declaration(sample, OPERATOR, replaying.SLUG)
