"""What the checks share: the way to the mock, its control plane, and a runner that prints one line per check.

Plain asserts and no test framework: the virtual environment holds the client and nothing else.
"""

from __future__ import annotations

import json
import os
import time
import traceback
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from types import SimpleNamespace
from typing import Any

from affinity import Affinity
from affinity.exceptions import AffinityError
from affinity.models import PaginatedResponse

URL = os.environ["AFFINITY_MOCK_URL"].rstrip("/")
V1_BASE_URL, V2_BASE_URL = URL, f"{URL}/v2"
# {account: {persona: key}}, from the line that the mock prints when it is ready
KEYS: dict[str, dict[str, str]] = {
    row["account"]: {key["persona"]: key["key"] for key in row["keys"]}
    for row in json.loads(os.environ["AFFINITY_MOCK_ACCOUNTS"])
}
# Beyond every id of the seed, within the range that both APIs accept
UNKNOWN_ID = 987_654_321_012

# What one check leaves for a later one
made = SimpleNamespace()

_checks: list[tuple[str, Callable[[Affinity], None]]] = []
_loopback = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def connect(persona: str = "admin", *, account: str = "scale", key: str | None = None, **options: Any) -> Affinity:
    """The client as any user of it would make it: a key and two base URLs. It does not retry unless told to."""
    return Affinity(
        api_key=key or KEYS[account][persona],
        v1_base_url=V1_BASE_URL,
        v2_base_url=V2_BASE_URL,
        **{"max_retries": 0, **options},
    )


def control(method: str, path: str, body: Any = None, *, account: str = "scale") -> Any:
    """A call to the mock's control plane, for one account; the parsed answer, None when it has no body."""
    request = urllib.request.Request(
        f"{URL}/_mock/{path}?account={account}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={} if body is None else {"content-type": "application/json"},
    )
    try:
        with _loopback.open(request, timeout=30) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} /_mock/{path}: {error.code} {error.read().decode()}") from error
    return json.loads(text) if text else None


def check(title: str) -> Callable[[Callable[[Affinity], None]], Callable[[Affinity], None]]:
    """Registers a check. It gets a client of the admin; checks run in the order of their definition."""

    def register(run: Callable[[Affinity], None]) -> Callable[[Affinity], None]:
        _checks.append((title, run))
        return run

    return register


def run_all() -> int:
    """Runs every check, a failure does not stop the rest; the exit code."""
    failed = 0
    for title, run in _checks:
        started = time.monotonic()
        try:
            with connect() as client:
                run(client)
        except Exception:
            failed += 1
            print(f"FAIL {title}")
            print("".join(f"     {line}\n" for line in traceback.format_exc().splitlines()), end="")
        else:
            print(f"ok   {title} ({(time.monotonic() - started) * 1000:.0f} ms)")
    print(f"{len(_checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


def equal(actual: Any, expected: Any, what: str = "value") -> None:
    assert actual == expected, f"{what}: {actual!r}, expected {expected!r}"


@contextmanager
def raises(kind: type[AffinityError], status: int) -> Iterator[SimpleNamespace]:
    """The block must end in exactly this class of the client's, made from an answer with this status."""
    caught = SimpleNamespace(error=None)
    try:
        yield caught
    except AffinityError as error:
        assert type(error) is kind, f"{type(error).__name__} instead of {kind.__name__}: {error}"
        equal(error.status_code, status, "status")
        assert error.message and error.message != "Unknown error", "the client found no message in the body"
        caught.error = error
    else:
        raise AssertionError(f"{kind.__name__} was not raised")


def walk(pages: Iterable[PaginatedResponse[Any]], limit: int, *, least_pages: int = 2) -> list[Any]:
    """All items of a V2 collection read to its end, in full pages, by ascending id, each once."""
    read = list(pages)
    assert len(read) >= least_pages, f"{len(read)} pages of {limit}, expected at least {least_pages}"
    for page in read[:-1]:
        equal(len(page.data), limit, "items on a page that has a next one")
    assert len(read[-1].data) <= limit
    assert read[-1].pagination.next_cursor is None and read[0].pagination.prev_cursor is None
    items = [item for page in read for item in page.data]
    ids = [int(item.id) for item in items]
    equal(ids, sorted(set(ids)), "ids in ascending order, none twice")
    return items


def walk_v1(client: Affinity, path: str, member: str, **query: object) -> list[dict[str, Any]]:
    """All items of a V1 collection, by the client's own token paging (it has no public method for these)."""
    signature = sorted((name, str(value)) for name, value in query.items())
    items: list[dict[str, Any]] = []
    token: str | None = None
    while True:
        page = client._http.get_v1_page(path, signature=signature, page_token=token)
        assert len(page[member]) <= int(str(query["page_size"]))
        items += page[member]
        token = page["next_page_token"]
        if token is None:
            break
    ids = [item["id"] for item in items]
    equal(len(ids), len(set(ids)), "distinct ids")
    return items


def instant(text: str) -> datetime:
    """An ISO 8601 instant of either API, with `Z` or an offset; Python 3.10 does not read the `Z`."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)
