"""What several tests of queries begin with."""

import pytest

from drafting.domain.following import Followed, FollowedKind
from drafting.services import following


@pytest.fixture
def follow(session, cast):
    """Lets Southland follow something."""

    def follow(kind, subject_id):
        return following.follow(session, cast.southland, Followed(FollowedKind(kind), subject_id))

    return follow
