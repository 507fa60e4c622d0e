"""Where the server is, and a client for it."""

import os
from typing import TypeVar

from wharf_client import AuthenticatedClient

T = TypeVar("T")

wharf = AuthenticatedClient(
    base_url=os.environ["WHARF_URL"], token=os.environ["WHARF_TOKEN"], raise_on_unexpected_status=True
)


def answered(kind: type[T], answer: object) -> T:
    """The answer of a call that came to this kind of answer."""
    assert isinstance(answer, kind), answer
    return answer
