from tests.rooms import HOME


def test_a_comment_sent_twice_is_one_comment(room, observer, visitor):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    fields = {"base": "1", "text": "Only once.", "form_key": "the same"}

    observer.post(address, **fields)
    observer.post(address, **fields)

    page = visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}")
    assert page.get_text().count("Only once.") == 1


def test_words_changed_after_going_back_are_not_lost(room, observer, visitor):
    row = room.row("OP1")
    address = f"{HOME}/paragraphs/{row.paragraph_id}/comments"
    observer.post(address, base="1", text="The first thought.", form_key="the same")

    observer.post(address, base="1", text="The second thought.", form_key="the same")

    page = visitor.get(f"{HOME}/paragraphs/{row.paragraph_id}").get_text()
    assert "The first thought." in page
    assert "The second thought." in page
