"""One account of a mock: a tenant of its own, and the control plane as methods.

Keyword arguments are the control plane's members in snake_case; dicts within are sent as they are.
"""

from __future__ import annotations

import datetime
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Union

from ._control import body_of, segment
from ._errors import not_known

if TYPE_CHECKING:
    from ._mock import Mock

Json = Dict[str, Any]
Instant = Union[str, datetime.date]
#: What a timedelta is made of.
UNITS = ("weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds")


class _Part:
    def __init__(self, account: "Account") -> None:
        self._account = account

    def _call(self, method: str, path: str, body: Any = None, query: Optional[Mapping[str, Any]] = None) -> Any:
        return self._account.control(method, path, body, query)


class Clock(_Part):
    """The account's time."""

    def now(self) -> str:
        """An ISO 8601 instant."""
        return str(self.get()["now"])

    def get(self) -> Json:
        """``{"now", "mode"}``"""
        return self._call("GET", "/clock")  # type: ignore[no-any-return]

    def set(self, *, now: Optional[Instant] = None, mode: Optional[str] = None) -> Json:
        """Moves forward, freezes (``mode="frozen"``) or lets run (``"real"``). It never goes back."""
        return self._call("PUT", "/clock", body_of({"now": now, "mode": mode}))  # type: ignore[no-any-return]

    def advance(self, by: Optional[datetime.timedelta] = None, **units: float) -> Json:
        """By a timedelta or its keywords: ``advance(minutes=1)``. Returns when what fell due has been delivered."""
        if by is not None and not isinstance(by, datetime.timedelta):
            raise TypeError(f"advance({by!r}): say the unit, as in advance(seconds={by!r}), or give a timedelta")
        unknown = [not_known(name, UNITS) for name in units if name not in UNITS]
        if unknown:
            raise TypeError(f"advance() takes {', '.join(UNITS)}, not {', '.join(unknown)}")
        moved = (by or datetime.timedelta()) + datetime.timedelta(**units)
        milliseconds = moved // datetime.timedelta(milliseconds=1)
        return self._call("POST", "/clock/advance", {"milliseconds": milliseconds})  # type: ignore[no-any-return]


class Limits(_Part):
    """The three pools that V1 and V2 share."""

    def __call__(self, persona: str = "admin") -> Json:
        """``{"perMinute", "monthly", "concurrent"}``; the minute pool is that of the person named."""
        return self._call("GET", "/limits", query={"persona": persona})  # type: ignore[no-any-return]

    get = __call__

    def set(self, *, persona: Optional[str] = None, **change: Any) -> Json:
        """``per_minute``, ``window_seconds``, ``monthly``, ``concurrent``, ``retry_after``, ``used={"monthly": …}``"""
        return self._call("PATCH", "/limits", body_of(change), {"persona": persona})  # type: ignore[no-any-return]


class Settings(_Part):
    """Plan, strictness, lag between the APIs, quirks."""

    def __call__(self) -> Json:
        return self._call("GET", "/settings")  # type: ignore[no-any-return]

    get = __call__

    def set(self, **change: Any) -> Json:
        """``tier``, ``trial``, ``strict``, ``consistency_lag_ms``, ``permission_era``, ``journal_bodies``, ``quirks``"""
        return self._call("PATCH", "/settings", body_of(change))  # type: ignore[no-any-return]


class Faults(_Part):
    """Requests that fail on purpose."""

    def add(self, **rule: Any) -> Json:
        """``add(preset="503", times=1)``, ``add(match={"operationId": …}, respond={"status": 500}, delay_ms=200)`` …"""
        return self._call("POST", "/faults", body_of(rule))  # type: ignore[no-any-return]

    def list(self) -> List[Json]:
        """Each with its ``hits``."""
        return self._call("GET", "/faults")  # type: ignore[no-any-return]

    def remove(self, id: Optional[str] = None) -> None:
        """One by its id, or all."""
        self._call("DELETE", "/faults" if id is None else f"/faults/{segment(id)}")


class Data(_Part):
    """The account's rows as the store has them: no request, so no limit and no journal."""

    def list(self, collection: str, **query: Any) -> Json:
        """A page of ``companies``, ``listEntries``, …: ``{"collection", "total", "data", "next"}``; as somebody sees it: ``as_="standard"``."""
        return self._call("GET", f"/data/{segment(collection)}", query=_reserved(query))  # type: ignore[no-any-return]

    def get(self, collection: str, id: int, **query: Any) -> Json:
        return self._call("GET", f"/data/{segment(collection)}/{segment(id)}", query=_reserved(query))  # type: ignore[no-any-return]

    def add(self, rows: Mapping[str, Any], *, events: bool = True) -> Json:
        """Rows of a seed, all or none; the ids by ``ref``. Without ``events`` no webhook is told."""
        return self._call("POST", "/data", rows, {"events": events})  # type: ignore[no-any-return]


def _nearest(entry: Optional[Json]) -> str:
    """What came near, as the library's matchers tell it; the journal has the rest."""
    if not entry:
        return ""
    called = f" ({entry['operationId']})" if entry.get("operationId") else ""
    answered = "nothing" if entry["status"] is None else entry["status"]
    differs = f", differs in {', '.join(entry['differs'])}" if entry.get("differs") else ""
    return f"; the nearest: {entry['method']} {entry['path']}{called}, answered {answered}{differs}"


