"""The small sample: what it holds, and that it is the same every time."""

import hashlib
import sqlite3
from collections import Counter

import pytest

from drafting.cli.demo import replaying
from drafting.database import Database, transaction
from drafting.domain.actors import ANYONE, OPERATOR
from drafting.domain.identity import repeatable
from drafting.queries import (
    amendments,
    comparison,
    declarations,
    people,
    releases,
    sponsorships,
)
from drafting.record.verifying import verify


def _load(database, seed):
    with transaction(database) as session, repeatable(seed):
        replaying.load(session, lambda _done, _of: None, cheap=True)


def _digest(file) -> str:
    """The whole record but the passwords, which are salted."""
    connection = sqlite3.connect(file)
    lines = [line for line in connection.iterdump() if "user_account" not in line]
    connection.close()
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@pytest.fixture(scope="module")
def session(sample_file):
    """A reading session on the small sample."""
    database = Database(f"sqlite:///{sample_file}")
    with database.reading() as opened:
        yield opened
    database.close()


@pytest.fixture(scope="module")
def declaration(session):
    """The declaration of the small sample."""
    return declarations.declaration(session, OPERATOR, replaying.SLUG)


def test_the_same_seed_gives_the_same_record_to_the_last_byte(database, sample_file):
    _load(database, 1)

    assert _digest(database.url.database) == _digest(sample_file)


def test_another_seed_gives_other_identities(database, sample_file):
    _load(database, 2)

    assert _digest(database.url.database) != _digest(sample_file)


def test_three_releases_were_published(session, declaration):
    found = releases.releases(session, declaration.id)

    assert [one.symbol for one in found] == ["SAMPLE/1", "SAMPLE/1/Rev.1", "SAMPLE/1/Rev.2"]
    assert declaration.is_sample


def test_amendments_had_every_fate(session, declaration):
    found = amendments.of_declaration(session, ANYONE, declaration.id)

    fates = Counter(one.outcome.value if one.outcome else one.state.value for one in found)
    assert fates == {
        "accepted": 26,
        "accepted_in_part": 9,
        "declined": 5,
        "noted": 3,
        "withdrawn": 3,
        "merged": 1,
        "submitted": 23,
    }


def test_two_drafts_are_still_with_their_delegations(session, declaration):
    accounts = [person.actor for person in people.sample_accounts(session)]
    delegates = {one.delegation_id: one for one in accounts if one.delegation_id}

    own = [
        one
        for actor in delegates.values()
        for one in amendments.of_delegation(session, actor, declaration.id)
    ]

    assert sum(one.number is None for one in own) == 2


def test_states_stand_by_one_another_and_two_speak_for_their_groups(session, declaration):
    found = amendments.of_declaration(session, ANYONE, declaration.id)

    behind = {one.number: one.sponsors for one in found if one.sponsors.other_count}
    groups = [group.short_name for one in behind.values() for group in one.groups]
    assert sorted(groups) == ["African Group", "GRULAC"]
    assert sum(bool(one.co_sponsors) for one in behind.values()) == 4
    assert max(len(one.states) for one in behind.values()) == 7


def test_an_invitation_still_waits_for_its_answer(session, declaration):
    moldova = people.person_by_email(session, "moldova@example.org").actor

    waiting = sponsorships.sponsored(session, moldova, declaration.id)

    assert [one.state.value for one in waiting] == ["invited"]


def test_a_delegation_of_three_has_a_draft_that_is_ready(session, declaration):
    emails = ("kenya", "kenya.second", "kenya.third")
    actors = [people.person_by_email(session, f"{one}@example.org").actor for one in emails]

    draft = amendments.of_delegation(session, actors[2], declaration.id)[0]

    assert [actor.rank.value for actor in actors] == ["head", "deputy", "member"]
    assert (draft.number, draft.is_ready) == (None, True)


def test_the_last_release_kept_moved_added_and_removed(session, declaration):
    first, _, last = releases.releases(session, declaration.id)

    compared = comparison.compare(
        releases.release_text(session, first.id), releases.release_text(session, last.id)
    )

    assert all(compared.counts.values())


def test_every_act_is_on_the_chain_of_the_journal(session):
    verified = verify(session)

    assert verified.holds
    assert verified.count > 244


def test_twenty_five_stakeholders_speak(session):
    found = people.stakeholders(session)

    assert len(found) == 25
