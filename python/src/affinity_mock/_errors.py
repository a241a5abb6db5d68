"""What goes wrong."""

from __future__ import annotations

import difflib
from typing import Iterable, Optional


class MockError(Exception):
    """The mock cannot be started, or does not answer any more."""


class ControlError(MockError):
    """The control plane refused a call; the message says why and what to do."""

    def __init__(self, status: int, code: str, message: str, param: Optional[str] = None) -> None:
        super().__init__(message)
        #: HTTP status: 400, 404, 409 …
        self.status = status
        #: ``bad-request``, ``not-found``, ``conflict`` …
        self.code = code
        self.message = message
        #: The member or parameter that is wrong, where there is one.
        self.param = param


def not_known(name: str, known: Iterable[str]) -> str:
    """A name that is none of those that are known, and which was meant."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"{name} (did you mean {near[0]}?)" if near else name
