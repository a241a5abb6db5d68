"""Who am I, every list with every entry and value, companies and persons with chosen fields: read on both APIs."""

from __future__ import annotations

import warnings
from typing import Any

from affinity import Affinity
from affinity.exceptions import NotFoundError, UnsupportedApiVersionError
from affinity.models import AffinityList, Company, ListEntry, Person, WhoAmI
from affinity.models.entities import CompanySummary, FieldMetadata, Opportunity, OpportunitySummary, PersonSummary
from affinity.types import FieldType, FieldValueType, ListType

from harness import check, connect, control, equal, instant, made, raises, walk, walk_v1

# The default seed's lists: type, and whether public where the vocabulary says so (product-rules.md §9)
LISTS: dict[str, tuple[str, bool | None]] = {
    "Deal Pipeline": ("opportunity", True),
    "Sourcing Inbox": ("company", True),
    "Portfolio": ("company", True),
    "LP Relations": ("person", False),
    "Fund III Raise": ("opportunity", False),
    "Talent Bench": ("person", None),
    "Co-Investors": ("company", None),
    "Events 2026": ("person", None),
    "Watchlist – Climate": ("company", False),
}
STAGES = {
    "Deal Pipeline": "Sourced, First Call, Partner Review, Deep Dive, Term Sheet, Legal, Won, Passed, On Hold",
    "Sourcing Inbox": "New, Reached Out, Meeting Set, Nurture, Not a Fit",
    "LP Relations": "Identified, Introduced, Data Room, Soft Circle, Committed, Declined",
}
ENTITIES = {"person": Person, "company": Company, "opportunity": Opportunity}
SUMMARIES = {"person": PersonSummary, "company": CompanySummary, "opportunity": OpportunitySummary}
ENTITY_TYPES = {"person": 0, "company": 1, "opportunity": 8}
ENTITY_FIELDS = [FieldType.ENRICHED, FieldType.GLOBAL, FieldType.RELATIONSHIP_INTELLIGENCE]
ALL_FIELDS = [*ENTITY_FIELDS, FieldType.LIST]
STORED = ("field-", "affinity-data-", "dealroom-")
LOCATION = ("streetAddress", "street_address"), ("city",), ("state",), ("country",), ("continent",)


def type_of(listed: AffinityList) -> str:
    return ListType(listed.type).name.lower()


def v1_whoami(client: Affinity) -> WhoAmI:
    """The client asks V2 only; its model reads V1's answer too."""
    return WhoAmI.model_validate(client._http.get("/auth/whoami", v1=True))


@check("whoami on V2: the admin's name, email, tenant and grant")
def _(client: Affinity) -> None:
    who = client.whoami()
    equal((who.user.first_name, who.user.last_name), ("Mara", "Quill"))
    assert who.user.email.endswith("@quaymoss.example"), who.user.email
    equal((who.tenant.name, who.tenant.subdomain), ("Quaymoss Partners", "quaymoss"))
    equal((who.grant.type, who.grant.scopes), ("api-key", ["api"]))
    made.admin = who.user


@check("whoami on V1, by Bearer and by Basic: the same person")
def _(client: Affinity) -> None:
    with connect(v1_auth_mode="basic") as basic:
        for who in (v1_whoami(client), v1_whoami(basic)):
            equal(who.user, made.admin)
            equal((who.tenant.name, who.tenant.subdomain), ("Quaymoss Partners", "quaymoss"))
            equal((who.grant.type, who.grant.scope), ("api_key", "external_api"))


@check("whoami of each persona is the user whom the control plane names")
def _(_client: Affinity) -> None:
    users = {row["persona"]: row["user"] for row in control("GET", "keys")}
    for persona in ("standard", "no-export", "read-only", "legacy"):
        with connect(persona) as client:
            for who in (client.whoami(), v1_whoami(client)):
                equal(int(who.user.id), users[persona]["id"], persona)
                equal(who.user.email, users[persona]["emailAddress"], persona)
                equal(f"{who.user.first_name} {who.user.last_name}", users[persona]["name"], persona)


