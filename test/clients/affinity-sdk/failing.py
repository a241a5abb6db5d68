"""Errors arrive as the client's own classes; a lowered limit is met, waited out, and passed."""

from __future__ import annotations

import time

from affinity import Affinity
from affinity.exceptions import AuthenticationError, AuthorizationError, NotFoundError, RateLimitError, ValidationError
from affinity.models import FieldValueCreate, PersonCreate
from affinity.types import CompanyId, FieldId, ListEntryId, ListId, PersonId

from harness import UNKNOWN_ID, check, connect, control, equal, made, raises

A_MINUTE = {"milliseconds": 61_000}


@check("401: a key that nobody has, a replaced one, a deactivated user's")
def _(_client: Affinity) -> None:
    for options in ({"key": "x" * 43}, {"persona": "revoked"}, {"persona": "deactivated"}):
        with connect(**options) as client:
            with raises(AuthenticationError, 401):
                client.whoami()
            with raises(AuthenticationError, 401):
                client.lists.get_size(ListId(1))


@check("403: without the export permissions V2's bulk reads are refused, single reads and V1 are not")
def _(_client: Affinity) -> None:
    company, pipeline = made.companies[0], made.lists["Deal Pipeline"]
    with connect("no-export") as client:
        with raises(AuthorizationError, 403):
            client.companies.list()
        with raises(AuthorizationError, 403):
            client.persons.list()
        with raises(AuthorizationError, 403):
            client.lists.entries(pipeline.id).list()
        equal(client.companies.get(company.id).name, company.name)
        equal(client.lists.get_size(pipeline.id), len(made.entries["Deal Pipeline"]))


@check("403: a read-only token reads but does not write; the essential plan has no API")
def _(_client: Affinity) -> None:
    with connect("read-only") as client:
        equal(client.whoami().grant.type, "access-token")
        assert client.companies.search("example").data
        with raises(AuthorizationError, 403):
            client.persons.create(PersonCreate(first_name="No", last_name="Way"), if_not_exists=False)
    with connect(account="essential") as client, raises(AuthorizationError, 403):
        client.whoami()


@check("404: V2 does not know the list, the entry, the company, the person")
def _(client: Affinity) -> None:
    with raises(NotFoundError, 404):
        client.lists.get(ListId(UNKNOWN_ID))
    with raises(NotFoundError, 404):
        client.lists.entries(made.lists["Portfolio"].id).get(ListEntryId(UNKNOWN_ID))
    with raises(NotFoundError, 404):
        client.companies.get_lists(CompanyId(UNKNOWN_ID))
    with raises(NotFoundError, 404):
        client.persons.get_list_entries(PersonId(UNKNOWN_ID))


@check("422: V1 does not know the id")
def _(client: Affinity) -> None:
    with raises(ValidationError, 422) as caught:
        client.lists.get_size(ListId(UNKNOWN_ID))
    assert f"expected {UNKNOWN_ID} to be a valid id" in caught.error.message, caught.error.message
    with raises(ValidationError, 422):
        client.field_values.list(person_id=PersonId(UNKNOWN_ID))
    # After V2's 404 the client asks V1, whose 422 is what the caller gets
    for read in (client.persons.get, client.companies.get):
        with raises(ValidationError, 422) as caught:
            read(UNKNOWN_ID)
        equal(caught.error.diagnostics.api_version, "v1")


@check("400: V2 names the parameter or member that is wrong")
def _(client: Affinity) -> None:
    with raises(ValidationError, 400) as caught:
        client.companies.list(limit=101)
    equal(caught.error.param, "limit")
    with raises(ValidationError, 400) as caught:
        client.companies.list(field_ids=[FieldId(UNKNOWN_ID)])
    equal(caught.error.param, "fieldIds")
    entry = made.entries["LP Relations"][0]
    with raises(ValidationError, 400) as caught:
        client.lists.entries(entry.list_id).update_field_value(entry.id, made.status.id, "Committed")
    assert caught.error.param, "no param"


