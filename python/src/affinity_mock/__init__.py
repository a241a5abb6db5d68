"""Mock server of the Affinity CRM API for tests.

pytest finds the fixtures ``affinity_mock``, ``affinity_account`` and ``affinity_intercept`` by itself; other runners use ``Mock``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._account import Account
    from ._errors import ControlError, MockError
    from ._mock import Mock

__all__ = ["Account", "ControlError", "Mock", "MockError"]

_PLACES = {"Account": "_account", "ControlError": "_errors", "Mock": "_mock", "MockError": "_errors"}


def __getattr__(name: str) -> Any:
    """Loaded when they are asked for: pytest loads the plugin in every session, also where no test needs it."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
