"""Mock server of the Affinity CRM API for tests.

pytest finds the fixtures ``affinity_mock``, ``affinity_account`` and ``affinity_intercept`` by itself; other runners use ``Mock``.
"""

from ._account import Account
from ._errors import ControlError, MockError
from ._mock import Mock

__all__ = ["Account", "ControlError", "Mock", "MockError"]