@check("API versions: the key's default, a pinned one, the newest, a wrong one")
def _(client: Affinity) -> None:
    equal(client.get_key_default_api_version(), "2026-09-17")
    with connect("legacy") as legacy:
        equal(legacy.get_key_default_api_version(), "2024-01-01")
    for asked, answered in (("2026-07-15", "2026-07-15"), ("2024-01-01", "2024-01-01"), ("current", "2026-09-17")):
        with connect(affinity_api_version=asked) as pinned:
            pinned.lists.list(limit=1)
            equal(pinned.affinity_api_versions_seen, frozenset({answered}))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the client says that it does not know the date
        with connect(affinity_api_version="2027-01-01") as wrong, raises(UnsupportedApiVersionError, 400):
            wrong.lists.list(limit=1)


@check("all lists, paged by two, are the same on both APIs")
def _(client: Affinity) -> None:
    lists = walk(client.lists.pages(limit=2), 2)
    names = {listed.name for listed in lists}
    assert names <= set(LISTS), names - set(LISTS)
    assert {"Deal Pipeline", "Sourcing Inbox", "Portfolio", "LP Relations"} <= names, names
    for listed in lists:
        kind, public = LISTS[listed.name]
        equal(type_of(listed), kind, listed.name)
        assert public is None or listed.is_public is public, listed.name
        equal(client.lists.get(listed.id), listed, listed.name)
    v1 = {listed.id: listed for listed in map(AffinityList.model_validate, client._http.get("/lists", v1=True)["data"])}
    assert {listed.id for listed in lists} == set(v1), "the two APIs show different lists"
    for listed in lists:
        for member in ("name", "type", "is_public", "owner_id", "creator_id"):
            equal(getattr(v1[listed.id], member), getattr(listed, member), f"{listed.name}: {member}")
    made.lists = {listed.name: listed for listed in lists}
    equal(made.lists["LP Relations"].owner_id, made.admin.id, "owner of LP Relations")
    found = client.lists.resolve(name="deal pipeline")
    assert found is not None and found.id == made.lists["Deal Pipeline"].id


@check("private lists stay out of a standard user's sight")
def _(_client: Affinity) -> None:
    with connect("standard") as client:
        seen = {listed.id for listed in client.lists.all()}
        assert {listed.id for listed in made.lists.values() if listed.is_public} <= seen
        hidden = [listed for listed in made.lists.values() if listed.id not in seen]
        assert hidden, "a standard user sees every list of the admin's"
        with raises(NotFoundError, 404):
            client.lists.get(hidden[0].id)


@check("fields of every list: V2's metadata matches V1's, with ranked options in their order")
def _(client: Affinity) -> None:
    made.fields = {}
    for name, listed in made.lists.items():
        fields = {str(field.id): field for field in client.lists.get_fields(listed.id)}
        v1 = {str(field.id): field for field in client.fields.list(list_id=listed.id)}
        # V1 has no code for calculated numbers (v1.md §2.4).
        own = {
            key
            for key, field in fields.items()
            if field.type == "list" and key.startswith("field-") and field.value_type != "formula-number"
        }
        assert own <= set(v1), f"{name}: V1 lacks {own - set(v1)}"
        for key in own:
            equal(v1[key].name, fields[key].name, f"{name} {key}")
            equal(v1[key].list_id, listed.id, f"{name} {key}")
            equal(v1[key].allows_multiple, fields[key].allows_multiple, f"{name} {key}")
        by_name = {fields[key].name: fields[key] for key in own}
        equal(by_name["Status"].value_type, FieldValueType.RANKED_DROPDOWN, name)
        equal(by_name["Owners"].value_type, FieldValueType.PERSON_MULTI, name)
        options = v1[str(by_name["Status"].id)].dropdown_options
        ranks = [option.rank for option in options]
        equal(ranks, sorted(set(ranks)), f"{name}: ranks of the Status options")
        if name in STAGES:
            equal(", ".join(option.text for option in options), STAGES[name], name)
        made.fields[name] = fields
    lp = made.fields["LP Relations"].values()
    made.status = next(field for field in lp if field.type == "list" and field.name == "Status")
    made.owners = next(field for field in lp if field.type == "list" and field.name == "Owners")
    v1_fields = client.fields.list(list_id=made.lists["LP Relations"].id)
    made.options = {o.text: o for field in v1_fields if field.id == made.status.id for o in field.dropdown_options}


