from drafting.formats.attachment import attachment
from drafting.services import returning
from tests import factories
from tests.formats.word_files import p, t, word_file
from tests.models.guards import check_frozen


def test_what_was_kept_stays_as_it_is(session, cast, declaration):
    gathered = factories.gathered(session, cast.northland, declaration)
    kept = returning.Kept(attachment("draft.docx", word_file(p(t("A road.")))))
    returning.keep(session, cast.northland, gathered.id, kept)

    check_frozen(session, "returned_file", name="other.docx")
