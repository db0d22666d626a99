from hypothesis import given
from hypothesis import strategies as st

from drafting.text.together import starts, together
from tests.text.strategies import texts


@given(st.lists(texts, min_size=1, max_size=5))
def test_each_paragraph_begins_where_it_is_said_to(paragraphs):
    whole = together(paragraphs)

    for start, text in zip(starts(paragraphs), paragraphs, strict=True):
        assert whole.startswith(text, start)