class Account:
    """An account of a mock. Made by ``Mock.create_account``, or by the fixture ``affinity_account``."""

    def __init__(self, mock: "Mock", name: str, tier: str, keys: Mapping[str, str]) -> None:
        self._mock = mock
        self.name = name
        #: The plan that it was made with.
        self.tier = tier
        #: API keys by persona: ``admin``, ``standard``, ``no-export``, ``read-only``, ``help``, ``legacy``, ``revoked``, ``deactivated``.
        self.keys = dict(keys)
        self.clock = Clock(self)
        self.limits = Limits(self)
        self.settings = Settings(self)
        self.faults = Faults(self)
        self.data = Data(self)

    def __repr__(self) -> str:
        return f"<Account {self.name} at {self._mock.url}>"

    @property
    def key(self) -> str:
        """The admin's API key."""
        return self.keys["admin"]

    @property
    def v1_base_url(self) -> str:
        """Where V1 is: an origin."""
        return self._mock.url

    @property
    def v2_base_url(self) -> str:
        """Where V2 is: the origin + ``/v2``."""
        return f"{self._mock.url}/v2"

    def environment(self, persona: str = "admin") -> Dict[str, str]:
        """What a program under test finds in its environment: ``subprocess.run(…, env={**os.environ, **account.environment()})``."""
        return self._mock.environment(self, persona)

    def intercept(self, persona: str = "admin") -> "AbstractContextManager[Account]":
        """``with account.intercept():`` leads what has ``https://api.affinity.co`` built in to this account."""
        return self._mock.intercept(self, persona)

    def control(self, method: str, path: str, body: Any = None, query: Optional[Mapping[str, Any]] = None) -> Any:
        """Any call below ``/_mock`` for this account: ``control("GET", "/usage")``."""
        return self._mock.control(method, path, body, {"account": self.name, **(query or {})})

    def advance(self, by: Optional[datetime.timedelta] = None, **units: float) -> Json:
        """``clock.advance``: ``advance(minutes=1)``."""
        return self.clock.advance(by, **units)

    def requests(self, **filters: Any) -> List[Json]:
        """The journal, newest last: ``operation_id``, ``status`` (``404``, ``"4xx"``), ``persona``, ``since``, ``after``, ``limit``."""
        return self.control("GET", "/requests", query=filters)  # type: ignore[no-any-return]

    def clear_requests(self) -> None:
        self.control("DELETE", "/requests")

    def verify(self, match: Mapping[str, Any], **count: int) -> Json:
        """How many requests fit, and whether that is right: ``exactly``, ``min``, ``max``. ``{"ok", "count", "nearest"?, …}``"""
        return self.control("POST", "/requests/verify", {"match": match, "count": count or {"min": 1}})  # type: ignore[no-any-return]

    def assert_requested(self, match: Mapping[str, Any], **count: int) -> None:
        """Raises AssertionError, with the nearest request, where ``verify`` is not satisfied."""
        verdict = self.verify(match, **count)
        if not verdict["ok"]:
            wanted = ", ".join(f"{name} {value}" for name, value in (count or {"min": 1}).items())
            raise AssertionError(
                f"{verdict['count']} requests fit {dict(match)!r}, expected {wanted}{_nearest(verdict.get('nearest'))}"
            )

    def reset(self) -> None:
        """The account as it was when it was made: data, limits, clock, faults, webhooks, journal. Its keys stay."""
        self.control("POST", "/reset")

    def snapshot(self, name: str) -> None:
        """Keeps all of its state by a name."""
        self.control("PUT", f"/snapshots/{segment(name)}")

    def restore(self, name: str) -> None:
        self.control("POST", f"/snapshots/{segment(name)}/restore")

    def usage(self) -> Json:
        """The month's calls, as Manage Apps shows them."""
        return self.control("GET", "/usage")  # type: ignore[no-any-return]

    def users(self) -> List[Json]:
        return self.control("GET", "/users")  # type: ignore[no-any-return]

    def update_user(self, user: Union[str, int], **change: Any) -> Json:
        """By a persona, an id or an email address: ``status``, ``role``, ``permissions``; felt by their next request."""
        return self.control("PATCH", f"/users/{segment(user)}", body_of(change))  # type: ignore[no-any-return]

    def webhooks(self) -> List[Json]:
        """The subscriptions, with how they do."""
        return self.control("GET", "/webhooks")  # type: ignore[no-any-return]

    def deliveries(self) -> List[Json]:
        """Every attempt to deliver an event."""
        return self.control("GET", "/webhooks/deliveries")  # type: ignore[no-any-return]

    def settled(self) -> Json:
        """Returns when what fell due has been delivered."""
        return self.advance()

    def export(self) -> Json:
        """The account's data as a seed."""
        return self.control("GET", "/export")  # type: ignore[no-any-return]


def _reserved(query: Mapping[str, Any]) -> Dict[str, Any]:
    """``as`` is a word of Python's: ``as_``."""
    return {name.rstrip("_"): value for name, value in query.items()}
