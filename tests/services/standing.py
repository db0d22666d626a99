"""All that stands in a room, without the identities and times that differ each time it is done."""

from sqlalchemy import select

from drafting.models import (
    Amendment,
    AmendmentRevision,
    CarriedAmendment,
    CarriedAnswer,
    CommentRevision,
    Composition,
    Disposition,
    FinalStep,
    JournalEntry,
    ParagraphVersion,
    Placement,
    ReadingRuling,
    Release,
    ReleasedParagraph,
    SilenceObjection,
    SilenceProcedure,
    SilenceStep,
    Sponsorship,
    SponsorshipStep,
    VersionAmendment,
)

QUERIES = {
    "amendments": select(
        Amendment.number,
        Amendment.state,
        Amendment.text,
        Amendment.revision_number,
        Amendment.ready_number,
        Amendment.submission_number,
    ),
    "submissions": select(Amendment.number, AmendmentRevision.number, AmendmentRevision.text).join(
        Amendment, AmendmentRevision.amendment_id == Amendment.id
    ),
    "sponsors": select(Sponsorship.delegation_id, Sponsorship.state, Sponsorship.step_count),
    "steps": select(Sponsorship.delegation_id, SponsorshipStep.number, SponsorshipStep.state).join(
        Sponsorship, SponsorshipStep.sponsorship_id == Sponsorship.id
    ),
    "decisions": select(
        Amendment.number, Disposition.number, Disposition.outcome, Disposition.words
    ).join(Amendment, Disposition.amendment_id == Amendment.id),
    "credits": select(Amendment.number, ParagraphVersion.number, ParagraphVersion.text)
    .join(VersionAmendment, VersionAmendment.amendment_id == Amendment.id)
    .join(ParagraphVersion, VersionAmendment.version_id == ParagraphVersion.id),
    "carried": select(
        Amendment.number, Release.number, CarriedAmendment.fate, CarriedAmendment.text
    )
    .join(Amendment, CarriedAmendment.amendment_id == Amendment.id)
    .join(Release, CarriedAmendment.release_id == Release.id),
    "answers": select(CarriedAnswer.number, CarriedAnswer.answer, CarriedAnswer.text),
    "versions": select(ParagraphVersion.number, ParagraphVersion.text),
    "places": select(Placement.number, Placement.kind, Placement.is_retired),
    "work": select(Composition.number, Composition.words),
    "released": select(Release.number, ReleasedParagraph.position, ParagraphVersion.text)
    .join(Release, ReleasedParagraph.release_id == Release.id)
    .join(ParagraphVersion, ReleasedParagraph.version_id == ParagraphVersion.id),
    "found": select(ReadingRuling.number, ReadingRuling.paragraph_id, ReadingRuling.status),
    "final": select(FinalStep.number, FinalStep.kind),
    "objections": select(SilenceObjection.number, SilenceObjection.withdrawn_seq.is_(None)),
    "silences": select(SilenceProcedure.result, SilenceProcedure.step_count),
    "extensions": select(SilenceStep.number, SilenceStep.kind),
    "comments": select(CommentRevision.number, CommentRevision.text),
    "acts": select(JournalEntry.act),
}


def all_that_stands(session):
    """The rows of each subject, in an order of their own."""
    return {name: sorted(map(repr, session.execute(query))) for name, query in QUERIES.items()}
