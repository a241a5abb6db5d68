"""Calls of the control plane: JSON over HTTP, to this one server, whatever proxies the environment names."""

from __future__ import annotations

import datetime
import http.client
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Callable, Dict, Mapping, Optional

from ._errors import ControlError, MockError

#: How long an answer may take, seconds: a clock that is moved waits ten seconds for deliveries.
PATIENCE = 30.0


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """The control token goes nowhere else."""

    def redirect_request(self, *_: Any) -> None:
        return None


class ControlPlane:
    """Below ``/_mock`` of one server."""

    def __init__(
        self, url: str, token: Optional[str] = None, obituary: Callable[[], Optional[str]] = lambda: None
    ) -> None:
        self._url = url
        self._token = token
        #: Why the server is gone, where that is known.
        self._obituary = obituary
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects())

    def __call__(
        self,
        method: str,
        path: str,
        body: Any = None,
        query: Optional[Mapping[str, Any]] = None,
        patience: float = PATIENCE,
    ) -> Any:
        """The parsed answer; None where it has no body. Raises ControlError where it is a refusal, else MockError."""
        request = urllib.request.Request(
            f"{self._url}/_mock{path}{_query(query or {})}",
            method=method,
            data=None if body is None else json.dumps(body, default=_plain).encode(),
        )
        if body is not None:
            request.add_header("content-type", "application/json")
        if self._token:
            request.add_header("authorization", f"Bearer {self._token}")
        try:
            with self._opener.open(request, timeout=patience) as answer:
                return self._parsed(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                raise self._refusal(error.code, error.read()) from None
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise MockError(self._obituary() or f"no affinity-mock answers at {self._url}: {reason}") from None

    def _parsed(self, text: bytes) -> Any:
        try:
            return json.loads(text) if text else None
        except ValueError:
            raise MockError(f"{self._url} answers, and is no affinity-mock") from None

    def _refusal(self, status: int, text: bytes) -> MockError:
        try:
            error = json.loads(text)["error"]
            return ControlError(status, error["code"], error["message"], error.get("param"))
        except (ValueError, KeyError, TypeError):
            return MockError(f"{self._url} answers {status}, and is no affinity-mock")


def segment(text: object) -> str:
    """One segment of a path."""
    return urllib.parse.quote(str(text), safe="")


def body_of(members: Mapping[str, Any]) -> Dict[str, Any]:
    """Keyword arguments as members of a body: ``per_minute`` is ``perMinute``; None is left out."""
    return {_camel(name): value for name, value in members.items() if value is not None}


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda match: match.group(1).upper(), name)


def _query(query: Mapping[str, Any]) -> str:
    given = {name: _text(value) for name, value in body_of(query).items()}
    return "?" + urllib.parse.urlencode(given) if given else ""


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return instant(value) if isinstance(value, datetime.date) else str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return instant(value)
    raise TypeError(f"a {type(value).__name__} cannot be sent as JSON")


def instant(value: datetime.date) -> str:
    """ISO 8601 with an offset; a date is its first instant, a datetime without a zone is taken for UTC."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=datetime.timezone.utc)
    return value.astimezone(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
