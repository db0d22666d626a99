"""An adopted text stands: whatever would change it is refused until it is reopened."""

from drafting.domain.adoption import STANDS
from drafting.domain.errors import WrongState
from drafting.models import Declaration


def refuse_adopted(declaration: Declaration) -> None:
    """Refuse what `CLOSED_BY_ADOPTION` names on a declaration that was adopted."""
    if declaration.adopted_seq is not None:
        raise WrongState(STANDS)
