"""A person is created, found, put on a list and filled in; what one API writes, the other reads at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from affinity import Affinity
from affinity.exceptions import DuplicateEntityError, NotFoundError, ValidationError
from affinity.models import FieldCreate, FieldValueCreate, PersonCreate, PersonUpdate
from affinity.models.entities import FieldValue
from affinity.types import EntityType, FieldId, FieldType, FieldValueType, ListEntryId

from harness import check, connect, equal, instant, made, raises

EMAIL = "zoe.angstrom@wrenfold.example"


def lp_relations() -> int:
    return made.lists["LP Relations"].id


def v1_values(client: Affinity, entry: ListEntryId, field: FieldId) -> list[FieldValue]:
    """The cell as V1 sees it: one row for each value."""
    return [row for row in client.field_values.list(list_entry_id=entry) if row.field_id == field]


def v2_value(client: Affinity, entry: ListEntryId, field: FieldId) -> Any:
    """The cell as V2 shows it on the entry; also by the two reads of the cell itself."""
    entries = client.lists.entries(lp_relations())
    shown = entries.get(entry, field_ids=[field]).entity
    data = shown.fields.data[str(field)]["value"]["data"]
    equal(entries.get_field_value(entry, field), data, "the single field read")
    equal(entries.get_field_values(entry, ids=[field]).data[str(field)]["value"]["data"], data, "the fields read")
    return data


@check("a person created through V1 is found by search and by id on both APIs")
def _(client: Affinity) -> None:
    company = next(company for company in made.companies if not company.is_global)
    person = client.persons.create(
        PersonCreate(first_name="Zoë", last_name="Ångström-Vale", emails=[EMAIL], company_ids=[company.id])
    )
    equal((person.first_name, person.last_name), ("Zoë", "Ångström-Vale"))
    equal((person.emails, person.primary_email, person.type), ([EMAIL], EMAIL, "external"))
    equal(person.company_ids, [company.id])
    for term in (EMAIL, "ångström", "zoë Ångström-Vale"):
        equal([found.id for found in client.persons.search(term).data], [person.id], term)
    equal(client.persons.resolve(email=EMAIL.upper()).id, person.id)
    read = client.persons.get(person.id)
    equal((read.first_name, read.last_name, read.emails), ("Zoë", "Ångström-Vale", [EMAIL]))
    equal((read.primary_email, read.type), (EMAIL, "external"))
    equal([one.id for one in client.persons.list(ids=[person.id]).data], [person.id])
    assert person.id in client.companies.get_associated_person_ids(company.id)
    equal(client.persons.get_associated_company_ids(person.id), [company.id])
    try:
        client.persons.create(PersonCreate(first_name="Other", last_name="Name", emails=[EMAIL]))
    except DuplicateEntityError as error:
        equal(error.existing_id, person.id)
    else:
        raise AssertionError("the client's own search for duplicates found none")
    made.person = person


@check("a change of the person through V1 shows on V2")
def _(client: Affinity) -> None:
    second = "zoe@wrenfold.example"
    changed = client.persons.update(made.person.id, PersonUpdate(last_name="Vale", emails=[EMAIL, second]))
    equal((changed.first_name, changed.last_name, changed.emails), ("Zoë", "Vale", [EMAIL, second]))
    read = client.persons.get(made.person.id)
    equal((read.first_name, read.last_name, sorted(read.emails)), ("Zoë", "Vale", sorted([EMAIL, second])))


@check("added to a list through V1, the person is on it everywhere")
def _(client: Affinity) -> None:
    entries = client.lists.entries(lp_relations())
    size = client.lists.get_size(lp_relations())
    entry = entries.add_person(made.person.id)
    equal((entry.list_id, entry.entity_id, entry.creator_id), (lp_relations(), made.person.id, made.admin.id))
    equal((entry.entity.id, entry.entity.primary_email), (made.person.id, EMAIL))
    equal(client.lists.get_size(lp_relations()), size + 1, "V1's list_size")
    equal([row.id for row in entries.all()][-1], entry.id, "V2's last entry")
    equal(entries.get(entry.id).entity.last_name, "Vale")
    found = entries.find_person(made.person.id)
    equal((found.id, found.list_name), (entry.id, "LP Relations"))
    equal([one.id for one in client.persons.get_lists(made.person.id).data], [lp_relations()])
    made.entry, made.size = entry, size


@check("a date field created through V1 appears in V2's metadata and, empty, on the entry")
def _(client: Affinity) -> None:
    field = client.fields.create(
        FieldCreate(
            name="Committee Date",
            entity_type=EntityType.PERSON,
            value_type=FieldValueType.DATETIME,
            list_id=lp_relations(),
            is_list_specific=True,
        )
    )
    shown = {str(one.id): one for one in client.lists.get_fields(lp_relations())}[str(field.id)]
    equal((shown.name, shown.type, shown.value_type), ("Committee Date", "list", FieldValueType.DATETIME))
    equal(v2_value(client, made.entry.id, field.id), None)
    made.date = field


@check("Status, Owners and a date written through V2 read back through V1")
def _(client: Affinity) -> None:
    entries = client.lists.entries(lp_relations())
    option = made.options["Data Room"]
    with connect("standard") as other:
        colleague = other.whoami().user
    entries.update_field_value(made.entry.id, made.status.id, {"dropdownOptionId": option.id}, "ranked-dropdown")
    entries.update_field_value(
        made.entry.id,
        made.owners.id,
        [{"id": made.admin.id}, {"id": colleague.id}],
        FieldValueType.PERSON_MULTI,
    )
    entries.update_field_value(made.entry.id, made.date.id, date(2026, 4, 1))

    (status,) = v1_values(client, made.entry.id, made.status.id)
    equal((status.value["id"], status.value["text"], status.value["rank"]), (option.id, "Data Room", option.rank))
    equal((status.entity_id, status.list_entry_id), (made.person.id, made.entry.id))
    owners = v1_values(client, made.entry.id, made.owners.id)
    equal({row.value for row in owners}, {made.admin.id, colleague.id})
    (day,) = v1_values(client, made.entry.id, made.date.id)
    # Stored as midnight Pacific of the calendar date (v1.md §1.7)
    equal(instant(day.value), instant("2026-04-01T07:00:00Z"))

    data = v2_value(client, made.entry.id, made.status.id)
    equal((data["dropdownOptionId"], data["text"], data["rank"]), (option.id, "Data Room", option.rank))
    persons = {person["id"]: person for person in v2_value(client, made.entry.id, made.owners.id)}
    equal(set(persons), {made.admin.id, colleague.id})
    equal((persons[made.admin.id]["lastName"], persons[made.admin.id]["type"]), ("Quill", "internal"))
    equal(instant(v2_value(client, made.entry.id, made.date.id)), instant("2026-04-01T07:00:00Z"))
    made.colleague = colleague


@check("the same cells written through V1 read back through V2: updated, created, deleted")
def _(client: Affinity) -> None:
    (status,) = v1_values(client, made.entry.id, made.status.id)
    updated = client.field_values.update(status.id, made.options["Committed"].id)
    equal((updated.value["text"], updated.updated_at is not None), ("Committed", True))
    equal(v2_value(client, made.entry.id, made.status.id)["text"], "Committed")
    (day,) = v1_values(client, made.entry.id, made.date.id)
    client.field_values.update(day.id, "2026-12-24")
    equal(instant(v2_value(client, made.entry.id, made.date.id)), instant("2026-12-24T08:00:00Z"))
    for row in v1_values(client, made.entry.id, made.owners.id):
        assert client.field_values.delete(row.id)
    equal(v2_value(client, made.entry.id, made.owners.id), None)
    row = client.field_values.create(
        FieldValueCreate(
            field_id=made.owners.id,
            entity_id=made.person.id,
            value=int(made.colleague.id),
            list_entry_id=made.entry.id,
        )
    )
    equal((row.field_id, row.value, row.list_entry_id), (made.owners.id, made.colleague.id, made.entry.id))
    (owner,) = v2_value(client, made.entry.id, made.owners.id)
    equal((owner["id"], owner["primaryEmailAddress"]), (made.colleague.id, made.colleague.email))


@check("a V2 batch changes all of its fields or none")
def _(client: Affinity) -> None:
    entries = client.lists.entries(lp_relations())
    with raises(ValidationError, 400) as caught:
        entries.batch_update_fields(
            made.entry.id,
            {made.date.id: date(2026, 5, 5), made.status.id: {"dropdownOptionId": 1}},
            value_types={made.status.id: "ranked-dropdown"},
        )
    assert caught.error.param, "a validation error names its member"
    equal(v2_value(client, made.entry.id, made.status.id)["text"], "Committed")
    equal(instant(v2_value(client, made.entry.id, made.date.id)), instant("2026-12-24T08:00:00Z"))
    done = entries.batch_update_fields(
        made.entry.id,
        {made.date.id: None, made.owners.id: None, made.status.id: {"dropdownOptionId": made.options["Declined"].id}},
        value_types={
            made.date.id: "datetime",
            made.owners.id: "person-multi",
            made.status.id: "ranked-dropdown",
        },
    )
    equal(done.operation, "update-fields")
    equal([row.value["text"] for row in client.field_values.list(list_entry_id=made.entry.id)], ["Declined"])


@check("all fields of one entry, read over several pages")
def _(client: Affinity) -> None:
    values = client.lists.entries(lp_relations()).get_field_values(made.entry.id)
    known = {str(field.id): field for field in client.lists.get_fields(lp_relations())}
    assert len(values.data) > 20, "the seed's person list fits on one page of twenty"
    assert set(values.data) <= set(known), set(values.data) - set(known)
    for kind in (FieldType.LIST, FieldType.GLOBAL):
        some = client.lists.entries(lp_relations()).get_field_values(made.entry.id, types=[kind])
        equal(set(some.data), {key for key, item in values.data.items() if item["type"] == kind.value})


@check("what was made is deleted again through V1 and gone from V2")
def _(client: Affinity) -> None:
    entries = client.lists.entries(lp_relations())
    assert client.fields.delete(made.date.id)
    assert made.date.id not in [field.id for field in client.lists.get_fields(lp_relations())]
    assert entries.delete(made.entry.id)
    equal(client.lists.get_size(lp_relations()), made.size)
    with raises(NotFoundError, 404):
        entries.get(made.entry.id)
    equal(client.persons.get_lists(made.person.id).data, [])
    assert client.persons.delete(made.person.id)
    equal(client.persons.search(EMAIL).data, [])
    # The client asks V2, whose 404 sends it to V1, which says 422 of what once was there (corrections.md §2)
    with raises(ValidationError, 422):
        client.persons.get(made.person.id)