@check("every entry of every list with all its values, in pages of seven; V1's size and pages agree")
def _(client: Affinity) -> None:
    made.entries = {}
    kinds: dict[str, set[bool]] = {}
    for name, listed in made.lists.items():
        size = client.lists.get_size(listed.id)
        pages = client.lists.entries(listed.id).pages(field_types=ALL_FIELDS, limit=7)
        entries = walk(pages, 7, least_pages=1 + (size - 1) // 7)
        equal(len(entries), size, f"{name}: entries against V1's list_size")
        kind = type_of(listed)
        for entry in entries:
            equal((entry.list_id, entry.type), (listed.id, kind), f"{name} {entry.id}")
            assert type(entry.entity) is ENTITIES[kind], type(entry.entity)
            if getattr(entry.entity, "is_redacted", False):
                equal(entry.entity.fields_raw, [], "fields of a redacted opportunity")
                continue
            expect_fields(entry.entity.fields_raw, made.fields[name], kinds)
        rows = walk_v1(client, f"/lists/{listed.id}/list-entries", "list_entries", page_size=11)
        v1 = {row.id: row for row in map(ListEntry.model_validate, rows)}
        equal(sorted(v1), [entry.id for entry in entries], f"{name}: V1's entries")
        for entry in entries:
            row = v1[entry.id]
            equal((row.entity_id, row.entity_type), (entry.entity.id, ENTITY_TYPES[kind]), f"{name} {entry.id}")
            equal((row.creator_id, type(row.entity)), (entry.creator_id, SUMMARIES[kind]), f"{name} {entry.id}")
        made.entries[name] = entries
    total = sum(map(len, made.entries.values()))
    assert total >= 300, f"only {total} entries"
    equal(kinds, {kind: {True, False} for kind in ("enriched", "global", "list", "relationship-intelligence")})
    creators = {entry.creator_id for entries in made.entries.values() for entry in entries}
    assert None in creators, "no entry of a removed creator"


def expect_fields(items: list[dict[str, Any]], fields: dict[str, FieldMetadata], kinds: dict[str, set[bool]]) -> None:
    """The items are the metadata's fields; `kinds` collects which kinds were seen filled and empty."""
    for item in items:
        known = fields[item["id"]]
        equal((item["name"], item["type"]), (known.name, known.type), item["id"])
        equal(item["value"]["type"], str(known.value_type), item["id"])
        assert item["value"]["data"] != [], "an empty multi value is null"
        kinds.setdefault(item["type"], set()).add(item["value"]["data"] is not None)
    missing = {key for key in fields if key.startswith(STORED)} - {item["id"] for item in items}
    assert not missing, f"no values for {missing}"


@check("list field values read as V1 rows and as V2 fields are the same")
def _(client: Affinity) -> None:
    compared = 0
    for name, entries in made.entries.items():
        for entry in [*entries[:3], *entries[-3:]]:
            if getattr(entry.entity, "is_redacted", False):
                continue
            rows: dict[str, list[Any]] = {}
            for row in client.field_values.list(list_entry_id=entry.id):
                equal((row.list_entry_id, row.entity_id), (entry.id, entry.entity.id), name)
                rows.setdefault(str(row.field_id), []).append(row.value)
            compared += same_values(entry.entity.fields_raw, "list", rows, f"{name} {entry.id}")
    assert compared >= 100, f"only {compared} values compared"


def same_values(items: list[dict[str, Any]], kind: str, rows: dict[str, list[Any]], where: str) -> int:
    """Compares V2's items of the kind with V1's rows by field; how many values there were."""
    values: dict[str, list[Any]] = {}
    for item in items:
        base = item["value"]["type"].removesuffix("-multi")
        data = item["value"]["data"]
        if item["type"] != kind or not item["id"].startswith("field-") or base == "formula-number" or data is None:
            continue
        v2 = data if item["value"]["type"].endswith("-multi") else [data]
        values[item["id"]] = sorted(repr(plain(base, value)) for value in v2)
        equal(sorted(repr(plain(base, value)) for value in rows.get(item["id"], [])), values[item["id"]], where)
    return sum(map(len, values.values()))


def plain(base: str, value: Any) -> Any:
    """A value in neither API's form."""
    if base == "ranked-dropdown":
        return value.get("dropdownOptionId", value.get("id")), value["text"], value["rank"]
    if base == "dropdown":
        return value["text"] if isinstance(value, dict) else value
    if base in ("person", "company"):
        return value["id"] if isinstance(value, dict) else value
    if base == "datetime":
        return instant(value)
    if base == "location":
        return tuple(next(value[name] for name in names if name in value) for names in LOCATION)
    return float(value) if base == "number" else value


@check("companies, paged by seventeen: fields only when chosen, by id and by type")
def _(client: Affinity) -> None:
    companies = walk(client.companies.pages(limit=17), 17)
    assert len(companies) >= 60, len(companies)
    assert {True, False} == {company.is_global for company in companies}
    expect_selection(client.companies, {str(field.id): field for field in client.companies.get_fields()}, companies)
    v1 = {row["id"]: row for row in walk_v1(client, "/organizations", "organizations", page_size=25)}
    equal(sorted(v1), [company.id for company in companies], "V1's organizations")
    for company in companies:
        row = Company.model_validate(v1[company.id])
        for member in ("name", "domain", "domains", "is_global"):
            equal(getattr(row, member), getattr(company, member), f"{company.name}: {member}")
    made.companies = companies


@check("persons, paged by twenty-three: fields only when chosen, by id and by type")
def _(client: Affinity) -> None:
    persons = walk(client.persons.pages(limit=23), 23)
    assert len(persons) >= 150, len(persons)
    equal({person.type for person in persons}, {"internal", "external"})
    assert made.admin.id in {person.id for person in persons}, "a user is a person"
    expect_selection(client.persons, {str(field.id): field for field in client.persons.get_fields()}, persons)
    v1 = {row["id"]: row for row in walk_v1(client, "/persons", "persons", page_size=50)}
    equal(sorted(v1), [person.id for person in persons], "V1's persons")
    for person in persons:
        row = Person.model_validate(v1[person.id])
        equal((row.first_name or "", row.last_name), (person.first_name or "", person.last_name), str(person.id))
        equal((row.primary_email, row.emails), (person.primary_email, person.emails), str(person.id))
    made.persons = persons


def expect_selection(service: Any, fields: dict[str, FieldMetadata], read: list[Any]) -> None:
    assert not any(one.fields.requested or one.fields_raw is not None for one in read), "fields without being asked"
    chosen = [key for key in fields if key.startswith("affinity-data-")][:1]
    chosen += [key for key, field in fields.items() if field.type == "global" and key.startswith("field-")][:1]
    equal(len(chosen), 2, "an enriched and a global field")
    for one in service.list(field_ids=chosen, limit=5).data:
        equal(sorted(one.fields.data), sorted(chosen))
    equal(sorted(service.get(read[0].id, field_ids=chosen).fields.data), sorted(chosen))
    for kind in ENTITY_FIELDS:
        seen: dict[str, set[bool]] = {}
        for page in service.pages(field_types=[kind], limit=50):
            for one in page.data:
                expect_fields(one.fields_raw, {k: f for k, f in fields.items() if f.type == kind.value}, seen)
        equal(seen, {kind.value: {True, False}}, "the kind, filled somewhere and empty somewhere")
    some = [one.id for one in (read[0], read[7], read[-1])]
    equal([one.id for one in service.list(ids=some).data], some, "reading by ids")


@check("V1 search, paged, finds what the V2 lists hold")
def _(client: Affinity) -> None:
    term = "example"
    found = [p.id for page in client.persons.search_pages(term, page_size=20) for p in page.data]
    equal(len(found), len(set(found)), "distinct persons")
    held = {p.id for p in made.persons if term in f"{p.first_name} {p.last_name} {' '.join(p.emails)}".lower()}
    equal(set(found), held, "persons with the term in a name or an address")
    companies = [c for page in client.companies.search_pages(term, page_size=20) for c in page.data]
    held = {c.id for c in made.companies if term in f"{c.name} {' '.join(c.domains)}".lower()}
    assert held <= {c.id for c in companies}, "companies with the term in the name or a domain"
    beyond = [c for c in companies if c.id not in held]
    assert all(c.is_global for c in beyond), "what the account does not hold comes from the shared directory"


@check("values of persons and companies themselves are the same on both APIs")
def _(client: Affinity) -> None:
    compared = 0
    for service, read, member in (
        (client.companies, made.companies, "company_id"),
        (client.persons, made.persons, "person_id"),
    ):
        for one in read[:8]:
            full = service.get(one.id, field_types=[FieldType.GLOBAL])
            rows: dict[str, list[Any]] = {}
            for row in client.field_values.list(**{member: one.id}):
                equal(row.entity_id, one.id)
                if row.list_entry_id is None:
                    rows.setdefault(str(row.field_id), []).append(row.value)
            compared += same_values(full.fields_raw, "global", rows, f"{member} {one.id}")
    assert compared > 0, "no value compared"
