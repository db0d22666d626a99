"""How the sample negotiates: every way in which an amendment comes, changes and is answered."""

from collections import Counter

from sqlalchemy import select

from drafting.domain.vocabulary import Fate, Outcome
from drafting.models import (
    Amendment,
    CarriedAmendment,
    Comment,
    CommentAnchor,
    Disposition,
    RecommendationAnswer,
    Submission,
)
from drafting.queries import amendments, compositions
from drafting.queries.people import person_by_email
from drafting.queries.working import standing_text


def test_amendments_of_every_kind_are_there(sample):
    found = Counter(one.kind.value for one in sample.scalars(select(Amendment)))

    kinds = ("insert_before", "insert_under", "move", "split", "join", "retain", "title")
    assert [found[kind] for kind in kinds] == [1] * len(kinds)


def test_one_submission_brings_several_and_one_came_by_mail(sample):
    together, mail = sample.scalars(select(Submission).order_by(Submission.number)).all()

    brought = sample.scalars(select(Amendment).where(Amendment.submission_id == together.id))
    assert len(brought.all()) == 3
    assert together.remarks
    assert mail.mail_from == "Teretia Baraniko, Permanent Mission of Kiribati"


def test_one_amendment_changes_another(sample):
    found = sample.scalars(select(Amendment).where(Amendment.amends_id.is_not(None))).all()

    assert len(found) == 1


def test_one_decision_waits_for_the_release_and_one_was_taken_back(sample):
    found = sample.scalars(select(Disposition)).all()

    assert sum(one.waits for one in found) == 1
    assert sum(one.outcome is Outcome.REOPENED for one in found) == 1


def test_a_recommendation_was_answered_with_yes(sample):
    found = sample.scalars(select(RecommendationAnswer)).all()

    assert [one.consent.value for one in found] == ["yes"]


def test_a_saved_composition_waits_for_an_answer_where_two_collide(sample, solidarity):
    secretary = person_by_email(sample, "secretary@example.org").actor
    rows = standing_text(sample, solidarity.id).rows
    row = next(one for one in rows if one.text.startswith("States shall devote"))

    saved = compositions.latest(sample, secretary, row.paragraph_id)
    proposed = amendments.on_paragraph(sample, secretary, row.paragraph_id)
    together = compositions.combined(row.text, proposed, saved.selection, "en")

    assert len(saved.selection.chosen) == 3
    assert together.text is None


def test_one_carried_amendment_needs_its_author(sample):
    found = sample.scalars(select(CarriedAmendment)).all()

    assert sum(one.fate is Fate.CONFLICT for one in found) == 1


def test_comments_on_words_went_through_releases_and_one_lost_its_words(sample):
    said = sample.scalars(select(Comment).where(Comment.quote != "")).all()
    anchors = sample.scalars(select(CommentAnchor)).all()

    lost = {one.comment_id for one in anchors if one.start is None}
    versions = Counter(one.comment_id for one in anchors)
    assert len(said) == 8
    assert len(lost) == 1
    assert max(versions.values()) >= 4