@check("422: V1 refuses a taken address, an entity of the wrong type, an option of another field")
def _(client: Affinity) -> None:
    taken = next(person.emails[0] for person in made.persons if person.emails)
    with raises(ValidationError, 422):
        client.persons.create(PersonCreate(first_name="A", last_name="B", emails=[taken]), if_not_exists=False)
    with raises(ValidationError, 422):
        client.lists.entries(made.lists["LP Relations"].id).add_company(made.companies[0].id)
    entry = made.entries["LP Relations"][0]
    with raises(ValidationError, 422):
        client.field_values.create(
            FieldValueCreate(
                field_id=made.status.id, entity_id=entry.entity.id, value=UNKNOWN_ID, list_entry_id=entry.id
            )
        )


@check("rate limits, from the headers and from V2's own endpoint")
def _(client: Affinity) -> None:
    client.whoami()
    seen = client.rate_limits.snapshot()
    equal((seen.source, seen.api_key_per_minute.limit, seen.org_monthly.limit), ("headers", 900, 100_000))
    assert seen.request_id, "no x-request-id"
    fresh = client.rate_limits.refresh()
    equal((fresh.source, fresh.api_key_per_minute.limit, fresh.org_monthly.limit), ("endpoint", 900, 100_000))
    equal(fresh.api_key_per_minute.used, 900 - fresh.api_key_per_minute.remaining)
    # Asked for with the version that has it, whatever the key's default
    equal(client.affinity_api_versions_per_operation, frozenset({"2026-07-15"}))
    with connect(account="enterprise") as unlimited:
        unlimited.whoami()
        equal(unlimited.rate_limits.snapshot().org_monthly.limit, None, "an unlimited month has no headers")
        equal(unlimited.rate_limits.refresh().org_monthly.limit, None)


@check("429: five requests a minute, shared by both APIs, then the client's rate-limit error until the clock moves")
def _(client: Affinity) -> None:
    control("POST", "clock/advance", A_MINUTE)
    control("PATCH", "limits", {"perMinute": 5})
    try:
        portfolio = made.lists["Portfolio"].id
        month = control("GET", "limits")["monthly"]["used"]
        client.whoami()
        client.lists.get(portfolio)
        client.lists.get_size(portfolio)
        client.persons.search("example", page_size=1)
        client.companies.list(limit=1)
        last = client.rate_limits.snapshot().api_key_per_minute
        equal((last.limit, last.remaining, last.used), (5, 0, 5))
        assert 0 < last.reset_seconds <= 60, last.reset_seconds
        with raises(RateLimitError, 429) as caught:
            client.lists.get(portfolio)
        equal(caught.error.response_body["errors"][0]["code"], "rate-limit")
        equal(caught.error.retry_after, None, "Retry-After is off")
        equal(caught.error.diagnostics.response_headers["X-Ratelimit-Limit-User-Remaining"], "0")
        with raises(RateLimitError, 429):
            client.persons.search("example", page_size=1)
        with connect("standard") as other:
            other.whoami()  # the minute is each user's own
        control("POST", "clock/advance", A_MINUTE)
        equal(client.lists.get(portfolio).name, "Portfolio")
        equal(client.rate_limits.snapshot().api_key_per_minute.remaining, 4)
        # whoami counts by the minute only, refused calls nowhere
        equal(control("GET", "limits")["monthly"]["used"] - month, 5, "calls of the month")
    finally:
        control("PATCH", "limits", {"perMinute": 900})
    equal(control("GET", "limits")["perMinute"]["limit"], 900)


@check("429 with Retry-After: a client that retries waits and gets its answer")
def _(_client: Affinity) -> None:
    control("POST", "clock/advance", A_MINUTE)
    control("PATCH", "limits", {"perMinute": 2, "windowSeconds": 2, "retryAfter": True})
    try:
        with connect(max_retries=2) as client:
            client.whoami()
            client.whoami()
            started = time.monotonic()
            equal(client.lists.get(made.lists["Portfolio"].id).name, "Portfolio")
            assert time.monotonic() - started >= 0.9, "the third request was not held back"
    finally:
        control("PATCH", "limits", {"perMinute": 900, "windowSeconds": 60, "retryAfter": False})
    equal(control("GET", "limits")["perMinute"]["limit"], 900)
